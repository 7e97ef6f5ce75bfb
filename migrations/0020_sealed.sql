-- Keys of sealed notes, for several readers (docs/adr/0016). Each table stands in the facet whose
-- notes it opens, so that nothing of them is to be seen outside it.

CREATE TABLE sealed_readers (
  -- For whom keys of sealed notes are wrapped.
  id        BLOB NOT NULL PRIMARY KEY,
  device    BLOB NOT NULL,  -- the device's signing key
  member_id BLOB NOT NULL,  -- whose it is
  reader    BLOB NOT NULL,  -- the public half of the reading key
  proof     BLOB NOT NULL   -- the device's own signature
) STRICT;

CREATE TABLE therapy_keys (
  -- A key of sealed psychotherapy notes, wrapped for some of their readers.
  id         BLOB    NOT NULL PRIMARY KEY,
  case_id    BLOB    NOT NULL,  -- the case
  epoch      INTEGER NOT NULL,  -- from 1
  commitment BLOB    NOT NULL,  -- what the key is known by
  readers    BLOB    NOT NULL,  -- the reading keys it is wrapped for
  wrapped    BLOB    NOT NULL,  -- the key, wrapped for them
  mark       BLOB               -- by which its maker knows it
) STRICT;

CREATE TABLE legal_keys (
  -- A key of sealed privileged notes, wrapped for some of their readers.
  id         BLOB    NOT NULL PRIMARY KEY,
  case_id    BLOB    NOT NULL,  -- the case
  epoch      INTEGER NOT NULL,  -- from 1
  commitment BLOB    NOT NULL,  -- what the key is known by
  readers    BLOB    NOT NULL,  -- the reading keys it is wrapped for
  wrapped    BLOB    NOT NULL,  -- the key, wrapped for them
  mark       BLOB               -- by which its maker knows it
) STRICT;

CREATE INDEX therapy_keys_by_case ON therapy_keys (case_id);
CREATE INDEX legal_keys_by_case ON legal_keys (case_id);
