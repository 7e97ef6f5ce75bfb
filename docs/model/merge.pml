/* Cells that several devices write: ADR 14, `crates/sync/src/merge` and `history/gate.rs`.

   What it models: each device edits what it shows or decides a conflict (both before and after an
   earlier edit that is not sealed yet), seals, publishes when all that a pack has seen lies there,
   and imports in any order. Clocks are free: a later edit may carry the earlier time. A pack names
   only the heads; what it has seen is joined from them. One pack changes one cell or several.

   What it checks after every step: the device holds exactly the values that nobody replaced who had
   them on screen (I2 nothing lost, I3 no conflict too many or too few), a function of the set of
   packs (I1, I4); equal sets show equal values; what was applied is closed under "has seen". In the
   end everything has reached everybody.

   What it leaves out: keys, lanes and forks (restore.pml), bytes, damage, values that happen to be
   equal, kinds of columns. Hashes are ordered by device, which only breaks ties.

   Bounds: N devices, W packs and E edits each, C cells, two clock values. Figures: README.md.

   Known-bad: NO_GATE, LATEST_CLOCK_WINS, EDIT_REPLACES_ALL, FORGET_KEEP, SEAL_AFTER_IMPORT. */

#ifndef N
#define N 2
#endif
#ifndef W
#define W 2
#endif
#ifndef E
#define E 2
#endif
#ifndef C
#define C 1
#endif
#define P (N * W)               /* packs; a set of packs is a byte, so at most eight */
#define NONE 255
#define bit_of(p) (1 << (p))
#define has(set, p) (((set) >> (p)) & 1)

/* Of each pack, written when it is sealed and never after. By cell: */
byte deps[P];                   /* the heads it names */
byte sees[P];                   /* what its author had applied, itself included */
byte wrote[C];                  /* the packs that write the cell */
bit clock[P * C];
byte keep[P * C];               /* as the pack says it: the siblings that stay */
byte gone[P * C];               /* the truth: what its author had on screen and replaced */
byte store;                     /* what is published */

/* Of each device. */
byte applied[N];
byte heads[N];
byte sealed[N];
byte edits[N];
byte cell[N * C];               /* the siblings, each named by its pack */
bit open[N * C];                /* an edit that is not sealed yet, with: */
bit open_clock[N * C];
byte open_keep[N * C];
byte open_gone[N * C];

hidden byte i, j, c, top, rest, other, first;

/* The shown one of a set of siblings: the latest clock, ties to the larger name. */
inline find_top(among, in) {
  top = NONE;
  for (i : 0 .. P - 1) {
    if
    :: has(among, i) && (top == NONE || clock[i * C + in] >= clock[top * C + in]) -> top = i
    :: else
    fi
  }
}

#define AT (_pid * C + at)
#define more_than_one(set) (((set) & ((set) - 1)) != 0)
#define may_edit (edits[_pid] < E && sealed[_pid] < W)
#define on_screen(at) (open[_pid * C + at] -> cell[_pid * C + at] & open_keep[_pid * C + at] \
                                          : cell[_pid * C + at])

/* `merge/edit.rs`: replaces the one that is shown, which may be one's own open edit. */
inline edit(at, time) {
  rest = on_screen(at);
  find_top(rest, at);
  if
  :: open[AT] && (top == NONE || open_clock[AT] >= clock[top * C + at]) -> open_keep[AT] = rest
  :: else ->
    if
    :: top == NONE
    :: else -> rest = rest & ~bit_of(top); open_gone[AT] = open_gone[AT] | bit_of(top)
    fi;
    open_keep[AT] = rest
  fi;
#ifdef EDIT_REPLACES_ALL
  open_keep[AT] = 0;
#endif
  opened(at, time)
}

/* Deciding a conflict replaces everything that is seen. */
inline decide(at, time) {
  open_gone[AT] = cell[AT];
  open_keep[AT] = 0;
  opened(at, time)
}

inline opened(at, time) {
  open[AT] = 1;
  open_clock[AT] = time;
  edits[_pid]++
}

/* `merge/cell.rs`: what its author saw goes, but for what is kept; the new one comes. */
inline write(p, in, kept) {
  cell[_pid * C + in] = (cell[_pid * C + in] & ~(sees[p] & ~(kept))) | bit_of(p)
#ifdef LATEST_CLOCK_WINS
  ; rest = cell[_pid * C + in];
  find_top(rest, in);
  cell[_pid * C + in] = bit_of(top)
#endif
}

