//! What outlives a pack, or does without it: snapshots, archives, late keys, and lost packs.

use super::node::{Node, sure};
use super::pack::{Delivery, Ring, SCOPES, Scope};
use super::wrong::Wrong;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use sync::archive::{self, Ack, Item, Run};
use sync::history::{self, Gate, LogId, PackHash, Past, Shelf};
use sync::lost::Lost;
use sync::merge;
use sync::snapshot::{self, Frontier, History};

/// A snapshot, as a new device is given it; and the packs in it, as they lie in archives.
pub struct Base {
    frontier: PackHash,
    history: Vec<u8>,
    rows: BTreeMap<Scope, Vec<u8>>,
    packs: Vec<Delivery>,
}

impl Node {
    pub fn gate(&self, pack: &Delivery) -> Gate {
        let link = self.link(pack);
        // By the wrong rules some statements are such that nobody can have known of them.
        let mut lost = if self.is(Wrong::LostIsSeen) {
            Lost::default()
        } else {
            self.lost.clone()
        };
        for name in link.prev.iter().chain(&link.deps) {
            let is_there = sure(self.history.place(name)).is_some();
            let left_out = self.is(Wrong::LostForEver) || self.is(Wrong::LostIsSeen) && !is_there;
            if left_out && self.lost.has(name) {
                lost.declare(*name, [0xff; 32]);
            }
        }
        sure(history::gate_heeding(
            &self.history,
            pack.hash,
            &link,
            &lost,
        ))
    }

    /// Takes note of what a pack declares lost. It may be that it was applied here.
    pub fn learn(&mut self, pack: &Delivery) {
        let before = self.lost.clone();
        for lost in &pack.lost {
            self.lost.declare(*lost, pack.hash);
        }
        let changes = sure(before.changes(&self.lost, &self.history));
        if changes && !self.is(Wrong::NoRebuild) && !self.is(Wrong::LostIsSeen) {
            self.rebuild();
        }
    }

    /// Everything once more from the packs. What the device began with it fetches from archives.
    /// What cannot be applied again is missed, and the oracle sees it.
    fn rebuild(&mut self) {
        let base = self.base.take();
        let mut left = base.map_or_else(Vec::new, |base| base.packs.clone());
        left.append(&mut self.applied);
        self.history = history::Memory::default();
        self.rows.clear();
        while !left.is_empty() {
            let before = left.len();
            left.retain(|pack| {
                let Gate::Ready(admission) = self.gate(pack) else {
                    return true;
                };
                sure(self.history.admit(&admission));
                self.apply(pack, (admission.place, &admission.sight));
                self.applied.push(pack.clone());
                false
            });
            if left.len() == before {
                return self.waiting.append(&mut left);
            }
        }
    }

    /// A key comes, and with it all that was applied unread.
    pub fn grant(&mut self, scope: Scope) {
        if self.ring.opens(scope) {
            return;
        }
        self.ring.0 |= 1 << scope;
        if self.is(Wrong::NoReplay) {
            return;
        }
        let ring = self.ring;
        let mut chunks = Vec::new();
        for pack in &self.applied {
            let place = sure(self.history.place(&pack.hash));
            let chunk = pack.chunks.iter().find(|chunk| chunk.scope == scope);
            if let (Some(place), Some(changes)) = (place, chunk.and_then(|c| c.open(ring))) {
                chunks.push((place, changes.to_vec()));
            }
        }
        if self.is(Wrong::ReplaysByLane) {
            chunks.sort_by_key(|(place, _)| *place);
        }
        let mut rows = self.rows_of_base(scope);
        sure(merge::replay(&self.history, &mut rows, chunks));
        self.rows.insert(scope, rows);
    }

    fn rows_of_base(&self, scope: Scope) -> merge::Memory {
        let Some(base) = &self.base else {
            return merge::Memory::new();
        };
        let history = History::read(&base.history).unwrap();
        let places = sure(history.places(&self.history));
        let frontier = Frontier::new(base.frontier, places);
        let rows = snapshot::read(&base.rows[&scope], &frontier);
        // Nothing at all is noticed soon enough.
        rows.unwrap_or_default()
    }

