//! The words of a referral: states, the steps between them, business statuses, reasons.

use crate::codes;

codes! {
    /// The ten states (R4's twelve without received and ready).
    "state"
    pub enum State {
        Draft = "draft",
        Requested = "requested",
        Accepted = "accepted",
        Rejected = "rejected",
        InProgress = "in-progress",
        OnHold = "on-hold",
        Completed = "completed",
        Failed = "failed",
        Cancelled = "cancelled",
        EnteredInError = "entered-in-error",
    }
}

/// The steps between states; the eighteenth is `* → entered-in-error`.
pub const STEPS: [(State, State); 17] = [
    (State::Draft, State::Requested),
    (State::Requested, State::Accepted),
    (State::Requested, State::Rejected),
    (State::Requested, State::Cancelled),
    (State::Accepted, State::InProgress),
    (State::Accepted, State::OnHold),
    (State::Accepted, State::Cancelled),
    (State::Accepted, State::Completed),
    (State::Accepted, State::Failed),
    (State::InProgress, State::OnHold),
    (State::InProgress, State::Cancelled),
    (State::InProgress, State::Completed),
    (State::InProgress, State::Failed),
    (State::OnHold, State::InProgress),
    (State::OnHold, State::Cancelled),
    (State::OnHold, State::Completed),
    (State::OnHold, State::Failed),
];

impl State {
    /// Whether the step from here is one of the eighteen.
    pub fn may_become(self, to: Self) -> bool {
        (to == Self::EnteredInError && self != to) || STEPS.contains(&(self, to))
    }
    /// Whether nothing follows but "entered in error".
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::Rejected
                | Self::Completed
                | Self::Failed
                | Self::Cancelled
                | Self::EnteredInError
        )
    }
    /// Whether the standard expects a reason.
    pub const fn expects_reason(self) -> bool {
        matches!(
            self,
            Self::Rejected | Self::Cancelled | Self::OnHold | Self::Failed
        )
    }
    /// The business status a step leads to when nothing finer is said.
    pub const fn usual_status(self) -> Status {
        match self {
            Self::Draft => Status::Draft,
            Self::Requested => Status::Sent,
            Self::Accepted => Status::Accepted,
            Self::Rejected => Status::DeclinedByProvider,
            Self::InProgress => Status::Started,
            Self::OnHold => Status::WaitingList,
            Self::Completed => Status::Received,
            Self::Failed => Status::ContactLost,
            Self::Cancelled => Status::Withdrawn,
            Self::EnteredInError => Status::EnteredInError,
        }
    }
}

codes! {
    /// The finer words of daily work, each within one state (`ux.md` §2.7).
    "status"
    pub enum Status {
        Draft = "draft",
        Ready = "ready",
        Sent = "sent",
        Confirmed = "confirmed",
        MoreInformation = "needs-info",
        Accepted = "accepted",
        WaitingList = "waitlist",
        Paused = "paused",
        Started = "started",
        Received = "received",
        DeclinedByProvider = "declined-provider",
        DeclinedByPerson = "declined-person",
        Withdrawn = "withdrawn",
        ContactLost = "lost",
        DidNotHappen = "did-not-happen",
        ReleaseEnded = "release-ended",
        EnteredInError = "entered-in-error",
    }
}

codes! {
    /// Who acts next.
    "next"
    pub enum NextActor {
        Us = "us",
        Provider = "provider",
        Person = "person",
        Nobody = "nobody",
    }
}

impl Status {
    /// Whether this finer word may be used within a state.
    pub const fn fits(self, state: State) -> bool {
        matches!(
            (state, self),
            (State::Draft, Self::Draft | Self::Ready)
                | (
                    State::Requested,
                    Self::Sent | Self::Confirmed | Self::MoreInformation | Self::ReleaseEnded
                )
                | (
                    State::Accepted,
                    Self::Accepted | Self::MoreInformation | Self::ReleaseEnded
                )
                | (State::Rejected, Self::DeclinedByProvider)
                | (State::InProgress, Self::Started | Self::ReleaseEnded)
                | (
                    State::OnHold,
                    Self::WaitingList | Self::Paused | Self::MoreInformation | Self::ReleaseEnded
                )
                | (State::Completed, Self::Received)
                | (State::Failed, Self::ContactLost | Self::DidNotHappen)
                | (State::Cancelled, Self::Withdrawn | Self::DeclinedByPerson)
                | (State::EnteredInError, Self::EnteredInError)
        )
    }

