//! What every statement had seen. Hashes cannot go round in circles, so neither can this.

use super::Hash;
use std::collections::BTreeMap;

/// A set of places in the order of a [`Dag`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places(Vec<u64>);

impl Places {
    pub fn has(&self, place: usize) -> bool {
        let word = self.0.get(place / 64).copied().unwrap_or(0);
        word >> (place % 64) & 1 == 1
    }

    pub fn add(&mut self, place: usize) {
        if self.0.len() <= place / 64 {
            self.0.resize(place / 64 + 1, 0);
        }
        if let Some(word) = self.0.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }

    pub fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// The places of this set that are not in the other one, in order.
    pub fn beyond<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = usize> + 'a {
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        let words = self.0.iter().zip(others).enumerate();
        words
            .filter(|(_, (word, other))| **word & !other != 0)
            .flat_map(|(at, (word, other))| {
                let more = word & !other;
                (0..64)
                    .filter(move |bit| more >> bit & 1 == 1)
                    .map(move |bit| at * 64 + bit)
            })
    }

    /// Whether every place of the other set is in this one.
    pub fn holds(&self, other: &Self) -> bool {
        let words = self.0.iter().copied().chain(std::iter::repeat(0));
        other
            .0
            .iter()
            .zip(words)
            .all(|(other, word)| other & !word == 0)
    }
}

/// The statements that have everything they had seen, each after it. Which order that is depends on
/// how they came; nothing that is said of them does.
#[derive(Clone, Debug, Default)]
pub(super) struct Dag {
    order: Vec<Hash>,
    past: Vec<Places>,
    places: BTreeMap<Hash, usize>,
}

impl Dag {
    /// Puts a statement at the end, if everything it had seen is there.
    pub fn append(&mut self, hash: Hash, parents: &[Hash]) -> Option<usize> {
        let mut past = Places::default();
        for parent in parents {
            let place = self.place(parent)?;
            past.join(self.past(place));
            past.add(place);
        }
        let place = self.order.len();
        self.places.insert(hash, place);
        self.order.push(hash);
        self.past.push(past);
        Some(place)
    }

    pub fn len(&self) -> usize {
        self.order.len()
    }

    pub fn place(&self, hash: &Hash) -> Option<usize> {
        self.places.get(hash).copied()
    }

    pub fn hash(&self, place: usize) -> Hash {
        self.order.get(place).copied().unwrap_or_default()
    }

    pub fn past(&self, place: usize) -> &Places {
        const NOTHING: &Places = &Places(Vec::new());
        self.past.get(place).unwrap_or(NOTHING)
    }

    /// Whether the author of `later` had seen `earlier`.
    pub fn saw(&self, later: usize, earlier: usize) -> bool {
        self.past(later).has(earlier)
    }

    /// Whether neither author had seen the other statement.
    pub fn are_concurrent(&self, one: usize, other: usize) -> bool {
        one != other && !self.saw(one, other) && !self.saw(other, one)
    }
}
