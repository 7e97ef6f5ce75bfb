//! What people have to look at, derived from what stands in the rows and never kept beside it.

use super::{Cell, ColumnClass, LIVE, Row, TableClass};
use crate::Hlc;
use crate::history::{PackHash, Shelf};
use crate::replay::RowKey;
use casework::Value;
use std::collections::BTreeMap;

/// A cell whose values did not see each other and differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The row.
    pub row: RowKey,
    /// The column; [`LIVE`] if the question is whether the row is there.
    pub column: u16,
    /// The values, the shown one first.
    pub sides: Vec<Side>,
}

/// One of the values in conflict: who wrote it follows from the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The pack it came in; none only if the shelf has lost it.
    pub pack: Option<PackHash>,
    /// When, by its author's clock.
    pub hlc: Hlc,
    /// The value.
    pub value: Value,
}

/// The conflicts of one row, by column. A column that this version does not know has no class: its
/// conflicts are told after the upgrade. In a row that is not there they sleep.
///
/// # Errors
/// Only those of the shelf.
pub fn conflicts<S: Shelf>(
    shelf: &S,
    (key, row): (RowKey, &Row),
    table: TableClass,
    column: impl Fn(u16) -> Option<ColumnClass>,
) -> Result<Vec<Conflict>, S::Error> {
    let mut found = Vec::new();
    if !row.is_there(table) {
        return Ok(found);
    }
    for (no, cell) in row.cells() {
        let loud = if *no == LIVE {
            matches!(table, TableClass::Ordinary | TableClass::WatchedSet)
        } else {
            column(*no) == Some(ColumnClass::Register)
        };
        if loud && cell.is_contested() {
            found.push(Conflict {
                row: key,
                column: *no,
                sides: sides(shelf, *no, cell)?,
            });
        }
    }
    Ok(found)
}

fn sides<S: Shelf>(shelf: &S, column: u16, cell: &Cell) -> Result<Vec<Side>, S::Error> {
    let mut sides = Vec::new();
    for (sibling, pack) in cell.by_display(shelf)? {
        sides.push(Side {
            pack,
            hlc: sibling.hlc,
            value: sibling.value.clone(),
        });
    }
    if column == LIVE {
        // A row is shown if anyone says so, whatever the clocks say. The order is kept otherwise.
        sides.sort_by_key(|side| side.value != Value::Int(1));
    }
    Ok(sides)
}

/// What is known of the row that another row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parent {
    /// It is there.
    There,
    /// It was removed, by someone who did not know of the child.
    Removed,
    /// Nothing was heard of it: it belongs to a scope that is not open here. Nothing follows.
    Unknown,
}

/// A row whose parent was removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Orphan {
    /// The row that is left.
    pub child: RowKey,
    /// The row that it belongs to.
    pub parent: RowKey,
}

/// The orphans among rows that are there, each given with its parent.
pub fn orphans(
    children: impl IntoIterator<Item = (RowKey, RowKey)>,
    parent: impl Fn(&RowKey) -> Parent,
) -> Vec<Orphan> {
    let mut found: Vec<Orphan> = children
        .into_iter()
        .filter(|(_, of)| parent(of) == Parent::Removed)
        .map(|(child, parent)| Orphan { child, parent })
        .collect();
    found.sort_unstable();
    found
}

/// Rows that show the same value in a column where each should have its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Same {
    /// The row that keeps it: the one with the lowest id, which is the oldest.
    pub keeps: RowKey,
    /// The others, by id.
    pub others: Vec<RowKey>,
}

/// The rows that share a value, given all rows that are there with what they show. Nothing entered
/// is no value.
pub fn same_values(rows: impl IntoIterator<Item = (RowKey, Value)>) -> Vec<Same> {
    let mut holders = BTreeMap::<Vec<u8>, Vec<RowKey>>::new();
    for (row, value) in rows {
        if let Some(name) = name(&value) {
            holders.entry(name).or_default().push(row);
        }
    }
    let mut found = Vec::new();
    for mut rows in holders.into_values() {
        rows.sort_unstable();
        if let Some((keeps, others)) = rows.split_first().filter(|(_, others)| !others.is_empty()) {
            found.push(Same {
                keeps: *keeps,
                others: others.to_vec(),
            });
        }
    }
    found.sort_unstable_by_key(|same| same.keeps);
    found
}

/// Bytes that two values share exactly if they are equal, for values have no order.
fn name(value: &Value) -> Option<Vec<u8>> {
    let (kind, bytes) = match value {
        Value::Null => return None,
        Value::Int(number) => (1, number.to_le_bytes().to_vec()),
        Value::Real(bits) => (2, bits.to_le_bytes().to_vec()),
        Value::Text(text) => (3, text.clone().into_bytes()),
        Value::Blob(bytes) => (4, bytes.clone()),
    };
    Some(std::iter::once(kind).chain(bytes).collect())
}
