//! Therapy: sessions and sealed notes.

use super::blob;
use crate::{Error, Read};
use casework::CaseId;
use casework::therapy::{TherapyNote, TherapySession};

/// Sessions of a case, newest first.
pub fn sessions(read: &Read<'_>, case: CaseId) -> Result<Vec<TherapySession>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY day DESC, id DESC LIMIT 500",
        [blob(case)],
    )
}

/// Sealed notes of a case, newest first.
pub fn notes(read: &Read<'_>, case: CaseId) -> Result<Vec<TherapyNote>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY recorded_at DESC, id DESC LIMIT 500",
        [blob(case)],
    )
}
