//! Damage is noticed, named, and never written over.

use crate::support::{KEY, Scratch, audit_lines};
use casework::Deed;
use casework::note::Note;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use store::{Error, Store};

const PAGE: usize = 4096;

/// A closed store with enough in it that every kind of page occurs.
fn filled(scratch: &Scratch) {
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| {
            w.put(&case)?;
            for no in 0..60 {
                w.insert(
                    &scratch.note(case.id, &format!("visit {no} {}", "by the sea ".repeat(40))),
                )?;
            }
            Ok(())
        })
        .unwrap();
    store.close().unwrap();
}

/// How damage in one page was met.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Met {
    /// The page says whether the key fits: no other answer is possible.
    AsWrongKey,
    Opening,
    Reading,
    Looking,
}

fn meet(path: &Path, scratch: &Scratch) -> Option<Met> {
    let mut store = match Store::open(path, &KEY) {
        Err(Error::WrongKey) => return Some(Met::AsWrongKey),
        Err(error) => {
            assert_eq!(error, Error::Damaged);
            return Some(Met::Opening);
        }
        Ok(store) => store,
    };
    let met = match store.read().all::<Note>("ORDER BY id", []) {
        Err(error) => {
            assert_eq!(error, Error::Damaged);
            Met::Reading
        }
        Ok(_) if store.integrity().unwrap().is_sound() => return None,
        Ok(_) => Met::Looking,
    };
    // Once met, nothing more is written, whatever the page.
    let case = scratch.case();
    let refused = scratch.does(&mut store, Deed::OpenCase, |w| w.put(&case));
    assert_eq!(refused.unwrap_err(), Error::Damaged);
    assert_eq!(store.meta_set("a", b"b"), Err(Error::Damaged));
    store.close().unwrap();
    Some(met)
}

#[test]
fn one_wrong_byte_in_any_page_is_found_and_the_file_is_left_alone() {
    let scratch = Scratch::new();
    filled(&scratch);
    let honest = fs::read(scratch.db()).unwrap();
    let hurt = scratch.path("hurt.db");
    let mut seen = BTreeMap::<Met, Vec<usize>>::new();
    for page in 0..honest.len() / PAGE {
        let mut bytes = honest.clone();
        bytes[page * PAGE + 1_000 + page % 3_000] ^= 1;
        fs::write(&hurt, &bytes).unwrap();
        let met = meet(&hurt, &scratch).unwrap_or_else(|| panic!("page {page} seems sound"));
        assert_eq!(
            fs::read(&hurt).unwrap(),
            bytes,
            "page {page} was written to"
        );
        seen.entry(met).or_default().push(page);
    }
    assert_eq!(seen[&Met::AsWrongKey], [0]);
    assert_eq!(
        seen.len(),
        4,
        "the fixture has pages of every kind: {seen:?}"
    );
}

#[test]
fn after_a_power_cut_everything_acknowledged_is_there_and_damage_is_looked_for() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.put(&case))
        .unwrap();
    for no in 0..20 {
        let note = scratch.note(case.id, &format!("evening {no}"));
        scratch
            .does(&mut store, Deed::WriteNote, |w| w.put(&note))
            .unwrap();
    }
    let digest = store.digest().unwrap();
    let cut = scratch.power_cut("cut.db");
    let after = Store::open(&cut, &KEY).unwrap();
    assert_eq!(after.digest().unwrap(), digest);
    assert_eq!(after.audit_verify().unwrap().lines, 21);
    after.close().unwrap();

    let cut = scratch.power_cut("cut-and-hurt.db");
    drop(Store::open(&cut, &KEY).unwrap());
    let mut bytes = fs::read(&cut).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(&cut, &bytes).unwrap();
    fs::write(scratch.path("cut-and-hurt.db-wal"), []).unwrap();
    let refused = Store::open(&cut, &KEY).map(|_| ()).unwrap_err();
    assert_eq!(
        refused,
        Error::Damaged,
        "an unclean end makes every page suspect"
    );
    assert_eq!(fs::read(&cut).unwrap(), bytes);
}

#[test]
fn a_torn_write_ahead_log_loses_at_most_what_was_not_whole() {
    let scratch = Scratch::new();
    // Opened again, so that the schema fills no part of the write-ahead log and it only grows.
    scratch.store().close().unwrap();
    let mut store = scratch.open().unwrap();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.put(&case))
        .unwrap();
    let before = store.digest().unwrap();
    let length = fs::metadata(scratch.path("vault.db-wal")).unwrap().len();
    let note = scratch.note(case.id, "cut off in the middle");
    scratch
        .does(&mut store, Deed::WriteNote, |w| w.put(&note))
        .unwrap();
    let longer = fs::metadata(scratch.path("vault.db-wal")).unwrap().len();
    assert!(longer > length);
    let cut = scratch.power_cut("torn.db");
    let wal = fs::File::options()
        .write(true)
        .open(scratch.path("torn.db-wal"))
        .unwrap();
    wal.set_len(longer - 10).unwrap();
    let after = Store::open(&cut, &KEY).unwrap();
    assert_eq!(
        after.digest().unwrap(),
        before,
        "the whole deed is gone, not half of it"
    );
    assert_eq!(audit_lines(&after).len(), 1);
}
