//! The one search box: people in any spelling, codes, phones, providers, and where words stand.
//!
//! A hit never shows a snippet of a note: only where it stands.

use crate::cases::{people, rows};
use crate::fault::Fault;
use crate::look;
use crate::session::Session;
use crate::shapes::cases::{CaseRow, Matched, Why};
use crate::shapes::search::{Hit, HitKind, Hits, SearchAll};
use casework::directory::{Offer, Phone, Provider, Site};
use casework::names::is_code_query;
use casework::{CaseId, Deed, ProviderId, Record, Table};
use std::collections::BTreeSet;
use store::tables::{Page, cases};
use store::{Read, search};
use uuid::Uuid;

pub(crate) fn all(session: &mut Session, input: SearchAll) -> Result<Hits, Fault> {
    let text = input.text.trim().to_owned();
    let limit = usize::try_from(input.limit.unwrap_or(20).clamp(1, 100)).unwrap_or(20);
    let mut hits = Vec::new();
    if !text.is_empty() {
        hits.extend(by_person(session, &text, limit)?);
        hits.extend(by_words(session, &text, limit, &hits)?);
    }
    hits.truncate(limit);
    session.saw(Deed::Search, None, hits.len())?;
    Ok(Hits { hits })
}

fn by_person(session: &mut Session, text: &str, limit: usize) -> Result<Vec<Hit>, Fault> {
    if is_code_query(text) {
        let filter = cases::Filter {
            code: Some(text.to_uppercase()),
            ..Default::default()
        };
        let page = Page {
            offset: 0,
            limit: look::count(limit),
        };
        let ids = cases::in_order(&session.read(), &filter, cases::Order::Code, false)?;
        let found = rows(session, page.of_all(&ids))?;
        let mut hits: Vec<Hit> = found
            .into_iter()
            .map(|(_, row)| hit(row, Why::Code))
            .collect();
        hits.extend(by_name(session, text, limit)?);
        return Ok(hits);
    }
    by_name(session, text, limit)
}

fn by_name(session: &mut Session, text: &str, limit: usize) -> Result<Vec<Hit>, Fault> {
    let found = people(session, text, limit)?;
    let mut order: Vec<(usize, CaseId, Matched)> = Vec::new();
    let read = session.read();
    for (survivor, (place, matched)) in &found {
        for case in cases::of_survivor(&read, *survivor)? {
            order.push((*place, case.id, matched.clone()));
        }
    }
    order.sort_by_key(|(place, id, _)| (*place, *id));
    let ids: Vec<CaseId> = order.iter().map(|(_, id, _)| *id).collect();
    let rows = rows(session, &ids)?;
    let pair = |((_, row), (_, _, matched)): ((_, CaseRow), &(usize, CaseId, Matched))| {
        let also = (row.name.as_ref() != Some(&matched.text)).then(|| matched.text.clone());
        Hit {
            also,
            ..hit(row, matched.why)
        }
    };
    Ok(rows.into_iter().zip(&order).map(pair).collect())
}

fn hit(row: CaseRow, why: Why) -> Hit {
    Hit {
        kind: HitKind::Case,
        id: row.id.0.to_string(),
        case_id: Some(row.id),
        title: row.name.unwrap_or_else(|| row.code.clone()),
        detail: row.code,
        also: None,
        why: Some(why),
    }
}

fn by_words(session: &Session, text: &str, limit: usize, known: &[Hit]) -> Result<Vec<Hit>, Fault> {
    let read = session.read();
    let mut seen: BTreeSet<(&str, String)> = BTreeSet::new();
    let people: BTreeSet<CaseId> = known.iter().filter_map(|hit| hit.case_id).collect();
    let mut hits = Vec::new();
    for found in search::search(&read, text, limit * 2)? {
        let Some(kind) = kind(found.table) else {
            continue;
        };
        if !session.member.opens(found.table.facet) {
            continue;
        }
        let already = kind == HitKind::Case && found.case.is_some_and(|id| people.contains(&id));
        let Some(hit) = word_hit(&read, kind, found.table, found.row, found.case)? else {
            continue;
        };
        if !already && seen.insert((found.table.name, hit.id.clone())) {
            hits.push(hit);
        }
    }
    Ok(hits)
}

fn kind(table: &Table) -> Option<HitKind> {
    Some(match table.name {
        "cases" | "contacts" | "survivor_names" => HitKind::Case,
        "providers" | "offers" | "sites" | "phones" => HitKind::Provider,
        "notes" => HitKind::Note,
        "tasks" => HitKind::Task,
        "appointments" => HitKind::Appointment,
        "referral_details" => HitKind::Referral,
        "legal_matters" | "legal_events" => HitKind::Legal,
        "trainings" | "placements" => HitKind::Career,
        "members" => HitKind::Member,
        _ => return None,
    })
}

fn word_hit(
    read: &Read<'_>,
    kind: HitKind,
    table: &Table,
    row: Uuid,
    case_id: Option<CaseId>,
) -> Result<Option<Hit>, Fault> {
    if kind == HitKind::Provider {
        let Some(provider) = provider_of(read, table, row)? else {
            return Ok(None);
        };
        let title = look::provider(read, provider)?;
        let id = provider.0.to_string();
        return Ok(Some(Hit {
            kind,
            id,
            case_id: None,
            title,
            detail: String::new(),
            also: None,
            why: None,
        }));
    }
    if kind == HitKind::Member {
        let title = look::member(read, row.into())?.unwrap_or_default();
        let id = row.to_string();
        return Ok(Some(Hit {
            kind,
            id,
            case_id: None,
            title,
            detail: String::new(),
            also: None,
            why: None,
        }));
    }
    let (code, name) = look::case(read, case_id)?;
    let code = code.unwrap_or_default();
    let title = name.unwrap_or_else(|| code.clone());
    Ok(Some(Hit {
        kind,
        id: row.to_string(),
        case_id,
        title,
        detail: code,
        also: None,
        why: None,
    }))
}

fn provider_of(read: &Read<'_>, table: &Table, row: Uuid) -> Result<Option<ProviderId>, Fault> {
    Ok(if table == Provider::TABLE {
        Some(row.into())
    } else if table == Offer::TABLE {
        read.get::<Offer>(row.into())?
            .map(|offer| offer.provider_id)
    } else if table == Site::TABLE {
        read.get::<Site>(row.into())?
            .filter(|s| !s.confidential)
            .and_then(|site| site.provider_id)
    } else {
        let phone = read.get::<Phone>(row.into())?;
        let id = phone.and_then(|phone| Uuid::from_slice(&phone.link_id?).ok());
        match id {
            Some(id) => read.get::<Provider>(id.into())?.map(|provider| provider.id),
            None => None,
        }
    })
}
