//! A desk of the tests: commands in, JSON out, as the window would.

use crate::clock::{Clock, TestHost};
use api::{Desk, Fault, FaultCode};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The passphrase of every member of the tests.
pub const PASSPHRASE: &str = "lantern orchid gravel tumble seven";

/// One member's desk over one vault.
pub struct TestDesk {
    /// The desk itself.
    pub desk: Desk,
    /// Its clock.
    pub clock: Clock,
    dir: PathBuf,
    /// The recovery code that was printed when the vault was made.
    pub code: String,
}

impl TestDesk {
    /// Makes a vault for a member with these roles.
    pub fn found(dir: &Path, clock: &Clock, agency: &str, member: &str, roles: &[&str]) -> Self {
        let seed = 1 + member.bytes().map(u64::from).sum::<u64>();
        let host = TestHost::new(clock.clone(), dir.to_owned(), seed);
        let desk = Desk::new(Arc::new(host));
        let input =
            json!({"agency": agency, "member": member, "roles": roles, "passphrase": PASSPHRASE});
        let reply = desk
            .call("vault.create", &input.to_string())
            .expect("a new vault");
        let reply: Value = serde_json::from_str(&reply).expect("JSON");
        let code = reply["value"]["code"].as_str().expect("a code").to_owned();
        Self {
            desk,
            clock: clock.clone(),
            dir: dir.to_owned(),
            code,
        }
    }

    /// A desk at which nobody sits yet.
    pub fn at(desk: Desk, clock: &Clock, dir: PathBuf) -> Self {
        Self {
            desk,
            clock: clock.clone(),
            dir,
            code: String::new(),
        }
    }

    /// Another process on the same vault, as if the machine had been started again.
    pub fn again(&self) -> Desk {
        let host = TestHost::new(self.clock.clone(), self.dir.clone(), 77);
        Desk::new(Arc::new(host))
    }

    /// The vault's folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Calls a command and gives its value.
    pub fn call(&self, name: &str, input: Value) -> Result<Value, Fault> {
        let reply = self.desk.call(name, &input.to_string())?;
        let reply: Value = serde_json::from_str(&reply).expect("JSON");
        Ok(reply["value"].clone())
    }

    /// Calls a command that must work.
    #[track_caller]
    pub fn does(&self, name: &str, input: Value) -> Value {
        match self.call(name, input) {
            Ok(value) => value,
            Err(fault) => panic!("{name}: {fault}"),
        }
    }

    /// Calls a command that must be refused, and gives the code.
    #[track_caller]
    pub fn refused(&self, name: &str, input: Value) -> FaultCode {
        match self.call(name, input) {
            Ok(value) => panic!("{name} was not refused: {value}"),
            Err(fault) => fault.code,
        }
    }

    /// Locks, and unlocks again with the passphrase.
    pub fn lock_and_unlock(&self) {
        self.desk.lock();
        self.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    }
}

/// A host of a process of its own: the real clock and randomness, the fast profile.
pub struct RealHost(pub PathBuf);

#[expect(
    clippy::disallowed_methods,
    reason = "this is a host: it hands time and ids in"
)]
impl api::Host for RealHost {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        chrono::Utc::now()
    }
    fn today(&self) -> chrono::NaiveDate {
        chrono::Local::now().date_naive()
    }
    fn fresh_id(&self) -> uuid::Uuid {
        uuid::Uuid::now_v7()
    }
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("randomness");
    }
    fn vault_dir(&self) -> PathBuf {
        self.0.clone()
    }
    fn kdf(&self) -> api::KdfParams {
        api::KdfParams::fast()
    }
}
