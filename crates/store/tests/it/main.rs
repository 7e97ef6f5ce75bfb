//! The engine, held to its promises through its public face.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed; clippy knows only functions marked #[test]"
)]

mod cells;
mod samples;
mod support;

mod damage;
mod door;
mod exchange;
mod guard;
mod plans;
mod replay;
mod schema;
mod search;
mod vault_file;
