//! What waits for a decision: fields with two versions, and what was left of something removed.

use super::kept::Keeper;
use super::{cells, classes};
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::record::Table;
use casework::{CaseId, Facet, MemberId, Record, Value, registry};
use rusqlite::OptionalExtension;
use sync::Hlc;
use sync::history::PackHash;
use sync::merge::{Conflict, LIVE, conflicts};
use sync::replay::RowKey;
use uuid::Uuid;

/// A field with several versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contested {
    /// The table.
    pub table: &'static Table,
    /// The row.
    pub row: Uuid,
    /// The column; [`LIVE`] if the question is whether the row is there.
    pub column: u16,
    /// Its case.
    pub case: Option<CaseId>,
    /// The versions, the shown one first.
    pub sides: Vec<Version>,
}

/// One version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The pack it came in.
    pub pack: PackHash,
    /// Who wrote it.
    pub member: MemberId,
    /// On which device.
    pub device: [u8; 32],
    /// When, by that device's clock.
    pub hlc: Hlc,
    /// The value.
    pub value: Value,
}

/// A row whose case was removed by somebody who did not know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orphaned {
    /// The table.
    pub table: &'static Table,
    /// The row.
    pub row: Uuid,
    /// The case that is gone.
    pub case: CaseId,
}

impl Store {
    /// How many fields have several versions, in one case or in all.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn count_contested(&self, case: Option<CaseId>) -> Result<i64> {
        let sql = "SELECT coalesce(sum(contested), 0) FROM clocks
                   WHERE contested > 0 AND (?1 IS NULL OR case_id = ?1)";
        let mut statement = self.conn.prepare_cached(sql)?;
        let case = case.map(|case| case.0.into_bytes());
        Ok(statement.query_row([case], |row| row.get(0))?)
    }

    /// The fields with several versions, in one case or in all, the newest rows first: at most `limit`
    /// after the first `offset`.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn contested(
        &self,
        case: Option<CaseId>,
        (offset, limit): (i64, i64),
    ) -> Result<Vec<Contested>> {
        let sql = "SELECT table_no, row, contested FROM clocks
                   WHERE contested > 0 AND (?1 IS NULL OR case_id = ?1)
                   ORDER BY row DESC, table_no";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([case.map(|case| case.0.into_bytes())])?;
        let (mut found, mut skip) = (Vec::new(), offset);
        let many = |found: &Vec<Contested>| i64::try_from(found.len()).unwrap_or(i64::MAX);
        while let Some(row) = rows.next()? {
            let count: i64 = row.get(2)?;
            if skip >= count {
                skip -= count;
                continue;
            }
            let fields = self.contested_of(&(row.get(0)?, row.get(1)?))?;
            found.extend(fields.into_iter().skip(usize::try_from(skip).unwrap_or(0)));
            skip = 0;
            if many(&found) >= limit {
                break;
            }
        }
        found.truncate(usize::try_from(limit).unwrap_or(0));
        Ok(found)
    }

    /// The fields of one row that have several versions.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn contested_of(&self, key: &RowKey) -> Result<Vec<Contested>> {
        let Some(table) = registry::table(key.0) else {
            return Ok(Vec::new());
        };
        let (Some(kept), standing) = Keeper::new(&self.conn).of(key)? else {
            return Ok(Vec::new());
        };
        let (row, case) = (Uuid::from_bytes(key.1), kept.scope.1);
        let stands = standing.map(|standing| standing.cells);
        let read = cells::read(&kept.cells, stands.as_deref().map(|cells| (table, cells)))?;
        let class = classes::of_table(table);
        let column = |no| classes::by_number(table, no);
        let found = conflicts(&self.shelf(), (*key, &read), class, column)?;
        let contested = |conflict: Conflict| {
            let mut sides = conflict.sides;
            let shown = row_value(table, conflict.column, stands.as_deref());
            // Where the careful one is shown and not the latest, it comes first all the same.
            sides.sort_by_key(|side| shown.is_some_and(|shown| *shown != side.value));
            let sides = sides.into_iter().map(|side| self.version(side));
            Ok(Contested {
                table,
                row,
                column: conflict.column,
                case,
                sides: sides.collect::<Result<_>>()?,
            })
        };
        found.into_iter().map(contested).collect()
    }

    fn version(&self, side: sync::merge::Side) -> Result<Version> {
        let pack = side.pack.ok_or(Error::Damaged)?;
        let sql = "SELECT member_id, device FROM packs WHERE name = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let who = statement.query_row([pack], |row| Ok((row.get(0)?, row.get(1)?)));
        let (member, device) = who.optional()?.ok_or(Error::Damaged)?;
        Ok(Version {
            pack,
            member: MemberId(Uuid::from_bytes(member)),
            device,
            hlc: side.hlc,
            value: side.value,
        })
    }

    /// Rows that are there although their case was removed: somebody removed it who did not know of
    /// them. At most 200.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn orphaned(&self) -> Result<Vec<Orphaned>> {
        let case_table = <casework::case::Case as Record>::TABLE;
        let sql = "SELECT row FROM clocks WHERE table_no = ?1 AND is_gone > 0";
        let mut statement = self.conn.prepare_cached(sql)?;
        let gone = statement.query_map([case_table.no], |row| row.get::<_, [u8; 16]>(0))?;
        let gone: Vec<[u8; 16]> = gone.collect::<rusqlite::Result<_>>()?;
        let mut found = Vec::new();
        for case in gone {
            self.orphans_of(CaseId(Uuid::from_bytes(case)), &mut found)?;
        }
        found.truncate(200);
        Ok(found)
    }

    fn orphans_of(&self, case: CaseId, found: &mut Vec<Orphaned>) -> Result<()> {
        for table in registry::TABLES {
            let of_case = table.columns.iter().any(|column| column.name == "case_id");
            if !of_case || matches!(table.facet, Facet::Agency | Facet::Audit) {
                continue;
            }
            let sql = format!("SELECT id FROM {} WHERE case_id = ?1 LIMIT 200", table.name);
            let mut statement = self.conn.prepare_cached(&sql)?;
            let ids = statement.query_map([case.0.as_bytes()], |row| row.get::<_, [u8; 16]>(0))?;
            for id in ids {
                found.push(Orphaned {
                    table,
                    row: Uuid::from_bytes(id?),
                    case,
                });
            }
        }
        Ok(())
    }
}

fn row_value<'a>(table: &Table, column: u16, cells: Option<&'a [Value]>) -> Option<&'a Value> {
    if column == LIVE {
        return None;
    }
    cells.and_then(|cells| cells::value_of(table, column, cells))
}
