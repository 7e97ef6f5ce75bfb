//! A backup comes back onto another computer, whole or not at all.

use api::FaultCode;
use serde_json::json;
use std::fs;
use std::path::Path;
use tests::Office;
use tests::desk::{PASSPHRASE, TestDesk};

/// An office with a sealed copy of one case, and an empty computer beside it.
fn with_copy() -> (Office, TestDesk, std::path::PathBuf, api::Desk) {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    amara.does("resume.put", json!({"page": "case", "id": case}));
    let file = harbour.folder().join("copy.linden");
    amara.does("backup.create", json!({"path": file}));
    let place = harbour.folder().join("new computer");
    let host = tests::TestHost::new(harbour.clock.clone(), place, 9);
    let desk = api::Desk::new(std::sync::Arc::new(host));
    (harbour, amara, file, desk)
}

fn restore(desk: &api::Desk, file: &Path, secret: &str, kind: &str) -> Result<String, FaultCode> {
    let input = json!({"path": file, "secret": secret, "kind": kind});
    desk.call("backup.restore", &input.to_string())
        .map_err(|fault| fault.code)
}

#[test]
fn a_backup_comes_back_onto_an_empty_computer_and_says_what_it_holds() {
    let (_harbour, amara, file, desk) = with_copy();
    let reply = restore(&desk, &file, PASSPHRASE, "passphrase").unwrap();
    let reply: serde_json::Value = serde_json::from_str(&reply).unwrap();
    assert_eq!(reply["value"]["cases"], 1);
    let last = reply["value"]["lastChange"].as_str().unwrap();
    assert!(last.starts_with("2026-03-02"), "{last}");
    let unlock = json!({"passphrase": PASSPHRASE}).to_string();
    let open = desk.call("vault.unlock", &unlock).unwrap();
    assert!(open.contains("\"resume\":null"), "another computer: {open}");
    assert!(
        desk.call("cases.list", "{}").unwrap().contains("Chinda"),
        "the case is there"
    );
    let again = amara.refused(
        "backup.restore",
        json!({"path": file, "secret": PASSPHRASE, "kind": "passphrase"}),
    );
    assert_eq!(again, FaultCode::VaultExists);
}

#[test]
fn the_printed_code_brings_a_backup_back_as_well() {
    let (_harbour, amara, file, desk) = with_copy();
    restore(&desk, &file, &amara.code, "code").unwrap();
    let new = json!({"code": amara.code, "passphrase": "willow carbon ladder mitten eleven"});
    desk.call("vault.recover", &new.to_string()).unwrap();
    assert!(desk.is_open());
}

#[test]
fn a_backup_that_does_not_open_leaves_the_computer_empty() {
    let (harbour, _amara, file, desk) = with_copy();
    let whole = fs::read(&file).unwrap();
    let wrong = restore(&desk, &file, "wrong horse battery staple", "passphrase");
    assert_eq!(wrong.unwrap_err(), FaultCode::WrongPassphrase);
    let mistyped = restore(&desk, &file, "ABCD", "code");
    assert_eq!(mistyped.unwrap_err(), FaultCode::Invalid);
    let mut page = whole.clone();
    let middle = page.len() / 2;
    page[middle] ^= 1;
    for (bytes, code) in [
        (&b"not a backup at all"[..], FaultCode::FileNotRecognised),
        (&whole[..whole.len() / 2], FaultCode::FileDamaged),
        (&page, FaultCode::FileDamaged),
    ] {
        fs::write(&file, bytes).unwrap();
        let fault = restore(&desk, &file, PASSPHRASE, "passphrase").unwrap_err();
        assert_eq!(fault, code);
    }
    let mut left: Vec<_> = fs::read_dir(harbour.folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["amara", "copy.linden"]);
    assert!(desk.call("desk.status", "{}").unwrap().contains("no-vault"));
}

#[test]
fn a_check_of_a_damaged_copy_blames_the_copy_and_not_the_vault() {
    let (_harbour, amara, file, _) = with_copy();
    let input = json!({"path": file, "passphrase": PASSPHRASE});
    assert_eq!(amara.does("backup.check", input.clone())["equal"], true);
    let whole = fs::read(&file).unwrap();
    // A page in the middle, one of the last, and the header.
    for at in [whole.len() / 2, whole.len() - 100, 8 + 100] {
        let mut copy = whole.clone();
        copy[at] ^= 1;
        fs::write(&file, &copy).unwrap();
        let code = amara.refused("backup.check", input.clone());
        assert_eq!(code, FaultCode::FileDamaged, "byte {at}");
    }
    amara.does("vault.check", json!({}));
}

#[test]
fn a_backup_never_goes_over_a_vault_locked_or_damaged() {
    let (_harbour, amara, file, _) = with_copy();
    amara.desk.lock();
    let before = fs::read(amara.dir().join("db")).unwrap();
    let over = || restore(&amara.again(), &file, PASSPHRASE, "passphrase").unwrap_err();
    assert_eq!(over(), FaultCode::VaultExists);
    fs::remove_file(amara.dir().join("hdr.a")).unwrap();
    fs::remove_file(amara.dir().join("hdr.b")).unwrap();
    assert_eq!(over(), FaultCode::VaultExists);
    assert_eq!(before, fs::read(amara.dir().join("db")).unwrap());
}

#[test]
fn a_backup_from_before_there_were_files_of_cases_comes_back_as_well() {
    let (_harbour, _amara, file, desk) = with_copy();
    let bytes = std::fs::read(&file).unwrap();
    let (magic, rest) = bytes.split_at(8);
    assert_eq!(magic, b"LNDNBK02");
    // Without files the database is followed by their number, which is none.
    let (database, count) = rest.split_at(rest.len() - 8);
    assert_eq!(count, [0; 8]);
    fs::write(&file, [b"LNDNBK01", database].concat()).unwrap();
    restore(&desk, &file, PASSPHRASE, "passphrase").unwrap();
    fs::write(&file, [&b"LNDNBK01"[..], database, b"x"].concat()).unwrap();
    let input = json!({"path": file, "passphrase": PASSPHRASE}).to_string();
    let fault = desk.call("backup.check", &input).unwrap_err();
    assert_eq!(fault.code, FaultCode::FileDamaged);
}
