//! What is sealed is what is opened, by those who may, and the same draft gives the same bytes.

use proptest::prelude::*;
use sync::pack::{Error, Keyring, Line, Scope, Tags, hash, open_head, seal};

use crate::dice::{Dice, Scene};

/// Every chunk of a pack, by its scope.
fn opened(scene: &Scene, pack: &[u8]) -> Vec<(Scope, Vec<Line>)> {
    let sealed = open_head(pack, &scene.keys).unwrap();
    let head = sealed.head();
    let tags = scene.keys.tags(&head.link.log, head.at);
    let known = sealed.known(&scene.keys, &tags);
    assert_eq!(known.len(), sealed.tags().len(), "a key for every chunk");
    let mut chunks: Vec<_> = known
        .into_iter()
        .map(|(at, scope)| {
            let key = scene.keys.key(&scope).unwrap();
            (scope, sealed.open_chunk(at, &scope, key).unwrap())
        })
        .collect();
    chunks.sort_unstable_by_key(|(scope, _)| *scope);
    chunks
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_sealed_is_opened(seed: u64) {
        let scene = Dice::new(seed).scene();
        let pack = scene.seal();
        let sealed = open_head(&pack, &scene.keys).unwrap();
        prop_assert_eq!(sealed.head(), &scene.draft.head);
        prop_assert_eq!(sealed.hash(), hash(&pack));
        let mut drafted: Vec<_> = scene
            .draft
            .chunks
            .iter()
            .map(|chunk| (chunk.scope, chunk.lines.clone()))
            .collect();
        drafted.sort_unstable_by_key(|(scope, _)| *scope);
        prop_assert_eq!(opened(&scene, &pack), drafted);
    }

    #[test]
    fn the_same_draft_and_randomness_give_the_same_bytes(seed: u64) {
        let pack = Dice::new(seed).scene().seal();
        prop_assert_eq!(&pack, &Dice::new(seed).scene().seal());
        let mut turned = Dice::new(seed).scene();
        turned.draft.chunks.reverse();
        prop_assert_eq!(pack, turned.seal(), "the order of chunks says nothing");
    }
}

/// A pack with at least two chunks.
pub fn scene_with_chunks() -> Scene {
    (0..)
        .map(|seed| Dice::new(seed).scene())
        .find(|scene| scene.draft.chunks.len() > 2)
        .unwrap()
}

#[test]
fn who_lacks_a_key_opens_the_head_and_nothing_else() {
    let scene = scene_with_chunks();
    let pack = scene.seal();
    let mut keys = Keyring::default();
    for (scope, key) in scene
        .granted
        .iter()
        .filter(|(scope, _)| *scope == Scope::agency(scope.epoch))
    {
        keys.add(*scope, key).unwrap();
    }
    let sealed = open_head(&pack, &keys).unwrap();
    let tags = keys.tags(&sealed.head().link.log, sealed.head().at);
    assert_eq!(sealed.known(&keys, &tags), []);
    let none = open_head(&pack, &Keyring::default()).unwrap_err();
    assert_eq!(none, Error::NoKey);
}

#[test]
fn a_key_found_by_its_mark_opens_only_where_it_gives_that_mark() {
    let scene = scene_with_chunks();
    let pack = scene.seal();
    let sealed = open_head(&pack, &scene.keys).unwrap();
    let head = sealed.head();
    let month = (40 * 24 * 3_600_000) << 16;
    let tags = |at| scene.keys.tags(&head.link.log, at);
    let (then, later) = (tags(head.at), tags(head.at + month));
    let marks: Vec<[u8; 8]> = sealed.tags().copied().collect();
    for (at, mark) in marks.iter().enumerate() {
        let opener = scene.keys.by_tag(&then, mark).unwrap();
        assert!(sealed.open_lines(at, &opener).is_ok());
        let mut others = (0..=marks.len()).filter(|other| *other != at);
        assert!(others.all(|other| sealed.open_lines(other, &opener).is_err()));
        assert!(scene.keys.by_tag(&later, mark).is_none());
    }
}

#[test]
fn the_marks_of_one_scope_differ_from_log_to_log_and_from_month_to_month() {
    let scene = scene_with_chunks();
    let (log, at) = (scene.draft.head.link.log, scene.draft.head.at);
    let later = at + ((40 * 24 * 3_600_000) << 16);
    assert!(!Tags::same_span(at, later) && Tags::same_span(at, at + 1));
    let marks = |log: &[u8; 32], at| {
        let mut other = Dice::new(1).scene().draft;
        other.head = scene.draft.head.clone();
        other.head.link.log = *log;
        other.head.at = at;
        other.chunks = scene.draft.chunks.clone();
        let pack = seal(&other, &scene.keys, &scene.signer, &scene.entropy).unwrap();
        let sealed = open_head(&pack, &scene.keys).unwrap();
        sealed.tags().copied().collect::<Vec<_>>()
    };
    let first = marks(&log, at);
    assert_eq!(first, marks(&log, at + 1));
    for others in [marks(&[7; 32], at), marks(&log, later)] {
        assert!(first.iter().all(|mark| !others.contains(mark)));
    }
}

#[test]
fn a_line_of_a_newer_version_is_asked_for_the_upgrade_and_kept() {
    let mut scene = scene_with_chunks();
    scene.draft.head.min_reader += 1;
    let pack = scene.seal();
    let sealed = open_head(&pack, &scene.keys).unwrap();
    let tags = scene.keys.tags(&sealed.head().link.log, sealed.head().at);
    for (at, scope) in sealed.known(&scene.keys, &tags) {
        let key = scene.keys.key(&scope).unwrap();
        assert_eq!(sealed.open_chunk(at, &scope, key), Err(Error::TooNew));
    }
}

#[test]
fn drafts_that_no_reader_would_take_are_not_sealed() {
    type Spoil = fn(&mut Scene);
    let spoilt: [(&str, Spoil, Error); 8] = [
        (
            "signed by another",
            |s| s.signer = Dice::new(9).scene().signer,
            Error::Forged,
        ),
        ("number 0", |s| s.draft.head.link.no = 0, Error::Damaged),
        (
            "deps twice",
            |s| s.draft.head.link.deps = vec![[1; 32]; 2],
            Error::Damaged,
        ),
        (
            "no lines",
            |s| s.draft.chunks[0].lines.clear(),
            Error::Damaged,
        ),
        (
            "lines twice",
            |s| {
                let line = s.draft.chunks[0].lines[0].clone();
                s.draft.chunks[0].lines.push(line);
            },
            Error::Damaged,
        ),
        (
            "scope twice",
            |s| {
                let chunk = s.draft.chunks[0].clone();
                s.draft.chunks.push(chunk);
            },
            Error::Damaged,
        ),
        ("no key", |s| s.keys = Keyring::default(), Error::NoKey),
        (
            "a long deed",
            |s| s.draft.chunks[0].lines[0].deed = "x".repeat(65),
            Error::TooLarge,
        ),
    ];
    for (what, spoil, error) in spoilt {
        let mut scene = scene_with_chunks();
        spoil(&mut scene);
        let made = seal(&scene.draft, &scene.keys, &scene.signer, &scene.entropy);
        assert_eq!(made.unwrap_err(), error, "{what}");
    }
}
