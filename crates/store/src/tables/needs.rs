//! Needs.

use super::{blob, number};
use crate::{Error, Read};
use casework::need::Need;
use casework::{CaseId, NeedId};

/// Needs of a case, newest first.
pub fn of_case(read: &Read<'_>, case: CaseId) -> Result<Vec<Need>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY raised_at DESC, id DESC",
        [blob(case)],
    )
}

/// How many attempts a need has had.
pub fn attempts(read: &Read<'_>, need: NeedId) -> Result<i64, Error> {
    number(
        read,
        "SELECT COUNT(*) FROM referrals WHERE need_id = ?1",
        [blob(need)],
    )
}
