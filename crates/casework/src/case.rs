//! A case: one episode of support of one survivor. Facts only: no name, no free text.

use crate::answer::Answer;
use crate::vocabulary::{AgeBand, Exploitation, Gender, Region};
use crate::{
    CaseEventId, CaseId, Day, Invalid, MemberId, Moment, Reason, SurvivorId, codes, record,
};

codes! {
    /// Where a case stands (HTCDS `cas_Status`).
    "case-status"
    pub enum CaseStatus {
        Open = "Active",
        FollowUp = "FollowUp",
        Closed = "Closed",
    }
}

codes! {
    /// Why a case was closed.
    "close-reason"
    pub enum CloseReason {
        GoalsReached = "goals-reached",
        PersonChose = "person-chose",
        MovedAway = "moved-away",
        ContactLost = "contact-lost",
        HandedOver = "handed-over",
        NotEligible = "not-eligible",
        Died = "died",
        Other = "other",
    }
}

codes! {
    /// Whether the person's facts may be counted in reports.
    "statistics"
    pub enum StatisticsConsent {
        NotAsked = "not-asked",
        Given = "given",
        Refused = "refused",
    }
}

codes! {
    /// A turn in the life of a case.
    "case-turn"
    pub enum CaseTurn {
        Opened = "opened",
        FollowUp = "follow-up",
        Closed = "closed",
        Reopened = "reopened",
        Reassigned = "reassigned",
    }
}

record! {
    /// One episode of support.
    pub struct Case(CaseId) = 20 "cases" in Facts, append_only: false, case: |r| Some(r.id),
    {
        /// Who is supported: a random id, the name stands in the identity facet.
        1 survivor_id: SurvivorId,
        /// The case code people say aloud, `C-10482`.
        2 code: String,
        /// Where it stands.
        3 status: CaseStatus,
        /// First day.
        4 opened_on: Day,
        /// Last day, if closed.
        5 closed_on: Option<Day>,
        /// Why closed.
        6 close_reason: Option<CloseReason>,
        /// The member who holds the case.
        7 caseworker_id: Option<MemberId>,
        /// Age at opening, in bands.
        8 age_band: Option<Answer<AgeBand>>,
        /// Gender.
        9 gender: Option<Answer<Gender>>,
        /// Main form of exploitation.
        10 exploitation: Option<Answer<Exploitation>>,
        /// Region of origin.
        11 region: Option<Answer<Region>>,
        /// Whether the facts may be counted.
        12 statistics: StatisticsConsent,
    }
}

record! {
    /// One turn in the life of a case; never changed.
    pub struct CaseEvent(CaseEventId) = 21 "case_events" in Facts, append_only: true,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// What turn.
        2 turn: CaseTurn,
        /// The day it holds from.
        3 day: Day,
        /// When it was written.
        4 recorded_at: Moment,
        /// Who wrote it.
        5 member_id: MemberId,
        /// Why, when closing.
        6 reason: Option<CloseReason>,
    }
}

impl Case {
    /// Closed, from a day and for a reason.
    ///
    /// # Errors
    /// If it is closed already, or the day lies before the opening or has not come.
    pub fn close(mut self, reason: CloseReason, on: Day, today: Day) -> Result<Self, Invalid> {
        if self.status == CaseStatus::Closed {
            return Err(Invalid::of("caseId", Reason::CaseClosed));
        }
        if on < self.opened_on {
            return Err(Invalid::of("on", Reason::BeforeStart));
        }
        if on > today {
            return Err(Invalid::of("on", Reason::InFuture));
        }
        self.status = CaseStatus::Closed;
        self.closed_on = Some(on);
        self.close_reason = Some(reason);
        Ok(self)
    }

    /// Open again; the time it was closed stays in its events.
    ///
    /// # Errors
    /// If it is open already.
    pub fn reopen(mut self) -> Result<Self, Invalid> {
        if self.status != CaseStatus::Closed {
            return Err(Invalid::of("caseId", Reason::CaseOpen));
        }
        self.status = CaseStatus::Open;
        self.closed_on = None;
        self.close_reason = None;
        Ok(self)
    }

    /// Whether new work may be recorded.
    ///
    /// # Errors
    /// [`Reason::CaseClosed`] if not.
    pub fn must_be_open(&self) -> Result<(), Invalid> {
        if self.status == CaseStatus::Closed {
            return Err(Invalid::of("caseId", Reason::CaseClosed));
        }
        Ok(())
    }
}
