//! Random histories: a few devices that know more or less of each other, whose programs are honest
//! most of the time. One number gives one history.

use super::super::*;
use super::dice::Dice;
use casework::MemberId;
use casework::member::Role;
use std::sync::LazyLock;
use uuid::Uuid;
use vault::{Reader, Secret};

/// Two devices for each of six members, then strangers' devices.
pub const DEVICES: usize = 14;
pub const MEMBERS: usize = 6;

pub static KEYS: LazyLock<Vec<SigningKey>> = LazyLock::new(|| {
    let key = |byte: u8| SigningKey::from_secret(Secret::copy_of(&[byte; 32]).unwrap());
    (1..=DEVICES as u8).map(key).collect()
});

pub fn id(device: usize) -> DeviceId {
    DeviceId(KEYS[device].public().0)
}

pub fn member(device: usize) -> MemberId {
    MemberId(Uuid::from_u128(1 + (device % MEMBERS) as u128))
}

pub const LOG: [u8; 32] = [5; 32];
/// The first seed of a history about contested openings.
pub const CONTESTS: u64 = 1_000_000;

pub struct World {
    pub dice: Dice,
    pub agency: Hash,
    pub all: Vec<Statement>,
    /// What each device knows.
    pub known: Vec<Roster>,
    /// Everything is about who opened one case.
    pub is_contest: bool,
}

impl World {
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
