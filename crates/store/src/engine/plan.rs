//! How SQLite would carry a query out, on the newest schema.

use crate::engine::error::{Error, Result};
use crate::engine::migrate;
use rusqlite::Connection;
use std::cell::RefCell;
use std::collections::BTreeSet;

thread_local! {
    static ASKED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Remembers a question; only while the program is built for tests.
#[cfg(debug_assertions)]
pub(crate) fn note(sql: &str) {
    ASKED.with_borrow_mut(|asked| asked.insert(sql.to_owned()));
}

/// What this thread asked of a store so far, for a test that holds every question to an index.
/// Nothing in a release build.
pub fn asked() -> Vec<String> {
    ASKED.with_borrow(|asked| asked.iter().cloned().collect())
}

/// The lines of `EXPLAIN QUERY PLAN`: `SEARCH cases USING INDEX …` is good, `SCAN referrals` on a
/// large table is not. For tests that hold queries to their indexes.
///
/// # Errors
/// [`Error::Sql`] with what is wrong, if it is not a query of this schema.
pub fn plan(sql: &str) -> Result<Vec<String>> {
    crate::engine::memory::install()?;
    let conn = Connection::open_in_memory()?;
    for step in migrate::steps() {
        conn.execute_batch(step.sql)?;
    }
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    let mut rows = statement.raw_query();
    let mut lines = Vec::new();
    while let Some(row) = rows.next().map_err(Error::from)? {
        lines.push(row.get(3)?);
    }
    Ok(lines)
}
