//! Referrals as they are read: the board, those of a case, one with its whole history.

use crate::fault::Fault;
use crate::look;
use crate::session::Session;
use crate::shapes::OfCase;
use crate::shapes::referrals::{
    Board, CaseReferrals, EventView, OfReferral, ReadBoard, ReferralRow, ReferralView, StateCount,
    StepChoice,
};
use casework::case::Case;
use casework::code::Code;
use casework::referral::{Cover, NextActor, Referral, ReferralReason, State, Status};
use casework::release::Release;
use casework::{Deed, Moment, ReferralId};
use chrono::TimeDelta;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::tables::Page;
use store::tables::referrals::{self, Open};
use store::{Read, tables};

pub(crate) fn read(session: &mut Session, input: ReadBoard) -> Result<Board, Fault> {
    let now = session.now();
    let filter = referrals::Filter {
        area: input.area,
        provider: input.provider_id,
        made_by: input.mine.unwrap_or(false).then_some(session.member.id),
    };
    let late = input.late.unwrap_or(false);
    let silent = input.silent.unwrap_or(false);
    let silent_since = silent_since(session);
    let open = session.standing.open(&session.store.read())?;
    let asked = |referral: &&Open| {
        filter.area.is_none_or(|area| area == referral.area)
            && filter.provider.is_none_or(|id| id == referral.provider)
            && filter.made_by.is_none_or(|id| id == referral.made_by)
            && (!late || is_late(referral, now))
            && (!silent || is_silent(referral, silent_since))
    };
    let asked: Vec<&Open> = open.iter().filter(asked).collect();
    // What ended waits for nobody, is never late and is not silent.
    let with_ended = !input.open_only.unwrap_or(true) && !late && !silent;
    let ended = if with_ended
        && input
            .next_actor
            .is_none_or(|next| next == NextActor::Nobody)
    {
        ended(session, &filter)?
    } else {
        Arc::default()
    };
    let is_state = |state: State| input.state.is_none_or(|wanted| wanted == state);
    let is_listed = |referral: &&&Open| {
        let next = referral.status.next_actor();
        is_state(referral.state) && input.next_actor.is_none_or(|wanted| wanted == next)
    };
    let listed: Vec<&Open> = asked.iter().filter(is_listed).copied().collect();
    let ended_listed = ended.iter().filter(|(state, _)| is_state(*state));
    let total = look::count(listed.len()) + ended_listed.map(|(_, count)| count).sum::<i64>();
    let read = session.read();
    let page = Page::of(input.offset, input.limit);
    let mut found = records(&read, page.of_all(&listed))?;
    if !ended.is_empty() {
        let rest = page.after(listed.len(), found.len());
        found.extend(referrals::ended(&read, &filter, input.state, rest)?);
    }
    let rows = rows(&read, &found, now)?;
    session.saw(Deed::ListReferrals, None, rows.len())?;
    Ok(Board {
        rows,
        total,
        counts: counts(&asked, &ended, now),
    })
}

/// How many ended, in each state.
fn ended(
    session: &mut Session,
    filter: &referrals::Filter,
) -> Result<Arc<Vec<(State, i64)>>, Fault> {
    let read = session.store.read();
    let question = format!("ended referrals {filter:?}");
    Ok(session.memo.get_or(question, &["referrals"], || {
        referrals::ended_by_state(&read, filter)
    })?)
}

/// Since when a referral without a step counts as silent.
pub(crate) fn silent_since(session: &Session) -> Moment {
    session.now() - TimeDelta::days(session.agency.news_days)
}

/// Whether its next step was due before now.
fn is_late(referral: &Open, now: Moment) -> bool {
    referral
        .due_at
        .is_some_and(|due| due < now.timestamp_millis())
}

/// Whether it was sent and nothing was heard since.
pub(crate) fn is_silent(referral: &Open, since: Moment) -> bool {
    referral.state != State::Draft && referral.stepped_at < since.timestamp_millis()
}

/// The whole records of what a list chose.
pub(crate) fn records(read: &Read<'_>, chosen: &[&Open]) -> Result<Vec<Referral>, Fault> {
    let found = chosen.iter().map(|open| read.find::<Referral>(open.id));
    Ok(found.collect::<Result<_, _>>()?)
}

fn counts(open: &[&Open], ended: &[(State, i64)], now: Moment) -> Vec<StateCount> {
    let mut counts: BTreeMap<State, (i64, i64)> =
        ended.iter().map(|(s, n)| (*s, (*n, 0))).collect();
    for referral in open {
        let (count, late) = counts.entry(referral.state).or_default();
        *count += 1;
        *late += i64::from(is_late(referral, now));
    }
    let line = |(state, (count, late))| StateCount { state, count, late };
    counts.into_iter().map(line).collect()
}

pub(crate) fn of_case(session: &mut Session, input: OfCase) -> Result<CaseReferrals, Fault> {
    let read = session.read();
    let found = referrals::of_case(&read, input.case_id)?;
    let rows = rows(&read, &found, session.now())?;
    session.saw(Deed::ReadCase, Some(input.case_id), rows.len())?;
    Ok(CaseReferrals { rows })
}

