//! The core in memory, fed the packs of a store in another order, must say what the store says.

use super::Wrong;
use super::referrals::{by_steps, is_quiet, least};
use crate::exchange::office::Dice;
use casework::directory::Spoken;
use casework::exchange::StatementRow;
use casework::record::{Column, Table};
use casework::referral::{Referral, ReferralEvent};
use casework::release::Release;
use casework::{CaseId, Facet, Record, Value, registry};
use std::collections::{BTreeMap, BTreeSet};
use store::exchange::Loss;
use sync::Kind;
use sync::history::{self, Admission, Gate, Link, PackHash, Past, Shelf as _};
use sync::lost::Lost;
use sync::merge::{self, Change, ColumnClass, LIVE, Row, TableClass};
use sync::pack::{self, Keyring};
use sync::replay::RowKey;
use uuid::Uuid;

/// What stands in a field beside what else, by pack: comparable, in whatever order it was found.
pub(super) type Sides = BTreeSet<(PackHash, u64, String)>;

pub struct Oracle {
    wrong: Option<Wrong>,
    shelf: history::Memory,
    lost: Lost,
    scopes: BTreeMap<(Facet, Option<CaseId>), merge::Memory>,
}

impl Oracle {
    /// All that is in these packs and can be read, taken in by an order that chance gives.
    pub fn fed(packs: &[Vec<u8>], keys: &Keyring, chance: &Dice) -> Self {
        Self::fed_by(None, packs, keys, chance)
    }

