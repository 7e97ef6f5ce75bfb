//! Founding, joining, second devices, roles.

use crate::agency::*;
use casework::Facet;
use casework::member::Role;
use sync::roster::*;

#[test]
fn an_agency_is_named_by_the_hash_of_its_first_statement() {
    let amara = Person::new(1);
    let desk = Desk::founded(&amara, &[Role::Caseworker]);
    let first = desk.0.statements().next().unwrap();
    assert_eq!(desk.0.agency(), first.hash());
    assert_eq!(first.agency(), first.hash());
    let roles = set(&[Role::Caseworker, Role::Administrator]);
    assert_eq!(desk.state().members[&amara.member], roles);
    assert_eq!(desk.state().admins, set(&[amara.member]));
    assert_eq!(
        desk.state().security,
        Security {
            format: 1,
            kdf_mib: 256
        }
    );
}

#[test]
fn two_screens_show_the_same_eight_words_and_another_device_shows_others() {
    let (ben, agency) = (Person::new(2), [7; 32]);
    let request = Request {
        agency,
        keys: ben.keys(&agency),
    };
    let read = Request::read(&request.to_bytes().unwrap()).unwrap();
    assert_eq!(read, request);
    assert_eq!(read.words(), request.words());
    assert!(request.words().iter().all(|word| !word.is_empty()));
    let others = [
        Request {
            agency,
            keys: Person::new(3).keys(&agency),
        },
        Request {
            agency,
            keys: Person::second_device(2, 3).keys(&agency),
        },
        Request {
            agency: [8; 32],
            keys: ben.keys(&[8; 32]),
        },
        Request {
            agency,
            keys: Person {
                reader: vault::Reader([1; 32]),
                ..ben
            }
            .keys(&agency),
        },
    ];
    for other in others {
        assert_ne!(other.words(), request.words());
    }
}

#[test]
fn a_request_holds_only_as_its_device_signed_it() {
    let agency = [7; 32];
    let bytes = Request {
        agency,
        keys: Person::new(2).keys(&agency),
    }
    .to_bytes()
    .unwrap();
    for at in 0..bytes.len() {
        let mut other = bytes.clone();
        other[at] ^= 1;
        assert!(Request::read(&other).is_err(), "byte {at}");
        assert!(Request::read(&bytes[..at]).is_err(), "cut at {at}");
    }
    assert_eq!(
        Request::read(&[&bytes[..], &[0]].concat()),
        Err(Refused::Damaged)
    );
    assert_eq!(
        Request::read(&[&[2], &bytes[1..]].concat()),
        Err(Refused::TooNew)
    );
}

#[test]
fn only_an_administrator_lets_somebody_in() {
    let (amara, ben, chi) = (Person::new(1), Person::new(2), Person::new(3));
    let mut desk = Desk::founded(&amara, &[]);
    desk.admits(&amara, &ben, &[Role::Caseworker]);
    assert_eq!(desk.state().devices[&ben.device()].member, ben.member);
    let body = desk.joining(&chi, &[Role::Caseworker]);
    assert_eq!(desk.refuses(&ben, body.clone()), Why::NotAllowed);
    assert_eq!(desk.refuses(&chi, body.clone()), Why::UnknownAuthor);
    let forced = desk.forces(&ben, body);
    assert_eq!(desk.state().invalid[&forced], Why::NotAllowed);
    assert!(!desk.state().members.contains_key(&chi.member));
    assert!(
        desk.0.statement(&forced).is_some(),
        "what is invalid is kept"
    );
}

#[test]
fn nobody_joins_twice_and_nobody_brings_in_a_key_that_is_not_theirs() {
    let (amara, ben) = (Person::new(1), Person::new(2));
    let mut desk = Desk::founded(&amara, &[]);
    desk.admits(&amara, &ben, &[Role::Caseworker]);
    let again = desk.joining(&Person::second_device(2, 22), &[Role::Caseworker]);
    assert_eq!(desk.refuses(&amara, again), Why::AlreadyThere);
    let known = desk.joining(&Person::second_device(3, 2), &[Role::Caseworker]);
    assert_eq!(desk.refuses(&amara, known), Why::DeviceKnown);
    let mut keys = Person::new(3).keys(desk.0.agency());
    keys.device = Person::new(4).device();
    let stolen = Body::AddMember(AddMember {
        device: keys,
        roles: set(&[Role::Manager]),
    });
    assert_eq!(desk.refuses(&amara, stolen), Why::Misshapen);
}

#[test]
fn a_second_device_belongs_to_the_same_member_and_reads_the_same() {
    let (amara, ben) = (Person::new(1), Person::new(2));
    let laptop = Person::second_device(2, 22);
    let mut desk = Desk::founded(&amara, &[Role::Caseworker]);
    desk.admits(&amara, &ben, &[Role::Caseworker]);
    let body = desk.another_device(&laptop, None);
    assert_eq!(desk.refuses(&ben, body.clone()), Why::NotAllowed);
    desk.says(&amara, body);
    desk.says(&laptop, opening(1, &[Facet::Facts]));
    assert_eq!(desk.readers(1, Facet::Facts), set(&[ben.member]));
    desk.says(&ben, granting(1, &amara, &[Facet::Facts]));
    let stranger = desk.another_device(&Person::second_device(9, 99), None);
    assert_eq!(desk.refuses(&amara, stranger), Why::NotThere);
}

