//! Needs: requests for one kind of help.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::cases::{NeedView, PutNeed, SetNeed};
use casework::case::Case;
use casework::need::{Need, NeedKind, NeedStatus};
use casework::vocabulary::Urgency;
use casework::{CaseId, Deed};
use store::{Read, Write, tables};

pub(crate) fn of_case(read: &Read<'_>, case: CaseId) -> Result<Vec<NeedView>, Fault> {
    let needs = tables::needs::of_case(read, case)?;
    needs.into_iter().map(|need| view(read, &need)).collect()
}

fn view(read: &Read<'_>, need: &Need) -> Result<NeedView, Fault> {
    Ok(NeedView {
        id: need.id,
        case_id: need.case_id,
        kind: need.kind,
        area: need.kind.area(),
        urgency: need.urgency,
        status: need.status,
        raised_at: need.raised_at,
        attempts: tables::needs::attempts(read, need.id)?,
    })
}

pub(crate) fn put(session: &mut Session, input: PutNeed) -> Result<NeedView, Fault> {
    session.write(Deed::RecordNeed, Some(input.case_id), |w| {
        let need = match input.id {
            Some(id) => Need {
                urgency: input.urgency,
                ..w.find::<Need>(id)?
            },
            None => raise(w, input.case_id, input.kind, input.urgency)?,
        };
        w.put(&need)?;
        view(w, &need)
    })
}

/// A new need of an open case.
pub(crate) fn raise(
    w: &mut Write<'_>,
    case_id: CaseId,
    kind: NeedKind,
    urgency: Urgency,
) -> Result<Need, Fault> {
    let case = w.find::<Case>(case_id)?;
    case.must_be_open()?;
    let need = Need {
        id: w.fresh(),
        case_id,
        survivor_id: case.survivor_id,
        kind,
        urgency,
        status: NeedStatus::Active,
        raised_at: w.now(),
    };
    w.insert(&need)?;
    Ok(need)
}

pub(crate) fn set(session: &mut Session, input: SetNeed) -> Result<NeedView, Fault> {
    session.write(Deed::RecordNeed, None, |w| {
        let need = Need {
            status: input.status,
            ..w.find::<Need>(input.id)?
        };
        w.put(&need)?;
        view(w, &need)
    })
}
