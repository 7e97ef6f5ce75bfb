//! Lines of an audit log that name cases and records by the line that told them before.

use casework::Value;
use proptest::prelude::*;
use sync::Kind;
use sync::pack::{
    About, Chunk, Earlier, Error, Hash, Keyring, Line, Lines, Sealed, open_head, seal, seal_after,
};

use crate::audit::{Facts, SCOPE, chain, facts, keys};
use crate::craft::{Parts, key};
use crate::dice::{Dice, Scene};
use crate::hostile::{packed_as, spoil, unsealed_after};
use crate::vectors;

/// What a log of packs told: the lines of its audit log by their places.
pub type Told = std::collections::BTreeMap<(Hash, i64), About>;

/// What a line tells, and where.
pub fn told(line: &Line) -> Option<Earlier> {
    let [op] = line.ops.as_slice() else {
        return None;
    };
    let Kind::Put(cells) = &op.kind else {
        return None;
    };
    let cell = |no| cells.iter().find(|(column, _)| *column == no);
    let id = |no| match cell(no) {
        Some((_, Value::Blob(bytes))) => bytes.as_slice().try_into().ok(),
        _ => None,
    };
    let Some((_, Value::Int(place))) = cell(1) else {
        return None;
    };
    let about = About {
        case: id(5),
        object: id(6),
    };
    Some(Earlier {
        place: *place,
        about,
    })
}

/// The lines of a chunk, given what its log told before; it tells more then.
pub fn whole(log: Hash, lines: Lines, before: &mut Told) -> Result<Vec<Line>, Error> {
    let lines: Vec<Line> = match lines {
        Lines::Any(lines) => lines,
        Lines::Audit(lines) => lines.collect(),
        Lines::Referring(lines) => {
            let places = lines.places().to_vec();
            let abouts = places
                .iter()
                .filter_map(|place| before.get(&(log, *place)).copied());
            let abouts: Vec<About> = abouts.collect();
            lines.told_by(abouts).ok_or(Error::Refers)?.collect()
        }
    };
    let told = lines.iter().filter_map(told);
    before.extend(told.map(|one| ((log, one.place), one.about)));
    Ok(lines)
}

/// Two packs of one log: the second may name ids by the lines of the first.
struct Two {
    first: Vec<Line>,
    second: Vec<Line>,
}

impl Two {
    fn of(seed: u64) -> Self {
        let dice = Dice::new(seed);
        let lines = (0..2 + dice.below(12)).map(|_| facts(&dice));
        let mut first = chain(1 + dice.below(9) as i64, [3; 32], lines.collect::<Vec<_>>());
        let second = first.split_off(1 + dice.below(first.len() as u64 - 1) as usize);
        Self { first, second }
    }

    /// The first from a seed on in which something is named, and the columns of the second pack.
    fn naming(seed: u64) -> (Self, Vec<u8>) {
        let found = (seed..).find_map(|seed| {
            let two = Self::of(seed);
            let written = unsealed_after(SCOPE, two.second.clone(), &two.earlier());
            let (form, columns) = written.unwrap();
            (form == 5).then_some((two, columns))
        });
        found.unwrap()
    }

    fn earlier(&self) -> Vec<Earlier> {
        self.first.iter().filter_map(told).collect()
    }

    fn packs(&self) -> [(Scene, Vec<u8>); 2] {
        let scene = |lines: &[Line]| {
            let mut scene = Dice::new(1).scene();
            scene.granted.push((SCOPE, [2; 32]));
            scene.draft.chunks = vec![Chunk {
                scope: SCOPE,
                lines: lines.to_vec(),
            }];
            Scene::of(scene.draft, scene.granted, scene.signer, Dice::new(2))
        };
        let (a, b) = (scene(&self.first), scene(&self.second));
        let first = a.seal();
        let second = seal_after(&b.draft, &self.earlier(), &b.keys, &b.signer, &b.entropy);
        [(a, first), (b, second.unwrap())]
    }
}

fn lines_of(sealed: &Sealed<'_>, keys: &Keyring) -> Lines {
    let head = sealed.head();
    let tags = keys.tags(&head.link.log, head.at);
    let tag = *sealed.tags().next().unwrap();
    sealed
        .open_lines(0, &keys.by_tag(&tags, &tag).unwrap())
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// With what the log told before, lines arrive as they were; without it, or with something else,
    /// not at all.
    #[test]
    fn what_was_told_before_is_named_by_its_line(seed: u64) {
        let two = Two::of(seed);
        let [(a, first), (b, second)] = two.packs();
        let (first, second) = (open_head(&first, &a.keys).unwrap(), open_head(&second, &b.keys).unwrap());
        let log = first.head().link.log;
        let mut before = Told::new();
        prop_assert_eq!(whole(log, lines_of(&first, &a.keys), &mut before).unwrap(), two.first.clone());
        let lines = lines_of(&second, &b.keys);
        if let Lines::Referring(lines) = &lines {
            prop_assert_eq!(
                second.open_chunk(0, &SCOPE, b.keys.key(&SCOPE).unwrap()),
                Err(Error::Refers)
            );
            let mut other = before.clone();
            for place in lines.places() {
                let about = other.get_mut(&(log, *place)).unwrap();
                about.case = about.case.map(|mut id| { id[3] ^= 1; id });
                about.object = about.object.map(|mut id| { id[5] ^= 1; id });
            }
            let wrong = whole(log, Lines::Referring(lines.clone()), &mut other);
            prop_assert_eq!(wrong, Err(Error::Refers));
            let none = whole(log, Lines::Referring(lines.clone()), &mut Told::new());
            prop_assert_eq!(none, Err(Error::Refers));
        }
        prop_assert_eq!(whole(log, lines, &mut before).unwrap(), two.second);
    }
}

