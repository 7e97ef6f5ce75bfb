//! A pack that nobody holds any more: what waits for it, giving it up, and what becomes of it when it
//! turns up after all.

use api::FaultCode;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;
use tests::colleague::{TEAM, reads, relay_of, writes};
use tests::office::text;
use tests::{Office, TestDesk};

fn meet(desks: &[&TestDesk]) {
    for desk in desks {
        desk.exchanges();
    }
}

fn urgency(desk: &TestDesk, case: &str, need: &Value, urgency: &str) {
    let input =
        json!({"id": need["id"], "caseId": case, "kind": "counselling", "urgency": urgency});
    desk.does("needs.put", input);
}

fn objects(office: &Office) -> BTreeSet<PathBuf> {
    let files = tests::canary::files(&relay_of(office)).into_iter();
    files
        .filter(|file| file.to_string_lossy().contains("/log/"))
        .collect()
}

fn is_whole(desk: &TestDesk) {
    let check = desk.does("packs.verify", json!({}));
    let parts = (&check["ok"], &check["rowsOk"], &check["auditOk"]);
    assert_eq!(parts, (&json!(true), &json!(true), &json!(true)), "{check}");
}

/// Amara, Ben and Chiara share a case. Ben seals two packs, the first of which is gone with his
/// computer before anybody has it.
fn with_a_gap(harbour: &Office) -> ([TestDesk; 3], String, Value) {
    let amara = harbour.member("Amara", &["administrator", "caseworker", "auditor"]);
    amara.meets_at(&relay_of(harbour));
    let case = amara.opens_case("Chinda Sok");
    let ben = amara.lets_in(harbour, "Ben", &["caseworker"]);
    let chiara = amara.lets_in(harbour, "Chiara", &["caseworker"]);
    for colleague in [&ben, &chiara] {
        amara.shares(&case, colleague, &TEAM);
    }
    let input = json!({"caseId": case, "kind": "counselling", "urgency": "2w"});
    let need = amara.does("needs.put", input);
    for _ in 0..2 {
        meet(&[&amara, &ben, &chiara]);
    }
    let before = objects(harbour);
    writes(&ben, &case, "in the pack that is gone");
    urgency(&ben, &case, &need, "24h");
    ben.exchanges();
    let gone = objects(harbour);
    writes(&ben, &case, "in the pack behind it");
    ben.exchanges();
    for file in gone.difference(&before) {
        std::fs::remove_file(file).unwrap();
    }
    amara.exchanges();
    ([amara, ben, chiara], case, need)
}

#[test]
fn what_waits_for_a_pack_that_nobody_has_comes_in_once_it_is_given_up() {
    let harbour = Office::harbour();
    let ([amara, _, chiara], case, _) = with_a_gap(&harbour);
    chiara.exchanges();
    harbour.clock.days(20);
    amara.exchanges();
    assert!(!reads(&amara, &case, "in the pack behind it"));
    let missing = amara.does("packs.missing", json!({}));
    let one = &missing["packs"][0];
    assert_eq!(
        (&one["member"], &one["seenBy"], &one["packs"], &one["days"]),
        (&json!("Ben"), &json!(["Ben"]), &json!(1), &json!(20)),
        "{missing}"
    );
    let input = json!({"id": one["id"]});
    assert_eq!(
        chiara.refused("packs.lose", input.clone()),
        FaultCode::NotAllowed
    );
    let nobody = json!({"id": "0".repeat(64)});
    assert_eq!(amara.refused("packs.lose", nobody), FaultCode::NotFound);
    amara.does("packs.lose", input.clone());
    assert!(reads(&amara, &case, "in the pack behind it"));
    assert!(!reads(&amara, &case, "in the pack that is gone"));
    assert_eq!(amara.does("packs.missing", json!({}))["packs"], json!([]));
    assert_eq!(amara.refused("packs.lose", input), FaultCode::NotFound);
    let lines = amara.does("audit.list", json!({"deed": "judge-packs"}));
    assert!(lines["total"].as_i64().unwrap() >= 1, "it is on record");
    // The word of it reaches everybody, also who joins afterwards.
    amara.exchanges();
    chiara.exchanges();
    let dara = amara.lets_in(&harbour, "Dara", &["caseworker"]);
    amara.shares(&case, &dara, &TEAM);
    amara.exchanges();
    dara.exchanges();
    for desk in [&amara, &chiara, &dara] {
        assert!(reads(desk, &case, "in the pack behind it"));
        is_whole(desk);
        let status = desk.does("exchange.status", json!({}));
        assert_eq!(status["toCome"], 0, "{status}");
    }
}

#[test]
fn a_pack_that_turns_up_is_taken_in_beside_what_was_written_meanwhile() {
    let harbour = Office::harbour();
    let ([amara, ben, chiara], case, need) = with_a_gap(&harbour);
    let missing = amara.does("packs.missing", json!({}));
    amara.does("packs.lose", json!({"id": missing["packs"][0]["id"]}));
    harbour.clock.days(1);
    urgency(&amara, &case, &need, "72h");
    amara.exchanges();
    chiara.exchanges();
    assert_eq!(chiara.does("conflicts.list", json!({}))["total"], 0);
    // Ben's computer is found again. He had seen what is lost, and builds his history anew.
    for _ in 0..2 {
        meet(&[&ben, &amara, &chiara]);
    }
    for desk in [&amara, &ben, &chiara] {
        assert!(reads(desk, &case, "in the pack that is gone"));
        assert!(reads(desk, &case, "in the pack behind it"));
        let list = desk.does("conflicts.list", json!({}));
        assert_eq!(list["total"], 1, "{list}");
        let sides = list["conflicts"][0]["sides"].as_array().unwrap().iter();
        let values: BTreeSet<String> = sides.map(|side| text(&side["value"])).collect();
        let both = ["24h".to_owned(), "72h".to_owned()];
        assert_eq!(values, BTreeSet::from(both));
        is_whole(desk);
    }
    // A decision holds for everybody, and the work goes on.
    let one = ben.does("conflicts.list", json!({}))["conflicts"][0].clone();
    let side = one["sides"][0]["id"].clone();
    ben.does(
        "conflicts.decide",
        json!({"id": one["id"], "choice": "one", "side": side}),
    );
    writes(&ben, &case, "and Ben goes on");
    for _ in 0..2 {
        meet(&[&ben, &amara, &chiara]);
    }
    for desk in [&amara, &ben, &chiara] {
        assert_eq!(desk.does("conflicts.list", json!({}))["total"], 0);
        assert!(reads(desk, &case, "and Ben goes on"));
        is_whole(desk);
    }
}
