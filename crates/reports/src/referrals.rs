//! Where do referrals end, and how long do people wait? Asked of the `facts` facet alone.
//!
//! Cases, needs and referrals are each read once, from front to back, and counted here: the answer
//! needs distinct survivors and medians in eight splits at once, for which SQL would have to read
//! the same pages again and again. One core reads while the other counts.

use crate::Error;
use crate::beside::{Hand, beside};
use crate::cases;
use crate::group::Attempt;
use crate::rows::{Pace, cell, code, each_row, id};
use crate::shape::{ReferralReport, ReportQuery};
use crate::tally::{Fact, Place, Tally};
use casework::Day;
use casework::need::NeedKind;
use casework::referral::{ReferralReason, State};
use casework::vocabulary::{Area, Urgency};
use rustc_hash::FxHashMap;
use std::ops::ControlFlow;
use uuid::Bytes;

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
    let counting = |facts: &mut dyn Iterator<Item = Fact>| {
        let mut tally = Tally::new(query);
        for fact in facts {
            if let Some(case) = cases
                .get(&fact.case)
                .filter(|_| tally.wants(fact.place.area))
            {
                tally.count(case, &fact);
            }
        }
        tally
    };
    let tally = beside(reading, counting)?;
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
    each_row!(read, sql, span, pace, |row| {
        let kind: NeedKind = code(cell!(row, 1, as_str))?;
        let place = Place {
            area: kind.area(),
            urgency: code(cell!(row, 2, as_str))?,
            at: cell!(row, 3, as_i64),
            provider: None,
        };
        hand.over(Fact {
            case: id(cell!(row, 0, as_blob))?,
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
        let word = cell!(row, 2, as_str);
        let codes = match known.get(word) {
            Some(codes) => *codes,
            None => *known.entry(word.to_owned()).or_insert(codes(word)?),
        };
        if codes.state == State::EnteredInError {
            continue;
        }
        let sent = cell!(row, 3, as_i64);
        let attempt = Attempt {
            state: codes.state,
            reason: codes.reason,
            sent,
            answered: cell!(row, 4, as_i64_or_null),
            started: cell!(row, 5, as_i64_or_null),
        };
        let place = Place {
            area: codes.area,
            urgency: codes.urgency,
            at: sent,
            provider: Some(id(cell!(row, 1, as_blob))?),
        };
        hand.over(Fact {
            case: id(cell!(row, 0, as_blob))?,
            place,
            attempt: Some(attempt),
        });
    });
    Ok(())
}

/// What the one word of a referral says. There are few such words, so each is read once.
#[derive(Clone, Copy)]
struct Codes {
    state: State,
    area: Area,
    urgency: Urgency,
    reason: Option<ReferralReason>,
}

fn codes(word: &str) -> Result<Codes, Error> {
    let mut codes = word.split(' ');
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
fn provider_name(read: &store::Read<'_>, provider: &Bytes) -> Result<String, Error> {
    let sql = include_str!("../sql/provider_name.sql");
    let mut statement = read
        .conn()
        .prepare_cached(sql)
        .map_err(store::Error::from)?;
    let mut rows = statement.query([provider]).map_err(store::Error::from)?;
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
