//! Temporary stand-in for the `api` crate, until it is there.
#![allow(missing_docs, dead_code)]
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

pub trait Host: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
    fn today(&self) -> NaiveDate;
    fn fresh_id(&self) -> Uuid;
    fn fill(&self, bytes: &mut [u8]);
    fn vault_dir(&self) -> PathBuf;
}
#[derive(serde::Serialize, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum FaultCode {
    BadInput,
    UnknownCommand,
    FileUnreachable,
    DiskFull,
    Cancelled,
    Unexpected,
}
#[derive(serde::Serialize, Debug)]
pub struct Fault {
    pub code: FaultCode,
    pub field: Option<String>,
    pub args: BTreeMap<String, String>,
}
impl Fault {
    pub const fn of(code: FaultCode) -> Self {
        Self {
            code,
            field: None,
            args: BTreeMap::new(),
        }
    }
}
pub struct Desk {
    host: Arc<dyn Host>,
    open: AtomicBool,
}
impl Desk {
    pub fn new(host: Arc<dyn Host>) -> Self {
        Self {
            host,
            open: AtomicBool::new(false),
        }
    }
    pub fn call(&self, name: &str, input: &str) -> Result<String, Fault> {
        match name {
            "desk.open" | "demo.open" => self.open.store(true, SeqCst),
            "desk.state" => {}
            "desk.echo" => return Ok(format!("{{\"value\":{input},\"touched\":[]}}")),
            _ => return Err(Fault::of(FaultCode::UnknownCommand)),
        }
        let open = self.open.load(SeqCst);
        Ok(format!("{{\"value\":{{\"open\":{open}}},\"touched\":[]}}"))
    }
    pub fn lock(&self) {
        self.open.store(false, SeqCst);
    }
    pub fn idle_minutes(&self) -> i64 {
        5
    }
    pub fn is_open(&self) -> bool {
        self.open.load(SeqCst)
    }
}
pub fn harden_process() {}
