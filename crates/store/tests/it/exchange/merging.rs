//! Changes that met.

use super::office::{Device, exchange, shown};
use crate::support::Scratch;
use casework::case::Case;
use casework::code::Code;
use casework::need::{Need, NeedKind, NeedStatus};
use casework::note::Note;
use casework::vocabulary::Urgency;
use casework::{CaseId, Deed, Facet, NeedId, Private, Value};
use sync::merge::LIVE;

pub(super) fn two() -> (Vec<Device>, Case) {
    let mut devices = vec![Device::new(1), Device::new(2)];
    let scratch = Scratch::new();
    let case = Case {
        id: CaseId(devices[0].id()),
        ..scratch.case()
    };
    for device in &mut devices {
        device.grant_all(case.id);
    }
    devices[0].does(Deed::OpenCase, |w| w.put(&case));
    exchange(&mut devices);
    assert_eq!(
        devices[1]
            .store
            .read()
            .get::<Case>(case.id)
            .unwrap()
            .as_ref(),
        Some(&case)
    );
    (devices, case)
}

fn need(device: &Device, case: &Case) -> Need {
    Need {
        id: NeedId(device.id()),
        case_id: case.id,
        survivor_id: case.survivor_id,
        kind: *NeedKind::all().first().unwrap(),
        urgency: *Urgency::all().first().unwrap(),
        status: *NeedStatus::all().first().unwrap(),
        raised_at: crate::support::now(),
    }
}

#[test]
fn two_members_who_change_different_fields_both_keep_them() {
    let (mut devices, case) = two();
    devices[0].does(Deed::EditCase, |w| {
        w.put(&Case {
            code: "C-1".into(),
            ..w.find(case.id)?
        })
    });
    devices[1].does(Deed::EditCase, |w| {
        w.put(&Case {
            opened_on: "2026-02-02".parse().unwrap(),
            ..w.find(case.id)?
        })
    });
    exchange(&mut devices);
    for device in &devices {
        let found: Case = device.store.read().find(case.id).unwrap();
        assert_eq!(
            (found.code.as_str(), found.opened_on.to_string().as_str()),
            ("C-1", "2026-02-02")
        );
        assert_eq!(device.store.count_contested(None).unwrap(), 0);
    }
    assert_eq!(shown(&devices[0]), shown(&devices[1]));
}

#[test]
fn two_versions_of_one_field_stand_side_by_side_until_somebody_decides() {
    let (mut devices, case) = two();
    devices[1].now_ms += 1_000;
    for (at, code) in ["C-1", "C-2"].into_iter().enumerate() {
        devices[at].does(Deed::EditCase, |w| {
            w.put(&Case {
                code: code.into(),
                ..w.find(case.id)?
            })
        });
    }
    exchange(&mut devices);
    assert_eq!(shown(&devices[0]), shown(&devices[1]));
    for device in &devices {
        let found = device.store.contested(Some(case.id), (0, 10)).unwrap();
        assert_eq!(found.len(), 1);
        let values: Vec<_> = found[0]
            .sides
            .iter()
            .map(|side| side.value.clone())
            .collect();
        // The later clock is shown and stands first.
        assert_eq!(
            values,
            [Value::Text("C-2".into()), Value::Text("C-1".into())]
        );
        assert_eq!(found[0].sides[0].member, devices[1].member);
    }
    // An ordinary edit changes what is shown, and keeps the other version.
    devices[0].does(Deed::EditCase, |w| {
        w.put(&Case {
            code: "C-3".into(),
            ..w.find(case.id)?
        })
    });
    exchange(&mut devices);
    let values = |device: &Device| -> Vec<Value> {
        let found = device.store.contested(None, (0, 10)).unwrap();
        found[0]
            .sides
            .iter()
            .map(|side| side.value.clone())
            .collect()
    };
    for device in &devices {
        assert_eq!(
            values(device),
            [Value::Text("C-3".into()), Value::Text("C-1".into())]
        );
    }
    // A decision ends it, everywhere.
    devices[1].does(Deed::DecideConflict, |w| {
        w.put(&Case {
            code: "C-1".into(),
            ..w.find(case.id)?
        })
    });
    exchange(&mut devices);
    for device in &devices {
        assert_eq!(device.store.count_contested(None).unwrap(), 0);
        assert_eq!(
            device.store.read().find::<Case>(case.id).unwrap().code,
            "C-1"
        );
    }
    assert_eq!(shown(&devices[0]), shown(&devices[1]));
}

