//! The log is complete: whatever was done, replaying it gives the same tables.

use crate::cells::{KINDS, cell};
use crate::support::{KEY, Scratch};
use casework::case::Case;
use casework::registry::TABLES;
use casework::survivor::{Contact, ContactKind, ContactSafety};
use casework::{ContactId, Deed, Facet, Value};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;
use store::{Error, RowImage, Store};
use sync::replay::RowKey;
use sync::{Entry, change};
use uuid::Uuid;

#[derive(Clone, Copy, Debug)]
enum Action {
    Add,
    Change,
    Remove,
}

#[derive(Clone, Debug)]
struct Step {
    table: usize,
    action: Action,
    which: Index,
    case: Option<u8>,
    cells: Vec<Value>,
}

/// One step on any table but `audit`, which the door alone writes, with every deed.
fn step() -> impl Strategy<Value = Step> {
    let actions =
        prop_oneof![3 => Just(Action::Add), 2 => Just(Action::Change), 1 => Just(Action::Remove)];
    (
        0..TABLES.len() - 1,
        actions,
        any::<Index>(),
        any::<Option<u8>>(),
    )
        .prop_flat_map(|(table, action, which, case)| {
            let cells: Vec<_> = KINDS[table]
                .iter()
                .map(|(kind, required)| cell(kind, *required))
                .collect();
            cells.prop_map(move |cells| Step {
                table,
                action,
                which,
                case,
                cells,
            })
        })
}

type Model = BTreeMap<(usize, Uuid), Vec<Value>>;

/// The change a step asks for, as an image to be restored: from what is there to what it wants.
fn image(step: &Step, model: &mut Model, scratch: &Scratch) -> Option<RowImage> {
    let table = TABLES[step.table];
    let rows: Vec<Uuid> = model
        .keys()
        .filter(|(of, _)| *of == step.table)
        .map(|(_, row)| *row)
        .collect();
    let known = (!rows.is_empty()).then(|| rows[step.which.index(rows.len())]);
    let (row, before) = match (step.action, known) {
        (Action::Add, _) => (scratch.id(), Some(step.cells.clone())),
        (_, None) => return None,
        _ if table.append_only => return None,
        (Action::Change, Some(row)) => {
            // Only some of the cells, so that most changes are partial.
            let mut cells = model[&(step.table, row)].clone();
            for (at, cell) in step.cells.iter().enumerate().filter(|(at, _)| at % 2 == 0) {
                cells[at] = cell.clone();
            }
            (row, Some(cells))
        }
        (Action::Remove, Some(row)) => (row, None),
    };
    let key = (step.table, row);
    let after = match &before {
        Some(cells) => model.insert(key, cells.clone()),
        None => model.remove(&key),
    };
    let case = step.case.map(|no| Uuid::from_u128(u128::from(no)).into());
    Some(RowImage {
        table,
        row,
        case,
        before,
        after,
    })
}

fn log_of(store: &Store) -> Vec<Entry> {
    let mut statement = store
        .read()
        .conn()
        .prepare("SELECT seq, ops FROM log ORDER BY seq")
        .unwrap();
    let entry = |row: &rusqlite::Row<'_>| {
        Ok(Entry {
            seq: row.get(0)?,
            hlc: 0,
            deed: String::new(),
            facet: Facet::Facts,
            case: None,
            ops: change::decode(row.get_ref(1)?.as_blob()?).unwrap(),
        })
    };
    statement
        .query_map([], entry)
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn replaying_the_log_gives_the_same_store(
        deeds in prop::collection::vec((prop::collection::vec(step(), 1..8), any::<bool>()), 1..12)
    ) {
        let scratch = Scratch::new();
        let mut store = scratch.store();
        let mut model = Model::new();
        for (steps, fails) in &deeds {
            let mut tried = model.clone();
            let done = scratch.does(&mut store, Deed::Undo, |w| {
                for step in steps {
                    if let Some(image) = image(step, &mut tried, &scratch) {
                        w.restore(&image)?;
                    }
                }
                if *fails { Err(Error::NotFound) } else { Ok(()) }
            });
            if done.is_ok() {
                model = tried;
            } else {
                prop_assert_eq!(done.map(|_| ()), Err(Error::NotFound));
            }
        }
        let mut again = Store::create(&scratch.path("again.db"), &KEY).unwrap();
        store.replay_into(&mut again, None).unwrap();
        prop_assert_eq!(again.digest().unwrap(), store.digest().unwrap());
        prop_assert_eq!(again.audit_verify().unwrap(), store.audit_verify().unwrap());
        prop_assert_eq!(log_of(&again), log_of(&store));
        prop_assert!(again.integrity().unwrap().is_sound());

        // And the log alone, folded without any SQL, says what the tables say.
        let mut folded = sync::replay::fold(&log_of(&store));
        folded.retain(|(table, _), _| *table != 90);
        let expected: BTreeMap<RowKey, _> = model.iter().map(|((at, row), cells)| {
            let numbers = TABLES[*at].columns.iter().map(|column| column.no);
            let cells = numbers.zip(cells.clone()).filter(|(_, cell)| *cell != Value::Null);
            ((TABLES[*at].no, row.into_bytes()), cells.collect())
        }).collect();
        prop_assert_eq!(folded, expected);
    }
}

