//! Who is who in a view, and who reads what.

use super::DeviceId;
use super::body::Scope;
use super::fact::{Fact, Loss};
use super::view::{Ground, View};
use casework::member::Role;
use casework::{CaseId, Code, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

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

/// Whether a role reads a part of the agency that belongs to no case.
fn reads_office(role: Role, facet: Facet) -> bool {
    facet == Facet::Agency || facet == Facet::Audit && role == Role::Auditor
}

impl View {
    pub fn is_member(&self, ground: Ground<'_>, member: MemberId) -> bool {
        self.is(ground, Fact::Member(member))
    }

    pub fn has_role(&self, ground: Ground<'_>, member: MemberId, role: Role) -> bool {
        self.is(ground, Fact::Role(member, role))
    }

    /// The roles of a member that are in force.
    pub fn roles(&self, ground: Ground<'_>, member: MemberId) -> BTreeSet<Role> {
        let all = Role::all().iter().copied();
        all.filter(|role| self.has_role(ground, member, *role))
            .collect()
    }

    /// Whether there is something that this would take.
    pub fn is_there(&self, ground: Ground<'_>, loss: Loss) -> bool {
        match loss {
            Loss::Member(member) => self.is_member(ground, member),
            Loss::Device(device) => self.member_of(ground, device).is_some(),
            Loss::Role(member, role) => self.has_role(ground, member, role),
            Loss::Reads(case, facet, member) => self.is(ground, Fact::Reads(case, facet, member)),
        }
    }

    /// The members who are there.
    pub fn members(&self, ground: Ground<'_>) -> BTreeSet<MemberId> {
        let members = self.given_from(Fact::Member(MemberId(Uuid::nil())));
        let members = members.map_while(|fact| match fact {
            Fact::Member(member) => Some(member),
            _ => None,
        });
        members
            .filter(|member| self.is_member(ground, *member))
            .collect()
    }

    /// The devices that are there, and whose they are.
    pub fn present_devices(&self, ground: Ground<'_>) -> BTreeMap<DeviceId, MemberId> {
        let first = Fact::Device(DeviceId([0; 32]), MemberId(Uuid::nil()));
        let devices = self.given_from(first).map_while(|fact| match fact {
            Fact::Device(device, member) => Some((fact, device, member)),
            _ => None,
        });
        let there = devices.filter(|(fact, _, _)| self.is(ground, *fact));
        there.fold(BTreeMap::new(), |mut all, (_, device, member)| {
            all.entry(device).or_insert(member);
            all
        })
    }

    /// The members who would administer if this were taken: present, with the role and a device to
    /// sign with.
    pub fn admins_without(&self, ground: Ground<'_>, taken: &[Loss]) -> BTreeSet<MemberId> {
        let stays = |fact: Fact| {
            let ends = fact.losses().iter().any(|loss| taken.contains(loss));
            !ends && self.is(ground, fact)
        };
        let first = Fact::Role(MemberId(Uuid::nil()), Role::Caseworker);
        let admins: BTreeSet<MemberId> = self
            .given_from(first)
            .map_while(|fact| match fact {
                Fact::Role(member, role) => Some((fact, member, role)),
                _ => None,
            })
            .filter(|(fact, _, role)| *role == Role::Administrator && stays(*fact))
            .map(|(_, member, _)| member)
            .collect();
        let first = Fact::Device(DeviceId([0; 32]), MemberId(Uuid::nil()));
        let devices = self.given_from(first).map_while(|fact| match fact {
            Fact::Device(_, member) => Some((fact, member)),
            _ => None,
        });
        let with_device: BTreeSet<MemberId> = devices
            .filter(|(fact, member)| admins.contains(member) && stays(*fact))
            .map(|(_, member)| member)
            .collect();
        let present = |member: &MemberId| stays(Fact::Member(*member));
        with_device.into_iter().filter(present).collect()
    }

    /// The administrators.
    pub fn admins(&self, ground: Ground<'_>) -> BTreeSet<MemberId> {
        self.admins_without(ground, &[])
    }

    /// Whether a member reads a facet of a case by a grant, or as the one who opened it.
    pub fn is_granted(&self, ground: Ground<'_>, scope: (CaseId, Facet), member: MemberId) -> bool {
        let (case, facet) = scope;
        !self.erased.contains(&case)
            && self.is(ground, Fact::Reads(case, facet, member))
            && self
                .roles(ground, member)
                .iter()
                .any(|role| permits(*role, facet))
            && !self.is_contested(ground, scope)
    }

    /// The facets of a case that were ever granted to somebody, and to whom.
    pub fn ever_granted(&self) -> BTreeMap<(CaseId, Facet), BTreeSet<MemberId>> {
        let first = Fact::Reads(CaseId(Uuid::nil()), Facet::Agency, MemberId(Uuid::nil()));
        let mut all = BTreeMap::<_, BTreeSet<_>>::new();
        for fact in self.given_from(first) {
            if let Fact::Reads(case, facet, member) = fact {
                all.entry((case, facet)).or_default().insert(member);
            }
        }
        all
    }

    /// Who was ever given this facet of this case.
    pub fn given_to(&self, case: CaseId, facet: Facet) -> BTreeSet<MemberId> {
        let first = Fact::Reads(case, facet, MemberId(Uuid::nil()));
        let members = self.given_from(first).map_while(|fact| match fact {
            Fact::Reads(one, part, member) if (one, part) == (case, facet) => Some(member),
            _ => None,
        });
        members.collect()
    }

    /// Who reads a facet of a case by a grant.
    pub fn granted(&self, ground: Ground<'_>, scope: (CaseId, Facet)) -> BTreeSet<MemberId> {
        let members = self.given_to(scope.0, scope.1).into_iter();
        members
            .filter(|member| self.is_granted(ground, scope, *member))
            .collect()
    }

    /// Who reads a scope: by a grant, or by a role that reads it everywhere.
    pub fn readers(&self, ground: Ground<'_>, scope: Scope) -> BTreeSet<MemberId> {
        let facet = scope.facet;
        let by_role = |reads: fn(Role, Facet) -> bool| {
            let members = self.members(ground).into_iter();
            members.filter(move |member| {
                let roles = self.roles(ground, *member);
                facet == Facet::Agency || roles.iter().any(|role| reads(*role, facet))
            })
        };
        match scope.case {
            None => by_role(reads_office).collect(),
            Some(case) if self.erased.contains(&case) => BTreeSet::new(),
            Some(case) => {
                let granted = self.granted(ground, (case, facet)).into_iter();
                granted.chain(by_role(reads_all)).collect()
            }
        }
    }
}
