//! Removal: what wins, what falls, who must stay, and which packs still count.

use crate::agency::*;
use casework::Facet;
use casework::member::Role;
use sync::roster::*;

fn office() -> (Desk, [Person; 3]) {
    let people = [Person::new(1), Person::new(2), Person::new(3)];
    let mut desk = Desk::founded(&people[0], &[Role::Caseworker]);
    desk.admits(&people[0], &people[1], &[Role::Administrator]);
    desk.admits(&people[0], &people[2], &[Role::Caseworker]);
    (desk, people)
}

#[test]
fn a_removal_wins_over_what_its_target_did_at_the_same_time() {
    let (mut desk, [amara, ben, _]) = office();
    let mut behind = desk.clone();
    let sock = Person::new(9);
    let joined = behind.admits(&ben, &sock, &[Role::Manager]);
    let rests = behind.says(&sock, Body::Unknown(900, vec![]));
    desk.says(&amara, removing(&ben));
    desk.meets(&mut behind);
    assert!(!desk.state().members.contains_key(&sock.member));
    assert_eq!(
        desk.state().fallen,
        set(&[joined, rests]),
        "with all that rests on it"
    );
    assert!(!desk.state().is_newer);
}

#[test]
fn what_was_seen_before_the_removal_stays() {
    let (mut desk, [amara, ben, _]) = office();
    let late = Person::new(4);
    desk.admits(&ben, &late, &[Role::Manager]);
    desk.says(&amara, removing(&ben));
    assert!(desk.state().members.contains_key(&late.member));
}

#[test]
fn concurrent_removals_both_hold() {
    let (mut desk, [amara, ben, chi]) = office();
    let mut other = desk.clone();
    desk.says(&amara, removing(&ben));
    other.says(&ben, removing(&amara));
    desk.meets(&mut other);
    assert_eq!(
        desk.state().members.keys().copied().collect::<Vec<_>>(),
        [chi.member]
    );
    assert!(desk.state().admins.is_empty());
}

#[test]
fn where_nobody_administers_somebody_may_and_a_manager_goes_first() {
    let (mut desk, [amara, ben, chi]) = office();
    let dara = Person::new(4);
    desk.admits(&amara, &dara, &[Role::Manager]);
    assert_eq!(
        desk.refuses(&chi, Body::Promote(Promote {})),
        Why::HasAdministrator
    );
    let mut other = desk.clone();
    desk.says(&amara, removing(&ben));
    other.says(&ben, removing(&amara));
    desk.meets(&mut other);
    assert_eq!(
        desk.refuses(&chi, Body::Promote(Promote {})),
        Why::NotAllowed
    );
    desk.says(&dara, Body::Promote(Promote {}));
    assert_eq!(desk.state().admins, set(&[dara.member]));
    desk.says(&dara, giving(&chi, Role::Manager));
}

#[test]
fn the_last_administrator_stays() {
    let (mut desk, [amara, ben, chi]) = office();
    desk.says(&amara, removing(&ben));
    assert_eq!(
        desk.refuses(&amara, removing(&amara)),
        Why::LastAdministrator
    );
    assert_eq!(
        desk.refuses(&amara, removing_device(&amara)),
        Why::LastAdministrator
    );
    let step_down = taking(&amara, Role::Administrator);
    assert_eq!(
        desk.refuses(&amara, step_down.clone()),
        Why::LastAdministrator
    );
    desk.says(&amara, giving(&chi, Role::Administrator));
    desk.says(&amara, step_down);
    assert_eq!(desk.state().admins, set(&[chi.member]));
}

#[test]
fn coming_back_must_follow_the_removal_and_needs_a_new_device() {
    let (mut desk, [amara, _, chi]) = office();
    let mut other = desk.clone();
    desk.says(&amara, removing(&chi));
    assert_eq!(
        other.refuses(&amara, other.joining(&chi, &[Role::Manager])),
        Why::AlreadyThere
    );
    other.forces(
        &amara,
        other.another_device(&Person::second_device(3, 33), None),
    );
    desk.meets(&mut other);
    assert!(
        !desk.state().members.contains_key(&chi.member),
        "a device beside it changes nothing"
    );
    assert_eq!(
        desk.refuses(&amara, desk.joining(&chi, &[Role::Manager])),
        Why::DeviceKnown
    );
    let new = Person::second_device(3, 34);
    desk.admits(&amara, &new, &[Role::Manager]);
    assert_eq!(
        desk.state().members[&chi.member],
        set(&[Role::Manager]),
        "old roles do not return"
    );
    assert!(desk.state().removed.contains_key(&chi.device()));
}

#[test]
fn who_comes_back_reads_nothing_of_before() {
    let (mut desk, [amara, _, chi]) = office();
    desk.says(&amara, opening(1, &[Facet::Facts, Facet::Casework]));
    desk.says(&amara, granting(1, &chi, &[Facet::Casework]));
    desk.says(&amara, removing(&chi));
    desk.admits(&amara, &Person::second_device(3, 33), &[Role::Caseworker]);
    assert_eq!(desk.readers(1, Facet::Casework), set(&[amara.member]));
}

