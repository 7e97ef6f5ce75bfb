//! Sealed notes that several members read, each after their own step-up (ADR 16): which belong
//! together, what is known of their keys, and under which of them one may write.
//!
//! Keys and readers are names here: thirty-two bytes that say nothing. What they open is `vault`'s.

use crate::legal::LegalKey;
use crate::therapy::TherapyKey;
use crate::{CaseId, Code, Facet, Record};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The facets in which narratives are sealed.
pub const SEALED_FACETS: [Facet; 2] = [Facet::Therapy, Facet::Legal];

/// The public half of a reading key.
pub type ReaderName = [u8; 32];
/// What a key is known by.
pub type KeyName = [u8; 32];

/// The sealed notes of one facet of one case that are written in one epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Compartment {
    /// Of which case.
    pub case_id: CaseId,
    /// Of which facet.
    pub facet: Facet,
    /// From 1; rises when somebody who had a key may read no longer.
    pub epoch: u32,
}

impl Compartment {
    /// Its name in bytes, to which its keys are held.
    pub fn bytes(&self) -> Vec<u8> {
        let (case, epoch) = (self.case_id.0.as_bytes(), self.epoch.to_le_bytes());
        [case.as_slice(), &epoch, self.facet.code().as_bytes()].concat()
    }
}

/// A key of a compartment, wrapped for some of its readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrapping {
    /// What it is a key of.
    pub compartment: Compartment,
    /// Which key it is.
    pub key: KeyName,
    /// For whom.
    pub readers: BTreeSet<ReaderName>,
    /// The key, wrapped for them.
    pub wrapped: Vec<u8>,
    /// By which its maker knows it; nothing where somebody else passes it on.
    pub mark: Option<Vec<u8>>,
}

/// A row that carries a [`Wrapping`].
pub trait KeyRow: Record {
    /// What it says. Nothing if it says nothing that could be: a colleague's program made it, and a
    /// row that cannot be read must not stand in the way of the others.
    fn read(self) -> Option<Wrapping>;
    /// The row that says this.
    fn write(id: Uuid, wrapping: Wrapping) -> Self;
}

macro_rules! key_rows {
    ($($row:ident),+) => {$(
        impl KeyRow for $row {
            fn read(self) -> Option<Wrapping> {
                let (readers, rest) = self.readers.as_chunks::<32>();
                Some(Wrapping {
                    compartment: Compartment {
                        case_id: self.case_id,
                        facet: Self::TABLE.facet,
                        epoch: u32::try_from(self.epoch).ok()?,
                    },
                    key: self.commitment.try_into().ok()?,
                    readers: rest.is_empty().then(|| readers.iter().copied().collect())?,
                    wrapped: self.wrapped,
                    mark: self.mark,
                })
            }
            fn write(id: Uuid, wrapping: Wrapping) -> Self {
                Self {
                    id: id.into(),
                    case_id: wrapping.compartment.case_id,
                    epoch: wrapping.compartment.epoch.into(),
                    commitment: wrapping.key.to_vec(),
                    readers: wrapping.readers.into_iter().flatten().collect(),
                    wrapped: wrapping.wrapped,
                    mark: wrapping.mark,
                }
            }
        }
    )+};
}

key_rows!(TherapyKey, LegalKey);

/// Everything that is known of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// What it is a key of.
    pub compartment: Compartment,
    /// Which key it is.
    pub key: KeyName,
    /// Whoever has it, by what any row says.
    pub readers: BTreeSet<ReaderName>,
    /// Its rows.
    pub rows: Vec<Wrapping>,
}

impl Known {
    /// What is known of each key, by these rows.
    pub fn of(rows: impl IntoIterator<Item = Wrapping>) -> Vec<Self> {
        let mut keys: BTreeMap<(Compartment, KeyName), Vec<Wrapping>> = BTreeMap::new();
        for row in rows {
            keys.entry((row.compartment, row.key))
                .or_default()
                .push(row);
        }
        let known = |((compartment, key), rows): (_, Vec<Wrapping>)| Self {
            compartment,
            key,
            readers: rows.iter().flat_map(|row| &row.readers).copied().collect(),
            rows,
        };
        keys.into_iter().map(known).collect()
    }

    /// Who may read and lacks it.
    pub fn lacking(&self, may_read: &BTreeSet<ReaderName>) -> BTreeSet<ReaderName> {
        may_read.difference(&self.readers).copied().collect()
    }

    /// Whether everybody who has it may read: what is written under it reaches nobody else.
    pub fn is_fit(&self, may_read: &BTreeSet<ReaderName>) -> bool {
        self.readers.is_subset(may_read)
    }
}

/// Under which key to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice<'a> {
    /// One that was made before.
    Have(&'a Known),
    /// A new one, of this epoch.
    Make(u32),
}

/// Under which key to write: the newest of one's own, if nobody has it who may not read and its
/// epoch is not over; else a new one. Of nobody else's: whoever wraps a key for us may have wrapped
/// it for others without a word. `since` is the epoch that the roster says; `None` if epochs have
/// run out.
pub fn choose<'a>(
    mine: impl IntoIterator<Item = &'a Known>,
    since: u32,
    may_read: &BTreeSet<ReaderName>,
) -> Option<Choice<'a>> {
    let newest = mine.into_iter().max_by_key(|known| known.compartment.epoch);
    match newest {
        None => Some(Choice::Make(since)),
        Some(known) if known.compartment.epoch >= since && known.is_fit(may_read) => {
            Some(Choice::Have(known))
        }
        Some(known) => Some(Choice::Make(
            known.compartment.epoch.checked_add(1)?.max(since),
        )),
    }
}

#[cfg(test)]
mod tests;
