//! What encryption costs: the same inserts and scans on SQLCipher and on plain SQLite, in one run.
//!
//! `cargo run --release -p store --example cipher_cost`. To hold: 1.3 ×.

#![allow(
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a measurement prints, and stops where it cannot go on"
)]

use rusqlite::Connection;
use std::time::Instant;

const ROWS: i64 = 50_000;
const ROUNDS: usize = 5;

fn work(conn: &mut Connection) {
    conn.execute_batch(
        "CREATE TABLE facts (id INTEGER PRIMARY KEY, area TEXT, at INTEGER, words TEXT) STRICT",
    )
    .unwrap();
    let tx = conn.transaction().unwrap();
    {
        let mut insert = tx
            .prepare("INSERT INTO facts (area, at, words) VALUES (?1, ?2, ?3)")
            .unwrap();
        for n in 0..ROWS {
            let area = ["therapy", "legal", "career"][usize::try_from(n % 3).unwrap()];
            insert
                .execute((area, n * 7919, format!("a line of some length, number {n}")))
                .unwrap();
        }
    }
    tx.commit().unwrap();
    for _ in 0..10 {
        let sql = "SELECT area, COUNT(*), SUM(at), SUM(LENGTH(words)) FROM facts GROUP BY area";
        let mut grouped = conn.prepare(sql).unwrap();
        let rows = grouped.query_map([], |row| row.get::<_, i64>(1)).unwrap();
        assert_eq!(rows.map(Result::unwrap).sum::<i64>(), ROWS);
    }
}

fn timed(folder: &std::path::Path, name: &str, key: Option<&str>) -> f64 {
    let path = folder.join(name);
    let mut conn = Connection::open(&path).unwrap();
    if let Some(key) = key {
        conn.pragma_update(None, "key", key).unwrap();
    }
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768",
    )
    .unwrap();
    let began = Instant::now();
    work(&mut conn);
    let took = began.elapsed().as_secs_f64();
    drop(conn);
    std::fs::remove_file(path).unwrap();
    took
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let key = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";
    let mut ratios: Vec<f64> = (0..ROUNDS)
        .map(|_| timed(folder.path(), "sealed", Some(key)) / timed(folder.path(), "plain", None))
        .collect();
    ratios.sort_by(f64::total_cmp);
    println!(
        "cost of encryption, same workload: {:.2} × (to hold: 1.3 ×)",
        ratios[ROUNDS / 2]
    );
}
