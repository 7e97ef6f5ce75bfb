//! Runs the simulator for as long as you like: `cargo run --release -p sync --example soak [count]
//! [first seed]`. A million schedules unless told otherwise. The first that fails is named, and
//! `SEED=n cargo test -p sync --test sim` runs it again.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    dead_code,
    reason = "a measurement prints, and shares its engine with the tests"
)]

#[path = "../tests/sim/engine/mod.rs"]
mod engine;

use std::process::ExitCode;
use std::time::Instant;

const STRIDE: u64 = 50_000;

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse().unwrap());
    let count: u64 = numbers.next().unwrap_or(1_000_000);
    let first: u64 = numbers.next().unwrap_or(0);
    let (started, mut tally) = (Instant::now(), engine::Tally::default());
    let mut next = first;
    while next < first + count {
        let until = (next + STRIDE).min(first + count);
        match engine::run_all(next..until) {
            Ok(more) => tally.add(&more),
            Err(failure) => {
                println!("{failure}");
                return ExitCode::FAILURE;
            }
        }
        next = until;
        println!("{:.0} s: {tally:?}", started.elapsed().as_secs_f64());
    }
    ExitCode::SUCCESS
}
