//! Random histories over real stores, against the rules in memory. A failure names its seed:
//! `SEED=n cargo test -p store --test it simulated` runs it again. `SCHEDULES=n` runs more of them.

mod beginning;
mod deeds;
mod ending;
mod losing;
mod oracle;
mod world;

pub use oracle::Oracle;
use std::panic::{AssertUnwindSafe, catch_unwind};
use world::{Losing, Tally, run};

/// How many belong to every run of the tests.
const SCHEDULES: u64 = 100;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|word| word.parse().unwrap())
}

/// Runs the schedules that are asked for, half of them where packs are lost; says how many, and what
/// happened.
#[expect(
    clippy::print_stdout,
    reason = "only a test calls it, and a failure is told by its seed"
)]
fn schedules(losing: Losing) -> (u64, Tally) {
    let first = number("SEED").unwrap_or(0);
    let only = number("SEED").map(|_| 1);
    let count = number("SCHEDULES").or(only).unwrap_or(SCHEDULES);
    let count = if losing == Losing::Packs {
        count.div_ceil(2)
    } else {
        count
    };
    let mut tally = Tally::default();
    for seed in first..first + count {
        let outcome = catch_unwind(AssertUnwindSafe(|| run(seed, losing, &mut tally)));
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
    let (count, tally) = schedules(Losing::Nothing);
    if count >= SCHEDULES {
        assert!(tally.forks > 1, "{tally:?}");
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
            tally.began,
        ];
        assert!(happened.iter().all(|count| *count > 10), "{tally:?}");
    }
}

#[test]
fn stores_say_what_the_rules_say_also_where_packs_are_declared_lost() {
    let (count, tally) = schedules(Losing::Packs);
    if 2 * count >= SCHEDULES {
        let happened = [tally.conflicts, tally.restores, tally.lost, tally.let_in];
        assert!(happened.iter().all(|count| *count > 10), "{tally:?}");
    }
}
