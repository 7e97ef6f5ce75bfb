//! Alarms, not trust: what should not be so is found or harmless, and said in the right words.

use serde_json::{Value, json};
use std::path::Path;
use tests::colleague::{meet, reads, relay_of, writes};
use tests::desk::PASSPHRASE;
use tests::office::text;
use tests::{Office, TestDesk};

fn two(harbour: &Office) -> (TestDesk, TestDesk, String) {
    let amara = harbour.member("Amara", &["administrator", "caseworker"]);
    amara.meets_at(&relay_of(harbour));
    let case = amara.opens_case("Chinda Sok");
    let ben = amara.lets_in(harbour, "Ben", &["caseworker"]);
    amara.shares(&case, &ben, &["facts", "identity", "casework", "career"]);
    meet(&[&amara, &ben]);
    (amara, ben, case)
}

fn codes(desk: &TestDesk) -> Vec<String> {
    let status = desk.does("exchange.status", json!({}));
    let alarms = status["alarms"].as_array().unwrap().clone();
    alarms.iter().map(|alarm| text(&alarm["code"])).collect()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}

#[test]
fn a_quiet_office_raises_no_alarm() {
    let harbour = Office::harbour();
    let (amara, ben, _) = two(&harbour);
    assert_eq!((codes(&amara), codes(&ben)), (Vec::new(), Vec::new()));
    let status = ben.does("exchange.tick", json!({}));
    assert_eq!(
        (&status["state"], &status["toGo"], &status["toCome"]),
        (&json!("current"), &json!(0), &json!(0)),
        "{status}"
    );
}

#[test]
fn what_a_removed_colleague_sealed_too_late_waits_for_a_person() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let ben_id = ben.member_id();
    // Ben works without a network while Amara removes him.
    amara.does("roster.removeMember", json!({"memberId": ben_id}));
    writes(&ben, &case, "written too late");
    ben.exchanges();
    amara.exchanges();
    assert!(!reads(&amara, &case, "written too late"));
    assert!(
        codes(&amara).contains(&"removed".to_owned()),
        "{:?}",
        codes(&amara)
    );
    let held = amara.does("packs.quarantined", json!({}));
    assert_eq!(held["packs"][0]["member"], "Ben", "{held}");
    // Left outside, it asks for nothing more, and can still be let in.
    amara.does("packs.refuse", json!({"id": held["packs"][0]["id"]}));
    let status = amara.does("exchange.status", json!({}));
    assert_eq!(status["quarantined"], 0, "{status}");
    assert_eq!(codes(&amara), Vec::<String>::new());
    let held = amara.does("packs.quarantined", json!({}));
    assert_eq!(held["packs"][0]["refused"], true, "{held}");
    amara.does("packs.admit", json!({"id": held["packs"][0]["id"]}));
    assert!(reads(&amara, &case, "written too late"));
    assert_eq!(
        amara.does("packs.quarantined", json!({}))["packs"],
        json!([])
    );
    // From then on nothing of Ben's is sealed, and nothing of Amara's opens for him.
    writes(&amara, &case, "written after Ben left");
    amara.exchanges();
    assert!(
        ben.call("exchange.now", json!({})).is_err()
            || !reads(&ben, &case, "written after Ben left")
    );
}

#[test]
fn a_copied_vault_is_told_begins_a_new_log_and_loses_nothing() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    ben.desk.lock();
    let twin_dir = harbour.folder().join("twin");
    copy(ben.dir(), &twin_dir);
    let host = tests::TestHost::new(harbour.clock.clone(), twin_dir.clone(), 4242).elsewhere();
    let desk = api::Desk::new(std::sync::Arc::new(host));
    let twin = TestDesk::at(desk, &harbour.clock, twin_dir);
    for (desk, words) in [(&ben, "from the first"), (&twin, "from the copy")] {
        desk.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
        writes(desk, &case, words);
        desk.exchanges();
    }
    meet(&[&ben, &twin, &amara]);
    for desk in [&amara, &ben, &twin] {
        assert!(reads(desk, &case, "from the first") && reads(desk, &case, "from the copy"));
    }
    assert!(
        codes(&ben).contains(&"own-elsewhere".to_owned())
            || codes(&twin).contains(&"own-elsewhere".to_owned())
    );
    assert!(
        codes(&amara).contains(&"forked".to_owned()),
        "{:?}",
        codes(&amara)
    );
}

#[test]
fn planted_torn_and_missing_objects_block_nothing_else_and_are_told() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    writes(&amara, &case, "goes through");
    amara.exchanges();
    let logs: Vec<_> = tests::canary::files(&relay_of(&harbour))
        .into_iter()
        .filter(|file| file.to_string_lossy().contains("/log/"))
        .collect();
    let folder = logs[0].parent().unwrap();
    std::fs::write(folder.join("a".repeat(26)), vec![7; 20_000]).unwrap();
    std::fs::write(folder.join("not a name of ours"), b"x").unwrap();
    ben.exchanges();
    assert!(reads(&ben, &case, "goes through"));
    assert!(
        codes(&ben).contains(&"planted".to_owned()),
        "{:?}",
        codes(&ben)
    );
}

#[test]
fn a_relay_that_forgets_is_told_and_mended() {
    let harbour = Office::harbour();
    let (amara, ben, _) = two(&harbour);
    for file in tests::canary::files(&relay_of(&harbour)) {
        std::fs::remove_file(file).unwrap();
    }
    amara.exchanges();
    assert!(
        codes(&amara).contains(&"relay-short".to_owned()),
        "{:?}",
        codes(&amara)
    );
    ben.exchanges();
    assert!(
        ben.does("exchange.status", json!({}))["toGo"]
            .as_i64()
            .unwrap()
            == 0
    );
}

