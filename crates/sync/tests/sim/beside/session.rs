//! Two who parted, and one hop from the first to the second: by the core, and by SQLite's session
//! extension (through Python, `tests/python/session_oracle.py`). The extension knows what each
//! changed in sum since they parted, so it also misses what was changed and changed back; where it
//! does, both sides must say so.

use super::side::{Rows, Side, counted, shown};
use super::{seeds, some};
use crate::engine::Wrong;
use crate::engine::chance::Chance;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use sync::merge::LIVE;

/// How many belong to every run of the tests.
const HISTORIES: u64 = 1_500;
/// A wrong rule has to show within this many.
const CAUGHT_WITHIN: u64 = 100;
const WRONG: [Wrong; 4] = [
    Wrong::NoGate,
    Wrong::LatestClockWins,
    Wrong::SameIsConflict,
    Wrong::RemovalWins,
];

/// What is asked of the extension, and what the core says to the same.
struct History {
    seed: u64,
    asked: String,
    /// The rows that two changed of which one removed them.
    gone: BTreeSet<u8>,
    /// The other values in conflict.
    cells: BTreeSet<(u8, u16)>,
    rows: Rows,
    /// Rows and values that one of the two changed and changed back.
    same_again: BTreeSet<(u8, u16)>,
}

#[test]
fn the_session_extension_sees_the_same_conflicts_and_values() {
    let histories = seeds(HISTORIES).map(|seed| history(seed, None));
    let histories: Vec<History> = histories.collect::<Result<_, _>>().unwrap();
    compare(&histories).unwrap_or_else(|why| panic!("{why}"));
    let conflicts: usize = histories.iter().map(|one| one.cells.len()).sum();
    let gone: usize = histories.iter().map(|one| one.gone.len()).sum();
    println!("{conflicts} values and {gone} rows in conflict");
    assert!(super::number("SEED").is_some() || conflicts > 1_000 && gone > 300);
}

#[test]
fn the_session_extension_catches_wrong_rules() {
    let caught = |wrong: &Wrong| {
        let histories = (0..CAUGHT_WITHIN).map(|seed| history(seed, Some(*wrong)));
        let histories: Result<Vec<_>, String> = histories.collect();
        histories.and_then(|all| compare(&all)).is_err()
    };
    let escaped: Vec<Wrong> = WRONG.into_iter().filter(|wrong| !caught(wrong)).collect();
    assert!(escaped.is_empty(), "not caught: {escaped:?}");
}

fn compare(histories: &[History]) -> Result<(), String> {
    let asked: String = histories.iter().map(|one| one.asked.as_str()).collect();
    let said = extension(asked);
    let mut answers = said.split("end\n");
    for history in histories {
        let answer = answers.next().ok_or("it stopped early")?;
        agrees(history, answer).map_err(|why| {
            let History { seed, asked, .. } = history;
            format!("SEED={seed}: {why}\n{asked}")
        })?;
    }
    Ok(())
}

