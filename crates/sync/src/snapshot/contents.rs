//! What a history does not say and a new device has to know: who sealed each pack, and which of its
//! chunks stand in no rows of this snapshot.

use crate::Hlc;
use crate::pack::{CHUNKS_MAX, Error, Hash, PACK_BYTES_MAX, Reader, Result, put};
use std::collections::BTreeMap;

const MAGIC: [u8; 4] = *b"LSC1";
/// Bytes of the name of an object.
const NAME_BYTES_MAX: usize = 64;
/// Objects of one relay, and authors.
const NAMES_MAX: usize = 1_000_000;

/// What is told of one pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The device that sealed it.
    pub device: [u8; 32],
    /// Whose device it is.
    pub member: [u8; 16],
    /// Its author's clock.
    pub at: Hlc,
    /// The chunks that are in no rows of the snapshot: their numbers, ascending, and tags.
    pub closed: Vec<(u32, [u8; 8])>,
}

/// Of every pack of a history, in its order; and the objects of the relay that hold nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Of each pack.
    pub packs: Vec<Told>,
    /// Names of objects of the log, ascending: all packs in them lie within the frontier.
    pub objects: Vec<String>,
}

impl Contents {
    /// The bytes.
    ///
    /// # Errors
    /// [`Error::TooLarge`] beyond a limit.
    pub fn write(&self, frontier: &Hash) -> Result<Vec<u8>> {
        let mut out = [MAGIC.as_slice(), frontier].concat();
        let mut authors = BTreeMap::new();
        let mut order = Vec::new();
        for pack in &self.packs {
            let author = (pack.device, pack.member);
            authors.entry(author).or_insert_with(|| {
                order.push(author);
                order.len() as u64 - 1
            });
        }
        put(&mut out, order.len() as u64);
        for (device, member) in &order {
            out.extend(device);
            out.extend(member);
        }
        put(&mut out, self.packs.len() as u64);
        for pack in &self.packs {
            let author = authors.get(&(pack.device, pack.member));
            put(&mut out, author.copied().unwrap_or_default());
            out.extend(pack.at.to_le_bytes());
            put(&mut out, pack.closed.len() as u64);
            let mut next = 0;
            for (chunk, tag) in &pack.closed {
                let beyond = chunk.checked_sub(next).ok_or(Error::Damaged)?;
                put(&mut out, beyond.into());
                out.extend(tag);
                next = chunk.saturating_add(1);
            }
        }
        put(&mut out, self.objects.len() as u64);
        for object in &self.objects {
            put(&mut out, object.len() as u64);
            out.extend(object.as_bytes());
        }
        let fits = out.len() <= PACK_BYTES_MAX;
        fits.then_some(out).ok_or(Error::TooLarge)
    }

    /// Reads the contents of a snapshot at a frontier.
    ///
    /// # Errors
    /// [`Error::Damaged`] for what [`Contents::write`] does not write or of another frontier,
    /// [`Error::TooNew`] for a later format, [`Error::TooLarge`] beyond a limit.
    pub fn read(bytes: &[u8], frontier: &Hash) -> Result<Self> {
        if bytes.len() > PACK_BYTES_MAX {
            return Err(Error::TooLarge);
        }
        let mut reader = Reader::new(bytes);
        match reader.array()? {
            MAGIC => {}
            [b'L', b'S', b'C', format] if format > b'1' => return Err(Error::TooNew),
            _ => return Err(Error::Damaged),
        }
        if reader.array::<32>()? != *frontier {
            return Err(Error::Damaged);
        }
        let mut authors = Vec::new();
        for _ in 0..reader.count(NAMES_MAX)? {
            authors.push((reader.array()?, reader.array()?));
        }
        let mut packs = Vec::new();
        for _ in 0..reader.count(super::HISTORY_MAX)? {
            packs.push(told(&mut reader, &authors)?);
        }
        let mut objects = Vec::new();
        for _ in 0..reader.count(NAMES_MAX)? {
            let length = reader.count(NAME_BYTES_MAX)?;
            let name = std::str::from_utf8(reader.take(length)?);
            objects.push(name.map_err(|_| Error::Damaged)?.to_owned());
        }
        reader.end()?;
        let read = Self { packs, objects };
        // One spelling: what is taken is what would be written.
        let ascending = read.objects.is_sorted_by(|a, b| a < b);
        let exact = ascending && read.write(frontier)? == bytes;
        exact.then_some(read).ok_or(Error::Damaged)
    }
}

fn told(reader: &mut Reader<'_>, authors: &[([u8; 32], [u8; 16])]) -> Result<Told> {
    let (device, member) = *authors.get(reader.fit::<usize>()?).ok_or(Error::Damaged)?;
    let at = u64::from_le_bytes(reader.array()?);
    let mut closed = Vec::new();
    let mut next = 0_u32;
    for _ in 0..reader.count(CHUNKS_MAX)? {
        let chunk = next.checked_add(reader.fit()?).ok_or(Error::Damaged)?;
        closed.push((chunk, reader.array()?));
        next = chunk.checked_add(1).ok_or(Error::Damaged)?;
    }
    Ok(Told {
        device,
        member,
        at,
        closed,
    })
}
