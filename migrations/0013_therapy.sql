-- Sessions as rows, psychotherapy notes as sealed bytes.

CREATE TABLE therapy_sessions (
  -- A session. Its words are not here.
  id           BLOB    NOT NULL PRIMARY KEY,
  case_id      BLOB    NOT NULL,  -- the case
  service_id   BLOB    NOT NULL,  -- the fact that reports count
  day          TEXT    NOT NULL,  -- the day
  minutes      INTEGER NOT NULL,  -- length, minutes
  modality     TEXT    NOT NULL,  -- how it was held
  attendance   TEXT    NOT NULL,  -- whether it took place
  clinician_id BLOB,              -- our clinician, if ours
  provider_id  BLOB,              -- the provider, if theirs
  next_on      TEXT               -- next session
) STRICT;

CREATE TABLE therapy_notes (
  -- A psychotherapy note: sealed even in its author's vault, opened by the step-up key, never
  -- indexed.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  session_id  BLOB,              -- the session it tells of
  day         TEXT    NOT NULL,  -- the day
  author_id   BLOB    NOT NULL,  -- who wrote it
  recorded_at INTEGER NOT NULL,  -- when
  sealed      BLOB    NOT NULL   -- the sealed words
) STRICT;

CREATE INDEX therapy_sessions_by_case ON therapy_sessions (case_id);
CREATE INDEX therapy_notes_by_case ON therapy_notes (case_id);
