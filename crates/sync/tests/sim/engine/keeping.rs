//! What is done to packs that are old, or gone.

use super::keep::alias;
use super::node::sure;
use super::pack::{Delivery, Ring};
use super::world::{NODES_MAX, World};
use super::wrong::Wrong;
use std::collections::{BTreeMap, BTreeSet};
use sync::archive::{self, Archived, Object};
use sync::history::{PackHash, Shelf};
use sync::merge::{Conflict, How, LIVE};
use sync::{Kind, Op};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

impl World {
    pub fn keep(&mut self, at: usize) -> Result<(), String> {
        match self.chance.below(8) {
            0..3 => self.tidy(at),
            3..5 => return self.begin(),
            5..7 => self.declare(at),
            _ => self.nodes[at].version = 2,
        }
        Ok(())
    }

    /// Whether a device finds a name that it was told.
    pub fn is_read(&self, name: &PackHash) -> bool {
        self.wrong != Some(Wrong::IgnoresArchives) || self.store.single().contains_key(name)
    }

    /// A device puts old packs together, and removes what was long enough in an archive. Between
    /// two times lies a month. Some of the others were silent for a year.
    fn tidy(&mut self, at: usize) {
        self.tidied += 1;
        let now_ms = self.tidied * 31 * DAY_MS;
        let node = &self.nodes[at];
        let mut others = Vec::new();
        for other in self.nodes.iter().filter(|other| other.log != node.log) {
            let silent_ms = i64::from(self.chance.once_in(2)) * 365 * DAY_MS;
            others.push((other.log, now_ms - silent_ms));
        }
        let names = |packs: &[Delivery]| packs.iter().map(|pack| alias(&pack.hash)).collect();
        let mut known = archive::Known::default();
        for (name, (seen_ms, packs)) in &self.store.archives {
            let (seen_ms, packs) = (*seen_ms, names(packs));
            known.archived.insert(*name, Archived { seen_ms, packs });
        }
        let mut single = BTreeMap::new();
        for (name, pack) in self.store.single() {
            let packs = names(std::slice::from_ref(pack));
            let object = name
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>();
            single.insert(object.clone(), *name);
            known.objects.push(Object {
                name: object,
                packs,
            });
        }
        let plan = node.plan(&others, known, now_ms);
        for run in &plan.archive {
            if let Some(packs) = node.packs_of(run) {
                let bytes: Vec<&[u8]> = packs.iter().map(|pack| pack.bytes.as_slice()).collect();
                let archive = archive::write(&bytes).unwrap();
                assert_eq!(archive::read(&archive).unwrap().len(), packs.len());
                self.store.archives.insert(run.name, (now_ms, packs));
            }
        }
        for name in plan.remove {
            self.store.remove(&single[&name]);
            self.tally.archived += 1;
        }
    }

    /// Somebody gets a new device and begins with a snapshot of what lies in the folder.
    fn begin(&mut self) -> Result<(), String> {
        self.fetch(0)?;
        self.publish(0);
        let node = &self.nodes[0];
        let there: BTreeSet<_> = self.store.packs().iter().map(|pack| pack.hash).collect();
        let has_some = node.applied.len() > 3;
        let is_there = node.applied.iter().all(|pack| there.contains(&pack.hash));
        if has_some && is_there && node.ring == Ring::ALL && self.nodes.len() < NODES_MAX {
            let (log, ring) = (self.chance.name(), self.chance.pick(&[1, 2, 5, 7]));
            let new = node.successor(log, Ring(ring))?;
            self.nodes.push(new);
            self.backups.push(None);
            self.tally.begun += 1;
        }
        Ok(())
    }

    /// An administrator declares a pack lost: one that is missed, or by mistake one that is there.
    fn declare(&mut self, at: usize) {
        if !self.losing {
            return;
        }
        let mut names: Vec<PackHash> = self.nodes[at].missing().into_iter().collect();
        if names.is_empty() {
            let other = self.chance.below(self.nodes.len());
            names = self.nodes[other]
                .applied
                .iter()
                .map(|pack| pack.hash)
                .collect();
        }
        if !names.is_empty() {
            let name = self.chance.pick(&names);
            self.nodes[at].declares.push(name);
            self.tally.lost += 1;
        }
    }

    /// Declares lost whatever is missed and nowhere. Whether there was any.
    pub fn declare_all(&mut self) -> bool {
        let mut missing = Default::default();
        for node in &self.nodes {
            missing = &missing | &node.missing();
        }
        for node in &self.nodes {
            let waiting = node.waiting.iter().map(|pack| pack.hash);
            let is_there = |name: &PackHash| sure(node.history.place(name)).is_some();
            let waiting: Vec<_> = waiting.collect();
            missing.retain(|name| !is_there(name) && !waiting.contains(name));
        }
        self.tally.lost += missing.len();
        let any = !missing.is_empty() && self.losing;
        self.nodes[0].declares.extend(missing);
        self.seal(0);
        any
    }

    /// Everything that is in conflict is decided, by the one who has all keys.
    pub fn decide_all(&mut self) {
        let mut decided = Vec::new();
        for (scope, Conflict { row, column, .. }) in self.nodes[0].conflicts() {
            let column = if column == LIVE { 1 } else { column };
            let (table, row) = row;
            let cells = vec![(column, casework::Value::Int(7))];
            let kind = Kind::Put(cells);
            decided.push((scope, Op { table, row, kind }));
        }
        for (scope, op) in decided {
            self.edit(0, scope, op, How::Deciding);
        }
        self.seal(0);
    }
}
