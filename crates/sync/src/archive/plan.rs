//! What may be put together, and what may be removed because it was.

use super::{ARCHIVE_BYTES_MAX, ENTRY_BYTES, HEAD_BYTES, PACKS_MAX};
use crate::Hlc;
use crate::history::{Lane, PackHash, Past, Place, Shelf};
use std::collections::{BTreeMap, BTreeSet};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// The originals stay for so long after their archive was seen.
pub const REMOVE_AFTER_MS: i64 = 30 * DAY_MS;
/// A device that was silent for so long is not waited for.
pub const RETIRED_AFTER_MS: i64 = 365 * DAY_MS;
/// Between two looks at a relay no more than this counts as time in which an archive lay there.
const LOOK_COUNTS_MS: i64 = 7 * DAY_MS;
/// A run ends at a pack whose name begins with so many zero bits: 128 packs in the mean.
const ZERO_BITS: u32 = 7;

/// A pack in its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: PackHash,
    /// Where it lies.
    pub place: Place,
    /// Its author's clock.
    pub at: Hlc,
    /// How long it is.
    pub bytes: usize,
}

/// Packs of one chain that belong into one archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Their names, in order.
    pub packs: Vec<PackHash>,
    /// The name of the last of them, and of the archive.
    pub name: PackHash,
    /// Where the last lies.
    pub last: Place,
    /// The clock of the last, from which the folder of the archive follows.
    pub at: Hlc,
}

/// What a device had seen when it was last heard of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ack {
    /// When that was, or when it joined, by this device's clock.
    pub heard_ms: i64,
    /// All that its packs say it had seen.
    pub sight: Past,
}

/// An object of the relay that holds packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Its name there.
    pub name: String,
    /// What is in it.
    pub packs: Vec<PackHash>,
}

/// An archive of the relay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archived {
    /// Since when this device knows it to be there, whole.
    pub seen_ms: i64,
    /// What it read in it.
    pub packs: Vec<PackHash>,
}

/// What is known of the packs, of the devices, and of one relay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Every lane, from the beginning of its log ([`chain`]).
    pub chains: Vec<Vec<Item>>,
    /// Every device that belongs to the agency, but this one.
    pub acks: Vec<Ack>,
    /// The archives that lie at the relay, by name, as this device read them there. One that a
    /// listing no longer shows is not among them.
    pub archived: BTreeMap<PackHash, Archived>,
    /// The objects of single packs that lie at the relay.
    pub objects: Vec<Object>,
}

/// What to do at the relay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// To be put together, oldest first within a chain.
    pub archive: Vec<Run>,
    /// Objects to be removed.
    pub remove: Vec<String>,
}

/// What to archive, and what may be removed.
///
/// A run is archived where all of it lies already: an archive must not bring a pack before what the
/// pack has seen. And once everybody has it, so that nobody fetches it twice; whoever was silent for
/// a year fetches archives instead. An object is removed if *all* its packs lie in archives that
/// were seen long enough ago: also in the folder of a device that looks once a month.
pub fn plan(known: &Known, now_ms: i64) -> Plan {
    let mut plan = Plan::default();
    let mut planned = BTreeSet::new();
    let single = known.objects.iter().flat_map(|object| &object.packs);
    let archived = known.archived.values().flat_map(|archived| &archived.packs);
    let there: BTreeSet<_> = single.chain(archived).collect();
    for run in known.chains.iter().flat_map(|chain| runs(chain)) {
        let missing = !known.archived.contains_key(&run.name);
        let is_there = run.packs.iter().all(|pack| there.contains(pack));
        let is_due = missing && is_there && is_acknowledged(&known.acks, run.last, now_ms);
        // Chains that parted later share their beginning.
        if is_due && planned.insert(run.name) {
            plan.archive.push(run);
        }
    }
    let is_old = |it: &&Archived| now_ms.saturating_sub(it.seen_ms) >= REMOVE_AFTER_MS;
    let old = known.archived.values().filter(is_old);
    let covered: BTreeSet<_> = old.flat_map(|archived| &archived.packs).collect();
    let is_covered = |object: &&Object| {
        !object.packs.is_empty() && object.packs.iter().all(|pack| covered.contains(pack))
    };
    let removable = known.objects.iter().filter(is_covered);
    plan.remove = removable.map(|object| object.name.clone()).collect();
    plan
}

