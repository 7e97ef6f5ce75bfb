/* Steps of one referral that did not know of each other: `casework/src/referral/history.rs`.

   What it models: everybody knows the request. Each device takes steps from what it shows, some of
   them a withdrawal (cancelled, or a release that ended and may be renewed), and hears of the steps
   of others in causal order. Clocks are free. A faulty program may write a step after any other it
   knows, to any state, from any state it claims.

   What it checks after every step, on every device: a withdrawal that nobody has gone on from
   knowingly is shown as such; what was cancelled is never again shown as going on; each shown step
   is allowed after the one shown before it (I13); every step of a sound program counts, whatever
   the faulty one wrote; equal knowledge shows equal steps (I1).

   What it leaves out: five of the ten states, reasons, the finer words, roles. It does not say that
   a *renewed* release keeps back a step of someone who knew of neither the end nor the renewal: the
   two stand side by side, and the further one is shown.

   Bounds: N devices, STEPS after the request, FAULTY of them unsound. Figures: README.md.

   Known-bad: LATEST_CLOCK_WINS, EVERY_STEP_COUNTS, BELIEVE_THE_CLAIM. */

#ifndef N
#define N 2
#endif
#ifndef STEPS
#define STEPS 3
#endif
#ifndef FAULTY
#define FAULTY 1
#endif
#define S (STEPS + 1)           /* with the request, which is step 0 */
#define NONE 255
#define bit_of(s) (1 << (s))
#define has(set, s) (((set) >> (s)) & 1)

#define REQUESTED 0
#define ACCEPTED 1
#define IN_PROGRESS 2
#define COMPLETED 3
#define REJECTED 4
#define IN_ERROR 5
#define CANCELLED 6

#define may_become(a, b) ( \
     ((b) == IN_ERROR && (a) != IN_ERROR) \
  || ((a) == REQUESTED && ((b) == ACCEPTED || (b) == REJECTED || (b) == CANCELLED)) \
  || ((a) == ACCEPTED && ((b) == IN_PROGRESS || (b) == COMPLETED || (b) == CANCELLED)) \
  || ((a) == IN_PROGRESS && ((b) == COMPLETED || (b) == CANCELLED)))
#define is_final(a) ((a) >= COMPLETED)

/* Of each step, in the order in which they were taken. */
byte follows[S];
byte from[S];                   /* as it claims */
byte to[S];
bit ended[S];                   /* the release ended; the state stays */
bit clock[S];
byte seen[S];                   /* what its author knew, itself included */
bit is_sound[S];                /* the truth */
byte steps = 1;
byte faults;

byte known[N];

hidden byte i, tip, counting, tips, fresh, before, other;

#define is_taken_back(s) (ended[s] || to[s] == CANCELLED)
#define care(s) (is_taken_back(s) -> 6 : (to[s] == IN_ERROR -> 5 : (to[s] == REJECTED -> 4 : \
                (to[s] == COMPLETED -> 3 : (to[s] == REQUESTED -> 1 : 2)))))

#ifdef EVERY_STEP_COUNTS
#define is_allowed(s) 1
#else
#ifdef BELIEVE_THE_CLAIM
#define is_allowed(s) (to[s] == from[s] || may_become(from[s], to[s]))
#else
#define is_allowed(s) (to[follows[s]] == from[s] && (to[s] == from[s] || may_become(from[s], to[s])))
#endif
#endif

#ifdef LATEST_CLOCK_WINS
#define wins(a, b) (clock[a] >= clock[b])
#else
#define wins(a, b) (care(a) > care(b) || (care(a) == care(b) && clock[a] >= clock[b]))
#endif

/* `settled`: the steps that count, the last ones of each way, and the one of these that is shown. */
inline settle(knowledge) {
  counting = 1;
  tips = 1;
  for (i : 1 .. S - 1) {
    if
    :: has(knowledge, i) && has(counting, follows[i]) && is_allowed(i) ->
      counting = counting | bit_of(i);
      tips = (tips & ~bit_of(follows[i])) | bit_of(i)
    :: else
    fi
  }
  tip = NONE;
  for (i : 0 .. S - 1) {
    if
    :: has(tips, i) ->
      if
      :: tip == NONE -> tip = i
      :: else ->
        if
        :: wins(i, tip) -> tip = i
        :: else
        fi
      fi
    :: else
    fi
  }
}

inline check() {
  settle(known[_pid]);
  for (i : 1 .. S - 1) {
    if
    :: has(known[_pid], i) && is_sound[i] ->
      assert(has(counting, i));
      assert(!is_taken_back(i) || !has(tips, i) || is_taken_back(tip));
      assert(to[i] != CANCELLED || is_taken_back(tip) || to[tip] == IN_ERROR)
    :: else
    fi
  }
  before = tip;
  do
  :: before == 0 -> break
  :: else ->
    i = follows[before];
    assert(may_become(to[i], to[before]) || to[i] == to[before]);
    before = i
  od;
  fresh = tip;
  for (other : 0 .. N - 1) {
    if
    :: known[other] == known[_pid] -> settle(known[other]); assert(tip == fresh)
    :: else
    fi
  }
  fresh = 0                     /* a d_step must not end with a loop */
}

inline take(base, claim, state, end, time, sound) {
  fresh = steps;
  steps++;
  follows[fresh] = base;
  from[fresh] = claim;
  to[fresh] = state;
  ended[fresh] = end;
  clock[fresh] = time;
  is_sound[fresh] = sound;
  known[_pid] = known[_pid] | bit_of(fresh);
  seen[fresh] = known[_pid];
  check()
}

/* A sound step follows what is shown; where the table does not allow it, nothing is written. */
inline step(state, time) {
  settle(known[_pid]);
  before = tip;
  if
  :: may_become(to[before], state) -> take(before, to[before], state, 0, time, 1)
  :: else
  fi
}

/* The release ends, or is renewed. */
inline turn(time) {
  settle(known[_pid]);
  before = tip;
  if
  :: !is_final(to[before]) -> take(before, to[before], to[before], !ended[before], time, 1)
  :: else
  fi
}

#define STEP(state) \
  :: d_step { steps < S -> step(state, 0) } \
  :: d_step { steps < S -> step(state, 1) }
#define FAULT(base, claim, state) \
  :: d_step { steps < S && faults < FAULTY && has(known[_pid], base) -> \
       faults++; take(base, claim, state, 0, 1, 0) }
#define FAULTS(base) \
  FAULT(base, to[base], IN_PROGRESS) FAULT(base, to[base], COMPLETED) \
  FAULT(base, ACCEPTED, IN_PROGRESS) FAULT(base, to[base], ACCEPTED) \
  FAULT(base, IN_PROGRESS, IN_PROGRESS) FAULT(base, to[base], CANCELLED)
#define HEAR(s) \
  :: d_step { s < steps && !has(known[_pid], s) && (seen[s] & ~bit_of(s) & ~known[_pid]) == 0 -> \
       known[_pid] = known[_pid] | bit_of(s); check() }

active [N] proctype Device() {
  known[_pid] = 1;
  do
  STEP(ACCEPTED) STEP(IN_PROGRESS) STEP(COMPLETED) STEP(REJECTED) STEP(IN_ERROR) STEP(CANCELLED)
  :: d_step { steps < S -> turn(0) }
  :: d_step { steps < S -> turn(1) }
  FAULTS(0) FAULTS(1)
  HEAR(1) HEAR(2) HEAR(3)
#if STEPS > 3
  FAULTS(2) HEAR(4)
#endif
  :: timeout -> assert(known[_pid] == bit_of(S) - 1); break
  od
}
