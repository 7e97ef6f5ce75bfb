//! What counts in a set of statements that is closed under "has seen".
//!
//! Everything that can be so is a [`Fact`]. Statements give facts or take them. A fact is in force if
//! some statement gives it that had seen every taking of it: removing wins over adding at the same
//! time, and coming back must follow the removal.
//!
//! A statement that takes holds for good once its author had the right to it. Any other one *stands*
//! as long as the facts it rests on do: it falls if a taking of such a fact is known that neither had
//! seen the other, or if nothing that gave the fact stands any more. So what a removed colleague wrote
//! behind everybody's back is without effect, with everything that rests on it.

use super::body::{NewKey, Scope, Security};
use super::dag::{Dag, Places};
use super::fact::{Fact, Loss, facts_of, losses_of};
use super::judge::Verdict;
use super::kind::Body;
use super::request::DeviceKeys;
use super::statement::Statement;
use super::{DeviceId, Hash, Rules, Slip};
use casework::{CaseId, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const DIGEST_LABEL: &[u8] = b"linden/roster/1";

/// What all views look at.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub statements: &'a BTreeMap<Hash, Statement>,
    pub dag: &'a Dag,
    pub verdicts: &'a [Verdict],
    pub rules: Rules,
}

impl Ground<'_> {
    pub fn statement(&self, place: usize) -> Option<&Statement> {
        self.statements.get(&self.dag.hash(place))
    }
}

/// What counts.
#[derive(Clone, Debug, Default)]
pub(super) struct View {
    gives: BTreeMap<Fact, Vec<usize>>,
    takes: BTreeMap<Loss, Vec<usize>>,
    /// Statements whose support holds.
    pub stands: Places,
    /// Statements that have their effect: a proposal only with its second signature.
    pub counts: Places,
    pub openings: BTreeMap<(CaseId, Facet), Vec<(usize, MemberId)>>,
    /// Openings that were valid, whatever became of them.
    pub claims: BTreeMap<(CaseId, Facet), Vec<(usize, MemberId)>>,
    pub keys: BTreeMap<Scope, Vec<(NewKey, usize)>>,
    pub devices: BTreeMap<DeviceId, Vec<DeviceKeys>>,
    pub erased: BTreeSet<CaseId>,
    pub recovery: Vec<usize>,
    pub security: Security,
    pub admitted: Vec<usize>,
    /// Statements that a pack is lost.
    pub lost: Vec<usize>,
    pub unknown: Vec<usize>,
}

impl View {
    /// The view of a set.
    pub fn of(ground: Ground<'_>, set: &Places) -> Self {
        let mut view = Self::default();
        let nothing = Places::default();
        let places = || set.beyond(&nothing);
        for place in places() {
            view.take(ground, place);
        }
        for place in places() {
            view.apply(ground, place);
        }
        view
    }

    /// Takings, and claims to have opened a case: what is known before anything falls.
    fn take(&mut self, ground: Ground<'_>, place: usize) {
        let (Some(statement), Some(Verdict::Valid(valid))) =
            (ground.statement(place), ground.verdicts.get(place))
        else {
            return;
        };
        for loss in losses_of(statement.body()) {
            self.takes.entry(loss).or_default().push(place);
        }
        if let (Body::OpenCase(it), Some(member)) = (statement.body(), valid.member) {
            for facet in &it.facets {
                let claims = self.claims.entry((it.case, *facet)).or_default();
                claims.push((place, member));
            }
        }
    }

    fn apply(&mut self, ground: Ground<'_>, place: usize) {
        let (Some(statement), Some(Verdict::Valid(valid))) =
            (ground.statement(place), ground.verdicts.get(place))
        else {
            return;
        };
        let holds = |rest: &(Fact, Vec<usize>)| self.holds(ground, place, rest);
        if !statement.body().takes() && !valid.rests.iter().all(holds) {
            return;
        }
        self.stands.add(place);
        if valid.needs_second {
            return;
        }
        self.counts.add(place);
        match statement.body() {
            Body::Second(second) => {
                let proposal = ground.dag.place(&second.of);
                if let Some(place) = proposal.filter(|place| self.stands.has(*place))
                    && let Some(statement) = ground.statement(place)
                {
                    self.counts.add(place);
                    self.give(ground, place, statement);
                }
            }
            _ => self.give(ground, place, statement),
        }
    }

    /// Whether a fact still carries a statement that rests on it.
    fn holds(&self, ground: Ground<'_>, place: usize, (fact, by): &(Fact, Vec<usize>)) -> bool {
        let mut against = self.takes_of(*fact);
        let gives = |give: usize| self.counts.has(give) && !self.has_lost(ground, give, *fact);
        by.iter().any(|give| gives(*give))
            && !against.any(|take| ground.dag.are_concurrent(take, place))
    }

    fn takes_of(&self, fact: Fact) -> impl Iterator<Item = usize> {
        let losses = fact.losses().into_iter();
        losses.flat_map(|loss| self.takes.get(&loss).into_iter().flatten().copied())
    }

