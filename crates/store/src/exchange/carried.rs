//! What is known to lie at which relay. It only saves work: nothing is inferred from it.

use crate::engine::codec::execute;
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use rusqlite::params;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use sync::history::PackHash;

/// What is not known to lie at a relay, behind a place.
const NOT_AT: &str = "FROM packs AS p WHERE place > ?2 AND length(bytes) > 0 AND NOT EXISTS
                        (SELECT 1 FROM lies_at AS l WHERE l.relay = ?1 AND l.pack = p.name)";

/// Up to which place every pack that is here lies at a relay, for those that were asked about. Packs
/// come in behind it; whatever else makes it untrue has to clear it.
#[derive(Debug, Default)]
pub(crate) struct Lain(RefCell<BTreeMap<String, i64>>);

impl Lain {
    /// Forgets everything: what was found may not be so any more.
    pub(crate) fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    fn to(&self, relay: &str) -> i64 {
        self.0.borrow().get(relay).copied().unwrap_or_default()
    }

    fn found(&self, relay: &str, place: i64) {
        self.0.borrow_mut().insert(relay.to_owned(), place);
    }
}

/// What one object of a relay was found to hold, or was put there with.
#[derive(Clone, Debug)]
pub struct Carried {
    /// The name of the object within the relay.
    pub object: String,
    /// The packs in it; those of an archive in its order.
    pub packs: Vec<PackHash>,
    /// What kind of object it is.
    pub kind: CarriedIn,
}

/// The kinds of objects that hold packs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarriedIn {
    /// Packs as they were sealed.
    Log,
    /// Old packs put together, named by the last of them.
    Archive,
}

impl Store {
    /// The packs that are here and not known to lie at a relay, in the order in which they were
    /// applied: so each comes after all that it rests on.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn not_at(&self, relay: &str) -> Result<Vec<PackHash>> {
        let sql = format!("SELECT name {NOT_AT} ORDER BY place");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let behind = self.lain.to(relay);
        let names = statement.query_map(params![relay, behind], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// How many packs are here and not known to lie at a relay. It is asked every few seconds, so only
    /// those are looked at that came after the last one up to which all were found to lie there.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn count_not_at(&self, relay: &str) -> Result<i64> {
        let sql = format!(
            "SELECT count(*), coalesce(min(place) - 1, (SELECT max(place) FROM packs), 0) {NOT_AT}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let behind = self.lain.to(relay);
        let found =
            statement.query_row(params![relay, behind], |row| Ok((row.get(0)?, row.get(1)?)));
        let (count, to) = found?;
        self.lain.found(relay, to);
        Ok(count)
    }

    /// The objects of a relay, of one kind, that need not be read again.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn fetched(&self, relay: &str, kind: CarriedIn) -> Result<BTreeSet<String>> {
        let sql = "SELECT object FROM fetched AS f WHERE relay = ?1 AND ?2 = EXISTS
                     (SELECT 1 FROM archives AS a WHERE a.relay = f.relay AND a.object = f.object)";
        let mut statement = self.conn.prepare_cached(sql)?;
        let is_archive = kind == CarriedIn::Archive;
        let objects = statement.query_map(params![relay, is_archive], |row| row.get(0))?;
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
                let sql = "INSERT OR IGNORE INTO lies_at (relay, pack, object)
                           VALUES (?1, ?2, ?3)";
                for pack in &one.packs {
                    execute(&self.conn, sql, params![relay, pack, one.object])?;
                }
                if let (CarriedIn::Archive, Some(name)) = (one.kind, one.packs.last()) {
                    // For how long it has been seen, later looks say.
                    let sql = "INSERT OR IGNORE INTO archives (relay, object, name, packs, seen)
                               VALUES (?1, ?2, ?3, ?4, -1)";
                    let many = i64::try_from(one.packs.len()).map_err(|_| Error::TooLarge)?;
                    execute(&self.conn, sql, params![relay, one.object, name, many])?;
                }
            }
        }
        transaction.commit()
    }

    /// Forgets what was known of objects that are not there any more. Says of how many a pack is not
    /// known to lie at the relay now: it is put there again.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn forget_carried(&mut self, relay: &str, objects: &[String]) -> Result<usize> {
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let mut missed = 0;
        {
            let _open = self.guard.open();
            let mut gone = Vec::new();
            for object in objects {
                gone.push(self.packs_in(relay, object)?);
                for sql in [
                    "DELETE FROM fetched WHERE relay = ?1 AND object = ?2",
                    "DELETE FROM lies_at WHERE relay = ?1 AND object = ?2",
                    "DELETE FROM archives WHERE relay = ?1 AND object = ?2",
                ] {
                    execute(&self.conn, sql, params![relay, object])?;
                }
            }
            for packs in gone {
                let lacks = self.lacks_one(relay, &packs)?;
                missed += usize::from(lacks);
            }
        }
        self.lain.clear();
        transaction.commit()?;
        Ok(missed)
    }

    /// The packs that are known to lie in an object of a relay.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn packs_in(&self, relay: &str, object: &str) -> Result<Vec<PackHash>> {
        let sql = "SELECT pack FROM lies_at WHERE relay = ?1 AND object = ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let packs = statement.query_map([relay, object], |row| row.get(0))?;
        Ok(packs.collect::<rusqlite::Result<_>>()?)
    }

    fn lacks_one(&self, relay: &str, packs: &[PackHash]) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM lies_at WHERE relay = ?1 AND pack = ?2)";
        let mut statement = self.conn.prepare_cached(sql)?;
        for pack in packs {
            if !statement.query_row(params![relay, pack], |row| row.get::<_, bool>(0))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Forgets a relay.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn forget_relay(&mut self, relay: &str) -> Result<()> {
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        {
            let _open = self.guard.open();
            for table in ["fetched", "lies_at", "archives", "tended", "blobs_at"] {
                let sql = format!("DELETE FROM {table} WHERE relay = ?1");
                execute(&self.conn, &sql, [relay])?;
            }
        }
        self.lain.clear();
        transaction.commit()
    }
}
