use super::*;
use crate::history::{Admission, Begin, Gate, Memory, gate_heeding};

fn name(n: u8) -> PackHash {
    [n; 32]
}

fn link(log: u8, no: u64, prev: Option<u8>, deps: &[u8]) -> Link {
    Link {
        log: [log; 32],
        no,
        prev: prev.map(name),
        deps: deps.iter().map(|dep| name(*dep)).collect(),
    }
}

/// A device that knows what was declared lost.
#[derive(Default)]
struct Device {
    shelf: Memory,
    lost: Lost,
}

impl Device {
    fn gate(&self, pack: u8, link: &Link) -> Gate {
        gate_heeding(&self.shelf, name(pack), link, &self.lost).unwrap()
    }

    fn take(&mut self, pack: u8, link: &Link) -> Admission {
        let Gate::Ready(admission) = self.gate(pack, link) else {
            panic!("pack {pack} should be let in: {:?}", self.gate(pack, link));
        };
        self.shelf.admit(&admission).unwrap();
        admission
    }

    fn covers(&self, seen: &Past, pack: u8) -> bool {
        let place = self.shelf.place(&name(pack)).unwrap();
        seen.covers(place.unwrap())
    }
}

/// Bea's second pack is lost; her third and Cy's pack have seen it. 9 says that it is lost.
const LOST: u8 = 2;
const SAYS: u8 = 9;

fn bea() -> [Link; 3] {
    [
        link(1, 1, None, &[]),
        link(1, 2, Some(1), &[]),
        link(1, 3, Some(LOST), &[]),
    ]
}

fn declared() -> Device {
    let mut device = Device::default();
    device.take(1, &bea()[0]);
    device.take(SAYS, &link(9, 1, None, &[1]));
    device.lost.declare(name(LOST), name(SAYS));
    device
}

#[test]
fn what_waited_for_a_lost_pack_comes_in_and_nothing_passes_through_it() {
    let mut device = declared();
    let third = device.take(3, &bea()[2]);
    assert_eq!((third.begin, third.place.no), (Begin::Log, 3));
    assert!(
        !device.covers(&third.sight, 1),
        "that went by the lost pack"
    );
    let cy = device.take(4, &link(3, 1, None, &[LOST]));
    assert_eq!(cy.newly_seen, []);
    // The next one of the chain continues it as ever.
    let fourth = device.take(5, &link(1, 4, Some(3), &[4]));
    assert_eq!(fourth.begin, Begin::Continues);
    assert!(device.covers(&fourth.sight, 3) && device.covers(&fourth.sight, 4));
}

#[test]
fn without_the_statement_it_waits() {
    let mut device = Device::default();
    device.take(1, &bea()[0]);
    assert_eq!(device.gate(3, &bea()[2]), Gate::Waits(vec![name(LOST)]));
}

#[test]
fn a_pack_that_turns_up_comes_in_where_it_belongs_and_nobody_had_seen_it() {
    let mut device = declared();
    let third = device.take(3, &bea()[2]);
    let lost = device.take(LOST, &bea()[1]);
    assert_eq!(lost.begin, Begin::Continues);
    assert!(device.covers(&lost.sight, 1));
    assert!(!device.covers(&third.sight, LOST));
    let mut heads = device.shelf.heads().unwrap();
    heads.sort_unstable();
    assert_eq!(heads, [name(LOST), name(3), name(SAYS)]);
}

#[test]
fn the_order_in_which_it_comes_does_not_matter() {
    let mut first = declared();
    first.take(LOST, &bea()[1]);
    let before = first.take(3, &bea()[2]);
    assert!(!first.covers(&before.sight, LOST));
    let mut second = declared();
    second.take(3, &bea()[2]);
    second.take(LOST, &bea()[1]);
    for device in [&first, &second] {
        let place = device.shelf.place(&name(3)).unwrap().unwrap();
        let seen = device.shelf.sight(place).unwrap();
        assert!(!device.covers(&seen, LOST) && !device.covers(&seen, 1));
    }
}

#[test]
fn who_knew_of_the_statement_and_names_the_pack_has_seen_it() {
    let mut device = declared();
    let knowing = link(4, 1, None, &[LOST, SAYS]);
    assert_eq!(device.gate(6, &knowing), Gate::Waits(vec![name(LOST)]));
    device.take(LOST, &bea()[1]);
    let knew = device.take(6, &knowing);
    assert!(device.covers(&knew.sight, LOST));
    // Lost once more: those who knew of the first statement only have not seen it any longer.
    device.take(10, &link(9, 2, Some(SAYS), &[6]));
    device.lost.declare(name(LOST), name(10));
    let again = device.take(7, &link(5, 1, None, &[LOST, SAYS]));
    assert!(!device.covers(&again.sight, LOST));
    let both = device.take(8, &link(6, 1, None, &[LOST, 10]));
    assert!(device.covers(&both.sight, LOST));
}

#[test]
fn only_what_is_not_the_first_of_its_log_may_begin_in_the_middle() {
    let device = declared();
    let misfit = Gate::Refused(crate::history::Misfit::Number);
    assert_eq!(device.gate(6, &link(7, 3, None, &[])), misfit);
    assert_eq!(device.gate(6, &link(7, 3, Some(1), &[])), misfit);
}

#[test]
fn the_history_is_built_anew_only_where_something_applied_is_touched() {
    let mut device = declared();
    let before = Lost::default();
    let changes =
        |from: &Lost, to: &Lost, device: &Device| from.changes(to, &device.shelf).unwrap();
    assert!(!changes(&before, &device.lost, &device), "it is nowhere");
    assert!(!changes(&device.lost, &device.lost.clone(), &device));
    assert!(
        changes(&device.lost, &before, &device),
        "the statement fell"
    );
    device.take(LOST, &bea()[1]);
    assert!(changes(&before, &device.lost, &device), "it was applied");
}
