//! What the exchange refuses at the command line, and what it never lets out.

use crate::colleagues::{Pair, desk_of, ended, refused, text};
use crate::scene::{Scene, does, said};
use serde_json::json;
use std::io::Write as _;
use std::process::Stdio;

/// What no list of processes and no fault may ever hold.
const SECRET: &str = "oyster-7-lantern-secret";

#[test]
fn words_that_differ_let_nobody_in() {
    let pair = Pair::asked();
    let words = pair.words();
    let mut others: Vec<&str> = words.split(' ').collect();
    others.swap(0, 7);
    let request = pair.place("request");
    let welcome = pair.place("welcome");
    for wrong in [others.join(" "), others[..7].join(" "), String::new()] {
        let admit = ["member", "admit", &request, "--words", &wrong];
        let admit = [&admit[..], &["--welcome", &welcome]].concat();
        let fault = refused(&pair.amara, &admit, 9);
        assert_eq!(fault["code"], "wordsDiffer");
        assert!(!pair.amara.path("welcome").exists());
    }
    let roster = pair.amara("agency", &["show"]);
    let mut members = roster["members"].as_array().unwrap().iter();
    let ben = members.find(|member| member["name"] == "Ben").unwrap();
    assert_eq!(ben["joined"], false, "{roster}");
    refused(&pair.ben, &["agency", "welcome", &request], 7);
}

#[test]
fn damaged_files_and_those_of_others_are_refused_by_what_they_are() {
    let pair = Pair::joined();
    let stranger = Scene::office();
    let bundle = pair.place("bundle.linden");
    pair.amara("bundle", &["export", &bundle]);
    for deed in ["show", "import"] {
        let fault = refused(&stranger, &["bundle", deed, &bundle], 7);
        assert_eq!(fault["code"], "otherWorkspace", "{deed}");
    }
    let words = pair.words();
    let admit = ["member", "admit", &pair.place("request"), "--words", &words];
    assert_eq!(refused(&stranger, &admit, 7)["code"], "otherWorkspace");
    // What opens under no key may also be newer than the keys that are here.
    for (name, deed, flipped_exit) in [
        ("request", ["member", "request"], 7),
        ("bundle.linden", ["bundle", "show"], 4),
        ("bundle.linden", ["bundle", "import"], 4),
    ] {
        let whole = std::fs::read(pair.place(name)).unwrap();
        let mut flipped = whole.clone();
        let middle = flipped.len() / 2;
        flipped[middle] ^= 1;
        for (bytes, exit) in [(&whole[..middle], 7), (&flipped, flipped_exit)] {
            let bad = pair.amara.file("bad", bytes);
            let fault = refused(&pair.amara, &[&deed[..], &[&bad]].concat(), exit);
            assert!(!fault.to_string().contains("Ben"), "{fault}");
        }
    }
    refused(&pair.amara, &["bundle", "show", &pair.place("gone")], 7);
    refused(&pair.ben, &["agency", "welcome", &bundle], 7);
    let bad = pair.amara.file("bad", b"words");
    let new = Scene::empty();
    new.file("pass", "violet meadow lantern 42 harbour");
    let request = new.path("request").display().to_string();
    let join = [
        "agency",
        "join",
        &bad,
        "--device",
        "D",
        "--request",
        &request,
    ];
    refused(&new, &join, 7);
    assert_eq!(new.names(), ["pass"], "nothing was made");
}

#[test]
fn a_secret_of_a_relay_comes_by_a_file_or_a_pipe_and_is_in_no_list_of_processes() {
    let scene = Scene::office();
    let add = [
        "relay",
        "add",
        "webdav",
        "https://files.example.org/dav",
        "--user",
        "harbour",
    ];
    let as_argument = [&add[..], &["--secret", SECRET]].concat();
    let run = ended(&scene, &as_argument, 2);
    assert!(!said(&run).contains(SECRET), "{run:?}");
    let phrase = std::fs::read_to_string(scene.path("pass")).unwrap();
    let piped = [&add[..], &["--secret-file", "-", "--passphrase-file", "-"]].concat();
    let mut run = scene
        .command(&piped)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = run.stdin.take().unwrap();
    write!(input, "{phrase}\n{SECRET}").unwrap();
    // It waits for the end of the line, so it is there to be looked at.
    for list in ["cmdline", "environ"] {
        let list = std::fs::read(format!("/proc/{}/{list}", run.id())).unwrap();
        assert!(!String::from_utf8_lossy(&list).contains(SECRET));
    }
    drop(input);
    let run = run.wait_with_output().unwrap();
    assert!(run.status.success(), "{run:?}");
    for words in [["relay", "list"], ["sync", "--status"]] {
        let run = ended(&scene, &words, 0);
        assert!(!format!("{run:?}").contains(SECRET), "{run:?}");
    }
    let desk = desk_of(&scene);
    let view = does(&desk, "exchange.status", &json!({}));
    assert_eq!(view["relays"][0]["user"], "harbour", "{view}");
}

