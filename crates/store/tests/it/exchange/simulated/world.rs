//! A schedule: what a seed makes of a handful of devices, and whether it all came out right.

use super::Wrong;
use super::deeds::{Doing, Known, cases};
use super::tally::{Besides, Tally};
use crate::exchange::office::{Device, Dice, shown};
use casework::code::Code;
use casework::{CaseId, Facet};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use store::exchange::{Found, Imported};
use sync::history::PackHash;
use sync::pack::Scope;

/// Steps, before everybody has met and after.
const STEPS: [usize; 2] = [24, 16];
const DEVICES_MAX: usize = 5;
const YEAR_MS: i64 = 365 * 24 * 60 * 60 * 1_000;

pub(super) struct Desk {
    pub(super) device: Device,
    pub(super) saved: Option<PathBuf>,
    /// The device that it was told is removed, and what of it was taken in before.
    pub(super) removed: Option<[u8; 32]>,
    pub(super) heard: BTreeSet<PackHash>,
}

pub struct World<'a> {
    pub(super) chance: Dice,
    pub(super) desks: Vec<Desk>,
    pub(super) known: Known,
    /// What lies where everybody finds it.
    pub(super) relay: Vec<Vec<u8>>,
    pub(super) tally: &'a mut Tally,
    pub(super) besides: Besides,
    pub(super) wrong: Option<Wrong>,
}

/// Runs the schedule of a seed.
pub fn run(seed: u64, besides: Besides, tally: &mut Tally) -> Result<(), String> {
    let mut world = world(seed, besides, tally);
    for steps in STEPS {
        for _ in 0..steps {
            world.step()?;
        }
        world.quiets()?;
    }
    world.ends()
}

/// A handful of devices, as a seed makes them.
pub(super) fn world(seed: u64, besides: Besides, tally: &mut Tally) -> World<'_> {
    let chance = Dice::new(seed.wrapping_mul(0x2545_F491_4F6C_DD1D));
    let known = Known {
        cases: cases(&chance),
        needs: Vec::new(),
        contacts: Vec::new(),
        spoken: Vec::new(),
        referrals: Vec::new(),
        releases: Vec::new(),
        epochs: BTreeMap::new(),
    };
    tally.schedules += 1;
    let mut world = World {
        desks: Vec::new(),
        chance,
        known,
        relay: Vec::new(),
        tally,
        besides,
        wrong: match besides {
            Besides::Colleagues(wrong) => wrong,
            _ => None,
        },
    };
    for _ in 0..2 + world.chance.below(3) {
        world.joins();
    }
    world
}

/// Every key of every case.
pub(super) fn all_scopes(known: &Known) -> Vec<Scope> {
    let cases = known.cases.iter();
    let facets = || Facet::all().iter().filter(|facet| is_of_case(**facet));
    let of = |case: CaseId| facets().flat_map(move |facet| known.scopes(*facet, case));
    cases.flat_map(|case| of(case.id)).collect()
}

