//! The audit view: who read, printed, exported and changed what.

use crate::appointments::start;
use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::desk::VaultCheck;
use crate::shapes::office::{AuditList, AuditView, ListAudit};
use crate::{keys, look};
use casework::Deed;
use casework::audit::AuditLine;
use chrono::TimeDelta;
use store::Read;
use store::tables::{Page, audit, cases};

pub(crate) fn list(session: &mut Session, input: ListAudit) -> Result<AuditList, Fault> {
    let read = session.read();
    let code = input
        .case_code
        .as_deref()
        .map(str::trim)
        .filter(|code| !code.is_empty());
    let case = match code {
        None => None,
        Some(code) => match cases::by_code(&read, &code.to_uppercase())? {
            Some(case) => Some(case.id),
            None => {
                return Ok(AuditList {
                    lines: Vec::new(),
                    total: 0,
                });
            }
        },
    };
    let filter = audit::Filter {
        member: input.member_id,
        case,
        deed: input.deed,
        from: input.from.map(start),
        before: input.to.map(|day| start(day + TimeDelta::days(1))),
    };
    let total = audit::count(&read, &filter)?;
    let lines = audit::page(&read, &filter, Page::of(input.offset, input.limit))?;
    let lines = lines
        .into_iter()
        .map(|line| view(&read, line))
        .collect::<Result<Vec<_>, _>>()?;
    session.saw(Deed::ReadAudit, None, lines.len())?;
    Ok(AuditList { lines, total })
}

fn view(read: &Read<'_>, line: AuditLine) -> Result<AuditView, Fault> {
    let (case_code, _) = look::case(read, line.case_id)?;
    Ok(AuditView {
        seq: line.seq,
        at: line.at,
        member: look::member(read, line.member_id)?,
        deed: line.deed,
        case_id: line.case_id,
        case_code,
        rows: line.rows,
        result: line.result,
        reason: line.reason.0,
    })
}

pub(crate) fn verify(session: &mut Session, input: Nothing) -> Result<VaultCheck, Fault> {
    keys::check(session, input)
}
