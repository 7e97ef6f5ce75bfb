//! Therapy: sessions, and notes that are sealed.

use super::{inputs, views};
use casework::therapy::Modality;
use casework::vocabulary::Attendance;
use casework::{
    CaseId, Day, MemberId, Moment, ProviderId, ReferralId, TherapyNoteId, TherapySessionId,
};

views! {
    /// Sessions of a case and the sealed notes beside them, without their words.
    TherapyView { sessions: Vec<SessionView>, notes: Vec<SealedNoteView> }
    /// One session.
    SessionView {
        id: TherapySessionId, day: Day, minutes: i64, modality: Modality, attendance: Attendance,
        clinician: Option<String>, provider: Option<String>, next_on: Option<Day>,
    }
    /// A sealed note: when and who, not what.
    SealedNoteView { id: String, day: Day, author: Option<String>, recorded_at: Moment, session_id: Option<TherapySessionId>, matter_id: Option<casework::LegalMatterId> }
    /// The words of a sealed note.
    OpenedNote { id: String, text: String, closes_in_s: i64 }
}

inputs! {
    /// A session; with `referral_id` it also moves that referral to "in service" or "received".
    RecordSession {
        case_id: CaseId, day: Option<Day>, minutes: Option<i64>, modality: Option<Modality>, attendance: Attendance,
        clinician_id: Option<MemberId>, provider_id: Option<ProviderId>, referral_id: Option<ReferralId>,
        next_on: Option<Day>, completes: Option<bool>,
    }
    /// A sealed note. The passphrase must have been given again in the last minutes.
    WriteTherapyNote { case_id: CaseId, session_id: Option<TherapySessionId>, day: Option<Day>, text: String }
    /// Open a sealed note.
    OpenTherapyNote { id: TherapyNoteId }
}
