//! The pack as others meet it: made and read back, damaged, forged, and read by a second program.

// clippy.toml allows these in test functions; here it cannot see that the helpers are tests too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod audit;
mod craft;
mod dice;
mod hostile;
mod python;
mod referring;
mod round;
mod stolen;
mod vectors;

/// Counts what is held, so that a hostile pack can be shown to take little.
#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;
