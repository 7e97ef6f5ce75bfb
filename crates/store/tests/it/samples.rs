//! One record of every table with every field filled in, so that tests can walk the registry with
//! the real types: what each column must hold, and what comes back.

use casework::answer::Word;
use casework::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use casework::attachment::{Attachment, BytesKey, MediaType};
use casework::audit::{AuditLine, AuditResult};
use casework::career::{Placement, PlacementStatus, Training, TrainingKind, TrainingStatus};
use casework::case::{Case, CaseEvent, CaseStatus, CaseTurn, CloseReason, StatisticsConsent};
use casework::code::{Code, Codes};
use casework::directory::{
    Address, Extra, LinkKind, Offer, OfferSite, OfferStatus, Phone, Provider, ReferBy, Schedule,
    Site, SiteKind, Spoken,
};
use casework::exchange::{DeviceName, Parcel, Receipt, SealedReader, StatementRow};
use casework::legal::{
    LegalEvent, LegalEventKind, LegalKey, LegalMatter, LegalNote, MatterKind, MatterOutcome,
    MatterStatus,
};
use casework::member::{Agency, Member, Role};
use casework::need::{Need, NeedKind, NeedStatus};
use casework::note::{Note, NoteKind};
use casework::plan::{
    Action, ActionDoer, ActionStatus, Goal, GoalAgreement, GoalProgress, GoalReview, GoalStatus,
};
use casework::referral::{
    Referral, ReferralDetail, ReferralEvent, ReferralReason, SetBy, State, Status,
};
use casework::release::{GivenHow, Item, Purpose, Release, RevokedHow};
use casework::risk::{Risk, RiskFactor, RiskLevel};
use casework::service::{Outcome, Service};
use casework::survivor::{
    Contact, ContactKind, ContactSafety, NameKind, SafeContact, Survivor, SurvivorName,
};
use casework::task::{Task, TaskKind};
use casework::therapy::{Modality, TherapyKey, TherapyNote, TherapySession};
use casework::vocabulary::{
    AgeBand, Area, Attendance, Exploitation, Gender, Region, Urgency, YesNo,
};
use casework::*;
use uuid::Uuid;

/// A type that knows a value of itself.
pub trait Sample {
    fn sample() -> Self;
}

macro_rules! samples {
    ($($type:ty = $value:expr),+ $(,)?) => {$(
        impl Sample for $type {
            fn sample() -> Self {
                $value
            }
        }
    )+};
}

samples! {
    String = "words".into(),
    Private = "words about a person".into(),
    i64 = 45,
    f64 = 44.4268,
    bool = true,
    Vec<u8> = vec![7; 16],
    Day = "2026-11-20".parse().unwrap(),
    Moment = crate::support::now(),
    BytesKey = BytesKey([7; 32]),
    PartialDate = PartialDate::parse("1998~").unwrap(),
}

macro_rules! sampled_codes {
    ($($type:ident),+ $(,)?) => { samples! { $($type = *$type::all().last().unwrap()),+ } };
}

macro_rules! sampled_ids {
    ($($type:ident),+ $(,)?) => { samples! { $($type = $type(Uuid::from_u128(0x1D))),+ } };
}

sampled_codes! {
    ActionDoer, ActionStatus, AgeBand, AppointmentKind, AppointmentStatus, Area, Attendance, AuditResult, CaseStatus,
    CaseTurn, CloseReason, ContactKind, ContactSafety, Deed, Exploitation, Gender, GivenHow, GoalAgreement,
    GoalProgress, GoalStatus, Item,
    LegalEventKind, LinkKind, MatterKind, MatterOutcome, MatterStatus, MediaType, Modality, NameKind, NeedKind,
    NeedStatus, NoteKind, OfferStatus, Outcome, PlacementStatus, Purpose, ReferBy, ReferralReason,
    Region, RevokedHow, RiskFactor, RiskLevel, Role, SafeContact, SetBy, SiteKind, State, StatisticsConsent, Status,
    TaskKind, TrainingKind, TrainingStatus, Urgency, YesNo,
}

sampled_ids! {
    ActionId, AddressId, AgencyId, AppointmentId, AttachmentId, AuditId, CaseEventId, CaseId, ContactId, DeviceNameId,
    ExtraId, GoalId, GoalReviewId,
    LegalEventId, LegalKeyId, LegalMatterId, LegalNoteId, MemberId, NeedId, NoteId, OfferId, OfferSiteId,
    ParcelId, PhoneId, PlacementId, ProviderId, ReceiptId, ReferralDetailId, ReferralEventId, ReferralId, ReleaseId, RiskId,
    ScheduleId, SealedReaderId, ServiceId, SiteId, SpokenId, StatementId, SurvivorId, SurvivorNameId, TaskId, TherapyNoteId,
    TherapyKeyId, TherapySessionId, TrainingId,
}

impl<T: Sample> Sample for Option<T> {
    fn sample() -> Self {
        Some(T::sample())
    }
}

impl<T: Sample> Sample for Answer<T> {
    fn sample() -> Self {
        Self::Given(T::sample())
    }
}

impl<T: Code> Sample for Codes<T> {
    fn sample() -> Self {
        Self::of(T::all())
    }
}

