//! The plain apply: every change as one prepared UPDATE of one column, all in one transaction.

use crate::measure::told;
use crate::work::{Cell, End, Save, Work};
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, ToSql};
use std::path::Path;

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

pub fn open(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    for (name, value) in [
        ("locking_mode", "EXCLUSIVE"),
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        // As a vault has them.
        ("wal_autocheckpoint", "200"),
        ("journal_size_limit", "0"),
        ("secure_delete", "ON"),
        ("cache_size", "-32768"),
    ] {
        conn.pragma_update(None, name, value).unwrap();
    }
    conn.set_prepared_statement_cache_capacity(64);
    conn
}

/// Tables with all rows, and three indexes.
pub fn prepare(work: &Work, path: &Path) {
    let conn = open(path);
    for table in &work.tables {
        let columns = table.columns.join(", ");
        let sql = format!(
            "CREATE TABLE {} (id TEXT PRIMARY KEY, {columns}) WITHOUT ROWID",
            table.name
        );
        conn.execute(&sql, []).unwrap();
    }
    conn.execute_batch(
        "CREATE INDEX by_code ON cases (code);
         CREATE INDEX by_status_opened ON cases (status, opened_on);
         CREATE INDEX by_survivor ON cases (survivor_id);
         BEGIN",
    )
    .unwrap();
    for row in &work.rows {
        let marks = vec!["?"; row.cells.len() + 1].join(", ");
        let sql = format!(
            "INSERT INTO {} VALUES ({marks})",
            work.tables[row.table].name
        );
        let mut statement = conn.prepare_cached(&sql).unwrap();
        let id = Cell::Text(row.id.clone());
        let all = std::iter::once(&id).chain(&row.cells);
        statement.execute(rusqlite::params_from_iter(all)).unwrap();
    }
    conn.execute_batch("COMMIT").unwrap();
}

pub fn apply(conn: &Connection, work: &Work, saves: &[Save]) {
    conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    for save in saves {
        let table = &work.tables[save.table];
        for (column, cell) in &save.cells {
            let column = &table.columns[*column];
            let sql = format!("UPDATE {} SET {column} = ?2 WHERE id = ?1", table.name);
            let mut statement = conn.prepare_cached(&sql).unwrap();
            statement.execute((&save.id, cell)).unwrap();
        }
    }
    conn.execute_batch("COMMIT").unwrap();
}

pub fn end(conn: &Connection, work: &Work) -> End {
    let mut end = End::default();
    for (at, table) in work.tables.iter().enumerate() {
        let sql = format!("SELECT * FROM {}", table.name);
        let mut statement = conn.prepare(&sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cell = |no: usize| match row.get(no).unwrap() {
                Value::Null => Cell::Null,
                Value::Integer(number) => Cell::Int(number),
                Value::Text(text) => Cell::Text(text),
                other => unreachable!("{other:?}"),
            };
            let cells = (1..=table.columns.len()).map(cell).collect();
            end.rows.insert((at, row.get(0).unwrap()), cells);
        }
    }
    end
}

/// The steps of the plain apply.
pub fn step(name: &str, work: &Work, dir: &Path) -> Option<End> {
    match name {
        "prepare" => prepare(work, &dir.join("b.db")),
        "import" => {
            std::fs::copy(dir.join("b.db"), dir.join("copy.db")).unwrap();
            let conn = open(&dir.join("copy.db"));
            told(|| apply(&conn, work, &work.a));
        }
        other => unreachable!("{other}"),
    }
    None
}
