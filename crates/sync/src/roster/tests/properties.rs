//! What must hold of every history. Each property looks at the statements themselves and asks the
//! rules only about pasts, so that it can catch the rules out.

use super::super::*;
use super::case::Case;
use super::history::LOG;
use casework::member::Role;
use casework::{Facet, MemberId};

type Found = Result<(), String>;

fn must(holds: bool, what: &str) -> Found {
    if holds { Ok(()) } else { Err(what.to_owned()) }
}

impl Case {
    pub fn all(&mut self) -> Found {
        self.order_and_duplication_change_nothing()?;
        self.what_is_said_of_a_statement_follows_from_its_past()?;
        self.a_removal_wins()?;
        self.nobody_reads_without_a_right()?;
        self.two_sign_where_two_must()?;
        self.an_administrator_stays()?;
        self.late_packs_do_not_count()?;
        self.what_is_newer_is_kept()
    }

    fn order_and_duplication_change_nothing(&mut self) -> Found {
        for _ in 0..3 {
            let mut order = self.statements.clone();
            order.extend_from_within(..order.len() / 3);
            self.dice.shuffle(&mut order);
            let (now, later) = order.split_at(self.dice.below(order.len()));
            let mut roster = self.fold(now.iter().cloned());
            for statement in later {
                roster.add(statement.clone()).unwrap();
            }
            must(
                roster.state() == self.roster.state(),
                "order changes the roster",
            )?;
            must(
                roster.digest() == self.roster.digest(),
                "order changes the digest",
            )?;
        }
        Ok(())
    }

    fn what_is_said_of_a_statement_follows_from_its_past(&self) -> Found {
        for statement in &self.statements {
            let mut before = self.before(statement).clone();
            before.add(statement.clone()).unwrap();
            let alone = before.state().invalid.get(statement.hash());
            let here = self.roster.state().invalid.get(statement.hash());
            must(alone == here, "a statement is judged by more than its past")?;
        }
        Ok(())
    }

    /// Who is there although a valid removal is known, was let in by somebody who had seen it; and of
    /// what a removed device said, only what the removal had seen counts.
    fn a_removal_wins(&self) -> Found {
        for removal in self.statements.iter().filter(|it| self.is_valid(it)) {
            let Body::RemoveMember(it) = removal.body() else {
                continue;
            };
            let back = |other: &&Statement| {
                let brings = other
                    .body()
                    .brings()
                    .is_some_and(|keys| keys.member == it.member);
                brings && self.counts(other) && self.past(other).contains(removal.hash())
            };
            let there = self.roster.state().members.contains_key(&it.member);
            must(
                !there || self.statements.iter().any(|other| back(&other)),
                "adding wins",
            )?;
            let seen = self.past(removal);
            for other in self.statements.iter().filter(|it| !it.body().takes()) {
                let concurrent = other.hash() != removal.hash()
                    && !seen.contains(other.hash())
                    && !self.past(other).contains(removal.hash());
                if concurrent && self.author(other) == Some(it.member) {
                    must(
                        !self.counts(other),
                        "a removed member's late statement counts",
                    )?;
                }
            }
        }
        Ok(())
    }

    /// Every reader of a facet has a statement that counts, by somebody who read it, or opened it
    /// when nobody did; and a role that may.
    fn nobody_reads_without_a_right(&self) -> Found {
        for ((case, facet), members) in &self.roster.state().granted {
            for member in members {
                let roles = &self.roster.state().members[member];
                must(
                    roles.iter().any(|role| permits(*role, *facet)),
                    "a role reads too much",
                )?;
                let gives = |statement: &&Statement| {
                    self.counts(statement) && self.gives(statement, (*case, *facet), *member)
                };
                let given = self.statements.iter().any(|statement| gives(&statement));
                must(given, "somebody reads without a right")?;
            }
        }
        for member in self.roster.state().members.keys() {
            let is_new = |it: &Statement| it.body().brings().is_some_and(|k| k.member == *member);
            let let_in = self
                .statements
                .iter()
                .any(|it| is_new(it) && self.counts(it));
            must(let_in, "somebody is a member whom nobody let in")?;
        }
        Ok(())
    }

    fn gives(
        &self,
        statement: &Statement,
        scope: (casework::CaseId, Facet),
        member: MemberId,
    ) -> bool {
        let Some(author) = self.author(statement) else {
            return false;
        };
        let before = self.before(statement);
        let read_by = before.state().granted.get(&scope);
        match statement.body() {
            Body::OpenCase(it) => {
                let names = it.cases.contains(&scope.0) && it.facets.contains(&scope.1);
                names && author == member && read_by.is_none()
            }
            Body::Grant(it) => {
                let names = it.cases.contains(&scope.0) && it.facets.contains(&scope.1);
                names && it.member == member && read_by.is_some_and(|all| all.contains(&author))
            }
            _ => false,
        }
    }

    /// What needs two counts only with a second signature of another member, where its author knew
    /// of two administrators.
    fn two_sign_where_two_must(&self) -> Found {
        for statement in self.statements.iter().filter(|it| self.counts(it)) {
            let weighs = match statement.body() {
                Body::AddMember(it) => it.roles.contains(&Role::Administrator),
                Body::GiveRoles(it) => it.roles.contains(&Role::Administrator),
                Body::AddDevice(it) => it.restored.is_some(),
                Body::Grant(it) => it.facets.iter().any(|facet| SEALED_FACETS.contains(facet)),
                Body::RecoverySet(_) | Body::EraseCase(_) => true,
                _ => false,
            };
            if !weighs || self.before(statement).state().admins.len() < 2 {
                continue;
            }
            let seconds = |other: &&Statement| {
                matches!(other.body(), Body::Second(it) if it.of == *statement.hash())
                    && self.counts(other)
                    && self.author(other) != self.author(statement)
            };
            let seconded = self.statements.iter().any(|other| seconds(&other));
            must(seconded, "one signature was enough")?;
        }
        Ok(())
    }

    /// No statement, taken by itself, ends administration.
    fn an_administrator_stays(&self) -> Found {
        for statement in self.statements.iter().filter(|it| self.is_valid(it)) {
            let mut roster = self.before(statement).clone();
            let before = roster.state().admins.len();
            roster.add(statement.clone()).unwrap();
            must(
                before == 0 || !roster.state().admins.is_empty(),
                "the last one left",
            )?;
        }
        Ok(())
    }

    /// Beyond the strictest cut, nothing of a removed device counts by itself.
    fn late_packs_do_not_count(&self) -> Found {
        let state = self.roster.state();
        for (device, removed) in &state.removed {
            let last = removed
                .cuts
                .iter()
                .flat_map(|cut| &cut.0)
                .map(|last| last.no)
                .min();
            must(last.is_some(), "a removed device without a cut")?;
            let pack = PackAt {
                device: *device,
                log: LOG,
                no: last.unwrap_or(0) + 1,
            };
            must(
                state.fate(&pack, |_| true) == Fate::Quarantined,
                "a late pack counts",
            )?;
        }
        must(
            state
                .devices
                .keys()
                .all(|id| !state.removed.contains_key(id)),
            "both there and gone",
        )
    }

    /// What a newer version said is kept, and stops this one if a member said it.
    fn what_is_newer_is_kept(&self) -> Found {
        must(
            self.roster.statements().count() == self.statements.len(),
            "a statement is lost",
        )?;
        let newer = |it: &&Statement| matches!(it.body(), Body::Unknown(..)) && self.counts(it);
        let expected = self.statements.iter().any(|it| newer(&it));
        must(
            self.roster.state().is_newer == expected,
            "newer than it seems",
        )
    }
}
