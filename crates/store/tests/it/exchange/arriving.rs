//! Packs that come late, twice, damaged, or from where they should not.

use super::office::{Device, shown};
use crate::support::Scratch;
use casework::case::Case;
use casework::{CaseId, Deed};
use store::exchange::Why;

fn opens(device: &mut Device, code: &str) -> Case {
    let case = Case {
        id: CaseId(device.id()),
        code: code.into(),
        ..Scratch::new().case()
    };
    device.grant_all(case.id);
    device.does(Deed::OpenCase, |w| w.put(&case));
    device.seal();
    case
}

#[test]
fn order_and_repetition_change_nothing() {
    let mut amara = Device::new(1);
    let cases: Vec<Case> = (0..6)
        .map(|at| opens(&mut amara, &format!("C-{at}")))
        .collect();
    let packs = amara.packs();
    let mut in_order = Device::new(2);
    cases.iter().for_each(|case| in_order.grant_all(case.id));
    assert_eq!(in_order.import(packs.clone()).packs, 6);
    for seed in 0..20 {
        let mut other = Device::new(100 + seed);
        cases.iter().for_each(|case| other.grant_all(case.id));
        let mut left = packs.clone();
        left.extend(packs.clone());
        while !left.is_empty() {
            let at = other.dice.below(left.len());
            let pack = left.swap_remove(at);
            other.import(vec![pack]);
        }
        assert_eq!(shown(&other), shown(&in_order));
        assert!(other.store.waiting().unwrap().is_empty());
    }
}

#[test]
fn a_pack_waits_for_what_its_author_had_seen_and_blocks_nothing_else() {
    let mut amara = Device::new(1);
    opens(&mut amara, "C-1");
    opens(&mut amara, "C-2");
    let mut ben = Device::new(2);
    opens(&mut ben, "C-3");
    let mut reader = Device::new(3);
    let (first, second) = (amara.packs()[0].clone(), amara.packs()[1].clone());
    reader.import(vec![second, ben.packs()[0].clone()]);
    let waiting = reader.store.waiting().unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].why, Why::Missing);
    assert_eq!(waiting[0].missed, Some(sync::pack::hash(&first)));
    assert_eq!(reader.import(vec![first]).packs, 2);
    assert!(reader.store.waiting().unwrap().is_empty());
}

#[test]
fn damaged_bytes_are_told_and_nothing_is_kept_of_them() {
    let mut amara = Device::new(1);
    opens(&mut amara, "C-1");
    let whole = amara.packs()[0].clone();
    let mut reader = Device::new(2);
    for at in [0, 5, 40, whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        let imported = reader.import(vec![bytes]);
        assert_eq!(imported.packs, 0);
        assert!(
            !imported.found.is_empty() || !reader.store.waiting().unwrap().is_empty(),
            "{at}"
        );
    }
    assert_eq!(reader.import(vec![whole]).packs, 1);
}

#[test]
fn packs_of_a_removed_device_wait_for_a_person() {
    let mut amara = Device::new(1);
    opens(&mut amara, "C-1");
    let mut reader = Device::new(2);
    reader.judge.removed.insert(amara.signer.public().0);
    assert_eq!(reader.import(amara.packs()).packs, 0);
    assert_eq!(reader.store.waiting().unwrap()[0].why, Why::Quarantine);
    reader.judge.removed.clear();
    assert_eq!(reader.import(Vec::new()).packs, 1);
}
