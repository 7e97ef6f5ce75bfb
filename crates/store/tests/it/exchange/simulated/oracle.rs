//! The core in memory, fed the packs of a store in another order, must say what the store says.

use crate::exchange::office::{Device, Dice};
use casework::directory::Spoken;
use casework::exchange::StatementRow;
use casework::record::Table;
use casework::{CaseId, Facet, Record, Value, registry};
use std::collections::{BTreeMap, BTreeSet};
use store::exchange::{Contested, Loss, Why};
use sync::Kind;
use sync::history::{self, Gate, PackHash, Shelf as _};
use sync::lost::Lost;
use sync::merge::{self, Change, ColumnClass, LIVE, Row, TableClass};
use sync::pack::{self, Keyring};
use sync::replay::RowKey;
use uuid::Uuid;

/// What stands in a field beside what else, by pack: comparable, in whatever order it was found.
type Sides = BTreeSet<(PackHash, u64, String)>;

pub struct Oracle {
    shelf: history::Memory,
    lost: Lost,
    scopes: BTreeMap<(Facet, Option<CaseId>), merge::Memory>,
}

impl Oracle {
    /// All that is in these packs and can be read, taken in by an order that chance gives.
    pub fn fed(packs: &[Vec<u8>], keys: &Keyring, chance: &Dice) -> Self {
        let mut oracle = Self {
            shelf: history::Memory::default(),
            lost: lost(packs, keys),
            scopes: BTreeMap::new(),
        };
        let mut left: Vec<&Vec<u8>> = packs.iter().collect();
        for at in (1..left.len()).rev() {
            left.swap(at, chance.below(at + 1));
        }
        while !left.is_empty() {
            let before = left.len();
            left.retain(|bytes| !oracle.takes(bytes, keys));
            assert!(left.len() < before, "a store holds packs with a gap");
        }
        oracle
    }

    fn takes(&mut self, bytes: &[u8], keys: &Keyring) -> bool {
        let sealed = pack::open_head(bytes, keys).unwrap();
        let head = sealed.head();
        let (name, link) = (sealed.hash(), &head.link);
        let gate = history::gate_heeding(&self.shelf, name, link, &self.lost).unwrap();
        let Gate::Ready(admission) = gate else {
            return false;
        };
        self.shelf.admit(&admission).unwrap();
        let tags = keys.tags(&head.link.log, head.at).unwrap();
        for (at, scope) in sealed.known(&tags) {
            if scope.facet == Facet::Audit {
                continue;
            }
            let lines = sealed
                .open_chunk(at, scope, keys.key(scope).unwrap())
                .unwrap();
            let changes: Vec<Change> = lines
                .into_iter()
                .flat_map(pack::Line::into_changes)
                .collect();
            let rows = self.scopes.entry((scope.facet, scope.case)).or_default();
            let seen = (admission.place, &admission.sight);
            merge::apply(&self.shelf, rows, seen, &changes).unwrap();
        }
        true
    }

    fn rows(&self) -> impl Iterator<Item = (&RowKey, &Row)> {
        self.scopes.values().flatten()
    }

    /// Every row as it is to be shown.
    fn shown(&self) -> BTreeMap<RowKey, Vec<Value>> {
        let there = self
            .rows()
            .filter(|(key, row)| row.is_there(class(table(key))));
        let shown = there.filter_map(|(key, row)| {
            let value = |no| match row.cell(no) {
                Some(cell) => cell.shown(&self.shelf).unwrap().unwrap().value.clone(),
                None => Value::Null,
            };
            // Without the key of its beginning, a row is not whole.
            let cells = table(key).columns.iter().map(|column| {
                let value = value(column.no);
                (column.fits)(&value).then_some(value)
            });
            Some((*key, cells.collect::<Option<_>>()?))
        });
        shown.collect()
    }

    /// Every field that people have to settle.
    fn contested(&self) -> BTreeMap<(RowKey, u16), Sides> {
        let mut found = BTreeMap::new();
        for (key, row) in self.rows() {
            let columns = |_| Some(ColumnClass::Register);
            let class = class(table(key));
            for conflict in merge::conflicts(&self.shelf, (*key, row), class, columns).unwrap() {
                let sides = conflict.sides.into_iter();
                let sides =
                    sides.map(|s| (s.pack.unwrap(), s.hlc, format!("{:?}", words(&s.value))));
                found.insert((*key, conflict.column), sides.collect());
            }
        }
        found
    }

