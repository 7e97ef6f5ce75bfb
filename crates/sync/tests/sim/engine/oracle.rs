//! What must be, said without the merge: plain sets and one relation, "had applied it by then".
//!
//! It knows nothing of lanes, pasts, deps or keeping by name. It writes down what each device had
//! applied at the moment of each edit, and what stood in the cell then.

use super::bits::Bits;
use super::node::{Draft, Node};
use super::pack::{Scope, TABLES, column_class};
use casework::Value;
use std::collections::{BTreeMap, BTreeSet};
use sync::history::PackHash;
use sync::merge::{How, LIVE, TableClass};
use sync::replay::RowKey;
use sync::{Hlc, Kind, Op};

pub type CellId = (Scope, RowKey, u16);

/// One written cell of a change that is not sealed yet.
struct Written {
    cell: CellId,
    value: Value,
    kept: Vec<usize>,
}

struct Drafted {
    hlc: Hlc,
    seen: Bits,
    written: Vec<Written>,
}

/// One written cell in a sealed pack.
struct Edit {
    pack: usize,
    mark: usize,
    hlc: Hlc,
    seen: Bits,
    value: Value,
    kept: Vec<usize>,
}

#[derive(Default)]
pub struct Oracle {
    drafts: Vec<Drafted>,
    edits: Vec<Edit>,
    by_cell: BTreeMap<CellId, Vec<usize>>,
    names: Vec<PackHash>,
}

/// What stands in each cell, given a set of packs: the shown edit first.
pub type Expected = BTreeMap<CellId, Vec<usize>>;

impl Oracle {
    pub fn packs(&self) -> usize {
        self.names.len()
    }

    /// Writes down an edit at the moment it is made, and gives it a number.
    pub fn drafted(&mut self, node: &Node, (scope, op): (Scope, &Op), how: How, hlc: Hlc) -> usize {
        let key = (op.table, op.row);
        let at = |column| (scope, key, column);
        let mut written = vec![Written {
            cell: at(LIVE),
            value: Value::Int(i64::from(op.kind != Kind::Remove)),
            kept: Vec::new(),
        }];
        if let Kind::Put(cells) = &op.kind {
            for (column, value) in cells {
                let kept = match how {
                    How::Deciding => Vec::new(),
                    How::Ordinary => self.kept(node, at(*column)),
                };
                written.push(Written {
                    cell: at(*column),
                    value: value.clone(),
                    kept,
                });
            }
        }
        self.drafts.push(Drafted {
            hlc,
            seen: node.truth,
            written,
        });
        self.drafts.len() - 1
    }

    /// What an ordinary edit leaves: all that stands in the cell but what was shown.
    fn kept(&self, node: &Node, cell: CellId) -> Vec<usize> {
        let mut left = self.standing(cell, &node.truth);
        let own = node.outbox.iter().rev().find_map(|draft| {
            let drafted = &self.drafts[draft.mark];
            let written = drafted.written.iter().find(|w| w.cell == cell)?;
            Some((drafted.hlc, &written.kept))
        });
        if let Some((hlc, kept)) = own {
            left.retain(|edit| kept.contains(edit));
            if left.first().is_none_or(|edit| self.edits[*edit].hlc <= hlc) {
                return left;
            }
        }
        left.drain(..left.len().min(1));
        left
    }

    pub fn sealed(&mut self, id: usize, name: PackHash, drafts: &[Draft]) {
        assert_eq!(id, self.names.len(), "packs are numbered in order");
        self.names.push(name);
        for draft in drafts {
            let drafted = &self.drafts[draft.mark];
            for written in &drafted.written {
                let of_cell = self.by_cell.entry(written.cell).or_default();
                of_cell.push(self.edits.len());
                self.edits.push(Edit {
                    pack: id,
                    mark: draft.mark,
                    hlc: drafted.hlc,
                    seen: drafted.seen,
                    value: written.value.clone(),
                    kept: written.kept.clone(),
                });
            }
        }
    }

    /// Whether one edit replaces another: its author had applied the other's pack, or had written
    /// the other before in the same pack, and did not mean to leave it.
    fn replaces(&self, later: usize, earlier: usize) -> bool {
        let (f, e) = (&self.edits[later], &self.edits[earlier]);
        let saw = f.seen.has(e.pack) || (f.pack == e.pack && f.mark > e.mark);
        saw && !f.kept.contains(&earlier)
    }

    /// The edits of a cell that none of the packs replaces, the shown one first.
    fn standing(&self, cell: CellId, packs: &Bits) -> Vec<usize> {
        let all = self
            .by_cell
            .get(&cell)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let there = |edit: &&usize| packs.has(self.edits[**edit].pack);
        let all: Vec<usize> = all.iter().filter(there).copied().collect();
        let replaced = |edit: usize| all.iter().any(|later| self.replaces(*later, edit));
        let mut left: Vec<usize> = all.iter().copied().filter(|e| !replaced(*e)).collect();
        left.sort_by_key(|edit| {
            let edit = &self.edits[*edit];
            std::cmp::Reverse((edit.hlc, self.names[edit.pack]))
        });
        left
    }

