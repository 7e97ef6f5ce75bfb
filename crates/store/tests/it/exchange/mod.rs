//! Packs between stores: what travels, what is shown, what waits, what is never lost.

pub mod office;

mod archives;
mod arriving;
mod beginning;
mod carried;
mod cut;
mod disk;
mod kept;
mod merging;
mod prints;
mod simulated;
mod telling;
