//! The audit log, for its readers.

use super::{Conditions, Page, blob, code, moment, number};
use crate::{Error, Read};
use casework::audit::AuditLine;
use casework::{CaseId, Deed, MemberId, Moment};

/// Which lines.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Of this member.
    pub member: Option<MemberId>,
    /// About this case.
    pub case: Option<CaseId>,
    /// Of this deed.
    pub deed: Option<Deed>,
    /// From this moment.
    pub from: Option<Moment>,
    /// Before this moment.
    pub before: Option<Moment>,
}

impl Filter {
    fn conditions(&self) -> Conditions {
        let mut all = Conditions::default();
        all.and_maybe("member_id = ?", self.member, blob);
        all.and_maybe("case_id = ?", self.case, blob);
        all.and_maybe("deed = ?", self.deed, code);
        all.and_maybe("at >= ?", self.from, moment);
        all.and_maybe("at < ?", self.before, moment);
        all
    }
}

/// A page, newest first.
pub fn page(read: &Read<'_>, filter: &Filter, page: Page) -> Result<Vec<AuditLine>, Error> {
    let conditions = filter.conditions();
    let sql = format!("{} ORDER BY seq DESC LIMIT ? OFFSET ?", conditions.sql());
    read.all(&sql, conditions.params_and(page))
}

/// How many.
pub fn count(read: &Read<'_>, filter: &Filter) -> Result<i64, Error> {
    let conditions = filter.conditions();
    number(
        read,
        &format!("SELECT COUNT(*) FROM audit {}", conditions.sql()),
        conditions.params(),
    )
}
