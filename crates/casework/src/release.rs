//! A release of information: what may be shared, with whom, why, until when.
//!
//! Written, informed, time-limited, one recipient (VAWA; `field.md` L1-L11). It acts at once when it
//! ends, in the core: see [`Release::covers`].

use crate::code::Codes;
use crate::{
    CaseId, Day, Invalid, MemberId, Moment, Private, ProviderId, Reason, ReleaseId, SurvivorId,
    codes, record,
};

/// The longest a release may last, in days.
pub const RELEASE_DAYS_MAX: i64 = 365;
/// How long it lasts when nothing is said, in days.
pub const RELEASE_DAYS_DEFAULT: i64 = 90;

codes! {
    /// One thing that may be shared.
    "item"
    pub enum Item {
        Name = "name",
        Contact = "contact",
        Age = "age",
        Gender = "gender",
        Language = "language",
        Need = "need",
        Safety = "safety",
        Health = "health",
        LegalStatus = "legal-status",
        Account = "account",
    }
}

codes! {
    /// Why it is shared.
    "purpose"
    pub enum Purpose {
        Referral = "referral",
        Coordination = "coordination",
        Legal = "legal-proceedings",
        Benefits = "benefits",
    }
}

codes! {
    /// How the person agreed.
    "given-how"
    pub enum GivenHow {
        Signed = "signed",
        OralInterpreter = "oral-interpreter",
        OralWitness = "oral-witness",
        Guardian = "guardian",
    }
}

codes! {
    /// How the person took it back.
    "revoked-how"
    pub enum RevokedHow {
        Oral = "oral",
        Written = "written",
        Guardian = "guardian",
    }
}

record! {
    /// A release. Kept for ever; taking it back sets a day, it is never removed.
    pub struct Release(ReleaseId) = 40 "releases" in Casework, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// Who agreed.
        2 survivor_id: SurvivorId,
        /// The one recipient.
        3 provider_id: ProviderId,
        /// Why.
        4 purpose: Purpose,
        /// What.
        5 items: Codes<Item>,
        /// First day.
        6 from_day: Day,
        /// Last day, included.
        7 until_day: Day,
        /// How it was given.
        8 given: GivenHow,
        /// Language it was read in, ISO code, or empty.
        9 language: String,
        /// Interpreter or witness.
        10 interpreter: Private,
        /// Day it was taken back.
        11 revoked_on: Option<Day>,
        /// How it was taken back.
        12 revoked_how: Option<RevokedHow>,
        /// Who wrote it down.
        13 recorded_by: MemberId,
        /// When.
        14 recorded_at: Moment,
        /// The open referrals were marked when it ended.
        15 ended_marked: bool,
    }
}

codes! {
    /// Where a release stands on a day.
    "release-state"
    pub enum ReleaseState {
        Valid = "valid",
        NotYet = "not-yet",
        Ended = "ended",
        Revoked = "revoked",
    }
}

impl Release {
    /// Checks what a person enters.
    ///
    /// # Errors
    /// No item, spoken with nobody named who heard it, an end before the start, or longer than
    /// [`RELEASE_DAYS_MAX`].
    pub fn check(&self) -> Result<(), Invalid> {
        if self.items.0.is_empty() {
            return Err(Invalid::of("items", Reason::Required));
        }
        let is_spoken = matches!(
            self.given,
            GivenHow::OralInterpreter | GivenHow::OralWitness
        );
        if is_spoken && self.interpreter.is_blank() {
            return Err(Invalid::of("interpreter", Reason::Required));
        }
        let days = (self.until_day - self.from_day).num_days();
        if days < 0 {
            return Err(Invalid::of("untilDay", Reason::BeforeStart));
        }
        if days > RELEASE_DAYS_MAX {
            return Err(Invalid::of("untilDay", Reason::TooLongLasting));
        }
        Ok(())
    }

    /// Where it stands on a day. Taken back wins over everything, and an end that was marked is one
    /// whatever the clock says later.
    pub fn state(&self, today: Day) -> ReleaseState {
        if self.revoked_on.is_some() {
            ReleaseState::Revoked
        } else if self.ended_marked || today > self.until_day {
            ReleaseState::Ended
        } else if today < self.from_day {
            ReleaseState::NotYet
        } else {
            ReleaseState::Valid
        }
    }

    /// Whether it covers sharing all these items with this provider on this day.
    pub fn covers(&self, provider: ProviderId, items: &Codes<Item>, today: Day) -> bool {
        self.provider_id == provider
            && self.state(today) == ReleaseState::Valid
            && items.0.is_subset(&self.items.0)
    }

    /// Taken back, from today.
    ///
    /// # Errors
    /// [`Reason::AlreadyDone`] if it was taken back before.
    pub fn revoke(mut self, how: RevokedHow, today: Day) -> Result<Self, Invalid> {
        if self.revoked_on.is_some() {
            return Err(Invalid::of("releaseId", Reason::AlreadyDone));
        }
        self.revoked_on = Some(today);
        self.revoked_how = Some(how);
        Ok(self)
    }
}
