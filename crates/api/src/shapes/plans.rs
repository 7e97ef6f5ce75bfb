//! The support plan of a case.

use super::{choices, inputs, views};
use casework::plan::{ActionDoer, ActionStatus, GoalAgreement, GoalProgress, GoalStatus};
use casework::vocabulary::Area;
use casework::{ActionId, CaseId, Day, GoalId, GoalReviewId, MemberId, Moment};

views! {
    /// What a person wants and what is done for it. `review_on` is the first day of any open goal.
    PlanView { goals: Vec<GoalView>, review_on: Option<Day> }
    /// One goal.
    GoalView {
        id: GoalId, wording: String, area: Area, status: GoalStatus, agreement: GoalAgreement, set_on: Day,
        target_on: Option<Day>, review_on: Option<Day>, ended_on: Option<Day>, actions: Vec<ActionView>,
        reviews: Vec<GoalReviewView>,
    }
    /// Something that is done for a goal.
    ActionView {
        id: ActionId, title: String, doer: ActionDoer, member_id: Option<MemberId>, member: Option<String>,
        due_on: Option<Day>, is_late: bool, status: ActionStatus, ended_on: Option<Day>,
    }
    /// A look at a goal, the first one first.
    GoalReviewView {
        id: GoalReviewId, day: Day, progress: GoalProgress, note: String, author: Option<String>, recorded_at: Moment,
    }
}

choices! {
    /// What becomes of a goal that is not reached: set aside, or taken up again.
    GoalTurn { SetAside, TakeUp }
}

inputs! {
    /// A goal, new or changed.
    PutGoal {
        id: Option<GoalId>, case_id: CaseId, wording: String, area: Area, agreement: GoalAgreement,
        target_on: Option<Day>, review_on: Option<Day>,
    }
    /// A goal set aside or taken up again.
    TurnGoal { goal_id: GoalId, turn: GoalTurn }
    /// A look at a goal; on `day`, today if nothing is said.
    ReviewGoal { goal_id: GoalId, progress: GoalProgress, day: Option<Day>, note: Option<String>, review_on: Option<Day> }
    /// Something that is done for a goal, new or changed; `member_id` counts where a colleague does it.
    PutAction {
        id: Option<ActionId>, goal_id: GoalId, title: String, doer: ActionDoer, member_id: Option<MemberId>,
        due_on: Option<Day>, status: Option<ActionStatus>,
    }
    /// Where an action stands from today on.
    SetAction { action_id: ActionId, status: ActionStatus }
}
