use super::*;
use crate::history::{Gate, Link, Memory, gate};
use crate::merge::{Change, apply};
use crate::{Kind, Op, merge};

fn key(n: u8) -> ScopeKey {
    ScopeKey::of(&[n; 32]).unwrap()
}

fn link(log: u8, no: u64, prev: Option<u8>, deps: &[u8]) -> Link {
    Link {
        log: [log; 32],
        no,
        prev: prev.map(|n| [n; 32]),
        deps: deps.iter().map(|n| [*n; 32]).collect(),
    }
}

/// A device: what it applied, and the rows of one scope.
#[derive(Default)]
struct Device {
    shelf: Memory,
    rows: merge::Memory,
}

impl Device {
    fn apply(&mut self, (pack, link): (u8, &Link), cells: &[(u16, i64)]) -> Past {
        let Gate::Ready(admission) = gate(&self.shelf, [pack; 32], link).unwrap() else {
            panic!("pack {pack} should be let in");
        };
        self.shelf.admit(&admission).unwrap();
        let cells = cells.iter().map(|(no, value)| (*no, Value::Int(*value)));
        let change = Change {
            hlc: 5,
            op: Op {
                table: 20,
                row: [1; 16],
                kind: Kind::Put(cells.collect()),
            },
            keep: Vec::new(),
        };
        let seen = (admission.place, &admission.sight);
        apply(&self.shelf, &mut self.rows, seen, [change]).unwrap();
        admission.sight
    }

    /// As the pack of this number tells it, whose author had seen so much.
    fn state<'a>(&self, teller: u8, sight: &'a Past) -> State<'a> {
        let teller = self.shelf.place(&[teller; 32]).unwrap().unwrap();
        let mut state = State::empty(&key(1), (teller, sight));
        for row in &self.rows {
            state.add_row(&self.shelf, row).unwrap();
        }
        state
    }
}

/// A place at which nothing that is told lies.
const ELSEWHERE: Place = Place { lane: 9, no: 9 };

fn print(state: &State<'_>) -> Print {
    state.print(&[1; 32], 1)
}

#[test]
fn the_state_is_a_sum_in_any_order_and_every_part_of_a_value_counts() {
    let row = (20, [1; 16]);
    let place = Place { lane: 0, no: 1 };
    let sibling = |hlc, value| Sibling { place, hlc, value };
    let one = sibling(5, Value::Int(1));
    let two = sibling(6, Value::Text("two".into()));
    let sum = |parts: &[(u16, [u8; 32], &Sibling)]| {
        let sight = Past::default();
        let mut state = State::empty(&key(1), (ELSEWHERE, &sight));
        for (column, pack, sibling) in parts {
            state.add((&row, *column), pack, sibling);
        }
        print(&state)
    };
    let both = sum(&[(1, [1; 32], &one), (2, [2; 32], &two)]);
    assert_eq!(both, sum(&[(2, [2; 32], &two), (1, [1; 32], &one)]));
    let others = [
        sum(&[(1, [1; 32], &one)]),
        sum(&[(1, [1; 32], &one), (1, [1; 32], &one)]),
        sum(&[(2, [1; 32], &one)]),
        sum(&[(1, [2; 32], &one)]),
        sum(&[(1, [1; 32], &sibling(6, Value::Int(1)))]),
        sum(&[(1, [1; 32], &sibling(5, Value::Int(2)))]),
        sum(&[(1, [1; 32], &sibling(5, Value::Real(1)))]),
        sum(&[(1, [1; 32], &sibling(5, Value::Null))]),
        sum(&[(1, [1; 32], &sibling(5, Value::Text(String::new())))]),
        sum(&[(1, [1; 32], &sibling(5, Value::Blob(Vec::new())))]),
        sum(&[]),
        both,
    ];
    let distinct: std::collections::BTreeSet<_> = others.iter().collect();
    assert_eq!(distinct.len(), others.len());
}

