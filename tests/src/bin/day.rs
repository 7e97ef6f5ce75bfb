//! A long day of work with the word of the tests in every field, so that what it writes can be
//! traced. `day FOLDER`: makes a vault under FOLDER/vault, brings in FOLDER/directory.csv, and puts
//! what a person would save into FOLDER/saved. At last it leaks on purpose, into FOLDER/leaks.

use serde_json::json;
use std::path::{Path, PathBuf};
use tests::canary::{CANARY, marked, utf16};
use tests::desk::PASSPHRASE;
use tests::office::EVERY_ROLE;
use tests::{Clock, TestDesk};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder"));
    let (vault, saved) = (folder.join("vault/amara"), folder.join("saved"));
    let clock = Clock::at("2026-03-02T09:00:00Z");
    let agency = format!("{CANARY} Agency");
    let amara = TestDesk::found(&vault, &clock, &agency, CANARY, &EVERY_ROLE);
    let case = marked(&amara);
    reads(&amara, &case);
    sorts(&amara, &folder.join("directory.csv"));
    saves(&amara, &saved, &folder.join("restored"));
    goes_wrong(&amara);
    leaves(&amara);
    leaks(&folder.join("leaks"));
}

fn reads(amara: &TestDesk, case: &str) {
    for text in [CANARY, "zanzibar", "Sansibarkwins"] {
        amara.does("search.all", json!({"text": text}));
        amara.does("cases.list", json!({"text": text}));
        amara.does("cases.similar", json!({"name": text}));
    }
    for name in ["cases.get", "survivors.get", "cases.timeline", "notes.list"] {
        amara.does(name, json!({"caseId": case}));
    }
    let therapy = amara.does("therapy.list", json!({"caseId": case}));
    let legal = amara.does("legal.list", json!({"caseId": case}));
    for (name, note) in [
        ("therapy.openNote", &therapy["notes"][0]["id"]),
        ("legal.openNote", &legal["notes"][0]["id"]),
    ] {
        assert_eq!(amara.does(name, json!({"id": note}))["text"], CANARY);
    }
    let referrals = amara.does("referrals.ofCase", json!({"caseId": case}));
    let referral = json!({"referralId": referrals["rows"][0]["id"]});
    amara.does("referrals.letter", referral);
}

/// Many rows, asked for in every order: what does not fit is where plaintext likes to overflow.
fn sorts(amara: &TestDesk, directory: &Path) {
    amara.does(
        "providers.import",
        json!({"path": directory, "preview": true}),
    );
    let input = json!({"path": directory, "preview": false});
    amara.does("providers.import", input);
    for number in 0..150 {
        amara.opens_case(&format!("{CANARY} {number}"));
    }
    for sort in ["next-step", "code", "opened", "last-contact"] {
        let input = json!({"sort": sort, "descending": true, "limit": 100});
        amara.does("cases.list", input);
    }
    amara.does("providers.list", json!({"text": CANARY, "limit": 100}));
    amara.does("today.get", json!({}));
    amara.does("audit.list", json!({"limit": 200}));
}

fn saves(amara: &TestDesk, saved: &Path, restored: &Path) {
    let copy = saved.join("copy.linden");
    amara.does("backup.create", json!({"path": copy}));
    let check = json!({"path": copy, "passphrase": PASSPHRASE});
    assert_eq!(amara.does("backup.check", check)["equal"], true);
    let restore = json!({"path": copy, "into": restored.join("vault"), "secret": PASSPHRASE,
        "kind": "passphrase"});
    amara.does("backup.restore", restore);
    let query = json!({"from": "2026-01-01", "to": "2026-12-31", "splits": []});
    for format in ["csv", "xlsx"] {
        let path = saved.join("report").with_extension(format);
        let input = json!({"query": query, "format": format, "path": path, "language": "en"});
        amara.does("reports.export", input);
    }
    // The one file in which the words may stand: the person asked for them, and chose the place.
    amara.does(
        "providers.export",
        json!({"path": saved.join("directory.json")}),
    );
}

/// Faults are written somewhere in many programs.
fn goes_wrong(amara: &TestDesk) {
    amara.refused("cases.get", json!({"caseId": CANARY}));
    amara.refused("notes.write", json!({"text": CANARY}));
    amara.refused("providers.import", json!({"path": "/nowhere"}));
    amara.does("undo.last", json!({}));
}

fn leaves(amara: &TestDesk) {
    amara.lock_and_unlock();
    amara.does("vault.check", json!({}));
    let change = json!({"old": PASSPHRASE, "new": format!("{PASSPHRASE} {CANARY}")});
    amara.does("vault.changePassphrase", change);
    amara.desk.lock();
}

/// What the search must find, or it is blind: one word in four forms, the last in two halves.
fn leaks(folder: &Path) {
    use std::io::Write as _;
    let hex: String = CANARY.bytes().map(|byte| format!("{byte:02x}")).collect();
    let forms = [
        ("utf-16", utf16(CANARY)),
        ("hexadecimal", hex.into_bytes()),
        // Written down by hand, so that the search is not held against itself.
        ("base64", b"xx WmFuemliYXJxdWluY2U= xx".to_vec()),
        ("utf-8", CANARY.as_bytes().to_vec()),
    ];
    for (name, form) in forms {
        let mut file = std::fs::File::create(folder.join(name)).expect("a file");
        let (first, second) = form.split_at(form.len() / 2);
        file.write_all(first).expect("it writes");
        file.write_all(second).expect("it writes");
    }
}
