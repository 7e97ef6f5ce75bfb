//! One open store: created, opened, kept, closed.

use crate::engine::codec::execute;
use crate::engine::door::{Ends, Transaction};
use crate::engine::error::{Error, Result};
use crate::engine::guard::Guard;
use crate::engine::open::{self, Mode};
use crate::engine::read::Read;
use crate::engine::{audit, backup, before, health, log, migrate, search};
use crate::exchange::{Lain, Pasts};
use rusqlite::{Connection, OptionalExtension, params};
use std::cell::Cell;
use std::path::Path;

/// The encrypted store of one member on one device: one exclusive connection.
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) guard: Guard,
    /// Once damage was seen, nothing more is written.
    pub(crate) damaged: Cell<bool>,
    pub(crate) ends: Ends,
    pub(crate) pasts: Pasts,
    pub(crate) lain: Lain,
}

/// Where the version of the search index is kept.
const SEARCH_VERSION: &str = "search-version";

impl Store {
    /// A new store. The file must not be there.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`], or what the disk gives.
    pub fn create(db_path: &Path, key: &[u8; 32]) -> Result<Self> {
        let conn = open::connect(db_path, key, Mode::New)?;
        let made = Self::make(conn);
        if made.is_err() {
            // What matters is why it failed. Nothing was kept in the half of a store, and without
            // it the same can be tried again.
            let _removed = std::fs::remove_file(db_path);
            let _removed = std::fs::remove_file(open::wal_of(db_path));
        }
        made
    }

    fn make(mut conn: Connection) -> Result<Self> {
        open::make_durable(&conn)?;
        let guard = Guard::set_on(&mut conn)?;
        migrate::create(&conn, &guard, migrate::known())?;
        Self::ready(conn, guard)
    }

    /// Opens a store: key, version, what an unclean end left behind, then the steps it lacks.
    ///
    /// # Errors
    /// [`Error::WrongKey`], [`Error::NotEncrypted`], [`Error::TooNew`], [`Error::InUse`],
    /// [`Error::Damaged`]: in each case the file stays as it is.
    pub fn open(db_path: &Path, key: &[u8; 32]) -> Result<Self> {
        let unclean = open::wal_of(db_path).exists();
        let mut conn = open::connect(db_path, key, Mode::Existing)?;
        let version = migrate::version(&conn)?;
        if unclean {
            health::after_unclean_end(&conn)?;
        }
        open::make_durable(&conn)?;
        let guard = Guard::set_on(&mut conn)?;
        let copy = before::path_of(db_path, version + 1);
        let is_behind = (1..migrate::known()).contains(&version);
        if version == 0 {
            // A creation that was cut off before its only commit: there is nothing to lose.
            migrate::create(&conn, &guard, migrate::known())?;
        } else if is_behind {
            backup::copy_to(&conn, &copy, key)?;
            migrate::upgrade(&conn, &guard, version)?;
        }
        let mut store = Self::ready(conn, guard)?;
        if is_behind {
            store.show_odd()?;
            before::remove_all_but(db_path, Some(&copy));
        } else if !unclean {
            before::remove_all_but(db_path, None);
        }
        Ok(store)
    }

    fn ready(conn: Connection, guard: Guard) -> Result<Self> {
        let damaged = Cell::new(false);
        let ends = Ends {
            log: log::tail(&conn)?,
            audit: audit::head(&conn)?,
        };
        let store = Self {
            conn,
            guard,
            damaged,
            ends,
            pasts: Pasts::default(),
            lain: Lain::default(),
        };
        store.index_if_stale()?;
        Ok(store)
    }

    fn index_if_stale(&self) -> Result<()> {
        if self.meta_get(SEARCH_VERSION)?.as_deref() == Some(&[search::VERSION]) {
            return Ok(());
        }
        self.index_anew()
    }

    /// Builds the search index from the tables.
    pub(crate) fn index_anew(&self) -> Result<()> {
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        {
            let _open = self.guard.open();
            search::rebuild(&self.conn)?;
            self.put_note(SEARCH_VERSION, &[search::VERSION])?;
        }
        transaction.commit()
    }

    /// The view for reading.
    pub const fn read(&self) -> Read<'_> {
        Read::new(&self.conn, &self.damaged)
    }

    /// A note of this device to itself.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn meta_get(&self, key: &str) -> Result<Option<Vec<u8>>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Keeps a note of this device to itself. It is neither logged nor audited, so it may say
    /// nothing about a person; a form still being filled in is the one exception.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn meta_set(&mut self, key: &str, value: &[u8]) -> Result<()> {
        if self.damaged.get() {
            return Err(Error::Damaged);
        }
        let _open = self.guard.open();
        self.put_note(key, value)
    }

    /// Forgets a note.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn meta_remove(&mut self, key: &str) -> Result<()> {
        if self.damaged.get() {
            return Err(Error::Damaged);
        }
        let _open = self.guard.open();
        execute(&self.conn, "DELETE FROM meta WHERE key = ?1", [key])?;
        Ok(())
    }

    /// Keeps a note within the transaction of whoever calls, with the door open.
    pub(crate) fn put_note(&self, key: &str, value: &[u8]) -> Result<()> {
        let sql = "INSERT INTO meta (key, value) VALUES (?1, ?2)
                   ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        execute(&self.conn, sql, params![key, value])?;
        Ok(())
    }

    /// Closes: everything into the one file, no side files left, nothing decrypted in memory.
    ///
    /// # Errors
    /// If the disk cannot be written; what was acknowledged is safe all the same.
    pub fn close(self) -> Result<()> {
        {
            let _open = self.guard.open();
            if !self.damaged.get() {
                health::tidy(&self.conn)?;
                health::checkpoint(&self.conn)?;
            }
        }
        self.conn.flush_prepared_statement_cache();
        self.conn.close().map_err(|(_, error)| error.into())
    }
}

#[cfg(test)]
mod tests;
