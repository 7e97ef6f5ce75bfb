//! Every device holds its rows twice: by the core, and as an Automerge document in which each cell is
//! a key. A pack is a change there. What lies in a key then must be what stands in the cell, on the
//! way and in the end, whatever came in which order: the values, the conflicts, and the heads.
//!
//! An Automerge write replaces all that is there; an ordinary edit of a contested cell, which leaves
//! something, has no twin. So here whoever meets a contested cell decides it.

use super::desk::{COLUMNS, CellId, Desk, ROWS, SCOPE, TABLE, cells};
use super::{seeds, some};
use crate::engine::Wrong;
use crate::engine::chance::Chance;
use crate::engine::node::sure;
use crate::engine::pack::Delivery;
use automerge::{Change, ChangeHash};
use casework::Value;
use std::collections::{BTreeMap, BTreeSet};
use sync::history::{PackHash, Shelf};
use sync::merge::{How, LIVE};
use sync::replay::RowKey;
use sync::{Hlc, Kind, Op};

/// How many belong to every run of the tests.
const HISTORIES: u64 = 1_000;
/// A wrong rule has to show within this many.
const CAUGHT_WITHIN: u64 = 300;
/// What is wrong enough to show where everybody has all keys and nobody leaves anything beside.
const WRONG: [Wrong; 10] = [
    Wrong::NoGate,
    Wrong::NumberIsName,
    Wrong::ForkSharesLane,
    Wrong::PastNotJoined,
    Wrong::DepsForgetOne,
    Wrong::ImportsBeforeSealing,
    Wrong::AppliesTwice,
    Wrong::LatestClockWins,
    Wrong::SameIsConflict,
    Wrong::RemovalWins,
];

struct World {
    chance: Chance,
    desks: Vec<Desk>,
    saved: Vec<Option<Desk>>,
    packs: Vec<Delivery>,
    changes: BTreeMap<PackHash, Vec<Change>>,
    wrong: Option<Wrong>,
    wall_ms: i64,
    tally: Tally,
}

#[derive(Debug, Default)]
struct Tally {
    packs: usize,
    looks: usize,
    conflicts: usize,
    decided: usize,
    set_back: usize,
}

#[test]
fn automerge_keeps_the_same_values_and_sees_the_same_conflicts() {
    let mut tally = Tally::default();
    for seed in seeds(HISTORIES) {
        let more = run(seed, None).unwrap_or_else(|why| panic!("SEED={seed}: {why}"));
        tally.packs += more.packs;
        tally.looks += more.looks;
        tally.conflicts += more.conflicts;
        tally.decided += more.decided;
        tally.set_back += more.set_back;
    }
    println!("{tally:?}");
    let happened = [tally.conflicts, tally.decided, tally.set_back];
    assert!(super::number("SEED").is_some() || happened.iter().all(|count| *count > 500));
}

#[test]
fn automerge_catches_wrong_rules() {
    let caught = |wrong: &Wrong| (0..CAUGHT_WITHIN).any(|seed| run(seed, Some(*wrong)).is_err());
    let escaped: Vec<Wrong> = WRONG.into_iter().filter(|wrong| !caught(wrong)).collect();
    assert!(escaped.is_empty(), "not caught: {escaped:?}");
}

fn run(seed: u64, wrong: Option<Wrong>) -> Result<Tally, String> {
    let mut chance = Chance::new(seed ^ 0xA070);
    let devices = 3 + chance.below(3);
    let desk = |_| Desk::new(&mut chance, wrong);
    let desks = (0..devices).map(desk).collect();
    let mut world = World {
        chance,
        saved: vec![None; devices],
        desks,
        packs: Vec::new(),
        changes: BTreeMap::new(),
        wrong,
        wall_ms: 1_700_000_000_000,
        tally: Tally::default(),
    };
    for _ in 0..40 + world.chance.below(60) {
        world.step()?;
    }
    for at in 0..devices {
        world.seal(at);
    }
    for at in 0..devices {
        world.hears(at, 8)?;
        if world.desks[at].node.applied.len() < world.packs.len() {
            return Err(format!("device {at} was not given everything"));
        }
    }
    world.tally.packs = world.packs.len();
    Ok(world.tally)
}

impl World {
    fn step(&mut self) -> Result<(), String> {
        self.wall_ms += 1;
        let at = self.chance.below(self.desks.len());
        match self.chance.below(16) {
            0..8 => self.writes(at),
            8..10 => self.seal(at),
            10..14 => {
                let in_eight = 1 + self.chance.below(8);
                return self.hears(at, in_eight);
            }
            14 => self.saved[at] = Some(self.desks[at].clone()),
            _ => {
                if let Some(saved) = &self.saved[at] {
                    self.desks[at] = saved.clone();
                    self.tally.set_back += 1;
                }
            }
        }
        Ok(())
    }

