//! The power goes at every single write of an exchange, and in the middle of it: what is found is
//! what was before or what was to be, and doing it again brings about the same.

use super::disk::files_of;
use super::office::{Device, shown};
use super::simulated::Oracle;
use crate::support::{KEY, Scratch};
use casework::case::Case;
use casework::{CaseId, Deed, Facet, NoteId};
use std::collections::BTreeSet;
use store::Store;
use sync::history::PackHash;

/// A page in the write-ahead log, with what stands before it.
const FRAME: usize = 24 + 4096;

/// What stands before the first of them.
const LOG_HEAD: usize = 32;

/// All that an exchange changes.
#[derive(Debug, PartialEq, Eq)]
struct State {
    shown: Vec<(&'static str, (u64, [u8; 32]))>,
    packs: BTreeSet<PackHash>,
    waiting: BTreeSet<PackHash>,
    unsealed: i64,
    tip: Option<PackHash>,
    contested: i64,
}

fn state(device: &Device) -> State {
    let packs = device.packs();
    let waiting = device.store.waiting().unwrap();
    State {
        shown: shown(device),
        packs: packs.iter().map(|pack| sync::pack::hash(pack)).collect(),
        waiting: waiting.iter().map(|pack| pack.name).collect(),
        unsealed: device.store.unsealed().unwrap(),
        tip: device.store.tip().unwrap().and_then(|tip| tip.name),
        contested: device.store.count_contested(None).unwrap(),
    }
}

/// Does something, then finds the disk as it was after each write of it, and half-way through each.
/// `again` is told what was found; it says nothing of a device that has yet to do it.
fn cut_everywhere(
    device: &mut Device,
    does: impl Fn(&mut Device),
    again: impl Fn(&mut Device, &State),
) -> usize {
    // With all in its file, so that from here on the log of the database only grows.
    let saved = device.saved();
    Store::open(&saved, &KEY).unwrap().close().unwrap();
    device.go_on_from(&saved);
    let before = state(device);
    let [file, log_before] = device.on_disk();
    does(device);
    let after = state(device);
    assert_ne!(before, after);
    let [file_after, log] = device.on_disk();
    assert!(file == file_after && log.starts_with(&log_before));

    let folder = tempfile::tempdir().unwrap();
    let cut = folder.path().join("cut");
    let [cut_file, cut_log] = files_of(&cut);
    let mut found = Vec::new();
    let writes = (log_before.len().max(LOG_HEAD)..log.len()).step_by(FRAME / 2);
    for length in writes.chain([log.len()]) {
        std::fs::write(&cut_file, &file).unwrap();
        std::fs::write(&cut_log, &log[..length]).unwrap();
        device.go_on_from(&cut);
        let now = state(device);
        let is_after = now == after;
        assert!(is_after || now == before, "neither at {length}: {now:?}");
        found.push(is_after);
        does(device);
        again(device, &after);
        assert_eq!(device.store.audit_verify().unwrap().broken_at, None);
    }
    assert!(!found[0] && found[found.len() - 1]);
    assert!(found.is_sorted(), "it was there and went away again");
    found.len()
}

/// Two who wrote without each other: a case, notes, and a field with two versions.
fn two() -> (Vec<Device>, CaseId) {
    let mut devices = vec![Device::new(1), Device::new(2)];
    let case = Case {
        id: CaseId(devices[0].id()),
        ..Scratch::new().case()
    };
    for device in &mut devices {
        device.grant_all(case.id);
        for no in 0..3 {
            let code = format!("C-{}{no}", device.id());
            let note = casework::note::Note {
                id: NoteId(device.id()),
                ..Scratch::new().note(case.id, &code)
            };
            let case = Case {
                code,
                ..case.clone()
            };
            device.does(Deed::OpenCase, |w| {
                w.put(&case)?;
                w.insert(&note)
            });
            if no < 2 {
                device.seal();
            }
        }
    }
    (devices, case.id)
}

#[test]
fn a_power_cut_while_sealing_leaves_changes_in_one_pack_or_none() {
    let (mut devices, _) = two();
    let mut reader = devices.pop().unwrap();
    let mut writer = devices.pop().unwrap();
    let (shown_before, packs) = (shown(&writer), writer.packs().len());
    let cuts = cut_everywhere(&mut writer, Device::seal, |device, _| {
        // Another nonce, another name: all else is the same, and nothing is in two packs.
        let now = state(device);
        assert_eq!((now.shown, now.unsealed), (shown_before.clone(), 0));
        assert_eq!(now.packs.len(), packs + 1);
    });
    assert!(cuts > 10, "{cuts}");
    reader.seal();
    reader.import(writer.packs());
    let oracle = Oracle::fed(&reader.packs(), &reader.judge.keys, &reader.dice);
    assert_eq!(oracle.agrees_with(&reader), Ok(1));
}

#[test]
fn a_power_cut_while_importing_leaves_all_of_a_batch_or_nothing_of_it() {
    let (mut devices, _) = two();
    devices.iter_mut().for_each(Device::seal);
    let mut packs = devices[0].packs();
    packs.reverse();
    // One is missing: what has seen it waits.
    let missing = packs.remove(1);
    let reader = &mut devices[1];
    let imports = |device: &mut Device| drop(device.import(packs.clone()));
    let cuts = cut_everywhere(reader, imports, |device, after| {
        assert_eq!(&state(device), after);
        let oracle = Oracle::fed(&device.packs(), &device.judge.keys, &device.dice);
        oracle.agrees_with(device).unwrap();
    });
    assert!(cuts > 10, "{cuts}");
    assert_eq!(reader.store.waiting().unwrap().len(), 1);

    // It comes, and with it what waited: at most one transaction for each.
    let before = state(reader);
    reader.import(vec![missing]);
    assert!(reader.store.waiting().unwrap().is_empty());
    assert_eq!(state(reader).packs.len(), before.packs.len() + 2);
    let oracle = Oracle::fed(&reader.packs(), &reader.judge.keys, &reader.dice);
    assert_eq!(oracle.agrees_with(reader), Ok(1));
}

#[test]
fn a_power_cut_while_the_past_is_read_leaves_a_scope_open_whole_or_not_at_all() {
    let (mut devices, case) = two();
    devices.iter_mut().for_each(Device::seal);
    let mut late = Device::new(3);
    late.grant(Facet::Facts, Some(case));
    for device in &devices {
        late.import(device.packs());
    }
    late.grant_all(case);
    let reads = |device: &mut Device| drop(device.read_late());
    let cuts = cut_everywhere(&mut late, reads, |device, after| {
        assert_eq!(&state(device), after);
    });
    assert!(cuts > 6, "{cuts}");
    let oracle = Oracle::fed(&late.packs(), &late.judge.keys, &late.dice);
    assert_eq!(oracle.agrees_with(&late), Ok(1));
}
