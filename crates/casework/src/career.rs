//! Career services: trainings and jobs.

use crate::{
    CaseId, Day, PlacementId, Private, ProviderId, ReferralId, ServiceId, TrainingId, codes, record,
};

/// The hours a week has.
pub const HOURS_WEEK_MAX: i64 = 7 * 24;

codes! {
    /// What is learnt.
    "training-kind"
    pub enum TrainingKind {
        Vocational = "vocational",
        Language = "language",
        Computer = "computer",
        School = "school",
        Apprenticeship = "apprenticeship",
        JobReadiness = "job-readiness",
    }
}

codes! {
    /// Where a training stands.
    "training-status"
    pub enum TrainingStatus {
        Planned = "planned",
        Enrolled = "enrolled",
        Completed = "completed",
        LeftEarly = "left-early",
    }
}

codes! {
    /// Where a job stands.
    "placement-status"
    pub enum PlacementStatus {
        Applied = "applied",
        Interview = "interview",
        Started = "started",
        Ended = "ended",
        NotChosen = "not-chosen",
    }
}

record! {
    /// A training.
    pub struct Training(TrainingId) = 70 "trainings" in Career, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The fact that reports count.
        2 service_id: ServiceId,
        /// What is learnt.
        3 kind: TrainingKind,
        /// In words.
        4 title: Private,
        /// Where.
        5 provider_id: Option<ProviderId>,
        /// The referral that led to it.
        6 referral_id: Option<ReferralId>,
        /// Where it stands.
        7 status: TrainingStatus,
        /// First day.
        8 starts_on: Option<Day>,
        /// Last day.
        9 ends_on: Option<Day>,
        /// Whether a certificate was earned.
        10 certificate: bool,
    }
}

record! {
    /// A job, from application to end.
    pub struct Placement(PlacementId) = 71 "placements" in Career, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The fact that reports count.
        2 service_id: ServiceId,
        /// Employer.
        3 employer: Private,
        /// Job.
        4 job: Private,
        /// Who placed them, if a provider did.
        5 provider_id: Option<ProviderId>,
        /// The referral that led to it.
        6 referral_id: Option<ReferralId>,
        /// Where it stands.
        7 status: PlacementStatus,
        /// Day of application, interview or start.
        8 day: Day,
        /// Last day.
        9 ended_on: Option<Day>,
        /// Hours a week; 0 if not known.
        10 hours_week: i64,
    }
}
