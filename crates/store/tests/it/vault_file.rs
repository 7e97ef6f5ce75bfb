//! The file: its key, its rights, its neighbours, its copies.

use crate::support::{KEY, Scratch, act, audit_lines};
use casework::{Deed, MemberId, Record, Value};
use std::fs;
use store::{Error, Store};
use sync::audit_chain::{self, Hash, Stored};
use uuid::Uuid;

fn error_of(opened: Result<Store, Error>) -> Error {
    opened.map(|_| ()).unwrap_err()
}

#[test]
fn what_was_kept_is_there_after_closing_and_opening() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.put(&case))
        .unwrap();
    store.meta_set("last-backup", b"never").unwrap();
    let digest = store.digest().unwrap();
    store.close().unwrap();
    let names: Vec<_> = fs::read_dir(scratch.path(""))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["vault.db"], "one file, nothing beside it");
    let mut store = scratch.open().unwrap();
    assert_eq!(store.digest().unwrap(), digest);
    assert_eq!(
        store.meta_get("last-backup").unwrap().as_deref(),
        Some(&b"never"[..])
    );
    assert_eq!(store.meta_get("nothing").unwrap(), None);
    scratch
        .does(&mut store, Deed::EditCase, |w| w.put(&case))
        .unwrap();
    assert_eq!(audit_lines(&store).len(), 2, "chain and log go on");
    assert_eq!(store.audit_verify().unwrap().broken_at, None);
}

#[test]
fn only_the_key_opens_it() {
    let scratch = Scratch::new();
    scratch.store().close().unwrap();
    let bytes = fs::read(scratch.db()).unwrap();
    assert_eq!(
        error_of(Store::open(&scratch.db(), &[8; 32])),
        Error::WrongKey
    );
    assert_eq!(fs::read(scratch.db()).unwrap(), bytes);
    assert!(scratch.open().is_ok());
}

#[test]
fn nothing_in_the_file_can_be_read_without_it() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let note = scratch.note(scratch.case().id, "marzipan-canary");
    scratch
        .does(&mut store, Deed::WriteNote, |w| w.put(&note))
        .unwrap();
    for name in ["vault.db", "vault.db-wal"] {
        let bytes = fs::read(scratch.path(name)).unwrap();
        assert!(!bytes.windows(8).any(|part| part == b"marzipan"), "{name}");
        // The first 32 bytes of a write-ahead log are its header.
        let body = &bytes[if name.ends_with("wal") { 4096 } else { 0 }..];
        assert!(!body.windows(6).any(|part| part == b"CREATE"), "{name}");
    }
}

#[test]
fn a_plain_database_in_its_place_is_refused() {
    let scratch = Scratch::new();
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(4096, 0);
    fs::write(scratch.db(), &plain).unwrap();
    assert_eq!(error_of(scratch.open()), Error::NotEncrypted);
    assert_eq!(fs::read(scratch.db()).unwrap(), plain);
}

#[test]
fn what_is_no_store_is_refused() {
    let scratch = Scratch::new();
    assert_eq!(error_of(scratch.open()), Error::NotFound);
    fs::write(scratch.db(), b"short").unwrap();
    assert_eq!(error_of(scratch.open()), Error::Damaged);
    assert_eq!(
        error_of(Store::create(&scratch.db(), &KEY)),
        Error::AlreadyExists
    );
    fs::create_dir(scratch.path("folder.db")).unwrap();
    assert_eq!(
        error_of(Store::open(&scratch.path("folder.db"), &KEY)),
        Error::NotFound
    );
}

