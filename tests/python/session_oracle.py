"""What SQLite's session extension makes of two who parted: the oracle of crates/sync/tests/sim/beside.

Reads histories on standard input and answers each on standard output, one thing a line:

    base ROW VALUE...             a row that both had when they parted
    a|b set ROW COLUMN VALUE      what each did since, columns counted from 1
    a|b new ROW VALUE...
    a|b remove ROW
    a cut                         a new session begins here
    end

The answer: `cell ROW COLUMN` for a value that both changed, to others; `gone ROW` for a row that one
removed and the other changed; `row ROW VALUE...` for what b holds when a's changes are applied; `end`.
"""

import sys

import apsw

COLUMNS = 3
TABLE = "CREATE TABLE t (row INTEGER PRIMARY KEY, c1 INTEGER, c2 INTEGER, c3 INTEGER)"


def session(db):
    new = apsw.Session(db, "main")
    new.attach("t")
    return new


class Side:
    """One of the two."""

    def __init__(self):
        self.db = apsw.Connection(":memory:")
        self.db.execute(TABLE)

    def insert(self, row, values):
        self.db.execute("INSERT INTO t VALUES (?, ?, ?, ?)", (row, *values))

    def does(self, words):
        what, row, rest = words[0], int(words[1]), [int(word) for word in words[2:]]
        if what == "set":
            self.db.execute(f"UPDATE t SET c{rest[0]} = ? WHERE row = ?", (rest[1], row))
        elif what == "new":
            self.insert(row, rest)
        elif what == "remove":
            self.db.execute("DELETE FROM t WHERE row = ?", (row,))
        else:
            raise ValueError(what)


def meets(changeset, db, say):
    """Applies what a changed to what b holds."""

    def conflict(why, change):
        row = change.old[0] if change.op != "INSERT" else change.new[0]
        if why == apsw.SQLITE_CHANGESET_DATA and change.op == "UPDATE":
            for at in range(1, COLUMNS + 1):
                is_changed = change.new[at] is not apsw.no_change
                if is_changed and change.old[at] != change.conflict[at] != change.new[at]:
                    say(f"cell {row} {at}")
            return apsw.SQLITE_CHANGESET_REPLACE
        if why == apsw.SQLITE_CHANGESET_NOTFOUND and change.op == "DELETE":
            return apsw.SQLITE_CHANGESET_OMIT  # both removed it
        if why in (apsw.SQLITE_CHANGESET_DATA, apsw.SQLITE_CHANGESET_NOTFOUND):
            say(f"gone {row}")
            return apsw.SQLITE_CHANGESET_OMIT
        raise ValueError(why)

    apsw.Changeset.apply(changeset, db, conflict=conflict)


def answer(lines, say):
    """One history."""
    a, b = Side(), Side()
    both = apsw.ChangesetBuilder()
    now = None
    for line in lines:
        who, *words = line.split()
        if who == "base":
            row, *values = [int(word) for word in words]
            a.insert(row, values)
            b.insert(row, values)
        elif words[0] == "cut":
            if now is not None:
                both.add(now.changeset())
                now.close()
            now = session(a.db)
        else:
            (a if who == "a" else b).does(words)
    both.add(now.changeset())
    meets(both.output(), b.db, say)
    for row in b.db.execute("SELECT * FROM t ORDER BY row"):
        say("row " + " ".join(str(value) for value in row))
    for side in (a, b):
        side.db.close()


def main():
    said, lines = [], []
    for line in sys.stdin:
        if line.strip() != "end":
            lines.append(line)
            continue
        answer(lines, said.append)
        said.append("end")
        lines = []
    print("\n".join(said))


if __name__ == "__main__":
    main()
