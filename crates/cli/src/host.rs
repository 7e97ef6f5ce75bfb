//! This computer: its clock, ids, randomness.

use api::{Common, Host};
use chrono::{DateTime, Local, NaiveDate, Utc};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Duration;
use uuid::Uuid;

/// The longest pause before a server is asked again.
const PATIENCE: Duration = Duration::from_secs(10);

/// How soon a pause notices that somebody wants to stop.
const STEP: Duration = Duration::from_millis(50);

/// The computer whose vault lies in this folder, and where colleagues meet at it.
pub(crate) struct ThisComputer {
    pub(crate) vault: PathBuf,
    /// Where the vaults of this account stand.
    pub(crate) home: Option<PathBuf>,
    pub(crate) common: Vec<Common>,
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
        if getrandom::fill(bytes).is_err() {
            // A key that can be guessed is worse than no program.
            std::process::abort();
        }
    }
    fn pause(&self, time: Duration) -> ControlFlow<()> {
        if time > PATIENCE {
            // Whoever sits before a terminal, and every timetable, asks again themselves.
            return ControlFlow::Break(());
        }
        let mut left = time;
        while !crate::stop::is_asked() && !left.is_zero() {
            let step = left.min(STEP);
            std::thread::sleep(step);
            left -= step;
        }
        match crate::stop::is_asked() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }
    fn vault_dir(&self) -> PathBuf {
        self.vault.clone()
    }
    fn home(&self) -> Option<PathBuf> {
        self.home.clone()
    }
    fn common(&self) -> Vec<Common> {
        self.common.clone()
    }
    fn witness_folder(&self) -> Option<PathBuf> {
        api::witness_folder(dirs::state_dir().or_else(dirs::data_local_dir))
    }
}
