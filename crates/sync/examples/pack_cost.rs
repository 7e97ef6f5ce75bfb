//! What packs cost: bytes for each field change, and the time to seal and to open them.
//!
//!     cargo run --release -p sync --example pack_cost
//!
//! 5,000 cases of 20 columns; 100,000 field changes in saves of one to five columns, drawn from a
//! seed. All figures are with encryption, signature, chain and the padding of chunks.
// An example speaks, and may stop.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::indexing_slicing)]

use std::time::{Duration, Instant};

use casework::{CaseId, Facet, Value};
use sync::history::Link;
use sync::pack::{Author, Chunk, Draft, Head, Keyring, Line, READER, Scope, open_head, seal};
use sync::{Kind, Op};
use uuid::Uuid;
use vault::{OsEntropy, RelayKey, Secret, SigningKey};

const CASES: u64 = 5_000;
const CHANGES: usize = 100_000;
const BEGIN_MS: u64 = 1_790_000_000_000;

/// Numbers that repeat (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}

/// A case's id as the program draws it: the moment, then random bits.
fn case(number: u64) -> CaseId {
    let mut dice = Dice(number);
    let random = u128::from(dice.below(u64::MAX)) << 10;
    CaseId(Uuid::from_u128(
        u128::from(BEGIN_MS - number * 60_000) << 80 | 7 << 76 | random,
    ))
}

/// A value such as its column holds: codes, days, numbers, truths, a few words.
fn value(column: u64, dice: &mut Dice) -> Value {
    match column {
        1..=6 => {
            let codes = [
                "active",
                "closed",
                "unknown",
                "transferred",
                "declined",
                "not-asked",
            ];
            let at = usize::try_from(dice.below(codes.len() as u64)).unwrap();
            Value::Text(codes.get(at).copied().unwrap_or("none").to_owned())
        }
        7..=10 => Value::Text(format!(
            "2026-{:02}-{:02}",
            1 + dice.below(12),
            1 + dice.below(28)
        )),
        11..=16 => Value::Int(i64::try_from(dice.below(1_000)).unwrap()),
        17 | 18 => Value::Int(i64::from(dice.below(2) == 0)),
        _ => Value::Text(format!("v{}", dice.below(100_000))),
    }
}

/// Saves, one line each: which case, and what was set.
fn saves() -> Vec<(u64, Line)> {
    let (mut dice, mut saves, mut changes, mut ms) = (Dice(1), Vec::new(), 0, BEGIN_MS);
    while changes < CHANGES {
        let of = dice.below(CASES);
        let count = (1 + dice.below(5)).min((CHANGES - changes) as u64);
        let first = 1 + dice.below(20);
        let columns = (0..count).map(|at| 1 + (first + at * 3) % 20);
        let cells = columns.map(|no| (u16::try_from(no).unwrap(), value(no, &mut dice)));
        let cells: Vec<_> = cells.collect();
        changes += cells.len();
        ms += 1_000 + dice.below(60_000);
        let op = Op {
            table: 20,
            row: case(of).0.into_bytes(),
            kind: Kind::Put(cells),
        };
        let line = Line {
            seq: i64::try_from(saves.len()).unwrap() + 1,
            hlc: ms << 16,
            deed: "edit-case".to_owned(),
            ops: vec![op],
            keep: Vec::new(),
        };
        saves.push((of, line));
    }
    saves
}

fn per_case(of: u64) -> Scope {
    Scope {
        facet: Facet::Facts,
        case: Some(case(of)),
        epoch: 0,
    }
}

fn one_facet(_: u64) -> Scope {
    Scope {
        facet: Facet::Facts,
        case: None,
        epoch: 0,
    }
}

/// The drafts of packs of about `size` changes each.
fn drafts(size: usize, scope: fn(u64) -> Scope, signer: &SigningKey) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut left = 0_usize;
    for (of, line) in saves() {
        let cells: usize = line.ops.iter().map(cells_of).sum();
        if left == 0 {
            left = size;
            drafts.push(draft(drafts.len() as u64 + 1, line.hlc, signer));
        }
        left = left.saturating_sub(cells);
        let chunks = &mut drafts.last_mut().unwrap().chunks;
        chunks.push(Chunk {
            scope: scope(of),
            lines: vec![line],
        });
    }
    for draft in &mut drafts {
        draft.chunks.sort_by_key(|chunk| chunk.scope);
        draft.chunks = join(std::mem::take(&mut draft.chunks));
    }
    drafts
}

