//! Random agencies: devices that write, fork and exchange; one begins with a snapshot.

use super::*;
use crate::history::{self, Gate, Link, PackHash, Shelf, gate};
use crate::merge::{self, Change};
use crate::{Kind, Op};
use casework::Value;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeSet;

mod bytes;

/// A pack as it travels.
#[derive(Clone)]
struct Pack {
    name: PackHash,
    link: Link,
    changes: Vec<Change>,
}

#[derive(Clone, Default)]
struct Device {
    log: u8,
    tip: Option<PackHash>,
    shelf: history::Memory,
    rows: merge::Memory,
}

impl Device {
    fn take(&mut self, pack: &Pack) -> bool {
        let Gate::Ready(admission) = gate(&self.shelf, pack.name, &pack.link).unwrap() else {
            return false;
        };
        self.shelf.admit(&admission).unwrap();
        let seen = (admission.place, &admission.sight);
        merge::apply(&self.shelf, &mut self.rows, seen, pack.changes.clone()).unwrap();
        true
    }

    /// Takes whatever may be taken, until nothing moves.
    fn take_all(&mut self, packs: &[Pack]) {
        while packs.iter().any(|pack| self.take(pack)) {}
    }

    fn write(&mut self, number: u64, cell: u8) -> Pack {
        let link = history::next(&self.shelf, [self.log; 32], self.tip).unwrap();
        let name = hash(&[number.to_le_bytes().as_slice(), &link.log].concat());
        let value = match cell % 5 {
            0 => Value::Null,
            1 => Value::Real(number),
            2 => Value::Int(-(number as i64)),
            3 => Value::Text(format!("value {number}")),
            _ => Value::Blob(vec![cell; 16]),
        };
        let kind = if cell.is_multiple_of(7) {
            Kind::Remove
        } else {
            Kind::Put(vec![(u16::from(cell % 3) + 1, value)])
        };
        let row = [cell % 2; 16];
        let op = Op {
            table: 20,
            row,
            kind,
        };
        let change = Change {
            hlc: number % 4,
            op,
            keep: Vec::new(),
        };
        let pack = Pack {
            name,
            link,
            changes: vec![change],
        };
        assert!(self.take(&pack));
        self.tip = Some(name);
        pack
    }

    /// What stands here, in words that mean the same on every device.
    fn told(&self) -> Vec<String> {
        let mut told = Vec::new();
        for (key, row) in &self.rows {
            for (column, cell) in row.cells() {
                for (sibling, pack) in cell.by_display(&self.shelf).unwrap() {
                    told.push(
                        format!("{key:?} {column} {pack:?} {sibling:?}")
                            .replace(&format!("{:?}", sibling.place), ""),
                    );
                }
            }
        }
        let mut heads = self.shelf.heads().unwrap();
        heads.sort_unstable();
        told.push(format!("{heads:?}"));
        told
    }
}

fn hash(bytes: &[u8]) -> PackHash {
    crate::pack::hash(bytes)
}

/// What happens: who acts, what they do, and a number for how.
type Act = (Index, u8, Index, u8);

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = (any::<Index>(), 0..8_u8, any::<Index>(), any::<u8>());
    prop::collection::vec(act, 5..60)
}

/// All packs that were made, in the order they were made in.
fn agency(acts: &[Act]) -> Vec<Pack> {
    let mut devices: Vec<Device> = (0..3)
        .map(|log| Device {
            log,
            ..Device::default()
        })
        .collect();
    let mut packs: Vec<Pack> = Vec::new();
    for (who, what, which, cell) in acts {
        let at = who.index(devices.len());
        match what {
            0..4 => {
                let number = packs.len() as u64;
                packs.push(devices[at].write(number, *cell));
            }
            // Set back, or copied: goes on from what another has, in the same log.
            4 if devices.len() < 6 => devices.push(devices[at].clone()),
            _ if packs.is_empty() => {}
            _ => {
                let some = which.index(packs.len());
                devices[at].take_all(&packs[..=some]);
            }
        }
    }
    packs
}

fn snapshot(device: &Device) -> (Vec<u8>, Vec<u8>) {
    let history = History::of(&device.shelf).unwrap();
    let places = history.places(&device.shelf).unwrap();
    let frontier = Frontier::new(history.frontier().unwrap(), places);
    let rows = write(&frontier, &device.rows).unwrap();
    (history.write().unwrap(), rows)
}

fn begin_with((history, rows): &(Vec<u8>, Vec<u8>)) -> Device {
    let frontier = hash(history);
    let history = History::read(history).unwrap();
    let mut shelf = history::Memory::default();
    assert!(history.admit(&mut shelf).unwrap());
    let places = history.places(&shelf).unwrap();
    let rows = read(rows, &Frontier::new(frontier, places)).unwrap();
    Device {
        log: 99,
        tip: None,
        shelf,
        rows,
    }
}

/// All that some packs have seen, themselves included.
fn closed(packs: &[Pack], of: &[PackHash]) -> Vec<Pack> {
    let mut names: BTreeSet<PackHash> = of.iter().copied().collect();
    for pack in packs.iter().rev() {
        if names.contains(&pack.name) {
            names.extend(pack.link.prev.iter().chain(&pack.link.deps));
        }
    }
    let within = |pack: &&Pack| names.contains(&pack.name);
    packs.iter().filter(within).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// The whole promise: a device that begins with a snapshot ends as one that applied everything,
    /// also for what comes late and was written beside what the snapshot holds; and it writes the
    /// same snapshot as the other.
    #[test]
    fn a_snapshot_and_what_comes_after_are_as_good_as_everything(
        acts in acts(),
        until in prop::collection::vec(any::<Index>(), 1..4),
    ) {
        let packs = agency(&acts);
        prop_assume!(!packs.is_empty());
        let heads: Vec<_> = until.iter().map(|at| packs[at.index(packs.len())].name).collect();
        let frontier = closed(&packs, &heads);
        let (mut one, mut other) = (Device::default(), Device::default());
        one.take_all(&frontier);
        let backwards: Vec<_> = frontier.iter().rev().cloned().collect();
        other.take_all(&backwards);
        let taken = snapshot(&one);
        prop_assert!(taken == snapshot(&other), "two devices at one frontier");
        let mut new = begin_with(&taken);
        prop_assert_eq!(new.told(), one.told());
        prop_assert!(taken == snapshot(&new), "one that began with it");
        let late: Vec<_> = packs.iter().rev().cloned().collect();
        new.take_all(&late);
        one.take_all(&packs);
        prop_assert_eq!(new.told(), one.told());
        prop_assert!(snapshot(&new) == snapshot(&one), "later");
        // It is known which packs are in it: none is applied twice.
        prop_assert!(!packs.iter().any(|pack| new.take(pack)));
    }
}
