//! Whether the pages on disk are what was written.

use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use rusqlite::Connection;

/// What a look at every page found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// Pages whose seal does not hold.
    pub pages_bad: u64,
    /// Contradictions in the structure.
    pub structure_bad: u64,
}

impl Health {
    /// Whether nothing is wrong.
    pub const fn is_sound(self) -> bool {
        self.pages_bad == 0 && self.structure_bad == 0
    }
}

impl Store {
    /// Looks at every page: its seal, then the structure. If something is wrong, the store writes
    /// nothing more.
    ///
    /// # Errors
    /// If the disk cannot be read; damage is an answer.
    pub fn integrity(&self) -> Result<Health> {
        let _open = self.guard.open();
        let health = look(&self.conn, "PRAGMA integrity_check(100)")?;
        if !health.is_sound() {
            self.damaged.set(true);
        }
        Ok(health)
    }
}

/// Counts what the query planner wants to know (0x10012: of all tables that grew, from a sample, so
/// that locking never waits for it). It may keep counts, but not its samples of keys: they would
/// outlive the records they were taken from.
pub(crate) fn tidy(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "BEGIN IMMEDIATE;
         PRAGMA optimize = 0x10012;
         DROP TABLE IF EXISTS sqlite_stat4;
         COMMIT;",
    )?;
    Ok(())
}

/// Moves the write-ahead log into the file.
pub(crate) fn checkpoint(conn: &Connection) -> Result<()> {
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(Error::InUse) }
}

/// After an end that was not clean: nothing is trusted before it was looked at.
pub(crate) fn after_unclean_end(conn: &Connection) -> Result<()> {
    if look(conn, "PRAGMA quick_check(1)")?.is_sound() {
        Ok(())
    } else {
        Err(Error::Damaged)
    }
}

/// The log goes into the file first: the seals are checked in the file alone, and without this a
/// sound store looks damaged (security §2.3, step 9).
fn look(conn: &Connection, structure: &str) -> Result<Health> {
    let pages_bad = checkpoint(conn).and_then(|()| count(conn, "PRAGMA cipher_integrity_check"));
    let pages_bad = damage_counts(pages_bad)?;
    if pages_bad > 0 {
        return Ok(Health {
            pages_bad,
            structure_bad: 0,
        });
    }
    let mut statement = conn.prepare(structure)?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0));
    let lines: rusqlite::Result<Vec<String>> = lines.and_then(Iterator::collect);
    let bad = lines.map(|lines| lines.iter().filter(|line| *line != "ok").count() as u64);
    Ok(Health {
        pages_bad,
        structure_bad: damage_counts(bad.map_err(Error::from))?,
    })
}

fn count(conn: &Connection, sql: &str) -> Result<u64> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while rows.next()?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// A check that stops because of damage has found damage.
fn damage_counts(found: Result<u64>) -> Result<u64> {
    match found {
        Err(Error::Damaged) => Ok(1),
        other => other,
    }
}
