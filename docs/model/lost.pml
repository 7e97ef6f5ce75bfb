/* A pack is declared lost, rightly or not, and may turn up: `crates/sync/src/lost.rs`.

   What it models: each device writes packs that replace what it shows, hands on what it has applied
   and imports in any order. Device 0 may say once, in a pack of its own (the carrier), that a pack
   is lost: one that it lacks, has applied, or wrote itself; it may truly be gone, or turn up.
   Who has applied the carrier knows the statement, and sees by `sees_knowing` from then on.

   What it checks after every step: no value is gone that nobody replaced who had it on screen (I2);
   equal sets of packs hold equal values (I1, I4); what a device writes has seen all that it applied,
   and replaces all that it shows, so that a conflict about a lost pack can be decided. In the end
   nothing that was handed on waits for the lost pack alone.

   What it leaves out: more than one statement, what an edit keeps, lanes, clocks, bytes. That less
   may count as seen than was seen (conflicts too many) is allowed, and not searched.

   Bounds: N devices, W packs each. Figures: README.md.

   Known-bad: LOST_IS_SEEN, LOST_IS_DROPPED, LOST_FOR_EVER, NO_REBUILD, NO_LIFT. */

#ifndef N
#define N 2
#endif
#ifndef W
#define W 3
#endif
#define P (N * W)               /* packs; a set of packs is a byte, so at most eight */
#define NONE 255
#define bit_of(p) (1 << (p))
#define has(set, p) (((set) >> (p)) & 1)

/* Of each pack, written when it is sealed and never after. */
byte names[P];                  /* the heads it names, as it says it */
byte sees[P];                   /* what its author had applied, if nothing is lost */
byte sees_knowing[P];           /* the same, for those who know the statement */
byte gone[P];                   /* the truth: what its author had on screen and replaced */
byte handed_on;                 /* what others can get */
byte order[P];                  /* as they were made */
byte made;

byte lost = NONE;
byte carrier = NONE;
bit is_gone;                    /* nobody can get the lost pack any more who has not got it */

/* Of each device. */
byte applied[N];
byte sealed[N];
byte cell[N];                   /* the siblings, each named by its pack */

hidden byte i, j, rest, own;

#define knows(d) (carrier != NONE && has(applied[d], carrier))
#define sight(p) (knows(_pid) -> sees_knowing[p] : sees[p])

/* `Lost::heed`: the lost name counts if the carrier lies in what the others have seen. */
#ifdef LOST_FOR_EVER
#define counts 0
#else
#define counts has(rest, carrier)
#endif
inline join(p) {
  rest = 0;
  for (i : 0 .. P - 1) {
    if
    :: has(names[p], i) && i != lost -> rest = rest | sees_knowing[i]
    :: else
    fi
  }
  if
  :: lost != NONE && has(names[p], lost) && counts -> rest = rest | sees_knowing[lost]
  :: else
  fi;
  sees_knowing[p] = rest | bit_of(p)
#ifdef LOST_IS_SEEN
  ; sees_knowing[p] = sees[p]
#endif
}

/* Everything once more, in an order in which it may be applied. */
inline rebuild() {
  cell[_pid] = 0;
  for (j : 0 .. P - 1) {
    if
    :: j < made && has(applied[_pid], order[j]) ->
      cell[_pid] = (cell[_pid] & ~sight(order[j])) | bit_of(order[j])
    :: else
    fi
  }
}

