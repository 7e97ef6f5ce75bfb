//! The door: everything of a deed or nothing, on record either way.

use crate::support::{Scratch, act, audit_lines, count};
use casework::audit::AuditResult;
use casework::case::{Case, CaseStatus};
use casework::code::Codes;
use casework::member::Role;
use casework::note::Note;
use casework::{Deed, NoteId};
use std::cell::Cell;
use store::{Error, Store};

#[test]
fn a_deed_is_kept_with_its_log_and_its_audit_line() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    let note = scratch.note(case.id, "tea at the harbour");
    let written = scratch
        .does(&mut store, Deed::OpenCase, |w| {
            w.put(&case)?;
            w.put(&note)?;
            Ok(w.get::<Case>(case.id)?.is_some())
        })
        .unwrap();
    assert!(written.value, "a deed sees what it has just written");
    assert_eq!(written.touched, ["cases", "notes"].into());
    assert_eq!(
        store.read().get::<Case>(case.id).unwrap().as_ref(),
        Some(&case)
    );
    assert_eq!(
        store
            .read()
            .all::<Note>("WHERE case_id = ?1", [case.id.0.as_bytes()])
            .unwrap(),
        [note]
    );
    let lines = audit_lines(&store);
    let [line] = lines.as_slice() else {
        panic!("{lines:?}")
    };
    assert_eq!((line.seq, line.deed, line.rows), (1, Deed::OpenCase, 2));
    assert_eq!(
        line.case_id,
        Some(case.id),
        "the one case it was about is found by the door"
    );
    assert_eq!(line.object.as_deref(), Some(&case.id.0.as_bytes()[..]));
    assert_eq!(
        count(&store, "log"),
        3,
        "facts, casework and audit have their own lines"
    );
    assert_eq!(store.audit_verify().unwrap().broken_at, None);
}

#[test]
fn only_what_changed_is_written_and_nothing_if_nothing_did() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let mut case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.put(&case))
        .unwrap();
    let before = log_bytes(&store);
    let again = scratch
        .does(&mut store, Deed::EditCase, |w| w.put(&case))
        .unwrap();
    assert!(again.touched.is_empty() && again.undo.is_empty());
    assert_eq!(count(&store, "log"), 3, "only the audit line is logged");
    assert_eq!(log_bytes(&store), before);
    case.status = CaseStatus::FollowUp;
    scratch
        .does(&mut store, Deed::EditCase, |w| w.put(&case))
        .unwrap();
    let grown = log_bytes(&store) - before;
    assert!(grown < 40, "one cell took {grown} bytes");
    assert_eq!(store.read().get::<Case>(case.id).unwrap(), Some(case));
}

fn log_bytes(store: &Store) -> i64 {
    let sql = "SELECT sum(length(ops)) FROM log WHERE facet = 'facts'";
    store
        .read()
        .conn()
        .query_row(sql, [], |row| row.get(0))
        .unwrap()
}

#[test]
fn a_deed_that_fails_leaves_nothing_behind() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.put(&case))
        .unwrap();
    let state = |store: &Store| {
        let counts = ["log", "audit", "notes", "search_rows"].map(|table| count(store, table));
        (counts, store.digest().unwrap())
    };
    let before = state(&store);
    let note = scratch.note(case.id, "never said");
    let failed = scratch.does(&mut store, Deed::WriteNote, |w| {
        w.put(&note)?;
        Err::<(), _>(Error::NotFound)
    });
    assert_eq!(failed.unwrap_err(), Error::NotFound);
    assert_eq!(state(&store), before);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        scratch.does(&mut store, Deed::WriteNote, |w| {
            w.put(&note)?;
            if w.fresh::<NoteId>() != note.id {
                panic!("in the middle")
            }
            Ok(())
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(state(&store), before);
    scratch
        .does(&mut store, Deed::WriteNote, |w| w.put(&note))
        .unwrap();
    assert_eq!(
        audit_lines(&store).len(),
        2,
        "and the next deed goes on where the last ended"
    );
    assert_eq!(store.audit_verify().unwrap().broken_at, None);
}

#[test]
fn a_refused_deed_does_nothing_and_is_on_record() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let ids = || scratch.id();
    let mut act = act(Deed::OpenCase, &ids);
    act.roles = Codes::of(&[Role::Manager]);
    let case = scratch.case();
    let ran = Cell::new(false);
    let refused = store.write(&act, |w| {
        ran.set(true);
        w.put(&case)
    });
    assert_eq!(refused.unwrap_err(), Error::NotAllowed);
    assert!(!ran.get());
    act.deed = Deed::ReadAudit;
    assert_eq!(store.audit(&act, 5, None), Err(Error::NotAllowed));
    assert_eq!(count(&store, "cases"), 0);
    let lines = audit_lines(&store);
    assert_eq!(
        lines.iter().map(|line| line.deed).collect::<Vec<_>>(),
        [Deed::OpenCase, Deed::ReadAudit]
    );
    assert!(
        lines
            .iter()
            .all(|line| line.result == AuditResult::Refused && line.rows == 0)
    );
}

