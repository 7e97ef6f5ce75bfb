//! Whether two devices that had seen the same hold the same: a print of the siblings of a scope.
//!
//! A sum, so that the order of the rows means nothing; over 1,024 words of 16 bits (LtHash), so that
//! also a member who holds the key finds no second set with the same sum. Under a key of the scope,
//! for every member can open the head in which the print travels.

use crate::history::{LogId, Past, Place, Shelf};
use crate::merge::{Row, Sibling};
use crate::pack::{Error, Hash, RESERVED_BYTES_MAX, Reader, Result, put};
use crate::replay::RowKey;
use casework::Value;
use std::collections::BTreeMap;
use vault::{ScopeKey, Zeroizing};

const WORDS: usize = 1_024;
/// The number of the reserved field of a head in which prints stand.
const FIELD: u8 = 1;
/// In the place of a name: the pack that the print stands in, whose own name is made of it.
const ITSELF: Hash = [0; 32];
/// In the place of a name: a pack that the shelf has lost. It is a difference, and shows as one.
const UNKNOWN: Hash = [255; 32];

/// What comes of asking a shelf for nothing but its errors.
type Asked<S> = std::result::Result<(), <S as Shelf>::Error>;

/// Sixteen bytes that two devices compare.
pub type Print = [u8; 16];

/// The sum over all siblings of a scope, as one pack may tell it.
pub struct State<'a> {
    key: Zeroizing<[u8; 32]>,
    teller: Place,
    sight: &'a Past,
    /// Whether something stands here that the author of the pack had not seen.
    is_beyond: bool,
    sum: Box<[u16; WORDS]>,
}

impl<'a> State<'a> {
    /// That of a scope in which nothing was ever written, for the pack at a place and what its author
    /// had seen.
    pub fn empty(key: &ScopeKey, (teller, sight): (Place, &'a Past)) -> Self {
        Self {
            key: Zeroizing::new(key.mark(b"linden/state/1")),
            teller,
            sight,
            is_beyond: false,
            sum: Box::new([0; WORDS]),
        }
    }

    /// All that stands in a row.
    ///
    /// # Errors
    /// Only those of the shelf.
    pub fn add_row<S: Shelf>(&mut self, shelf: &S, (key, row): (&RowKey, &Row)) -> Asked<S> {
        for (column, cell) in row.cells() {
            for sibling in cell.siblings() {
                let pack = match sibling.place {
                    place if place == self.teller => ITSELF,
                    place => shelf.pack(place)?.unwrap_or(UNKNOWN),
                };
                self.is_beyond |= !self.sight.covers(sibling.place);
                self.add((key, *column), &pack, sibling);
            }
        }
        Ok(())
    }

    fn add(&mut self, (row, column): (&RowKey, u16), pack: &Hash, sibling: &Sibling) {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(&row.0.to_le_bytes());
        hasher.update(&row.1);
        hasher.update(&column.to_le_bytes());
        hasher.update(pack);
        hasher.update(&sibling.hlc.to_le_bytes());
        match &sibling.value {
            Value::Null => hasher.update(&[0]),
            Value::Real(bits) => hasher.update(&[1]).update(&bits.to_le_bytes()),
            Value::Int(number) => hasher.update(&[2]).update(&number.to_le_bytes()),
            Value::Text(text) => hasher.update(&[3]).update(text.as_bytes()),
            Value::Blob(bytes) => hasher.update(&[4]).update(bytes),
        };
        let mut words = [0; 2 * WORDS];
        hasher.finalize_xof().fill(&mut words);
        for (sum, word) in self.sum.iter_mut().zip(words.chunks_exact(2)) {
            if let [low, high] = word {
                *sum = sum.wrapping_add(u16::from_le_bytes([*low, *high]));
            }
        }
    }

    /// What the pack says of it, by its log and its number. Bound to the pack, so that two prints of
    /// the same state in two logs look like any two.
    pub fn print(&self, log: &LogId, no: u64) -> Print {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(log);
        hasher.update(&no.to_le_bytes());
        for word in self.sum.iter() {
            hasher.update(&word.to_le_bytes());
        }
        let mut print = [0; 16];
        hasher.finalize_xof().fill(&mut print);
        print
    }

    /// Whether what the pack says of the scope is so here. Only to be asked where every chunk of the
    /// scope was read, and of an author who knew what is lost ([`crate::lost::Lost::is_known`]).
    /// `None` where the two cannot be compared: where something stands here that the author had not
    /// seen, it may have taken the place of something that the author had.
    pub fn agrees(&self, (log, no): (&LogId, u64), print: &Print) -> Option<bool> {
        (!self.is_beyond).then(|| self.print(log, no) == *print)
    }
}

/// The prints of some scopes, by the tags of their chunks, as they stand in the reserved bytes.
///
/// # Errors
/// [`Error::TooLarge`] beyond what a head may hold: then none are told.
pub fn prints(of: &BTreeMap<[u8; 8], Print>) -> Result<Vec<u8>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let mut out = vec![FIELD];
    put(&mut out, of.len() as u64);
    for (tag, print) in of {
        out.extend(tag);
        out.extend(print);
    }
    let fits = out.len() <= RESERVED_BYTES_MAX;
    fits.then_some(out).ok_or(Error::TooLarge)
}

/// The prints in the reserved bytes of a head. A field that is not known here tells nothing.
///
/// # Errors
/// [`Error::Damaged`] for what [`prints`] does not write. The pack is none the worse for it.
pub fn read_prints(reserved: &[u8]) -> Result<BTreeMap<[u8; 8], Print>> {
    let mut found = BTreeMap::new();
    if reserved.first() != Some(&FIELD) {
        return Ok(found);
    }
    let mut reader = Reader::new(reserved);
    let [_field] = reader.array()?;
    for _ in 0..reader.count(RESERVED_BYTES_MAX / 24)? {
        found.insert(reader.array()?, reader.array()?);
    }
    reader.end()?;
    let exact = prints(&found)? == reserved;
    exact.then_some(found).ok_or(Error::Damaged)
}

#[cfg(test)]
mod tests;
