//! The outcome is a function of the set of packs.

use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A pack of its own log, written by someone who had applied these.
#[derive(Clone, Debug)]
struct Wrote {
    seen: Vec<u8>,
    changes: Vec<Change>,
}

fn a_change() -> impl Strategy<Value = Change> {
    let kind = prop_oneof![
        1 => Just(Kind::Remove),
        5 => proptest::collection::vec((1..3u16, (0..3i64).prop_map(Value::Int)), 0..3)
            .prop_map(Kind::Put),
    ];
    let keep = proptest::collection::vec(0..12u8, 0..3);
    (0..4u64, kind, keep).prop_map(|(hlc, kind, keep)| keeping(change(hlc, kind), 1, &keep))
}

/// Up to twelve packs; each author had applied some of those before, and all that these had seen.
fn packs() -> impl Strategy<Value = Vec<Wrote>> {
    let one = (any::<u16>(), proptest::collection::vec(a_change(), 0..3));
    proptest::collection::vec(one, 1..12).prop_map(|drawn| {
        let mut closed = Vec::<BTreeSet<u8>>::new();
        let mut packs = Vec::new();
        for (at, (mask, changes)) in (0u8..).zip(drawn) {
            let mut seen = BTreeSet::new();
            for earlier in (0..at).filter(|earlier| mask & (1 << earlier) != 0) {
                seen.insert(earlier);
                seen.extend(closed[usize::from(earlier)].iter().copied());
            }
            packs.push(Wrote {
                seen: seen.iter().copied().collect(),
                changes,
            });
            closed.push(seen);
        }
        packs
    })
}

/// What stands in each cell, in words that mean the same on every device.
type Told = BTreeMap<u16, BTreeSet<(PackHash, u64, String)>>;

fn tell(desk: &Desk) -> Told {
    let mut told = Told::new();
    for (column, cell) in desk.rows.get(&ROW).into_iter().flat_map(Row::cells) {
        let siblings = cell.by_display(&desk.shelf).unwrap();
        let word = |(s, pack): &Named<'_>| (pack.unwrap(), s.hlc, format!("{:?}", s.value));
        told.insert(*column, siblings.iter().map(word).collect());
    }
    told
}

/// Hands the packs over in this order, again and again and each time all, until all are in.
fn deliver(packs: &[Wrote], order: &[usize]) -> Desk {
    let mut desk = Desk::default();
    for _ in packs {
        for at in order {
            let pack = &packs[*at];
            desk.try_take(*at as u8, &alone(*at as u8, &pack.seen), &pack.changes);
        }
    }
    desk
}

proptest! {
    #[test]
    fn order_and_repetition_do_not_matter(
        (packs, order) in packs().prop_flat_map(|packs| {
            let order: Vec<usize> = (0..packs.len()).collect();
            (Just(packs), Just(order).prop_shuffle())
        })
    ) {
        let in_order: Vec<usize> = (0..packs.len()).collect();
        let (one, other) = (deliver(&packs, &in_order), deliver(&packs, &order));
        prop_assert_eq!(tell(&one), tell(&other));
        for (column, cell) in one.rows.get(&ROW).into_iter().flat_map(Row::cells) {
            let shown = cell.shown(&one.shelf).unwrap().map(|s| &s.value);
            let twin = other.rows[&ROW].cell(*column).unwrap();
            prop_assert_eq!(shown, twin.shown(&other.shelf).unwrap().map(|s| &s.value));
            prop_assert_eq!(cell.is_contested(), twin.is_contested());
        }
    }

    /// A run of saves in one pack, or each in its own, leaves the same values in the cells.
    #[test]
    fn batches_do_not_matter(
        first in proptest::collection::vec(a_change(), 0..4),
        saves in proptest::collection::vec(a_change(), 1..6),
    ) {
        let plain = |change: &Change| Change { keep: Vec::new(), ..change.clone() };
        let saves: Vec<Change> = saves.iter().map(plain).collect();
        let mut one = Desk::default();
        one.takes(100, &[], &first);
        let mut many = one.clone();
        one.takes(1, &[], &saves);
        let mut before: Option<PackHash> = None;
        for (at, save) in (1u8..).zip(&saves) {
            let link = Link { no: u64::from(at), prev: before, ..alone(1, &[]) };
            prop_assert!(many.try_take(at, &link, std::slice::from_ref(save)));
            before = Some(name(at));
        }
        let values = |desk: &Desk| -> BTreeMap<u16, BTreeSet<(u64, String)>> {
            let told = tell(desk).into_iter();
            told.map(|(column, cell)| {
                (column, cell.into_iter().map(|(_, hlc, value)| (hlc, value)).collect())
            })
            .collect()
        };
        prop_assert_eq!(values(&one), values(&many));
    }

    /// A device whose key came after any number of packs holds what the others hold.
    #[test]
    fn a_key_may_come_at_any_time(packs in packs(), late in 0..12usize) {
        let all = deliver(&packs, &(0..packs.len()).collect::<Vec<_>>());
        let mut desk = Desk::default();
        for (at, pack) in packs.iter().enumerate().take(late) {
            desk.takes(at as u8, &pack.seen, &[]);
        }
        let unread = packs.iter().enumerate().take(late).map(|(at, pack)| {
            let place = desk.shelf.place(&name(at as u8)).unwrap().unwrap();
            (place, pack.changes.clone())
        });
        let mut rows = Memory::new();
        replay(&desk.shelf, &mut rows, unread).unwrap();
        desk.rows = rows;
        for (at, pack) in packs.iter().enumerate().skip(late) {
            desk.takes(at as u8, &pack.seen, &pack.changes);
        }
        prop_assert_eq!(tell(&all), tell(&desk));
    }
}
