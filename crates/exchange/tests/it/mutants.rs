//! Ten thousand damaged files: each is read or refused, and what is read can be written.

use std::fs;
use std::ops::ControlFlow;

use exchange::hsds::{Limits, Refused, Source, View, read};

use crate::desk::{fixture, to_json, to_zip, try_read};

const MUTANTS: u64 = 10_000;

/// A small generator of our own (SplitMix64), so that a seed names one file for ever.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.roll() % end.max(1) as u64) as usize
    }
}

/// Pieces that parsers stumble over.
const WORDS: [&[u8]; 24] = [
    b"\"",
    b",",
    b"\n",
    b"\r",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"\\",
    b"\0",
    b"\xff\xfe",
    b"null",
    b"1e999",
    b"-0",
    b"\xf0\x9f",
    b"\"id\":",
    b"\"services\":",
    b"=1+1",
    b"\\ud800",
    b";;;",
    b"00000000-0000-0000-0000-000000000000",
    b"\x01end\x01\n",
    b"{\"id\":{}}",
];

fn damage(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(6) {
        let at = dice.below(bytes.len());
        let end = (at + dice.below(64)).min(bytes.len());
        match dice.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let part = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, part);
            }
            3 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
            4 => drop(bytes.splice(at..at, WORDS[dice.below(WORDS.len())].iter().copied())),
            _ => drop(bytes.splice(at..end, WORDS[dice.below(WORDS.len())].iter().copied())),
        }
    }
    bytes
}

#[test]
fn ten_thousand_damaged_files_are_read_or_refused() {
    let whole = |path: &str| fs::read(fixture(path)).expect(path);
    let mut florida = whole("florida/services.csv");
    florida.truncate(6_000);
    let directory = try_read(Source::path(fixture("v3.1/csv")))
        .expect("sample")
        .0;
    let seeds: Vec<(&str, Vec<u8>)> = vec![
        ("x.json", whole("v3.1/organization_list.json")),
        ("x.json", whole("v3.1/location.json")),
        ("x.json", whole("v3.1/tabular.json")),
        ("x.json", whole("v3.0/service_list.json")),
        ("services.csv", whole("v3.1/csv/services.csv")),
        ("schedules.csv", whole("v3.1/csv/schedules.csv")),
        ("phones.csv", whole("v3.0/csv/phones.csv")),
        ("services.csv", florida),
        ("x.zip", to_zip(&directory)),
    ];
    let limits = Limits {
        rows: 5_000,
        cells: 50_000,
        ..Limits::default()
    };
    let (mut is_read, mut is_refused) = (0, 0);
    for seed in 0..MUTANTS {
        let mut dice = Dice(seed);
        let (name, bytes) = &seeds[dice.below(seeds.len())];
        let source = Source::memory(*name, damage(bytes, &mut dice));
        match read(source, &limits, &mut |_| ControlFlow::Continue(())) {
            Ok((directory, account)) => {
                is_read += 1;
                assert!(account.odd.len() as u64 <= account.odd_total, "seed {seed}");
                if seed % 10 == 0 {
                    let page = to_json(&directory, View::Organizations);
                    let again = try_read(Source::memory("x.json", page));
                    assert_eq!(again.map(|read| read.0), Ok(directory), "seed {seed}");
                }
            }
            Err(Refused::Unreadable(kind)) => panic!("seed {seed}: {kind}"),
            Err(_) => is_refused += 1,
        }
    }
    // Both must happen, or the damage is not of the kind that teaches anything.
    assert!(
        is_read > MUTANTS / 10 && is_refused > MUTANTS / 10,
        "{is_read} {is_refused}"
    );
}
