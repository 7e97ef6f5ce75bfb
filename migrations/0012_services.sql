-- Help that was given, as facts that a report may count.

CREATE TABLE services (
  -- One piece of help, written by the same deed as the session, hearing or placement it stands
  -- for.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  survivor_id BLOB    NOT NULL,  -- for whom
  area        TEXT    NOT NULL,  -- area of work
  kind        TEXT,              -- what kind, if it answers a need
  provider_id BLOB,              -- by whom outside, if not by us
  referral_id BLOB,              -- the referral that led to it
  day         TEXT    NOT NULL,  -- the day
  attendance  TEXT    NOT NULL,  -- whether it took place
  minutes     INTEGER NOT NULL,  -- length, minutes; 0 if it does not apply
  outcome     TEXT               -- what came of it
) STRICT;

CREATE INDEX services_by_case_day ON services (case_id, day);
CREATE INDEX services_by_referral ON services (referral_id);
