-- What happens at a time.

CREATE TABLE appointments (
  -- Something at a time.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB,              -- the case, if it belongs to one
  kind        TEXT    NOT NULL,  -- what for
  title       TEXT    NOT NULL,  -- in words
  starts_at   INTEGER NOT NULL,  -- when it starts
  minutes     INTEGER NOT NULL,  -- how long, minutes
  place       TEXT    NOT NULL,  -- where
  member_id   BLOB    NOT NULL,  -- the member who goes
  provider_id BLOB,              -- with which provider
  referral_id BLOB,              -- for which referral
  status      TEXT    NOT NULL   -- what came of it
) STRICT;

CREATE INDEX appointments_by_case ON appointments (case_id);
CREATE INDEX appointments_by_starts ON appointments (starts_at);
