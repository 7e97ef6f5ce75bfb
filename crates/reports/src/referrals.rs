//! Where do referrals end, and how long do people wait? Asked of the `facts` facet alone.
//!
//! Cases, needs and referrals are each read once, from front to back, and counted here: the answer
//! needs distinct survivors and medians in eight splits at once, for which SQL would have to read
//! the same pages again and again. One core reads while the other counts.

use crate::Error;
use crate::beside::{Hand, beside};
use crate::cases;
use crate::group::Attempt;
use crate::rows::{Pace, Packed, cell, code, each_row};
use crate::shape::{ReferralReport, ReportQuery};
use crate::tally::{Fact, Place, Tally};
use casework::Day;
use casework::need::NeedKind;
use casework::referral::{ReferralReason, State};
use casework::vocabulary::{Area, Urgency};
use rustc_hash::FxHashMap;
use std::ops::ControlFlow;
use uuid::Uuid;

/// Runs the report. `progress` hears (rows read, rows there are, about) and may stop it.
///
/// Needs count by the day they were raised, referrals by the day they were sent, days in UTC. What
/// was entered in error does not count, nor does a draft. Only cases whose survivor agreed to
/// statistics count; the others are a single number.
///
/// # Errors
/// [`Error::Cancelled`] if `progress` says so; [`Error::Store`] if a row cannot be read or
/// understood: a report that passes over rows would be a wrong report.
pub fn run(
    read: &store::Read<'_>,
    query: &ReportQuery,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<ReferralReport, Error> {
    let mut pace = Pace::new(size(read)?, progress);
    pace.say()?;
    let cases = cases::read(read, &mut pace)?;
    let span = [start_of(Some(query.from)), start_of(query.to.succ_opt())];
    let reading = |hand: &mut Hand<Fact>| {
        needs(read, span, hand, &mut pace)?;
        attempts(read, span, hand, &mut pace)
    };
    let counting = |tally: &mut Tally, fact: &Fact| {
        let case = cases.get(&fact.case);
        if let Some(case) = case.filter(|_| tally.wants(fact.place.area)) {
            tally.count(case, fact);
        }
    };
    let tally = beside(reading, Tally::new(query), counting)?;
    pace.end()?;
    tally.finish(|provider| provider_name(read, provider))
}

fn needs(
    read: &store::Read<'_>,
    span: [i64; 2],
    hand: &mut Hand<Fact>,
    pace: &mut Pace<'_>,
) -> Result<(), Error> {
    let sql = include_str!("../sql/needs.sql");
    let mut known = FxHashMap::default();
    each_row!(read, sql, span, pace, |row| {
        let at = cell!(row, 0, as_i64);
        let mut packed = Packed(cell!(row, 1, as_bytes));
        let case = packed.id()?;
        let (area, urgency) = once(&mut known, packed.words()?, need_codes)?;
        let place = Place {
            area,
            urgency,
            at,
            provider: None,
        };
        hand.over(Fact {
            case,
            place,
            attempt: None,
        });
    });
    Ok(())
}

fn attempts(
    read: &store::Read<'_>,
    span: [i64; 2],
    hand: &mut Hand<Fact>,
    pace: &mut Pace<'_>,
) -> Result<(), Error> {
    let sql = include_str!("../sql/attempts.sql");
    let mut known = FxHashMap::default();
    each_row!(read, sql, span, pace, |row| {
        let sent = cell!(row, 0, as_i64);
        let mut packed = Packed(cell!(row, 1, as_bytes));
        let (case, provider) = (packed.id()?, packed.id()?);
        let (answer, service) = (packed.length()?, packed.length()?);
        let codes = once(&mut known, packed.words()?, codes)?;
        if codes.state == State::EnteredInError {
            continue;
        }
        let attempt = Attempt {
            state: codes.state,
            reason: codes.reason,
            answer,
            service,
        };
        let place = Place {
            area: codes.area,
            urgency: codes.urgency,
            at: sent,
            provider: Some(provider),
        };
        hand.over(Fact {
            case,
            place,
            attempt: Some(attempt),
        });
    });
    Ok(())
}

/// What the codes of a row say. There are few such texts among very many rows, so each is read once.
fn once<T: Copy>(
    known: &mut FxHashMap<String, T>,
    text: &str,
    read: fn(&str) -> Result<T, Error>,
) -> Result<T, Error> {
    match known.get(text) {
        Some(codes) => Ok(*codes),
        None => Ok(*known.entry(text.to_owned()).or_insert(read(text)?)),
    }
}

fn need_codes(text: &str) -> Result<(Area, Urgency), Error> {
    let (kind, urgency) = text.split_once(' ').ok_or(Error::BAD_CELL)?;
    Ok((code::<NeedKind>(kind)?.area(), code(urgency)?))
}

/// The codes of a referral.
#[derive(Clone, Copy)]
struct Codes {
    state: State,
    area: Area,
    urgency: Urgency,
    reason: Option<ReferralReason>,
}

fn codes(text: &str) -> Result<Codes, Error> {
    let mut codes = text.split(' ');
    let mut next = || codes.next().ok_or(Error::BAD_CELL);
    Ok(Codes {
        state: code(next()?)?,
        area: code(next()?)?,
        urgency: code(next()?)?,
        reason: Some(next()?)
            .filter(|reason| !reason.is_empty())
            .map(code)
            .transpose()?,
    })
}

/// What a provider is called; empty if it is not in the directory of this member.
fn provider_name(read: &store::Read<'_>, provider: Uuid) -> Result<String, Error> {
    let sql = include_str!("../sql/provider_name.sql");
    let mut statement = read
        .conn()
        .prepare_cached(sql)
        .map_err(store::Error::from)?;
    let mut rows = statement
        .query([provider.as_bytes()])
        .map_err(store::Error::from)?;
    match rows.next().map_err(store::Error::from)? {
        Some(row) => Ok(cell!(row, 0, as_str).to_owned()),
        None => Ok(String::new()),
    }
}

/// About how many rows there are.
fn size(read: &store::Read<'_>) -> Result<u64, Error> {
    let sql = include_str!("../sql/size.sql");
    let rows: i64 = read
        .conn()
        .query_row(sql, [], |row| row.get(0))
        .map_err(store::Error::from)?;
    Ok(u64::try_from(rows).unwrap_or(0))
}

/// The first moment of a day, in milliseconds; after the last day there is, the end of time.
fn start_of(day: Option<Day>) -> i64 {
    let midnight = day.map(|day| day.and_time(chrono::NaiveTime::MIN));
    midnight.map_or(i64::MAX, |at| at.and_utc().timestamp_millis())
}
