//! The audit view: who read, printed, exported and changed what.

use crate::appointments::start;
use crate::exchange::names::Names;
use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::desk::VaultCheck;
use crate::shapes::office::{AuditList, AuditView, ListAudit};
use crate::{keys, look};
use casework::Deed;
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
    let names = match lines.iter().any(|line| line.device.is_some()) {
        true => Some(Names::of(session)?),
        false => None,
    };
    let read = session.read();
    let lines = lines
        .into_iter()
        .map(|line| view(&read, names.as_ref(), line))
        .collect::<Result<Vec<_>, _>>()?;
    session.saw(Deed::ReadAudit, None, lines.len())?;
    Ok(AuditList { lines, total })
}

fn view(read: &Read<'_>, names: Option<&Names>, line: audit::Shown) -> Result<AuditView, Fault> {
    let (case_code, _) = look::case(read, line.case)?;
    let device = line.device.zip(names);
    Ok(AuditView {
        id: line.id,
        at: line.at,
        member: look::member(read, line.member)?,
        device: device.and_then(|(device, names)| names.device(&device).1),
        deed: line.deed,
        case_id: line.case,
        case_code,
        rows: line.rows,
        result: line.result,
        reason: line.reason.0,
    })
}

pub(crate) fn verify(session: &mut Session, input: Nothing) -> Result<VaultCheck, Fault> {
    keys::check(session, input)
}
