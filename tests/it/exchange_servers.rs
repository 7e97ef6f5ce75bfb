//! Two vaults that meet at real servers, over the lines they would use.

use serde_json::{Value, json};
use tests::colleague::{TEAM, reads, writes};
use tests::desk::PASSPHRASE;
use tests::office::text;
use tests::servers::servers;
use tests::{Office, TestDesk};

/// An office of this very day.
fn harbour() -> Office {
    let harbour = Office::harbour();
    sets_the_clock(&harbour);
    harbour
}

/// A server compares the clock of who asks with its own.
fn sets_the_clock(harbour: &Office) {
    let real = api::Host::now(&tests::desk::RealHost(std::path::PathBuf::new()));
    harbour.clock.turn(real - harbour.clock.now());
}

/// Amara sets the relay up and lets Ben in.
fn two(harbour: &Office, relay: &Value) -> (TestDesk, TestDesk, String) {
    let amara = harbour.member("Amara", &["administrator", "caseworker"]);
    let tried = amara.does("relays.test", relay.clone());
    assert_eq!(
        (&tried["reached"], &tried["read"], &tried["written"]),
        (&json!(true), &json!(true), &json!(true)),
        "{tried}"
    );
    amara.does("relays.put", relay.clone());
    let case = amara.opens_case("Chinda Sok");
    let ben = lets_in(harbour, &amara, "Ben");
    amara.shares(&case, &ben, &TEAM);
    for _ in 0..2 {
        amara.exchanges();
        ben.exchanges();
    }
    (amara, ben, case)
}

/// The welcome comes by hand, for an invitation brings no credentials.
fn lets_in(harbour: &Office, amara: &TestDesk, name: &str) -> TestDesk {
    let invite = json!({"name": name, "roles": ["caseworker"]});
    let (new, request) = harbour.asks(amara, invite, name);
    let words = new.does("join.status", json!({}))["words"].clone();
    let welcome = harbour.file(&format!("{name}.welcome"));
    amara.does(
        "roster.admit",
        json!({"path": request, "words": words, "device": "Laptop", "welcome": welcome}),
    );
    amara.exchanges();
    let desk = new.does("join.finish", json!({"path": welcome}));
    assert_eq!(text(&desk["state"]), "open");
    new.exchanges();
    new
}

fn meets(relay: &Value) {
    let harbour = harbour();
    let (amara, ben, case) = two(&harbour, relay);
    writes(&ben, &case, "first words of Ben");
    ben.exchanges();
    amara.exchanges();
    assert!(reads(&amara, &case, "first words of Ben"));
    // One who was away with the vault locked goes on where both are.
    ben.desk.lock();
    writes(&amara, &case, "words of Amara meanwhile");
    amara.exchanges();
    ben.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    let done = ben.exchanges();
    assert!(reads(&ben, &case, "words of Amara meanwhile"));
    assert_eq!(done["exchange"]["alarms"], json!([]), "{done}");
    for desk in [&amara, &ben] {
        let status = desk.does("exchange.status", json!({}));
        assert_eq!(
            (&status["toGo"], &status["toCome"]),
            (&json!(0), &json!(0)),
            "{status}"
        );
        assert_eq!(desk.does("packs.verify", json!({}))["ok"], true);
    }
}

#[test]
fn two_vaults_meet_at_a_webdav_server() {
    meets(&servers().webdav());
}

#[test]
fn two_vaults_meet_at_an_s3_server() {
    meets(&servers().s3());
}

/// Looks for news while there are none, and says how many questions that took. `DEVICES=200` makes the
/// office as large as that; the test takes as long as they take to join.
fn idle(relay: &Value, asked: impl Fn() -> usize, ages: impl Fn()) -> usize {
    let harbour = harbour();
    let (amara, ben, _) = two(&harbour, relay);
    let devices = std::env::var("DEVICES").map_or(3, |number| number.parse().unwrap());
    for number in 3..=devices {
        sets_the_clock(&harbour);
        let joined = lets_in(&harbour, &amara, &format!("Member {number}"));
        joined.desk.lock();
    }
    ages();
    amara.exchanges();
    ben.exchanges();
    // The state of each folder is known after one look.
    for _ in 0..2 {
        harbour.clock.turn(chrono::TimeDelta::minutes(5));
        asked();
        ben.does("exchange.tick", json!({}));
    }
    asked()
}

#[test]
fn whoever_looks_for_news_and_finds_none_asks_three_questions_at_the_most() {
    let servers = servers();
    let (relay, line) = servers.s3_counted();
    let many = idle(&relay, || line.asked(), || ());
    assert!((1..=3).contains(&many), "{many} at S3");
    // As many epochs as 200 devices fill in two weeks.
    let (relay, line) = servers.webdav_counted();
    let before = agencies(&servers.dav);
    let ages = || {
        let mut new = agencies(&servers.dav);
        new.retain(|agency| !before.contains(agency) && agency.join("log/000001").exists());
        for agency in new {
            for epoch in 2..=100 {
                let folder = agency.join(format!("log/{epoch:06}"));
                std::fs::create_dir_all(&folder).unwrap();
                // The server is nobody's process, and writes there too.
                let all = std::os::unix::fs::PermissionsExt::from_mode(0o777);
                std::fs::set_permissions(&folder, all).unwrap();
            }
        }
    };
    let many = idle(&relay, || line.asked(), ages);
    assert!((1..=3).contains(&many), "{many} at WebDAV");
}

fn agencies(dav: &std::path::Path) -> Vec<std::path::PathBuf> {
    let found = std::fs::read_dir(dav.join("v1")).into_iter().flatten();
    found.flatten().map(|entry| entry.path()).collect()
}
