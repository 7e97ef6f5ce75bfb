//! What a failing disk, or somebody with an editor, does to the header.

use std::fs;

use proptest::prelude::*;
use vault::Error;

use crate::scene::{OTHER, PHRASE, Scene};

const SLOTS_AT: usize = 104;
const SLOT: usize = 320;
const SEQ_AT: usize = 24;
const MIN_READER_AT: usize = 6;

/// Damages one byte at each of the places, in both copies, and tries to open.
fn never_opens(scene: &Scene, places: impl Iterator<Item = usize>) {
    let sound = scene.header();
    for at in places {
        let mut damaged = sound.clone();
        damaged[at] ^= 0x41;
        scene.replace_headers(&damaged);
        let error = scene.opens().unwrap_err();
        let calm = [
            Error::WrongPassphrase,
            Error::HeaderDamaged,
            Error::Kdf,
            Error::TooNew,
        ];
        assert!(calm.contains(&error), "byte {at}: {error:?}");
        assert_eq!(scene.header(), damaged, "byte {at}: the header was touched");
    }
    scene.replace_headers(&sound);
    assert!(scene.opens().is_ok());
}

#[test]
fn no_damaged_byte_of_the_passphrase_slot_opens() {
    never_opens(&Scene::new(), SLOTS_AT..SLOTS_AT + SLOT);
}

#[test]
fn no_damaged_byte_of_the_recovery_slot_opens() {
    never_opens(&Scene::new(), SLOTS_AT + SLOT..SLOTS_AT + 2 * SLOT);
}

#[test]
fn no_damaged_byte_before_or_after_the_slots_opens() {
    let after_used_slots = SLOTS_AT + 2 * SLOT;
    // Empty slots and the reserve are zeroes: every seventh byte stands for its neighbours.
    let rest = (after_used_slots..4064).step_by(7).chain(4064..4096);
    never_opens(&Scene::new(), (0..SLOTS_AT).chain(rest));
}

#[test]
fn damage_beyond_the_own_slot_is_not_blamed_on_the_passphrase() {
    let scene = Scene::new();
    let mut damaged = scene.header();
    damaged[3000] = 1;
    scene.replace_headers(&damaged);
    assert_eq!(scene.opens().unwrap_err(), Error::HeaderDamaged);
    assert_eq!(scene.opens_with(OTHER).unwrap_err(), Error::WrongPassphrase);
}

#[test]
fn one_damaged_copy_is_served_and_renewed_by_the_other() {
    for name in ["hdr.a", "hdr.b"] {
        for damage in [
            |bytes: &mut Vec<u8>| bytes[0] ^= 1,
            |bytes: &mut Vec<u8>| bytes[MIN_READER_AT] = 9,
            |bytes: &mut Vec<u8>| bytes[SEQ_AT + 7] = 0xff,
            |bytes: &mut Vec<u8>| bytes[SLOTS_AT + 20] ^= 1,
            |bytes: &mut Vec<u8>| bytes[SLOTS_AT + 110] ^= 1,
            |bytes: &mut Vec<u8>| bytes[4095] ^= 1,
            |bytes: &mut Vec<u8>| bytes.truncate(1000),
            |bytes: &mut Vec<u8>| bytes.clear(),
            |bytes: &mut Vec<u8>| bytes.push(0),
        ] {
            let scene = Scene::new();
            let mut bytes = scene.header();
            damage(&mut bytes);
            fs::write(scene.file(name), &bytes).unwrap();
            let mut vault = scene.opens().unwrap();
            assert!(vault.healed(), "{name}");
            vault.set_own_mark(7).unwrap();
            drop(vault);
            let healed = fs::read(scene.file("hdr.a")).unwrap();
            assert_eq!(healed, fs::read(scene.file("hdr.b")).unwrap());
            let vault = scene.opens().unwrap();
            assert!(!vault.healed());
            assert_eq!(vault.own_mark(), 7);
        }
    }
}

#[test]
fn both_copies_damaged_is_said_plainly_and_nothing_is_touched() {
    let scene = Scene::new();
    let sound = scene.header();
    fs::write(scene.file("hdr.a"), &sound[..100]).unwrap();
    fs::write(scene.file("hdr.b"), vec![0; 4096]).unwrap();
    let before = scene.everything();
    assert_eq!(scene.opens().unwrap_err(), Error::HeaderDamaged);
    assert_eq!(
        scene.opens_by_code(&scene.code).unwrap_err(),
        Error::HeaderDamaged
    );
    assert_eq!(scene.everything(), before);
}

#[test]
fn every_truncation_is_noticed() {
    let scene = Scene::new();
    let sound = scene.header();
    for length in 0..sound.len() {
        scene.replace_headers(&sound[..length]);
        assert_eq!(
            scene.opens().unwrap_err(),
            Error::HeaderDamaged,
            "{length} bytes"
        );
    }
    scene.replace_headers(&[sound.as_slice(), &[0]].concat());
    assert_eq!(scene.opens().unwrap_err(), Error::HeaderDamaged);
}

#[test]
fn a_newer_header_is_refused_and_left_alone() {
    let scene = Scene::new();
    let mut newer = scene.header();
    newer[MIN_READER_AT] = 2;
    newer[SEQ_AT] += 1;
    scene.replace_headers(&newer);
    let before = scene.everything();
    assert_eq!(scene.opens().unwrap_err(), Error::TooNew);
    assert_eq!(scene.everything(), before);
}

