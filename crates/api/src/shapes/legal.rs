//! Legal help: matters, their events, and notes that are sealed.

use super::therapy::SealedNoteView;
use super::{inputs, views};
use casework::legal::{LegalEventKind, MatterKind, MatterOutcome, MatterStatus};
use casework::{
    CaseId, Day, LegalEventId, LegalMatterId, LegalNoteId, MemberId, ProviderId, ReferralId,
};

views! {
    /// Matters of a case and the sealed notes beside them.
    LegalView { matters: Vec<MatterView>, notes: Vec<SealedNoteView> }
    /// One matter.
    MatterView {
        id: LegalMatterId, kind: MatterKind, title: String, status: MatterStatus, opened_on: Day,
        closed_on: Option<Day>, outcome: Option<MatterOutcome>, attorney: Option<String>,
        provider: Option<String>, events: Vec<LegalEventView>,
    }
    /// A hearing, filing, deadline or decision.
    LegalEventView { id: LegalEventId, kind: LegalEventKind, day: Day, note: String, done: bool, days_left: i64 }
}

inputs! {
    /// A matter, new or changed; an outcome closes it and, with `referral_id`, the referral.
    PutMatter {
        id: Option<LegalMatterId>, case_id: CaseId, kind: MatterKind, title: String, status: Option<MatterStatus>,
        opened_on: Option<Day>, outcome: Option<MatterOutcome>, attorney_id: Option<MemberId>,
        provider_id: Option<ProviderId>, referral_id: Option<ReferralId>,
    }
    /// An event of a matter.
    PutLegalEvent { id: Option<LegalEventId>, matter_id: LegalMatterId, kind: LegalEventKind, day: Day, note: Option<String>, done: Option<bool> }
    /// A sealed note. The passphrase must have been given again in the last minutes.
    WriteLegalNote { case_id: CaseId, matter_id: Option<LegalMatterId>, day: Option<Day>, text: String }
    /// Open a sealed note.
    OpenLegalNote { id: LegalNoteId }
}
