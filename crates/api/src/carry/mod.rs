//! How packs get from vault to vault: relays and bundles. Knows objects, names and places; what is in
//! the packs is for [`crate::exchange`].
//!
//! Start reading at [`with`], one exchange with one relay.

mod archives;
pub(crate) mod blobs;
pub(crate) mod bundled;
pub(crate) mod common;
mod listing;
pub(crate) mod object;
pub(crate) mod place;
mod publish;
pub(crate) mod ring;
mod round;
mod snapshot;
pub(crate) mod welcome;

use listing::leaves;
use round::at;
pub(crate) use round::{Sum, with};

use crate::fault::{Fault, FaultCode};
use crate::host::Host;
use casework::{AttachmentId, Moment};
use relay::{Group, Mark};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What a desk remembers of its relays while it is open. None of it matters: it saves questions.
#[derive(Debug, Default)]
pub(crate) struct Carrying(Mutex<BTreeMap<String, Seen>>);

/// What is remembered of one relay.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    /// The state of each group when it was last listed whole.
    pub(crate) marks: BTreeMap<Group, Mark>,
    /// When everything was last listed.
    pub(crate) listed_at: Option<Moment>,
    /// When it was last tried.
    pub(crate) tried_at: Option<Moment>,
    /// How often in a row it did not work, and why.
    pub(crate) failed: u32,
    pub(crate) trouble: Option<FaultCode>,
    /// Objects that are damaged or not of this agency, until the workspace is locked.
    pub(crate) spoiled: BTreeMap<String, Spoiled>,
    /// How many objects a full listing no longer showed.
    pub(crate) gone: usize,
    /// Files of which nothing is to be moved any more, until the workspace is locked.
    pub(crate) settled: BTreeSet<AttachmentId>,
}

/// What is wrong with an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spoiled {
    /// It opens under no key of the agency.
    Planted,
    /// It opens, and is not what its name says.
    Damaged,
}

impl Carrying {
    /// What is remembered of one relay.
    pub(crate) fn seen(&self, relay: &str) -> Seen {
        self.lock().get(relay).cloned().unwrap_or_default()
    }

    /// Remembers it.
    pub(crate) fn set(&self, relay: &str, seen: Seen) {
        self.lock().insert(relay.to_owned(), seen);
    }

    /// Forgets everything.
    pub(crate) fn forget(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Seen>> {
        // A panic in between leaves what was remembered usable.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The host, as a relay wants it.
pub(crate) struct RelayHost(pub(crate) Arc<dyn Host>);

impl relay::Host for RelayHost {
    fn unix_seconds(&self) -> i64 {
        self.0.now().timestamp()
    }
    fn chance(&self) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }
    fn pause(&self, time: Duration) -> ControlFlow<()> {
        self.0.pause(time)
    }
}

/// What a relay said, as a fault.
pub(crate) fn of_relay(error: relay::Error) -> Fault {
    use relay::Error as E;
    Fault::of(match error {
        E::NotReachable | E::NotThere | E::Other(_) => FaultCode::RelayUnreachable,
        E::Refused | E::ChangedHost => FaultCode::RelayRefused,
        E::Untrusted => FaultCode::RelayUntrusted,
        E::Full => FaultCode::RelayFull,
        E::TooLarge => FaultCode::FileTooLarge,
        E::BadName | E::Damaged | E::Taken => FaultCode::FileDamaged,
        E::BadAddress => return casework::Invalid::of("place", casework::Reason::NotInList).into(),
        E::Cancelled => FaultCode::Cancelled,
    })
}
