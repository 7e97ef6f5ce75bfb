//! What somebody in a random history may say.

use super::super::*;
use super::history::{DEVICES, KEYS, LOG, MEMBERS, World, id, member};
use casework::member::Role;
use casework::{CaseId, Code, Facet, MemberId};
use uuid::Uuid;
use vault::Reader;

impl World {
    pub fn keys(&self, device: usize) -> DeviceKeys {
        let reader = Reader([device as u8; 32]);
        DeviceKeys::new(&self.agency, member(device), &KEYS[device], reader)
    }

    fn case(&mut self) -> CaseId {
        CaseId(Uuid::from_u128(100 + self.dice.below(3) as u128))
    }

    /// One case, now and then more.
    fn cases(&mut self) -> BTreeSet<CaseId> {
        let more = if self.dice.one_in(3) { 2 } else { 0 };
        (0..=more).map(|_| self.case()).collect()
    }

    fn someone(&mut self) -> MemberId {
        member(self.dice.below(MEMBERS))
    }

    fn roles(&mut self) -> BTreeSet<Role> {
        let mut roles = self.dice.some(Role::all());
        if self.dice.one_in(2) {
            roles.insert(Role::Administrator);
        }
        roles
    }

    fn grant(&mut self) -> Grant {
        let facets = self.dice.some(&[
            Facet::Facts,
            Facet::Identity,
            Facet::Casework,
            Facet::Therapy,
            Facet::Legal,
        ]);
        Grant {
            cases: self.cases(),
            member: self.someone(),
            facets,
        }
    }

    pub fn body(&mut self, by: usize) -> Body {
        if self.is_contest {
            return self.contest(by);
        }
        let device = self.dice.below(DEVICES);
        let member = self.someone();
        match self.dice.below(22) {
            0..=2 => Body::AddMember(AddMember {
                device: self.keys(device),
                roles: self.roles(),
            }),
            3 => {
                let restored = self.dice.one_in(2).then(|| id(device % MEMBERS));
                Body::AddDevice(AddDevice {
                    device: self.keys(device),
                    restored,
                })
            }
            4 => Body::RemoveMember(RemoveMember {
                member,
                cut: self.cut(),
            }),
            5 => Body::RemoveDevice(RemoveDevice {
                device: id(device),
                cut: self.cut(),
            }),
            6 => Body::GiveRoles(Roles {
                member,
                roles: self.roles(),
            }),
            7 => Body::TakeRoles(Roles {
                member,
                roles: [Role::Administrator].into(),
            }),
            8 | 9 => {
                let facets = self
                    .dice
                    .some(&[Facet::Facts, Facet::Casework, Facet::Therapy]);
                Body::OpenCase(OpenCase {
                    cases: self.cases(),
                    facets,
                })
            }
            10 | 11 => Body::Grant(self.grant()),
            12 => Body::Withdraw(self.grant()),
            13 => Body::Renew(Renew {
                keys: vec![self.new_key(by)],
            }),
            14 => Body::RaiseSecurity(Security {
                format: self.dice.below(4) as u16,
                kdf_mib: self.dice.below(4) as u32,
            }),
            15 => self.rare(by),
            16 => {
                let roles = self.dice.some(Role::all());
                Body::TakeRoles(Roles { member, roles })
            }
            _ => self.second(by),
        }
    }

    fn contest(&mut self, by: usize) -> Body {
        let cases: BTreeSet<CaseId> = [CaseId(Uuid::from_u128(100))].into();
        let grant = Grant {
            cases: cases.clone(),
            member: self.someone(),
            facets: [Facet::Casework].into(),
        };
        match self.dice.below(9) {
            8 => {
                let scope = Scope::of(CaseId(Uuid::from_u128(100)), Facet::Casework);
                let keys = vec![self.next_key(by, scope)];
                Body::Renew(Renew { keys })
            }
            0..=2 => Body::OpenCase(OpenCase {
                cases,
                facets: grant.facets,
            }),
            3..=5 => Body::Grant(grant),
            _ => Body::Withdraw(grant),
        }
    }

    fn rare(&mut self, by: usize) -> Body {
        match self.dice.below(4) {
            0 => Body::EraseCase(EraseCase { case: self.case() }),
            1 => Body::Unknown(900, vec![self.dice.below(9) as u8]),
            2 => Body::Checkpoint(Checkpoint {
                digest: self.known[by].digest(),
            }),
            _ => Body::Promote(Promote {}),
        }
    }

    fn cut(&mut self) -> Cut {
        Cut(vec![Last {
            log: LOG,
            no: self.dice.below(5) as u64,
            pack: [1; 32],
        }])
    }

    fn new_key(&mut self, by: usize) -> NewKey {
        let facet = self.dice.pick(&[Facet::Facts, Facet::Casework]);
        let scope = Scope::of(self.case(), facet);
        let scope = self.dice.pick(&[scope, scope, Scope::AGENCY]);
        self.next_key(by, scope)
    }

    fn next_key(&mut self, by: usize, scope: Scope) -> NewKey {
        let last = self.known[by]
            .state()
            .keys
            .get(&scope)
            .map_or(0, |keys| keys.len() as u32);
        let epoch = if self.dice.one_in(4) { 9 } else { last + 1 };
        NewKey {
            scope,
            epoch,
            check: [self.dice.below(200) as u8; 32],
        }
    }

    /// Something that waits for a second signature, or, seldom, anything at all.
    fn second(&mut self, by: usize) -> Body {
        let pending: Vec<Hash> = self.known[by].state().pending.iter().copied().collect();
        let of = match (pending.is_empty(), self.dice.one_in(9)) {
            (false, false) => self.dice.pick(&pending),
            _ => *self.all[self.dice.below(self.all.len())].hash(),
        };
        Body::Second(Second { of })
    }
}
