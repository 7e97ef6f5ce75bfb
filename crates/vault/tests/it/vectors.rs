//! Golden files: a vault made from known randomness, byte for byte.
//!
//! They are what an independent reader checks itself against (docs/vault-format.md). A change
//! here is a change of the format and breaks every vault in the field; `UPDATE=1` rewrites.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vault::{BlobKey, BlobShape, KdfParams, OpenVault, Passphrase, RecoveryCode, Unlock};

use crate::scene::{Counting, PHRASE, phrase};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/vectors")
        .join(name)
}

pub fn must_equal_golden(name: &str, content: &str) {
    let path = golden(name);
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::write(&path, content).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap();
    assert_eq!(
        content, known,
        "{name} differs; if the format was meant to change, UPDATE=1"
    );
}

/// Hexadecimal, 32 bytes a line, so that a difference has a place.
fn lines(bytes: &[u8]) -> String {
    bytes.chunks(32).fold(String::new(), |mut text, line| {
        writeln!(text, "{}", hex::encode(line)).unwrap();
        text
    })
}

fn unhex(name: &str) -> Vec<u8> {
    let text = fs::read_to_string(golden(name)).unwrap();
    hex::decode(text.split_whitespace().collect::<String>()).unwrap()
}

/// One named value a line.
pub fn named(values: &[(&str, &[u8])]) -> String {
    values
        .iter()
        .fold(String::new(), |mut text, (name, value)| {
            writeln!(text, "{name} = {}", hex::encode(value)).unwrap();
            text
        })
}

/// One of the values of a golden file.
pub fn value(file: &str, name: &str) -> Vec<u8> {
    let values = fs::read_to_string(golden(file)).unwrap();
    let named = |line: &str| {
        Some(
            line.split_once(" = ")
                .filter(|(of, _)| *of == name)?
                .1
                .to_owned(),
        )
    };
    hex::decode(values.lines().find_map(named).unwrap()).unwrap()
}

pub fn made(folder: &TempDir) -> (OpenVault, RecoveryCode, Counting) {
    let counting = Counting::default();
    let path = folder.path().join("vault");
    let (vault, code) =
        vault::create(&path, &phrase(PHRASE), KdfParams::fast(), &counting).unwrap();
    (vault, code, counting)
}

#[test]
fn the_header_and_its_slots_are_as_they_always_were() {
    let folder = TempDir::new().unwrap();
    let (vault, _, _) = made(&folder);
    let header = fs::read(vault.dir().hdr_a()).unwrap();
    assert_eq!(header, fs::read(vault.dir().hdr_b()).unwrap());
    must_equal_golden("header.hex", &lines(&header));
    must_equal_golden("slot-passphrase.hex", &lines(&header[104..424]));
    must_equal_golden("slot-recovery.hex", &lines(&header[424..744]));
}

#[test]
fn the_keys_and_the_seal_are_as_they_always_were() {
    let folder = TempDir::new().unwrap();
    let (vault, code, counting) = made(&folder);
    let step = vault
        .step_up(Unlock::Passphrase(&phrase(PHRASE)), 0)
        .unwrap();
    let sealed = step
        .at(0)
        .unwrap()
        .seal("note", b"id-1", b"what was said", &counting)
        .unwrap();
    let values = named(&[
        ("passphrase", PHRASE.as_bytes()),
        ("recovery_code", code.expose().as_bytes()),
        ("vault_id", &vault.vault_id()),
        ("db_key", vault.db_key().expose()),
        ("name_key", vault.name_key().expose()),
        ("device_key", vault.device_key().expose()),
        ("seal_kind", b"note"),
        ("seal_id", b"id-1"),
        ("seal_plaintext", b"what was said"),
        ("sealed", &sealed),
    ]);
    must_equal_golden("keys.txt", &values);
}

/// The other direction: the files as they were checked in still open.
#[test]
fn a_vault_of_the_first_version_opens() {
    let folder = TempDir::new().unwrap();
    for name in ["hdr.a", "hdr.b"] {
        fs::write(folder.path().join(name), unhex("header.hex")).unwrap();
    }
    let vault = vault::open(folder.path(), Unlock::Passphrase(&phrase(PHRASE)), 0).unwrap();
    assert!(!vault.healed());
    let value = |name| value("keys.txt", name);
    assert_eq!(vault.db_key().expose().to_vec(), value("db_key"));
    let typed = String::from_utf8(value("recovery_code")).unwrap();
    let code = RecoveryCode::parse(&typed).unwrap();
    let step = vault.step_up(Unlock::Recovery(&code), 0).unwrap();
    let opened = step
        .at(0)
        .unwrap()
        .open("note", b"id-1", &value("sealed"))
        .unwrap();
    assert_eq!(*opened, value("seal_plaintext"));
    drop(vault);
    let typed = Passphrase::new(String::from_utf8(value("passphrase")).unwrap());
    assert!(vault::open(folder.path(), Unlock::Passphrase(&typed), 0).is_ok());
}

#[test]
fn a_file_of_a_case_is_as_it_always_was() {
    let folder = TempDir::new().unwrap();
    let (vault, _, counting) = made(&folder);
    let (own, content) = ([0x2a; 32], b"what was written");
    let key = BlobKey::of(&own).unwrap();
    let size = content.len() as u64;
    let shape = BlobShape::of(size).unwrap();
    let sealed = key.seal(shape, 0, content, &counting).unwrap();
    let id = key.id(0).unwrap();
    let values = named(&[
        ("key", &own),
        ("size", &size.to_le_bytes()),
        ("content", content),
        ("id", &id),
        ("name", vault.blob_name(&id).unwrap().as_str().as_bytes()),
        ("sealed", &sealed),
    ]);
    must_equal_golden("blob.txt", &values);
    let opened = key.open(shape, 0, &value("blob.txt", "sealed")).unwrap();
    assert_eq!(*opened, content);
}