inline admit(p) {
  heads[_pid] = (heads[_pid] & ~sees[p]) | bit_of(p);
  applied[_pid] = applied[_pid] | bit_of(p)
}

inline seal() {
  first = _pid * W + sealed[_pid];
  deps[first] = heads[_pid];
  sees[first] = bit_of(first);
  for (i : 0 .. P - 1) {
    if
    :: has(deps[first], i) -> sees[first] = sees[first] | sees[i]
    :: else
    fi
  }
#ifndef NO_GATE
  assert(sees[first] == (applied[_pid] | bit_of(first)));   /* the heads say it all */
#endif
  for (c : 0 .. C - 1) {
    if
    :: open[_pid * C + c] ->
      wrote[c] = wrote[c] | bit_of(first);
      clock[first * C + c] = open_clock[_pid * C + c];
      keep[first * C + c] = open_keep[_pid * C + c];
      gone[first * C + c] = open_gone[_pid * C + c];
      open[_pid * C + c] = 0;
      open_clock[_pid * C + c] = 0;
      open_keep[_pid * C + c] = 0;
      open_gone[_pid * C + c] = 0;
      write(first, c, keep[first * C + c])
    :: else
    fi
  }
  admit(first);
  sealed[_pid]++;
  check()
}

#if C > 1
#define nothing_open (!open[_pid * C] && !open[_pid * C + 1])
#else
#define nothing_open (!open[_pid])
#endif

#ifdef NO_GATE
#define its_turn(p) 1
#else
#define its_turn(p) ((deps[p] & ~applied[_pid]) == 0)
#endif
#ifdef SEAL_AFTER_IMPORT
#define ready_to_import 1
#else
#define ready_to_import nothing_open
#endif
#define may_import(p) (has(store, p) && !has(applied[_pid], p) && ready_to_import && its_turn(p))

inline import(p) {
  for (c : 0 .. C - 1) {
    if
    :: has(wrote[c], p) ->
#ifdef FORGET_KEEP
      write(p, c, 0)
#else
      write(p, c, keep[p * C + c])
#endif
    :: else
    fi
  }
  admit(p);
  check()
}

/* Any holder may carry a pack, but only after all that it has seen. */
#define may_publish(p) (has(applied[_pid], p) && !has(store, p) && (deps[p] & ~store) == 0)

inline check() {
  for (c : 0 .. C - 1) {
    rest = 0;                   /* what should stand in the cell */
    for (i : 0 .. P - 1) {
      if
      :: has(applied[_pid] & wrote[c], i) -> rest = rest | bit_of(i)
      :: else
      fi
    }
    for (i : 0 .. P - 1) {
      if
      :: has(applied[_pid] & wrote[c], i) -> rest = rest & ~gone[i * C + c]
      :: else
      fi
    }
    assert(cell[_pid * C + c] == rest);
    find_top(rest, c);
    first = top;
    for (other : 0 .. N - 1) {
      if
      :: applied[other] == applied[_pid] ->
        assert(cell[other * C + c] == cell[_pid * C + c]);
        rest = cell[other * C + c];
        find_top(rest, c);
        assert(top == first)
      :: else
      fi
    }
  }
  top = NONE                    /* a d_step must not end with a loop */
}

#define IMPORT(p) :: d_step { may_import(p) -> import(p) }
#define PUBLISH(p) :: d_step { may_publish(p) -> store = store | bit_of(p) }
#define CARRY(p) IMPORT(p) PUBLISH(p)
#define EDIT(at) \
  :: d_step { may_edit -> edit(at, 0) } \
  :: d_step { may_edit -> edit(at, 1) } \
  :: d_step { may_edit && (more_than_one(cell[_pid * C + at])) -> decide(at, 0) } \
  :: d_step { may_edit && (more_than_one(cell[_pid * C + at])) -> decide(at, 1) }

active [N] proctype Device() {
  do
  EDIT(0)
#if C > 1
  EDIT(1)
#endif
  :: d_step { !nothing_open -> seal() }
  CARRY(0) CARRY(1)
#if N * W > 2
  CARRY(2)
#endif
#if N * W > 3
  CARRY(3)
#endif
#if N * W > 4
  CARRY(4)
#endif
#if N * W > 5
  CARRY(5)
#endif
#if N * W > 6
  CARRY(6) CARRY(7)
#endif
  :: timeout ->                 /* nobody can do anything more */
    assert(nothing_open && applied[_pid] == store);
    d_step {                    /* one step: `i` is hidden, and a loop of several would go round */
      for (i : 0 .. N - 1) { assert(applied[i] == store) }
      top = NONE
    }
    break
  od
}
