//! Which keys are wrapped for whom, and which are renewed.

use crate::agency::*;
use casework::Facet;
use casework::member::Role;
use std::collections::BTreeSet;
use sync::roster::*;

fn office() -> (Desk, [Person; 4]) {
    let people = [1, 2, 3, 4].map(Person::new);
    let [amara, ben, chi, dara] = &people;
    let mut desk = Desk::founded(amara, &[]);
    desk.admits(amara, ben, &[Role::Caseworker]);
    desk.admits(amara, chi, &[Role::Caseworker]);
    desk.admits(amara, dara, &[Role::Manager]);
    desk.says(ben, opening(1, &TEAM_FACETS));
    desk.says(ben, granting(1, chi, &[Facet::Casework]));
    desk.says(ben, opening(2, &TEAM_FACETS));
    (desk, people)
}

fn scopes() -> BTreeSet<Scope> {
    let of = |number| TEAM_FACETS.map(|facet| Scope::of(case(number), facet));
    of(1)
        .into_iter()
        .chain(of(2))
        .chain([Scope::AGENCY, Scope::AUDIT])
        .collect()
}

fn renewal(desk: &Desk, scopes: &BTreeSet<Scope>) -> Body {
    let epoch = |scope: &Scope| {
        desk.state()
            .keys
            .get(scope)
            .map_or(1, |keys| keys.len() as u32 + 1)
    };
    let key = |scope: &Scope| NewKey {
        scope: *scope,
        epoch: epoch(scope),
        check: [6; 32],
    };
    Body::Renew(Renew {
        keys: scopes.iter().map(key).collect(),
    })
}

/// Renews what is due and can be renewed by these people, and gives what was due.
fn renews(desk: &mut Desk, people: &[&Person]) -> BTreeSet<Scope> {
    let due = desk.0.due_renewals(&scopes());
    for person in people {
        let due = desk.0.due_renewals(&scopes());
        let mine = |scope: &Scope| desk.state().readers(*scope).contains(&person.member);
        let mine: BTreeSet<Scope> = due.into_iter().filter(mine).collect();
        if !mine.is_empty() {
            desk.says(person, renewal(desk, &mine));
        }
    }
    due
}

#[test]
fn a_key_is_wrapped_for_every_device_of_every_reader_and_for_no_other() {
    let (mut desk, [amara, ben, chi, dara]) = office();
    let laptop = Person::second_device(3, 33);
    desk.says(&amara, desk.another_device(&laptop, None));
    let devices = |scope| -> BTreeSet<DeviceId> {
        let wraps = needed_wraps(desk.state(), &set(&[scope]));
        assert!(
            wraps
                .iter()
                .all(|wrap| wrap.reader == desk.state().devices[&wrap.device].reader)
        );
        wraps.into_iter().map(|wrap| wrap.device).collect()
    };
    let of = |people: &[&Person]| people.iter().map(|person| person.device()).collect();
    assert_eq!(
        devices(Scope::of(case(1), Facet::Casework)),
        of(&[&ben, &chi, &laptop])
    );
    assert_eq!(
        devices(Scope::of(case(1), Facet::Facts)),
        of(&[&ben, &dara])
    );
    assert_eq!(
        devices(Scope::AGENCY),
        of(&[&amara, &ben, &chi, &dara, &laptop])
    );
    assert_eq!(devices(Scope::AUDIT), of(&[]));
}

#[test]
fn a_removal_makes_every_key_due_that_the_member_could_read_and_no_other() {
    let (mut desk, [amara, ben, chi, dara]) = office();
    assert_eq!(
        renews(&mut desk, &[&ben]),
        scopes(),
        "every scope needs a first key"
    );
    assert_eq!(
        desk.0.due_renewals(&scopes()),
        set(&[Scope::AUDIT]),
        "which nobody reads yet"
    );
    desk.says(&amara, removing(&chi));
    let expected = set(&[
        Scope::AGENCY,
        Scope::of(case(1), Facet::Casework),
        Scope::AUDIT,
    ]);
    assert_eq!(renews(&mut desk, &[&ben]), expected);
    let facts = [1, 2].map(|number| Scope::of(case(number), Facet::Facts));
    desk.says(&amara, taking(&dara, Role::Manager));
    assert_eq!(
        renews(&mut desk, &[&ben]),
        set(&[facts[0], facts[1], Scope::AUDIT])
    );
    desk.says(&ben, withdrawing(2, &ben, &[Facet::Career]));
    let career = Scope::of(case(2), Facet::Career);
    assert_eq!(desk.0.due_renewals(&scopes()), set(&[career, Scope::AUDIT]));
}

#[test]
fn a_renewal_that_had_not_seen_the_removal_does_not_count_for_it() {
    let (mut desk, [amara, ben, chi, _]) = office();
    renews(&mut desk, &[&ben]);
    let mut other = desk.clone();
    desk.says(&amara, removing(&chi));
    other.says(&ben, renewal(&other, &set(&[Scope::AGENCY])));
    desk.meets(&mut other);
    assert!(desk.0.due_renewals(&scopes()).contains(&Scope::AGENCY));
}

#[test]
fn a_lost_device_makes_the_same_keys_due_as_its_member_leaving() {
    let (mut desk, [amara, ben, chi, _]) = office();
    desk.says(
        &amara,
        desk.another_device(&Person::second_device(3, 33), None),
    );
    renews(&mut desk, &[&ben]);
    desk.says(&amara, removing_device(&chi));
    let expected = set(&[
        Scope::AGENCY,
        Scope::of(case(1), Facet::Casework),
        Scope::AUDIT,
    ]);
    assert_eq!(desk.0.due_renewals(&scopes()), expected);
}

#[test]
fn only_a_reader_renews_and_epochs_follow_each_other() {
    let (mut desk, [_, ben, chi, _]) = office();
    let career = set(&[Scope::of(case(1), Facet::Career)]);
    assert_eq!(desk.refuses(&chi, renewal(&desk, &career)), Why::NotAllowed);
    desk.says(&ben, renewal(&desk, &career));
    let again = NewKey {
        scope: *career.first().unwrap(),
        epoch: 1,
        check: [8; 32],
    };
    let again = Body::Renew(Renew { keys: vec![again] });
    assert_eq!(desk.refuses(&ben, again), Why::WrongEpoch);
}

#[test]
fn an_erased_case_needs_no_keys() {
    let (mut desk, [amara, ..]) = office();
    desk.says(&amara, Body::EraseCase(EraseCase { case: case(1) }));
    let of_case = |scope: &Scope| scope.case == Some(case(1));
    assert!(!desk.0.due_renewals(&scopes()).iter().any(of_case));
    let wraps = needed_wraps(desk.state(), &scopes());
    assert!(!wraps.iter().any(|wrap| of_case(&wrap.scope)));
}
