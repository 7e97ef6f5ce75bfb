//! What is known: every statement, what was said of it, and where to find it again.
//!
//! Nothing here decides anything. Whatever is asked of a past or of everything is asked of a
//! [`super::view::View`], which looks at this and leaves out what it does not cover.

use super::body::{NewKey, Scope};
use super::fact::{Fact, Loss};
use super::few::Few;
use super::kind::Body;
use super::past::{Lanes, Past, Place, Seen};
use super::statement::Statement;
use super::{DeviceId, Hash, Rules};
use casework::{CaseId, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// A statement and what is said of it.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub statement: Arc<Statement>,
    pub said: Said,
}

/// What is said of a statement, once and for ever.
#[derive(Clone, Debug)]
pub(super) enum Said {
    /// Nothing yet: something it had seen is missing.
    Waits,
    /// It might be said.
    Valid(Place),
    /// It has no effect, ever.
    Invalid(Box<Past>),
}

/// A fact that a statement rests on, and by which statement it was in force: the one that gave it, or
/// the second signature under that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rest {
    /// By its number here.
    pub fact: u32,
    pub by: Place,
}

/// A valid statement.
#[derive(Clone, Debug)]
pub(super) struct Valid {
    pub statement: Arc<Statement>,
    /// Whose device said it; nobody's before there is an agency.
    pub member: Option<MemberId>,
    /// The facts that gave the right, fact by fact.
    pub rests: Box<[Rest]>,
    /// It has its effect only with a second signature.
    pub needs_second: bool,
}

/// Where a fact is given.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    pub by: Few,
    /// Its number, if something rests on it.
    pub number: Option<u32>,
}

/// A fact on which something rests.
#[derive(Clone, Debug)]
pub(super) struct Rested {
    pub fact: Fact,
    pub resting: Few,
}

/// What all views look at.
#[derive(Clone, Debug, Default)]
pub(super) struct Ground {
    pub rules: Rules,
    pub known: BTreeMap<Hash, Known>,
    pub lanes: Lanes,
    pub(super) valid: Vec<Valid>,
    pub(super) given: BTreeMap<Fact, Given>,
    /// By number.
    pub(super) rested: Vec<Rested>,
    pub(super) takes: BTreeMap<Loss, Few>,
    /// All of them, as they came.
    pub(super) takings: Vec<Place>,
    pub(super) seconds: BTreeMap<Place, Few>,
    pub(super) keys: BTreeMap<Scope, Few>,
    pub(super) devices: BTreeMap<DeviceId, Few>,
    pub(super) erasures: BTreeMap<CaseId, Few>,
    /// Statements of the kinds that are about the whole agency.
    pub(super) office: Vec<Place>,
    /// Facets of cases that two members said they opened without having seen each other.
    pub contests: BTreeSet<(CaseId, Facet)>,
    /// Valid statements that do not stand, as far as everything is known.
    pub fallen: BTreeSet<Place>,
}

/// The smallest id, from which members are looked through.
pub(super) const NO_MEMBER: MemberId = MemberId(Uuid::nil());

fn listed<'a, K: Ord>(map: &'a BTreeMap<K, Few>, key: &K) -> &'a [Place] {
    map.get(key).map_or(&[], Few::as_slice)
}

impl Ground {
    pub fn new(rules: Rules) -> Self {
        Self {
            rules,
            ..Self::default()
        }
    }

    /// What somebody had seen who had seen these; none if one of them is not known or waits itself.
    pub fn past_of(&self, parents: &[Hash]) -> Result<Past, Hash> {
        let seen = parents.iter().map(|parent| match self.known.get(parent) {
            Some(Known {
                said: Said::Valid(place),
                ..
            }) => Ok(self.lanes.seen(*place)),
            Some(Known {
                said: Said::Invalid(past),
                ..
            }) => Ok(Seen::by(past)),
            Some(Known {
                said: Said::Waits, ..
            })
            | None => Err(*parent),
        });
        let seen: Vec<Seen<'_>> = seen.collect::<Result<_, _>>()?;
        Ok(self.lanes.join(&seen))
    }

    pub fn at(&self, place: Place) -> Option<&Valid> {
        self.valid.get(place as usize)
    }

    pub fn body(&self, place: Place) -> Option<&Body> {
        self.at(place).map(|it| it.statement.body())
    }

    pub fn hash(&self, place: Place) -> Hash {
        self.at(place)
            .map(|it| *it.statement.hash())
            .unwrap_or_default()
    }

    /// The place of a statement, if it is valid.
    pub fn place(&self, hash: &Hash) -> Option<Place> {
        match self.known.get(hash)?.said {
            Said::Valid(place) => Some(place),
            _ => None,
        }
    }

