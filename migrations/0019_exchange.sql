-- What is exchanged with colleagues (docs/adr/0015). First what travels, in the facet agency; then
-- what each device keeps for itself about it, which is neither logged nor audited.

CREATE TABLE statements (
  -- A signed statement of the roster.
  id    BLOB NOT NULL PRIMARY KEY,  -- the first sixteen bytes of its name
  bytes BLOB NOT NULL               -- as its author wrote it
) STRICT;

CREATE TABLE parcels (
  -- Keys on their way to the devices that may have them.
  id      BLOB NOT NULL PRIMARY KEY,
  marks   BLOB NOT NULL,  -- eight bytes for each device it is for
  wrapped BLOB NOT NULL,  -- the key of the parcel, wrapped for them
  sealed  BLOB NOT NULL   -- the keys in it
) STRICT;

CREATE TABLE devices (
  -- What a device is called.
  id        BLOB    NOT NULL PRIMARY KEY,
  device    BLOB    NOT NULL,  -- its signing key
  member_id BLOB    NOT NULL,  -- whose it is
  name      TEXT    NOT NULL,  -- what it is called
  joined_at INTEGER NOT NULL   -- when it joined
) STRICT;

CREATE TABLE receipts (
  -- A device holds nothing any more of an erased case.
  id        BLOB    NOT NULL PRIMARY KEY,
  erased_id BLOB    NOT NULL,  -- the case
  device    BLOB    NOT NULL,  -- the device that says so
  at        INTEGER NOT NULL   -- when it erased
) STRICT;

CREATE TABLE lanes (
  -- An unbroken chain of packs, numbered by this device for itself (docs/adr/0014).
  lane      INTEGER NOT NULL PRIMARY KEY,
  log       BLOB    NOT NULL,  -- the log it belongs to
  last      INTEGER NOT NULL,  -- the number of its last pack
  from_lane INTEGER,           -- where it forked off; NULL for the beginning of a log
  from_no   INTEGER
) STRICT;

CREATE TABLE packs (
  -- A pack that was applied, verbatim, in the order of applying.
  place     INTEGER NOT NULL PRIMARY KEY,
  lane      INTEGER NOT NULL,
  no        INTEGER NOT NULL,  -- its number in its log
  name      BLOB    NOT NULL,  -- the hash of its bytes
  device    BLOB    NOT NULL,  -- who sealed it
  member_id BLOB    NOT NULL,  -- for whom
  at        INTEGER NOT NULL,  -- its author's hybrid clock
  audit_no  INTEGER NOT NULL,  -- how far its author's audit log had come
  audit     BLOB    NOT NULL,  -- and the hash of its newest line
  bytes     BLOB    NOT NULL
) STRICT;

CREATE UNIQUE INDEX packs_by_name ON packs (name);
CREATE UNIQUE INDEX packs_by_lane_no ON packs (lane, no);
CREATE INDEX packs_by_device_at ON packs (device, at);

CREATE TABLE sights (
  -- What a pack had newly seen against the pack before it: how far in which lane.
  lane    INTEGER NOT NULL,
  no      INTEGER NOT NULL,
  of_lane INTEGER NOT NULL,
  of_no   INTEGER NOT NULL,
  PRIMARY KEY (lane, no, of_lane)
) STRICT, WITHOUT ROWID;

CREATE TABLE heads (
  -- The applied packs that no other applied pack has seen.
  name BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE waiting (
  -- Packs that were not applied (yet), and why.
  name  BLOB    NOT NULL PRIMARY KEY,
  why   TEXT    NOT NULL,  -- what it waits for
  since INTEGER NOT NULL,  -- when it came, milliseconds
  bytes BLOB    NOT NULL
) STRICT;

CREATE TABLE unread (
  -- Chunks of applied packs for which there was no key, or which ask for a newer program.
  place INTEGER NOT NULL,  -- of the pack
  chunk INTEGER NOT NULL,  -- its number in the pack
  tag   BLOB    NOT NULL,  -- by which its readers know it
  PRIMARY KEY (place, chunk)
) STRICT, WITHOUT ROWID;

CREATE INDEX unread_by_tag ON unread (tag);

CREATE TABLE clocks (
  -- For each row that was ever in a pack: where the value of each column came from. Values stand here
  -- only where they stand in no table: beside others, in removed rows, in columns not known here.
  row       BLOB    NOT NULL,
  table_no  INTEGER NOT NULL,
  facet     TEXT    NOT NULL,  -- the scope it belongs to
  case_id   BLOB,
  contested INTEGER NOT NULL,  -- how many columns wait for a decision
  is_odd    INTEGER NOT NULL,  -- whether it holds what this version does not know
  cells     BLOB    NOT NULL,
  PRIMARY KEY (row, table_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX clocks_by_contested ON clocks (contested) WHERE contested > 0;
CREATE INDEX clocks_by_odd ON clocks (is_odd) WHERE is_odd > 0;

CREATE TABLE scope_keys (
  -- The keys that were granted to this device. An epoch has two if two colleagues renewed at once.
  facet     TEXT    NOT NULL,
  case_id   BLOB    NOT NULL,  -- of which case; empty for what belongs to none
  owner     BLOB    NOT NULL,  -- whose own scope it is (a member, or a log); empty for a shared one
  epoch     INTEGER NOT NULL,
  key       BLOB    NOT NULL,
  made_here INTEGER NOT NULL,  -- whether this device made it
  marks     BLOB    NOT NULL,  -- eight bytes for each other device that is known to have it
  PRIMARY KEY (facet, case_id, owner, epoch, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE opened (
  -- Parcels that need not be looked at again.
  parcel BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE lies_at (
  -- Which packs are known to lie at which relay, and in which object.
  relay  TEXT NOT NULL,  -- this device's own name for the relay
  pack   BLOB NOT NULL,
  object TEXT NOT NULL,
  PRIMARY KEY (relay, pack)
) STRICT, WITHOUT ROWID;

CREATE TABLE fetched (
  -- Objects of a relay that need not be read again.
  relay  TEXT NOT NULL,
  object TEXT NOT NULL,
  PRIMARY KEY (relay, object)
) STRICT, WITHOUT ROWID;
