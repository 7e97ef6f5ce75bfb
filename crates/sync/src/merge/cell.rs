//! One cell: the values in it that did not see each other.

use crate::Hlc;
use crate::history::{PackHash, Past, Place, Shelf};
use casework::Value;
use smallvec::SmallVec;
use std::cmp::Ordering;

/// A value in a cell, with the pack it came in and the clock of its author. No more is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sibling {
    /// The pack it came in.
    pub place: Place,
    /// When, by its author's clock.
    pub hlc: Hlc,
    /// What was written.
    pub value: Value,
}

/// A value and the pack it came in, if the shelf has not lost it.
pub type Named<'a> = (&'a Sibling, Option<PackHash>);

/// A multi-value register. Nearly always it holds one value, which needs no list of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell(SmallVec<[Sibling; 1]>);

impl Cell {
    /// A cell as it was kept.
    pub fn of(siblings: impl IntoIterator<Item = Sibling>) -> Self {
        let mut cell = Self(siblings.into_iter().collect());
        cell.0.sort_unstable_by_key(|sibling| sibling.place);
        cell
    }

    /// The values, by place; which comes first means nothing.
    pub fn siblings(&self) -> &[Sibling] {
        &self.0
    }

    /// Applies a change: what lies in its author's sight goes, but for what it was told to keep,
    /// and the new value comes. The sight holds the change's own pack, so that of several changes
    /// in one pack the last one stays.
    pub fn write(&mut self, sight: &Past, keep: &[Place], new: Sibling) {
        let own = new.place;
        self.0.retain(|old| {
            !sight.covers(old.place) || (old.place != own && keep.contains(&old.place))
        });
        let at = self.0.partition_point(|old| old.place < new.place);
        self.0.insert(at, new);
    }

    /// Whether people have to settle it: more than one *distinct* value. Two who wrote the same
    /// agree, whether they knew of each other or not.
    pub fn is_contested(&self) -> bool {
        let mut values = self.0.iter().map(|sibling| &sibling.value);
        let first = values.next();
        values.any(|value| Some(value) != first)
    }

    /// The value that is shown: the latest by the clock of its author; if two are equal, that of
    /// the pack with the larger name. Never by anything that is numbered on this device.
    ///
    /// # Errors
    /// Only those of the shelf.
    pub fn shown<S: Shelf>(&self, shelf: &S) -> Result<Option<&Sibling>, S::Error> {
        Ok(match self.0.as_slice() {
            [] => None,
            [only] => Some(only),
            _ => self.by_display(shelf)?.first().map(|named| named.0),
        })
    }

    /// All values with the names of their packs, the shown one first.
    ///
    /// # Errors
    /// Only those of the shelf.
    pub fn by_display<S: Shelf>(&self, shelf: &S) -> Result<Vec<Named<'_>>, S::Error> {
        let mut named = Vec::with_capacity(self.0.len());
        for sibling in &self.0 {
            named.push((sibling, shelf.pack(sibling.place)?));
        }
        named.sort_unstable_by(|(a, name_a), (b, name_b)| match b.hlc.cmp(&a.hlc) {
            Ordering::Equal => name_b.cmp(name_a),
            by_clock => by_clock,
        });
        Ok(named)
    }
}
