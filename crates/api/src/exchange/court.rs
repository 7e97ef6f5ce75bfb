//! Who may write, and by which keys one reads: what the store asks while it takes packs in.

use super::book::Book;
use super::parcels::is_agency;
use casework::{CaseId, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use store::exchange::{Judge, Loss};
use store::{HeldKey, Owner};
use sync::history::{LogId, PackHash};
use sync::pack::{Keyring, Scope};
use sync::roster::{Fate, PackAt, Statement, check_of};
use uuid::Uuid;
use vault::Secret;

/// The roster and the keys, for one import.
pub(crate) struct Court {
    pub(crate) book: Book,
    rings: Rings,
}

/// Every key that is held.
pub(crate) struct Rings {
    pub(crate) shared: Keyring,
    own: BTreeMap<Owner, Keyring>,
    /// What was also sealed under a key that only one member has.
    alone: BTreeSet<(Facet, Option<CaseId>)>,
}

/// The scope of a held key, as packs speak of it.
pub(crate) fn scope_of(key: &HeldKey) -> Scope {
    Scope {
        facet: key.facet,
        case: key.case,
        epoch: key.epoch,
    }
}

/// Keys into a ring, those of one epoch in the order in which the last one seals.
pub(crate) fn ring<'a>(keys: impl IntoIterator<Item = &'a HeldKey>) -> vault::Result<Keyring> {
    let mut keys: Vec<&HeldKey> = keys.into_iter().collect();
    keys.sort_by_cached_key(|key| (scope_of(key), check_of(&key.key)));
    let mut ring = Keyring::default();
    for key in keys {
        // Deriving is fallible by type only.
        let added = ring.add(scope_of(key), &key.key);
        added.map_err(|_| vault::Error::NoMemory)?;
    }
    Ok(ring)
}

/// The keys of the agency, ascending by epoch, those of one epoch by their hash.
pub(crate) fn agency_keys(held: &[HeldKey]) -> vault::Result<Vec<(u32, Secret<32>)>> {
    let mut keys: Vec<&HeldKey> = held.iter().filter(|key| is_agency(key)).collect();
    keys.sort_by_cached_key(|key| (key.epoch, check_of(&key.key)));
    let copy = |key: &&HeldKey| Ok((key.epoch, Secret::copy_of(key.key.as_slice())?));
    keys.iter().map(copy).collect()
}

impl Rings {
    pub(crate) fn of(held: &[HeldKey]) -> vault::Result<Self> {
        let mut own = BTreeMap::<Owner, Vec<&HeldKey>>::new();
        for key in held {
            own.entry(key.owner).or_default().push(key);
        }
        let shared = ring(own.remove(&Owner::Shared).unwrap_or_default())?;
        let is_alone = |key: &&HeldKey| matches!(key.owner, Owner::Member(_));
        let alone = held.iter().filter(is_alone);
        let own = own
            .into_iter()
            .map(|(owner, keys)| Ok((owner, ring(keys)?)));
        Ok(Self {
            shared,
            alone: alone.map(|key| (key.facet, key.case)).collect(),
            own: own.collect::<vault::Result<_>>()?,
        })
    }

    pub(crate) fn is_alone(&self, facet: Facet, case: Option<CaseId>) -> bool {
        self.alone.contains(&(facet, case))
    }
}

impl Court {
    /// Sits down with the roster as it is known and the keys that are held.
    pub(crate) fn of(book: Book, held: &[HeldKey]) -> vault::Result<Self> {
        let rings = Rings::of(held)?;
        Ok(Self { book, rings })
    }
}

impl Judge for Court {
    fn keys(&self) -> &Keyring {
        &self.rings.shared
    }

    fn own_keys(&self, log: &LogId, member: [u8; 16]) -> Vec<&Keyring> {
        let member = Owner::Member(MemberId(Uuid::from_bytes(member)));
        // An auditor with two devices holds both for the other one.
        let owners = [Owner::Log(*log), member];
        owners
            .iter()
            .filter_map(|owner| self.rings.own.get(owner))
            .collect()
    }

    fn fate(&self, pack: &PackAt, leads_to: &dyn Fn(&PackHash) -> bool) -> Fate {
        self.book.state().fate(pack, leads_to)
    }

    fn learn(&mut self, statement: &[u8]) -> Option<Loss> {
        let statement = Statement::read(statement).ok()?;
        let loss = Loss::said(&statement);
        if statement.agency() == self.book.roster.agency() {
            // Beyond the most a roster holds, nothing more is learnt.
            let _known = self.book.roster.add(statement);
        }
        loss
    }

    fn losses(&self) -> BTreeSet<[u8; 32]> {
        let lost = &self.book.state().lost;
        lost.iter().map(|(statement, _)| *statement).collect()
    }

    fn is_alone(&self, facet: Facet, case: Option<CaseId>) -> bool {
        self.rings.is_alone(facet, case)
    }
}
