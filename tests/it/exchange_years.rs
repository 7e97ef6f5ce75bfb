//! Years at one relay: old packs are put together, the originals go, and nobody misses anything.

use api::FaultCode;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tests::colleague::{TEAM, meet, relay_of, writes};
use tests::office::text;
use tests::{Office, TestDesk};

/// A run ends at one pack of 128 in the mean, and which it is differs from run to run, for packs tell
/// where the relay lies. Of so many, one in a hundred million times none is the last.
const PACKS_MAX: usize = 2_400;

/// All notes of a case, as they are shown.
fn notes(desk: &TestDesk, case: &str) -> String {
    let mut all = String::new();
    loop {
        let input = json!({"caseId": case, "offset": all.lines().count(), "limit": 200});
        let page = desk.does("notes.list", input);
        let notes = page["notes"].as_array().unwrap();
        if notes.is_empty() {
            return all;
        }
        for note in notes {
            all.push_str(&text(&note["text"]));
            all.push('\n');
        }
    }
}

fn reads(desk: &TestDesk, case: &str, words: &str) -> bool {
    notes(desk, case).lines().any(|note| note == words)
}

/// The objects of one kind at the relay.
fn objects(office: &Office, kind: &str) -> BTreeSet<PathBuf> {
    let files = tests::canary::files(&relay_of(office)).into_iter();
    let kind = format!("/{kind}/");
    files
        .filter(|file| file.to_string_lossy().contains(&kind))
        .collect()
}

/// Amara and Ben, both administrators, with a case that both read.
fn two(harbour: &Office) -> (TestDesk, TestDesk, String) {
    let amara = harbour.member("Amara", &["administrator", "caseworker"]);
    amara.meets_at(&relay_of(harbour));
    let case = amara.opens_case("Chinda Sok");
    let ben = amara.lets_in(harbour, "Ben", &["administrator", "caseworker"]);
    amara.shares(&case, &ben, &TEAM);
    meet(&[&amara, &ben]);
    (amara, ben, case)
}

/// Amara writes, pack by pack, until a run of hers is complete and everybody has it; on the next day,
/// `archiver` puts it together. Gives what she wrote until there were so many archives.
fn until_archived(
    harbour: &Office,
    (amara, case): (&TestDesk, &str),
    others: &[&TestDesk],
    (archiver, archives): (&TestDesk, usize),
) -> Vec<String> {
    let mut words = Vec::new();
    while objects(harbour, "arch").len() < archives {
        assert!(words.len() < PACKS_MAX, "no run ended");
        for _ in 0..40 {
            words.push(format!("words number {} of Amara", words.len()));
            writes(amara, case, &words[words.len() - 1]);
            amara.exchanges();
        }
        for other in others {
            other.exchanges();
            // They say what they have seen.
            writes(other, case, "seen");
            other.exchanges();
        }
        harbour.clock.days(1);
        archiver.exchanges();
    }
    words
}

/// Turns the clock on, a day at a time, with an exchange of each a day.
fn days(harbour: &Office, days: usize, desks: &[&TestDesk]) {
    for _ in 0..days {
        harbour.clock.days(1);
        desks.iter().for_each(|desk| drop(desk.exchanges()));
    }
}

fn has_no_alarm(desk: &TestDesk) {
    let status = desk.does("exchange.status", json!({}));
    assert_eq!(status["alarms"], json!([]), "{status}");
    assert_eq!(
        (&status["toGo"], &status["toCome"]),
        (&json!(0), &json!(0)),
        "{status}"
    );
}

