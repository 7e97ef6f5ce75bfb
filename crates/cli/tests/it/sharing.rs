//! The exchange as two people run it from two terminals: by a folder, and by files alone.

use crate::colleagues::{Pair, ended, refused, text};
use crate::scene::Scene;
use serde_json::{Value, json};

#[test]
fn two_vaults_meet_at_a_folder_share_a_case_and_settle_what_both_changed() {
    let pair = Pair::strangers();
    let folder = pair.place("meeting");
    std::fs::create_dir(&folder).unwrap();
    let relay = text(&pair.amara("relay", &["add", "folder", &folder])["id"]);
    assert_eq!(pair.amara("relay", &["test", &relay[..6]])["written"], true);
    assert_eq!(pair.invites()["relay"], folder);
    let asked = pair.asks();
    let seen = pair.amara("member", &["request", &pair.place("request")]);
    assert_eq!(seen["words"], asked["words"], "on both screens");
    refused(&pair.ben, &["agency", "welcome"], 4);
    let words = pair.words();
    pair.amara(
        "member",
        &["admit", &pair.place("request"), "--words", &words],
    );
    pair.amara("sync", &[&folder]);
    pair.ben("agency", &["welcome"]);
    let (case, code) = pair.shared_case();
    let task = json!({"title": "Call the clinic", "dueOn": "2030-01-01", "caseId": case});
    let task = pair.amara("call", &["tasks.put", &task.to_string()])["id"].clone();
    pair.exchange();
    pair.exchange();
    let rows = pair.ben("call", &["cases.list"])["rows"].clone();
    assert_eq!(rows[0]["code"], code, "{rows}");
    let readers = pair.ben("case", &["readers", &code.to_lowercase()])["readers"].clone();
    assert!(readers.to_string().contains("Ben"), "{readers}");
    // Both change the same day, and neither has seen the other.
    let on = |day: &str| json!({"taskId": task, "dueOn": day}).to_string();
    pair.amara("call", &["tasks.reschedule", &on("2030-01-02")]);
    pair.ben("call", &["tasks.reschedule", &on("2030-01-03")]);
    pair.exchange();
    settle(&pair, &code);
    let due = |tasks: &Value| tasks["tasks"].to_string().contains("2030-01-02");
    let list = ["tasks.list", &json!({"caseId": case}).to_string()];
    for tasks in [pair.amara("call", &list), pair.ben("call", &list)] {
        assert!(due(&tasks), "{tasks}");
    }
    for scene in [&pair.amara, &pair.ben] {
        ended(scene, &["log", "verify"], 0);
    }
}

/// Ben looks at the two versions, and takes the one that Amara wrote.
fn settle(pair: &Pair, code: &str) {
    for list in [
        pair.amara("conflicts", &["list"]),
        pair.ben("conflicts", &["list", "--case", code]),
    ] {
        assert_eq!(list["total"], 1, "{list}");
    }
    let found = pair.ben("conflicts", &["list"])["conflicts"][0].clone();
    let id = text(&found["id"]);
    let mut sides = found["sides"].as_array().unwrap().iter();
    let side = sides.find(|side| side["member"] == "Amara").unwrap();
    let side = text(&side["id"]);
    let resolve = ["resolve", &id, "--pick"];
    let wrong = [&["conflicts"], &resolve[..], &["0000000"]].concat();
    refused(&pair.ben, &wrong, 6);
    pair.ben("conflicts", &[&resolve[..], &[&side[..12]]].concat());
    pair.ben("sync", &[]);
    pair.amara("sync", &[]);
    for list in [
        pair.amara("conflicts", &["list"]),
        pair.ben("conflicts", &["list"]),
    ] {
        assert_eq!(list["total"], 0, "{list}");
    }
    let again = [&["conflicts"], &resolve[..], &[&side]].concat();
    refused(&pair.ben, &again, 6);
}

