//! The rows of one scope as they stand, with all their siblings.

use crate::Hlc;
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

/// A frontier as this device numbers its packs: what parts of a snapshot name them by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frontier {
    name: Hash,
    places: Vec<Place>,
    numbers: BTreeMap<Place, u64>,
}

impl Frontier {
    /// Its name, and where each pack of its history lies here, in the order of the history.
    pub fn new(name: Hash, places: Vec<Place>) -> Self {
        let numbers = places.iter().copied().zip(0..).collect();
        Self {
            name,
            places,
            numbers,
        }
    }

    /// Its name ([`super::History::frontier`]).
    pub const fn name(&self) -> &Hash {
        &self.name
    }
}

/// Writes the rows of a scope at a frontier.
///
/// # Errors
/// [`Error::TooLarge`] beyond a limit; [`Error::Damaged`] for rows that are not in order, or hold a
/// value of a pack that does not lie within the frontier.
pub fn write<'a>(
    frontier: &Frontier,
    rows: impl IntoIterator<Item = (&'a RowKey, &'a Row)>,
) -> Result<Vec<u8>> {
    let mut writing = Writing::new(frontier);
    for (key, row) in rows {
        writing.row(key, row)?;
    }
    Ok(writing.done())
}

/// Rows on their way into a part, one after the other: a scope may be larger than what is to be held.
#[derive(Debug)]
pub struct Writing<'a> {
    frontier: &'a Frontier,
    body: Vec<u8>,
    count: usize,
    siblings: usize,
    before: Option<RowKey>,
}

impl<'a> Writing<'a> {
    /// Nothing yet.
    pub const fn new(frontier: &'a Frontier) -> Self {
        Self {
            frontier,
            body: Vec::new(),
            count: 0,
            siblings: 0,
            before: None,
        }
    }

    /// Adds a row; they come ascending by table and id.
    ///
    /// # Errors
    /// As [`write()`].
    pub fn row(&mut self, key: &RowKey, row: &Row) -> Result<()> {
        if self.before.as_ref() >= Some(key) {
            return Err(Error::Damaged);
        }
        self.before = Some(*key);
        self.count += 1;
        let body = &mut self.body;
        put(body, key.0.into());
        body.extend(key.1);
        let stamps = self.frontier.stamps(row)?;
        put(body, stamps.len() as u64);
        for (number, hlc) in &stamps {
            put(body, *number);
            body.extend(hlc.to_le_bytes());
        }
        put(body, row.cells().len() as u64);
        for (column, cell) in row.cells() {
            self.siblings += cell.siblings().len();
            put_cell(body, (*column, cell), self.frontier, &stamps)?;
        }
        let fits = self.count <= ROWS_MAX && self.siblings <= SIBLINGS_MAX;
        let fits = fits && body.len() <= PACK_BYTES_MAX;
        fits.then_some(()).ok_or(Error::TooLarge)
    }

    /// The bytes of the part.
    pub fn done(self) -> Vec<u8> {
        let mut out = [&MAGIC, self.frontier.name.as_slice()].concat();
        put(&mut out, self.count as u64);
        out.extend(self.body);
        out
    }
}

/// The number of a pack, and a clock: most rows have one of them for all their cells.
type Stamp = (u64, Hlc);

impl Frontier {
    fn stamp(&self, sibling: &Sibling) -> Result<Stamp> {
        let number = self.numbers.get(&sibling.place).ok_or(Error::Damaged)?;
        Ok((*number, sibling.hlc))
    }

    /// Every stamp of a row once, ascending.
    fn stamps(&self, row: &Row) -> Result<Vec<Stamp>> {
        let siblings = row.cells().iter().flat_map(|(_, cell)| cell.siblings());
        let mut stamps = siblings
            .map(|sibling| self.stamp(sibling))
            .collect::<Result<Vec<_>>>()?;
        stamps.sort_unstable();
        stamps.dedup();
        Ok(stamps)
    }
}

fn put_cell(
    out: &mut Vec<u8>,
    (column, cell): (u16, &Cell),
    frontier: &Frontier,
    stamps: &[Stamp],
) -> Result<()> {
    let mut named = BTreeMap::new();
    for sibling in cell.siblings() {
        let stamp = stamps.binary_search(&frontier.stamp(sibling)?);
        named.insert(stamp.map_err(|_| Error::Damaged)?, &sibling.value);
    }
    let several = named.len() > 1;
    put(out, 2 * u64::from(column) + u64::from(several));
    if several {
        put(out, named.len() as u64);
    }
    for (stamp, value) in named {
        if stamps.len() > 1 {
            put(out, stamp as u64);
        }
        put_value(out, value)?;
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
pub fn read(bytes: &[u8], frontier: &Frontier) -> Result<Memory> {
    let mut reader = Reader::new(bytes);
    match reader.array()? {
        MAGIC => {}
        [b'L', b'S', b'R', format] if format > b'1' => return Err(Error::TooNew),
        _ => return Err(Error::Damaged),
    }
    if reader.array::<32>()? != frontier.name {
        return Err(Error::Damaged);
    }
    let mut rows = Memory::new();
    let mut left = SIBLINGS_MAX;
    for _ in 0..reader.count(ROWS_MAX)? {
        let key = (reader.fit()?, reader.array()?);
        rows.insert(key, row(&mut reader, frontier, &mut left)?);
    }
    reader.end()?;
    // One spelling: what is taken is what would be written.
    let exact = write(frontier, &rows)? == bytes;
    exact.then_some(rows).ok_or(Error::Damaged)
}

fn row(reader: &mut Reader<'_>, frontier: &Frontier, left: &mut usize) -> Result<Row> {
    let mut stamps = Vec::new();
    for _ in 0..reader.count(*left)? {
        let number: usize = reader.fit()?;
        let place = *frontier.places.get(number).ok_or(Error::Damaged)?;
        stamps.push((place, u64::from_le_bytes(reader.array()?)));
    }
    let mut cells = BTreeMap::new();
    for _ in 0..reader.count(usize::from(u16::MAX) + 1)? {
        let column = reader.number()?;
        let count = match column % 2 {
            0 => 1,
            _ => reader.count(*left)?,
        };
        *left = left.checked_sub(count).ok_or(Error::TooLarge)?;
        let column = u16::try_from(column / 2).map_err(|_| Error::Damaged)?;
        cells.insert(column, cell(reader, &stamps, count)?);
    }
    Ok(Row::of(cells.into_iter().collect()))
}

fn cell(reader: &mut Reader<'_>, stamps: &[(Place, Hlc)], count: usize) -> Result<Cell> {
    let mut siblings = Vec::new();
    for _ in 0..count {
        let stamp = match stamps {
            [only] => *only,
            _ => *stamps.get(reader.fit::<usize>()?).ok_or(Error::Damaged)?,
        };
        let (place, hlc) = stamp;
        let value = value(reader)?;
        siblings.push(Sibling { place, hlc, value });
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