    fn give(&mut self, ground: Ground<'_>, place: usize, statement: &Statement) {
        let author = match ground.verdicts.get(place) {
            Some(Verdict::Valid(valid)) => valid.member,
            _ => None,
        };
        for fact in facts_of(statement.body(), author) {
            self.gives.entry(fact).or_default().push(place);
        }
        if let Some(keys) = statement.body().brings() {
            self.devices
                .entry(keys.device)
                .or_default()
                .push(keys.clone());
        }
        match statement.body() {
            Body::Found(it) => self.security = it.security,
            Body::OpenCase(it) => {
                for (facet, member) in it.facets.iter().zip(author.into_iter().cycle()) {
                    let openings = self.openings.entry((it.case, *facet)).or_default();
                    openings.push((place, member));
                }
            }
            Body::Renew(it) => {
                for key in &it.keys {
                    self.keys.entry(key.scope).or_default().push((*key, place));
                }
            }
            Body::RecoverySet(_) => self.recovery.push(place),
            Body::RaiseSecurity(it) => {
                self.security.format = self.security.format.max(it.format);
                self.security.kdf_mib = self.security.kdf_mib.max(it.kdf_mib);
            }
            Body::EraseCase(it) => {
                self.erased.insert(it.case);
            }
            Body::Admit(_) => self.admitted.push(place),
            Body::Lose(_) => self.lost.push(place),
            Body::Unknown(..) => self.unknown.push(place),
            _ => {}
        }
    }

    /// The statements that give a fact and had seen every taking of it.
    pub fn supports(&self, ground: Ground<'_>, fact: Fact) -> Vec<usize> {
        let add_wins = ground.rules.slips(Slip::AddWins);
        let survives = |give: usize| {
            self.takes_of(fact)
                .all(|take| ground.dag.saw(give, take) || (add_wins && !ground.dag.saw(take, give)))
        };
        let gives = self.gives.get(&fact).into_iter().flatten().copied();
        gives.filter(|give| survives(*give)).collect()
    }

    /// Whether a fact is in force.
    pub fn is(&self, ground: Ground<'_>, fact: Fact) -> bool {
        !self.supports(ground, fact).is_empty()
    }

    /// Every fact that was ever given from this one on, in order.
    pub fn given_from(&self, first: Fact) -> impl Iterator<Item = Fact> {
        self.gives.range(first..).map(|(fact, _)| *fact)
    }

    /// The statements that gave a fact, whatever became of it.
    pub fn gives_of(&self, fact: Fact) -> &[usize] {
        self.gives.get(&fact).map_or(&[], Vec::as_slice)
    }

    /// Whether a fact was ever given.
    pub fn was_given(&self, fact: Fact) -> bool {
        self.gives.contains_key(&fact)
    }

    /// All takings.
    pub fn takes(&self) -> impl Iterator<Item = (&Loss, &Vec<usize>)> {
        self.takes.iter()
    }

    /// Every taking of these losses that is known.
    pub fn taken(&self, loss: Loss) -> &[usize] {
        self.takes.get(&loss).map_or(&[], Vec::as_slice)
    }

    /// The hash over the names of everything that counts, in order: two who agree on it agree.
    pub fn digest(&self, ground: Ground<'_>) -> Hash {
        let counts = (0..ground.dag.len()).filter(|place| self.counts.has(*place));
        let names: BTreeSet<Hash> = counts.map(|place| ground.dag.hash(place)).collect();
        let mut hasher = blake3::Hasher::new();
        hasher.update(DIGEST_LABEL);
        for name in &names {
            hasher.update(name);
        }
        *hasher.finalize().as_bytes()
    }

    /// Whose device it is.
    pub fn member_of(&self, ground: Ground<'_>, device: DeviceId) -> Option<MemberId> {
        let first = Fact::Device(device, MemberId(Uuid::nil()));
        self.given_from(first)
            .map_while(|fact| match fact {
                Fact::Device(other, member) if other == device => Some((fact, member)),
                _ => None,
            })
            .find(|(fact, _)| self.is(ground, *fact))
            .map(|(_, member)| member)
    }
}

/// A view that follows a set as it grows, so that little is done twice.
#[derive(Clone, Debug, Default)]
pub(super) struct Growing {
    set: Places,
    view: View,
}

impl Growing {
    /// The view of what was reached last.
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// The view of a set that is closed under "has seen".
    pub fn reach(&mut self, ground: Ground<'_>, set: &Places) -> &View {
        let mut grows = set.holds(&self.set);
        let more: Vec<usize> = set.beyond(&self.set).collect();
        for place in more {
            grows = grows && self.grow(ground, place);
        }
        if !grows {
            *self = Self {
                set: set.clone(),
                view: View::of(ground, set),
            };
        }
        &self.view
    }

    /// Adds one statement; false if what was added before may fall by it.
    fn grow(&mut self, ground: Ground<'_>, place: usize) -> bool {
        let takes = ground.statement(place).is_some_and(|it| it.body().takes());
        let saw_all = || ground.dag.past(place).holds(&self.set);
        if takes && (!saw_all() || self.view.has_contests(ground)) {
            return false;
        }
        self.view.take(ground, place);
        self.view.apply(ground, place);
        self.set.add(place);
        true
    }
}
