//! Tasks: what to do, by whom, until when.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::work::{ListTasks, OfTask, PutTask, Reschedule, TaskList, TaskView};
use crate::{look, survivors};
use casework::case::Case;
use casework::referral::Referral;
use casework::task::{Task, TaskKind};
use casework::{CaseId, Day, Deed, Invalid, MemberId, Private, Reason, ReferralId, TaskId};
use store::tables::Page;
use store::{Read, Write, tables};

pub(crate) fn list(session: &mut Session, input: ListTasks) -> Result<TaskList, Fault> {
    // Titles speak of people: they are read with the right to read cases, or not at all.
    session.permit(Deed::ListCases)?;
    let (read, today) = (session.read(), session.today());
    let filter = tables::tasks::Filter {
        case: input.case_id,
        assignee: input.mine.unwrap_or(false).then_some(session.member.id),
        done: input.done.unwrap_or(false),
        ..tables::tasks::Filter::default()
    };
    let found = tables::tasks::page(&read, &filter, Page::of(None, input.limit))?;
    let tasks = views(&read, found, today)?;
    let total = tables::tasks::count(&read, &filter)?;
    session.saw(Deed::ListCases, input.case_id, tasks.len())?;
    Ok(TaskList { tasks, total })
}

pub(crate) fn views(read: &Read<'_>, found: Vec<Task>, today: Day) -> Result<Vec<TaskView>, Fault> {
    found
        .into_iter()
        .map(|task| view(read, task, today))
        .collect()
}

fn view(read: &Read<'_>, task: Task, today: Day) -> Result<TaskView, Fault> {
    let (case_code, name) = look::case(read, task.case_id)?;
    let referral = task
        .referral_id
        .map(|id| read.get::<Referral>(id))
        .transpose()?
        .flatten();
    let open = task.done_at.is_none();
    Ok(TaskView {
        id: task.id,
        case_id: task.case_id,
        case_code,
        name,
        kind: task.kind,
        title: task.title.0,
        due_on: task.due_on,
        overdue_days: task
            .due_on
            .filter(|_| open)
            .map_or(0, |due| (today - due).num_days().max(0)),
        assignee_id: task.assignee_id,
        assignee: look::member(read, task.assignee_id)?,
        referral_id: task.referral_id,
        provider: look::maybe_provider(read, referral.map(|referral| referral.provider_id))?,
        done_at: task.done_at,
    })
}

pub(crate) fn put(session: &mut Session, input: PutTask) -> Result<TaskView, Fault> {
    let today = session.today();
    let title = survivors::text("title", Some(&input.title))?;
    if title.is_blank() && input.id.is_none() {
        return Err(Invalid::of("title", Reason::Required).into());
    }
    session.write(Deed::EditTask, input.case_id, |w| {
        let mut task = match input.id {
            Some(id) => w.find::<Task>(id)?,
            None => {
                if let Some(case) = input.case_id {
                    w.find::<Case>(case)?;
                }
                blank(w, input.case_id, TaskKind::Manual)
            }
        };
        task.title = title;
        task.due_on = input.due_on;
        task.assignee_id = input.assignee_id.unwrap_or(task.assignee_id);
        task.referral_id = input.referral_id.or(task.referral_id);
        w.put(&task)?;
        view(w, task, today)
    })
}

fn blank(w: &Write<'_>, case_id: Option<CaseId>, kind: TaskKind) -> Task {
    Task {
        id: w.fresh(),
        case_id,
        kind,
        title: Private::default(),
        due_on: None,
        assignee_id: w.member(),
        referral_id: None,
        done_at: None,
        done_by: None,
        created_at: w.now(),
    }
}

/// A task that a rule makes; its words stand in the language files.
pub(crate) fn by_rule(
    w: &mut Write<'_>,
    case: CaseId,
    kind: TaskKind,
    assignee_id: MemberId,
    due: Day,
    referral_id: Option<ReferralId>,
) -> Result<TaskId, Fault> {
    let task = Task {
        assignee_id,
        due_on: Some(due),
        referral_id,
        ..blank(w, Some(case), kind)
    };
    w.insert(&task)?;
    Ok(task.id)
}

/// Keeps the one reminder of a kind that a rule has of a case, on a day or, where there is none, not any
/// more: then it is done.
pub(crate) fn keep_one(
    w: &mut Write<'_>,
    case: CaseId,
    kind: TaskKind,
    next: Option<Day>,
) -> Result<(), Fault> {
    let open = tables::tasks::open_of_kind(w, case, kind)?;
    match (next, open) {
        (None, None) => {}
        (None, Some(task)) => {
            let (by, now) = (w.member(), w.now());
            w.put(&task.finish(by, now)?)?;
        }
        (Some(day), Some(task)) => w.put(&task.reschedule(Some(day))?)?,
        (Some(day), None) => {
            let caseworker = w.find::<Case>(case)?.caseworker_id;
            let assignee = caseworker.unwrap_or_else(|| w.member());
            by_rule(w, case, kind, assignee, day, None)?;
        }
    }
    Ok(())
}

pub(crate) fn finish(session: &mut Session, input: OfTask) -> Result<TaskView, Fault> {
    let today = session.today();
    session.write(Deed::EditTask, None, |w| {
        let task = w.find::<Task>(input.task_id)?.finish(w.member(), w.now())?;
        w.put(&task)?;
        view(w, task, today)
    })
}

pub(crate) fn reschedule(session: &mut Session, input: Reschedule) -> Result<TaskView, Fault> {
    let today = session.today();
    session.write(Deed::EditTask, None, |w| {
        let task = w.find::<Task>(input.task_id)?.reschedule(input.due_on)?;
        w.put(&task)?;
        view(w, task, today)
    })
}
