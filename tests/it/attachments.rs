//! Files of a case in one vault: added, listed, described, saved, removed, and nothing left behind.

use api::FaultCode;
use serde_json::{Value, json};
use std::path::PathBuf;
use tests::canary::{CANARY, Forms, files};
use tests::desk::TestDesk;
use tests::{Office, office::text};

/// A file outside of every vault.
pub(crate) fn file(office: &Office, name: &str, bytes: &[u8]) -> PathBuf {
    let path = office.folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// A file of three pieces and a little, whose bytes repeat nowhere.
pub(crate) fn long() -> Vec<u8> {
    let mut dice = fastrand::Rng::with_seed(5);
    std::iter::repeat_with(|| dice.u8(..))
        .take(3_200_000)
        .collect()
}

pub(crate) fn adds(desk: &TestDesk, case: &str, path: &std::path::Path) -> Value {
    desk.does("attachments.add", json!({"caseId": case, "path": path}))
}

pub(crate) fn listed(desk: &TestDesk, case: &str) -> Vec<Value> {
    let list = desk.does("attachments.list", json!({"caseId": case}));
    list["attachments"].as_array().unwrap().clone()
}

pub(crate) fn saves(office: &Office, desk: &TestDesk, attachment: &Value) -> Vec<u8> {
    let path = office.folder().join("copy");
    let input = json!({"attachmentId": attachment["id"], "path": path});
    desk.does("attachments.save", input);
    std::fs::read(path).unwrap()
}

pub(crate) fn pieces(desk: &TestDesk) -> Vec<PathBuf> {
    files(&desk.dir().join("b"))
}

#[test]
fn a_file_comes_back_as_it_was_and_every_step_is_on_record() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let (letter, scan) = (b"%PDF-1.7 invented".to_vec(), long());
    let path = file(&harbour, "letter.pdf", &letter);
    let input = json!({"caseId": case, "path": path, "description": " The first letter "});
    let one = amara.does("attachments.add", input);
    let told = ["name", "media", "bytes", "description", "addedBy", "here"].map(|of| &one[of]);
    let expected = json!(["letter.pdf", "pdf", 17, "The first letter", "Amara", true]);
    assert_eq!(json!(told), expected);
    let two = adds(&amara, &case, &file(&harbour, "scan.bin", &scan));
    assert_eq!(pieces(&amara).len(), 1 + 4);
    amara.lock_and_unlock();
    assert_eq!(saves(&harbour, &amara, &one), letter);
    assert_eq!(saves(&harbour, &amara, &two), scan);
    let described = json!({"attachmentId": two["id"], "description": "A scan"});
    assert_eq!(
        amara.does("attachments.describe", described)["description"],
        "A scan"
    );
    amara.does("attachments.remove", json!({"attachmentId": two["id"]}));
    assert_eq!(listed(&amara, &case).len(), 1);
    let log = amara.does("audit.list", json!({"limit": 200})).to_string();
    for deed in [
        "add-attachment",
        "save-attachment",
        "describe-attachment",
        "remove-attachment",
    ] {
        assert!(log.contains(deed), "{deed}");
    }
    assert!(!log.contains("letter") && !log.contains("scan"));
}

#[test]
fn a_removed_file_comes_back_by_undo_and_goes_for_good_after_thirty_days() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let one = adds(&amara, &case, &file(&harbour, "letter.txt", b"words"));
    let remove = json!({"attachmentId": one["id"]});
    amara.does("attachments.remove", remove.clone());
    let save = json!({"attachmentId": one["id"], "path": harbour.folder().join("copy")});
    assert_eq!(amara.refused("attachments.save", save), FaultCode::NotFound);
    amara.does("undo.last", json!({}));
    assert_eq!(saves(&harbour, &amara, &one), b"words");
    amara.does("attachments.remove", remove);
    harbour.clock.turn(chrono::TimeDelta::days(29));
    amara.lock_and_unlock();
    assert_eq!(pieces(&amara).len(), 1, "another may bring it back yet");
    harbour.clock.turn(chrono::TimeDelta::days(1));
    amara.lock_and_unlock();
    assert_eq!(pieces(&amara).len(), 0);
}

#[test]
fn an_adding_that_is_taken_back_leaves_no_byte() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let kept = adds(&amara, &case, &file(&harbour, "kept.txt", b"kept"));
    adds(&amara, &case, &file(&harbour, "scan.bin", &long()));
    amara.does("undo.last", json!({}));
    assert_eq!((listed(&amara, &case).len(), pieces(&amara).len()), (1, 1));
    assert_eq!(saves(&harbour, &amara, &kept), b"kept");
}