#[test]
fn without_any_relay_files_carry_everything_both_ways() {
    let pair = Pair::joined();
    let (case, code) = pair.shared_case();
    let (out, back) = (pair.place("out.linden"), pair.place("back.linden"));
    // Ben's keys are known after his first sign of life, the case comes with the file after that.
    pair.ben("bundle", &["export", &back]);
    pair.amara("bundle", &["import", &back]);
    pair.amara("bundle", &["export", &out, "--everything"]);
    let shown = pair.ben("bundle", &["show", &out]);
    assert_eq!(shown["ours"], true, "{shown}");
    assert!(shown["fresh"].as_i64().unwrap() > 0, "{shown}");
    assert_eq!(pair.ben("call", &["cases.list"])["total"], 0, "only shown");
    let taken = pair.ben("bundle", &["import", &out]);
    assert!(taken["received"].as_i64().unwrap() > 0, "{taken}");
    assert_eq!(pair.ben("call", &["cases.list"])["rows"][0]["code"], code);
    let note = json!({"caseId": case, "kind": "general", "text": "first words of Ben"});
    pair.ben("call", &["notes.write", &note.to_string()]);
    refused(&pair.ben, &["bundle", "export", &back], 7);
    pair.ben("bundle", &["export", &back, "--force"]);
    pair.amara("bundle", &["import", &back]);
    let notes = json!({"caseId": case}).to_string();
    let notes = pair.amara("call", &["notes.list", &notes]);
    assert!(notes.to_string().contains("first words of Ben"), "{notes}");
    let again = pair.amara("bundle", &["import", &back]);
    assert_eq!(again["received"], 0, "a second time does no harm");
    let lone = refused(&pair.amara, &["sync"], 6);
    assert!(lone.to_string().contains("linden relay add"), "{lone}");
}

#[test]
fn a_relay_that_is_gone_ends_with_a_code_of_its_own_and_loses_nothing() {
    let pair = Pair::strangers();
    let folder = pair.place("stick");
    std::fs::create_dir(&folder).unwrap();
    pair.amara("relay", &["add", "folder", &folder]);
    pair.amara("sync", &[]);
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(
        refused(&pair.amara, &["sync"], 11)["code"],
        "relayUnreachable"
    );
    ended(&pair.amara, &["relay", "test", &folder], 11);
    // One that answers does its part all the same, and the code tells of the other.
    let there = pair.place("there");
    std::fs::create_dir(&there).unwrap();
    pair.amara("relay", &["add", "folder", &there]);
    ended(&pair.amara, &["sync"], 11);
    ended(&pair.amara, &["sync", &there], 0);
    pair.amara("relay", &["remove", &folder]);
    ended(&pair.amara, &["sync"], 0);
    refused(&pair.amara, &["sync", &folder], 6);
}

#[test]
fn at_one_computer_the_invitation_is_the_only_file() {
    let pair = Pair::strangers();
    pair.invites();
    let common = pair.amara.path("common");
    let at_it = |scene: &Scene, words: &[&str]| {
        let words = scene.with_pass(&[&["--json"], words].concat());
        let mut command = scene.command(&words);
        let run = command.env("LINDEN_COMMON", &common).output().unwrap();
        assert!(run.status.success(), "{words:?}: {run:?}");
        serde_json::from_slice::<Value>(&run.stdout).unwrap()
    };
    let invitation = pair.place("invitation");
    let join = ["agency", "join", &invitation, "--device", "Laptop"];
    let asked = at_it(&pair.ben, &join);
    assert_eq!(asked["here"], true);
    assert!(asked["code"].is_string(), "a way back in: {asked}");
    let words: Vec<String> = serde_json::from_value(asked["words"].clone()).unwrap();
    let here = at_it(&pair.amara, &["member", "request"]);
    assert_eq!(here["requests"][0]["words"], asked["words"]);
    at_it(
        &pair.amara,
        &["member", "admit", "--words", &words.join(" ")],
    );
    at_it(&pair.amara, &["sync"]);
    let desk = at_it(&pair.ben, &["agency", "welcome"]);
    assert_eq!(desk["state"], "open");
    let kept = at_it(&pair.ben, &["relay", "list"]);
    assert_eq!(kept[0]["common"], true, "{kept}");
}
