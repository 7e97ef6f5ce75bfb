//! The search index: what is found, what never is, and what is left when a record goes.

use crate::support::{KEY, Scratch};
use casework::case::Case;
use casework::note::{Note, NoteKind};
use casework::therapy::TherapyNote;
use casework::{Deed, Record, TherapyNoteId};
use std::path::Path;
use store::search::{Hit, search};
use store::{Error, Store};

pub fn find(store: &Store, text: &str) -> Vec<Hit> {
    search(&store.read(), text, 20).unwrap()
}

#[test]
fn words_are_found_without_case_or_accents_and_the_last_from_its_beginning() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    let note = scratch.note(case.id, "Café at the Häven, asked for Zoë O'Neill");
    scratch
        .does(&mut store, Deed::OpenCase, |w| {
            w.put(&case)?;
            w.put(&note)
        })
        .unwrap();
    let hit = Hit {
        table: Note::TABLE,
        row: note.id.0,
        case: Some(case.id),
    };
    for text in ["cafe", "CAFÉ haven", "zoe", "o'neill", "at the hav", "zo"] {
        assert_eq!(find(&store, text).first(), Some(&hit), "{text}");
    }
    for text in ["caf zoe", "harbour", "café harbour"] {
        assert_eq!(find(&store, text), [], "{text}");
    }
    let code = Hit {
        table: Case::TABLE,
        row: case.id.0,
        case: Some(case.id),
    };
    assert_eq!(find(&store, "c-10482"), [code]);
}

#[test]
fn what_a_person_types_is_never_an_operator() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let note = scratch.note(scratch.case().id, "near or not and text row 100%");
    scratch
        .does(&mut store, Deed::WriteNote, |w| w.put(&note))
        .unwrap();
    let hostile = [
        "\"",
        "\"\"",
        "'",
        "*",
        "near(",
        "NEAR(a b, 2)",
        "a AND",
        "OR",
        "NOT",
        "text:",
        "{text}:x",
        "-row",
        "^near",
        "\" OR \"",
        "a\" OR text:\"b",
        "(((",
        "near + or",
        "\0",
        "ne\0ar",
        ";",
        "'; DROP TABLE notes; --",
        "𝕬",
        "",
        "   ",
        "\u{202e}near",
        "%",
        "_",
    ];
    for text in hostile {
        // Whatever is found, asking is no error.
        find(&store, text);
    }
    for text in ["NOT", "near or", "OR AND", "100%", "\"near\""] {
        assert_eq!(find(&store, text).len(), 1, "{text}");
    }
    assert_eq!(find(&store, &"near ".repeat(5_000)).len(), 1);
    assert_eq!(find(&store, &"x".repeat(100_000)).len(), 0);
}

#[test]
fn a_change_moves_the_words_with_it() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.put(&case))
        .unwrap();
    let other = Case {
        code: "D-777".into(),
        ..case.clone()
    };
    let edited = scratch
        .does(&mut store, Deed::EditCase, |w| w.put(&other))
        .unwrap();
    assert_eq!(
        (find(&store, "C-10482").len(), find(&store, "D-777").len()),
        (0, 1)
    );
    scratch
        .does(&mut store, Deed::Undo, |w| w.restore(&edited.undo[0]))
        .unwrap();
    assert_eq!(
        (find(&store, "C-10482").len(), find(&store, "D-777").len()),
        (1, 0)
    );
    scratch
        .does(&mut store, Deed::EditCase, |w| w.remove::<Case>(case.id))
        .unwrap();
    assert_eq!(find(&store, "C-10482"), []);
}

#[test]
fn the_account_and_sealed_notes_are_never_found() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    let account = Note {
        kind: NoteKind::Account,
        ..scratch.note(case.id, "lantern")
    };
    let sealed = TherapyNote {
        id: TherapyNoteId(scratch.id()),
        case_id: case.id,
        session_id: None,
        day: account.day,
        author_id: account.author_id,
        recorded_at: account.recorded_at,
        sealed: b"lantern".to_vec(),
    };
    scratch
        .does(&mut store, Deed::WriteTherapy, |w| {
            w.put(&account)?;
            w.put(&sealed)
        })
        .unwrap();
    assert_eq!(find(&store, "lantern"), []);
}

#[test]
fn a_removed_word_leaves_no_trace_in_any_decrypted_page() {
    const CANARY: &str = "qzxcanary";
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    let marked = Case {
        code: CANARY.into(),
        ..case.clone()
    };
    let others: Vec<Case> = (0..200)
        .map(|no| Case {
            code: format!("C-{no} qz{no} harbour"),
            ..scratch.case()
        })
        .collect();
    scratch
        .does(&mut store, Deed::OpenCase, |w| {
            w.insert(&marked)?;
            others.iter().try_for_each(|case| w.insert(case))
        })
        .unwrap();
    assert_eq!(find(&store, "qzxcan").len(), 1);
    scratch
        .does(&mut store, Deed::EditCase, |w| w.put(&case))
        .unwrap();
    assert_eq!(find(&store, "qzxcan"), []);
    store.close().unwrap();
    let index = index_pages(&scratch.db());
    assert!(
        index.windows(7).any(|part| part == b"harbour"),
        "the look itself works"
    );
    for trace in ["qzxcanary", "zxcanary", "canary"] {
        let left = index
            .windows(trace.len())
            .any(|part| part == trace.as_bytes());
        assert!(!left, "{trace} is still in the index");
    }
}

/// Every page of the index as it is stored, decrypted.
pub fn index_pages(db: &Path) -> Vec<u8> {
    let conn = rusqlite::Connection::open(db).unwrap();
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    conn.pragma_update(None, "key", format!("x'{hex}'"))
        .unwrap();
    let mut statement = conn.prepare("SELECT block FROM search_text_data").unwrap();
    let blocks = statement
        .query_map([], |row| row.get::<_, Vec<u8>>(0))
        .unwrap();
    blocks.flat_map(Result::unwrap).collect()
}

#[test]
fn an_index_from_another_version_is_built_anew() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| {
            w.put(&case)?;
            w.put(&scratch.note(case.id, "lighthouse"))
        })
        .unwrap();
    let before = (find(&store, "lighthouse"), find(&store, "c-10482"));
    store.meta_set("search-version", &[0]).unwrap();
    store.close().unwrap();
    let mut store = scratch.open().unwrap();
    assert_eq!(
        (find(&store, "lighthouse"), find(&store, "c-10482")),
        before
    );
    assert_eq!(before.1[0].case, Some(case.id));
    let removed = scratch.does(&mut store, Deed::EditCase, |w| w.remove::<Case>(case.id));
    assert!(removed.is_ok(), "what was indexed anew can be taken out");
    let _: Result<(), Error> = removed.map(|_| ());
}
