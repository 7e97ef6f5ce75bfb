//! The timeline of a case.

use crate::fault::Fault;
use crate::look;
use crate::session::Session;
use crate::shapes::cases::{ReadTimeline, Timeline, TimelineEntry, TimelineKind};
use casework::code::Code;
use casework::note::NoteKind;
use casework::vocabulary::Area;
use casework::{Deed, Moment};
use store::Read;
use store::tables::Page;
use store::tables::timeline::{self, Kind, Line};

pub(crate) fn read(session: &mut Session, input: ReadTimeline) -> Result<Timeline, Fault> {
    let kinds: Vec<Kind> = match &input.kinds {
        Some(kinds) if !kinds.is_empty() => kinds.iter().map(|kind| asked(*kind)).collect(),
        _ => timeline::KINDS.to_vec(),
    };
    let read = session.read();
    let page = Page::of(input.offset, input.limit);
    let lines = timeline::page(&read, input.case_id, &kinds, page)?;
    let entries = lines
        .into_iter()
        .map(|line| entry(&read, line))
        .collect::<Result<Vec<_>, _>>()?;
    let total = timeline::count(&read, input.case_id, &kinds)?;
    session.saw(Deed::ReadCase, Some(input.case_id), entries.len())?;
    Ok(Timeline { entries, total })
}

const fn asked(kind: TimelineKind) -> Kind {
    match kind {
        TimelineKind::Case => Kind::Case,
        TimelineKind::Note => Kind::Note,
        TimelineKind::Referral => Kind::Referral,
        TimelineKind::Release => Kind::Release,
        TimelineKind::Service => Kind::Service,
        TimelineKind::Appointment => Kind::Appointment,
        TimelineKind::Task => Kind::Task,
        TimelineKind::Plan => Kind::Plan,
    }
}

const fn shown(kind: Kind) -> TimelineKind {
    match kind {
        Kind::Case => TimelineKind::Case,
        Kind::Note => TimelineKind::Note,
        Kind::Referral => TimelineKind::Referral,
        Kind::Release => TimelineKind::Release,
        Kind::Service => TimelineKind::Service,
        Kind::Appointment => TimelineKind::Appointment,
        Kind::Task => TimelineKind::Task,
        Kind::Plan => TimelineKind::Plan,
    }
}

fn entry(read: &Read<'_>, line: Line) -> Result<TimelineEntry, Fault> {
    let said = |text: String| if text.is_empty() { None } else { Some(text) };
    Ok(TimelineEntry {
        kind: shown(line.kind),
        id: line.id.to_string(),
        at: Moment::from_timestamp_millis(line.at).unwrap_or_default(),
        day_only: line.day_only,
        account: line.kind == Kind::Note && line.what == NoteKind::Account.code(),
        what: line.what,
        detail: said(line.detail),
        provider: look::maybe_provider(read, line.provider)?,
        area: Area::from_code(&line.area),
        member: look::maybe_member(read, line.member)?,
        text: said(line.text),
    })
}
