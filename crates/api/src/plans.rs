//! The support plan: goals in the person's words, what is done for them, and looks at how far they
//! have come. The plan is looked at again on a day, of which a reminder is kept.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::OfCase;
use crate::shapes::plans::{
    ActionView, GoalReviewView, GoalTurn, GoalView, PlanView, PutAction, PutGoal, ReviewGoal,
    SetAction, TurnGoal,
};
use crate::survivors::TEXT_MAX;
use crate::{look, survivors, tasks};
use casework::case::Case;
use casework::invalid::{not_before, required};
use casework::plan::{
    self, Action, ActionDoer, ActionStatus, Goal, GoalAgreement, GoalReview, GoalStatus,
};
use casework::task::TaskKind;
use casework::{CaseId, Day, Deed, Invalid, Private, Reason};
use store::{Read, Write, tables};

pub(crate) fn get(session: &mut Session, input: OfCase) -> Result<PlanView, Fault> {
    let read = session.read();
    read.find::<Case>(input.case_id)?;
    let view = view(&read, input.case_id, session.today())?;
    session.saw(Deed::ReadCase, Some(input.case_id), view.goals.len())?;
    Ok(view)
}

/// What the person takes along: what they want still, and what is still to be done for it. Nothing
/// of how it went, nobody's name, and no goal that they do not agree with.
pub(crate) fn copy(session: &mut Session, input: OfCase) -> Result<PlanView, Fault> {
    let read = session.read();
    read.find::<Case>(input.case_id)?;
    let mut plan = view(&read, input.case_id, session.today())?;
    plan.goals.retain(|goal| {
        goal.status == GoalStatus::Open && goal.agreement != GoalAgreement::Disagreed
    });
    for goal in &mut plan.goals {
        goal.reviews.clear();
        goal.actions
            .retain(|action| action.status == ActionStatus::Open);
        for action in &mut goal.actions {
            (action.member_id, action.member) = (None, None);
        }
    }
    let goals = plan.goals.len();
    session.saw(Deed::PrintPlan, Some(input.case_id), goals)?;
    Ok(plan)
}

fn view(read: &Read<'_>, case: CaseId, today: Day) -> Result<PlanView, Fault> {
    let goals = tables::plans::goals(read, case)?;
    let review_on = plan::next_review(&goals);
    let mut actions = tables::plans::actions(read, case)?;
    let mut reviews = tables::plans::reviews(read, case)?;
    let goal = |goal: Goal| {
        let own = actions.extract_if(.., |action| action.goal_id == goal.id);
        let actions = own.map(|action| action_view(read, action, today));
        let own = reviews.extract_if(.., |review| review.goal_id == goal.id);
        let reviews = own.map(|review| review_view(read, review));
        Ok(GoalView {
            id: goal.id,
            wording: goal.wording.0,
            area: goal.area,
            status: goal.status,
            agreement: goal.agreement,
            set_on: goal.set_on,
            target_on: goal.target_on,
            review_on: goal.review_on,
            ended_on: goal.ended_on,
            actions: actions.collect::<Result<_, Fault>>()?,
            reviews: reviews.collect::<Result<_, Fault>>()?,
        })
    };
    let goals = goals.into_iter().map(goal).collect::<Result<_, Fault>>()?;
    Ok(PlanView { goals, review_on })
}

fn action_view(read: &Read<'_>, action: Action, today: Day) -> Result<ActionView, Fault> {
    let is_open = action.status == ActionStatus::Open;
    Ok(ActionView {
        id: action.id,
        title: action.title.0,
        doer: action.doer,
        member_id: action.member_id,
        member: look::maybe_member(read, action.member_id)?,
        due_on: action.due_on,
        is_late: is_open && action.due_on.is_some_and(|due| due < today),
        status: action.status,
        ended_on: action.ended_on,
    })
}

fn review_view(read: &Read<'_>, review: GoalReview) -> Result<GoalReviewView, Fault> {
    Ok(GoalReviewView {
        id: review.id,
        day: review.day,
        progress: review.progress,
        note: review.note.0,
        author: look::member(read, review.author_id)?,
        recorded_at: review.recorded_at,
    })
}

