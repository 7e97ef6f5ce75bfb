//! Cases that nobody opened in the roster yet: whoever is about to seal for one says that they did.

use crate::fault::Fault;
use crate::session::Session;
use casework::member::Role;
use casework::{CaseId, Deed, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use sync::roster::{Body, CASES_MAX, OpenCase, Scope, State, default_facets, permits};

impl Session {
    /// Opens the facets of cases that are about to be sealed and have no reader yet.
    pub(crate) fn open_cases(&mut self) -> Result<usize, Fault> {
        let mut wanted = BTreeMap::<CaseId, BTreeSet<Facet>>::new();
        for (facet, case) in self.store.unsealed_scopes()? {
            if let Some(case) = case {
                wanted.entry(case).or_default().insert(facet);
            }
        }
        let me = self.member.id;
        let state = self.book()?.state();
        let roles = state.members.get(&me).cloned().unwrap_or_default();
        let mut alike = BTreeMap::<BTreeSet<Facet>, Vec<CaseId>>::new();
        for (case, facets) in wanted {
            let facets = openable(state, (me, &roles), case, &facets, Again::No);
            alike.entry(facets).or_default().push(case);
        }
        alike.remove(&BTreeSet::new());
        // One statement for many cases: an office of years has ten thousand when a colleague comes.
        let bodies: Vec<Body> = alike
            .iter()
            .flat_map(|(facets, cases)| {
                let some = cases.chunks(CASES_MAX);
                some.map(|cases| opening(cases.iter().copied(), facets.clone()))
            })
            .collect();
        let count = bodies.len();
        if count > 0 {
            self.say(Deed::Exchange, bodies)?;
        }
        Ok(count)
    }

    /// The facets of a case that this member could open now, also where everybody who read them lost
    /// the right.
    pub(crate) fn openable_facets(&mut self, case: CaseId) -> Result<BTreeSet<Facet>, Fault> {
        let me = self.member.id;
        let state = self.book()?.state();
        let roles = state.members.get(&me).cloned().unwrap_or_default();
        let facets = default_facets(&roles);
        Ok(openable(state, (me, &roles), case, &facets, Again::Yes))
    }

    /// Whether an opening waits for a second signature (`docs/roster.md` §5.1).
    pub(crate) fn needs_second(&mut self, opening: &Body) -> Result<bool, Fault> {
        let state = self.book()?.state();
        let Body::OpenCase(it) = opening else {
            return Ok(false);
        };
        let before = |case: &CaseId| {
            let ever = |facet: &Facet| state.keys.contains_key(&Scope::of(*case, *facet));
            it.facets.iter().any(ever)
        };
        Ok(state.admins.len() > 1 && it.cases.iter().any(before))
    }

    /// What opens a case that nobody reads; nothing for one that is open, or not this member's to open.
    pub(crate) fn opening_of(&mut self, case: CaseId) -> Result<Option<Body>, Fault> {
        let facets = self.openable_facets(case)?;
        let opens = !facets.is_empty();
        Ok(opens.then(|| opening([case], facets)))
    }
}

/// Whether what was opened before may be opened again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Again {
    Yes,
    No,
}

fn opening(cases: impl IntoIterator<Item = CaseId>, facets: BTreeSet<Facet>) -> Body {
    let cases = cases.into_iter().collect();
    Body::OpenCase(OpenCase { cases, facets })
}

/// Which facets of a case a member may open now (`docs/roster.md` §5): a caseworker where nobody
/// reads the narrative, with everything that comes with it; a reader of the narrative those that come
/// later. What ever had a key was opened once, and is opened again only where a person asks for it.
fn openable(
    state: &State,
    (me, roles): (MemberId, &BTreeSet<Role>),
    case: CaseId,
    written: &BTreeSet<Facet>,
    again: Again,
) -> BTreeSet<Facet> {
    let granted = |facet: Facet| state.granted.get(&(case, facet));
    let free = |facet: &Facet| {
        granted(*facet).is_none()
            && !state.contested.contains(&(case, *facet))
            && (again == Again::Yes || !state.keys.contains_key(&Scope::of(case, *facet)))
    };
    let mut wanted = written.clone();
    if free(&Facet::Casework) {
        if !roles.contains(&Role::Caseworker) {
            return BTreeSet::new();
        }
        wanted.extend(default_facets(roles));
        wanted.insert(Facet::Casework);
    } else if !granted(Facet::Casework).is_some_and(|readers| readers.contains(&me)) {
        return BTreeSet::new();
    }
    let permitted = |facet: &Facet| roles.iter().any(|role| permits(*role, *facet));
    wanted.retain(|facet| !state.erased.contains(&case) && free(facet) && permitted(facet));
    wanted
}
