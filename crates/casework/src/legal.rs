//! Legal help: matters and their events as rows, privileged notes as sealed blobs (design §4).

use crate::{
    CaseId, Day, LegalEventId, LegalKeyId, LegalMatterId, LegalNoteId, MemberId, Moment, Private,
    ProviderId, ReferralId, ServiceId, codes, record,
};

codes! {
    /// What the matter is about.
    "matter-kind"
    pub enum MatterKind {
        Immigration = "immigration",
        VictimWitness = "victim-witness",
        CriminalDefence = "criminal-defence",
        RecordRelief = "record-relief",
        CivilSuit = "civil-suit",
        WageClaim = "wage-claim",
        Family = "family",
        ProtectiveOrder = "protective-order",
        Housing = "housing",
        Benefits = "benefits",
        Compensation = "compensation",
        Documents = "documents",
    }
}

codes! {
    /// Where a matter stands.
    "matter-status"
    pub enum MatterStatus {
        Open = "open",
        Waiting = "waiting",
        Closed = "closed",
    }
}

codes! {
    /// How a matter ended.
    "matter-outcome"
    pub enum MatterOutcome {
        Granted = "granted",
        Denied = "denied",
        Settled = "settled",
        Withdrawn = "withdrawn",
        Advice = "advice-given",
        HandedOver = "handed-over",
    }
}

codes! {
    /// What happened or will happen in a matter.
    "legal-event"
    pub enum LegalEventKind {
        Hearing = "hearing",
        Deadline = "deadline",
        Filing = "filing",
        Decision = "decision",
        Meeting = "meeting",
        Document = "document",
    }
}

record! {
    /// A legal matter.
    pub struct LegalMatter(LegalMatterId) = 65 "legal_matters" in Legal, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The fact that reports count.
        2 service_id: ServiceId,
        /// What it is about.
        3 kind: MatterKind,
        /// In words.
        4 title: Private,
        /// Where it stands.
        5 status: MatterStatus,
        /// First day.
        6 opened_on: Day,
        /// Last day.
        7 closed_on: Option<Day>,
        /// How it ended.
        8 outcome: Option<MatterOutcome>,
        /// Our attorney, if ours.
        9 attorney_id: Option<MemberId>,
        /// The provider, if theirs.
        10 provider_id: Option<ProviderId>,
        /// The referral that led to it.
        11 referral_id: Option<ReferralId>,
    }
}

record! {
    /// A hearing, filing, deadline or decision.
    pub struct LegalEvent(LegalEventId) = 66 "legal_events" in Legal, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The matter.
        2 matter_id: LegalMatterId,
        /// What.
        3 kind: LegalEventKind,
        /// The day.
        4 day: Day,
        /// In words.
        5 note: Private,
        /// Done or past.
        6 done: bool,
    }
}

record! {
    /// A privileged note: sealed, opened by the step-up key, never indexed.
    pub struct LegalNote(LegalNoteId) = 67 "legal_notes" in Legal, append_only: true,
        case: |r| Some(r.case_id),
    {
        /// The case.
        1 case_id: CaseId,
        /// The matter it belongs to.
        2 matter_id: Option<LegalMatterId>,
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
    /// A key of sealed privileged notes, wrapped for some of their readers (ADR 16).
    pub struct LegalKey(LegalKeyId) = 68 "legal_keys" in Legal, append_only: true,
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
