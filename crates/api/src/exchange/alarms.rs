//! Alarms for people: from what the rules found, from what came in packs, from the roster.

use super::names::Names;
use crate::carry::{Carrying, Spoiled};
use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::exchange::{AlarmCode, AlarmView};
use casework::CaseId;
use store::exchange::Found;
use sync::alarm::Finding;
use vault::PublicKey;

pub(super) fn alarms(
    session: &mut Session,
    carry: &Carrying,
    names: &Names,
    findings: &[Finding],
) -> Result<Vec<AlarmView>, Fault> {
    let mut alarms = Vec::new();
    for finding in findings {
        alarms.extend(of_finding(session, names, finding)?);
    }
    if session.store.meta_get("own-elsewhere")?.is_some() {
        alarms.insert(0, plain(AlarmCode::OwnElsewhere, 1));
    }
    for (found, count) in &session.exchange.found {
        alarms.extend(of_found(names, *found, *count));
    }
    let spoiled = |kind: Spoiled| -> Result<i64, Fault> {
        let mut count = 0;
        for place in session.places()? {
            let seen = carry.seen(&place.id);
            count += seen.spoiled.values().filter(|one| **one == kind).count() as i64;
        }
        Ok(count)
    };
    let (planted, damaged) = (spoiled(Spoiled::Planted)?, spoiled(Spoiled::Damaged)?);
    alarms.extend((planted > 0).then(|| plain(AlarmCode::Planted, planted)));
    alarms.extend((damaged > 0).then(|| plain(AlarmCode::Damaged, damaged)));
    let state = session.book()?.state().clone();
    if state.is_newer && !alarms.iter().any(|alarm| alarm.code == AlarmCode::Newer) {
        alarms.push(plain(AlarmCode::Newer, 1));
    }
    let contested: std::collections::BTreeSet<CaseId> =
        state.contested.iter().map(|(case, _)| *case).collect();
    for case in contested {
        alarms.push(about_case(session, AlarmCode::Contested, case)?);
    }
    for (case, count) in store::tables::cases::same_codes(&session.read())? {
        let alarm = about_case(session, AlarmCode::SameCode, case)?;
        alarms.push(AlarmView { count, ..alarm });
    }
    Ok(alarms)
}

fn about_case(session: &Session, code: AlarmCode, case: CaseId) -> Result<AlarmView, Fault> {
    let (case_code, _) = crate::look::case(&session.read(), Some(case))?;
    Ok(AlarmView {
        case_id: Some(case),
        case_code,
        ..plain(code, 1)
    })
}

fn plain(code: AlarmCode, count: i64) -> AlarmView {
    AlarmView {
        code,
        member: None,
        device: None,
        case_id: None,
        case_code: None,
        days: None,
        count,
    }
}

fn about_device(names: &Names, code: AlarmCode, device: &[u8; 32], count: i64) -> AlarmView {
    let (member, device) = names.device(device);
    AlarmView {
        member,
        device,
        ..plain(code, count)
    }
}

fn of_finding(
    session: &Session,
    names: &Names,
    finding: &Finding,
) -> Result<Option<AlarmView>, Fault> {
    let many = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let about = |code, device: &PublicKey, count| about_device(names, code, &device.0, count);
    Ok(Some(match finding {
        Finding::Silent { .. } => return Ok(None),
        Finding::OwnElsewhere { .. } => plain(AlarmCode::OwnElsewhere, 1),
        Finding::RolledBack { count, .. } => plain(AlarmCode::RolledBack, many(*count)),
        Finding::RelayShort { count, .. } => plain(AlarmCode::RelayShort, many(*count)),
        Finding::Forked { device, count } => about(AlarmCode::Forked, device, many(*count)),
        Finding::Removed { device, count } => about(AlarmCode::Removed, device, many(*count)),
        Finding::TwoFaced { device } => about(AlarmCode::TwoFaced, device, 1),
        Finding::Differs { device, case } => AlarmView {
            case_id: Some(*case),
            case_code: crate::look::case(&session.read(), Some(*case))?.0,
            ..about(AlarmCode::Differs, device, 1)
        },
        Finding::Withheld {
            device,
            count,
            days,
        } => AlarmView {
            days: Some(*days),
            ..about(AlarmCode::Withheld, device, many(*count))
        },
        Finding::ClockAhead { device, days } => AlarmView {
            days: Some(*days),
            ..about(AlarmCode::ClockAhead, device, 1)
        },
        Finding::ClockBehind { device, days } => AlarmView {
            days: Some(*days),
            ..about(AlarmCode::ClockBehind, device, 1)
        },
    }))
}

/// What an import found, where no rule tells it from what is kept.
fn of_found(names: &Names, found: Found, count: i64) -> Option<AlarmView> {
    Some(match found {
        Found::Damaged | Found::Misfit => plain(AlarmCode::Damaged, count),
        Found::Forged => plain(AlarmCode::Forged, count),
        Found::Newer => plain(AlarmCode::Newer, count),
        Found::Misplaced(device) => about_device(names, AlarmCode::Misplaced, &device, count),
        // These follow from what is kept, and are told from there.
        Found::Fork(_) | Found::OwnElsewhere | Found::ClockAhead(_) => return None,
    })
}
