//! Releases of information.

use super::{blob, day, id, rows};
use crate::{Error, Read};
use casework::release::Release;
use casework::{CaseId, Day, ProviderId, ReferralId, ReleaseId};
use rusqlite::params;

/// Releases of a case, newest first.
pub fn of_case(read: &Read<'_>, case: CaseId) -> Result<Vec<Release>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY recorded_at DESC, id DESC",
        [blob(case)],
    )
}

/// Releases of a case for one provider, newest first.
pub fn for_provider(
    read: &Read<'_>,
    case: CaseId,
    provider: ProviderId,
) -> Result<Vec<Release>, Error> {
    read.all(
        "WHERE case_id = ?1 AND provider_id = ?2 ORDER BY until_day DESC, id DESC",
        [blob(case), blob(provider)],
    )
}

/// Releases that ended before a day and whose referrals were not marked yet.
pub fn past_unmarked(read: &Read<'_>, today: Day) -> Result<Vec<Release>, Error> {
    read.all(
        "WHERE ended_marked = 0 AND until_day < ?1 ORDER BY until_day, id",
        [day(today)],
    )
}

/// Living releases that end by a day while an open referral rests on them, the first to end on top.
pub fn ending_by(read: &Read<'_>, today: Day, by: Day, limit: i64) -> Result<Vec<Release>, Error> {
    read.all(
        "WHERE revoked_on IS NULL AND until_day BETWEEN ?1 AND ?2 AND EXISTS ( \
           SELECT 1 FROM referral_details d \
           JOIN referrals r INDEXED BY referrals_by_id_open ON r.id = d.referral_id \
           WHERE d.release_id = releases.id AND r.ended_at IS NULL AND r.state <> 'draft') \
         ORDER BY until_day, id LIMIT ?3",
        params![day(today), day(by), limit],
    )
}

/// Referrals sent under a release that are still open.
pub fn open_referrals(read: &Read<'_>, release: ReleaseId) -> Result<Vec<ReferralId>, Error> {
    rows(
        read,
        "SELECT r.id FROM referral_details d JOIN referrals r ON r.id = d.referral_id \
         WHERE d.release_id = ?1 AND r.ended_at IS NULL AND r.state <> 'draft' ORDER BY r.id",
        [blob(release)],
        |row| id(row, 0),
    )
}
