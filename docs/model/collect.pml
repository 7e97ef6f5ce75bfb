/* Old packs are put into archives and their originals removed: `crates/sync/src/archive/plan.rs`.

   What it models: a relay with single objects, of one pack and of two, and two archives, one of
   which covers the second object only in part. Devices 0 and 1 hold everything and look after the
   relay, both at once if it comes so. Device 2 was silent for a year: it holds nothing yet, and
   nobody waits for it. An upload may be answered and never be there. Listings may show what is gone.
   Time passes by the month, for one device after the other. And one misfortune, of two kinds:
   devices 0 and 1 are stolen (one or both), or the relay loses an archive.

   What it checks after every step: while the relay keeps what it has, what was published lies there,
   in an object or in an archive. In the end, whatever happened, the late device has everything that
   was ever published.

   What it leaves out: which packs belong together (a function of their names, tested), what is in
   them, who has acknowledged what (it saves work, and decides nothing here), clocks that jump.

   Bounds: three packs, two objects, two archives. Figures: README.md.

   Known-bad: REMOVE_UNREAD, REMOVE_IN_PART, IGNORE_ARCHIVES, REMEMBER_ARCHIVES, TRUST_THE_LIST. */

#define ALL 7                   /* packs 0, 1, 2; sets are bits */
#define OBJECTS 2
#define ARCHIVES 2
#define LATE 2
#define bit_of(x) (1 << (x))
#define has(set, x) (((set) >> (x)) & 1)
#define in_object(o) ((o) == 0 -> 1 : 6)     /* {0}, {1, 2} */
#define in_archive(a) ((a) == 0 -> 3 : 4)    /* {0, 1}, {2} */

/* Of the relay. */
byte objects;
byte archives;
byte shows;                     /* archives that a listing may show, there or not */
bit published[OBJECTS];         /* the truth */
bit misfortune;
bit is_lossy;                   /* it was the relay's */

/* Of each device. */
byte held[3];
byte said[3];                   /* archives whose upload was answered, or that it read once */
byte read_there[3];             /* archives that it has read at the relay, whole */
byte old[3];                    /* of these, the ones it has seen there for a month */

hidden byte i, rest;

inline lies_there() {
  rest = 0;
  for (i : 0 .. OBJECTS - 1) {
    if
    :: has(objects, i) -> rest = rest | in_object(i)
    :: else
    fi
  }
  for (i : 0 .. ARCHIVES - 1) {
    if
    :: has(archives, i) -> rest = rest | in_archive(i)
    :: else
    fi
  }
}

inline check() {
  lies_there();
  assert(is_lossy || !published[0] || has(rest, 0));
  assert(is_lossy || !published[1] || (rest & 6) == 6);
  rest = 0
}

/* What a device takes for being at the relay: what a listing shows now. */
#ifdef REMEMBER_ARCHIVES
#define listed(a) has(said[_pid], a)
#else
#define listed(a) has(archives, a)
#endif
#define covered(p) ((listed(0) && has(in_archive(0), p)) || (listed(1) && has(in_archive(1), p)))
#define is_covered(o) ((o) == 0 -> covered(0) : covered(1) && covered(2))
#define may_publish(o) (!has(objects, o) && !is_covered(o) \
                        && (held[_pid] & in_object(o)) == in_object(o))

#ifdef REMOVE_UNREAD
#define is_safe(p) ((has(said[_pid], 0) && has(in_archive(0), p)) \
                    || (has(said[_pid], 1) && has(in_archive(1), p)))
#else
#define is_safe(p) ((has(old[_pid], 0) && has(in_archive(0), p)) \
                    || (has(old[_pid], 1) && has(in_archive(1), p)))
#endif
#ifdef REMOVE_IN_PART
#define may_remove(o) (has(objects, o) && ((o) == 0 -> is_safe(0) : is_safe(1) || is_safe(2)))
#else
#define may_remove(o) (has(objects, o) && ((o) == 0 -> is_safe(0) : is_safe(1) && is_safe(2)))
#endif

/* A month: what it has read there and is shown still is old now; what is not shown is forgotten. */
#ifdef TRUST_THE_LIST
#define ripe shows
#else
#define ripe (read_there[_pid] & shows)
#endif
#define may_pass (_pid != LATE && (old[_pid] != ripe || (read_there[_pid] & ~shows) != 0))
inline month() {
  old[_pid] = ripe;
  read_there[_pid] = read_there[_pid] & shows
}

#define OBJECT(o) \
  :: d_step { _pid != LATE && may_publish(o) -> \
       objects = objects | bit_of(o); published[o] = 1; check() } \
  :: d_step { _pid != LATE && may_remove(o) -> objects = objects & ~bit_of(o); check() } \
  :: d_step { has(objects, o) && (held[_pid] & in_object(o)) != in_object(o) -> \
       held[_pid] = held[_pid] | in_object(o) }

#ifdef IGNORE_ARCHIVES
#define reads_archives (_pid != LATE)
#else
#define reads_archives 1
#endif
#define may_archive(a) (_pid != LATE && published[0] && published[1] && !has(archives, a) \
                        && !has(said[_pid], a))

#ifdef REMEMBER_ARCHIVES
#define forget(a) skip
#else
#define forget(a) said[0] = said[0] & ~bit_of(a); said[1] = said[1] & ~bit_of(a)
#endif
#define ARCHIVE(a) \
  :: d_step { may_archive(a) -> said[_pid] = said[_pid] | bit_of(a); \
       archives = archives | bit_of(a); shows = shows | bit_of(a) } \
  :: d_step { may_archive(a) -> said[_pid] = said[_pid] | bit_of(a); \
       shows = shows | bit_of(a) } /* answered, listed for a while, and never there */ \
  :: d_step { has(archives, a) && reads_archives && !has(read_there[_pid], a) -> \
       said[_pid] = said[_pid] | bit_of(a); read_there[_pid] = read_there[_pid] | bit_of(a); \
       held[_pid] = held[_pid] | in_archive(a) } \
  :: d_step { has(shows, a) && !has(archives, a) -> shows = shows & ~bit_of(a); forget(a) } \
  :: d_step { has(archives, a) && !misfortune -> misfortune = 1; is_lossy = 1; \
       archives = archives & ~bit_of(a) }

active [3] proctype Device() {
  d_step { held[_pid] = (_pid == LATE -> 0 : ALL) }
  do
  OBJECT(0) OBJECT(1)
  ARCHIVE(0) ARCHIVE(1)
  :: d_step { may_pass -> month() }
  :: d_step { _pid != LATE && !is_lossy && published[0] && published[1] -> misfortune = 1 };
    break                       /* stolen */
  :: timeout ->
    assert(_pid != LATE || !published[0] || has(held[LATE], 0));
    assert(_pid != LATE || !published[1] || (held[LATE] & 6) == 6);
    break
  od
}
