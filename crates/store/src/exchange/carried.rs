//! What is known to lie at which relay. It only saves work: nothing is inferred from it.

use crate::engine::codec::execute;
use crate::engine::door::Transaction;
use crate::engine::error::Result;
use crate::engine::store::Store;
use rusqlite::params;
use std::collections::BTreeSet;
use sync::history::PackHash;

/// What one object of a relay was found to hold, or was put there with.
#[derive(Clone, Debug)]
pub struct Carried {
    /// The name of the object within the relay.
    pub object: String,
    /// The packs in it.
    pub packs: Vec<PackHash>,
}

impl Store {
    /// The packs that are here and not known to lie at a relay, in the order in which they were
    /// applied: so each comes after all that it rests on.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn not_at(&self, relay: &str) -> Result<Vec<PackHash>> {
        let sql = "SELECT name FROM packs AS p WHERE length(bytes) > 0 AND NOT EXISTS
                     (SELECT 1 FROM lies_at AS l WHERE l.relay = ?1 AND l.pack = p.name)
                   ORDER BY place";
        let mut statement = self.conn.prepare_cached(sql)?;
        let names = statement.query_map([relay], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// How many packs are here and not known to lie at a relay.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn count_not_at(&self, relay: &str) -> Result<i64> {
        let sql = "SELECT (SELECT count(*) FROM packs) -
                     (SELECT count(*) FROM packs WHERE length(bytes) = 0) -
                     (SELECT count(*) FROM lies_at AS l JOIN packs AS p ON p.name = l.pack
                      WHERE l.relay = ?1)";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([relay], |row| row.get(0))?)
    }

    /// The objects of a relay that need not be read again.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn fetched(&self, relay: &str) -> Result<BTreeSet<String>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT object FROM fetched WHERE relay = ?1")?;
        let objects = statement.query_map([relay], |row| row.get(0))?;
        Ok(objects.collect::<rusqlite::Result<_>>()?)
    }

    /// Those of some objects of a relay that were not read yet.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn not_fetched(&self, relay: &str, objects: &[String]) -> Result<Vec<String>> {
        let sql = "SELECT EXISTS (SELECT 1 FROM fetched WHERE relay = ?1 AND object = ?2)";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut new = Vec::new();
        for object in objects {
            if !statement.query_row([relay, object], |row| row.get::<_, bool>(0))? {
                new.push(object.clone());
            }
        }
        Ok(new)
    }

    /// Takes note of what objects of a relay hold.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn note_carried(&mut self, relay: &str, carried: &[Carried]) -> Result<()> {
        if carried.is_empty() {
            return Ok(());
        }
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        {
            let _open = self.guard.open();
            for one in carried {
                let sql = "INSERT OR IGNORE INTO fetched (relay, object) VALUES (?1, ?2)";
                execute(&self.conn, sql, params![relay, one.object])?;
                let sql = "INSERT OR REPLACE INTO lies_at (relay, pack, object)
                           VALUES (?1, ?2, ?3)";
                for pack in &one.packs {
                    execute(&self.conn, sql, params![relay, pack, one.object])?;
                }
            }
        }
        transaction.commit()
    }

    /// Forgets what was known of objects that a full listing no longer shows: what lay in them is
    /// put there again.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn forget_carried(&mut self, relay: &str, objects: &[String]) -> Result<()> {
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        {
            let _open = self.guard.open();
            for object in objects {
                for sql in [
                    "DELETE FROM fetched WHERE relay = ?1 AND object = ?2",
                    "DELETE FROM lies_at WHERE relay = ?1 AND object = ?2",
                ] {
                    execute(&self.conn, sql, params![relay, object])?;
                }
            }
        }
        transaction.commit()
    }

    /// Forgets a relay.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn forget_relay(&mut self, relay: &str) -> Result<()> {
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        {
            let _open = self.guard.open();
            execute(&self.conn, "DELETE FROM fetched WHERE relay = ?1", [relay])?;
            execute(&self.conn, "DELETE FROM lies_at WHERE relay = ?1", [relay])?;
        }
        transaction.commit()
    }
}
