//! Lines of an audit log: what a reader can compute is not sent, and what it computes is what stood
//! there.

use casework::audit::{AuditLine, AuditResult};
use casework::{AuditId, CaseId, Deed, Facet, MemberId, Moment, Private, Record};
use proptest::prelude::*;
use sync::audit_chain;
use sync::pack::{Chunk, Error, Hash, Keyring, Line, Lines, Scope, open_head};
use sync::{Kind, Op};
use uuid::Uuid;

use crate::craft::{Parts, key};
use crate::dice::{Dice, Scene};
use crate::hostile::{packed_as, spoil, unsealed};

pub const SCOPE: Scope = Scope {
    facet: Facet::Audit,
    case: None,
    epoch: 0,
};

/// What differs from line to line.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub member: u128,
    pub case: Option<u128>,
    pub object: Option<u128>,
    pub rows: i64,
    pub refused: bool,
    pub reason: String,
    pub late_ms: i64,
    pub id: Option<u128>,
}

/// The lines of a log of packs that bring the lines of an audit log from `first` on.
pub fn chain(first: i64, before: Hash, facts: impl IntoIterator<Item = Facts>) -> Vec<Line> {
    let mut prev = before;
    let line = |(at, facts): (i64, Facts)| {
        let ms = 1_790_000_000_000 + at * 1_000;
        let deed = Deed::EditCase;
        let object = facts.object.map(Uuid::from_u128);
        let mut line = AuditLine {
            id: AuditId(Uuid::nil()),
            seq: first + at,
            at: Moment::from_timestamp_millis(ms + facts.late_ms).unwrap(),
            member_id: MemberId(Uuid::from_u128(facts.member)),
            deed,
            case_id: facts.case.map(|id| CaseId(Uuid::from_u128(id))),
            object: object.map(|id| id.as_bytes().to_vec()),
            rows: facts.rows,
            result: if facts.refused {
                AuditResult::Refused
            } else {
                AuditResult::Done
            },
            reason: Private(facts.reason),
            hash: Vec::new(),
        };
        let id = audit_chain::id(&prev, &line.cells());
        let id = facts.id.map_or(id, u128::to_be_bytes);
        line.id = AuditId(Uuid::from_bytes(id));
        prev = audit_chain::hash_of(&prev, &line);
        line.hash = prev.to_vec();
        let columns = AuditLine::TABLE.columns.iter().map(|column| column.no);
        let cells = columns.zip(line.cells());
        let cells = cells.filter(|(_, cell)| *cell != casework::Value::Null);
        Line {
            seq: 1 + 2 * at,
            hlc: (ms.unsigned_abs()) << 16,
            deed: casework::code::Code::code(deed).to_owned(),
            ops: vec![Op {
                table: AuditLine::TABLE.no,
                row: id,
                kind: Kind::Put(cells.collect()),
            }],
            keep: Vec::new(),
        }
    };
    (0..).zip(facts).map(line).collect()
}

/// Facts from a seed.
pub fn facts(dice: &Dice) -> Facts {
    let id = || (dice.below(3) > 0).then(|| u128::from(dice.below(4)));
    Facts {
        member: u128::from(dice.below(2)),
        case: id(),
        object: id(),
        rows: dice.next() as i64 >> dice.below(64),
        refused: dice.below(5) == 0,
        reason: "because ".repeat(dice.below(3) as usize),
        late_ms: if dice.below(4) == 0 { -7 } else { 0 },
        id: None,
    }
}

fn some(dice: &Dice) -> Vec<Line> {
    let facts = (0..=dice.below(6)).map(|_| facts(dice));
    chain(1 + dice.below(9) as i64, [3; 32], facts)
}

fn scene(lines: Vec<Line>) -> Scene {
    let mut scene = Dice::new(1).scene();
    scene.granted.push((SCOPE, [2; 32]));
    let chunk = Chunk {
        scope: SCOPE,
        lines,
    };
    scene.draft.chunks = vec![chunk];
    Scene::of(scene.draft, scene.granted, scene.signer, Dice::new(2))
}

