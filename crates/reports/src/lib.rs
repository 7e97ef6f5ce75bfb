//! Counts without names: the referral report for inside the agency.
//!
//! Knows: the `facts` facet, and what a provider is called, through the store's read view only.
//! Must never know: a person's name, a case code, a free text. Start at [`referrals::run`].

mod beside;
mod cases;
mod error;
mod group;
mod lines;
pub mod referrals;
pub mod render;
mod rows;
pub mod shape;
mod tally;
mod waits;
pub mod words;

pub use error::Error;
