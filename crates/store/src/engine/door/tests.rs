//! What needs the inside of the store: a disk that becomes full.

use crate::{Act, Error, Store};
use casework::code::Codes;
use casework::member::Role;
use casework::note::{Note, NoteKind};
use casework::{CaseId, Deed, MemberId, Moment, NoteId, Private};
use std::cell::Cell;
use uuid::Uuid;

struct Desk {
    store: Store,
    ids: Cell<u128>,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("vault.db"), &[7; 32]).unwrap();
        Self {
            store,
            ids: Cell::new(1),
            _folder: folder,
        }
    }

    fn writes(&mut self, text: &str) -> Result<(), Error> {
        let ids = &self.ids;
        let fresh = || {
            ids.set(ids.get() + 1);
            Uuid::from_u128(ids.get())
        };
        let act = Act {
            deed: Deed::WriteNote,
            member: MemberId(Uuid::from_u128(1)),
            roles: Codes::of(&[Role::Caseworker]),
            now: Moment::UNIX_EPOCH,
            case: None,
            reason: Private::default(),
            ids: &fresh,
        };
        let written = self.store.write(&act, |w| {
            w.put(&Note {
                id: NoteId(w.fresh()),
                case_id: CaseId(Uuid::from_u128(7)),
                kind: NoteKind::General,
                day: "2026-11-20".parse().unwrap(),
                text: text.into(),
                author_id: w.member(),
                recorded_at: w.now(),
                amends: None,
            })
        });
        written.map(|_| ())
    }

    /// From now on the disk has room for so many pages more.
    fn room(&self, pages: i64) {
        let _open = self.store.guard.open();
        let conn = &self.store.conn;
        let used: i64 = conn
            .query_row("PRAGMA page_count", [], |row| row.get(0))
            .unwrap();
        conn.query_row(
            &format!("PRAGMA max_page_count = {}", used + pages),
            [],
            |_| Ok(()),
        )
        .unwrap();
    }
}

#[test]
fn a_full_disk_takes_a_deed_whole_or_not_at_all() {
    let mut desk = Desk::new();
    desk.writes("the first").unwrap();
    desk.room(12);
    let mut kept = 1;
    let failure = loop {
        let before = desk.store.digest().unwrap();
        if let Err(error) = desk.writes(&"a long afternoon by the harbour ".repeat(60)) {
            assert_eq!(desk.store.digest().unwrap(), before);
            break error;
        }
        kept += 1;
        assert!(kept < 1_000, "the disk never became full");
    };
    assert_eq!(failure, Error::DiskFull);
    assert!(kept > 1, "there was room for one at least");
    assert_eq!(desk.store.audit_verify().unwrap().lines, kept);
    desk.room(1_000);
    desk.writes("and there is room again").unwrap();
    let chain = desk.store.audit_verify().unwrap();
    assert_eq!((chain.lines, chain.broken_at), (kept + 1, None));
    assert!(desk.store.integrity().unwrap().is_sound());
}
