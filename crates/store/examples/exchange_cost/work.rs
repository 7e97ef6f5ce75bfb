//! The workload: cases, which stand in three indexes, and saves of one to five of their columns.

use super::office::{Device, Dice, case_id};
use casework::answer::Answer;
use casework::case::{Case, CaseStatus, CloseReason, StatisticsConsent};
use casework::code::Code;
use casework::{Day, Deed, MemberId, Record, SurvivorId, Value};
use std::collections::{BTreeMap, BTreeSet};
use store::Store;
use uuid::Uuid;

/// Cases in one save of the beginning.
const CASES_AT_ONCE: usize = 100;

/// A cell: table, row, column.
pub type CellKey = (u16, Uuid, u16);

/// What was last written into each cell, and when.
pub type Latest = BTreeMap<CellKey, (Value, i64)>;

/// One save of one case.
pub struct Save {
    pub case: Case,
    pub changes: Vec<(CellKey, &'static str, Value)>,
}

/// All rows as one device knows them, and what it will do next.
pub struct Work {
    dice: Dice,
    cases: Vec<Case>,
}

impl Work {
    pub fn new(seed: u64, cases: usize) -> Self {
        Self {
            dice: Dice::new(seed),
            cases: (0..cases).map(case).collect(),
        }
    }

    /// Opens all cases.
    pub fn begin(&self, device: &mut Device) {
        for cases in self.cases.chunks(CASES_AT_ONCE) {
            device.does(Deed::OpenCase, |w| {
                cases.iter().try_for_each(|case| w.insert(case))
            });
        }
    }

    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// The cells of a store that hold something else than what they held at first, or were last
    /// changed to.
    pub fn wrong(&self, store: &Store, latest: &Latest) -> BTreeSet<CellKey> {
        let cases = self.cases.iter();
        let wrong = cases.map(|case| differs(case, &store.read().find(case.id).unwrap(), latest));
        wrong.flatten().collect()
    }

    /// The next save: one to five columns of a case get another value.
    pub fn save(&mut self) -> Save {
        let (row, columns) = (self.dice.below(self.cases.len()), 1 + self.dice.below(5));
        let case = &mut self.cases[row];
        let before = case.clone();
        loop {
            change(case, &self.dice);
            let changes = changes(&before, case);
            if changes.len() >= columns {
                let case = case.clone();
                return Save { case, changes };
            }
        }
    }

    /// Makes about that many changes on a device; `each` hears how many there are after each save.
    pub fn make(
        &mut self,
        device: &mut Device,
        n: usize,
        mut each: impl FnMut(&mut Device, usize),
    ) {
        let mut made = 0;
        while made < n {
            let save = self.save();
            device.does(Deed::EditCase, |w| w.put(&save.case));
            made += save.changes.len();
            each(device, made);
        }
    }
}

/// What a device that made `n` changes wrote last into each cell, and when: `at` tells it for each
/// save, counted from 1.
pub fn latest(mut work: Work, n: usize, at: impl Fn(i64) -> i64) -> Latest {
    let (mut latest, mut made, mut saves) = (Latest::new(), 0, 0);
    while made < n {
        let save = work.save();
        saves += 1;
        made += save.changes.len();
        let changes = save.changes.into_iter();
        latest.extend(changes.map(|(key, _, value)| (key, (value, at(saves)))));
    }
    latest
}

fn changes<R: Record>(before: &R, after: &R) -> Vec<(CellKey, &'static str, Value)> {
    let id: Uuid = after.id().into();
    let cells = before.cells().into_iter().zip(after.cells());
    let columns = R::TABLE.columns.iter().zip(cells);
    columns
        .filter(|(_, (before, after))| before != after)
        .map(|(column, (_, after))| ((R::TABLE.no, id, column.no), column.name, after))
        .collect()
}

fn differs<R: Record>(first: &R, found: &R, latest: &Latest) -> Vec<CellKey> {
    let id: Uuid = first.id().into();
    let key = |no| (R::TABLE.no, id, no);
    let cells = first.cells().into_iter().zip(found.cells());
    let columns = R::TABLE.columns.iter().zip(cells);
    columns
        .filter(|(column, (first, found))| {
            let last = latest.get(&key(column.no));
            last.map_or(first, |(value, _)| value) != found
        })
        .map(|(column, _)| key(column.no))
        .collect()
}

fn case(number: usize) -> Case {
    Case {
        id: case_id(number),
        survivor_id: SurvivorId(Dice::new(number as u64).id()),
        code: format!("C-{number:05}"),
        status: CaseStatus::Open,
        opened_on: "2026-03-01".parse().unwrap(),
        closed_on: None,
        close_reason: None,
        caseworker_id: None,
        age_band: None,
        gender: None,
        exploitation: None,
        region: None,
        statistics: StatisticsConsent::NotAsked,
    }
}

fn one<T: Code + Copy + 'static>(dice: &Dice) -> T {
    T::all()[dice.below(T::all().len())]
}

fn answer<T: Code + Copy + 'static>(dice: &Dice) -> Option<Answer<T>> {
    Some(Answer::Given(one(dice)))
}

fn day(dice: &Dice) -> Day {
    let (month, day) = (1 + dice.below(12), 1 + dice.below(28));
    format!("2025-{month:02}-{day:02}").parse().unwrap()
}

fn change(case: &mut Case, dice: &Dice) {
    match dice.below(11) {
        0 => case.code = format!("C-{:05}", dice.below(100_000)),
        1 => case.status = one::<CaseStatus>(dice),
        2 => case.opened_on = day(dice),
        3 => case.closed_on = Some(day(dice)),
        4 => case.close_reason = Some(one::<CloseReason>(dice)),
        5 => case.caseworker_id = Some(MemberId(Dice::new(dice.below(40) as u64).id())),
        6 => case.age_band = answer(dice),
        7 => case.gender = answer(dice),
        8 => case.exploitation = answer(dice),
        9 => case.region = answer(dice),
        _ => case.statistics = one(dice),
    }
}
