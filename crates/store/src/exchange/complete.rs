//! What the lines of the log leave out while nobody else is there, and a pack has to say.

use super::classes;
use super::rows::Batch;
use super::seal::Lines;
use crate::engine::error::Result;
use casework::audit::AuditLine;
use casework::code::Code;
use casework::{Deed, Record, Value, registry};
use std::collections::HashMap;
use sync::history::PackHash;
use sync::merge::{self, How, Keep, Pending};
use sync::replay::RowKey;
use sync::{Hlc, Kind};

/// Adds to the lines what their authors did not have to say while nobody else was there: what stays
/// beside an edit of a field with two versions, and that a row which is put again holds nothing in
/// what it leaves out.
pub(super) fn complete(batch: &mut Batch<'_>, lines: &mut Lines) -> Result<()> {
    let mut pending = HashMap::<(RowKey, u16), Pending>::new();
    let mut there = HashMap::<RowKey, bool>::new();
    for (scope, lines) in &mut lines.by_scope {
        batch.enter(*scope);
        for line in lines {
            let how = if line.deed == Deed::DecideConflict.code() {
                How::Deciding
            } else {
                How::Ordinary
            };
            let ops = (0..).zip(&mut line.ops);
            for (at, op) in ops.filter(|(_, op)| op.table != AuditLine::TABLE.no) {
                let key = (op.table, op.row);
                let is_there = is_there(batch, &there, &key)?;
                there.insert(key, op.kind != Kind::Remove);
                let Kind::Put(cells) = &mut op.kind else {
                    continue;
                };
                // Who decides that a row comes back wants it as it was.
                if is_there == Some(false) && how == How::Ordinary {
                    fill(op.table, cells);
                }
                for (column, value) in cells.iter() {
                    let new = (value.clone(), line.hlc);
                    let kept = keeps(batch, &mut pending, (key, *column), how, new)?;
                    let keep = kept.map(|packs| {
                        (
                            at,
                            Keep {
                                column: *column,
                                packs,
                            },
                        )
                    });
                    line.keep.extend(keep);
                }
            }
            line.keep
                .sort_unstable_by_key(|(at, keep)| (*at, keep.column));
        }
    }
    Ok(())
}

/// Whether a row is there before a change; `None` if nothing was ever heard of it.
fn is_there(
    batch: &mut Batch<'_>,
    there: &HashMap<RowKey, bool>,
    key: &RowKey,
) -> Result<Option<bool>> {
    if let Some(known) = there.get(key) {
        return Ok(Some(*known));
    }
    let Some(table) = registry::table(key.0) else {
        return Ok(None);
    };
    let row = batch.row(key)?;
    let known = !row.cells().is_empty();
    Ok(known.then(|| row.is_there(classes::of_table(table))))
}

/// A new row leaves out what holds nothing; one that was there before must say so.
fn fill(table: u16, cells: &mut Vec<(u16, Value)>) {
    let columns = registry::table(table).map_or(&[][..], |table| table.columns);
    for column in columns {
        if !cells.iter().any(|(no, _)| *no == column.no) {
            cells.push((column.no, Value::Null));
        }
    }
}

/// The packs whose values stay beside an own change of a cell, if any do.
fn keeps(
    batch: &mut Batch<'_>,
    pending: &mut HashMap<(RowKey, u16), Pending>,
    (key, column): (RowKey, u16),
    how: How,
    new: (Value, Hlc),
) -> Result<Option<Vec<PackHash>>> {
    let shelf = batch.shelf;
    let Some(cell) = batch.row(&key)?.cell(column) else {
        return Ok(None);
    };
    if cell.siblings().len() < 2 {
        return Ok(None);
    }
    let earlier = pending.get(&(key, column));
    let written = merge::edit(&shelf, cell, earlier, how, new)?;
    let mut keep = written.keep.clone();
    pending.insert((key, column), written);
    keep.sort_unstable();
    Ok(Some(keep).filter(|keep| !keep.is_empty()))
}
