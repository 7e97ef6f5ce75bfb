//! Keys on their way: what this device owes to others, and what others sent to it.

use super::Part;
use super::identity::mark_of;
use super::parcel::{KEYS_MAX, Sent, pack, unpack};
use crate::fault::{Fault, FaultCode};
use crate::host::FromHost;
use crate::session::Session;
use casework::exchange::Parcel;
use casework::member::Role;
use casework::{Deed, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{HeldKey, Mark, Owner};
use sync::roster::{DeviceId, Scope, State, check_of};
use vault::{READERS_MAX, Reader};

/// Until when the newest key of the agency is not used here: its epoch, and the line of the own log
/// that must be sealed before, because it brings the key to the others.
const AGENCY_NEXT: &str = "agency-next";

/// Devices, and for which of the held keys a parcel goes to all of them.
type Load = BTreeMap<BTreeSet<DeviceId>, Vec<HeldKey>>;

impl Session {
    /// Packs what other devices may have and are not known to have. Gives how many parcels.
    pub(crate) fn send_keys(&mut self) -> Result<usize, Fault> {
        let (held, load) = (self.store.held_keys()?, self.load()?);
        let mut parcels = Vec::new();
        let mut known = Vec::new();
        for (devices, keys) in &load {
            let devices: Vec<DeviceId> = devices.iter().copied().collect();
            for some in devices.chunks(READERS_MAX) {
                for keys in keys.chunks(KEYS_MAX) {
                    parcels.push(self.parcel(some, keys)?);
                    known.extend(keys.iter().map(|key| HeldKey {
                        marks: some.iter().map(|device| mark_of(*device)).collect(),
                        ..key.clone()
                    }));
                }
            }
        }
        if parcels.is_empty() {
            return Ok(0);
        }
        let count = parcels.len();
        self.write(Deed::Exchange, None, |w| {
            for parcel in &parcels {
                w.insert(parcel)?;
            }
            Ok(())
        })?;
        self.store.hold_keys(&known)?;
        let newest = held
            .iter()
            .filter(|key| is_agency(key))
            .map(|key| key.epoch)
            .max();
        let brings = |key: &HeldKey| is_agency(key) && Some(key.epoch) == newest && key.made_here;
        if let (true, Some(epoch)) = (known.iter().any(brings), newest) {
            let line = self.store.log_end().to_be_bytes();
            let next = [epoch.to_be_bytes().as_slice(), &line].concat();
            self.store.meta_set(AGENCY_NEXT, &next)?;
        }
        Ok(count)
    }

    /// Remembers that a device gets every key of the agency with its welcome.
    pub(crate) fn mark_agency_keys(&mut self, device: DeviceId) -> Result<(), Fault> {
        let mut held = self.store.held_keys()?;
        held.retain(is_agency);
        for key in &mut held {
            key.marks.insert(mark_of(device));
        }
        Ok(self.store.hold_keys(&held)?)
    }

    /// The epoch of the agency's key that is not used yet.
    pub(crate) fn agency_next(&self) -> Result<Option<u32>, Fault> {
        let Some(kept) = self.store.meta_get(AGENCY_NEXT)? else {
            return Ok(None);
        };
        let epoch = kept.first_chunk().map(|bytes| u32::from_be_bytes(*bytes));
        let line = kept.last_chunk().map(|bytes| i64::from_be_bytes(*bytes));
        let waits = line.is_some_and(|line| self.store.sealed_to().is_ok_and(|to| to < line));
        Ok(epoch.filter(|_| waits))
    }

    fn load(&mut self) -> Result<Load, Fault> {
        let (member, own) = (self.member.id, self.identity()?.device());
        let held = self.store.held_keys()?;
        let state = self.book()?.state();
        let mut load = Load::new();
        let mut memo = BTreeMap::new();
        for key in held {
            let mut devices = match key.owner {
                Owner::Shared if !is_announced(state, &key) => continue,
                Owner::Shared => memo
                    .entry(scope_of(&key))
                    .or_insert_with(|| devices_of(state, &state.readers(scope_of(&key))))
                    .clone(),
                _ => own_readers(state, &key, member),
            };
            devices.remove(&own);
            if devices
                .iter()
                .any(|device| !key.marks.contains(&mark_of(*device)))
            {
                load.entry(devices).or_default().push(key);
            }
        }
        Ok(load)
    }

    fn parcel(&mut self, devices: &[DeviceId], keys: &[HeldKey]) -> Result<Parcel, Fault> {
        let state = self.book()?.state();
        let readers = devices
            .iter()
            .filter_map(|device| state.devices.get(device));
        let readers: Vec<Reader> = readers.map(|device| device.reader).collect();
        let marks = devices.iter().flat_map(|device| mark_of(*device)).collect();
        let keys: Vec<Sent> = keys.iter().map(sent).collect();
        let host = Arc::clone(&self.host);
        let id = host.fresh_id().into();
        pack(id, (marks, &readers), &keys, &FromHost(&*host))
    }

    /// Looks at the parcels that came for this device, and keeps the keys that count. Gives the scopes
    /// that can be opened now and could not be before.
    pub(crate) fn take_parcels(&mut self) -> Result<Vec<Part>, Fault> {
        let identity = self.identity()?;
        let parcels = self.store.closed_parcels(identity.mark())?;
        if parcels.is_empty() {
            return Ok(Vec::new());
        }
        let held = self.store.held_keys()?;
        let before: BTreeSet<_> = held.iter().map(itself).collect();
        let member = self.member.id;
        let state = self.book()?.state();
        let (mut done, mut keys) = (Vec::new(), Vec::new());
        for parcel in &parcels {
            let sent = match unpack(parcel, &identity.reading) {
                Ok(sent) => sent,
                Err(fault) if fault.code == FaultCode::VaultTooNew => continue,
                // One that does not open will not open later either.
                Err(_) => Vec::new(),
            };
            let marks = marks_but(&parcel.marks, identity.mark());
            let (count, wait): (Vec<_>, Vec<_>) = sent
                .into_iter()
                .map(|sent| held_key(sent, &marks))
                .partition(|key| counts(state, key, member));
            keys.extend(count);
            // A key whose renewal is not known yet may count later.
            if !wait.iter().any(|key| may_count(state, key)) {
                done.push(parcel.id);
            }
        }
        self.store.hold_keys(&keys)?;
        self.store.set_opened(&done)?;
        let new = keys.iter().filter(|key| !before.contains(&itself(key)));
        let parts: BTreeSet<Part> = new.map(|key| (key.facet, key.case)).collect();
        Ok(parts.into_iter().collect())
    }
}

/// Whether a key that came may be kept: the roster announced it, or it is of an own scope that this
/// device can do no more with than read. It never seals under an own key that it did not make. The
/// keys of an erased case never come back.
fn counts(state: &State, key: &HeldKey, member: MemberId) -> bool {
    match key.owner {
        _ if is_erased(state, key) => false,
        Owner::Shared => is_announced(state, key),
        Owner::Member(of) => of == member && key.facet != Facet::Agency,
        Owner::Log(_) => key.facet == Facet::Audit && key.case.is_none(),
    }
}

fn may_count(state: &State, key: &HeldKey) -> bool {
    key.owner == Owner::Shared && !is_erased(state, key)
}

fn is_erased(state: &State, key: &HeldKey) -> bool {
    key.case.is_some_and(|case| state.erased.contains(&case))
}

/// What makes a key this one and no other.
fn itself(key: &HeldKey) -> (Part, Owner, u32, &[u8; 32]) {
    ((key.facet, key.case), key.owner, key.epoch, &key.key)
}

/// Whether a counting renewal announced this very key.
pub(crate) fn is_announced(state: &State, key: &HeldKey) -> bool {
    let check = check_of(&key.key);
    let announced = state.keys.get(&scope_of(key)).into_iter().flatten();
    let fits = |new: &sync::roster::NewKey| new.epoch == key.epoch && new.check == check;
    announced.clone().any(fits)
}

/// The devices that may have a key of an own scope: those of its member, or of the auditors.
pub(crate) fn own_readers(state: &State, key: &HeldKey, me: MemberId) -> BTreeSet<DeviceId> {
    match key.owner {
        Owner::Member(member) if member == me => devices_of(state, &BTreeSet::from([member])),
        Owner::Log(_) if key.made_here => {
            let audits = |roles: &BTreeSet<Role>| roles.contains(&Role::Auditor);
            let members = state.members.iter().filter(|(_, roles)| audits(roles));
            devices_of(state, &members.map(|(member, _)| *member).collect())
        }
        _ => BTreeSet::new(),
    }
}

/// The devices of members.
pub(crate) fn devices_of(state: &State, members: &BTreeSet<MemberId>) -> BTreeSet<DeviceId> {
    let devices = state.devices.iter();
    devices
        .filter(|(_, device)| members.contains(&device.member))
        .map(|(id, _)| *id)
        .collect()
}

/// The scope of a key, as the roster speaks of it.
pub(crate) fn scope_of(key: &HeldKey) -> Scope {
    Scope {
        case: key.case,
        facet: key.facet,
    }
}

pub(crate) fn is_agency(key: &HeldKey) -> bool {
    key.owner == Owner::Shared && scope_of(key) == Scope::AGENCY
}

fn sent(key: &HeldKey) -> Sent {
    Sent {
        facet: key.facet,
        case: key.case,
        owner: key.owner,
        epoch: key.epoch,
        key: key.key.clone(),
    }
}

fn held_key(sent: Sent, marks: &BTreeSet<Mark>) -> HeldKey {
    HeldKey {
        facet: sent.facet,
        case: sent.case,
        owner: sent.owner,
        epoch: sent.epoch,
        key: sent.key,
        made_here: false,
        marks: marks.clone(),
    }
}

fn marks_but(bytes: &[u8], own: Mark) -> BTreeSet<Mark> {
    let marks = bytes
        .chunks_exact(8)
        .filter_map(|mark| mark.try_into().ok());
    marks.filter(|mark| *mark != own).collect()
}
