//! How the [`State`] follows the statements: only what a statement is about is looked at again.

use super::body::{Cut, Last, NewKey, RecoverySet, Scope};
use super::fact::{Fact, Loss};
use super::ground::{Ground, NO_MEMBER};
use super::kind::Body;
use super::past::Place;
use super::state::{Device, Removed, State};
use super::view::View;
use super::{DeviceId, Hash, Slip};
use casework::{CaseId, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};

/// What may have changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Touched {
    statements: BTreeSet<Place>,
    members: BTreeSet<MemberId>,
    devices: BTreeSet<DeviceId>,
    scopes: BTreeSet<(CaseId, Facet)>,
    erased: BTreeSet<CaseId>,
    keys: BTreeSet<Scope>,
    office: bool,
}

impl Touched {
    /// A statement came, or fell.
    pub fn note(&mut self, ground: &Ground, place: Place) {
        self.statements.insert(place);
        let Some(valid) = ground.at(place) else {
            return;
        };
        let body = valid.statement.body();
        if let Some(keys) = body.brings() {
            self.devices.insert(keys.device);
        }
        match body {
            Body::Found(it) => drop(self.members.insert(it.device.member)),
            Body::AddMember(it) => drop(self.members.insert(it.device.member)),
            Body::RemoveMember(it) => drop(self.members.insert(it.member)),
            Body::RemoveDevice(it) => drop(self.devices.insert(it.device)),
            Body::GiveRoles(it) | Body::TakeRoles(it) => drop(self.members.insert(it.member)),
            Body::Promote(_) => self.members.extend(valid.member),
            Body::OpenCase(it) => self.scopes.extend(it.scopes()),
            Body::Grant(it) | Body::Withdraw(it) => self.scopes.extend(it.scopes()),
            Body::Renew(it) => self.keys.extend(it.keys.iter().map(|key| key.scope)),
            Body::EraseCase(it) => drop(self.erased.insert(it.case)),
            // What it lets have its effect may have changed.
            Body::Second(it) => {
                if let Some(of) = ground.place(&it.of) {
                    self.note(ground, of);
                }
            }
            _ => {}
        }
        self.office |= body.is_of_the_office();
    }

    /// What else depends on it.
    fn spread(&mut self, ground: &Ground) {
        if !self.members.is_empty() {
            let devices = ground.facts_from(Fact::Device(DeviceId([0; 32]), NO_MEMBER));
            let theirs = devices.map_while(|fact| match fact {
                Fact::Device(device, member) => Some((device, member)),
                _ => None,
            });
            let theirs = theirs.filter(|(_, member)| self.members.contains(member));
            self.devices.extend(theirs.map(|(device, _)| device));
            let readings = ground.readings_from(CaseId(uuid::Uuid::nil()));
            let theirs = readings.filter(|(_, member)| self.members.contains(member));
            self.scopes.extend(theirs.map(|(scope, _)| scope));
        }
        for case in &self.erased {
            let readings = ground.readings_from(*case).map(|(scope, _)| scope);
            self.scopes
                .extend(readings.take_while(|(one, _)| one == case));
        }
    }
}

impl State {
    /// Follows what may have changed.
    pub(super) fn follow(&mut self, view: &View<'_>, mut touched: Touched) {
        touched.spread(view.ground);
        for place in &touched.statements {
            self.follow_statement(view, *place);
        }
        for member in &touched.members {
            let there = view.is_member(*member).then(|| view.roles(*member));
            put(&mut self.members, *member, there);
        }
        if !touched.members.is_empty() || !touched.devices.is_empty() {
            self.admins = view.admins();
        }
        for device in &touched.devices {
            self.follow_device(view, *device);
        }
        for scope in &touched.scopes {
            let members: BTreeSet<MemberId> = view.granted(*scope).collect();
            put(
                &mut self.granted,
                *scope,
                Some(members).filter(|all| !all.is_empty()),
            );
            set(&mut self.contested, *scope, view.is_contested(*scope));
        }
        for case in &touched.erased {
            set(&mut self.erased, *case, view.is_erased(*case));
        }
        for scope in &touched.keys {
            let keys = keys(view, *scope);
            put(
                &mut self.keys,
                *scope,
                Some(keys).filter(|all| !all.is_empty()),
            );
        }
        if touched.office {
            self.follow_office(view);
        }
    }

    fn follow_statement(&mut self, view: &View<'_>, place: Place) {
        let hash = view.ground.hash(place);
        let stands = view.stands(place);
        set(&mut self.fallen, hash, !stands);
        set(&mut self.pending, hash, stands && !view.counts(place));
    }

