//! The past of a pack: for each lane, how far its author had come.

use super::{Lane, Shelf};

/// Where an applied pack lies: its lane, and its number in its log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The lane, by this device's numbering.
    pub lane: Lane,
    /// The pack's number in its log.
    pub no: u64,
}

/// How far someone had come in each lane. Lanes are unbroken, so one number says it all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past(Vec<u64>);

impl Past {
    /// Whether the pack at this place lies in it.
    pub fn covers(&self, place: Place) -> bool {
        place.no <= self.of(place.lane)
    }

    /// How far it reaches into a lane; 0 if not at all.
    pub fn of(&self, lane: Lane) -> u64 {
        let at = usize::try_from(lane).unwrap_or(usize::MAX);
        self.0.get(at).copied().unwrap_or(0)
    }

    /// Takes in a place, and with it everything before it in its lane.
    pub fn raise(&mut self, place: Place) {
        let at = usize::try_from(place.lane).unwrap_or(usize::MAX);
        if self.0.len() <= at {
            self.0.resize(at.saturating_add(1), 0);
        }
        if let Some(reached) = self.0.get_mut(at) {
            *reached = place.no.max(*reached);
        }
    }

    /// Takes in everything that another past covers.
    pub fn join(&mut self, other: &Self) {
        other.places().for_each(|place| self.raise(place));
    }

    /// The furthest place in every lane that it reaches, in the order of the lanes.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        let reached = (0..).zip(&self.0).filter(|(_, no)| **no > 0);
        reached.map(|(lane, no)| Place { lane, no: *no })
    }

    /// The places in which it goes further than another.
    pub fn beyond<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Place> + 'a {
        self.places().filter(|place| !other.covers(*place))
    }
}

/// What the author of an applied pack had seen, the pack itself included.
///
/// Gathered from what the packs of its lane had newly seen, then from where the lane began, and so
/// on. A lane begins in one with a smaller number, so this ends.
///
/// # Errors
/// Only those of the shelf.
pub fn sight<S: Shelf>(shelf: &S, place: Place) -> Result<Past, S::Error> {
    let mut past = Past::default();
    let mut next = Some(place);
    while let Some(at) = next {
        past.raise(at);
        for seen in shelf.newly_seen(at)? {
            past.raise(seen);
        }
        let began = shelf.branch(at.lane)?.and_then(|branch| branch.from);
        next = began.filter(|from| from.lane < at.lane);
    }
    Ok(past)
}
