//! A practice office is made whole or not at all.

use api::{Desk, FaultCode};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tests::{Clock, TestHost};

fn desk(vault: &Path) -> Desk {
    let clock = Clock::at("2026-03-02T09:00:00Z");
    Desk::new(Arc::new(TestHost::new(clock, vault.to_owned(), 5)))
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|file| file.unwrap().path()).collect()
}

/// Begins an office of many cases, and stops it once some are written.
fn stopped_half_way(desk: &Desk) -> FaultCode {
    let job = json!({"job": "fill"}).to_string();
    std::thread::scope(|scope| {
        let input = json!({"cases": 100_000, "seed": 1, "job": "fill"}).to_string();
        let filling = scope.spawn(move || desk.call("demo.open", &input).unwrap_err().code);
        loop {
            let reply: Value =
                serde_json::from_str(&desk.call("jobs.progress", &job).unwrap()).unwrap();
            if reply["value"]["done"].as_i64().unwrap() > 0 || filling.is_finished() {
                desk.call("jobs.cancel", &job).unwrap();
                return filling.join().unwrap();
            }
            std::thread::yield_now();
        }
    })
}

#[test]
fn a_practice_office_that_is_stopped_leaves_its_folder_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    // Not there, nor what is above it.
    let vault = folder.path().join("above/vault");
    let missing = desk(&vault);
    assert_eq!(stopped_half_way(&missing), FaultCode::Cancelled);
    assert_eq!(names(folder.path()), Vec::<PathBuf>::new());
    assert!(!missing.is_open());
    // There, and empty.
    std::fs::create_dir_all(&vault).unwrap();
    let empty = desk(&vault);
    assert_eq!(stopped_half_way(&empty), FaultCode::Cancelled);
    assert_eq!(names(&vault), Vec::<PathBuf>::new());
    // And it can be begun again, at the same desk.
    empty
        .call("demo.open", &json!({"cases": 3, "seed": 1}).to_string())
        .unwrap();
    assert!(empty.is_open());
}

#[test]
fn a_practice_office_never_touches_what_is_not_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let photo = folder.path().join("photo");
    std::fs::write(&photo, b"somebody's").unwrap();
    let desk = desk(folder.path());
    let cancel = json!({"job": "fill"}).to_string();
    desk.call("jobs.cancel", &cancel).unwrap();
    let input = json!({"cases": 3, "job": "fill"}).to_string();
    let fault = desk.call("demo.open", &input).unwrap_err();
    assert_eq!(fault.code, FaultCode::VaultExists);
    assert_eq!(names(folder.path()), [photo]);
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_look_into_a_practice_office() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let vault = folder.path().join("vault");
    let desk = desk(&vault);
    let input = json!({"cases": 3, "seed": 1}).to_string();
    desk.call("demo.open", &input).unwrap();
    let all = names(&vault);
    assert!(all.contains(&vault.join("practice")), "{all:?}");
    for path in [vec![vault], all].concat() {
        let found = std::fs::metadata(&path).unwrap();
        let right = if found.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(found.permissions().mode() & 0o777, right, "{path:?}");
    }
}