#[test]
fn a_member_may_give_up_their_own_lost_device_but_no_colleagues() {
    let (mut desk, [amara, _, chi]) = office();
    let laptop = Person::second_device(3, 33);
    desk.says(&amara, desk.another_device(&laptop, None));
    assert_eq!(desk.refuses(&chi, removing_device(&amara)), Why::NotAllowed);
    desk.says(&laptop, removing_device(&chi));
    assert!(desk.state().removed.contains_key(&chi.device()));
    assert!(desk.state().members.contains_key(&chi.member));
    assert_eq!(
        desk.refuses(&chi, opening(1, &[Facet::Facts])),
        Why::UnknownAuthor
    );
}

#[test]
fn a_demoted_administrators_concurrent_deeds_fall_but_not_their_casework() {
    let (mut desk, [amara, ben, _]) = office();
    desk.says(&amara, giving(&ben, Role::Caseworker));
    let mut other = desk.clone();
    let joined = other.admits(&ben, &Person::new(9), &[Role::Manager]);
    other.says(&ben, opening(1, &[Facet::Facts]));
    desk.says(&amara, taking(&ben, Role::Administrator));
    desk.meets(&mut other);
    assert_eq!(desk.state().fallen, set(&[joined]));
    assert_eq!(desk.readers(1, Facet::Facts), set(&[ben.member]));
}

const LOG: [u8; 32] = [5; 32];

fn last(no: u64) -> Last {
    Last {
        log: LOG,
        no,
        pack: [no as u8; 32],
    }
}

fn cut_at(person: &Person, no: u64) -> Body {
    let cut = Cut(vec![last(no)]);
    Body::RemoveDevice(RemoveDevice {
        device: person.device(),
        cut,
    })
}

#[test]
fn packs_count_up_to_the_cut_and_later_ones_are_for_a_person_to_judge() {
    let (mut desk, [amara, ben, chi]) = office();
    let pack = |no| PackAt {
        device: chi.device(),
        log: LOG,
        no,
    };
    let honest = |no: u64| move |last: &[u8; 32]| u64::from(last[0]) >= no;
    let fate = |desk: &Desk, no| desk.state().fate(&pack(no), honest(no));
    assert_eq!(fate(&desk, 9), Fate::Accepted);
    let mut other = desk.clone();
    desk.says(&amara, cut_at(&chi, 5));
    assert_eq!(
        [5, 6].map(|no| fate(&desk, no)),
        [Fate::Accepted, Fate::Quarantined]
    );
    let forged = desk.state().fate(&pack(4), |_| false);
    assert_eq!(
        forged,
        Fate::Quarantined,
        "another pack under an old number"
    );
    let elsewhere = PackAt {
        log: [6; 32],
        ..pack(1)
    };
    assert_eq!(desk.state().fate(&elsewhere, |_| true), Fate::Quarantined);
    let stranger = PackAt {
        device: Person::new(9).device(),
        ..pack(1)
    };
    assert_eq!(desk.state().fate(&stranger, |_| true), Fate::Refused);
    other.says(&ben, cut_at(&chi, 3));
    desk.meets(&mut other);
    assert_eq!(
        [3, 4].map(|no| fate(&desk, no)),
        [Fate::Accepted, Fate::Quarantined],
        "strictest"
    );
    assert_eq!(
        desk.refuses(&chi, Body::Admit(Admit { last: last(8) })),
        Why::UnknownAuthor
    );
    desk.says(&amara, Body::Admit(Admit { last: last(8) }));
    assert_eq!(
        [8, 9].map(|no| fate(&desk, no)),
        [Fate::Accepted, Fate::Quarantined]
    );
}

#[test]
fn an_administrator_says_that_a_pack_is_lost_and_nobody_else_does() {
    let (mut desk, [amara, ben, chi]) = office();
    let lost = Last {
        log: [7; 32],
        no: 3,
        pack: [8; 32],
    };
    let lose = || Body::Lose(Lose { last: lost });
    assert_eq!(desk.refuses(&chi, lose()), Why::NotAllowed);
    let (first, second) = (desk.says(&amara, lose()), desk.says(&ben, lose()));
    let both: std::collections::BTreeMap<_, _> = [(first, lost), (second, lost)].into();
    assert_eq!(desk.state().lost, both.into_iter().collect::<Vec<_>>());
    let before = desk.clone();
    desk.says(&amara, removing(&ben));
    assert_eq!(desk.state().lost.len(), 2, "what was seen before stays");
    let mut behind = before;
    behind.says(&ben, lose());
    desk.meets(&mut behind);
    assert_eq!(desk.state().lost.len(), 2, "but not what was said behind");
}
