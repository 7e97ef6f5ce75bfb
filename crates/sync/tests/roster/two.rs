//! Two signatures, where there are two administrators.

use crate::agency::*;
use casework::Facet;
use casework::member::Role;
use sync::roster::*;

/// Two administrators, a caseworker, two clinicians; the first clinician reads therapy of case 1.
fn office() -> (Desk, [Person; 5]) {
    let people = [1, 2, 3, 4, 5].map(Person::new);
    let [amara, ben, chi, dara, eli] = &people;
    let mut desk = Desk::founded(amara, &[]);
    desk.admits(amara, chi, &[Role::Caseworker]);
    desk.admits(amara, dara, &[Role::Clinician]);
    desk.admits(amara, eli, &[Role::Clinician]);
    desk.admits(amara, ben, &[Role::Administrator]);
    desk.says(chi, opening(1, &TEAM_FACETS));
    desk.says(chi, granting(1, dara, &TEAM_FACETS));
    desk.says(dara, opening(1, &[Facet::Therapy]));
    (desk, people)
}

fn recovery(holders: &[&Person]) -> Body {
    let mut holders: Vec<Holder> = holders.iter().map(|person| Holder(person.member)).collect();
    holders.sort_unstable();
    Body::RecoverySet(RecoverySet {
        identity: [4; 32],
        needed: 2,
        holders,
    })
}

#[test]
fn what_weighs_most_waits_for_a_second_administrator() {
    let (desk, [amara, ben, chi, _, eli]) = office();
    let restored = Person::second_device(3, 33);
    let proposals = [
        desk.joining(&Person::new(6), &[Role::Administrator]),
        giving(&chi, Role::Administrator),
        recovery(&[&amara, &ben, &chi]),
        Body::EraseCase(EraseCase { case: case(1) }),
        desk.another_device(&restored, Some(chi.device())),
    ];
    for body in proposals {
        let mut desk = desk.clone();
        let before = desk.state().clone();
        let proposal = desk.says(&amara, body.clone());
        assert_eq!(desk.state().pending, set(&[proposal]));
        assert_eq!(
            (&desk.state().admins, &desk.state().erased),
            (&before.admins, &before.erased)
        );
        assert_eq!(
            (&desk.state().devices, &desk.state().recovery),
            (&before.devices, &None)
        );
        assert_eq!(desk.refuses(&amara, seconding(proposal)), Why::SameMember);
        assert_eq!(desk.refuses(&eli, seconding(proposal)), Why::NotAllowed);
        desk.says(&ben, seconding(proposal));
        assert!(desk.state().pending.is_empty());
        let after = desk.state();
        let same = (
            &after.admins,
            &after.erased,
            &after.devices,
            &after.recovery,
        ) == (
            &before.admins,
            &before.erased,
            &before.devices,
            &before.recovery,
        );
        assert!(!same, "{body:?}");
        assert_eq!(
            desk.refuses(&ben, seconding(proposal)),
            Why::NothingToSecond
        );
    }
}

#[test]
fn a_second_device_of_the_same_administrator_is_not_a_second_person() {
    let (mut desk, [amara, _, chi, _, _]) = office();
    let laptop = Person::second_device(1, 11);
    desk.says(&amara, desk.another_device(&laptop, None));
    let proposal = desk.says(&amara, giving(&chi, Role::Administrator));
    assert_eq!(desk.refuses(&laptop, seconding(proposal)), Why::SameMember);
}

#[test]
fn one_administrator_alone_needs_nobody() {
    let (amara, ben) = (Person::new(1), Person::new(2));
    let mut desk = Desk::founded(&amara, &[Role::Caseworker]);
    desk.admits(&amara, &ben, &[Role::Caseworker]);
    desk.says(&amara, recovery(&[&amara, &ben]));
    assert_eq!(desk.state().recovery.as_ref().unwrap().needed, 2);
    desk.says(&amara, giving(&ben, Role::Administrator));
    assert_eq!(desk.state().admins.len(), 2);
}

