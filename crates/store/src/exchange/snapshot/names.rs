//! Packs that are known by name alone.

use crate::engine::codec::execute;
use crate::engine::error::{Error, Result};
use rusqlite::{Connection, params};
use sync::history::{Admission, PackHash};
use sync::snapshot::Told;

/// How many packs were applied.
pub(in super::super) fn count(conn: &Connection) -> Result<usize> {
    let mut statement = conn.prepare_cached("SELECT count(*) FROM packs")?;
    let count: i64 = statement.query_row([], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Keeps the name of a pack that is admitted without its bytes, and what was told of it.
pub(in super::super) fn keep_name(
    conn: &Connection,
    admission: &Admission,
    told: &Told,
    now_ms: i64,
) -> Result<i64> {
    let number = |value: u64| i64::try_from(value).map_err(|_| Error::TooLarge);
    let sql = "INSERT INTO packs
                 (lane, no, name, device, member_id, at, heard, audit_no, audit, bytes)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, x'', x'')";
    let (place, name) = (admission.place, admission.pack);
    let (no, at) = (number(place.no)?, number(told.at)?);
    let values = params![place.lane, no, name, told.device, told.member, at, now_ms];
    execute(conn, sql, values)?;
    Ok(conn.last_insert_rowid())
}

/// Keeps the bytes of a pack that was known by name alone; says whether it was one.
pub(in super::super) fn fill(conn: &Connection, name: &PackHash, bytes: &[u8]) -> Result<bool> {
    let sql = "UPDATE packs SET bytes = ?2 WHERE name = ?1 AND length(bytes) = 0";
    Ok(execute(conn, sql, params![name, bytes])? > 0)
}