inline write() {
  own = _pid * W + sealed[_pid];
  gone[own] = cell[_pid];
  sees[own] = bit_of(own);
  names[own] = 0;
  for (i : 0 .. P - 1) {        /* the heads: what nobody else has seen */
    if
    :: has(applied[_pid], i) ->
      rest = 0;
      for (j : 0 .. P - 1) {
        if
        :: j != i && has(applied[_pid], j) -> rest = rest | sight(j)
        :: else
        fi
      }
      if
      :: !has(rest, i) -> names[own] = names[own] | bit_of(i); sees[own] = sees[own] | sees[i]
      :: else
      fi
    :: else
    fi
  }
  order[made] = own;
  made++;
  sealed[_pid]++;
  join(own);
  applied[_pid] = applied[_pid] | bit_of(own);
  assert(sight(own) == applied[_pid]);
  cell[_pid] = (cell[_pid] & ~sight(own)) | bit_of(own);
  assert(cell[_pid] == bit_of(own));   /* whatever was in conflict is decided */
  check()
}

inline learn() {
#ifndef NO_REBUILD
  rebuild()
#else
  cell[_pid] = (cell[_pid] & ~sight(carrier)) | bit_of(carrier)
#endif
}

/* The statement goes into a pack like any other. From now on there are two ways to see. */
inline declare(p, truly) {
  write();
  lost = p;
  is_gone = truly;
  carrier = _pid * W + sealed[_pid] - 1;
  for (j : 0 .. P - 1) {
    if
    :: j < made -> join(order[j])
    :: else
    fi
  }
  learn();
  check()
}

#ifdef NO_LIFT
#define needs(p) names[p]
#else
#define needs(p) (knows(_pid) && has(names[p], lost) && !has(sees_knowing[p], lost) \
                  -> names[p] & ~bit_of(lost) : names[p])
#endif
#ifdef LOST_IS_SEEN
#undef needs
#define needs(p) (knows(_pid) -> names[p] & ~bit_of(lost) : names[p])
#endif
#define may_get(p) (!(is_gone && p == lost))
#define may_import(p) (has(handed_on, p) && may_get(p) && !has(applied[_pid], p) \
                       && (needs(p) & ~applied[_pid]) == 0)

inline import(p) {
  applied[_pid] = applied[_pid] | bit_of(p);
  if
  :: p == carrier -> learn()
#ifdef LOST_IS_DROPPED
  :: p == lost && knows(_pid) -> skip
#endif
  :: else -> cell[_pid] = (cell[_pid] & ~sight(p)) | bit_of(p)
  fi;
  check()
}

inline check() {
  rest = applied[_pid];         /* what nobody replaced */
  for (i : 0 .. P - 1) {
    if
    :: has(applied[_pid], i) -> rest = rest & ~gone[i]
    :: else
    fi
  }
  assert((rest & ~cell[_pid]) == 0);
  for (i : 0 .. N - 1) {
    assert(applied[i] != applied[_pid] || cell[i] == cell[_pid])
  }
  rest = 0; own = 0             /* a d_step must not end with a loop */
}

#define may_write (sealed[_pid] < W)
#define is_made(p) (sealed[(p) / W] > (p) % W)
#define may_declare(p) (_pid == 0 && lost == NONE && may_write && is_made(p))

#define PACK(p) \
  :: d_step { may_declare(p) -> declare(p, 0) } \
  :: d_step { may_declare(p) -> declare(p, 1) } \
  :: d_step { has(applied[_pid], p) && !has(handed_on, p) -> handed_on = handed_on | bit_of(p) } \
  :: d_step { may_import(p) -> import(p) }

active [N] proctype Device() {
  do
  :: d_step { may_write -> write() }
  PACK(0) PACK(1)
#if N * W > 2
  PACK(2)
#endif
#if N * W > 3
  PACK(3)
#endif
#if N * W > 4
  PACK(4) PACK(5)
#endif
  :: timeout ->                 /* nobody can do anything more */
    d_step {                    /* nothing waits for the lost pack alone */
      for (i : 0 .. P - 1) {
        assert(!knows(_pid) || !has(handed_on, i) || !may_get(i) || has(applied[_pid], i)
               || has(sees_knowing[i], lost) || (names[i] & ~bit_of(lost) & ~applied[_pid]) != 0)
      }
      rest = 0
    }
    break
  od
}
