//! What a device shows and asks, by the core or by a wrong rule in its place.

use super::node::{Node, sure};
use super::pack::{Scope, column_class, table_class};
use super::wrong::Wrong;
use casework::Value;
use sync::history::PackHash;
use sync::merge::{self, Cell, ColumnClass, Conflict, LIVE, Row};
use sync::replay::RowKey;

impl Node {
    pub fn row(&self, scope: Scope, key: &RowKey) -> Option<&Row> {
        self.rows.get(&scope)?.get(key)
    }

    /// The values of a cell under the names of their packs, in the order of the names.
    pub fn siblings(&self, cell: &Cell) -> Vec<(PackHash, u64, Value)> {
        let mut named = sure(cell.by_display(&self.history));
        named.sort_by_key(|(_, name)| *name);
        let told = |(s, name): &(&merge::Sibling, Option<PackHash>)| {
            (name.unwrap_or_default(), s.hlc, s.value.clone())
        };
        named.iter().map(told).collect()
    }

    pub fn shown(&self, cell: &Cell) -> Option<Value> {
        let shown = if self.wrong == Some(Wrong::TieByLane) {
            let by_lane = |s: &&merge::Sibling| (s.hlc, s.place.lane);
            cell.siblings().iter().max_by_key(by_lane)
        } else {
            sure(cell.shown(&self.history))
        };
        shown.map(|sibling| sibling.value.clone())
    }

    pub fn is_there(&self, key: &RowKey, row: &Row) -> bool {
        if self.wrong == Some(Wrong::RemovalWins) {
            let live = row.cell(LIVE).map(Cell::siblings).unwrap_or_default();
            return live.iter().all(|s| s.value == Value::Int(1));
        }
        row.is_there(table_class(key.0))
    }

    pub fn conflicts(&self) -> Vec<(Scope, Conflict)> {
        let mut found = Vec::new();
        for (scope, rows) in &self.rows {
            for (key, row) in rows {
                let column = |no| column_class(self.version, no);
                let at = (*key, row);
                let told = merge::conflicts(&self.history, at, table_class(key.0), column);
                found.extend(sure(told).into_iter().map(|conflict| (*scope, conflict)));
            }
        }
        if self.wrong == Some(Wrong::SameIsConflict) {
            self.add_agreements(&mut found);
        }
        found
    }

    fn add_agreements(&self, found: &mut Vec<(Scope, Conflict)>) {
        for (scope, rows) in &self.rows {
            for (key, row) in rows.iter().filter(|(key, row)| self.is_there(key, row)) {
                for (no, cell) in row.cells() {
                    let loud = column_class(self.version, *no) == Some(ColumnClass::Register);
                    if loud && cell.siblings().len() > 1 && !cell.is_contested() {
                        let (row, column, sides) = (*key, *no, Vec::new());
                        found.push((*scope, Conflict { row, column, sides }));
                    }
                }
            }
        }
    }
}
