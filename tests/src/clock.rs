//! A clock one turns by hand, and a host that hands it in.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// A clock one turns by hand; it stands still otherwise.
#[derive(Clone)]
pub struct Clock(Arc<Mutex<DateTime<Utc>>>);

impl Clock {
    /// A clock that shows this moment.
    pub fn at(moment: &str) -> Self {
        Self(Arc::new(Mutex::new(moment.parse().expect("a moment"))))
    }
    /// What it shows.
    pub fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
    /// Turned on, or back with a negative span.
    pub fn turn(&self, span: TimeDelta) {
        *self.0.lock().unwrap() += span;
    }
    /// Turned on by days.
    pub fn days(&self, days: i64) {
        self.turn(TimeDelta::days(days));
    }
}

/// A host with a clock of the tests, ids in order and bytes from a seed.
pub struct TestHost {
    clock: Clock,
    dir: PathBuf,
    witness: Option<PathBuf>,
    common: Vec<api::Common>,
    ids: AtomicU64,
    dice: Mutex<fastrand::Rng>,
}

impl TestHost {
    /// A host over a folder; `seed` sets its ids and bytes.
    pub fn new(clock: Clock, dir: PathBuf, seed: u64) -> Self {
        let dice = Mutex::new(fastrand::Rng::with_seed(seed));
        let witness = Some(dir.with_file_name("witness"));
        Self {
            clock,
            dir,
            witness,
            common: Vec::new(),
            ids: AtomicU64::new(seed << 32),
            dice,
        }
    }

    /// The same at a computer that saw no vault before.
    pub fn elsewhere(self) -> Self {
        let witness = None;
        Self { witness, ..self }
    }

    /// The same at a computer with these common folders.
    #[must_use]
    pub fn meeting(self, common: Vec<api::Common>) -> Self {
        Self { common, ..self }
    }
}

impl api::Host for TestHost {
    fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
    fn today(&self) -> NaiveDate {
        self.clock.now().date_naive()
    }
    fn fresh_id(&self) -> Uuid {
        let number = self.ids.fetch_add(1, Ordering::SeqCst);
        let ms = self.clock.now().timestamp_millis().unsigned_abs();
        let mut random = [0; 10];
        random[2..].copy_from_slice(&number.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid()
    }
    fn fill(&self, bytes: &mut [u8]) {
        self.dice.lock().unwrap().fill(bytes);
    }
    fn vault_dir(&self) -> PathBuf {
        self.dir.clone()
    }
    fn witness_folder(&self) -> Option<PathBuf> {
        self.witness.clone()
    }
    fn common(&self) -> Vec<api::Common> {
        self.common.clone()
    }
    fn kdf(&self) -> api::KdfParams {
        api::KdfParams::fast()
    }
}
