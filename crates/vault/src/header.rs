//! The header: 4,096 bytes at fixed places, kept twice.

use crate::derive::{mac, mac_fits};
use crate::dir::{self, VaultDir};
use crate::slot::{Place, SLOT_BYTES, Slot};
use crate::{Error, Result, Secret};

/// Length of each copy.
pub(crate) const HEADER_BYTES: usize = 4096;
const MAGIC: &[u8; 4] = b"CMV1";
/// What we write, and the newest `min_reader` we can read.
const FORMAT: u16 = 1;
const SLOTS: usize = 8;
const MAC_BYTES: usize = 32;
const MAC_AT: usize = HEADER_BYTES - MAC_BYTES;
const RESERVED: usize = MAC_AT - 168 - SLOTS * SLOT_BYTES;

/// The header's fields. What a newer format keeps in reserved bytes is carried along.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Header {
    format: u16,
    min_reader: u16,
    pub(crate) vault_id: [u8; 16],
    /// Grows by one with every write; the higher authentic copy is the true one.
    pub(crate) seq: u64,
    pub(crate) agency_id: [u8; 32],
    pub(crate) roster_head: [u8; 32],
    pub(crate) own_mark: u64,
    slots: [Slot; SLOTS],
    /// Chooses the database key. A new salt is a new key; the old one is then gone.
    pub(crate) db_salt: [u8; 32],
    /// The salt of the key under which the database is being rewritten, or zeroes.
    pub(crate) next_db_salt: [u8; 32],
    reserved: [u8; RESERVED],
}

/// Takes fields of known length off the front of some bytes.
pub(crate) struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    pub(crate) fn take<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (field, rest) = self.0.split_first_chunk().ok_or(Error::HeaderDamaged)?;
        self.0 = rest;
        Ok(*field)
    }
}

impl Header {
    /// A header with empty slots.
    pub(crate) fn new(vault_id: [u8; 16], db_salt: [u8; 32]) -> Result<Self> {
        let zeroes = [0; HEADER_BYTES];
        let mut header = Self::fields(&mut Fields(&zeroes))?;
        header.format = FORMAT;
        header.min_reader = FORMAT;
        header.vault_id = vault_id;
        header.db_salt = db_salt;
        Ok(header)
    }

    /// The slots with their places.
    pub(crate) fn slots(&self) -> impl Iterator<Item = (Place<'_>, &Slot)> {
        (0..)
            .zip(&self.slots)
            .map(|(number, slot)| (self.place(number), slot))
    }

