//! What can be so, and what ends it.

use super::DeviceId;
use super::body::{AddDevice, AddMember, Found};
use super::kind::Body;
use super::request::DeviceKeys;
use casework::member::Role;
use casework::{CaseId, Facet, MemberId};
use std::collections::BTreeSet;

/// Something that can be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    Member(MemberId),
    Device(DeviceId, MemberId),
    Role(MemberId, Role),
    Reads(CaseId, Facet, MemberId),
}

/// What ends facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Loss {
    Member(MemberId),
    Device(DeviceId),
    Role(MemberId, Role),
    Reads(CaseId, Facet, MemberId),
}

impl Fact {
    /// What ends it: its own loss, or that of the member.
    pub fn losses(self) -> [Loss; 2] {
        match self {
            Self::Member(member) => [Loss::Member(member); 2],
            Self::Device(device, member) => [Loss::Device(device), Loss::Member(member)],
            Self::Role(member, role) => [Loss::Role(member, role), Loss::Member(member)],
            Self::Reads(case, facet, member) => {
                [Loss::Reads(case, facet, member), Loss::Member(member)]
            }
        }
    }
}

/// The facts that a statement takes.
pub(super) fn losses_of(body: &Body) -> Vec<Loss> {
    match body {
        Body::RemoveMember(it) => vec![Loss::Member(it.member)],
        Body::RemoveDevice(it) => vec![Loss::Device(it.device)],
        Body::TakeRoles(it) => it
            .roles
            .iter()
            .map(|role| Loss::Role(it.member, *role))
            .collect(),
        Body::Withdraw(it) => {
            let scopes = it.scopes();
            scopes
                .map(|(case, facet)| Loss::Reads(case, facet, it.member))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The facts that a statement gives; `author` is the member who says it.
pub(super) fn facts_of(body: &Body, author: Option<MemberId>) -> Vec<Fact> {
    let device = |keys: &DeviceKeys| Fact::Device(keys.device, keys.member);
    let roles = |member, roles: &BTreeSet<Role>| -> Vec<Fact> {
        roles.iter().map(|role| Fact::Role(member, *role)).collect()
    };
    let joins = |keys: &DeviceKeys, all: &BTreeSet<Role>| {
        let mut facts = roles(keys.member, all);
        facts.extend([Fact::Member(keys.member), device(keys)]);
        facts
    };
    match (body, author) {
        (Body::Found(Found { device, roles, .. }), _) => {
            let mut roles = roles.clone();
            roles.insert(Role::Administrator);
            joins(device, &roles)
        }
        (Body::AddMember(AddMember { device, roles }), _) => joins(device, roles),
        (Body::AddDevice(AddDevice { device: keys, .. }), _) => vec![device(keys)],
        (Body::GiveRoles(it), _) => roles(it.member, &it.roles),
        (Body::Promote(_), Some(author)) => vec![Fact::Role(author, Role::Administrator)],
        (Body::OpenCase(it), Some(author)) => {
            let scopes = it.scopes();
            scopes
                .map(|(case, facet)| Fact::Reads(case, facet, author))
                .collect()
        }
        (Body::Grant(it), _) => {
            let scopes = it.scopes();
            scopes
                .map(|(case, facet)| Fact::Reads(case, facet, it.member))
                .collect()
        }
        _ => Vec::new(),
    }
}
