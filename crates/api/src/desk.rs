//! The desk: locked or open. It takes a name and JSON, and gives an answer with the tables that were
//! touched, or a fault.

use crate::commands;
use crate::fault::{Fault, FaultCode};
use crate::host::Host;
use crate::jobs::Jobs;
use crate::session::Session;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One place where one member works. Cheap to share; locking it drops and wipes everything opened.
pub struct Desk {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) jobs: Arc<Jobs>,
    session: Mutex<Option<Session>>,
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
            host,
            jobs: Arc::new(Jobs::default()),
            session: Mutex::new(None),
        }
    }

    /// Calls one command of the table. The answer is `{"value": …, "touched": [tables]}`.
    ///
    /// # Errors
    /// A [`Fault`]; whatever it says, nothing is half-written.
    pub fn call(&self, name: &str, input: &str) -> Result<String, Fault> {
        if let Some(reply) = commands::at_the_door(self, name, input) {
            return reply.map(|value| format!("{{\"value\":{value},\"touched\":[]}}"));
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
        let touched = session.take_touched();
        let reply = reply?;
        let topics: Vec<String> = touched.iter().map(|topic| format!("\"{topic}\"")).collect();
        Ok(format!(
            "{{\"value\":{reply},\"touched\":[{}]}}",
            topics.join(",")
        ))
    }

    /// Ends the session: keys and decrypted rows leave this process.
    pub fn lock(&self) {
        if let Some(session) = self.session().take() {
            session.end();
        }
    }

    /// Whether somebody sits here.
    pub fn is_open(&self) -> bool {
        self.session().is_some()
    }

    /// After how many idle minutes the desk should lock.
    pub fn idle_minutes(&self) -> i64 {
        self.session()
            .as_ref()
            .map_or(5, |session| session.preferences.idle_minutes)
    }

    /// Lends the open store to a test or a bench; nothing if the desk is locked.
    #[doc(hidden)]
    pub fn with_store(&self, f: impl FnOnce(&store::Store)) {
        if let Some(session) = self.session().as_ref() {
            f(&session.store);
        }
    }

    /// The open session or the lack of it.
    pub(crate) fn session(&self) -> MutexGuard<'_, Option<Session>> {
        // A panic inside a deed rolled its transaction back; the session stays usable.
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
