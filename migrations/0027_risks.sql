-- How much danger somebody is in, judged anew each time.

CREATE TABLE risks (
  -- One judgement of the danger that somebody is in. Never changed afterwards.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  day         TEXT    NOT NULL,  -- on which day
  level       TEXT    NOT NULL,  -- how much danger
  factors     TEXT    NOT NULL,  -- what it comes from
  note        TEXT    NOT NULL,  -- in words, and what was agreed
  review_on   TEXT,              -- when to look again
  author_id   BLOB    NOT NULL,  -- who judged it
  recorded_at INTEGER NOT NULL,  -- when it was written down
  clocks      BLOB
) STRICT;

CREATE INDEX risks_by_case ON risks (case_id, day);