    /// The place of slot `number`.
    pub(crate) fn place(&self, number: u8) -> Place<'_> {
        Place {
            vault_id: &self.vault_id,
            number,
        }
    }

    /// Puts `slot` at its place and removes every other slot of its kind, in one write: at no
    /// moment do the old and the new passphrase both open the vault.
    pub(crate) fn replace_kind(&mut self, number: u8, slot: Slot) -> Result<()> {
        let empty = Self::new(self.vault_id, self.db_salt)?.slots;
        for (old, blank) in self.slots.iter_mut().zip(empty) {
            if old.kind_in_use() == slot.kind_in_use() {
                *old = blank;
            }
        }
        *self
            .slots
            .get_mut(usize::from(number))
            .ok_or(Error::HeaderRefused)? = slot;
        Ok(())
    }

    /// The number of the slot of this kind, or the first empty one.
    pub(crate) fn slot_for(&self, kind: u8) -> Result<u8> {
        let find = |wanted| {
            self.slots()
                .find(|(_, slot)| slot.kind_in_use() == wanted)
                .map(|(at, _)| at.number)
        };
        find(Some(kind))
            .or_else(|| find(None))
            .ok_or(Error::HeaderRefused)
    }

    /// The bytes to be written, sealed with the header key.
    ///
    /// # Errors
    /// [`Error::HeaderRefused`] if fewer than two kinds of slots would be left: with one way
    /// in, one forgotten word loses every case.
    pub(crate) fn encode(&self, key: &Secret<32>) -> Result<Vec<u8>> {
        let mut kinds: Vec<u8> = self.slots.iter().filter_map(Slot::kind_in_use).collect();
        kinds.sort_unstable();
        kinds.dedup();
        if kinds.len() < 2 {
            return Err(Error::HeaderRefused);
        }
        let mut out = self.unsealed();
        let tag = mac(key, &[&out])?;
        out.extend(tag);
        Ok(out)
    }

    fn unsealed(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(HEADER_BYTES);
        out.extend(MAGIC);
        out.extend(self.format.to_le_bytes());
        out.extend(self.min_reader.to_le_bytes());
        out.extend(self.vault_id);
        out.extend(self.seq.to_le_bytes());
        out.extend(self.agency_id);
        out.extend(self.roster_head);
        out.extend(self.own_mark.to_le_bytes());
        for slot in &self.slots {
            slot.encode(&mut out);
        }
        out.extend(self.db_salt);
        out.extend(self.next_db_salt);
        out.extend(self.reserved);
        out
    }

    fn fields(fields: &mut Fields<'_>) -> Result<Self> {
        let _magic: [u8; 4] = fields.take()?;
        let format = u16::from_le_bytes(fields.take()?);
        let min_reader = u16::from_le_bytes(fields.take()?);
        let vault_id = fields.take()?;
        let seq = u64::from_le_bytes(fields.take()?);
        let agency_id = fields.take()?;
        let roster_head = fields.take()?;
        let own_mark = u64::from_le_bytes(fields.take()?);
        let mut slot = || Slot::decode(fields);
        let slots = [
            slot()?,
            slot()?,
            slot()?,
            slot()?,
            slot()?,
            slot()?,
            slot()?,
            slot()?,
        ];
        Ok(Self {
            format,
            min_reader,
            vault_id,
            seq,
            agency_id,
            roster_head,
            own_mark,
            slots,
            db_salt: fields.take()?,
            next_db_salt: fields.take()?,
            reserved: fields.take()?,
        })
    }
}

/// One copy as it lies on disk: well-formed, not yet known to be authentic.
pub(crate) struct HeaderCopy {
    bytes: Vec<u8>,
    pub(crate) header: Header,
}

impl HeaderCopy {
    /// True if the bytes were sealed with this key, that is, by somebody who had opened the vault.
    pub(crate) fn is_authentic(&self, key: &Secret<32>) -> Result<bool> {
        let (body, tag) = self.bytes.split_last_chunk().ok_or(Error::HeaderDamaged)?;
        mac_fits(key, &[body], tag)
    }
}

/// Both copies, as far as they can be read.
pub(crate) struct Copies {
    /// Well-formed copies, the higher `seq` first.
    pub(crate) readable: Vec<HeaderCopy>,
    /// The highest `seq` among copies that only a newer version can read.
    pub(crate) newer: Option<u64>,
}

/// Reads both copies.
///
/// # Errors
/// [`Error::HeaderDamaged`] if neither is well-formed, [`Error::TooNew`] if only a newer version
/// reads them, [`Error::NotRegular`] if one of them is a link.
pub(crate) fn read_copies(dir: &VaultDir) -> Result<Copies> {
    let mut copies = Copies {
        readable: Vec::new(),
        newer: None,
    };
    for path in [dir.hdr_a(), dir.hdr_b()] {
        let bytes = dir::read_up_to(&path, HEADER_BYTES)?.unwrap_or_default();
        if bytes.len() != HEADER_BYTES || !bytes.starts_with(MAGIC) {
            continue;
        }
        let header = Header::fields(&mut Fields(&bytes))?;
        if header.min_reader > FORMAT {
            // The first 32 bytes keep their meaning for ever, so this `seq` can be trusted to
            // be one, if not to be true.
            copies.newer = copies.newer.max(Some(header.seq));
        } else if header.format > 0 {
            copies.readable.push(HeaderCopy { bytes, header });
        }
    }
    copies
        .readable
        .sort_by_key(|copy| std::cmp::Reverse(copy.header.seq));
    match (copies.readable.is_empty(), copies.newer) {
        (false, _) => Ok(copies),
        (true, Some(_)) => Err(Error::TooNew),
        (true, None) => Err(Error::HeaderDamaged),
    }
}

#[cfg(test)]
mod tests;