#[test]
fn roles_are_given_and_taken_by_administrators_alone() {
    let (amara, ben) = (Person::new(1), Person::new(2));
    let mut desk = Desk::founded(&amara, &[]);
    desk.admits(&amara, &ben, &[Role::Caseworker]);
    assert_eq!(
        desk.refuses(&ben, giving(&ben, Role::Manager)),
        Why::NotAllowed
    );
    assert_eq!(
        desk.refuses(&ben, giving(&ben, Role::Administrator)),
        Why::NotAllowed
    );
    desk.says(&amara, giving(&ben, Role::Manager));
    desk.says(&amara, taking(&ben, Role::Caseworker));
    assert_eq!(desk.state().members[&ben.member], set(&[Role::Manager]));
    assert_eq!(
        desk.refuses(&amara, taking(&ben, Role::Caseworker)),
        Why::NotThere
    );
}

#[test]
fn a_statement_waits_for_what_it_had_seen() {
    let (amara, ben) = (Person::new(1), Person::new(2));
    let mut desk = Desk::founded(&amara, &[]);
    let joined = desk.admits(&amara, &ben, &[Role::Caseworker]);
    let opened = desk.says(&ben, opening(1, &[Facet::Facts]));
    let statement = |hash| desk.0.statement(hash).unwrap().clone();
    let mut late = Desk(Roster::new(*desk.0.agency()));
    late.0.add(statement(&opened)).unwrap();
    late.0.add(statement(&joined)).unwrap();
    assert_eq!(late.state().waiting, set(&[opened, joined]));
    assert!(late.state().members.is_empty());
    late.0.add(statement(desk.0.agency())).unwrap();
    assert_eq!(late.state(), desk.state());
    assert!(!late.0.add(statement(&opened)).unwrap(), "known already");
}

#[test]
fn what_belongs_to_another_agency_has_no_effect() {
    let (amara, ben) = (Person::new(1), Person::new(2));
    let mut desk = Desk::founded(&amara, &[]);
    let mut other = Desk::founded(&ben, &[]);
    other.admits(&ben, &Person::new(3), &[Role::Manager]);
    desk.0.extend(other.0.statements().cloned()).unwrap();
    assert_eq!(desk.state().members.len(), 1);
    assert!(
        desk.state()
            .invalid
            .values()
            .all(|why| *why == Why::OtherAgency)
    );
    assert_eq!(desk.state().invalid.len(), 2);
}

#[test]
fn security_may_only_rise() {
    let (amara, ben) = (Person::new(1), Person::new(2));
    let mut desk = Desk::founded(&amara, &[]);
    desk.admits(&amara, &ben, &[Role::Caseworker]);
    let raise = |format, kdf_mib| Body::RaiseSecurity(Security { format, kdf_mib });
    assert_eq!(desk.refuses(&ben, raise(2, 256)), Why::NotAllowed);
    for lower in [raise(1, 256), raise(2, 255), raise(0, 512)] {
        assert_eq!(desk.refuses(&amara, lower), Why::Lowers);
    }
    let mut other = desk.clone();
    desk.says(&amara, raise(2, 256));
    other.says(&amara, raise(1, 512));
    desk.meets(&mut other);
    assert_eq!(
        desk.state().security,
        Security {
            format: 2,
            kdf_mib: 512
        }
    );
    assert_eq!(
        desk.state().forked,
        set(&[amara.device()]),
        "one device, two pasts"
    );
}

#[test]
fn a_checkpoint_that_counts_otherwise_is_seen() {
    let amara = Person::new(1);
    let mut desk = Desk::founded(&amara, &[]);
    let digest = desk.0.digest();
    desk.says(&amara, Body::Checkpoint(Checkpoint { digest }));
    let wrong = Body::Checkpoint(Checkpoint { digest });
    assert_eq!(desk.refuses(&amara, wrong.clone()), Why::Differs);
    let forced = desk.forces(&amara, wrong);
    assert_eq!(desk.state().invalid[&forced], Why::Differs);
}

#[test]
fn a_newer_kind_is_kept_passed_on_and_stops_giving_but_not_taking() {
    let (amara, ben, chi) = (Person::new(1), Person::new(2), Person::new(3));
    let mut desk = Desk::founded(&amara, &[]);
    desk.admits(&amara, &ben, &[Role::Caseworker]);
    let planted = desk.forces(&chi, Body::Unknown(900, vec![1]));
    assert_eq!(desk.state().invalid[&planted], Why::UnknownAuthor);
    assert!(
        !desk.state().is_newer,
        "a stranger's newer kind stops nobody"
    );
    let newer = desk.forces(&ben, Body::Unknown(900, vec![1, 2, 3]));
    assert!(desk.state().is_newer);
    let list = write_list(&desk.0).unwrap();
    let passed_on = Roster::fold(*desk.0.agency(), read_list(&list).unwrap()).unwrap();
    assert_eq!(passed_on.statement(&newer), desk.0.statement(&newer));
    assert_eq!(passed_on.state(), desk.state());
    assert_eq!(
        desk.refuses(&amara, giving(&ben, Role::Manager)),
        Why::Newer
    );
    desk.says(&amara, removing(&ben));
    assert!(!desk.state().members.contains_key(&ben.member));
}