/// Chunks of the same scope, which stand together, as one.
fn join(chunks: Vec<Chunk>) -> Vec<Chunk> {
    let mut joined: Vec<Chunk> = Vec::new();
    for chunk in chunks {
        match joined.last_mut().filter(|last| last.scope == chunk.scope) {
            Some(last) => last.lines.extend(chunk.lines),
            None => joined.push(chunk),
        }
    }
    joined
}

fn draft(no: u64, at: u64, signer: &SigningKey) -> Draft {
    let head = Head {
        link: Link {
            log: [1; 32],
            no,
            prev: (no > 1).then_some([2; 32]),
            deps: vec![[3; 32]],
        },
        author: Author {
            device: signer.public(),
            member: [4; 16],
        },
        at,
        schema: 18,
        min_reader: READER,
        roster: [5; 32],
        audit: (no * 100, [6; 32]),
        reserved: Vec::new(),
    };
    Draft {
        head,
        chunks: Vec::new(),
    }
}

fn measure(what: &str, size: usize, scope: fn(u64) -> Scope, keys: &Keyring, signer: &SigningKey) {
    let drafts = drafts(size, scope, signer);
    let started = Instant::now();
    let sealed = drafts
        .iter()
        .map(|draft| seal(draft, keys, signer, &OsEntropy).unwrap());
    let packs: Vec<_> = sealed.collect();
    let sealing = started.elapsed();
    let bytes: usize = packs.iter().map(Vec::len).sum();
    let relay = RelayKey::of(&Secret::copy_of(&[8; 32]).unwrap()).unwrap();
    let files: usize = packs
        .iter()
        .map(|pack| relay.seal("name", pack, &OsEntropy).unwrap().len())
        .sum();
    let (started, mut cells, mut marking) = (Instant::now(), 0, Duration::ZERO);
    let mut known = None;
    for pack in &packs {
        let sealed = open_head(pack, keys).unwrap();
        let (log, at) = (sealed.head().link.log, sealed.head().at);
        let before = Instant::now();
        let same = |(span, _): &(u64, _)| sync::pack::Tags::same_span(*span, at);
        if !known.as_ref().is_some_and(same) {
            known = Some((at, keys.tags(&log, at)));
        }
        marking += before.elapsed();
        let (_, tags) = known.as_ref().unwrap();
        for (at, scope) in sealed.known(keys, tags) {
            let lines = sealed
                .open_chunk(at, &scope, keys.key(&scope).unwrap())
                .unwrap();
            let ops = lines.iter().flat_map(|line| &line.ops);
            cells += ops.map(cells_of).sum::<usize>();
        }
    }
    let opening = started.elapsed() - marking;
    assert_eq!(cells, CHANGES, "everything was read");
    println!(
        "{what:<38} {:>6} {:>9} {:>8.1} {:>8.1} {:>7.0} {:>7.0} {:>7.0}",
        packs.len(),
        bytes,
        bytes as f64 / CHANGES as f64,
        files as f64 / CHANGES as f64,
        sealing.as_secs_f64() * 1e3,
        opening.as_secs_f64() * 1e3,
        marking.as_secs_f64() * 1e3,
    );
}

fn cells_of(op: &Op) -> usize {
    match &op.kind {
        Kind::Put(cells) => cells.len(),
        Kind::Remove => 0,
    }
}

fn main() {
    let signer = SigningKey::generate(&OsEntropy).unwrap();
    let mut keys = Keyring::default();
    let granted = |byte: u64| {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&byte.to_le_bytes());
        key
    };
    keys.add(Scope::agency(0), &granted(u64::MAX)).unwrap();
    keys.add(one_facet(0), &granted(u64::MAX - 1)).unwrap();
    for of in 0..CASES {
        keys.add(per_case(of), &granted(of)).unwrap();
    }
    println!(
        "{:<38} {:>6} {:>9} {:>8} {:>8} {:>7} {:>7} {:>7}",
        "100,000 changes of 5,000 cases",
        "packs",
        "bytes",
        "B/change",
        "at relay",
        "seal ms",
        "open ms",
        "tag ms"
    );
    measure("one pack, one facet", CHANGES, one_facet, &keys, &signer);
    measure(
        "one pack, a chunk for each case",
        CHANGES,
        per_case,
        &keys,
        &signer,
    );
    measure("packs of 100, one facet", 100, one_facet, &keys, &signer);
    measure(
        "packs of 100, a chunk for each case",
        100,
        per_case,
        &keys,
        &signer,
    );
}
