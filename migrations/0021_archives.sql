-- Archives at a relay, and packs that were declared lost (docs/sync-format.md, §11 and §13). All of it is
-- what each device keeps for itself: neither logged nor audited.

-- A pack may lie in several objects: in one that a colleague made, in an archive.
ALTER TABLE lies_at RENAME TO lay_at;

CREATE TABLE lies_at (
  -- Which packs are known to lie at which relay, and in which objects.
  relay  TEXT NOT NULL,  -- this device's own name for the relay
  pack   BLOB NOT NULL,
  object TEXT NOT NULL,
  PRIMARY KEY (relay, pack, object)
) STRICT, WITHOUT ROWID;

INSERT INTO lies_at (relay, pack, object) SELECT relay, pack, object FROM lay_at;

DROP TABLE lay_at;

CREATE INDEX lies_at_by_relay_object ON lies_at (relay, object);

CREATE TABLE archives (
  -- The objects of a relay that are archives; they stand in lies_at and fetched like the others.
  relay  TEXT    NOT NULL,
  object TEXT    NOT NULL,
  name   BLOB    NOT NULL,  -- the last pack in it, which names it
  packs  INTEGER NOT NULL,  -- how many packs it holds
  seen   INTEGER NOT NULL,  -- how long it has been known to lie there, milliseconds; -1 until the next look
  PRIMARY KEY (relay, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE tended (
  -- When this device last looked after what is old at a relay.
  relay TEXT    NOT NULL PRIMARY KEY,
  at    INTEGER NOT NULL  -- by its clock, milliseconds
) STRICT, WITHOUT ROWID;

CREATE TABLE losses (
  -- Statements that a pack is lost, whether they count or not, and the applied packs that brought them.
  statement BLOB NOT NULL,  -- the hash of the statement
  carrier   BLOB NOT NULL,  -- the pack that brought it
  pack      BLOB NOT NULL,  -- the pack that is lost
  PRIMARY KEY (statement, carrier)
) STRICT, WITHOUT ROWID;

CREATE TABLE lost (
  -- The packs that count as lost in the history that stands here, by those that brought the word.
  pack    BLOB NOT NULL,
  carrier BLOB NOT NULL,
  PRIMARY KEY (pack, carrier)
) STRICT, WITHOUT ROWID;
