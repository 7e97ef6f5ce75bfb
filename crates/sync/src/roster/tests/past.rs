//! What pasts cost. That they are right, the histories show.

use super::super::past::{Lanes, Past, Place};
use super::super::*;

fn device(number: u32) -> DeviceId {
    let mut name = [0; 32];
    name[..4].copy_from_slice(&number.to_le_bytes());
    DeviceId(name)
}

fn says(lanes: &mut Lanes, by: u32, parents: &[Place]) -> Place {
    let seen: Vec<_> = parents.iter().map(|parent| lanes.seen(*parent)).collect();
    let past = lanes.join(&seen);
    lanes.append(device(by), past)
}

#[test]
fn a_past_that_everybody_shares_costs_nothing_however_many_devices_there_are() {
    let mut lanes = Lanes::default();
    let mut last = says(&mut lanes, 0, &[]);
    for at in 1..2_000 {
        last = says(&mut lanes, at % 300, &[last]);
    }
    assert_eq!(lanes.kept(), 0);
    assert!((0..last).all(|place| lanes.saw(last, place)));
}

#[test]
fn a_past_costs_what_was_on_its_way() {
    let mut lanes = Lanes::default();
    let founding = says(&mut lanes, 0, &[]);
    let mut last = [founding; 2];
    // Two offices that do not hear of each other, of a hundred devices each, then do.
    for at in 0..2_000 {
        let office = at % 2;
        last[office] = says(&mut lanes, (at % 200) as u32, &[last[office]]);
    }
    assert!(lanes.are_concurrent(last[0], last[1]));
    let apart = lanes.kept();
    assert!(
        apart <= 2_000 * 100,
        "{apart}: at most the lanes of the other office"
    );
    let together = says(&mut lanes, 7, &last);
    says(&mut lanes, 8, &[together]);
    assert_eq!(lanes.kept(), apart, "nothing from when they met");
}

#[test]
fn many_statements_beside_each_other_cost_nothing_until_somebody_has_seen_one_of_them() {
    let mut lanes = Lanes::default();
    let founding = says(&mut lanes, 0, &[]);
    let beside: Vec<Place> = (0..1_000)
        .map(|_| says(&mut lanes, 1, &[founding]))
        .collect();
    assert_eq!(lanes.kept(), 0);
    let saw_one = says(&mut lanes, 2, &[beside[999]]);
    assert_eq!(lanes.kept(), 999);
    assert!(lanes.saw(saw_one, beside[999]) && !lanes.saw(saw_one, beside[0]));
    let saw_all = says(&mut lanes, 2, &[&beside[..], &[saw_one]].concat());
    assert!(beside.iter().all(|place| lanes.saw(saw_all, *place)));
    assert_eq!(lanes.kept(), 999);
}

/// An invalid statement has no place: what it had seen is seen through it, and it is no open end.
#[test]
fn what_somebody_saw_who_had_no_right_to_speak_is_seen_through_them() {
    let mut lanes = Lanes::default();
    let first = says(&mut lanes, 0, &[]);
    let second = says(&mut lanes, 1, &[first]);
    let third = says(&mut lanes, 2, &[first]);
    let invalid: Past = lanes.join(&[lanes.seen(second)]);
    let seen = [past::Seen::by(&invalid)];
    let through = lanes.join(&seen);
    let fourth = lanes.append(device(3), through);
    assert!(lanes.saw(fourth, first) && lanes.saw(fourth, second));
    assert!(!lanes.saw(fourth, third));
}
