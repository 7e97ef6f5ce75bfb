//! Old packs put together, so that a relay holds few objects (`docs/sync-format.md`, §11).
//!
//! An archive is a run of one chain of packs, verbatim: their signatures hold as before. Where a
//! run ends follows from the names of the packs alone, so two devices that archive at once make
//! the same object without having talked, and an archive is named by its last pack.
//!
//! Nothing is lost by archiving too early or too often; only *removing* the originals needs care.
//! Start reading at [`plan`].

mod plan;

pub use plan::{Ack, Archived, Item, Known, Object, Piece, Plan, Run};
pub use plan::{REMOVE_AFTER_MS, RETIRED_AFTER_MS};
pub use plan::{chain, counted_ms, pieces, plan, runs};

use crate::history::PackHash;
use crate::pack::{Error, PACK_BYTES_MAX, Reader, Result, hash, put};

/// Packs in one archive.
pub const PACKS_MAX: usize = 1_024;
/// Bytes of one archive, so that it fits a file at a relay.
pub const ARCHIVE_BYTES_MAX: usize = vault::CONTENT_BYTES_MAX;

const MAGIC: [u8; 4] = *b"LAR1";
/// At most so many bytes before the index, and for each pack in it.
const HEAD_BYTES: usize = 4 + 2;
const ENTRY_BYTES: usize = 32 + 4;

/// Writes an archive of these packs, which are those of a [`Run`], in order.
///
/// # Errors
/// [`Error::TooLarge`] beyond a limit, [`Error::Damaged`] for no packs, an empty one or one twice.
pub fn write(packs: &[&[u8]]) -> Result<Vec<u8>> {
    let mut out = MAGIC.to_vec();
    put(&mut out, packs.len() as u64);
    for pack in packs {
        out.extend(hash(pack));
        put(&mut out, pack.len() as u64);
    }
    let bytes = packs.iter().map(|pack| pack.len()).sum::<usize>();
    if packs.len() > PACKS_MAX || out.len().saturating_add(bytes) > ARCHIVE_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    out.extend(packs.iter().copied().flatten());
    read(&out)?;
    Ok(out)
}

/// The packs of an archive with their names, in order. Each is what it is called; whether it is a
/// pack of the agency is found when it is opened, as if it had come by itself.
///
/// # Errors
/// [`Error::Damaged`] for what [`write`] does not write, [`Error::TooNew`] for a later format,
/// [`Error::TooLarge`] beyond a limit, before anything is allocated for it.
pub fn read(bytes: &[u8]) -> Result<Vec<(PackHash, &[u8])>> {
    if bytes.len() > ARCHIVE_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    let mut reader = Reader::new(bytes);
    match reader.array()? {
        MAGIC => {}
        [b'L', b'A', b'R', format] if format > b'1' => return Err(Error::TooNew),
        _ => return Err(Error::Damaged),
    }
    let count = reader.count(PACKS_MAX)?;
    let mut index = Vec::with_capacity(count);
    for _ in 0..count {
        let entry: (PackHash, usize) = (reader.array()?, reader.count(PACK_BYTES_MAX)?);
        index.push(entry);
    }
    let mut packs = Vec::with_capacity(count);
    for (name, length) in index {
        let pack = reader.take(length)?;
        if pack.is_empty() || hash(pack) != name {
            return Err(Error::Damaged);
        }
        packs.push((name, pack));
    }
    reader.end()?;
    let mut names: Vec<&PackHash> = packs.iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    names.dedup();
    let distinct = names.len() == packs.len() && !packs.is_empty();
    distinct.then_some(packs).ok_or(Error::Damaged)
}

#[cfg(test)]
mod tests;
