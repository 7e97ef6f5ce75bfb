//! Services: help that was given, as facts.

use super::blob;
use crate::{Error, Read};
use casework::service::Service;
use casework::{CaseId, ReferralId};

/// Services of a case, newest first.
pub fn of_case(read: &Read<'_>, case: CaseId) -> Result<Vec<Service>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY day DESC, id DESC LIMIT 500",
        [blob(case)],
    )
}

/// Services that a referral led to.
pub fn of_referral(read: &Read<'_>, referral: ReferralId) -> Result<Vec<Service>, Error> {
    read.all("WHERE referral_id = ?1 ORDER BY day, id", [blob(referral)])
}
