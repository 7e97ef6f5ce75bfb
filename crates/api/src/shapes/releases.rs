//! Releases of information.

use super::{inputs, views};
use casework::release::{GivenHow, Item, Purpose, ReleaseState, RevokedHow};
use casework::{CaseId, Day, Moment, ProviderId, ReferralId, ReleaseId, TaskId};

views! {
    /// A release and where it stands today.
    ReleaseView {
        id: ReleaseId, case_id: CaseId, case_code: String, provider_id: ProviderId, provider: String,
        purpose: Purpose, items: Vec<Item>, from_day: Day, until_day: Day, state: ReleaseState,
        /// Days until it ends; negative if ended.
        days_left: i64,
        given: GivenHow, language: String, interpreter: String, revoked_on: Option<Day>,
        revoked_how: Option<RevokedHow>, recorded_by: Option<String>, recorded_at: Moment,
        /// Open referrals that rest on it.
        open_referrals: Vec<ReferralId>,
    }
    /// All releases of a case.
    ReleaseList { releases: Vec<ReleaseView> }
    /// A release was taken back, and what followed at once.
    Revoked { release: ReleaseView, marked: Vec<ReferralId>, task_id: Option<TaskId> }
}

inputs! {
    /// A new release. Ends after 90 days if nothing is said, after 365 at the latest.
    RecordRelease {
        case_id: CaseId, provider_id: ProviderId, purpose: Option<Purpose>, items: Vec<Item>,
        from_day: Option<Day>, until_day: Option<Day>, given: GivenHow, language: Option<String>,
        interpreter: Option<String>,
    }
    /// Take a release back.
    RevokeRelease { release_id: ReleaseId, how: RevokedHow }
}