#[cfg(unix)]
#[test]
fn a_link_in_its_place_is_refused_and_strangers_may_not_read() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new();
    let store = scratch.store();
    for name in ["vault.db", "vault.db-wal"] {
        let mode = fs::metadata(scratch.path(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    store.close().unwrap();
    let link = scratch.path("link.db");
    std::os::unix::fs::symlink(scratch.db(), &link).unwrap();
    assert_eq!(error_of(Store::open(&link, &KEY)), Error::NotFound);
}

#[test]
fn two_cannot_have_it_open() {
    let scratch = Scratch::new();
    let store = scratch.store();
    assert_eq!(error_of(scratch.open()), Error::InUse);
    store.close().unwrap();
    assert!(scratch.open().is_ok());
}

#[test]
fn a_backup_holds_the_same_under_another_key() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| {
            w.put(&case)?;
            (0..50).try_for_each(|no| w.insert(&scratch.note(case.id, &format!("walk {no}"))))
        })
        .unwrap();
    let copy = scratch.path("copy.db");
    store.backup_to(&copy, &[9; 32]).unwrap();
    assert_eq!(store.backup_to(&copy, &[9; 32]), Err(Error::AlreadyExists));
    assert!(!scratch.path("copy.db.part").exists());
    let note = scratch.note(case.id, "after the backup");
    let digest = store.digest().unwrap();
    scratch
        .does(&mut store, Deed::WriteNote, |w| w.put(&note))
        .unwrap();
    assert_eq!(error_of(Store::open(&copy, &KEY)), Error::WrongKey);
    let copied = Store::open(&copy, &[9; 32]).unwrap();
    assert_eq!(copied.digest().unwrap(), digest);
    assert!(copied.integrity().unwrap().is_sound());
    assert_ne!(
        store.digest().unwrap(),
        digest,
        "the digest notices one note more"
    );
}

#[test]
fn an_edited_audit_log_is_noticed() {
    // Somebody who holds the key edits the tables with another program.
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let ids = || scratch.id();
    for rows in 0..5 {
        let mut act = act(Deed::ReadCase, &ids);
        act.member = MemberId(Uuid::from_u128(u128::from(rows)));
        store.audit(&act, rows, None).unwrap();
    }
    let whole = store.audit_verify().unwrap();
    assert_eq!((whole.lines, whole.broken_at), (5, None));
    store.close().unwrap();
    tamper(&scratch, "UPDATE audit SET rows = 0 WHERE seq = 4");
    let broken = scratch.open().unwrap().audit_verify().unwrap();
    assert_eq!((broken.lines, broken.broken_at), (5, Some(4)));
    tamper(&scratch, "DELETE FROM audit WHERE seq = 2");
    assert_eq!(
        scratch.open().unwrap().audit_verify().unwrap().broken_at,
        Some(2)
    );
}

#[test]
fn a_line_of_a_newer_version_stands_in_nobodys_way() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.put(&case))
        .unwrap();
    let mut cells = audit_lines(&store)[0].cells();
    let prev: Hash = audit_lines(&store)[0].hash.clone().try_into().unwrap();
    store.close().unwrap();
    cells[0] = Value::Int(2);
    cells[3] = Value::Text("teleport-case".into());
    let hash = audit_chain::hash(
        &prev,
        Stored {
            id: [9; 16],
            cells: &cells,
        },
    );
    tamper(
        &scratch,
        &format!(
            "INSERT INTO audit SELECT x'{}', 2, at, member_id, 'teleport-case', case_id, object,
                    rows, result, reason, x'{}' FROM audit",
            "09".repeat(16),
            hash.map(|byte| format!("{byte:02x}")).concat()
        ),
    );
    let mut store = scratch.open().unwrap();
    scratch
        .does(&mut store, Deed::EditCase, |w| w.put(&case))
        .unwrap();
    let health = store.audit_verify().unwrap();
    assert_eq!((health.lines, health.broken_at), (3, None));
}

fn tamper(scratch: &Scratch, sql: &str) {
    let conn = rusqlite::Connection::open(scratch.db()).unwrap();
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    conn.pragma_update(None, "key", format!("x'{hex}'"))
        .unwrap();
    conn.execute_batch(sql).unwrap();
}
