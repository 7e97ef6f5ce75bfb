//! Which objects of a relay need not be read by a device that begins with a snapshot.

use crate::engine::codec::execute;
use crate::engine::error::Result;
use crate::engine::store::Store;
use rusqlite::params;

impl Store {
    /// The objects of a relay in which every pack was applied here, by name.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn whole_objects(&self, relay: &str) -> Result<Vec<String>> {
        let sql = "SELECT l.object FROM lies_at AS l LEFT JOIN packs AS p ON p.name = l.pack
                   WHERE l.relay = ?1 GROUP BY l.object HAVING count(p.name) = count(*)
                   ORDER BY l.object";
        let mut statement = self.conn.prepare_cached(sql)?;
        let objects = statement.query_map([relay], |row| row.get(0))?;
        Ok(objects.collect::<rusqlite::Result<_>>()?)
    }

    /// Remembers objects that need not be read: the snapshot holds what is in them.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn skip_objects(&mut self, relay: &str, objects: &[String]) -> Result<()> {
        self.beside_the_log(|store| {
            let sql = "INSERT OR IGNORE INTO fetched (relay, object) VALUES (?1, ?2)";
            for object in objects {
                execute(&store.conn, sql, params![relay, object])?;
            }
            Ok(())
        })
    }

    /// Takes back that objects need not be read, where their packs are wanted after all. Says whether
    /// there were any.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn unskip_objects(&mut self, relay: &str) -> Result<bool> {
        self.beside_the_log(|store| {
            let sql = "DELETE FROM fetched WHERE relay = ?1 AND object NOT IN
                         (SELECT object FROM lies_at WHERE relay = ?1)";
            Ok(execute(&store.conn, sql, [relay])? > 0)
        })
    }
}
