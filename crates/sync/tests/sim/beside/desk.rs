//! A device that holds its rows twice: by the core, and as an Automerge document.

use crate::engine::Wrong;
use crate::engine::chance::Chance;
use crate::engine::node::Node;
use crate::engine::pack::Ring;
use automerge::transaction::{Transactable, Transaction};
use automerge::{ActorId, Automerge, AutomergeError, Change, ROOT, ReadDoc};
use casework::Value;
use sync::merge::LIVE;
use sync::replay::RowKey;
use sync::{Kind, Op};

/// Ordinary rows, all in one scope that everybody reads.
pub const TABLE: u16 = 20;
pub const SCOPE: u8 = 0;
pub const ROWS: usize = 3;
pub const COLUMNS: usize = 2;

pub type CellId = (RowKey, u16);

/// A device by the core and by Automerge. A copy is a backup, or a clone.
#[derive(Clone)]
pub struct Desk {
    pub node: Node,
    pub doc: Automerge,
    /// What was written and is no change yet, and changes that are in no pack yet.
    pub written: Vec<Op>,
    pub unsealed: Vec<Change>,
}

pub fn cells() -> impl Iterator<Item = CellId> {
    let row = |at| {
        let mut row = [0; 16];
        row[0] = at as u8;
        (TABLE, row)
    };
    (0..ROWS).flat_map(move |at| (0..=COLUMNS as u16).map(move |column| (row(at), column)))
}

fn key((row, column): &CellId) -> String {
    format!("{}.{column}", row.1[0])
}

impl Desk {
    pub fn new(chance: &mut Chance, wrong: Option<Wrong>) -> Self {
        Self {
            node: Node::new(chance.name(), Ring::ALL, 2, wrong),
            doc: Automerge::new(),
            written: Vec::new(),
            unsealed: Vec::new(),
        }
    }

    /// What was written becomes a change, of an author of its own: Automerge wants no author twice
    /// at the same number, and a device that was set back would be.
    pub fn commits(&mut self, chance: &mut Chance) {
        if self.written.is_empty() {
            return;
        }
        self.doc.set_actor(ActorId::from(chance.name().to_vec()));
        let written = std::mem::take(&mut self.written);
        // Automerge leaves out what changes nothing; behind a number of its own every value is new.
        let mut put = |tx: &mut Transaction<'_>, cell: CellId, value| {
            let text = format!("{value} {}", chance.next());
            tx.put(ROOT, key(&cell), text)
        };
        let done = self.doc.transact::<_, _, AutomergeError>(|tx| {
            for op in &written {
                let row = (op.table, op.row);
                let Kind::Put(cells) = &op.kind else {
                    put(tx, (row, LIVE), 0)?;
                    continue;
                };
                put(tx, (row, LIVE), 1)?;
                for (column, value) in cells {
                    put(tx, (row, *column), whole(value))?;
                }
            }
            Ok(())
        });
        assert!(done.is_ok());
        self.unsealed.extend(self.doc.get_last_local_change());
    }

    pub fn is_contested(&self, op: &Op) -> bool {
        let row = self.node.row(SCOPE, &(op.table, op.row));
        row.is_some_and(|row| {
            row.cells()
                .iter()
                .any(|(_, cell)| cell.siblings().len() > 1)
        })
    }

    pub fn ours(&self, (row, column): &CellId) -> Vec<i64> {
        let cell = self.node.row(SCOPE, row).and_then(|row| row.cell(*column));
        let siblings = cell.map(sync::merge::Cell::siblings).unwrap_or_default();
        let mut values: Vec<i64> = siblings.iter().map(|one| whole(&one.value)).collect();
        values.sort_unstable();
        values
    }

    pub fn theirs(&self, cell: &CellId) -> Vec<i64> {
        let all = self.doc.get_all(ROOT, key(cell)).unwrap();
        let value = |value: &automerge::Value<'_>| {
            let text = value.as_str().unwrap();
            text.split(' ').next().unwrap().parse().unwrap()
        };
        let mut values: Vec<i64> = all.iter().map(|(one, _)| value(one)).collect();
        values.sort_unstable();
        values
    }
}

fn whole(value: &Value) -> i64 {
    let Value::Int(number) = value else {
        panic!("only whole numbers are written here")
    };
    *number
}
