//! Directories in and out: real samples, old habits, dirt, hostile files, and back again.

// A helper of a test may stop it, as the test itself may.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod any;
mod desk;
mod dirt;
mod export;
mod hostile;
mod judge;
mod legacy;
mod mutants;
mod older;
mod round_trip;
mod samples;
