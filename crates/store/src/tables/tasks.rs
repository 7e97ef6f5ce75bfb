//! Tasks and appointments.

use super::{Conditions, Page, blob, day, moment, number};
use crate::{Error, Read};
use casework::appointment::Appointment;
use casework::code::Code;
use casework::task::{Task, TaskKind};
use casework::{CaseId, Day, MemberId, Moment, ReferralId};

/// Which tasks.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Of this case.
    pub case: Option<CaseId>,
    /// Of this member.
    pub assignee: Option<MemberId>,
    /// Done ones, or open ones.
    pub done: bool,
    /// Due on this day or later.
    pub from: Option<Day>,
    /// Due before this day.
    pub before: Option<Day>,
}

impl Filter {
    fn conditions(&self) -> Conditions {
        let mut all = Conditions::default();
        all.and(
            if self.done {
                "done_at IS NOT NULL"
            } else {
                "done_at IS NULL"
            },
            [],
        );
        all.and_maybe("case_id = ?", self.case, blob);
        all.and_maybe("assignee_id = ?", self.assignee, blob);
        all.and_maybe("due_on >= ?", self.from, day);
        all.and_maybe("due_on < ?", self.before, day);
        all
    }
}

/// A page of tasks, the first due on top; done ones, the last done on top.
pub fn page(read: &Read<'_>, filter: &Filter, page: Page) -> Result<Vec<Task>, Error> {
    let conditions = filter.conditions();
    let order = if filter.done {
        "done_at DESC"
    } else {
        "due_on IS NULL, due_on"
    };
    let sql = format!("{} ORDER BY {order}, id LIMIT ? OFFSET ?", conditions.sql());
    read.all(&sql, conditions.params_and(page))
}

/// How many.
pub fn count(read: &Read<'_>, filter: &Filter) -> Result<i64, Error> {
    let conditions = filter.conditions();
    number(
        read,
        &format!("SELECT COUNT(*) FROM tasks {}", conditions.sql()),
        conditions.params(),
    )
}

/// Open tasks about a referral.
pub fn of_referral(read: &Read<'_>, referral: ReferralId) -> Result<Vec<Task>, Error> {
    read.all(
        "WHERE referral_id = ?1 AND done_at IS NULL ORDER BY id",
        [blob(referral)],
    )
}

/// The open task of a kind that a rule keeps of a case, the first one if there are several.
pub fn open_of_kind(read: &Read<'_>, case: CaseId, kind: TaskKind) -> Result<Option<Task>, Error> {
    let found = read.all(
        "WHERE case_id = ?1 AND kind = ?2 AND done_at IS NULL ORDER BY id LIMIT 1",
        rusqlite::params![blob(case), kind.code()],
    )?;
    Ok(found.into_iter().next())
}

/// Appointments that start from a moment on and before another, the first `limit` of them.
pub fn appointments(
    read: &Read<'_>,
    from: Moment,
    before: Moment,
    member: Option<MemberId>,
    case: Option<CaseId>,
    limit: i64,
) -> Result<Vec<Appointment>, Error> {
    let mut all = Conditions::default();
    all.and("starts_at >= ?", [moment(from)]);
    all.and("starts_at < ?", [moment(before)]);
    all.and_maybe("member_id = ?", member, blob);
    all.and_maybe("case_id = ?", case, blob);
    let sql = format!("{} ORDER BY starts_at, id LIMIT ? OFFSET ?", all.sql());
    read.all(&sql, all.params_and(Page { offset: 0, limit }))
}
