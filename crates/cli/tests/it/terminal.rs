//! What a terminal, a pipe and a script are told: the words, their form, the exit code.

use crate::scene::{Scene, fault, said};
use serde_json::{Value, json};
use std::fs::File;
use std::process::Stdio;

#[test]
fn a_reader_who_leaves_early_ends_the_program_quietly() {
    let scene = Scene::practice();
    for words in [
        &["vault", "info"][..],
        &["man"],
        &["call", "list"],
        &["--help"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let run = scene.command(words).stdout(writer).output().unwrap();
        assert_eq!(run.status.code(), Some(0), "{words:?}: {run:?}");
        assert!(run.stderr.is_empty(), "{words:?}: {run:?}");
    }
}

#[test]
fn an_answer_that_finds_no_room_is_a_fault() {
    let scene = Scene::practice();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let run = scene
        .command(&["--json", "vault", "info"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(7), "{run:?}");
    assert_eq!(fault(&run)["code"], "diskFull");
}

#[test]
fn whatever_goes_wrong_under_json_is_said_in_json() {
    let scene = Scene::empty();
    let wrong = [
        &["nonsense"][..],
        &["report", "referrals", "--from", "2026-01-01"],
        &[
            "report",
            "referrals",
            "--from",
            "soon",
            "--to",
            "2026-01-01",
        ],
        &[
            "vault", "create", "--agency", "A", "--member", "M", "--role", "king",
        ],
        &["demo", "--cases", "4294967295"],
    ];
    for words in wrong {
        let run = scene.linden(&[&["--json"], words].concat());
        assert_eq!(run.status.code(), Some(2), "{words:?}: {run:?}");
        let fault = fault(&run);
        assert_eq!(fault["code"], "badInput", "{words:?}");
        assert!(
            fault["args"]["text"].as_str().unwrap().contains("--help"),
            "{fault}"
        );
        let plain = scene.linden(words);
        assert_eq!(plain.status.code(), Some(2), "{words:?}");
        assert!(said(&plain).starts_with("error: "), "{words:?}: {plain:?}");
    }
    let names = scene.answer(&["call", "list"]);
    assert!(names.as_array().unwrap().contains(&json!("cases.list")));
}

#[test]
fn a_choice_that_does_not_exist_is_answered_with_those_that_do() {
    let scene = Scene::empty();
    let range = [
        "report",
        "referrals",
        "--from",
        "2026-01-01",
        "--to",
        "2026-01-02",
    ];
    for (words, choices) in [
        (["--area", "foo"], "therapy, legal, career, other"),
        (["--language", "xx"], "en, es, fr, ar"),
    ] {
        let run = scene.linden(&[&range[..], &words].concat());
        assert!(said(&run).contains(choices), "{run:?}");
    }
    let create = [
        "vault", "create", "--agency", "A", "--member", "M", "--role",
    ];
    let run = scene.linden(&[&create[..], &["king"]].concat());
    assert!(
        said(&run).contains("caseworker, clinician, attorney"),
        "{run:?}"
    );
}

#[test]
fn every_choice_of_the_arguments_is_one_of_the_desk() {
    let scene = Scene::empty();
    let help = scene.linden(&["vault", "create", "--help"]);
    let help = String::from_utf8(help.stdout).unwrap();
    let roles = help
        .split("[possible values: ")
        .nth(1)
        .unwrap()
        .split(']')
        .next()
        .unwrap();
    let roles: Vec<&str> = roles.split(',').map(str::trim).collect();
    scene.file("pass", "violet meadow lantern 42 harbour");
    let mut words = vec!["vault", "create", "--agency", "A", "--member", "M"];
    words.extend(roles.iter().flat_map(|role| ["--role", role]));
    scene.answer(&scene.with_pass(&words));
    let members = scene.answer(&scene.with_pass(&["call", "members.list"]));
    assert_eq!(
        members["members"][0]["roles"].as_array().unwrap().len(),
        roles.len()
    );
}

#[test]
fn a_vault_that_is_not_there_is_not_called_locked() {
    let scene = Scene::empty();
    scene.file("pass", "violet meadow lantern 42 harbour");
    for words in [vec!["vault", "info"], scene.with_pass(&["vault", "info"])] {
        let run = scene.linden(&[&["--json"], &words[..]].concat());
        assert_eq!(run.status.code(), Some(8), "{run:?}");
        assert_eq!(fault(&run)["code"], "noVault");
    }
}

#[test]
fn whoever_gives_no_passphrase_is_told_how_to_give_one() {
    let scene = Scene::office();
    let new = Scene::empty();
    let create = ["vault", "create", "--agency", "A", "--member", "M"];
    for run in [scene.linden(&["vault", "info"]), new.linden(&create)] {
        assert_eq!(run.status.code(), Some(3), "{run:?}");
        assert!(said(&run).contains("--passphrase-file"), "{run:?}");
    }
}

#[test]
fn a_passphrase_file_from_another_editor_opens_the_vault() {
    let scene = Scene::office();
    let phrase = std::fs::read_to_string(scene.path("pass")).unwrap();
    scene.file("pass", format!("\u{feff}{phrase}\r\nand more\r\n"));
    scene.answer(&scene.with_pass(&["vault", "info"]));
}

#[test]
fn a_file_that_holds_no_passphrase_is_refused_before_any_try() {
    let scene = Scene::office();
    let utf16: Vec<u8> = "\u{feff}one two\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let bad: [(&[u8], &str, &str); 6] = [
        (b"", "fileNotRecognised", "empty"),
        (b"\nviolet meadow\n", "fileNotRecognised", "empty"),
        (&utf16, "fileNotRecognised", "UTF-8"),
        (&utf16[2..], "fileNotRecognised", "UTF-8"),
        (b"caf\xe9 one two\n", "fileNotRecognised", "UTF-8"),
        (&[b'a'; 5000], "fileTooLarge", "4096"),
    ];
    let before = std::fs::read(scene.tries()).unwrap();
    for (bytes, code, word) in bad {
        scene.file("pass", bytes);
        let run = scene.linden(&scene.with_pass(&["--json", "vault", "info"]));
        assert_eq!(run.status.code(), Some(7), "{run:?}");
        let fault = fault(&run);
        assert_eq!(fault["code"], code, "{fault}");
        assert!(
            fault["args"]["text"].as_str().unwrap().contains(word),
            "{fault}"
        );
    }
    assert_eq!(std::fs::read(scene.tries()).unwrap(), before);
}

#[test]
fn a_passphrase_without_end_is_read_no_further_than_its_limit() {
    let scene = Scene::office();
    let mut run = scene.command(&["--json", "--passphrase-file", "-", "vault", "info"]);
    let endless = Stdio::from(File::open("/dev/zero").unwrap());
    let run = run.stdin(endless).output().unwrap();
    assert_eq!(run.status.code(), Some(7), "{run:?}");
    assert_eq!(fault(&run)["code"], "fileTooLarge");
}

#[test]
fn a_passphrase_longer_than_any_counts_no_try() {
    let scene = Scene::office();
    let before = std::fs::read(scene.tries()).unwrap();
    scene.file("pass", "é".repeat(257));
    let run = scene.linden(&scene.with_pass(&["--json", "vault", "info"]));
    let fault = fault(&run);
    assert_eq!(
        (&fault["code"], &fault["reason"]),
        (&json!("invalid"), &json!("too-long"))
    );
    assert_eq!(std::fs::read(scene.tries()).unwrap(), before);
}

#[test]
fn a_weak_passphrase_is_wrong_input_not_a_lock() {
    let scene = Scene::empty();
    scene.file("pass", "password");
    let create = [
        "--json", "vault", "create", "--agency", "A", "--member", "M",
    ];
    let run = scene.linden(&scene.with_pass(&create));
    assert_eq!(fault(&run)["code"], "weakPassphrase");
    assert_eq!(run.status.code(), Some(2));
}

#[test]
fn a_practice_office_is_made_once_and_never_over_a_vault() {
    let scene = Scene::office();
    let before = std::fs::read(scene.tries()).unwrap();
    let practice = Scene::practice();
    for scene in [&scene, &practice] {
        let run = scene.linden(&["--json", "demo", "--cases", "5"]);
        assert_eq!(run.status.code(), Some(8), "{run:?}");
        assert_eq!(fault(&run)["code"], "vaultExists");
        assert!(said(&run).contains("--cases"), "{run:?}");
    }
    assert_eq!(
        std::fs::read(scene.tries()).unwrap(),
        before,
        "a try was counted"
    );
}

#[test]
fn the_same_seed_gives_the_same_ids() {
    let ids = |scene: &Scene| -> Vec<Value> {
        let list = scene.answer(&["call", "providers.list", r#"{"limit": 100}"#]);
        let rows = list["rows"].as_array().unwrap().iter();
        rows.map(|row| row["id"].clone()).collect()
    };
    let (one, other) = (Scene::practice(), Scene::practice());
    assert!(!ids(&one).is_empty());
    assert_eq!(ids(&one), ids(&other));
}

#[test]
fn the_man_page_tells_of_every_command() {
    let page = Scene::empty().linden(&["man"]);
    let page = String::from_utf8(page.stdout).unwrap().replace('\\', "");
    for deed in [
        "vault create",
        "import hsds",
        "report referrals",
        "backup restore",
        "call",
        "agency join",
        "member admit",
        "device name",
        "relay add webdav",
        "sync",
        "bundle export",
        "conflicts resolve",
        "packs admit",
        "packs refuse",
        "log verify",
        "case erase",
    ] {
        let head = format!(".SH \"LINDEN {}\"", deed.to_uppercase());
        assert!(page.contains(&head), "{head}");
    }
    for option in [
        "--agency",
        "--preview",
        "--into",
        "--force",
        "--secret-file",
    ] {
        assert!(page.contains(option), "{option}");
    }
    assert!(!page.contains("linden-vault"), "a page that nothing prints");
    assert_eq!(page.matches(".TH ").count(), 1);
}

#[test]
fn a_stage_of_unknown_length_names_no_total() {
    let scene = Scene::practice();
    let mut table = String::from("id,name,description\n");
    for id in 0..100_000 {
        table.push_str(&format!("{id},Example House {id},d\n"));
    }
    let run = scene.linden(&["import", "hsds", "--preview", &scene.file("d.csv", table)]);
    assert!(said(&run).contains("reading "), "{run:?}");
    assert!(!said(&run).contains("/ 0"), "{run:?}");
}
