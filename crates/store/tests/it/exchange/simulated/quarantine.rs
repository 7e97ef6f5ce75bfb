//! A device is removed from the agency; not everybody hears of it at once. What it writes afterwards
//! waits for a person, and nothing that has seen it is taken in; until somebody lets it back.

use super::Wrong;
use super::world::{Desk, World};
use std::collections::BTreeSet;
use store::exchange::Why;
use sync::history::PackHash;
use sync::pack;

impl World<'_> {
    /// This device hears that another one was removed.
    pub(super) fn hears_of_a_removal(&mut self, at: usize) {
        let other = self.chance.below(self.desks.len());
        let name = self.desks[other].device.signer.public().0;
        let is_own = self.desks[at].device.signer.public().0 == name;
        if is_own || self.desks[at].removed.is_some() {
            return;
        }
        if self.wrong != Some(Wrong::LetsRemovedIn) {
            self.desks[at].device.judge.removed.insert(name);
        }
        self.desks[at].removed = Some(name);
        self.desks[at].heard = self.of_removed(at);
        self.tally.removed += 1;
    }

    pub(super) fn lets_back(&mut self, at: usize) {
        let desk = &mut self.desks[at];
        if desk.removed.take().is_some() && self.wrong != Some(Wrong::NeverLetsBack) {
            desk.device.judge.removed.clear();
            desk.device.seal();
            let imported = desk.device.import(Vec::new());
            self.heed(at, &imported);
        }
    }

    /// The packs of a removed device that were taken in.
    fn of_removed(&self, at: usize) -> BTreeSet<PackHash> {
        let Desk {
            device, removed, ..
        } = &self.desks[at];
        let Some(removed) = removed else {
            return BTreeSet::new();
        };
        let mut found = BTreeSet::new();
        for bytes in device.packs() {
            let sealed = pack::open_head(&bytes, &device.judge.keys).unwrap();
            if sealed.head().author.device.0 == *removed {
                found.insert(sealed.hash());
            }
        }
        found
    }

    /// Nothing was taken in since, and only then does anything wait for a person.
    pub(super) fn keeps_out(&mut self, at: usize) -> Result<(), String> {
        if !self.of_removed(at).is_subset(&self.desks[at].heard) {
            return Err(format!("device {at} took in what a removed one wrote"));
        }
        let device = &self.desks[at].device;
        let waiting = device.store.waiting().unwrap();
        let count = waiting
            .iter()
            .filter(|one| one.why == Why::Quarantine)
            .count();
        self.tally.quarantined += count;
        if count > 0 && self.desks[at].removed.is_none() {
            return Err(format!("device {at} keeps packs out for nothing"));
        }
        Ok(())
    }
}
