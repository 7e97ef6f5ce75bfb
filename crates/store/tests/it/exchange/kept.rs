//! Where it is kept where the values of a row came from.

use super::merging::two;
use super::office::{Device, exchange, shown};
use super::prints::damages;
use casework::case::Case;
use casework::{CaseId, Deed};

/// How often a case is kept in its own row, and in the table `clocks`.
fn homes(device: &Device, case: CaseId) -> (i64, i64) {
    let read = device.store.read();
    let sql = "SELECT (SELECT count(*) FROM cases WHERE id = ?1 AND clocks IS NOT NULL),
                      (SELECT count(*) FROM clocks WHERE row = ?1)";
    let id = case.0.into_bytes();
    let count = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    read.conn().query_row(sql, [id], count).unwrap()
}

const IN_THE_ROW: (i64, i64) = (1, 0);
const APART: (i64, i64) = (0, 1);

fn codes(device: &mut Device, deed: Deed, case: CaseId, code: &str) {
    device.does(deed, |w| {
        w.put(&Case {
            code: code.into(),
            ..w.find(case)?
        })
    });
}

fn all_are(devices: &[Device], case: CaseId, home: (i64, i64)) {
    for device in devices {
        assert_eq!(homes(device, case), home);
        assert!(device.store.clocks_agree().unwrap());
    }
    assert_eq!(shown(&devices[0]), shown(&devices[1]));
}

#[test]
fn a_row_is_kept_in_itself_and_apart_only_while_there_is_more_to_say_of_it() {
    let (mut devices, case) = two();
    all_are(&devices, case.id, IN_THE_ROW);
    for (at, code) in ["C-1", "C-2"].into_iter().enumerate() {
        codes(&mut devices[at], Deed::EditCase, case.id, code);
    }
    exchange(&mut devices);
    all_are(&devices, case.id, APART);
    assert_eq!(devices[1].store.count_contested(None).unwrap(), 1);
    codes(&mut devices[0], Deed::DecideConflict, case.id, "C-3");
    exchange(&mut devices);
    all_are(&devices, case.id, IN_THE_ROW);
    // What is removed stands in no table, and can come back whole from where it is kept.
    let removed: Case = devices[0].store.read().find(case.id).unwrap();
    devices[0].does(Deed::EditCase, |w| w.remove::<Case>(case.id));
    exchange(&mut devices);
    all_are(&devices, case.id, APART);
    devices[1].does(Deed::EditCase, |w| w.put(&removed));
    exchange(&mut devices);
    all_are(&devices, case.id, IN_THE_ROW);
}

#[test]
fn rows_that_a_vault_of_before_kept_apart_move_when_they_are_written_next() {
    let (mut devices, case) = two();
    damages(
        &mut devices[1],
        "INSERT INTO clocks SELECT id, 20, 'facts', id, 0, 0, 0, clocks FROM cases;
         UPDATE cases SET clocks = NULL;",
    );
    assert_eq!(homes(&devices[1], case.id), APART);
    codes(&mut devices[0], Deed::EditCase, case.id, "C-1");
    devices[0].seal();
    let packs = devices[0].packs();
    devices[1].import(packs);
    all_are(&devices, case.id, IN_THE_ROW);
    assert_eq!(devices[1].store.count_contested(None).unwrap(), 0);
    // Of one that was kept apart, an old value still counts as old.
    damages(
        &mut devices[1],
        "INSERT INTO clocks SELECT id, 20, 'facts', id, 0, 0, 0, clocks FROM cases;
         UPDATE cases SET clocks = NULL;",
    );
    codes(&mut devices[0], Deed::EditCase, case.id, "C-2");
    codes(&mut devices[1], Deed::EditCase, case.id, "C-3");
    exchange(&mut devices);
    all_are(&devices, case.id, APART);
    assert_eq!(devices[0].store.count_contested(None).unwrap(), 1);
    assert_eq!(devices[1].store.count_contested(None).unwrap(), 1);
}
