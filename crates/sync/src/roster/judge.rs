//! What is said of one statement, once and for ever: whether its author might say it, in the view of
//! everything that the author had seen.

use super::body::{Grant, OpenCase, RecoverySet, Renew, Roles, Second, Security};
use super::fact::{Fact, Loss, losses_of};
use super::kind::Body;
use super::request::DeviceKeys;
use super::right::{SEALED_FACETS, permits};
use super::rules::{Ruling, unless};
use super::statement::Statement;
use super::view::{Ground, View};
use super::{DeviceId, Hash, Slip, Why};
use casework::member::Role;
use casework::{CaseId, Facet, MemberId};
use std::collections::BTreeSet;

/// What is said of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It might be said.
    Valid(Valid),
    /// It has no effect, ever.
    Invalid(Why),
}

/// What a statement rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Valid {
    /// Whose device said it; nobody's before there is an agency.
    pub member: Option<MemberId>,
    /// The facts that gave the right, each with the statements that had given the fact.
    pub rests: Vec<(Fact, Vec<usize>)>,
    /// It has its effect only with a second signature.
    pub needs_second: bool,
}

/// The judge of one statement: what lies before it, and nothing else.
pub(super) struct Judge<'a> {
    pub ground: Ground<'a>,
    pub view: &'a View,
    pub agency: &'a Hash,
}

