use super::*;
use crate::history::{Lane, LogId, Past, Place};
use proptest::prelude::*;
use std::collections::BTreeSet;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const NOW: i64 = 1_790_000_000_000;

fn packs(lengths: &[u8]) -> Vec<Vec<u8>> {
    let pack = |(no, length): (u8, &u8)| vec![no; usize::from(*length)];
    (1..).zip(lengths).map(pack).collect()
}

fn archive(lengths: &[u8]) -> Vec<u8> {
    let packs = packs(lengths);
    let slices: Vec<&[u8]> = packs.iter().map(Vec::as_slice).collect();
    write(&slices).unwrap()
}

/// Byte for byte for ever; computed by a second program from `docs/sync-format.md` alone.
#[test]
fn the_bytes_of_an_archive_never_change() {
    let golden = include_str!("../../tests/vectors/three.archive");
    let made: String = archive(&[3, 1, 200])
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(made, golden.split_whitespace().collect::<String>());
}

#[test]
fn packs_come_out_verbatim_and_in_order() {
    let bytes = archive(&[3, 1, 200]);
    let read = read(&bytes).unwrap();
    let (names, taken): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    assert_eq!(taken, packs(&[3, 1, 200]));
    assert_eq!(
        names,
        taken.iter().map(|pack| hash(pack)).collect::<Vec<_>>()
    );
}

#[test]
fn every_flipped_bit_and_every_cut_is_refused() {
    let good = archive(&[3, 1, 200]);
    for bit in 0..good.len() * 8 {
        let mut other = good.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        assert!(read(&other).is_err(), "bit {bit}");
    }
    for cut in 0..good.len() {
        assert!(read(&good[..cut]).is_err(), "cut {cut}");
    }
    assert!(read(&[good.as_slice(), &[0]].concat()).is_err());
    assert_eq!(read(b"LAR2 and what we cannot know"), Err(Error::TooNew));
}

#[test]
fn an_archive_holds_something_and_nothing_twice_and_keeps_to_its_limits() {
    assert_eq!(write(&[]), Err(Error::Damaged));
    assert_eq!(write(&[b""]), Err(Error::Damaged));
    assert_eq!(write(&[b"one", b"one"]), Err(Error::Damaged));
    let many: Vec<[u8; 4]> = (0..=PACKS_MAX as u32).map(u32::to_le_bytes).collect();
    let many: Vec<&[u8]> = many.iter().map(<[u8; 4]>::as_slice).collect();
    assert_eq!(write(&many), Err(Error::TooLarge));
    assert_eq!(read(&write(&many[1..]).unwrap()).unwrap().len(), PACKS_MAX);
    let large = vec![1; ARCHIVE_BYTES_MAX - HEAD_BYTES - ENTRY_BYTES];
    assert!(write(&[&large]).is_ok());
    assert_eq!(write(&[&large, b"more"]), Err(Error::TooLarge));
    assert_eq!(read(&vec![0; ARCHIVE_BYTES_MAX + 1]), Err(Error::TooLarge));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    /// Whatever is taken of spoilt bytes is what would be written of it.
    #[test]
    fn malformed_archives_are_refused(
        lengths in prop::collection::vec(0..40_u8, 1..6),
        spoils in prop::collection::vec((any::<u16>(), any::<u8>(), 0..5_u8), 1..4),
    ) {
        let packs = packs(&lengths);
        let slices: Vec<&[u8]> = packs.iter().map(Vec::as_slice).collect();
        let mut bytes = write(&slices).unwrap_or_else(|_| MAGIC.to_vec());
        for (at, byte, how) in spoils {
            let at = usize::from(at) % (bytes.len() + 1);
            match how {
                0 if at < bytes.len() => bytes[at] ^= 1 << (byte % 8),
                1 if at < bytes.len() => bytes[at] = byte,
                2 => bytes.truncate(at),
                3 => drop(bytes.splice(at..at, [0xff, 0xff, 0xff, 0x7f])),
                _ => bytes.insert(at, byte),
            }
        }
        if let Ok(read) = read(&bytes) {
            let slices: Vec<&[u8]> = read.iter().map(|(_, pack)| *pack).collect();
            prop_assert_eq!(write(&slices).unwrap(), bytes);
        }
    }
}

/// A pack whose name begins with `first`; 0 and 1 end a run.
fn item(lane: Lane, no: u64, first: u8, bytes: usize) -> Item {
    let mut name = [first; 32];
    name[1..9].copy_from_slice(&no.to_le_bytes());
    name[9] = lane as u8;
    Item {
        name,
        place: Place { lane, no },
        at: no << 16,
        bytes,
    }
}

fn lane(lane: Lane, firsts: &[u8]) -> Vec<Item> {
    let item = |(no, first): (u64, &u8)| item(lane, no, *first, 500);
    (1..).zip(firsts).map(item).collect()
}

fn lengths(runs: &[Run]) -> Vec<usize> {
    runs.iter().map(|run| run.packs.len()).collect()
}

#[test]
fn a_run_ends_at_a_name_of_zeros_and_the_rest_waits() {
    let chain = lane(0, &[9, 1, 200, 255, 0, 2, 7]);
    let runs = runs(&chain);
    assert_eq!(lengths(&runs), [2, 3]);
    assert_eq!(runs[1].name, chain[4].name);
    assert_eq!((runs[1].last, runs[1].at), (chain[4].place, chain[4].at));
    assert_eq!(runs[1].packs[0], chain[2].name);
}