pub(crate) fn put_goal(session: &mut Session, input: PutGoal) -> Result<PlanView, Fault> {
    let today = session.today();
    let wording = Private(required("wording", &input.wording, TEXT_MAX)?);
    session.write(Deed::EditPlan, Some(input.case_id), |w| {
        let known = input
            .id
            .map(|id| w.find_in::<Goal>(id, input.case_id))
            .transpose()?;
        if known.is_none() {
            w.find::<Case>(input.case_id)?;
        }
        let set_on = known.as_ref().map_or(today, |goal| goal.set_on);
        let is_open = known
            .as_ref()
            .is_none_or(|goal| goal.status == GoalStatus::Open);
        w.put(&Goal {
            id: known.as_ref().map_or_else(|| w.fresh(), |goal| goal.id),
            case_id: input.case_id,
            wording,
            area: input.area,
            status: known.as_ref().map_or(GoalStatus::Open, |goal| goal.status),
            agreement: input.agreement,
            set_on,
            target_on: not_before("targetOn", input.target_on, Some(set_on))?,
            // What has ended is not looked at again.
            review_on: not_before("reviewOn", input.review_on, Some(set_on))?.filter(|_| is_open),
            ended_on: known.and_then(|goal| goal.ended_on),
        })?;
        remind(w, input.case_id)?;
        view(w, input.case_id, today)
    })
}

pub(crate) fn turn_goal(session: &mut Session, input: TurnGoal) -> Result<PlanView, Fault> {
    let today = session.today();
    let case = session.read().find::<Goal>(input.goal_id)?.case_id;
    session.write(Deed::EditPlan, Some(case), |w| {
        let goal = w.find::<Goal>(input.goal_id)?;
        w.put(&match input.turn {
            GoalTurn::SetAside => goal.set_aside(today)?,
            GoalTurn::TakeUp => goal.taken_up(),
        })?;
        remind(w, case)?;
        view(w, case, today)
    })
}

pub(crate) fn review(session: &mut Session, input: ReviewGoal) -> Result<PlanView, Fault> {
    let (today, now) = (session.today(), session.now());
    let day = input.day.unwrap_or(today);
    if day > today {
        return Err(Invalid::of("day", Reason::InFuture).into());
    }
    let note = survivors::text("note", input.note.as_deref())?;
    let case = session.read().find::<Goal>(input.goal_id)?.case_id;
    session.write(Deed::EditPlan, Some(case), |w| {
        let goal = w.find::<Goal>(input.goal_id)?;
        w.put(&goal.reviewed(input.progress, day, input.review_on)?)?;
        w.put(&GoalReview {
            id: w.fresh(),
            case_id: case,
            goal_id: input.goal_id,
            day,
            progress: input.progress,
            note,
            author_id: w.member(),
            recorded_at: now,
        })?;
        remind(w, case)?;
        view(w, case, today)
    })
}

pub(crate) fn put_action(session: &mut Session, input: PutAction) -> Result<PlanView, Fault> {
    let today = session.today();
    let title = Private(required("title", &input.title, TEXT_MAX)?);
    let case = session.read().find::<Goal>(input.goal_id)?.case_id;
    session.write(Deed::EditPlan, Some(case), |w| {
        let known = input
            .id
            .map(|id| w.find_in::<Action>(id, case))
            .transpose()?;
        let status = known
            .as_ref()
            .map_or(ActionStatus::Open, |action| action.status);
        let action = Action {
            id: known.as_ref().map_or_else(|| w.fresh(), |action| action.id),
            case_id: case,
            goal_id: input.goal_id,
            title,
            doer: input.doer,
            member_id: input.member_id.filter(|_| input.doer == ActionDoer::Member),
            due_on: input.due_on,
            status,
            ended_on: known.and_then(|action| action.ended_on),
        };
        w.put(&action.with_status(input.status.unwrap_or(status), today))?;
        view(w, case, today)
    })
}

pub(crate) fn set_action(session: &mut Session, input: SetAction) -> Result<PlanView, Fault> {
    let today = session.today();
    let case = session.read().find::<Action>(input.action_id)?.case_id;
    session.write(Deed::EditPlan, Some(case), |w| {
        let action = w.find::<Action>(input.action_id)?;
        w.put(&action.with_status(input.status, today))?;
        view(w, case, today)
    })
}

/// Keeps the one reminder of a case to look at the plan again, on the day that comes first.
fn remind(w: &mut Write<'_>, case: CaseId) -> Result<(), Fault> {
    let next = plan::next_review(&tables::plans::goals(w, case)?);
    tasks::keep_one(w, case, TaskKind::ReviewPlan, next)
}
