//! Whole and honest bytes in the wrong place: a chunk of another pack, a signature of another
//! device, a key of another scope.

use sync::pack::{Error, Keyring, Scope, open_head};

use crate::craft::{self, Parts, key, sign};
use crate::dice::Dice;
use crate::hostile::{columns, open, plain};
use crate::round::scene_with_chunks;

/// What somebody can try who holds the agency's key and not the scope's: a colleague's chunk in
/// another log, in another pack, in another place.
#[test]
fn a_stolen_chunk_opens_nowhere_else() {
    let honest = Parts::new(plain(&columns(1)));
    let stolen = honest.sealed_chunks();
    assert!(open(&honest.seal_around(honest.head(), &stolen)).is_ok());
    let refused = |change: fn(&mut Parts)| {
        let mut thief = Parts::new(plain(&columns(1)));
        change(&mut thief);
        open(&thief.seal_around(thief.head(), &stolen))
    };
    assert_eq!(
        refused(|thief| thief.log = [9; 32]),
        Err(Error::Damaged),
        "another log"
    );
    assert_eq!(
        refused(|thief| thief.no = 2),
        Err(Error::Damaged),
        "another pack"
    );
    assert_eq!(
        refused(|thief| thief.nonce = [4; 24]),
        Err(Error::Damaged),
        "another nonce"
    );
    let old = craft::tag(&honest, key(2));
    let mut mark = Parts::new(plain(&columns(1)));
    mark.log = [9; 32];
    let head = marked(&mark, old);
    let replayed = mark.seal_around(head, &stolen);
    assert_eq!(open(&replayed), Err(Error::Damaged), "with its old mark");
}

/// The head of a pack with another mark in the place of its own.
fn marked(parts: &Parts, mark: [u8; 8]) -> Vec<u8> {
    let mut head = parts.head();
    let own = craft::tag(parts, key(2));
    let at = head.windows(8).position(|bytes| bytes == own).unwrap();
    head[at..at + 8].copy_from_slice(&mark);
    head
}

/// The cipher alone would open it: bytes can be made that open under two keys, and only the mark
/// says which one was meant.
#[test]
fn a_chunk_under_the_mark_of_another_key_does_not_open() {
    let honest = Parts::new(plain(&columns(1)));
    let other = craft::tag(&honest, key(1));
    let pack = honest.seal_with(marked(&honest, other));
    assert_eq!(open(&pack), Err(Error::Damaged));
}

#[test]
fn chunks_that_change_places_do_not_open() {
    let scene = scene_with_chunks();
    let pack = scene.seal();
    let sealed = open_head(&pack, &scene.keys).unwrap();
    let head = sealed.head();
    let tags = scene.keys.tags(&head.link.log, head.at);
    for (at, scope) in sealed.known(&scene.keys, &tags) {
        let key = scene.keys.key(&scope).unwrap();
        let elsewhere = sealed.open_chunk(at + 1, &scope, key);
        assert_eq!(elsewhere, Err(Error::Damaged));
        let other = Scope {
            epoch: scope.epoch + 1,
            ..scope
        };
        assert_eq!(
            sealed.open_chunk(at, &other, key),
            Err(Error::Damaged),
            "another epoch"
        );
        for (wrong, _) in scene.granted.iter().filter(|(wrong, _)| *wrong != scope) {
            let wrong = scene.keys.key(wrong).unwrap();
            assert_eq!(
                sealed.open_chunk(at, &scope, wrong),
                Err(Error::Damaged),
                "another key"
            );
        }
    }
}

#[test]
fn a_pack_signed_by_another_is_forged() {
    let mut pack = Parts::new(plain(&columns(1))).seal();
    assert!(open(&pack).is_ok());
    pack.truncate(pack.len() - 64);
    let stranger = Dice::new(1).scene().signer;
    assert_eq!(open(&sign(pack, &stranger)), Err(Error::Forged));
}

#[test]
fn another_agency_and_a_newer_format_are_told_apart() {
    let mut pack = Parts::new(plain(&columns(1))).seal();
    let mut keys = Keyring::default();
    keys.add(Scope::agency(0), &[9; 32]).unwrap();
    assert_eq!(open_head(&pack, &keys).unwrap_err(), Error::Damaged);
    pack[3] = b'2';
    assert_eq!(open(&pack), Err(Error::TooNew));
    pack[0] = b'X';
    assert_eq!(open(&pack), Err(Error::Damaged));
}
