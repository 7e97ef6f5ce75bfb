//! An appointment: something at a time.

use crate::{
    AppointmentId, CaseId, MemberId, Moment, Private, ProviderId, ReferralId, codes, record,
};

codes! {
    /// What for.
    "appointment-kind"
    pub enum AppointmentKind {
        Meeting = "meeting",
        Session = "session",
        Hearing = "hearing",
        Interview = "interview",
        Medical = "medical",
        Other = "other",
    }
}

codes! {
    /// What came of it.
    "appointment-status"
    pub enum AppointmentStatus {
        Planned = "planned",
        Kept = "kept",
        Rescheduled = "rescheduled",
        NotToday = "not-today",
        Cancelled = "cancelled",
    }
}

record! {
    /// Something at a time.
    pub struct Appointment(AppointmentId) = 52 "appointments" in Casework, append_only: false,
        case: |r| r.case_id,
    {
        /// The case, if it belongs to one.
        1 case_id: Option<CaseId>,
        /// What for.
        2 kind: AppointmentKind,
        /// In words.
        3 title: Private,
        /// When it starts.
        4 starts_at: Moment,
        /// How long, minutes.
        5 minutes: i64,
        /// Where.
        6 place: Private,
        /// The member who goes.
        7 member_id: MemberId,
        /// With which provider.
        8 provider_id: Option<ProviderId>,
        /// For which referral.
        9 referral_id: Option<ReferralId>,
        /// What came of it.
        10 status: AppointmentStatus,
    }
}
