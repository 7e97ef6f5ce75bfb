//! Opening a pack: first what everyone may know, then chunk by chunk what the keys allow.

use std::ops::Range;

use casework::Facet;
use vault::{PackNonce, ScopeKey, Signature};

use super::audit::{self, AuditLines, Referring};
use super::body::Form;
use super::bytes::Reader;
use super::columns::Base;
use super::head::{self, Place};
use super::keyring::{context, mark};
use super::{
    Error, HEAD_BYTES_MAX, Hash, Head, Keyring, Line, MAGIC, Opener, PACK_BYTES_MAX, PREFIX,
    READER, Result, SIGN_LABEL, SIGNATURE, Scope, Tags, body, chunk_bound, hash, head_bound, read,
};

/// A pack whose head was opened and whose signature holds. The chunks are as they came.
///
/// What is not known yet: whether the roster knows the author, and whether the pack's turn has
/// come. Both are for the caller to ask before a chunk is applied.
#[derive(Debug)]
pub struct Sealed<'a> {
    pack: &'a [u8],
    hash: Hash,
    nonce: PackNonce,
    head: Head,
    first_seq: i64,
    chunks: Vec<([u8; 8], Range<usize>)>,
}

/// The lines of a chunk.
#[derive(Clone, Debug)]
pub enum Lines {
    /// Of anything.
    Any(Vec<Line>),
    /// Of an audit log.
    Audit(AuditLines),
    /// Of an audit log, with ids that an earlier line of it told.
    Referring(Referring),
}

impl Lines {
    /// How many changes they bring.
    pub fn changes(&self) -> usize {
        match self {
            Self::Any(lines) => lines.iter().map(|line| line.ops.len()).sum(),
            Self::Audit(lines) => lines.len(),
            Self::Referring(lines) => lines.len(),
        }
    }
}

/// Opens the head of a pack and checks that its author signed every byte. Compare
/// [`Sealed::hash`] with the name under which the pack was asked for.
///
/// # Errors
/// [`Error::NoKey`] without the agency's key of that epoch; [`Error::Forged`] if the signature is
/// not the author's; [`Error::TooNew`], [`Error::TooLarge`], or [`Error::Damaged`] for all else.
pub fn open_head<'a>(pack: &'a [u8], keys: &Keyring) -> Result<Sealed<'a>> {
    if pack.len() > PACK_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    let mut reader = Reader::new(pack);
    let magic: [u8; 4] = reader.array()?;
    if magic != MAGIC {
        let newer = magic.starts_with(b"LPK") && magic > MAGIC;
        return Err(if newer { Error::TooNew } else { Error::Damaged });
    }
    let epoch = u32::from_le_bytes(reader.array()?);
    let nonce = PackNonce(reader.array()?);
    let length = u32::from_le_bytes(reader.array()?);
    let length = usize::try_from(length).map_err(|_| Error::TooLarge)?;
    if length > HEAD_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    let sealed = reader.take(length)?;
    let prefix = pack.get(..PREFIX).ok_or(Error::Damaged)?;
    let keys = keys.keys(&Scope::agency(epoch));
    if keys.is_empty() {
        return Err(Error::NoKey);
    }
    let bound = head_bound(prefix);
    let mut plain = keys
        .iter()
        .filter_map(|key| key.open(&nonce, 0, &bound, sealed).ok());
    let plain = plain.next().ok_or(Error::Damaged)?;
    let (head, table) = head::decode(&plain)?;
    let chunks = ranges(&table.places, PREFIX + length, pack.len())?;
    check_signature(pack, &head)?;
    Ok(Sealed {
        pack,
        hash: hash(pack),
        nonce,
        head,
        first_seq: table.first_seq,
        chunks,
    })
}

/// Where each chunk lies: one after the other, up to the signature.
fn ranges(
    places: &[Place],
    mut start: usize,
    length: usize,
) -> Result<Vec<([u8; 8], Range<usize>)>> {
    let mut chunks = Vec::with_capacity(places.len());
    for place in places {
        let end = start.checked_add(place.length).ok_or(Error::Damaged)?;
        chunks.push((place.tag, start..end));
        start = end;
    }
    let whole = start.checked_add(SIGNATURE) == Some(length);
    whole.then_some(chunks).ok_or(Error::Damaged)
}

