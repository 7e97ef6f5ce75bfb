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
use casework::{CaseId, Facet, MemberId};
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

    /// A case is opened, gets its keys, and is shared with two colleagues.
    fn takes_in(&mut self) {
        let by = self.someone();
        self.cases += 1;
        let case = CaseId(Uuid::from_u128(
            (0xCA5E << 64) | (self.cases * 0x9e37_79b9_7f4a_7c15),
        ));
        let facets: BTreeSet<Facet> = TEAM_FACETS.into();
        let open = OpenCase {
            cases: [case].into(),
            facets: facets.clone(),
        };
        let lag = self.lag();
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
        for _ in 0..2 {
            let member = member(self.someone());
            let grant = Grant {
                cases: [case].into(),
                member,
                facets: facets.clone(),
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
                // Others may still hear from it; it may still say something, which then falls.
                let device = self.someone();
                let id = DeviceId(self.keys[device].public().0);
                let remove = RemoveDevice {
                    device: id,
                    cut: Cut::default(),
                };
                self.says(0, lag, Body::RemoveDevice(remove));
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

fn main() {
    let wanted = std::env::args().nth(1).and_then(|arg| arg.parse().ok());
    let made = agency(wanted.unwrap_or(9_900));
    let bytes: Vec<Vec<u8>> = made.all.iter().map(|it| it.bytes().to_vec()).collect();
    let parents: usize = made.all.iter().map(|it| it.parents().len()).sum();
    let size: usize = bytes.iter().map(Vec::len).sum();
    println!(
        "{} statements, {} cases, {} kB",
        bytes.len(),
        made.cases,
        size / 1000
    );
    println!(
        "{:.1} parents a statement",
        parents as f64 / bytes.len() as f64
    );
    let id = made.id;
    drop(made);

    let start = Instant::now();
    let mut read: Vec<Statement> = bytes
        .iter()
        .map(|it| Statement::read(it).unwrap())
        .collect();
    println!(
        "read, with signatures  {:>9.1} ms",
        start.elapsed().as_secs_f64() * 1e3
    );
    let last = read.split_off(read.len() - 20);
    drop(read);

    let before = MEMORY.current_usage_as_mb();
    let read: Vec<Statement> = bytes[..bytes.len() - 20]
        .iter()
        .map(|it| Statement::read(it).unwrap())
        .collect();
    let statements = MEMORY.current_usage_as_mb() - before;
    MEMORY.reset_peak_usage();
    let start = Instant::now();
    let mut roster = Roster::fold(id, read).unwrap();
    println!(
        "fold                   {:>9.1} ms",
        start.elapsed().as_secs_f64() * 1e3
    );
    let (now, peak) = (MEMORY.current_usage_as_mb(), MEMORY.peak_usage_as_mb());
    println!(
        "memory                 {:>9.1} MB, peak {:.1}",
        now - before,
        peak - before
    );
    println!("of it statements       {statements:>9.1} MB");

    for by_name in [false, true] {
        let mut shuffled: Vec<Statement> = roster.statements().cloned().collect();
        if !by_name {
            shuffled.sort_by_key(Statement::hlc);
        }
        let start = Instant::now();
        let again = Roster::fold(id, shuffled).unwrap();
        let order = if by_name { "by name" } else { "by clock" };
        println!(
            "fold {order:<17} {:>9.1} ms",
            start.elapsed().as_secs_f64() * 1e3
        );
        assert_eq!(again.state(), roster.state());
    }

    let start = Instant::now();
    for statement in last {
        roster.add(statement).unwrap();
    }
    println!(
        "add one                {:>9.3} ms",
        start.elapsed().as_secs_f64() * 1e3 / 20.0
    );
    let state = roster.state();
    let start = Instant::now();
    let scopes: BTreeSet<Scope> = state.keys.keys().copied().collect();
    let due = roster.due_renewals(&scopes);
    println!(
        "due of {:>6} scopes    {:>9.1} ms",
        scopes.len(),
        start.elapsed().as_secs_f64() * 1e3
    );
    let start = Instant::now();
    let reader = member(17);
    let scopes = state.grants_of(reader, &BTreeSet::new());
    println!(
        "one member's {:>6} scopes {:>6.1} ms",
        scopes.len(),
        start.elapsed().as_secs_f64() * 1e3
    );
    println!(
        "{} due, {} invalid, {} fallen, {} pending, {} forked, {} removed, {} heads",
        due.len(),
        state.invalid.len(),
        state.fallen.len(),
        state.pending.len(),
        state.forked.len(),
        state.removed.len(),
        roster.heads().len()
    );
    let mut reasons: Vec<String> = state
        .invalid
        .values()
        .map(|why| format!("{why:?}"))
        .collect();
    reasons.sort_unstable();
    reasons.dedup();
    println!("{reasons:?}");
}
