/* Backups that come back, and vaults that are copied: ADR 14, `crates/sync/src/history`.

   What it models: device 0 is backed up once; later it is put back to that day, or a copy of it
   wakes up as device 2 and both go on, as often as the bounds allow. Whether anyone notices (and a
   new log begins) is free. Each device writes, seals, publishes in causal order and imports in any
   order, and numbers lanes for itself. What a pack has seen is one number for each of these lanes,
   joined from `prev` and `deps`, as the program does it.

   What it checks after every step: those numbers cover exactly the packs that the author had
   applied, also across forks (I7); the cell holds exactly the values that nobody who had seen them
   replaced (I1, I2). In the end everything published has reached every device, the restored one too.

   What it leaves out: what was never published and is only in the lost state (nobody can have it);
   keeping and clocks (merge.pml); keys. One cell; each pack writes it.

   Bounds: P packs in all, RESTORES, LOGS new logs. Figures: README.md.

   Known-bad: IDENTITY_BY_NUMBER (a pack is known by log and number), FORK_STAYS_IN_LANE. */

#ifndef P
#define P 3                     /* a set of packs is a byte, so at most eight */
#endif
#ifndef RESTORES
#define RESTORES 1
#endif
#ifndef LOGS
#define LOGS 1
#endif
#define BACKUP 3
#define NONE 255
#define bit_of(p) (1 << (p))
#define has(set, p) (((set) >> (p)) & 1)

/* Of each pack. It is named by its hash: here, the order of sealing. */
byte log[P];
byte no[P];
byte prev[P];
byte deps[P];
byte past[P];                   /* the truth: what its author had applied, itself included */
byte packs;                     /* how many there are */
byte store;                     /* what is published */
byte logs = 2;
byte restores;

typedef Device_state {
  bit is_alive;
  byte own_log;
  byte tip;                     /* the last own pack of this log */
  byte applied;
  byte heads;
  byte cell;                    /* the siblings, each named by its pack */
  byte lanes;                   /* how many this device has numbered, from 1 */
  byte lane[P]                  /* of each applied pack */
};
Device_state at[4];                    /* three devices and the backup */

hidden byte i, j, k, fresh;
hidden byte sight[P * (P + 1)]; /* of each pack: how far its author had come in each lane */

#define me at[_pid]
#define covers(p, q) (sight[(p) * (P + 1) + me.lane[q]] >= no[q])

inline copy(from, to) {
  at[to].is_alive = 1;
  at[to].own_log = at[from].own_log;
  at[to].tip = at[from].tip;
  at[to].applied = at[from].applied;
  at[to].heads = at[from].heads;
  at[to].cell = at[from].cell;
  at[to].lanes = at[from].lanes;
  for (i : 0 .. P - 1) { at[to].lane[i] = at[from].lane[i] }
  i = NONE                      /* a d_step must not end with a loop */
}

/* `history/gate.rs`: the lane a pack continues, or a new one where its chain parts. */
inline place(p) {
  k = 0;
  if
  :: prev[p] != NONE ->
    k = me.lane[prev[p]];
#if !defined(IDENTITY_BY_NUMBER) && !defined(FORK_STAYS_IN_LANE)
    for (i : 0 .. P - 1) {
      if
      :: has(me.applied, i) && me.lane[i] == k && no[i] > no[prev[p]] -> k = 0; break
      :: else
      fi
    }
#endif
  :: else
  fi;
  if
  :: k == 0 -> me.lanes++; k = me.lanes
  :: else
  fi;
  me.lane[p] = k
}

/* `history/past.rs`: joined from `prev` and `deps`. Packs are numbered after all they have seen. */
inline join_sights() {
  for (i : 0 .. P - 1) {
    for (k : 0 .. P) { sight[i * (P + 1) + k] = 0 }
    if
    :: has(me.applied, i) ->
      for (j : 0 .. P - 1) {
        if
        :: j < i && has(me.applied, j) && (prev[i] == j || has(deps[i], j)) ->
          for (k : 0 .. P) {
            if
            :: sight[j * (P + 1) + k] > sight[i * (P + 1) + k] ->
              sight[i * (P + 1) + k] = sight[j * (P + 1) + k]
            :: else
            fi
          }
        :: else
        fi
      }
      if
      :: no[i] > sight[i * (P + 1) + me.lane[i]] -> sight[i * (P + 1) + me.lane[i]] = no[i]
      :: else
      fi
    :: else
    fi
  }
}