#[test]
fn a_year_passes_and_whoever_joins_or_comes_back_has_everything() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let chiara = amara.lets_in(&harbour, "Chiara", &["caseworker"]);
    amara.shares(&case, &chiara, &TEAM);
    meet(&[&amara, &ben, &chiara]);
    // Chiara goes away for thirteen months, with something that she has not sent yet.
    meet(&[&amara, &ben]);
    writes(&chiara, &case, "written before the long silence");
    harbour.clock.days(366);
    let mut words = until_archived(&harbour, (&amara, &case), &[&ben], (&ben, 1));
    let first = objects(&harbour, "log");
    // For a month both lie there. It may have begun a day before.
    days(&harbour, 28, &[&amara, &ben]);
    assert!(first.is_subset(&objects(&harbour, "log")));
    let many = objects(&harbour, "arch").len() + 2;
    words.extend(until_archived(
        &harbour,
        (&amara, &case),
        &[&ben],
        (&ben, many),
    ));
    days(&harbour, 33, &[&ben, &amara]);
    let left = objects(&harbour, "log");
    assert!(
        first.difference(&left).count() > 5,
        "{} are left",
        left.len()
    );
    assert!(amara.does("packs.verify", json!({}))["packs"].as_i64() > Some(200));
    // Nobody puts back what lies in an archive, and nobody is alarmed.
    for desk in [&amara, &ben, &amara, &ben] {
        let sent = desk.exchanges()["sent"].as_i64();
        assert!(sent <= Some(2), "{sent:?} packs were put back");
    }
    [&amara, &ben].into_iter().for_each(has_no_alarm);

    let dara = amara.lets_in(&harbour, "Dara", &["caseworker"]);
    amara.shares(&case, &dara, &TEAM);
    meet(&[&amara, &dara]);
    for desk in [&dara, &chiara] {
        desk.exchanges();
        let notes = notes(desk, &case);
        for word in &words {
            assert!(notes.lines().any(|note| note == word), "{word}");
        }
        assert_eq!(desk.does("packs.verify", json!({}))["ok"], true);
    }
    meet(&[&chiara, &amara, &ben, &dara]);
    for desk in [&amara, &ben, &dara] {
        assert!(reads(desk, &case, "written before the long silence"));
    }
    assert_eq!(
        left.difference(&objects(&harbour, "log")).count(),
        0,
        "only what is new came"
    );
}

#[test]
fn two_who_archive_at_once_make_one_archive_and_a_crash_behind_it_does_no_harm() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    until_archived(&harbour, (&amara, &case), &[&ben], (&ben, 1));
    let once = objects(&harbour, "arch");
    let names = |files: &BTreeSet<PathBuf>| {
        let name = |file: &PathBuf| file.file_name().unwrap().to_owned();
        files.iter().map(name).collect::<BTreeSet<_>>()
    };
    // Amara had listed before Ben's lay there, and puts hers there now.
    let (place, aside) = (arch(&harbour), harbour.folder().join("aside"));
    std::fs::rename(&place, &aside).unwrap();
    amara.exchanges();
    // She knows of more that everybody has, so there may be more.
    assert!(names(&objects(&harbour, "arch")).is_superset(&names(&once)));
    // It is another file under the same name. Whoever knew Ben's finds what it held in Amara's, and
    // what Ben had put there before a crash is there for Amara.
    harbour.clock.days(1);
    ben.exchanges();
    std::fs::remove_dir_all(&place).unwrap();
    std::fs::rename(&aside, &place).unwrap();
    days(&harbour, 33, &[&amara, &ben]);
    assert!(names(&objects(&harbour, "arch")).is_superset(&names(&once)));
    [&amara, &ben].into_iter().for_each(has_no_alarm);
    let late = amara.lets_in(&harbour, "Dara", &["caseworker"]);
    amara.shares(&case, &late, &TEAM);
    meet(&[&amara, &late]);
    assert!(reads(&late, &case, "words number 0 of Amara"));
}

fn arch(office: &Office) -> PathBuf {
    let file = objects(office, "arch").into_iter().next();
    let file = file.expect("an archive");
    let kind = file.ancestors().find(|folder| folder.ends_with("arch"));
    kind.expect("a folder").to_owned()
}

fn codes(desk: &TestDesk) -> Vec<String> {
    let status = desk.does("exchange.status", json!({}));
    let alarms = status["alarms"].as_array().unwrap().clone();
    alarms.iter().map(|alarm| text(&alarm["code"])).collect()
}

