//! One row: its cells, and whether it is there.

use super::{Cell, TableClass};
use casework::Value;

/// The column that says whether a row is there. Every put writes true, every removal false. The
/// columns of the registry count from 1.
pub const LIVE: u16 = 0;

/// The cells of a row by column, also of columns that only a newer version knows. A removed row
/// keeps its cells, so that it can come back whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(Vec<(u16, Cell)>);

impl Row {
    /// A row as it was kept; of a column that is there twice, one.
    pub fn of(mut cells: Vec<(u16, Cell)>) -> Self {
        cells.sort_by_key(|(no, _)| *no);
        cells.dedup_by_key(|(no, _)| *no);
        Self(cells)
    }

    /// One cell, if it was ever written.
    pub fn cell(&self, column: u16) -> Option<&Cell> {
        let at = self.at(column).ok()?;
        self.0.get(at).map(|(_, cell)| cell)
    }

    /// All cells by column, [`LIVE`] first.
    pub fn cells(&self) -> &[(u16, Cell)] {
        &self.0
    }

    /// A cell to write to.
    pub fn cell_mut(&mut self, column: u16) -> &mut Cell {
        let at = self.at(column).unwrap_or_else(|at| {
            self.0.insert(at, (column, Cell::default()));
            at
        });
        match self.0.get_mut(at) {
            Some((_, cell)) => cell,
            None => unreachable!("it was found or put there"),
        }
    }

    fn at(&self, column: u16) -> Result<usize, usize> {
        self.0.binary_search_by_key(&column, |(no, _)| *no)
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
