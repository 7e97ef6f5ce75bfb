//! Survivors: their names and contacts.

use super::{blob, first, id, rows};
use crate::{Error, Read};
use casework::survivor::{Contact, NameKind, SurvivorName};
use casework::{Code, ContactId, SurvivorId, SurvivorNameId};

/// Which of a person's names is said first: never one to avoid before another.
pub(super) const IN_USE_FIRST: &str = "ORDER BY avoid, kind <> 'used', kind <> 'legal', id";

/// Names of a person, the one in use first.
pub fn names(read: &Read<'_>, survivor: SurvivorId) -> Result<Vec<SurvivorName>, Error> {
    read.all(
        &format!("WHERE survivor_id = ?1 {IN_USE_FIRST}"),
        [blob(survivor)],
    )
}

/// The name a person goes by; `None` if no name is known.
pub fn name_in_use(read: &Read<'_>, survivor: SurvivorId) -> Result<Option<String>, Error> {
    let sql =
        format!("SELECT text FROM survivor_names WHERE survivor_id = ?1 {IN_USE_FIRST} LIMIT 1");
    first(read, &sql, [blob(survivor)], |row| row.get(0))
}

/// Contacts of a person.
pub fn contacts(read: &Read<'_>, survivor: SurvivorId) -> Result<Vec<Contact>, Error> {
    read.all(
        "WHERE survivor_id = ?1 ORDER BY safety = 'unsafe', id",
        [blob(survivor)],
    )
}

/// A name as the finder files it.
#[derive(Debug)]
pub struct Filed<I> {
    /// Its row.
    pub id: I,
    /// Whose.
    pub survivor: SurvivorId,
    /// The name in use or the legal one, not an alias.
    pub main: bool,
    /// The text.
    pub text: String,
}

/// Every name there is, for the finder.
pub fn every_name(read: &Read<'_>) -> Result<Vec<Filed<SurvivorNameId>>, Error> {
    let main = [
        NameKind::Used.code(),
        NameKind::Legal.code(),
        NameKind::OtherScript.code(),
    ];
    rows(
        read,
        "SELECT id, survivor_id, kind, text FROM survivor_names",
        [],
        |row| {
            let kind: String = row.get(2)?;
            Ok(Filed {
                id: id(row, 0)?,
                survivor: id(row, 1)?,
                main: main.contains(&kind.as_str()),
                text: row.get(3)?,
            })
        },
    )
}

/// Every phone and messenger there is, for the finder.
pub fn every_phone(read: &Read<'_>) -> Result<Vec<Filed<ContactId>>, Error> {
    let sql = "SELECT id, survivor_id, value FROM contacts WHERE kind IN ('phone', 'messenger')";
    rows(read, sql, [], |row| {
        Ok(Filed {
            id: id(row, 0)?,
            survivor: id(row, 1)?,
            main: true,
            text: row.get(2)?,
        })
    })
}
