-- Attempts at providers, their steps, and the words that go with them.

CREATE TABLE referrals (
  -- One attempt at one provider. Facts only.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  survivor_id BLOB    NOT NULL,  -- for whom
  need_id     BLOB    NOT NULL,  -- for which need
  provider_id BLOB    NOT NULL,  -- to whom
  offer_id    BLOB,              -- which of their offers
  attempt     INTEGER NOT NULL,  -- first, second, … attempt for the need
  area        TEXT    NOT NULL,  -- area, as the need's
  kind        TEXT    NOT NULL,  -- kind, as the need's
  urgency     TEXT    NOT NULL,  -- urgency, as the need's
  state       TEXT    NOT NULL,  -- state: the fold over its events
  status      TEXT    NOT NULL,  -- business status: the fold over its events
  reason      TEXT,              -- reason of the last step, if it has one
  created_at  INTEGER NOT NULL,  -- when the draft was made
  sent_at     INTEGER,           -- when it was asked
  answered_at INTEGER,           -- when the provider answered (accepted or rejected)
  started_at  INTEGER,           -- when the service began
  ended_at    INTEGER,           -- when it ended, however
  stepped_at  INTEGER NOT NULL,  -- when the last step took effect
  due_at      INTEGER,           -- when the next step is due
  made_by     BLOB    NOT NULL   -- the member who made it
) STRICT;

CREATE TABLE referral_events (
  -- One step: who set it, who reported it, when it took effect, when it was written.
  id           BLOB    NOT NULL PRIMARY KEY,
  case_id      BLOB    NOT NULL,  -- the case
  referral_id  BLOB    NOT NULL,  -- the referral
  from_state   TEXT    NOT NULL,  -- the state before
  -- the state after; the same as before if only the business status changed
  to_state     TEXT    NOT NULL,
  status       TEXT    NOT NULL,  -- the business status after
  reason       TEXT,              -- why
  set_by       TEXT    NOT NULL,  -- whose step it was
  reported_by  BLOB    NOT NULL,  -- the member who wrote it down
  effective_at INTEGER NOT NULL,  -- when it took effect
  recorded_at  INTEGER NOT NULL   -- when it was written
) STRICT;

CREATE TABLE referral_details (
  -- The words that go with a referral, and the release under which it was sent.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  referral_id BLOB    NOT NULL,  -- the referral
  release_id  BLOB,              -- the release that covers it
  items       TEXT    NOT NULL,  -- what the provider is told about the person
  what        TEXT    NOT NULL,  -- what is needed, in words
  note        TEXT    NOT NULL   -- what came back, in words
) STRICT;

CREATE INDEX referrals_by_state_due ON referrals (state, due_at);
CREATE INDEX referrals_by_case ON referrals (case_id);
CREATE INDEX referrals_by_need ON referrals (need_id);
CREATE INDEX referrals_by_provider ON referrals (provider_id);
CREATE INDEX referral_events_by_case ON referral_events (case_id);
CREATE INDEX referral_events_by_referral ON referral_events (referral_id);
CREATE INDEX referral_details_by_case ON referral_details (case_id);
CREATE INDEX referral_details_by_referral ON referral_details (referral_id);
