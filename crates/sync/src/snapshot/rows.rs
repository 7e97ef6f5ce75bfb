//! The rows of one scope as they stand, with all their siblings.

use crate::change::FIELD_BYTES_MAX;
use crate::history::Place;
use crate::merge::{Cell, Memory, Row, Sibling};
use crate::pack::{Error, Hash, PACK_BYTES_MAX, Reader, Result, put, unzigzag, zigzag};
use crate::replay::RowKey;
use casework::Value;
use std::collections::BTreeMap;

/// Rows of one scope.
pub const ROWS_MAX: usize = 1_000_000;
/// Values of one scope, siblings and removed rows included.
pub const SIBLINGS_MAX: usize = 2_000_000;

const MAGIC: [u8; 4] = *b"LSR1";

/// Writes the rows of a scope at a frontier: `places` are those of its history, by number.
///
/// # Errors
/// [`Error::TooLarge`] beyond a limit; [`Error::Damaged`] for rows that are not in order, or hold a
/// value of a pack that does not lie within the frontier.
pub fn write<'a>(
    frontier: &Hash,
    places: &[Place],
    rows: impl IntoIterator<Item = (&'a RowKey, &'a Row)>,
) -> Result<Vec<u8>> {
    let numbers: BTreeMap<Place, u64> = places.iter().copied().zip(0..).collect();
    let mut body = Vec::new();
    let (mut count, mut siblings) = (0, 0);
    let mut before = None;
    for (key, row) in rows {
        if before >= Some(key) {
            return Err(Error::Damaged);
        }
        before = Some(key);
        count += 1;
        put(&mut body, key.0.into());
        body.extend(key.1);
        put(&mut body, row.cells().len() as u64);
        for (column, cell) in row.cells() {
            siblings += cell.siblings().len();
            put(&mut body, (*column).into());
            put_cell(&mut body, &numbers, cell)?;
        }
        if count > ROWS_MAX || siblings > SIBLINGS_MAX || body.len() > PACK_BYTES_MAX {
            return Err(Error::TooLarge);
        }
    }
    let mut out = [&MAGIC, frontier.as_slice()].concat();
    put(&mut out, count as u64);
    out.extend(body);
    Ok(out)
}

fn put_cell(out: &mut Vec<u8>, numbers: &BTreeMap<Place, u64>, cell: &Cell) -> Result<()> {
    let mut named = BTreeMap::new();
    for sibling in cell.siblings() {
        let number = numbers.get(&sibling.place).ok_or(Error::Damaged)?;
        named.insert(*number, sibling);
    }
    put(out, named.len() as u64);
    for (number, sibling) in named {
        put(out, number);
        out.extend(sibling.hlc.to_le_bytes());
        put_value(out, &sibling.value)?;
    }
    Ok(())
}

fn put_value(out: &mut Vec<u8>, value: &Value) -> Result<()> {
    let mut long = |shape: u64, bytes: &[u8]| {
        if bytes.len() > FIELD_BYTES_MAX {
            return Err(Error::TooLarge);
        }
        put(out, shape + 2 * bytes.len() as u64);
        out.extend(bytes);
        Ok(())
    };
    match value {
        Value::Text(text) => return long(3, text.as_bytes()),
        Value::Blob(bytes) => return long(4, bytes),
        Value::Null => out.push(0),
        Value::Real(bits) => {
            out.push(1);
            out.extend(bits.to_le_bytes());
        }
        Value::Int(number) => {
            out.push(2);
            put(out, zigzag(*number));
        }
    }
    Ok(())
}

/// Reads the rows of a scope at a frontier, to be kept as they are. Nothing of the scope may have
/// been applied before; what comes after the frontier is applied as ever.
///
/// # Errors
/// [`Error::Damaged`] for what [`write`] does not write or of another frontier, [`Error::TooNew`]
/// for a later format, [`Error::TooLarge`] beyond a limit, before anything is allocated for it.
pub fn read(bytes: &[u8], frontier: &Hash, places: &[Place]) -> Result<Memory> {
    let mut reader = Reader::new(bytes);
    match reader.array()? {
        MAGIC => {}
        [b'L', b'S', b'R', format] if format > b'1' => return Err(Error::TooNew),
        _ => return Err(Error::Damaged),
    }
    if reader.array::<32>()? != *frontier {
        return Err(Error::Damaged);
    }
    let mut rows = Memory::new();
    let mut left = SIBLINGS_MAX;
    for _ in 0..reader.count(ROWS_MAX)? {
        let key = (reader.fit()?, reader.array()?);
        let mut cells = BTreeMap::new();
        for _ in 0..reader.count(usize::from(u16::MAX) + 1)? {
            let column = reader.fit()?;
            cells.insert(column, cell(&mut reader, places, &mut left)?);
        }
        rows.insert(key, Row::of(cells));
    }
    reader.end()?;
    // One spelling: what is taken is what would be written.
    let exact = write(frontier, places, &rows)? == bytes;
    exact.then_some(rows).ok_or(Error::Damaged)
}

fn cell(reader: &mut Reader<'_>, places: &[Place], left: &mut usize) -> Result<Cell> {
    let count = reader.count(*left)?;
    *left -= count;
    let mut siblings = Vec::new();
    for _ in 0..count {
        let number: usize = reader.fit()?;
        siblings.push(Sibling {
            place: *places.get(number).ok_or(Error::Damaged)?,
            hlc: u64::from_le_bytes(reader.array()?),
            value: value(reader)?,
        });
    }
    // A cell that was written holds something for ever.
    let written = !siblings.is_empty();
    written.then(|| Cell::of(siblings)).ok_or(Error::Damaged)
}

fn value(reader: &mut Reader<'_>) -> Result<Value> {
    Ok(match reader.fit::<usize>()? {
        0 => Value::Null,
        1 => Value::Real(u64::from_le_bytes(reader.array()?)),
        2 => Value::Int(unzigzag(reader.number()?)),
        long if (long - 3) / 2 > FIELD_BYTES_MAX => return Err(Error::TooLarge),
        odd if odd % 2 == 1 => {
            let text = std::str::from_utf8(reader.take((odd - 3) / 2)?);
            Value::Text(text.map_err(|_| Error::Damaged)?.to_owned())
        }
        even => Value::Blob(reader.take((even - 4) / 2)?.to_vec()),
    })
}
