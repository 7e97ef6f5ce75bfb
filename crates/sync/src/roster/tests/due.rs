//! Which scopes need a new key, as `docs/roster.md` §9 says it: every taking held against every scope.

use super::super::fact::{Fact, Loss, facts_of, losses_of};
use super::super::right::reads_all;
use super::super::*;
use super::case::Case;
use casework::member::Role;
use casework::{CaseId, Code, Facet};
use uuid::Uuid;

/// Every scope that a history may be about.
pub fn scopes() -> BTreeSet<Scope> {
    let cases = (100..103).map(|case| CaseId(Uuid::from_u128(case)));
    let parts = TEAM_FACETS.iter().chain(&SEALED_FACETS);
    let parts: Vec<Facet> = parts.copied().collect();
    cases
        .flat_map(|case| parts.iter().map(move |facet| Scope::of(case, *facet)))
        .chain([Scope::AGENCY, Scope::AUDIT])
        .collect()
}

impl Case {
    pub fn due_is_what_somebody_lost_and_nobody_renewed(&self) -> Result<(), String> {
        let expected: BTreeSet<Scope> =
            scopes().into_iter().filter(|it| self.is_due(*it)).collect();
        if self.roster.due_renewals(&scopes()) == expected {
            Ok(())
        } else {
            Err("other keys are due".to_owned())
        }
    }

    fn is_due(&self, scope: Scope) -> bool {
        let erased = &self.roster.state().erased;
        if scope.case.is_some_and(|case| erased.contains(&case)) {
            return false;
        }
        let names = |it: &&Statement| {
            matches!(it.body(), Body::Renew(renew)
                if renew.keys.iter().any(|key| key.scope == scope))
        };
        let renewals = self.statements.iter().filter(names);
        let renewals: Vec<&Statement> = renewals.filter(|it| self.counts(it)).collect();
        let takings = self.statements.iter().filter(|it| self.is_valid(it));
        let new = takings.filter(|take| {
            let renewed = |key: &&Statement| self.past(key).contains(take.hash());
            !renewals.iter().any(renewed)
        });
        let mut losses = new.flat_map(|take| losses_of(take.body()));
        renewals.is_empty() || losses.any(|loss| self.concerns(loss, scope))
    }

    fn concerns(&self, loss: Loss, scope: Scope) -> bool {
        match loss {
            Loss::Member(member) => self.held(member, scope),
            Loss::Device(device) => {
                let brings = |it: &&Statement| {
                    self.counts(it) && it.body().brings().is_some_and(|k| k.device == device)
                };
                let brought = self.statements.iter().filter(brings);
                let mut owners = brought.filter_map(|it| it.body().brings());
                owners.any(|keys| self.held(keys.member, scope))
            }
            Loss::Role(member, role) => {
                let reads = reads_all(role, scope.facet);
                let audits = scope == Scope::AUDIT && role == Role::Auditor;
                let granted = scope.case.is_some_and(|case| {
                    let fact = Fact::Reads(case, scope.facet, member);
                    permits(role, scope.facet) && self.was_given(fact)
                });
                reads || audits || granted
            }
            Loss::Reads(case, facet, _) => scope == Scope::of(case, facet),
        }
    }

    fn held(&self, member: casework::MemberId, scope: Scope) -> bool {
        let had = |role: Role| self.was_given(Fact::Role(member, role));
        match scope.case {
            None => scope == Scope::AGENCY || had(Role::Auditor),
            Some(case) => {
                let mut roles = Role::all().iter().copied();
                roles.any(|role| reads_all(role, scope.facet) && had(role))
                    || self.was_given(Fact::Reads(case, scope.facet, member))
            }
        }
    }

    fn was_given(&self, fact: Fact) -> bool {
        self.statements.iter().any(|it| {
            self.counts(it) && facts_of(it.body(), self.author_or_founder(it)).contains(&fact)
        })
    }

    fn author_or_founder(&self, statement: &Statement) -> Option<casework::MemberId> {
        let founder = statement.body().brings().map(|keys| keys.member);
        self.author(statement).or(founder)
    }
}
