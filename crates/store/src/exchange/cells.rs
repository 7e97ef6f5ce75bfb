//! How the cells of a row are kept: for each column the packs and clocks its values came from. The
//! value itself is written here only where it does not stand in the table.

use crate::engine::codec::execute;
use crate::engine::error::{Error, Result};
use casework::Value;
use casework::record::Table;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use sync::history::Place;
use sync::merge::{Cell, LIVE, Row, Sibling};
use sync::replay::RowKey;
use uuid::Uuid;

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

/// The cells of a row, given what stands in the table; an empty row if nothing was kept of it.
pub(super) fn read(bytes: &[u8], table: Option<(&Table, &[Value])>) -> Result<Row> {
    let written = written(bytes)?;
    let stamp = |at: u32| {
        let at = usize::try_from(at).map_err(|_| Error::Damaged)?;
        written.stamps.get(at).copied().ok_or(Error::Damaged)
    };
    let sibling = |at: u32, value: Value| {
        let (lane, no, hlc) = stamp(at)?;
        let place = Place { lane, no };
        Ok::<Sibling, Error>(Sibling { place, hlc, value })
    };
    // Room for what a change mostly adds.
    let mut cells = Vec::with_capacity(written.plain.len() + written.rich.len() + 2);
    for (column, at) in &written.plain {
        let value = table.and_then(|(table, values)| value_of(table, *column, values));
        let value = match *column {
            LIVE => Value::Int(1),
            _ => value.cloned().unwrap_or(Value::Null),
        };
        cells.push((*column, Cell::of([sibling(*at, value)?])));
    }
    for (column, siblings) in &written.rich {
        let siblings = siblings
            .iter()
            .map(|(at, value)| sibling(*at, value.clone()));
        cells.push((*column, Cell::of(siblings.collect::<Result<Vec<_>>>()?)));
    }
    Ok(Row::of(cells))
}

/// Writes the cells of a row down. `stands` says whether the only value of a column is the one that
/// stands in the table.
pub(super) fn write(row: &Row, stands: impl Fn(u16, &Value) -> bool) -> Result<Vec<u8>> {
    let mut written = Written::default();
    for (column, cell) in row.cells() {
        match cell.siblings() {
            [only] if is_plain(*column, &only.value, &stands) => {
                let at = stamp(&mut written.stamps, only);
                written.plain.push((*column, at));
            }
            siblings => {
                let siblings = siblings
                    .iter()
                    .map(|one| (stamp(&mut written.stamps, one), one.value.clone()));
                let siblings = siblings.collect();
                written.rich.push((*column, siblings));
            }
        }
    }
    encoded(&written)
}

/// That a row is there needs no words.
fn is_plain(column: u16, value: &Value, stands: &impl Fn(u16, &Value) -> bool) -> bool {
    match column {
        LIVE => *value == Value::Int(1),
        _ => stands(column, value),
    }
}

fn stamp(stamps: &mut Vec<(u32, u64, u64)>, of: &Sibling) -> u32 {
    let stamp = (of.place.lane, of.place.no, of.hlc);
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

/// What is kept of a row, if anything.
pub(super) fn kept(conn: &Connection, key: &RowKey) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT cells FROM clocks WHERE row = ?1 AND table_no = ?2";
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement
        .query_row(params![key.1, key.0], |row| row.get(0))
        .optional()?)
}

/// Before a row is removed: keeps its values aside, so that it can come back whole. Nothing to do for
/// a row that was in no pack yet.
pub(crate) fn keep_aside(
    conn: &Connection,
    table: &Table,
    id: Uuid,
    cells: &[Value],
) -> Result<()> {
    let key = (table.no, id.into_bytes());
    let Some(bytes) = kept(conn, &key)? else {
        return Ok(());
    };
    let row = read(&bytes, Some((table, cells)))?;
    let sql = "UPDATE clocks SET cells = ?3 WHERE row = ?1 AND table_no = ?2";
    let bytes = write(&row, |_, _| false)?;
    execute(conn, sql, params![key.1, key.0, bytes])?;
    Ok(())
}
