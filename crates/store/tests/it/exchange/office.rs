//! A small agency of stores: each a device of its own, with the keys it was granted.

use crate::support::{KEY, NOW_MS};
use casework::code::{Code, Codes};
use casework::member::Role;
use casework::{CaseId, Deed, Facet, MemberId, Moment, Private};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::PathBuf;
use store::exchange::{Held, Imported, Importing, Judge, Loss, Sealing};
use store::{Act, Error, Store, Write};
use sync::history::{LogId, PackHash};
use sync::pack::{self, Keyring};
use sync::roster::{Fate, PackAt};
use uuid::Uuid;
use vault::{Entropy, SigningKey};

/// Randomness that can be repeated.
pub struct Dice(Cell<u64>);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Cell::new(seed))
    }

    pub fn next(&self) -> u64 {
        let mut state = self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0.set(state);
        state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        state ^ (state >> 31)
    }

    pub fn below(&self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

impl Entropy for Dice {
    fn fill(&self, bytes: &mut [u8]) -> vault::Result<()> {
        for byte in bytes {
            *byte = self.next() as u8;
        }
        Ok(())
    }
}

/// Lets everybody in but those who were removed, and reads what it has keys for.
pub struct Everyone {
    pub keys: Keyring,
    pub removed: BTreeSet<[u8; 32]>,
    pub statements: Vec<Vec<u8>>,
}

impl Judge for Everyone {
    fn keys(&self) -> &Keyring {
        &self.keys
    }
    fn own_keys(&self, _: &LogId, _: [u8; 16]) -> Vec<&Keyring> {
        Vec::new()
    }
    fn fate(&self, pack: &PackAt, _: &dyn Fn(&PackHash) -> bool) -> Fate {
        if self.removed.contains(&pack.device.0) {
            Fate::Quarantined
        } else {
            Fate::Accepted
        }
    }
    fn is_alone(&self, _: Facet, _: Option<CaseId>) -> bool {
        false
    }
    fn learn(&mut self, statement: &[u8]) -> Option<Loss> {
        self.statements.push(statement.to_vec());
        Loss::of(statement)
    }
    /// Whatever anybody says that was heard here counts.
    fn losses(&self) -> BTreeSet<[u8; 32]> {
        let said = self.statements.iter();
        said.filter_map(|bytes| Loss::of(bytes))
            .map(|loss| loss.statement)
            .collect()
    }
}

/// One device at work.
pub struct Device {
    pub store: Store,
    pub judge: Everyone,
    pub signer: SigningKey,
    pub member: MemberId,
    pub dice: Dice,
    pub now_ms: i64,
    /// Whether it began with a snapshot.
    pub began: bool,
    /// Whether it says in every pack how scopes stand.
    pub tells: bool,
    pub(super) granted: BTreeSet<pack::Scope>,
    pub(super) folder: tempfile::TempDir,
    pub(super) path: PathBuf,
    pub(super) files: u32,
}

/// The key of a scope: everybody can tell it, so granting is adding it.
pub(super) fn key_of(scope: &pack::Scope) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(scope.facet.code().as_bytes());
    hasher.update(
        scope
            .case
            .map_or([0; 16], |case| case.0.into_bytes())
            .as_slice(),
    );
    hasher.update(&scope.epoch.to_le_bytes());
    *hasher.finalize().as_bytes()
}

pub fn scope(facet: Facet, case: Option<CaseId>) -> pack::Scope {
    pack::Scope {
        facet,
        case,
        epoch: 1,
    }
}

impl Device {
    pub fn new(number: u64) -> Self {
        Self::auditing(number, 1)
    }

    /// One whose lines of the audit nobody else reads, nor it theirs.
    pub fn discreet(number: u64) -> Self {
        Self::auditing(number, 2 + (number % 1_000_000) as u32)
    }

    fn auditing(number: u64, epoch: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("db");
        let mut store = Store::create(&path, &KEY).unwrap();
        let dice = Dice::new(number);
        let signer = SigningKey::generate(&dice).unwrap();
        let mut log = [0; 32];
        dice.fill(&mut log).unwrap();
        store.begin_log(log).unwrap();
        let mut device = Self {
            store,
            judge: Everyone {
                keys: Keyring::default(),
                removed: BTreeSet::new(),
                statements: Vec::new(),
            },
            signer,
            member: MemberId(Uuid::from_u128(u128::from(number))),
            dice,
            now_ms: NOW_MS,
            began: false,
            tells: true,
            granted: BTreeSet::new(),
            folder,
            path,
            files: 0,
        };
        device.grant(Facet::Agency, None);
        device.grant_scope(pack::Scope {
            epoch,
            ..scope(Facet::Audit, None)
        });
        device
    }

