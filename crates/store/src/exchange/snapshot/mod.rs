//! Where a new device begins instead of with the first pack (`docs/sync-format.md` §12).
//!
//! Packs within the frontier are known by name alone: their bytes are empty. The rows of every scope
//! come with the snapshot, sealed, and are kept: those for which there is a key are read at once, the
//! others when one comes. What the snapshot has no rows of is read from the packs, once all of them
//! are here; until then its scope is closed, neither shown nor written.
//!
//! Start reading at [`Store::snapshot`], then at [`Store::begin_with`].

mod begin;
mod carried;
mod make;
pub(super) mod names;
mod survey;

pub use make::{Snapshot, Snapshotting};

use super::keys::{Owner, case_bytes};
use super::rows::ScopeOf;
use crate::engine::codec::execute;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::code::Code;
use casework::{CaseId, Facet};
use rusqlite::{Connection, Row, params};
use std::collections::BTreeSet;
use std::ops::Range;
use sync::history::{PackHash, Place};
use sync::pack::Scope;
use sync::snapshot::{Frontier, Whose};
use uuid::Uuid;

/// Where this vault notes what it began with: the frontier, the place of its first pack, and how many
/// packs it has; eight bytes each, highest first.
pub(super) const BEGAN: &str = "snapshot";

/// Where it notes that it needs the packs themselves, because a history has to be built anew.
pub(super) const WANTED: &str = "snapshot-wanted";

/// What a vault began with.
#[derive(Clone, Debug)]
pub(super) struct Began {
    frontier: PackHash,
    /// The places of its packs.
    pub(super) within: Range<i64>,
}

/// Rows of a scope that came with the snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sealed {
    pub(super) scope: Scope,
    pub(super) owner: Owner,
    pub(super) is_read: bool,
}

impl Sealed {
    pub(super) const fn scope_of(&self) -> ScopeOf {
        (self.scope.facet, self.scope.case)
    }
}

impl Store {
    /// What this vault began with, if it did not begin with the first pack.
    pub(super) fn began(&self) -> Result<Option<Began>> {
        let Some(kept) = self.meta_get(BEGAN)? else {
            return Ok(None);
        };
        let (frontier, rest) = kept.split_first_chunk::<32>().ok_or(Error::Damaged)?;
        let (first, count) = rest.split_first_chunk::<8>().ok_or(Error::Damaged)?;
        let count = count.try_into().map_err(|_| Error::Damaged)?;
        let first = i64::from_be_bytes(*first);
        Ok(Some(Began {
            frontier: *frontier,
            within: first..first.saturating_add(i64::from_be_bytes(count)),
        }))
    }

    /// The frontier this vault began with, as packs are numbered here.
    pub(super) fn frontier(&self, began: &Began) -> Result<Frontier> {
        let sql = "SELECT lane, no FROM packs WHERE place >= ?1 AND place < ?2 ORDER BY place";
        let mut statement = self.conn.prepare_cached(sql)?;
        let places = statement.query_map([began.within.start, began.within.end], |row| {
            Ok(Place {
                lane: row.get(0)?,
                no: row.get::<_, i64>(1)?.unsigned_abs(),
            })
        })?;
        let places = places.collect::<rusqlite::Result<_>>()?;
        Ok(Frontier::new(began.frontier, places))
    }

    /// Whether there are packs of which only the name is here.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn lacks_packs(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM packs WHERE length(bytes) = 0)";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?)
    }

    /// The packs of which only the name is here.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn known_by_name(&self) -> Result<Vec<PackHash>> {
        let sql = "SELECT name FROM packs WHERE length(bytes) = 0";
        let mut statement = self.conn.prepare_cached(sql)?;
        let names = statement.query_map([], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether rows of a snapshot wait whose key is here.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn has_late_rows(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM snapshot_rows AS s JOIN scope_keys AS k
                     ON k.facet = s.facet AND k.case_id = s.case_id AND k.owner = s.owner
                        AND k.epoch = s.epoch
                   WHERE s.is_read = 0 AND NOT EXISTS
                     (SELECT 1 FROM closed_scopes AS c
                      WHERE c.facet = s.facet AND c.case_id = s.case_id))";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?)
    }

    /// Whether something can only be read once the packs are here that this vault did not begin with.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn wants_packs(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM closed_scopes)
                     OR EXISTS (SELECT 1 FROM meta WHERE key = ?1)";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([WANTED], |row| row.get(0))?)
    }

    /// Every scope of which rows came.
    pub(super) fn sealed_rows(&self) -> Result<Vec<Sealed>> {
        let sql = "SELECT facet, case_id, owner, epoch, is_read FROM snapshot_rows";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let (facet, case) = scope_of(row)?;
            let owner: Vec<u8> = row.get(2)?;
            let epoch = row.get(3)?;
            all.push(Sealed {
                scope: Scope { facet, case, epoch },
                owner: Owner::from_bytes(&owner)?,
                is_read: row.get(4)?,
            });
        }
        Ok(all)
    }

    /// The scopes that are closed.
    pub(super) fn closed(&self) -> Result<BTreeSet<ScopeOf>> {
        scopes(&self.conn, "SELECT facet, case_id FROM closed_scopes")
    }
}

/// From here on the vault is one that began with the first pack: every pack is here, and what came with
/// a snapshot stands on a history that is no more.
pub(super) fn forget(conn: &Connection) -> Result<()> {
    for table in ["snapshot_rows", "closed_scopes"] {
        execute(conn, &format!("DELETE FROM {table}"), [])?;
    }
    execute(
        conn,
        "DELETE FROM meta WHERE key IN (?1, ?2)",
        [BEGAN, WANTED],
    )?;
    Ok(())
}

/// The scopes that are not read as they come: closed ones, and those whose rows wait.
pub(super) fn not_read(conn: &Connection) -> Result<BTreeSet<ScopeOf>> {
    let sql = "SELECT facet, case_id FROM closed_scopes
               UNION SELECT facet, case_id FROM snapshot_rows WHERE is_read = 0";
    scopes(conn, sql)
}

/// Whether a scope may not be written now, because something of it is not here.
pub(crate) fn is_closed(conn: &Connection, (facet, case): ScopeOf) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM closed_scopes WHERE facet = ?1 AND case_id = ?2)";
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement.query_row(params![facet.code(), case_bytes(case)], |row| row.get(0))?)
}

fn scopes(conn: &Connection, sql: &str) -> Result<BTreeSet<ScopeOf>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found = BTreeSet::new();
    while let Some(row) = rows.next()? {
        found.insert(scope_of(row)?);
    }
    Ok(found)
}

/// The first two columns as a scope; no case is written as nothing.
fn scope_of(row: &Row<'_>) -> Result<ScopeOf> {
    let (facet, case): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
    let facet = Facet::from_code(&facet).ok_or(Error::Damaged)?;
    let case = match case.as_slice() {
        [] => None,
        bytes => Some(CaseId(Uuid::from_slice(bytes).map_err(|_| Error::Damaged)?)),
    };
    Ok((facet, case))
}

const fn whose(owner: Owner) -> Whose {
    match owner {
        Owner::Shared => Whose::All,
        Owner::Member(member) => Whose::Member(member.0.into_bytes()),
        Owner::Log(log) => Whose::Log(log),
    }
}

fn owner_of(whose: Whose) -> Owner {
    match whose {
        Whose::All => Owner::Shared,
        Whose::Member(member) => Owner::Member(casework::MemberId(Uuid::from_bytes(member))),
        Whose::Log(log) => Owner::Log(log),
    }
}
