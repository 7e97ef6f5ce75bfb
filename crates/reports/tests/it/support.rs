//! A scratch store, deeds, and reports as bytes.

use casework::code::Codes;
use casework::member::Role;
use casework::{Deed, MemberId, Moment, Private};
use reports::shape::{ReferralReport, ReportFormat, ReportQuery};
use std::cell::Cell;
use std::io::Cursor;
use std::ops::ControlFlow;
use store::{Act, Error, Store, Write};
use uuid::Uuid;

/// Sunday, 22 November 2026, 10:00 UTC.
pub const NOW_MS: i64 = 1_795_341_600_000;
pub const DAY_MS: i64 = 86_400_000;
pub const FORMATS: [ReportFormat; 4] = [
    ReportFormat::Csv,
    ReportFormat::Xlsx,
    ReportFormat::Json,
    ReportFormat::Table,
];
pub const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ar"];

pub fn now() -> Moment {
    at(NOW_MS)
}

pub fn at(ms: i64) -> Moment {
    Moment::from_timestamp_millis(ms).unwrap()
}

pub fn member() -> MemberId {
    MemberId(Uuid::from_u128(0xA3A7A))
}

/// A store in a folder that is removed again, and ids that can be repeated.
pub struct Scratch {
    folder: tempfile::TempDir,
    ids: Cell<u128>,
}

impl Scratch {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            folder,
            ids: Cell::new(1 << 64),
        }
    }

    pub fn store(&self, name: &str) -> Store {
        Store::create(&self.folder.path().join(name), &[7; 32]).unwrap()
    }

    pub fn id<I: From<Uuid>>(&self) -> I {
        self.ids.set(self.ids.get() + 1);
        Uuid::from_u128(self.ids.get()).into()
    }

    /// Someone who may do everything does a deed.
    pub fn does(&self, store: &mut Store, f: impl FnOnce(&mut Write<'_>) -> Result<(), Error>) {
        let ids = || self.id();
        let act = Act {
            deed: Deed::EditCase,
            member: member(),
            roles: Codes::of(&[Role::Caseworker]),
            now: now(),
            case: None,
            reason: Private::default(),
            ids: &ids,
        };
        store.write(&act, f).unwrap();
    }
}

/// Everything between two days.
pub fn query(from: &str, to: &str) -> ReportQuery {
    ReportQuery {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        area: None,
        splits: Vec::new(),
    }
}

pub fn run(store: &Store, query: &ReportQuery) -> ReferralReport {
    let mut on = |_, _| ControlFlow::Continue(());
    reports::referrals::run(&store.read(), query, &mut on).unwrap()
}

pub fn file(report: &ReferralReport, format: ReportFormat, language: &str) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    reports::render::write(report, format, language, &mut out).unwrap();
    out.into_inner()
}
