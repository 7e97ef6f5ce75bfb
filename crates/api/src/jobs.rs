//! Long deeds: how far they have come, and how to stop them. Needs no open session, so that progress
//! can be asked while the deed itself holds the desk.

use crate::fault::{Fault, FaultCode};
use crate::shapes::desk::JobView;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// The long deeds of this process, by the mark their caller chose.
#[derive(Debug, Default)]
pub struct Jobs(Mutex<BTreeMap<String, JobView>>);

impl Jobs {
    /// How far one has come; an unknown mark has not begun.
    pub fn progress(&self, mark: &str) -> JobView {
        self.lock().get(mark).cloned().unwrap_or_else(idle)
    }

    /// Asks one to stop at its next step. All or nothing: what it began is rolled back.
    pub fn cancel(&self, mark: &str) -> JobView {
        let mut jobs = self.lock();
        let job = jobs.entry(mark.to_owned()).or_insert_with(idle);
        job.cancelled = true;
        job.clone()
    }

    /// Begins one; without a mark nobody will ask.
    pub fn begin(&self, mark: Option<&str>) -> Job<'_> {
        if let Some(mark) = mark {
            let mut jobs = self.lock();
            let job = jobs.entry(mark.to_owned()).or_insert_with(idle);
            job.running = true;
        }
        Job {
            jobs: self,
            mark: mark.map(str::to_owned),
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, JobView>> {
        // A panic while a number was being set leaves the numbers usable.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn idle() -> JobView {
    JobView {
        stage: String::new(),
        done: 0,
        total: 0,
        running: false,
        cancelled: false,
    }
}

/// One long deed under way; dropping it ends it.
#[derive(Debug)]
pub struct Job<'a> {
    jobs: &'a Jobs,
    mark: Option<String>,
}

impl Job<'_> {
    /// Tells how far it is.
    ///
    /// # Errors
    /// [`FaultCode::Cancelled`] if the member asked to stop.
    pub fn at(&self, stage: &str, done: u64, total: u64) -> Result<(), Fault> {
        let Some(mark) = &self.mark else {
            return Ok(());
        };
        let mut jobs = self.jobs.lock();
        let Some(job) = jobs.get_mut(mark) else {
            return Ok(());
        };
        stage.clone_into(&mut job.stage);
        job.done = i64::try_from(done).unwrap_or(i64::MAX);
        job.total = i64::try_from(total).unwrap_or(i64::MAX);
        if job.cancelled {
            Err(Fault::of(FaultCode::Cancelled))
        } else {
            Ok(())
        }
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        if let Some(mark) = &self.mark {
            self.jobs.lock().remove(mark);
        }
    }
}
