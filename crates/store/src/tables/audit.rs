//! The audit log, for its readers.

use super::{Conditions, Page, blob, code, id, maybe_id, moment, number, rows, word};
use crate::{Error, Read};
use casework::audit::AuditResult;
use casework::{AuditId, CaseId, Code as _, Deed, MemberId, Moment, Private};

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

    /// A vault that was brought back holds lines that also come from where it was before.
    fn conditions_elsewhere(&self) -> Conditions {
        let mut all = self.conditions();
        all.and(
            "NOT EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_elsewhere.id)",
            [],
        );
        all
    }
}

/// A line as it is shown: of the own log, or of another device's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its id.
    pub id: AuditId,
    /// When.
    pub at: Moment,
    /// Who.
    pub member: MemberId,
    /// What; none if only a newer version of the program knows it.
    pub deed: Option<Deed>,
    /// In which case.
    pub case: Option<CaseId>,
    /// How many rows were shown or written.
    pub rows: i64,
    /// Done or refused.
    pub result: AuditResult,
    /// Why, if the deed asks for a reason.
    pub reason: Private,
    /// The device whose log it stands in; none for this one.
    pub device: Option<[u8; 32]>,
}

/// A page, newest first, over the lines of this device and those that came from others.
pub fn page(read: &Read<'_>, filter: &Filter, page: Page) -> Result<Vec<Shown>, Error> {
    let (own, others) = (filter.conditions(), filter.conditions_elsewhere());
    let sql = format!(
        "SELECT id, at, member_id, deed, case_id, rows, result, reason, NULL, seq FROM audit {}
         UNION ALL
         SELECT id, at, member_id, deed, case_id, rows, result, reason,
           (SELECT device FROM packs WHERE lane IN
             (SELECT lane FROM lanes WHERE lanes.log = audit_elsewhere.log) LIMIT 1), seq
         FROM audit_elsewhere {}
         ORDER BY 2 DESC, 10 DESC LIMIT ? OFFSET ?",
        own.sql(),
        others.sql()
    );
    rows(read, &sql, own.then(&others, Some(page)), |row| {
        let deed: String = row.get(3)?;
        Ok(Shown {
            id: id(row, 0)?,
            at: Moment::from_timestamp_millis(row.get(1)?).unwrap_or_default(),
            member: id(row, 2)?,
            deed: Deed::from_code(&deed),
            case: maybe_id(row, 4)?,
            rows: row.get(5)?,
            result: word(row, 6)?,
            reason: Private(row.get(7)?),
            device: row.get(8)?,
        })
    })
}

/// How many.
pub fn count(read: &Read<'_>, filter: &Filter) -> Result<i64, Error> {
    let (own, others) = (filter.conditions(), filter.conditions_elsewhere());
    let sql = format!(
        "SELECT (SELECT COUNT(*) FROM audit {}) + (SELECT COUNT(*) FROM audit_elsewhere {})",
        own.sql(),
        others.sql()
    );
    number(read, &sql, own.then(&others, None))
}
