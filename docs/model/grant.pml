/* A key that comes late, and a member who is removed: ADR 14, `merge/apply.rs` (`replay`),
   `roster/cut.rs`.

   What it models: one scope, one cell. Device 0 administers; device 1 gets the key at some time,
   before or after the removal; device 2 is removed at some time and goes on writing. Packs are
   imported in any causal order, readable or not. Replaying goes chunk by chunk, with imports in
   between. Who hears of the removal when is free, and so is when the key of the new epoch comes.
   The administrator may later let in what lies in quarantine.

   What it checks after every step: a device that is up to date shows exactly the values that nobody
   replaced who had them on screen, of all that it can read and that counts (I1, I2, I10); what the
   removed device wrote beyond the cut lies in quarantine wherever the removal is known, and nothing
   else does (never silently in or out); nothing written in knowledge of the removal is read by the
   removed device. In the end everybody shows the same.

   Two rules that this model asks of the store (each has its known-bad variant): a scope is not
   written while it holds a chunk that cannot be read, also if it is one of a *newer* epoch; and an
   edit `keep`s what lies in quarantine, since nobody had that on screen.

   What it leaves out: how keys are wrapped and statements judged (`crates/sync/src/roster`), a
   second removal, forks, publishing (merge.pml). Deciding and editing are one: either replaces all
   that is on screen.

   Bounds: P packs in all. Figures: README.md.

   Known-bad: EDIT_BEFORE_REPLAY, REPLAY_OUT_OF_ORDER, OLD_KEY, WRITE_OVER_UNREAD, SILENTLY_IN,
   SILENTLY_OUT, FORGET_QUARANTINED. */

#ifndef P
#define P 3                     /* a set of packs is a byte, so at most eight */
#endif
#define bit_of(p) (1 << (p))
#define has(set, p) (((set) >> (p)) & 1)

/* Of each pack, in the order of sealing. */
byte author[P];
bit epoch[P];
byte past[P];                   /* what its author had applied, itself included */
byte keep[P];                   /* as the pack says it */
byte gone[P];                   /* the truth: what was replaced on screen, and what that had replaced */
bit knew[P];                    /* the truth: whether its author had heard of the removal */
byte packs;
byte removed_wrote;             /* the packs of device 2 */

/* The roster. */
bit is_removed;
byte cut;                       /* the packs of device 2 that the administrator had seen */
bit is_let_in;
byte let_in;

typedef Member {
  byte keys;                    /* the epochs it can read */
  byte applied;
  byte count;                   /* how many those are */
  byte order[P];                /* in the order in which they were applied */
  byte upto;                    /* how many of these are in the cell, or known to be out of it */
  byte cell;
  byte aside;                   /* in quarantine */
  bit knows;                    /* of the removal */
  bit knows_let_in
};
Member at[3];

hidden byte i, k, fresh, other;

#define me at[_pid]
#define can_read(p) has(me.keys, epoch[p])
#define is_up_to_date (me.upto == me.count)

/* All it counts as its own that it cannot read. */
#define unread(p) (has(me.applied & ~me.aside, p) && !can_read(p))
#if P == 3
#define has_unread (unread(0) || unread(1) || unread(2))
#else
#define has_unread (unread(0) || unread(1) || unread(2) || unread(3))
#endif

#ifdef EDIT_BEFORE_REPLAY
#define has_replayed 1
#else
#define has_replayed is_up_to_date
#endif
#ifdef WRITE_OVER_UNREAD
#define can_see_all 1
#else
#define can_see_all (!(has_unread))
#endif
#ifdef OLD_KEY
#define has_the_key (me.keys != 0)
#else
#define has_the_key (me.knows -> has(me.keys, 1) : me.keys != 0)
#endif
#define may_write (packs < P && has_the_key && has_replayed && can_see_all)

#define is_beyond_cut(p) (me.knows && has(removed_wrote & ~cut, p) \
                          && !(me.knows_let_in && has(let_in, p)))
#ifdef SILENTLY_OUT
#define counts(p) (!is_beyond_cut(p))
#else
#define counts(p) (!has(me.aside, p))
#endif

/* The next chunk of the scope, if it can be read and counts. */
inline take(p) {
  if
  :: can_read(p) && counts(p) ->
    me.cell = (me.cell & ~(past[p] & ~keep[p])) | bit_of(p)
  :: else
  fi;
  me.upto++
}

