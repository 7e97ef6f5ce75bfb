//! The change log is complete: replayed into an empty vault it gives the same rows, for every table.

use casework::Facet;
use casework::referral::{ReferralEvent, State};
use serde_json::json;
use tests::Office;

fn key(byte: u8) -> [u8; 32] {
    [byte; 32]
}

#[test]
fn an_office_replayed_from_its_log_is_the_same_office() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let clinic = amara.adds_provider("River Counselling", "therapy");
    for name in ["Chinda Sok", "Олена Коваль", "مريم الحسن"] {
        let case = amara.opens_case(name);
        let referral = amara.refers(&case, &clinic, "counselling");
        amara.steps(&referral, "accepted", None);
        amara.does(
            "notes.write",
            json!({"caseId": case, "kind": "call", "text": "spoke"}),
        );
        let task = amara.does("tasks.put", json!({"caseId": case, "title": "call"}));
        amara.does("tasks.finish", json!({"taskId": task["id"]}));
        amara.does("undo.last", json!({}));
    }
    amara.does(
        "vault.stepUp",
        json!({"passphrase": tests::desk::PASSPHRASE}),
    );
    let case = amara.opens_case("Chinda Sok");
    for name in ["therapy.writeNote", "legal.writeNote"] {
        amara.does(name, json!({"caseId": case, "text": "she slept"}));
    }
    let folder = tempfile::tempdir().unwrap();
    amara.desk.with_store(|store| {
        let mut whole = store::Store::create(&folder.path().join("whole"), &key(1)).unwrap();
        store.replay_into(&mut whole, None).unwrap();
        assert_eq!(whole.digest().unwrap(), store.digest().unwrap());
        let mut facts = store::Store::create(&folder.path().join("facts"), &key(2)).unwrap();
        store
            .replay_into(&mut facts, Some(&[Facet::Agency, Facet::Facts]))
            .unwrap();
        let (facts, ours) = (facts.digest().unwrap(), store.digest().unwrap());
        for table in casework::registry::TABLES {
            let held = matches!(table.facet, Facet::Agency | Facet::Facts);
            let (rows, print) = facts.0[table.name];
            if held {
                assert_eq!((rows, print), ours.0[table.name], "{}", table.name);
            } else {
                assert_eq!(rows, 0, "{} came along", table.name);
            }
        }
    });
}

#[test]
fn every_step_of_a_referral_names_the_step_it_follows() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let clinic = amara.adds_provider("River Counselling", "therapy");
    let case = amara.opens_case("Chinda Sok");
    let referral = amara.refers(&case, &clinic, "counselling");
    amara.steps(&referral, "accepted", None);
    amara.steps(&referral, "in-progress", None);
    amara.desk.with_store(|store| {
        let events = store.read().all::<ReferralEvent>("", []).unwrap();
        let after = |last: Option<&ReferralEvent>| {
            let last = last.map(|event| event.id);
            let mut next = events.iter().filter(|event| event.follows == last);
            (next.next(), next.next())
        };
        let mut states = Vec::new();
        let mut last = None;
        while let (Some(next), other) = after(last) {
            assert!(other.is_none(), "two steps follow the same one");
            states.push(next.to_state);
            last = Some(next);
        }
        let taken = [
            State::Draft,
            State::Requested,
            State::Accepted,
            State::InProgress,
        ];
        assert_eq!(states, taken);
        assert_eq!(events.len(), taken.len());
    });
}
