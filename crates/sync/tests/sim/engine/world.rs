//! Some devices, a folder they share, and what can happen to them.

use super::Tally;
use super::bits::PACKS_MAX;
use super::chance::Chance;
use super::node::{Found, Node};
use super::oracle::Oracle;
use super::pack::{Delivery, Ring, SCOPES, corrupted};
use super::store::Store;
use super::wrong::Wrong;
use std::collections::BTreeSet;
use sync::history::PackHash;

/// Most devices of a schedule, clones included.
pub const NODES_MAX: usize = 12;
const TEN_YEARS_MS: i64 = 10 * 365 * 24 * 60 * 60 * 1000;

pub struct World {
    pub chance: Chance,
    pub nodes: Vec<Node>,
    pub oracle: Oracle,
    pub tally: Tally,
    pub wall_ms: i64,
    pub made: u64,
    pub backups: Vec<Option<Node>>,
    pub store: Store,
    pub wrong: Option<Wrong>,
    /// Objects of the folder are lost for good. Then no device is set back, or a pack could be gone
    /// from the world while others need it, and no rule can help.
    lossy: bool,
    /// Nobody notices that a log goes on elsewhere.
    heedless: bool,
    /// Packs are declared lost, some of which somebody holds. Then more may stand side by side than
    /// the oracle expects, and devices may be set back although objects are lost.
    pub losing: bool,
    pub tidied: i64,
}

impl World {
    pub fn new(seed: u64, wrong: Option<Wrong>) -> Self {
        let mut chance = Chance::new(seed);
        let many = if chance.once_in(8) { 10 } else { 3 };
        let count = 2 + chance.below(many);
        let mut nodes = Vec::new();
        for at in 0..count {
            let mut some = Ring(1 << chance.below(usize::from(SCOPES)));
            if chance.once_in(3) {
                some.0 |= 1 << chance.below(usize::from(SCOPES));
            }
            let ring = if at == 0 { Ring::ALL } else { some };
            let version = if chance.once_in(3) { 1 } else { 2 };
            let mut node = Node::new(chance.name(), ring, version, wrong);
            node.skew = skew(&mut chance);
            nodes.push(node);
        }
        Self {
            lossy: chance.once_in(5),
            heedless: chance.once_in(2),
            losing: chance.once_in(4),
            tidied: 0,
            chance,
            backups: vec![None; count],
            nodes,
            wrong,
            wall_ms: 1_700_000_000_000,
            oracle: Oracle::default(),
            store: Store::default(),
            tally: Tally::default(),
            made: 0,
        }
    }

    pub fn run(mut self) -> Result<Tally, String> {
        for _ in 0..30 + self.chance.below(60) {
            self.wall_ms += i64::from(self.chance.once_in(2));
            let at = self.chance.below(self.nodes.len());
            if self.chance.once_in(30) {
                self.crash(at)?;
            } else {
                self.act(at)?;
            }
        }
        self.quiesce()?;
        self.tally.schedules = 1;
        self.tally.packs = self.oracle.packs();
        Ok(self.tally)
    }

    fn act(&mut self, at: usize) -> Result<(), String> {
        match self.chance.below(100) {
            0..34 => self.write(at),
            34..44 => self.settle(at),
            44..52 => self.seal(at),
            52..63 => self.publish(at),
            63..76 => return self.fetch(at),
            76..83 => return self.carry(at),
            83..86 => self.nodes[at].skew = skew(&mut self.chance),
            86..89 => self.backups[at] = Some(self.nodes[at].clone()),
            89..92 => self.set_back(at),
            92 => self.clone_of(at),
            93 => self.grant(at),
            94..98 => return self.keep(at),
            98 if self.lossy => self.store.lose(&mut self.chance),
            _ => return self.look(at),
        }
        Ok(())
    }

    /// The power goes during an act: what stands on disk is the state before it or after it.
    fn crash(&mut self, at: usize) -> Result<(), String> {
        let before = self.nodes[at].clone();
        self.tally.crashes += 1;
        if self.chance.once_in(2) {
            // In the middle of an import: some packs are in, those that wait are forgotten.
            let arrived = self.listed(at);
            let most = self.chance.below(4);
            self.import(at, arrived, most)?;
            self.nodes[at].waiting.clear();
        } else {
            self.act(at)?;
        }
        if self.chance.once_in(2) {
            let after = std::mem::replace(&mut self.nodes[at], before);
            if self.wrong == Some(Wrong::TornImport) {
                self.nodes[at].rows = after.rows;
            }
        }
        Ok(())
    }

    pub fn seal(&mut self, at: usize) {
        let id = self.oracle.packs();
        let node = &self.nodes[at];
        let nothing = node.outbox.is_empty() && node.declares.is_empty();
        if nothing || id >= PACKS_MAX {
            return;
        }
        let (pack, drafts) = self.nodes[at].seal(self.chance.next(), id);
        self.oracle.sealed(id, pack.hash, &drafts);
    }

