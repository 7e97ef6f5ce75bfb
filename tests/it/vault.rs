//! The vault through its door: every mishap has its own calm answer, and the data stays untouched.

use api::FaultCode;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tests::Office;
use tests::desk::{PASSPHRASE, TestDesk};

fn unlock(desk: &api::Desk, passphrase: &str) -> Result<String, api::Fault> {
    desk.call(
        "vault.unlock",
        &json!({"passphrase": passphrase}).to_string(),
    )
}

fn refused(desk: &api::Desk) -> FaultCode {
    unlock(desk, PASSPHRASE).expect_err("it opened").code
}

/// A vault with one case, closed.
fn closed() -> (Office, TestDesk) {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    amara.opens_case("Chinda Sok");
    amara.desk.lock();
    (harbour, amara)
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 0x55;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_slows_the_next_tries() {
    let (harbour, amara) = closed();
    let desk = amara.again();
    for _ in 0..3 {
        let fault = unlock(&desk, "wrong horse battery staple").unwrap_err();
        assert_eq!(fault.code, FaultCode::WrongPassphrase);
    }
    let mut slowed = false;
    for _ in 0..3 {
        slowed |= unlock(&desk, "wrong horse battery staple")
            .unwrap_err()
            .code
            == FaultCode::TooSoon;
    }
    assert!(slowed, "the tries were not slowed");
    harbour.clock.turn(chrono::TimeDelta::minutes(2));
    assert!(unlock(&desk, PASSPHRASE).is_ok());
}

#[test]
fn the_printed_code_opens_the_vault_and_sets_a_new_passphrase() {
    let (_harbour, amara) = closed();
    let desk = amara.again();
    let new = "willow carbon ladder mitten eleven";
    let input = json!({"code": amara.code, "passphrase": new}).to_string();
    desk.call("vault.recover", &input).unwrap();
    desk.lock();
    assert_eq!(refused(&desk), FaultCode::WrongPassphrase);
    assert!(unlock(&desk, new).is_ok());
}

#[test]
fn a_weak_new_passphrase_is_refused_and_the_old_one_stays() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let input = json!({"old": PASSPHRASE, "new": "short"});
    assert_eq!(
        amara.refused("vault.changePassphrase", input),
        FaultCode::WeakPassphrase
    );
    amara.lock_and_unlock();
}

#[test]
fn one_damaged_header_is_survived_and_two_are_said() {
    let (_harbour, amara) = closed();
    let before = fs::read(amara.dir().join("db")).unwrap();
    flip(&amara.dir().join("hdr.a"), 200);
    let desk = amara.again();
    assert!(unlock(&desk, PASSPHRASE).is_ok());
    desk.lock();
    for copy in ["hdr.a", "hdr.b"] {
        fs::write(amara.dir().join(copy), vec![7; 4096]).unwrap();
    }
    assert_eq!(refused(&amara.again()), FaultCode::VaultDamaged);
    assert_eq!(
        before.len(),
        fs::read(amara.dir().join("db")).unwrap().len()
    );
}

#[test]
fn a_damaged_page_is_said_and_the_file_is_left_alone() {
    let (_harbour, amara) = closed();
    let db = amara.dir().join("db");
    flip(&db, 5);
    let before = fs::read(&db).unwrap();
    assert_eq!(refused(&amara.again()), FaultCode::VaultDamaged);
    assert_eq!(before, fs::read(&db).unwrap());
}

#[test]
fn a_vault_whose_database_was_taken_away_is_damaged() {
    let (_harbour, amara) = closed();
    fs::remove_file(amara.dir().join("db")).unwrap();
    assert_eq!(refused(&amara.again()), FaultCode::VaultDamaged);
    assert!(
        !amara.dir().join("db").exists(),
        "nothing is put in its place"
    );
}

#[test]
fn a_plain_database_in_its_place_is_refused_untouched() {
    let (_harbour, amara) = closed();
    let db = amara.dir().join("db");
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(8192, 0);
    fs::write(&db, &plain).unwrap();
    assert_eq!(refused(&amara.again()), FaultCode::NotEncrypted);
    assert_eq!(plain, fs::read(&db).unwrap());
}

#[test]
fn a_second_window_on_the_same_vault_is_told_so() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    assert_eq!(refused(&amara.again()), FaultCode::VaultInUse);
    assert!(amara.desk.is_open());
}

#[test]
fn a_vault_is_never_made_over_another() {
    let (_harbour, amara) = closed();
    let input =
        json!({"agency": "X", "member": "Y", "roles": ["caseworker"], "passphrase": PASSPHRASE});
    let fault = amara
        .again()
        .call("vault.create", &input.to_string())
        .unwrap_err();
    assert_eq!(fault.code, FaultCode::VaultExists);
}

#[test]
fn a_backup_is_opened_compared_and_brought_back() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let file = harbour.folder().join("copy.linden");
    let made = amara.does("backup.create", json!({"path": file}));
    assert_eq!(made["equal"], true);
    let checked = amara.does(
        "backup.check",
        json!({"path": file, "passphrase": PASSPHRASE}),
    );
    assert_eq!(checked["equal"], true);
    amara.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "after the copy"}),
    );
    let checked = amara.does(
        "backup.check",
        json!({"path": file, "passphrase": PASSPHRASE}),
    );
    assert_eq!(checked["equal"], false, "the copy is older than the vault");
    let into = harbour.folder().join("restored");
    let input = json!({"path": file, "into": into, "secret": PASSPHRASE, "kind": "passphrase"});
    assert_eq!(
        amara.does("backup.restore", input.clone())["equal"],
        Value::Null
    );
    assert_eq!(
        amara.refused("backup.restore", input),
        FaultCode::VaultExists
    );
    let host = tests::TestHost::new(harbour.clock.clone(), into, 9);
    let desk = api::Desk::new(std::sync::Arc::new(host));
    unlock(&desk, PASSPHRASE).unwrap();
    let list = desk.call("cases.list", "{}").unwrap();
    assert!(list.contains("Chinda Sok"));
}

#[test]
fn a_damaged_backup_is_refused() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let file = harbour.folder().join("copy.linden");
    amara.does("backup.create", json!({"path": file}));
    let whole = fs::read(&file).unwrap();
    let check = || {
        amara.refused(
            "backup.check",
            json!({"path": file, "passphrase": PASSPHRASE}),
        )
    };
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(check(), FaultCode::FileDamaged);
    fs::write(&file, b"not a backup at all").unwrap();
    assert_eq!(check(), FaultCode::FileNotRecognised);
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    fs::write(&file, &flipped).unwrap();
    let input = json!({"path": file, "passphrase": PASSPHRASE});
    let sound = amara
        .call("backup.check", input)
        .is_ok_and(|view| view["equal"] != false);
    assert!(!sound, "a flipped bit was not seen");
}

#[test]
fn the_vault_tells_what_it_is_made_of_in_numbers() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    amara.opens_case("Chinda Sok");
    let info = amara.does("vault.info", json!({}));
    let cases = info["tables"]
        .as_array()
        .unwrap()
        .iter()
        .find(|t| t["table"] == "cases")
        .unwrap();
    assert_eq!(cases["rows"], 1);
    assert!(info["cipher"].as_str().unwrap().starts_with('4'), "{info}");
    assert!(info["bytes"].as_i64().unwrap() > 4096);
}
