//! Who may what in an agency: roles, two signatures, removals, and vaults that come back.

use api::FaultCode;
use serde_json::{Value, json};
use tests::desk::PASSPHRASE;
use tests::{Office, TestDesk};

#[test]
fn roles_are_signed_and_reach_the_colleague_who_holds_them() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let bela = harbour.joins(&amara, "Bela", &["caseworker"]);
    amara.does(
        "roster.setRoles",
        json!({"memberId": bela.me(), "roles": ["manager"]}),
    );
    amara.passes_to(&bela).unwrap();
    assert_eq!(
        bela.does("desk.status", json!({}))["member"]["roles"],
        json!(["manager"])
    );
    assert_eq!(bela.refused("cases.list", json!({})), FaultCode::NotAllowed);
    let put = json!({"id": bela.me(), "name": "Bela B", "roles": ["caseworker"], "active": true});
    amara.does("members.put", put);
    amara.passes_to(&bela).unwrap();
    bela.lock_and_unlock();
    let desk = bela.does("desk.status", json!({}));
    assert_eq!(desk["member"]["roles"], json!(["caseworker"]));
    assert_eq!(desk["member"]["name"], "Bela B");
    assert_eq!(amara.colleague("Bela B")["roles"], json!(["caseworker"]));
}

#[test]
fn the_last_administrator_stays_whoever_asks() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let bela = harbour.joins(&amara, "Bela", &["caseworker"]);
    let me = amara.me();
    let this = amara.colleague("Amara")["devices"][0]["id"].clone();
    for (name, input) in [
        (
            "roster.setRoles",
            json!({"memberId": me, "roles": ["caseworker"]}),
        ),
        ("roster.removeMember", json!({"memberId": me})),
        ("roster.removeDevice", json!({"id": this})),
        (
            "members.put",
            json!({"id": me, "name": "Amara", "roles": ["caseworker"], "active": true}),
        ),
    ] {
        assert_eq!(amara.refused(name, input), FaultCode::Invalid, "{name}");
    }
    assert_eq!(
        bela.refused("roster.removeMember", json!({"memberId": me})),
        FaultCode::NotAllowed
    );
    assert_eq!(amara.colleague("Amara")["administers"], true);
}

#[test]
fn a_third_administrator_needs_the_signatures_of_two() {
    let (harbour, amara, bela) = Office::with_two_administrators();
    let cato = harbour.joins(&amara, "Cato", &["caseworker"]);
    let roles = json!({"memberId": cato.me(), "roles": ["caseworker", "administrator"]});
    amara.does("roster.setRoles", roles);
    assert_eq!(amara.colleague("Cato")["roles"], json!(["caseworker"]));
    let waits = amara.proposals();
    assert_eq!(
        (waits.len(), &waits[0]["kind"]),
        (1, &json!("add-administrator"))
    );
    assert_eq!(waits[0]["maySecond"], false, "not by whoever proposed it");
    let second = json!({"id": waits[0]["id"]});
    assert_eq!(
        amara.refused("roster.second", second.clone()),
        FaultCode::NotAllowed
    );
    amara.passes_to(&bela).unwrap();
    assert_eq!(bela.proposals()[0]["maySecond"], true);
    bela.does("roster.second", second);
    assert_eq!(
        bela.colleague("Cato")["roles"],
        json!(["caseworker", "administrator"])
    );
    assert!(bela.proposals().is_empty());
    bela.passes_to(&cato).unwrap();
    assert!(
        cato.does("desk.status", json!({}))["member"]["roles"]
            .to_string()
            .contains("administrator")
    );
}

#[test]
fn a_new_administrator_is_let_in_by_two_and_welcomed_by_the_second() {
    let (harbour, amara, bela) = Office::with_two_administrators();
    let invite = json!({"name": "Cato", "roles": ["administrator"]});
    let (cato, request) = harbour.asks(&amara, invite, "cato");
    let words = cato.does("join.status", json!({}))["words"].clone();
    let welcome = harbour.file("cato.welcome");
    let admit = json!({"path": request, "words": words, "device": "", "welcome": welcome});
    let admitted = amara.does("roster.admit", admit.clone());
    assert_eq!(
        (&admitted["pending"], &admitted["path"]),
        (&json!(true), &Value::Null)
    );
    assert!(!welcome.exists());
    amara.passes_to(&bela).unwrap();
    bela.does("roster.second", json!({"id": bela.proposals()[0]["id"]}));
    let admitted = bela.does("roster.admit", admit);
    assert_eq!(admitted["pending"], false);
    cato.does("join.finish", json!({"path": welcome}));
    assert_eq!(cato.does("desk.status", json!({}))["state"], "open");
}

