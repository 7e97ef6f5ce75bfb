//! The danger that somebody is in: judged, shown at the head of the case, and looked at again.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::OfCase;
use crate::shapes::risks::{JudgeRisk, RiskList, RiskNow, RiskView};
use crate::{look, survivors, tasks};
use casework::case::Case;
use casework::risk::Risk;
use casework::task::TaskKind;
use casework::{CaseId, Deed, Invalid, Reason};
use store::{Read, tables};

pub(crate) fn list(session: &mut Session, input: OfCase) -> Result<RiskList, Fault> {
    let read = session.read();
    read.find::<Case>(input.case_id)?;
    let list = of_case(&read, input.case_id)?;
    session.saw(Deed::ReadCase, Some(input.case_id), list.risks.len())?;
    Ok(list)
}

fn of_case(read: &Read<'_>, case: CaseId) -> Result<RiskList, Fault> {
    let view = |risk: Risk| {
        Ok(RiskView {
            id: risk.id,
            day: risk.day,
            level: risk.level,
            factors: risk.factors,
            note: risk.note.0,
            review_on: risk.review_on,
            author: look::member(read, risk.author_id)?,
            recorded_at: risk.recorded_at,
        })
    };
    let risks = tables::risks::of_case(read, case)?;
    let risks = risks.into_iter().map(view).collect::<Result<_, Fault>>()?;
    Ok(RiskList { risks })
}

/// The judgement that counts.
pub(crate) fn now(read: &Read<'_>, case: CaseId) -> Result<Option<RiskNow>, Fault> {
    let newest = tables::risks::newest(read, case)?;
    Ok(newest.map(|risk| RiskNow {
        level: risk.level,
        day: risk.day,
        review_on: risk.review_on,
    }))
}

pub(crate) fn judge(session: &mut Session, input: JudgeRisk) -> Result<RiskList, Fault> {
    let (today, now) = (session.today(), session.now());
    let day = input.day.unwrap_or(today);
    if day > today {
        return Err(Invalid::of("day", Reason::InFuture).into());
    }
    let note = survivors::text("note", input.note.as_deref())?;
    session.write(Deed::JudgeRisk, Some(input.case_id), |w| {
        w.find::<Case>(input.case_id)?;
        let risk = Risk {
            id: w.fresh(),
            case_id: input.case_id,
            day,
            level: input.level,
            factors: input.factors,
            note,
            review_on: input.review_on,
            author_id: w.member(),
            recorded_at: now,
        };
        w.put(&risk.checked()?)?;
        let newest = tables::risks::newest(w, input.case_id)?;
        let next = newest.and_then(|risk| risk.review_on);
        tasks::keep_one(w, input.case_id, TaskKind::ReviewRisk, next)?;
        of_case(w, input.case_id)
    })
}
