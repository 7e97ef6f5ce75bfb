//! What every statement had seen.
//!
//! Valid statements have *places*, each after everything it had seen. Those of one device that had
//! seen each other are a *lane*, as the packs of a log are ([`crate::history`]); a device that forks
//! has one lane more. What an author had seen is everything placed before some place, but for the
//! ends of a few lanes: what was on its way meanwhile. So a past costs what was concurrent with it; a
//! number for each lane, as packs keep it, would cost every device that ever was, once a statement.
//!
//! Invalid statements have a past, for who follows them, but no place: nobody honest ever names one
//! as seen, so each would be an open end for ever. Hashes cannot go round in circles, so neither can
//! this.

use super::DeviceId;
use std::collections::BTreeMap;

/// Where a valid statement stands. Which place it is depends on how the statements came; nothing that
/// is said of them does.
pub(super) type Place = u32;

/// Ends of lanes that all pasts together may keep (128 MB): a bound for who forks thousands of times.
const ENDS_MAX: usize = 16_000_000;
/// Of the lanes of one device, how many may still go on. Older ones end; that costs a lane, no more.
const OPEN_LANES: usize = 8;

/// A number in a lane, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct End {
    lane: u32,
    no: u32,
}

/// What an author had seen: everything placed before a place, but what lies beyond these ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Past {
    before: Place,
    /// By lane.
    ends: Box<[End]>,
}

impl Past {
    /// Whether it ends before a place, which it then does not cover.
    pub const fn is_before(&self, place: Place) -> bool {
        self.before <= place
    }
}

/// What a statement's parent had seen, and perhaps the parent itself.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    past: &'a Past,
    itself: Option<Place>,
}

impl<'a> Seen<'a> {
    /// A statement without a place is not there to be seen; what it had seen is.
    pub const fn by(past: &'a Past) -> Self {
        Self { past, itself: None }
    }

    fn before(&self) -> Place {
        self.itself.map_or(self.past.before, |place| place + 1)
    }
}

/// The lanes, and the past of every place.
#[derive(Clone, Debug, Default)]
pub(super) struct Lanes {
    at: Vec<End>,
    pasts: Vec<Past>,
    lanes: Vec<Vec<Place>>,
    of: BTreeMap<DeviceId, Vec<u32>>,
    ends: usize,
    nothing: Past,
}

impl Lanes {
    pub fn len(&self) -> Place {
        self.at.len() as Place
    }

    /// Whether there is no room for one more past.
    pub const fn is_full(&self) -> bool {
        self.ends > ENDS_MAX
    }

    /// How many ends all pasts keep.
    #[cfg(test)]
    pub const fn kept(&self) -> usize {
        self.ends
    }

    /// The past of everything.
    pub fn all(&self) -> Past {
        Past {
            before: self.len(),
            ends: Box::default(),
        }
    }

    pub fn past(&self, place: Place) -> &Past {
        self.pasts.get(place as usize).unwrap_or(&self.nothing)
    }

    /// What somebody had seen who had seen this statement.
    pub fn seen(&self, place: Place) -> Seen<'_> {
        Seen {
            past: self.past(place),
            itself: Some(place),
        }
    }

    /// Whether a statement lies in a past.
    pub fn covers(&self, past: &Past, place: Place) -> bool {
        let end = |at: &End| {
            let end = past.ends.binary_search_by_key(&at.lane, |end| end.lane);
            end.ok().and_then(|found| past.ends.get(found))
        };
        place < past.before
            && self
                .at
                .get(place as usize)
                .is_some_and(|at| end(at).is_none_or(|end| at.no <= end.no))
    }

    /// Whether the author of `later` had seen `earlier`.
    pub fn saw(&self, later: Place, earlier: Place) -> bool {
        self.covers(self.past(later), earlier)
    }

    /// Whether neither author had seen the other statement.
    pub fn are_concurrent(&self, one: Place, other: Place) -> bool {
        one != other && !self.saw(one, other) && !self.saw(other, one)
    }

    /// What a past leaves out of all that was placed before its end.
    pub fn left_out<'a>(&'a self, past: &'a Past) -> impl Iterator<Item = Place> + 'a {
        past.ends.iter().flat_map(move |end| {
            let upto = self.reached(end.lane, past.before);
            let unseen = self.lane(end.lane).get(end.no as usize..upto as usize);
            unseen.unwrap_or_default().iter().copied()
        })
    }

    /// What an author had seen who had seen these.
    pub fn join(&self, parents: &[Seen<'_>]) -> Past {
        let Some(last) = parents.iter().max_by_key(|seen| seen.before()) else {
            return Past::default();
        };
        let before = last.before();
        // All that the last one had not seen lies in these lanes.
        let mut open: Vec<u32> = last.past.ends.iter().map(|end| end.lane).collect();
        let between = (last.past.before as usize)..(before as usize);
        let between = self.at.get(between).unwrap_or_default();
        open.extend(between.iter().map(|at| at.lane));
        open.sort_unstable();
        open.dedup();
        let ends = open.into_iter().filter_map(|lane| {
            let reached = parents.iter().map(|seen| self.reach(*seen, lane));
            let no = reached.max().unwrap_or(0);
            (no < self.reached(lane, before)).then_some(End { lane, no })
        });
        Past {
            before,
            ends: ends.collect(),
        }
    }

    /// Gives a statement its place.
    pub fn append(&mut self, author: DeviceId, past: Past) -> Place {
        let place = self.len();
        let known = self.of.get(&author).map_or(&[][..], Vec::as_slice);
        let goes_on = |lane: &&u32| {
            let tip = self.lane(**lane).last();
            tip.is_some_and(|tip| self.covers(&past, *tip))
        };
        let lane = known.iter().rev().take(OPEN_LANES).find(goes_on).copied();
        let lane = lane.unwrap_or_else(|| {
            let new = self.lanes.len() as u32;
            self.lanes.push(Vec::new());
            self.of.entry(author).or_default().push(new);
            new
        });
        if let Some(places) = self.lanes.get_mut(lane as usize) {
            places.push(place);
        }
        self.ends += past.ends.len();
        let no = self.lane(lane).len() as u32;
        self.at.push(End { lane, no });
        self.pasts.push(past);
        place
    }

    fn lane(&self, lane: u32) -> &[Place] {
        self.lanes.get(lane as usize).map_or(&[], Vec::as_slice)
    }

    /// How far a lane had come before a place.
    fn reached(&self, lane: u32, before: Place) -> u32 {
        self.lane(lane).partition_point(|place| *place < before) as u32
    }

    /// How far somebody had seen of a lane.
    fn reach(&self, seen: Seen<'_>, lane: u32) -> u32 {
        let past = seen.past;
        let end = past.ends.binary_search_by_key(&lane, |end| end.lane);
        let end = end.ok().and_then(|found| past.ends.get(found));
        let reached = end.map_or_else(|| self.reached(lane, past.before), |end| end.no);
        let own = seen.itself.and_then(|place| self.at.get(place as usize));
        own.filter(|own| own.lane == lane)
            .map_or(reached, |own| own.no.max(reached))
    }
}
