//! Where a valid statement is filed, so that it is found again without looking through all.

use super::fact::{Fact, facts_of, losses_of};
use super::few::Few;
use super::ground::{Ground, Rest, Rested, Valid};
use super::judge::Verdict;
use super::kind::Body;
use super::past::{Past, Place};
use super::statement::Statement;
use casework::MemberId;
use std::sync::Arc;

impl Ground {
    /// Gives a valid statement its place, and files what it says.
    pub fn append(&mut self, statement: Arc<Statement>, past: Past, verdict: Verdict) -> Place {
        let member = verdict.member;
        let place = self.lanes.append(statement.author(), past);
        let mut rests = Vec::new();
        for (fact, by) in verdict.facts {
            let fact = self.rests_on(fact, place);
            if by.is_empty() {
                // Nothing carries it: it falls.
                rests.push(Rest {
                    fact,
                    by: Place::MAX,
                });
            }
            rests.extend(by.into_iter().map(|by| Rest { fact, by }));
        }
        for fact in facts_of(statement.body(), member) {
            self.note_contest(fact, member, statement.body(), place);
            self.given.entry(fact).or_default().by.push(place);
        }
        self.file(&statement, place);
        self.valid.push(Valid {
            statement,
            member,
            rests: rests.into_boxed_slice(),
            needs_second: verdict.needs_second,
        });
        place
    }

    /// The number of a fact, on which one more statement rests.
    fn rests_on(&mut self, fact: Fact, place: Place) -> u32 {
        let given = self.given.entry(fact).or_default();
        let number = *given.number.get_or_insert_with(|| {
            let resting = Few::default();
            self.rested.push(Rested { fact, resting });
            self.rested.len() as u32 - 1
        });
        if let Some(rested) = self.rested.get_mut(number as usize) {
            rested.resting.push(place);
        }
        number
    }

    fn file(&mut self, statement: &Statement, place: Place) {
        for loss in losses_of(statement.body()) {
            self.takes.entry(loss).or_default().push(place);
        }
        if let Some(keys) = statement.body().brings() {
            self.devices.entry(keys.device).or_default().push(place);
        }
        match statement.body() {
            body if body.takes() => self.takings.push(place),
            Body::Second(it) => {
                if let Some(of) = self.place(&it.of) {
                    self.seconds.entry(of).or_default().push(place);
                }
            }
            Body::Renew(it) => {
                for key in &it.keys {
                    self.keys.entry(key.scope).or_default().push(place);
                }
            }
            Body::EraseCase(it) => self.erasures.entry(it.case).or_default().push(place),
            body if body.is_of_the_office() => self.office.push(place),
            _ => {}
        }
    }

    /// Two who open one facet contest it if neither had seen the other.
    fn note_contest(&mut self, fact: Fact, member: Option<MemberId>, body: &Body, place: Place) {
        if let (Fact::Reads(case, facet, _), Body::OpenCase(_)) = (fact, body) {
            let mut claims = self.claims((case, facet));
            let contested = claims
                .any(|(other, by)| Some(by) != member && self.lanes.are_concurrent(place, other));
            drop(claims);
            if contested {
                self.contests.insert((case, facet));
            }
        }
    }
}
