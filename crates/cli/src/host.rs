//! This computer: its clock, ids, randomness.

use api::Host;
use chrono::{DateTime, Local, NaiveDate, Utc};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Duration;
use uuid::Uuid;

/// The longest pause before a server is asked again.
const PATIENCE: Duration = Duration::from_secs(10);

/// The computer whose vault lies in this folder.
pub(crate) struct ThisComputer(pub(crate) PathBuf);

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
        std::thread::sleep(time);
        ControlFlow::Continue(())
    }
    fn vault_dir(&self) -> PathBuf {
        self.0.clone()
    }
    fn witness_folder(&self) -> Option<PathBuf> {
        let state = dirs::state_dir().or_else(dirs::data_local_dir)?;
        Some(state.join("linden-witness"))
    }
}
