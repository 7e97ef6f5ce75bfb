//! What is known of objects at a relay: where packs lie, and how long archives have lain there.

use super::office::Device;
use crate::support::Scratch;
use casework::case::Case;
use casework::{CaseId, Deed};
use store::exchange::{Carried, CarriedIn};
use sync::archive::Archived;
use sync::history::PackHash;

const RELAY: &str = "relay";
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// A device with so many packs of one log, and their names.
pub(super) fn with_packs(many: usize) -> (Device, Vec<PackHash>) {
    let mut device = Device::new(1);
    for at in 0..many {
        let case = Case {
            id: CaseId(device.id()),
            code: format!("C-{at}"),
            ..Scratch::new().case()
        };
        device.grant_all(case.id);
        device.does(Deed::OpenCase, |w| w.put(&case));
        device.seal();
    }
    let packs = device.packs();
    let names = packs.iter().map(|pack| sync::pack::hash(pack)).collect();
    (device, names)
}

pub(super) fn carried(object: &str, packs: &[PackHash], kind: CarriedIn) -> Carried {
    Carried {
        object: object.to_owned(),
        packs: packs.to_vec(),
        kind,
    }
}

fn seen(device: &Device, name: &PackHash) -> Option<i64> {
    let known = device.store.archivable(RELAY, &[], device.now_ms).unwrap();
    let archived = known.archived.get(name);
    archived.map(|Archived { seen_ms, .. }| device.now_ms - seen_ms)
}

#[test]
fn what_lies_in_an_archive_is_put_back_by_nobody() {
    let (mut device, packs) = with_packs(4);
    let log = [
        carried("log/000001/a", &packs[..2], CarriedIn::Log),
        carried("log/000001/b", &packs[1..], CarriedIn::Log),
    ];
    device.store.note_carried(RELAY, &log).unwrap();
    let archive = carried("arch/202611/c", &packs[..3], CarriedIn::Archive);
    device.store.note_carried(RELAY, &[archive]).unwrap();
    assert_eq!(device.store.count_not_at(RELAY).unwrap(), 0);
    let forget = |device: &mut Device, object: &str| {
        device
            .store
            .forget_carried(RELAY, &[object.to_owned()])
            .unwrap()
    };
    assert_eq!(forget(&mut device, "log/000001/a"), 0, "nothing is missed");
    assert!(device.store.not_at(RELAY).unwrap().is_empty());
    assert_eq!(forget(&mut device, "log/000001/b"), 1);
    assert_eq!(device.store.not_at(RELAY).unwrap(), packs[3..]);
    assert_eq!(forget(&mut device, "arch/202611/c"), 1);
    assert_eq!(device.store.not_at(RELAY).unwrap(), packs);
    assert_eq!(device.store.count_not_at(RELAY).unwrap(), 4);
}

#[test]
fn an_archive_counts_as_seen_from_the_look_after_it_was_read_and_by_no_jump_of_the_clock() {
    let (mut device, packs) = with_packs(3);
    assert!(device.store.tends(RELAY, device.now_ms).unwrap());
    device.now_ms += 6 * DAY_MS;
    let archive = carried("arch/202611/c", &packs, CarriedIn::Archive);
    device.store.note_carried(RELAY, &[archive]).unwrap();
    let mut look = |days: i64, is_time: bool, days_seen: i64| {
        device.now_ms += days * DAY_MS;
        assert_eq!(device.store.tends(RELAY, device.now_ms).unwrap(), is_time);
        assert_eq!(seen(&device, &packs[2]), Some(days_seen * DAY_MS), "{days}");
    };
    look(0, true, 0);
    look(1, true, 1);
    look(0, false, 1);
    look(2, true, 3);
    look(4_000, true, 10);
    look(-4_000, false, 10);
    look(1, true, 11);
    device.store.forget_relay(RELAY).unwrap();
    assert_eq!(seen(&device, &packs[2]), None);
}

#[test]
fn of_a_chain_only_what_lies_behind_its_archives_is_told() {
    let (mut device, packs) = with_packs(6);
    let told = |device: &Device| {
        let known = device.store.archivable(RELAY, &[], device.now_ms).unwrap();
        let chain = known.chains[0].iter().map(|item| item.name);
        chain.collect::<Vec<_>>()
    };
    assert_eq!(told(&device), packs);
    let mut note = |object: &str, packs: &[PackHash]| {
        let archive = carried(object, packs, CarriedIn::Archive);
        device.store.note_carried(RELAY, &[archive]).unwrap();
        told(&device)
    };
    assert_eq!(note("arch/202611/b", &packs[2..4]), packs, "there is a gap");
    assert_eq!(note("arch/202611/a", &packs[..2]), packs[4..]);
}

#[test]
fn who_is_waited_for_is_told_with_what_they_had_seen() {
    let (mut amara, packs) = with_packs(2);
    let mut ben = Device::new(2);
    ben.import(amara.packs());
    let case = Case {
        id: CaseId(ben.id()),
        ..Scratch::new().case()
    };
    ben.grant_all(case.id);
    ben.does(Deed::OpenCase, |w| w.put(&case));
    ben.seal();
    amara.import(ben.packs());
    let others = [(ben.signer.public().0, 5), ([7; 32], 6)];
    let known = amara
        .store
        .archivable(RELAY, &others, amara.now_ms)
        .unwrap();
    let last = known.chains[0].last().unwrap();
    assert_eq!(last.name, packs[1]);
    assert!(known.acks[0].sight.covers(last.place));
    assert_eq!(known.acks[0].heard_ms, amara.now_ms);
    assert!(!known.acks[1].sight.covers(known.chains[0][0].place));
    assert_eq!(known.acks[1].heard_ms, 6, "since it joined");
}