#[test]
fn a_replay_of_some_facets_holds_these_and_nothing_else() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    let mut text = "by the sea".to_owned();
    for no in 0..3 {
        text.push_str(&format!(" {no}"));
        let note = scratch.note(case.id, &text);
        scratch
            .does(&mut store, Deed::OpenCase, |w| {
                w.put(&case)?;
                w.put(&note)
            })
            .unwrap();
    }
    let mut manager = Store::create(&scratch.path("manager.db"), &[1; 32]).unwrap();
    store
        .replay_into(&mut manager, Some(&[Facet::Agency, Facet::Facts]))
        .unwrap();
    let (whole, part) = (store.digest().unwrap(), manager.digest().unwrap());
    assert_eq!(part.0["cases"], whole.0["cases"]);
    assert_eq!((part.0["notes"].0, part.0["audit"].0), (0, 0));
    assert_eq!(
        store::search::search(&manager.read(), "sea", 9).unwrap(),
        []
    );
    assert_eq!(
        store::search::search(&manager.read(), "c-10482", 9)
            .unwrap()
            .len(),
        1
    );
    assert_eq!(log_of(&manager).len(), 1);
    let twice = store.replay_into(&mut manager, None);
    assert_eq!(twice, Err(Error::NotEmpty));
    scratch
        .does(&mut manager, Deed::EditCase, |w| w.remove::<Case>(case.id))
        .unwrap();
    assert_eq!(
        manager.audit_verify().unwrap().broken_at,
        None,
        "its own chain starts anew"
    );
}

#[test]
fn a_row_put_twice_in_a_deed_is_one_change_also_when_it_moves_to_another_case() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let (first, second) = (scratch.case(), scratch.case());
    let note = scratch.note(first.id, "tidings");
    let moved = Contact {
        id: ContactId(scratch.id()),
        case_id: second.id,
        survivor_id: first.survivor_id,
        kind: ContactKind::Phone,
        value: "+00 000 0001".into(),
        safety: ContactSafety::Safe,
        note: "".into(),
    };
    let written = scratch.does(&mut store, Deed::EditIdentity, |w| {
        w.put(&moved)?;
        w.put(&note)?;
        // Keys of lines are sorted: this one's line would stand before the other's.
        w.put(&Contact {
            case_id: first.id,
            ..moved.clone()
        })?;
        w.insert(&first)?;
        w.remove::<Case>(first.id)
    });
    assert_eq!(
        written.unwrap().undo.len(),
        2,
        "what came and went is no change"
    );
    let ops: Vec<usize> = log_of(&store).iter().map(|entry| entry.ops.len()).collect();
    assert_eq!(ops, [1, 1, 1], "identity, casework, audit");
    let mut again = Store::create(&scratch.path("again.db"), &KEY).unwrap();
    store.replay_into(&mut again, None).unwrap();
    assert_eq!(again.digest().unwrap(), store.digest().unwrap());
}

#[test]
fn a_large_deed_becomes_several_lines_of_the_log() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    let text = "x".repeat(500_000);
    scratch
        .does(&mut store, Deed::FillDemo, |w| {
            (0..20).try_for_each(|_| w.insert(&scratch.note(case.id, &text)))
        })
        .unwrap();
    assert_eq!(
        log_of(&store).len(),
        4,
        "10 MB in lines of about 4 MiB, and the audit line"
    );
    let longer = scratch.note(case.id, &"x".repeat(change::FIELD_BYTES_MAX + 1));
    let refused = scratch.does(&mut store, Deed::WriteNote, |w| w.put(&longer));
    assert_eq!(refused.unwrap_err(), Error::TooLarge);
    let mut again = Store::create(&scratch.path("again.db"), &KEY).unwrap();
    store.replay_into(&mut again, None).unwrap();
    assert_eq!(again.digest().unwrap(), store.digest().unwrap());
}
