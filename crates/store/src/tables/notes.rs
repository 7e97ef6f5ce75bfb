//! Notes.

use super::{Page, blob, number};
use crate::{Error, Read};
use casework::note::Note;
use casework::{CaseId, NoteId};
use rusqlite::params;

/// A page of notes, newest first.
pub fn page(read: &Read<'_>, case: CaseId, page: Page) -> Result<Vec<Note>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY day DESC, recorded_at DESC, id DESC LIMIT ?2 OFFSET ?3",
        params![blob(case), page.limit, page.offset],
    )
}

/// How many.
pub fn count(read: &Read<'_>, case: CaseId) -> Result<i64, Error> {
    number(
        read,
        "SELECT COUNT(*) FROM notes WHERE case_id = ?1",
        [blob(case)],
    )
}

/// The note that corrects another.
pub fn amending(read: &Read<'_>, note: NoteId) -> Result<Option<Note>, Error> {
    Ok(read
        .all::<Note>(
            "WHERE amends = ?1 ORDER BY recorded_at DESC LIMIT 1",
            [blob(note)],
        )?
        .pop())
}
