//! A scratch folder with a store in it, people who do deeds, and records of invented people.

use casework::audit::AuditLine;
use casework::case::{Case, CaseStatus, StatisticsConsent};
use casework::code::Codes;
use casework::member::Role;
use casework::note::{Note, NoteKind};
use casework::{CaseId, Deed, MemberId, Moment, NoteId, Private, SurvivorId};
use std::cell::Cell;
use std::path::PathBuf;
use store::{Act, Error, Store, Write, Written};
use uuid::Uuid;

pub const KEY: [u8; 32] = [7; 32];

/// Sunday, 22 November 2026, 10:00 UTC.
pub const NOW_MS: i64 = 1_795_341_600_000;

/// A folder that is removed again, and ids that can be repeated.
pub struct Scratch {
    folder: tempfile::TempDir,
    ids: Cell<u128>,
}

impl Scratch {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            ids: Cell::new(1),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn db(&self) -> PathBuf {
        self.path("vault.db")
    }

    pub fn store(&self) -> Store {
        Store::create(&self.db(), &KEY).unwrap()
    }

    pub fn open(&self) -> Result<Store, Error> {
        Store::open(&self.db(), &KEY)
    }

    pub fn id(&self) -> Uuid {
        self.ids.set(self.ids.get() + 1);
        Uuid::from_u128(self.ids.get())
    }

    /// The same store as it would be found after a power cut now: file and write-ahead log.
    pub fn power_cut(&self, name: &str) -> PathBuf {
        let cut = self.path(name);
        for suffix in ["", "-wal"] {
            let from = PathBuf::from(format!("{}{suffix}", self.db().display()));
            let to = PathBuf::from(format!("{}{suffix}", cut.display()));
            std::fs::copy(from, to).unwrap();
        }
        cut
    }

    /// Amara does a deed; she is everything but an auditor.
    pub fn does<T>(
        &self,
        store: &mut Store,
        deed: Deed,
        f: impl FnOnce(&mut Write<'_>) -> Result<T, Error>,
    ) -> Result<Written<T>, Error> {
        let ids = || self.id();
        store.write(&act(deed, &ids), f)
    }

    pub fn case(&self) -> Case {
        Case {
            id: CaseId(self.id()),
            survivor_id: SurvivorId(self.id()),
            code: "C-10482".into(),
            status: CaseStatus::Open,
            opened_on: "2026-03-01".parse().unwrap(),
            closed_on: None,
            close_reason: None,
            caseworker_id: None,
            age_band: None,
            gender: None,
            exploitation: None,
            region: None,
            statistics: StatisticsConsent::NotAsked,
        }
    }

    pub fn note(&self, case: CaseId, text: &str) -> Note {
        Note {
            id: NoteId(self.id()),
            case_id: case,
            kind: NoteKind::General,
            day: "2026-11-20".parse().unwrap(),
            text: text.into(),
            author_id: amara(),
            recorded_at: now(),
            amends: None,
        }
    }
}

pub fn now() -> Moment {
    Moment::from_timestamp_millis(NOW_MS).unwrap()
}

pub fn amara() -> MemberId {
    MemberId(Uuid::from_u128(0xA3A7A))
}

pub fn act(deed: Deed, ids: &dyn Fn() -> Uuid) -> Act<'_> {
    use Role::{Administrator, Attorney, CareerCounsellor, Caseworker, Clinician, Manager};
    Act {
        deed,
        member: amara(),
        roles: Codes::of(&[
            Administrator,
            Attorney,
            CareerCounsellor,
            Caseworker,
            Clinician,
            Manager,
        ]),
        now: now(),
        case: None,
        reason: Private::default(),
        ids,
    }
}

pub fn audit_lines(store: &Store) -> Vec<AuditLine> {
    store.read().all("ORDER BY seq", []).unwrap()
}

pub fn count(store: &Store, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    store
        .read()
        .conn()
        .query_row(&sql, [], |row| row.get(0))
        .unwrap()
}
