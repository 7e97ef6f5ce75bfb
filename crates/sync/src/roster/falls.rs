//! What falls when one more statement is known. Statements only ever fall: a taking that is known
//! never goes away. So each is looked at again only when something it rests on was taken or fell.

use super::fact::{Fact, Loss, facts_of, losses_of};
use super::ground::Ground;
use super::kind::Body;
use super::past::Place;
use super::view::View;
use std::collections::BTreeSet;

impl Ground {
    /// Finds out what falls by the statement that was placed last, itself included, and gives it.
    pub fn settle(&mut self, place: Place) -> BTreeSet<Place> {
        let mut next = self.ended_by(place);
        let everything = self.lanes.all();
        if !View::of(self, &everything).is_carried(place) {
            next.push(place);
        }
        let mut fell = BTreeSet::new();
        while let Some(place) = next.pop() {
            if !self.fallen.insert(place) {
                continue;
            }
            fell.insert(place);
            let view = View::of(self, &everything);
            let resting = self.given_by(place).into_iter();
            let resting = resting.flat_map(|fact| self.resting(fact));
            next.extend(resting.copied().filter(|other| self.drops(&view, *other)));
        }
        fell
    }

    fn drops(&self, view: &View<'_>, place: Place) -> bool {
        !self.fallen.contains(&place) && !view.is_carried(place)
    }

    /// What a taking ends at once: what rests on a fact that it takes and had not been seen by it, and
    /// what rests on an opening that loses by it.
    fn ended_by(&self, place: Place) -> Vec<Place> {
        let losses = self.body(place).map(losses_of).unwrap_or_default();
        let beside = |other: &Place| {
            let takes = self.body(*other).is_some_and(Body::takes);
            !takes && self.lanes.are_concurrent(place, *other)
        };
        let facts = losses.iter().flat_map(|loss| self.ended_with(*loss));
        let resting = facts.flat_map(|fact| self.resting(fact)).copied();
        let mut ended: Vec<Place> = resting.filter(beside).collect();
        if !losses.is_empty() && !self.contests.is_empty() {
            ended.extend(self.dropped_in_contests());
        }
        ended
    }

    /// The facts on which everything rests that may fall by a loss. Whatever rests on a fact of a
    /// member rests on their membership too.
    fn ended_with(&self, loss: Loss) -> Vec<Fact> {
        match loss {
            Loss::Member(member) => vec![Fact::Member(member)],
            Loss::Device(device) => {
                let owners = self.owners(device);
                owners.map(|member| Fact::Device(device, member)).collect()
            }
            Loss::Role(member, role) => vec![Fact::Role(member, role)],
            Loss::Reads(case, facet, member) => vec![Fact::Reads(case, facet, member)],
        }
    }

    /// What rests on openings that were contested, and does not stand any more.
    fn dropped_in_contests(&self) -> Vec<Place> {
        let everything = self.lanes.all();
        let view = View::of(self, &everything);
        let readings = self.contests.iter().flat_map(|(case, facet)| {
            let members = self.given_to((*case, *facet));
            members.map(|member| Fact::Reads(*case, *facet, member))
        });
        let resting = readings.flat_map(|fact| self.resting(fact)).copied();
        resting.filter(|place| self.drops(&view, *place)).collect()
    }

    /// The facts that a statement gives, or the one under which it is the second signature.
    pub fn given_by(&self, place: Place) -> Vec<Fact> {
        let of = match self.body(place) {
            Some(Body::Second(second)) => self.place(&second.of),
            _ => Some(place),
        };
        let valid = of.and_then(|of| self.at(of));
        valid.map_or_else(Vec::new, |it| facts_of(it.statement.body(), it.member))
    }
}