    /// A removal, or some cells of a row that may not be there yet.
    fn writes(&mut self, at: usize) {
        let mut row = [0; 16];
        row[0] = self.chance.below(ROWS) as u8;
        let kind = if self.chance.once_in(8) {
            Kind::Remove
        } else {
            let mut cells = BTreeMap::new();
            for _ in 0..=self.chance.below(COLUMNS) {
                let column = 1 + self.chance.below(COLUMNS) as u16;
                cells.insert(column, Value::Int(self.chance.below(12) as i64));
            }
            Kind::Put(cells.into_iter().collect())
        };
        let op = Op {
            table: TABLE,
            row,
            kind,
        };
        let skew = self.chance.below(600_000) as i64 - 300_000;
        let desk = &mut self.desks[at];
        let how = if desk.is_contested(&op) {
            self.tally.decided += 1;
            How::Deciding
        } else {
            How::Ordinary
        };
        let hlc: Hlc = desk.node.clock.next(self.wall_ms + skew);
        desk.written.push(op.clone());
        desk.node.edit((SCOPE, op), how, hlc, 0);
    }

    fn seal(&mut self, at: usize) {
        let desk = &mut self.desks[at];
        desk.commits(&mut self.chance);
        if desk.node.outbox.is_empty() {
            return;
        }
        let (pack, _) = desk.node.seal(self.chance.next(), self.packs.len());
        self.changes
            .insert(pack.hash, std::mem::take(&mut desk.unsealed));
        self.packs.push(pack);
    }

    /// Takes in some of all packs there are: the core in one order, Automerge in another.
    fn hears(&mut self, at: usize, in_eight: usize) -> Result<(), String> {
        if self.wrong != Some(Wrong::ImportsBeforeSealing) {
            self.seal(at);
        }
        let arrived = some(&mut self.chance, &self.packs, in_eight);
        let mut changes: Vec<Change> = Vec::new();
        for pack in &arrived {
            changes.extend(self.changes[&pack.hash].iter().cloned());
        }
        self.chance.shuffle(&mut changes);
        let desk = &mut self.desks[at];
        desk.commits(&mut self.chance);
        let arrived = arrived.into_iter().map(|pack| (pack.hash, pack)).collect();
        let found = desk.node.import(arrived, self.wall_ms, usize::MAX);
        if found.refused {
            return Err("an honest pack was refused".to_owned());
        }
        desk.doc.apply_changes(changes).map_err(|e| e.to_string())?;
        self.tally.looks += 1;
        self.looks(at).map_err(|why| format!("device {at}: {why}"))
    }

    fn looks(&mut self, at: usize) -> Result<(), String> {
        let desk = &self.desks[at];
        if !desk.written.is_empty() || !desk.unsealed.is_empty() {
            // Only a wrong rule leaves anything: it is compared once it is sealed.
            return Ok(());
        }
        let mut due = BTreeMap::new();
        for cell in cells() {
            let theirs = desk.theirs(&cell);
            let ours = desk.ours(&cell);
            if theirs != ours {
                return Err(format!(
                    "{ours:?} stands in {cell:?}, there it is {theirs:?}"
                ));
            }
            due.insert(cell, theirs);
        }
        let there = |row: &RowKey| due[&(*row, LIVE)].contains(&1);
        for (row, values) in due.iter().filter(|((_, column), _)| *column == LIVE) {
            let held = desk.node.row(SCOPE, &row.0);
            let is_there = held.is_some_and(|held| desk.node.is_there(&row.0, held));
            if is_there != values.contains(&1) {
                return Err(format!("{row:?} is there: {is_there}"));
            }
        }
        let differ = |values: &Vec<i64>| values.iter().any(|value| *value != values[0]);
        let due: BTreeSet<CellId> = due
            .iter()
            .filter(|((row, _), values)| there(row) && differ(values))
            .map(|(cell, _)| *cell)
            .collect();
        let told = desk.node.conflicts().into_iter();
        let told: BTreeSet<CellId> = told.map(|(_, one)| (one.row, one.column)).collect();
        if told != due {
            return Err(format!("conflicts {told:?}, there they are {due:?}"));
        }
        self.tally.conflicts += due.len();
        self.heads_are_theirs(at)
    }

    fn heads_are_theirs(&self, at: usize) -> Result<(), String> {
        let desk = &self.desks[at];
        let last = |pack: &PackHash| self.changes[pack].last().map(Change::hash);
        let ours = sure(desk.node.history.heads());
        let ours: BTreeSet<ChangeHash> = ours.iter().filter_map(last).collect();
        let theirs: BTreeSet<ChangeHash> = desk.doc.get_heads().into_iter().collect();
        if ours == theirs {
            Ok(())
        } else {
            Err("the heads are others".to_owned())
        }
    }
}
