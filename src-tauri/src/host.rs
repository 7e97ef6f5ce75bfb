//! The real clock, ids, randomness and folders: what only this computer can give.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

use api::{Common, Host};
use chrono::{DateTime, Local, NaiveDate, Utc};
use uuid::Uuid;

/// How the program was started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The folder of the vault.
    pub vault: PathBuf,
    /// The folder of the profile's vaults, unless one was named for good.
    pub home: Option<PathBuf>,
    /// Whether somebody chose among them before the lock.
    pub is_chosen: bool,
    /// Whether to open on an invented agency, made in that folder if it is not there yet.
    pub is_demo: bool,
    /// Where colleagues meet who work at this computer.
    pub common: Vec<Common>,
    /// Where dialogs "choose" files in end-to-end tests; always `None` in a release build.
    pub dialog_folder: Option<PathBuf>,
}

impl Options {
    /// Reads the command line and the environment of this process.
    ///
    /// # Errors
    /// The argument that makes no sense, or that no folder is known.
    pub fn read() -> Result<Self, String> {
        let folder = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        let named = folder("LINDEN_VAULT").map(PathBuf::from);
        let home = dirs::data_dir().filter(|_| named.is_none());
        let fallback = named.or_else(|| home.as_ref().map(|home| home.join("linden")));
        let mut options = Self::parse(std::env::args_os().skip(1), fallback)?;
        options.home = home.filter(|_| options.home.is_some());
        options.common = api::common_folders(std::env::var_os("LINDEN_COMMON"), dirs::data_dir());
        if cfg!(debug_assertions) {
            options.dialog_folder = folder("LINDEN_DIALOG_DIR").map(PathBuf::from);
        }
        Ok(options)
    }

    /// Reads the arguments; without `--vault` or `--demo` the vault lies in `fallback`.
    ///
    /// # Errors
    /// The argument that makes no sense, or that no folder is known.
    pub fn parse(
        mut arguments: impl Iterator<Item = OsString>,
        fallback: Option<PathBuf>,
    ) -> Result<Self, String> {
        let mut vault = fallback;
        let (mut is_demo, mut is_chosen) = (false, false);
        // Marks that others may be chosen; which folder that is, `read` knows.
        let mut home = Some(PathBuf::new());
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--vault") => (is_demo, home) = (false, None),
                Some("--demo") => (is_demo, home) = (true, None),
                // Only this program says so to its like, when it locks.
                Some("--chosen") => is_chosen = true,
                _ => return Err(format!("unknown argument {}", argument.display())),
            }
            let folder = arguments.next().ok_or("a folder must follow")?;
            vault = Some(PathBuf::from(folder));
        }
        let vault = vault.ok_or("name a folder with --vault")?;
        Ok(Self {
            vault,
            home,
            is_chosen,
            is_demo,
            common: Vec::new(),
            dialog_folder: None,
        })
    }

    /// The arguments that open a vault again, locked, also after a demo.
    #[must_use]
    pub fn arguments_when_locked(&self, vault: PathBuf) -> [OsString; 2] {
        let how = if self.home.is_some() {
            "--chosen"
        } else {
            "--vault"
        };
        [how.into(), vault.into()]
    }
}

/// This computer, as the desk sees it.
pub struct ThisComputer {
    vault: RwLock<PathBuf>,
    home: Option<PathBuf>,
    is_chosen: AtomicBool,
    common: Vec<Common>,
}

impl ThisComputer {
    /// The computer as the program was started on it.
    #[must_use]
    pub fn of(options: &Options) -> Self {
        Self {
            vault: options.vault.clone().into(),
            home: options.home.clone(),
            is_chosen: options.is_chosen.into(),
            common: options.common.clone(),
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the host that hands time and ids in"
)]
impl Host for ThisComputer {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }

    fn fresh_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn fill(&self, bytes: &mut [u8]) {
        fill(bytes);
    }

    fn vault_dir(&self) -> PathBuf {
        let vault = self.vault.read();
        vault.unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn home(&self) -> Option<PathBuf> {
        self.home.clone()
    }

    fn is_chosen(&self) -> bool {
        self.is_chosen.load(Ordering::SeqCst)
    }

    fn choose(&self, vault: PathBuf) {
        let here = self.vault.write();
        *here.unwrap_or_else(PoisonError::into_inner) = vault;
        self.is_chosen.store(true, Ordering::SeqCst);
    }

    fn common(&self) -> Vec<Common> {
        self.common.clone()
    }

    fn witness_folder(&self) -> Option<PathBuf> {
        api::witness_folder(dirs::state_dir().or_else(dirs::data_local_dir))
    }
}

/// Fills `bytes` with randomness fit for keys.
pub fn fill(bytes: &mut [u8]) {
    if getrandom::fill(bytes).is_err() {
        // A key that can be guessed is worse than no program.
        std::process::abort();
    }
}

/// Time since the machine was started, sleep included: a lid closed for an hour is an idle hour.
#[must_use]
pub fn boot_time() -> Duration {
    #[cfg(target_os = "linux")]
    const CLOCK: rustix::time::ClockId = rustix::time::ClockId::Boottime;
    #[cfg(all(unix, not(target_os = "linux")))]
    const CLOCK: rustix::time::ClockId = rustix::time::ClockId::Monotonic; // on macOS it runs on
    #[cfg(unix)]
    return Duration::try_from(rustix::time::clock_gettime(CLOCK)).unwrap_or_default();
    #[cfg(not(unix))]
    {
        // The performance counter of Windows runs on while it sleeps.
        static START: std::sync::LazyLock<std::time::Instant> =
            std::sync::LazyLock::new(std::time::Instant::now);
        START.elapsed()
    }
}

/// Tells whoever started the program from a terminal why it does not start.
#[must_use]
pub fn refuse(reason: &str) -> ExitCode {
    complain(&format!(
        "{reason}\nusage: linden-desk [--vault DIR | --demo DIR]"
    ));
    ExitCode::FAILURE
}

/// Tells a terminal what no window can say.
#[expect(clippy::print_stderr, reason = "there is no window to say it in")]
pub fn complain(what: &str) {
    eprintln!("linden-desk: {what}");
}
