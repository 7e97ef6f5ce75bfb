//! What a roster costs: folding it at first use, adding one statement, checking signatures, memory.
//!
//!     cargo run --release -p sync --example roster_cost [statements]
//!
//! An agency of 50 members and 200 devices, drawn from a seed: cases are opened, shared and get keys;
//! now and then a colleague is taken off a case, a device is lost, a role given and taken, a case
//! erased by two. Devices hear of each other with a delay of a few statements, some of months.
// An example speaks, and may stop.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::indexing_slicing)]

use casework::member::Role;
use casework::{CaseId, MemberId};
use peak_alloc::PeakAlloc;
use std::collections::BTreeSet;
use std::time::Instant;
use sync::roster::*;
use uuid::Uuid;
use vault::{Reader, Secret, SigningKey};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MEMBERS: usize = 50;
const DEVICES: usize = 200;

/// Numbers that repeat (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap()
    }
}

/// Everything that was said, and how far each device had heard of it.
struct Agency {
    dice: Dice,
    keys: Vec<SigningKey>,
    id: Hash,
    all: Vec<Statement>,
    /// The heads of the first statements, by their count.
    heads: Vec<BTreeSet<Hash>>,
    /// Of each device, how many statements it knows, and its own last one.
    knows: Vec<(usize, Option<usize>)>,
    gone: BTreeSet<usize>,
    cases: u128,
}

fn member(device: usize) -> MemberId {
    MemberId(Uuid::from_u128(1 + (device % MEMBERS) as u128))
}

fn key(device: usize) -> SigningKey {
    let mut secret = [7; 32];
    secret[..8].copy_from_slice(&(device as u64).to_le_bytes());
    SigningKey::from_secret(Secret::copy_of(&secret).unwrap())
}

impl Agency {
    fn founded() -> Self {
        let keys: Vec<SigningKey> = (0..DEVICES).map(key).collect();
        let found = Found {
            salt: [9; 32],
            device: DeviceKeys::new(&NOBODY, member(0), &keys[0], Reader([1; 32])),
            roles: [Role::Caseworker].into(),
            security: Security::default(),
        };
        let first = Statement::found(&keys[0], 1, Body::Found(found)).unwrap();
        let id = *first.hash();
        Self {
            dice: Dice(1),
            keys,
            id,
            all: vec![first],
            heads: vec![BTreeSet::new(), [id].into()],
            knows: vec![(1, None); DEVICES],
            gone: BTreeSet::new(),
            cases: 0,
        }
    }

    /// A device says something, having heard all but the last few things that others said.
    fn says(&mut self, by: usize, lag: usize, body: Body) -> usize {
        let at = self.all.len();
        let (known, last) = &mut self.knows[by];
        *known = (*known).max(at.saturating_sub(lag)).max(1);
        let mut parents = self.heads[*known].clone();
        parents.extend(
            last.filter(|last| last >= known)
                .map(|last| *self.all[last].hash()),
        );
        *last = Some(at);
        let parents: Vec<Hash> = parents.into_iter().collect();
        let said = Statement::sign(&self.keys[by], self.id, parents, at as u64, body).unwrap();
        let mut heads = self.heads[at].clone();
        for parent in said.parents() {
            heads.remove(parent);
        }
        heads.insert(*said.hash());
        self.heads.push(heads);
        self.all.push(said);
        at
    }

    fn lag(&mut self) -> usize {
        match self.dice.below(100) {
            0 => self.dice.below(800),
            1..10 => self.dice.below(60),
            _ => self.dice.below(12),
        }
    }

    fn joins(&mut self) {
        for device in 1..DEVICES {
            let reader = Reader([device as u8; 32]);
            let keys = DeviceKeys::new(&self.id, member(device), &self.keys[device], reader);
            let body = if device < MEMBERS {
                let role = [Role::Caseworker, Role::Clinician, Role::Manager];
                let roles = match device {
                    1 => [Role::Administrator].into(),
                    _ => [role[device % 3], Role::Caseworker].into(),
                };
                Body::AddMember(AddMember {
                    device: keys,
                    roles,
                })
            } else {
                Body::AddDevice(AddDevice {
                    device: keys,
                    restored: None,
                })
            };
            self.says(0, 0, body);
        }
        let everyone = self.all.len();
        self.knows.iter_mut().for_each(|knows| knows.0 = everyone);
    }

    fn someone(&mut self) -> usize {
        loop {
            let device = self.dice.below(DEVICES);
            if device % MEMBERS > 1 && !self.gone.contains(&device) {
                return device;
            }
        }
    }

