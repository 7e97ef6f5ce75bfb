//! Ids: UUID version 7 inside, never interchangeable.

use crate::value::{BadCell, Cell, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
        impl Cell for $name {
            fn to_value(&self) -> Value {
                Value::Blob(self.0.as_bytes().to_vec())
            }
            fn from_value(value: Value) -> Result<Self, BadCell> {
                match value {
                    Value::Blob(bytes) => Uuid::from_slice(&bytes).map(Self).map_err(|_| BadCell),
                    _ => Err(BadCell),
                }
            }
        }
    )+};
}

ids! {
    /// The organisation; everyone who syncs with each other.
    AgencyId,
    /// A person on staff.
    MemberId,
    /// The person helped.
    SurvivorId,
    /// One name of a survivor.
    SurvivorNameId,
    /// One way to reach a survivor.
    ContactId,
    /// One episode of support.
    CaseId,
    /// One turn in the life of a case.
    CaseEventId,
    /// A request for one kind of help.
    NeedId,
    /// One attempt at one provider.
    ReferralId,
    /// One step of a referral.
    ReferralEventId,
    /// The words that go with a referral.
    ReferralDetailId,
    /// A release of information.
    ReleaseId,
    /// A note in the case.
    NoteId,
    /// Something to do.
    TaskId,
    /// Something at a time.
    AppointmentId,
    /// A file of the case.
    AttachmentId,
    /// What a person wants.
    GoalId,
    /// Something that is done for a goal.
    ActionId,
    /// A look at how far a goal has come.
    GoalReviewId,
    /// A judgement of the danger that somebody is in.
    RiskId,
    /// Help that was given, as a fact.
    ServiceId,
    /// A therapy session.
    TherapySessionId,
    /// A sealed psychotherapy note.
    TherapyNoteId,
    /// A key of such notes, wrapped.
    TherapyKeyId,
    /// A legal matter.
    LegalMatterId,
    /// A hearing, filing or deadline.
    LegalEventId,
    /// A sealed privileged note.
    LegalNoteId,
    /// A key of such notes, wrapped.
    LegalKeyId,
    /// A training.
    TrainingId,
    /// A job.
    PlacementId,
    /// An organisation one can refer to.
    ProviderId,
    /// A service that a provider offers.
    OfferId,
    /// A place where a provider works.
    SiteId,
    /// An offer at a site.
    OfferSiteId,
    /// A phone of a provider, offer or site.
    PhoneId,
    /// A postal or street address of a site.
    AddressId,
    /// Opening hours.
    ScheduleId,
    /// A language spoken at an offer or site.
    SpokenId,
    /// A directory row that has no table of its own here, kept verbatim.
    ExtraId,
    /// A line of the audit log.
    AuditId,
    /// A statement of the roster: the first sixteen bytes of its name.
    StatementId,
    /// Keys on their way.
    ParcelId,
    /// The name of a device.
    DeviceNameId,
    /// A receipt of an erasure.
    ReceiptId,
    /// The reading key of a device for sealed notes.
    SealedReaderId,
}
