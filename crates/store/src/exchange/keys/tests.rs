use super::*;
use std::path::Path;

fn store(folder: &Path) -> Store {
    Store::create(&folder.join("db"), &[7; 32]).unwrap()
}

fn key(epoch: u32, byte: u8, owner: Owner) -> HeldKey {
    HeldKey {
        facet: Facet::Casework,
        case: Some(CaseId(Uuid::from_u128(5))),
        owner,
        epoch,
        key: Zeroizing::new([byte; 32]),
        made_here: false,
        marks: BTreeSet::new(),
    }
}

#[test]
fn keys_come_back_as_they_were_and_two_of_one_epoch_both_stay() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    let mut keys = vec![
        key(1, 1, Owner::Shared),
        key(2, 2, Owner::Shared),
        key(2, 3, Owner::Shared),
        key(1, 4, Owner::Member(MemberId(Uuid::from_u128(9)))),
        key(1, 5, Owner::Log([8; 32])),
    ];
    keys[4].case = None;
    keys[4].made_here = true;
    store.hold_keys(&keys).unwrap();
    store.hold_keys(&keys).unwrap();
    let held = store.held_keys().unwrap();
    assert_eq!(held.len(), keys.len());
    assert!(keys.iter().all(|key| held.contains(key)));
}

#[test]
fn what_is_known_of_other_devices_is_put_together() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    for mark in [[1; 8], [2; 8]] {
        let mut key = key(1, 1, Owner::Shared);
        key.marks.insert(mark);
        store.hold_keys(&[key]).unwrap();
    }
    let held = store.held_keys().unwrap();
    assert_eq!(held[0].marks, BTreeSet::from([[1; 8], [2; 8]]));
}

#[test]
fn the_keys_of_one_case_are_forgotten_and_no_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    let mut other = key(1, 9, Owner::Shared);
    other.case = Some(CaseId(Uuid::from_u128(6)));
    store
        .hold_keys(&[key(1, 1, Owner::Shared), other.clone()])
        .unwrap();
    store.drop_keys_of(CaseId(Uuid::from_u128(5))).unwrap();
    assert_eq!(store.held_keys().unwrap(), [other]);
}

#[test]
fn a_key_does_not_print_itself() {
    let said = format!("{:?}", key(1, 0xAB, Owner::Shared));
    assert!(
        !said.contains("171") && !said.to_lowercase().contains("ab"),
        "{said}"
    );
}
