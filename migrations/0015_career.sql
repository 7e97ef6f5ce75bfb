-- Trainings and jobs.

CREATE TABLE trainings (
  -- A training.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  service_id  BLOB    NOT NULL,  -- the fact that reports count
  kind        TEXT    NOT NULL,  -- what is learnt
  title       TEXT    NOT NULL,  -- in words
  provider_id BLOB,              -- where
  referral_id BLOB,              -- the referral that led to it
  status      TEXT    NOT NULL,  -- where it stands
  starts_on   TEXT,              -- first day
  ends_on     TEXT,              -- last day
  certificate INTEGER NOT NULL   -- whether a certificate was earned
) STRICT;

CREATE TABLE placements (
  -- A job, from application to end.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  service_id  BLOB    NOT NULL,  -- the fact that reports count
  employer    TEXT    NOT NULL,  -- employer
  job         TEXT    NOT NULL,  -- job
  provider_id BLOB,              -- who placed them, if a provider did
  referral_id BLOB,              -- the referral that led to it
  status      TEXT    NOT NULL,  -- where it stands
  day         TEXT    NOT NULL,  -- day of application, interview or start
  ended_on    TEXT,              -- last day
  hours_week  INTEGER NOT NULL   -- hours a week; 0 if not known
) STRICT;

CREATE INDEX trainings_by_case ON trainings (case_id);
CREATE INDEX placements_by_case ON placements (case_id);
