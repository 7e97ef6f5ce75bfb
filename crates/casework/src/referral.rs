//! A referral: one attempt at one provider for one need (FHIR R4 Task, SDOH Clinical Care STU3).
//!
//! Ten states, eighteen steps, each step an event. What a referral *is* is a fold over its events;
//! the row keeps the fold so that lists and reports need not replay it. The finer words of daily
//! work are a business status within a state.

mod cover;
mod history;
mod state;

use crate::code::Codes;
use crate::need::NeedKind;
use crate::release::Item;
use crate::vocabulary::{Area, Urgency};
use crate::{
    CaseId, Invalid, MemberId, Moment, NeedId, OfferId, Private, ProviderId, Reason,
    ReferralDetailId, ReferralEventId, ReferralId, ReleaseId, SurvivorId, record,
};

pub use cover::Cover;
pub use history::Settled;
pub use state::{NextActor, ReferralReason, STEPS, SetBy, State, Status};

record! {
    /// One attempt at one provider. Facts only.
    pub struct Referral(ReferralId) = 31 "referrals" in Facts, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// For whom.
        2 survivor_id: SurvivorId,
        /// For which need.
        3 need_id: NeedId,
        /// To whom.
        4 provider_id: ProviderId,
        /// Which of their offers.
        5 offer_id: Option<OfferId>,
        /// First, second, … attempt for the need.
        6 attempt: i64,
        /// Area, as the need's.
        7 area: Area,
        /// Kind, as the need's.
        8 kind: NeedKind,
        /// Urgency, as the need's.
        9 urgency: Urgency,
        /// State: the fold over its events.
        10 state: State,
        /// Business status: the fold over its events.
        11 status: Status,
        /// Reason of the last step, if it has one.
        12 reason: Option<ReferralReason>,
        /// When the draft was made.
        13 created_at: Moment,
        /// When it was asked.
        14 sent_at: Option<Moment>,
        /// When the provider answered (accepted or rejected).
        15 answered_at: Option<Moment>,
        /// When the service began.
        16 started_at: Option<Moment>,
        /// When it ended, however.
        17 ended_at: Option<Moment>,
        /// When the last step took effect.
        18 stepped_at: Moment,
        /// When the next step is due.
        19 due_at: Option<Moment>,
        /// The member who made it.
        20 made_by: MemberId,
    }
}

record! {
    /// One step: who set it, who reported it, when it took effect, when it was written.
    pub struct ReferralEvent(ReferralEventId) = 33 "referral_events" in Facts, append_only: true,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The referral.
        2 referral_id: ReferralId,
        /// The state before.
        3 from_state: State,
        /// The state after; the same as before if only the business status changed.
        4 to_state: State,
        /// The business status after.
        5 status: Status,
        /// Why.
        6 reason: Option<ReferralReason>,
        /// Whose step it was.
        7 set_by: SetBy,
        /// The member who wrote it down.
        8 reported_by: MemberId,
        /// When it took effect.
        9 effective_at: Moment,
        /// When it was written.
        10 recorded_at: Moment,
        /// The step it follows: two that follow the same one were taken without knowing of each
        /// other. Empty for the first, and for what older versions wrote.
        11 follows: Option<ReferralEventId>,
    }
}

impl ReferralEvent {
    /// The same step, after this one.
    #[must_use]
    pub fn after(self, last: Option<ReferralEventId>) -> Self {
        Self {
            follows: last,
            ..self
        }
    }
}

record! {
    /// The words that go with a referral, and the release under which it was sent.
    pub struct ReferralDetail(ReferralDetailId) = 41 "referral_details" in Casework,
        append_only: false, case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The referral.
        2 referral_id: ReferralId,
        /// The release that covers it.
        3 release_id: Option<ReleaseId>,
        /// What the provider is told about the person.
        4 items: Codes<Item>,
        /// What is needed, in words.
        5 what: Private,
        /// What came back, in words.
        6 note: Private,
    }
}

/// A step someone wants to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The state after.
    pub to: State,
    /// The business status after; the usual one of the state if `None`.
    pub status: Option<Status>,
    /// Why.
    pub reason: Option<ReferralReason>,
    /// When it took effect.
    pub effective_at: Moment,
}

