//! How much danger somebody is in, as it was judged on a day and with what in view. A judgement is never
//! changed; a later one stands beside it, so that the way of the risk can be seen.

use crate::code::Codes;
use crate::{CaseId, Day, Invalid, MemberId, Moment, Private, Reason, RiskId, codes, record};

codes! {
    /// How much danger, from the least to the most.
    "risk-level"
    pub enum RiskLevel {
        Low = "low",
        Medium = "medium",
        High = "high",
        Immediate = "immediate",
    }
}

codes! {
    /// What the danger comes from.
    "risk-factor"
    pub enum RiskFactor {
        ContactSought = "contact-sought",
        Threats = "threats",
        WhereaboutsKnown = "whereabouts-known",
        ViolenceNow = "violence-now",
        NoSafePlace = "no-safe-place",
        SelfHarm = "self-harm",
        ChildrenInDanger = "children-in-danger",
        FamilyInDanger = "family-in-danger",
        DebtDemanded = "debt-demanded",
        PapersHeld = "papers-held",
        Watched = "watched",
    }
}

record! {
    /// One judgement of the danger that somebody is in.
    pub struct Risk(RiskId) = 57 "risks" in Casework, append_only: true,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// On which day.
        2 day: Day,
        /// How much danger.
        3 level: RiskLevel,
        /// What it comes from.
        4 factors: Codes<RiskFactor>,
        /// In words, and what was agreed.
        5 note: Private,
        /// When to look again.
        6 review_on: Option<Day>,
        /// Who judged it.
        7 author_id: MemberId,
        /// When it was written down.
        8 recorded_at: Moment,
    }
}

impl RiskLevel {
    /// Whether it must not be left without a day on which somebody looks again.
    pub const fn must_be_reviewed(self) -> bool {
        matches!(self, Self::High | Self::Immediate)
    }
}

impl Risk {
    /// As it may be written down.
    ///
    /// # Errors
    /// At `reviewOn`: [`Reason::Required`] where a high risk would be left without another look,
    /// [`Reason::BeforeStart`] for a look that does not come after this one.
    pub fn checked(self) -> Result<Self, Invalid> {
        match self.review_on {
            None if self.level.must_be_reviewed() => Err(Invalid::of("reviewOn", Reason::Required)),
            Some(next) if next <= self.day => Err(Invalid::of("reviewOn", Reason::BeforeStart)),
            _ => Ok(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use uuid::Uuid;

    fn risk(level: RiskLevel, review_on: Option<&str>) -> Result<Risk, Invalid> {
        let risk = Risk {
            id: RiskId(Uuid::from_u128(1)),
            case_id: CaseId(Uuid::from_u128(2)),
            day: "2026-03-01".parse().unwrap(),
            level,
            factors: Codes::of(&[RiskFactor::Threats]),
            note: Private::default(),
            review_on: review_on.map(|day| day.parse().unwrap()),
            author_id: MemberId(Uuid::from_u128(3)),
            recorded_at: Moment::default(),
        };
        risk.checked()
    }

    #[test]
    fn a_high_risk_is_never_left_without_a_day_to_look_again() {
        let required = Invalid::of("reviewOn", Reason::Required);
        for level in RiskLevel::all() {
            assert!(risk(*level, Some("2026-03-02")).is_ok());
            let left = risk(*level, None).err();
            assert_eq!(left, level.must_be_reviewed().then_some(required));
        }
        assert!(RiskLevel::Immediate.must_be_reviewed());
        assert!(!RiskLevel::Low.must_be_reviewed());
    }

    #[test]
    fn the_next_look_comes_later() {
        let early = risk(RiskLevel::Low, Some("2026-03-01"));
        assert_eq!(
            early.unwrap_err(),
            Invalid::of("reviewOn", Reason::BeforeStart)
        );
    }
}
