//! The list of cases: filters, pages, people found by name, and what stands beside each line.

use crate::fault::Fault;
use crate::look;
use crate::session::Session;
use crate::shapes::cases::{
    AreaCounts, CaseList, CaseRow, CaseSort, FindSimilar, ListCases, Matched, NextStep,
    SimilarCases, Why,
};
use casework::case::Case;
use casework::names::{self, is_code_query};
use casework::survivor::SurvivorName;
use casework::vocabulary::Area;
use casework::{CaseId, Day, Deed, SurvivorId};
use std::collections::BTreeMap;
use store::Read;
use store::tables::{self, Page, cases};
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
        mine: input.mine.unwrap_or(false).then_some(session.member.id),
        area: input.area,
        ..cases::Filter::default()
    };
    let mut found = BTreeMap::new();
    if let Some(text) = text {
        filter.code = is_code_query(text).then(|| text.to_uppercase());
        // Digits are a case code first; if no code has them, they may be a phone.
        if filter.code.is_none() || cases::count(&session.read(), &filter)? == 0 {
            found = people(session, text, FOUND_MAX)?;
            filter.code = None;
            filter.survivors = Some(found.keys().copied().collect());
        }
    }
    let page = Page::of(input.offset, input.limit);
    let order = order(input.sort.unwrap_or(CaseSort::NextStep));
    let descending = input.descending.unwrap_or(false);
    let read = session.store.read();
    let question = format!("cases {filter:?} {order:?} {descending}");
    let from = match filter.mine {
        Some(_) => SHARED_FROM,
        None => read_from(order),
    };
    let in_order = session.memo.get_or(question, from, || {
        cases::in_order(&read, &filter, order, descending)
    })?;
    let ids: Vec<CaseId> = page.of_all(&in_order).to_vec();
    let mut rows = rows(session, &ids)?;
    if !found.is_empty() {
        let of_row =
            |row: &(SurvivorId, CaseRow)| found.get(&row.0).map_or(usize::MAX, |f| f.place);
        rows.sort_by_key(of_row);
        for (survivor, row) in &mut rows {
            row.matched = found.get(survivor).map(|f| f.matched.clone());
        }
    }
    session.saw(Deed::ListCases, None, rows.len())?;
    Ok(CaseList {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        total: look::count(in_order.len()),
    })
}

/// What changes when a case comes to be shared with whoever sits here: its key comes with the rows that
/// it opens, whichever part of the case they are of.
const SHARED_FROM: &[&str] = &[
    "cases",
    "referrals",
    "tasks",
    "notes",
    "survivor_names",
    "survivors",
    "contacts",
    "releases",
    "trainings",
    "placements",
    "therapy_sessions",
    "legal_matters",
    "statements",
];

/// Which tables an order is read from, and the filter by area beside it.
const fn read_from(order: cases::Order) -> &'static [&'static str] {
    match order {
        cases::Order::NextStep => &["cases", "referrals", "tasks"],
        cases::Order::LastContact => &["cases", "referrals", "notes"],
        cases::Order::Code | cases::Order::Opened => &["cases", "referrals"],
    }
}

const fn order(sort: CaseSort) -> cases::Order {
    match sort {
        CaseSort::NextStep => cases::Order::NextStep,
        CaseSort::Code => cases::Order::Code,
        CaseSort::Opened => cases::Order::Opened,
        CaseSort::LastContact => cases::Order::LastContact,
    }
}

/// A person a text may mean.
pub(crate) struct Found {
    /// Their place, best first.
    pub(crate) place: usize,
    /// How well the text fits, 1 being exactly.
    pub(crate) score: f32,
    /// By which name, and why.
    pub(crate) matched: Matched,
}

/// The people a text may mean.
pub(crate) fn people(
    session: &mut Session,
    text: &str,
    limit: usize,
) -> Result<BTreeMap<SurvivorId, Found>, Fault> {
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
        let score = hit.score;
        found.insert(
            Uuid::from_u128(hit.person).into(),
            Found {
                place,
                score,
                matched,
            },
        );
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
    rows.sort_by_key(|(survivor, _)| found.get(survivor).map_or(usize::MAX, |f| f.place));
    for (survivor, row) in &mut rows {
        row.matched = found.get(survivor).map(|f| f.matched.clone());
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

pub(super) fn next_steps(
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