    /// The same, by a wrong rule.
    pub fn fed_by(wrong: Option<Wrong>, packs: &[Vec<u8>], keys: &Keyring, chance: &Dice) -> Self {
        let mut oracle = Self {
            wrong,
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
        let Gate::Ready(mut admission) = gate else {
            return false;
        };
        if self.is(Wrong::PastNotJoined) {
            self.forget_deps(&head.link, &mut admission);
        }
        self.shelf.admit(&admission).unwrap();
        let tags = keys.tags(&head.link.log, head.at);
        for (at, scope) in sealed.known(keys, &tags) {
            if scope.facet == Facet::Audit
                || (head.min_reader > pack::READER && !self.is(Wrong::ReadsNewer))
            {
                continue;
            }
            let lines = sealed
                .open_chunk(at, &scope, keys.key(&scope).unwrap())
                .unwrap();
            let lines = lines.into_iter();
            let mut changes: Vec<Change> = lines.flat_map(pack::Line::into_changes).collect();
            if self.is(Wrong::ForgetsKeep) {
                changes.iter_mut().for_each(|change| change.keep.clear());
            }
            let latest_wins = self.is(Wrong::LatestClockWins);
            let rows = self.scopes.entry((scope.facet, scope.case)).or_default();
            let seen = (admission.place, &admission.sight);
            merge::apply(&self.shelf, rows, seen, changes).unwrap();
            if latest_wins {
                rows.values_mut().for_each(only_latest);
            }
        }
        true
    }

    fn is(&self, wrong: Wrong) -> bool {
        self.wrong == Some(wrong)
    }

    /// As if only its own chain lay in the past of a pack.
    fn forget_deps(&self, link: &Link, admission: &mut Admission) {
        let place = |name: &PackHash| self.shelf.place(name).unwrap();
        let prev = link.prev.as_ref().and_then(place);
        let mut sight = prev.map_or_else(Past::default, |prev| self.shelf.sight(prev).unwrap());
        sight.raise(admission.place);
        admission.newly_seen.clear();
        admission.sight = sight;
    }

    fn is_there(&self, table: &Table, row: &Row) -> bool {
        let says_so = |value: &Value| *value == Value::Int(1);
        match (row.cell(LIVE), self.wrong) {
            (Some(live), Some(Wrong::RemovalWins)) => live
                .siblings()
                .iter()
                .all(|sibling| says_so(&sibling.value)),
            (Some(live), Some(Wrong::LatestSaysWhetherThere)) => {
                let shown = live.shown(&self.shelf).unwrap();
                shown.is_some_and(|shown| says_so(&shown.value))
            }
            _ => row.is_there(class(table)),
        }
    }

    fn rows(&self) -> impl Iterator<Item = (&RowKey, &Row)> {
        self.scopes.values().flatten()
    }

    /// The packs that no other one has seen.
    pub fn heads(&self) -> Vec<PackHash> {
        self.shelf.heads().unwrap()
    }

    /// Rows of which this version does not know everything.
    pub(super) fn odd(&self) -> BTreeSet<RowKey> {
        let is_odd = |(key, row): &(&RowKey, &Row)| {
            let Some(table) = registry::table(key.0) else {
                return !self.is(Wrong::DropsUnknown);
            };
            let drops = self.is(Wrong::DropsUnknown);
            let unknown =
                |no: &u16| !drops && *no != LIVE && table.columns.iter().all(|c| c.no != *no);
            let unfit = || {
                let mut columns = table.columns.iter();
                columns.any(|column| !(column.fits)(&self.value(table, column, row)))
            };
            row.cells().iter().any(|(no, _)| unknown(no)) || (self.is_there(table, row) && unfit())
        };
        let odd = self.rows().filter(is_odd);
        odd.map(|(key, _)| *key).collect()
    }

    fn value(&self, table: &Table, column: &Column, row: &Row) -> Value {
        let Some(cell) = row.cell(column.no) else {
            return Value::Null;
        };
        let is_release = table.no == Release::TABLE.no && cell.siblings().len() > 1;
        let is_release = is_release && !self.is(Wrong::LatestOfRelease);
        if let Some(value) = is_release.then(|| least(column.name, cell)).flatten() {
            return value;
        }
        if self.is(Wrong::EarliestShown) {
            let first = cell.siblings().iter().min_by_key(|sibling| sibling.hlc);
            return first.unwrap().value.clone();
        }
        cell.shown(&self.shelf).unwrap().unwrap().value.clone()
    }

    /// Every row as it is to be shown.
    pub(super) fn shown(&self) -> BTreeMap<RowKey, Vec<Value>> {
        let known = self
            .rows()
            .filter_map(|(key, row)| Some((key, registry::table(key.0)?, row)));
        let there = known.filter(|(_, table, row)| self.is_there(table, row));
        let shown = there.filter_map(|(key, table, row)| {
            // What is not understood shows nothing. Without the key of its beginning, a row is not
            // whole.
            let cells = table.columns.iter().map(|column| {
                let value = self.value(table, column, row);
                let value = Some(value).filter(|value| (column.fits)(value));
                let nothing = Some(Value::Null).filter(|nothing| (column.fits)(nothing));
                value.or(nothing.filter(|_| !self.is(Wrong::HidesUnfit)))
            });
            Some((*key, cells.collect::<Option<_>>()?))
        });
        let mut shown: BTreeMap<RowKey, Vec<Value>> = shown.collect();
        let of = |table: &Table| (table.no, [0; 16])..=(table.no, [255; 16]);
        let events = shown.range(of(ReferralEvent::TABLE));
        let events: Vec<ReferralEvent> = events.map(record).collect();
        if self.is(Wrong::RowOfReferral) {
            return shown;
        }
        for ((_, id), cells) in shown.range_mut(of(Referral::TABLE)) {
            let referral: Referral = record((&(0, *id), cells));
            let mut steps = events.clone();
            steps.retain(|step| step.referral_id == referral.id);
            *cells = by_steps(referral, &steps, self.wrong).cells();
        }
        shown
    }

    /// Every field that people have to settle.
    pub(super) fn contested(&self) -> BTreeMap<(RowKey, u16), Sides> {
        let mut found = BTreeMap::new();
        let known = self
            .rows()
            .filter_map(|(key, row)| Some((key, registry::table(key.0)?, row)));
        for (key, table, row) in known {
            let columns = |no| {
                let column = table.columns.iter().find(|column| column.no == no)?;
                let is_quiet = is_quiet(table.no, column.name) && !self.is(Wrong::StepsAsk);
                Some(if is_quiet {
                    ColumnClass::Quiet
                } else {
                    ColumnClass::Register
                })
            };
            let class = match class(table) {
                TableClass::Set if self.is(Wrong::SetsAsk) => TableClass::WatchedSet,
                class => class,
            };
            if self.is(Wrong::SameIsConflict) && row.is_there(class) {
                let agreed = |cell: &merge::Cell| cell.siblings().len() > 1 && !cell.is_contested();
                let cells = row.cells().iter().filter(|(_, cell)| agreed(cell));
                found.extend(cells.map(|(no, _)| ((*key, *no), Sides::new())));
            }
            for conflict in merge::conflicts(&self.shelf, (*key, row), class, columns).unwrap() {
                let sides = conflict.sides.into_iter();
                let sides =
                    sides.map(|s| (s.pack.unwrap(), s.hlc, format!("{:?}", words(&s.value))));
                found.insert((*key, conflict.column), sides.collect());
            }
        }
        found
    }
}

/// What is declared lost in some packs, whoever says it.
fn lost(packs: &[Vec<u8>], keys: &Keyring) -> Lost {
    let mut lost = Lost::default();
    for bytes in packs {
        let sealed = pack::open_head(bytes, keys).unwrap();
        let tags = keys.tags(&sealed.head().link.log, sealed.head().at);
        for (at, scope) in sealed.known(keys, &tags) {
            if scope.facet != Facet::Agency {
                continue;
            }
            let lines = sealed.open_chunk(at, &scope, keys.key(&scope).unwrap());
            for change in lines
                .unwrap()
                .into_iter()
                .flat_map(pack::Line::into_changes)
            {
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

fn only_latest(row: &mut Row) {
    let columns: Vec<u16> = row.cells().iter().map(|(no, _)| *no).collect();
    for no in columns {
        let cell = row.cell_mut(no);
        let latest = cell.siblings().iter().max_by_key(|sibling| sibling.hlc);
        *cell = merge::Cell::of(latest.cloned());
    }
}

fn record<R: Record>((key, cells): (&RowKey, &Vec<Value>)) -> R {
    R::from_cells(Uuid::from_bytes(key.1), cells.clone()).unwrap()
}

pub(super) fn table(key: &RowKey) -> &'static Table {
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
