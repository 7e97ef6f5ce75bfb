//! Who reads what: role defaults, grants, sealed facets, contests, erasure.

use crate::agency::*;
use casework::member::Role;
use casework::{Code, Facet};
use std::collections::BTreeSet;
use sync::roster::*;

const TEAM: [Facet; 4] = TEAM_FACETS;

fn office() -> (Desk, [Person; 5]) {
    let people = [1, 2, 3, 4, 5].map(Person::new);
    let [amara, ben, chi, dara, eli] = &people;
    let mut desk = Desk::founded(amara, &[]);
    desk.admits(amara, ben, &[Role::Caseworker]);
    desk.admits(amara, chi, &[Role::Clinician]);
    desk.admits(amara, dara, &[Role::Manager]);
    desk.admits(amara, eli, &[Role::Auditor]);
    (desk, people)
}

#[test]
fn a_caseworker_opens_a_case_and_a_reader_grants_it() {
    let (mut desk, [amara, ben, chi, dara, _]) = office();
    for other in [&amara, &chi, &dara] {
        assert!(desk.0.say(&other.key, 1, opening(1, &TEAM)).is_err());
    }
    desk.says(&ben, opening(1, &TEAM));
    desk.says(&ben, granting(1, &chi, &[Facet::Facts, Facet::Casework]));
    assert_eq!(
        desk.readers(1, Facet::Casework),
        set(&[ben.member, chi.member])
    );
    assert_eq!(desk.readers(1, Facet::Identity), set(&[ben.member]));
    desk.says(&ben, withdrawing(1, &chi, &[Facet::Casework]));
    assert_eq!(desk.readers(1, Facet::Casework), set(&[ben.member]));
}

#[test]
fn a_backlog_is_opened_and_granted_in_one_statement_and_each_case_is_a_case_of_its_own() {
    let (mut desk, [_, ben, chi, _, _]) = office();
    desk.says(&ben, opening_all(&[1, 2, 3], &TEAM));
    let grant = cases_of(&[1, 2, 3], &chi, &[Facet::Casework]);
    desk.says(&ben, Body::Grant(grant));
    desk.says(&ben, withdrawing(2, &chi, &[Facet::Casework]));
    let of = |number| desk.readers(number, Facet::Casework);
    assert_eq!(of(1), set(&[ben.member, chi.member]));
    assert_eq!(of(2), set(&[ben.member]));
    assert_eq!(of(3), set(&[ben.member, chi.member]));
}

#[test]
fn a_statement_about_several_cases_is_valid_for_all_of_them_or_for_none() {
    let (mut desk, [amara, ben, chi, _, _]) = office();
    desk.says(&ben, opening(1, &TEAM));
    let reopens = opening_all(&[1, 2], &TEAM);
    assert_eq!(desk.refuses(&ben, reopens), Why::AlreadyThere);
    let not_read = cases_of(&[1, 2], &chi, &[Facet::Casework]);
    let grant = Body::Grant(not_read.clone());
    assert_eq!(desk.refuses(&ben, grant), Why::NotAllowed);
    assert_eq!(desk.readers(1, Facet::Casework), set(&[ben.member]));
    desk.says(&ben, opening(2, &TEAM));
    desk.says(&ben, granting(1, &chi, &[Facet::Casework]));
    let withdraw = Body::Withdraw(not_read);
    assert_eq!(desk.refuses(&ben, withdraw), Why::NotThere);
    desk.says(&amara, Body::EraseCase(EraseCase { case: case(2) }));
    assert_eq!(desk.refuses(&ben, opening_all(&[2, 3], &TEAM)), Why::Erased);
}

#[test]
fn nobody_grants_what_they_do_not_read() {
    let (mut desk, [amara, ben, chi, dara, _]) = office();
    desk.says(&ben, opening(1, &TEAM));
    for who in [&chi, &amara, &dara] {
        assert_eq!(
            desk.refuses(who, granting(1, who, &[Facet::Facts])),
            Why::NotAllowed
        );
    }
    let forced = desk.forces(&chi, granting(1, &chi, &TEAM));
    assert_eq!(desk.state().invalid[&forced], Why::NotAllowed);
    assert_eq!(desk.refuses(&ben, opening(1, &TEAM)), Why::AlreadyThere);
}