    /// Whether a store agrees; everything it wrote must have been sealed.
    pub fn agrees_with(&self, device: &Device) -> Result<usize, String> {
        let shown = self.shown();
        let mut counts = BTreeMap::new();
        for (key, expected) in &shown {
            let (table, id) = (table(key), Uuid::from_bytes(key.1));
            *counts.entry(table.name).or_insert(0) += 1;
            let found = device.store.read().row(table, id).unwrap();
            if found.as_ref() != Some(expected) {
                return Err(format!("{} {id} is shown otherwise", table.name));
            }
        }
        for (table, (count, _)) in crate::exchange::office::shown(device) {
            let expected = counts.get(table).copied().unwrap_or(0);
            if count != expected {
                return Err(format!("{count} {table} are shown, not {expected}"));
            }
        }
        let found = device.store.contested(None, (0, i64::MAX)).unwrap();
        let count = device.store.count_contested(None).unwrap();
        let expected = self.contested();
        if usize::try_from(count).unwrap() != expected.len() {
            return Err(format!("{count} conflicts, not {}", expected.len()));
        }
        first_is_shown(device, &found)?;
        if by_field(&found) != expected {
            return Err(format!("other conflicts: {found:?} and not {expected:?}"));
        }
        let waiting = device.store.waiting().unwrap();
        if let Some(other) = waiting.iter().find(|one| one.why != Why::Missing) {
            return Err(format!("a pack waits: {:?}", other.why));
        }
        Ok(expected.len())
    }
}

/// What is declared lost in some packs, whoever says it.
fn lost(packs: &[Vec<u8>], keys: &Keyring) -> Lost {
    let mut lost = Lost::default();
    for bytes in packs {
        let sealed = pack::open_head(bytes, keys).unwrap();
        let tags = keys
            .tags(&sealed.head().link.log, sealed.head().at)
            .unwrap();
        for (at, scope) in sealed.known(&tags) {
            let lines = sealed.open_chunk(at, scope, keys.key(scope).unwrap());
            let lines = lines.unwrap().into_iter();
            let agency = lines.filter(|_| scope.facet == Facet::Agency);
            for change in agency.flat_map(pack::Line::into_changes) {
                if let Kind::Put(cells) = change.op.kind
                    && let [(1, Value::Blob(said)), ..] = &cells[..]
                    && change.op.table == StatementRow::TABLE.no
                    && let Some(loss) = Loss::of(said)
                {
                    lost.declare(loss.pack, sealed.hash());
                }
            }
        }
    }
    lost
}

/// The version that stands first is the one that is shown.
fn first_is_shown(device: &Device, found: &[Contested]) -> Result<(), String> {
    for one in found.iter().filter(|one| one.column != LIVE) {
        let Some(cells) = device.store.read().row(one.table, one.row).unwrap() else {
            continue;
        };
        let at = one
            .table
            .columns
            .iter()
            .position(|column| column.no == one.column);
        if cells[at.unwrap()] != one.sides[0].value {
            return Err(format!("{} {} shows no version", one.table.name, one.row));
        }
    }
    Ok(())
}

fn by_field(found: &[Contested]) -> BTreeMap<(RowKey, u16), Sides> {
    let field = |one: &Contested| {
        let sides = one
            .sides
            .iter()
            .map(|s| (s.pack, s.hlc, format!("{:?}", words(&s.value))));
        (
            ((one.table.no, one.row.into_bytes()), one.column),
            sides.collect(),
        )
    };
    found.iter().map(field).collect()
}

/// A value in words that can be compared and printed; values print nothing of themselves.
pub fn words(value: &Value) -> String {
    match value {
        Value::Null => "nothing".into(),
        Value::Int(number) => number.to_string(),
        Value::Real(bits) => format!("real {bits}"),
        Value::Text(text) => text.clone(),
        Value::Blob(bytes) => format!("{bytes:?}"),
    }
}

fn table(key: &RowKey) -> &'static Table {
    registry::table(key.0).unwrap()
}

/// Said once more, and not asked of the store.
fn class(table: &Table) -> TableClass {
    match table {
        _ if table.append_only => TableClass::AppendOnly,
        _ if table.no == Spoken::TABLE.no => TableClass::Set,
        _ => TableClass::Ordinary,
    }
}
