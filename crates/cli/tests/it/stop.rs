//! Ctrl-C or a kill in the middle of a long deed: nothing half-done, and it can be begun again.

use crate::scene::{Scene, does};
use serde_json::json;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

/// Runs until standard error says that a stage has begun, interrupts, and gives the exit code.
fn interrupted(scene: &Scene, words: &[&str], stage: &str) -> Option<i32> {
    stopped(scene, words, stage, interrupt)
}

fn interrupt(run: &mut Child) {
    let kill = Command::new("kill")
        .args(["-INT", &run.id().to_string()])
        .status();
    assert!(kill.unwrap().success());
}

/// Runs until standard error says that a stage has begun, and kills.
fn killed(scene: &Scene, words: &[&str], stage: &str) {
    let code = stopped(scene, words, stage, |run| run.kill().unwrap());
    assert_eq!(code, None, "it ended by itself");
}

fn stopped(
    scene: &Scene,
    words: &[&str],
    stage: &str,
    stop: impl FnOnce(&mut Child),
) -> Option<i32> {
    let mut run = scene.command(words).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(run.stderr.take().unwrap()).lines();
    let began = said
        .by_ref()
        .map_while(Result::ok)
        .any(|line| line.starts_with(stage));
    assert!(began, "it ended before it was {stage}");
    stop(&mut run);
    said.for_each(drop);
    run.wait().unwrap().code()
}

#[test]
fn an_interrupted_practice_office_leaves_nothing() {
    let scene = Scene::empty();
    assert_eq!(
        interrupted(&scene, &["demo", "--cases", "100000"], "demo 100 "),
        Some(10)
    );
    assert!(!scene.path("vault").exists());
}

#[test]
fn an_interrupted_import_changes_nothing() {
    let scene = Scene::practice();
    let before = scene.fingerprints();
    let mut table = String::from("id,name,description\n");
    for id in 0..100_000 {
        table.push_str(&format!("{id},Example House {id},d\n"));
    }
    let file = scene.file("directory.csv", table);
    assert_eq!(
        interrupted(&scene, &["import", "hsds", &file], "writing"),
        Some(10)
    );
    assert_eq!(scene.fingerprints(), before);
}

#[test]
fn an_interrupted_exchange_does_not_wait_for_a_server_that_is_busy() {
    let scene = Scene::office();
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let place = format!("http://{}/dav", server.local_addr().unwrap());
    let relay = json!({"kind": "webdav", "place": place, "user": "office", "secret": "word"});
    scene.answer(&scene.with_pass(&["call", "relays.put", &relay.to_string()]));
    let mut run = scene.command(&scene.with_pass(&["sync"])).spawn().unwrap();
    // It asks, hears that it should come again later, and would wait for that.
    let (mut asked, _) = server.accept().unwrap();
    let head = BufReader::new(asked.try_clone().unwrap()).lines();
    assert!(head.map_while(Result::ok).any(|line| line.is_empty()));
    let busy = "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    asked.write_all(busy.as_bytes()).unwrap();
    interrupt(&mut run);
    assert_eq!(run.wait().unwrap().code(), Some(10));
    let whole = scene.answer(&scene.with_pass(&["vault", "check"]));
    assert_eq!(
        (&whole["auditOk"], &whole["pagesOk"]),
        (&json!(true), &json!(true))
    );
}

#[test]
fn a_killed_practice_office_is_none_and_the_next_one_clears_it_away() {
    let scene = Scene::empty();
    killed(&scene, &["demo", "--cases", "100000"], "demo 100 ");
    let left = scene.names();
    assert_eq!(left.len(), 1, "{left:?}");
    assert!(left[0].starts_with("vault.partial-"), "{left:?}");
    assert_eq!(scene.answer(&["call", "desk.status"])["state"], "no-vault");
    // What only looks alike is not ours.
    for kept in [
        "vault.partial-mine",
        "other.partial-0198c0ffee0070008000000000000000",
    ] {
        std::fs::create_dir(scene.path(kept)).unwrap();
    }
    let made = scene.linden(&["demo", "--cases", "3"]);
    assert!(made.status.success(), "{made:?}");
    let kept = [
        "other.partial-0198c0ffee0070008000000000000000",
        "vault",
        "vault.partial-mine",
    ];
    assert_eq!(scene.names(), kept);
    let cases = does(&scene.desk(), "cases.list", &json!({}));
    assert_eq!(cases["total"], 3, "{cases}");
}

#[test]
fn a_killed_restore_leaves_its_place_free_and_the_next_one_clears_it_away() {
    let scene = Scene::practice();
    let place = |name: &str| scene.path(name).display().to_string();
    let (file, into) = (place("copy.linden"), place("back"));
    scene.answer(&["backup", "create", &file]);
    let restore = ["backup", "restore", &file, "--into", &into];
    killed(&scene, &restore, "opening");
    let left = scene.names();
    assert!(left[0].starts_with("back.partial-"), "{left:?}");
    assert_eq!(left[1..], ["copy.linden", "vault"]);
    scene.answer(&restore);
    assert_eq!(scene.names(), ["back", "copy.linden", "vault"]);
}
