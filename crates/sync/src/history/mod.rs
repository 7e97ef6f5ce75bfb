//! What has been applied here, and what each of it had seen (ADR 14).
//!
//! A pack is named by its hash. It is applied after everything its author had applied, or it waits;
//! so what was applied is always closed under "has seen". An unbroken chain is a **lane**, numbered
//! by each device for itself; what a pack had seen is one number for each lane. Restored and cloned
//! devices need no case of their own: their packs fork a chain, and a fork is one lane more.
//!
//! Start reading at [`gate`]. What is asked of the disk stands in [`Shelf`].

mod gate;
mod next;
mod past;
mod shelf;

pub(crate) use gate::settle;
pub use gate::{Admission, Begin, DEPS_MAX, Gate, Misfit, gate, gate_heeding};
pub use next::{is_own_elsewhere, next};
pub use past::{Past, Place, sight};
pub use shelf::{Branch, Memory, Shelf};

/// The name of a pack: the hash of all its bytes.
pub type PackHash = [u8; 32];
/// The name of a log: random, says nothing about its device.
pub type LogId = [u8; 32];
/// This device's own number for an unbroken chain of packs. Never leaves the device.
pub type Lane = u32;

/// What a pack says about where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The log it continues.
    pub log: LogId,
    /// Its number in the log, from 1.
    pub no: u64,
    /// The pack before it in its log; none before the first.
    pub prev: Option<PackHash>,
    /// The other heads its author had applied: what neither `prev` nor another of them had seen.
    pub deps: Vec<PackHash>,
}

#[cfg(test)]
mod tests;
