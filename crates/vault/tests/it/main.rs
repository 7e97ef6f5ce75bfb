//! A vault as its owner, a failing disk and a thief meet it.

// clippy.toml allows these in test functions; here it cannot see that the helpers are tests too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod changes;
mod compartments;
mod damage;
mod files;
mod opening;
mod own;
mod scene;
mod throttle;
mod vectors;
