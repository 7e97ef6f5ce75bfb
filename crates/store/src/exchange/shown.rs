//! What a row shows of all that was heard of it.

use super::cells::Cells;
use super::classes;
use super::shelf::Shelf;
use crate::engine::codec;
use crate::engine::error::Result;
use casework::Value;
use casework::record::{Column, Table};
use sync::merge::{Cell, LIVE};

/// What a row shows.
pub(super) struct Shown {
    /// What stands in the table from now on.
    pub(super) cells: Option<Vec<Value>>,
    /// Whether something in it is not known to this version.
    pub(super) is_odd: bool,
}

/// What a row shows: for each column the value that is to be shown, if this version understands
/// it. A row that cannot be shown without it is kept aside whole until the upgrade.
///
/// What was not opened of it stands there already: `before`.
pub(super) fn shown(
    shelf: &Shelf<'_>,
    table: &Table,
    (cells, before): (&Cells, Option<&[Value]>),
) -> Result<Shown> {
    let row = cells.row();
    let mut shown = Shown {
        cells: None,
        is_odd: row
            .cells()
            .iter()
            .any(|(no, _)| *no != LIVE && !table.columns.iter().any(|column| column.no == *no)),
    };
    if !row.is_there(classes::of_table(table)) {
        return Ok(shown);
    }
    let mut values = Vec::with_capacity(table.columns.len());
    let mut is_whole = true;
    for (at, column) in table.columns.iter().enumerate() {
        if cells.is_standing(column.no) {
            let stands = before.and_then(|before| before.get(at));
            values.push(stands.cloned().unwrap_or(Value::Null));
            continue;
        }
        let value = match row.cell(column.no) {
            Some(cell) => value(shelf, table, column, cell)?,
            None => Value::Null,
        };
        if (column.fits)(&value) {
            values.push(codec::checked(value)?);
        } else {
            shown.is_odd = true;
            is_whole &= (column.fits)(&Value::Null);
            values.push(Value::Null);
        }
    }
    shown.cells = is_whole.then_some(values);
    Ok(shown)
}

fn value(shelf: &Shelf<'_>, table: &Table, column: &Column, cell: &Cell) -> Result<Value> {
    let careful = match cell.siblings() {
        [_] => None,
        _ => classes::careful(table, column, cell),
    };
    let sibling = match careful {
        Some(sibling) => Some(sibling),
        None => cell.shown(shelf)?,
    };
    Ok(sibling.map_or(Value::Null, |sibling| sibling.value.clone()))
}
