-- Matters and their events as rows, privileged notes as sealed bytes.

CREATE TABLE legal_matters (
  -- A legal matter.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  service_id  BLOB    NOT NULL,  -- the fact that reports count
  kind        TEXT    NOT NULL,  -- what it is about
  title       TEXT    NOT NULL,  -- in words
  status      TEXT    NOT NULL,  -- where it stands
  opened_on   TEXT    NOT NULL,  -- first day
  closed_on   TEXT,              -- last day
  outcome     TEXT,              -- how it ended
  attorney_id BLOB,              -- our attorney, if ours
  provider_id BLOB,              -- the provider, if theirs
  referral_id BLOB               -- the referral that led to it
) STRICT;

CREATE TABLE legal_events (
  -- A hearing, filing, deadline or decision.
  id        BLOB    NOT NULL PRIMARY KEY,
  case_id   BLOB    NOT NULL,  -- the case
  matter_id BLOB    NOT NULL,  -- the matter
  kind      TEXT    NOT NULL,  -- what
  day       TEXT    NOT NULL,  -- the day
  note      TEXT    NOT NULL,  -- in words
  done      INTEGER NOT NULL   -- done or past
) STRICT;

CREATE TABLE legal_notes (
  -- A privileged note: sealed, opened by the step-up key, never indexed.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  matter_id   BLOB,              -- the matter it belongs to
  day         TEXT    NOT NULL,  -- the day
  author_id   BLOB    NOT NULL,  -- who wrote it
  recorded_at INTEGER NOT NULL,  -- when
  sealed      BLOB    NOT NULL   -- the sealed words
) STRICT;

CREATE INDEX legal_matters_by_case ON legal_matters (case_id);
CREATE INDEX legal_events_by_case ON legal_events (case_id);
CREATE INDEX legal_events_by_matter ON legal_events (matter_id);
CREATE INDEX legal_notes_by_case ON legal_notes (case_id);