    /// Who acts next.
    pub const fn next_actor(self) -> NextActor {
        match self {
            Self::Draft | Self::Ready | Self::MoreInformation | Self::ReleaseEnded => NextActor::Us,
            Self::Sent | Self::Confirmed | Self::WaitingList | Self::Started => NextActor::Provider,
            Self::Accepted | Self::Paused => NextActor::Person,
            _ => NextActor::Nobody,
        }
    }

    /// By when, in days from the last step; `None` where the urgency or nothing sets it.
    pub const fn days(self) -> Option<i64> {
        match self {
            Self::Ready => Some(2),
            Self::MoreInformation | Self::ReleaseEnded => Some(3),
            Self::Confirmed | Self::Accepted => Some(7),
            Self::WaitingList | Self::Paused | Self::Started => Some(30),
            _ => None,
        }
    }

    /// Whether reaching it tells the provider something about the person.
    pub const fn shares(self) -> bool {
        matches!(self, Self::Sent)
    }
}

codes! {
    /// Why a step was taken, coded so that reports can count it.
    "referral-reason"
    pub enum ReferralReason {
        NoCapacity = "no-capacity",
        NotEligible = "not-eligible",
        WrongService = "wrong-service",
        NoLanguage = "no-language",
        TooFar = "too-far",
        NotSafe = "not-safe",
        NoAnswer = "no-answer",
        PersonChose = "person-chose",
        NoLongerNeeded = "no-longer-needed",
        ReleaseEnded = "release-ended",
        WaitingList = "waiting-list",
        InformationAsked = "information-asked",
        PersonAskedPause = "person-asked-pause",
        ProviderPaused = "provider-paused",
        ContactLost = "contact-lost",
        DidNotCome = "did-not-come",
        ServiceEnded = "service-ended",
        MovedAway = "moved-away",
        Other = "other",
    }
}

impl ReferralReason {
    /// Whether this reason belongs to this state.
    pub const fn fits(self, state: State) -> bool {
        match state {
            State::Rejected => matches!(
                self,
                Self::NoCapacity
                    | Self::NotEligible
                    | Self::WrongService
                    | Self::NoLanguage
                    | Self::TooFar
                    | Self::NotSafe
                    | Self::NoAnswer
                    | Self::Other
            ),
            State::Cancelled => matches!(
                self,
                Self::PersonChose
                    | Self::NoLongerNeeded
                    | Self::ReleaseEnded
                    | Self::NotSafe
                    | Self::MovedAway
                    | Self::NoAnswer
                    | Self::Other
            ),
            State::OnHold => matches!(
                self,
                Self::WaitingList
                    | Self::InformationAsked
                    | Self::PersonAskedPause
                    | Self::ProviderPaused
                    | Self::Other
            ),
            State::Failed => matches!(
                self,
                Self::ContactLost
                    | Self::DidNotCome
                    | Self::ServiceEnded
                    | Self::MovedAway
                    | Self::Other
            ),
            _ => false,
        }
    }
}

codes! {
    /// Whose step it was, in the words of the standard.
    "set-by"
    pub enum SetBy {
        Requester = "requester",
        Target = "target",
    }
}

impl SetBy {
    /// Who sets a state; either may cancel, then it is us unless said otherwise.
    pub const fn of(state: State) -> Self {
        match state {
            State::Draft | State::Requested | State::EnteredInError | State::Cancelled => {
                Self::Requester
            }
            _ => Self::Target,
        }
    }
}
