//! Ctrl-C in the middle of a long deed: its own exit code, and nothing half-done.

use crate::scene::Scene;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Runs until standard error says that a stage has begun, interrupts, and gives the exit code.
fn interrupted(scene: &Scene, words: &[&str], stage: &str) -> Option<i32> {
    let mut run = scene.command(words).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(run.stderr.take().unwrap()).lines();
    let began = said
        .by_ref()
        .map_while(Result::ok)
        .any(|line| line.starts_with(stage));
    assert!(began, "it ended before it was {stage}");
    let kill = Command::new("kill")
        .args(["-INT", &run.id().to_string()])
        .status();
    assert!(kill.unwrap().success());
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