    pub fn expect(&self, packs: &Bits) -> Expected {
        let cells = self.by_cell.keys();
        let standing = cells.map(|cell| (*cell, self.standing(*cell, packs)));
        standing.filter(|(_, edits)| !edits.is_empty()).collect()
    }

    /// Compares all that a device holds and shows.
    pub fn check(&self, node: &Node, expected: &Expected) -> Result<(), String> {
        if let Some(scope) = node.rows.keys().find(|scope| !node.ring.opens(**scope)) {
            return Err(format!("values of scope {scope} without its key"));
        }
        let mut held = 0;
        for rows in node.rows.values() {
            held += rows.values().map(|row| row.cells().len()).sum::<usize>();
        }
        let readable = expected.iter().filter(|(cell, _)| node.ring.opens(cell.0));
        let mut count = 0;
        for (cell, edits) in readable {
            count += 1;
            self.check_cell(node, *cell, edits)
                .map_err(|what| format!("{what} in {cell:?}"))?;
        }
        if held != count {
            return Err(format!("{held} cells instead of {count}"));
        }
        self.check_conflicts(node, expected)
    }

    /// Where a pack was declared lost, more may stand than must. Not less: what is gone was replaced
    /// by somebody who had it on the screen.
    pub fn check_nothing_lost(&self, node: &Node, expected: &Expected) -> Result<(), String> {
        for ((scope, key, column), edits) in expected {
            if !node.ring.opens(*scope) {
                continue;
            }
            let row = node.row(*scope, key).ok_or("row missing")?;
            let cell = row.cell(*column).ok_or("cell missing")?;
            let siblings = node.siblings(cell);
            for edit in edits.iter().map(|edit| &self.edits[*edit]) {
                let due = (self.names[edit.pack], edit.hlc, edit.value.clone());
                if !siblings.contains(&due) {
                    return Err(format!("{due:?} is lost, only {siblings:?} are left"));
                }
            }
        }
        Ok(())
    }

    /// Two devices hold the same, as far as both can read.
    pub fn check_equal(&self, node: &Node, other: &Node) -> Result<(), String> {
        for cell in self.by_cell.keys() {
            if node.ring.opens(cell.0) && other.ring.opens(cell.0) {
                let told = |node: &Node| {
                    let cell = node.row(cell.0, &cell.1).and_then(|row| row.cell(cell.2));
                    cell.map(|cell| (node.siblings(cell), node.shown(cell)))
                };
                if told(node) != told(other) {
                    return Err(format!("{:?} is not {:?}", told(node), told(other)));
                }
            }
        }
        Ok(())
    }

    fn check_cell(&self, node: &Node, cell: CellId, edits: &[usize]) -> Result<(), String> {
        let (scope, key, column) = cell;
        let row = node.row(scope, &key).ok_or("row missing")?;
        let held = row.cell(column).ok_or("cell missing")?;
        let mut expected: Vec<(PackHash, Hlc, Value)> = Vec::with_capacity(edits.len());
        for edit in edits.iter().map(|edit| &self.edits[*edit]) {
            expected.push((self.names[edit.pack], edit.hlc, edit.value.clone()));
        }
        let shown = expected.first().map(|(_, _, value)| value.clone());
        expected.sort_by_key(|(name, _, _)| *name);
        let siblings = node.siblings(held);
        if siblings != expected {
            return Err(format!("siblings {siblings:?}, expected {expected:?}"));
        }
        if column == LIVE {
            let class = TABLES.iter().find(|(no, _)| *no == key.0);
            let is_notes = class.is_some_and(|(_, c)| *c == TableClass::AppendOnly);
            let there = is_notes || expected.iter().any(|(_, _, v)| *v == Value::Int(1));
            return match node.is_there(&key, row) == there {
                true => Ok(()),
                false => Err(format!("row is there: {}, expected {there}", !there)),
            };
        }
        match node.shown(held) == shown {
            true => Ok(()),
            false => Err("another value shown".to_owned()),
        }
    }

    /// Conflicts must be exactly where edits that stand differ, the row is there, and it matters.
    fn check_conflicts(&self, node: &Node, expected: &Expected) -> Result<(), String> {
        let value = |edit: &usize| &self.edits[*edit].value;
        let mut due = BTreeSet::new();
        for (cell, edits) in expected.iter().filter(|(c, _)| node.ring.opens(c.0)) {
            let (scope, key, column) = *cell;
            let differ = edits.iter().any(|edit| value(edit) != value(&edits[0]));
            let live = expected.get(&(scope, key, LIVE));
            let there = live.is_some_and(|e| e.iter().any(|e| *value(e) == Value::Int(1)));
            // 20 is ordinary, 21 never loses a row, 22 is a set, 23 a set that is watched.
            let matters = match column {
                LIVE => key.0 == 20 || key.0 == 23,
                3 => false,
                known => column_class(node.version, known).is_some(),
            };
            if differ && matters && (there || key.0 == 21) {
                due.insert(*cell);
            }
        }
        let mut told = BTreeSet::new();
        for (scope, conflict) in node.conflicts() {
            told.insert((scope, conflict.row, conflict.column));
        }
        match told == due {
            true => Ok(()),
            false => Err(format!("conflicts {told:?}, expected {due:?}")),
        }
    }
}
