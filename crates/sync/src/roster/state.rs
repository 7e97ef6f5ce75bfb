//! What counts, in words that others ask for.

use super::body::{Cut, Last, NewKey, RecoverySet, Scope, Security};
use super::cut;
use super::fact::{Fact, Loss};
use super::judge::Verdict;
use super::kind::Body;
use super::right::reads_all;
use super::view::{Ground, View};
use super::{DeviceId, Hash, Why};
use casework::member::Role;
use casework::{CaseId, Facet, MemberId};
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
        let by_role = |wanted: fn(&Role) -> bool| {
            let members = self.members.iter();
            members
                .filter(move |(_, roles)| roles.iter().any(wanted))
                .map(|(member, _)| *member)
        };
        match scope {
            Scope::AGENCY => self.members.keys().copied().collect(),
            Scope::AUDIT => by_role(|role| *role == Role::Auditor).collect(),
            Scope {
                case: Some(case), ..
            } if self.erased.contains(&case) => BTreeSet::new(),
            Scope {
                case: Some(case),
                facet,
            } => {
                let granted = self
                    .granted
                    .get(&(case, facet))
                    .cloned()
                    .unwrap_or_default();
                let everywhere = by_role(|role| reads_all(*role, Facet::Facts));
                granted
                    .into_iter()
                    .chain(everywhere.filter(|_| facet == Facet::Facts))
                    .collect()
            }
            Scope { case: None, .. } => BTreeSet::new(),
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
        all.filter(|scope| self.readers(*scope).contains(&member))
            .collect()
    }

    pub(super) fn of(
        ground: Ground<'_>,
        view: &View,
        awaited: &BTreeMap<Hash, BTreeSet<Hash>>,
    ) -> Self {
        let members = view.members(ground).into_iter();
        let ever = view.ever_granted().into_keys();
        let mut state = Self {
            members: members
                .map(|member| (member, view.roles(ground, member)))
                .collect(),
            admins: view.admins(ground),
            granted: ever
                .map(|scope| (scope, view.granted(ground, scope)))
                .filter(|(_, members)| !members.is_empty())
                .collect(),
            keys: keys(view),
            recovery: recovery(ground, view),
            security: view.security,
            erased: view.erased.clone(),
            admitted: admitted(ground, view),
            lost: cut::lost(ground, view),
            waiting: awaited.values().flatten().copied().collect(),
            forked: forked(ground),
            contested: view
                .openings
                .keys()
                .copied()
                .filter(|scope| view.is_contested(ground, *scope))
                .collect(),
            is_newer: !view.unknown.is_empty(),
            ..Self::default()
        };
        state.sort_devices(ground, view);
        state.sort_statements(ground, view);
        state
    }

    fn sort_devices(&mut self, ground: Ground<'_>, view: &View) {
        let present = view.present_devices(ground);
        for (id, known) in &view.devices {
            let of = |member: MemberId| known.iter().filter(move |keys| keys.member == member);
            if let Some(member) = present.get(id) {
                // Of two with the same signing key the smaller counts, wherever they are known.
                if let Some(reader) = of(*member).map(|keys| keys.reader).min() {
                    self.devices.insert(
                        *id,
                        Device {
                            member: *member,
                            reader,
                        },
                    );
                }
            } else if let Some(member) = known.iter().map(|keys| keys.member).min() {
                let is_uncut = ground.rules.slips(super::Slip::CutIgnored);
                let cuts = cuts(ground, view, *id, member);
                self.removed.insert(
                    *id,
                    Removed {
                        member,
                        cuts,
                        is_uncut,
                    },
                );
            }
        }
    }

    fn sort_statements(&mut self, ground: Ground<'_>, view: &View) {
        for (place, verdict) in ground.verdicts.iter().enumerate() {
            let hash = ground.dag.hash(place);
            match verdict {
                Verdict::Invalid(why) => {
                    self.invalid.insert(hash, *why);
                }
                Verdict::Valid(_) if !view.stands.has(place) => {
                    self.fallen.insert(hash);
                }
                Verdict::Valid(valid) if valid.needs_second && !view.counts.has(place) => {
                    self.pending.insert(hash);
                }
                Verdict::Valid(_) => {}
            }
        }
    }
}

/// The keys of each scope: by epoch, and of two with the same epoch the larger hash last.
fn keys(view: &View) -> BTreeMap<Scope, Vec<NewKey>> {
    let sorted = |keys: &Vec<(NewKey, usize)>| {
        let mut keys: Vec<NewKey> = keys.iter().map(|(key, _)| *key).collect();
        keys.sort_unstable_by_key(|key| (key.epoch, key.check));
        keys.dedup();
        keys
    };
    view.keys
        .iter()
        .map(|(scope, keys)| (*scope, sorted(keys)))
        .collect()
}

/// The set that no other has replaced; of several, the one with the largest name.
fn recovery(ground: Ground<'_>, view: &View) -> Option<RecoverySet> {
    let replaced = |place: usize| {
        view.recovery
            .iter()
            .any(|later| ground.dag.saw(*later, place))
    };
    let current = view.recovery.iter().filter(|place| !replaced(**place));
    let place = current.max_by_key(|place| ground.dag.hash(**place))?;
    match ground.statement(*place)?.body() {
        Body::RecoverySet(set) => Some(set.clone()),
        _ => None,
    }
}

fn admitted(ground: Ground<'_>, view: &View) -> Vec<Last> {
    let statements = view.admitted.iter();
    let mut all: Vec<Last> = statements
        .filter_map(|place| match ground.statement(*place)?.body() {
            Body::Admit(it) => Some(it.last),
            _ => None,
        })
        .collect();
    all.sort_unstable_by_key(|last| (last.log, last.no, last.pack));
    all.dedup();
    all
}

/// The cut of every statement that removed the device, or its member with it.
fn cuts(ground: Ground<'_>, view: &View, device: DeviceId, member: MemberId) -> Vec<Cut> {
    let losses = [Loss::Device(device), Loss::Member(member)];
    let fact = Fact::Device(device, member);
    let takes = losses
        .iter()
        .flat_map(|loss| view.taken(*loss).iter().copied());
    // A removal of the member before this device joined says nothing about it.
    let ends = |take: &usize| {
        !view
            .gives_of(fact)
            .iter()
            .all(|give| ground.dag.saw(*give, *take))
    };
    let mut cuts: Vec<(Hash, Cut)> = takes
        .filter(ends)
        .filter_map(|take| match ground.statement(take)?.body() {
            Body::RemoveMember(it) => Some((ground.dag.hash(take), it.cut.clone())),
            Body::RemoveDevice(it) => Some((ground.dag.hash(take), it.cut.clone())),
            _ => None,
        })
        .collect();
    cuts.sort_unstable_by_key(|(hash, _)| *hash);
    cuts.into_iter().map(|(_, cut)| cut).collect()
}

/// The devices with two valid statements that had not seen each other.
fn forked(ground: Ground<'_>) -> BTreeSet<DeviceId> {
    let mut last = BTreeMap::<DeviceId, Vec<usize>>::new();
    let mut forked = BTreeSet::new();
    for (place, verdict) in ground.verdicts.iter().enumerate() {
        let (Verdict::Valid(_), Some(statement)) = (verdict, ground.statement(place)) else {
            continue;
        };
        let tips = last.entry(statement.author()).or_default();
        tips.retain(|tip| !ground.dag.saw(place, *tip));
        tips.push(place);
        if tips.len() > 1 {
            forked.insert(statement.author());
        }
    }
    forked
}
