//! The support plans of the practice office, and how much danger people are in.

use super::people::{Scene, noon};
use crate::fault::Fault;
use casework::Private;
use casework::case::{Case, CaseStatus};
use casework::code::{Code, Codes};
use casework::plan::{
    Action, ActionDoer, ActionStatus, Goal, GoalAgreement, GoalProgress, GoalReview, GoalStatus,
};
use casework::risk::{Risk, RiskFactor, RiskLevel};
use casework::vocabulary::Area;
use chrono::TimeDelta;
use fastrand::Rng;

/// What people want, about which kind of help, and one thing that is done for it. Nobody said so.
const GOALS: [(&str, Area, &str, ActionDoer); 6] = [
    (
        "I want to sleep through the night again.",
        Area::Therapy,
        "Try the evening walk for a week",
        ActionDoer::Survivor,
    ),
    (
        "I want to work in a kitchen.",
        Area::Career,
        "Ask for a trial day at the bakery course",
        ActionDoer::Member,
    ),
    (
        "I want papers so that I need not be afraid of every letter.",
        Area::Legal,
        "First talk with the lawyer",
        ActionDoer::Provider,
    ),
    (
        "I want a room with a door of my own.",
        Area::Other,
        "Write down what the room must have",
        ActionDoer::Survivor,
    ),
    (
        "I want to talk to my sister every week.",
        Area::Other,
        "Find a safe way to call",
        ActionDoer::Member,
    ),
    (
        "I want to speak enough to go to the doctor alone.",
        Area::Career,
        "Sign up for the morning course",
        ActionDoer::Other,
    ),
];

impl Scene<'_, '_> {
    /// What the person of a case wants, and how far it is. Drawn by the number of the case, so that
    /// nothing else of the office depends on it.
    pub(super) fn goals(&mut self, case: &Case, number: usize) -> Result<(), Fault> {
        let mut dice = Rng::with_seed(u64::try_from(number).unwrap_or_default());
        let first = dice.usize(0..GOALS.len());
        for (wording, area, title, doer) in GOALS.iter().cycle().skip(first).take(dice.usize(0..4))
        {
            let goal = self.goal(case, (wording, *area), &mut dice)?;
            let is_done = dice.bool();
            self.w.insert(&Action {
                id: self.w.fresh(),
                case_id: case.id,
                goal_id: goal.id,
                title: Private((*title).to_owned()),
                doer: *doer,
                member_id: case.caseworker_id.filter(|_| *doer == ActionDoer::Member),
                due_on: Some(goal.set_on + TimeDelta::days(dice.i64(7..40))),
                status: if is_done {
                    ActionStatus::Done
                } else {
                    ActionStatus::Open
                },
                ended_on: is_done.then_some(goal.set_on + TimeDelta::days(6)),
            })?;
        }
        self.risks(case, &mut dice)
    }

    /// The danger as it was judged at first, and once more some weeks later.
    fn risks(&mut self, case: &Case, dice: &mut Rng) -> Result<(), Fault> {
        let last = case.closed_on.unwrap_or(self.today);
        let levels = [RiskLevel::High, RiskLevel::Medium, RiskLevel::Low];
        let first = dice.usize(0..levels.len());
        for (at, level) in levels.iter().skip(first).take(2).enumerate() {
            let day = case.opened_on + TimeDelta::days(if at == 0 { 0 } else { 30 });
            if day > last {
                break;
            }
            let risk = Risk {
                id: self.w.fresh(),
                case_id: case.id,
                day,
                level: *level,
                factors: Codes::of(&[*dice
                    .choice(RiskFactor::all())
                    .unwrap_or(&RiskFactor::Threats)]),
                note: Private::default(),
                review_on: Some((day + TimeDelta::days(30)).max(self.today + TimeDelta::days(1))),
                author_id: case.caseworker_id.unwrap_or(self.w.member()),
                recorded_at: noon(day),
            };
            self.w.insert(&risk.checked()?)?;
        }
        Ok(())
    }

    /// A goal, and a look at it every four weeks.
    fn goal(
        &mut self,
        case: &Case,
        (wording, area): (&str, Area),
        dice: &mut Rng,
    ) -> Result<Goal, Fault> {
        let is_open = case.status != CaseStatus::Closed;
        let last = case.closed_on.unwrap_or(self.today);
        let set_on = (case.opened_on + TimeDelta::days(3)).min(last);
        let mut goal = Goal {
            id: self.w.fresh(),
            case_id: case.id,
            wording: Private(wording.to_owned()),
            area,
            status: GoalStatus::Open,
            agreement: GoalAgreement::Agreed,
            set_on,
            target_on: Some(set_on + TimeDelta::days(180)),
            review_on: None,
            ended_on: None,
        };
        let mut day = set_on + TimeDelta::days(28);
        for progress in GoalProgress::all().iter().take(dice.usize(0..6)) {
            if day > last {
                break;
            }
            goal = goal.reviewed(*progress, day, None)?;
            self.w.insert(&GoalReview {
                id: self.w.fresh(),
                case_id: case.id,
                goal_id: goal.id,
                day,
                progress: *progress,
                note: Private::default(),
                author_id: case.caseworker_id.unwrap_or(self.w.member()),
                recorded_at: noon(day),
            })?;
            day += TimeDelta::days(28);
        }
        if is_open && goal.status == GoalStatus::Open {
            goal.review_on = Some(self.today + TimeDelta::days(dice.i64(2..28)));
        }
        self.w.insert(&goal)?;
        Ok(goal)
    }
}
