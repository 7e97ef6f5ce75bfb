//! New passphrases, new codes, the mark, the second key, a new database key.

use vault::{Error, KdfParams, OsEntropy, STEP_UP_MS, Unlock};

use crate::scene::{OTHER, PHRASE, Scene, phrase};

#[test]
fn a_changed_passphrase_replaces_the_old_one_and_keeps_the_code() {
    let scene = Scene::new();
    let key = *scene.opens().unwrap().db_key().expose();
    scene.changes_passphrase(PHRASE, OTHER);
    assert_eq!(scene.opens().unwrap_err(), Error::WrongPassphrase);
    assert_eq!(scene.opens_with(OTHER).unwrap().db_key().expose(), &key);
    assert_eq!(
        scene.opens_by_code(&scene.code).unwrap().db_key().expose(),
        &key
    );
}

#[test]
fn what_was_sealed_opens_after_the_passphrase_changed_and_by_the_code() {
    let scene = Scene::new();
    let sealed = {
        let vault = scene.opens().unwrap();
        let (step, now_ms) = scene.steps_up(&vault, PHRASE);
        step.at(now_ms)
            .unwrap()
            .seal("note", b"id", b"text", &OsEntropy)
            .unwrap()
    };
    scene.changes_passphrase(PHRASE, OTHER);
    let vault = scene.opens_with(OTHER).unwrap();
    let (step, now_ms) = scene.steps_up(&vault, OTHER);
    assert_eq!(
        *step
            .at(now_ms)
            .unwrap()
            .open("note", b"id", &sealed)
            .unwrap(),
        b"text"
    );
    let step = vault.step_up(Unlock::Recovery(&scene.code), 1).unwrap();
    assert_eq!(
        *step.at(1).unwrap().open("note", b"id", &sealed).unwrap(),
        b"text"
    );
}

#[test]
fn whoever_forgot_the_passphrase_sets_a_new_one_by_the_code() {
    let scene = Scene::new();
    let now_ms = scene.later_ms();
    let mut vault = scene.opens_by_code(&scene.code).unwrap();
    let step = vault
        .step_up(Unlock::Recovery(&scene.code), now_ms)
        .unwrap();
    let sealer = step.at(now_ms).unwrap();
    vault
        .change_passphrase(sealer, &phrase(OTHER), KdfParams::fast(), &OsEntropy)
        .unwrap();
    drop(vault);
    assert!(scene.opens_with(OTHER).is_ok());
    assert_eq!(scene.opens().unwrap_err(), Error::WrongPassphrase);
}

#[test]
fn a_new_code_replaces_the_printed_one() {
    let scene = Scene::new();
    let mut vault = scene.opens().unwrap();
    let (step, now_ms) = scene.steps_up(&vault, PHRASE);
    let code = vault
        .new_recovery_code(step.at(now_ms).unwrap(), &OsEntropy)
        .unwrap();
    drop(vault);
    assert_eq!(
        scene.opens_by_code(&scene.code).unwrap_err(),
        Error::WrongPassphrase
    );
    assert!(scene.opens_by_code(&code).is_ok());
    assert!(scene.opens().is_ok());
}

#[test]
fn a_weak_or_cheap_new_passphrase_changes_nothing() {
    let scene = Scene::new();
    let mut vault = scene.opens().unwrap();
    let (step, now_ms) = scene.steps_up(&vault, PHRASE);
    let before = scene.header();
    let sealer = step.at(now_ms).unwrap();
    let weak = vault.change_passphrase(sealer, &phrase("12345"), KdfParams::fast(), &OsEntropy);
    assert_eq!(weak.unwrap_err(), Error::Weak);
    let cheap = KdfParams {
        t: 0,
        ..KdfParams::fast()
    };
    let cheap = vault.change_passphrase(sealer, &phrase(OTHER), cheap, &OsEntropy);
    assert_eq!(cheap.unwrap_err(), Error::Kdf);
    assert_eq!(scene.header(), before);
}

