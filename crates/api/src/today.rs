//! Today: what is due, what waits for us, what comes. Empty parts for members without cases.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::office::{FirstStep, TodayView};
use crate::{appointments, board, look, releases, tasks};
use casework::case::CaseStatus;
use casework::referral::NextActor;
use casework::release::Release;
use casework::task::Task;
use casework::{Day, Deed};
use chrono::TimeDelta;
use std::sync::Arc;
use store::tables::referrals::Open;
use store::tables::{self, Page, cases};
use store::{Error, Read};

/// How many rows a part shows; the lists behind it show the rest.
const ROWS: i64 = 20;

/// The first page of a part.
const PART: Page = Page {
    offset: 0,
    limit: ROWS,
};

/// How many days ahead a release "ends soon".
const ENDING_DAYS: i64 = 14;

/// More appointments than one person keeps in a week.
const WEEK_MAX: i64 = 50;

pub(crate) fn get(session: &mut Session, _: Nothing) -> Result<TodayView, Fault> {
    releases::end_those_past(session)?;
    let (today, now) = (session.today(), session.now());
    let mut view = empty(today);
    view.first_steps = first_steps(session)?;
    if !session.may(Deed::ListCases) {
        return Ok(view);
    }
    let (read, me) = (session.read(), session.member.id);
    let due = |from: Option<Day>, before: Option<Day>| -> Result<Vec<Task>, Error> {
        let assignee = Some(me);
        let filter = tables::tasks::Filter {
            assignee,
            from,
            before,
            ..Default::default()
        };
        tables::tasks::page(&read, &filter, PART)
    };
    let tomorrow = today + TimeDelta::days(1);
    let week = today + TimeDelta::days(8);
    view.overdue = tasks::views(&read, due(None, Some(today))?, today)?;
    view.due_today = tasks::views(&read, due(Some(today), Some(tomorrow))?, today)?;
    view.next_days = tasks::views(&read, due(Some(tomorrow), Some(week))?, today)?;
    let (from, before) = (appointments::start(today), appointments::start(week));
    let found = tables::tasks::appointments(&read, from, before, Some(me), None, WEEK_MAX)?;
    view.appointments = appointments::views(&read, &found)?;
    let open = session.standing.open(&session.store.read())?;
    let since = board::silent_since(session);
    let silent: Vec<_> = open.iter().filter(|r| board::is_silent(r, since)).collect();
    let for_us = |referral: &&Open| referral.status.next_actor() == NextActor::Us;
    let waiting: Vec<_> = open.iter().filter(for_us).collect();
    let read = session.read();
    view.open_referrals = look::count(open.len());
    view.no_news_total = look::count(silent.len());
    view.no_news = rows(&read, &silent, now)?;
    view.waiting_total = look::count(waiting.len());
    view.waiting_for_us = rows(&read, &waiting, now)?;
    let ending = ending(session, today)?;
    let read = session.read();
    view.releases_ending = ending
        .iter()
        .map(|release| releases::view(&read, release, today))
        .collect::<Result<_, _>>()?;
    let open = cases::Filter {
        status: Some(CaseStatus::Open),
        ..Default::default()
    };
    view.open_cases = cases::count(&read, &open)?;
    let shown = view.overdue.len() + view.due_today.len() + view.no_news.len();
    session.saw(Deed::ListCases, None, shown)?;
    Ok(view)
}

/// The first releases to end, looked for again only after a write to them: most of those that end soon
/// carry no open referral and are passed over one by one.
fn ending(session: &mut Session, today: Day) -> Result<Arc<Vec<Release>>, Fault> {
    const FROM: &[&str] = &["releases", "referrals", "referral_details"];
    let read = session.store.read();
    let by = today + TimeDelta::days(ENDING_DAYS);
    let soon = || tables::releases::ending_by(&read, today, by, ROWS);
    Ok(session
        .memo
        .get_or(format!("releases ending {today}"), FROM, soon)?)
}

/// The first of them, as a list shows them.
fn rows(
    read: &Read<'_>,
    chosen: &[&Open],
    now: casework::Moment,
) -> Result<Vec<crate::shapes::referrals::ReferralRow>, Fault> {
    board::rows(read, &board::records(read, PART.of_all(chosen))?, now)
}

fn first_steps(session: &Session) -> Result<Vec<FirstStep>, Fault> {
    let read = session.read();
    let providers = tables::providers::count(&read, &tables::providers::Filter::default())?;
    let cases = cases::count(&read, &cases::Filter::default())?;
    let members = look::count(tables::office::members(&read)?.len());
    let step = |step: &str, done| FirstStep {
        step: step.to_owned(),
        done,
    };
    Ok(vec![
        step("add-provider", providers > 0),
        step("open-case", cases > 0),
        step("add-member", members > 1),
    ])
}

const fn empty(today: Day) -> TodayView {
    TodayView {
        today,
        overdue: Vec::new(),
        due_today: Vec::new(),
        next_days: Vec::new(),
        appointments: Vec::new(),
        no_news: Vec::new(),
        no_news_total: 0,
        waiting_for_us: Vec::new(),
        waiting_total: 0,
        releases_ending: Vec::new(),
        open_cases: 0,
        open_referrals: 0,
        first_steps: Vec::new(),
    }
}
