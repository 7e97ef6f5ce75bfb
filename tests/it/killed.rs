//! Kill -9 at a random moment in a loop of saves: no acknowledged write is lost, none is half-written.

use serde_json::json;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use tests::Office;

/// Rounds; each ends with a kill, and the next opens what it left.
const ROUNDS: u64 = 200;

#[test]
fn no_acknowledged_save_is_lost_to_a_kill() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    amara.desk.lock();
    let mut dice = fastrand::Rng::with_seed(11);
    let mut acknowledged = 0;
    for round in 0..ROUNDS {
        let mut saver = Command::new(env!("CARGO_BIN_EXE_saver"))
            .arg(amara.dir())
            .arg(&case)
            .arg((acknowledged + 1).to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(saver.stdout.take().unwrap()).lines();
        // Between one and six saves are waited for; the kill then falls into the middle of another.
        for _ in 0..dice.u8(1..7) {
            let number: u64 = said
                .next()
                .expect("it died by itself")
                .unwrap()
                .parse()
                .unwrap();
            assert_eq!(number, acknowledged + 1, "round {round}");
            acknowledged = number;
        }
        for _ in 0..dice.u32(0..200_000) {
            std::hint::spin_loop();
        }
        saver.kill().unwrap();
        saver.wait().unwrap();
        // What was said after the last line we read was acknowledged as well.
        for line in said.map_while(Result::ok) {
            acknowledged = line.parse().unwrap_or(acknowledged);
        }
        if round % 20 == 19 {
            acknowledged = acknowledged.max(found(&amara, &case, acknowledged));
        } else {
            acknowledged = amara_count(&amara, &case).max(acknowledged);
        }
    }
    found(&amara, &case, acknowledged);
}

/// Opens the vault and counts the notes: those acknowledged, and at most one that was not yet.
fn amara_count(amara: &tests::TestDesk, case: &str) -> u64 {
    amara.does(
        "vault.unlock",
        json!({"passphrase": tests::desk::PASSPHRASE}),
    );
    let total = amara.does("notes.list", json!({"caseId": case, "limit": 1}))["total"].as_u64();
    amara.desk.lock();
    total.unwrap()
}

/// The same with every check there is: pages, structure, audit chain, and the log replayed.
fn found(amara: &tests::TestDesk, case: &str, acknowledged: u64) -> u64 {
    let total = amara_count(amara, case);
    assert!(
        total == acknowledged || total == acknowledged + 1,
        "{total} of {acknowledged}"
    );
    amara.does(
        "vault.unlock",
        json!({"passphrase": tests::desk::PASSPHRASE}),
    );
    let check = amara.does("vault.check", json!({}));
    for part in ["pagesOk", "structureOk", "auditOk"] {
        assert_eq!(check[part], true, "{check}");
    }
    let folder = tempfile::tempdir().unwrap();
    amara.desk.with_store(|store| {
        let mut again = store::Store::create(&folder.path().join("again"), &[3; 32]).unwrap();
        store.replay_into(&mut again, None).unwrap();
        assert_eq!(again.digest().unwrap(), store.digest().unwrap());
    });
    amara.desk.lock();
    total
}

/// Rounds in which a file of several pieces is being added.
const FILE_ROUNDS: u64 = 20;

#[test]
fn no_acknowledged_file_is_lost_to_a_kill_and_none_is_there_by_halves() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let path = crate::attachments::file(&harbour, "scan.bin", &crate::attachments::long());
    amara.desk.lock();
    let (mut dice, mut acknowledged, mut swept) = (fastrand::Rng::with_seed(13), 0, 0);
    for round in 0..FILE_ROUNDS {
        let mut saver = Command::new(env!("CARGO_BIN_EXE_saver"))
            .arg(amara.dir())
            .args([case.as_str(), "1"])
            .arg(&path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(saver.stdout.take().unwrap()).lines();
        let before = acknowledged;
        if dice.bool() {
            let number: u64 = said.next().unwrap().unwrap().parse().unwrap();
            acknowledged = before + number;
        }
        // It unlocks in a tenth of a second, and takes as long for a file: somewhere in between.
        for _ in 0..dice.u32(0..40_000_000) {
            std::hint::spin_loop();
        }
        saver.kill().unwrap();
        saver.wait().unwrap();
        for line in said.map_while(Result::ok) {
            acknowledged = before + line.parse::<u64>().unwrap_or(acknowledged - before);
        }
        let left = crate::attachments::pieces(&amara).len() as u64;
        amara.does(
            "vault.unlock",
            json!({"passphrase": tests::desk::PASSPHRASE}),
        );
        let rows = crate::attachments::listed(&amara, &case);
        let count = rows.len() as u64;
        assert!(
            count == acknowledged || count == acknowledged + 1,
            "round {round}: {count} of {acknowledged}"
        );
        assert!(rows.iter().all(|row| row["here"] == true), "round {round}");
        let pieces = crate::attachments::pieces(&amara).len() as u64;
        assert_eq!(pieces, 4 * count, "round {round}: what has no row is gone");
        swept += left - pieces;
        acknowledged = count;
        amara.desk.lock();
    }
    assert!(swept > 0, "no kill fell between a piece and its row");
    amara.does(
        "vault.unlock",
        json!({"passphrase": tests::desk::PASSPHRASE}),
    );
    for row in crate::attachments::listed(&amara, &case) {
        let bytes = crate::attachments::saves(&harbour, &amara, &row);
        assert!(bytes == crate::attachments::long());
    }
}
