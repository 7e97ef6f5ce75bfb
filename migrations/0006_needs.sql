-- What kind of help is asked for.

CREATE TABLE needs (
  -- A request for one kind of help.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- in which case
  survivor_id BLOB    NOT NULL,  -- for whom
  kind        TEXT    NOT NULL,  -- what
  urgency     TEXT    NOT NULL,  -- how soon
  status      TEXT    NOT NULL,  -- where it stands
  raised_at   INTEGER NOT NULL   -- since when
) STRICT;

CREATE INDEX needs_by_case ON needs (case_id);
