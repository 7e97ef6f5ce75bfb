//! An agency of several members, each with a vault that holds what they may see.

use serde_json::json;
use tests::Office;
use tests::colleague::relay_of;

#[test]
fn a_colleague_is_let_in_by_eight_words_and_sees_what_is_shared_and_nothing_else() {
    let harbour = Office::harbour();
    let amara = harbour.member("Amara", &["administrator", "caseworker"]);
    amara.meets_at(&relay_of(&harbour));
    let (shared, own) = (
        amara.opens_case("Chinda Sok"),
        amara.opens_case("Dara Example"),
    );
    let ben = amara.lets_in(&harbour, "Ben", &["caseworker"]);
    assert_eq!(ben.does("cases.list", json!({}))["total"], 0);
    let facets = ["facts", "identity", "casework", "career"];
    amara.shares(&shared, &ben, &facets);
    amara.exchanges();
    ben.exchanges();
    let seen = ben.does("cases.list", json!({}));
    assert_eq!(seen["total"], 1, "{seen}");
    let case = ben.does("cases.get", json!({"caseId": shared}));
    assert!(case.to_string().contains("Chinda Sok"), "{case}");
    assert!(ben.call("cases.get", json!({"caseId": own})).is_err());
    // Ben writes; Amara reads it.
    ben.does(
        "notes.write",
        json!({"caseId": shared, "kind": "general", "text": "first words of Ben"}),
    );
    ben.exchanges();
    amara.exchanges();
    let notes = amara.does("notes.list", json!({"caseId": shared}));
    assert!(notes.to_string().contains("first words of Ben"), "{notes}");
}

#[test]
fn an_auditor_reads_who_did_what_on_every_device_and_learns_of_no_case() {
    let harbour = Office::harbour();
    let amara = harbour.member("Amara", &["administrator", "caseworker"]);
    amara.meets_at(&relay_of(&harbour));
    let case = amara.opens_case("Chinda Sok");
    let noor = amara.lets_in(&harbour, "Noor", &["auditor"]);
    let ben = amara.lets_in(&harbour, "Ben", &["caseworker"]);
    amara.shares(&case, &ben, &["facts", "identity", "casework", "career"]);
    amara.exchanges();
    ben.exchanges();
    ben.does("cases.get", json!({"caseId": case}));
    let input = json!({"caseId": case, "kind": "general", "text": "seals what was read too"});
    ben.does("notes.write", input);
    ben.exchanges();
    noor.exchanges();
    let log = noor.does("audit.list", json!({"deed": "read-case"}));
    let lines = log["lines"].as_array().unwrap();
    let by = |name: &str| lines.iter().filter(|line| line["member"] == name).count();
    assert!(by("Ben") > 0 && log["total"] == lines.len(), "{log}");
    assert!(
        lines
            .iter()
            .all(|line| line["device"] == "Laptop" || line["member"] != "Ben")
    );
    assert!(!log.to_string().contains("Chinda"), "{log}");
    let about = noor.does("audit.list", json!({"limit": 200}));
    let times: Vec<&str> = about["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["at"].as_str().unwrap())
        .collect();
    assert!(
        times.is_sorted_by(|newer, older| newer >= older),
        "newest first: {times:?}"
    );
}
