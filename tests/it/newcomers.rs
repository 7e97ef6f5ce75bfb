//! What whoever is new meets first: a name for their computer, a way back in, and what was shared with
//! them where they look for it.

use serde_json::{Value, json};
use tests::colleague::relay_of;
use tests::desk::PASSPHRASE;
use tests::office::text;
use tests::{Office, TestDesk};

fn own_device(desk: &TestDesk) -> Value {
    let roster = desk.roster();
    let members = roster["members"].as_array().unwrap().iter();
    let mut devices = members.flat_map(|one| one["devices"].as_array().unwrap());
    devices.find(|one| one["this"] == true).unwrap().clone()
}

#[test]
fn the_computer_of_the_founder_has_the_name_that_was_said_and_no_other() {
    let harbour = Office::harbour();
    let desk = harbour.empty_desk("blue");
    let mut input = json!({"agency": "Harbour Office", "member": "Amara", "device": "Blue laptop",
        "roles": ["administrator"], "passphrase": PASSPHRASE});
    desk.does("vault.create", input.clone());
    assert_eq!(own_device(&desk)["name"], "Blue laptop");
    input["device"] = json!("  ");
    let unnamed = harbour.empty_desk("unnamed");
    unnamed.does("vault.create", input.clone());
    assert_eq!(own_device(&unnamed)["name"], "", "nothing is made up");
    input["device"] = json!("x".repeat(200));
    let refused = harbour.empty_desk("long").call("vault.create", input);
    assert_eq!(refused.unwrap_err().field.as_deref(), Some("device"));
}

#[test]
fn whoever_may_nothing_else_names_their_own_computer() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let ben = harbour.joins(&amara, "Ben", &["auditor"]);
    let id = own_device(&ben)["id"].clone();
    ben.does(
        "roster.nameDevice",
        json!({"id": id, "name": "Window seat"}),
    );
    assert_eq!(own_device(&ben)["name"], "Window seat");
    let of_amara = own_device(&amara)["id"].clone();
    assert!(
        ben.call("roster.nameDevice", json!({"id": of_amara, "name": "x"}))
            .is_err()
    );
}

#[test]
fn whoever_joins_gets_a_way_back_in_once() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let invitation = harbour.file("invitation");
    let invite = json!({"path": invitation, "name": "Ben", "roles": ["caseworker"]});
    amara.does("roster.invite", invite);
    let ben = harbour.empty_desk("ben");
    let begin = json!({"path": invitation, "passphrase": PASSPHRASE, "device": "Laptop"});
    let code = text(&ben.does("join.begin", begin)["code"]);
    assert_eq!(ben.does("join.status", json!({}))["code"], Value::Null);
    ben.desk.lock();
    let other = "another five quiet paper words";
    let back = ben.does("vault.recover", json!({"code": code, "passphrase": other}));
    assert_eq!(back["state"], "joining");
    ben.desk.lock();
    ben.does("vault.unlock", json!({"passphrase": other}));
}

fn mine(desk: &TestDesk) -> Vec<String> {
    let list = desk.does("cases.list", json!({"mine": true, "status": "Active"}));
    let rows = list["rows"].as_array().unwrap().iter();
    let mut ids: Vec<String> = rows.map(|row| text(&row["id"])).collect();
    ids.sort();
    ids
}

#[test]
fn a_case_that_was_shared_stands_in_the_list_of_whoever_it_was_shared_with() {
    let harbour = Office::harbour();
    let amara = harbour.member("Amara", &["administrator", "caseworker", "manager"]);
    amara.meets_at(&relay_of(&harbour));
    let ben = amara.lets_in(&harbour, "Ben", &["caseworker"]);
    let boris = amara.lets_in(&harbour, "Boris", &["manager", "caseworker"]);
    let (one, two) = (
        amara.opens_case("One Example"),
        amara.opens_case("Two Example"),
    );
    amara.shares(&one, &ben, &["facts", "identity", "casework"]);
    let own = ben.opens_case("Three Example");
    assert_eq!(mine(&ben), [own.as_str()]);
    for desk in [&amara, &ben, &boris, &amara] {
        desk.exchanges();
    }
    let mut both = [own, one.clone()];
    both.sort();
    assert_eq!(mine(&ben), both);
    // Facts come to every manager by the role: none of those cases is theirs by that.
    let all = boris.does("cases.list", json!({}));
    assert!(all["total"].as_i64().unwrap() >= 2, "{all}");
    assert!(mine(&boris).is_empty());
    // Whose cases they are has not changed.
    let mut hers = [one, two];
    hers.sort();
    assert_eq!(mine(&amara), hers);
}

#[test]
fn whoever_was_not_let_in_yet_asks_no_relay_by_the_clock() {
    let harbour = Office::harbour();
    let amara = harbour.member("Amara", &["administrator", "caseworker"]);
    amara.meets_at(&relay_of(&harbour));
    let invite = json!({"name": "Ben", "roles": ["caseworker"]});
    let (ben, request) = harbour.asks(&amara, invite, "ben");
    let relay = |desk: &TestDesk| desk.does("exchange.tick", json!({}))["relays"][0].clone();
    let waits = relay(&ben);
    assert_eq!(
        (&waits["lastAt"], &waits["trouble"]),
        (&Value::Null, &Value::Null),
        "nothing was tried, and nothing is told as if it had failed"
    );
    harbour.lets_in(&amara, &ben, &request, "ben");
    harbour.clock.days(1);
    assert_eq!(relay(&ben)["lastAt"], json!(harbour.clock.now()));
}
