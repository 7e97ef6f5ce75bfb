//! A new device begins with a snapshot (`docs/sync-format.md` §12): what whoever lets it in makes and
//! tells of, and what the device believes of that.

use super::Part;
use super::court::Court;
use super::parcels::{is_agency, is_announced};
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use casework::Facet;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use store::exchange::{Snapshot, Snapshotting};
use store::{HeldKey, Owner};
use sync::roster::{Body, DeviceId, Hash, NewKey, Roster, Scope, State, Statement, check_of};
use vault::{PublicKey, ScopeKey, Signature, SigningKey};

/// Packs below which a new device reads them all just as well.
const PACKS_MIN: usize = 64;
const LABEL: &str = "linden/snapshot/told/1";
/// Objects of one snapshot.
const OBJECTS_MAX: usize = 4_096;
/// What this device was told of, until it began with it or could not.
const TOLD: &str = "snapshot-told";

/// Which snapshot to begin with, by whoever let the device in, and signed by them: packs are signed,
/// a snapshot is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) frontier: Hash,
    /// Of the agency's key that seals its history, and of the relay key.
    pub(crate) epoch: u32,
    /// The hashes of its objects, in the order in which they are read.
    pub(crate) objects: Vec<Hash>,
    by: [u8; 32],
    signature: Vec<u8>,
}

impl Told {
    /// Told by `signer` to one device.
    pub(crate) fn sign(
        (agency, to): (&Hash, DeviceId),
        (frontier, epoch, objects): (Hash, u32, Vec<Hash>),
        signer: &SigningKey,
    ) -> Self {
        let mut told = Self {
            frontier,
            epoch,
            objects,
            by: signer.public().0,
            signature: Vec::new(),
        };
        told.signature = signer.sign(LABEL, &told.message(agency, to)).0.to_vec();
        told
    }

    fn message(&self, agency: &Hash, DeviceId(to): DeviceId) -> Vec<u8> {
        let mut message = [agency.as_slice(), &to, &self.frontier].concat();
        message.extend(self.epoch.to_le_bytes());
        message.extend(self.objects.iter().flatten());
        message
    }

    /// Whether it counts for a device: a device of the agency said so that let it in, alone or as the
    /// second.
    pub(crate) fn counts(&self, roster: &Roster, to: DeviceId) -> bool {
        let Ok(signature) = self.signature.as_slice().try_into() else {
            return false;
        };
        let message = self.message(roster.agency(), to);
        let signed = PublicKey(self.by).verify(LABEL, &message, &Signature(signature));
        signed.is_ok()
            && (1..=OBJECTS_MAX).contains(&self.objects.len())
            && roster.state().devices.contains_key(&DeviceId(self.by))
            && who_let_in(roster, to).contains(&DeviceId(self.by))
    }
}

/// The devices that said that a device is let in, or seconded it.
fn who_let_in(roster: &Roster, device: DeviceId) -> BTreeSet<DeviceId> {
    let lets_in = |body: &Body| match body {
        Body::AddMember(it) => it.device.device == device,
        Body::AddDevice(it) => it.device.device == device,
        _ => false,
    };
    let said = roster.statements().filter(|it| {
        let of = match it.body() {
            Body::Second(second) => roster.statement(&second.of).map(Statement::body),
            body => Some(body),
        };
        of.is_some_and(lets_in)
    });
    said.map(Statement::author).collect()
}

