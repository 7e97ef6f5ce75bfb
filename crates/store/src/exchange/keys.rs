//! The keys that were granted to this device, and what waits to be sealed under them.

use super::telling::TOLD_FROM;
use super::{kept, snapshot};
use crate::engine::codec::execute;
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::code::Code;
use casework::{CaseId, Facet, MemberId};
use rusqlite::{OptionalExtension, Row, params};
use std::collections::BTreeSet;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The first eight bytes of the name of a device, by which it finds what is for it.
pub type Mark = [u8; 8];

/// Where it is kept how far the own log was sealed: the number of a line, eight bytes, highest first.
pub(super) const SEALED: &str = "sealed";

/// What a device keeps for itself about the exchange.
const OF_THE_EXCHANGE: [&str; 17] = [
    "lanes",
    "packs",
    "sights",
    "heads",
    "waiting",
    "unread",
    "scope_keys",
    "opened",
    "lies_at",
    "fetched",
    "archives",
    "tended",
    "losses",
    "lost",
    "audit_elsewhere",
    "snapshot_rows",
    "closed_scopes",
];

/// Whose a scope is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// Of all to whom the roster grants it.
    Shared,
    /// Of one member and their devices.
    Member(MemberId),
    /// Of one log and the auditors.
    Log([u8; 32]),
}

/// A key that this device holds.
#[derive(Clone, PartialEq, Eq)]
pub struct HeldKey {
    /// The facet.
    pub facet: Facet,
    /// Of which case; `None` for what belongs to none.
    pub case: Option<CaseId>,
    /// Whose scope it is.
    pub owner: Owner,
    /// Which key of the scope.
    pub epoch: u32,
    /// The key.
    pub key: Zeroizing<[u8; 32]>,
    /// Whether this device made it.
    pub made_here: bool,
    /// The other devices that are known to have it.
    pub marks: BTreeSet<Mark>,
}

impl std::fmt::Debug for HeldKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (facet, epoch) = (self.facet, self.epoch);
        write!(f, "HeldKey({facet:?} {:?} {epoch})", self.owner)
    }
}

impl Owner {
    pub(super) fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Shared => Vec::new(),
            Self::Member(member) => member.0.as_bytes().to_vec(),
            Self::Log(log) => log.to_vec(),
        }
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self> {
        if bytes.is_empty() {
            return Ok(Self::Shared);
        }
        match bytes.try_into() {
            Ok(log) => Ok(Self::Log(log)),
            Err(_) => Uuid::from_slice(bytes)
                .map(|id| Self::Member(MemberId(id)))
                .map_err(|_| Error::BadCell),
        }
    }
}

