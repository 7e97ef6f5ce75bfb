//! The plain apply: every change as one prepared UPDATE of one column, all in one transaction.

use super::measure::Cost;
use super::office::KEY;
use super::work::Work;
use casework::{Facet, Value, registry};
use rusqlite::Connection;
use rusqlite::types::{ToSqlOutput, ValueRef};
use std::path::Path;

/// A copy of a vault, as it would be if it exchanged nothing: what its rows keep for that is not
/// there. Plain, or as the vault is sealed.
pub fn bare(vault: &Path, bare: &Path, is_plain: bool) {
    let conn = keyed(vault);
    let key = if is_plain { String::new() } else { raw_key() };
    conn.execute(
        "ATTACH DATABASE ?1 AS bare KEY ?2",
        (bare.to_str().unwrap(), key),
    )
    .unwrap();
    conn.query_row("SELECT sqlcipher_export('bare')", [], |_| Ok(()))
        .unwrap();
    for table in registry::TABLES
        .iter()
        .filter(|it| it.facet != Facet::Audit)
    {
        let sql = format!("UPDATE bare.{} SET clocks = NULL", table.name);
        conn.execute(&sql, []).unwrap();
    }
    conn.execute_batch("VACUUM bare").unwrap();
}

fn keyed(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "key", raw_key()).unwrap();
    conn
}

fn raw_key() -> String {
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("x'{hex}'")
}

/// Applies `n` changes to a copy of a file, and throws the copy away.
pub fn apply(base: &Path, is_plain: bool, (seed, cases, n): (u64, usize, usize)) -> Cost {
    let path = base.with_extension("copy");
    std::fs::copy(base, &path).unwrap();
    let conn = if is_plain {
        Connection::open(&path).unwrap()
    } else {
        keyed(&path)
    };
    // As a vault does (`store/src/engine/open.rs`): durable, and what is removed is gone.
    for (name, value) in [
        ("locking_mode", "EXCLUSIVE"),
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        ("wal_autocheckpoint", "200"),
        ("journal_size_limit", "0"),
        ("secure_delete", "ON"),
        ("cell_size_check", "ON"),
        ("foreign_keys", "ON"),
        ("mmap_size", "0"),
        ("cache_size", "-32768"),
    ] {
        conn.pragma_update(None, name, value).unwrap();
    }
    conn.set_prepared_statement_cache_capacity(64);
    let mut work = Work::new(seed, cases);
    let mut changes = Vec::with_capacity(n);
    while changes.len() < n {
        for ((table, row, _), column, value) in work.save().changes {
            let table = registry::table(table).unwrap().name;
            let sql = format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1");
            changes.push((sql, row, value));
        }
    }
    let cost = Cost::of(|| {
        conn.execute_batch("BEGIN IMMEDIATE").unwrap();
        for (sql, row, value) in &changes {
            let mut statement = conn.prepare_cached(sql).unwrap();
            statement.execute((row.as_bytes(), bound(value))).unwrap();
        }
        conn.execute_batch("COMMIT").unwrap();
    });
    drop(conn);
    for suffix in ["copy", "copy-wal"] {
        let _ = std::fs::remove_file(base.with_extension(suffix));
    }
    cost
}

fn bound(value: &Value) -> ToSqlOutput<'_> {
    ToSqlOutput::Borrowed(match value {
        Value::Null => ValueRef::Null,
        Value::Int(number) => ValueRef::Integer(*number),
        Value::Real(bits) => ValueRef::Real(f64::from_bits(*bits)),
        Value::Text(text) => ValueRef::Text(text.as_bytes()),
        Value::Blob(bytes) => ValueRef::Blob(bytes),
    })
}
