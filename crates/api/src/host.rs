//! The few things only the outside can give: time, fresh ids, randomness, the folder of vaults.

use casework::{Day, Moment};
use chrono::SubsecRound;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// Handed in by the window, the command line and the tests; nothing in here asks the system.
pub trait Host: Send + Sync {
    /// Now, UTC.
    fn now(&self) -> Moment;
    /// Today, where the member sits.
    fn today(&self) -> Day;
    /// A fresh id, UUID version 7.
    fn fresh_id(&self) -> Uuid;
    /// Unpredictable bytes.
    fn fill(&self, bytes: &mut [u8]);
    /// The vault this desk opens.
    fn vault_dir(&self) -> PathBuf;
    /// Waits before another try of something that others answer, or says that there is none. Nothing
    /// waits where nobody says how.
    fn pause(&self, _time: std::time::Duration) -> std::ops::ControlFlow<()> {
        std::ops::ControlFlow::Break(())
    }
    /// A folder of this computer that everybody who works at it reaches: there colleagues exchange
    /// without setting anything up.
    fn shared_folder(&self) -> Option<PathBuf> {
        None
    }
    /// A folder of this computer outside every vault, where it is noted how far their logs have come.
    fn witness_folder(&self) -> Option<PathBuf> {
        None
    }
    /// How hard passphrases are stretched; tests hand in the fast profile.
    fn kdf(&self) -> vault::KdfParams {
        vault::KdfParams::default()
    }
}

/// A host whose clock shows milliseconds, as a moment is kept: what a deed answers is then what a
/// list says of it afterwards.
pub(crate) struct InMilliseconds(pub Arc<dyn Host>);

impl Host for InMilliseconds {
    fn now(&self) -> Moment {
        self.0.now().trunc_subsecs(3)
    }
    fn today(&self) -> Day {
        self.0.today()
    }
    fn fresh_id(&self) -> Uuid {
        self.0.fresh_id()
    }
    fn fill(&self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }
    fn vault_dir(&self) -> PathBuf {
        self.0.vault_dir()
    }
    fn pause(&self, time: std::time::Duration) -> std::ops::ControlFlow<()> {
        self.0.pause(time)
    }
    fn shared_folder(&self) -> Option<PathBuf> {
        self.0.shared_folder()
    }
    fn witness_folder(&self) -> Option<PathBuf> {
        self.0.witness_folder()
    }
    fn kdf(&self) -> vault::KdfParams {
        self.0.kdf()
    }
}

/// The host's randomness as the vault wants it.
pub(crate) struct FromHost<'a>(pub &'a dyn Host);

impl vault::Entropy for FromHost<'_> {
    fn fill(&self, bytes: &mut [u8]) -> vault::Result<()> {
        self.0.fill(bytes);
        Ok(())
    }
}