#[test]
fn an_id_that_was_told_takes_three_bytes() {
    let ids = |at: u64| {
        let id = || Some(u128::from_be_bytes(Dice::new(at).bytes()));
        let (case, object) = (id(), id());
        Facts {
            case,
            object,
            ..Facts::default()
        }
    };
    let lines: Vec<Facts> = (0..100).chain((0..100).rev()).map(ids).collect();
    let mut first = chain(1, [0; 32], lines);
    let second = first.split_off(100);
    let two = Two { first, second };
    let [(_, first), (_, second)] = two.packs();
    let named = (first.len() - second.len()) / 100;
    assert!(named >= 13, "{named} bytes less for an id of 16");
}

/// Who may only read the second of two packs has nothing of what the first told; and only lines that
/// come before can tell.
#[test]
fn only_lines_before_can_tell() {
    let two = Two::of(3);
    let after = Two {
        first: two.second.clone(),
        second: two.first.clone(),
    };
    let [_, (scene, pack)] = after.packs();
    let sealed = seal(&scene.draft, &scene.keys, &scene.signer, &Dice::new(2));
    assert_eq!(pack, sealed.unwrap());
}

/// Two packs: one that tells, and one whose columns are spoilt.
pub fn malformed(seed: u64) -> [Vec<u8>; 2] {
    let (two, mut columns) = Two::naming(seed % 40);
    let (_, told) = unsealed_after(SCOPE, two.first, &[]).unwrap();
    spoil(&mut columns, &Dice::new(seed));
    [packed_as(3, &told), packed_as(5, &columns)].map(|body| {
        let mut parts = Parts::new(Vec::new());
        parts.chunks = vec![(SCOPE, body)];
        parts.seal()
    })
}

/// What both readers say of malformed columns is compared in `python.rs`; here, that nothing panics
/// and most is refused.
#[test]
fn malformed_names_are_refused() {
    let mut taken = 0;
    for seed in 0..5_000 {
        let [tells, spoilt] = malformed(seed);
        let mut before = Told::new();
        for (at, pack) in [tells, spoilt].iter().enumerate() {
            let sealed = open_head(pack, &keys()).unwrap();
            let head = sealed.head();
            let tags = keys().tags(&head.link.log, head.at);
            let (keys, tag) = (keys(), *sealed.tags().next().unwrap());
            let lines = sealed.open_lines(0, &keys.by_tag(&tags, &tag).unwrap());
            let lines = lines.and_then(|lines| whole(head.link.log, lines, &mut before));
            assert!(at == 1 || lines.is_ok());
            taken += u64::from(at == 1 && lines.is_ok());
        }
    }
    assert!((50..2_500).contains(&taken), "{taken} were taken");
}

#[test]
fn no_other_facet_names_lines_of_an_audit_log() {
    let [_, spoilt] = malformed(1);
    let sealed = open_head(&spoilt, &keys()).unwrap();
    let refused = sealed.open_chunk(0, &SCOPE, key(2));
    assert!(matches!(refused, Err(Error::Refers | Error::Damaged)));
    let (_, columns) = Two::naming(5);
    let facts = Parts::new(packed_as(5, &columns)).seal();
    assert_eq!(crate::hostile::open(&facts), Err(Error::Damaged));
}

/// The bytes never change.
#[test]
fn the_golden_pack_is_read_and_written() {
    let (two, _) = Two::naming(5);
    let [_, (scene, made)] = two.packs();
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        std::fs::write(vectors::path("referring"), vectors::lines(&made)).unwrap();
    }
    let golden = vectors::golden("referring");
    assert_eq!(made, golden);
    let sealed = open_head(&golden, &scene.keys).unwrap();
    let log = sealed.head().link.log;
    let mut before: Told = two
        .earlier()
        .into_iter()
        .map(|one| ((log, one.place), one.about))
        .collect();
    let lines = lines_of(&sealed, &scene.keys);
    assert!(matches!(lines, Lines::Referring(_)));
    assert_eq!(whole(log, lines, &mut before).unwrap(), two.second);
}

/// Some pairs of packs, for the second reader.
pub fn pairs() -> Vec<[(Scene, Vec<u8>); 2]> {
    (0..100).map(|seed| Two::of(seed).packs()).collect()
}