inline admit(p) {
  place(p);
  me.applied = me.applied | bit_of(p);
  join_sights();
  for (i : 0 .. P - 1) {
    if
    :: has(me.cell, i) && covers(p, i) -> me.cell = me.cell & ~bit_of(i)
    :: else
    fi;
    if
    :: has(me.heads, i) && covers(p, i) -> me.heads = me.heads & ~bit_of(i)
    :: else
    fi
  }
  me.cell = me.cell | bit_of(p);
  me.heads = me.heads | bit_of(p)
}

inline import(p) {
#ifdef IDENTITY_BY_NUMBER
  k = 0;
  for (i : 0 .. P - 1) {
    if
    :: has(me.applied, i) && log[i] == log[p] && no[i] == no[p] -> k = me.lane[i]
    :: else
    fi
  }
  if
  :: k != 0 -> me.lane[p] = k; me.applied = me.applied | bit_of(p)  /* "known": nothing to do */
  :: else -> admit(p)
  fi;
#else
  admit(p);
#endif
  check(p)
}

inline check(p) {
#if !defined(IDENTITY_BY_NUMBER) && !defined(FORK_STAYS_IN_LANE)
  for (i : 0 .. P - 1) {
    assert(!has(me.applied, i) || covers(p, i) == has(past[p], i))
  }
#endif
  k = me.applied;               /* what should stand in the cell */
  for (i : 0 .. P - 1) {
    if
    :: has(me.applied, i) -> k = k & ~(past[i] & ~bit_of(i))
    :: else
    fi
  }
  assert(me.cell == k);
  k = 0
}

/* `history/next.rs`, then sealed and applied at home. */
inline seal() {
  fresh = packs;
  packs++;
  log[fresh] = me.own_log;
  prev[fresh] = me.tip;
  no[fresh] = 1;
  deps[fresh] = me.heads;
  if
  :: me.tip != NONE -> no[fresh] = no[me.tip] + 1; deps[fresh] = me.heads & ~bit_of(me.tip)
  :: else
  fi;
  past[fresh] = me.applied | bit_of(fresh);
  me.tip = fresh;
  admit(fresh);
  check(fresh)
}

#define needs(p) (deps[p] | (prev[p] != NONE -> bit_of(prev[p]) : 0))
#define may_import(p) (has(store, p) && !has(me.applied, p) && (needs(p) & ~me.applied) == 0)
#define may_publish(p) (has(me.applied, p) && !has(store, p) && (needs(p) & ~store) == 0)
#define CARRY(p) \
  :: d_step { me.is_alive && may_import(p) -> import(p) } \
  :: d_step { me.is_alive && may_publish(p) -> store = store | bit_of(p) }

active [3] proctype Device() {
  d_step {
    me.tip = NONE;
    me.own_log = _pid;
    me.is_alive = _pid < 2
  }
  do
  :: d_step { me.is_alive && packs < P -> seal() }
  /* Noticed, or by mistake: a new log is always allowed. */
  :: d_step { me.is_alive && logs < 2 + LOGS -> me.own_log = logs; logs++; me.tip = NONE }
  :: d_step { _pid == 0 && !at[BACKUP].is_alive -> copy(0, BACKUP) }
  :: d_step { _pid == 0 && at[BACKUP].is_alive && restores < RESTORES -> restores++; copy(BACKUP, 0) }
  :: d_step { _pid == 2 && !me.is_alive && at[BACKUP].is_alive -> copy(BACKUP, 2) }
  CARRY(0) CARRY(1) CARRY(2) CARRY(3)
#if P > 4
  CARRY(4)
#endif
#if P > 5
  CARRY(5)
#endif
  :: timeout ->                 /* nobody can do anything more */
    assert(!me.is_alive || me.applied == store);
    break
  od
}
