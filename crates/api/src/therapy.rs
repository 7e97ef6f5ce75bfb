//! Therapy: sessions as rows; psychotherapy notes sealed behind the step-up and never indexed.

use crate::compartment::{self, SealedNote, seal};
use crate::fault::Fault;
use crate::look;
use crate::referrals::service_given;
use crate::services::{self, Given};
use crate::session::Session;
use crate::shapes::OfCase;
use crate::shapes::therapy::{
    OpenTherapyNote, OpenedNote, RecordSession, SealedNoteView, SessionView, TherapyView,
    WriteTherapyNote,
};
use casework::appointment::MINUTES_MAX;
use casework::case::Case;
use casework::invalid::{required, within};
use casework::service::Outcome;
use casework::therapy::{Modality, TherapyNote, TherapySession};
use casework::vocabulary::{Area, Attendance};
use casework::{Deed, Invalid, Reason, TherapyNoteId};
use store::{Read, tables};

/// The longest sealed note, in characters.
pub(crate) const SEALED_MAX: usize = 100_000;

pub(crate) fn list(session: &mut Session, input: OfCase) -> Result<TherapyView, Fault> {
    let view = view(&session.read(), &input)?;
    session.saw(Deed::ReadTherapy, Some(input.case_id), view.sessions.len())?;
    Ok(view)
}

fn view(read: &Read<'_>, input: &OfCase) -> Result<TherapyView, Fault> {
    let sessions = tables::therapy::sessions(read, input.case_id)?;
    let notes = tables::therapy::notes(read, input.case_id)?;
    let session_view = |one: TherapySession| {
        Ok(SessionView {
            id: one.id,
            day: one.day,
            minutes: one.minutes,
            modality: one.modality,
            attendance: one.attendance,
            clinician: look::maybe_member(read, one.clinician_id)?,
            provider: look::maybe_provider(read, one.provider_id)?,
            next_on: one.next_on,
        })
    };
    Ok(TherapyView {
        sessions: sessions
            .into_iter()
            .map(session_view)
            .collect::<Result<_, Fault>>()?,
        notes: notes
            .iter()
            .map(|note| note_view(read, note))
            .collect::<Result<_, _>>()?,
    })
}

fn note_view(read: &Read<'_>, note: &TherapyNote) -> Result<SealedNoteView, Fault> {
    Ok(SealedNoteView {
        id: note.id.0.to_string(),
        day: note.day,
        author: look::member(read, note.author_id)?,
        recorded_at: note.recorded_at,
        session_id: note.session_id,
        matter_id: None,
    })
}

pub(crate) fn record(session: &mut Session, input: RecordSession) -> Result<TherapyView, Fault> {
    let today = session.today();
    let day = input.day.unwrap_or(today);
    if day > today {
        return Err(Invalid::of("day", Reason::InFuture).into());
    }
    session.write(Deed::WriteTherapy, Some(input.case_id), |w| {
        let attended = input.attendance == Attendance::Attended;
        let completes = attended && input.completes.unwrap_or(false);
        let minutes = within("minutes", input.minutes.unwrap_or(50), 0..=MINUTES_MAX)?;
        let minutes = if attended { minutes } else { 0 };
        let given = Given {
            case_id: input.case_id,
            area: Area::Therapy,
            provider_id: input.provider_id,
            referral_id: input.referral_id,
            day,
            attendance: input.attendance,
            minutes,
            outcome: Some(if completes {
                Outcome::Completed
            } else {
                Outcome::Ongoing
            }),
        };
        let service_id = services::put(w, None, &given)?;
        let inside = input.provider_id.is_none() && input.referral_id.is_none();
        w.insert(&TherapySession {
            id: w.fresh(),
            case_id: input.case_id,
            service_id,
            day,
            minutes,
            modality: input.modality.unwrap_or(Modality::Individual),
            attendance: input.attendance,
            clinician_id: input.clinician_id.or(inside.then_some(w.member())),
            provider_id: input.provider_id,
            next_on: input.next_on,
        })?;
        if attended {
            service_given(w, input.referral_id, completes)?;
        }
        view(
            w,
            &OfCase {
                case_id: input.case_id,
            },
        )
    })
}

pub(crate) fn write_note(
    session: &mut Session,
    input: WriteTherapyNote,
) -> Result<SealedNoteView, Fault> {
    let text = required("text", &input.text, SEALED_MAX)?;
    let today = session.today();
    let id: TherapyNoteId = session.host.fresh_id().into();
    let words = seal(
        session,
        SealedNote::of::<TherapyNote>(id, input.case_id),
        &text,
    )?;
    session.write(Deed::WriteTherapy, Some(input.case_id), |w| {
        w.find::<Case>(input.case_id)?;
        w.about(id);
        words.put_keys(w)?;
        let note = TherapyNote {
            id,
            case_id: input.case_id,
            session_id: input.session_id,
            day: input.day.unwrap_or(today),
            author_id: w.member(),
            recorded_at: w.now(),
            sealed: words.sealed,
        };
        w.insert(&note)?;
        note_view(w, &note)
    })
}

pub(crate) fn open_note(
    session: &mut Session,
    input: OpenTherapyNote,
) -> Result<OpenedNote, Fault> {
    let note = session.read().find::<TherapyNote>(input.id)?;
    // On record before it is opened, every single time.
    session.sealer()?;
    session.audit(
        Deed::OpenSealedTherapy,
        Some(note.case_id),
        Some(note.id.0),
        1,
    )?;
    let place = SealedNote::of::<TherapyNote>(note.id, note.case_id);
    compartment::open(session, place, &note.sealed)
}
