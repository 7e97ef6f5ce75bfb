//! The support plan of a case.

use super::blob;
use crate::{Error, Read};
use casework::CaseId;
use casework::plan::{Action, Goal, GoalReview};

/// Goals of a case, in the order in which they were set.
pub fn goals(read: &Read<'_>, case: CaseId) -> Result<Vec<Goal>, Error> {
    read.all("WHERE case_id = ?1 ORDER BY set_on, id", [blob(case)])
}

/// What is done for them: the first due on top.
pub fn actions(read: &Read<'_>, case: CaseId) -> Result<Vec<Action>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY due_on IS NULL, due_on, id",
        [blob(case)],
    )
}

/// Looks at them, the first one first.
pub fn reviews(read: &Read<'_>, case: CaseId) -> Result<Vec<GoalReview>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY day, recorded_at, id",
        [blob(case)],
    )
}
