//! What counts in a set of statements that is closed under "has seen": everything that is known, or
//! what one author had seen.
//!
//! Everything that can be so is a [`Fact`]. Statements give facts or take them. A fact is in force if
//! some statement gives it that had seen every taking of it: removing wins over adding at the same
//! time, and coming back must follow the removal.
//!
//! A statement that takes holds for good once its author had the right to it. Any other one *stands*
//! as long as the facts it rests on do: it falls if a taking of such a fact is known that neither had
//! seen the other, or if nothing that gave the fact stands any more. So what a removed colleague wrote
//! behind everybody's back is without effect, with everything that rests on it.
//!
//! Nothing is built for a view. More takings only make more fall; so what stands where everything is
//! known stands in every past that holds it, and only of what fell must be asked whether it had fallen
//! already, and only if a taking is missing there.

use super::body::{NewKey, Scope, Security};
use super::fact::{Fact, Loss};
use super::ground::{Ground, Rest, Said};
use super::kind::Body;
use super::past::{Past, Place};
use super::request::DeviceKeys;
use super::{DeviceId, Hash, Slip};
use casework::{CaseId, MemberId};
use std::cell::OnceCell;
use std::collections::BTreeSet;

const DIGEST_LABEL: &[u8] = b"linden/roster/1";

/// What counts.
pub(super) struct View<'a> {
    pub ground: &'a Ground,
    past: &'a Past,
    /// What fell by takings that are not known here. Found out if it is asked for, which is seldom.
    stood: OnceCell<BTreeSet<Place>>,
}

impl<'a> View<'a> {
    pub const fn of(ground: &'a Ground, past: &'a Past) -> Self {
        let stood = OnceCell::new();
        Self {
            ground,
            past,
            stood,
        }
    }

    fn stood(&self) -> &BTreeSet<Place> {
        self.stood.get_or_init(|| {
            let mut so_far = BTreeSet::new();
            if !self.ground.misses_taking(self.past) {
                return so_far;
            }
            // Each rests on earlier ones only.
            for place in self
                .ground
                .fallen
                .iter()
                .filter(|place| self.covers(**place))
            {
                let view = Self {
                    stood: OnceCell::from(so_far),
                    ..Self::of(self.ground, self.past)
                };
                let stands = view.is_carried(*place);
                so_far = view.stood.into_inner().unwrap_or_default();
                if stands {
                    so_far.insert(*place);
                }
            }
            so_far
        })
    }

    pub fn covers(&self, place: Place) -> bool {
        self.ground.lanes.covers(self.past, place)
    }

    /// Whether what a statement rests on holds.
    pub fn stands(&self, place: Place) -> bool {
        self.covers(place)
            && (!self.ground.fallen.contains(&place) || self.stood().contains(&place))
    }

    /// Whether a statement has its effect: a proposal only with its second signature.
    pub fn counts(&self, place: Place) -> bool {
        self.effects(place).next().is_some()
    }

    /// By which statements a statement has its effect: by itself, or by second signatures under it.
    fn effects(&self, place: Place) -> impl Iterator<Item = Place> {
        let at = self.ground.at(place).filter(|_| self.stands(place));
        let needs_second = at.is_some_and(|it| it.needs_second);
        let itself = at.filter(|_| !needs_second).map(|_| place);
        let seconds = at
            .filter(|_| needs_second)
            .map(|_| self.ground.seconds(place));
        let seconds = seconds.unwrap_or_default().iter().copied();
        itself
            .into_iter()
            .chain(seconds.filter(|second| self.stands(*second)))
    }

    /// Whether every fact that a statement rests on still carries it.
    pub fn is_carried(&self, place: Place) -> bool {
        let Some(valid) = self.ground.at(place) else {
            return false;
        };
        let mut facts = valid.rests.chunk_by(|one, other| one.fact == other.fact);
        valid.statement.body().takes() || facts.all(|rests| self.holds(place, rests))
    }

    /// Whether a fact carries a statement: by one of those by which it was in force for the author.
    fn holds(&self, place: Place, rests: &[Rest]) -> bool {
        let fact = rests.first().and_then(|rest| self.ground.fact(rest.fact));
        let Some(fact) = fact else {
            return false;
        };
        let gives = |rest: &Rest| {
            let give = self.giver(rest.by);
            self.stands(rest.by) && self.stands(give) && !self.has_lost(give, fact)
        };
        let mut against = self.taking(fact);
        rests.iter().any(gives)
            && !against.any(|take| self.ground.lanes.are_concurrent(take, place))
    }