pub(crate) fn rows(
    read: &Read<'_>,
    found: &[Referral],
    now: Moment,
) -> Result<Vec<ReferralRow>, Fault> {
    found
        .iter()
        .map(|referral| row(read, referral, now))
        .collect()
}

/// A referral as a list shows it.
pub(crate) fn row(read: &Read<'_>, referral: &Referral, now: Moment) -> Result<ReferralRow, Fault> {
    let (case_code, name) = look::case(read, Some(referral.case_id))?;
    let offer = referral
        .offer_id
        .map(|id| tables::providers::offer_name(read, id));
    let late = referral.due_at.filter(|_| referral.ended_at.is_none());
    Ok(ReferralRow {
        id: referral.id,
        case_id: referral.case_id,
        case_code: case_code.unwrap_or_default(),
        name,
        need_id: referral.need_id,
        area: referral.area,
        kind: referral.kind,
        urgency: referral.urgency,
        provider_id: referral.provider_id,
        provider: look::provider(read, referral.provider_id)?,
        offer: offer.transpose()?.flatten(),
        state: referral.state,
        status: referral.status,
        reason: referral.reason,
        next_actor: referral.status.next_actor(),
        attempt: referral.attempt,
        created_at: referral.created_at,
        sent_at: referral.sent_at,
        stepped_at: referral.stepped_at,
        due_at: referral.due_at,
        days: (now - referral.stepped_at).num_days().max(0),
        late_days: late.map_or(0, |due| (now - due).num_days().max(0)),
        made_by: look::member(read, referral.made_by)?,
    })
}

pub(crate) fn get(session: &mut Session, input: OfReferral) -> Result<ReferralView, Fault> {
    let view = view(session, input.referral_id)?;
    session.saw(Deed::ReadCase, Some(view.row.case_id), 1)?;
    Ok(view)
}

/// Everything about one referral.
pub(crate) fn view(session: &Session, id: ReferralId) -> Result<ReferralView, Fault> {
    let (read, now, today) = (session.read(), session.now(), session.today());
    let referral = read.find::<Referral>(id)?;
    let detail = referrals::detail(&read, id)?;
    let release_id = detail.as_ref().and_then(|detail| detail.release_id);
    let release = release_id
        .map(|id| read.get::<Release>(id))
        .transpose()?
        .flatten();
    let covered = detail.as_ref().is_some_and(|detail| {
        let cover = Cover {
            release: release.as_ref(),
            items: &detail.items,
            today,
        };
        cover.check(referral.provider_id).is_ok()
    });
    let open = read.find::<Case>(referral.case_id)?.must_be_open().is_ok();
    let days = |until: Option<Moment>| {
        let (from, until) = (referral.sent_at?, until?);
        Some((until - from).num_minutes() as f64 / 1440.0)
    };
    Ok(ReferralView {
        what: detail
            .as_ref()
            .map(|d| d.what.expose().to_owned())
            .unwrap_or_default(),
        note: detail
            .as_ref()
            .map(|d| d.note.expose().to_owned())
            .unwrap_or_default(),
        items: detail
            .map(|d| d.items.0.into_iter().collect())
            .unwrap_or_default(),
        release_id,
        covered: covered && open,
        events: events(&read, &referral)?,
        steps: steps(&referral),
        statuses: statuses(&referral),
        attempts: rows(&read, &referrals::of_need(&read, referral.need_id)?, now)?,
        answer_days: days(referral.answered_at),
        service_days: days(referral.started_at),
        total_days: days(referral.ended_at),
        row: row(&read, &referral, now)?,
    })
}

fn events(read: &Read<'_>, referral: &Referral) -> Result<Vec<EventView>, Fault> {
    let events = tables::referrals::events(read, referral.id)?;
    let not_applied = referral.settled(&events).not_applied;
    let view = |event: casework::referral::ReferralEvent| {
        Ok(EventView {
            id: event.id,
            from: event.from_state,
            to: event.to_state,
            status: event.status,
            reason: event.reason,
            set_by: event.set_by,
            reported_by: look::member(read, event.reported_by)?,
            effective_at: event.effective_at,
            recorded_at: event.recorded_at,
            applied: !not_applied.contains(&event.id),
        })
    };
    events.into_iter().map(view).collect()
}

/// The steps one may take now, each with the words and reasons that fit.
fn steps(referral: &Referral) -> Vec<StepChoice> {
    let reachable = State::all()
        .iter()
        .filter(|to| referral.state.may_become(**to));
    let choice = |to: &State| StepChoice {
        to: *to,
        statuses: Status::all()
            .iter()
            .copied()
            .filter(|status| status.fits(*to))
            .collect(),
        reasons: ReferralReason::all()
            .iter()
            .copied()
            .filter(|why| why.fits(*to))
            .collect(),
        reason_expected: to.expects_reason(),
    };
    reachable.map(choice).collect()
}

/// The finer words one may set within the state.
fn statuses(referral: &Referral) -> Vec<Status> {
    if referral.state.is_final() {
        return Vec::new();
    }
    let fits = |status: &Status| status.fits(referral.state) && *status != referral.status;
    Status::all().iter().copied().filter(fits).collect()
}
