//! Legal help: matters and their events as rows; privileged notes sealed behind the step-up.

use crate::compartment::{self, SealedNote, seal};
use crate::fault::Fault;
use crate::look;
use crate::referrals::service_given;
use crate::services::{self, Given};
use crate::session::Session;
use crate::shapes::OfCase;
use crate::shapes::legal::{
    LegalEventView, LegalView, MatterView, OpenLegalNote, PutLegalEvent, PutMatter, WriteLegalNote,
};
use crate::shapes::therapy::{OpenedNote, SealedNoteView};
use crate::survivors;
use crate::therapy::SEALED_MAX;
use casework::case::Case;
use casework::invalid::required;
use casework::legal::{LegalEvent, LegalMatter, LegalNote, MatterOutcome, MatterStatus};
use casework::service::Outcome;
use casework::vocabulary::{Area, Attendance};
use casework::{CaseId, Day, Deed, LegalNoteId, Private, ServiceId};
use store::{Read, Write, tables};

pub(crate) fn list(session: &mut Session, input: OfCase) -> Result<LegalView, Fault> {
    let view = view(&session.read(), input.case_id, session.today())?;
    session.saw(Deed::ReadLegal, Some(input.case_id), view.matters.len())?;
    Ok(view)
}

fn view(read: &Read<'_>, case: CaseId, today: Day) -> Result<LegalView, Fault> {
    let matters = tables::legal::matters(read, case)?;
    let notes = tables::legal::notes(read, case)?;
    Ok(LegalView {
        matters: matters
            .into_iter()
            .map(|matter| matter_view(read, matter, today))
            .collect::<Result<_, _>>()?,
        notes: notes
            .iter()
            .map(|note| note_view(read, note))
            .collect::<Result<_, _>>()?,
    })
}

fn matter_view(read: &Read<'_>, matter: LegalMatter, today: Day) -> Result<MatterView, Fault> {
    let events = tables::legal::events(read, matter.id)?;
    let event = |event: LegalEvent| LegalEventView {
        id: event.id,
        kind: event.kind,
        day: event.day,
        note: event.note.0,
        done: event.done,
        days_left: (event.day - today).num_days(),
    };
    Ok(MatterView {
        id: matter.id,
        kind: matter.kind,
        title: matter.title.0,
        status: matter.status,
        opened_on: matter.opened_on,
        closed_on: matter.closed_on,
        outcome: matter.outcome,
        attorney: look::maybe_member(read, matter.attorney_id)?,
        provider: look::maybe_provider(read, matter.provider_id)?,
        events: events.into_iter().map(event).collect(),
    })
}

fn note_view(read: &Read<'_>, note: &LegalNote) -> Result<SealedNoteView, Fault> {
    Ok(SealedNoteView {
        id: note.id.0.to_string(),
        day: note.day,
        author: look::member(read, note.author_id)?,
        recorded_at: note.recorded_at,
        session_id: None,
        matter_id: note.matter_id,
    })
}

pub(crate) fn put_matter(session: &mut Session, input: PutMatter) -> Result<LegalView, Fault> {
    let today = session.today();
    let title = survivors::text("title", Some(&input.title))?;
    session.write(Deed::WriteLegal, Some(input.case_id), |w| {
        let known = input
            .id
            .map(|id| w.find_in::<LegalMatter>(id, input.case_id))
            .transpose()?;
        // What the form does not show is kept.
        let input = PutMatter {
            provider_id: input
                .provider_id
                .or(known.as_ref().and_then(|m| m.provider_id)),
            referral_id: input
                .referral_id
                .or(known.as_ref().and_then(|m| m.referral_id)),
            attorney_id: input
                .attorney_id
                .or(known.as_ref().and_then(|m| m.attorney_id)),
            ..input
        };
        let closed = input.outcome.is_some() || input.status == Some(MatterStatus::Closed);
        let opened_on = input
            .opened_on
            .or(known.as_ref().map(|m| m.opened_on))
            .unwrap_or(today);
        let service = known.as_ref().map(|matter| matter.service_id);
        let service_id = fact(w, &input, service, opened_on)?;
        let matter = LegalMatter {
            id: known.as_ref().map_or_else(|| w.fresh(), |matter| matter.id),
            case_id: input.case_id,
            service_id,
            kind: input.kind,
            title,
            status: if closed {
                MatterStatus::Closed
            } else {
                input.status.unwrap_or(MatterStatus::Open)
            },
            opened_on,
            closed_on: if closed {
                known.as_ref().and_then(|m| m.closed_on).or(Some(today))
            } else {
                None
            },
            outcome: input.outcome,
            attorney_id: input.attorney_id,
            provider_id: input.provider_id,
            referral_id: input.referral_id,
        };
        w.put(&matter)?;
        service_given(w, input.referral_id, closed)?;
        view(w, input.case_id, today)
    })
}

