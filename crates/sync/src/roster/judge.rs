//! What is said of one statement, once and for ever: whether its author might say it, in the view of
//! everything that the author had seen. Who may, stands here; whether it fits, in `fits`.

use super::body::{Grant, OpenCase, Renew, Second};
use super::fact::Fact;
use super::kind::Body;
use super::past::Place;
use super::right::{SEALED_FACETS, permits};
use super::rules::{Ruling, unless};
use super::statement::Statement;
use super::view::View;
use super::{DeviceId, Hash, Slip, Why};
use casework::member::Role;
use casework::{Facet, MemberId};

/// Why a statement is valid.
pub(super) struct Verdict {
    /// Whose device said it; nobody's before there is an agency.
    pub member: Option<MemberId>,
    /// The facts that gave the right, each with the statements by which it was in force.
    pub facts: Vec<(Fact, Vec<Place>)>,
    /// It has its effect only with a second signature.
    pub needs_second: bool,
}

/// The judge of one statement: what lies before it, and nothing else.
pub(super) struct Judge<'a> {
    pub view: View<'a>,
    pub agency: &'a Hash,
}

impl Judge<'_> {
    pub fn judge(&self, statement: &Statement) -> Ruling<Verdict> {
        unless(statement.agency() != self.agency, Why::OtherAgency)?;
        if let Body::Found(found) = statement.body() {
            return Ok(Verdict {
                member: Some(found.device.member),
                facts: Vec::new(),
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
        let carried = facts
            .into_iter()
            .map(|fact| (fact, self.view.carriers(fact)));
        Ok(Verdict {
            member: Some(member),
            facts: carried.collect(),
            needs_second: self.needs_second(statement.body()),
        })
    }

    pub(super) fn is(&self, fact: Fact) -> bool {
        self.view.is(fact)
    }

    fn is_admin(&self, member: MemberId) -> bool {
        self.is(Fact::Role(member, Role::Administrator))
    }

    fn member(&self, device: DeviceId) -> Ruling<MemberId> {
        let member = self.view.member_of(device).ok_or(Why::UnknownAuthor)?;
        unless(!self.view.is_member(member), Why::UnknownAuthor)?;
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
            Body::RemoveDevice(it) if self.view.member_of(it.device) == Some(member) => {}
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
        let roles = self.view.roles(member);
        let role_for = |facet: &Facet| roles.iter().find(|role| permits(**role, *facet));
        let mut facts = Vec::new();
        for facet in &it.facets {
            let role = role_for(facet).ok_or(Why::RoleForbids)?;
            facts.push(Fact::Role(member, *role));
        }
        for case in &it.cases {
            let narrative = (*case, Facet::Casework);
            if self.view.granted(narrative).next().is_none() {
                unless(!roles.contains(&Role::Caseworker), Why::NotAllowed)?;
                facts.push(Fact::Role(member, Role::Caseworker));
            } else {
                let reads = self.view.is_granted(narrative, member);
                unless(!reads, Why::NotAllowed)?;
                facts.push(Fact::Reads(*case, Facet::Casework, member));
            }
        }
        Ok(facts)
    }

    /// Who reads a facet may let others read it.
    fn right_to_grant(&self, member: MemberId, it: &Grant) -> Ruling<Vec<Fact>> {
        let reads = |scope| self.view.is_granted(scope, member);
        let self_grant = self.view.ground.rules.slips(Slip::SelfGrant);
        unless(!self_grant && !it.scopes().all(reads), Why::NotAllowed)?;
        let held = it.scopes().filter(|scope| reads(*scope));
        Ok(held
            .map(|(case, facet)| Fact::Reads(case, facet, member))
            .collect())
    }

    /// Who reads a scope may give it a new key.
    fn right_to_renew(&self, member: MemberId, it: &Renew) -> Ruling<()> {
        let reads = |scope| self.view.reads(scope, member);
        unless(!it.keys.iter().all(|key| reads(key.scope)), Why::NotAllowed)
    }

    /// Where nobody administers, a manager may; where there is no manager either, anybody.
    fn right_to_promote(&self, member: MemberId) -> Ruling<()> {
        let is_manager = |member| self.view.has_role(member, Role::Manager);
        unless(!self.view.admins().is_empty(), Why::HasAdministrator)?;
        let managed = self.view.members().any(is_manager);
        unless(managed && !is_manager(member), Why::NotAllowed)
    }

    /// Whether this needs two: where there are two who could.
    fn needs_second(&self, body: &Body) -> bool {
        let weighs = match body {
            Body::AddMember(it) => it.roles.contains(&Role::Administrator),
            Body::GiveRoles(it) => it.roles.contains(&Role::Administrator),
            Body::AddDevice(it) => it.restored.is_some(),
            Body::Grant(it) => it.facets.iter().any(|facet| SEALED_FACETS.contains(facet)),
            Body::OpenCase(it) => {
                let ever = |scope| self.view.was_opened(scope);
                it.scopes().any(ever)
            }
            Body::RecoverySet(_) | Body::EraseCase(_) => true,
            _ => false,
        };
        let one_is_enough = self.view.ground.rules.slips(Slip::OneSignature);
        weighs && !one_is_enough && self.view.admins().len() >= 2
    }

    /// What a second signature rests on besides its own author: the first one's right, which must
    /// still be there, and the right to be the second.
    fn proposal(&self, member: MemberId, second: &Second) -> Ruling<Vec<Fact>> {
        let ground = self.view.ground;
        let pending = |place: &Place| self.view.stands(*place) && !self.view.counts(*place);
        let place = ground.place(&second.of).filter(pending);
        let first = place.and_then(|place| ground.at(place));
        let first = first.ok_or(Why::NothingToSecond)?;
        let proposal = &first.statement;
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
