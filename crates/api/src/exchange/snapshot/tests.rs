use super::*;
use casework::MemberId;
use casework::member::Role;
use sync::roster::{AddMember, DeviceKeys, Found, NOBODY, RemoveDevice, Security};
use uuid::Uuid;
use vault::Reader;

/// A colleague with one device, by number.
fn key(number: u8) -> SigningKey {
    SigningKey::from_secret(vault::Secret::copy_of(&[number; 32]).unwrap())
}

fn device(number: u8) -> DeviceId {
    DeviceId(key(number).public().0)
}

fn keys(number: u8, agency: &Hash) -> DeviceKeys {
    let member = MemberId(Uuid::from_u128(u128::from(number)));
    DeviceKeys::new(agency, member, &key(number), Reader([number; 32]))
}

/// Number 1 founded the agency and let 2 and 3 in.
fn agency() -> Roster {
    let found = Found {
        salt: [9; 32],
        device: keys(1, &NOBODY),
        roles: [Role::Administrator].into(),
        security: Security {
            format: 1,
            kdf_mib: 0,
        },
    };
    let first = Statement::found(&key(1), 1, Body::Found(found)).unwrap();
    let mut roster = Roster::fold(*first.hash(), [first]).unwrap();
    for number in [2, 3] {
        let body = Body::AddMember(AddMember {
            device: keys(number, roster.agency()),
            roles: [Role::Caseworker].into(),
        });
        says(&mut roster, body);
    }
    roster
}

fn says(roster: &mut Roster, body: Body) {
    let statement = roster.say(&key(1), 1, body).unwrap();
    assert!(roster.add(statement).unwrap());
}

fn told(roster: &Roster, to: u8, by: u8) -> Told {
    let of = ([7; 32], 1, vec![[8; 32]]);
    Told::sign((roster.agency(), device(to)), of, &key(by))
}

#[test]
fn only_who_let_a_device_in_tells_it_what_to_begin_with() {
    let mut roster = agency();
    let honest = told(&roster, 2, 1);
    assert!(honest.counts(&roster, device(2)));
    assert!(!honest.counts(&roster, device(3)), "told to another one");
    for by in [2, 3, 4] {
        let other = told(&roster, 2, by);
        assert!(!other.counts(&roster, device(2)), "told by {by}");
    }
    let mut changed = vec![honest.clone(); 5];
    changed[0].frontier = [6; 32];
    changed[1].epoch = 2;
    changed[2].objects.push([9; 32]);
    changed[3].signature.pop();
    changed[4].by = device(3).0;
    for one in &changed {
        assert!(!one.counts(&roster, device(2)), "{one:?}");
    }
    // Number 3 becomes an administrator and removes the founder's device: it tells nothing any more.
    let roles = sync::roster::Roles {
        member: MemberId(Uuid::from_u128(3)),
        roles: [Role::Administrator].into(),
    };
    says(&mut roster, Body::GiveRoles(roles));
    let removed = Body::RemoveDevice(RemoveDevice {
        device: device(1),
        cut: sync::roster::Cut::default(),
    });
    let statement = roster.say(&key(3), 1, removed).unwrap();
    roster.add(statement).unwrap();
    assert!(!honest.counts(&roster, device(2)));
}

#[test]
fn what_was_told_is_kept_as_it_was() {
    let told = told(&agency(), 2, 1);
    let bytes = postcard::to_allocvec(&told).unwrap();
    assert_eq!(postcard::from_bytes::<Told>(&bytes).unwrap(), told);
}