#[test]
fn a_newer_header_in_one_copy_is_not_rolled_back() {
    let scene = Scene::new();
    let mut newer = scene.header();
    newer[MIN_READER_AT] = 2;
    newer[SEQ_AT] += 1;
    // A newer version wrote B and the power went before A.
    fs::write(scene.file("hdr.b"), &newer).unwrap();
    assert_eq!(scene.opens().unwrap_err(), Error::TooNew);
    assert_eq!(fs::read(scene.file("hdr.b")).unwrap(), newer);
}

#[test]
fn a_header_of_format_zero_is_not_a_header() {
    let scene = Scene::new();
    let mut older = scene.header();
    older[4] = 0;
    scene.replace_headers(&older);
    assert_eq!(scene.opens().unwrap_err(), Error::HeaderDamaged);
}

#[test]
fn the_higher_copy_wins_when_the_power_went_between_them() {
    let scene = Scene::new();
    let old = scene.header();
    scene.opens().unwrap().set_own_mark(5).unwrap();
    fs::write(scene.file("hdr.a"), &old).unwrap();
    assert_eq!(scene.opens().unwrap().own_mark(), 5);
    // And the counter goes on from there, not from the old copy.
    let mut vault = scene.opens().unwrap();
    vault.set_own_mark(6).unwrap();
    drop(vault);
    assert_eq!(scene.header()[SEQ_AT], old[SEQ_AT] + 2);
}

#[test]
fn a_new_passphrase_counts_even_if_the_power_went_between_the_copies() {
    let scene = Scene::new();
    let old = scene.header();
    scene.changes_passphrase(PHRASE, OTHER);
    fs::write(scene.file("hdr.a"), &old).unwrap();
    assert_eq!(scene.opens().unwrap_err(), Error::WrongPassphrase);
    assert!(scene.opens_with(OTHER).is_ok());
    assert!(scene.opens_by_code(&scene.code).is_ok());
}

#[test]
fn a_change_that_reached_one_copy_has_happened() {
    let scene = Scene::new();
    let mut vault = scene.opens().unwrap();
    fs::remove_file(scene.file("hdr.a")).unwrap();
    fs::create_dir(scene.file("hdr.a")).unwrap();
    vault.set_own_mark(3).unwrap();
    assert!(vault.healed());
    drop(vault);
    fs::remove_dir(scene.file("hdr.a")).unwrap();
    assert_eq!(scene.opens().unwrap().own_mark(), 3);
}

#[test]
fn a_change_that_reached_no_copy_has_not_happened() {
    let scene = Scene::new();
    let before = scene.header();
    let mut vault = scene.opens().unwrap();
    fs::remove_file(scene.file("hdr.b")).unwrap();
    fs::create_dir(scene.file("hdr.b")).unwrap();
    assert_eq!(vault.set_own_mark(3).unwrap_err(), Error::NotRegular);
    assert_eq!(vault.own_mark(), 0);
    assert_eq!(scene.header(), before);
}

#[test]
fn a_slot_moved_to_another_place_does_not_open() {
    let scene = Scene::new();
    let sound = scene.header();
    let mut swapped = sound.clone();
    let (first, second) = (
        SLOTS_AT..SLOTS_AT + SLOT,
        SLOTS_AT + SLOT..SLOTS_AT + 2 * SLOT,
    );
    swapped[first.clone()].copy_from_slice(&sound[second.clone()]);
    swapped[second].copy_from_slice(&sound[first.clone()]);
    scene.replace_headers(&swapped);
    assert_eq!(scene.opens().unwrap_err(), Error::WrongPassphrase);
    assert_eq!(
        scene.opens_by_code(&scene.code).unwrap_err(),
        Error::WrongPassphrase
    );

    let third = SLOTS_AT + 2 * SLOT..SLOTS_AT + 3 * SLOT;
    let mut moved = sound.clone();
    moved[third].copy_from_slice(&sound[first.clone()]);
    moved[first].fill(0);
    scene.replace_headers(&moved);
    assert_eq!(scene.opens().unwrap_err(), Error::WrongPassphrase);
}

#[test]
fn a_slot_of_another_vault_does_not_open() {
    let (scene, other) = (Scene::new(), Scene::new());
    let mut mixed = scene.header();
    mixed[SLOTS_AT..SLOTS_AT + SLOT].copy_from_slice(&other.header()[SLOTS_AT..SLOTS_AT + SLOT]);
    scene.replace_headers(&mixed);
    // Both vaults have the same passphrase; only the vault id tells the slots apart.
    assert_eq!(scene.opens().unwrap_err(), Error::WrongPassphrase);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn random_bytes_in_place_of_the_headers_are_read_calmly(
        bytes in proptest::collection::vec(any::<u8>(), 0..5000), keep in 0..200_usize,
    ) {
        let scene = Scene::new();
        let mut mixed = scene.header();
        mixed.truncate(keep);
        mixed.extend(bytes);
        mixed.resize(4096, 0);
        scene.replace_headers(&mixed);
        let error = scene.opens().unwrap_err();
        prop_assert!(
            matches!(
                error,
                Error::WrongPassphrase | Error::HeaderDamaged | Error::Kdf | Error::TooNew
            ),
            "{error:?}"
        );
    }
}
