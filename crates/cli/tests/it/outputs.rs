//! What the program writes: for this account only, and over nothing unasked.

use crate::scene::{Scene, fault};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn what_is_written_is_the_owners_alone_and_replaced_only_when_asked() {
    let scene = Scene::practice();
    let report = [
        "report",
        "referrals",
        "--from",
        "2026-01-01",
        "--to",
        "2026-12-31",
    ];
    let place = |name: &str| scene.path(name).display().to_string();
    let (csv, copy) = (place("r.csv"), place("copy.linden"));
    let (json, zip) = (place("d.json"), place("d.zip"));
    let deeds = [
        (
            "r.csv",
            [&report[..], &["--format", "csv", "--out", &csv]].concat(),
        ),
        ("copy.linden", vec!["backup", "create", &copy]),
        ("d.json", vec!["export", "hsds", &json]),
        ("d.zip", vec!["export", "hsds", &zip]),
    ];
    let bystander = scene.file("r.part", "mine");
    for (name, words) in &deeds {
        scene.file(name, "before");
        let run = scene.linden(&[&["--json"], &words[..]].concat());
        assert_eq!(run.status.code(), Some(7), "{run:?}");
        assert!(
            fault(&run)["args"]["text"]
                .as_str()
                .unwrap()
                .contains("--force"),
            "{run:?}"
        );
        assert_eq!(std::fs::read(scene.path(name)).unwrap(), b"before");
        scene.answer(&[&words[..], &["--force"]].concat());
        assert_ne!(std::fs::read(scene.path(name)).unwrap(), b"before");
        assert_eq!(mode(&scene.path(name)), 0o600, "{name}");
    }
    assert_eq!(std::fs::read(bystander).unwrap(), b"mine");
}

#[test]
fn a_folder_of_tables_is_the_owners_alone() {
    let scene = Scene::practice();
    let folder = scene.path("tables");
    scene.answer(&["export", "hsds", &folder.display().to_string()]);
    assert_eq!(mode(&folder), 0o700);
    for file in std::fs::read_dir(&folder).unwrap() {
        let file = file.unwrap().path();
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}
