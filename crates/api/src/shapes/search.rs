//! The one search box.

use super::cases::Why;
use super::{choices, inputs, views};
use casework::CaseId;

choices! {
    /// What was found.
    HitKind { Case, Provider, Note, Task, Appointment, Referral, Legal, Career, Plan, Member }
}

views! {
    /// What was found, best first.
    Hits { hits: Vec<Hit> }
    /// One hit. Never a snippet of a note: only where it stands. A person's `detail` is the code of
    /// the case, and `also` another name by which they were found.
    Hit {
        kind: HitKind, id: String, case_id: Option<CaseId>, title: String, detail: String,
        also: Option<String>, why: Option<Why>,
    }
}

inputs! {
    /// Words in any spelling, a code, a phone.
    SearchAll { text: String, limit: Option<i64> }
}
