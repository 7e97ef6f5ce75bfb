//! Two members who say that they opened the same facet of a case.
//!
//! Only one of two openings that had not seen each other can be honest, and which one is nothing a rule
//! can tell: a colleague who is curious may put one of their own beside the true one, with parents as
//! old as it takes. So nobody reads the facet by the roster until somebody who had seen both has taken
//! it from one of the two. That opening has lost, with all that rests on it.

use super::fact::{Fact, Loss};
use super::view::{Ground, View};
use casework::{CaseId, Facet, MemberId};

type Opening = (usize, MemberId);

impl View {
    /// Whether it is open who opened a facet.
    pub fn is_contested(&self, ground: Ground<'_>, scope: (CaseId, Facet)) -> bool {
        let openings = self.openings.get(&scope).map_or(&[][..], Vec::as_slice);
        openings.iter().any(|one| {
            let mut others = openings
                .iter()
                .filter(|other| collide(ground, *one, **other));
            others.any(|other| self.decisions(ground, scope, [*one, *other]).is_empty())
        })
    }

    /// Whether there was ever a contest, so that a taking may decide one.
    pub fn has_contests(&self, ground: Ground<'_>) -> bool {
        let mut scopes = self.claims.values();
        scopes.any(|all| {
            all.iter()
                .any(|one| all.iter().any(|it| collide(ground, *one, *it)))
        })
    }

    /// Whether a statement gave a fact by an opening that lost.
    pub fn has_lost(&self, ground: Ground<'_>, place: usize, fact: Fact) -> bool {
        let Fact::Reads(case, facet, member) = fact else {
            return false;
        };
        let scope = (case, facet);
        let claims = self.claims.get(&scope).map_or(&[][..], Vec::as_slice);
        let one = (place, member);
        claims.contains(&one)
            && claims
                .iter()
                .filter(|other| collide(ground, one, **other))
                .any(|other| {
                    let decisions = self.decisions(ground, scope, [one, *other]);
                    let takes = |loss: &Loss| fact.losses().contains(loss);
                    decisions.iter().any(|(loss, _)| takes(loss))
                })
    }

    /// The takings from either member that had seen both openings and no other such taking.
    fn decisions(
        &self,
        ground: Ground<'_>,
        (case, facet): (CaseId, Facet),
        both: [Opening; 2],
    ) -> Vec<(Loss, usize)> {
        let saw_both = |take: usize| {
            both.iter()
                .all(|(opening, _)| ground.dag.saw(take, *opening))
        };
        let losses = both
            .iter()
            .flat_map(|(_, member)| Fact::Reads(case, facet, *member).losses());
        let takes = losses.flat_map(|loss| self.taken(loss).iter().map(move |take| (loss, *take)));
        let all: Vec<(Loss, usize)> = takes.filter(|(_, take)| saw_both(*take)).collect();
        let is_first = |take: usize| !all.iter().any(|(_, other)| ground.dag.saw(take, *other));
        all.iter()
            .copied()
            .filter(|(_, take)| is_first(*take))
            .collect()
    }
}

fn collide(ground: Ground<'_>, one: Opening, other: Opening) -> bool {
    one.1 != other.1 && ground.dag.are_concurrent(one.0, other.0)
}
