use crate::merge::steps::{Event, EventId, NotApplied, Outcome, fold};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The states of a small referral, by how much they protect: the first is shown before the others.
const WITHDRAWN: u8 = 0;
const DECLINED: u8 = 1;
const CLOSED: u8 = 2;
const ACCEPTED: u8 = 3;
const SENT: u8 = 4;

fn allows(from: Option<&u8>, to: &u8) -> bool {
    match from.copied() {
        None => *to == SENT,
        Some(SENT) => *to != SENT,
        Some(ACCEPTED) => matches!(*to, WITHDRAWN | CLOSED),
        Some(WITHDRAWN) => *to == CLOSED,
        Some(_) => false,
    }
}

fn id(n: u8) -> EventId {
    [n; 16]
}

fn step(n: u8, from: Option<u8>, to: u8) -> Event<u8> {
    Event {
        id: id(n),
        from: from.map(id),
        to,
    }
}

/// Folds events of which each is given with those that its author had seen.
fn settle(events: &[(Event<u8>, &[u8])]) -> Outcome {
    let seen = |of: &Event<u8>, other: &Event<u8>| {
        let (_, seen) = events.iter().find(|(event, _)| event.id == of.id).unwrap();
        seen.contains(&other.id[0])
    };
    let steps: Vec<Event<u8>> = events.iter().map(|(event, _)| event.clone()).collect();
    fold(&steps, seen, allows, |state| *state)
}

#[test]
fn steps_that_follow_each_other_lead_to_the_last() {
    let told = settle(&[
        (step(1, None, SENT), &[]),
        (step(2, Some(1), ACCEPTED), &[1]),
        (step(3, Some(2), CLOSED), &[1, 2]),
    ]);
    assert_eq!(told.open, [id(3)]);
    assert!(told.not_applied.is_empty());
}

#[test]
fn of_steps_that_did_not_see_each_other_the_withdrawal_is_shown_and_all_are_told() {
    let told = settle(&[
        (step(1, None, SENT), &[]),
        (step(2, Some(1), ACCEPTED), &[1]),
        (step(3, Some(1), WITHDRAWN), &[1]),
        (step(4, Some(1), DECLINED), &[1]),
    ]);
    assert_eq!(told.open, [id(3), id(4), id(2)]);
}

#[test]
fn who_goes_on_from_the_withdrawal_settles_the_rest() {
    let told = settle(&[
        (step(1, None, SENT), &[]),
        (step(2, Some(1), ACCEPTED), &[1]),
        (step(3, Some(1), WITHDRAWN), &[1]),
        (step(4, Some(3), CLOSED), &[1, 2, 3]),
    ]);
    assert_eq!(told.open, [id(4)]);
}

#[test]
fn who_goes_on_beside_the_withdrawal_does_not_hide_it() {
    let told = settle(&[
        (step(1, None, SENT), &[]),
        (step(2, Some(1), ACCEPTED), &[1]),
        (step(3, Some(1), WITHDRAWN), &[1]),
        (step(4, Some(2), CLOSED), &[1, 2, 3]),
    ]);
    assert_eq!(told.open, [id(3), id(4)]);
}

#[test]
fn steps_that_do_not_count_are_listed_with_what_rests_on_them() {
    let told = settle(&[
        (step(1, None, SENT), &[]),
        (step(2, Some(1), CLOSED), &[1]),
        (step(3, Some(2), ACCEPTED), &[1, 2]),
        (step(4, Some(3), CLOSED), &[1, 2, 3]),
        (step(5, Some(9), CLOSED), &[1]),
        (step(6, Some(1), DECLINED), &[]),
        (step(7, None, ACCEPTED), &[]),
        (step(8, Some(8), CLOSED), &[8]),
    ]);
    assert_eq!(told.open, [id(2)]);
    let why = [
        (id(3), NotApplied::Forbidden),
        (id(4), NotApplied::Baseless),
        (id(5), NotApplied::Unseen),
        (id(6), NotApplied::Unseen),
        (id(7), NotApplied::Forbidden),
        (id(8), NotApplied::Unseen),
    ];
    assert_eq!(told.not_applied, why);
}

proptest! {
    /// Any events, also such as no honest device writes: the same outcome in any order, each event
    /// told as what it is, and a withdrawal that counts is shown until someone goes on from it.
    #[test]
    fn the_outcome_is_a_function_of_the_set(
        (events, shuffled) in proptest::collection::vec(
            (proptest::option::of(0..10u8), 0..5u8, any::<u16>()), 1..10,
        ).prop_flat_map(|drawn| {
            let numbered = (0u8..).zip(drawn);
            let events: Vec<(Event<u8>, u16)> =
                numbered.map(|(n, (from, to, seen))| (step(n, from, to), seen)).collect();
            (Just(events.clone()), Just(events).prop_shuffle())
        })
    ) {
        let saw = |of: &Event<u8>, other: &Event<u8>| {
            let seen = events[usize::from(of.id[0])].1;
            of.id != other.id && seen & (1 << other.id[0]) != 0
        };
        let steps = |events: &[(Event<u8>, u16)]| -> Vec<Event<u8>> {
            events.iter().map(|(event, _)| event.clone()).collect()
        };
        let told = fold(&steps(&events), saw, allows, |state| *state);
        prop_assert_eq!(&told, &fold(&steps(&shuffled), saw, allows, |state| *state));
        let refused: BTreeSet<EventId> = told.not_applied.iter().map(|(id, _)| *id).collect();
        prop_assert!(told.open.iter().all(|id| !refused.contains(id)));
        let gone_on: BTreeSet<EventId> = events.iter().map(|(event, _)| event)
            .filter(|event| !refused.contains(&event.id))
            .filter_map(|event| event.from).collect();
        for (event, _) in &events {
            let stands = event.to == WITHDRAWN && !refused.contains(&event.id);
            if stands && !gone_on.contains(&event.id) {
                let shown = told.open[0][0];
                prop_assert_eq!(events[usize::from(shown)].0.to, WITHDRAWN);
            }
        }
    }
}
