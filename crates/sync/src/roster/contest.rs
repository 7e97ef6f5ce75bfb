//! Two members who say that they opened the same facet of a case.
//!
//! Only one of two openings that had not seen each other can be honest, and which one is nothing a rule
//! can tell: a colleague who is curious may put one of their own beside the true one, with parents as
//! old as it takes. So nobody reads the facet by the roster until somebody who had seen both has taken
//! it from one of the two. That opening has lost, with all that rests on it.

use super::fact::{Fact, Loss};
use super::past::Place;
use super::view::View;
use casework::{CaseId, Facet, MemberId};

type Opening = (Place, MemberId);

impl View<'_> {
    /// The openings of a facet that are known here, whatever became of them.
    fn claims(&self, scope: (CaseId, Facet)) -> Vec<Opening> {
        let claims = self.ground.claims(scope);
        claims.filter(|(place, _)| self.covers(*place)).collect()
    }

    /// Whether a facet was ever opened.
    pub fn was_opened(&self, scope: (CaseId, Facet)) -> bool {
        let mut claims = self.ground.claims(scope);
        claims.any(|(place, _)| self.counts(place))
    }

    /// Whether it is open who opened a facet.
    pub fn is_contested(&self, scope: (CaseId, Facet)) -> bool {
        if !self.ground.contests.contains(&scope) {
            return false;
        }
        let mut openings = self.claims(scope);
        openings.retain(|(place, _)| self.counts(*place));
        openings.iter().any(|one| {
            let mut others = openings.iter().filter(|other| self.collide(*one, **other));
            others.any(|other| self.decisions(scope, [*one, *other]).is_empty())
        })
    }

    /// Whether a statement gave a fact by an opening that lost.
    pub fn has_lost(&self, place: Place, fact: Fact) -> bool {
        let Fact::Reads(case, facet, member) = fact else {
            return false;
        };
        let (scope, one) = ((case, facet), (place, member));
        if !self.ground.contests.contains(&scope) {
            return false;
        }
        let claims = self.claims(scope);
        claims.contains(&one)
            && claims
                .iter()
                .filter(|other| self.collide(one, **other))
                .any(|other| {
                    let decisions = self.decisions(scope, [one, *other]);
                    let takes = |loss: &Loss| fact.losses().contains(loss);
                    decisions.iter().any(|(loss, _)| takes(loss))
                })
    }

    /// The takings from either member that had seen both openings and no other such taking.
    fn decisions(&self, (case, facet): (CaseId, Facet), both: [Opening; 2]) -> Vec<(Loss, Place)> {
        let lanes = &self.ground.lanes;
        let saw_both = |take: Place| both.iter().all(|(opening, _)| lanes.saw(take, *opening));
        let losses = both
            .iter()
            .flat_map(|(_, member)| Fact::Reads(case, facet, *member).losses());
        let takes = losses.flat_map(|loss| self.taken(loss).map(move |take| (loss, take)));
        let all: Vec<(Loss, Place)> = takes.filter(|(_, take)| saw_both(*take)).collect();
        let is_first = |take: Place| !all.iter().any(|(_, other)| lanes.saw(take, *other));
        all.iter()
            .copied()
            .filter(|(_, take)| is_first(*take))
            .collect()
    }

    fn collide(&self, one: Opening, other: Opening) -> bool {
        one.1 != other.1 && self.ground.lanes.are_concurrent(one.0, other.0)
    }
}
