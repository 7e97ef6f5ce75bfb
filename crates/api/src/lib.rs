//! Everything a member can do: one command table, the session behind it, and the faults in front.
//!
//! Knows: JSON, TypeScript, the order of a deed (permit, read, decide in the language, put, show).
//! Must never know: SQL, a window, a clock of its own. Start at [`commands`], then [`desk`].

#[macro_use]
mod table;

pub mod bindings;
pub mod commands;
pub mod fault;
pub mod shapes;
