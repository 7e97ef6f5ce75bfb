//! The merge core under thousands of hostile schedules; see README.md beside this file.

// A helper of a test may stop it, as the test itself may.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod beside;
mod engine;

use engine::{Wrong, run, run_all};

/// A wrong rule has to show within this many schedules.
const CAUGHT_WITHIN: u64 = 500;

#[test]
fn twenty_thousand_schedules_end_equal_and_right() {
    if let Ok(seed) = std::env::var("SEED") {
        let outcome = run(seed.parse().unwrap(), None);
        println!(
            "{:?}",
            outcome.unwrap_or_else(|failure| panic!("{failure}"))
        );
        return;
    }
    let tally = run_all(0..20_000).unwrap_or_else(|failure| panic!("{failure}"));
    println!("{tally:?}");
    // A schedule in which nothing happens would end equal too.
    let happened = [
        tally.conflicts,
        tally.restores,
        tally.clones,
        tally.forks,
        tally.noticed,
        tally.late_keys,
        tally.crashes,
        tally.begun,
        tally.archived,
        tally.lost,
    ];
    assert!(happened.iter().all(|count| *count > 1_000), "{tally:?}");
    assert!(tally.edits > 10 * tally.schedules && tally.packs > 5 * tally.schedules);
}

#[test]
fn every_wrong_rule_is_caught() {
    let mut escaped = Vec::new();
    for wrong in Wrong::ALL {
        let caught =
            (0..CAUGHT_WITHIN).find_map(|seed| Some((seed, run(seed, Some(wrong)).err()?)));
        match caught {
            Some((seed, how)) => println!("{wrong:?} after {} schedules: {how:.120}", seed + 1),
            None => escaped.push(wrong),
        }
    }
    assert!(escaped.is_empty(), "not caught: {escaped:?}");
}

#[test]
fn a_seed_is_a_schedule() {
    for seed in 0..20 {
        assert_eq!(run(seed, None), run(seed, None));
    }
}
