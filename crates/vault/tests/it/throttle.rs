//! Waiting after wrong tries, with a clock turned by hand.

use std::fs;

use vault::{Error, Unlock};

use crate::scene::{OTHER, PHRASE, Scene, phrase};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Tries at a given moment; the answer without the vault.
fn tries(scene: &Scene, text: &str, now_ms: i64) -> Result<(), Error> {
    vault::open(&scene.path(), Unlock::Passphrase(&phrase(text)), now_ms).map(drop)
}

/// A vault with this many wrong tries, and the moment of the last.
fn after_wrong(count: usize) -> (Scene, i64) {
    let scene = Scene::new();
    let mut now_ms = 1_000_000;
    for _ in 0..count {
        now_ms += 60_000;
        assert_eq!(tries(&scene, OTHER, now_ms), Err(Error::WrongPassphrase));
    }
    (scene, now_ms)
}

#[test]
fn three_tries_are_free_and_then_the_wait_doubles() {
    let scene = Scene::new();
    let mut now_ms = 1_000_000;
    for _ in 0..3 {
        assert_eq!(tries(&scene, OTHER, now_ms), Err(Error::WrongPassphrase));
    }
    for wait_s in [2, 4, 8, 16, 32, 60, 60] {
        assert_eq!(
            tries(&scene, PHRASE, now_ms),
            Err(Error::TooSoon { wait_s })
        );
        now_ms += i64::from(wait_s) * 1000 - 1;
        assert_eq!(
            tries(&scene, PHRASE, now_ms),
            Err(Error::TooSoon { wait_s: 1 })
        );
        now_ms += 1;
        assert_eq!(tries(&scene, OTHER, now_ms), Err(Error::WrongPassphrase));
    }
}

#[test]
fn the_right_passphrase_after_the_wait_forgets_the_wrong_ones() {
    let (scene, now_ms) = after_wrong(5);
    let vault = vault::open(
        &scene.path(),
        Unlock::Passphrase(&phrase(PHRASE)),
        now_ms + 8_000,
    )
    .unwrap();
    assert_eq!(vault.wrong_tries(), 5);
    drop(vault);
    for _ in 0..3 {
        assert_eq!(
            tries(&scene, OTHER, now_ms + 8_000),
            Err(Error::WrongPassphrase)
        );
    }
}

#[test]
fn a_clock_set_back_neither_shortens_nor_lengthens_the_wait() {
    let (scene, now_ms) = after_wrong(4);
    let back_ms = now_ms - 30 * DAY_MS;
    assert_eq!(
        tries(&scene, PHRASE, back_ms),
        Err(Error::TooSoon { wait_s: 4 })
    );
    assert_eq!(
        tries(&scene, PHRASE, back_ms + 3_999),
        Err(Error::TooSoon { wait_s: 1 })
    );
    assert_eq!(tries(&scene, PHRASE, back_ms + 4_000), Ok(()));
}

#[test]
fn no_clock_makes_anybody_wait_longer_than_a_minute() {
    let (scene, _) = after_wrong(12);
    // Ever further back, so that each look finds a record from the future.
    for now_ms in [0, -1, i64::MIN + 5, i64::MIN] {
        let Err(Error::TooSoon { wait_s }) = tries(&scene, PHRASE, now_ms) else {
            panic!("a wait was due");
        };
        assert!(wait_s <= 60);
    }
    assert_eq!(tries(&scene, PHRASE, i64::MAX), Ok(()));
}

#[test]
fn stepping_up_and_unlocking_share_one_count() {
    let (scene, now_ms) = after_wrong(2);
    let vault = scene.opens().unwrap();
    let wrong = phrase(OTHER);
    for _ in 0..3 {
        let step = vault.step_up(Unlock::Passphrase(&wrong), now_ms);
        assert_eq!(step.unwrap_err(), Error::WrongPassphrase);
    }
    let step = vault.step_up(Unlock::Passphrase(&phrase(PHRASE)), now_ms);
    assert_eq!(step.unwrap_err(), Error::TooSoon { wait_s: 2 });
    drop(vault);
    assert_eq!(
        tries(&scene, PHRASE, now_ms),
        Err(Error::TooSoon { wait_s: 2 })
    );
}

#[test]
fn what_is_not_a_wrong_passphrase_is_not_counted() {
    let scene = Scene::new();
    let sound = scene.header();
    let mut damaged = sound.clone();
    damaged[3000] = 1;
    scene.replace_headers(&damaged);
    for _ in 0..6 {
        assert_eq!(tries(&scene, PHRASE, 1_000), Err(Error::HeaderDamaged));
    }
    scene.replace_headers(&sound);
    assert_eq!(tries(&scene, PHRASE, 1_000), Ok(()));
}

#[test]
fn a_lost_or_damaged_count_locks_nobody_out() {
    for record in [
        b"".as_slice(),
        b"TRY1",
        b"XXXX\xff\xff\xff\xff\0\0\0\0\0\0\0\x7f",
        &[0xff; 99],
    ] {
        let scene = Scene::new();
        fs::write(scene.file("tries"), record).unwrap();
        assert_eq!(tries(&scene, PHRASE, 1_000), Ok(()));
        fs::remove_file(scene.file("tries")).unwrap();
        assert_eq!(tries(&scene, PHRASE, 1_000), Ok(()));
    }
}

#[test]
fn a_thousand_wrong_tries_destroy_nothing() {
    let (scene, now_ms) = after_wrong(1);
    let record = [
        b"TRY1".as_slice(),
        &1000_u32.to_le_bytes(),
        &now_ms.to_le_bytes(),
    ]
    .concat();
    fs::write(scene.file("tries"), record).unwrap();
    let header = scene.header();
    assert_eq!(
        tries(&scene, OTHER, now_ms + 60_000),
        Err(Error::WrongPassphrase)
    );
    assert_eq!(scene.header(), header);
    assert_eq!(tries(&scene, PHRASE, now_ms + 120_000), Ok(()));
}

#[test]
fn a_passphrase_longer_than_any_is_no_try() {
    let (scene, now_ms) = after_wrong(4);
    let before = fs::read(scene.path().join("tries")).unwrap();
    let endless = "x".repeat(1 << 20);
    for _ in 0..2 {
        assert_eq!(tries(&scene, &endless, now_ms), Err(Error::TooLong));
    }
    assert_eq!(fs::read(scene.path().join("tries")).unwrap(), before);
    assert_eq!(
        tries(&scene, PHRASE, now_ms),
        Err(Error::TooSoon { wait_s: 4 })
    );
}
