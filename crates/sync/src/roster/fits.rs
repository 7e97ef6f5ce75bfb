//! Whether what a statement is about is as it must be, as far as its author knew.

use super::body::{Grant, OpenCase, RecoverySet, Renew, Roles, Security};
use super::fact::{Fact, Loss, losses_of};
use super::judge::Judge;
use super::kind::Body;
use super::request::DeviceKeys;
use super::right::permits;
use super::rules::{Ruling, unless};
use super::statement::Statement;
use super::{Slip, Why};
use casework::CaseId;
use casework::Facet;
use std::collections::BTreeSet;

impl Judge<'_> {
    /// Whether what it is about is as it must be.
    pub(super) fn fits(&self, statement: &Statement) -> Ruling<()> {
        match statement.body() {
            Body::AddMember(it) => {
                unless(self.is(Fact::Member(it.device.member)), Why::AlreadyThere)?;
                self.is_new(&it.device)
            }
            Body::AddDevice(it) => {
                unless(!self.is(Fact::Member(it.device.member)), Why::NotThere)?;
                let known = |device| {
                    let mut keys = self.view.brought(device);
                    keys.any(|keys| keys.member == it.device.member)
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
            Body::Checkpoint(it) => unless(it.digest != self.view.digest(), Why::Differs),
            body if body.takes() => self.can_be_taken(body),
            _ => Ok(()),
        }
    }

    /// A device joins once: the keys of one that was removed may be in other hands.
    fn is_new(&self, keys: &DeviceKeys) -> Ruling<()> {
        let known = self.view.brought(keys.device).next().is_some();
        unless(known, Why::DeviceKnown)
    }

    fn are_kept(&self, cases: &BTreeSet<CaseId>) -> Ruling<()> {
        let erased = |case: &CaseId| self.view.is_erased(*case);
        unless(cases.iter().any(erased), Why::Erased)
    }

    fn opens(&self, it: &OpenCase) -> Ruling<()> {
        self.are_kept(&it.cases)?;
        for scope in it.scopes() {
            unless(self.view.is_contested(scope), Why::Contested)?;
            let is_read = self.view.granted(scope).next().is_some();
            unless(is_read, Why::AlreadyThere)?;
        }
        Ok(())
    }

    fn may_hold(&self, it: &Grant) -> Ruling<()> {
        self.are_kept(&it.cases)?;
        unless(!self.is(Fact::Member(it.member)), Why::NotThere)?;
        let roles = self.view.roles(it.member);
        let may = |facet: &Facet| roles.iter().any(|role| permits(*role, *facet));
        unless(!it.facets.iter().all(may), Why::RoleForbids)
    }

    fn follows(&self, it: &Renew) -> Ruling<()> {
        let follows = |key: &super::body::NewKey| {
            let known = self.view.keys(key.scope);
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
        let now = self.view.security();
        let lower = it.format < now.format || it.kdf_mib < now.kdf_mib;
        unless(lower || it == now, Why::Lowers)
    }

    /// There must be something to take, of every case that is named, and somebody left who
    /// administers.
    fn can_be_taken(&self, body: &Body) -> Ruling<()> {
        let losses = losses_of(body);
        let is_there = |loss: &Loss| self.view.is_there(*loss);
        let there = match body {
            // By case, facet after facet.
            Body::Withdraw(it) => losses
                .chunks(it.facets.len())
                .all(|of| of.iter().any(is_there)),
            _ => losses.iter().any(is_there),
        };
        unless(!there, Why::NotThere)?;
        if matches!(body, Body::Withdraw(_)) {
            return Ok(());
        }
        let last =
            || !self.view.admins().is_empty() && self.view.admins_without(&losses).is_empty();
        let may = self.view.ground.rules.slips(Slip::LastFalls);
        unless(!may && last(), Why::LastAdministrator)
    }
}
