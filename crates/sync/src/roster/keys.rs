//! Which key belongs to whom, and which must be renewed.

use super::body::Scope;
use super::fact::{Fact, Loss};
use super::right::{permits, reads_all};
use super::state::State;
use super::{DeviceId, Roster};
use casework::member::Role;
use casework::{CaseId, Code, Facet, MemberId};
use std::collections::BTreeSet;
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
    let of_scope = |scope: &Scope| {
        let (scope, readers) = (*scope, state.readers(*scope));
        let devices = state.devices.iter();
        devices
            .filter(move |(_, device)| readers.contains(&device.member))
            .map(move |(id, device)| Wrap {
                scope,
                device: *id,
                reader: device.reader,
            })
    };
    scopes.iter().flat_map(of_scope).collect()
}

impl Roster {
    /// Which of these scopes need a new key: those that never had one, and those of which somebody who
    /// may have held the key lost it, by a statement that no renewal had seen. Rather one too many:
    /// whoever was ever given a scope counts as having held its key.
    pub fn due_renewals(&self, scopes: &BTreeSet<Scope>) -> BTreeSet<Scope> {
        let due = |scope: &Scope| {
            !self
                .now
                .view()
                .erased
                .iter()
                .any(|case| scope.case == Some(*case))
                && self.is_due(*scope)
        };
        scopes.iter().copied().filter(due).collect()
    }

    fn is_due(&self, scope: Scope) -> bool {
        let keys = self
            .now
            .view()
            .keys
            .get(&scope)
            .map_or(&[][..], Vec::as_slice);
        let renewed = |loss: usize| keys.iter().any(|(_, place)| self.dag.saw(*place, loss));
        let lost = |(loss, places): (&Loss, &Vec<usize>)| {
            self.concerns(*loss, scope) && !places.iter().all(|place| renewed(*place))
        };
        keys.is_empty() || self.now.view().takes().any(lost)
    }

    /// Whether by this loss somebody lost a key of the scope.
    fn concerns(&self, loss: Loss, scope: Scope) -> bool {
        match loss {
            Loss::Member(member) => self.held(member, scope),
            Loss::Device(device) => {
                let of = self.now.view().devices.get(&device).into_iter().flatten();
                of.clone().any(|keys| self.held(keys.member, scope))
            }
            Loss::Role(member, role) => {
                let needs = scope.case.is_some() && permits(role, scope.facet);
                let reads =
                    reads_all(role, scope.facet) || scope == Scope::AUDIT && role == Role::Auditor;
                reads || needs && self.was_granted(member, scope)
            }
            Loss::Reads(case, facet, _) => scope == Scope::of(case, facet),
        }
    }

    /// Whether a member was ever given a scope, by name or by a role.
    fn held(&self, member: MemberId, scope: Scope) -> bool {
        let had = |role| self.now.view().was_given(Fact::Role(member, role));
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
            .is_some_and(|case| self.now.view().was_given(reads(case)))
    }
}
