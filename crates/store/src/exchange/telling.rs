//! Lines of audit logs on their way. What they are about, if the log has told it before, is named by the
//! earlier line (`docs/sync-format.md`, §6.1).

use crate::engine::codec::Bound;
use crate::engine::error::Result;
use crate::engine::store::Store;
use casework::audit::AuditLine;
use casework::{Facet, Record, Value};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;
use sync::history::LogId;
use sync::pack::{About, AuditLines, Chunk, Draft, Earlier, Line, Referring};
use sync::{Kind, Op};

/// From which line on this log has told its readers everything, and by which key: log, epoch, place.
pub(super) const TOLD_FROM: &str = "told-from";

/// Lines of a case that are looked at for the one that tells a record, too.
const LOOKED_AT: i64 = 8;

impl Store {
    /// Earlier lines of this device's audit log that tell what those of a pack are about, which is on
    /// its way in the same log and under the same key. Whoever got another key, or another log, or
    /// was told that a pack is lost, is told everything anew.
    pub(super) fn told_before(&self, draft: &Draft) -> Result<Vec<Earlier>> {
        let is_audit = |chunk: &&Chunk| chunk.scope.facet == Facet::Audit;
        let Some(chunk) = draft.chunks.iter().find(is_audit) else {
            return Ok(Vec::new());
        };
        let ops = || chunk.lines.iter().flat_map(|line| &line.ops);
        let Some(Value::Int(first)) = ops().next().and_then(|op| cell(op, "seq")) else {
            return Ok(Vec::new());
        };
        let (log, epoch) = (&draft.head.link.log, chunk.scope.epoch.to_be_bytes());
        let since = [log.as_slice(), &epoch].concat();
        let kept = self.meta_get(TOLD_FROM)?.unwrap_or_default();
        let from = kept.strip_prefix(since.as_slice());
        let Some(from) = from.and_then(|from| <[u8; 8]>::try_from(from).ok()) else {
            self.put_note(TOLD_FROM, &[since, first.to_be_bytes().to_vec()].concat())?;
            return Ok(Vec::new());
        };
        let wanted: BTreeSet<([u8; 16], Option<[u8; 16]>)> = ops()
            .filter_map(|op| Some((id(cell(op, "case_id"))?, id(cell(op, "object")))))
            .collect();
        let span = (i64::from_be_bytes(from), *first);
        let mut earlier = Vec::new();
        for (case, object) in wanted {
            earlier.extend(self.told_of(case, object, span)?);
        }
        Ok(earlier)
    }

    /// The newest of these lines that tells a case, and if there is one with the record that one.
    fn told_of(
        &self,
        case: [u8; 16],
        object: Option<[u8; 16]>,
        (from, first): (i64, i64),
    ) -> Result<Option<Earlier>> {
        // Otherwise all lines of the span are walked, for there is a case in each.
        let sql = "SELECT case_id, object, seq FROM audit INDEXED BY audit_by_case
                   WHERE case_id = ?1 AND rowid >= (SELECT rowid FROM audit WHERE seq = ?2)
                     AND rowid < (SELECT rowid FROM audit WHERE seq = ?3)
                   ORDER BY rowid DESC LIMIT ?4";
        let mut statement = self.conn.prepare_cached(sql)?;
        let told = statement.query_map(params![case, from, first, LOOKED_AT], |row| {
            Ok(Earlier {
                about: about(row)?,
                place: row.get(2)?,
            })
        })?;
        let told: Vec<Earlier> = told.collect::<rusqlite::Result<_>>()?;
        let mut both = told.iter().filter(|one| one.about.object == object);
        Ok(both.next().or(told.first()).copied())
    }
}

/// The lines of another device's audit log, if those are here that tell what they are about. A device
/// that was brought back knows some of its own log from the time before.
pub(super) fn told(conn: &Connection, log: &LogId, lines: Referring) -> Result<Option<AuditLines>> {
    let sql = "SELECT case_id, object FROM audit_elsewhere WHERE log = ?1 AND seq = ?2
               UNION ALL SELECT case_id, object FROM audit WHERE seq = ?2 LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let mut abouts = Vec::with_capacity(lines.places().len());
    for place in lines.places() {
        let about = statement.query_row(params![log, place], about);
        abouts.extend(about.optional()?);
    }
    Ok(lines.told_by(abouts))
}

/// Keeps a line of another device's audit log.
pub(super) fn keep(conn: &Connection, log: &LogId, line: &Line) -> Result<()> {
    let ops = line.ops.iter();
    for op in ops.filter(|op| op.table == AuditLine::TABLE.no) {
        let Some(cells) = audit_cells(op) else {
            continue;
        };
        let sql = "INSERT OR IGNORE INTO audit_elsewhere
                     (log, id, seq, at, member_id, deed, case_id, object, rows, result,
                      reason, hash)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
        let mut statement = conn.prepare_cached(sql)?;
        statement.raw_bind_parameter(1, log)?;
        statement.raw_bind_parameter(2, op.row)?;
        for (cell, at) in cells.iter().zip(3..) {
            statement.raw_bind_parameter(at, Bound(cell))?;
        }
        statement.raw_execute()?;
    }
    Ok(())
}

/// The cells of a line of the audit, if they are what such a line holds.
fn audit_cells(op: &Op) -> Option<Vec<Value>> {
    let Kind::Put(put) = &op.kind else {
        return None;
    };
    let cell = |column: &casework::Column| {
        let value = put.iter().find(|(no, _)| *no == column.no);
        let value = value.map_or(Value::Null, |(_, value)| value.clone());
        // The name of a deed of a newer version is a name all the same.
        let is_name = column.name == "deed" && matches!(value, Value::Text(_));
        ((column.fits)(&value) || is_name).then_some(value)
    };
    AuditLine::TABLE.columns.iter().map(cell).collect()
}

fn about(row: &Row<'_>) -> rusqlite::Result<About> {
    // Foreign bytes: what is no id tells nothing.
    let told = |at| {
        let told = row.get_ref(at)?.as_blob_or_null()?;
        Ok::<_, rusqlite::Error>(told.and_then(|bytes| bytes.try_into().ok()))
    };
    Ok(About {
        case: told(0)?,
        object: told(1)?,
    })
}

fn cell<'a>(op: &'a Op, name: &str) -> Option<&'a Value> {
    let Kind::Put(cells) = &op.kind else {
        return None;
    };
    let mut columns = AuditLine::TABLE.columns.iter();
    let no = columns.find(|column| column.name == name)?.no;
    let found = cells.iter().find(|(column, _)| *column == no);
    found.map(|(_, value)| value)
}

fn id(value: Option<&Value>) -> Option<[u8; 16]> {
    match value {
        Some(Value::Blob(bytes)) => bytes.as_slice().try_into().ok(),
        _ => None,
    }
}
