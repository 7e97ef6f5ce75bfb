//! Ids from the seed, so that the same practice office has the same ids in each of its reports.

use crate::host::Host;
use casework::{Day, Moment};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::{Builder, Uuid};

/// The moment the first id names, 1 January 2026. Each names a later one than those before it, so
/// that they stand in order; none says when a row was made.
const FIRST_MS: u64 = 1_767_225_600_000;

/// The same computer, but for its ids.
pub(super) fn from_seed(host: &Arc<dyn Host>, seed: u64) -> Arc<dyn Host> {
    Arc::new(Dealt {
        host: Arc::clone(host),
        next: Mutex::new((fastrand::Rng::with_seed(seed), FIRST_MS)),
    })
}

struct Dealt {
    host: Arc<dyn Host>,
    next: Mutex<(fastrand::Rng, u64)>,
}

impl Host for Dealt {
    fn now(&self) -> Moment {
        self.host.now()
    }
    fn today(&self) -> Day {
        self.host.today()
    }
    fn fresh_id(&self) -> Uuid {
        // A panic while one was dealt leaves the dice usable.
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let (dice, ms) = &mut *next;
        let mut bytes = [0; 10];
        dice.fill(&mut bytes);
        *ms += 1;
        Builder::from_unix_timestamp_millis(*ms, &bytes).into_uuid()
    }
    fn fill(&self, bytes: &mut [u8]) {
        self.host.fill(bytes);
    }
    fn vault_dir(&self) -> PathBuf {
        self.host.vault_dir()
    }
    fn kdf(&self) -> vault::KdfParams {
        self.host.kdf()
    }
}