#[test]
fn a_clock_a_day_ahead_and_one_years_behind_lose_nothing() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    harbour.clock.days(3);
    writes(&ben, &case, "from the future");
    ben.exchanges();
    harbour.clock.days(-3);
    amara.exchanges();
    assert!(reads(&amara, &case, "from the future"));
    assert!(
        codes(&amara).contains(&"clock-ahead".to_owned()),
        "{:?}",
        codes(&amara)
    );
    writes(&amara, &case, "from today");
    harbour.clock.days(-4_000);
    meet(&[&amara, &ben]);
    assert!(reads(&ben, &case, "from today"));
}

#[test]
fn a_colleague_who_is_silent_is_named() {
    let harbour = Office::harbour();
    let (amara, ben, _) = two(&harbour);
    amara.exchanges();
    harbour.clock.days(15);
    amara.exchanges();
    let status = amara.does("exchange.status", json!({}));
    let silent: Vec<Value> = status["silent"].as_array().unwrap().clone();
    assert_eq!(silent.len(), 1, "{status}");
    assert_eq!(
        (&silent[0]["member"], silent[0]["days"].as_i64()),
        (&json!("Ben"), Some(15)),
        "{status}"
    );
    meet(&[&ben, &amara]);
    assert_eq!(
        amara.does("exchange.status", json!({}))["silent"],
        json!([])
    );
}

#[test]
fn an_old_state_of_the_database_never_goes_on_under_the_same_numbers() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    ben.desk.lock();
    let old = harbour.folder().join("old");
    copy(ben.dir(), &old);
    ben.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    writes(&ben, &case, "sealed before the fall");
    meet(&[&ben, &amara]);
    ben.desk.lock();
    // The database alone is set back; the header remembers.
    std::fs::copy(old.join("db"), ben.dir().join("db")).unwrap();
    ben.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    writes(&ben, &case, "written after the fall");
    meet(&[&ben, &amara]);
    for desk in [&amara, &ben] {
        assert!(
            reads(desk, &case, "sealed before the fall")
                && reads(desk, &case, "written after the fall")
        );
    }
    assert_eq!(ben.does("packs.verify", json!({}))["ok"], true);
}

#[test]
fn a_whole_vault_that_was_set_back_goes_on_in_a_new_log_before_anybody_tells_it() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    ben.desk.lock();
    let image = harbour.folder().join("image");
    copy(ben.dir(), &image);
    ben.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    writes(&ben, &case, "sealed after the image");
    meet(&[&ben, &amara]);
    ben.desk.lock();
    // All of the vault, its header too; only this computer remembers.
    copy(&image, ben.dir());
    ben.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    writes(&ben, &case, "written on the image");
    ben.does(
        "bundles.export",
        json!({"path": harbour.folder().join("first.linden")}),
    );
    assert_eq!(codes(&ben), ["own-elsewhere"]);
    meet(&[&ben, &amara, &ben]);
    for desk in [&amara, &ben] {
        assert!(reads(desk, &case, "sealed after the image"));
        assert!(reads(desk, &case, "written on the image"));
    }
    assert_eq!(codes(&amara), Vec::<String>::new());
}

#[test]
fn every_pack_is_whole_and_the_rows_are_what_the_packs_make_of_them() {
    let harbour = Office::harbour();
    let (amara, ben, _) = two(&harbour);
    for desk in [&amara, &ben] {
        let check = desk.does("packs.verify", json!({}));
        assert_eq!(
            (
                &check["ok"],
                &check["rowsOk"],
                &check["auditOk"],
                &check["forks"]
            ),
            (&json!(true), &json!(true), &json!(true), &json!(0)),
            "{check}"
        );
        assert!(check["packs"].as_i64().unwrap() > 2);
    }
}

/// Changes what stands in a locked vault, as a worn-out disk or another program would.
fn damages(desk: &TestDesk, sql: &str) {
    desk.desk.lock();
    let passphrase = vault::Passphrase::new(PASSPHRASE.to_owned());
    let opened = vault::open(desk.dir(), vault::Unlock::Passphrase(&passphrase), 0).unwrap();
    let conn = rusqlite::Connection::open(opened.dir().db()).unwrap();
    let bytes = opened.db_key().expose().iter();
    let key: String = bytes.map(|byte| format!("{byte:02x}")).collect();
    conn.pragma_update(None, "key", format!("x'{key}'"))
        .unwrap();
    conn.execute_batch(sql).unwrap();
    conn.close().unwrap();
    drop(opened);
    desk.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
}

#[test]
fn a_case_that_stands_otherwise_than_with_a_colleague_is_told_after_a_day() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    writes(&amara, &case, "of the first day");
    meet(&[&amara, &ben]);
    let days = |days| harbour.clock.turn(chrono::TimeDelta::days(days));
    days(2);
    damages(&ben, "UPDATE notes SET text = text || ' broken'");
    writes(&amara, &case, "of this day");
    meet(&[&amara, &ben]);
    assert_eq!(codes(&ben), Vec::<String>::new());
    days(1);
    writes(&amara, &case, "of the next day");
    meet(&[&amara, &ben]);
    assert_eq!(codes(&ben), ["differs"]);
}
