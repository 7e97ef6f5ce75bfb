//! What becomes of a cell when changes meet (ADR 14): the whole rule of the merge and no more.
//!
//! A cell is a register of values that did not see each other. A change removes what its author had
//! seen and adds its own, so the outcome is a function of the *set* of packs: order, batches and
//! repetition do not matter, nor does any clock. The clock only chooses which one is shown.
//!
//! Start reading at [`Cell::write`]. Changes of a pack go in by [`apply`]; a key that comes late by
//! [`replay`]; what people have to settle comes out of [`conflicts`]. Referrals and releases are
//! folds over events and have their own rule, [`steps::fold`].

mod apply;
mod cell;
mod class;
mod conflict;
mod edit;
mod row;
pub mod steps;

pub use apply::{Change, Keep, Memory, Rows, apply, replay};
pub use cell::{Cell, Named, Sibling};
pub use class::{ColumnClass, TableClass};
pub use conflict::{Conflict, Orphan, Parent, Same, Side, conflicts, orphans, same_values};
pub use edit::{How, Pending, edit};
pub use row::{LIVE, Row};

#[cfg(test)]
mod tests;