#[test]
fn what_one_removed_and_the_other_changed_is_there_and_is_asked_about() {
    let (mut devices, case) = two();
    let need = need(&devices[0], &case);
    devices[0].does(Deed::RecordNeed, |w| w.put(&need));
    exchange(&mut devices);
    devices[0].does(Deed::Undo, |w| w.remove::<Need>(need.id));
    let changed = Need {
        status: *NeedStatus::all().last().unwrap(),
        ..need.clone()
    };
    devices[1].does(Deed::RecordNeed, |w| w.put(&changed));
    exchange(&mut devices);
    for device in &devices {
        assert_eq!(
            device.store.read().get::<Need>(need.id).unwrap().as_ref(),
            Some(&changed)
        );
        let found = device.store.contested(None, (0, 10)).unwrap();
        assert_eq!((found.len(), found[0].column), (1, LIVE));
    }
    assert_eq!(shown(&devices[0]), shown(&devices[1]));
    // Deciding that it is gone takes it away everywhere; it can come back whole.
    devices[1].does(Deed::DecideConflict, |w| w.remove::<Need>(need.id));
    exchange(&mut devices);
    for device in &devices {
        assert_eq!(device.store.read().get::<Need>(need.id).unwrap(), None);
        assert_eq!(device.store.count_contested(None).unwrap(), 0);
    }
    devices[0].does(Deed::RecordNeed, |w| w.insert(&need));
    exchange(&mut devices);
    for device in &devices {
        assert_eq!(
            device.store.read().get::<Need>(need.id).unwrap().as_ref(),
            Some(&need)
        );
    }
    assert_eq!(shown(&devices[0]), shown(&devices[1]));
}

#[test]
fn a_row_that_comes_back_holds_nothing_of_what_it_leaves_out() {
    let (mut devices, case) = two();
    let closed = Case {
        closed_on: Some("2026-03-03".parse().unwrap()),
        ..case.clone()
    };
    devices[0].does(Deed::EditCase, |w| w.put(&closed));
    exchange(&mut devices);
    devices[0].does(Deed::Undo, |w| w.remove::<Case>(case.id));
    exchange(&mut devices);
    devices[1].does(Deed::Undo, |w| w.insert(&case));
    exchange(&mut devices);
    for device in &devices {
        assert_eq!(
            device.store.read().get::<Case>(case.id).unwrap().as_ref(),
            Some(&case)
        );
    }
}

#[test]
fn a_key_that_comes_late_brings_the_past_of_the_case() {
    let (mut devices, case) = two();
    let mut late = Device::new(3);
    late.grant(Facet::Facts, Some(case.id));
    let scratch = Scratch::new();
    let note = Note {
        id: casework::NoteId(devices[0].id()),
        ..scratch.note(case.id, "first words")
    };
    devices[0].does(Deed::WriteNote, |w| w.put(&note));
    exchange(&mut devices);
    devices.push(late);
    exchange(&mut devices);
    assert_eq!(
        devices[2]
            .store
            .read()
            .get::<Case>(case.id)
            .unwrap()
            .as_ref(),
        Some(&case)
    );
    assert_eq!(devices[2].store.read().get::<Note>(note.id).unwrap(), None);
    devices[2].grant_all(case.id);
    let read = devices[2].read_late();
    assert_eq!(read.rows, 1);
    assert_eq!(
        devices[2]
            .store
            .read()
            .get::<Note>(note.id)
            .unwrap()
            .as_ref(),
        Some(&note)
    );
    assert_eq!(shown(&devices[0]), shown(&devices[2]));
    assert_eq!(devices[2].read_late().rows, 0);
}

#[test]
fn a_case_that_was_removed_leaves_its_new_notes_as_orphans() {
    let (mut devices, case) = two();
    let scratch = Scratch::new();
    let note = Note {
        id: casework::NoteId(devices[1].id()),
        text: Private("words".into()),
        ..scratch.note(case.id, "")
    };
    devices[0].does(Deed::Undo, |w| w.remove::<Case>(case.id));
    devices[1].does(Deed::WriteNote, |w| w.put(&note));
    exchange(&mut devices);
    for device in &devices {
        let orphans = device.store.orphaned().unwrap();
        assert_eq!(
            orphans.iter().map(|o| (o.row, o.case)).collect::<Vec<_>>(),
            [(note.id.0, case.id)]
        );
    }
}

#[test]
fn sealing_leaves_the_audit_log_as_it_is() {
    let (mut devices, case) = two();
    let lines = crate::support::audit_lines(&devices[0].store);
    assert!(!lines.is_empty());
    devices[0].does(Deed::EditCase, |w| {
        w.put(&Case {
            code: "C-1".into(),
            ..w.find(case.id)?
        })
    });
    exchange(&mut devices);
    let after = crate::support::audit_lines(&devices[0].store);
    assert_eq!(after.len(), lines.len() + 1);
    assert_eq!(after[..lines.len()], lines);
    assert_eq!(devices[0].store.audit_verify().unwrap().broken_at, None);
}
