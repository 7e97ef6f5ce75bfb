//! Creating and opening, as it should go and as it should not.

use std::fs;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use tempfile::TempDir;
use vault::{Error, KdfParams, OsEntropy, RecoveryCode, Unlock};

use crate::scene::{OTHER, PHRASE, Scene, phrase};

#[test]
fn the_passphrase_and_the_code_open_the_same_vault() {
    let scene = Scene::new();
    let (id, key) = {
        let vault = scene.opens().unwrap();
        (vault.vault_id(), *vault.db_key().expose())
    };
    let vault = scene.opens_by_code(&scene.code).unwrap();
    assert_eq!(vault.vault_id(), id);
    assert_eq!(vault.db_key().expose(), &key);
    assert!(!vault.healed());
}

#[test]
fn every_purpose_has_its_own_key_and_every_vault_its_own_keys() {
    let (one, two) = (Scene::new(), Scene::new());
    let mut keys = Vec::new();
    for vault in [one.opens().unwrap(), two.opens().unwrap()] {
        keys.push(*vault.db_key().expose());
        keys.push(*vault.name_key().expose());
        keys.push(*vault.device_key().expose());
    }
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 6);
}

#[test]
fn a_wrong_passphrase_and_a_wrong_code_get_the_same_answer() {
    let scene = Scene::new();
    assert_eq!(scene.opens_with(OTHER).unwrap_err(), Error::WrongPassphrase);
    assert_eq!(scene.opens_with("").unwrap_err(), Error::WrongPassphrase);
    let foreign = Scene::new().code;
    assert_eq!(
        scene.opens_by_code(&foreign).unwrap_err(),
        Error::WrongPassphrase
    );
    assert!(scene.opens().is_ok());
}

#[test]
fn the_printed_code_opens_after_being_typed_in() {
    let scene = Scene::new();
    let typed = scene.code.expose().to_lowercase().replace('-', " ");
    assert!(
        scene
            .opens_by_code(&RecoveryCode::parse(&typed).unwrap())
            .is_ok()
    );
}

#[test]
fn a_second_window_finds_the_vault_in_use() {
    let scene = Scene::new();
    let first = scene.opens().unwrap();
    assert_eq!(scene.opens().unwrap_err(), Error::InUse);
    // Not even a wrong passphrase is looked at, so nothing can be guessed beside an open window.
    assert_eq!(scene.opens_with(OTHER).unwrap_err(), Error::InUse);
    drop(first);
    assert!(scene.opens().is_ok());
}

#[test]
fn an_empty_folder_is_not_a_vault() {
    let folder = TempDir::new().unwrap();
    let open = vault::open(folder.path(), Unlock::Passphrase(&phrase(PHRASE)), 0);
    assert_eq!(open.unwrap_err(), Error::NotAVault);
    assert!(!vault::exists(folder.path()));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn nothing_is_created_over_what_stands_there() {
    let scene = Scene::new();
    let before = scene.everything();
    let again = || vault::create(&scene.path(), &phrase(OTHER), KdfParams::fast(), &OsEntropy);
    assert_eq!(again().unwrap_err(), Error::AlreadyExists);
    assert_eq!(scene.everything(), before);

    // Headers lost, database left: that is a vault to be repaired, not a free folder.
    fs::write(scene.file("db"), b"pages").unwrap();
    fs::remove_file(scene.file("hdr.a")).unwrap();
    fs::remove_file(scene.file("hdr.b")).unwrap();
    assert!(vault::exists(&scene.path()));
    assert_eq!(again().unwrap_err(), Error::AlreadyExists);
    assert_eq!(scene.opens().unwrap_err(), Error::HeaderDamaged);
}

#[test]
fn a_folder_of_somebody_else_is_left_alone() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("letter.txt"), b"not ours").unwrap();
    let made = vault::create(
        folder.path(),
        &phrase(PHRASE),
        KdfParams::fast(),
        &OsEntropy,
    );
    assert_eq!(made.unwrap_err(), Error::AlreadyExists);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_creation_cut_short_can_be_begun_again() {
    let scene = Scene::new();
    // The headers come last, so this is what a crash just before them leaves.
    fs::write(scene.file("tmp/hdr"), b"half a header").unwrap();
    fs::remove_file(scene.file("hdr.a")).unwrap();
    fs::remove_file(scene.file("hdr.b")).unwrap();
    assert!(!vault::exists(&scene.path()));
    vault::create(&scene.path(), &phrase(OTHER), KdfParams::fast(), &OsEntropy).unwrap();
    assert!(scene.opens_with(OTHER).is_ok());
}

#[test]
fn a_creation_cut_between_the_two_headers_opens() {
    let scene = Scene::new();
    fs::remove_file(scene.file("hdr.a")).unwrap();
    let mut vault = scene.opens().unwrap();
    assert!(vault.healed());
    vault.set_own_mark(1).unwrap();
    drop(vault);
    assert!(!scene.opens().unwrap().healed());
}

#[test]
fn a_weak_passphrase_and_a_cheap_cost_leave_no_trace() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("vault");
    let weak = vault::create(&path, &phrase("password"), KdfParams::fast(), &OsEntropy);
    assert_eq!(weak.unwrap_err(), Error::Weak);
    let cheap = KdfParams {
        m_kib: KdfParams::fast().m_kib - 1,
        ..KdfParams::fast()
    };
    let made = vault::create(&path, &phrase(PHRASE), cheap, &OsEntropy);
    assert_eq!(made.unwrap_err(), Error::Kdf);
    assert!(!path.exists());
}

/// Offset of the passphrase slot's cost (docs/vault-format.md).
const COST_AT: usize = 104 + 5;

#[test]
fn a_cost_out_of_bounds_is_refused_at_once() {
    let scene = Scene::new();
    let sound = scene.header();
    for (m_kib, t, p) in [
        (8_u32, 3_u32, 1_u8),
        (4 * 1024 * 1024, 3, 1),
        (u32::MAX, 3, 1),
        (64 * 1024, 1 << 31, 1),
        (64 * 1024, 0, 1),
        (64 * 1024, 3, 255),
        (64 * 1024, 3, 0),
    ] {
        let mut header = sound.clone();
        header[COST_AT..COST_AT + 4].copy_from_slice(&m_kib.to_le_bytes());
        header[COST_AT + 4..COST_AT + 8].copy_from_slice(&t.to_le_bytes());
        header[COST_AT + 8] = p;
        scene.replace_headers(&header);
        let start = Instant::now();
        assert_eq!(scene.opens().unwrap_err(), Error::Kdf, "{m_kib} {t} {p}");
        // 4 GiB or two thousand million passes would take minutes; the bound only tells apart.
        assert!(start.elapsed() < Duration::from_secs(5));
        assert_eq!(scene.header(), header);
    }
}

#[test]
fn one_copy_with_an_absurd_cost_does_not_hinder() {
    let scene = Scene::new();
    let mut header = scene.header();
    header[COST_AT] = 0xff;
    header[COST_AT + 3] = 0xff;
    fs::write(scene.file("hdr.a"), &header).unwrap();
    assert!(scene.opens().unwrap().healed());
    assert_eq!(scene.opens_with(OTHER).unwrap_err(), Error::WrongPassphrase);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_other_phrase_opens(text in "\\PC{0,40}") {
        let scene = Scene::new();
        prop_assume!(text != PHRASE);
        prop_assert_eq!(scene.opens_with(&text).unwrap_err(), Error::WrongPassphrase);
    }
}