#[test]
fn a_print_says_nothing_without_the_key_and_nothing_about_other_packs() {
    let sight = Past::default();
    let state = |n| State::empty(&key(n), (ELSEWHERE, &sight));
    let prints = [
        state(1).print(&[1; 32], 1),
        state(2).print(&[1; 32], 1),
        state(1).print(&[1; 32], 2),
        state(1).print(&[2; 32], 1),
    ];
    let distinct: std::collections::BTreeSet<_> = prints.iter().collect();
    assert_eq!(distinct.len(), prints.len());
}

/// Computed by a second program from `docs/sync-format.md` (§3.1) alone.
#[test]
fn the_bytes_of_a_print_never_change() {
    let mut device = Device::default();
    let first = link(1, 1, None, &[]);
    let second = link(1, 2, Some(1), &[]);
    device.apply((1, &first), &[(1, -7)]);
    let sight = device.apply((2, &second), &[(2, 8)]);
    let print = u128::from_be_bytes(device.state(2, &sight).print(&[1; 32], 2));
    assert_eq!(print, 92_636_748_570_413_071_880_051_267_035_629_058_890);
}

#[test]
fn two_devices_with_the_same_packs_agree_whatever_came_first() {
    let (one, two) = (link(1, 1, None, &[]), link(2, 1, None, &[]));
    let third = link(1, 2, Some(1), &[2]);
    let (mut a, mut b) = (Device::default(), Device::default());
    a.apply((1, &one), &[(1, 1), (2, 1)]);
    a.apply((2, &two), &[(1, 2)]);
    let told = a.apply((3, &third), &[(2, 3)]);
    let said = (&[1; 32], 2);
    let print = a.state(3, &told).print(said.0, said.1);
    b.apply((2, &two), &[(1, 2)]);
    b.apply((1, &one), &[(1, 1), (2, 1)]);
    // Not compared as long as something is missing: the author's sight is not known here.
    let sight = b.apply((3, &third), &[(2, 3)]);
    assert_eq!(b.state(3, &sight).agrees(said, &print), Some(true));
    // A value that should not be there is seen.
    let place = b.shelf.place(&[2; 32]).unwrap().unwrap();
    let row = b.rows.get_mut(&(20, [1; 16])).unwrap();
    let value = Value::Int(9);
    *row.cell_mut(1) = merge::Cell::of([Sibling {
        place,
        hlc: 5,
        value,
    }]);
    assert_eq!(b.state(3, &sight).agrees(said, &print), Some(false));
    // Nor is what lies beyond the author's sight a difference.
    a.apply((4, &link(4, 1, None, &[])), &[(1, 4)]);
    let wrong = [0; 16];
    assert_eq!(a.state(3, &told).agrees(said, &wrong), None);
}

#[test]
fn prints_travel_in_the_reserved_bytes_and_have_one_spelling() {
    let none = BTreeMap::new();
    assert_eq!(prints(&none), Ok(Vec::new()));
    assert_eq!(read_prints(&[]), Ok(none.clone()));
    let some = BTreeMap::from([([1; 8], [2; 16]), ([3; 8], [4; 16])]);
    let bytes = prints(&some).unwrap();
    assert_eq!(bytes.len(), 2 + 2 * 24);
    assert_eq!(read_prints(&bytes), Ok(some.clone()));
    for cut in 1..bytes.len() {
        assert!(read_prints(&bytes[..cut]).is_err(), "cut {cut}");
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert!(read_prints(&longer).is_err());
    let swapped = [&bytes[..2], &bytes[26..], &bytes[2..26]].concat();
    assert!(read_prints(&swapped).is_err());
    // Another field is one of a newer version.
    assert_eq!(read_prints(&[2, 9, 9]), Ok(none));
    let many = (0..3_000_u64).map(|n| (n.to_be_bytes(), [0; 16])).collect();
    assert_eq!(prints(&many), Err(Error::TooLarge));
}

#[test]
fn a_row_is_counted_cell_by_cell() {
    let mut device = Device::default();
    device.apply((1, &link(1, 1, None, &[])), &[(1, 1)]);
    let row = device.rows.values().next().map(Row::cells).unwrap();
    assert_eq!(row.len(), 2, "the cell and that the row is there");
}
