//! Cases: the list, opening, the file's head, closing and reopening.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::cases::{
    AreaCounts, CaseList, CaseOpened, CaseRow, CaseSort, CaseView, CloseCase, FindSimilar,
    ListCases, Matched, NextStep, OpenCase, PartCount, PutFacts, SimilarCases, Why,
};
use crate::shapes::{Nothing, OfCase};
use crate::{look, needs, releases, survivors};
use casework::case::{Case, CaseEvent, CaseStatus, CaseTurn, StatisticsConsent};
use casework::names::{self, is_code_query};
use casework::survivor::{NameKind, Survivor, SurvivorName};
use casework::vocabulary::{AgeBand, Area};
use casework::{Answer, CaseId, Code, Day, Deed, Private, SurvivorId};
use std::collections::BTreeMap;
use store::tables::{self, Page, cases};
use store::{Read, Write};
use uuid::Uuid;

/// How many people a typed name may mean in the list.
const FOUND_MAX: usize = 50;

pub(crate) fn list(session: &mut Session, input: ListCases) -> Result<CaseList, Fault> {
    let text = input
        .text
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let mut filter = cases::Filter {
        status: input.status,
        caseworker: input.caseworker_id,
        area: input.area,
        ..cases::Filter::default()
    };
    let mut found = BTreeMap::new();
    match text {
        Some(text) if is_code_query(text) => filter.code = Some(text.to_uppercase()),
        Some(text) => {
            found = people(session, text, FOUND_MAX)?;
            filter.survivors = Some(found.keys().copied().collect());
        }
        None => {}
    }
    let read = session.read();
    let total = cases::count(&read, &filter)?;
    let page = Page::of(input.offset, input.limit);
    let order = order(input.sort.unwrap_or(CaseSort::NextStep));
    let ids = cases::page(
        &read,
        &filter,
        order,
        input.descending.unwrap_or(false),
        page,
    )?;
    let mut rows = rows(session, &ids)?;
    if !found.is_empty() {
        let of_row = |row: &(SurvivorId, CaseRow)| found.get(&row.0).map_or(usize::MAX, |f| f.0);
        rows.sort_by_key(of_row);
        for (survivor, row) in &mut rows {
            row.matched = found.get(survivor).map(|(_, matched)| matched.clone());
        }
    }
    session.saw(Deed::ListCases, None, rows.len())?;
    Ok(CaseList {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        total,
    })
}

const fn order(sort: CaseSort) -> cases::Order {
    match sort {
        CaseSort::NextStep => cases::Order::NextStep,
        CaseSort::Code => cases::Order::Code,
        CaseSort::Opened => cases::Order::Opened,
        CaseSort::LastContact => cases::Order::LastContact,
    }
}

/// The people a text may mean: their place, best first, and why.
pub(crate) fn people(
    session: &mut Session,
    text: &str,
    limit: usize,
) -> Result<BTreeMap<SurvivorId, (usize, Matched)>, Fault> {
    let read = session.store.read();
    let hits = session.finder.search(&read, text, limit)?;
    let mut found = BTreeMap::new();
    for (place, hit) in hits.iter().enumerate() {
        let text = read
            .get::<SurvivorName>(Uuid::from_u128(hit.row).into())?
            .map(|name| name.text.0)
            .unwrap_or_default();
        let matched = Matched {
            why: why(hit.why),
            text,
        };
        found.insert(Uuid::from_u128(hit.person).into(), (place, matched));
    }
    Ok(found)
}

const fn why(why: names::Why) -> Why {
    match why {
        names::Why::Exact => Why::Exact,
        names::Why::Prefix => Why::Prefix,
        names::Why::SoundsLike => Why::SoundsLike,
        names::Why::Spelling => Why::Spelling,
        names::Why::OtherName => Why::OtherName,
        names::Why::Phone => Why::Phone,
    }
}

pub(crate) fn similar(session: &mut Session, input: FindSimilar) -> Result<SimilarCases, Fault> {
    let found = people(session, &input.name, 5)?;
    let mut ids = Vec::new();
    let read = session.read();
    for survivor in found.keys() {
        ids.extend(
            cases::of_survivor(&read, *survivor)?
                .into_iter()
                .map(|case| case.id),
        );
    }
    let mut rows = rows(session, &ids)?;
    rows.sort_by_key(|(survivor, _)| found.get(survivor).map_or(usize::MAX, |f| f.0));
    for (survivor, row) in &mut rows {
        row.matched = found.get(survivor).map(|(_, matched)| matched.clone());
    }
    session.saw(Deed::ListCases, None, rows.len())?;
    Ok(SimilarCases {
        cases: rows.into_iter().map(|(_, row)| row).collect(),
    })
}

