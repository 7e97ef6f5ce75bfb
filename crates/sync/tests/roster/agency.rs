//! Invented people with real keys, and what each of their devices knows.

use casework::member::Role;
use casework::{CaseId, Facet, MemberId};
use std::collections::BTreeSet;
use sync::roster::*;
use uuid::Uuid;
use vault::{Reader, Secret, SigningKey};

/// A member with one device.
pub struct Person {
    pub key: SigningKey,
    pub member: MemberId,
    pub reader: Reader,
}

impl Person {
    pub fn new(number: u8) -> Self {
        Self::second_device(number, number)
    }

    /// A device of the member with this number.
    pub fn second_device(member: u8, device: u8) -> Self {
        let key = SigningKey::from_secret(Secret::copy_of(&[device; 32]).unwrap());
        let member = MemberId(Uuid::from_u128(u128::from(member)));
        Self {
            key,
            member,
            reader: Reader([device; 32]),
        }
    }

    pub fn device(&self) -> DeviceId {
        DeviceId(self.key.public().0)
    }

    pub fn keys(&self, agency: &Hash) -> DeviceKeys {
        DeviceKeys::new(agency, self.member, &self.key, self.reader)
    }
}

pub fn set<T: Ord + Copy>(values: &[T]) -> BTreeSet<T> {
    values.iter().copied().collect()
}

pub fn case(number: u128) -> CaseId {
    CaseId(Uuid::from_u128(0xCA5E_0000 + number))
}

/// What one device knows.
#[derive(Clone)]
pub struct Desk(pub Roster);

impl Desk {
    pub fn founded(founder: &Person, roles: &[Role]) -> Self {
        let found = Found {
            salt: [9; 32],
            device: founder.keys(&NOBODY),
            roles: set(roles),
            security: Security {
                format: 1,
                kdf_mib: 256,
            },
        };
        let first = Statement::found(&founder.key, 1, Body::Found(found)).unwrap();
        Self(Roster::fold(*first.hash(), [first]).unwrap())
    }

    /// Says what must be valid, and knows it.
    pub fn says(&mut self, who: &Person, body: Body) -> Hash {
        let statement = self.0.say(&who.key, 1, body).unwrap();
        let hash = *statement.hash();
        assert!(self.0.add(statement).unwrap());
        hash
    }

    /// Why it would have no effect.
    pub fn refuses(&self, who: &Person, body: Body) -> Why {
        self.0.say(&who.key, 1, body).unwrap_err()
    }

    /// Says it without asking, as a dishonest program would.
    pub fn forces(&mut self, who: &Person, body: Body) -> Hash {
        let (agency, heads) = (*self.0.agency(), self.0.heads());
        let statement = Statement::sign(&who.key, agency, heads, 1, body).unwrap();
        let hash = *statement.hash();
        self.0.add(statement).unwrap();
        hash
    }

    /// Both know what either knew.
    pub fn meets(&mut self, other: &mut Self) {
        self.0.extend(other.0.statements().cloned()).unwrap();
        other.0.extend(self.0.statements().cloned()).unwrap();
        assert_eq!(self.0.state(), other.0.state());
    }

    pub fn state(&self) -> &State {
        self.0.state()
    }

    pub fn admits(&mut self, admin: &Person, person: &Person, roles: &[Role]) -> Hash {
        let body = self.joining(person, roles);
        self.says(admin, body)
    }

    pub fn joining(&self, person: &Person, roles: &[Role]) -> Body {
        let device = person.keys(self.0.agency());
        Body::AddMember(AddMember {
            device,
            roles: set(roles),
        })
    }

    pub fn another_device(&self, device: &Person, restored: Option<DeviceId>) -> Body {
        let device = device.keys(self.0.agency());
        Body::AddDevice(AddDevice { device, restored })
    }

    pub fn readers(&self, number: u128, facet: Facet) -> BTreeSet<MemberId> {
        self.state().readers(Scope::of(case(number), facet))
    }
}

pub fn removing(person: &Person) -> Body {
    Body::RemoveMember(RemoveMember {
        member: person.member,
        cut: Cut::default(),
    })
}

pub fn removing_device(person: &Person) -> Body {
    Body::RemoveDevice(RemoveDevice {
        device: person.device(),
        cut: Cut::default(),
    })
}

pub fn giving(person: &Person, role: Role) -> Body {
    Body::GiveRoles(Roles {
        member: person.member,
        roles: set(&[role]),
    })
}

pub fn taking(person: &Person, role: Role) -> Body {
    Body::TakeRoles(Roles {
        member: person.member,
        roles: set(&[role]),
    })
}

pub fn opening(number: u128, facets: &[Facet]) -> Body {
    Body::OpenCase(OpenCase {
        cases: set(&[case(number)]),
        facets: set(facets),
    })
}

/// The same facets of several cases.
pub fn opening_all(numbers: &[u128], facets: &[Facet]) -> Body {
    Body::OpenCase(OpenCase {
        cases: numbers.iter().map(|number| case(*number)).collect(),
        facets: set(facets),
    })
}

/// The same facets of several cases, to be granted or withdrawn.
pub fn cases_of(numbers: &[u128], person: &Person, facets: &[Facet]) -> Grant {
    Grant {
        cases: numbers.iter().map(|number| case(*number)).collect(),
        member: person.member,
        facets: set(facets),
    }
}

pub fn granting(number: u128, person: &Person, facets: &[Facet]) -> Body {
    Body::Grant(Grant {
        cases: set(&[case(number)]),
        member: person.member,
        facets: set(facets),
    })
}

pub fn withdrawing(number: u128, person: &Person, facets: &[Facet]) -> Body {
    Body::Withdraw(Grant {
        cases: set(&[case(number)]),
        member: person.member,
        facets: set(facets),
    })
}

pub fn seconding(of: Hash) -> Body {
    Body::Second(Second { of })
}
