//! What the process can do so that its memory is not written to disk or read by a neighbour.
//!
//! It stops core dumps and other programs of the same account from attaching. It does not stop
//! an administrator, swap or hibernation; the threat model says so.

use crate::Result;

/// Forbids core dumps and, on Linux, reading our memory through `/proc` or a debugger.
///
/// To be called once at the start, before any secret exists.
///
/// # Errors
/// [`crate::Error::Io`] if the system refuses.
pub fn harden_process() -> Result<()> {
    no_core_dumps()?;
    set_readable(false)
}

/// While this lives, other programs of this account may look at the process again.
///
/// The desktop's file dialogs must identify the program that asks and refuse one they cannot
/// look at. Better a window of seconds than somebody turning the protection off for good.
#[derive(Debug)]
pub struct DialogOpen(());

impl DialogOpen {
    /// Opens the window; dropping the answer closes it.
    ///
    /// # Errors
    /// [`crate::Error::Io`] if the system refuses.
    pub fn new() -> Result<Self> {
        set_readable(true)?;
        Ok(Self(()))
    }
}

impl Drop for DialogOpen {
    fn drop(&mut self) {
        // The only failure is an argument the system does not know, and `new` has just used it.
        let _ = set_readable(false);
    }
}

#[cfg(unix)]
fn no_core_dumps() -> Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    Ok(setrlimit(Resource::Core, none).map_err(std::io::Error::from)?)
}

#[cfg(target_os = "linux")]
fn set_readable(readable: bool) -> Result<()> {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};

    let behavior = if readable {
        DumpableBehavior::Dumpable
    } else {
        DumpableBehavior::NotDumpable
    };
    Ok(set_dumpable_behavior(behavior).map_err(std::io::Error::from)?)
}

#[cfg(not(unix))]
fn no_core_dumps() -> Result<()> {
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn set_readable(_: bool) -> Result<()> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    use super::*;

    #[test]
    fn a_hardened_process_leaves_no_core_and_cannot_be_read_but_for_a_dialog() {
        harden_process().unwrap();
        assert_eq!(getrlimit(Resource::Core).current, Some(0));
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
        let dialog = DialogOpen::new().unwrap();
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::Dumpable);
        drop(dialog);
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
    }
}
