-- What may be shared, with whom, until when.

CREATE TABLE releases (
  -- A release. Kept for ever; taking it back sets a day, it is never removed.
  id           BLOB    NOT NULL PRIMARY KEY,
  case_id      BLOB    NOT NULL,  -- the case
  survivor_id  BLOB    NOT NULL,  -- who agreed
  provider_id  BLOB    NOT NULL,  -- the one recipient
  purpose      TEXT    NOT NULL,  -- why
  items        TEXT    NOT NULL,  -- what
  from_day     TEXT    NOT NULL,  -- first day
  until_day    TEXT    NOT NULL,  -- last day, included
  given        TEXT    NOT NULL,  -- how it was given
  language     TEXT    NOT NULL,  -- language it was read in, ISO code, or empty
  interpreter  TEXT    NOT NULL,  -- interpreter or witness
  revoked_on   TEXT,              -- day it was taken back
  revoked_how  TEXT,              -- how it was taken back
  recorded_by  BLOB    NOT NULL,  -- who wrote it down
  recorded_at  INTEGER NOT NULL,  -- when
  ended_marked INTEGER NOT NULL   -- the open referrals were marked when it ended
) STRICT;

CREATE INDEX releases_by_case ON releases (case_id);
CREATE INDEX releases_by_until_day ON releases (until_day);
