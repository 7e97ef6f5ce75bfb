//! An agency grows: invited, compared, let in.

use api::FaultCode;
use serde_json::json;
use std::fs;
use tests::Office;

#[test]
fn a_new_vault_is_an_agency_of_one_member_with_one_device() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let roster = amara.roster();
    assert_eq!(roster["members"].as_array().unwrap().len(), 1);
    let me = amara.colleague("Amara");
    assert_eq!(
        (&me["me"], &me["joined"], &me["administers"]),
        (&json!(true), &json!(true), &json!(true))
    );
    assert_eq!(me["devices"].as_array().unwrap().len(), 1);
    assert_eq!(me["devices"][0]["this"], true);
    assert_eq!(roster["withoutEffect"], 0);
    let words = roster["fingerprint"].as_str().unwrap().split(' ').count();
    assert_eq!(words, 8);
}

#[test]
fn nobody_to_seal_for_means_that_no_statement_and_no_key_is_made() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let before = amara.roster()["statements"].clone();
    assert!(amara.desk.prepares().unwrap().is_none());
    assert_eq!(amara.roster()["statements"], before);
    assert!(amara.keys_of(&case).is_empty());
}

#[test]
fn a_colleague_joins_by_a_file_and_eight_words_and_waits_without_any_right_until_then() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let invite = json!({"name": "Bela", "roles": ["caseworker"]});
    let (bela, request) = harbour.asks(&amara, invite, "bela");
    assert_eq!(bela.does("desk.status", json!({}))["state"], "joining");
    assert_eq!(bela.does("join.status", json!({}))["state"], "asked");
    assert_eq!(bela.refused("cases.list", json!({})), FaultCode::NotAllowed);
    let seen = amara.does("roster.request", json!({"path": request}));
    assert_eq!(seen["words"], bela.does("join.status", json!({}))["words"]);
    assert_eq!(
        (&seen["member"], &seen["secondDevice"]),
        (&json!("Bela"), &json!(false))
    );
    assert_eq!(
        (&seen["otherAgency"], &seen["known"]),
        (&json!(false), &json!(false))
    );

    harbour.lets_in(&amara, &bela, &request, "bela");
    let desk = bela.does("desk.status", json!({}));
    assert_eq!(
        (&desk["state"], &desk["agency"]),
        (&json!("open"), &json!("Harbour Office"))
    );
    assert_eq!(desk["member"]["roles"], json!(["caseworker"]));
    assert_eq!(bela.does("join.status", json!({}))["state"], "joined");
    assert_eq!(bela.roster()["fingerprint"], amara.roster()["fingerprint"]);
    assert_eq!(bela.colleague("Bela")["devices"][0]["name"], "bela");
    bela.lock_and_unlock();
    assert_eq!(bela.does("desk.status", json!({}))["state"], "open");
    assert_eq!(
        amara.does("roster.request", json!({"path": request}))["known"],
        true
    );
}

#[test]
fn a_vault_that_waits_still_waits_after_a_lock_and_shows_the_same_words() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let invite = json!({"name": "Bela", "roles": ["caseworker"]});
    let (bela, _) = harbour.asks(&amara, invite, "bela");
    let words = bela.does("join.status", json!({}))["words"].clone();
    bela.lock_and_unlock();
    assert_eq!(bela.does("desk.status", json!({}))["state"], "joining");
    assert_eq!(bela.does("join.status", json!({}))["words"], words);
    let again = harbour.file("again.request");
    bela.does("join.saveRequest", json!({"path": again}));
    let seen = amara.does("roster.request", json!({"path": again}));
    assert_eq!(seen["words"], words);
}

#[test]
fn other_words_let_nobody_in() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let (bela, request) = harbour.asks(
        &amara,
        json!({"name": "Bela", "roles": ["caseworker"]}),
        "bela",
    );
    let words = bela.does("join.status", json!({}))["words"].clone();
    let mut words: Vec<String> = serde_json::from_value(words).unwrap();
    let admit = |words: &[String]| json!({"path": request, "words": words, "device": "laptop"});
    words.swap(0, 7);
    let swapped = words[0] != words[7];
    assert!(swapped, "the words are drawn so that they differ");
    assert_eq!(
        amara.refused("roster.admit", admit(&words)),
        FaultCode::WordsDiffer
    );
    assert_eq!(
        amara.refused("roster.admit", admit(&words[..7])),
        FaultCode::WordsDiffer
    );
    assert_eq!(amara.colleague("Bela")["joined"], false);
    words.swap(0, 7);
    words[3] = words[3].to_uppercase();
    amara.does("roster.admit", admit(&words));
    assert_eq!(amara.colleague("Bela")["joined"], true);
}