#[test]
fn an_administrator_holds_no_case_key() {
    let (mut desk, [amara, ben, _, dara, eli]) = office();
    desk.says(&ben, opening(1, &TEAM));
    for (who, facet) in [
        (&amara, Facet::Facts),
        (&dara, Facet::Identity),
        (&eli, Facet::Casework),
    ] {
        assert_eq!(
            desk.refuses(&ben, granting(1, who, &[facet])),
            Why::RoleForbids
        );
    }
    let cases = set(&[case(1), case(2)]);
    let of = |who: &Person| desk.state().grants_of(who.member, &cases);
    assert_eq!(of(&amara), set(&[Scope::AGENCY]));
    assert_eq!(of(&eli), set(&[Scope::AGENCY, Scope::AUDIT]));
    let facts = [1, 2].map(|number| Scope::of(case(number), Facet::Facts));
    assert_eq!(of(&dara), set(&[Scope::AGENCY, facts[0], facts[1]]));
    assert_eq!(of(&ben).len(), 1 + TEAM.len());
}

#[test]
fn roles_set_what_is_granted_by_default() {
    let of = |role| default_facets(&set(&[role]));
    let team = |more: &[Facet]| -> BTreeSet<Facet> {
        let base = [Facet::Facts, Facet::Identity, Facet::Casework];
        base.iter().chain(more).copied().collect()
    };
    assert_eq!(of(Role::Caseworker), team(&[Facet::Career]));
    assert_eq!(of(Role::CareerCounsellor), team(&[Facet::Career]));
    assert_eq!(of(Role::Clinician), team(&[Facet::Therapy]));
    assert_eq!(of(Role::Attorney), team(&[Facet::Legal]));
    for role in [
        Role::Manager,
        Role::DataOfficer,
        Role::Administrator,
        Role::Auditor,
    ] {
        assert_eq!(of(role), BTreeSet::new());
        assert!(Facet::all().iter().all(|facet| !permits(role, *facet)));
    }
}

#[test]
fn a_sealed_facet_is_opened_by_its_profession_on_the_team() {
    let (mut desk, [_, ben, chi, _, _]) = office();
    assert_eq!(
        desk.refuses(&ben, opening(1, &[Facet::Therapy])),
        Why::RoleForbids
    );
    desk.says(&ben, opening(1, &TEAM));
    assert_eq!(
        desk.refuses(&chi, opening(1, &[Facet::Therapy])),
        Why::NotAllowed,
        "not on the team"
    );
    desk.says(&ben, granting(1, &chi, &[Facet::Casework]));
    desk.says(&chi, opening(1, &[Facet::Therapy]));
    assert_eq!(desk.readers(1, Facet::Therapy), set(&[chi.member]));
    assert_eq!(
        desk.refuses(&chi, granting(1, &ben, &[Facet::Therapy])),
        Why::RoleForbids
    );
}

#[test]
fn a_role_that_is_taken_takes_its_reading() {
    let (mut desk, [amara, ben, chi, dara, _]) = office();
    desk.says(&ben, opening(1, &TEAM));
    desk.says(&ben, granting(1, &chi, &[Facet::Casework]));
    desk.says(&amara, taking(&chi, Role::Clinician));
    desk.says(&amara, taking(&dara, Role::Manager));
    assert_eq!(desk.readers(1, Facet::Casework), set(&[ben.member]));
    assert_eq!(desk.readers(1, Facet::Facts), set(&[ben.member]));
}

#[test]
fn a_withdrawal_wins_over_a_grant_at_the_same_time() {
    let (mut desk, [amara, ben, chi, _, _]) = office();
    desk.says(&ben, opening(1, &TEAM));
    desk.says(&ben, granting(1, &chi, &[Facet::Casework]));
    let mut other = desk.clone();
    other.says(&ben, granting(1, &chi, &[Facet::Casework]));
    desk.says(&amara, withdrawing(1, &chi, &[Facet::Casework]));
    desk.meets(&mut other);
    assert_eq!(desk.readers(1, Facet::Casework), set(&[ben.member]));
    desk.says(&ben, granting(1, &chi, &[Facet::Casework]));
    assert_eq!(
        desk.readers(1, Facet::Casework),
        set(&[ben.member, chi.member])
    );
}

#[test]
fn a_second_opening_beside_the_first_gives_nothing_until_an_administrator_decides() {
    let (mut desk, [amara, ben, _, _, _]) = office();
    let fay = Person::new(6);
    desk.admits(&amara, &fay, &[Role::Caseworker]);
    let mut backdated = desk.clone();
    desk.says(&ben, opening(1, &TEAM));
    backdated.forces(&fay, opening(1, &TEAM));
    desk.meets(&mut backdated);
    assert_eq!(desk.readers(1, Facet::Identity), BTreeSet::new());
    assert!(desk.state().contested.contains(&(case(1), Facet::Identity)));
    assert_eq!(
        desk.refuses(&fay, withdrawing(1, &ben, &TEAM)),
        Why::NotAllowed
    );
    assert_eq!(desk.refuses(&fay, opening(1, &TEAM)), Why::Contested);
    desk.says(&amara, withdrawing(1, &fay, &TEAM));
    assert_eq!(desk.readers(1, Facet::Identity), set(&[ben.member]));
    assert!(desk.state().contested.is_empty());
}

