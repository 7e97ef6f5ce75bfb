//! Devices of one agency, all with the keys of every case.

use casework::code::{Code, Codes};
use casework::member::Role;
use casework::{CaseId, Deed, Facet, MemberId, Moment, Private};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::{ControlFlow, Range};
use std::path::Path;
use store::exchange::{Imported, Importing, Judge, Loss, Sealing};
use store::{Act, Error, Store, Write};
use sync::history::{LogId, PackHash};
use sync::pack::{Keyring, Scope};
use sync::roster::{Fate, PackAt};
use uuid::Uuid;
use vault::{CHUNK_TAG_BYTES, Entropy, SigningKey};

pub const KEY: [u8; 32] = [7; 32];
/// Sunday, 22 November 2026, 10:00 UTC.
pub const NOW_MS: i64 = 1_795_341_600_000;

/// Randomness that can be repeated.
pub struct Dice(Cell<u64>);

impl Dice {
    pub const fn new(seed: u64) -> Self {
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
        usize::try_from(self.next() % n as u64).unwrap()
    }

    pub fn id(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.next()) << 64 | u128::from(self.next()))
    }
}

impl Entropy for Dice {
    fn fill(&self, bytes: &mut [u8]) -> vault::Result<()> {
        bytes.fill_with(|| self.next().to_le_bytes()[0]);
        Ok(())
    }
}

/// The id of the case with this number, on every device.
pub fn case_id(number: usize) -> CaseId {
    let hash = blake3::hash(&number.to_le_bytes());
    CaseId(Uuid::from_slice(&hash.as_bytes()[..16]).unwrap())
}

const fn scope(facet: Facet, case: Option<CaseId>) -> Scope {
    Scope {
        facet,
        case,
        epoch: 1,
    }
}

/// Lets everybody in, and reads what it has keys for.
pub struct Everyone(Keyring);

impl Everyone {
    /// With the keys of the agency. Only who writes the audit log, or is an auditor, has its key.
    pub fn new(audits: bool) -> Self {
        let mut everyone = Self(Keyring::default());
        everyone.grant(scope(Facet::Agency, None));
        if audits {
            everyone.grant(scope(Facet::Audit, None));
        }
        everyone
    }

    fn grant(&mut self, scope: Scope) {
        let key = blake3::hash(format!("{scope:?}").as_bytes());
        self.0.add(scope, key.as_bytes()).unwrap();
    }

    /// With every key of these cases.
    pub fn grant_cases(&mut self, cases: Range<usize>) {
        let facets = || Facet::all().iter().copied();
        for case in cases.map(case_id) {
            for facet in facets().filter(|facet| !matches!(facet, Facet::Agency | Facet::Audit)) {
                self.grant(scope(facet, Some(case)));
            }
        }
    }
}

impl Judge for Everyone {
    fn keys(&self) -> &Keyring {
        &self.0
    }
    fn own_keys(&self, _: &LogId, _: [u8; 16]) -> Vec<&Keyring> {
        Vec::new()
    }
    fn fate(&self, _: &PackAt, _: &dyn Fn(&PackHash) -> bool) -> Fate {
        Fate::Accepted
    }
    fn learn(&mut self, _: &[u8]) -> Option<Loss> {
        None
    }
    fn losses(&self) -> BTreeSet<[u8; 32]> {
        BTreeSet::new()
    }
    fn is_alone(&self, _: Facet, _: Option<CaseId>) -> bool {
        false
    }
}

/// One device.
pub struct Device {
    pub store: Store,
    pub judge: Everyone,
    pub now_ms: i64,
    signer: SigningKey,
    dice: Dice,
}

impl Device {
    pub fn new(path: &Path, number: u64, judge: Everyone) -> Self {
        Self::of(Store::create(path, &KEY).unwrap(), number, judge)
    }

    pub fn open(path: &Path, number: u64, judge: Everyone) -> Self {
        Self::of(Store::open(path, &KEY).unwrap(), number, judge)
    }

    fn of(mut store: Store, number: u64, judge: Everyone) -> Self {
        let signer = SigningKey::generate(&Dice::new(number)).unwrap();
        // Ids that were not used when it was last open.
        let dice = Dice::new(number << 32 | store.log_end().unsigned_abs());
        if store.tip().unwrap().is_none() {
            store
                .begin_log([u8::try_from(number).unwrap(); 32])
                .unwrap();
        }
        Self {
            store,
            judge,
            now_ms: NOW_MS,
            signer,
            dice,
        }
    }

    pub fn does(&mut self, deed: Deed, f: impl FnOnce(&mut Write<'_>) -> Result<(), Error>) {
        self.now_ms += 2;
        let ids = || self.dice.id();
        let act = Act {
            deed,
            member: MemberId(Uuid::from_u128(1)),
            roles: Codes::of(Role::all()),
            now: Moment::from_timestamp_millis(self.now_ms).unwrap(),
            case: None,
            reason: Private::default(),
            ids: &ids,
        };
        self.store.write(&act, f).unwrap();
    }

    /// Seals all that was written; gives the packs.
    pub fn seal(&mut self) -> Vec<Vec<u8>> {
        let scope_of = |facet, case| Some(scope(facet, case));
        let sealing = Sealing {
            keys: &self.judge.0,
            scope_of: &scope_of,
            signer: &self.signer,
            member: MemberId(Uuid::from_u128(1)),
            entropy: &self.dice,
            roster: [0; 32],
            now_ms: self.now_ms,
            even_empty: false,
            telling: None,
        };
        let mut packs = Vec::new();
        while let Some(tip) = self.store.seal(&sealing, &mut |_| ()).unwrap() {
            packs.push(self.store.pack(&tip.name.unwrap()).unwrap().unwrap());
        }
        packs
    }

    /// How many bytes of a pack are the audit log, how many all other chunks, and how many what each
    /// chunk costs besides its lines: its mark, its length and the tag of the cipher.
    pub fn weigh(&self, pack: &[u8]) -> [usize; 3] {
        let sealed = sync::pack::open_head(pack, &self.judge.0).unwrap();
        let head = sealed.head();
        let tags = self.judge.0.tags(&head.link.log, head.at);
        let [mut audit, mut others, mut each] = [0; 3];
        for (tag, size) in sealed.tags().zip(sealed.sizes()) {
            let is_audit = self.judge.0.by_tag(&tags, tag).unwrap().scope().facet == Facet::Audit;
            *(if is_audit { &mut audit } else { &mut others }) += size - CHUNK_TAG_BYTES;
            each += CHUNK_TAG_BYTES + tag.len() + 1 + usize::from(size > 127);
        }
        [audit, others, each]
    }

    pub fn import(&mut self, packs: impl IntoIterator<Item = Vec<u8>>) -> Imported {
        self.takes(|store, importing| store.import(packs, importing).unwrap())
    }

    pub fn read_late(&mut self) -> Imported {
        self.takes(|store, importing| store.read_late(importing).unwrap())
    }

    pub fn takes(
        &mut self,
        f: impl FnOnce(&mut Store, &mut Importing<'_>) -> Imported,
    ) -> Imported {
        let mut importing = Importing {
            judge: &mut self.judge,
            now_ms: self.now_ms,
            follow: &mut |_| (),
            watch: &mut |_| ControlFlow::Continue(()),
        };
        f(&mut self.store, &mut importing)
    }
}
