//! The built program, as a terminal runs it: files in, exit codes out.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a scene that cannot be set is a failed test"
)]

mod attach;
mod calls;
mod colleagues;
mod import;
mod judging;
#[cfg(unix)]
mod outputs;
mod refusals;
mod scene;
mod sharing;
mod stop;
mod terminal;
