-- Files of a case. Their bytes lie sealed beside the database (docs/adr/0017).

CREATE TABLE attachments (
  -- A file of the case. Its bytes never change; it is only described and removed.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  name        TEXT    NOT NULL,  -- what the file was called where it came from
  media       TEXT    NOT NULL,  -- what sort of file, told by how it begins
  size        INTEGER NOT NULL,  -- how many bytes
  hash        BLOB    NOT NULL,  -- BLAKE3 of them, as they came in
  bytes_key   BLOB    NOT NULL,  -- what opens them
  added_at    INTEGER NOT NULL,  -- when it was added
  added_by    BLOB    NOT NULL,  -- by whom
  device      BLOB    NOT NULL,  -- on which device
  description TEXT    NOT NULL,  -- what it is, in a few words
  removed_at  INTEGER            -- when it was removed
) STRICT;

CREATE INDEX attachments_by_case ON attachments (case_id);

CREATE TABLE blobs_at (
  -- Pieces of files that are known to lie at a relay. Never exchanged; it only saves work.
  relay      TEXT    NOT NULL,  -- this vault's name for the relay, or for bundles
  object     TEXT    NOT NULL,  -- the name of the object there, which says nothing
  attachment BLOB    NOT NULL,  -- whose piece it is
  unwanted   INTEGER NOT NULL,  -- 1 where it is to be taken away: the key is gone, or the file was removed
  PRIMARY KEY (relay, object)
) STRICT;

CREATE INDEX blobs_at_by_attachment ON blobs_at (attachment);
