//! Files of a case between colleagues: by relay and by bundle, cut, planted, erased, copied.

use crate::attachments::{adds, file, listed, long, pieces, saves};
use api::FaultCode;
use serde_json::{Value, json};
use std::path::PathBuf;
use tests::canary::files;
use tests::colleague::{TEAM, meet, relay_of, two};
use tests::desk::PASSPHRASE;
use tests::{Office, TestDesk};

/// The objects of files at the relay.
fn laid(harbour: &Office) -> Vec<PathBuf> {
    let all = files(&relay_of(harbour)).into_iter();
    let mut laid: Vec<_> = all
        .filter(|path| path.to_string_lossy().contains("/blob/"))
        .collect();
    laid.sort();
    laid
}

#[test]
fn what_is_added_here_is_opened_there_and_by_nobody_who_may_not_read_the_case() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let chiara = amara.lets_in(&harbour, "Chiara", &["caseworker"]);
    let one = adds(&amara, &case, &file(&harbour, "scan.bin", &long()));
    meet(&[&amara, &ben, &chiara]);
    let theirs = listed(&ben, &case);
    let told = ["name", "addedBy", "bytes", "here"].map(|of| &theirs[0][of]);
    assert_eq!(json!(told), json!(["scan.bin", "Amara", 3_200_000, true]));
    assert_eq!(saves(&harbour, &ben, &one), long());
    assert!(listed(&chiara, &case).is_empty() && pieces(&chiara).is_empty());
    let path = harbour.folder().join("none");
    let save = json!({"attachmentId": one["id"], "path": path});
    assert_eq!(
        chiara.refused("attachments.save", save),
        FaultCode::NotFound
    );
    // Neither in a vault nor at the relay is anything named or sealed alike.
    let (ours, bens, there) = (pieces(&amara), pieces(&ben), laid(&harbour));
    let name = |path: &PathBuf| path.file_name().unwrap().to_owned();
    let mut names: Vec<_> = [&ours, &bens, &there]
        .into_iter()
        .flatten()
        .map(name)
        .collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 12, "no two names are the same");
    let begins: Vec<Vec<u8>> = there
        .iter()
        .chain(&ours)
        .map(|path| std::fs::read(path).unwrap()[..64].to_vec())
        .collect();
    assert!(
        begins
            .iter()
            .enumerate()
            .all(|(at, one)| !begins[..at].contains(one))
    );
}

#[test]
fn whoever_is_let_in_later_gets_the_files_too() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let one = adds(
        &amara,
        &case,
        &file(&harbour, "letter.txt", b"invented words"),
    );
    meet(&[&amara, &ben]);
    let chiara = amara.lets_in(&harbour, "Chiara", &["caseworker"]);
    amara.shares(&case, &chiara, &TEAM);
    meet(&[&amara, &chiara]);
    assert_eq!(saves(&harbour, &chiara, &one), b"invented words");
}

#[test]
fn what_has_not_arrived_is_said_and_comes_when_it_is_there() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let one = adds(&amara, &case, &file(&harbour, "scan.bin", &long()));
    amara.exchanges();
    let there = laid(&harbour);
    let honest: Vec<Vec<u8>> = there.iter().map(|it| std::fs::read(it).unwrap()).collect();
    assert_eq!(there.len(), 4);
    for gone in &there[1..3] {
        std::fs::remove_file(gone).unwrap();
    }
    ben.exchanges();
    assert_eq!(listed(&ben, &case)[0]["here"], false);
    let save = json!({"attachmentId": one["id"], "path": harbour.folder().join("copy")});
    assert_eq!(
        ben.refused("attachments.save", save),
        FaultCode::FileNotHere
    );
    for (place, bytes) in there.iter().zip(&honest) {
        std::fs::write(place, bytes).unwrap();
    }
    ben.exchanges();
    assert_eq!(saves(&harbour, &ben, &one), long());
}

#[test]
fn what_is_planted_torn_swapped_or_too_long_is_refused_by_name_and_put_right_by_whoever_has_it() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let words = |at: usize| format!("invented words {at}").into_bytes();
    let four: Vec<Value> = (0..4)
        .map(|at| {
            adds(
                &amara,
                &case,
                &file(&harbour, &format!("{at}.txt"), &words(at)),
            )
        })
        .collect();
    amara.exchanges();
    let there = laid(&harbour);
    let honest: Vec<Vec<u8>> = there.iter().map(|it| std::fs::read(it).unwrap()).collect();
    std::fs::write(&there[0], &honest[1]).unwrap();
    std::fs::write(&there[1], &honest[1][..1000]).unwrap();
    std::fs::write(&there[2], b"planted").unwrap();
    std::fs::write(&there[3], vec![7; 5_000_000]).unwrap();
    ben.exchanges();
    assert!(pieces(&ben).is_empty());
    assert!(listed(&ben, &case).iter().all(|one| one["here"] == false));
    assert_eq!(ben.does("vault.check", json!({}))["structureOk"], true);
    let alarm = &ben.does("exchange.status", json!({}))["alarms"][0];
    assert_eq!(
        (&alarm["code"], &alarm["count"]),
        (&json!("planted"), &json!(4))
    );
    // Ben's desk asks no more for what it knows to be spoiled, until it was locked.
    for (place, bytes) in there.iter().zip(&honest) {
        std::fs::write(place, bytes).unwrap();
    }
    ben.lock_and_unlock();
    ben.exchanges();
    for (at, one) in four.iter().enumerate() {
        assert_eq!(saves(&harbour, &ben, one), words(at));
    }
    // The relay lost everything, and somebody planted rubbish under a name they had seen.
    std::fs::remove_dir_all(relay_of(&harbour).join("v1")).unwrap();
    std::fs::create_dir_all(there[0].parent().unwrap()).unwrap();
    std::fs::write(&there[0], b"planted").unwrap();
    meet(&[&amara, &ben]);
    assert_eq!(laid(&harbour), there);
    let chiara = amara.lets_in(&harbour, "Chiara", &["caseworker"]);
    amara.shares(&case, &chiara, &TEAM);
    meet(&[&amara, &chiara]);
    for (at, one) in four.iter().enumerate() {
        assert_eq!(saves(&harbour, &chiara, one), words(at));
    }
}