#[test]
fn the_second_key_asks_for_the_right_passphrase_and_lasts_five_minutes() {
    let scene = Scene::new();
    let vault = scene.opens().unwrap();
    let wrong = vault.step_up(Unlock::Passphrase(&phrase(OTHER)), scene.later_ms());
    assert_eq!(wrong.unwrap_err(), Error::WrongPassphrase);
    let (step, now_ms) = scene.steps_up(&vault, PHRASE);
    assert!(step.at(now_ms + STEP_UP_MS - 1).is_ok());
    assert_eq!(step.at(now_ms + STEP_UP_MS).unwrap_err(), Error::StepUpOver);
}

#[test]
fn a_step_up_of_another_vault_changes_nothing_here() {
    let (scene, other) = (Scene::new(), Scene::new());
    let (step, now_ms) = other.steps_up(&other.opens().unwrap(), PHRASE);
    let sealer = step.at(now_ms).unwrap();
    let mut vault = scene.opens().unwrap();
    let changed = vault.change_passphrase(sealer, &phrase(OTHER), KdfParams::fast(), &OsEntropy);
    assert_eq!(changed.unwrap_err(), Error::StepUpOver);
    assert_eq!(
        vault.new_recovery_code(sealer, &OsEntropy).unwrap_err(),
        Error::StepUpOver
    );
}

#[test]
fn the_mark_of_the_own_log_only_rises_until_a_new_log_begins() {
    let scene = Scene::new();
    let mut vault = scene.opens().unwrap();
    assert_eq!(vault.own_mark(), 0);
    vault.set_own_mark(41).unwrap();
    vault.set_own_mark(41).unwrap();
    assert_eq!(vault.set_own_mark(40).unwrap_err(), Error::MarkBackwards);
    drop(vault);
    let mut vault = scene.opens().unwrap();
    assert_eq!(vault.own_mark(), 41);
    vault.restart_own_mark().unwrap();
    drop(vault);
    assert_eq!(scene.opens().unwrap().own_mark(), 0);
}

#[test]
fn the_agency_and_its_roster_are_remembered() {
    let scene = Scene::new();
    scene.opens().unwrap().set_agency([1; 32], [2; 32]).unwrap();
    assert_eq!(scene.opens().unwrap().agency(), ([1; 32], [2; 32]));
}

#[test]
fn a_new_database_key_survives_a_crash_at_every_step() {
    let scene = Scene::new();
    let mut vault = scene.opens().unwrap();
    let old = *vault.db_key().expose();
    assert!(vault.next_db_key().unwrap().is_none());
    assert_eq!(vault.finish_rekey().unwrap_err(), Error::HeaderRefused);

    vault.begin_rekey(&OsEntropy).unwrap();
    let next = *vault.next_db_key().unwrap().unwrap().expose();
    assert_ne!(next, old);
    drop(vault);

    // A crash here: both keys are still known, and one of them opens the database.
    let mut vault = scene.opens().unwrap();
    assert_eq!(vault.db_key().expose(), &old);
    assert_eq!(vault.next_db_key().unwrap().unwrap().expose(), &next);

    vault.finish_rekey().unwrap();
    assert_eq!(vault.db_key().expose(), &next);
    assert!(vault.next_db_key().unwrap().is_none());
    drop(vault);
    assert_eq!(scene.opens().unwrap().db_key().expose(), &next);
}

#[test]
fn every_change_raises_the_counter_by_one_and_writes_both_copies() {
    let scene = Scene::new();
    let seq = |header: &[u8]| u64::from_le_bytes(header[24..32].try_into().unwrap());
    assert_eq!(seq(&scene.header()), 1);
    let mut vault = scene.opens().unwrap();
    for mark in 1..=5 {
        vault.set_own_mark(mark).unwrap();
        assert_eq!(seq(&scene.header()), 1 + mark);
        assert_eq!(scene.header(), std::fs::read(scene.file("hdr.b")).unwrap());
    }
}
