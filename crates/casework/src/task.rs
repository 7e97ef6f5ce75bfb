//! A task: something to do, by whom, until when.

use crate::{
    CaseId, Day, Invalid, MemberId, Moment, Private, Reason, ReferralId, TaskId, codes, record,
};

codes! {
    /// Where a task came from.
    "task-kind"
    pub enum TaskKind {
        Manual = "manual",
        Chase = "chase",
        TellProvider = "tell-provider",
        ReleaseEnding = "release-ending",
        AskAgain = "ask-again",
        ReviewPlan = "review-plan",
        ReviewRisk = "review-risk",
    }
}

record! {
    /// Something to do.
    pub struct Task(TaskId) = 51 "tasks" in Casework, append_only: false, case: |r| r.case_id,
    {
        /// The case, if it belongs to one.
        1 case_id: Option<CaseId>,
        /// Where it came from; made by a rule, its words stand in `locales/`.
        2 kind: TaskKind,
        /// What to do; may be empty if the kind says it.
        3 title: Private,
        /// Until when.
        4 due_on: Option<Day>,
        /// Who.
        5 assignee_id: MemberId,
        /// The referral it is about.
        6 referral_id: Option<ReferralId>,
        /// When it was done.
        7 done_at: Option<Moment>,
        /// Who did it.
        8 done_by: Option<MemberId>,
        /// When it was written.
        9 created_at: Moment,
    }
}

impl Task {
    /// Done, by a member.
    ///
    /// # Errors
    /// [`Reason::AlreadyDone`] if it was done before.
    pub fn finish(mut self, by: MemberId, now: Moment) -> Result<Self, Invalid> {
        if self.done_at.is_some() {
            return Err(Invalid::of("taskId", Reason::AlreadyDone));
        }
        self.done_at = Some(now);
        self.done_by = Some(by);
        Ok(self)
    }

    /// Due on another day.
    ///
    /// # Errors
    /// [`Reason::AlreadyDone`] if nothing is left to do.
    pub fn reschedule(mut self, due_on: Option<Day>) -> Result<Self, Invalid> {
        if self.done_at.is_some() {
            return Err(Invalid::of("taskId", Reason::AlreadyDone));
        }
        self.due_on = due_on;
        Ok(self)
    }
}
