//! Which pieces of files are known to lie at which relay. It only saves work: nothing is inferred from
//! it, and whoever wants a piece asks for it by name.

use crate::engine::codec::execute;
use crate::engine::error::Result;
use crate::engine::store::Store;
use casework::AttachmentId;
use rusqlite::params;
use std::collections::BTreeSet;

impl Store {
    /// The pieces of a file that are known to lie at a relay, and are wanted there.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn blobs_at(&self, relay: &str, attachment: AttachmentId) -> Result<BTreeSet<String>> {
        let sql = "SELECT object FROM blobs_at
                   WHERE relay = ?1 AND attachment = ?2 AND unwanted = 0";
        let mut statement = self.conn.prepare_cached(sql)?;
        let id = attachment.0.as_bytes().as_slice();
        let objects = statement.query_map(params![relay, id], |row| row.get(0))?;
        Ok(objects.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes note that a piece lies at a relay.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn note_blob(&mut self, relay: &str, object: &str, attachment: AttachmentId) -> Result<()> {
        self.beside_the_log(|store| {
            let sql = "INSERT OR IGNORE INTO blobs_at (relay, object, attachment, unwanted)
                       VALUES (?1, ?2, ?3, 0)";
            let id = attachment.0.as_bytes().as_slice();
            execute(&store.conn, sql, params![relay, object, id])?;
            Ok(())
        })
    }

    /// Forgets what was noted of a relay that lost something: everything is looked for there again. What
    /// is to be taken away stays noted.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn forget_blobs(&mut self, relay: &str) -> Result<()> {
        self.beside_the_log(|store| {
            let sql = "DELETE FROM blobs_at WHERE relay = ?1 AND unwanted = 0";
            execute(&store.conn, sql, [relay])?;
            Ok(())
        })
    }

    /// From now on the pieces of a file are to be taken away from every relay where they are known to
    /// lie.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn unwant_blobs(&mut self, attachment: AttachmentId) -> Result<()> {
        self.beside_the_log(|store| {
            let id = attachment.0.as_bytes().as_slice();
            for sql in [
                // From a file that somebody carried off nothing can be taken.
                "DELETE FROM blobs_at WHERE attachment = ?1 AND relay = 'bundle'",
                "UPDATE blobs_at SET unwanted = 1 WHERE attachment = ?1 AND unwanted = 0",
            ] {
                execute(&store.conn, sql, params![id])?;
            }
            Ok(())
        })
    }

    /// The objects that are to be taken away from a relay.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn unwanted_at(&self, relay: &str) -> Result<Vec<String>> {
        let sql = "SELECT object FROM blobs_at WHERE relay = ?1 AND unwanted = 1 ORDER BY object";
        let mut statement = self.conn.prepare_cached(sql)?;
        let objects = statement.query_map([relay], |row| row.get(0))?;
        Ok(objects.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets an object that is not at a relay any more.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn forget_blob(&mut self, relay: &str, object: &str) -> Result<()> {
        self.beside_the_log(|store| {
            let sql = "DELETE FROM blobs_at WHERE relay = ?1 AND object = ?2";
            execute(&store.conn, sql, [relay, object])?;
            Ok(())
        })
    }
}