fn fact(
    w: &mut Write<'_>,
    input: &PutMatter,
    service: Option<ServiceId>,
    day: Day,
) -> Result<ServiceId, Fault> {
    let outcome = input
        .outcome
        .map_or(Outcome::Ongoing, |outcome| match outcome {
            MatterOutcome::Granted => Outcome::Granted,
            MatterOutcome::Denied => Outcome::Denied,
            MatterOutcome::Settled => Outcome::Settled,
            MatterOutcome::Advice => Outcome::Completed,
            MatterOutcome::Withdrawn => Outcome::LeftEarly,
            MatterOutcome::HandedOver => Outcome::Other,
        });
    let given = Given {
        case_id: input.case_id,
        area: Area::Legal,
        provider_id: input.provider_id,
        referral_id: input.referral_id,
        day,
        attendance: Attendance::Attended,
        minutes: 0,
        outcome: Some(outcome),
    };
    services::put(w, service, &given)
}

pub(crate) fn put_event(session: &mut Session, input: PutLegalEvent) -> Result<LegalView, Fault> {
    let today = session.today();
    session.write(Deed::WriteLegal, None, |w| {
        let matter = w.find::<LegalMatter>(input.matter_id)?;
        let known = input
            .id
            .map(|id| w.find_in::<LegalEvent>(id, matter.case_id))
            .transpose()?;
        let event = LegalEvent {
            id: known.as_ref().map_or_else(|| w.fresh(), |event| event.id),
            case_id: matter.case_id,
            matter_id: matter.id,
            kind: input.kind,
            day: input.day,
            note: survivors::text("note", input.note.as_deref())?,
            done: input
                .done
                .or(known.map(|event| event.done))
                .unwrap_or(false),
        };
        w.put(&event)?;
        view(w, matter.case_id, today)
    })
}

pub(crate) fn write_note(
    session: &mut Session,
    input: WriteLegalNote,
) -> Result<SealedNoteView, Fault> {
    let text = Private(required("text", &input.text, SEALED_MAX)?);
    let today = session.today();
    let id: LegalNoteId = session.host.fresh_id().into();
    let words = seal(
        session,
        SealedNote::of::<LegalNote>(id, input.case_id),
        text.expose(),
    )?;
    session.write(Deed::WriteLegal, Some(input.case_id), |w| {
        w.find::<Case>(input.case_id)?;
        w.about(id);
        words.put_keys(w)?;
        let note = LegalNote {
            id,
            case_id: input.case_id,
            matter_id: input.matter_id,
            day: input.day.unwrap_or(today),
            author_id: w.member(),
            recorded_at: w.now(),
            sealed: words.sealed,
        };
        w.insert(&note)?;
        note_view(w, &note)
    })
}

pub(crate) fn open_note(session: &mut Session, input: OpenLegalNote) -> Result<OpenedNote, Fault> {
    let note = session.read().find::<LegalNote>(input.id)?;
    // On record before it is opened, every single time.
    session.sealer()?;
    session.audit(
        Deed::OpenSealedLegal,
        Some(note.case_id),
        Some(note.id.0),
        1,
    )?;
    let place = SealedNote::of::<LegalNote>(note.id, note.case_id);
    compartment::open(session, place, &note.sealed)
}
