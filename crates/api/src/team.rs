//! Who reads what of a case, and why. A permission is a key: what is granted is wrapped for the
//! member's devices before the next exchange; what is withdrawn gets a new key.

use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::OfCase;
use crate::shapes::team::{GrantFacets, TeamReader, TeamView};
use casework::member::Member;
use casework::{CaseId, Deed, Facet, Invalid, MemberId, Reason};
use std::collections::BTreeSet;
use store::tables;
use sync::roster::{Body, Grant, Scope, State, permits};

/// The facets of a case that are granted one by one.
const GRANTED: [Facet; 6] = [
    Facet::Facts,
    Facet::Identity,
    Facet::Casework,
    Facet::Career,
    Facet::Therapy,
    Facet::Legal,
];

pub(crate) fn get(session: &mut Session, input: OfCase) -> Result<TeamView, Fault> {
    let case = input.case_id;
    let mine = session.openable_facets(case)?;
    session.book()?;
    let session = &*session;
    let book = session.exchange.book.as_ref();
    let state = book.ok_or(Fault::of(FaultCode::Unexpected))?.state();
    let me = session.member.id;
    let may_grant = GRANTED.iter().copied();
    let readers = tables::office::members(&session.read())?;
    let readers = readers
        .iter()
        .filter_map(|row| reader(state, case, row, (me, &mine)));
    Ok(TeamView {
        case_id: case,
        readers: readers.collect(),
        may_grant: may_grant
            .filter(|facet| reads(state, case, *facet, me) || mine.contains(facet))
            .collect(),
        contested: GRANTED
            .into_iter()
            .filter(|facet| state.contested.contains(&(case, *facet)))
            .collect(),
    })
}

fn reads(state: &State, case: CaseId, facet: Facet, member: MemberId) -> bool {
    let readers = state.granted.get(&(case, facet));
    readers.is_some_and(|readers| readers.contains(&member))
}

/// What a member of the roster reads of a case; nobody who neither reads nor could. A case that was
/// not shared yet is read by whoever sits here.
fn reader(
    state: &State,
    case: CaseId,
    row: &Member,
    (me, mine): (MemberId, &BTreeSet<Facet>),
) -> Option<TeamReader> {
    let roles = state.members.get(&row.id)?;
    let of = |holds: &dyn Fn(Facet) -> bool| -> Vec<Facet> {
        GRANTED.into_iter().filter(|facet| holds(*facet)).collect()
    };
    let never_shared = |facet| !state.keys.contains_key(&Scope::of(case, facet));
    let unshared = |facet| mine.contains(&facet) && never_shared(facet);
    let granted = of(&|facet| reads(state, case, facet, row.id) || row.id == me && unshared(facet));
    let by_role = of(&|facet| {
        !granted.contains(&facet) && state.readers(Scope::of(case, facet)).contains(&row.id)
    });
    let grantable =
        of(&|facet| !granted.contains(&facet) && roles.iter().any(|role| permits(*role, facet)));
    let concerned = !granted.is_empty() || !by_role.is_empty() || !grantable.is_empty();
    concerned.then(|| TeamReader {
        member_id: row.id,
        name: row.name.expose().to_owned(),
        roles: roles.iter().copied().collect(),
        me: row.id == me,
        granted,
        by_role,
        grantable,
    })
}

pub(crate) fn grant(session: &mut Session, input: GrantFacets) -> Result<TeamView, Fault> {
    let (case, grant) = asked(input)?;
    let sealed: Vec<Facet> = grant.facets.iter().copied().filter(is_sealed).collect();
    // A case that nobody reads in the roster is opened first, by whoever may.
    let opening = session.opening_of(case)?;
    let waits = match &opening {
        Some(opening) => session.needs_second(opening)?,
        None => false,
    };
    let mut bodies: Vec<Body> = opening.into_iter().collect();
    // An opening that waits for its second signature gives nothing that could be passed on yet.
    if !waits {
        bodies.push(Body::Grant(grant));
    }
    session.say(Deed::EditTeam, bodies)?;
    // Without a step-up the keys of sealed notes follow with the next one.
    if session.sealer().is_ok() {
        for facet in sealed {
            crate::compartment::share(session, facet, case)?;
        }
    }
    get(session, OfCase { case_id: case })
}

pub(crate) fn withdraw(session: &mut Session, input: GrantFacets) -> Result<TeamView, Fault> {
    let (case, grant) = asked(input)?;
    session.say(Deed::EditTeam, vec![Body::Withdraw(grant)])?;
    get(session, OfCase { case_id: case })
}

fn is_sealed(facet: &Facet) -> bool {
    sync::roster::SEALED_FACETS.contains(facet)
}

fn asked(input: GrantFacets) -> Result<(CaseId, Grant), Fault> {
    let facets: BTreeSet<Facet> = input.facets.iter().copied().collect();
    if facets.is_empty() || !facets.iter().all(|facet| GRANTED.contains(facet)) {
        return Err(Invalid::of("facets", Reason::Required).into());
    }
    let (case, member) = (input.case_id, input.member_id);
    let grant = Grant {
        cases: BTreeSet::from([case]),
        member,
        facets,
    };
    Ok((case, grant))
}
