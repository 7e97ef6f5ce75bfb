//! `linden`: everything a member can do, without a window. For administrators, automation and tests.
//!
//! Knows: arguments, standard streams, exit codes. Does nothing itself: every deed is a command of
//! the table in `api`. A passphrase never comes as an argument: arguments are seen by everyone on
//! the computer.

mod agency;
mod arguments;
mod attach;
mod calls;
mod cases;
mod conflicts;
mod host;
mod man;
mod passphrase;
mod relays;
mod report;
mod run;
mod say;
mod sharing;
mod status;
mod stop;
mod tables;
mod team;

use std::process::ExitCode;

/// What is freed is wiped: keys, passphrases and rows do not stay behind in memory.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    run::run()
}