#[test]
fn a_long_file_comes_bit_by_bit_where_nobody_asked_and_packs_do_not_wait_for_it() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let bytes = long().repeat(6);
    let one = adds(&amara, &case, &file(&harbour, "scan.bin", &bytes));
    let tick = |desk: &TestDesk| {
        harbour.clock.turn(chrono::TimeDelta::minutes(1));
        desk.does("exchange.tick", json!({}));
    };
    tick(&amara);
    assert_eq!(laid(&harbour).len(), 16, "of nineteen");
    tick(&ben);
    assert_eq!(
        listed(&ben, &case)[0]["here"],
        false,
        "known before it is here"
    );
    assert_eq!(pieces(&ben).len(), 16);
    tick(&amara);
    tick(&ben);
    assert_eq!(saves(&harbour, &ben, &one), bytes);
}

#[test]
fn a_bundle_carries_the_files_as_well() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let one = adds(&amara, &case, &file(&harbour, "scan.bin", &long()));
    let stick = harbour.folder().join("stick.linden");
    amara.does("bundles.export", json!({"path": stick}));
    ben.does("bundles.import", json!({"path": stick}));
    assert_eq!(saves(&harbour, &ben, &one), long());
    let size = |path: &PathBuf| std::fs::metadata(path).unwrap().len();
    let first = size(&stick);
    amara.does("bundles.export", json!({"path": stick}));
    assert!(size(&stick) < first / 10, "it went with the one before");
    amara.does("bundles.export", json!({"path": stick, "everything": true}));
    assert!(size(&stick) >= first);
}

#[test]
fn an_erasure_takes_the_files_from_every_vault_and_from_the_relay() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let other = amara.opens_case("Dara Example");
    let kept = adds(
        &amara,
        &other,
        &file(&harbour, "kept.txt", b"of another case"),
    );
    adds(&amara, &case, &file(&harbour, "scan.bin", &long()));
    meet(&[&amara, &ben]);
    assert_eq!(
        (
            pieces(&amara).len(),
            pieces(&ben).len(),
            laid(&harbour).len()
        ),
        (5, 4, 5)
    );
    amara.does("erasures.propose", json!({"caseId": case}));
    meet(&[&amara, &ben]);
    assert_eq!(
        (
            pieces(&amara).len(),
            pieces(&ben).len(),
            laid(&harbour).len()
        ),
        (1, 0, 1)
    );
    for desk in [&amara, &ben] {
        assert!(listed(desk, &case).is_empty());
        desk.lock_and_unlock();
    }
    assert_eq!(saves(&harbour, &amara, &kept), b"of another case");
}

#[test]
fn a_backup_brings_the_files_back_and_one_that_lacks_a_byte_of_them_does_not_count() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let one = adds(&amara, &case, &file(&harbour, "scan.bin", &long()));
    let copy = harbour.folder().join("copy.linden");
    let made = amara.does("backup.create", json!({"path": copy}));
    assert_eq!((&made["files"], &made["equal"]), (&json!(1), &json!(true)));
    let check = json!({"path": copy, "passphrase": PASSPHRASE});
    let checked = amara.does("backup.check", check.clone());
    assert_eq!(
        (&checked["files"], &checked["equal"]),
        (&json!(1), &json!(true))
    );
    let honest = std::fs::read(&copy).unwrap();
    for (at, cut) in [(1000, 0), (2_000_000, 0), (0, 1), (0, 3_000_000)] {
        let mut bytes = honest[..honest.len() - cut].to_vec();
        let place = bytes.len() - 1 - at;
        bytes[place] ^= u8::from(at > 0);
        std::fs::write(&copy, bytes).unwrap();
        assert_eq!(
            amara.refused("backup.check", check.clone()),
            FaultCode::FileDamaged,
            "{at} {cut}"
        );
    }
    std::fs::write(&copy, [&honest[..], b"x"].concat()).unwrap();
    assert_eq!(
        amara.refused("backup.check", check.clone()),
        FaultCode::FileDamaged
    );
    std::fs::write(&copy, &honest).unwrap();
    adds(&amara, &case, &file(&harbour, "letter.txt", b"later"));
    assert_eq!(amara.does("backup.check", check)["equal"], false);
    let into = harbour.folder().join("back");
    let input = json!({"path": copy, "into": into, "secret": PASSPHRASE, "kind": "passphrase"});
    assert_eq!(amara.does("backup.restore", input)["files"], 1);
    let back = TestDesk::at(
        api::Desk::new(std::sync::Arc::new(tests::TestHost::new(
            harbour.clock.clone(),
            into.clone(),
            9,
        ))),
        &harbour.clock,
        into,
    );
    back.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    let rows: Vec<Value> = listed(&back, &case);
    assert_eq!((rows.len(), &rows[0]["here"]), (1, &json!(true)));
    assert_eq!(saves(&harbour, &back, &one), long());
}