#[test]
fn a_reading_is_on_record_with_what_it_showed() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let ids = || scratch.id();
    let mut act = act(Deed::ReadCase, &ids);
    let case = scratch.case();
    act.case = Some(case.id);
    act.reason = "asked by the team".into();
    store.audit(&act, 17, Some(case.id.0)).unwrap();
    let line = audit_lines(&store).remove(0);
    assert_eq!(
        (line.rows, line.result, line.case_id),
        (17, AuditResult::Done, Some(case.id))
    );
    assert_eq!(line.reason, "asked by the team".into());
    assert_eq!(count(&store, "log"), 1);
}

#[test]
fn notes_are_only_ever_added() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    let mut note = scratch.note(case.id, "as it was said");
    let written = scratch
        .does(&mut store, Deed::WriteNote, |w| w.put(&note))
        .unwrap();
    let again = scratch.does(&mut store, Deed::WriteNote, |w| w.put(&note));
    assert!(
        again.unwrap().touched.is_empty(),
        "the same once more is no change"
    );
    note.text = "as it should have been said".into();
    let changed = scratch.does(&mut store, Deed::WriteNote, |w| w.put(&note));
    assert_eq!(changed.unwrap_err(), Error::AppendOnly);
    let removed = scratch.does(&mut store, Deed::WriteNote, |w| w.remove::<Note>(note.id));
    assert_eq!(removed.unwrap_err(), Error::AppendOnly);
    let undone = scratch.does(&mut store, Deed::Undo, |w| w.restore(&written.undo[0]));
    assert_eq!(undone.unwrap_err(), Error::AppendOnly);
}

#[test]
fn a_record_is_not_inserted_twice() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.insert(&case))
        .unwrap();
    let again = scratch.does(&mut store, Deed::OpenCase, |w| w.insert(&case));
    assert_eq!(again.unwrap_err(), Error::AlreadyExists);
}

#[test]
fn undo_gives_back_what_was_there() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.put(&case))
        .unwrap();
    let before = store.digest().unwrap().0["cases"];
    let mut other = case.clone();
    other.code = "C-10483".into();
    other.status = CaseStatus::FollowUp;
    let edited = scratch
        .does(&mut store, Deed::EditCase, |w| {
            w.put(&Case {
                status: CaseStatus::FollowUp,
                ..case.clone()
            })?;
            w.put(&other)
        })
        .unwrap();
    assert_eq!(
        edited.undo.len(),
        1,
        "one image per row, from first to last"
    );
    scratch
        .does(&mut store, Deed::Undo, |w| w.restore(&edited.undo[0]))
        .unwrap();
    assert_eq!(store.digest().unwrap().0["cases"], before);
    let again = scratch.does(&mut store, Deed::Undo, |w| w.restore(&edited.undo[0]));
    assert_eq!(again.unwrap_err(), Error::ChangedMeanwhile);
    let removed = scratch
        .does(&mut store, Deed::EditCase, |w| w.remove::<Case>(case.id))
        .unwrap();
    assert_eq!(count(&store, "cases"), 0);
    scratch
        .does(&mut store, Deed::Undo, |w| w.restore(&removed.undo[0]))
        .unwrap();
    assert_eq!(store.digest().unwrap().0["cases"], before);
}
