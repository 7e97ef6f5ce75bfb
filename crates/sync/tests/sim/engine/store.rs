//! A folder that everybody reaches and nobody can rely on: listings are short, repeated, shuffled
//! and stale, uploads fail, reads fail or bring damaged bytes.

use super::chance::Chance;
use super::pack::{Delivery, corrupted};
use std::collections::BTreeMap;
use sync::history::PackHash;

#[derive(Default)]
pub struct Store {
    objects: BTreeMap<PackHash, Delivery>,
    /// What still stands in listings and is gone.
    lost: Vec<PackHash>,
    /// Archives by name: since when each lies there, and what it holds.
    pub archives: BTreeMap<PackHash, (i64, Vec<Delivery>)>,
    /// Nothing goes wrong any more.
    pub calm: bool,
}

impl Store {
    pub fn list(&self, chance: &mut Chance) -> Vec<PackHash> {
        let mut names: Vec<PackHash> = self.packs().iter().map(|pack| pack.hash).collect();
        if self.calm {
            return names;
        }
        if chance.once_in(4) {
            names.retain(|_| !chance.once_in(3));
        }
        if chance.once_in(8) {
            names.extend(self.lost.iter().copied());
            names.extend(names.first().copied());
        }
        chance.shuffle(&mut names);
        names
    }

    pub fn read(&self, name: &PackHash, chance: &mut Chance) -> Option<Delivery> {
        let mut archived = self.archives.values().flat_map(|(_, packs)| packs);
        let single = self.objects.get(name);
        let pack = single.or_else(|| archived.find(|pack| pack.hash == *name))?;
        if self.calm {
            return Some(pack.clone());
        }
        match chance.below(24) {
            0 => None,
            1 => Some(corrupted(pack)),
            _ => Some(pack.clone()),
        }
    }

    /// Whether the upload is known to have worked.
    pub fn put(&mut self, pack: &Delivery, chance: &mut Chance) -> bool {
        let fails = !self.calm && chance.once_in(16);
        if fails && chance.once_in(2) {
            return false;
        }
        self.objects.insert(pack.hash, pack.clone());
        !fails
    }

    /// An object is gone for good.
    pub fn lose(&mut self, chance: &mut Chance) {
        if chance.once_in(4) {
            self.archives.pop_first();
        }
        let at = chance.below(self.objects.len());
        let name = self.objects.keys().nth(at).copied();
        if let Some(name) = name {
            self.objects.remove(&name);
            self.lost.push(name);
        }
    }

    /// Everything that lies there, alone or in an archive.
    pub fn packs(&self) -> Vec<Delivery> {
        let archived = self.archives.values().flat_map(|(_, packs)| packs);
        let all = self.objects.values().chain(archived);
        let all: BTreeMap<_, _> = all.map(|pack| (pack.hash, pack)).collect();
        all.into_values().cloned().collect()
    }

    pub fn single(&self) -> &BTreeMap<PackHash, Delivery> {
        &self.objects
    }

    pub fn remove(&mut self, name: &PackHash) {
        self.objects.remove(name);
    }
}
