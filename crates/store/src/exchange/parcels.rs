//! Keys on their way: which parcels are for this device and were not looked at yet.

use super::keys::{Mark, marks_of};
use crate::engine::codec::execute;
use crate::engine::error::Result;
use crate::engine::store::Store;
use casework::ParcelId;
use casework::exchange::Parcel;
use rusqlite::Row;
use uuid::Uuid;

impl Store {
    /// The parcels with this mark that need to be looked at.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn closed_parcels(&self, mark: Mark) -> Result<Vec<Parcel>> {
        let ids = self.read().noted((|| {
            let mut statement = self.conn.prepare_cached(
                "SELECT id, marks FROM parcels
                 WHERE id NOT IN (SELECT parcel FROM opened) ORDER BY id",
            )?;
            let mut rows = statement.query([])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                if carries(row, mark)? {
                    ids.push(ParcelId(Uuid::from_bytes(row.get(0)?)));
                }
            }
            Ok(ids)
        })())?;
        ids.into_iter().map(|id| self.read().find(id)).collect()
    }

    /// Remembers that these parcels need not be looked at again.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn set_opened(&mut self, parcels: &[ParcelId]) -> Result<()> {
        self.beside_the_log(|store| {
            let sql = "INSERT INTO opened (parcel) VALUES (?1) ON CONFLICT DO NOTHING";
            for id in parcels {
                execute(&store.conn, sql, [id.0.as_bytes()])?;
            }
            Ok(())
        })
    }
}

fn carries(row: &Row<'_>, mark: Mark) -> Result<bool> {
    let marks: Vec<u8> = row.get(1)?;
    Ok(marks_of(&marks).any(|found| found == mark))
}