/// List rows of these cases, in their order.
pub(crate) fn rows(session: &Session, ids: &[CaseId]) -> Result<Vec<(SurvivorId, CaseRow)>, Fault> {
    let read = session.read();
    let today = session.today();
    ids.iter()
        .map(|id| {
            let case = read.find::<Case>(*id)?;
            let row = row(&read, &case, today)?;
            Ok((case.survivor_id, row))
        })
        .collect()
}

fn row(read: &Read<'_>, case: &Case, today: Day) -> Result<CaseRow, Fault> {
    Ok(CaseRow {
        id: case.id,
        code: case.code.clone(),
        name: look::name(read, case.survivor_id)?,
        matched: None,
        status: case.status,
        next_step: next_steps(read, case.id, today, 1)?.into_iter().next(),
        open_referrals: open_referrals(read, case.id)?,
        last_contact: cases::last_contact(read, case.id)?,
        caseworker: look::maybe_member(read, case.caseworker_id)?,
        opened_on: case.opened_on,
    })
}

fn open_referrals(read: &Read<'_>, case: CaseId) -> Result<AreaCounts, Fault> {
    let mut counts = AreaCounts {
        therapy: 0,
        legal: 0,
        career: 0,
        other: 0,
    };
    for (area, n) in cases::open_referrals(read, case)? {
        match area {
            Area::Therapy => counts.therapy = n,
            Area::Legal => counts.legal = n,
            Area::Career => counts.career = n,
            Area::Other => counts.other = n,
        }
    }
    Ok(counts)
}

fn next_steps(
    read: &Read<'_>,
    case: CaseId,
    today: Day,
    limit: i64,
) -> Result<Vec<NextStep>, Fault> {
    let filter = tables::tasks::Filter {
        case: Some(case),
        ..tables::tasks::Filter::default()
    };
    let tasks = tables::tasks::page(read, &filter, Page { offset: 0, limit })?;
    let step = |task: casework::task::Task| NextStep {
        task_id: task.id,
        kind: task.kind,
        title: task.title.0,
        due_on: task.due_on,
        overdue_days: task.due_on.map_or(0, |due| (today - due).num_days().max(0)),
    };
    Ok(tasks.into_iter().map(step).collect())
}

pub(crate) fn open(session: &mut Session, input: OpenCase) -> Result<CaseOpened, Fault> {
    let (today, now, me) = (session.today(), session.now(), session.member.id);
    let case = session.write(Deed::OpenCase, None, |w| {
        let id: CaseId = w.fresh();
        let known = input
            .survivor_of
            .map(|other| w.find::<Case>(other))
            .transpose()?;
        let survivor_id = match &known {
            Some(other) => other.survivor_id,
            None => new_survivor(w, id, &input)?,
        };
        let case = Case {
            id,
            survivor_id,
            code: format!("C-{}", cases::next_number(w)?),
            status: CaseStatus::Open,
            opened_on: today,
            closed_on: None,
            close_reason: None,
            caseworker_id: Some(me),
            age_band: age_band(input.birth.as_ref(), today),
            gender: input.gender,
            exploitation: input.exploitation,
            region: input.region,
            statistics: input.statistics.unwrap_or(StatisticsConsent::NotAsked),
        };
        w.insert(&case)?;
        turn(w, &case, CaseTurn::Opened, today, now, me)?;
        Ok(case)
    })?;
    Ok(CaseOpened {
        case_id: case.id,
        code: case.code,
    })
}

/// The band follows from the birth date; why a birth date is missing is why the band is.
fn age_band(birth: Option<&Answer<casework::PartialDate>>, day: Day) -> Option<Answer<AgeBand>> {
    match birth? {
        Answer::Missing(why) => Some(Answer::Missing(*why)),
        Answer::Given(date) => date
            .age_on(day)
            .map(|years| Answer::Given(AgeBand::of(years))),
    }
}

