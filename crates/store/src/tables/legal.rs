//! Legal help: matters, events, sealed notes.

use super::blob;
use crate::{Error, Read};
use casework::legal::{LegalEvent, LegalMatter, LegalNote};
use casework::{CaseId, LegalMatterId};

/// Matters of a case, open ones first.
pub fn matters(read: &Read<'_>, case: CaseId) -> Result<Vec<LegalMatter>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY closed_on IS NOT NULL, opened_on DESC, id",
        [blob(case)],
    )
}

/// Events of a matter, in order.
pub fn events(read: &Read<'_>, matter: LegalMatterId) -> Result<Vec<LegalEvent>, Error> {
    read.all("WHERE matter_id = ?1 ORDER BY day, id", [blob(matter)])
}

/// Sealed notes of a case, newest first.
pub fn notes(read: &Read<'_>, case: CaseId) -> Result<Vec<LegalNote>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY recorded_at DESC, id DESC LIMIT 500",
        [blob(case)],
    )
}
