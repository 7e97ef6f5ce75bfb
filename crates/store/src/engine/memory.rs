//! SQLite's memory, wiped whenever it is given back.
//!
//! SQLite keeps decrypted pages in memory from the C allocator, which leaves them lying there after
//! the connection is closed. SQLCipher can wipe (`cipher_memory_security`), but it also locks every
//! allocation into memory, which made inserts up to 19 times slower. Wiping alone costs almost
//! nothing: 20,000 rows with their search index in 1,000 transactions took 0.80 s of processor time
//! without it, 0.82 s with it, 1.53 s with `cipher_memory_security`; twenty full scans took the same
//! in all three. So we wrap the two functions of SQLite's own allocator that let go of memory.

#![allow(
    unsafe_code,
    reason = "the allocator of a C library can only be set through its C interface"
)]

use crate::engine::error::{Error, Result};
use rusqlite::ffi;
use std::ffi::{c_int, c_void};
use std::sync::OnceLock;

/// The functions of SQLite's own allocator, which do the work.
struct Plain {
    malloc: unsafe extern "C" fn(c_int) -> *mut c_void,
    free: unsafe extern "C" fn(*mut c_void),
    size: unsafe extern "C" fn(*mut c_void) -> c_int,
}

static PLAIN: OnceLock<Plain> = OnceLock::new();
static INSTALLED: OnceLock<bool> = OnceLock::new();

/// Makes SQLite wipe what it frees, once per process and before its first connection.
///
/// # Errors
/// [`Error::StartedTooEarly`] if somebody has used SQLite before: its memory would not be wiped.
pub(crate) fn install() -> Result<()> {
    if *INSTALLED.get_or_init(|| replace_allocator().is_some()) {
        Ok(())
    } else {
        Err(Error::StartedTooEarly)
    }
}

fn replace_allocator() -> Option<()> {
    let mut methods = ffi::sqlite3_mem_methods {
        xMalloc: None,
        xFree: None,
        xRealloc: None,
        xSize: None,
        xRoundup: None,
        xInit: None,
        xShutdown: None,
        pAppData: std::ptr::null_mut(),
    };
    // SAFETY: GETMALLOC fills the struct it is given a valid pointer to.
    let got = unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_GETMALLOC, &raw mut methods) };
    let plain = Plain {
        malloc: methods.xMalloc?,
        free: methods.xFree?,
        size: methods.xSize?,
    };
    if got != ffi::SQLITE_OK || PLAIN.set(plain).is_err() {
        return None;
    }
    methods.xFree = Some(free);
    methods.xRealloc = Some(realloc);
    // SAFETY: MALLOC copies the struct; the functions in it live as long as the process. SQLite
    // answers MISUSE, and changes nothing, if it is running already.
    let set = unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, &raw const methods) };
    (set == ffi::SQLITE_OK).then_some(())
}

/// Wipes a block, then gives it back.
unsafe extern "C" fn free(block: *mut c_void) {
    let Some(plain) = PLAIN.get() else {
        return;
    };
    if block.is_null() {
        return;
    }
    // SAFETY: SQLite hands in a live block of this allocator, which says how large it is. The
    // allocator may read what it is given back, so the compiler cannot leave the wiping out.
    unsafe {
        let bytes = usize::try_from((plain.size)(block)).unwrap_or(0);
        block.cast::<u8>().write_bytes(0, bytes);
        (plain.free)(block);
    }
}

/// Grows or shrinks a block; if it has to move, the old place is wiped.
unsafe extern "C" fn realloc(block: *mut c_void, bytes: c_int) -> *mut c_void {
    let Some(plain) = PLAIN.get() else {
        return std::ptr::null_mut();
    };
    // SAFETY: as in `free`; the copy is as long as the shorter of two blocks that do not overlap.
    unsafe {
        let room = (plain.size)(block);
        if bytes <= room && bytes > room / 2 {
            return block;
        }
        let moved = (plain.malloc)(bytes);
        if !moved.is_null() {
            let kept = usize::try_from(room.min(bytes)).unwrap_or(0);
            moved
                .cast::<u8>()
                .copy_from_nonoverlapping(block.cast(), kept);
            free(block);
        }
        moved
    }
}