impl Referral {
    /// Checks a step and gives its event and the referral after it.
    ///
    /// Releases are not looked at here: see [`Referral::send`], the only way out of draft.
    ///
    /// # Errors
    /// Not one of the eighteen steps, a reason missing or misplaced, a status that does not fit,
    /// or an effect in the future or before the step before.
    pub fn step(
        &self,
        step: &Step,
        id: ReferralEventId,
        by: MemberId,
        now: Moment,
    ) -> Result<(Self, ReferralEvent), Invalid> {
        if (self.state, step.to) == (State::Draft, State::Requested) {
            return Err(Invalid::of("release", Reason::NotCovered));
        }
        self.step_unchecked(step, id, by, now)
    }

    /// Asks the provider: the only way out of draft, and only with a release that covers provider,
    /// items and day.
    ///
    /// # Errors
    /// [`Reason::NotCovered`] without such a release; else as [`Referral::step`].
    pub fn send(
        &self,
        cover: &Cover<'_>,
        id: ReferralEventId,
        by: MemberId,
        now: Moment,
    ) -> Result<(Self, ReferralEvent), Invalid> {
        cover.check(self.provider_id)?;
        let step = Step {
            to: State::Requested,
            status: None,
            reason: None,
            effective_at: now,
        };
        self.step_unchecked(&step, id, by, now)
    }

    fn step_unchecked(
        &self,
        step: &Step,
        id: ReferralEventId,
        by: MemberId,
        now: Moment,
    ) -> Result<(Self, ReferralEvent), Invalid> {
        let status = step.status.unwrap_or_else(|| step.to.usual_status());
        let only_status = step.to == self.state && status != self.status && !self.state.is_final();
        if !only_status && !self.state.may_become(step.to) {
            return Err(Invalid::of("to", Reason::StepNotAllowed));
        }
        if !status.fits(step.to) {
            return Err(Invalid::of("status", Reason::NotInList));
        }
        match step.reason {
            None if step.to.expects_reason() && !only_status => {
                return Err(Invalid::of("reason", Reason::ReasonExpected));
            }
            Some(reason) if !reason.fits(step.to) => {
                return Err(Invalid::of("reason", Reason::ReasonNotForState));
            }
            _ => {}
        }
        if step.effective_at > now {
            return Err(Invalid::of("effectiveAt", Reason::InFuture));
        }
        if step.effective_at < self.sent_at.unwrap_or(step.effective_at) {
            return Err(Invalid::of("effectiveAt", Reason::BeforeStart));
        }
        let event = ReferralEvent {
            id,
            case_id: self.case_id,
            referral_id: self.id,
            from_state: self.state,
            to_state: step.to,
            status,
            reason: step.reason,
            set_by: SetBy::of(step.to),
            reported_by: by,
            effective_at: step.effective_at,
            recorded_at: now,
            follows: None,
        };
        Ok((self.after(&event), event))
    }

    /// The referral after one more event. Waiting times are set from it, never entered.
    pub fn after(&self, event: &ReferralEvent) -> Self {
        let mut next = self.clone();
        let at = event.effective_at;
        match event.to_state {
            State::Requested if next.sent_at.is_none() => next.sent_at = Some(at),
            State::Accepted | State::Rejected if next.answered_at.is_none() => {
                next.answered_at = Some(at);
            }
            State::InProgress if next.started_at.is_none() => next.started_at = Some(at),
            // A service that was received began at the latest when it ended.
            State::Completed if next.started_at.is_none() => next.started_at = Some(at),
            _ => {}
        }
        if event.to_state.is_final() && next.ended_at.is_none() {
            next.ended_at = Some(at);
        }
        next.state = event.to_state;
        next.status = event.status;
        next.reason = event.reason.or(if event.to_state == self.state {
            self.reason
        } else {
            None
        });
        next.stepped_at = at;
        next.due_at = next.due_after(at);
        next
    }

    fn due_after(&self, at: Moment) -> Option<Moment> {
        if self.status == Status::Sent {
            return Some(at + self.urgency.allows());
        }
        self.status
            .days()
            .map(|days| at + chrono::TimeDelta::days(days))
    }

    /// Marks an open referral whose release ended: nothing more may be shared under it.
    ///
    /// `None` if there is nothing to mark.
    pub fn release_ended(
        &self,
        id: ReferralEventId,
        by: MemberId,
        now: Moment,
    ) -> Option<(Self, ReferralEvent)> {
        let open = !self.state.is_final() && self.state != State::Draft;
        if !open || self.status == Status::ReleaseEnded {
            return None;
        }
        let step = Step {
            to: self.state,
            status: Some(Status::ReleaseEnded),
            reason: None,
            effective_at: now,
        };
        self.step_unchecked(&step, id, by, now).ok()
    }
}

#[cfg(test)]
mod tests;