impl World<'_> {
    fn joins(&mut self) {
        let mut device = Device::new(self.chance.next());
        device.now_ms += self.wrong_by();
        for case in &self.known.cases {
            for facet in Facet::all().iter().filter(|facet| is_of_case(**facet)) {
                if self.chance.below(3) > 0 {
                    device.grant(*facet, Some(case.id));
                }
            }
        }
        self.desks.push(Desk {
            device,
            saved: None,
            removed: None,
            heard: BTreeSet::new(),
        });
    }

    /// How wrong a clock is: mostly by seconds, now and then by up to ten years.
    fn wrong_by(&self) -> i64 {
        let range = if self.chance.below(3) == 0 {
            10 * YEAR_MS
        } else {
            60_000
        };
        let within = self.chance.next() % (2 * range.unsigned_abs());
        within.cast_signed() - range
    }

    pub(super) fn step(&mut self) -> Result<(), String> {
        let at = self.chance.below(self.desks.len());
        if self.besides == Besides::Losses {
            match self.chance.below(20) {
                0 => self.declares(at),
                1 => self.loses(at),
                _ => {}
            }
        }
        let with_colleagues = matches!(self.besides, Besides::Colleagues(_));
        match self.chance.below(37) {
            0..12 => self.works(at),
            12..23 => {
                self.hears(at);
                self.keeps_out(at)?;
            }
            23 => self.crashes(at)?,
            24 | 25 => self.desks[at].saved = Some(self.desks[at].device.saved()),
            26 => self.goes_back(at),
            27 => self.renews(at),
            28 if self.desks.len() < DEVICES_MAX && self.chance.below(2) == 0 => self.clones(at),
            28 => self.desks[at].device.now_ms += self.wrong_by(),
            29 | 30 => self.is_granted(at),
            31 | 32 if with_colleagues => self.hears_of_a_removal(at),
            33 if with_colleagues => self.lets_back(at),
            34 | 35 if with_colleagues => self.hears_from_tomorrow(at),
            31 | 32 if self.desks.len() < DEVICES_MAX => self.begins(at),
            _ => self.check(at)?,
        }
        Ok(())
    }

    pub(super) fn works(&mut self, at: usize) {
        for _ in 0..=self.chance.below(3) {
            let mut doing = Doing {
                device: &mut self.desks[at].device,
                chance: &self.chance,
                known: &mut self.known,
                tally: self.tally,
            };
            doing.something();
        }
        if self.chance.below(2) == 0 {
            self.desks[at].device.seal();
        }
    }

    /// Takes in some packs of somebody else, in any order, some of them twice.
    fn hears(&mut self, at: usize) {
        let from = self.chance.below(self.desks.len());
        if self.chance.below(4) > 0 {
            self.desks[from].device.seal();
        }
        let all = self.desks[from].device.packs();
        let keep_of_eight = match self.chance.below(3) {
            0 => 1 + self.chance.below(8),
            _ => 8,
        };
        let mut some: Vec<Vec<u8>> = Vec::new();
        for pack in all {
            if self.chance.below(8) < keep_of_eight {
                let place = self.chance.below(some.len() + 1);
                some.insert(place, pack);
            }
        }
        if let Some(twice) = some.first().cloned() {
            some.push(twice);
        }
        let device = &mut self.desks[at].device;
        device.seal();
        let imported = device.import(some);
        self.heed(at, &imported);
    }

    pub(super) fn heed(&mut self, at: usize, imported: &Imported) {
        let differing = self.desks[at].device.store.differing(0).unwrap();
        assert!(differing.is_empty(), "{at} differs from {differing:?}");
        let found = &imported.found;
        self.tally.forks += usize::from(found.iter().any(|one| matches!(one, Found::Fork(_))));
        if found.contains(&Found::OwnElsewhere) {
            self.tally.begun += 1;
            self.desks[at].device.begin_anew();
        }
    }

    /// The power goes; what was acknowledged is there again.
    fn crashes(&mut self, at: usize) -> Result<(), String> {
        let device = &mut self.desks[at].device;
        let long_ago = device.saved();
        device.seal();
        let before = (shown(device), device.packs(), device.store.tip().unwrap());
        let saved = match self.wrong {
            Some(Wrong::ForgetsAcknowledged) => long_ago,
            _ => device.saved(),
        };
        device.go_on_from(&saved);
        self.tally.crashes += 1;
        let after = (shown(device), device.packs(), device.store.tip().unwrap());
        (before == after)
            .then_some(())
            .ok_or_else(|| "a power cut took something away".into())
    }

    /// A backup is put back. Some notice that their mark is behind, some do not.
    fn goes_back(&mut self, at: usize) {
        let notices = self.chance.below(2) == 0;
        let Desk { device, saved, .. } = &mut self.desks[at];
        let Some(saved) = saved.take() else { return };
        device.go_on_from(&saved);
        if notices {
            device.begin_anew();
        }
        // Keys that came after the backup was made are held all the same.
        device.read_late();
        self.tally.restores += 1;
    }

    fn clones(&mut self, at: usize) {
        let device = self.desks[at].device.cloned(self.chance.next());
        let Desk { removed, heard, .. } = &self.desks[at];
        let (removed, heard) = (*removed, heard.clone());
        self.tally.clones += 1;
        self.desks.push(Desk {
            device,
            saved: None,
            removed,
            heard,
        });
    }

    fn is_granted(&mut self, at: usize) {
        let case: CaseId = self.known.cases[self.chance.below(self.known.cases.len())].id;
        let facets = Facet::all();
        let facet = facets[self.chance.below(facets.len())];
        if is_of_case(facet) {
            let scopes: Vec<Scope> = self.known.scopes(facet, case).collect();
            // One of its keys, or all of them.
            let one = self.chance.below(2 * scopes.len());
            self.grants(at, scopes.get(one..=one).unwrap_or(&scopes));
        }
    }

    /// Somebody who may write in a scope gives it a new key, which others hear of later.
    fn renews(&mut self, at: usize) {
        let case = self.known.cases[self.chance.below(self.known.cases.len())].id;
        let facet = [Facet::Facts, Facet::Identity][self.chance.below(2)];
        let scopes: Vec<Scope> = self.known.scopes(facet, case).collect();
        let device = &self.desks[at].device;
        if let Some(newest) = scopes
            .last()
            .filter(|_| scopes.iter().all(|s| device.holds(s)))
        {
            let epoch = newest.epoch + 1;
            self.known.epochs.insert((facet, case), epoch);
            let renewed = Scope { epoch, ..*newest };
            for to in 0..self.desks.len() {
                if to == at || self.chance.below(3) == 0 {
                    self.grants(to, &[renewed]);
                }
            }
            self.tally.renewed += 1;
        }
    }

    /// A snapshot of one device, which holds every key of what it tells.
    pub(super) fn snapshot(&mut self, at: usize) -> Option<store::exchange::Snapshot> {
        let known = &self.known;
        let device = &mut self.desks[at].device;
        let newest = device.newest(|facet, case| known.scopes(facet, case).collect());
        device.snapshot(&newest)
    }

    pub(super) fn grants(&mut self, at: usize, scopes: &[Scope]) {
        let all = all_scopes(&self.known);
        let device = &mut self.desks[at].device;
        device.seal();
        scopes.iter().for_each(|scope| device.grant_scope(*scope));
        if self.wrong == Some(Wrong::NoReplay) {
            return;
        }
        if device.began {
            // The rows of a snapshot open with its newest key; colleagues send all there are.
            let alike = |a: &Scope, b: &Scope| (a.facet, a.case) == (b.facet, b.case);
            let with = |one: &&Scope| scopes.iter().any(|scope| alike(scope, one));
            all.iter()
                .filter(with)
                .for_each(|one| device.grant_scope(*one));
        }
        let read = device.read_late();
        self.tally.late_rows += usize::try_from(read.rows).unwrap();
    }
}

pub(super) fn is_of_case(facet: Facet) -> bool {
    matches!(facet, Facet::Facts | Facet::Identity | Facet::Casework)
}
