//! What an administrator judges from a terminal, as a person types it and reads it: packs that were
//! sealed too late, packs that nobody has, a second device, and an erasure that needs two.

use crate::colleagues::{Pair, text};
use crate::scene::{Scene, said};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What a run prints that must work.
#[track_caller]
fn says(scene: &Scene, words: &[&str]) -> String {
    let run = scene.linden(&scene.with_pass(words));
    assert!(run.status.success(), "{words:?}: {run:?}");
    String::from_utf8(run.stdout).unwrap()
}

/// What a run says instead of an answer, with the exit code that it must have.
#[track_caller]
fn minds(scene: &Scene, words: &[&str], exit: i32) -> String {
    let run = scene.linden(&scene.with_pass(words));
    assert_eq!(run.status.code(), Some(exit), "{words:?}: {run:?}");
    assert!(run.stdout.is_empty(), "{words:?}: {run:?}");
    said(&run)
}

/// The cells of the only row of a table, by its heads. Heads and cells are two blanks apart.
#[track_caller]
fn row(table: &str, head: &str) -> String {
    let mut lines = table.lines().skip_while(|line| !line.contains(head));
    let (heads, row) = (lines.next().unwrap(), lines.next().unwrap());
    let at = heads.find(head).unwrap();
    let cell = row.chars().skip(heads[..at].chars().count());
    let cell: String = cell.collect();
    cell.split("  ").next().unwrap_or_default().to_owned()
}

/// Both meet at a folder, and Ben reads a case.
fn at_work() -> (Pair, String) {
    let pair = Pair::joined();
    let folder = pair.place("meeting");
    std::fs::create_dir(&folder).unwrap();
    for scene in [&pair.amara, &pair.ben] {
        says(scene, &["relay", "add", "folder", &folder]);
    }
    pair.exchange();
    let (case, _) = pair.shared_case();
    pair.exchange();
    (pair, case)
}

fn writes(pair: &Pair, case: &str, words: &str) {
    let note = json!({"caseId": case, "kind": "general", "text": words});
    pair.ben("call", &["notes.write", &note.to_string()]);
}

fn reads(pair: &Pair, case: &str, words: &str) -> bool {
    let notes = json!({"caseId": case}).to_string();
    let notes = pair.amara("call", &["notes.list", &notes]);
    notes.to_string().contains(words)
}

/// The files of packs at the relay.
fn packs(pair: &Pair) -> BTreeSet<PathBuf> {
    let mut folders = vec![pair.amara.path("meeting")];
    let mut found = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().contains("/log/") {
                found.insert(path);
            }
        }
    }
    found
}

#[test]
fn what_a_removed_device_sends_is_shown_left_outside_and_let_in_after_all() {
    let (pair, case) = at_work();
    let amara = &pair.amara;
    assert_eq!(says(amara, &["packs", "quarantined"]), "None.\n");
    let ben = pair.member("Ben");
    let removed = says(amara, &["member", "remove", &ben]);
    assert!(
        removed.starts_with("Removed. New keys are made"),
        "{removed}"
    );
    writes(&pair, &case, "written too late");
    pair.ben("sync", &[]);
    pair.amara("sync", &[]);
    let held = says(amara, &["packs", "quarantined"]);
    let cells = ["FROM", "DEVICE", "LEFT OUTSIDE"].map(|head| row(&held, head));
    assert_eq!(cells, ["Ben", "Laptop", "no"], "{held}");
    let id = row(&held, "WAITS");
    let unknown = minds(amara, &["packs", "refuse", "0000"], 6);
    assert!(unknown.starts_with("linden: "), "{unknown}");
    let without = minds(amara, &["packs", "refuse"], 2);
    assert!(without.contains("<ID>"), "{without}");
    assert_eq!(
        says(amara, &["packs", "refuse", &id[..4]]),
        "Left outside.\n"
    );
    let held = says(amara, &["packs", "quarantined"]);
    assert_eq!(row(&held, "LEFT OUTSIDE"), "yes", "{held}");
    assert!(!reads(&pair, &case, "written too late"));
    assert_eq!(says(amara, &["packs", "admit", &id]), "Taken in.\n");
    assert!(reads(&pair, &case, "written too late"));
    assert_eq!(says(amara, &["packs", "quarantined"]), "None.\n");
}

#[test]
fn a_pack_that_nobody_has_is_named_and_given_up_by_whoever_says_so() {
    let (pair, case) = at_work();
    let amara = &pair.amara;
    assert_eq!(says(amara, &["packs", "missing"]), "None.\n");
    let before = packs(&pair);
    writes(&pair, &case, "in the pack that is gone");
    pair.ben("sync", &[]);
    let gone = packs(&pair);
    writes(&pair, &case, "in the pack behind it");
    pair.ben("sync", &[]);
    for file in gone.difference(&before) {
        std::fs::remove_file(file).unwrap();
    }
    pair.amara("sync", &[]);
    assert!(!reads(&pair, &case, "in the pack behind it"));
    let missing = says(amara, &["packs", "missing"]);
    let cells = ["FROM", "DEVICE", "WAITING", "SEEN BY"].map(|head| row(&missing, head));
    assert_eq!(cells, ["Ben", "Laptop", "1", "Ben"], "{missing}");
    let id = row(&missing, "MISSED");
    let lost = ["packs", "lost", &id];
    let unsure = minds(amara, &lost, 2);
    assert!(unsure.contains("--nobody-has-it"), "{unsure}");
    let unknown = ["packs", "lost", "0000", "--nobody-has-it"];
    let unknown = minds(amara, &unknown, 6);
    assert!(unknown.starts_with("linden: "), "{unknown}");
    let sure = [&lost[..], &["--nobody-has-it"]].concat();
    minds(&pair.ben, &sure, 4);
    assert_eq!(says(amara, &sure), "Declared lost.\n");
    assert!(reads(&pair, &case, "in the pack behind it"));
    assert!(!reads(&pair, &case, "in the pack that is gone"));
    assert_eq!(says(amara, &["packs", "missing"]), "None.\n");
    minds(amara, &sure, 6);
}

