//! Changes: what one deed did to the rows of one facet of one case, and how that is written down.
//!
//! Only what changed is logged, cell by cell, under the numbers of the registry, which are for
//! ever. The first byte of the encoding is its version; everything after it is postcard.

use crate::{Error, Hlc};
use casework::{CaseId, Facet, Value};
use serde::{Deserialize, Serialize};

/// The version this program writes.
pub const VERSION: u8 = 1;
/// Changes in one entry.
pub const OPS_MAX: usize = 200_000;
/// Cells in one change.
pub const CELLS_MAX: usize = 1_024;
/// Bytes in one text or blob.
pub const FIELD_BYTES_MAX: usize = 1024 * 1024;

/// One line of a device's log: all changes of one deed to one facet of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Place in this device's log, from 1.
    pub seq: i64,
    /// When, by the hybrid clock.
    pub hlc: Hlc,
    /// The code of the deed; kept as text, so that a deed of a newer version survives.
    pub deed: String,
    /// Which key opens it.
    pub facet: Facet,
    /// Of which case; `None` for what belongs to the whole agency.
    pub case: Option<CaseId>,
    /// What changed, in order.
    pub ops: Vec<Op>,
}

/// One change of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Op {
    /// Number of the table in the registry.
    pub table: u16,
    /// Id of the row.
    pub row: [u8; 16],
    /// What happened to it.
    pub kind: Kind,
}

/// What happened to a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// These cells were set, by column number. A new row leaves out what holds nothing.
    Put(Vec<(u16, Value)>),
    /// The row was removed.
    Remove,
}

/// Writes changes down.
///
/// # Errors
/// [`Error::TooLarge`] beyond the limits: what is written can always be read.
pub fn encode(ops: &[Op]) -> Result<Vec<u8>, Error> {
    if ops.len() > OPS_MAX {
        return Err(Error::TooLarge);
    }
    ops.iter().try_for_each(check)?;
    postcard::to_extend(&ops, vec![VERSION]).map_err(|_| Error::TooLarge)
}

/// Reads changes. Foreign bytes decide nothing: no panic, and no memory beyond a small multiple
/// of what was handed in.
///
/// # Errors
/// [`Error::TooNew`] for another version, [`Error::Damaged`] for anything that is not exactly one
/// encoding, [`Error::TooLarge`] beyond the limits.
pub fn decode(bytes: &[u8]) -> Result<Vec<Op>, Error> {
    let (version, rest) = bytes.split_first().ok_or(Error::Damaged)?;
    if *version != VERSION {
        return Err(Error::TooNew);
    }
    let (count, mut rest): (usize, _) =
        postcard::take_from_bytes(rest).map_err(|_| Error::Damaged)?;
    if count > OPS_MAX {
        return Err(Error::TooLarge);
    }
    let mut ops = Vec::new();
    for _ in 0..count {
        let (op, after): (Op, _) = postcard::take_from_bytes(rest).map_err(|_| Error::Damaged)?;
        check(&op)?;
        ops.push(op);
        rest = after;
    }
    if rest.is_empty() {
        Ok(ops)
    } else {
        Err(Error::Damaged)
    }
}

fn check(op: &Op) -> Result<(), Error> {
    let Kind::Put(cells) = &op.kind else {
        return Ok(());
    };
    let fits = |value: &Value| match value {
        Value::Text(text) => text.len() <= FIELD_BYTES_MAX,
        Value::Blob(bytes) => bytes.len() <= FIELD_BYTES_MAX,
        Value::Null | Value::Int(_) | Value::Real(_) => true,
    };
    if cells.len() <= CELLS_MAX && cells.iter().all(|(_, value)| fits(value)) {
        Ok(())
    } else {
        Err(Error::TooLarge)
    }
}

#[cfg(test)]
mod tests;
