//! What was applied, without what was in it: the names of packs and what each had seen.

use crate::history::{
    Admission, DEPS_MAX, Gate, Link, PackHash, Past, Place, Shelf, settle, sight,
};
use crate::pack::{Error, Hash, PACK_BYTES_MAX, Reader, Result, put};
use std::collections::{BTreeMap, BTreeSet};

/// Packs in one history.
pub const HISTORY_MAX: usize = 1_000_000;

const MAGIC: [u8; 4] = *b"LSH1";

/// The packs of a frontier, each after all that it had seen. Of several whose turn has come the one
/// with the smallest name is first, so the same set has one order on every device; a value names
/// its pack by its number in it, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(Vec<(PackHash, Link)>);

impl History {
    /// All that was applied here. Read from the shelf alone: a device that itself began with a
    /// snapshot can write the next.
    ///
    /// # Errors
    /// Only those of the shelf.
    pub fn of<S: Shelf>(shelf: &S) -> std::result::Result<Self, S::Error> {
        let mut links = BTreeMap::new();
        for lane in 0..shelf.lanes()? {
            let last = shelf.branch(lane)?.map_or(0, |branch| branch.last);
            // Backwards, for nobody says where a lane begins.
            for no in (1..=last).rev() {
                let place = Place { lane, no };
                let Some(pack) = shelf.pack(place)? else {
                    break;
                };
                links.insert(pack, link(shelf, place)?);
            }
        }
        Ok(Self(in_order(links)))
    }

    /// From what the heads of packs say, where all of it counts. They come in any order; what rests on
    /// something that is not among them is left out.
    pub fn told(links: impl IntoIterator<Item = (PackHash, Link)>) -> Self {
        Self(in_order(links.into_iter().collect()))
    }

    /// The packs with what each had seen, in order.
    pub fn packs(&self) -> &[(PackHash, Link)] {
        &self.0
    }

    /// Lets all of it in, on a shelf that knows none of it. False if it contradicts itself; then the shelf is of
    /// no use.
    ///
    /// # Errors
    /// Only those of the shelf.
    pub fn admit<S: Shelf>(&self, shelf: &mut S) -> std::result::Result<bool, S::Error> {
        self.admit_and(shelf, |_, _| Ok(()))
    }

