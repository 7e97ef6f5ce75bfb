//! What is known here of other devices' packs: how far their logs came, and when they were last heard.

use crate::engine::error::{Error, Result};
use crate::engine::read::Read;

/// The last pack of a log that was applied here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastPack {
    /// The log.
    pub log: [u8; 32],
    /// The number of the pack.
    pub no: u64,
    /// Its name.
    pub name: [u8; 32],
}

/// The last pack of each log of a device, by log.
///
/// # Errors
/// If the disk cannot be read.
pub fn last_packs(read: &Read<'_>, device: &[u8; 32]) -> Result<Vec<LastPack>> {
    let mut statement = read.prepare(
        "SELECT l.log, p.no, p.name FROM packs AS p JOIN lanes AS l ON l.lane = p.lane
         WHERE p.device = ?1 ORDER BY l.log, p.no DESC, p.name",
    )?;
    let mut rows = statement.query([device.as_slice()])?;
    let mut last = Vec::<LastPack>::new();
    while let Some(row) = rows.next()? {
        let log = row.get(0)?;
        if last.last().is_none_or(|last| last.log != log) {
            let no: i64 = row.get(1)?;
            last.push(LastPack {
                log,
                no: u64::try_from(no).map_err(|_| Error::BadCell)?,
                name: row.get(2)?,
            });
        }
    }
    Ok(last)
}

/// When a device was last heard of, by its own clock: milliseconds since 1970.
///
/// # Errors
/// If the disk cannot be read.
pub fn last_heard_ms(read: &Read<'_>, device: &[u8; 32]) -> Result<Option<i64>> {
    let mut statement = read.prepare("SELECT MAX(at) FROM packs WHERE device = ?1")?;
    let at: Option<i64> = statement.query_row([device.as_slice()], |row| row.get(0))?;
    // The upper bits of the clock are milliseconds.
    Ok(at.map(|hlc| hlc >> 16))
}
