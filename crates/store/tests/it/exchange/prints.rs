//! What packs say of how scopes stand, and what becomes of it where they stand otherwise.

use super::office::{Device, key_of, scope};
use crate::support::{KEY, Scratch};
use casework::case::Case;
use casework::{CaseId, Deed, Facet};
use std::collections::BTreeSet;
use sync::pack::{self, Keyring, Scope};
use sync::roster::DeviceId;

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// Two who hold every key of a case that one of them opened, and have it.
fn two() -> (Device, Device, CaseId) {
    let (mut amara, mut ben) = (Device::new(1), Device::new(2));
    let case = Case {
        id: CaseId(amara.id()),
        ..Scratch::new().case()
    };
    for device in [&mut amara, &mut ben] {
        device.grant_all(case.id);
    }
    amara.does(Deed::OpenCase, |w| w.put(&case));
    amara.seal();
    ben.import(amara.packs());
    (amara, ben, case.id)
}

/// Edits the case and seals.
fn edits(device: &mut Device, case: CaseId, day: &str) {
    device.does(Deed::EditCase, |w| {
        w.put(&Case {
            opened_on: day.parse().unwrap(),
            ..w.find(case)?
        })
    });
    device.seal();
}

/// How many scopes the newest pack of a device says something of.
fn told(device: &Device) -> usize {
    let pack = device.packs().pop().unwrap();
    let sealed = pack::open_head(&pack, &device.judge.keys).unwrap();
    sync::alarm::read_prints(&sealed.head().reserved)
        .unwrap()
        .len()
}

/// With which devices a case stands otherwise, and has for so long.
fn differs(device: &Device, lasting_ms: i64) -> BTreeSet<(DeviceId, CaseId)> {
    let differing = device.store.differing(lasting_ms).unwrap().into_iter();
    differing.map(|(id, case)| (DeviceId(id), case)).collect()
}

fn id(device: &Device) -> DeviceId {
    DeviceId(device.signer.public().0)
}

/// Changes what stands in a device's table, as a worn-out disk or another program would.
pub(super) fn damages(device: &mut Device, sql: &str) {
    let saved = device.saved();
    let conn = rusqlite::Connection::open(&saved).unwrap();
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    conn.pragma_update(None, "key", format!("x'{hex}'"))
        .unwrap();
    conn.execute_batch(sql).unwrap();
    conn.close().unwrap();
    device.go_on_from(&saved);
}

#[test]
fn who_heard_the_same_says_the_same() {
    let (mut amara, mut ben, case) = two();
    assert!(told(&amara) > 0);
    edits(&mut ben, case, "2026-02-02");
    edits(&mut amara, case, "2026-02-03");
    // Neither had seen the other's; then both have both.
    amara.import(ben.packs());
    ben.import(amara.packs());
    edits(&mut amara, case, "2026-02-04");
    assert!(told(&amara) > 0);
    ben.import(amara.packs());
    assert_eq!(differs(&ben, 0), BTreeSet::new());
    assert_eq!(differs(&amara, 0), BTreeSet::new());
}

#[test]
fn what_stands_otherwise_is_a_doubt_at_first_and_told_once_it_lasts() {
    let (mut amara, mut ben, case) = two();
    damages(&mut ben, "UPDATE cases SET code = 'C-0 broken'");
    edits(&mut amara, case, "2026-02-02");
    ben.import(amara.packs());
    let amaras = BTreeSet::from([(id(&amara), case)]);
    assert_eq!(differs(&ben, 0), amaras);
    assert_eq!(differs(&ben, DAY_MS), BTreeSet::new());
    ben.now_ms += DAY_MS;
    ben.import(Vec::new());
    assert_eq!(differs(&ben, DAY_MS), amaras);
    // It is forgotten once it is so no more.
    let right: Case = amara.store.read().find(case).unwrap();
    damages(
        &mut ben,
        &format!("UPDATE cases SET code = '{}'", right.code),
    );
    ben.import(Vec::new());
    assert_eq!(differs(&ben, 0), BTreeSet::new());
}

#[test]
fn of_a_case_whose_keys_are_gone_nothing_is_told_any_more() {
    let (mut amara, mut ben, case) = two();
    damages(&mut ben, "UPDATE cases SET code = 'C-0 broken'");
    edits(&mut amara, case, "2026-02-02");
    ben.import(amara.packs());
    assert_eq!(differs(&ben, 0).len(), 1);
    let agency = scope(Facet::Agency, None);
    ben.judge.keys = Keyring::default();
    ben.judge.keys.add(agency, &key_of(&agency)).unwrap();
    ben.import(Vec::new());
    assert_eq!(differs(&ben, 0), BTreeSet::new());
}

#[test]
fn what_was_changed_since_is_no_difference() {
    let (mut amara, mut ben, case) = two();
    edits(&mut ben, case, "2026-02-02");
    edits(&mut amara, case, "2026-02-03");
    let before = told(&amara);
    ben.import(amara.packs());
    assert!(before > 0);
    assert_eq!(differs(&ben, 0), BTreeSet::new());
}

#[test]
fn who_lacks_a_key_of_a_scope_does_not_compare() {
    let (mut amara, mut ben, case) = two();
    let renewed = Scope {
        epoch: 2,
        ..scope(Facet::Facts, Some(case))
    };
    amara.grant_scope(renewed);
    edits(&mut amara, case, "2026-02-02");
    assert!(told(&amara) > 0);
    // Chipo has the second key, and not the first.
    let mut chipo = Device::new(3);
    chipo.grant_scope(renewed);
    chipo.import(amara.packs());
    assert_eq!(differs(&chipo, 0), BTreeSet::new());
    // Ben goes on with the first, and does not know what he lacks.
    ben.import(amara.packs());
    edits(&mut ben, case, "2026-02-04");
    assert!(told(&ben) > 0);
    amara.import(ben.packs());
    assert_eq!(differs(&amara, 0), BTreeSet::new());
}

#[test]
fn a_few_scopes_are_told_of_in_each_pack_and_all_come_round() {
    let mut amara = Device::new(1);
    let cases: Vec<Case> = (0..20)
        .map(|_| Case {
            id: CaseId(amara.id()),
            ..Scratch::new().case()
        })
        .collect();
    for case in &cases {
        amara.grant_all(case.id);
    }
    amara.does(Deed::OpenCase, |w| {
        cases.iter().try_for_each(|case| w.put(case).map(drop))
    });
    amara.seal();
    let mut ben = Device::new(2);
    for case in &cases {
        ben.grant_all(case.id);
    }
    assert_eq!(told(&amara), 8);
    ben.import(amara.packs());
    damages(&mut ben, "UPDATE cases SET code = 'C-0 broken'");
    let mut found = BTreeSet::new();
    for day in 2..=4 {
        amara.does(Deed::EditCase, |w| {
            cases.iter().try_for_each(|case| {
                w.put(&Case {
                    opened_on: format!("2026-03-0{day}").parse().unwrap(),
                    ..w.find(case.id)?
                })
                .map(drop)
            })
        });
        amara.seal();
        ben.import(amara.packs());
        found.extend(differs(&ben, 0));
    }
    assert_eq!(found.len(), cases.len());
}
