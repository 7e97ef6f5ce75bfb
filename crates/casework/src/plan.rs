//! The support plan: what a person wants in their own words, what is done for it and by whom, and how
//! far it has come (case action plan of GBV case management; HTCDS *Support Plan*).

use crate::vocabulary::Area;
use crate::{
    ActionId, CaseId, Day, GoalId, GoalReviewId, Invalid, MemberId, Moment, Private, Reason, codes,
    record,
};

codes! {
    /// Where a goal stands.
    "goal-status"
    pub enum GoalStatus {
        Open = "open",
        Reached = "reached",
        SetAside = "set-aside",
    }
}

codes! {
    /// Whether the person agrees with a goal as it is written.
    "goal-agreement"
    pub enum GoalAgreement {
        Agreed = "agreed",
        NotYet = "not-yet",
        Disagreed = "disagreed",
    }
}

codes! {
    /// How far a goal has come, as the person sees it.
    "goal-progress"
    pub enum GoalProgress {
        NotBegun = "not-begun",
        Begun = "begun",
        HalfWay = "half-way",
        NearlyThere = "nearly-there",
        Reached = "reached",
    }
}

codes! {
    /// Who does something for a goal.
    "action-doer"
    pub enum ActionDoer {
        Survivor = "survivor",
        Member = "member",
        Provider = "provider",
        Other = "other",
    }
}

codes! {
    /// Where an action stands.
    "action-status"
    pub enum ActionStatus {
        Open = "open",
        Done = "done",
        Dropped = "dropped",
    }
}

record! {
    /// What a person wants, in their own words.
    pub struct Goal(GoalId) = 54 "goals" in Casework, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The goal, as the person says it.
        2 wording: Private,
        /// Which kind of help it is about.
        3 area: Area,
        /// Where it stands.
        4 status: GoalStatus,
        /// Whether the person agrees with it.
        5 agreement: GoalAgreement,
        /// When it was set.
        6 set_on: Day,
        /// By when it should be reached.
        7 target_on: Option<Day>,
        /// When to look at it together again.
        8 review_on: Option<Day>,
        /// When it was reached or set aside.
        9 ended_on: Option<Day>,
    }
}

record! {
    /// Something that is done for a goal.
    pub struct Action(ActionId) = 55 "actions" in Casework, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// What for.
        2 goal_id: GoalId,
        /// What is done.
        3 title: Private,
        /// Who does it.
        4 doer: ActionDoer,
        /// Which colleague, if one does it.
        5 member_id: Option<MemberId>,
        /// By when.
        6 due_on: Option<Day>,
        /// Where it stands.
        7 status: ActionStatus,
        /// When it was done or dropped.
        8 ended_on: Option<Day>,
    }
}

record! {
    /// A look at a goal, together: how far it has come. Never changed afterwards.
    pub struct GoalReview(GoalReviewId) = 56 "goal_reviews" in Casework, append_only: true,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The goal.
        2 goal_id: GoalId,
        /// On which day.
        3 day: Day,
        /// How far it has come.
        4 progress: GoalProgress,
        /// What was said of it.
        5 note: Private,
        /// Who wrote it down.
        6 author_id: MemberId,
        /// When it was written down.
        7 recorded_at: Moment,
    }
}

impl Goal {
    /// Looked at together: how far it has come, and when to look again. One that is reached ends.
    ///
    /// # Errors
    /// [`Reason::AlreadyDone`] if it is not open; [`Reason::BeforeStart`] for a day before it was set,
    /// or a next review that does not come after this one.
    pub fn reviewed(
        mut self,
        progress: GoalProgress,
        day: Day,
        next: Option<Day>,
    ) -> Result<Self, Invalid> {
        if self.status != GoalStatus::Open {
            return Err(Invalid::of("goalId", Reason::AlreadyDone));
        }
        if day < self.set_on {
            return Err(Invalid::of("day", Reason::BeforeStart));
        }
        if next.is_some_and(|next| next <= day) {
            return Err(Invalid::of("reviewOn", Reason::BeforeStart));
        }
        self.review_on = next;
        if progress == GoalProgress::Reached {
            self.status = GoalStatus::Reached;
            self.ended_on = Some(day);
            self.review_on = None;
        }
        Ok(self)
    }

    /// Set aside: the person wants something else now.
    ///
    /// # Errors
    /// [`Reason::AlreadyDone`] if it is not open.
    pub fn set_aside(mut self, day: Day) -> Result<Self, Invalid> {
        if self.status != GoalStatus::Open {
            return Err(Invalid::of("goalId", Reason::AlreadyDone));
        }
        self.status = GoalStatus::SetAside;
        self.ended_on = Some(day);
        self.review_on = None;
        Ok(self)
    }

    /// Taken up again.
    #[must_use]
    pub fn taken_up(mut self) -> Self {
        self.status = GoalStatus::Open;
        self.ended_on = None;
        self
    }
}

impl Action {
    /// As it stands from this day on.
    #[must_use]
    pub fn with_status(mut self, status: ActionStatus, day: Day) -> Self {
        if self.status != status {
            self.ended_on = (status != ActionStatus::Open).then_some(day);
        }
        self.status = status;
        self
    }
}

/// When the plan is to be looked at next: the first day of any open goal.
pub fn next_review(goals: &[Goal]) -> Option<Day> {
    let open = goals.iter().filter(|goal| goal.status == GoalStatus::Open);
    open.filter_map(|goal| goal.review_on).min()
}

#[cfg(test)]
mod tests;