    pub fn fact(&self, number: u32) -> Option<Fact> {
        self.rested.get(number as usize).map(|it| it.fact)
    }

    /// The statements that give a fact, whatever became of them.
    pub fn gives(&self, fact: Fact) -> &[Place] {
        self.given.get(&fact).map_or(&[], |it| it.by.as_slice())
    }

    /// The statements that rest on a fact.
    pub fn resting(&self, fact: Fact) -> &[Place] {
        let number = self.given.get(&fact).and_then(|it| it.number);
        let rested = number.and_then(|number| self.rested.get(number as usize));
        rested.map_or(&[], |it| it.resting.as_slice())
    }

    /// Every fact that was ever given from this one on, in order.
    pub fn facts_from(&self, first: Fact) -> impl Iterator<Item = Fact> {
        self.given.range(first..).map(|(fact, _)| *fact)
    }

    /// Whose device it was ever said to be.
    pub fn owners(&self, device: DeviceId) -> impl Iterator<Item = MemberId> {
        let facts = self.facts_from(Fact::Device(device, NO_MEMBER));
        facts.map_while(move |fact| match fact {
            Fact::Device(other, member) if other == device => Some(member),
            _ => None,
        })
    }

    /// Who was ever given this facet of this case.
    pub fn given_to(&self, (case, facet): (CaseId, Facet)) -> impl Iterator<Item = MemberId> {
        let facts = self.facts_from(Fact::Reads(case, facet, NO_MEMBER));
        facts.map_while(move |fact| match fact {
            Fact::Reads(one, part, member) if (one, part) == (case, facet) => Some(member),
            _ => None,
        })
    }

    /// The facets of all cases, or of those from this one on, that were ever given, to whom.
    pub fn readings_from(&self, case: CaseId) -> impl Iterator<Item = ((CaseId, Facet), MemberId)> {
        let facts = self.facts_from(Fact::Reads(case, Facet::Agency, NO_MEMBER));
        facts.filter_map(|fact| match fact {
            Fact::Reads(case, facet, member) => Some(((case, facet), member)),
            _ => None,
        })
    }

    /// Who said, and where, that they opened a facet of a case.
    pub fn claims(&self, scope: (CaseId, Facet)) -> impl Iterator<Item = (Place, MemberId)> {
        self.given_to(scope).flat_map(move |member| {
            let gives = self.gives(Fact::Reads(scope.0, scope.1, member)).iter();
            let opens = |give: &&Place| matches!(self.body(**give), Some(Body::OpenCase(_)));
            gives.filter(opens).map(move |give| (*give, member))
        })
    }

    /// Every taking of this.
    pub fn taken(&self, loss: Loss) -> &[Place] {
        listed(&self.takes, &loss)
    }

    /// All takings.
    pub fn takes(&self) -> impl Iterator<Item = (Loss, &[Place])> {
        self.takes
            .iter()
            .map(|(loss, places)| (*loss, places.as_slice()))
    }

    /// Every taking of a facet of a case from somebody.
    pub fn withdrawals(&self, (case, facet): (CaseId, Facet)) -> impl Iterator<Item = Place> {
        let first = Loss::Reads(case, facet, NO_MEMBER);
        let of = self.takes.range(first..).take_while(move |(loss, _)| {
            matches!(loss, Loss::Reads(one, part, _) if (*one, *part) == (case, facet))
        });
        of.flat_map(|(_, places)| places.as_slice().iter().copied())
    }

    /// Whether a taking is known that a past does not cover.
    pub fn misses_taking(&self, past: &Past) -> bool {
        let later = self
            .takings
            .last()
            .is_some_and(|last| past.is_before(*last));
        let takes = |place| self.body(place).is_some_and(Body::takes);
        later || self.lanes.left_out(past).any(takes)
    }

    /// The second signatures under a statement.
    pub fn seconds(&self, place: Place) -> &[Place] {
        listed(&self.seconds, &place)
    }

    /// The keys that were announced of a scope, and where.
    pub fn keys(&self, scope: Scope) -> impl Iterator<Item = (NewKey, Place)> {
        let places = listed(&self.keys, &scope).iter();
        places.filter_map(move |place| match self.body(*place) {
            Some(Body::Renew(it)) => {
                let at = it.keys.binary_search_by_key(&scope, |key| key.scope);
                Some((*it.keys.get(at.ok()?)?, *place))
            }
            _ => None,
        })
    }

    /// The statements that brought in a device.
    pub fn bringing(&self, device: DeviceId) -> &[Place] {
        listed(&self.devices, &device)
    }

    pub fn erasures(&self, case: CaseId) -> &[Place] {
        listed(&self.erasures, &case)
    }

    /// Statements about the whole agency.
    pub fn office(&self) -> &[Place] {
        &self.office
    }
}
