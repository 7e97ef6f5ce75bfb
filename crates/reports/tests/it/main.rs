//! The referral report, held to what an office did.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed; clippy knows only functions marked #[test]"
)]

mod cut;
mod facets;
mod files;
mod hostile;
mod office;
mod plans;
mod recount;
// One record of every table, kept where every table is known.
#[path = "../../../store/tests/it/samples.rs"]
mod samples;
mod secret;
mod support;
