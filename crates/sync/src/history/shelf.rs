//! The few questions that are asked of what is kept, and a shelf that keeps it in memory.

use super::{Admission, Lane, LogId, PackHash, Past, Place, sight};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// What is kept about a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The log whose chain it is.
    pub log: LogId,
    /// The number of its last pack.
    pub last: u64,
    /// The pack it forked from; none if it is the beginning of its log.
    pub from: Option<Place>,
}

/// Where the history of applied packs is kept: memory here, tables in the store.
pub trait Shelf {
    /// What can go wrong when asking.
    type Error;

    /// Where a pack lies, if it was applied.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn place(&self, pack: &PackHash) -> Result<Option<Place>, Self::Error>;

    /// Which pack lies at a place.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn pack(&self, place: Place) -> Result<Option<PackHash>, Self::Error>;

    /// What is known of a lane.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn branch(&self, lane: Lane) -> Result<Option<Branch>, Self::Error>;

    /// How many lanes there are; the next one gets this number.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn lanes(&self) -> Result<Lane, Self::Error>;

    /// What the packs of this place's lane, up to and with this place, had newly seen: for each
    /// other lane the furthest is enough.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn newly_seen(&self, place: Place) -> Result<Vec<Place>, Self::Error>;

    /// The packs that no other applied pack has seen.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn heads(&self) -> Result<Vec<PackHash>, Self::Error>;

    /// What the author of an applied pack had seen, the pack itself included. A place that keeps this
    /// for the packs of the day need not gather it.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn sight(&self, place: Place) -> Result<Past, Self::Error>
    where
        Self: Sized,
    {
        sight(self, place)
    }

    /// Keeps a pack that was let in: its place, what it had newly seen, and the new heads.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn admit(&mut self, admission: &Admission) -> Result<(), Self::Error>;
}

/// A shelf in memory: for tests, and for what need not outlive the process.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    places: BTreeMap<PackHash, Place>,
    packs: BTreeMap<Place, PackHash>,
    branches: Vec<Branch>,
    seen: BTreeMap<Place, Vec<Place>>,
    heads: Vec<PackHash>,
}

impl Shelf for Memory {
    type Error = Infallible;

    fn place(&self, pack: &PackHash) -> Result<Option<Place>, Infallible> {
        Ok(self.places.get(pack).copied())
    }

    fn pack(&self, place: Place) -> Result<Option<PackHash>, Infallible> {
        Ok(self.packs.get(&place).copied())
    }

    fn branch(&self, lane: Lane) -> Result<Option<Branch>, Infallible> {
        let at = usize::try_from(lane).unwrap_or(usize::MAX);
        Ok(self.branches.get(at).copied())
    }

    fn lanes(&self) -> Result<Lane, Infallible> {
        Ok(Lane::try_from(self.branches.len()).unwrap_or(Lane::MAX))
    }

    fn newly_seen(&self, place: Place) -> Result<Vec<Place>, Infallible> {
        let first = Place { no: 0, ..place };
        let upto = self.seen.range(first..=place);
        Ok(upto.flat_map(|(_, seen)| seen).copied().collect())
    }

    fn heads(&self) -> Result<Vec<PackHash>, Infallible> {
        Ok(self.heads.clone())
    }

    fn admit(&mut self, admission: &Admission) -> Result<(), Infallible> {
        let place = admission.place;
        let at = usize::try_from(place.lane).unwrap_or(usize::MAX);
        match self.branches.get_mut(at) {
            Some(branch) => branch.last = place.no,
            None => self.branches.push(Branch {
                log: admission.log,
                last: place.no,
                from: admission.from,
            }),
        }
        self.places.insert(admission.pack, place);
        self.packs.insert(place, admission.pack);
        if !admission.newly_seen.is_empty() {
            self.seen.insert(place, admission.newly_seen.clone());
        }
        self.heads.retain(|head| !admission.covered.contains(head));
        self.heads.push(admission.pack);
        Ok(())
    }
}
