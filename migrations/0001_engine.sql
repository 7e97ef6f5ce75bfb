-- What the engine itself needs: its notes, the log, the search index.

CREATE TABLE meta (
  -- Notes of this device to itself. Never logged, never leaves.
  key   TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  -- What every deed changed, one line per facet and case, written in the transaction of the deed.
  seq     INTEGER NOT NULL PRIMARY KEY,  -- place in this device's log, from 1
  hlc     INTEGER NOT NULL,              -- hybrid clock: 48 bits milliseconds, 16 bits counter
  deed    TEXT    NOT NULL,              -- which deed
  facet   TEXT    NOT NULL,              -- which key opens the line
  case_id BLOB,                          -- of which case; NULL for what belongs to the agency
  ops     BLOB    NOT NULL               -- the changes, in the encoding of sync::change
) STRICT;

-- Every deed has a line without a case, of its audit; they are not looked for by case.
CREATE INDEX log_by_case ON log (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE search_rows (
  -- Which record a document of the search index stands for.
  doc      INTEGER NOT NULL PRIMARY KEY,
  table_no INTEGER NOT NULL,             -- number of the table in the registry
  row      BLOB    NOT NULL,             -- id of the record
  case_id  BLOB                          -- its case
) STRICT;

CREATE UNIQUE INDEX search_rows_by_row ON search_rows (row, table_no);

-- Words only, no second copy of the text (contentless). unicode61 folds case and accents; the
-- prefixes of two and three letters make finding while typing cheap.
CREATE VIRTUAL TABLE search_text USING fts5 (
  text,
  content = '',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);

-- Without this, FTS5 leaves removed words in its own tables even with secure_delete on.
INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);