    /// A case is opened and gets its keys.
    fn opens(&mut self, by: usize, lag: usize) -> CaseId {
        self.cases += 1;
        let number = (0xCA5E << 64) | (self.cases * 0x9e37_79b9_7f4a_7c15);
        let case = CaseId(Uuid::from_u128(number));
        let open = OpenCase {
            cases: [case].into(),
            facets: TEAM_FACETS.into(),
        };
        self.says(by, lag, Body::OpenCase(open));
        let mut scopes = TEAM_FACETS.map(|facet| Scope::of(case, facet));
        scopes.sort_unstable();
        let new = |scope| NewKey {
            scope,
            epoch: 1,
            check: [self.cases as u8; 32],
        };
        let keys = scopes.map(new).to_vec();
        self.says(by, lag, Body::Renew(Renew { keys }));
        case
    }

    /// A case is opened and shared with two colleagues.
    fn takes_in(&mut self) {
        let (by, lag) = (self.someone(), self.lag());
        let case = self.opens(by, lag);
        for _ in 0..2 {
            let member = member(self.someone());
            let grant = Grant {
                cases: [case].into(),
                member,
                facets: TEAM_FACETS.into(),
            };
            self.says(by, lag, Body::Grant(grant.clone()));
            if self.dice.below(20) == 0 {
                self.says(by, lag, Body::Withdraw(grant));
            }
        }
        if self.dice.below(200) == 0 {
            let of = self.says(0, lag, Body::EraseCase(EraseCase { case }));
            let of = *self.all[of].hash();
            self.says(1, 0, Body::Second(Second { of }));
        }
    }

    /// What administrators do now and then.
    fn changes(&mut self) {
        let lag = self.lag();
        match self.dice.below(3) {
            0 if self.gone.len() < DEVICES / 4 => {
                // Its last words are on their way when it is removed; they fall.
                let device = self.someone();
                self.opens(device, 0);
                let id = DeviceId(self.keys[device].public().0);
                let remove = RemoveDevice {
                    device: id,
                    cut: Cut::default(),
                };
                self.says(0, lag + 4, Body::RemoveDevice(remove));
                self.gone.insert(device);
            }
            _ => {
                let member = member(self.someone());
                let roles: BTreeSet<Role> = [Role::DataOfficer].into();
                let give = Roles {
                    member,
                    roles: roles.clone(),
                };
                self.says(0, lag, Body::GiveRoles(give));
                self.says(0, lag, Body::TakeRoles(Roles { member, roles }));
            }
        }
    }
}

fn agency(statements: usize) -> Agency {
    let mut agency = Agency::founded();
    agency.joins();
    while agency.all.len() + 6 < statements {
        agency.takes_in();
        if agency.dice.below(100) == 0 {
            agency.changes();
        }
    }
    agency
}

/// Runs something and says how long it took.
fn timed<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = run();
    let ms = start.elapsed().as_secs_f64() * 1e3;
    println!("{what:<24} {ms:>9.2} ms");
    done
}

fn main() {
    let wanted = std::env::args().nth(1).and_then(|arg| arg.parse().ok());
    let made = agency(wanted.unwrap_or(9_900));
    let bytes: Vec<Vec<u8>> = made.all.iter().map(|it| it.bytes().to_vec()).collect();
    let (count, size) = (bytes.len(), bytes.iter().map(Vec::len).sum::<usize>());
    println!("{count} statements, {} cases, {size} bytes", made.cases);
    let id = made.id;
    drop(made);
    let read_all = |read: fn(&[u8]) -> Result<Statement, Refused>| -> Vec<Statement> {
        bytes.iter().map(|it| read(it).unwrap()).collect()
    };
    drop(timed("read, with signatures", || read_all(Statement::read)));
    let before = MEMORY.current_usage_as_mb();
    let mut all = timed("read, trusted", || read_all(Statement::read_trusted));
    let read = MEMORY.current_usage_as_mb() - before;
    let last = all.split_off(count - 20);
    let mut roster = timed("fold", || Roster::fold(id, all).unwrap());
    let now = MEMORY.current_usage_as_mb() - before;
    println!("memory {now:.1} MB, of it statements {read:.1} MB");
    timed("take twenty, one by one", || {
        for statement in last {
            roster.add(statement).unwrap();
        }
    });
    asks(&roster);
    for (order, by_name) in [("fold by clock", false), ("fold by name", true)] {
        let mut all: Vec<Statement> = roster.statements().cloned().collect();
        if !by_name {
            all.sort_by_key(Statement::hlc);
        }
        let again = timed(order, || Roster::fold(id, all).unwrap());
        assert_eq!(again.state(), roster.state());
    }
}

/// What a store asks of a roster.
fn asks(roster: &Roster) {
    let state = roster.state();
    let scopes: BTreeSet<Scope> = state.keys.keys().copied().collect();
    let due = timed("which keys are due", || roster.due_renewals(&scopes));
    let theirs = timed("what one member reads", || {
        state.grants_of(member(17), &BTreeSet::new())
    });
    println!(
        "{} of {} keys due, one reads {}, {} invalid, {} fallen, {} removed",
        due.len(),
        scopes.len(),
        theirs.len(),
        state.invalid.len(),
        state.fallen.len(),
        state.removed.len()
    );
}
