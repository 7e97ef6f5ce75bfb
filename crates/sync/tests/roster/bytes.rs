//! Bytes from outside: golden, bent, cut, and out of nowhere.

use crate::agency::*;
use casework::Facet;
use casework::member::Role;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sync::roster::*;

fn known() -> Desk {
    let (amara, ben) = (Person::new(1), Person::new(2));
    let mut desk = Desk::founded(&amara, &[Role::Caseworker]);
    desk.admits(&amara, &ben, &[Role::Clinician]);
    desk.says(&amara, opening(1, &[Facet::Facts, Facet::Casework]));
    desk.says(&amara, granting(1, &ben, &[Facet::Casework]));
    let cut = Cut(vec![Last {
        log: [5; 32],
        no: 300,
        pack: [6; 32],
    }]);
    let remove = RemoveMember {
        member: ben.member,
        cut,
    };
    desk.says(&amara, Body::RemoveMember(remove));
    let key = NewKey {
        scope: Scope::AGENCY,
        epoch: 1,
        check: [7; 32],
    };
    desk.says(&amara, Body::Renew(Renew { keys: vec![key] }));
    desk
}

/// These bytes stand in rosters for ever; `docs/roster.md` describes them.
#[test]
fn the_bytes_of_version_1_never_change() {
    let list = write_list(&known().0).unwrap();
    let name = blake3::hash(&list);
    assert_eq!(
        name.to_hex().as_str(),
        "9ad9e17eac774b3a1e59231c7e03dc57bb1fb55bfd52ae629fa0233377bf5d1c"
    );
    let first = Desk::founded(&Person::new(1), &[Role::Caseworker]);
    let bytes = first.0.statements().next().unwrap().bytes().to_vec();
    // version, agency, author, no parents, clock, kind, length of the body
    assert_eq!(bytes[0], 1);
    assert_eq!(bytes[1..33], [0; 32]);
    assert_eq!(bytes[33..65], Person::new(1).device().0);
    assert_eq!(bytes[65..68], [0, 1, 1]);
}

#[test]
fn every_statement_is_read_as_it_was_written() {
    let desk = known();
    for statement in desk.0.statements() {
        assert_eq!(&Statement::read(statement.bytes()).unwrap(), statement);
    }
}

#[test]
fn one_wrong_bit_or_one_byte_less_or_more_is_refused() {
    for statement in known().0.statements() {
        let bytes = statement.bytes();
        for at in 0..bytes.len() {
            let mut bent = bytes.to_vec();
            bent[at] ^= 1 << (at % 8);
            assert!(Statement::read(&bent).is_err(), "byte {at}");
        }
        assert!(Statement::read(&bytes[..bytes.len() - 1]).is_err());
        assert!(Statement::read(&[bytes, &[0]].concat()).is_err());
    }
}

/// What was checked before it was kept is read again without it: everything but the signatures.
#[test]
fn what_was_checked_before_is_read_again_without_its_signatures_and_nothing_else_is_let_through() {
    for statement in known().0.statements() {
        let bytes = statement.bytes();
        assert_eq!(&Statement::read_trusted(bytes).unwrap(), statement);
        let mut unsigned = bytes.to_vec();
        unsigned[bytes.len() - 1] ^= 1;
        assert_eq!(Statement::read(&unsigned), Err(Refused::Unsigned));
        assert_ne!(
            Statement::read_trusted(&unsigned).unwrap().hash(),
            statement.hash()
        );
        assert_eq!(Statement::read_trusted(&bytes[..80]), Err(Refused::Damaged));
        let version = [&[2], &bytes[1..]].concat();
        assert_eq!(Statement::read_trusted(&version), Err(Refused::TooNew));
    }
}

#[test]
fn what_an_author_had_seen_is_read_back_however_many_there_are() {
    let amara = Person::new(1);
    for count in [1, 2, 127, 128, 129, PARENTS_MAX] {
        let mut parents: Vec<Hash> = (0..count)
            .map(|n| *blake3::hash(&n.to_le_bytes()).as_bytes())
            .collect();
        parents.sort_unstable();
        let body = Body::Promote(Promote {});
        let said = Statement::sign(&amara.key, [1; 32], parents.clone(), 1, body).unwrap();
        assert_eq!(said.parents(), parents);
        assert_eq!(said.agency(), &[1; 32]);
    }
}

