//! New keys: for scopes that have none, and where somebody lost the right to read.

use super::Part;
use super::book::Book;
use super::founding::{announced, fresh_key, made_key};
use super::identity::mark_of;
use super::parcels::{devices_of, own_readers};
use crate::fault::Fault;
use crate::session::Session;
use casework::{CaseId, Deed, Facet, MemberId};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{HeldKey, Owner};
use sync::roster::{Body, KEYS_MAX, Renew, Scope, State};

impl Session {
    /// Renews what is due among the scopes that this device reads. Who is about to write does it at
    /// once; otherwise the first of the readers' devices, so that not everybody does.
    pub(crate) fn renew_keys(&mut self) -> Result<usize, Fault> {
        let unsealed: BTreeSet<Scope> = scopes(self.store.unsealed_scopes()?).collect();
        let me = self.member.id;
        let book = self.book()?;
        let due = due(book, me, &unsealed);
        let epochs = due
            .iter()
            .map(|scope| (*scope, next_epoch(book.state(), *scope)));
        let epochs: Vec<(Scope, u32)> = epochs.collect();
        let host = Arc::clone(&self.host);
        let fresh = |(scope, epoch): &(Scope, u32)| fresh_key(*scope, *epoch, &*host);
        let keys: Vec<HeldKey> = epochs.iter().map(fresh).collect();
        if keys.is_empty() {
            return Ok(0);
        }
        // Kept first: a key that was announced and lost would close the scope for good.
        self.store.hold_keys(&keys)?;
        let renew = |keys: &[HeldKey]| {
            Body::Renew(Renew {
                keys: keys.iter().map(announced).collect(),
            })
        };
        let bodies: Vec<Body> = keys.chunks(KEYS_MAX).map(renew).collect();
        let count = bodies.len();
        self.say(Deed::Exchange, bodies)?;
        Ok(count)
    }

    /// Makes the keys of own scopes: for each that is about to be sealed, one that no device has that
    /// may not read it.
    pub(crate) fn make_own_keys(&mut self, wanted: &[(Part, Owner)]) -> Result<(), Fault> {
        let (me, held) = (self.member.id, self.store.held_keys()?);
        let host = Arc::clone(&self.host);
        let state = self.book()?.state();
        let missing = wanted.iter().filter(|(scope, owner)| {
            newest_own(&held, *scope, *owner).is_none_or(|key| {
                let readers = own_readers(state, key, me);
                let may: BTreeSet<_> = readers.into_iter().map(mark_of).collect();
                !key.marks.is_subset(&may)
            })
        });
        let made = missing.map(|(scope, owner)| {
            let of_scope = held.iter().filter(|key| is_of(key, *scope, *owner));
            let last = of_scope.map(|key| key.epoch).max().unwrap_or(0);
            made_key(*scope, *owner, last.saturating_add(1), &*host)
        });
        let made: Vec<HeldKey> = made.collect();
        Ok(self.store.hold_keys(&made)?)
    }
}

/// The key of an own scope that this device seals under: never one that somebody sent.
pub(crate) fn newest_own(held: &[HeldKey], scope: Part, owner: Owner) -> Option<&HeldKey> {
    let made = held
        .iter()
        .filter(|key| key.made_here && is_of(key, scope, owner));
    made.max_by_key(|key| key.epoch)
}

fn is_of(key: &HeldKey, (facet, case): Part, owner: Owner) -> bool {
    key.facet == facet && key.case == case && key.owner == owner
}

/// The scopes that the roster knows among these.
fn scopes(all: Vec<Part>) -> impl Iterator<Item = Scope> {
    all.into_iter()
        .map(|(facet, case)| Scope { case, facet })
        .filter(|scope| scope.case.is_some() || *scope == Scope::AGENCY)
}

fn due(book: &Book, me: MemberId, unsealed: &BTreeSet<Scope>) -> BTreeSet<Scope> {
    let state = book.state();
    let granted = state
        .granted
        .iter()
        .filter(|(_, readers)| readers.contains(&me));
    let mut read: BTreeSet<Scope> = granted
        .map(|((case, facet), _)| Scope::of(*case, *facet))
        .collect();
    read.insert(Scope::AGENCY);
    let mut due = book.roster.due_renewals(&read);
    due.extend(read.into_iter().filter(|scope| is_doubled(state, *scope)));
    due.retain(|scope| {
        let readers = devices_of(state, &state.readers(*scope));
        unsealed.contains(scope) && !is_doubled(state, *scope)
            || readers.first() == Some(&book.device)
    });
    due
}

/// Whether two colleagues renewed at once. Neither key need have seen whom the other was to shut out.
fn is_doubled(state: &State, scope: Scope) -> bool {
    let keys = state.keys.get(&scope).map_or(&[][..], Vec::as_slice);
    matches!(keys, [.., one, other] if one.epoch == other.epoch)
}

fn next_epoch(state: &State, scope: Scope) -> u32 {
    let last = state.keys.get(&scope).and_then(|keys| keys.last());
    last.map_or(0, |key| key.epoch).saturating_add(1)
}
