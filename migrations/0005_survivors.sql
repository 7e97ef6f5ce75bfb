-- Who the person is and how to reach them safely: the identity facet.

CREATE TABLE survivors (
  -- Who the person is. Lives in the identity facet of the case under which they came.
  id                BLOB    NOT NULL PRIMARY KEY,
  case_id           BLOB    NOT NULL,  -- the case whose key protects this
  birth             TEXT,              -- birth date as known, or why it is not
  pronouns          TEXT    NOT NULL,  -- pronouns in the person's words
  language          TEXT,              -- main language
  interpreter       TEXT,              -- whether an interpreter is needed
  citizenship       TEXT,              -- citizenship
  safe_contact      TEXT    NOT NULL,  -- the rule for contact
  safe_contact_note TEXT    NOT NULL   -- the rule in words: days, hours, what to say
) STRICT;

CREATE TABLE survivor_names (
  -- One name, in any script.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case whose key protects this
  survivor_id BLOB    NOT NULL,  -- whose name
  kind        TEXT    NOT NULL,  -- what kind of name
  text        TEXT    NOT NULL,  -- the name as the person gives it, never split
  avoid       INTEGER NOT NULL   -- the person does not want to hear it
) STRICT;

CREATE TABLE contacts (
  -- One way to reach the person, and whether it is safe.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case whose key protects this
  survivor_id BLOB    NOT NULL,  -- who is reached
  kind        TEXT    NOT NULL,  -- what kind
  value       TEXT    NOT NULL,  -- number, address or name
  safety      TEXT    NOT NULL,  -- whether it is safe
  note        TEXT    NOT NULL   -- when, how, what to say
) STRICT;

CREATE INDEX survivors_by_case ON survivors (case_id);
CREATE INDEX survivor_names_by_case ON survivor_names (case_id);
CREATE INDEX survivor_names_by_survivor ON survivor_names (survivor_id);
CREATE INDEX contacts_by_case ON contacts (case_id);
CREATE INDEX contacts_by_survivor ON contacts (survivor_id);
