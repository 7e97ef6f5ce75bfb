//! The registry and SQLite speak of the same tables, and the snapshot of the schema is current.

use crate::samples::{Visitor, visit_all};
use crate::support::{Scratch, audit_lines};
use casework::registry::TABLES;
use casework::{Deed, Facet, Record, Value};
use std::collections::BTreeSet;
use std::path::Path;
use store::{Store, Written};
use uuid::Uuid;

struct Column {
    name: String,
    kind: String,
    required: bool,
    key: bool,
}

fn columns(store: &Store, table: &str) -> Vec<Column> {
    let sql = "SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo(?1) ORDER BY cid";
    let mut statement = store.read().conn().prepare(sql).unwrap();
    let column = |row: &rusqlite::Row<'_>| {
        Ok(Column {
            name: row.get(0)?,
            kind: row.get(1)?,
            required: row.get(2)?,
            key: row.get::<_, i64>(3)? > 0,
        })
    };
    statement
        .query_map([table], column)
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

/// Compares each record's cells with the columns of its table.
struct Compare {
    store: Store,
    seen: BTreeSet<&'static str>,
}

impl Visitor for Compare {
    fn visit<R: Record>(&mut self, record: R) {
        let table = R::TABLE;
        self.seen.insert(table.name);
        let mut columns = columns(&self.store, table.name);
        let clocks = columns.extract_if(.., |column| column.name == "clocks");
        let clocks: Vec<_> = clocks
            .map(|column| (column.kind, column.required))
            .collect();
        // Where the values came from: of the exchange, and of no record.
        let expected = (table.facet != Facet::Audit).then(|| ("BLOB".to_owned(), false));
        assert_eq!(clocks, Vec::from_iter(expected), "{}", table.name);
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let mut expected = vec!["id"];
        expected.extend(table.columns.iter().map(|column| column.name));
        assert_eq!(names, expected, "{}", table.name);
        assert!(columns[0].key && columns[0].required && columns[0].kind == "BLOB");
        for (at, (column, cell)) in columns[1..].iter().zip(record.cells()).enumerate() {
            let what = format!("{}.{}", table.name, column.name);
            assert_eq!(column.kind, kind(&cell), "{what}");
            let mut cells = record.cells();
            cells[at] = Value::Null;
            let may_be_empty = R::from_cells(Uuid::nil(), cells).is_ok();
            assert_eq!(
                column.required, !may_be_empty,
                "{what}: NOT NULL unless an Option"
            );
        }
    }
}

fn kind(cell: &Value) -> &'static str {
    match cell {
        Value::Null => panic!("a sample has every field filled in"),
        Value::Int(_) => "INTEGER",
        Value::Real(_) => "REAL",
        Value::Text(_) => "TEXT",
        Value::Blob(_) => "BLOB",
    }
}

#[test]
fn every_column_of_the_registry_is_one_of_sqlite_and_the_other_way_round() {
    let scratch = Scratch::new();
    let mut compare = Compare {
        store: scratch.store(),
        seen: BTreeSet::new(),
    };
    visit_all(&mut compare);
    let registry: BTreeSet<&str> = TABLES.iter().map(|table| table.name).collect();
    assert_eq!(compare.seen, registry, "every table has its sample");
    let sql = "SELECT name, strict FROM pragma_table_list
               WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut statement = compare.store.read().conn().prepare(sql).unwrap();
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    let tables: Vec<(String, bool)> = rows.map(Result::unwrap).collect();
    let engine = [
        "meta",
        "log",
        "search_rows",
        "lanes",
        "packs",
        "sights",
        "heads",
        "waiting",
        "unread",
        "clocks",
        "scope_keys",
        "opened",
        "lies_at",
        "fetched",
        "archives",
        "tended",
        "losses",
        "lost",
        "audit_elsewhere",
        "snapshot_rows",
        "closed_scopes",
        "blobs_at",
    ];
    for (name, strict) in &tables {
        assert!(strict, "{name} is not STRICT");
        assert!(
            registry.contains(name.as_str()) || engine.contains(&name.as_str()),
            "{name}"
        );
    }
    assert_eq!(tables.len(), registry.len() + engine.len());
}

/// Puts a record of every table and reads it back.
struct RoundTrip<'a> {
    scratch: &'a Scratch,
    store: Store,
}

impl Visitor for RoundTrip<'_> {
    fn visit<R: Record + std::fmt::Debug>(&mut self, record: R) {
        if R::TABLE.name == "audit" {
            return; // written by the door alone
        }
        let put: Written<()> = self
            .scratch
            .does(&mut self.store, Deed::EditCase, |w| w.put(&record))
            .unwrap();
        assert_eq!(put.touched, [R::TABLE.name].into());
        assert_eq!(
            self.store.read().get::<R>(record.id()).unwrap().as_ref(),
            Some(&record)
        );
        let again = self
            .scratch
            .does(&mut self.store, Deed::EditCase, |w| w.put(&record));
        assert!(
            again.unwrap().touched.is_empty(),
            "{} reads what it wrote",
            R::TABLE.name
        );
    }
}

#[test]
fn a_record_of_every_table_comes_back_as_it_went_in() {
    let scratch = Scratch::new();
    let mut trip = RoundTrip {
        scratch: &scratch,
        store: scratch.store(),
    };
    visit_all(&mut trip);
    assert_eq!(audit_lines(&trip.store).len(), 2 * (TABLES.len() - 1));
}

/// `UPDATE=1 cargo test -p store` writes the snapshot anew after a migration was added.
#[test]
fn the_snapshot_of_the_schema_is_current() {
    let scratch = Scratch::new();
    let store = scratch.store();
    let sql = "SELECT sql FROM sqlite_schema
               WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_text\\_%' ESCAPE '\\'
               ORDER BY tbl_name, type DESC, name";
    let mut statement = store.read().conn().prepare(sql).unwrap();
    let rows = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    let mut schema = String::from(
        "-- What all migrations together make. Written and compared by a test; never by hand.\n",
    );
    for sql in rows {
        schema.push_str(&format!("\n{};\n", sql.unwrap()));
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/schema.sql");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == schema,
        "migrations/schema.sql is stale: run the test with UPDATE=1"
    );
}
