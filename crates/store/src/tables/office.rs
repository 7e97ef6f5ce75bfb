//! The agency and its members.

use super::{blob, first, number};
use crate::{Error, Read};
use casework::member::{Agency, Member};
use casework::{MemberId, Record, Table};

/// The agency; `None` only in an empty vault.
pub fn agency(read: &Read<'_>) -> Result<Option<Agency>, Error> {
    Ok(read.all::<Agency>("ORDER BY id LIMIT 1", [])?.pop())
}

/// Every member, active ones first, by name.
pub fn members(read: &Read<'_>) -> Result<Vec<Member>, Error> {
    read.all("ORDER BY active DESC, name", [])
}

/// What a member is called.
pub fn member_name(read: &Read<'_>, member: MemberId) -> Result<Option<String>, Error> {
    let sql = "SELECT name FROM members WHERE id = ?1";
    first(read, sql, [blob(member)], |row| row.get(0))
}

/// What a vault is made of; numbers only.
#[derive(Debug)]
pub struct Numbers {
    /// The version of the tables.
    pub schema: i64,
    /// The cipher library and its version.
    pub cipher: String,
    /// Bytes of the database.
    pub bytes: i64,
    /// Entries of the change log.
    pub changes: i64,
    /// When the last of them was made, in milliseconds.
    pub changed_ms: Option<i64>,
}

/// Counts what a vault is made of.
pub fn numbers(read: &Read<'_>) -> Result<Numbers, Error> {
    let pages = number(
        read,
        "SELECT CAST(page_count AS INTEGER) FROM pragma_page_count",
        [],
    )?;
    let size = number(
        read,
        "SELECT CAST(page_size AS INTEGER) FROM pragma_page_size",
        [],
    )?;
    let cipher = first(read, "PRAGMA cipher_version", [], |row| row.get(0))?;
    Ok(Numbers {
        schema: number(
            read,
            "SELECT CAST(user_version AS INTEGER) FROM pragma_user_version",
            [],
        )?,
        cipher: cipher.unwrap_or_default(),
        bytes: pages * size,
        changes: number(read, "SELECT COUNT(*) FROM log", [])?,
        // The upper bits of the clock are milliseconds.
        changed_ms: first(
            read,
            "SELECT hlc >> 16 FROM log ORDER BY seq DESC LIMIT 1",
            [],
            |row| row.get(0),
        )?,
    })
}

/// How many rows a table of the registry has.
pub fn rows_of(read: &Read<'_>, table: &Table) -> Result<i64, Error> {
    number(read, &format!("SELECT COUNT(*) FROM {}", table.name), [])
}

/// Every row of a table.
pub fn every<R: Record>(read: &Read<'_>) -> Result<Vec<R>, Error> {
    read.all("ORDER BY id", [])
}