#[test]
fn a_run_ends_before_it_is_too_large_for_an_archive() {
    let chain = lane(0, &vec![9; 2 * PACKS_MAX + 5]);
    assert_eq!(lengths(&runs(&chain)), [PACKS_MAX, PACKS_MAX]);
    let half = ARCHIVE_BYTES_MAX / 2;
    let large: Vec<Item> = (1..6).map(|no| item(0, no, 9, half - 100)).collect();
    assert_eq!(lengths(&runs(&large)), [2, 2]);
    // One that is as large as an archive stays where it is, and ends the run before it.
    let mut with_one = lane(0, &[9, 9, 9, 9, 1]);
    with_one[2].bytes = ARCHIVE_BYTES_MAX;
    assert_eq!(lengths(&runs(&with_one)), [2, 2]);
}

proptest! {
    /// Two devices, one of which has seen more of a chain, never cut it in two ways; and what is
    /// cut can be written.
    #[test]
    fn runs_do_not_depend_on_what_comes_after(
        firsts in prop::collection::vec(0..12_u8, 0..80),
        cut in 0..80_usize,
    ) {
        let chain = lane(0, &firsts);
        let some = &chain[..cut.min(chain.len())];
        let (few, all) = (runs(some), runs(&chain));
        prop_assert!(all.starts_with(&few));
        let archived: Vec<_> = all.iter().flat_map(|run| run.packs.clone()).collect();
        let whole: Vec<_> = chain.iter().map(|item| item.name).collect();
        prop_assert!(whole.starts_with(&archived));
    }
}

fn ack(days: i64, reached: u64) -> Ack {
    let mut sight = Past::default();
    sight.raise(Place {
        lane: 0,
        no: reached,
    });
    Ack {
        heard_ms: NOW - days * DAY_MS,
        sight,
    }
}

fn known() -> Known {
    Known {
        chains: vec![lane(0, &[9, 1, 9, 9, 1, 9])],
        ..Known::default()
    }
}

#[test]
fn a_run_is_archived_once_every_device_has_it_but_those_silent_for_a_year() {
    let archived = |acks: Vec<Ack>| {
        let known = Known { acks, ..known() };
        lengths(&plan(&known, NOW).archive)
    };
    assert_eq!(archived(vec![ack(0, 6)]), [2, 3]);
    assert_eq!(archived(vec![ack(0, 6), ack(3, 4)]), [2]);
    assert_eq!(archived(vec![ack(0, 6), ack(364, 1)]), [0_usize; 0]);
    assert_eq!(archived(vec![ack(0, 6), ack(365, 1)]), [2, 3]);
}

#[test]
fn originals_are_removed_a_month_after_their_archive_was_seen_and_only_whole() {
    let chain = lane(0, &[9, 1, 9, 9, 1, 9]);
    let object = |name: &str, at: std::ops::Range<usize>| Object {
        name: name.to_owned(),
        packs: chain[at].iter().map(|item| item.name).collect(),
    };
    let removed = |days: &[(usize, i64)]| {
        let seen = |(at, days): &(usize, i64)| {
            let run = runs(&chain[..=*at]).pop().unwrap();
            let seen_ms = NOW - days * DAY_MS;
            let packs = run.packs;
            (run.name, Archived { seen_ms, packs })
        };
        let known = Known {
            archived: days.iter().map(seen).collect(),
            objects: vec![
                object("first", 0..2),
                object("across", 1..3),
                object("open", 4..6),
                object("nothing", 0..0),
            ],
            ..known()
        };
        let plan = plan(&known, NOW);
        assert_eq!(
            plan.archive.len(),
            2 - days.len(),
            "what lies there is not made again"
        );
        plan.remove
    };
    assert_eq!(removed(&[(1, 29)]), [""; 0]);
    assert_eq!(removed(&[(1, 30)]), ["first"]);
    assert_eq!(removed(&[(1, 30), (4, 29)]), ["first"]);
    assert_eq!(removed(&[(1, 30), (4, 31)]), ["first", "across"]);
}

/// A device was set back: its chain parts behind the second pack.
#[test]
fn a_chain_that_parted_is_archived_along_both_ways_and_its_beginning_once() {
    let old = lane(0, &[9, 1, 9, 1]);
    let new: Vec<Item> = old[..2]
        .iter()
        .copied()
        .chain([item(1, 3, 9, 500), item(1, 4, 1, 500)])
        .collect();
    let known = Known {
        chains: vec![old, new],
        ..Known::default()
    };
    let plan = plan(&known, NOW);
    assert_eq!(lengths(&plan.archive), [2, 2, 2]);
    let names: BTreeSet<_> = plan.archive.iter().map(|run| run.name).collect();
    assert_eq!(names.len(), 3);
}

#[test]
fn a_chain_is_walked_from_the_beginning_of_its_log() {
    use crate::history::{Gate, Link, Memory, Shelf, gate};
    let log: LogId = [7; 32];
    let mut shelf = Memory::default();
    let mut admit = |pack: u8, no, prev: Option<u8>| {
        let prev = prev.map(|prev| [prev; 32]);
        let deps = Vec::new();
        let link = Link {
            log,
            no,
            prev,
            deps,
        };
        let Gate::Ready(admission) = gate(&shelf, [pack; 32], &link).unwrap() else {
            panic!("pack {pack} should be let in");
        };
        shelf.admit(&admission).unwrap();
    };
    for (pack, no, prev) in [
        (1, 1, None),
        (2, 2, Some(1)),
        (3, 3, Some(2)),
        (4, 3, Some(2)),
        (5, 4, Some(4)),
    ] {
        admit(pack, no, prev);
    }
    let names = |lane| -> Vec<u8> {
        let places = chain(&shelf, lane).unwrap();
        let name = |place| shelf.pack(place).unwrap().unwrap()[0];
        places.into_iter().map(name).collect()
    };
    assert_eq!((names(0), names(1)), (vec![1, 2, 3], vec![1, 2, 4, 5]));
    assert_eq!(chain(&shelf, 2).unwrap(), []);
}
