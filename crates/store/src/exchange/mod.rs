//! What is exchanged with colleagues' devices (ADR 14, ADR 15): the packs that were applied, what
//! each had seen, and where the value in every cell came from. The rules are those of [`sync`]; here
//! they are kept on disk.
//!
//! Start reading at [`Store::seal`](crate::Store::seal), which puts own changes into packs, then at
//! [`Store::import`](crate::Store::import), which takes in those of others.

mod archives;
mod belongs;
mod blobs;
mod carried;
mod cells;
mod classes;
mod complete;
mod conflicts;
mod derived;
pub mod devices;
mod erase;
mod import;
mod kept;
mod keys;
mod late;
mod lost;
mod openers;
mod packs;
mod parcels;
mod prints;
mod rows;
mod seal;
mod shelf;
mod shown;
mod snapshot;
mod take;
mod telling;
mod turn;

pub(crate) use carried::Lain;
pub use carried::{Carried, CarriedIn};
pub use conflicts::{Contested, Orphaned, Version};
pub use import::{Found, Imported, Importing, Judge, Loss};
pub(crate) use kept::{is_kept_aside, keep_aside};
pub use keys::{HeldKey, Mark, Owner};
pub use packs::{Applied, Heard, Waiting, Why};
pub use prints::Held;
pub use seal::{Sealing, Tip};
pub(crate) use shelf::Pasts;
pub(crate) use snapshot::is_closed;
pub use snapshot::{Snapshot, Snapshotting};