/// A body signed by its author all the same: only the shape can tell.
#[test]
fn a_signed_body_of_the_wrong_shape_is_refused() {
    let (amara, desk) = (Person::new(1), known());
    let sign = |body| {
        let heads = desk.0.heads();
        Statement::sign(&amara.key, *desk.0.agency(), heads, 1, body).map(|_| ())
    };
    let empty = [
        Body::GiveRoles(Roles {
            member: amara.member,
            roles: set(&[]),
        }),
        opening(1, &[]),
        opening(1, &[Facet::Agency]),
        opening_all(&[], &[Facet::Facts]),
        opening_all(
            &(0..=CASES_MAX as u128).collect::<Vec<_>>(),
            &[Facet::Facts],
        ),
        granting(1, &amara, &[Facet::Audit]),
        Body::Renew(Renew { keys: vec![] }),
        Body::Renew(Renew {
            keys: vec![NewKey {
                scope: Scope {
                    case: None,
                    facet: Facet::Facts,
                },
                epoch: 1,
                check: [0; 32],
            }],
        }),
    ];
    for body in empty {
        assert_eq!(sign(body), Err(Refused::Damaged));
    }
    let unordered = Cut([2, 1]
        .map(|log| Last {
            log: [log; 32],
            no: 1,
            pack: [0; 32],
        })
        .to_vec());
    let remove = RemoveMember {
        member: amara.member,
        cut: unordered,
    };
    assert_eq!(sign(Body::RemoveMember(remove)), Err(Refused::Damaged));
    let long = Body::Unknown(900, vec![0; STATEMENT_BYTES_MAX]);
    assert_eq!(sign(long), Err(Refused::TooLarge));
    let parents: Vec<Hash> = (0..=PARENTS_MAX)
        .map(|n| *blake3::hash(&n.to_le_bytes()).as_bytes())
        .collect();
    let wide = Statement::sign(&amara.key, [1; 32], parents, 1, Body::Promote(Promote {}));
    assert_eq!(wide.unwrap_err(), Refused::TooLarge);
    let second_first = Statement::sign(&amara.key, [1; 32], vec![], 1, Body::Promote(Promote {}));
    assert_eq!(second_first.unwrap_err(), Refused::Damaged);
}

/// Hand-made bytes of an opening of two cases; only the ascending order is an encoding of it.
#[test]
fn cases_that_are_not_ascending_are_refused() {
    let (amara, desk) = (Person::new(1), known());
    let sign = |first: u128, second: u128| {
        let [first, second] = [first, second].map(|number| case(number).0.into_bytes());
        let fields = [&[2][..], &first, &second, &[2]].concat();
        let heads = desk.0.heads();
        // A body that is not known is written as it is, whatever its number.
        let body = Body::Unknown(8, fields);
        let statement = Statement::sign(&amara.key, *desk.0.agency(), heads, 1, body).unwrap();
        Statement::read(statement.bytes())
    };
    assert_eq!(
        sign(1, 2).unwrap().body(),
        &opening_all(&[1, 2], &[Facet::Facts])
    );
    assert_eq!(sign(2, 1), Err(Refused::Damaged));
    assert_eq!(sign(1, 1), Err(Refused::Damaged));
}

#[test]
fn a_newer_format_is_told_from_damage_and_no_length_is_believed() {
    let bytes = known().0.statements().next().unwrap().bytes().to_vec();
    assert_eq!(
        Statement::read(&[&[2], &bytes[1..]].concat()),
        Err(Refused::TooNew)
    );
    assert_eq!(
        Statement::read(&[&[0], &bytes[1..]].concat()),
        Err(Refused::Damaged)
    );
    assert_eq!(
        Statement::read(&vec![1; STATEMENT_BYTES_MAX + 1]),
        Err(Refused::TooLarge)
    );
    let huge = [
        &[1][..],
        &[0; 64],
        &[0xff, 0xff, 0xff, 0xff, 0x0f],
        &[0; 64],
    ]
    .concat();
    assert_eq!(Statement::read(&huge), Err(Refused::Damaged));
    assert_eq!(read_list(&[2]), Err(Refused::TooNew));
    assert_eq!(read_list(&[1, 255, 255, 255, 255]), Err(Refused::TooLarge));
    assert_eq!(read_list(&[1, 9, 0, 0, 0, 1]), Err(Refused::Damaged));
    assert_eq!(read_list(&[1]), Ok(vec![]));
}

/// Ten thousand inputs from one seed: noise, and real statements with pieces cut, doubled and bent.
#[test]
fn ten_thousand_malformed_inputs_are_refused_without_panic() {
    let originals: Vec<Vec<u8>> = known()
        .0
        .statements()
        .map(|it| it.bytes().to_vec())
        .collect();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, b"linden roster, malformed inputs.");
    let config = Config {
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, rng);
    let edit = (
        any::<prop::sample::Index>(),
        1..=255_u8,
        0..4_u8,
        0..40_usize,
    );
    let input = (
        0..originals.len() + 1,
        prop::collection::vec(edit, 1..6),
        any::<[u8; 16]>(),
    );
    for _ in 0..10_000 {
        let (which, edits, noise) = input.new_tree(&mut runner).unwrap().current();
        let mut bytes = originals
            .get(which)
            .cloned()
            .unwrap_or_else(|| noise.repeat(20));
        for (at, bits, kind, length) in edits {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            match kind {
                0 => bytes[at] ^= bits,
                1 => drop(bytes.drain(at..end)),
                2 => drop(bytes.splice(at..at, vec![bits; length])),
                _ => bytes.truncate(at),
            }
        }
        if !originals.contains(&bytes) {
            assert!(Statement::read(&bytes).is_err());
            assert!(Request::read(&bytes).is_err());
            let _ = read_list(&bytes);
        }
    }
}
