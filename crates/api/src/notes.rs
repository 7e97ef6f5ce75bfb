//! Notes: written once, corrected by a new one.

use crate::fault::Fault;
use crate::look;
use crate::session::Session;
use crate::shapes::work::{ListNotes, NoteList, NoteView, WriteNote};
use casework::case::Case;
use casework::invalid::required;
use casework::note::Note;
use casework::{Deed, Invalid, Private, Reason};
use store::tables::Page;
use store::{Read, tables};

/// The longest note, in characters.
const NOTE_MAX: usize = 100_000;

pub(crate) fn list(session: &mut Session, input: ListNotes) -> Result<NoteList, Fault> {
    let read = session.read();
    let page = Page::of(input.offset, input.limit);
    let notes = tables::notes::page(&read, input.case_id, page)?;
    let notes = notes
        .into_iter()
        .map(|note| view(&read, note))
        .collect::<Result<Vec<_>, _>>()?;
    let total = tables::notes::count(&read, input.case_id)?;
    session.saw(Deed::ReadCase, Some(input.case_id), notes.len())?;
    Ok(NoteList { notes, total })
}

fn view(read: &Read<'_>, note: Note) -> Result<NoteView, Fault> {
    Ok(NoteView {
        amended_by: tables::notes::amending(read, note.id)?.map(|later| later.id),
        id: note.id,
        kind: note.kind,
        day: note.day,
        text: note.text.0,
        author: look::member(read, note.author_id)?,
        recorded_at: note.recorded_at,
        amends: note.amends,
    })
}

pub(crate) fn write(session: &mut Session, input: WriteNote) -> Result<NoteView, Fault> {
    let today = session.today();
    let text = required("text", &input.text, NOTE_MAX)?;
    let day = input.day.unwrap_or(today);
    if day > today {
        return Err(Invalid::of("day", Reason::InFuture).into());
    }
    session.write(Deed::WriteNote, Some(input.case_id), |w| {
        w.find::<Case>(input.case_id)?;
        if let Some(earlier) = input.amends
            && w.find::<Note>(earlier)?.case_id != input.case_id
        {
            return Err(Invalid::of("amends", Reason::NotInList).into());
        }
        let note = Note {
            id: w.fresh(),
            case_id: input.case_id,
            kind: input.kind,
            day,
            text: Private(text),
            author_id: w.member(),
            recorded_at: w.now(),
            amends: input.amends,
        };
        w.insert(&note)?;
        view(w, note)
    })
}
