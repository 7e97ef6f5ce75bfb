//! The change log is complete: replayed into an empty vault it gives the same rows, for every table.

use casework::Facet;
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
