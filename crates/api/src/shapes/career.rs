//! Career services: trainings and jobs.

use super::{inputs, views};
use casework::career::{PlacementStatus, TrainingKind, TrainingStatus};
use casework::{CaseId, Day, PlacementId, ProviderId, ReferralId, TrainingId};

views! {
    /// Trainings and jobs of a case.
    CareerView { trainings: Vec<TrainingView>, placements: Vec<PlacementView> }
    /// One training.
    TrainingView {
        id: TrainingId, kind: TrainingKind, title: String, provider: Option<String>, status: TrainingStatus,
        starts_on: Option<Day>, ends_on: Option<Day>, certificate: bool,
    }
    /// One job.
    PlacementView {
        id: PlacementId, employer: String, job: String, provider: Option<String>, status: PlacementStatus,
        day: Day, ended_on: Option<Day>, hours_week: i64,
    }
}

inputs! {
    /// A training, new or changed; with `referral_id` its progress moves the referral too.
    PutTraining {
        id: Option<TrainingId>, case_id: CaseId, kind: TrainingKind, title: String, provider_id: Option<ProviderId>,
        referral_id: Option<ReferralId>, status: TrainingStatus, starts_on: Option<Day>, ends_on: Option<Day>,
        certificate: Option<bool>,
    }
    /// A job, new or changed; with `referral_id` its progress moves the referral too.
    PutPlacement {
        id: Option<PlacementId>, case_id: CaseId, employer: String, job: String, provider_id: Option<ProviderId>,
        referral_id: Option<ReferralId>, status: PlacementStatus, day: Option<Day>, ended_on: Option<Day>,
        hours_week: Option<i64>,
    }
}