fn agrees(history: &History, answer: &str) -> Result<(), String> {
    let (mut gone, mut cells) = (BTreeSet::new(), BTreeSet::new());
    let mut rows = Rows::new();
    for line in answer.lines() {
        let (what, rest) = line.split_once(' ').unwrap();
        let numbers: Vec<i64> = rest.split(' ').map(|word| word.parse().unwrap()).collect();
        let row = numbers[0] as u8;
        match what {
            "gone" => drop(gone.insert(row)),
            "cell" => drop(cells.insert((row, numbers[1] as u16))),
            _ => drop(rows.insert(row, (1..).zip(numbers[1..].iter().copied()).collect())),
        }
    }
    // What one removed and the other changed is there, and is asked about.
    if !history
        .gone
        .iter()
        .all(|row| history.rows.contains_key(row))
    {
        return Err("what one of them removed is gone".to_owned());
    }
    let missed = |row: u8, column| history.same_again.contains(&(row, column));
    let ours: BTreeSet<u8> = history
        .gone
        .iter()
        .copied()
        .filter(|row| !missed(*row, LIVE))
        .collect();
    if ours != gone {
        return Err(format!("removed and changed: {ours:?}, there {gone:?}"));
    }
    let ours = history.cells.iter().copied();
    let ours: BTreeSet<_> = ours
        .filter(|(row, column)| !missed(*row, *column))
        .collect();
    if ours != cells {
        return Err(format!("in conflict: {ours:?}, there {cells:?}"));
    }
    let settled = |rows: &Rows| -> BTreeMap<(u8, u16), i64> {
        let rows = rows.iter().filter(|(row, _)| !history.gone.contains(row));
        let all = rows.flat_map(|(row, values)| values.iter().map(|(no, v)| ((*row, *no), *v)));
        all.filter(|(cell, _)| !history.cells.contains(cell))
            .collect()
    };
    let (ours, theirs) = (settled(&history.rows), settled(&rows));
    if ours == theirs {
        Ok(())
    } else {
        Err(format!("{ours:?} and there {theirs:?}"))
    }
}

/// Runs the extension once over everything it is asked.
fn extension(asked: String) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut python = Command::new(root.join("scripts/python"))
        .arg(root.join("tests/python/session_oracle.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = python.stdin.take().unwrap();
    let asking = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let output = python.wait_with_output().unwrap();
    asking.join().unwrap().unwrap();
    assert!(output.status.success(), "the oracle stopped: see above");
    String::from_utf8(output.stdout).unwrap()
}

fn history(seed: u64, wrong: Option<Wrong>) -> Result<History, String> {
    let mut chance = Chance::new(seed ^ 0x5E55);
    let mut side = || Side::new(&mut chance, wrong);
    let (mut a, mut b) = (side(), side());
    let mut asked = String::new();
    for row in 0..4 + chance.below(4) as u8 {
        let words = a.makes(row, &mut chance);
        writeln!(asked, "base {words}").unwrap();
    }
    a.seals(&mut chance, 0);
    b.hears(&a.packs)?;
    b.rows.clone_from(&a.rows);
    let base = a.rows.clone();
    a.written.clear();
    asked += "a cut\n";
    let mut packs = 1;
    for at in 0..8 + chance.below(24) as u8 {
        let (who, side) = if chance.once_in(2) {
            ("a", &mut a)
        } else {
            ("b", &mut b)
        };
        if let Some(words) = side.does(at, &mut chance) {
            writeln!(asked, "{who} {words}").unwrap();
        }
        if chance.once_in(4) {
            packs += side.seals(&mut chance, packs);
            asked += "a cut\n";
        }
    }
    packs += b.seals(&mut chance, packs);
    a.seals(&mut chance, packs);
    // In any order, in several goes; in the last one everything.
    while chance.once_in(2) {
        b.hears(&some(&mut chance, &a.packs, 4))?;
    }
    b.hears(&some(&mut chance, &a.packs, 8))?;
    asked += "end\n";
    let mut history = History {
        seed,
        asked,
        gone: BTreeSet::new(),
        cells: BTreeSet::new(),
        rows: shown(&b.node),
        same_again: BTreeSet::new(),
    };
    for (_, conflict) in b.node.conflicts() {
        let row = conflict.row.1[0];
        match conflict.column {
            LIVE => drop(history.gone.insert(row)),
            column => drop(history.cells.insert((row, counted(column)))),
        }
    }
    // Whether a row is there was asked once for all its values.
    history.cells.retain(|(row, _)| !history.gone.contains(row));
    for side in [&a, &b] {
        for (row, column) in &side.written {
            let now = side.rows.get(row);
            let before = base.get(row);
            let whole_row = now.is_some() && now == before;
            let one = now.and_then(|v| v.get(column)) == before.and_then(|v| v.get(column));
            if whole_row {
                history.same_again.insert((*row, LIVE));
            }
            if one {
                history.same_again.insert((*row, *column));
            }
        }
    }
    Ok(history)
}
