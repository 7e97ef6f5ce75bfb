//! Referrals: making, sending, following to the end. The rules stand in the language, not here.

mod steps;

use crate::board;
use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::referrals::{
    CreateReferral, DiscardDraft, ReferralView, SendReferral, StepReferral, WaitingList,
};
use crate::{needs, releases, survivors, tasks};
use casework::case::Case;
use casework::code::Codes;
use casework::directory::{Offer, Provider};
use casework::need::Need;
use casework::referral::{Cover, Referral, ReferralDetail, ReferralReason, State, Status, Step};
use casework::release::Release;
use casework::task::TaskKind;
use casework::{Day, Deed, Invalid, Private, Reason};
use chrono::TimeDelta;
use store::{Write, tables};

use steps::{detail_of, effect, remark};
pub(crate) use steps::{keep, service_given, take};

pub(crate) fn create(session: &mut Session, input: CreateReferral) -> Result<ReferralView, Fault> {
    let today = session.today();
    let deed = if input.send {
        Deed::SendReferral
    } else {
        Deed::DraftReferral
    };
    let id = session.write(deed, Some(input.case_id), |w| {
        let referral = draft(w, &input)?;
        w.insert(&referral)?;
        w.about(referral.id);
        let release_id = match &input.release {
            Some(release) => Some(releases::write(w, release, today)?.id),
            None => input.release_id,
        };
        let detail = ReferralDetail {
            id: w.fresh(),
            case_id: referral.case_id,
            referral_id: referral.id,
            release_id,
            items: Codes::of(&input.items),
            what: survivors::text("what", Some(&input.what))?,
            note: Private::default(),
        };
        w.insert(&detail)?;
        w.insert(&referral.first_event(w.fresh()))?;
        if input.send {
            ask(w, &referral, &detail, today)?;
        }
        Ok(referral.id)
    })?;
    board::view(session, id)
}

fn draft(w: &mut Write<'_>, input: &CreateReferral) -> Result<Referral, Fault> {
    let case = w.find::<Case>(input.case_id)?;
    case.must_be_open()?;
    w.find::<Provider>(input.provider_id)?;
    if let Some(offer) = input.offer_id
        && w.find::<Offer>(offer)?.provider_id != input.provider_id
    {
        return Err(Invalid::of("offerId", Reason::NotInList).into());
    }
    let need = match input.need_id {
        Some(id) => w.find::<Need>(id)?,
        None => needs::raise(w, input.case_id, input.kind, input.urgency)?,
    };
    if need.case_id != case.id {
        return Err(Invalid::of("needId", Reason::NotInList).into());
    }
    let now = w.now();
    Ok(Referral {
        id: w.fresh(),
        case_id: case.id,
        survivor_id: case.survivor_id,
        need_id: need.id,
        provider_id: input.provider_id,
        offer_id: input.offer_id,
        attempt: tables::needs::attempts(w, need.id)? + 1,
        area: need.kind.area(),
        kind: need.kind,
        urgency: need.urgency,
        state: State::Draft,
        status: Status::Draft,
        reason: None,
        created_at: now,
        sent_at: None,
        answered_at: None,
        started_at: None,
        ended_at: None,
        stepped_at: now,
        due_at: None,
        made_by: w.member(),
    })
}

/// Out of draft: only here, and only with a release that covers it.
fn ask(
    w: &mut Write<'_>,
    referral: &Referral,
    detail: &ReferralDetail,
    today: Day,
) -> Result<Referral, Fault> {
    w.find::<Case>(referral.case_id)?.must_be_open()?;
    let release = detail
        .release_id
        .map(|id| w.get::<Release>(id))
        .transpose()?
        .flatten();
    let release = release.filter(|release| release.case_id == referral.case_id);
    let cover = Cover {
        release: release.as_ref(),
        items: &detail.items,
        today,
    };
    let (next, event) = referral.send(&cover, w.fresh(), w.member(), w.now())?;
    keep(w, &next, event)?;
    Ok(next)
}

pub(crate) fn send(session: &mut Session, input: SendReferral) -> Result<ReferralView, Fault> {
    let today = session.today();
    session.write(Deed::SendReferral, None, |w| {
        let referral = w.find::<Referral>(input.referral_id)?;
        let mut detail = detail_of(w, referral.id)?;
        if input.release_id.is_some() {
            detail.release_id = input.release_id;
            w.put(&detail)?;
        }
        w.about(referral.id);
        ask(w, &referral, &detail, today)
    })?;
    board::view(session, input.referral_id)
}

pub(crate) fn step(session: &mut Session, input: StepReferral) -> Result<ReferralView, Fault> {
    let today = session.today();
    session.write(Deed::StepReferral, None, |w| {
        let referral = w.find::<Referral>(input.referral_id)?;
        w.about(referral.id);
        let step = Step {
            to: input.to,
            status: input.status,
            reason: input.reason,
            effective_at: effect(&referral, input.on, today, w.now()),
        };
        let next = take(w, &referral, &step)?;
        remark(w, next.id, input.note.as_deref())?;
        if let Some(day) = input.ask_again_on {
            tasks::by_rule(
                w,
                next.case_id,
                TaskKind::AskAgain,
                w.member(),
                day,
                Some(next.id),
            )?;
        }
        Ok(())
    })?;
    board::view(session, input.referral_id)
}

/// "You are on our waiting list" is two steps of the standard, recorded by one deed.
pub(crate) fn waiting_list(
    session: &mut Session,
    input: WaitingList,
) -> Result<ReferralView, Fault> {
    let today = session.today();
    session.write(Deed::StepReferral, None, |w| {
        let mut referral = w.find::<Referral>(input.referral_id)?;
        w.about(referral.id);
        let effective_at = w.now();
        if referral.state == State::Requested {
            let accepted = Step {
                to: State::Accepted,
                status: None,
                reason: None,
                effective_at,
            };
            referral = take(w, &referral, &accepted)?;
        }
        let reason = Some(ReferralReason::WaitingList);
        let hold = Step {
            to: State::OnHold,
            status: Some(Status::WaitingList),
            reason,
            effective_at,
        };
        let referral = take(w, &referral, &hold)?;
        remark(w, referral.id, input.note.as_deref())?;
        let weeks = input.weeks.unwrap_or(4).clamp(1, 104);
        let day = today + TimeDelta::weeks(weeks);
        tasks::by_rule(
            w,
            referral.case_id,
            TaskKind::AskAgain,
            w.member(),
            day,
            Some(referral.id),
        )?;
        Ok(())
    })?;
    board::view(session, input.referral_id)
}

pub(crate) fn discard(session: &mut Session, input: DiscardDraft) -> Result<Nothing, Fault> {
    session.write(Deed::DraftReferral, None, |w| {
        let referral = w.find::<Referral>(input.referral_id)?;
        w.about(referral.id);
        if referral.state != State::Draft {
            return Err(Invalid::of("referralId", Reason::StepNotAllowed).into());
        }
        // A draft shared nothing, but its events stay: it was a mistake, and says so.
        let effective_at = w.now();
        let step = Step {
            to: State::EnteredInError,
            status: None,
            reason: None,
            effective_at,
        };
        take(w, &referral, &step)?;
        Ok(Nothing {})
    })
}
