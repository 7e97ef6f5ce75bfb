//! A device that begins with a snapshot, beside one that reads every pack: byte for byte the same rows,
//! clocks, history and words of the search index, whatever comes after.

use super::tally::{Besides, Tally};
use super::world::{Desk, World, all_scopes, world};
use crate::exchange::office::{Device, shown};
use casework::Facet;
use casework::registry::TABLES;
use rusqlite::types::Value;
use std::collections::BTreeSet;
use sync::pack::Scope;

/// Begun with a snapshot, and how it came out.
#[derive(Debug, Default)]
struct Begun {
    schedules: usize,
    rows_at_first: usize,
    read_late: usize,
    waited_for_packs: usize,
}

/// What is to be the same: everything but the bytes of packs, and when they came.
const SAME: [&str; 7] = [
    "SELECT * FROM clocks ORDER BY row, table_no",
    "SELECT lane, log, last, from_lane, from_no FROM lanes ORDER BY lane",
    "SELECT place, lane, no, name, device, member_id, at FROM packs ORDER BY place",
    "SELECT * FROM sights ORDER BY lane, no, of_lane",
    "SELECT * FROM heads ORDER BY name",
    "SELECT table_no, row, case_id FROM search_rows ORDER BY table_no, row",
    "SELECT * FROM audit_elsewhere ORDER BY log, seq, id",
];

fn dump(device: &Device, sql: &str) -> Vec<Vec<Value>> {
    let read = device.store.read();
    let mut statement = read.conn().prepare(sql).unwrap();
    let columns = statement.column_count();
    let row = |row: &rusqlite::Row<'_>| (0..columns).map(|at| row.get(at)).collect();
    let rows = statement.query_map([], row).unwrap();
    rows.map(Result::unwrap).collect()
}

fn are_the_same(one: &Device, other: &Device, when: &str) -> Result<(), String> {
    if shown(one) != shown(other) {
        return Err(format!("{when}: other rows are shown"));
    }
    let in_rows = TABLES
        .iter()
        .filter(|table| table.facet != Facet::Audit)
        .map(|table| format!("SELECT id, clocks FROM {} ORDER BY id", table.name));
    for sql in SAME.map(str::to_owned).into_iter().chain(in_rows) {
        if dump(one, &sql) != dump(other, &sql) {
            return Err(format!("{when}: {sql}"));
        }
    }
    let contested = |device: &Device| device.store.contested(None, (0, i64::MAX)).unwrap();
    if contested(one) != contested(other) {
        return Err(format!("{when}: other conflicts"));
    }
    (one.store.clocks_agree().unwrap())
        .then_some(())
        .ok_or_else(|| format!("{when}: rows without clocks"))
}

/// What a schedule comes to, up to `when`.
fn run(seed: u64, begun: &mut Begun) -> Result<(), String> {
    let mut tally = Tally::default();
    let mut world = world(seed, Besides::Beginnings, &mut tally);
    for _ in 0..30 {
        world.step()?;
    }
    let maker = world.chance.below(world.desks.len());
    world.desks[maker].device.seal();
    let Some(snapshot) = world.snapshot(maker) else {
        return Ok(());
    };
    begun.schedules += 1;
    let packs = world.desks[maker].device.packs();
    let number = world.chance.next();
    // Lines of the audit are in the packs alone.
    let (mut new, mut old) = match seed % 4 {
        0 => (Device::new(number), Device::new(number)),
        _ => (Device::discreet(number), Device::discreet(number)),
    };
    let every: Vec<Scope> = all_scopes(&world.known);
    // All keys of a scope, or none of them.
    let half = every.len() / 2;
    let taken: BTreeSet<_> = every
        .iter()
        .skip(half)
        .map(|scope| (scope.facet, scope.case))
        .collect();
    let (some, rest): (Vec<Scope>, Vec<Scope>) = every
        .iter()
        .partition(|scope| taken.contains(&(scope.facet, scope.case)));
    for device in [&mut new, &mut old] {
        some.iter().for_each(|scope| device.grant_scope(*scope));
    }
    let imported = new.begin_with(&snapshot);
    begun.rows_at_first += usize::try_from(imported.rows).unwrap();
    old.import(new.ordered(&packs));
    world.same(&mut new, &mut old, begun, &packs, "at first")?;
    // Keys come late.
    for device in [&mut new, &mut old] {
        rest.iter().for_each(|scope| device.grant_scope(*scope));
    }
    begun.read_late += usize::try_from(new.read_late().rows).unwrap();
    old.read_late();
    world.same(&mut new, &mut old, begun, &packs, "after keys came late")?;
    // Others go on, and so does the new device itself.
    for _ in 0..20 {
        world.step()?;
    }
    for at in 0..world.desks.len() {
        world.desks[at].device.seal();
        let packs = world.desks[at].device.packs();
        let late: Vec<Scope> = all_scopes(&world.known);
        for device in [&mut new, &mut old] {
            late.iter().for_each(|scope| device.grant_scope(*scope));
            device.import(packs.clone());
            device.read_late();
        }
        world.same(&mut new, &mut old, begun, &packs, "after others went on")?;
    }
    // And everything is read from packs in the end.
    new.import(packs.clone());
    world.same(&mut new, &mut old, begun, &packs, "with all packs")?;
    (new.packs() == old.packs())
        .then_some(())
        .ok_or_else(|| "other packs".to_owned())
}

impl World<'_> {
    /// Compares; where something can only be read from packs, they are brought first.
    fn same(
        &self,
        new: &mut Device,
        old: &mut Device,
        begun: &mut Begun,
        packs: &[Vec<u8>],
        when: &str,
    ) -> Result<(), String> {
        if new.store.wants_packs().unwrap() {
            begun.waited_for_packs += 1;
            new.import(packs.to_vec());
            if new.store.wants_packs().unwrap() {
                return Err(format!("{when}: all packs are here, and still it waits"));
            }
        }
        are_the_same(new, old, when)
    }

    /// A device begins with a snapshot of another and works on among the others.
    pub(super) fn begins(&mut self, at: usize) {
        self.desks[at].device.seal();
        let Some(snapshot) = self.snapshot(at) else {
            return;
        };
        self.relay.extend(self.desks[at].device.packs());
        let mut device = match self.chance.below(2) {
            0 => Device::new(self.chance.next()),
            _ => Device::discreet(self.chance.next()),
        };
        // Half of them have said something before.
        if self.chance.below(2) == 0 {
            device.audits();
            device.seal();
        }
        device.began = true;
        for scope in all_scopes(&self.known) {
            if (scope.epoch == 1 || device.holds(&Scope { epoch: 1, ..scope }))
                && (scope.epoch > 1 || self.chance.below(3) > 0)
            {
                device.grant_scope(scope);
            }
        }
        device.begin_with(&snapshot);
        self.tally.began += 1;
        self.desks.push(Desk {
            device,
            saved: None,
            removed: None,
            heard: BTreeSet::new(),
        });
    }
}

#[test]
fn a_device_that_begins_with_a_snapshot_is_one_that_read_everything() {
    let count = super::number("SCHEDULES").unwrap_or(60);
    let first = super::number("SEED").unwrap_or(0);
    let mut begun = Begun::default();
    for seed in first..first + count {
        run(seed, &mut begun).unwrap_or_else(|why| panic!("SEED={seed}: {why}"));
    }
    println!("{begun:?}");
    if count >= 60 {
        let happened = [
            begun.schedules,
            begun.rows_at_first,
            begun.read_late,
            begun.waited_for_packs,
        ];
        assert!(happened.iter().all(|count| *count > 5), "{begun:?}");
    }
}