    /// The same; `keep` hears of each pack once it was let in, before the next one is.
    ///
    /// # Errors
    /// Those of the shelf, and of `keep`.
    pub fn admit_and<S: Shelf>(
        &self,
        shelf: &mut S,
        mut keep: impl FnMut(&S, &Admission) -> std::result::Result<(), S::Error>,
    ) -> std::result::Result<bool, S::Error> {
        for (pack, link) in &self.0 {
            match settle(shelf, *pack, link)? {
                Gate::Ready(admission) => {
                    shelf.admit(&admission)?;
                    keep(shelf, &admission)?;
                }
                Gate::Known | Gate::Waits(_) | Gate::Refused(_) => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Where each pack lies on this device, by its number here.
    ///
    /// # Errors
    /// Only those of the shelf.
    pub fn places<S: Shelf>(&self, shelf: &S) -> std::result::Result<Vec<Place>, S::Error> {
        let mut places = Vec::with_capacity(self.0.len());
        for (pack, _) in &self.0 {
            places.extend(shelf.place(pack)?);
        }
        Ok(places)
    }

    /// The name of the frontier: the hash of the history.
    ///
    /// # Errors
    /// As [`History::write`].
    pub fn frontier(&self) -> Result<Hash> {
        self.write().map(|bytes| crate::pack::hash(&bytes))
    }

    /// The bytes of the history.
    ///
    /// # Errors
    /// [`Error::TooLarge`] beyond a limit.
    pub fn write(&self) -> Result<Vec<u8>> {
        let mut out = MAGIC.to_vec();
        put(&mut out, self.0.len() as u64);
        let mut numbers = BTreeMap::new();
        for ((pack, link), number) in self.0.iter().zip(0_u64..) {
            let back = |name: &PackHash| {
                let before: Option<&u64> = numbers.get(name);
                before.map(|before| number - before).ok_or(Error::Damaged)
            };
            out.extend(pack);
            match &link.prev {
                Some(prev) => put(&mut out, back(prev)?),
                None => {
                    put(&mut out, 0);
                    out.extend(link.log);
                    put(&mut out, link.no);
                }
            }
            let deps = link
                .deps
                .iter()
                .map(back)
                .collect::<Result<BTreeSet<_>>>()?;
            put(&mut out, deps.len() as u64);
            deps.iter().for_each(|dep| put(&mut out, *dep));
            numbers.insert(*pack, number);
        }
        let fits = self.0.len() <= HISTORY_MAX && out.len() <= PACK_BYTES_MAX;
        fits.then_some(out).ok_or(Error::TooLarge)
    }

    /// Reads a history. What it says of the past is for its hash to vouch for.
    ///
    /// # Errors
    /// [`Error::Damaged`] for what [`History::write`] does not write, [`Error::TooNew`] for a later
    /// format, [`Error::TooLarge`] beyond a limit, before anything is allocated for it.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        if bytes.len() > PACK_BYTES_MAX {
            return Err(Error::TooLarge);
        }
        let mut reader = Reader::new(bytes);
        match reader.array()? {
            MAGIC => {}
            [b'L', b'S', b'H', format] if format > b'1' => return Err(Error::TooNew),
            _ => return Err(Error::Damaged),
        }
        let mut packs = Vec::new();
        for _ in 0..reader.count(HISTORY_MAX)? {
            let pack = reader.array()?;
            let link = read_link(&mut reader, &packs)?;
            packs.push((pack, link));
        }
        reader.end()?;
        let links: BTreeMap<_, _> = packs.iter().cloned().collect();
        let whole = links.len() == packs.len();
        let history = Self(packs);
        // One order, one spelling: what is taken is what would be written.
        let exact = whole && in_order(links) == history.0 && history.write()? == bytes;
        exact.then_some(history).ok_or(Error::Damaged)
    }
}

/// What a pack says of its place, from what was kept of it: without the names of lost packs, and
/// without those that another one of its names had seen.
fn link<S: Shelf>(shelf: &S, place: Place) -> std::result::Result<Link, S::Error> {
    let branch = shelf.branch(place.lane)?;
    let before = Place {
        no: place.no.saturating_sub(1),
        ..place
    };
    let prev = match shelf.pack(before)? {
        Some(_) => Some(before),
        None => branch.and_then(|branch| branch.from),
    };
    let seen_before = match prev {
        Some(prev) => sight(shelf, prev)?,
        None => Past::default(),
    };
    let own = sight(shelf, place)?;
    let new = own.beyond(&seen_before).filter(|seen| *seen != place);
    let new: Vec<Place> = new.collect();
    let mut pasts = Vec::new();
    if new.len() > 1 {
        for seen in &new {
            pasts.push((*seen, sight(shelf, *seen)?));
        }
    }
    let mut deps = Vec::new();
    for seen in new {
        let by_another = |(other, past): &(Place, Past)| *other != seen && past.covers(seen);
        if !pasts.iter().any(by_another) {
            deps.extend(shelf.pack(seen)?);
        }
    }
    deps.sort_unstable();
    Ok(Link {
        log: branch.map_or([0; 32], |branch| branch.log),
        no: place.no,
        prev: match prev {
            Some(prev) => shelf.pack(prev)?,
            None => None,
        },
        deps,
    })
}

/// Each after what it names; of several whose turn has come the smallest name first. What names
/// something that is not there never comes.
fn in_order(mut links: BTreeMap<PackHash, Link>) -> Vec<(PackHash, Link)> {
    let mut needs = BTreeMap::new();
    let mut followers = BTreeMap::<PackHash, Vec<PackHash>>::new();
    let mut ready = BTreeSet::new();
    for (pack, link) in &links {
        let names: BTreeSet<_> = link.prev.iter().chain(&link.deps).collect();
        for name in &names {
            followers.entry(**name).or_default().push(*pack);
        }
        if names.is_empty() {
            ready.insert(*pack);
        }
        needs.insert(*pack, names.len());
    }
    let mut order = Vec::with_capacity(links.len());
    while let Some(pack) = ready.pop_first() {
        order.extend(links.remove(&pack).map(|link| (pack, link)));
        for follower in followers.remove(&pack).unwrap_or_default() {
            if let Some(left) = needs.get_mut(&follower) {
                *left -= 1;
                if *left == 0 {
                    ready.insert(follower);
                }
            }
        }
    }
    order
}

fn read_link(reader: &mut Reader<'_>, packs: &[(PackHash, Link)]) -> Result<Link> {
    let named = |back: usize| {
        let at = packs.len().checked_sub(back).filter(|_| back > 0);
        at.and_then(|at| packs.get(at)).ok_or(Error::Damaged)
    };
    let (log, no, prev) = match reader.fit()? {
        0 => (reader.array()?, reader.number()?, None),
        back => {
            let (prev, link) = named(back)?;
            let no = link.no.checked_add(1).ok_or(Error::Damaged)?;
            (link.log, no, Some(*prev))
        }
    };
    let count = reader.count(DEPS_MAX)?;
    let mut deps = Vec::new();
    for _ in 0..count {
        deps.push(named(reader.fit()?)?.0);
    }
    deps.sort_unstable();
    if no == 0 {
        return Err(Error::Damaged);
    }
    Ok(Link {
        log,
        no,
        prev,
        deps,
    })
}
