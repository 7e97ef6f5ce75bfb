//! Career services: trainings and jobs.

use super::blob;
use crate::{Error, Read};
use casework::CaseId;
use casework::career::{Placement, Training};

/// Trainings of a case, newest first.
pub fn trainings(read: &Read<'_>, case: CaseId) -> Result<Vec<Training>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY starts_on IS NULL, starts_on DESC, id",
        [blob(case)],
    )
}

/// Jobs of a case, newest first.
pub fn placements(read: &Read<'_>, case: CaseId) -> Result<Vec<Placement>, Error> {
    read.all("WHERE case_id = ?1 ORDER BY day DESC, id", [blob(case)])
}