impl<const MIN: usize, const MAX: usize> Sample for vocabulary::IsoCode<MIN, MAX> {
    fn sample() -> Self {
        Self::from_word("RO").unwrap()
    }
}

macro_rules! sampled_records {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Sample for $name {
            fn sample() -> Self {
                Self { id: Sample::sample(), $($field: Sample::sample()),+ }
            }
        })+

        /// Shows a record of every table to the visitor.
        pub fn visit_all(visitor: &mut impl Visitor) {
            $(visitor.visit($name::sample());)+
        }
    };
}

/// Something that wants to see a record of every table.
pub trait Visitor {
    fn visit<R: Record + std::fmt::Debug>(&mut self, record: R);
}

sampled_records! {
    Agency { name, news_days }
    Member { name, roles, active, joined_on }
    StatementRow { bytes }
    Parcel { marks, wrapped, sealed }
    DeviceName { device, member_id, name, joined_at }
    Receipt { erased_id, device, at }
    SealedReader { device, member_id, reader, proof }
    Provider {
        name, alternate_name, description, email, website, legal_status, parent_id, refer_by,
        verified_on, archived, source_id, extra,
    }
    Offer {
        provider_id, name, alternate_name, description, url, email, status, area, at_capacity,
        interpretation, application, fees, eligibility, minimum_age, maximum_age, alert,
        verified_on, source_id, extra,
    }
    Site {
        provider_id, name, description, kind, latitude, longitude, transportation, confidential,
        source_id, extra,
    }
    OfferSite { offer_id, site_id, description, source_id, extra }
    Phone { link, link_id, number, extension, kind, description, source_id, extra }
    Address {
        site_id, attention, street, city, region, state, postal_code, country, kind, source_id,
        extra,
    }
    Schedule {
        link, link_id, freq, interval, byday, bymonthday, dtstart, until, opens_at, closes_at,
        description, source_id, extra,
    }
    Spoken { link, link_id, name, code, source_id, extra }
    Extra { source_table, link, link_id, json }
    Case {
        survivor_id, code, status, opened_on, closed_on, close_reason, caseworker_id, age_band,
        gender, exploitation, region, statistics,
    }
    CaseEvent { case_id, turn, day, recorded_at, member_id, reason }
    Survivor {
        case_id, birth, pronouns, language, interpreter, citizenship, safe_contact,
        safe_contact_note,
    }
    SurvivorName { case_id, survivor_id, kind, text, avoid }
    Contact { case_id, survivor_id, kind, value, safety, note }
    Need { case_id, survivor_id, kind, urgency, status, raised_at }
    Referral {
        case_id, survivor_id, need_id, provider_id, offer_id, attempt, area, kind, urgency, state,
        status, reason, created_at, sent_at, answered_at, started_at, ended_at, stepped_at, due_at,
        made_by,
    }
    ReferralEvent {
        case_id, referral_id, from_state, to_state, status, reason, set_by, reported_by,
        effective_at, recorded_at, follows,
    }
    Release {
        case_id, survivor_id, provider_id, purpose, items, from_day, until_day, given, language,
        interpreter, revoked_on, revoked_how, recorded_by, recorded_at, ended_marked,
    }
    ReferralDetail { case_id, referral_id, release_id, items, what, note }
    Service {
        case_id, survivor_id, area, kind, provider_id, referral_id, day, attendance, minutes,
        outcome,
    }
    Note { case_id, kind, day, text, author_id, recorded_at, amends }
    Task { case_id, kind, title, due_on, assignee_id, referral_id, done_at, done_by, created_at }
    Appointment {
        case_id, kind, title, starts_at, minutes, place, member_id, provider_id, referral_id,
        status,
    }
    Attachment { case_id, name, media, size, hash, bytes_key, added_at, added_by, device, description, removed_at }
    Goal { case_id, wording, area, status, agreement, set_on, target_on, review_on, ended_on }
    Action { case_id, goal_id, title, doer, member_id, due_on, status, ended_on }
    GoalReview { case_id, goal_id, day, progress, note, author_id, recorded_at }
    Risk { case_id, day, level, factors, note, review_on, author_id, recorded_at }
    TherapySession {
        case_id, service_id, day, minutes, modality, attendance, clinician_id, provider_id, next_on,
    }
    TherapyNote { case_id, session_id, day, author_id, recorded_at, sealed }
    TherapyKey { case_id, epoch, commitment, readers, wrapped, mark }
    LegalMatter {
        case_id, service_id, kind, title, status, opened_on, closed_on, outcome, attorney_id,
        provider_id, referral_id,
    }
    LegalEvent { case_id, matter_id, kind, day, note, done }
    LegalNote { case_id, matter_id, day, author_id, recorded_at, sealed }
    LegalKey { case_id, epoch, commitment, readers, wrapped, mark }
    Training {
        case_id, service_id, kind, title, provider_id, referral_id, status, starts_on, ends_on,
        certificate,
    }
    Placement {
        case_id, service_id, employer, job, provider_id, referral_id, status, day, ended_on,
        hours_week,
    }
    AuditLine { seq, at, member_id, deed, case_id, object, rows, result, reason, hash }
}
