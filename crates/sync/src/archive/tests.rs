use super::*;
use crate::history::{Lane, LogId, Past, Place};
use proptest::prelude::*;
use std::collections::BTreeSet;

mod bytes;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const NOW: i64 = 1_790_000_000_000;

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

/// One object for each pack of some chains.
fn objects(chains: &[Vec<Item>]) -> Vec<Object> {
    let object = |item: &Item| Object {
        name: format!("{:?}", item.name),
        packs: vec![item.name],
    };
    chains.iter().flatten().map(object).collect()
}

fn known() -> Known {
    let chains = vec![lane(0, &[9, 1, 9, 9, 1, 9])];
    Known {
        objects: objects(&chains),
        chains,
        ..Known::default()
    }
}

#[test]
fn a_run_is_archived_only_where_all_of_it_lies() {
    let mut known = known();
    known.objects.remove(3);
    assert_eq!(lengths(&plan(&known, NOW).archive), [2]);
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
                object("across", 1..4),
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

#[test]
fn a_clock_that_jumps_makes_no_month() {
    assert_eq!(counted_ms(NOW, NOW + DAY_MS), DAY_MS);
    assert_eq!(counted_ms(NOW, NOW - DAY_MS), 0);
    assert_eq!(counted_ms(NOW, NOW + 4_000 * DAY_MS), 7 * DAY_MS);
    assert_eq!(counted_ms(i64::MIN, i64::MAX), 7 * DAY_MS);
    assert_eq!(counted_ms(i64::MAX, i64::MIN), 0);
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
    let chains = vec![old, new];
    let known = Known {
        objects: objects(&chains),
        chains,
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
