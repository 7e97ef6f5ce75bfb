//! What closing leaves behind.

use super::Store;
use crate::engine::open::{self, Mode};

const KEY: [u8; 32] = [7; 32];

#[test]
fn closing_keeps_counts_for_the_planner_but_no_samples_of_keys() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault.db");
    let store = Store::create(&path, &KEY).unwrap();
    {
        let _open = store.guard.open();
        store
            .conn
            .execute_batch(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
                 INSERT INTO providers SELECT CAST(printf('%016d', i) AS BLOB), 'canary-' || i,
                   '', '', '', '', '', NULL, 'paper', NULL, 0, '', '', NULL FROM n;
                 INSERT INTO offers SELECT id, id, name, '', '', '', '', 'active', 'legal', 0,
                   '', '', '', '', NULL, NULL, '', NULL, '', '', NULL FROM providers;",
            )
            .unwrap();
    }
    store.close().unwrap();
    let conn = open::connect(&path, &KEY, Mode::Existing).unwrap();
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert!(count("SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'offers'") > 0);
    assert_eq!(
        count("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat4'"),
        0
    );
}
