//! Who is who in a view, and who reads what.

use super::DeviceId;
use super::body::Scope;
use super::fact::{Fact, Loss};
use super::ground::NO_MEMBER;
use super::view::View;
use casework::member::Role;
use casework::{CaseId, Code, Facet, MemberId};
use std::collections::BTreeSet;

/// The facets that every member of a case's team may be granted.
pub const TEAM_FACETS: [Facet; 4] = [
    Facet::Facts,
    Facet::Identity,
    Facet::Casework,
    Facet::Career,
];
/// The facets that only a profession may be granted.
pub const SEALED_FACETS: [Facet; 2] = [Facet::Therapy, Facet::Legal];

/// Whether somebody in this role may be granted a facet of a case. Roles that help survivors read
/// the case; the sealed facets are for the profession that has them by default. An administrator,
/// manager, data officer or auditor as such may be granted nothing.
pub fn permits(role: Role, facet: Facet) -> bool {
    let helps = role.facets().contains(&Facet::Casework);
    let fits = TEAM_FACETS.contains(&facet)
        || SEALED_FACETS.contains(&facet) && role.facets().contains(&facet);
    helps && fits
}

/// Whether a role reads this facet of every case.
pub(super) fn reads_all(role: Role, facet: Facet) -> bool {
    facet == Facet::Facts && matches!(role, Role::Manager | Role::DataOfficer)
}

/// Whether a role reads a part of the agency that belongs to no case, besides what all members read.
fn reads_office(role: Role, facet: Facet) -> bool {
    facet == Facet::Audit && role == Role::Auditor
}

impl View<'_> {
    pub fn is_member(&self, member: MemberId) -> bool {
        self.is(Fact::Member(member))
    }

    pub fn has_role(&self, member: MemberId, role: Role) -> bool {
        self.is(Fact::Role(member, role))
    }

    /// The roles of a member that are in force.
    pub fn roles(&self, member: MemberId) -> BTreeSet<Role> {
        let all = Role::all().iter().copied();
        all.filter(|role| self.has_role(member, *role)).collect()
    }

    /// Whether there is something that this would take.
    pub fn is_there(&self, loss: Loss) -> bool {
        match loss {
            Loss::Member(member) => self.is_member(member),
            Loss::Device(device) => self.member_of(device).is_some(),
            Loss::Role(member, role) => self.has_role(member, role),
            Loss::Reads(case, facet, member) => self.is(Fact::Reads(case, facet, member)),
        }
    }

    /// The members who are there.
    pub fn members(&self) -> impl Iterator<Item = MemberId> {
        let members = self.ground.facts_from(Fact::Member(NO_MEMBER));
        let members = members.map_while(|fact| match fact {
            Fact::Member(member) => Some(member),
            _ => None,
        });
        members.filter(|member| self.is_member(*member))
    }

    /// The members who would administer if this were taken: present, with the role and a device to
    /// sign with.
    pub fn admins_without(&self, taken: &[Loss]) -> BTreeSet<MemberId> {
        let stays = |fact: Fact| {
            let ends = fact.losses().iter().any(|loss| taken.contains(loss));
            !ends && self.is(fact)
        };
        let devices = self
            .ground
            .facts_from(Fact::Device(DeviceId([0; 32]), NO_MEMBER));
        let devices = devices.map_while(|fact| match fact {
            Fact::Device(_, member) => Some((fact, member)),
            _ => None,
        });
        let mut admins = BTreeSet::new();
        for (device, member) in devices {
            let administers = || stays(Fact::Role(member, Role::Administrator));
            let signs = || stays(device) && stays(Fact::Member(member));
            if !admins.contains(&member) && administers() && signs() {
                admins.insert(member);
            }
        }
        admins
    }

    /// The administrators.
    pub fn admins(&self) -> BTreeSet<MemberId> {
        self.admins_without(&[])
    }

    /// Whether a member reads a facet of a case by a grant, or as the one who opened it.
    pub fn is_granted(&self, scope: (CaseId, Facet), member: MemberId) -> bool {
        let (case, facet) = scope;
        let mut permitting = Role::all().iter().filter(|role| permits(**role, facet));
        self.is(Fact::Reads(case, facet, member))
            && permitting.any(|role| self.has_role(member, *role))
            && !self.is_erased(case)
            && !self.is_contested(scope)
    }

    /// Who reads a facet of a case by a grant.
    pub fn granted(&self, scope: (CaseId, Facet)) -> impl Iterator<Item = MemberId> {
        let members = self.ground.given_to(scope);
        members.filter(move |member| self.is_granted(scope, *member))
    }

    /// Whether a member reads a scope: by a grant, or by a role that reads it everywhere.
    pub fn reads(&self, scope: Scope, member: MemberId) -> bool {
        let by_role = |reads: fn(Role, Facet) -> bool| {
            let roles = || Role::all().iter().filter(|role| reads(**role, scope.facet));
            self.is_member(member) && roles().any(|role| self.has_role(member, *role))
        };
        match scope.case {
            None if scope.facet == Facet::Agency => self.is_member(member),
            None => by_role(reads_office),
            Some(case) => {
                !self.is_erased(case)
                    && (self.is_granted((case, scope.facet), member) || by_role(reads_all))
            }
        }
    }
}
