//! Today: what is due, what waits for us, what comes. Empty parts for members without cases.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::office::{FirstStep, TodayView};
use crate::{appointments, board, look, releases, tasks};
use casework::case::CaseStatus;
use casework::referral::NextActor;
use casework::task::Task;
use casework::{Day, Deed};
use chrono::TimeDelta;
use store::tables::{self, Page, cases, referrals};
use store::{Error, Read};

/// How many rows a part shows; the lists behind it show the rest.
const ROWS: i64 = 20;

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
        tables::tasks::page(
            &read,
            &filter,
            Page {
                offset: 0,
                limit: ROWS,
            },
        )
    };
    let tomorrow = today + TimeDelta::days(1);
    let week = today + TimeDelta::days(8);
    view.overdue = tasks::views(&read, due(None, Some(today))?, today)?;
    view.due_today = tasks::views(&read, due(Some(today), Some(tomorrow))?, today)?;
    view.next_days = tasks::views(&read, due(Some(tomorrow), Some(week))?, today)?;
    let (from, before) = (appointments::start(today), appointments::start(week));
    let found = tables::tasks::appointments(&read, from, before, Some(me), None, WEEK_MAX)?;
    view.appointments = appointments::views(&read, &found)?;
    let silent_since = now - TimeDelta::days(session.agency.news_days);
    let statuses = board::statuses_of(NextActor::Us);
    let counts = referrals::open_counts(&read, silent_since, &statuses)?;
    view.open_referrals = counts.open;
    view.no_news_total = counts.silent;
    view.waiting_total = counts.waiting;
    let silent = referrals::Filter {
        silent_since: Some(silent_since),
        ..Default::default()
    };
    view.no_news = rows(&read, &silent, now)?;
    let ours = referrals::Filter {
        statuses: Some(statuses),
        open_only: true,
        ..Default::default()
    };
    view.waiting_for_us = rows(&read, &ours, now)?;
    let ending =
        tables::releases::ending_by(&read, today, today + TimeDelta::days(ENDING_DAYS), ROWS)?;
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

fn rows(
    read: &Read<'_>,
    filter: &referrals::Filter,
    now: casework::Moment,
) -> Result<Vec<crate::shapes::referrals::ReferralRow>, Fault> {
    let found = referrals::page(
        read,
        filter,
        Page {
            offset: 0,
            limit: ROWS,
        },
    )?;
    board::rows(read, &found, now)
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