#[test]
fn of_several_cases_opened_at_once_only_the_one_that_another_opened_too_is_contested() {
    let (mut desk, [amara, ben, _, _, _]) = office();
    let fay = Person::new(6);
    desk.admits(&amara, &fay, &[Role::Caseworker]);
    let mut other = desk.clone();
    desk.says(&ben, opening_all(&[1, 2], &TEAM));
    other.says(&fay, opening_all(&[2, 3], &TEAM));
    desk.meets(&mut other);
    let of = |desk: &Desk, number| desk.readers(number, Facet::Casework);
    assert_eq!([1, 2, 3].map(|number| of(&desk, number).len()), [1, 0, 1]);
    desk.says(&amara, withdrawing(2, &fay, &TEAM));
    assert_eq!(of(&desk, 2), set(&[ben.member]));
    assert_eq!(of(&desk, 3), set(&[fay.member]));
}

#[test]
fn a_backdated_opening_gives_nothing_either_when_the_first_reader_has_left() {
    let (mut desk, [amara, ben, _, _, _]) = office();
    let fay = Person::new(6);
    desk.admits(&amara, &fay, &[Role::Caseworker]);
    let mut backdated = desk.clone();
    desk.says(&ben, opening(1, &TEAM));
    desk.says(&amara, removing(&ben));
    backdated.forces(&fay, opening(1, &TEAM));
    desk.meets(&mut backdated);
    assert_eq!(desk.readers(1, Facet::Identity), BTreeSet::new());
}

#[test]
fn a_case_nobody_reads_any_more_can_be_opened_again() {
    let (mut desk, [amara, ben, _, _, _]) = office();
    let fay = Person::new(6);
    desk.admits(&amara, &fay, &[Role::Caseworker]);
    desk.says(&ben, opening(1, &TEAM));
    assert_eq!(
        desk.refuses(&fay, opening(1, &[Facet::Facts])),
        Why::NotAllowed
    );
    desk.says(&amara, removing(&ben));
    desk.says(&fay, opening(1, &TEAM));
    assert_eq!(desk.readers(1, Facet::Identity), set(&[fay.member]));
}

#[test]
fn an_erased_case_is_read_by_nobody_for_ever() {
    let (mut desk, [amara, ben, chi, dara, _]) = office();
    desk.says(&ben, opening(1, &TEAM));
    let erase = Body::EraseCase(EraseCase { case: case(1) });
    assert_eq!(desk.refuses(&ben, erase.clone()), Why::NotAllowed);
    desk.says(&amara, erase.clone());
    assert_eq!(desk.readers(1, Facet::Facts), BTreeSet::new());
    assert!(
        !desk
            .state()
            .grants_of(dara.member, &set(&[case(1)]))
            .contains(&Scope::of(case(1), Facet::Facts))
    );
    assert_eq!(desk.refuses(&ben, opening(1, &TEAM)), Why::Erased);
    assert!(
        desk.0
            .say(&ben.key, 1, granting(1, &chi, &[Facet::Casework]))
            .is_err()
    );
    assert_eq!(desk.refuses(&amara, erase), Why::Erased);
}

#[test]
fn what_rests_on_the_opening_that_lost_falls_and_the_other_stays_also_when_its_author_leaves() {
    let (mut desk, [amara, ben, chi, _, _]) = office();
    let (fay, gil) = (Person::new(6), Person::new(7));
    desk.admits(&amara, &fay, &[Role::Caseworker]);
    desk.admits(&amara, &gil, &[Role::Caseworker]);
    let mut backdated = desk.clone();
    desk.says(&ben, opening(1, &TEAM));
    desk.says(&ben, granting(1, &chi, &TEAM));
    backdated.says(&fay, opening(1, &TEAM));
    let given = backdated.says(&fay, granting(1, &gil, &TEAM));
    desk.meets(&mut backdated);
    desk.says(&amara, withdrawing(1, &fay, &TEAM));
    assert_eq!(
        desk.readers(1, Facet::Identity),
        set(&[ben.member, chi.member])
    );
    assert_eq!(desk.state().fallen, set(&[given]));
    desk.says(&amara, removing(&ben));
    assert_eq!(desk.readers(1, Facet::Identity), set(&[chi.member]));
    let all: Vec<Statement> = desk.0.statements().cloned().collect();
    let again = Roster::fold(*desk.0.agency(), all).unwrap();
    assert_eq!(again.state(), desk.state());
}