#[test]
fn a_new_reader_of_a_sealed_facet_needs_a_current_reader_and_another() {
    let (mut desk, [amara, ben, chi, dara, eli]) = office();
    let grant = granting(1, &eli, &[Facet::Therapy]);
    for outsider in [&amara, &chi] {
        assert_eq!(desk.refuses(outsider, grant.clone()), Why::NotAllowed);
    }
    let proposal = desk.says(&dara, grant);
    assert_eq!(desk.readers(1, Facet::Therapy), set(&[dara.member]));
    assert_eq!(desk.refuses(&chi, seconding(proposal)), Why::NotAllowed);
    desk.says(&ben, seconding(proposal));
    assert_eq!(
        desk.readers(1, Facet::Therapy),
        set(&[dara.member, eli.member])
    );
}

#[test]
fn a_removed_proposer_proposes_nothing_any_more() {
    let (mut desk, [amara, ben, chi, _, _]) = office();
    let proposal = desk.says(&amara, giving(&chi, Role::Administrator));
    let mut other = desk.clone();
    desk.says(&ben, removing(&amara));
    assert_eq!(desk.refuses(&ben, seconding(proposal)), Why::UnknownAuthor);
    let second = other.says(&ben, seconding(proposal));
    desk.meets(&mut other);
    assert!(
        desk.state().fallen.contains(&second),
        "seconded without having seen the removal"
    );
    assert_eq!(desk.state().admins, set(&[ben.member]));
}

/// Whoever acts on a proposal acts on the second signatures they had seen, in whatever order the
/// statements come.
#[test]
fn another_second_does_not_carry_what_was_said_before_it_was_seen() {
    let people = [1, 2, 3].map(Person::new);
    let [amara, ben, chi] = &people;
    let mut desk = Desk::founded(amara, &[]);
    for admin in [ben, chi] {
        let joins = desk.joining(admin, &[Role::Administrator]);
        let proposal = desk.says(amara, joins);
        if desk.state().pending.contains(&proposal) {
            desk.says(ben, seconding(proposal));
        }
    }
    let dara = Person::new(4);
    let proposal = desk.admits(amara, &dara, &[Role::Administrator]);
    let before: Vec<Statement> = desk.0.statements().cloned().collect();
    let (mut by_ben, mut by_chi) = (desk.clone(), desk.clone());
    let removal = desk.says(amara, removing(ben));
    let first = by_ben.says(ben, seconding(proposal));
    let act = by_ben.admits(&dara, &Person::new(5), &[Role::Manager]);
    let second = by_chi.says(chi, seconding(proposal));
    by_ben.meets(&mut by_chi);
    by_ben.meets(&mut desk);
    let at = |hash| desk.0.statement(&hash).unwrap().clone();
    for order in [
        [first, act, second, removal],
        [second, first, act, removal],
        [removal, second, first, act],
        [removal, first, act, second],
    ] {
        let all = before.iter().cloned().chain(order.map(at));
        let roster = Roster::fold(*desk.0.agency(), all).unwrap();
        assert!(roster.state().members.contains_key(&dara.member));
        assert_eq!(roster.state().fallen, set(&[first, act]));
    }
}

#[test]
fn there_is_nothing_to_second_in_what_needs_no_second() {
    let (mut desk, [amara, ben, chi, _, _]) = office();
    let given = desk.says(&amara, giving(&chi, Role::Manager));
    assert_eq!(desk.refuses(&ben, seconding(given)), Why::NothingToSecond);
    assert_eq!(desk.refuses(&ben, seconding([3; 32])), Why::NothingToSecond);
}

#[test]
fn holders_of_a_recovery_set_are_members_and_more_than_one_is_needed() {
    let (desk, [amara, ben, _, _, _]) = office();
    assert_eq!(
        desk.refuses(&amara, recovery(&[&amara, &Person::new(9)])),
        Why::NotThere
    );
    let holders = vec![Holder(amara.member), Holder(ben.member)];
    for needed in [0, 1, 3] {
        let body = RecoverySet {
            identity: [4; 32],
            needed,
            holders: holders.clone(),
        };
        assert_eq!(
            desk.refuses(&amara, Body::RecoverySet(body)),
            Why::Misshapen
        );
    }
}
