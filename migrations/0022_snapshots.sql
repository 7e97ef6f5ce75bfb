-- Where a new device began instead of with the first pack (docs/sync-format.md, chapter 12). Packs that
-- are known by name alone have no bytes.

CREATE TABLE snapshot_rows (
  -- The rows of one scope as they stood there, sealed: a key may come late, and whatever is built anew
  -- begins with them.
  facet   TEXT    NOT NULL,
  case_id BLOB    NOT NULL,  -- of which case; empty for what belongs to none
  owner   BLOB    NOT NULL,  -- whose own scope it is; empty for a shared one
  epoch   INTEGER NOT NULL,  -- of the key that seals them
  is_read INTEGER NOT NULL,  -- whether they stand in the tables
  bytes   BLOB    NOT NULL,
  PRIMARY KEY (facet, case_id, owner)
) STRICT;

CREATE TABLE closed_scopes (
  -- Scopes with a key, of which something lies in packs without bytes: not read and not written.
  facet   TEXT NOT NULL,
  case_id BLOB NOT NULL,
  PRIMARY KEY (facet, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX packs_by_absence ON packs (place) WHERE length(bytes) = 0;
