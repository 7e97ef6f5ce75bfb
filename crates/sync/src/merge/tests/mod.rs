//! Scenes of two and three devices, and the laws of a cell.

mod laws;
mod scenes;
mod steps;

use super::*;
use crate::history::{self, Gate, Link, PackHash, Shelf, gate};
use crate::{Kind, Op};
use casework::Value;

/// A device that applies packs in the order they are handed to it.
#[derive(Clone, Default)]
struct Desk {
    shelf: history::Memory,
    rows: Memory,
}

const ROW: (u16, [u8; 16]) = (20, [7; 16]);

fn name(n: u8) -> PackHash {
    [n; 32]
}

/// The only pack of its own log, by someone who had applied these.
fn alone(n: u8, deps: &[u8]) -> Link {
    Link {
        log: [n; 32],
        no: 1,
        prev: None,
        deps: deps.iter().map(|dep| name(*dep)).collect(),
    }
}

fn change(hlc: u64, kind: Kind) -> Change {
    Change {
        hlc,
        op: Op {
            table: ROW.0,
            row: ROW.1,
            kind,
        },
        keep: Vec::new(),
    }
}

fn put(hlc: u64, column: u16, value: i64) -> Change {
    change(hlc, Kind::Put(vec![(column, Value::Int(value))]))
}

fn keeping(change: Change, column: u16, packs: &[u8]) -> Change {
    let packs = packs.iter().map(|pack| name(*pack)).collect();
    Change {
        keep: vec![Keep { column, packs }],
        ..change
    }
}

impl Desk {
    fn try_take(&mut self, n: u8, link: &Link, changes: &[Change]) -> bool {
        let Gate::Ready(admission) = gate(&self.shelf, name(n), link).unwrap() else {
            return false;
        };
        let seen = (admission.place, &admission.sight);
        apply(&self.shelf, &mut self.rows, seen, changes.to_vec()).unwrap();
        self.shelf.admit(&admission).unwrap();
        true
    }

    fn takes(&mut self, n: u8, deps: &[u8], changes: &[Change]) {
        assert!(self.try_take(n, &alone(n, deps), changes), "pack {n}");
    }

    fn cell(&self, column: u16) -> &Cell {
        self.rows[&ROW].cell(column).unwrap()
    }

    fn shown(&self, column: u16) -> Option<i64> {
        let shown = self.cell(column).shown(&self.shelf).unwrap()?;
        match shown.value {
            Value::Int(number) => Some(number),
            _ => None,
        }
    }

    fn conflicts(&self, class: TableClass) -> Vec<Conflict> {
        let column = |no| match no {
            1 | 2 => Some(ColumnClass::Register),
            3 => Some(ColumnClass::Quiet),
            _ => None,
        };
        conflicts(&self.shelf, (ROW, &self.rows[&ROW]), class, column).unwrap()
    }
}
