//! Judgements of the danger that somebody is in.

use super::blob;
use crate::{Error, Read};
use casework::CaseId;
use casework::risk::Risk;

/// All of a case, the newest first.
pub fn of_case(read: &Read<'_>, case: CaseId) -> Result<Vec<Risk>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY day DESC, recorded_at DESC, id DESC",
        [blob(case)],
    )
}

/// The one that counts today: the newest.
pub fn newest(read: &Read<'_>, case: CaseId) -> Result<Option<Risk>, Error> {
    let found = read.all(
        "WHERE case_id = ?1 ORDER BY day DESC, recorded_at DESC, id DESC LIMIT 1",
        [blob(case)],
    )?;
    Ok(found.into_iter().next())
}
