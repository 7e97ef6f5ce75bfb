-- What was said and seen.

CREATE TABLE notes (
  -- A note in the case. A correction is a new note that names the one it amends.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  kind        TEXT    NOT NULL,  -- what kind. The person's account is closed by default on screen
  day         TEXT    NOT NULL,  -- the day it tells of
  text        TEXT    NOT NULL,  -- the words
  author_id   BLOB    NOT NULL,  -- who wrote it
  recorded_at INTEGER NOT NULL,  -- when it was written
  amends      BLOB               -- the note it corrects
) STRICT;

CREATE INDEX notes_by_case ON notes (case_id);
