//! Starts the window; everything else is in the library, where tests can reach it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::alloc::System;
use std::process::ExitCode;

// Freed memory is overwritten, so that a note closed an hour ago is not found in a dump today.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<System> = zeroizing_alloc::ZeroAlloc(System);

fn main() -> ExitCode {
    desktop::run()
}