#[test]
fn a_request_for_another_agency_is_shown_as_that_and_refused() {
    let (harbour, lantern) = (Office::harbour(), Office::lantern());
    let (amara, nadia) = (harbour.amara(), lantern.member("Nadia", &["administrator"]));
    let (bela, request) = harbour.asks(
        &amara,
        json!({"name": "Bela", "roles": ["caseworker"]}),
        "bela",
    );
    let words = bela.does("join.status", json!({}))["words"].clone();
    let seen = nadia.does("roster.request", json!({"path": request}));
    assert_eq!(seen["otherAgency"], true);
    let admit = json!({"path": request, "words": words, "device": "laptop"});
    assert_eq!(
        nadia.refused("roster.admit", admit),
        FaultCode::OtherWorkspace
    );
}

#[test]
fn damaged_files_and_files_of_another_kind_are_refused_and_change_nothing() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let (bela, request) = harbour.asks(
        &amara,
        json!({"name": "Bela", "roles": ["caseworker"]}),
        "bela",
    );
    let damaged = |file: &str, at: usize| {
        let mut bytes = fs::read(harbour.file(file)).unwrap();
        bytes[at] ^= 1;
        let path = harbour.file("damaged");
        fs::write(&path, bytes).unwrap();
        json!({"path": path})
    };
    assert_eq!(
        amara.refused("roster.request", damaged("bela.request", 100)),
        FaultCode::FileDamaged
    );
    assert_eq!(
        bela.refused("join.look", damaged("bela.invitation", 100)),
        FaultCode::FileDamaged
    );
    assert_eq!(
        bela.refused("join.finish", json!({"path": request})),
        FaultCode::FileNotRecognised
    );
    assert_eq!(bela.refused("join.finish", json!({})), FaultCode::NotLetIn);
    let (_, words) = ((), bela.does("join.status", json!({}))["words"].clone());
    let welcome = harbour.file("bela.welcome");
    amara.does(
        "roster.admit",
        json!({"path": request, "words": words, "device": "", "welcome": welcome}),
    );
    assert_eq!(
        bela.refused("join.finish", damaged("bela.welcome", 400)),
        FaultCode::FileDamaged
    );
    assert_eq!(bela.does("desk.status", json!({}))["state"], "joining");
    let (other, _) = harbour.asks(
        &amara,
        json!({"name": "Cato", "roles": ["caseworker"]}),
        "cato",
    );
    assert_eq!(
        other.refused("join.finish", json!({"path": welcome})),
        FaultCode::FileDamaged
    );
    bela.does("join.finish", json!({"path": welcome}));
}

#[test]
fn whoever_does_not_administer_neither_invites_nor_lets_in() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let bela = harbour.joins(&amara, "Bela", &["caseworker"]);
    let path = harbour.file("x");
    let invite = json!({"path": path, "name": "Cato", "roles": ["administrator"]});
    assert_eq!(bela.refused("roster.invite", invite), FaultCode::NotAllowed);
    let (cato, request) = harbour.asks(
        &amara,
        json!({"name": "Cato", "roles": ["caseworker"]}),
        "cato",
    );
    let words = cato.does("join.status", json!({}))["words"].clone();
    let admit = json!({"path": request, "words": words, "device": "x"});
    assert_eq!(bela.refused("roster.admit", admit), FaultCode::NotAllowed);
}

#[test]
fn a_colleague_has_a_second_device_of_the_same_name_and_roles() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let bela = harbour.joins(&amara, "Bela", &["caseworker", "clinician"]);
    let (laptop, request) = harbour.asks(
        &amara,
        json!({"memberId": bela.me(), "roles": []}),
        "laptop",
    );
    assert_eq!(
        amara.does("roster.request", json!({"path": request}))["secondDevice"],
        true
    );
    harbour.lets_in(&amara, &laptop, &request, "laptop");
    assert_eq!(laptop.me(), bela.me());
    assert_eq!(
        amara.colleague("Bela")["devices"].as_array().unwrap().len(),
        2
    );
    let roles = laptop.does("desk.status", json!({}))["member"]["roles"].clone();
    assert_eq!(roles, json!(["caseworker", "clinician"]));
}
