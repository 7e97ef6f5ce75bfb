//! Where a new device begins, instead of with the first pack (`docs/sync-format.md`, §12).
//!
//! A snapshot is taken at a **frontier**: a set of packs that is closed under "has seen". It has
//! parts. The [`History`] says of each of these packs what it is called and what its author had
//! seen: that is all the gate needs, and the past of every pack that comes later follows from it.
//! The [`Contents`] say who sealed each, and which of its chunks are in no rows here. The rows of one
//! scope, each value with the pack and clock it came in, stand in a part of their own, under the key
//! of the scope: that is all the merge needs.
//!
//! Any two devices at the same frontier write the same rows. Whoever is to believe a snapshot is told
//! the hash of its objects by somebody they trust, and anybody may bring it.
//!
//! Start reading at [`History::of`]; rows go through [`write()`] and [`read`].

mod contents;
mod history;
mod object;
mod rows;

pub use contents::{Contents, Told};
pub use history::{HISTORY_MAX, History};
pub use object::{Part, PartKind, Whose, object, parts};
pub use rows::{Frontier, ROWS_MAX, SIBLINGS_MAX, Writing, read, write};

use crate::pack::{Error, Form, Hash, PACK_BYTES_MAX, Packer, Reader, Result, Scope, unpack};
use vault::{CHUNK_TAG_BYTES, PackNonce, ScopeKey};

/// Bytes of a sealed part, so that it fits a file at a relay.
pub const SNAPSHOT_BYTES_MAX: usize = PACK_BYTES_MAX;

const MAGIC: [u8; 4] = *b"LSN1";
const NONCE_BYTES: usize = 24;

/// Seals a part of a snapshot. `frontier` is [`History::frontier`], for the rows as for the history
/// itself, which is sealed for the whole agency.
///
/// The nonce follows from what is sealed: two parts never share one.
///
/// # Errors
/// [`Error::TooLarge`] beyond what fits a file.
pub fn seal(plain: &[u8], frontier: &Hash, (scope, key): (&Scope, &ScopeKey)) -> Result<Vec<u8>> {
    let body = Packer::new()?.pack(plain, Form::Any)?;
    if MAGIC.len() + NONCE_BYTES + body.len() + CHUNK_TAG_BYTES > SNAPSHOT_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    let bound = bound(frontier, scope);
    let nonce = nonce(key, &bound, &body);
    let sealed = key.seal(&nonce, 0, &bound, body)?;
    Ok([&MAGIC, nonce.0.as_slice(), &sealed].concat())
}

/// Opens what [`seal`] made.
///
/// # Errors
/// [`Error::Damaged`] for anything else, or of another frontier, scope or key; [`Error::TooNew`]
/// for a later format; [`Error::TooLarge`] beyond what fits a file.
pub fn open(sealed: &[u8], frontier: &Hash, (scope, key): (&Scope, &ScopeKey)) -> Result<Vec<u8>> {
    if sealed.len() > SNAPSHOT_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    let mut reader = Reader::new(sealed);
    match reader.array()? {
        MAGIC => {}
        [b'L', b'S', b'N', format] if format > b'1' => return Err(Error::TooNew),
        _ => return Err(Error::Damaged),
    }
    let (given, rest) = (PackNonce(reader.array()?), reader.take(reader.left())?);
    let bound = bound(frontier, scope);
    let body = key.open(&given, 0, &bound, rest);
    let body = body.map_err(|_| Error::Damaged)?;
    if nonce(key, &bound, &body) != given {
        return Err(Error::Damaged);
    }
    match unpack(&body)? {
        (Form::Any, plain) => Ok(plain),
        _ => Err(Error::Damaged),
    }
}

/// The folder at a relay in which the snapshots of a scope lie: random to all who lack its key.
pub fn folder(key: &ScopeKey) -> [u8; 10] {
    key.mark(b"linden/snapshot/folder/1")
}

fn bound(frontier: &Hash, scope: &Scope) -> Vec<u8> {
    let mut bound = b"linden/snapshot/1".to_vec();
    bound.extend(frontier);
    scope.bind(&mut bound);
    bound
}

fn nonce(key: &ScopeKey, bound: &[u8], body: &[u8]) -> PackNonce {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&(bound.len() as u64).to_le_bytes());
    hasher.update(bound);
    hasher.update(body);
    let hash = hasher.finalize();
    let context = [b"linden/snapshot/nonce/1".as_slice(), hash.as_bytes()];
    PackNonce(key.mark(&context.concat()))
}

#[cfg(test)]
mod tests;
