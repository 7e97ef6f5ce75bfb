-- What is to be done, by whom, until when.

CREATE TABLE tasks (
  -- Something to do.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB,              -- the case, if it belongs to one
  -- where it came from; made by a rule, its words stand in `locales/`
  kind        TEXT    NOT NULL,
  title       TEXT    NOT NULL,  -- what to do; may be empty if the kind says it
  due_on      TEXT,              -- until when
  assignee_id BLOB    NOT NULL,  -- who
  referral_id BLOB,              -- the referral it is about
  done_at     INTEGER,           -- when it was done
  done_by     BLOB,              -- who did it
  created_at  INTEGER NOT NULL   -- when it was written
) STRICT;

CREATE INDEX tasks_by_case ON tasks (case_id);
CREATE INDEX tasks_by_assignee_done_due ON tasks (assignee_id, done_at, due_on);
CREATE INDEX tasks_by_referral ON tasks (referral_id);
