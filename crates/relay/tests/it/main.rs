//! Every home of a relay under one battery of behaviours, and each under what only it can suffer.
//!
//! The servers are real ones: `scripts/relay-servers` starts an Apache and a Garage for one run.

// Helpers of tests may panic: that is how they fail.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod battery;
mod bundle;
mod common;
mod desk;
mod folder;
mod line;
mod listings;
mod names;
mod network;
mod s3;
mod servers;
#[path = "../../src/spoil.rs"]
mod spoil;
mod webdav;