fn is_acknowledged(acks: &[Ack], last: Place, now_ms: i64) -> bool {
    let is_awaited = |ack: &&Ack| now_ms.saturating_sub(ack.heard_ms) < RETIRED_AFTER_MS;
    let mut awaited = acks.iter().filter(is_awaited);
    awaited.all(|ack| ack.sight.covers(last))
}

/// The runs of a chain that are complete: a function of the chain up to their end, and of nothing
/// else. What lies behind the last end waits for the next.
pub fn runs(chain: &[Item]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut open: Vec<Item> = Vec::new();
    let mut size = HEAD_BYTES;
    for item in chain {
        let adds = item.bytes.saturating_add(ENTRY_BYTES);
        if size.saturating_add(adds) > ARCHIVE_BYTES_MAX {
            close(&mut runs, &mut open);
            size = HEAD_BYTES;
        }
        if HEAD_BYTES.saturating_add(adds) > ARCHIVE_BYTES_MAX {
            continue; // as large as an archive by itself: it stays where it is
        }
        open.push(*item);
        size = size.saturating_add(adds);
        if ends_a_run(&item.name) || open.len() == PACKS_MAX {
            close(&mut runs, &mut open);
            size = HEAD_BYTES;
        }
    }
    runs
}

fn close(runs: &mut Vec<Run>, open: &mut Vec<Item>) {
    if let Some(last) = open.last().copied() {
        runs.push(Run {
            packs: open.iter().map(|item| item.name).collect(),
            name: last.name,
            last: last.place,
            at: last.at,
        });
    }
    open.clear();
}

fn ends_a_run(name: &PackHash) -> bool {
    let [first, ..] = name;
    first.leading_zeros() >= ZERO_BITS
}

/// How much of the time between two looks at a relay counts as seen, by a clock that may be wrong: one
/// that was set back counts for nothing, and one that jumped ahead for a week. So a month has passed
/// after five looks at the least, whatever the clock says.
pub fn counted_ms(before_ms: i64, now_ms: i64) -> i64 {
    now_ms.saturating_sub(before_ms).clamp(0, LOOK_COUNTS_MS)
}

/// A piece of a chain: the packs of one lane from one number to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The lane.
    pub lane: Lane,
    /// The first number; there is not always a pack of it, for a chain may begin behind a lost one.
    pub first: u64,
    /// The last number.
    pub last: u64,
}

/// The pieces of the chain that ends with a lane, from the beginning of its log: what it shares with
/// the lanes it forked from, and its own.
///
/// # Errors
/// Only those of the shelf.
pub fn pieces<S: Shelf>(shelf: &S, lane: Lane) -> Result<Vec<Piece>, S::Error> {
    let mut pieces = Vec::new();
    let mut next = shelf.branch(lane)?.map(|branch| Place {
        lane,
        no: branch.last,
    });
    while let Some(Place { lane, no: last }) = next {
        let from = shelf.branch(lane)?.and_then(|branch| branch.from);
        let from = from.filter(|from| from.lane < lane);
        let first = from.map_or(1, |from| from.no.saturating_add(1));
        pieces.push(Piece { lane, first, last });
        next = from;
    }
    pieces.reverse();
    Ok(pieces)
}

/// The places of a chain, in order ([`pieces`]).
///
/// # Errors
/// Only those of the shelf.
pub fn chain<S: Shelf>(shelf: &S, lane: Lane) -> Result<Vec<Place>, S::Error> {
    let mut chain = Vec::new();
    for Piece { lane, first, last } in pieces(shelf, lane)? {
        for place in (first..=last).map(|no| Place { lane, no }) {
            // A chain that begins behind a lost pack has no first places.
            if shelf.pack(place)?.is_some() {
                chain.push(place);
            }
        }
    }
    Ok(chain)
}
