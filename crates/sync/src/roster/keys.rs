//! Which key belongs to whom, and which must be renewed.

use super::body::Scope;
use super::fact::{Fact, Loss};
use super::past::Place;
use super::right::{permits, reads_all};
use super::state::State;
use super::view::View;
use super::{DeviceId, Roster};
use casework::member::Role;
use casework::{CaseId, Code, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use vault::Reader;

/// A device that must be able to open a scope: every epoch of it, from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wrap {
    /// What is opened.
    pub scope: Scope,
    /// Whose device.
    pub device: DeviceId,
    /// What the keys are wrapped for.
    pub reader: Reader,
}

/// What a renewal announces of a key: its hash, so that nobody can slip a reader another one.
pub fn check_of(key: &[u8; 32]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"linden/key/1").update(key);
    *hasher.finalize().as_bytes()
}

/// The facets of a case that a member with these roles is granted by default when joining its team
/// (design §4). What is granted in the end, the grants say.
pub fn default_facets(roles: &BTreeSet<Role>) -> BTreeSet<Facet> {
    let facets = Facet::all().iter().copied();
    let by_default = |facet: &Facet| {
        roles
            .iter()
            .any(|role| permits(*role, *facet) && role.facets().contains(facet))
    };
    facets.filter(by_default).collect()
}

/// For which devices the keys of these scopes must be wrapped. What is wrapped already, the caller
/// leaves out; nobody else gets one.
pub fn needed_wraps(state: &State, scopes: &BTreeSet<Scope>) -> BTreeSet<Wrap> {
    let mut devices = BTreeMap::<MemberId, Vec<(DeviceId, Reader)>>::new();
    for (id, device) in &state.devices {
        let theirs = devices.entry(device.member).or_default();
        theirs.push((*id, device.reader));
    }
    let of_scope = |scope: &Scope| {
        let (scope, readers) = (*scope, state.readers(*scope));
        let devices = readers
            .into_iter()
            .filter_map(|member| devices.get(&member));
        devices.flatten().map(move |(device, reader)| Wrap {
            scope,
            device: *device,
            reader: *reader,
        })
    };
    scopes.iter().flat_map(of_scope).collect()
}

impl Roster {
    /// Which of these scopes need a new key: those that never had one, and those of which somebody who
    /// may have held the key lost it, by a statement that no renewal had seen. Rather one too many:
    /// whoever was ever given a scope counts as having held its key.
    pub fn due_renewals(&self, scopes: &BTreeSet<Scope>) -> BTreeSet<Scope> {
        let everything = self.ground.lanes.all();
        let losses = Losses::of(View::of(&self.ground, &everything));
        let due = |scope: &Scope| losses.make_due(*scope);
        scopes.iter().copied().filter(due).collect()
    }
}

/// What members lost, by member: so that of a scope only its own readers are looked at.
struct Losses<'a> {
    view: View<'a>,
    of: BTreeMap<MemberId, Vec<(Loss, &'a [Place])>>,
    /// Who lost something and may have read a facet of every case, by a role.
    by_role: BTreeMap<Facet, BTreeSet<MemberId>>,
}

impl<'a> Losses<'a> {
    fn of(view: View<'a>) -> Self {
        let mut of = BTreeMap::<MemberId, Vec<_>>::new();
        for (loss, places) in view.ground.takes() {
            let members: BTreeSet<MemberId> = match loss {
                Loss::Member(member) | Loss::Role(member, _) => [member].into(),
                Loss::Device(device) => view.brought(device).map(|keys| keys.member).collect(),
                // Of one scope only; asked there.
                Loss::Reads(..) => continue,
            };
            for member in members {
                of.entry(member).or_default().push((loss, places));
            }
        }
        let mut by_role = BTreeMap::<Facet, BTreeSet<MemberId>>::new();
        for facet in Facet::all() {
            let had = |member: &&MemberId| {
                let mut roles = Role::all().iter().filter(|role| reads_all(**role, *facet));
                roles.any(|role| {
                    let lost = !view.ground.taken(Loss::Role(**member, *role)).is_empty();
                    lost || view.was_given(Fact::Role(**member, *role))
                })
            };
            by_role.insert(*facet, of.keys().filter(had).copied().collect());
        }
        Self { view, of, by_role }
    }

    /// Whether a scope needs a new key.
    fn make_due(&self, scope: Scope) -> bool {
        if scope.case.is_some_and(|case| self.view.is_erased(case)) {
            return false;
        }
        let keys: Vec<Place> = self.view.keys(scope).map(|(_, place)| place).collect();
        let saw = |key: Place, loss| self.view.ground.lanes.saw(key, loss);
        let is_new = |loss: Place| !keys.iter().rev().any(|key| saw(*key, loss));
        let lost = |member: MemberId| {
            let losses = self.of.get(&member).into_iter().flatten();
            let new = losses.filter(|(_, places)| places.iter().any(|place| is_new(*place)));
            new.into_iter()
                .any(|(loss, _)| self.concerns(member, *loss, scope))
        };
        keys.is_empty()
            || match scope.case {
                None => self.of.keys().any(|member| lost(*member)),
                Some(case) => {
                    let part = (case, scope.facet);
                    let by_role = self.by_role.get(&scope.facet).into_iter().flatten();
                    self.view.ground.withdrawals(part).any(is_new)
                        || self.view.ground.given_to(part).any(lost)
                        || by_role.copied().any(lost)
                }
            }
    }

    /// Whether by this loss a member lost a key of the scope.
    fn concerns(&self, member: MemberId, loss: Loss, scope: Scope) -> bool {
        match loss {
            Loss::Member(_) | Loss::Device(_) => self.held(member, scope),
            Loss::Role(_, role) => {
                let needs = scope.case.is_some() && permits(role, scope.facet);
                let reads =
                    reads_all(role, scope.facet) || scope == Scope::AUDIT && role == Role::Auditor;
                reads || needs && self.was_granted(member, scope)
            }
            Loss::Reads(..) => false,
        }
    }

    /// Whether a member was ever given a scope, by name or by a role.
    fn held(&self, member: MemberId, scope: Scope) -> bool {
        let had = |role| self.view.was_given(Fact::Role(member, role));
        let by_role = match scope.case {
            None => scope == Scope::AGENCY || had(Role::Auditor),
            Some(_) => Role::all()
                .iter()
                .any(|role| reads_all(*role, scope.facet) && had(*role)),
        };
        by_role || self.was_granted(member, scope)
    }

    fn was_granted(&self, member: MemberId, scope: Scope) -> bool {
        let reads = |case: CaseId| Fact::Reads(case, scope.facet, member);
        scope
            .case
            .is_some_and(|case| self.view.was_given(reads(case)))
    }
}