/// What was read, the length of the pack, and whether it was written in the short form.
fn there_and_back(lines: &[Line]) -> (Vec<Line>, usize, bool) {
    let scene = scene(lines.to_vec());
    let pack = scene.seal();
    let sealed = open_head(&pack, &scene.keys).unwrap();
    let head = sealed.head();
    let tags = scene.keys.tags(&head.link.log, head.at);
    let tag = *sealed.tags().next().unwrap();
    let lines = sealed.open_lines(0, &scene.keys.by_tag(&tags, &tag).unwrap());
    match lines.unwrap() {
        Lines::Audit(lines) => (lines.collect(), pack.len(), true),
        Lines::Any(lines) => (lines, pack.len(), false),
        Lines::Referring(_) => unreachable!("nothing was told before"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Also a log in which somebody has changed, taken out or put in something: it arrives with every
    /// hash as it was, so that whoever checks it finds what there is to find.
    #[test]
    fn a_log_arrives_as_it_is_even_if_it_does_not_hold(seed: u64) {
        let dice = Dice::new(seed);
        let mut lines = some(&dice);
        let honest = there_and_back(&lines);
        prop_assert_eq!(&honest.0, &lines);
        prop_assert!(honest.2);
        let at = dice.below(lines.len() as u64) as usize;
        match dice.below(4) {
            0 => drop(lines.remove(at)),
            1 => lines[at].ops[0].row = [9; 16],
            2 => lines[at].deed.push('x'),
            _ => {
                let Kind::Put(cells) = &mut lines[at].ops[0].kind else { unreachable!() };
                let cell = dice.below(cells.len() as u64) as usize;
                cells[cell].1 = casework::Value::Int(dice.next() as i64);
            }
        }
        if !lines.is_empty() {
            prop_assert_eq!(there_and_back(&lines).0, lines);
        }
    }
}

#[test]
fn what_a_reader_can_compute_is_not_sent() {
    let facts = |at: u128| Facts {
        case: Some(at % 4),
        object: Some(at % 4),
        ..Facts::default()
    };
    let (drawn, follows): (Vec<_>, Vec<_>) = (0..200)
        .map(|at: u128| {
            let id = Dice::new(at as u64).bytes();
            let id = Some(u128::from_be_bytes(id));
            (Facts { id, ..facts(at) }, facts(at))
        })
        .unzip();
    let (drawn, follows) = (chain(1, [0; 32], drawn), chain(1, [0; 32], follows));
    let (old, new) = (there_and_back(&drawn), there_and_back(&follows));
    assert!(old.0 == drawn && new.0 == follows && old.2 && new.2);
    let per_line = |length: usize| (length - there_and_back(&follows[..1]).1) / 199;
    assert!(per_line(old.1) <= 20, "{} bytes a line", per_line(old.1));
    assert!(per_line(new.1) <= 3, "{} bytes a line", per_line(new.1));
}

/// The keys of the packs that are made here.
pub fn keys() -> Keyring {
    let mut keys = Keyring::default();
    for (scope, byte) in [(Scope::agency(0), 1), (SCOPE, 2)] {
        keys.add(scope, &[byte; 32]).unwrap();
    }
    keys
}

fn parts(body: Vec<u8>) -> Parts {
    let mut parts = Parts::new(Vec::new());
    parts.chunks = vec![(SCOPE, body)];
    parts
}

/// Columns as the library writes them.
fn columns(seed: u64) -> Vec<u8> {
    unsealed(SCOPE, some(&Dice::new(seed))).unwrap()
}

/// A pack that is sealed and signed as it must be, of spoilt columns of an audit log.
pub fn malformed(seed: u64) -> Vec<u8> {
    let mut columns = columns(seed % 40);
    spoil(&mut columns, &Dice::new(seed));
    parts(packed_as(3, &columns)).seal()
}

fn open(pack: &[u8]) -> Result<Vec<Line>, Error> {
    open_head(pack, &keys())?.open_chunk(0, &SCOPE, key(2))
}

/// What is taken all the same is the one spelling of what it says.
#[test]
fn malformed_lines_are_refused_or_have_one_spelling() {
    let mut taken = 0;
    for seed in 0..5_000 {
        let mut columns = columns(seed % 40);
        spoil(&mut columns, &Dice::new(seed));
        if let Ok(lines) = open(&parts(packed_as(3, &columns)).seal()) {
            taken += 1;
            if lines[0].seq == 1 {
                assert_eq!(unsealed(SCOPE, lines).unwrap(), columns, "seed {seed}");
            }
        }
    }
    assert!((50..2_500).contains(&taken), "{taken} were taken");
}

#[test]
fn no_other_facet_has_lines_of_an_audit_log() {
    let body = packed_as(3, &columns(1));
    assert!(open(&parts(body.clone()).seal()).is_ok());
    let facts = Parts::new(body).seal();
    assert_eq!(crate::hostile::open(&facts), Err(Error::Damaged));
}
