//! The desk: locked or open. It takes a name and JSON, and gives an answer with the tables that were
//! touched, or a fault.

use crate::carry::Carrying;
use crate::commands;
use crate::fault::{Fault, FaultCode};
use crate::host::{Host, InMilliseconds};
use crate::jobs::Jobs;
use crate::session::Session;
use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

/// One place where one member works. Cheap to share; locking it drops and wipes everything opened.
pub struct Desk {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) jobs: Arc<Jobs>,
    pub(crate) carry: Arc<Carrying>,
    session: Mutex<Option<Session>>,
    /// The idle minutes of whoever sits here, 0 while nobody does. Beside the lock, so that whoever
    /// guards the desk has an answer at once, also while a long deed holds the session.
    guard: AtomicI64,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desk")
    }
}

impl Desk {
    /// A locked desk over the host's vault folder.
    pub fn new(host: Arc<dyn Host>) -> Self {
        Self {
            host: Arc::new(InMilliseconds(host)),
            jobs: Arc::new(Jobs::default()),
            carry: Arc::new(Carrying::default()),
            session: Mutex::new(None),
            guard: AtomicI64::new(0),
        }
    }

    /// Calls one command of the table. The answer is `{"value": …, "touched": [tables],
    /// "undoable": …}`; the last says whether `undo.last` now takes back this very deed.
    ///
    /// # Errors
    /// A [`Fault`]; whatever it says, nothing is half-written.
    pub fn call(&self, name: &str, input: &str) -> Result<String, Fault> {
        if let Some(reply) = commands::at_the_door(self, name, input) {
            // An exchange holds the session now and then, and may have changed what is shown. Who only
            // asks how far a deed is must not wait for it.
            let touched = self.session.try_lock().ok();
            let touched = touched.and_then(|mut it| it.as_mut().map(Session::take_touched));
            let topics = topics(&touched.unwrap_or_default());
            return reply.map(|value| {
                format!("{{\"value\":{value},\"touched\":[{topics}],\"undoable\":false}}")
            });
        }
        if !commands::COMMANDS
            .iter()
            .any(|command| command.name == name)
        {
            return Err(Fault::of(FaultCode::UnknownCommand));
        }
        let mut guard = self.session();
        let session = guard.as_mut().ok_or(Fault::of(FaultCode::Locked))?;
        let reply = commands::at_the_desk(session, name, input)
            .unwrap_or(Err(Fault::of(FaultCode::UnknownCommand)));
        let (touched, undoable) = (session.take_touched(), session.take_undoable());
        let reply = reply?;
        let topics = topics(&touched);
        Ok(format!(
            "{{\"value\":{reply},\"touched\":[{topics}],\"undoable\":{undoable}}}"
        ))
    }

    /// Ends the session: keys and decrypted rows leave this process.
    pub fn lock(&self) {
        if let Some(session) = self.session().take() {
            session.end();
        }
        self.carry.forget();
    }

    /// Whether somebody sits here. Never waits.
    pub fn is_open(&self) -> bool {
        self.guard.load(Ordering::SeqCst) > 0
    }

    /// After how many idle minutes the desk should lock, if somebody sits here. Never waits.
    pub fn idle_minutes(&self) -> Option<i64> {
        Some(self.guard.load(Ordering::SeqCst)).filter(|minutes| *minutes > 0)
    }

    /// Whether a deed is under way at this moment. Never waits.
    pub fn is_busy(&self) -> bool {
        matches!(self.session.try_lock(), Err(TryLockError::WouldBlock))
    }

    /// Lends the open store to a test or a bench; nothing if the desk is locked.
    #[doc(hidden)]
    pub fn with_store(&self, f: impl FnOnce(&store::Store)) {
        if let Some(session) = self.session().as_ref() {
            f(&session.store);
        }
    }

    /// The open session or the lack of it.
    pub(crate) fn session(&self) -> Seat<'_> {
        Seat {
            // A panic inside a deed rolled its transaction back; the session stays usable.
            session: self.session.lock().unwrap_or_else(PoisonError::into_inner),
            guard: &self.guard,
        }
    }
}

fn topics(touched: &BTreeSet<&'static str>) -> String {
    let topics: Vec<String> = touched.iter().map(|topic| format!("\"{topic}\"")).collect();
    topics.join(",")
}

/// The session while one deed holds it. Given back, it tells the guard who sits here now.
pub(crate) struct Seat<'a> {
    session: MutexGuard<'a, Option<Session>>,
    guard: &'a AtomicI64,
}

impl Deref for Seat<'_> {
    type Target = Option<Session>;
    fn deref(&self) -> &Self::Target {
        &self.session
    }
}

impl DerefMut for Seat<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.session
    }
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        let minutes = self.session.as_ref().map(|s| s.preferences.idle_minutes);
        self.guard.store(
            minutes.map_or(0, |minutes| minutes.max(1)),
            Ordering::SeqCst,
        );
    }
}
