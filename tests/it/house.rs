//! The law of the house, read from its own files: floors point down, crates have one home, SQL has
//! one room, files stay short.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn manifest(folder: &str) -> toml::Table {
    std::fs::read_to_string(root().join(folder).join("Cargo.toml"))
        .unwrap()
        .parse()
        .unwrap()
}

fn dependencies(folder: &str) -> BTreeSet<String> {
    let manifest = manifest(folder);
    let table = manifest
        .get("dependencies")
        .and_then(toml::Value::as_table)
        .cloned();
    table.unwrap_or_default().keys().cloned().collect()
}

/// Which of our crates each may use. Nothing points up, and nothing skips into the window.
fn arrows() -> BTreeMap<&'static str, &'static [&'static str]> {
    BTreeMap::from([
        ("crates/casework", [].as_slice()),
        ("crates/vault", [].as_slice()),
        ("crates/sync", ["casework", "vault"].as_slice()),
        ("crates/store", ["casework", "sync", "vault"].as_slice()),
        ("crates/reports", ["casework", "store"].as_slice()),
        ("crates/exchange", ["casework"].as_slice()),
        // It carries what is sealed and cannot tell what: none of ours below it.
        ("crates/relay", [].as_slice()),
        (
            "crates/api",
            [
                "casework", "exchange", "relay", "reports", "store", "sync", "vault",
            ]
            .as_slice(),
        ),
        ("crates/cli", ["api"].as_slice()),
        ("src-tauri", ["api"].as_slice()),
    ])
}

#[test]
fn floors_only_point_down() {
    let ours: BTreeSet<String> = arrows()
        .keys()
        .map(|folder| folder.rsplit('/').next().unwrap().to_owned())
        .collect();
    for (folder, allowed) in arrows() {
        let used: BTreeSet<String> = dependencies(folder).intersection(&ours).cloned().collect();
        let allowed: BTreeSet<String> = allowed.iter().map(|name| (*name).to_owned()).collect();
        let forbidden: Vec<_> = used.difference(&allowed).collect();
        assert!(forbidden.is_empty(), "{folder} may not use {forbidden:?}");
    }
}

#[test]
fn every_crate_is_on_the_map() {
    for entry in std::fs::read_dir(root().join("crates")).unwrap().flatten() {
        let folder = format!("crates/{}", entry.file_name().to_string_lossy());
        assert!(
            arrows().contains_key(folder.as_str()),
            "{folder} has no place on the map"
        );
    }
}

#[test]
fn outside_crates_have_one_home() {
    let homes: [(&str, &[&str]); 11] = [
        ("rusqlite", &["crates/store"]),
        ("argon2", &["crates/vault"]),
        ("chacha20poly1305", &["crates/vault"]),
        ("hkdf", &["crates/vault"]),
        ("age", &["crates/vault"]),
        ("ed25519-dalek", &["crates/vault"]),
        ("zstd", &["crates/sync"]),
        ("tauri", &["src-tauri"]),
        ("rust_xlsxwriter", &["crates/reports"]),
        ("csv", &["crates/exchange", "crates/reports"]),
        ("clap", &["crates/cli"]),
    ];
    for (name, homes) in homes {
        for folder in arrows().keys() {
            let uses = dependencies(folder).contains(name);
            assert!(
                !uses || homes.contains(folder),
                "{name} is used in {folder}"
            );
        }
    }
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("target") {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn sql_has_one_room() {
    // The keywords are put together here, or this file would find itself.
    let words = ["SEL", "INSERT IN", "UPD", "DELETE FR"].map(|word| match word {
        "SEL" => "\"SELECT ".to_owned(),
        "INSERT IN" => "\"INSERT INTO ".to_owned(),
        "UPD" => "\"UPDATE ".to_owned(),
        _ => "\"DELETE FROM ".to_owned(),
    });
    let mut files = Vec::new();
    for folder in [
        "crates/casework",
        "crates/vault",
        "crates/sync",
        "crates/exchange",
        "crates/relay",
        "crates/api",
        "crates/cli",
    ] {
        rust_files(&root().join(folder).join("src"), &mut files);
    }
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let found = words.iter().find(|word| text.contains(word.as_str()));
        assert!(found.is_none(), "{} speaks SQL", file.display());
    }
}

#[test]
fn files_stay_short() {
    let mut files = Vec::new();
    for folder in ["crates", "src-tauri/src", "tests/src", "tests/it"] {
        rust_files(&root().join(folder), &mut files);
    }
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        let excused = text
            .lines()
            .take(12)
            .any(|line| line.contains("onger than"));
        assert!(
            lines <= 300 || excused,
            "{} has {lines} lines and no reason",
            file.display()
        );
    }
}

#[test]
fn the_window_holds_no_logic() {
    let mut files = Vec::new();
    rust_files(&root().join("src-tauri/src"), &mut files);
    let lines = |file: &PathBuf| {
        let text = std::fs::read_to_string(file).unwrap();
        let code = text
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .to_owned();
        code.lines().filter(|line| !line.trim().is_empty()).count()
    };
    let total: usize = files.iter().map(lines).sum();
    assert!(total <= 1_260, "the window has {total} lines");
}
