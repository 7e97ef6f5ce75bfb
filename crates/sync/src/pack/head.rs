//! The head: who, after what, and where each chunk lies. Every member of the agency can open it,
//! so it says nothing of any case.

use vault::PublicKey;

use super::bytes::{Reader, put};
use super::{CHUNKS_MAX, DEPS_MAX, Error, Hash, PACK_BYTES_MAX, RESERVED_BYTES_MAX, Result};
use crate::Hlc;
use crate::history::Link;

/// Who made a pack. Whether this device spoke for this member is for the roster to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Author {
    /// The device, by the key that signs its packs.
    pub device: PublicKey,
    /// The member whose device it is.
    pub member: [u8; 16],
}

/// What a pack says of itself to every member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Where it belongs: its log, its number there, and what its author had seen.
    pub link: Link,
    /// Who made it.
    pub author: Author,
    /// The author's clock when it was sealed.
    pub at: Hlc,
    /// The version of the author's tables.
    pub schema: u32,
    /// The oldest reader that may open its chunks.
    pub min_reader: u32,
    /// The newest statement of the roster that the author had seen.
    pub roster: Hash,
    /// Place and hash of the newest line of the author's audit log.
    pub audit: (u64, Hash),
    /// Nothing, or prints by which two devices see that they hold the same
    /// ([`crate::alarm::prints`]). Kept, and no condition of anything.
    pub reserved: Vec<u8>,
}

/// Where a chunk lies, and the mark by which its readers find it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) tag: [u8; 8],
    pub(super) length: usize,
}

/// The head with what only packing needs.
#[derive(Debug)]
pub(super) struct Table {
    /// The lowest place of a line, from which the others are counted; 0 without chunks.
    pub(super) first_seq: i64,
    /// Ascending by tag, which hides the order of the cases.
    pub(super) places: Vec<Place>,
}

pub(super) fn encode(head: &Head, table: &Table) -> Result<Vec<u8>> {
    let link = &head.link;
    let most = [
        (link.deps.len(), DEPS_MAX),
        (head.reserved.len(), RESERVED_BYTES_MAX),
        (table.places.len(), CHUNKS_MAX),
    ];
    if most.iter().any(|(count, most)| count > most) {
        return Err(Error::TooLarge);
    }
    if !ascending(&link.deps) || !ascending_by(&table.places) || link.no == 0 {
        return Err(Error::Damaged);
    }
    let mut out = link.log.to_vec();
    put(&mut out, link.no);
    out.push(u8::from(link.prev.is_some()));
    out.extend(link.prev.iter().flatten());
    put(&mut out, link.deps.len() as u64);
    out.extend(link.deps.iter().flatten());
    out.extend(head.author.device.0);
    out.extend(head.author.member);
    out.extend(head.at.to_le_bytes());
    put(&mut out, head.schema.into());
    put(&mut out, head.min_reader.into());
    out.extend(head.roster);
    put(&mut out, head.audit.0);
    out.extend(head.audit.1);
    put(&mut out, head.reserved.len() as u64);
    out.extend(&head.reserved);
    put(&mut out, table.first_seq.unsigned_abs());
    put(&mut out, table.places.len() as u64);
    out.extend(table.places.iter().flat_map(|place| place.tag));
    for place in &table.places {
        put(&mut out, place.length as u64);
    }
    Ok(out)
}

pub(super) fn decode(bytes: &[u8]) -> Result<(Head, Table)> {
    let mut reader = Reader::new(bytes);
    let head = Head {
        link: Link {
            log: reader.array()?,
            no: reader.number()?,
            prev: prev(&mut reader)?,
            deps: hashes(&mut reader)?,
        },
        author: Author {
            device: PublicKey(reader.array()?),
            member: reader.array()?,
        },
        at: Hlc::from_le_bytes(reader.array()?),
        schema: reader.fit()?,
        min_reader: reader.fit()?,
        roster: reader.array()?,
        audit: (reader.number()?, reader.array()?),
        reserved: reserved(&mut reader)?,
    };
    let first_seq = reader.fit()?;
    let count = reader.count(CHUNKS_MAX)?;
    let places = places(&mut reader, count)?;
    reader.end()?;
    let link = &head.link;
    let counted = (first_seq == 0) == places.is_empty();
    if link.no == 0 || !counted || !ascending(&link.deps) || !ascending_by(&places) {
        return Err(Error::Damaged);
    }
    Ok((head, Table { first_seq, places }))
}

fn prev(reader: &mut Reader<'_>) -> Result<Option<Hash>> {
    match reader.array()? {
        [0] => Ok(None),
        [1] => reader.array().map(Some),
        _ => Err(Error::Damaged),
    }
}

/// A counted list of names.
pub(super) fn hashes(reader: &mut Reader<'_>) -> Result<Vec<Hash>> {
    let count = reader.count(DEPS_MAX)?;
    (0..count).map(|_| reader.array()).collect()
}

fn reserved(reader: &mut Reader<'_>) -> Result<Vec<u8>> {
    let length = reader.count(RESERVED_BYTES_MAX)?;
    reader.take(length).map(<[u8]>::to_vec)
}

fn places(reader: &mut Reader<'_>, count: usize) -> Result<Vec<Place>> {
    let mut tags = Reader::new(reader.take(count * 8)?);
    (0..count)
        .map(|_| {
            let (tag, length) = (tags.array()?, reader.fit()?);
            let fits = length <= PACK_BYTES_MAX;
            fits.then_some(Place { tag, length }).ok_or(Error::TooLarge)
        })
        .collect()
}

/// Each larger than the one before: a set has one spelling.
pub(super) fn ascending<T: Ord>(items: &[T]) -> bool {
    items.windows(2).all(|pair| matches!(pair, [a, b] if a < b))
}

fn ascending_by(places: &[Place]) -> bool {
    places
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a.tag < b.tag))
}
