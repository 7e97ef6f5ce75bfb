//! What is sealed of a chunk: its columns, compressed if that is shorter, padded to a size class.

use zstd::bulk::{Compressor, Decompressor};
use zstd::zstd_safe;

use super::bytes::{Reader, put};
use super::{CHUNK_BYTES_MAX, Error, RATIO_MAX, Result};

/// Which columns, and whether they are compressed.
const ANY_PLAIN: u8 = 1;
const ANY_ZSTD: u8 = 2;
const AUDIT_PLAIN: u8 = 3;
const AUDIT_ZSTD: u8 = 4;
const REFERRING_PLAIN: u8 = 5;
const REFERRING_ZSTD: u8 = 6;
/// Shorter columns are not worth a try.
const WORTHWHILE: usize = 400;
const LEVEL: i32 = 3;
const ZSTD_MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// Which columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Those of any lines.
    Any,
    /// Those of an audit log, without what follows from the rest.
    Audit,
    /// The same, with ids that an earlier line told.
    Referring,
}

/// Packs the columns of chunks, one after the other, with what it takes to do so.
pub(crate) struct Packer(Compressor<'static>);

impl Packer {
    pub(crate) fn new() -> Result<Self> {
        Compressor::new(LEVEL)
            .map(Self)
            .map_err(|_| Error::TooLarge)
    }

    pub(crate) fn pack(&mut self, columns: &[u8], form: Form) -> Result<Vec<u8>> {
        if columns.len() > CHUNK_BYTES_MAX {
            return Err(Error::TooLarge);
        }
        let (plain, zstd) = match form {
            Form::Any => (ANY_PLAIN, ANY_ZSTD),
            Form::Audit => (AUDIT_PLAIN, AUDIT_ZSTD),
            Form::Referring => (REFERRING_PLAIN, REFERRING_ZSTD),
        };
        let mut out = Vec::with_capacity(columns.len() / 2 + 64);
        match self.compressed(columns)? {
            Some(frame) => {
                out.push(zstd);
                put(&mut out, columns.len() as u64);
                put(&mut out, frame.len() as u64);
                out.extend(frame);
            }
            None => {
                out.push(plain);
                put(&mut out, columns.len() as u64);
                out.extend(columns);
            }
        }
        out.resize(vault::padded(out.len()), 0);
        Ok(out)
    }

    /// The frame, if it is worth its while and no reader would take it for a bomb.
    fn compressed(&mut self, columns: &[u8]) -> Result<Option<Vec<u8>>> {
        if columns.len() <= WORTHWHILE {
            return Ok(None);
        }
        let frame = self.0.compress(columns).map_err(|_| Error::TooLarge)?;
        Ok(Some(frame).filter(|frame| allowed(columns.len(), frame.len())))
    }
}

fn allowed(columns: usize, frame: usize) -> bool {
    frame < columns && columns <= CHUNK_BYTES_MAX && columns / RATIO_MAX <= frame
}

/// The columns of a chunk that was opened.
///
/// # Errors
/// [`Error::TooNew`] for a packing of a newer version, [`Error::TooLarge`] for a bomb, before a
/// byte of it is unpacked, [`Error::Damaged`] for anything else.
pub(crate) fn unpack(body: &[u8]) -> Result<(Form, Vec<u8>)> {
    let mut reader = Reader::new(body);
    let [packing] = reader.array()?;
    let columns = match packing {
        ANY_PLAIN | AUDIT_PLAIN | REFERRING_PLAIN => {
            let length = reader.count(CHUNK_BYTES_MAX)?;
            reader.take(length)?.to_vec()
        }
        ANY_ZSTD | AUDIT_ZSTD | REFERRING_ZSTD => {
            let length = reader.count(CHUNK_BYTES_MAX)?;
            let frame = reader.fit()?;
            inflate(reader.take(frame)?, length)?
        }
        _ => return Err(Error::TooNew),
    };
    let used = body.len() - reader.left();
    reader.zeros()?;
    let fits = body.len() == vault::padded(used);
    let form = match packing {
        ANY_PLAIN | ANY_ZSTD => Form::Any,
        AUDIT_PLAIN | AUDIT_ZSTD => Form::Audit,
        _ => Form::Referring,
    };
    fits.then_some((form, columns)).ok_or(Error::Damaged)
}

/// One frame of exactly this content, and nothing beside it.
fn inflate(frame: &[u8], length: usize) -> Result<Vec<u8>> {
    if !allowed(length, frame.len()) {
        return Err(Error::TooLarge);
    }
    let whole = zstd_safe::find_frame_compressed_size(frame) == Ok(frame.len());
    if !whole || !frame.starts_with(&ZSTD_MAGIC) {
        return Err(Error::Damaged);
    }
    let columns = Decompressor::new()
        .and_then(|mut unpacker| unpacker.decompress(frame, length))
        .map_err(|_| Error::Damaged)?;
    let exact = columns.len() == length;
    exact.then_some(columns).ok_or(Error::Damaged)
}
