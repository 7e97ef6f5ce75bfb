//! Packs from a seed: every shape a pack may have, small, and the same each time.

use std::cell::Cell;

use casework::code::Code as _;
use casework::{CaseId, Deed, Facet, Value};
use sync::history::Link;
use sync::merge::Keep;
use sync::pack::{Author, Chunk, Draft, Hash, Head, Keyring, Line, READER, Scope};
use sync::{Kind, Op};
use uuid::Uuid;
use vault::{Entropy, Secret, SigningKey};

/// Randomness that repeats (splitmix64).
pub struct Dice(Cell<u64>);

impl Entropy for Dice {
    fn fill(&self, out: &mut [u8]) -> vault::Result<()> {
        out.iter_mut().for_each(|byte| *byte = self.next() as u8);
        Ok(())
    }
}

/// Everything that goes into a pack.
pub struct Scene {
    pub draft: Draft,
    pub keys: Keyring,
    /// The keys again, as they were granted.
    pub granted: Vec<(Scope, [u8; 32])>,
    pub signer: SigningKey,
    pub entropy: Dice,
}

impl Scene {
    /// The scene of somebody who holds all that was granted.
    pub fn of(
        draft: Draft,
        granted: Vec<(Scope, [u8; 32])>,
        signer: SigningKey,
        entropy: Dice,
    ) -> Self {
        let mut keys = Keyring::default();
        for (scope, key) in &granted {
            keys.add(*scope, key).unwrap();
        }
        Self {
            draft,
            keys,
            granted,
            signer,
            entropy,
        }
    }

    pub fn seal(&self) -> Vec<u8> {
        sync::pack::seal(&self.draft, &self.keys, &self.signer, &self.entropy).unwrap()
    }
}

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Cell::new(seed))
    }

    pub fn next(&self) -> u64 {
        self.0.set(self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let mut z = self.0.get();
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        std::array::from_fn(|_| self.next() as u8)
    }

    fn one_in(&self, n: u64) -> bool {
        self.below(n) == 0
    }

    fn times<T>(&self, end: u64, mut each: impl FnMut() -> T) -> Vec<T> {
        (0..self.below(end)).map(|_| each()).collect()
    }

    fn hashes(&self, from: usize, end: u64) -> Vec<Hash> {
        let mut hashes = self.times(end, || self.bytes());
        hashes.extend((0..from).map(|_| self.bytes::<32>()));
        hashes.sort_unstable();
        hashes
    }

    /// A whole pack of its own.
    pub fn scene(self) -> Scene {
        let signer = SigningKey::from_secret(Secret::random(&self).unwrap());
        let mut granted: Vec<_> = (0..=self.below(2))
            .map(|epoch| (Scope::agency(epoch as u32), self.bytes()))
            .collect();
        let mut seq = 1 + self.below(1_000) as i64;
        let mut chunks = Vec::new();
        for _ in 0..self.below(6) {
            let scope = self.scope();
            let agency = scope.facet == Facet::Agency && scope.case.is_none();
            if !agency && granted.iter().all(|(other, _)| *other != scope) {
                granted.push((scope, self.bytes()));
                let lines = (0..=self.below(8)).map(|_| self.line(&mut seq, &scope));
                let lines = lines.collect();
                chunks.push(Chunk { scope, lines });
            }
        }
        let head = self.head(&signer);
        let mut audits = chunks.iter_mut();
        if let Some(chunk) = audits.find(|chunk: &&mut Chunk| chunk.scope.facet == Facet::Audit) {
            let dice = Dice::new(seq as u64);
            let facts = chunk.lines.iter().map(|_| crate::audit::facts(&dice));
            let chain = crate::audit::chain(1 + seq % 9, [3; 32], facts.collect::<Vec<_>>());
            for (line, chained) in chunk.lines.iter_mut().zip(chain) {
                (line.deed, line.ops) = (chained.deed, chained.ops);
                line.keep.clear();
            }
        }
        Scene::of(Draft { head, chunks }, granted, signer, self)
    }

    fn scope(&self) -> Scope {
        let facets = Facet::all();
        let id = Uuid::from_bytes(self.bytes());
        Scope {
            facet: facets[self.below(facets.len() as u64) as usize],
            case: (!self.one_in(4)).then_some(CaseId(id)),
            epoch: self.below(3) as u32,
        }
    }

    fn head(&self, signer: &SigningKey) -> Head {
        let no = self.next() >> self.below(60) | 1;
        Head {
            link: Link {
                log: self.bytes(),
                no,
                prev: (!self.one_in(4)).then(|| self.bytes()),
                deps: self.hashes(0, 4),
            },
            author: Author {
                device: signer.public(),
                member: self.bytes(),
            },
            at: (1_790_000_000_000 + self.below(1 << 30)) << 16,
            schema: self.below(100) as u32,
            min_reader: READER,
            roster: self.bytes(),
            audit: (self.next() >> 20, self.bytes()),
            reserved: self.times(20, || self.next() as u8),
        }
    }

    fn line(&self, seq: &mut i64, scope: &Scope) -> Line {
        *seq += self.below(3) as i64 + 1;
        let hlc = match self.below(8) {
            0 => self.next(),
            1 => (1_790_000_000_000 << 16) + self.below(1 << 40),
            _ => (1_790_000_000_000 + self.below(1 << 22)) << 16,
        };
        let mut deeds: Vec<&str> = Deed::all().iter().map(|deed| deed.code()).collect();
        deeds.extend(["tomorrow's deed", ""]);
        let ops = self.times(4, || self.op(scope));
        let keep = (0..ops.len() as u32)
            .filter(|_| self.one_in(6))
            .map(|of| {
                let (column, packs) = (self.below(70_000) as u16, self.hashes(1, 3));
                (of, Keep { column, packs })
            })
            .collect();
        Line {
            seq: *seq,
            hlc,
            deed: deeds[self.below(deeds.len() as u64) as usize].to_owned(),
            ops,
            keep,
        }
    }

    fn op(&self, scope: &Scope) -> Op {
        let row = match (self.below(3), scope.case) {
            (0, Some(case)) => case.0.into_bytes(),
            (1, _) => [self.below(3) as u8; 16],
            _ => self.bytes(),
        };
        let kind = if self.one_in(5) {
            Kind::Remove
        } else {
            Kind::Put(self.times(6, || (self.below(20) as u16, self.value())))
        };
        let table = [20, 30, 50, self.next() as u16][self.below(4) as usize];
        Op { table, row, kind }
    }

    fn value(&self) -> Value {
        match self.below(7) {
            0 => Value::Null,
            1 => Value::Int(self.next() as i64 >> self.below(64)),
            2 => Value::Real(self.next()),
            3 => Value::Blob(self.times(20, || self.next() as u8)),
            4 => Value::Text("the same words again ".repeat(self.below(40) as usize)),
            _ => {
                let texts = [
                    "ja",
                    "ಬೆಂಗಳೂರು",
                    "",
                    "a\nb\0c",
                    "not-asked",
                    "2026-02-28",
                    "2026-02-29",
                ];
                Value::Text(
                    texts[self.next() as usize % 4 + 3 * usize::from(self.0.get() & 64 > 0)]
                        .to_owned(),
                )
            }
        }
    }
}
