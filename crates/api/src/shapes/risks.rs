//! The danger that somebody is in.

use super::{inputs, views};
use casework::code::Codes;
use casework::risk::{RiskFactor, RiskLevel};
use casework::{CaseId, Day, Moment, RiskId};

views! {
    /// Every judgement of a case, the newest first; the first one counts.
    RiskList { risks: Vec<RiskView> }
    /// One judgement.
    RiskView {
        id: RiskId, day: Day, level: RiskLevel, factors: Codes<RiskFactor>, note: String, review_on: Option<Day>,
        author: Option<String>, recorded_at: Moment,
    }
    /// The judgement that counts, for the head of the case.
    RiskNow { level: RiskLevel, day: Day, review_on: Option<Day> }
}

inputs! {
    /// A judgement of the danger, today if no day is said. A high one needs `review_on`.
    JudgeRisk {
        case_id: CaseId, level: RiskLevel, factors: Codes<RiskFactor>, day: Option<Day>, note: Option<String>,
        review_on: Option<Day>,
    }
}
