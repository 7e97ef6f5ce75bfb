//! Random histories over real stores, against the rules in memory. A failure names its seed:
//! `SEED=n cargo test -p store --test it simulated` runs it again. `SCHEDULES=n` runs more of them, and
//! `WRONG=…` only one of the wrong rules.

mod beginning;
mod comparing;
mod deeds;
mod ending;
mod losing;
mod oracle;
mod quarantine;
mod referrals;
mod tally;
mod tomorrow;
mod world;
mod wrong;

pub use oracle::Oracle;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tally::{Besides, Tally};
use world::run;
use wrong::Wrong;

/// How many belong to every run of the tests.
const SCHEDULES: u64 = 100;
/// A wrong rule has to show within so many.
const CAUGHT_WITHIN: u64 = 200;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|word| word.parse().unwrap())
}

/// Runs the schedules that are asked for, half of them where packs are lost; says how many, and what
/// happened.
#[expect(
    clippy::print_stdout,
    reason = "only a test calls it, and a failure is told by its seed"
)]
fn schedules(besides: Besides) -> (u64, Tally) {
    let first = number("SEED").unwrap_or(0);
    let only = number("SEED").map(|_| 1);
    let count = number("SCHEDULES").or(only).unwrap_or(SCHEDULES);
    let count = match besides {
        Besides::Colleagues(_) => count,
        _ => count.div_ceil(2),
    };
    let mut tally = Tally::default();
    for seed in first..first + count {
        let outcome = catch_unwind(AssertUnwindSafe(|| run(seed, besides, &mut tally)));
        match outcome {
            Ok(right) => right.unwrap_or_else(|why| panic!("SEED={seed}: {why}")),
            Err(panic) => {
                println!("SEED={seed} stopped");
                std::panic::resume_unwind(panic);
            }
        }
        if seed % 1_000 == 999 {
            println!("{tally:?}");
        }
    }
    println!("{tally:?}");
    (count, tally)
}

#[test]
fn stores_say_what_the_rules_say_whatever_happens_to_them() {
    let (count, tally) = schedules(Besides::Colleagues(None));
    if count >= SCHEDULES {
        assert!(tally.forks > 0, "{tally:?}");
        // A schedule in which nothing happens would end right too.
        let happened = [
            tally.conflicts,
            tally.kept,
            tally.decided,
            tally.late_rows,
            tally.renewed,
            tally.crashes,
            tally.restores,
            tally.clones,
            tally.begun,
            tally.steps,
            tally.revoked,
            tally.removed,
            tally.quarantined,
            tally.newer,
        ];
        assert!(happened.iter().all(|count| *count > 3), "{tally:?}");
    }
}

#[test]
fn stores_say_what_the_rules_say_also_where_devices_begin_with_a_snapshot() {
    let (count, tally) = schedules(Besides::Beginnings);
    if 2 * count >= SCHEDULES {
        let happened = [tally.conflicts, tally.restores, tally.began];
        assert!(happened.iter().all(|count| *count > 10), "{tally:?}");
    }
}

#[test]
fn stores_say_what_the_rules_say_also_where_packs_are_declared_lost() {
    let (count, tally) = schedules(Besides::Losses);
    if 2 * count >= SCHEDULES {
        let happened = [tally.conflicts, tally.restores, tally.lost, tally.let_in];
        assert!(happened.iter().all(|count| *count > 10), "{tally:?}");
    }
}

/// Where a row began in a pack that was declared lost, too little of it may be left to be shown: it is
/// edited by nobody, and what two changed in it can be decided.
#[test]
fn what_two_changed_in_a_row_that_is_not_shown_can_be_decided() {
    for seed in [2_068, 7_162] {
        run(seed, Besides::Losses, &mut Tally::default()).unwrap();
    }
}

#[test]
fn every_wrong_rule_is_told_apart() {
    let mut escaped = Vec::new();
    let only = std::env::var("WRONG").ok();
    let asked = |wrong: &Wrong| {
        only.as_ref()
            .is_none_or(|only| *only == format!("{wrong:?}"))
    };
    for wrong in Wrong::ALL.into_iter().filter(asked) {
        let is_caught = |seed: &u64| {
            let mut tally = Tally::default();
            let run = || run(*seed, Besides::Colleagues(Some(wrong)), &mut tally);
            !matches!(catch_unwind(AssertUnwindSafe(run)), Ok(Ok(())))
        };
        match (0..CAUGHT_WITHIN).find(is_caught) {
            Some(seed) => println!("{wrong:?} after {} schedules", seed + 1),
            None => escaped.push(wrong),
        }
    }
    assert!(escaped.is_empty(), "not caught: {escaped:?}");
}