fn check_signature(pack: &[u8], head: &Head) -> Result<()> {
    let (signed, signature) = pack.split_last_chunk::<SIGNATURE>().ok_or(Error::Damaged)?;
    let author = head.author.device;
    author
        .verify(SIGN_LABEL, &hash(signed), &Signature(*signature))
        .map_err(|_| Error::Forged)
}

impl Sealed<'_> {
    /// The name of the pack.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// What it says of itself.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The marks of its chunks, in order: the place in this list is the number of the chunk.
    pub fn tags(&self) -> impl ExactSizeIterator<Item = &[u8; 8]> {
        self.chunks.iter().map(|(tag, _)| tag)
    }

    /// How many bytes each chunk has as it is sealed, in order.
    pub fn sizes(&self) -> impl ExactSizeIterator<Item = usize> {
        self.chunks.iter().map(|(_, range)| range.len())
    }

    /// The chunks whose scope is known, with their numbers; the others wait for a key.
    /// `tags` are those of [`Keyring::tags`] for this log and time.
    pub fn known(&self, keys: &Keyring, tags: &Tags) -> Vec<(usize, Scope)> {
        let scope = |(at, tag)| Some((at, keys.by_tag(tags, tag)?.scope()));
        self.tags().enumerate().filter_map(scope).collect()
    }

    /// Opens one chunk as that of a scope.
    ///
    /// # Errors
    /// [`Error::TooNew`] if a newer version is needed: keep the pack and come back after the
    /// upgrade. [`Error::Damaged`] for another key or scope, or columns that are none;
    /// [`Error::Refers`] for lines that say something only together with earlier ones;
    /// [`Error::TooLarge`] beyond a limit.
    pub fn open_chunk(&self, at: usize, scope: &Scope, key: &ScopeKey) -> Result<Vec<Line>> {
        let (tag, _) = self.chunks.get(at).ok_or(Error::Damaged)?;
        // The cipher alone does not commit to its key; the mark does.
        if mark(key, &self.head.link.log, self.head.at) != *tag {
            return Err(Error::Damaged);
        }
        match self.lines(at, scope, key)? {
            Lines::Any(lines) => Ok(lines),
            Lines::Audit(lines) => Ok(lines.collect()),
            Lines::Referring(_) => Err(Error::Refers),
        }
    }

    /// Opens one chunk with the key that was found by its mark, and makes the lines of an audit log
    /// whole only when they are asked for: there may be many.
    ///
    /// # Errors
    /// As for [`Sealed::open_chunk`], but that lines may need earlier ones.
    pub fn open_lines(&self, at: usize, opener: &Opener<'_>) -> Result<Lines> {
        let (tag, _) = self.chunks.get(at).ok_or(Error::Damaged)?;
        if !opener.gives(tag, &context(&self.head.link.log, self.head.at)) {
            return Err(Error::Damaged);
        }
        self.lines(at, &opener.scope(), opener.key)
    }

    /// The lines of a chunk whose mark the key gives.
    fn lines(&self, at: usize, scope: &Scope, key: &ScopeKey) -> Result<Lines> {
        if self.head.min_reader > READER {
            return Err(Error::TooNew);
        }
        let (_, range) = self.chunks.get(at).ok_or(Error::Damaged)?;
        let sealed = self.pack.get(range.clone()).ok_or(Error::Damaged)?;
        let at = u32::try_from(at).map_err(|_| Error::Damaged)?;
        let bound = chunk_bound(&self.head, at, scope);
        let plain = key
            .open(&self.nonce, u64::from(at) + 1, &bound, sealed)
            .map_err(|_| Error::Damaged)?;
        let base = Base {
            first_seq: self.first_seq,
            at: self.head.at,
            case: scope.case_bytes(),
        };
        match body::unpack(&plain)? {
            (Form::Any, columns) => read::decode(&columns, base).map(Lines::Any),
            (Form::Audit, columns) if scope.facet == Facet::Audit => {
                audit::decode(&columns, base).map(Lines::Audit)
            }
            (Form::Referring, columns) if scope.facet == Facet::Audit => {
                audit::decode_referring(&columns, base).map(Lines::Referring)
            }
            (Form::Audit | Form::Referring, _) => Err(Error::Damaged),
        }
    }
}