#[test]
fn what_a_crash_left_before_its_row_goes_at_the_next_unlocking_and_nothing_else_does() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let one = adds(&amara, &case, &file(&harbour, "letter.txt", b"words"));
    let known = pieces(&amara).pop().unwrap();
    let name = "q".repeat(26);
    let left = amara.dir().join("b/qq").join(&name);
    std::fs::create_dir(left.parent().unwrap()).unwrap();
    std::fs::copy(&known, &left).unwrap();
    amara.lock_and_unlock();
    assert_eq!(pieces(&amara), [known]);
    assert_eq!(saves(&harbour, &amara, &one), b"words");
}

#[test]
fn what_is_damaged_or_missing_here_is_said_and_no_half_a_copy_is_left() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let scan = adds(&amara, &case, &file(&harbour, "scan.bin", &long()));
    let path = harbour.folder().join("copy");
    let save = json!({"attachmentId": scan["id"], "path": path});
    let all = pieces(&amara);
    let honest: Vec<Vec<u8>> = all.iter().map(|it| std::fs::read(it).unwrap()).collect();
    let spoiled: [&dyn Fn(); 4] = [
        &|| std::fs::write(&all[0], &honest[1]).unwrap(),
        &|| std::fs::write(&all[2], &honest[2][1..]).unwrap(),
        &|| std::fs::write(&all[3], vec![0; 2_000_000]).unwrap(),
        &|| {
            let mut turned = honest[1].clone();
            turned[500_000] ^= 1;
            std::fs::write(&all[1], turned).unwrap();
        },
    ];
    for spoil in spoiled {
        spoil();
        assert_eq!(
            amara.refused("attachments.save", save.clone()),
            FaultCode::FileDamaged
        );
        assert!(
            !path.exists()
                && files(harbour.folder())
                    .iter()
                    .all(|it| !it.ends_with("copy.part"))
        );
        for (place, bytes) in all.iter().zip(&honest) {
            std::fs::write(place, bytes).unwrap();
        }
    }
    std::fs::remove_file(&all[2]).unwrap();
    assert_eq!(
        amara.refused("attachments.save", save.clone()),
        FaultCode::FileNotHere
    );
    assert_eq!(listed(&amara, &case)[0]["here"], false);
    std::fs::write(&all[2], &honest[2]).unwrap();
    amara.does("attachments.save", save);
    assert_eq!(std::fs::read(path).unwrap(), long());
}

#[test]
fn what_is_no_file_or_too_large_is_refused_and_leaves_nothing() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let huge = harbour.folder().join("huge");
    let made = std::fs::File::create(&huge).unwrap();
    made.set_len(200 * 1024 * 1024 + 1).unwrap();
    let pipe = harbour.folder().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    for (path, code) in [
        (huge, FaultCode::FileTooLarge),
        (pipe, FaultCode::FileUnreachable),
        (harbour.folder().to_owned(), FaultCode::FileUnreachable),
        (harbour.folder().join("none"), FaultCode::FileUnreachable),
    ] {
        let input = json!({"caseId": case, "path": path});
        assert_eq!(amara.refused("attachments.add", input), code);
    }
    let path = file(&harbour, "letter.txt", b"words");
    let elsewhere = json!({"caseId": uuid::Uuid::nil(), "path": path});
    assert_eq!(
        amara.refused("attachments.add", elsewhere),
        FaultCode::NotFound
    );
    let wordy = json!({"caseId": case, "path": path, "description": "x".repeat(501)});
    assert_eq!(amara.refused("attachments.add", wordy), FaultCode::Invalid);
    assert!(listed(&amara, &case).is_empty() && pieces(&amara).is_empty());
}

#[test]
fn no_file_of_the_vault_holds_a_name_or_a_byte_of_a_file_in_clear() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("{CANARY}.txt"));
    std::fs::write(&path, format!("{CANARY} {}", "words ".repeat(400_000))).unwrap();
    let one = adds(&amara, &case, &path);
    assert_eq!(text(&one["name"]), format!("{CANARY}.txt"));
    let secrets = Forms::of(&[CANARY]);
    for round in ["open", "locked"] {
        for file in files(harbour.folder()) {
            let bytes = std::fs::read(&file).unwrap_or_default();
            assert_eq!(secrets.found_in(&bytes), None, "{} {round}", file.display());
            assert!(!file.display().to_string().contains(CANARY));
        }
        amara.desk.lock();
    }
}
