-- The organisation and the people on staff.

CREATE TABLE agencies (
  -- The agency: one row in every vault of it.
  id        BLOB    NOT NULL PRIMARY KEY,
  -- its name, for letters and reports; never in a window title or a path
  name      TEXT    NOT NULL,
  news_days INTEGER NOT NULL   -- after how many days without news a referral asks for attention
) STRICT;

CREATE TABLE members (
  -- A person on staff.
  id        BLOB    NOT NULL PRIMARY KEY,
  name      TEXT    NOT NULL,  -- how colleagues know them
  roles     TEXT    NOT NULL,  -- what they do
  active    INTEGER NOT NULL,  -- whether they work here now
  joined_on TEXT    NOT NULL   -- since when
) STRICT;