    /// The statement that gives, if this one is a second signature under it.
    fn giver(&self, by: Place) -> Place {
        match self.ground.body(by) {
            Some(Body::Second(second)) => self.ground.place(&second.of).unwrap_or(by),
            _ => by,
        }
    }

    /// Every taking of a loss that is known here.
    pub fn taken(&self, loss: Loss) -> impl Iterator<Item = Place> {
        let places = self.ground.taken(loss).iter().copied();
        places.filter(|place| self.covers(*place))
    }

    fn taking(&self, fact: Fact) -> impl Iterator<Item = Place> {
        // The last one first: it ends the most.
        let losses = fact.losses().into_iter();
        let places = losses.flat_map(|loss| self.ground.taken(loss).iter().rev().copied());
        places.filter(|place| self.covers(*place))
    }

    /// The statements by which a fact is in force: that give it and had seen every taking of it.
    fn supports(&self, fact: Fact) -> impl Iterator<Item = Place> {
        let lanes = &self.ground.lanes;
        let add_wins = self.ground.rules.slips(Slip::AddWins);
        let survives = move |give: &Place| {
            self.taking(fact)
                .all(|take| lanes.saw(*give, take) || (add_wins && !lanes.saw(take, *give)))
        };
        let gives = self.ground.gives(fact).iter().rev().copied();
        gives
            .filter(|give| self.stands(*give))
            .filter(survives)
            .flat_map(|give| self.effects(give))
    }

    /// The statements by which a fact is in force, in order.
    pub fn carriers(&self, fact: Fact) -> Vec<Place> {
        let mut all: Vec<Place> = self.supports(fact).collect();
        all.sort_unstable();
        all
    }

    /// Whether a fact is in force.
    pub fn is(&self, fact: Fact) -> bool {
        self.supports(fact).next().is_some()
    }

    /// Whether a fact was ever given.
    pub fn was_given(&self, fact: Fact) -> bool {
        self.ground
            .gives(fact)
            .iter()
            .any(|give| self.counts(*give))
    }

    /// Whether a case is erased.
    pub fn is_erased(&self, case: CaseId) -> bool {
        self.ground
            .erasures(case)
            .iter()
            .any(|place| self.counts(*place))
    }

    /// The keys with which a device was brought in.
    pub fn brought(&self, device: DeviceId) -> impl Iterator<Item = &DeviceKeys> {
        let places = self.ground.bringing(device).iter();
        places
            .filter(|place| self.counts(**place))
            .filter_map(|place| self.ground.body(*place)?.brings())
    }

    /// The keys of a scope, and where they were announced.
    pub fn keys(&self, scope: Scope) -> impl Iterator<Item = (NewKey, Place)> {
        let keys = self.ground.keys(scope);
        keys.filter(|(_, place)| self.counts(*place))
    }

    /// What counts of the statements about the whole agency.
    pub fn office(&self) -> impl Iterator<Item = (Place, &Body)> {
        let places = self.ground.office().iter().copied();
        places
            .filter(|place| self.counts(*place))
            .filter_map(|place| Some((place, self.ground.body(place)?)))
    }

    /// The highest of each number that was ever asked for.
    pub fn security(&self) -> Security {
        let asked = self.office().filter_map(|(_, body)| match body {
            Body::Found(it) => Some(it.security),
            Body::RaiseSecurity(it) => Some(*it),
            _ => None,
        });
        asked.fold(Security::default(), |all, one| Security {
            format: all.format.max(one.format),
            kdf_mib: all.kdf_mib.max(one.kdf_mib),
        })
    }

    /// The hash over the names of everything that counts, in order: two who agree on it agree.
    pub fn digest(&self) -> Hash {
        let mut hasher = blake3::Hasher::new();
        hasher.update(DIGEST_LABEL);
        for (name, known) in &self.ground.known {
            if matches!(known.said, Said::Valid(place) if self.counts(place)) {
                hasher.update(name);
            }
        }
        *hasher.finalize().as_bytes()
    }

    /// Whose device it is.
    pub fn member_of(&self, device: DeviceId) -> Option<MemberId> {
        let mut owners = self.ground.owners(device);
        owners.find(|member| self.is(Fact::Device(device, *member)))
    }
}
