//! What counts, in words that others ask for.

use super::body::{Cut, Last, NewKey, RecoverySet, Scope, Security};
use super::right::reads_all;
use super::{DeviceId, Hash, Why};
use casework::member::Role;
use casework::{CaseId, Code, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use vault::Reader;

/// A device that belongs to the agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    /// Whose it is.
    pub member: MemberId,
    /// What keys are wrapped for it with.
    pub reader: Reader,
}

/// A device that belonged to the agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// Whose it was.
    pub member: MemberId,
    /// How far its logs count: one for each statement that removed it, the strictest of them decides.
    pub cuts: Vec<Cut>,
    /// Never true but in a test of the rules.
    pub(super) is_uncut: bool,
}

/// What follows from a set of statements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Who belongs to the agency, and in which roles.
    pub members: BTreeMap<MemberId, BTreeSet<Role>>,
    /// Who administers: members with the role and a device to sign with.
    pub admins: BTreeSet<MemberId>,
    /// The devices, by their signing keys.
    pub devices: BTreeMap<DeviceId, Device>,
    /// The devices that were removed, or whose members were.
    pub removed: BTreeMap<DeviceId, Removed>,
    /// Who reads which facet of which case by a grant, or as the one who opened it.
    pub granted: BTreeMap<(CaseId, Facet), BTreeSet<MemberId>>,
    /// The keys that were announced, by epoch; the last one is in use.
    pub keys: BTreeMap<Scope, Vec<NewKey>>,
    /// Who can together open a vault that nobody can open any more.
    pub recovery: Option<RecoverySet>,
    /// The least that everyone must use.
    pub security: Security,
    /// Cases that are erased, for ever.
    pub erased: BTreeSet<CaseId>,
    /// Late packs of removed devices that count after all.
    pub admitted: Vec<Last>,
    /// Packs that were declared lost, each with the statement that says so.
    pub lost: Vec<(Hash, Last)>,
    /// Statements that wait for a second signature.
    pub pending: BTreeSet<Hash>,
    /// Statements that were valid and fell, because a colleague's removal of their author, or of what
    /// they rest on, had not seen them.
    pub fallen: BTreeSet<Hash>,
    /// Statements without effect, and why.
    pub invalid: BTreeMap<Hash, Why>,
    /// Statements of which something they had seen is missing.
    pub waiting: BTreeSet<Hash>,
    /// Devices that said two things without having seen the one or the other: copied or dishonest.
    pub forked: BTreeSet<DeviceId>,
    /// Facets of cases that two members opened at once: nobody reads them by a grant until an
    /// administrator has withdrawn one of the two.
    pub contested: BTreeSet<(CaseId, Facet)>,
    /// Whether something counts that only a newer program understands.
    pub is_newer: bool,
}

impl State {
    /// Who reads a scope: by a grant, or by a role that reads it everywhere.
    pub fn readers(&self, scope: Scope) -> BTreeSet<MemberId> {
        let granted = scope
            .case
            .and_then(|case| self.granted.get(&(case, scope.facet)));
        let by_role = |role: &Role| reads_all(*role, scope.facet);
        let anybody = scope.case.is_none() || Role::all().iter().any(by_role);
        let members = self.members.keys().filter(|_| anybody);
        let all = granted.into_iter().flatten().chain(members).copied();
        all.filter(|member| self.reads(*member, scope)).collect()
    }

    /// Whether a member reads a scope.
    pub fn reads(&self, member: MemberId, scope: Scope) -> bool {
        let has = |wanted: &dyn Fn(&Role) -> bool| {
            let roles = self.members.get(&member);
            roles.is_some_and(|roles| roles.iter().any(wanted))
        };
        match scope {
            Scope::AGENCY => self.members.contains_key(&member),
            Scope::AUDIT => has(&|role| *role == Role::Auditor),
            Scope { case: None, .. } => false,
            Scope {
                case: Some(case),
                facet,
            } => {
                let granted = self.granted.get(&(case, facet));
                let by_name = granted.is_some_and(|members| members.contains(&member));
                let by_role = has(&|role| reads_all(*role, facet));
                !self.erased.contains(&case) && (by_name || by_role)
            }
        }
    }

    /// The scopes a member reads, of the agency and of these cases.
    pub fn grants_of(&self, member: MemberId, cases: &BTreeSet<CaseId>) -> BTreeSet<Scope> {
        let facts = cases.iter().map(|case| Scope::of(*case, Facet::Facts));
        let granted = self
            .granted
            .keys()
            .map(|(case, facet)| Scope::of(*case, *facet));
        let all = [Scope::AGENCY, Scope::AUDIT]
            .into_iter()
            .chain(facts)
            .chain(granted);
        all.filter(|scope| self.reads(member, *scope)).collect()
    }
}
