//! Therapy: sessions as rows, psychotherapy notes as sealed blobs (design §4).

use crate::vocabulary::Attendance;
use crate::{
    CaseId, Day, MemberId, Moment, ProviderId, ServiceId, TherapyKeyId, TherapyNoteId,
    TherapySessionId, codes, record,
};

codes! {
    /// How the session was held.
    "modality"
    pub enum Modality {
        Individual = "individual",
        Group = "group",
        Family = "family",
        Remote = "remote",
    }
}

record! {
    /// A session. Its words are not here.
    pub struct TherapySession(TherapySessionId) = 60 "therapy_sessions" in Therapy,
        append_only: false, case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The fact that reports count.
        2 service_id: ServiceId,
        /// The day.
        3 day: Day,
        /// Length, minutes.
        4 minutes: i64,
        /// How it was held.
        5 modality: Modality,
        /// Whether it took place.
        6 attendance: Attendance,
        /// Our clinician, if ours.
        7 clinician_id: Option<MemberId>,
        /// The provider, if theirs.
        8 provider_id: Option<ProviderId>,
        /// Next session.
        9 next_on: Option<Day>,
    }
}

record! {
    /// A psychotherapy note: sealed even in its author's vault, opened by the step-up key, never indexed.
    pub struct TherapyNote(TherapyNoteId) = 61 "therapy_notes" in Therapy, append_only: true,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The session it tells of.
        2 session_id: Option<TherapySessionId>,
        /// The day.
        3 day: Day,
        /// Who wrote it.
        4 author_id: MemberId,
        /// When.
        5 recorded_at: Moment,
        /// The sealed words.
        6 sealed: Vec<u8>,
    }
}

record! {
    /// A key of sealed psychotherapy notes, wrapped for some of their readers (ADR 16).
    pub struct TherapyKey(TherapyKeyId) = 62 "therapy_keys" in Therapy, append_only: true,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The epoch, from 1.
        2 epoch: i64,
        /// What the key is known by.
        3 commitment: Vec<u8>,
        /// The reading keys it is wrapped for, thirty-two bytes each.
        4 readers: Vec<u8>,
        /// The key, wrapped for them.
        5 wrapped: Vec<u8>,
        /// By which its maker knows it; nothing where somebody else passes it on.
        6 mark: Option<Vec<u8>>,
    }
}
