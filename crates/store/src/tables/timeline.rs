//! The timeline of a case: one line for everything that happened, newest first.

use super::{Page, blob, maybe_id, number, rows};
use crate::{Error, Read};
use casework::{CaseId, MemberId, ProviderId};
use uuid::Uuid;

/// What a line tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A turn of the case.
    Case,
    /// A note.
    Note,
    /// A step of a referral.
    Referral,
    /// A release given or taken back.
    Release,
    /// Help that was given.
    Service,
    /// An appointment.
    Appointment,
    /// A task that was done.
    Task,
    /// A goal that was set, looked at or set aside, or a judgement of the risk.
    Plan,
}

/// Every kind.
pub const KINDS: [Kind; 8] = [
    Kind::Case,
    Kind::Note,
    Kind::Referral,
    Kind::Release,
    Kind::Service,
    Kind::Appointment,
    Kind::Task,
    Kind::Plan,
];

/// One line, in codes; the words of a note are given, those of others are made on the screen.
#[derive(Debug)]
pub struct Line {
    /// What it tells of.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// When, milliseconds since 1970.
    pub at: i64,
    /// Only the day is known.
    pub day_only: bool,
    /// A code of the kind's vocabulary.
    pub what: String,
    /// A second code, or empty.
    pub detail: String,
    /// The provider.
    pub provider: Option<ProviderId>,
    /// The area's code, or empty.
    pub area: String,
    /// Who.
    pub member: Option<MemberId>,
    /// Words, or empty.
    pub text: String,
}

const fn part(kind: Kind) -> &'static str {
    match kind {
        Kind::Case => {
            "SELECT 0, id, CAST(strftime('%s', day) AS INTEGER) * 1000 AS at, 1, turn, \
             COALESCE(reason, ''), NULL, '', member_id, '' FROM case_events WHERE case_id = ?1"
        }
        Kind::Note => {
            "SELECT 1, id, CAST(strftime('%s', day) AS INTEGER) * 1000 + 43200000 AS at, 1, kind, \
             CASE WHEN amends IS NULL THEN '' ELSE 'amends' END, NULL, '', author_id, text \
             FROM notes WHERE case_id = ?1"
        }
        Kind::Referral => {
            "SELECT 2, e.id, e.effective_at AS at, 0, e.status, COALESCE(e.reason, ''), r.provider_id, \
             r.area, e.reported_by, '' FROM referral_events e \
             JOIN referrals r ON r.id = e.referral_id WHERE e.case_id = ?1"
        }
        Kind::Release => {
            "SELECT 3, id, COALESCE(CAST(strftime('%s', revoked_on) AS INTEGER) * 1000 + 43200000, recorded_at) \
             AS at, revoked_on IS NOT NULL, CASE WHEN revoked_on IS NULL THEN 'valid' ELSE 'revoked' END, \
             given, provider_id, '', recorded_by, '' FROM releases WHERE case_id = ?1"
        }
        Kind::Service => {
            "SELECT 4, id, CAST(strftime('%s', day) AS INTEGER) * 1000 + 43200000 AS at, 1, attendance, \
             COALESCE(outcome, ''), provider_id, area, NULL, '' FROM services WHERE case_id = ?1"
        }
        Kind::Appointment => {
            "SELECT 5, id, starts_at AS at, 0, status, kind, provider_id, '', member_id, title \
             FROM appointments WHERE case_id = ?1"
        }
        Kind::Task => {
            "SELECT 6, id, done_at AS at, 0, kind, '', NULL, '', done_by, title FROM tasks \
             WHERE case_id = ?1 AND done_at IS NOT NULL"
        }
        Kind::Plan => {
            "SELECT 7, id, CAST(strftime('%s', set_on) AS INTEGER) * 1000 + 43200000 AS at, 1, 'set', \
             '', NULL, area, NULL, wording FROM goals WHERE case_id = ?1 UNION ALL \
             SELECT 7, r.id, CAST(strftime('%s', r.day) AS INTEGER) * 1000 + 43200000 AS at, 1, 'reviewed', \
             r.progress, NULL, g.area, r.author_id, g.wording FROM goal_reviews r \
             JOIN goals g ON g.id = r.goal_id WHERE r.case_id = ?1 UNION ALL \
             SELECT 7, id, CAST(strftime('%s', ended_on) AS INTEGER) * 1000 + 43200000 AS at, 1, 'set-aside', \
             '', NULL, area, NULL, wording FROM goals WHERE case_id = ?1 AND status = 'set-aside' \
             AND ended_on IS NOT NULL UNION ALL \
             SELECT 7, id, CAST(strftime('%s', day) AS INTEGER) * 1000 + 43200000 AS at, 1, 'risk', \
             level, NULL, '', author_id, note FROM risks WHERE case_id = ?1"
        }
    }
}

fn union(kinds: &[Kind]) -> String {
    kinds
        .iter()
        .map(|kind| part(*kind))
        .collect::<Vec<_>>()
        .join(" UNION ALL ")
}

/// A page, newest first.
pub fn page(read: &Read<'_>, case: CaseId, kinds: &[Kind], page: Page) -> Result<Vec<Line>, Error> {
    let sql = format!(
        "{} ORDER BY at DESC, id DESC LIMIT ?2 OFFSET ?3",
        union(kinds)
    );
    rows(
        read,
        &sql,
        rusqlite::params![blob(case), page.limit, page.offset],
        |row| {
            let kind: u8 = row.get(0)?;
            Ok(Line {
                kind: KINDS.get(usize::from(kind)).copied().unwrap_or(Kind::Case),
                id: super::id(row, 1)?,
                at: row.get(2)?,
                day_only: row.get(3)?,
                what: row.get(4)?,
                detail: row.get(5)?,
                provider: maybe_id(row, 6)?,
                area: row.get(7)?,
                member: maybe_id(row, 8)?,
                text: row.get(9)?,
            })
        },
    )
}

/// How many.
pub fn count(read: &Read<'_>, case: CaseId, kinds: &[Kind]) -> Result<i64, Error> {
    let sql = format!("SELECT COUNT(*) FROM ({})", union(kinds));
    number(read, &sql, [blob(case)])
}