    fn follow_device(&mut self, view: &View<'_>, device: DeviceId) {
        let member = view.member_of(device);
        let there = member.and_then(|member| {
            // Of two with the same signing key the smaller counts, wherever they are known.
            let theirs = view.brought(device).filter(|keys| keys.member == member);
            let reader = theirs.map(|keys| keys.reader).min()?;
            Some(Device { member, reader })
        });
        put(&mut self.devices, device, there);
        let owner = view.brought(device).map(|keys| keys.member).min();
        let gone = owner.filter(|_| member.is_none()).map(|member| Removed {
            member,
            cuts: cuts(view, device, member),
            is_uncut: view.ground.rules.slips(Slip::CutIgnored),
        });
        put(&mut self.removed, device, gone);
    }

    fn follow_office(&mut self, view: &View<'_>) {
        self.security = view.security();
        self.recovery = recovery(view);
        self.admitted = admitted(view);
        self.lost = lost(view);
        let mut office = view.office();
        self.is_newer = office.any(|(_, body)| matches!(body, Body::Unknown(..)));
    }
}

fn put<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => drop(map.insert(key, value)),
        None => drop(map.remove(&key)),
    }
}

fn set<K: Ord>(all: &mut BTreeSet<K>, key: K, is_in: bool) {
    if is_in {
        all.insert(key);
    } else {
        all.remove(&key);
    }
}

/// The keys of a scope: by epoch, and of two with the same epoch the larger hash last.
fn keys(view: &View<'_>, scope: Scope) -> Vec<NewKey> {
    let mut keys: Vec<NewKey> = view.keys(scope).map(|(key, _)| key).collect();
    keys.sort_unstable_by_key(|key| (key.epoch, key.check));
    keys.dedup();
    // There are tens of thousands of scopes.
    keys.shrink_to_fit();
    keys
}

/// The set that no other has replaced; of several, the one with the largest name.
fn recovery(view: &View<'_>) -> Option<RecoverySet> {
    let sets = view.office().filter_map(|(place, body)| match body {
        Body::RecoverySet(set) => Some((place, set)),
        _ => None,
    });
    let sets: Vec<(Place, &RecoverySet)> = sets.collect();
    let saw = |later: Place, place| view.ground.lanes.saw(later, place);
    let replaced = |place: Place| sets.iter().any(|(later, _)| saw(*later, place));
    let current = sets.iter().filter(|(place, _)| !replaced(*place));
    let last = current.max_by_key(|(place, _)| view.ground.hash(*place));
    last.map(|(_, set)| (*set).clone())
}

fn admitted(view: &View<'_>) -> Vec<Last> {
    let admits = view.office().filter_map(|(_, body)| match body {
        Body::Admit(it) => Some(it.last),
        _ => None,
    });
    let mut all: Vec<Last> = admits.collect();
    all.sort_unstable_by_key(|last| (last.log, last.no, last.pack));
    all.dedup();
    all
}

/// The packs that were declared lost, with the names of the statements that say so.
fn lost(view: &View<'_>) -> Vec<(Hash, Last)> {
    let mut all: Vec<(Hash, Last)> = view
        .office()
        .filter_map(|(place, body)| match body {
            Body::Lose(it) => Some((view.ground.hash(place), it.last)),
            _ => None,
        })
        .collect();
    all.sort_unstable_by_key(|(name, _)| *name);
    all
}

/// The cut of every statement that removed the device, or its member with it.
fn cuts(view: &View<'_>, device: DeviceId, member: MemberId) -> Vec<Cut> {
    let ground = view.ground;
    let takes = [Loss::Device(device), Loss::Member(member)];
    let takes = takes.into_iter().flat_map(|loss| ground.taken(loss));
    let gives = ground.gives(Fact::Device(device, member)).iter();
    let gives: Vec<Place> = gives.copied().filter(|give| view.counts(*give)).collect();
    // A removal of the member before this device joined says nothing about it.
    let ends = |take: &&Place| !gives.iter().all(|give| ground.lanes.saw(*give, **take));
    let mut cuts: Vec<(Hash, Cut)> = takes
        .filter(ends)
        .filter_map(|take| match ground.body(*take)? {
            Body::RemoveMember(it) => Some((ground.hash(*take), it.cut.clone())),
            Body::RemoveDevice(it) => Some((ground.hash(*take), it.cut.clone())),
            _ => None,
        })
        .collect();
    cuts.sort_unstable_by_key(|(hash, _)| *hash);
    cuts.into_iter().map(|(_, cut)| cut).collect()
}
