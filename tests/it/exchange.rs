//! What travels between colleagues, and what two who did not know of each other make of it.

use api::FaultCode;
use serde_json::{Value, json};
use tests::colleague::{meet, relay_of, two};
use tests::office::text;
use tests::{Office, TestDesk};

fn need(desk: &TestDesk, case: &str) -> Value {
    let input = json!({"caseId": case, "kind": "counselling", "urgency": "2w"});
    desk.does("needs.put", input)
}

fn urgency(desk: &TestDesk, need: &Value, case: &str, urgency: &str) {
    let input =
        json!({"id": need["id"], "caseId": case, "kind": "counselling", "urgency": urgency});
    desk.does("needs.put", input);
}

fn seen_urgency(desk: &TestDesk, case: &str) -> String {
    text(&desk.does("cases.get", json!({"caseId": case}))["needs"][0]["urgency"])
}

#[test]
fn two_versions_are_shown_side_by_side_and_a_decision_holds_everywhere() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let need = need(&amara, &case);
    meet(&[&amara, &ben]);
    urgency(&amara, &need, &case, "24h");
    harbour.clock.days(1);
    urgency(&ben, &need, &case, "72h");
    meet(&[&amara, &ben]);
    for desk in [&amara, &ben] {
        let list = desk.does("conflicts.list", json!({}));
        assert_eq!(list["total"], 1, "{list}");
        let one = &list["conflicts"][0];
        assert_eq!(
            (&one["table"], &one["column"]),
            (&json!("needs"), &json!("urgency"))
        );
        let sides: Vec<_> = one["sides"].as_array().unwrap().iter().collect();
        assert_eq!(
            (&sides[0]["value"], &sides[0]["member"]),
            (&json!("72h"), &json!("Ben"))
        );
        assert_eq!(
            (&sides[1]["value"], &sides[1]["member"]),
            (&json!("24h"), &json!("Amara"))
        );
        assert_eq!(sides[0]["vocabulary"], "urgency");
        assert_eq!(seen_urgency(desk, &case), "72h");
    }
    let one = amara.does("conflicts.list", json!({"caseId": case}))["conflicts"][0].clone();
    let pick = json!({"id": one["id"], "choice": "one", "side": one["sides"][1]["id"]});
    amara.does("conflicts.decide", pick.clone());
    assert_eq!(
        amara.refused("conflicts.decide", pick),
        FaultCode::ChangedMeanwhile
    );
    meet(&[&amara, &ben]);
    for desk in [&amara, &ben] {
        assert_eq!(desk.does("conflicts.list", json!({}))["total"], 0);
        assert_eq!(seen_urgency(desk, &case), "24h");
    }
    // To confirm what is shown is a decision, too.
    urgency(&amara, &need, &case, "2w");
    urgency(&ben, &need, &case, "72h");
    meet(&[&amara, &ben]);
    let one = ben.does("conflicts.list", json!({}))["conflicts"][0].clone();
    let shown = one["sides"]
        .as_array()
        .unwrap()
        .iter()
        .find(|side| side["shown"] == true)
        .unwrap();
    let kept = text(&shown["value"]);
    ben.does(
        "conflicts.decide",
        json!({"id": one["id"], "choice": "one", "side": shown["id"]}),
    );
    meet(&[&amara, &ben]);
    for desk in [&amara, &ben] {
        assert_eq!(desk.does("conflicts.list", json!({}))["total"], 0);
        assert_eq!(seen_urgency(desk, &case), kept);
    }
}

#[test]
fn a_consent_that_was_taken_back_wins_at_once_wherever_it_arrives() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let clinic = amara.adds_provider("First Clinic", "therapy");
    let release = amara.records_release(&case, &clinic);
    meet(&[&amara, &ben]);
    amara.does(
        "releases.revoke",
        json!({"releaseId": release, "how": "oral"}),
    );
    meet(&[&amara, &ben]);
    let create = json!({"caseId": case, "kind": "counselling", "urgency": "72h", "providerId": clinic["id"],
        "what": "soon", "items": ["name", "need"], "releaseId": release, "send": true});
    assert_eq!(
        ben.refused("referrals.create", create),
        FaultCode::ReleaseMissing
    );
}

#[test]
fn a_withdrawn_referral_is_shown_withdrawn_although_somebody_went_on_meanwhile() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let clinic = amara.adds_provider("First Clinic", "therapy");
    let referral = amara.refers(&case, &clinic, "counselling");
    meet(&[&amara, &ben]);
    let id = referral["row"]["id"].clone();
    let step = |to: &str, reason: Value| json!({"referralId": id, "to": to, "reason": reason});
    amara.does("referrals.step", step("cancelled", json!("person-chose")));
    harbour.clock.days(1);
    ben.does("referrals.step", step("accepted", Value::Null));
    meet(&[&amara, &ben]);
    for desk in [&amara, &ben] {
        let seen = desk.does("referrals.get", json!({"referralId": id}));
        assert_eq!(seen["row"]["state"], "cancelled", "{seen}");
    }
}

