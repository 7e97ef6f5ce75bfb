-- The support plan: goals, what is done for them, and looks at how far they have come.

CREATE TABLE goals (
  -- What a person wants, in their own words.
  id        BLOB NOT NULL PRIMARY KEY,
  case_id   BLOB NOT NULL,  -- the case
  wording   TEXT NOT NULL,  -- the goal, as the person says it
  area      TEXT NOT NULL,  -- which kind of help it is about
  status    TEXT NOT NULL,  -- where it stands
  agreement TEXT NOT NULL,  -- whether the person agrees with it
  set_on    TEXT NOT NULL,  -- when it was set
  target_on TEXT,           -- by when it should be reached
  review_on TEXT,           -- when to look at it together again
  ended_on  TEXT,           -- when it was reached or set aside
  clocks    BLOB
) STRICT;

CREATE TABLE actions (
  -- Something that is done for a goal.
  id        BLOB NOT NULL PRIMARY KEY,
  case_id   BLOB NOT NULL,  -- the case
  goal_id   BLOB NOT NULL,  -- what for
  title     TEXT NOT NULL,  -- what is done
  doer      TEXT NOT NULL,  -- who does it
  member_id BLOB,           -- which colleague, if one does it
  due_on    TEXT,           -- by when
  status    TEXT NOT NULL,  -- where it stands
  ended_on  TEXT,           -- when it was done or dropped
  clocks    BLOB
) STRICT;

CREATE TABLE goal_reviews (
  -- A look at a goal, together: how far it has come. Never changed afterwards.
  id          BLOB    NOT NULL PRIMARY KEY,
  case_id     BLOB    NOT NULL,  -- the case
  goal_id     BLOB    NOT NULL,  -- the goal
  day         TEXT    NOT NULL,  -- on which day
  progress    TEXT    NOT NULL,  -- how far it has come
  note        TEXT    NOT NULL,  -- what was said of it
  author_id   BLOB    NOT NULL,  -- who wrote it down
  recorded_at INTEGER NOT NULL,  -- when it was written down
  clocks      BLOB
) STRICT;

CREATE INDEX goals_by_case ON goals (case_id);
CREATE INDEX actions_by_case ON actions (case_id);
CREATE INDEX goal_reviews_by_case ON goal_reviews (case_id);
