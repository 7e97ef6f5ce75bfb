//! The one search box: people in any spelling, codes, phones, providers, and where words stand.
//!
//! A hit never shows a snippet of a note: only where it stands.

use crate::cases::{Found, people, rows};
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

/// How well a name must fit to stand above what has the words elsewhere. A provider that fits less
/// is not shown: the directory has a search of its own.
const NEAR: f32 = 0.8;

/// A hit, and how well it fits.
type Scored = (f32, Hit);

pub(crate) fn all(session: &mut Session, input: SearchAll) -> Result<Hits, Fault> {
    let text = input.text.trim().to_owned();
    let limit = usize::try_from(input.limit.unwrap_or(20).clamp(1, 100)).unwrap_or(20);
    let mut hits = Vec::new();
    if !text.is_empty() {
        let mut named = by_person(session, &text, limit)?;
        named.extend(by_provider(session, &text, limit)?);
        let known = named.iter().map(|(_, hit)| hit);
        let words = by_words(session, &text, limit, known)?;
        let of_provider = |hit: &Hit| hit.kind == HitKind::Provider;
        let (providers, rest): (Vec<Hit>, Vec<Hit>) = words.into_iter().partition(of_provider);
        named.extend(providers.into_iter().map(|hit| (NEAR, hit)));
        // Best first; of those that fit alike, people first.
        named.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        hits.extend(named.into_iter().map(|(_, hit)| hit));
        hits.extend(rest);
    }
    hits.truncate(limit);
    session.saw(Deed::Search, None, hits.len())?;
    Ok(Hits { hits })
}

fn by_person(session: &mut Session, text: &str, limit: usize) -> Result<Vec<Scored>, Fault> {
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
        let mut hits: Vec<Scored> = found
            .into_iter()
            .map(|(_, row)| (1.0, hit(row, Why::Code)))
            .collect();
        hits.extend(by_name(session, text, limit)?);
        return Ok(hits);
    }
    by_name(session, text, limit)
}

fn by_name(session: &mut Session, text: &str, limit: usize) -> Result<Vec<Scored>, Fault> {
    let found = people(session, text, limit)?;
    let mut order: Vec<(&Found, CaseId)> = Vec::new();
    let read = session.read();
    for (survivor, one) in &found {
        for case in cases::of_survivor(&read, *survivor)? {
            order.push((one, case.id));
        }
    }
    order.sort_by_key(|(one, id)| (one.place, *id));
    let ids: Vec<CaseId> = order.iter().map(|(_, id)| *id).collect();
    let rows = rows(session, &ids)?;
    let pair = |((_, row), (one, _)): ((_, CaseRow), &(&Found, CaseId))| {
        let Matched { text, why } = &one.matched;
        let also = (row.name.as_ref() != Some(text)).then(|| text.clone());
        // The end of a number is all that anybody types.
        let score = if *why == Why::Phone { 1.0 } else { one.score };
        let hit = Hit {
            also,
            ..hit(row, *why)
        };
        (score, hit)
    };
    Ok(rows.into_iter().zip(&order).map(pair).collect())
}

/// Providers by their names, in any spelling.
fn by_provider(session: &mut Session, text: &str, limit: usize) -> Result<Vec<Scored>, Fault> {
    let read = session.store.read();
    let found = session.finder.providers(&read, text, limit)?;
    let near = found.into_iter().filter(|one| one.score >= NEAR);
    near.map(|one| {
        let id = Uuid::from_u128(one.person);
        Ok((one.score, provider_hit(&read, id.into())?))
    })
    .collect()
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

fn by_words<'a>(
    session: &Session,
    text: &str,
    limit: usize,
    known: impl Iterator<Item = &'a Hit>,
) -> Result<Vec<Hit>, Fault> {
    let read = session.read();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut people: BTreeSet<CaseId> = BTreeSet::new();
    for hit in known {
        people.extend(hit.case_id);
        seen.insert(hit.id.clone());
    }
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
        if !already && seen.insert(hit.id.clone()) {
            hits.push(hit);
        }
    }
    Ok(hits)
}

fn provider_hit(read: &Read<'_>, id: ProviderId) -> Result<Hit, Fault> {
    Ok(Hit {
        kind: HitKind::Provider,
        id: id.0.to_string(),
        case_id: None,
        title: look::provider(read, id)?,
        detail: String::new(),
        also: None,
        why: None,
    })
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
        "goals" | "actions" | "goal_reviews" | "risks" => HitKind::Plan,
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
        return Ok(Some(provider_hit(read, provider)?));
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
