//! One of two who part: by the core, and as plain rows.

use crate::engine::Wrong;
use crate::engine::chance::Chance;
use crate::engine::node::Node;
use crate::engine::pack::{Delivery, NEWEST_COLUMN, Ring};
use casework::Value;
use std::collections::{BTreeMap, BTreeSet};
use sync::merge::How;
use sync::{Kind, Op};

const TABLE: u16 = 20;
const SCOPE: u8 = 0;
/// All loud ones, which the extension counts from 1.
const COLUMNS: [u16; 3] = [1, 2, NEWEST_COLUMN];
pub type Values = BTreeMap<u16, i64>;
pub type Rows = BTreeMap<u8, Values>;

/// One of the two: by the core, and as plain rows.
pub struct Side {
    pub node: Node,
    pub rows: Rows,
    pub written: BTreeSet<(u8, u16)>,
    pub packs: Vec<Delivery>,
}

impl Side {
    pub fn new(chance: &mut Chance, wrong: Option<Wrong>) -> Self {
        Self {
            node: Node::new(chance.name(), Ring::ALL, 2, wrong),
            rows: Rows::new(),
            written: BTreeSet::new(),
            packs: Vec::new(),
        }
    }

    fn writes(&mut self, row: u8, kind: Kind, chance: &mut Chance) {
        let mut id = [0; 16];
        id[0] = row;
        let (table, row) = (TABLE, id);
        let op = Op { table, row, kind };
        let wall_ms = 1_700_000_000_000 + chance.below(600_000) as i64;
        let hlc = self.node.clock.next(wall_ms);
        self.node.edit((SCOPE, op), How::Ordinary, hlc, 0);
    }

    pub fn makes(&mut self, row: u8, chance: &mut Chance) -> String {
        let values: Values = (1..=3).map(|no| (no, value(chance))).collect();
        let words: Vec<String> = values.values().map(i64::to_string).collect();
        let cells = COLUMNS.iter().zip(values.values());
        let cells = cells.map(|(no, value)| (*no, Value::Int(*value)));
        self.writes(row, Kind::Put(cells.collect()), chance);
        self.rows.insert(row, values);
        format!("{row} {}", words.join(" "))
    }

    /// A value is changed, a row removed, or a new one made, whose number nobody else uses.
    pub fn does(&mut self, at: u8, chance: &mut Chance) -> Option<String> {
        if chance.once_in(10) {
            return Some(format!("new {}", self.makes(100 + at, chance)));
        }
        let rows: Vec<u8> = self.rows.keys().copied().collect();
        if rows.is_empty() {
            return None;
        }
        let row = chance.pick(&rows);
        if chance.once_in(12) {
            self.writes(row, Kind::Remove, chance);
            self.rows.remove(&row);
            return Some(format!("remove {row}"));
        }
        let (column, value) = (1 + chance.below(3) as u16, value(chance));
        let old = self.rows.get_mut(&row)?.insert(column, value);
        // As the door does: what changes nothing is not written.
        if old == Some(value) {
            return None;
        }
        self.written.insert((row, column));
        let cells = vec![(COLUMNS[usize::from(column) - 1], Value::Int(value))];
        self.writes(row, Kind::Put(cells), chance);
        Some(format!("set {row} {column} {value}"))
    }

    /// How many packs that made.
    pub fn seals(&mut self, chance: &mut Chance, id: usize) -> usize {
        if self.node.outbox.is_empty() {
            return 0;
        }
        self.packs.push(self.node.seal(chance.next(), id).0);
        1
    }

    pub fn hears(&mut self, packs: &[Delivery]) -> Result<(), String> {
        let arrived = packs.iter().map(|pack| (pack.hash, pack.clone())).collect();
        let found = self.node.import(arrived, 1_700_000_000_000, usize::MAX);
        if found.refused {
            return Err("an honest pack was refused".to_owned());
        }
        Ok(())
    }
}

/// So few that both often mean the same, and that one often comes back to what there was.
fn value(chance: &mut Chance) -> i64 {
    chance.below(6) as i64
}

pub fn shown(node: &Node) -> Rows {
    let mut rows = Rows::new();
    for (key, row) in node.rows.get(&SCOPE).into_iter().flatten() {
        if node.is_there(key, row) {
            let value = |no| node.shown(row.cell(no).unwrap()).map(|value| whole(&value));
            let values = COLUMNS
                .iter()
                .filter_map(|no| Some((counted(*no), value(*no)?)));
            rows.insert(key.1[0], values.collect());
        }
    }
    rows
}

pub fn counted(column: u16) -> u16 {
    if column == NEWEST_COLUMN { 3 } else { column }
}

fn whole(value: &Value) -> i64 {
    let Value::Int(number) = value else {
        panic!("only whole numbers are written here")
    };
    *number
}
