//! How the cells of a row are kept: for each column the packs and clocks its values came from. The
//! value itself is written here only where it does not stand in the table.

use crate::engine::error::{Error, Result};
use casework::Value;
use casework::record::Table;
use serde::{Deserialize, Serialize};
use sync::history::Place;
use sync::merge::{Cell, LIVE, Row, Sibling};

const VERSION: u8 = 1;

/// The cells of a row as they are written down. Most rows have one stamp for all of them.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Written {
    /// Where and when, each combination once: lane, number, clock.
    stamps: Vec<(u32, u64, u64)>,
    /// Columns with one value that stands in the table, by their stamp.
    plain: Vec<(u16, u32)>,
    /// All others: their values, each with its stamp.
    rich: Vec<(u16, Vec<(u32, Value)>)>,
}

/// The cells of a row while it is worked on. Those with one value that stands in the table stay where
/// they stand until somebody asks for them: a change is mostly of one or two.
#[derive(Debug, Default)]
pub(super) struct Cells {
    stamps: Vec<(u32, u64, u64)>,
    /// Columns that were not opened, ascending, by their stamp.
    standing: Vec<(u16, u32)>,
    row: Row,
}

impl Cells {
    /// As they were kept. Whether the row is there, and what does not stand in the table, is open.
    pub(super) fn read(bytes: &[u8]) -> Result<Self> {
        let written = written(bytes)?;
        let mut cells = Self {
            stamps: written.stamps,
            standing: written.plain,
            row: Row::default(),
        };
        for (column, siblings) in written.rich {
            let siblings = siblings.into_iter();
            let siblings = siblings.map(|(at, value)| cells.sibling(at, value));
            let cell = Cell::of(siblings.collect::<Result<Vec<_>>>()?);
            *cells.row.cell_mut(column) = cell;
        }
        cells.open(LIVE, None)?;
        Ok(cells)
    }

    /// The whole of a row that is written anew.
    pub(super) fn of(row: Row) -> Self {
        Self {
            row,
            ..Self::default()
        }
    }

    /// What is open of the row.
    pub(super) const fn row(&self) -> &Row {
        &self.row
    }

    /// The same, to be written to: only where it is open.
    pub(super) const fn row_mut(&mut self) -> &mut Row {
        &mut self.row
    }

    /// Whether the only value of a column is the one that stands in the table, and was not asked for.
    pub(super) fn is_standing(&self, column: u16) -> bool {
        self.place(column).is_ok()
    }

    fn place(&self, column: u16) -> std::result::Result<usize, usize> {
        self.standing.binary_search_by_key(&column, |(no, _)| *no)
    }

    /// Opens a column, given what stands in the table.
    pub(super) fn open(&mut self, column: u16, table: Option<(&Table, &[Value])>) -> Result<()> {
        let Ok(place) = self.place(column) else {
            return Ok(());
        };
        let (_, at) = self.standing.remove(place);
        let value = table.and_then(|(table, values)| value_of(table, column, values));
        let value = match column {
            LIVE => Value::Int(1),
            _ => value.cloned().unwrap_or(Value::Null),
        };
        let sibling = self.sibling(at, value)?;
        *self.row.cell_mut(column) = Cell::of([sibling]);
        Ok(())
    }

    /// Opens all of them.
    pub(super) fn open_all(&mut self, table: Option<(&Table, &[Value])>) -> Result<&Row> {
        while let Some((column, _)) = self.standing.last() {
            self.open(*column, table)?;
        }
        Ok(&self.row)
    }

    fn sibling(&self, at: u32, value: Value) -> Result<Sibling> {
        let (lane, no, hlc) = self.stamp(at)?;
        let place = Place { lane, no };
        Ok(Sibling { place, hlc, value })
    }

    fn stamp(&self, at: u32) -> Result<(u32, u64, u64)> {
        let at = usize::try_from(at).map_err(|_| Error::Damaged)?;
        self.stamps.get(at).copied().ok_or(Error::Damaged)
    }

    /// Writes them down. `stands` says whether the only value of a column is the one that stands in
    /// the table. The same cells are the same bytes, however many of them were opened.
    pub(super) fn write(&self, stands: impl Fn(u16, &Value) -> bool) -> Result<Vec<u8>> {
        let mut written = Written::default();
        let mut standing = self.standing.iter().peekable();
        let mut open = self.row.cells().iter().peekable();
        loop {
            let (next, opened) = (standing.peek(), open.peek());
            let is_opened = match (next, opened) {
                (None, None) => break,
                (Some((next, _)), Some((opened, _))) => opened < next,
                (next, _) => next.is_none(),
            };
            if is_opened {
                let Some((column, cell)) = open.next() else {
                    break;
                };
                written.put(*column, cell, &stands);
            } else if let Some((column, at)) = standing.next() {
                let at = stamp(&mut written.stamps, self.stamp(*at)?);
                written.plain.push((*column, at));
            }
        }
        encoded(&written)
    }
}

impl Written {
    fn put(&mut self, column: u16, cell: &Cell, stands: &impl Fn(u16, &Value) -> bool) {
        let of = |one: &Sibling| (one.place.lane, one.place.no, one.hlc);
        match cell.siblings() {
            [only] if is_plain(column, &only.value, stands) => {
                let at = stamp(&mut self.stamps, of(only));
                self.plain.push((column, at));
            }
            siblings => {
                let siblings = siblings
                    .iter()
                    .map(|one| (stamp(&mut self.stamps, of(one)), one.value.clone()));
                let siblings = siblings.collect();
                self.rich.push((column, siblings));
            }
        }
    }
}

/// The cells of a row, given what stands in the table; an empty row if nothing was kept of it.
pub(super) fn read(bytes: &[u8], table: Option<(&Table, &[Value])>) -> Result<Row> {
    let mut cells = Cells::read(bytes)?;
    cells.open_all(table)?;
    Ok(cells.row)
}

/// That a row is there needs no words.
fn is_plain(column: u16, value: &Value, stands: &impl Fn(u16, &Value) -> bool) -> bool {
    match column {
        LIVE => *value == Value::Int(1),
        _ => stands(column, value),
    }
}

fn stamp(stamps: &mut Vec<(u32, u64, u64)>, stamp: (u32, u64, u64)) -> u32 {
    // The last ones first: a row is mostly written by few packs.
    let at = stamps.iter().rposition(|known| *known == stamp);
    let at = at.unwrap_or_else(|| {
        stamps.push(stamp);
        stamps.len() - 1
    });
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn written(bytes: &[u8]) -> Result<Written> {
    match bytes.split_first() {
        Some((&VERSION, rest)) => postcard::from_bytes(rest).map_err(|_| Error::Damaged),
        _ => Err(Error::Damaged),
    }
}

fn encoded(written: &Written) -> Result<Vec<u8>> {
    postcard::to_extend(written, vec![VERSION]).map_err(|_| Error::TooLarge)
}

/// The value of a column among the cells of a row.
pub(super) fn value_of<'a>(table: &Table, no: u16, cells: &'a [Value]) -> Option<&'a Value> {
    let at = table.columns.iter().position(|column| column.no == no)?;
    cells.get(at)
}
