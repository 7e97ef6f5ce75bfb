//! A note: what was said and seen. Appended, never changed: a court may ask what was known when.

use crate::{CaseId, Day, MemberId, Moment, NoteId, Private, codes, record};

codes! {
    /// What kind of note.
    "note-kind"
    pub enum NoteKind {
        General = "general",
        Call = "call",
        Meeting = "meeting",
        HomeVisit = "home-visit",
        Safety = "safety",
        Account = "account",
    }
}

record! {
    /// A note in the case. A correction is a new note that names the one it amends.
    pub struct Note(NoteId) = 50 "notes" in Casework, append_only: true, case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// What kind. The person's account is closed by default on screen.
        2 kind: NoteKind,
        /// The day it tells of.
        3 day: Day,
        /// The words.
        4 text: Private,
        /// Who wrote it.
        5 author_id: MemberId,
        /// When it was written.
        6 recorded_at: Moment,
        /// The note it corrects.
        7 amends: Option<NoteId>,
    }
}
