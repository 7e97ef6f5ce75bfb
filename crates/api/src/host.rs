//! The few things only the outside can give: time, fresh ids, randomness, the folder of vaults.

use casework::{Day, Moment};
use std::path::PathBuf;
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
    /// How hard passphrases are stretched; tests hand in the fast profile.
    fn kdf(&self) -> vault::KdfParams {
        vault::KdfParams::default()
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