inline replay() {
#ifdef REPLAY_OUT_OF_ORDER
  k = me.order[me.count - 1 - me.upto];
#else
  k = me.order[me.upto];
#endif
  take(k);
  check()
}

inline start_again() {
  me.cell = 0;
  me.upto = 0
}

inline admit(p) {
  me.applied = me.applied | bit_of(p);
  me.order[me.count] = p;
  me.count++;
#ifndef SILENTLY_OUT
  if
  :: is_beyond_cut(p) -> me.aside = me.aside | bit_of(p)
  :: else
  fi;
#endif
  if
  :: me.upto == me.count - 1 -> take(p)
  :: else                       /* its turn comes in the replay */
  fi;
  check()
}

inline write() {
  fresh = packs;
  packs++;
  author[fresh] = _pid;
  epoch[fresh] = has(me.keys, 1);
#ifdef OLD_KEY
  epoch[fresh] = !has(me.keys, 0);
#endif
  knew[fresh] = me.knows;
  past[fresh] = me.applied | bit_of(fresh);
#ifndef FORGET_QUARANTINED
  keep[fresh] = me.aside;
#endif
  gone[fresh] = me.cell;
  for (i : 0 .. P - 1) {
    if
    :: has(me.cell, i) -> gone[fresh] = gone[fresh] | gone[i]
    :: else
    fi
  }
  if
  :: _pid == 2 -> removed_wrote = removed_wrote | bit_of(fresh)
  :: else
  fi;
  admit(fresh)
}

/* Only a removed device's later packs are looked at by a person first. */
inline hear_of_removal() {
  me.knows = 1;
#ifndef SILENTLY_IN
  if
  :: (me.applied & removed_wrote & ~cut) != 0 ->
    me.aside = me.applied & removed_wrote & ~cut;
    start_again()
  :: else
  fi;
#endif
  check()
}

inline hear_of_letting_in() {
  me.knows_let_in = 1;
  me.aside = me.aside & ~let_in;
  start_again();
  check()
}

inline check() {
  k = 0;                        /* what must lie in quarantine */
  if
  :: me.knows -> k = me.applied & removed_wrote & ~cut
  :: else
  fi;
  if
  :: me.knows_let_in -> k = k & ~let_in
  :: else
  fi;
  assert(me.aside == k);
  k = me.applied & ~k;          /* what must stand in the cell */
  for (i : 0 .. P - 1) {
    if
    :: has(k, i) && !can_read(i) -> k = k & ~bit_of(i)
    :: else
    fi;
    assert(_pid != 2 || !has(me.applied, i) || !can_read(i) || !knew[i])
  }
  other = k;
  for (i : 0 .. P - 1) {
    if
    :: has(other, i) -> k = k & ~gone[i]
    :: else
    fi
  }
  assert(!is_up_to_date || me.cell == k);
  k = 0
}

#define its_turn(p) (p < packs && !has(me.applied, p) \
                     && (past[p] & ~bit_of(p) & ~me.applied) == 0)
#define IMPORT(p) :: d_step { its_turn(p) -> admit(p) }

active [3] proctype Device() {
  d_step { me.keys = (_pid == 1 -> 0 : 1) }
  do
  :: d_step { may_write -> write() }
  :: d_step { !is_up_to_date && me.keys != 0 -> replay() }
  IMPORT(0) IMPORT(1) IMPORT(2)
#if P > 3
  IMPORT(3)
#endif
  /* A device without a key only keeps the place of what it applies. */
  :: d_step { _pid == 1 && !has(me.keys, 0) -> me.keys = me.keys | 1; start_again(); check() }
  :: d_step { _pid == 1 && is_removed && !has(me.keys, 1) ->
       me.keys = me.keys | 2; start_again(); check() }
  :: d_step { _pid == 0 && !is_removed ->
       is_removed = 1; cut = me.applied & removed_wrote; me.keys = 3; hear_of_removal() }
  :: d_step { _pid == 1 && is_removed && !me.knows -> hear_of_removal() }
  :: d_step { _pid == 0 && me.aside != 0 && !is_let_in ->
       is_let_in = 1; let_in = me.aside; hear_of_letting_in() }
  :: d_step { _pid == 1 && is_let_in && me.knows && !me.knows_let_in -> hear_of_letting_in() }
  :: timeout ->                 /* nobody can do anything more */
    assert(at[0].cell == at[1].cell && at[0].aside == at[1].aside);
    assert(at[0].applied == at[1].applied);
    break
  od
}
