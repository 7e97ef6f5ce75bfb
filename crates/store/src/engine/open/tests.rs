//! The settings that the security specification asks for are in effect, not only asked for.

use crate::Store;
use rusqlite::Connection;
use rusqlite::types::Value;

fn pragma(conn: &Connection, name: &str) -> Value {
    conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))
        .unwrap()
}

#[test]
fn the_settings_are_in_effect() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("vault.db"), &[7; 32]).unwrap();
    let _open = store.guard.open();
    let expected: [(&str, Value); 14] = [
        ("journal_mode", "wal".to_owned().into()),
        ("locking_mode", "exclusive".to_owned().into()),
        ("synchronous", 2.into()),
        ("wal_autocheckpoint", 200.into()),
        ("temp_store", 2.into()),
        ("secure_delete", 1.into()),
        ("trusted_schema", 0.into()),
        ("cell_size_check", 1.into()),
        ("foreign_keys", 1.into()),
        ("journal_size_limit", 0.into()),
        ("fullfsync", 1.into()),
        ("cache_size", (-32 * 1024).into()),
        ("page_size", "4096".to_owned().into()),
        ("cipher_memory_security", "0".to_owned().into()),
    ];
    for (name, value) in expected {
        assert_eq!(pragma(&store.conn, name), value, "{name}");
    }
}

/// `.cargo/config.toml` sets these; built without it, temporary files would go to disk in clear.
#[test]
fn the_library_was_compiled_as_specified() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("vault.db"), &[7; 32]).unwrap();
    let _open = store.guard.open();
    let mut statement = store.conn.prepare("PRAGMA compile_options").unwrap();
    let options = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    let options: Vec<String> = options.map(Result::unwrap).collect();
    let expected = [
        "TEMP_STORE=3",
        "SECURE_DELETE",
        "DQS=0",
        "OMIT_LOAD_EXTENSION",
        "MAX_ATTACHED=2",
        "ENABLE_FTS5",
        "HAS_CODEC",
    ];
    for option in expected {
        assert!(
            options.iter().any(|found| found == option),
            "{option} of {options:?}"
        );
    }
}

#[test]
fn a_store_may_move_between_threads() {
    fn moves<T: Send>() {}
    moves::<Store>();
}
