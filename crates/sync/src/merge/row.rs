//! One row: its cells, and whether it is there.

use super::{Cell, TableClass};
use casework::Value;
use std::collections::BTreeMap;

/// The column that says whether a row is there. Every put writes true, every removal false. The
/// columns of the registry count from 1.
pub const LIVE: u16 = 0;

/// The cells of a row by column, also of columns that only a newer version knows. A removed row
/// keeps its cells, so that it can come back whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(BTreeMap<u16, Cell>);

impl Row {
    /// A row as it was kept.
    pub fn of(cells: BTreeMap<u16, Cell>) -> Self {
        Self(cells)
    }

    /// One cell, if it was ever written.
    pub fn cell(&self, column: u16) -> Option<&Cell> {
        self.0.get(&column)
    }

    /// All cells, [`LIVE`] among them.
    pub fn cells(&self) -> &BTreeMap<u16, Cell> {
        &self.0
    }

    /// A cell to write to.
    pub fn cell_mut(&mut self, column: u16) -> &mut Cell {
        self.0.entry(column).or_default()
    }

    /// Whether the row is there: if anyone who did not see its removal says so.
    pub fn is_there(&self, class: TableClass) -> bool {
        let Some(live) = self.cell(LIVE) else {
            return false;
        };
        let says_so = |value: &Value| *value == Value::Int(1);
        class == TableClass::AppendOnly || live.siblings().iter().any(|s| says_so(&s.value))
    }
}