#[test]
fn a_bundle_says_what_it_brings_before_it_is_taken_in() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    amara.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "by stick"}),
    );
    let stick = harbour.folder().join("stick.linden");
    amara.does("bundles.export", json!({"path": stick, "everything": true}));
    let shown = ben.does("bundles.show", json!({"path": stick}));
    assert_eq!(
        (&shown["ours"], &shown["incomplete"]),
        (&json!(true), &json!(0))
    );
    assert!(shown["fresh"].as_i64().unwrap() >= 1, "{shown}");
    let authors = shown["authors"].as_array().unwrap();
    assert!(
        authors.iter().any(|one| one["member"] == "Amara"),
        "{shown}"
    );
    let facets: Vec<_> = shown["facets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["facet"]))
        .collect();
    assert!(facets.contains(&"casework".to_owned()), "{shown}");
    assert!(
        !ben.does("notes.list", json!({"caseId": case}))
            .to_string()
            .contains("by stick")
    );
    ben.does("bundles.import", json!({"path": stick}));
    assert!(
        ben.does("notes.list", json!({"caseId": case}))
            .to_string()
            .contains("by stick")
    );
    let again = ben.does("bundles.import", json!({"path": stick}));
    assert_eq!((&again["received"], &again["rows"]), (&json!(0), &json!(0)));
    // Somebody else's file.
    let lantern = Office::lantern();
    let chiara = lantern.member("Chiara", &["administrator", "caseworker"]);
    let foreign = chiara.does("bundles.show", json!({"path": stick}));
    assert_eq!(
        (&foreign["ours"], &foreign["packs"]),
        (&json!(false), &json!(0))
    );
    assert_eq!(
        chiara.refused("bundles.import", json!({"path": stick})),
        FaultCode::OtherWorkspace
    );
    // A damaged one.
    let mut bytes = std::fs::read(&stick).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = harbour.folder().join("damaged.linden");
    std::fs::write(&damaged, &bytes).unwrap();
    assert!(
        ben.call("bundles.import", json!({"path": damaged}))
            .is_err()
    );
}

#[test]
fn what_a_relay_lost_is_put_there_again() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    std::fs::remove_dir_all(relay_of(&harbour).join("v1")).unwrap();
    amara.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "after the fire"}),
    );
    meet(&[&amara, &ben]);
    assert!(
        ben.does("notes.list", json!({"caseId": case}))
            .to_string()
            .contains("after the fire")
    );
    let chiara = amara.lets_in(&harbour, "Chiara", &["caseworker"]);
    assert_eq!(chiara.does("desk.status", json!({}))["state"], "open");
}

#[test]
fn two_devices_never_give_out_the_same_case_code() {
    let harbour = Office::harbour();
    let (amara, ben, _) = two(&harbour);
    let code = |desk: &TestDesk, case: &str| {
        text(&desk.does("cases.get", json!({"caseId": case}))["code"])
    };
    let (first, second) = (
        amara.opens_case("One Example"),
        ben.opens_case("Two Example"),
    );
    assert_eq!(code(&amara, &first), "C-10002");
    assert_eq!(code(&ben, &second), "C-B1001");
    assert_eq!(code(&ben, &ben.opens_case("Three Example")), "C-B1002");
}

#[test]
fn an_erased_case_goes_from_every_vault_and_each_device_says_so() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let erased = amara.does("erasures.propose", json!({"caseId": case}));
    assert_eq!(erased["erased"], true, "{erased}");
    assert_eq!(erased["open"].as_array().unwrap().len(), 1);
    meet(&[&amara, &ben]);
    for desk in [&amara, &ben] {
        assert!(desk.call("cases.get", json!({"caseId": case})).is_err());
        let rows = |table: &str| {
            let info = desk.does("vault.info", json!({}));
            let tables = info["tables"].as_array().unwrap().clone();
            let one = tables
                .iter()
                .find(|one| one["table"] == table)
                .unwrap()
                .clone();
            one["rows"].as_i64().unwrap()
        };
        assert_eq!((rows("cases"), rows("survivor_names")), (0, 0));
    }
    let list = amara.does("erasures.list", json!({}));
    let one = &list["erasures"][0];
    assert_eq!(
        (
            one["done"].as_array().unwrap().len(),
            one["open"].as_array().unwrap().len()
        ),
        (2, 0),
        "{list}"
    );
}

#[test]
fn an_invitation_says_where_to_meet_and_brings_no_credentials() {
    let harbour = Office::harbour();
    let amara = harbour.member("Amara", &["administrator", "caseworker"]);
    let secret = "Zanzibarquincesecret";
    let relay = amara.does(
        "relays.put",
        json!({"kind": "webdav", "place": "https://relay.example.org/dav", "user": "office", "secret": secret}),
    );
    assert!(!relay.to_string().contains(secret));
    let path = harbour.folder().join("ben.invitation");
    let shown = amara.does(
        "roster.invite",
        json!({"path": path, "name": "Ben", "roles": ["caseworker"]}),
    );
    assert_eq!(shown["relay"], "https://relay.example.org/dav");
    let bytes = std::fs::read(&path).unwrap();
    let forms = tests::canary::Forms::of(&[secret]);
    assert_eq!(forms.found_in(&bytes), None);
    assert!(
        !amara
            .does("exchange.status", json!({}))
            .to_string()
            .contains(secret)
    );
    // A secret never goes along to another address.
    let moved = json!({"id": relay["id"], "kind": "webdav", "place": "https://other.example.org/dav", "user": "office"});
    assert_eq!(amara.refused("relays.put", moved), FaultCode::Invalid);
}