fn new_survivor(w: &mut Write<'_>, case_id: CaseId, input: &OpenCase) -> Result<SurvivorId, Fault> {
    let survivor = Survivor {
        id: w.fresh(),
        case_id,
        birth: input.birth.clone(),
        pronouns: Private::default(),
        language: input.language.clone(),
        interpreter: input.interpreter,
        citizenship: None,
        safe_contact: input.safe_contact,
        safe_contact_note: survivors::text("safeContactNote", input.safe_contact_note.as_deref())?,
    };
    w.insert(&survivor)?;
    let name = survivors::text("name", input.name.as_deref())?;
    if !name.is_blank() {
        w.insert(&SurvivorName {
            id: w.fresh(),
            case_id,
            survivor_id: survivor.id,
            kind: NameKind::Used,
            text: name,
            avoid: false,
        })?;
    }
    Ok(survivor.id)
}

fn turn(
    w: &mut Write<'_>,
    case: &Case,
    turn: CaseTurn,
    day: Day,
    now: casework::Moment,
    me: casework::MemberId,
) -> Result<(), Fault> {
    Ok(w.insert(&CaseEvent {
        id: w.fresh(),
        case_id: case.id,
        turn,
        day,
        recorded_at: now,
        member_id: me,
        reason: if turn == CaseTurn::Closed {
            case.close_reason
        } else {
            None
        },
    })?)
}

pub(crate) fn get(session: &mut Session, input: OfCase) -> Result<CaseView, Fault> {
    let read = session.read();
    let today = session.today();
    let case = read.find::<Case>(input.case_id)?;
    let person = survivors::view(&read, &case, today)?;
    let mut names = person
        .names
        .iter()
        .filter(|name| !name.avoid)
        .map(|name| name.text.clone());
    let mut parts = Vec::new();
    for area in Area::all() {
        let (count, last) = cases::part(&read, case.id, *area)?;
        parts.push(PartCount {
            area: *area,
            count,
            last,
        });
    }
    let view = CaseView {
        id: case.id,
        survivor_id: case.survivor_id,
        code: case.code.clone(),
        status: case.status,
        opened_on: case.opened_on,
        closed_on: case.closed_on,
        close_reason: case.close_reason,
        caseworker_id: case.caseworker_id,
        caseworker: look::maybe_member(&read, case.caseworker_id)?,
        name: names.next(),
        other_names: names.collect(),
        age: person.age,
        age_about: person.age_about,
        pronouns: person.pronouns,
        language: person.language,
        interpreter: person.interpreter,
        safe_contact: person.safe_contact,
        safe_contact_note: person.safe_contact_note,
        age_band: case.age_band,
        gender: case.gender,
        exploitation: case.exploitation,
        region: case.region,
        statistics: case.statistics,
        next_steps: next_steps(&read, case.id, today, 5)?,
        needs: needs::of_case(&read, case.id)?,
        releases: releases::of_case(&read, &case, today)?,
        parts,
    };
    session.saw(Deed::ReadCase, Some(case.id), 1)?;
    Ok(view)
}

pub(crate) fn put_facts(session: &mut Session, input: PutFacts) -> Result<Nothing, Fault> {
    let (today, now, me) = (session.today(), session.now(), session.member.id);
    session.write(Deed::EditCase, Some(input.case_id), |w| {
        let mut case = w.find::<Case>(input.case_id)?;
        let reassigned = case.caseworker_id != input.caseworker_id;
        case.age_band = input.age_band;
        case.gender = input.gender;
        case.exploitation = input.exploitation;
        case.region = input.region;
        case.statistics = input.statistics;
        case.caseworker_id = input.caseworker_id;
        w.put(&case)?;
        if reassigned {
            turn(w, &case, CaseTurn::Reassigned, today, now, me)?;
        }
        Ok(Nothing {})
    })
}

pub(crate) fn close(session: &mut Session, input: CloseCase) -> Result<Nothing, Fault> {
    let (today, now, me) = (session.today(), session.now(), session.member.id);
    session.write(Deed::CloseCase, Some(input.case_id), |w| {
        let day = input.on.unwrap_or(today);
        let case = w.find::<Case>(input.case_id)?.close(input.reason, day)?;
        w.put(&case)?;
        turn(w, &case, CaseTurn::Closed, day, now, me)?;
        Ok(Nothing {})
    })
}

pub(crate) fn reopen(session: &mut Session, input: OfCase) -> Result<Nothing, Fault> {
    let (today, now, me) = (session.today(), session.now(), session.member.id);
    session.write(Deed::ReopenCase, Some(input.case_id), |w| {
        let case = w.find::<Case>(input.case_id)?.reopen()?;
        w.put(&case)?;
        turn(w, &case, CaseTurn::Reopened, today, now, me)?;
        Ok(Nothing {})
    })
}