    /// Gives a key; what it opens of what is here is read by [`Device::read_late`].
    pub fn grant(&mut self, facet: Facet, case: Option<CaseId>) {
        self.grant_scope(scope(facet, case));
    }

    pub fn grant_scope(&mut self, scope: pack::Scope) {
        if self.granted.insert(scope) {
            self.judge.keys.add(scope, &key_of(&scope)).unwrap();
        }
    }

    pub fn holds(&self, scope: &pack::Scope) -> bool {
        self.granted.contains(scope)
    }

    pub fn granted(&self) -> impl Iterator<Item = &pack::Scope> {
        self.granted.iter()
    }

    pub fn grant_all(&mut self, case: CaseId) {
        for facet in Facet::all() {
            if !matches!(facet, Facet::Agency | Facet::Audit) {
                self.grant(*facet, Some(case));
            }
        }
    }

    pub fn id(&self) -> Uuid {
        let high = u128::from(self.dice.next()) << 64;
        Uuid::from_u128(high | u128::from(self.dice.next()))
    }

    pub fn does<T>(&mut self, deed: Deed, f: impl FnOnce(&mut Write<'_>) -> Result<T, Error>) -> T {
        self.tries(deed, f).unwrap()
    }

    pub fn tries<T>(
        &mut self,
        deed: Deed,
        f: impl FnOnce(&mut Write<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.now_ms += 1;
        let (dice, member, now) = (&self.dice, self.member, self.now_ms);
        let ids = || Uuid::from_u128(u128::from(dice.next()) << 64 | u128::from(dice.next()));
        let act = Act {
            deed,
            member,
            roles: Codes::of(Role::all()),
            now: Moment::from_timestamp_millis(now).unwrap(),
            case: None,
            reason: Private::default(),
            ids: &ids,
        };
        self.store.write(&act, f).map(|written| written.value)
    }

    pub fn seal(&mut self) {
        // Under the newest key that is held.
        let of = |scope: &&pack::Scope, facet, case| scope.facet == facet && scope.case == case;
        let granted = &self.granted;
        let scope_of = |facet, case| {
            let mut held = granted.iter().filter(|scope| of(scope, facet, case));
            held.next_back().copied()
        };
        let sealing = Sealing {
            keys: &self.judge.keys,
            scope_of: &scope_of,
            signer: &self.signer,
            member: self.member,
            entropy: &self.dice,
            roster: [0; 32],
            now_ms: self.now_ms,
            even_empty: false,
            telling: self.tells.then_some(Held {
                keys: &self.judge.keys,
                is_alone: &|_, _| false,
            }),
        };
        while self.store.seal(&sealing, &mut |_| ()).unwrap().is_some() {}
    }

    pub fn import(&mut self, packs: Vec<Vec<u8>>) -> Imported {
        let mut importing = Importing {
            judge: &mut self.judge,
            now_ms: self.now_ms,
            follow: &mut |_| (),
            watch: &mut |_| ControlFlow::Continue(()),
        };
        let imported = self.store.import(packs, &mut importing).unwrap();
        if imported.filled > 0 {
            self.read_late();
        }
        imported
    }

    pub fn read_late(&mut self) -> Imported {
        let mut importing = Importing {
            judge: &mut self.judge,
            now_ms: self.now_ms,
            follow: &mut |_| (),
            watch: &mut |_| ControlFlow::Continue(()),
        };
        self.store.read_late(&mut importing).unwrap()
    }

    /// Begins a new log, as a vault does that finds its own further on elsewhere.
    pub fn begin_anew(&mut self) {
        let mut log = [0; 32];
        self.dice.fill(&mut log).unwrap();
        self.store.begin_log(log).unwrap();
    }

    pub fn packs(&self) -> Vec<Vec<u8>> {
        let mut names = Vec::new();
        self.store
            .each_pack(|pack| {
                names.push(pack.name);
                Ok(true)
            })
            .unwrap();
        let pack = |name| self.store.pack(name).unwrap().unwrap();
        names.iter().map(pack).collect()
    }
}

/// Everybody seals, then everybody gets everything, twice.
pub fn exchange(devices: &mut [Device]) {
    for _ in 0..2 {
        devices.iter_mut().for_each(Device::seal);
        let packs: Vec<Vec<u8>> = devices.iter().flat_map(Device::packs).collect();
        for device in devices.iter_mut() {
            device.import(packs.clone());
        }
    }
}

/// What every table holds but the audit log, which is each device's own.
pub fn shown(device: &Device) -> Vec<(&'static str, (u64, [u8; 32]))> {
    let digest = device.store.digest().unwrap().0;
    digest
        .into_iter()
        .filter(|(table, _)| *table != "audit")
        .collect()
}