fn spoil(file: &Path) {
    let mut bytes = std::fs::read(file).unwrap();
    bytes.truncate(bytes.len() / 2);
    std::fs::write(file, bytes).unwrap();
}

#[test]
fn an_archive_that_was_torn_or_planted_is_told_and_costs_nobody_an_original() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    until_archived(&harbour, (&amara, &case), &[&ben], (&ben, 1));
    let first = objects(&harbour, "log");
    for file in objects(&harbour, "arch") {
        spoil(&file);
        std::fs::write(file.with_file_name("b".repeat(26)), vec![7; 20_000]).unwrap();
    }
    for _ in 0..40 {
        days(&harbour, 1, &[&amara, &ben]);
        objects(&harbour, "arch")
            .iter()
            .for_each(|file| spoil(file));
    }
    assert!(
        first.is_subset(&objects(&harbour, "log")),
        "read once more before anything goes"
    );
    assert!(
        codes(&ben).contains(&"planted".to_owned()),
        "{:?}",
        codes(&ben)
    );
    // Once somebody has taken the rubbish away, it is put together again, and a month passes anew.
    for file in objects(&harbour, "arch") {
        std::fs::remove_file(file).unwrap();
    }
    // Both look before either puts anything there: to whoever looks only after that, one that was
    // put together later than the first would be what he knew already, and its month half over.
    for desk in [&amara, &ben] {
        desk.lock_and_unlock();
        desk.exchanges();
    }
    assert!(objects(&harbour, "arch").is_empty());
    days(&harbour, 2, &[&amara, &ben]);
    assert!(!objects(&harbour, "arch").is_empty());
    days(&harbour, 28, &[&amara, &ben]);
    assert!(first.is_subset(&objects(&harbour, "log")));
    days(&harbour, 5, &[&amara, &ben]);
    assert!(!first.is_subset(&objects(&harbour, "log")));
}

#[test]
fn an_archive_that_goes_is_put_back_pack_by_pack_and_a_clock_that_jumps_removes_nothing() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    until_archived(&harbour, (&amara, &case), &[&ben], (&ben, 1));
    let first = objects(&harbour, "log");
    // A year ahead and back again: that was no month.
    for jump in [400, -400, 4_000, -4_000] {
        harbour.clock.days(jump);
        meet(&[&amara, &ben]);
        assert!(first.is_subset(&objects(&harbour, "log")), "{jump}");
    }
    days(&harbour, 35, &[&amara, &ben]);
    assert!(!first.is_subset(&objects(&harbour, "log")));
    std::fs::remove_dir_all(arch(&harbour)).unwrap();
    meet(&[&amara, &ben]);
    let late = amara.lets_in(&harbour, "Dara", &["caseworker"]);
    amara.shares(&case, &late, &TEAM);
    meet(&[&amara, &late]);
    assert!(reads(&late, &case, "words number 0 of Amara"));
}

#[test]
fn only_an_administrator_puts_old_packs_together_and_a_stop_leaves_everything_as_it_was() {
    let harbour = Office::harbour();
    let (amara, ben, case) = two(&harbour);
    let chiara = amara.lets_in(&harbour, "Chiara", &["caseworker"]);
    amara.shares(&case, &chiara, &TEAM);
    meet(&[&amara, &ben, &chiara]);
    let archived = until_archived(&harbour, (&chiara, &case), &[&amara, &ben], (&ben, 1));
    assert!(!archived.is_empty());
    let many = objects(&harbour, "arch").len();
    std::fs::remove_dir_all(arch(&harbour)).unwrap();
    harbour.clock.days(1);
    chiara.exchanges();
    assert!(
        objects(&harbour, "arch").is_empty(),
        "Chiara is no administrator"
    );
    // Amara stops it before it begins.
    amara.does("jobs.cancel", json!({"job": "stop"}));
    let stopped = amara.refused("exchange.now", json!({"job": "stop"}));
    assert_eq!(stopped, FaultCode::Cancelled);
    assert!(objects(&harbour, "arch").is_empty());
    amara.exchanges();
    assert!(objects(&harbour, "arch").len() >= many);
}
