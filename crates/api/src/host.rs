//! The few things only the outside can give: time, fresh ids, randomness, the folder of vaults.

use casework::{Day, Moment};
use chrono::SubsecRound;
pub use relay::Reach;
use std::ffi::OsString;
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
    /// The folder in which the vaults of this profile stand; nothing where one was named at the start,
    /// and no other is to be opened.
    fn home(&self) -> Option<PathBuf> {
        None
    }
    /// A folder of this computer outside every vault, where it is noted how far their logs have come.
    fn witness_folder(&self) -> Option<PathBuf> {
        None
    }
    /// Whether somebody said which of them they mean, since the program was started or before the lock.
    fn is_chosen(&self) -> bool {
        true
    }
    /// From now on this is the vault that this desk opens.
    fn choose(&self, _vault: PathBuf) {}
    /// The folders of this computer where colleagues who both work at it meet without setting
    /// anything up, the one that fewest others reach first. They need not be there yet.
    fn common(&self) -> Vec<Common> {
        Vec::new()
    }
    /// How hard passphrases are stretched; tests hand in the fast profile.
    fn kdf(&self) -> vault::KdfParams {
        vault::KdfParams::default()
    }
}

/// A folder of this computer that nobody has to set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// Where it is.
    pub folder: PathBuf,
    /// Who else gets into it.
    pub reach: Reach,
}

/// The common folders of a computer, for its hosts. A folder that is `named` for it stands in place
/// of the usual ones; an empty name means none at all. `data` is where programs of this account keep
/// theirs. Asks the system for nothing.
#[must_use]
pub fn common_folders(named: Option<OsString>, data: Option<PathBuf>) -> Vec<Common> {
    let of = |folder: PathBuf, reach| Common { folder, reach };
    if let Some(folder) = named {
        let folder = Some(PathBuf::from(folder)).filter(|it| it.is_absolute());
        return folder
            .map(|it| of(it, Reach::Computer))
            .into_iter()
            .collect();
    }
    // Both outlast a restart, and every account may write there. Where what is old is tidied away, it
    // is put back by whoever holds it. Windows has no relay in a folder yet.
    let open = match (cfg!(target_os = "macos"), cfg!(unix)) {
        (true, _) => Some("/Users/Shared/linden-common"),
        (false, true) => Some("/var/tmp/linden-common"),
        (false, false) => None,
    };
    let own = data.map(|data| of(data.join("linden-common"), Reach::Account));
    let open = open.map(|it| of(it.into(), Reach::Computer));
    own.into_iter().chain(open).collect()
}

/// Where the hosts of a computer keep what [`Host::witness_folder`] is for; `state` is where programs of
/// this account keep what is no data of theirs.
#[must_use]
pub fn witness_folder(state: Option<PathBuf>) -> Option<PathBuf> {
    state.map(|state| state.join("linden-witness"))
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
    fn home(&self) -> Option<PathBuf> {
        self.0.home()
    }
    fn is_chosen(&self) -> bool {
        self.0.is_chosen()
    }
    fn choose(&self, vault: PathBuf) {
        self.0.choose(vault);
    }
    fn common(&self) -> Vec<Common> {
        self.0.common()
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