#[test]
fn every_question_of_the_exchange_is_answered_in_json_and_in_words() {
    let scene = Scene::office();
    for words in [
        &["agency", "show"][..],
        &["device", "list"],
        &["relay", "list"],
        &["sync", "--status"],
        &["conflicts", "list"],
        &["packs", "quarantined"],
        &["case", "erasures"],
        &["log", "verify"],
    ] {
        let answer = scene.answer(&scene.with_pass(words));
        assert!(answer.is_object() || answer.is_array(), "{words:?}");
        let plain = scene.linden(&scene.with_pass(words));
        assert!(plain.status.success(), "{words:?}: {plain:?}");
        assert!(!plain.stdout.is_empty() && plain.stderr.is_empty());
        assert!(serde_json::from_slice::<serde_json::Value>(&plain.stdout).is_err());
    }
}

#[test]
fn what_is_named_by_its_beginning_must_be_one_and_long_enough() {
    let scene = Scene::office();
    let devices = scene.answer(&scene.with_pass(&["device", "list"]));
    let id = text(&devices[0]["id"]);
    let name = |id: &str| ["device", "name", id, "Blue laptop"].map(str::to_owned);
    for (given, exit) in [(&id[..3], 6), ("zzzzzzzz", 6), (&id[..12], 0)] {
        let words = name(given);
        ended(&scene, &words.each_ref().map(String::as_str), exit);
    }
    let devices = scene.answer(&scene.with_pass(&["device", "list"]));
    assert_eq!(devices[0]["name"], "Blue laptop", "{devices}");
}

#[test]
fn a_case_is_erased_only_by_whoever_says_for_good_and_last_administrators_stay() {
    let pair = Pair::strangers();
    let case = json!({"name": "Dara Example", "safeContact": "anytime"});
    let code = text(&pair.amara("call", &["cases.open", &case.to_string()])["code"]);
    let run = ended(&pair.amara, &["case", "erase", &code], 2);
    assert!(said(&run).contains("--for-good"), "{run:?}");
    refused(&pair.amara, &["case", "readers", "C-99999"], 6);
    let amara = pair.member("Amara");
    let roles = ["member", "roles", &amara, "--role", "caseworker"];
    refused(&pair.amara, &roles, 5);
    let remove = ["member", "remove", &amara];
    refused(&pair.amara, &remove, 5);
}

#[test]
fn every_part_that_can_be_granted_is_one_of_the_desk() {
    let pair = Pair::joined();
    let (_, code) = pair.shared_case();
    let ben = pair.member("Ben");
    let grant = ["grant", "--case", &code, "--member", &ben];
    let seen = pair.amara("case", &["readers", &code]);
    let mut readers = seen["readers"].as_array().unwrap().iter();
    let of_ben = readers.find(|reader| reader["name"] == "Ben").unwrap();
    let grantable = of_ben["grantable"].as_array().unwrap().iter();
    let grantable: Vec<String> = grantable.map(text).collect();
    for facet in &grantable {
        pair.amara("member", &[&grant[..], &["--facet", facet]].concat());
    }
    let withdraw = ["withdraw", "--case", &code, "--member", &ben];
    let after = pair.amara(
        "member",
        &[&withdraw[..], &["--facet", "casework"]].concat(),
    );
    let mut readers = after["readers"].as_array().unwrap().iter();
    let of_ben = readers.find(|reader| reader["name"] == "Ben").unwrap();
    assert!(
        !of_ben["granted"].to_string().contains("casework"),
        "{after}"
    );
}