    /// A snapshot of everything; only who has all keys can take it.
    fn snapshot(&self) -> Result<Base, sync::pack::Error> {
        let history = sure(History::of(&self.history));
        let places = sure(history.places(&self.history));
        let frontier = Frontier::new(history.frontier()?, places);
        let mut parts = BTreeMap::new();
        for scope in 0..SCOPES {
            let mut rows = self.rows.get(&scope).cloned().unwrap_or_default();
            if self.is(Wrong::SnapshotOfShown) {
                rows.values_mut().for_each(|row| self.only_shown(row));
            }
            parts.insert(scope, snapshot::write(&frontier, &rows)?);
        }
        Ok(Base {
            frontier: *frontier.name(),
            history: history.write()?,
            rows: parts,
            packs: self.began_with().chain(&self.applied).cloned().collect(),
        })
    }

    /// The packs of the snapshot, which it has read in archives meanwhile.
    pub fn began_with(&self) -> impl Iterator<Item = &Delivery> {
        self.base.iter().flat_map(|base| &base.packs)
    }

    /// A new device that begins with a snapshot of this one instead of with the first pack.
    pub fn successor(&self, log: LogId, ring: Ring) -> Result<Self, String> {
        let base = self.snapshot().map_err(|error| error.to_string())?;
        let mut new = Self::new(log, ring, 2, self.wrong);
        new.tells = self.tells;
        new.truth = self.truth;
        new.lost = self.lost.clone();
        let history = History::read(&base.history).map_err(|error| error.to_string())?;
        if self.is(Wrong::SnapshotForgetsPast) {
            new.admit_without_deps(&history);
        } else if !sure(history.admit(&mut new.history))
            || sure(History::of(&new.history)) != history
        {
            return Err("a history that contradicts itself".to_owned());
        }
        new.base = Some(Rc::new(base));
        for scope in ring.scopes() {
            let rows = new.rows_of_base(scope);
            new.rows.insert(scope, rows);
        }
        Ok(new)
    }

    /// The runs of its chains that every other device has, by what it knows of them and when it
    /// heard of them. Packs go by names under which runs are short, for a schedule has few packs.
    pub fn plan(
        &self,
        others: &[(LogId, i64)],
        known: archive::Known,
        now_ms: i64,
    ) -> archive::Plan {
        let mut chains = Vec::new();
        for lane in 0..sure(self.history.lanes()) {
            let places = sure(archive::chain(&self.history, lane));
            let item = |place| {
                let name = sure(self.history.pack(place)).unwrap();
                let (at, bytes) = (place.no << 16, 200);
                let name = alias(&name);
                Item {
                    name,
                    place,
                    at,
                    bytes,
                }
            };
            chains.push(places.into_iter().map(item).collect());
        }
        let ack = |(log, heard_ms): &(LogId, i64)| {
            let mut of_log = self.applied.iter().rev();
            let last = of_log.find(|pack| pack.link.log == *log);
            let place = last.and_then(|last| sure(self.history.place(&last.hash)));
            let sight = place.map(|place| sure(history::sight(&self.history, place)));
            let sight: Past = sight.unwrap_or_default();
            Ack {
                heard_ms: *heard_ms,
                sight,
            }
        };
        let acks = others.iter().map(ack).collect();
        archive::plan(
            &archive::Known {
                chains,
                acks,
                ..known
            },
            now_ms,
        )
    }

    /// The packs of a run, if this device holds them all.
    pub fn packs_of(&self, run: &Run) -> Option<Vec<Delivery>> {
        let held = self.applied.iter().map(|pack| (alias(&pack.hash), pack));
        let held: BTreeMap<_, _> = held.collect();
        let packs = run
            .packs
            .iter()
            .map(|name| held.get(name).copied().cloned());
        packs.collect()
    }

    /// What some waiting packs need and nobody here has.
    pub fn missing(&self) -> BTreeSet<PackHash> {
        let mut missing = BTreeSet::new();
        for pack in &self.waiting {
            if let Gate::Waits(names) = self.gate(pack) {
                missing.extend(names);
            }
        }
        for pack in &self.waiting {
            missing.remove(&pack.hash);
        }
        missing
    }
}

/// A name under which two of five end a run.
pub fn alias(name: &PackHash) -> PackHash {
    let mut alias = *name;
    alias[0] %= 5;
    alias
}
