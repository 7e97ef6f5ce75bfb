//! A colleague who joins an office of years begins with a snapshot, and knows what everybody knows.

use serde_json::json;
use std::path::{Path, PathBuf};
use tests::clock::TestHost;
use tests::colleague::{TEAM, meet, reads, relay_of, writes};
use tests::desk::PASSPHRASE;
use tests::office::text;
use tests::{Office, TestDesk};

/// An office in which many packs were made: a case, and providers one after the other.
pub fn of_years(harbour: &Office) -> (TestDesk, String) {
    let amara = harbour.amara();
    amara.meets_at(&relay_of(harbour));
    let case = amara.opens_case("Chinda Sok");
    writes(&amara, &case, "the first note");
    for day in 0..70 {
        amara.adds_provider(&format!("Clinic {day}"), "therapy");
        amara.exchanges();
    }
    (amara, case)
}

/// Whether a desk knows packs by name alone.
fn lacks_packs(desk: &TestDesk) -> bool {
    let mut lacks = false;
    desk.desk
        .with_store(|store| lacks = store.lacks_packs().unwrap());
    lacks
}

fn providers(desk: &TestDesk) -> i64 {
    let found = desk.does("providers.list", json!({}));
    found["total"].as_i64().unwrap()
}

/// The files of snapshots at the relay.
pub fn snapshots(harbour: &Office) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![relay_of(harbour)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.components().any(|part| part.as_os_str() == "snap") {
                found.push(path);
            }
        }
    }
    found
}

/// Asks to join, is let in, and waits before the welcome is taken.
fn asks(amara: &TestDesk, harbour: &Office, name: &str, invite: serde_json::Value) -> TestDesk {
    let file = |what: &str| harbour.folder().join(format!("{name}.{what}"));
    let (invitation, request) = (file("invitation"), file("request"));
    let mut input = invite;
    input["path"] = json!(invitation);
    amara.does("roster.invite", input);
    let dir = harbour.folder().join(name.to_lowercase());
    let seed = 1 + name.bytes().map(u64::from).sum::<u64>();
    let host = TestHost::new(amara.clock.clone(), dir.clone(), seed);
    let desk = api::Desk::new(std::sync::Arc::new(host));
    let colleague = TestDesk::at(desk, &amara.clock, dir);
    let asked = colleague.does(
        "join.begin",
        json!({"path": invitation, "passphrase": PASSPHRASE, "device": "Laptop", "request": request}),
    );
    let admit = json!({"path": request, "words": asked["words"], "device": "Laptop"});
    amara.does("roster.admit", admit);
    amara.exchanges();
    colleague
}

#[test]
fn a_colleague_begins_with_a_snapshot_and_both_go_on() {
    let harbour = Office::harbour();
    let (amara, case) = of_years(&harbour);
    assert_eq!(snapshots(&harbour).len(), 0);
    let ben = amara.lets_in(&harbour, "Ben", &["caseworker"]);
    assert!(!snapshots(&harbour).is_empty() && lacks_packs(&ben));
    assert_eq!(providers(&ben), providers(&amara));
    assert!(!reads(&ben, &case, "the first note"));
    // The case is shared later: its rows lie here already, and open with the key.
    amara.shares(&case, &ben, &TEAM);
    writes(&amara, &case, "the second note");
    meet(&[&amara, &ben]);
    assert!(lacks_packs(&ben), "nothing had to be fetched for it");
    for words in ["the first note", "the second note"] {
        assert!(reads(&ben, &case, words), "{words}");
    }
    writes(&ben, &case, "from Ben");
    let provider = ben.adds_provider("Clinic of Ben", "legal")["id"].clone();
    meet(&[&amara, &ben]);
    assert!(reads(&amara, &case, "from Ben"));
    let look = |desk: &TestDesk| desk.does("providers.get", json!({"providerId": provider}));
    assert_eq!(look(&amara)["name"], look(&ben)["name"]);
    let check = ben.does("vault.check", json!({}));
    assert_eq!(check["structureOk"], true, "{check}");
    assert_eq!(ben.does("exchange.status", json!({}))["alarms"], json!([]));
}

