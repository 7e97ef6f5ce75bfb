//! Random histories: a few devices that know more or less of each other, whose programs are honest
//! most of the time. One number gives one history.

use super::super::*;
use super::dice::Dice;
use casework::member::Role;
use casework::{CaseId, Code, Facet, MemberId};
use std::sync::LazyLock;
use uuid::Uuid;
use vault::{Reader, Secret};

/// Two devices for each of six members, then strangers' devices.
const DEVICES: usize = 14;
const MEMBERS: usize = 6;

static KEYS: LazyLock<Vec<SigningKey>> = LazyLock::new(|| {
    let key = |byte: u8| SigningKey::from_secret(Secret::copy_of(&[byte; 32]).unwrap());
    (1..=DEVICES as u8).map(key).collect()
});

fn id(device: usize) -> DeviceId {
    DeviceId(KEYS[device].public().0)
}

fn member(device: usize) -> MemberId {
    MemberId(Uuid::from_u128(1 + (device % MEMBERS) as u128))
}

pub const LOG: [u8; 32] = [5; 32];
/// The first seed of a history about contested openings.
pub const CONTESTS: u64 = 1_000_000;

struct World {
    dice: Dice,
    agency: Hash,
    all: Vec<Statement>,
    /// What each device knows.
    known: Vec<Roster>,
    /// Everything is about who opened one case.
    is_contest: bool,
}

impl World {
    fn keys(&self, device: usize) -> DeviceKeys {
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

    fn body(&mut self, by: usize) -> Body {
        if self.is_contest {
            return self.contest();
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

    fn contest(&mut self) -> Body {
        let cases: BTreeSet<CaseId> = [CaseId(Uuid::from_u128(100))].into();
        let grant = Grant {
            cases: cases.clone(),
            member: self.someone(),
            facets: [Facet::Casework].into(),
        };
        match self.dice.below(8) {
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
        let scope = Scope::of(self.case(), Facet::Facts);
        let scope = self.dice.pick(&[scope, Scope::AGENCY]);
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

    /// Somebody says something. An honest program asks the rules first and names everything it knows;
    /// a dishonest one says what it likes, and may name less.
    fn says(&mut self) {
        let present: Vec<usize> = (0..DEVICES)
            .filter(|device| {
                self.known[*device]
                    .state()
                    .devices
                    .contains_key(&id(*device))
            })
            .collect();
        let honest = !self.dice.one_in(4);
        let by = if !present.is_empty() && (honest || self.dice.one_in(2)) {
            self.dice.pick(&present)
        } else {
            self.dice.below(DEVICES)
        };
        for _ in 0..6 {
            let body = self.body(by);
            let statement = if honest {
                self.known[by].say(&KEYS[by], 1, body).ok()
            } else {
                let parents = self.old_parents(by);
                Statement::sign(&KEYS[by], self.agency, parents, 1, body).ok()
            };
            if let Some(statement) = statement
                && self.known[by].add(statement.clone()).unwrap()
            {
                self.all.push(statement);
                return;
            }
        }
    }

    fn old_parents(&mut self, by: usize) -> Vec<Hash> {
        let heads = self.known[by].heads();
        match self.dice.below(3) {
            0 => vec![*self.all[self.dice.below(self.all.len())].hash()],
            _ if heads.is_empty() => vec![self.agency],
            _ => heads,
        }
    }

    /// One device hears what another knows.
    fn meets(&mut self) {
        let (from, to) = (self.dice.below(DEVICES), self.dice.below(DEVICES));
        let heard: Vec<Statement> = self.known[from].statements().cloned().collect();
        self.known[to].extend(heard).unwrap();
    }
}

/// The history of a seed: its agency, and its statements in the order in which they were made.
/// Programs follow the true rules; how the statements are judged is for the reader to choose. From
/// [`CONTESTS`] on, it is all about who opened one case.
pub fn history(seed: u64) -> (Hash, Vec<Statement>) {
    let mut dice = Dice(seed);
    let found = Found {
        salt: [seed as u8; 32],
        device: DeviceKeys::new(&NOBODY, member(0), &KEYS[0], Reader([0; 32])),
        roles: [Role::Caseworker].into(),
        security: Security::default(),
    };
    let first = Statement::found(&KEYS[0], 1, Body::Found(found)).unwrap();
    let agency = *first.hash();
    let known = Roster::fold(agency, [first.clone()]).unwrap();
    let (length, admins) = (
        20 + dice.below(30),
        dice.below(5).max((seed / CONTESTS) as usize * 3),
    );
    let mut world = World {
        dice,
        agency,
        all: vec![first],
        known: vec![known; DEVICES],
        is_contest: seed >= CONTESTS,
    };
    for device in 1..=admins {
        let roles = [Role::Administrator, Role::Caseworker, Role::Clinician].into();
        let body = Body::AddMember(AddMember {
            device: world.keys(device),
            roles,
        });
        world.add_admin(body);
    }
    while world.all.len() < length {
        world.says();
        if world.dice.one_in(2) {
            world.meets();
        }
    }
    (agency, world.all)
}

impl World {
    /// The founder, and a second one where it needs one, let an administrator in; everybody hears it.
    fn add_admin(&mut self, body: Body) {
        let proposal = self.known[0].say(&KEYS[0], 1, body).unwrap();
        let mut said = vec![proposal.clone()];
        let mut roster = self.known[0].clone();
        roster.add(proposal.clone()).unwrap();
        if !roster.state().pending.is_empty() {
            let second = Body::Second(Second {
                of: *proposal.hash(),
            });
            said.push(roster.say(&KEYS[1], 1, second).unwrap());
        }
        for known in &mut self.known {
            known.extend(said.iter().cloned()).unwrap();
        }
        self.all.extend(said);
    }
}