impl Judge<'_> {
    pub fn judge(&self, statement: &Statement) -> Verdict {
        match self.rule(statement) {
            Ok(valid) => Verdict::Valid(valid),
            Err(why) => Verdict::Invalid(why),
        }
    }

    fn rule(&self, statement: &Statement) -> Ruling<Valid> {
        unless(statement.agency() != self.agency, Why::OtherAgency)?;
        if let Body::Found(found) = statement.body() {
            let member = Some(found.device.member);
            return Ok(Valid {
                member,
                rests: Vec::new(),
                needs_second: false,
            });
        }
        let member = self.member(statement.author())?;
        let mut facts = self.right(member, statement)?;
        self.fits(statement)?;
        if let Body::Second(second) = statement.body() {
            facts.extend(self.proposal(member, second)?);
        }
        facts.sort_unstable();
        facts.dedup();
        let rests = facts
            .into_iter()
            .map(|fact| (fact, self.view.supports(self.ground, fact)));
        Ok(Valid {
            member: Some(member),
            rests: rests.collect(),
            needs_second: self.needs_second(statement.body()),
        })
    }

    fn is(&self, fact: Fact) -> bool {
        self.view.is(self.ground, fact)
    }

    fn is_admin(&self, member: MemberId) -> bool {
        self.is(Fact::Role(member, Role::Administrator))
    }

    fn member(&self, device: DeviceId) -> Ruling<MemberId> {
        let member = self
            .view
            .member_of(self.ground, device)
            .ok_or(Why::UnknownAuthor)?;
        unless(
            !self.view.is_member(self.ground, member),
            Why::UnknownAuthor,
        )?;
        Ok(member)
    }

    /// The facts that give a member the right to say this.
    fn right(&self, member: MemberId, statement: &Statement) -> Ruling<Vec<Fact>> {
        let mut facts = vec![
            Fact::Device(statement.author(), member),
            Fact::Member(member),
        ];
        match statement.body() {
            Body::OpenCase(it) => facts.extend(self.right_to_open(member, it)?),
            Body::Grant(it) => facts.extend(self.right_to_grant(member, it)?),
            Body::Withdraw(it) if it.member == member => {}
            Body::Withdraw(it) if !self.is_admin(member) => {
                facts.extend(self.right_to_grant(member, it)?);
            }
            Body::RemoveDevice(it)
                if self.view.member_of(self.ground, it.device) == Some(member) => {}
            Body::Renew(it) => self.right_to_renew(member, it)?,
            Body::Promote(_) => self.right_to_promote(member)?,
            Body::Second(_) | Body::Checkpoint(_) | Body::Unknown(..) => {}
            _ => {
                unless(!self.is_admin(member), Why::NotAllowed)?;
                facts.push(Fact::Role(member, Role::Administrator));
            }
        }
        Ok(facts)
    }

    /// A caseworker opens a case; a reader of its narrative opens the facets that come later.
    fn right_to_open(&self, member: MemberId, it: &OpenCase) -> Ruling<Vec<Fact>> {
        let roles = self.view.roles(self.ground, member);
        let role_for = |facet: &Facet| roles.iter().find(|role| permits(**role, *facet));
        let mut facts = Vec::new();
        for facet in &it.facets {
            let role = role_for(facet).ok_or(Why::RoleForbids)?;
            facts.push(Fact::Role(member, *role));
        }
        for case in &it.cases {
            let narrative = (*case, Facet::Casework);
            if self.view.granted(self.ground, narrative).is_empty() {
                unless(!roles.contains(&Role::Caseworker), Why::NotAllowed)?;
                facts.push(Fact::Role(member, Role::Caseworker));
            } else {
                let reads = self.view.is_granted(self.ground, narrative, member);
                unless(!reads, Why::NotAllowed)?;
                facts.push(Fact::Reads(*case, Facet::Casework, member));
            }
        }
        Ok(facts)
    }

    /// Who reads a facet may let others read it.
    fn right_to_grant(&self, member: MemberId, it: &Grant) -> Ruling<Vec<Fact>> {
        let reads = |scope| self.view.is_granted(self.ground, scope, member);
        let self_grant = self.ground.rules.slips(Slip::SelfGrant);
        unless(!self_grant && !it.scopes().all(reads), Why::NotAllowed)?;
        let held = it.scopes().filter(|scope| reads(*scope));
        Ok(held
            .map(|(case, facet)| Fact::Reads(case, facet, member))
            .collect())
    }

    /// Who reads a scope may give it a new key.
    fn right_to_renew(&self, member: MemberId, it: &Renew) -> Ruling<()> {
        let reads = |scope| self.view.readers(self.ground, scope).contains(&member);
        unless(!it.keys.iter().all(|key| reads(key.scope)), Why::NotAllowed)
    }

    /// Where nobody administers, a manager may; where there is no manager either, anybody.
    fn right_to_promote(&self, member: MemberId) -> Ruling<()> {
        let is_manager = |member| self.view.has_role(self.ground, member, Role::Manager);
        unless(
            !self.view.admins(self.ground).is_empty(),
            Why::HasAdministrator,
        )?;
        let managed = self.view.members(self.ground).into_iter().any(is_manager);
        unless(managed && !is_manager(member), Why::NotAllowed)
    }

    /// Whether what it is about is as it must be.
    fn fits(&self, statement: &Statement) -> Ruling<()> {
        match statement.body() {
            Body::AddMember(it) => {
                unless(self.is(Fact::Member(it.device.member)), Why::AlreadyThere)?;
                self.is_new(&it.device)
            }
            Body::AddDevice(it) => {
                unless(!self.is(Fact::Member(it.device.member)), Why::NotThere)?;
                let known = |device| {
                    let of = self.view.devices.get(&device).into_iter().flatten();
                    of.clone().any(|keys| keys.member == it.device.member)
                };
                unless(
                    it.restored.is_some_and(|device| !known(device)),
                    Why::NotThere,
                )?;
                self.is_new(&it.device)
            }
            Body::GiveRoles(Roles { member, .. }) => {
                unless(!self.is(Fact::Member(*member)), Why::NotThere)
            }
            Body::OpenCase(it) => self.opens(it),
            Body::Grant(it) => self.may_hold(it),
            Body::Renew(it) => self.follows(it),
            Body::RecoverySet(it) => self.holders_are_there(it),
            Body::RaiseSecurity(it) => self.rises(*it),
            Body::EraseCase(it) => self.are_kept(&[it.case].into()),
            Body::Checkpoint(it) => {
                unless(it.digest != self.view.digest(self.ground), Why::Differs)
            }
            body if body.takes() => self.can_be_taken(body),
            _ => Ok(()),
        }
    }

    /// A device joins once: the keys of one that was removed may be in other hands.
    fn is_new(&self, keys: &DeviceKeys) -> Ruling<()> {
        unless(
            self.view.devices.contains_key(&keys.device),
            Why::DeviceKnown,
        )
    }

    fn are_kept(&self, cases: &BTreeSet<CaseId>) -> Ruling<()> {
        let erased = |case: &CaseId| self.view.erased.contains(case);
        unless(cases.iter().any(erased), Why::Erased)
    }

    fn opens(&self, it: &OpenCase) -> Ruling<()> {
        self.are_kept(&it.cases)?;
        for scope in it.scopes() {
            unless(self.view.is_contested(self.ground, scope), Why::Contested)?;
            let readers = self.view.granted(self.ground, scope);
            unless(!readers.is_empty(), Why::AlreadyThere)?;
        }
        Ok(())
    }

    fn may_hold(&self, it: &Grant) -> Ruling<()> {
        self.are_kept(&it.cases)?;
        unless(!self.is(Fact::Member(it.member)), Why::NotThere)?;
        let roles = self.view.roles(self.ground, it.member);
        let may = |facet: &Facet| roles.iter().any(|role| permits(*role, *facet));
        unless(!it.facets.iter().all(may), Why::RoleForbids)
    }

    fn follows(&self, it: &Renew) -> Ruling<()> {
        let follows = |key: &super::body::NewKey| {
            let known = self.view.keys.get(&key.scope).into_iter().flatten();
            let last = known.map(|(key, _)| key.epoch).max().unwrap_or(0);
            last.checked_add(1) == Some(key.epoch)
        };
        unless(!it.keys.iter().all(follows), Why::WrongEpoch)
    }

    fn holders_are_there(&self, it: &RecoverySet) -> Ruling<()> {
        let there = |holder: &super::body::Holder| self.is(Fact::Member(holder.0));
        unless(!it.holders.iter().all(there), Why::NotThere)
    }

    fn rises(&self, it: Security) -> Ruling<()> {
        let now = self.view.security;
        let lower = it.format < now.format || it.kdf_mib < now.kdf_mib;
        unless(lower || it == now, Why::Lowers)
    }

    /// There must be something to take, of every case that is named, and somebody left who
    /// administers.
    fn can_be_taken(&self, body: &Body) -> Ruling<()> {
        let losses = losses_of(body);
        let is_there = |loss: &Loss| self.view.is_there(self.ground, *loss);
        let there = match body {
            // By case, facet after facet.
            Body::Withdraw(it) => losses
                .chunks(it.facets.len())
                .all(|of| of.iter().any(is_there)),
            _ => losses.iter().any(is_there),
        };
        unless(!there, Why::NotThere)?;
        let before = self.view.admins(self.ground);
        let after = self.view.admins_without(self.ground, &losses);
        let last = !before.is_empty() && after.is_empty();
        unless(
            last && !self.ground.rules.slips(Slip::LastFalls),
            Why::LastAdministrator,
        )
    }

    /// Whether this needs two: where there are two who could.
    fn needs_second(&self, body: &Body) -> bool {
        let weighs = match body {
            Body::AddMember(it) => it.roles.contains(&Role::Administrator),
            Body::GiveRoles(it) => it.roles.contains(&Role::Administrator),
            Body::AddDevice(it) => it.restored.is_some(),
            Body::Grant(it) => it.facets.iter().any(|facet| SEALED_FACETS.contains(facet)),
            Body::OpenCase(it) => {
                let ever = |scope| self.view.openings.contains_key(&scope);
                it.scopes().any(ever)
            }
            Body::RecoverySet(_) | Body::EraseCase(_) => true,
            _ => false,
        };
        let one_is_enough = self.ground.rules.slips(Slip::OneSignature);
        weighs && !one_is_enough && self.view.admins(self.ground).len() >= 2
    }

    /// What a second signature rests on besides its own author: the first one's right, which must
    /// still be there, and the right to be the second.
    fn proposal(&self, member: MemberId, second: &Second) -> Ruling<Vec<Fact>> {
        let dag = self.ground.dag;
        let place = dag
            .place(&second.of)
            .filter(|place| self.view.stands.has(*place));
        let place = place.ok_or(Why::NothingToSecond)?;
        let proposal = self.ground.statement(place).ok_or(Why::NothingToSecond)?;
        let Some(Verdict::Valid(first)) = self.ground.verdicts.get(place) else {
            return Err(Why::NothingToSecond);
        };
        unless(
            !first.needs_second || self.view.counts.has(place),
            Why::NothingToSecond,
        )?;
        unless(first.member == Some(member), Why::SameMember)?;
        let proposer = self.member(proposal.author())?;
        let mut facts = self.right(proposer, proposal)?;
        self.fits(proposal)?;
        if self.is_admin(member) {
            facts.push(Fact::Role(member, Role::Administrator));
            return Ok(facts);
        }
        let Body::Grant(it) = proposal.body() else {
            return Err(Why::NotAllowed);
        };
        facts.extend(self.right_to_grant(member, it)?);
        Ok(facts)
    }
}