#[test]
fn one_member_works_at_two_devices() {
    let (pair, case) = at_work();
    let (ben, amara) = (pair.member("Ben"), &pair.amara);
    let (invitation, request) = (pair.place("second"), pair.place("second.request"));
    let invite = ["member", "invite", &invitation, "--member"];
    minds(amara, &[&invite[..], &["0000"]].concat(), 6);
    let named = [&invite[..], &[&ben, "--name", "Ben"]].concat();
    assert!(minds(amara, &named, 2).contains("cannot be used with"));
    says(amara, &[&invite[..], &[&ben]].concat());
    let second = Scene::empty();
    second.file("pass", "orchid window harbour 17 meadow");
    let join = [
        "agency",
        "join",
        &invitation,
        "--device",
        "Kitchen computer",
    ];
    let asked = says(&second, &[&join[..], &["--request", &request]].concat());
    assert!(asked.starts_with("Ben at Harbour: asked"), "{asked}");
    let seen = says(amara, &["member", "request", &request]);
    assert!(
        seen.starts_with("Ben (caseworker) asks for one more device."),
        "{seen}"
    );
    let words: Vec<&str> = seen.lines().filter(|line| line.starts_with("  ")).collect();
    let words: Vec<&str> = words
        .iter()
        .filter_map(|line| line.split_whitespace().last())
        .collect();
    let admit = ["member", "admit", &request, "--words", &words.join(" ")];
    let admitted = says(amara, &admit);
    assert!(
        admitted.starts_with("Let in. Its welcome goes to the relay"),
        "{admitted}"
    );
    pair.exchange();
    let welcome = says(&second, &["agency", "welcome"]);
    assert_eq!(welcome, "This device belongs to Harbour now.\n");
    says(&second, &["sync"]);
    pair.exchange();
    says(&second, &["sync"]);
    let notes = |words| json!({"caseId": case, "kind": "general", "text": words}).to_string();
    let write = notes("from the kitchen");
    says(&second, &["call", "notes.write", &write]);
    says(&second, &["sync"]);
    pair.exchange();
    assert!(reads(&pair, &case, "from the kitchen"));
    let devices = says(amara, &["device", "list"]);
    let of_ben = devices.lines().filter(|line| line.contains("  Ben  "));
    assert_eq!(of_ben.count(), 2, "{devices}");
    assert!(devices.contains("Kitchen computer"), "{devices}");
}

#[test]
fn a_case_is_erased_by_two_signatures_and_each_device_says_when_it_is_done() {
    let (pair, case) = at_work();
    let (ben, amara) = (pair.member("Ben"), &pair.amara);
    let roles = [
        "member",
        "roles",
        &ben,
        "--role",
        "administrator",
        "--role",
        "caseworker",
    ];
    assert_eq!(says(amara, &roles), "Recorded.\n");
    pair.exchange();
    let unknown = minds(amara, &["case", "erase", "C-99999", "--for-good"], 6);
    assert!(unknown.starts_with("linden: "), "{unknown}");
    let proposed = says(amara, &["case", "erase", &case, "--for-good"]);
    assert_eq!(row(&proposed, "ERASED"), "no", "{proposed}");
    let id = row(&proposed, "WAITS FOR A SIGNATURE");
    let alone = minds(amara, &["agency", "second", &id], 4);
    assert!(alone.starts_with("linden: "), "{alone}");
    pair.exchange();
    let shown = says(&pair.ben, &["agency", "show"]);
    let cells = ["WAITS", "WHAT", "BY", "MAY SIGN"].map(|head| row(&shown, head));
    assert_eq!(cells, [&*id, "erase-case", "Amara", "yes"], "{shown}");
    minds(&pair.ben, &["agency", "second", "0000"], 6);
    assert_eq!(says(&pair.ben, &["agency", "second", &id]), "Signed.\n");
    pair.exchange();
    let list = ["call", "cases.list"];
    for cases in [pair.amara("call", &list[1..]), pair.ben("call", &list[1..])] {
        assert_eq!(cases["total"], 0, "{cases}");
    }
    pair.exchange();
    let erased = says(amara, &["case", "erasures"]);
    assert_eq!(row(&erased, "ERASED"), "yes", "{erased}");
    assert_eq!(row(&erased, "STILL TO COME"), "-", "{erased}");
    for device in ["Amara", "Ben Laptop"] {
        assert!(row(&erased, "DONE").contains(device), "{erased}");
    }
    assert_eq!(
        text(&pair.amara("case", &["erasures"])["erasures"][0]["caseId"]),
        case
    );
}
