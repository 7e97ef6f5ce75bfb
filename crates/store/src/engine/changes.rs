//! From rows before and after to the changes that are logged.
//!
//! A deed is logged as what it did in the end: one change per row, however often the row was put.
//! So the lines of one deed may be applied in any order.

use crate::engine::act::RowImage;
use crate::engine::codec;
use crate::engine::error::Result;
use crate::engine::write::Decided;
use casework::record::{Column, Table};
use casework::{CaseId, Facet, Value};
use rusqlite::Connection;
use std::collections::BTreeMap;
use sync::{Kind, Op};

/// The changes of one deed, by the key that opens them.
pub(crate) type Groups = BTreeMap<(Facet, Option<CaseId>), Vec<Op>>;

/// All changes of a deed.
pub(crate) fn grouped(images: &[RowImage], decided: &[Decided]) -> Groups {
    let mut groups = Groups::new();
    for image in images {
        let op = Op {
            table: image.table.no,
            row: image.row.into_bytes(),
            kind: kind(image.table, image.before.as_deref(), image.after.as_deref()),
        };
        let key = (image.table.facet, image.case);
        groups.entry(key).or_default().push(op);
    }
    for one in decided {
        let key = (one.table.facet, one.case);
        let row = one.row.into_bytes();
        groups.entry(key).or_default().push(Op {
            table: one.table.no,
            row,
            kind: Kind::Put(one.cells.clone()),
        });
    }
    groups
}

/// What happened to a row. A new one leaves out the cells that hold nothing.
pub(crate) fn kind(table: &Table, before: Option<&[Value]>, after: Option<&[Value]>) -> Kind {
    let Some(after) = after else {
        return Kind::Remove;
    };
    let put = match before {
        Some(before) => numbered(changed(table, before, after)),
        None => {
            let all = table.columns.iter().zip(after);
            numbered(all.filter(|(_, value)| **value != Value::Null))
        }
    };
    Kind::Put(put)
}

/// The cells that differ, with their columns.
pub(crate) fn changed<'a>(
    table: &Table,
    before: &'a [Value],
    after: &'a [Value],
) -> impl Iterator<Item = (&'static Column, &'a Value)> {
    let pairs = before.iter().zip(after);
    table
        .columns
        .iter()
        .zip(pairs)
        .filter(|(_, (before, after))| before != after)
        .map(|(column, (_, after))| (column, after))
}

/// Brings the table to what an image says: only the column that differs is written, or if there are
/// several, the whole row. A statement for each set of columns would mostly be a new one, and to
/// prepare it costs more than to write the row.
pub(crate) fn write_row(conn: &Connection, image: &RowImage) -> Result<()> {
    let (table, id) = (image.table, image.row);
    let statements = codec::statements(table)?;
    match (&image.before, &image.after) {
        (_, None) => codec::execute(conn, &statements.remove, [id.as_bytes()])?,
        (None, Some(after)) => codec::execute_row(conn, &statements.insert, id, after)?,
        (Some(before), Some(after)) => {
            let mut differ = changed(table, before, after);
            match (differ.next(), differ.next()) {
                (Some((column, value)), None) => {
                    let update = codec::update(table.name, &[column.name]);
                    codec::execute_row(conn, &update, id, [value])?
                }
                _ => codec::execute_row(conn, &statements.update, id, after)?,
            }
        }
    };
    Ok(())
}

fn numbered<'a>(cells: impl Iterator<Item = (&'static Column, &'a Value)>) -> Vec<(u16, Value)> {
    cells
        .map(|(column, value)| (column.no, value.clone()))
        .collect()
}
