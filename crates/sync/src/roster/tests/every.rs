//! Histories from many seeds, each held against every property.

use super::super::*;
use super::case::Case;
use super::history::CONTESTS;

#[test]
fn every_history_keeps_every_rule() {
    for seed in 0..100 {
        if let Err(what) = Case::new(seed, Rules::default()).all() {
            panic!("seed {seed}: {what}");
        }
    }
}

#[test]
fn every_history_of_contested_openings_keeps_every_rule() {
    let mut lost = 0;
    for seed in CONTESTS..CONTESTS + 60 {
        let mut case = Case::new(seed, Rules::default());
        if let Err(what) = case.all() {
            panic!("seed {seed}: {what}");
        }
        lost += usize::from(case.has_lost());
    }
    assert!(lost > 5, "openings lost in {lost} histories");
}

#[test]
fn every_history_is_folded_as_the_slow_way_does_it() {
    for seed in (0..60).chain(CONTESTS..CONTESTS + 60) {
        let case = Case::new(seed, Rules::default());
        let slow = case.the_roster_is_what_the_rules_say();
        if let Err(what) = slow.and(case.due_is_what_somebody_lost_and_nobody_renewed()) {
            panic!("seed {seed}: {what}");
        }
    }
}

/// Histories that say nothing would prove nothing.
#[test]
fn the_histories_contain_what_the_rules_are_about() {
    let mut seen = BTreeSet::new();
    for seed in 0..150 {
        let state = Case::new(seed, Rules::default()).roster.state().clone();
        seen.extend(state.invalid.values().map(|why| format!("{why:?}")));
        let found = [
            ("fallen", !state.fallen.is_empty()),
            ("pending", !state.pending.is_empty()),
            ("removed", !state.removed.is_empty()),
            ("granted", !state.granted.is_empty()),
            ("contested", !state.contested.is_empty()),
            ("erased", !state.erased.is_empty()),
            ("newer", state.is_newer),
            ("forked", !state.forked.is_empty()),
            ("keys", !state.keys.is_empty()),
            ("nobody administers", state.admins.is_empty()),
        ];
        seen.extend(
            found
                .iter()
                .filter(|(_, is)| *is)
                .map(|(what, _)| (*what).to_owned()),
        );
    }
    let expected = [
        "fallen",
        "pending",
        "removed",
        "granted",
        "contested",
        "erased",
        "newer",
        "forked",
        "keys",
        "nobody administers",
        "UnknownAuthor",
        "NotAllowed",
        "NotThere",
        "AlreadyThere",
        "DeviceKnown",
        "LastAdministrator",
        "HasAdministrator",
        "RoleForbids",
        "WrongEpoch",
        "Lowers",
        "NothingToSecond",
        "SameMember",
        "Differs",
    ];
    let missing: Vec<_> = expected
        .iter()
        .filter(|what| !seen.contains(**what))
        .collect();
    assert!(missing.is_empty(), "{missing:?} of {seen:?}");
}