#[test]
fn a_second_device_of_somebody_who_audits_fetches_the_packs_as_well() {
    let harbour = Office::harbour();
    let (amara, case) = of_years(&harbour);
    let home = asks(
        &amara,
        &harbour,
        "Home",
        json!({"memberId": amara.member_id(), "roles": []}),
    );
    home.does("join.finish", json!({}));
    meet(&[&amara, &home]);
    assert!(reads(&home, &case, "the first note"));
    // Lines of the audit are in the packs alone.
    assert!(!lacks_packs(&home));
    assert_eq!(providers(&home), providers(&amara));
    writes(&home, &case, "from home");
    meet(&[&home, &amara]);
    assert!(reads(&amara, &case, "from home"));
}

#[test]
fn whoever_reads_no_case_lays_no_snapshot_down() {
    let harbour = Office::harbour();
    let (amara, case) = of_years(&harbour);
    // Most of what is in the packs is about cases.
    for at in 0..40 {
        writes(&amara, &case, &format!("note {at}"));
        let other = amara.opens_case(&format!("Example {at}"));
        writes(&amara, &other, "a note");
        amara.exchanges();
    }
    let bela = amara.lets_in(&harbour, "Bela", &["administrator"]);
    meet(&[&amara, &bela]);
    let before = snapshots(&harbour).len();
    let carl = bela.lets_in(&harbour, "Carl", &["caseworker"]);
    assert_eq!(snapshots(&harbour).len(), before);
    assert!(!lacks_packs(&carl));
    assert_eq!(providers(&carl), providers(&amara));
}

#[test]
fn a_snapshot_lies_at_the_relay_for_ninety_days() {
    let harbour = Office::harbour();
    let (amara, _) = of_years(&harbour);
    let late = asks(
        &amara,
        &harbour,
        "Late",
        json!({"name": "Late", "roles": ["caseworker"]}),
    );
    harbour.clock.days(89);
    amara.exchanges();
    assert!(!snapshots(&harbour).is_empty());
    harbour.clock.days(2);
    amara.exchanges();
    assert!(snapshots(&harbour).is_empty());
    // Who comes after that begins with the first pack, and nobody is alarmed.
    late.does("join.finish", json!({}));
    assert!(!lacks_packs(&late));
    assert_eq!(providers(&late), providers(&amara));
    assert_eq!(late.does("exchange.status", json!({}))["alarms"], json!([]));
}

fn spoiled(name: &str, spoil: impl Fn(&Path)) {
    let harbour = Office::harbour();
    let (amara, case) = of_years(&harbour);
    let ben = asks(
        &amara,
        &harbour,
        "Ben",
        json!({"name": "Ben", "roles": ["caseworker"]}),
    );
    let files = snapshots(&harbour);
    assert!(!files.is_empty());
    files.iter().for_each(|file| spoil(file));
    ben.does("join.finish", json!({}));
    assert!(!lacks_packs(&ben), "{name}");
    assert_eq!(providers(&ben), providers(&amara), "{name}");
    amara.shares(&case, &ben, &TEAM);
    meet(&[&amara, &ben]);
    assert!(reads(&ben, &case, "the first note"), "{name}");
    let alarms = ben.does("exchange.status", json!({}))["alarms"].clone();
    let told = alarms.as_array().unwrap().iter();
    let told: Vec<String> = told.map(|alarm| text(&alarm["code"])).collect();
    assert_eq!(told, ["planted"], "{name}: {alarms}");
}

#[test]
fn a_spoiled_snapshot_is_told_and_the_packs_are_read() {
    spoiled("a bit of it differs", |file| {
        let mut bytes = std::fs::read(file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(file, bytes).unwrap();
    });
    spoiled("it is cut short", |file| {
        let bytes = std::fs::read(file).unwrap();
        std::fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
    });
    let other = Office::harbour();
    let (zoe, _) = of_years(&other);
    zoe.lets_in(&other, "Yara", &["caseworker"]);
    let theirs = std::fs::read(&snapshots(&other)[0]).unwrap();
    spoiled("it is that of another agency", |file| {
        std::fs::write(file, &theirs).unwrap();
    });
}