#[test]
fn a_removed_colleague_has_no_role_left_once_they_hear_of_it() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let bela = harbour.joins(&amara, "Bela", &["caseworker"]);
    amara.does("roster.removeMember", json!({"memberId": bela.me()}));
    assert_eq!(amara.colleague("Bela")["joined"], false);
    assert_eq!(amara.colleague("Bela")["devices"][0]["removed"], true);
    bela.desk.learns_from(&amara.desk).unwrap();
    assert_eq!(bela.refused("cases.list", json!({})), FaultCode::NotAllowed);
    assert_eq!(
        bela.desk.prepares().unwrap_err().code,
        FaultCode::NotAllowed
    );
    bela.lock_and_unlock();
    assert_eq!(bela.refused("cases.list", json!({})), FaultCode::NotAllowed);
}

#[test]
fn who_is_alone_again_keeps_the_roles_that_were_said_last() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let bela = harbour.joins(&amara, "Bela", &["caseworker"]);
    amara.does("roster.removeMember", json!({"memberId": bela.me()}));
    let roles = json!(["caseworker", "administrator"]);
    amara.does(
        "roster.setRoles",
        json!({"memberId": amara.me(), "roles": roles}),
    );
    let now = || amara.does("desk.status", json!({}))["member"]["roles"].clone();
    assert_eq!(now(), roles);
    amara.lock_and_unlock();
    assert_eq!(now(), roles);
}

#[test]
fn a_lost_device_goes_and_the_others_of_its_member_stay() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let bela = harbour.joins(&amara, "Bela", &["caseworker"]);
    let (laptop, request) = harbour.asks(
        &amara,
        json!({"memberId": bela.me(), "roles": []}),
        "laptop",
    );
    harbour.lets_in(&amara, &laptop, &request, "laptop");
    amara.passes_to(&bela).unwrap();
    let devices = bela.colleague("Bela")["devices"].clone();
    let mut devices = devices.as_array().unwrap().iter();
    let lost = devices.find(|device| device["this"] == false).unwrap();
    bela.does(
        "roster.nameDevice",
        json!({"id": lost["id"], "name": "the blue laptop"}),
    );
    bela.does("roster.removeDevice", json!({"id": lost["id"]}));
    laptop.desk.learns_from(&bela.desk).unwrap();
    assert_eq!(
        laptop.refused("cases.list", json!({})),
        FaultCode::NotAllowed
    );
    assert_eq!(bela.does("cases.list", json!({}))["total"], 0);
    let view = bela.colleague("Bela")["devices"].to_string();
    assert!(view.contains("the blue laptop"), "{view}");
}

/// A sealed copy of a desk's vault, brought to life on another computer.
fn restored(harbour: &Office, desk: &TestDesk, place: &str) -> TestDesk {
    let file = harbour.file("copy.linden");
    desk.does("backup.create", json!({"path": file}));
    let restored = harbour.empty_desk(place);
    restored.does(
        "backup.restore",
        json!({"path": file, "secret": PASSPHRASE, "kind": "passphrase"}),
    );
    restored.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    restored
}

#[test]
fn a_restored_vault_is_no_device_until_two_let_it_in_again() {
    let (harbour, amara, bela) = Office::with_two_administrators();
    let again = restored(&harbour, &bela, "restored");
    assert_eq!(again.does("join.status", json!({}))["state"], "asked");
    assert_eq!(
        again.desk.prepares().unwrap_err().code,
        FaultCode::NotAllowed
    );
    assert_eq!(
        again.does("cases.list", json!({}))["total"],
        0,
        "its work is there"
    );
    let request = harbour.file("restored.request");
    again.does("join.saveRequest", json!({"path": request}));
    let words = again.does("join.status", json!({}))["words"].clone();
    assert_ne!(words, bela.does("join.status", json!({}))["words"]);
    let welcome = harbour.file("restored.welcome");
    let admit = json!({"path": request, "words": words, "device": "restored", "welcome": welcome});
    let admitted = amara.does("roster.admit", admit.clone());
    assert_eq!(admitted["pending"], true, "a restored device needs two");
    assert_eq!(amara.proposals()[0]["kind"], "restored-device");
    amara.passes_to(&bela).unwrap();
    bela.does("roster.second", json!({"id": bela.proposals()[0]["id"]}));
    bela.does("roster.admit", admit);
    again.does("join.finish", json!({"path": welcome}));
    assert_eq!(again.does("join.status", json!({}))["state"], "joined");
    assert!(again.desk.prepares().unwrap().is_some());
}

#[test]
fn a_founder_who_was_alone_and_lost_the_computer_begins_the_agency_anew_with_everything() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let before = amara.roster();
    let again = restored(&harbour, &amara, "restored");
    let after = again.roster();
    assert_ne!(after["fingerprint"], before["fingerprint"]);
    assert_eq!(
        again.colleague("Amara")["devices"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        again.does("cases.get", json!({"caseId": case}))["id"],
        case.as_str()
    );
    let bela = harbour.joins(&again, "Bela", &["caseworker"]);
    assert_eq!(bela.roster()["fingerprint"], after["fingerprint"]);
}
