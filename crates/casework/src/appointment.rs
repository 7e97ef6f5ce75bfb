//! An appointment: something at a time.

use crate::{
    AppointmentId, CaseId, Invalid, MemberId, Moment, Private, ProviderId, Reason, ReferralId,
    codes, record,
};
use chrono::TimeDelta;

/// The longest appointment, and the longest session, in minutes: a day.
pub const MINUTES_MAX: i64 = 24 * 60;

/// How much earlier than agreed somebody may come.
const EARLY: TimeDelta = TimeDelta::hours(1);

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

impl Appointment {
    /// Checks that what was kept has come; `field` is what the input calls the one that says so.
    ///
    /// # Errors
    /// [`Reason::NotYet`] if it was kept and starts more than an hour from now.
    pub fn check(&self, field: &'static str, now: Moment) -> Result<(), Invalid> {
        if self.status == AppointmentStatus::Kept && self.starts_at > now + EARLY {
            return Err(Invalid::of(field, Reason::NotYet));
        }
        Ok(())
    }
}
