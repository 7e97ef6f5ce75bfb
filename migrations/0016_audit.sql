-- Who did what, when.

CREATE TABLE audit (
  -- One line. `hash` covers the line and the hash before it, so none can be taken out unseen.
  id        BLOB    NOT NULL PRIMARY KEY,
  seq       INTEGER NOT NULL,  -- place in the chain, from 1
  at        INTEGER NOT NULL,  -- when
  member_id BLOB    NOT NULL,  -- who
  deed      TEXT    NOT NULL,  -- what
  case_id   BLOB,              -- in which case
  object    BLOB,              -- about which record, 16 bytes
  rows      INTEGER NOT NULL,  -- how many rows were shown or written
  result    TEXT    NOT NULL,  -- done or refused
  reason    TEXT    NOT NULL,  -- why, if the deed asks for a reason
  hash      BLOB    NOT NULL   -- BLAKE3 over the line before and this one, 32 bytes
) STRICT;

CREATE INDEX audit_by_seq ON audit (seq);
CREATE INDEX audit_by_case ON audit (case_id);
