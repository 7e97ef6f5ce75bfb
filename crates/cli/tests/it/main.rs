//! The built program, as a terminal runs it: files in, exit codes out.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a scene that cannot be set is a failed test"
)]

mod calls;
mod import;
#[cfg(unix)]
mod outputs;
mod scene;
mod stop;
mod terminal;
