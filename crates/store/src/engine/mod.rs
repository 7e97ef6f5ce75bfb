//! The machine: opening, migrating, reading, the door for writing, and what proves them sound.

pub(crate) mod act;
pub(crate) mod audit;
pub(crate) mod backup;
pub(crate) mod before;
pub(crate) mod changes;
pub(crate) mod codec;
pub(crate) mod digest;
pub(crate) mod door;
pub(crate) mod error;
pub(crate) mod guard;
pub(crate) mod health;
pub(crate) mod log;
pub(crate) mod memory;
pub(crate) mod migrate;
pub(crate) mod open;
pub(crate) mod plan;
pub(crate) mod read;
pub(crate) mod replay;
pub mod search;
pub(crate) mod store;
pub(crate) mod write;
