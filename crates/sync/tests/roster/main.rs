//! The roster's rules, one scene each, through what others use of it.

// A helper of a test may stop it, as the test itself may.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod agency;
mod bytes;
mod cases;
mod joining;
mod keys;
mod leaving;
mod two;
