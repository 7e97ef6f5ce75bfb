//! Packs that nobody holds any more, declared lost by a statement of an administrator, so that what
//! waits for them need not wait for ever.
//!
//! A pack that is lost is taken for one that **nobody has seen**: it falls out of `prev` and `deps`
//! of every pack that names it, and nothing passes through it. Taking less for seen than was seen
//! loses no value; it only leaves side by side what somebody had replaced, for people to look at.
//! If the pack turns up after all, it is applied where it belongs, beside everything else. From then
//! on it is a head like any other; a pack whose author *knew* that it was declared lost and names
//! it all the same has truly seen it, and its name counts.
//!
//! So the rows are still a function of the set of packs (the statement travels in one): in any
//! order, and also where the pack was applied long before. There the history is built anew
//! ([`Lost::changes`]), as it is after a late key.

use crate::history::{Link, PackHash, Past, Shelf};
use std::collections::{BTreeMap, BTreeSet};

/// The packs that were declared lost: for each, every applied pack that brought a statement which
/// says so and counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost(BTreeMap<PackHash, BTreeSet<PackHash>>);

impl Lost {
    /// Takes note of a statement that counts: `pack` is lost, says a row in the pack `carrier`.
    pub fn declare(&mut self, pack: PackHash, carrier: PackHash) {
        self.0.entry(pack).or_default().insert(carrier);
    }

    /// Whether a pack was declared lost.
    pub fn has(&self, pack: &PackHash) -> bool {
        self.0.contains_key(pack)
    }

    /// What a link says if lost packs are left out, but those of which its author had seen both
    /// the statement and the pack.
    ///
    /// # Errors
    /// Only those of the shelf.
    pub fn heed<S: Shelf>(&self, shelf: &S, link: &Link) -> Result<Link, S::Error> {
        let names = link.prev.iter().chain(&link.deps).copied();
        let (mut doubted, counted): (Vec<_>, Vec<_>) = names.partition(|name| self.has(name));
        let mut heeded = link.clone();
        if doubted.is_empty() {
            return Ok(heeded);
        }
        let mut seen = Past::default();
        let mut next = counted;
        while !next.is_empty() {
            for name in next.drain(..) {
                // What is missing keeps the pack waiting, so nothing is settled without it.
                if let Some(place) = shelf.place(&name)? {
                    seen.join(&shelf.sight(place)?);
                }
            }
            // A statement may itself have come in a pack that was lost and turned up.
            let mut left = Vec::new();
            for name in doubted {
                let counts = self.knew(shelf, &seen, &name)?;
                (if counts { &mut next } else { &mut left }).push(name);
            }
            doubted = left;
        }
        heeded.prev = link.prev.filter(|prev| !doubted.contains(prev));
        heeded.deps.retain(|dep| !doubted.contains(dep));
        Ok(heeded)
    }

    /// Whether a name counts for an author who had seen so much. Of several statements it must
    /// have been all: what turned up may be lost once more.
    fn knew<S: Shelf>(&self, shelf: &S, seen: &Past, name: &PackHash) -> Result<bool, S::Error> {
        for carrier in self.0.get(name).into_iter().flatten() {
            if !shelf
                .place(carrier)?
                .is_some_and(|place| seen.covers(place))
            {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether the history and the rows that stand on `self` have to be built anew to stand on
    /// `other`. Not where nothing was applied that is touched: the common case, in which the pack
    /// is nowhere and all that names it waits.
    ///
    /// # Errors
    /// Only those of the shelf.
    pub fn changes<S: Shelf>(&self, other: &Self, shelf: &S) -> Result<bool, S::Error> {
        let all: BTreeSet<_> = self.0.keys().chain(other.0.keys()).collect();
        for pack in all {
            let differs = self.0.get(pack) != other.0.get(pack);
            if differs && (self.has(pack) || shelf.place(pack)?.is_some()) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests;