impl Store {
    /// Every key of this device, by scope and epoch.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn held_keys(&self) -> Result<Vec<HeldKey>> {
        self.read().noted((|| {
            let mut statement = self.conn.prepare_cached(
                "SELECT facet, case_id, owner, epoch, key, made_here, marks FROM scope_keys
                 ORDER BY facet, case_id, owner, epoch, key",
            )?;
            let mut rows = statement.query([])?;
            let mut keys = Vec::new();
            while let Some(row) = rows.next()? {
                keys.push(held(row)?);
            }
            Ok(keys)
        })())
    }

    /// Keeps keys. Of one that is held already, what is known of other devices is put together.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn hold_keys(&mut self, keys: &[HeldKey]) -> Result<()> {
        self.beside_the_log(|store| keys.iter().try_for_each(|key| store.hold(key)))
    }

    fn hold(&self, key: &HeldKey) -> Result<()> {
        let (facet, case, owner) = (key.facet.code(), case_bytes(key.case), key.owner.bytes());
        let known = self
            .conn
            .prepare_cached(
                "SELECT marks FROM scope_keys
             WHERE facet = ?1 AND case_id = ?2 AND owner = ?3 AND epoch = ?4 AND key = ?5",
            )?
            .query_row(
                params![facet, case, owner, key.epoch, key.key.as_slice()],
                |row| row.get::<_, Vec<u8>>(0),
            )
            .optional()?;
        let mut marks = key.marks.clone();
        marks.extend(marks_of(&known.unwrap_or_default()));
        let marks: Vec<u8> = marks.into_iter().flatten().collect();
        execute(
            &self.conn,
            "INSERT INTO scope_keys (facet, case_id, owner, epoch, key, made_here, marks)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT DO UPDATE SET marks = excluded.marks",
            params![
                facet,
                case,
                owner,
                key.epoch,
                key.key.as_slice(),
                key.made_here,
                marks
            ],
        )?;
        Ok(())
    }

    /// Forgets every key of a case: what is sealed under them is closed for good.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn drop_keys_of(&mut self, case: CaseId) -> Result<()> {
        self.beside_the_log(|store| {
            let sql = "DELETE FROM scope_keys WHERE case_id = ?1";
            execute(&store.conn, sql, [case.0.as_bytes()]).map(|_| ())
        })
    }

    /// The scopes of the lines of the log that were not sealed yet.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn unsealed_scopes(&self) -> Result<Vec<(Facet, Option<CaseId>)>> {
        let sealed = self.sealed_to()?;
        self.read().noted((|| {
            let mut statement = self.conn.prepare_cached(
                "SELECT DISTINCT facet, case_id FROM log WHERE seq > ?1 ORDER BY facet, case_id",
            )?;
            let mut rows = statement.query([sealed])?;
            let mut scopes = Vec::new();
            while let Some(row) = rows.next()? {
                let case: Option<[u8; 16]> = row.get(1)?;
                scopes.push((facet(row)?, case.map(|id| CaseId(Uuid::from_bytes(id)))));
            }
            Ok(scopes)
        })())
    }

    /// Forgets everything of the exchange: keys, packs and what followed from them. The rows stay, and
    /// the whole log waits to be sealed. For a vault that founds its agency anew.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn begin_exchange_anew(&mut self) -> Result<()> {
        self.beside_the_log(|store| {
            for table in OF_THE_EXCHANGE {
                execute(&store.conn, &format!("DELETE FROM {table}"), [])?;
            }
            kept::forget_all(&store.conn)?;
            for note in [SEALED, snapshot::BEGAN, TOLD_FROM] {
                execute(&store.conn, "DELETE FROM meta WHERE key = ?1", [note])?;
            }
            Ok(())
        })?;
        self.pasts.clear();
        self.lain.clear();
        self.end_log()
    }

    /// How far the own log was sealed into packs; 0 at the beginning.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn sealed_to(&self) -> Result<i64> {
        let kept = self.meta_get(SEALED)?;
        kept.map_or(Ok(0), |bytes| {
            let bytes = bytes.try_into().map_err(|_| Error::BadCell)?;
            Ok(i64::from_be_bytes(bytes))
        })
    }

    /// The number of the newest line of the own log.
    pub const fn log_end(&self) -> i64 {
        self.ends.log.seq
    }

    /// What is written in here is neither logged nor audited; all of it or nothing.
    pub(crate) fn beside_the_log<T>(&mut self, f: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        if self.damaged.get() {
            return Err(Error::Damaged);
        }
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let value = {
            let _open = self.guard.open();
            self.read().noted(f(self))?
        };
        self.read().noted(transaction.commit())?;
        Ok(value)
    }
}

pub(super) fn case_bytes(case: Option<CaseId>) -> Vec<u8> {
    case.map_or_else(Vec::new, |case| case.0.as_bytes().to_vec())
}

/// Marks as they stand one after the other; what is no whole mark is none.
pub(super) fn marks_of(bytes: &[u8]) -> impl Iterator<Item = Mark> {
    bytes
        .chunks_exact(8)
        .filter_map(|mark| mark.try_into().ok())
}

fn facet(row: &Row<'_>) -> Result<Facet> {
    let facet: String = row.get(0)?;
    Facet::from_code(&facet).ok_or(Error::BadCell)
}

fn held(row: &Row<'_>) -> Result<HeldKey> {
    let blob = |at: usize| row.get_ref(at)?.as_blob().map_err(|_| Error::BadCell);
    let case = match blob(1)? {
        [] => None,
        bytes => Some(CaseId(Uuid::from_slice(bytes).map_err(|_| Error::BadCell)?)),
    };
    let key: &[u8; 32] = blob(4)?.try_into().map_err(|_| Error::BadCell)?;
    Ok(HeldKey {
        facet: facet(row)?,
        case,
        owner: Owner::from_bytes(blob(2)?)?,
        epoch: row.get(3)?,
        key: Zeroizing::new(*key),
        made_here: row.get(5)?,
        marks: marks_of(blob(6)?).collect(),
    })
}

#[cfg(test)]
mod tests;
