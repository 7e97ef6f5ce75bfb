//! One step of a referral and what follows from it, for every deed that takes one.

use crate::fault::Fault;
use crate::survivors;
use casework::need::{Need, NeedStatus};
use casework::referral::{Referral, ReferralDetail, ReferralEvent, State, Step};
use casework::task::TaskKind;
use casework::{Day, Moment, ReferralId};
use store::{Write, tables};

/// Takes one step and sees to what follows from its end: the need, and tasks that have lost their sense.
pub(crate) fn take(w: &mut Write<'_>, referral: &Referral, step: &Step) -> Result<Referral, Fault> {
    let (next, event) = referral.step(step, w.fresh(), w.member(), w.now())?;
    keep(w, &next, event)?;
    if next.state == State::Completed {
        let need = w.find::<Need>(next.need_id)?;
        w.put(&Need {
            status: NeedStatus::Completed,
            ..need
        })?;
    }
    if next.state.is_final() && !referral.state.is_final() {
        for task in tables::tasks::of_referral(w, next.id)? {
            if task.kind == TaskKind::AskAgain || task.kind == TaskKind::Chase {
                let done = task.finish(w.member(), w.now())?;
                w.put(&done)?;
            }
        }
    }
    Ok(next)
}

/// Keeps a referral after a step, and the step after the last one that is known here.
pub(crate) fn keep(w: &mut Write<'_>, next: &Referral, event: ReferralEvent) -> Result<(), Fault> {
    let last = tables::referrals::last_step(w, next.id)?;
    w.put(next)?;
    w.insert(&event.after(last))?;
    Ok(())
}

/// Help that was given moves the referral that led to it: begun, or received.
pub(crate) fn service_given(
    w: &mut Write<'_>,
    id: Option<ReferralId>,
    complete: bool,
) -> Result<(), Fault> {
    let Some(id) = id else { return Ok(()) };
    let referral = w.find::<Referral>(id)?;
    let to = if complete {
        State::Completed
    } else {
        State::InProgress
    };
    if referral.state == to || referral.state.is_final() {
        return Ok(());
    }
    let effective_at = w.now();
    let mut referral = referral;
    if referral.state == State::Requested {
        let accepted = Step {
            to: State::Accepted,
            status: None,
            reason: None,
            effective_at,
        };
        referral = take(w, &referral, &accepted)?;
    }
    let begun = Step {
        to: State::InProgress,
        status: None,
        reason: None,
        effective_at,
    };
    if referral.state != State::InProgress {
        referral = take(w, &referral, &begun)?;
    }
    if complete {
        let done = Step {
            to: State::Completed,
            status: None,
            reason: None,
            effective_at,
        };
        take(w, &referral, &done)?;
    }
    Ok(())
}

/// When a step took effect: now, or at noon of an earlier day but not before the step before it.
pub(super) fn effect(referral: &Referral, on: Option<Day>, today: Day, now: Moment) -> Moment {
    let Some(day) = on.filter(|day| *day != today) else {
        return now;
    };
    let noon = day.and_hms_opt(12, 0, 0).map_or(now, |noon| noon.and_utc());
    match referral.sent_at {
        // Sent in the afternoon and answered the same day: the answer is not before the question.
        Some(sent) if sent.date_naive() == day => noon.max(sent),
        _ => noon,
    }
}

pub(super) fn remark(w: &mut Write<'_>, id: ReferralId, note: Option<&str>) -> Result<(), Fault> {
    let note = survivors::text("note", note)?;
    if note.is_blank() {
        return Ok(());
    }
    let detail = detail_of(w, id)?;
    Ok(w.put(&ReferralDetail { note, ..detail })?)
}

pub(super) fn detail_of(w: &Write<'_>, id: ReferralId) -> Result<ReferralDetail, Fault> {
    Ok(tables::referrals::detail(w, id)?.ok_or(store::Error::NotFound)?)
}
