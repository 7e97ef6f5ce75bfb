//! Packs that are declared lost: those that nobody holds, and some by mistake.

use super::tally::Besides;
use super::world::{Desk, World};
use crate::exchange::office::Device;
use casework::exchange::StatementRow;
use casework::{Deed, StatementId};
use std::collections::BTreeSet;
use sync::history::PackHash;
use sync::roster::{Body, Last, Lose, Statement};
use uuid::Uuid;

impl World<'_> {
    /// A computer breaks after it has handed on what it wrote last, and not what it wrote before that.
    /// It begins once more from a copy: one of its packs is gone for good.
    pub(super) fn loses(&mut self, at: usize) {
        self.desks[at].device.seal();
        let saved = self.desks[at].device.saved();
        let before = self.desks[at].device.packs().len();
        for _ in 0..4 {
            self.works(at);
            self.desks[at].device.seal();
        }
        let mut packs = self.desks[at].device.packs();
        if packs.len() > before + 1 {
            packs.remove(before);
            let to = self.chance.below(self.desks.len());
            if to != at {
                self.desks[to].device.seal();
                let imported = self.desks[to].device.import(packs);
                self.heed(to, &imported);
            }
        }
        let device = &mut self.desks[at].device;
        device.go_on_from(&saved);
        device.begin_anew();
        device.read_late();
        self.tally.restores += 1;
    }

    /// Somebody declares a pack lost: one that is missed, or one that is there.
    pub(super) fn declares(&mut self, at: usize) {
        let mut names: Vec<PackHash> = missed(&self.desks[at].device).into_iter().collect();
        if names.is_empty() {
            let other = self.chance.below(self.desks.len());
            let device = &self.desks[other].device;
            names = device
                .packs()
                .iter()
                .map(|pack| sync::pack::hash(pack))
                .collect();
        }
        if !names.is_empty() {
            let name = names[self.chance.below(names.len())];
            self.declare(at, name);
        }
    }

    fn declare(&mut self, at: usize, pack: PackHash) {
        let waited = self.desks[at].device.store.waiting().unwrap().len();
        self.desks[at].device.declares_lost(pack);
        let imported = self.desks[at].device.import(Vec::new());
        self.heed(at, &imported);
        let left = self.desks[at].device.store.waiting().unwrap().len();
        self.tally.lost += 1;
        self.tally.let_in += waited.saturating_sub(left);
    }

    /// Whatever is missed and nowhere is given up, until nobody waits any more.
    pub(super) fn gives_up(&mut self) -> Result<(), String> {
        if self.besides != Besides::Losses {
            return Ok(());
        }
        for _ in 0..100 {
            let of = |desk: &Desk| missed(&desk.device);
            let all: BTreeSet<PackHash> = self.desks.iter().flat_map(of).collect();
            if all.is_empty() {
                let waits = |desk: &Desk| !desk.device.store.waiting().unwrap().is_empty();
                return match self.desks.iter().any(waits) {
                    true => Err("somebody waits for nothing".into()),
                    false => Ok(()),
                };
            }
            for pack in all {
                self.declare(0, pack);
            }
            self.quiets()?;
        }
        Err("it never ends".into())
    }
}

/// What waits here waits for these, and they are not here.
fn missed(device: &Device) -> BTreeSet<PackHash> {
    let waiting = device.store.waiting().unwrap();
    let lost = device.store.lost().unwrap();
    let missed = waiting.iter().filter_map(|one| one.missed);
    missed
        .filter(|name| !lost.has(name) && !device.store.has_pack(name).unwrap())
        .collect()
}

impl Device {
    /// Says in the roster that a pack is lost, and seals that.
    pub fn declares_lost(&mut self, pack: PackHash) {
        let last = Last {
            log: [0; 32],
            no: 0,
            pack,
        };
        let (agency, parents) = ([9; 32], vec![[8; 32]]);
        let hlc = self.now_ms.unsigned_abs() << 16;
        let body = Body::Lose(Lose { last });
        let said = Statement::sign(&self.signer, agency, parents, hlc, body).unwrap();
        let mut id = [0; 16];
        id.copy_from_slice(&said.hash()[..16]);
        let row = StatementRow {
            id: StatementId(Uuid::from_bytes(id)),
            bytes: said.bytes().to_vec(),
        };
        self.judge.statements.push(row.bytes.clone());
        self.does(Deed::JudgePacks, |w| w.put(&row));
        self.seal();
    }
}
