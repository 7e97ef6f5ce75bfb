//! What a schedule may hold, and what of it happened.

use super::Wrong;

/// What happened, so that a test can tell that something did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub schedules: usize,
    pub deeds: usize,
    pub packs: usize,
    pub conflicts: usize,
    pub kept: usize,
    pub decided: usize,
    pub late_rows: usize,
    pub renewed: usize,
    pub crashes: usize,
    pub restores: usize,
    pub clones: usize,
    pub forks: usize,
    pub begun: usize,
    pub began: usize,
    pub lost: usize,
    pub let_in: usize,
    pub steps: usize,
    pub revoked: usize,
    pub removed: usize,
    pub quarantined: usize,
    pub newer: usize,
}

/// What may happen in a history besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Besides {
    /// Devices begin with a snapshot.
    Beginnings,
    /// The same, and packs are declared lost: some that are, and some by mistake.
    Losses,
    /// Devices are removed and let back, and some speak of a newer version; or a rule is a wrong one.
    Colleagues(Option<Wrong>),
}
