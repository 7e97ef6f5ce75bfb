//! What a vault owes before it seals: a key for every scope that is about to be sealed, renewals that
//! are due, and parcels for whoever lacks a key (ADR 15).

use super::Part;
use super::parcels::{is_announced, scope_of};
use super::renewals::newest_own;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use casework::{Facet, MemberId};
use std::collections::BTreeMap;
use store::{HeldKey, Owner};
use sync::roster::{Scope, State, check_of};

/// The relays of this vault; nothing or an empty list if there is none.
pub(crate) const RELAYS: &str = "relays";

/// Under which key what is sealed.
#[derive(Debug)]
pub(crate) struct Prepared {
    /// For every scope of a line that is not sealed yet.
    pub(crate) keys: BTreeMap<Part, HeldKey>,
    /// The key of the agency that heads are sealed under, and the epoch of the relay key. A newer one
    /// may be held already: it is used once the pack that brings it to the others is sealed.
    pub(crate) agency: HeldKey,
}

impl Session {
    /// Makes everything ready for sealing. `None` if there is nobody to seal for: a vault that never
    /// met another one pays nothing.
    ///
    /// # Errors
    /// [`FaultCode::NotAllowed`] if this device does not belong to the agency (any more, or yet).
    pub(crate) fn prepare(&mut self) -> Result<Option<Prepared>, Fault> {
        if !self.book()?.is_in() {
            return Err(Fault::of(FaultCode::NotAllowed));
        }
        if self.book()?.is_lone() && !self.has_relays()? {
            return Ok(None);
        }
        self.open_cases()?;
        self.renew_keys()?;
        let wanted = self.own_scopes()?;
        self.make_own_keys(&wanted)?;
        self.send_keys()?;
        // What was said and sent just now is to be sealed, too.
        let wanted = self.own_scopes()?;
        self.make_own_keys(&wanted)?;
        self.plan().map(Some)
    }

    /// Whether a relay is set up.
    pub(crate) fn has_relays(&self) -> Result<bool, Fault> {
        let kept = self.store.meta_get(RELAYS)?;
        Ok(kept.is_some_and(|relays| !relays.is_empty() && relays != b"[]"))
    }

    /// The scopes to be sealed that are this member's or this log's own.
    fn own_scopes(&mut self) -> Result<Vec<(Part, Owner)>, Fault> {
        let (log, member) = (self.own_log()?, self.member.id);
        let (held, unsealed) = (self.store.held_keys()?, self.store.unsealed_scopes()?);
        let ring = Ring::of(&held);
        let state = self.book()?.state();
        let owner = |(facet, case): Part| match (facet, case) {
            (Facet::Audit, _) => Some(Owner::Log(log)),
            (Facet::Agency, None) => None,
            (_, Some(_)) if ring.in_use(state, member, Scope { case, facet }).is_some() => None,
            _ => Some(Owner::Member(member)),
        };
        let own = unsealed
            .into_iter()
            .filter_map(|scope| Some((scope, owner(scope)?)));
        Ok(own.collect())
    }

    fn plan(&mut self) -> Result<Prepared, Fault> {
        let own: BTreeMap<_, _> = self.own_scopes()?.into_iter().collect();
        let (held, unsealed) = (self.store.held_keys()?, self.store.unsealed_scopes()?);
        let (next, ring, member) = (self.agency_next()?, Ring::of(&held), self.member.id);
        let state = self.book()?.state();
        let missing = || Fault::of(FaultCode::Unexpected);
        let agency = ring.agency(state, next).ok_or_else(missing)?.clone();
        let mut keys = BTreeMap::new();
        for scope in unsealed {
            let (facet, case) = scope;
            let key = match own.get(&scope) {
                Some(owner) => newest_own(&held, scope, *owner),
                None if case.is_none() => Some(&agency),
                None => ring.in_use(state, member, Scope { case, facet }),
            };
            keys.insert(scope, key.ok_or_else(missing)?.clone());
        }
        Ok(Prepared { agency, keys })
    }
}

/// The held keys of scopes that the roster knows.
struct Ring<'a>(BTreeMap<Scope, Vec<&'a HeldKey>>);

impl<'a> Ring<'a> {
    fn of(held: &'a [HeldKey]) -> Self {
        let mut ring = BTreeMap::<Scope, Vec<&HeldKey>>::new();
        for key in held.iter().filter(|key| key.owner == Owner::Shared) {
            ring.entry(scope_of(key)).or_default().push(key);
        }
        Self(ring)
    }

    /// The key in use of a scope, if this device holds it and its member reads it: never an older one,
    /// which somebody may have who lost the right to. Where it is contested who opened a case,
    /// whoever has the key goes on with it (`docs/roster.md` §5.2).
    fn in_use(&self, state: &State, member: MemberId, scope: Scope) -> Option<&'a HeldKey> {
        let contested = |case| state.contested.contains(&(case, scope.facet));
        if !state.reads(member, scope) && !scope.case.is_some_and(contested) {
            return None;
        }
        let last = state.keys.get(&scope)?.last()?;
        let is_last = |key: &&&HeldKey| key.epoch == last.epoch && check_of(&key.key) == last.check;
        self.0.get(&scope)?.iter().find(is_last).copied()
    }

    /// The newest announced key of the agency, but the one that the others do not have yet.
    fn agency(&self, state: &State, next: Option<u32>) -> Option<&'a HeldKey> {
        let usable =
            |key: &&HeldKey| is_announced(state, key) && next.is_none_or(|next| key.epoch < next);
        let all = self.0.get(&Scope::AGENCY)?.iter().copied();
        all.filter(usable)
            .max_by_key(|key| (key.epoch, check_of(&key.key)))
    }
}
