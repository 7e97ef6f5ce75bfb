//! What people do to rows: as hostile as a few colleagues in the same few cells can be.

use super::pack::{NEWEST_COLUMN, Scope, TABLES};
use super::world::World;
use casework::Value;
use sync::merge::{Conflict, How, LIVE, TableClass};
use sync::{Kind, Op};

impl World {
    /// An ordinary edit, a removal, or a row that is put again.
    pub fn write(&mut self, at: usize) {
        let scopes = self.nodes[at].ring.scopes();
        if scopes.is_empty() {
            return;
        }
        let scope = self.chance.pick(&scopes);
        let (table, class) = match self.chance.below(8) {
            0..5 => TABLES[0],
            other => TABLES[other - 4],
        };
        let mut row = [0; 16];
        row[0] = self.chance.below(2) as u8;
        let kind = if self.chance.once_in(7) {
            Kind::Remove
        } else {
            self.put(at)
        };
        if class == TableClass::AppendOnly && kind != Kind::Remove {
            self.made += 1;
            row[8..].copy_from_slice(&self.made.to_be_bytes());
        }
        self.edit(at, scope, Op { table, row, kind }, How::Ordinary);
    }

    fn put(&mut self, at: usize) -> Kind {
        let newest = if self.nodes[at].version >= 2 {
            NEWEST_COLUMN
        } else {
            3
        };
        let column = 1 + self.chance.below(usize::from(newest)) as u16;
        let mut cells = vec![(column, self.value())];
        if self.chance.once_in(4) && column != 1 {
            cells.push((1, self.value()));
        }
        Kind::Put(cells)
    }

    fn value(&mut self) -> Value {
        if self.chance.once_in(4) {
            return Value::Int(self.chance.below(2) as i64);
        }
        self.made += 1;
        Value::Int(1000 + self.made as i64)
    }

    /// Somebody opens a conflict: decides it, or edits what is shown as if it were none.
    pub fn settle(&mut self, at: usize) {
        let conflicts = self.nodes[at].conflicts();
        if conflicts.is_empty() {
            return self.write(at);
        }
        let (scope, Conflict { row, column, .. }) =
            conflicts[self.chance.below(conflicts.len())].clone();
        let how = if self.chance.once_in(3) {
            How::Deciding
        } else {
            How::Ordinary
        };
        let kind = match column {
            LIVE if self.chance.once_in(2) => Kind::Remove,
            LIVE => self.put(at),
            _ => Kind::Put(vec![(column, self.value())]),
        };
        let (table, row) = row;
        self.edit(at, scope, Op { table, row, kind }, how);
    }

    pub fn edit(&mut self, at: usize, scope: Scope, op: Op, how: How) {
        // Room for what every device has not sealed yet.
        if self.oracle.packs() > 200 {
            return;
        }
        self.tally.edits += 1;
        let node = &mut self.nodes[at];
        let hlc = node.clock.next(self.wall_ms + node.skew);
        let mark = self.oracle.drafted(node, (scope, &op), how, hlc);
        node.edit((scope, op), how, hlc, mark);
    }
}
