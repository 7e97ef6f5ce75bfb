//! Help that was given, as a fact without words: what a report may count.

use crate::need::NeedKind;
use crate::vocabulary::{Area, Attendance};
use crate::{CaseId, Day, ProviderId, ReferralId, ServiceId, SurvivorId, codes, record};

codes! {
    /// What came of it, for counting.
    "outcome"
    pub enum Outcome {
        Ongoing = "ongoing",
        Completed = "completed",
        LeftEarly = "left-early",
        Granted = "granted",
        Denied = "denied",
        Settled = "settled",
        Placed = "placed",
        Other = "other",
    }
}

record! {
    /// One piece of help, written by the same deed as the session, hearing or placement it stands for.
    pub struct Service(ServiceId) = 32 "services" in Facts, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// For whom.
        2 survivor_id: SurvivorId,
        /// Area of work.
        3 area: Area,
        /// What kind, if it answers a need.
        4 kind: Option<NeedKind>,
        /// By whom outside, if not by us.
        5 provider_id: Option<ProviderId>,
        /// The referral that led to it.
        6 referral_id: Option<ReferralId>,
        /// The day.
        7 day: Day,
        /// Whether it took place.
        8 attendance: Attendance,
        /// Length, minutes; 0 if it does not apply.
        9 minutes: i64,
        /// What came of it.
        10 outcome: Option<Outcome>,
    }
}
