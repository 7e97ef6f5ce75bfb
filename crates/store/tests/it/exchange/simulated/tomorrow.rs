//! What a newer version writes: a table, a column and a code that nobody knows here, and chunks that
//! ask for a newer reader.

use super::oracle::Oracle;
use super::world::World;
use crate::exchange::office::Dice;
use casework::case::Case;
use casework::{Facet, Record, Value};
use sync::history::Link;
use sync::pack::{self, Author, Chunk, Draft, Head, Line};
use sync::{Kind, Op};
use vault::{Entropy, SigningKey};

/// A table, and a column of cases, that no version has yet.
const TABLE: u16 = 999;
const COLUMN: u16 = 77;
/// The column of cases whose code is one of tomorrow.
const GENDER: u16 = 9;

impl World<'_> {
    /// A colleague with a newer version has heard what this device has, and writes.
    pub(super) fn hears_from_tomorrow(&mut self, at: usize) {
        let case = self.known.cases[self.chance.below(self.known.cases.len())].id;
        let newest = self.known.scopes(Facet::Facts, case).last().unwrap();
        let device = &mut self.desks[at].device;
        if !device.holds(&newest) {
            return;
        }
        device.seal();
        let seen = Oracle::fed(&device.packs(), &device.judge.keys, &self.chance);
        let mut deps = seen.heads();
        deps.sort_unstable();
        let mut log = [0; 32];
        self.chance.fill(&mut log).unwrap();
        let signer = SigningKey::generate(&self.chance).unwrap();
        let hlc = (device.now_ms as u64 + 5) << 16;
        let asks_for_more = self.chance.below(4) == 0;
        let lines = vec![Line {
            seq: 1,
            hlc,
            deed: "a-deed-of-tomorrow".into(),
            ops: ops(&self.chance, case.0.into_bytes(), asks_for_more),
            keep: Vec::new(),
        }];
        let head = Head {
            link: Link {
                log,
                no: 1,
                prev: None,
                deps,
            },
            author: Author {
                device: signer.public(),
                member: device.member.0.into_bytes(),
            },
            at: hlc + 1,
            schema: 9_999,
            min_reader: pack::READER + u32::from(asks_for_more),
            roster: [0; 32],
            audit: (0, [0; 32]),
            reserved: vec![9, 2, 3],
        };
        let scope = newest;
        let draft = Draft {
            head,
            chunks: vec![Chunk { scope, lines }],
        };
        let newer = pack::seal(&draft, &device.judge.keys, &signer, &self.chance).unwrap();
        let imported = device.import(vec![newer.clone()]);
        // Others may have waited for a key or a judgement that has come since.
        assert!(device.packs().contains(&newer), "{:?}", imported.found);
        self.tally.newer += 1;
    }
}

fn ops(chance: &Dice, case: [u8; 16], asks_for_more: bool) -> Vec<Op> {
    let put = |table, row, cells| Op {
        table,
        row,
        kind: Kind::Put(cells),
    };
    let mut row = case;
    row[0] ^= chance.below(3) as u8;
    let number = Value::Int(chance.below(5) as i64);
    let mut ops = vec![put(TABLE, row, vec![(1, number.clone())])];
    // What cannot be read here might be an edit of what is shown here, which nobody may have seen.
    if !asks_for_more {
        let code = format!("a-gender-of-tomorrow-{}", chance.below(3));
        let mut cells = vec![(COLUMN, number)];
        if chance.below(2) == 0 {
            cells.insert(0, (GENDER, Value::Text(code)));
        }
        ops.push(put(Case::TABLE.no, case, cells));
    }
    ops
}
