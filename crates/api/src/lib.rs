//! Everything a member can do: one command table, the session behind it, and the faults in front.
//!
//! Knows: JSON, TypeScript, the order of a deed (permit, read, decide in the language, put, show).
//! Must never know: SQL, a window, a clock of its own. Start at [`commands`], then [`desk`].

#[macro_use]
mod table;

mod appointments;
mod attachments;
mod audit;
mod backup;
pub mod bindings;
mod board;
mod bundles;
mod career;
mod carry;
mod cases;
pub mod commands;
mod compartment;
mod conflicts;
mod demo;
pub mod desk;
mod directory;
mod door;
mod erasures;
mod exchange;
pub mod fault;
mod finder;
#[cfg(fuzzing)]
pub mod fuzzed;
pub mod host;
mod hsds;
mod jobs;
mod join;
mod keys;
mod legal;
mod letter;
mod look;
mod matching;
mod memo;
mod needs;
mod notes;
mod office;
mod packs;
mod place;
mod plans;
mod providers;
mod referrals;
mod relays;
mod releases;
mod report;
mod resume;
mod risks;
mod roster;
mod search;
mod services;
mod session;
pub mod shapes;
#[cfg(test)]
#[path = "../../relay/src/spoil.rs"]
mod spoil;
mod standing;
mod survivors;
mod tasks;
mod team;
mod therapy;
mod timeline;
mod today;
mod undo;
mod vaults;
pub mod words;

pub use desk::Desk;
pub use door::PRACTICE_PASSPHRASE;
pub use fault::{Fault, FaultCode};
pub use host::{Common, Host, Reach, common_folders, witness_folder};
pub use vault::KdfParams;
pub use vault::hygiene::harden_process;
