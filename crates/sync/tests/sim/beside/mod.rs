//! The core beside two that others wrote, who share no line and no thought with it: Automerge, whose
//! registers keep all values that did not see each other, and SQLite's session extension, which
//! tells what two who parted changed both. Random histories go through both, and must come out alike.
//!
//! A failure names its seed: `SEED=n cargo test -p sync --test sim beside` runs it again, and
//! `HISTORIES=n` runs more of them.

mod automerge;
mod desk;
mod session;
mod side;

use crate::engine::chance::Chance;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|word| word.parse().unwrap())
}

/// The seeds that are asked for, or as many as belong to every run of the tests.
fn seeds(usually: u64) -> std::ops::Range<u64> {
    let first = number("SEED").unwrap_or(0);
    let only = number("SEED").map(|_| 1);
    first..first + number("HISTORIES").or(only).unwrap_or(usually)
}

/// Some of these, each with a chance of `in_eight` eighths, in any order, and now and then twice.
fn some<T: Clone>(chance: &mut Chance, all: &[T], in_eight: usize) -> Vec<T> {
    let mut some = Vec::new();
    for one in all {
        if chance.below(8) < in_eight {
            some.push(one.clone());
            if chance.once_in(16) {
                some.push(one.clone());
            }
        }
    }
    chance.shuffle(&mut some);
    some
}
