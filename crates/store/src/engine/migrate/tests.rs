//! Every older store opens, is brought up to date, and loses nothing.

use super::{create, known, steps};
use crate::Store;
use crate::engine::error::Error;
use crate::engine::guard::Guard;
use crate::engine::open::{self, Mode};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const KEY: [u8; 32] = [7; 32];

type Rows = BTreeMap<(String, String), Vec<String>>;

/// A store as the program of version `no` left it, with rows in every table there was.
fn made_by(no: i64, path: &Path) -> Rows {
    let mut conn = open::connect(path, &KEY, Mode::New).unwrap();
    open::make_durable(&conn).unwrap();
    let guard = Guard::set_on(&mut conn).unwrap();
    create(&conn, &guard, no).unwrap();
    let _open = guard.open();
    for (table, columns) in tables(&conn) {
        for row in 0..3 {
            let values: Vec<String> = columns.iter().map(|kind| value(kind, row)).collect();
            let sql = format!("INSERT INTO {table} VALUES ({})", values.join(", "));
            conn.execute(&sql, []).unwrap();
        }
    }
    let rows = rows(&conn);
    conn.close().unwrap();
    rows
}

/// The tables a member's records stand in, with the types of their columns. Not the audit log: its
/// lines are chained, and only the door of a whole store can write them.
fn tables(conn: &Connection) -> Vec<(String, Vec<String>)> {
    let sql = "SELECT t.name, group_concat(c.type, ' ' ORDER BY c.cid)
               FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
                 AND t.name NOT IN ('log', 'search_rows', 'audit')
               GROUP BY t.name";
    let mut statement = conn.prepare(sql).unwrap();
    let table = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get::<_, String>(1)?));
    let tables = statement.query_map([], table).unwrap().map(Result::unwrap);
    tables
        .map(|(name, types)| (name, types.split(' ').map(str::to_owned).collect()))
        .collect()
}

fn value(kind: &str, row: u32) -> String {
    match kind {
        // Sixteen bytes, which is what an id must be.
        "BLOB" => format!("CAST('{row:016}' AS BLOB)"),
        "TEXT" => format!("'text {row}'"),
        "REAL" => format!("{row}.5"),
        _ => row.to_string(),
    }
}

/// Every cell of every table, by table and column.
fn rows(conn: &Connection) -> Rows {
    let mut found = Rows::new();
    for (table, _) in tables(conn) {
        let mut statement = conn
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1"))
            .unwrap();
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for (at, name) in names.iter().enumerate() {
                let cell = format!("{:?}", row.get_ref(at).unwrap());
                found
                    .entry((table.clone(), name.clone()))
                    .or_default()
                    .push(cell);
            }
        }
    }
    found
}

#[test]
fn every_older_store_is_brought_up_to_date_and_loses_nothing() {
    for step in steps() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.db");
        let before = made_by(step.no, &path);
        let store = Store::open(&path, &KEY).unwrap();
        let after = rows(&store.conn);
        for (place, cells) in &before {
            let kept = &after[place];
            assert!(
                cells.iter().all(|cell| kept.contains(cell)),
                "{place:?} after {}",
                step.no
            );
        }
        assert!(store.integrity().unwrap().is_sound());
        assert_eq!(super::version(&store.conn).unwrap(), known());
        store.close().unwrap();
        assert_copy(folder.path(), step.no, &before);
    }
}

/// Before the first step of an existing store a sealed copy is made, and holds what was there.
fn assert_copy(folder: &Path, version: i64, before: &Rows) {
    let copy = folder.join(format!("vault.db.before-{:04}", version + 1));
    assert_eq!(copy.exists(), version < known());
    if version < known() {
        let conn = open::connect(&copy, &KEY, Mode::Existing).unwrap();
        assert_eq!(super::version(&conn).unwrap(), version);
        assert_eq!(&rows(&conn), before);
    }
}

#[test]
fn the_copy_before_a_step_outlives_one_clean_session_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let cut = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    made_by(known() - 1, &file("vault.db"));
    for name in [
        "vault.db.before-0001",
        "vault.db.before-work",
        "other.db.before-0001",
    ] {
        fs::write(file(name), b"older").unwrap();
    }
    let newest = format!("vault.db.before-{:04}", known());
    let copies = |folder: &Path| -> Vec<String> {
        let files = fs::read_dir(folder).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let mut copies: Vec<_> = names.filter(|name| name.contains("before")).collect();
        copies.sort();
        copies
    };
    let foreign = ["other.db.before-0001", "vault.db.before-work"];

    let store = Store::open(&file("vault.db"), &KEY).unwrap();
    assert_eq!(
        copies(folder.path()),
        [foreign[0], &newest, foreign[1]],
        "only the newest"
    );
    for name in ["vault.db", "vault.db-wal", &newest] {
        fs::copy(file(name), cut.path().join(name)).unwrap();
    }
    store.close().unwrap();
    // After a power cut the way back stays; after a clean session it goes.
    Store::open(&cut.path().join("vault.db"), &KEY)
        .unwrap()
        .close()
        .unwrap();
    assert_eq!(copies(cut.path()), [newest]);
    Store::open(&file("vault.db"), &KEY)
        .unwrap()
        .close()
        .unwrap();
    assert_eq!(copies(folder.path()), foreign);
}

#[test]
fn a_creation_that_was_cut_off_is_made_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault.db");
    let conn = open::connect(&path, &KEY, Mode::New).unwrap();
    open::make_durable(&conn).unwrap();
    conn.close().unwrap();
    let store = Store::open(&path, &KEY).unwrap();
    assert_eq!(super::version(&store.conn).unwrap(), known());
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        2,
        "no copy of nothing"
    );
}

#[test]
fn a_store_from_the_future_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault.db");
    let store = Store::create(&path, &KEY).unwrap();
    {
        let _open = store.guard.open();
        store
            .conn
            .pragma_update(None, "user_version", known() + 1)
            .unwrap();
    }
    // Both as it is left behind by a power cut, with its log beside it, and as it is closed.
    let cut = folder.path().join("cut.db");
    for suffix in ["", "-wal"] {
        let name = |path: &Path| format!("{}{suffix}", path.display());
        fs::copy(name(&path), name(&cut)).unwrap();
    }
    store.close().unwrap();
    for path in [&cut, &path] {
        let files = || [path.clone(), open::wal_of(path)].map(|file| fs::read(file).ok());
        let before = files();
        let refused = Store::open(path, &KEY).map(|_| ()).unwrap_err();
        let (found, known) = (known() + 1, known());
        assert_eq!(refused, Error::TooNew { found, known });
        let after = files();
        assert_eq!(after[0], before[0]);
        assert!(before[1].is_none() || after[1] == before[1]);
    }
}

#[test]
fn a_step_that_fails_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("vault.db"), &KEY).unwrap();
    let before = rows(&store.conn);
    let sql = "CREATE TABLE more (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);";
    assert!(super::run(&store.conn, &store.guard, sql, known() + 1).is_err());
    assert_eq!(rows(&store.conn), before);
    assert_eq!(super::version(&store.conn).unwrap(), known());
}

#[test]
fn the_steps_are_numbered_without_gaps() {
    let numbers: Vec<i64> = steps().iter().map(|step| step.no).collect();
    let expected: Vec<i64> = (1..).take(numbers.len()).collect();
    assert_eq!(numbers, expected);
}