impl Session {
    /// A snapshot of everything that lies at a relay, and the epoch it is sealed under; nothing if it
    /// is not worth its while, or cannot be made now.
    pub(crate) fn makes_snapshot(&mut self, relay: &str) -> Result<Option<(Snapshot, u32)>, Fault> {
        let next = self.agency_next()?;
        let held = self.store.held_keys()?;
        self.book()?;
        let Some(book) = self.exchange.book.take() else {
            return Ok(None);
        };
        let epoch = newest_agency(book.state(), &held, next);
        // Where packs were declared lost, what counts depends on who carries the statement: that a
        // snapshot does not tell.
        let is_plain = book.state().lost.is_empty() && !book.state().is_newer;
        let court = Court::of(book, &held)?;
        let mut by_scope = BTreeMap::<(Part, Owner), Vec<&HeldKey>>::new();
        for key in &held {
            let of = ((key.facet, key.case), key.owner);
            by_scope.entry(of).or_default().push(key);
        }
        let epoch_of = |part: Part, owner: Owner| match (part, owner) {
            ((Facet::Agency, None), Owner::Shared) => epoch,
            _ => newest(
                court.book.state(),
                by_scope.get(&(part, owner))?,
                (part, owner),
            ),
        };
        let making = Snapshotting {
            judge: &court,
            epoch_of: &epoch_of,
            relay,
            packs_min: PACKS_MIN,
        };
        let made = if is_plain {
            self.store.snapshot(&making)
        } else {
            Ok(None)
        };
        self.exchange.book = Some(court.book);
        let made = match made {
            // What does not fit is read from the packs.
            Err(store::Error::TooLarge) => None,
            made => made?,
        };
        Ok(made.zip(epoch))
    }

    /// What is told of a snapshot to a device.
    pub(crate) fn tells(
        &mut self,
        device: DeviceId,
        (frontier, epoch, objects): (Hash, u32, Vec<Hash>),
    ) -> Result<Told, Fault> {
        let identity = self.identity()?;
        let agency = *self.book()?.roster.agency();
        let of = (frontier, epoch, objects);
        Ok(Told::sign((&agency, device), of, &identity.signing))
    }

    /// Remembers what this device was told of.
    pub(crate) fn set_told(&mut self, told: Option<&Told>) -> Result<(), Fault> {
        let Some(told) = told else {
            return Ok(self.store.meta_remove(TOLD)?);
        };
        let bytes = postcard::to_allocvec(told).map_err(|_| Fault::of(FaultCode::Unexpected))?;
        Ok(self.store.meta_set(TOLD, &bytes)?)
    }

    /// What this device was told of.
    pub(crate) fn told(&self) -> Result<Option<Told>, Fault> {
        let kept = self.store.meta_get(TOLD)?;
        let read = kept.map(|bytes| postcard::from_bytes(&bytes));
        read.transpose()
            .map_err(|_| Fault::of(FaultCode::VaultDamaged))
    }

    /// The letters of the folder at a relay in which snapshots lie that are sealed under an epoch of
    /// the agency's key.
    pub(crate) fn snapshot_folder(&self, epoch: u32) -> Result<[u8; 10], Fault> {
        let held = self.store.held_keys()?;
        let mut keys = held
            .iter()
            .filter(|key| is_agency(key) && key.epoch == epoch);
        let key = keys.next().ok_or(Fault::of(FaultCode::NoKey))?;
        let key = ScopeKey::of(&key.key)?;
        Ok(sync::snapshot::folder(&key))
    }
}

/// The epoch of the agency's key that is in use.
fn newest_agency(state: &State, held: &[HeldKey], next: Option<u32>) -> Option<u32> {
    let usable = |key: &&HeldKey| {
        is_agency(key) && is_announced(state, key) && next.is_none_or(|next| key.epoch < next)
    };
    held.iter().filter(usable).map(|key| key.epoch).max()
}

/// The newest epoch of a scope, if every key of it that there is, is held here.
fn newest(state: &State, held: &[&HeldKey], ((facet, case), owner): (Part, Owner)) -> Option<u32> {
    if owner != Owner::Shared {
        return held.iter().map(|key| key.epoch).max();
    }
    let announced = state.keys.get(&Scope { case, facet })?;
    let is_held = |new: &NewKey| {
        let mut keys = held.iter();
        keys.any(|key| key.epoch == new.epoch && check_of(&key.key) == new.check)
    };
    let last = announced.last()?;
    announced.iter().all(is_held).then_some(last.epoch)
}

#[cfg(test)]
mod tests;