    pub fn publish(&mut self, at: usize) {
        let node = &self.nodes[at];
        let mut there: BTreeSet<PackHash> = self.store.list(&mut self.chance).into_iter().collect();
        let own_only = self.wrong == Some(Wrong::UploadsOwnOnly);
        for pack in node.began_with().chain(&node.applied) {
            let closed = pack
                .link
                .prev
                .iter()
                .chain(&pack.link.deps)
                .all(|name| there.contains(name) || node.lost.has(name));
            let may = if own_only {
                pack.link.log == node.log
            } else {
                closed
            };
            let missing = !there.contains(&pack.hash);
            if may && missing && self.store.put(pack, &mut self.chance) {
                there.insert(pack.hash);
            }
        }
    }

    /// What the folder gives a device that it does not hold yet.
    fn listed(&mut self, at: usize) -> Vec<(PackHash, Delivery)> {
        let held = self.nodes[at].held();
        let mut arrived = Vec::new();
        for name in self.store.list(&mut self.chance) {
            if !held.contains(&name)
                && self.is_read(&name)
                && let Some(pack) = self.store.read(&name, &mut self.chance)
            {
                arrived.push((name, pack));
            }
        }
        arrived
    }

    pub fn fetch(&mut self, at: usize) -> Result<(), String> {
        let arrived = self.listed(at);
        self.import(at, arrived, usize::MAX)
    }

    /// Everything is sealed before anything is imported.
    fn import(
        &mut self,
        at: usize,
        arrived: Vec<(PackHash, Delivery)>,
        most: usize,
    ) -> Result<(), String> {
        if self.wrong != Some(Wrong::ImportsBeforeSealing) {
            self.seal(at);
        }
        let wall_ms = self.wall_ms + self.nodes[at].skew;
        let Found {
            forks,
            own_elsewhere,
            refused,
        } = self.nodes[at].import(arrived, wall_ms, most);
        self.tally.forks += forks;
        if own_elsewhere && !self.heedless {
            let log = self.chance.name();
            self.nodes[at].begin_log(log);
            self.tally.noticed += 1;
        }
        if refused {
            return Err("an honest pack was refused".to_owned());
        }
        Ok(())
    }

    /// Somebody carries a stick: some of what one device holds, known or not, whole or not.
    fn carry(&mut self, at: usize) -> Result<(), String> {
        let from = self.chance.below(self.nodes.len());
        let node = &self.nodes[from];
        let mut stick: Vec<Delivery> = node.applied.iter().chain(&node.waiting).cloned().collect();
        let leaves = 1 + self.chance.below(4);
        stick.retain(|_| leaves == 4 || !self.chance.once_in(leaves + 1));
        self.chance.shuffle(&mut stick);
        let mut arrived = Vec::new();
        for pack in stick {
            let damaged = self.chance.once_in(24);
            let name = pack.hash;
            arrived.push((name, if damaged { corrupted(&pack) } else { pack }));
        }
        self.import(at, arrived, usize::MAX)
    }

    fn set_back(&mut self, at: usize) {
        if self.lossy && !self.losing {
            return;
        }
        if let Some(backup) = &self.backups[at] {
            let skew = self.nodes[at].skew;
            self.nodes[at] = Node {
                skew,
                ..backup.clone()
            };
            self.tally.restores += 1;
            if self.chance.once_in(2) {
                let log = self.chance.name();
                self.nodes[at].begin_log(log);
            }
        }
    }

    fn clone_of(&mut self, at: usize) {
        if self.nodes.len() < NODES_MAX {
            let clone = self.nodes[at].clone();
            self.nodes.push(clone);
            self.backups.push(None);
            self.tally.clones += 1;
        }
    }

    /// A colleague who has a key hands it on.
    pub fn grant(&mut self, at: usize) {
        let scope = self.chance.below(usize::from(SCOPES)) as u8;
        self.tally.late_keys += usize::from(!self.nodes[at].ring.opens(scope));
        self.nodes[at].grant(scope);
    }

    fn look(&self, at: usize) -> Result<(), String> {
        let node = &self.nodes[at];
        let expected = self.oracle.expect(&node.truth);
        let found = if self.tally.lost > 0 {
            self.oracle.check_nothing_lost(node, &expected)
        } else {
            self.oracle.check(node, &expected)
        };
        found.map_err(|what| format!("on the way, device {at}: {what}"))
    }
}

/// How wrong a clock is: mostly not at all, sometimes by minutes, sometimes by ten years.
fn skew(chance: &mut Chance) -> i64 {
    match chance.below(8) {
        0 => chance.pick(&[-TEN_YEARS_MS, TEN_YEARS_MS]),
        1 => chance.below(TEN_YEARS_MS as usize) as i64 - TEN_YEARS_MS / 2,
        2 | 3 => chance.below(600_000) as i64 - 300_000,
        _ => 0,
    }
}
