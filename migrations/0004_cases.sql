-- Cases: facts only, no name, no free text.

CREATE TABLE cases (
  -- One episode of support.
  id            BLOB    NOT NULL PRIMARY KEY,
  -- who is supported: a random id, the name stands in the identity facet
  survivor_id   BLOB    NOT NULL,
  code          TEXT    NOT NULL,  -- the case code people say aloud, `C-10482`
  status        TEXT    NOT NULL,  -- where it stands
  opened_on     TEXT    NOT NULL,  -- first day
  closed_on     TEXT,              -- last day, if closed
  close_reason  TEXT,              -- why closed
  caseworker_id BLOB,              -- the member who holds the case
  age_band      TEXT,              -- age at opening, in bands
  gender        TEXT,              -- gender
  exploitation  TEXT,              -- main form of exploitation
  region        TEXT,              -- region of origin
  statistics    TEXT    NOT NULL   -- whether the facts may be counted
) STRICT;

CREATE TABLE case_events (
  -- One turn in the life of a case; never changed.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  turn        TEXT    NOT NULL,  -- what turn
  day         TEXT    NOT NULL,  -- the day it holds from
  recorded_at INTEGER NOT NULL,  -- when it was written
  member_id   BLOB    NOT NULL,  -- who wrote it
  reason      TEXT               -- why, when closing
) STRICT;

CREATE INDEX cases_by_code ON cases (code);
CREATE INDEX cases_by_status_opened ON cases (status, opened_on);
CREATE INDEX cases_by_survivor ON cases (survivor_id);
CREATE INDEX case_events_by_case ON case_events (case_id);
