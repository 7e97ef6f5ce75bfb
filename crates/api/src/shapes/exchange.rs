//! What is exchanged with colleagues' devices: status, relays, bundles, two versions of a field.

use super::{choices, inputs, views};
use casework::{CaseId, Facet, MemberId};
use chrono::{DateTime, Utc};

choices! {
    /// Where the exchange stands, in one word for the top bar.
    ExchangeState {
        /// Nobody else belongs to the agency, and no relay is set up.
        Alone,
        /// Nothing waits.
        Current,
        /// Own changes wait to go, or colleagues' to come. Normal, not an error.
        Waiting,
        /// An exchange is under way.
        Working,
        /// The relay could not be reached; nothing is lost.
        Unreachable,
        /// Something was found that a person must look at.
        Warned,
    }
    /// What sort of place a relay is.
    RelayKind { Folder, Webdav, S3 }
    /// What was found that should not be so. Each has a sentence of its own.
    AlarmCode {
        /// A device's log goes on in two ways: it was restored or copied.
        Forked,
        /// This vault's own log goes on elsewhere: this one is a copy, and began a new log.
        OwnElsewhere,
        /// Colleagues have seen more of this device than it knows itself: an old state came back.
        RolledBack,
        /// A pack that others have seen does not come.
        Withheld,
        /// The relay no longer shows what lay there.
        RelayShort,
        /// A colleague's clock is more than a day ahead.
        ClockAhead,
        /// A colleague's clock is years behind.
        ClockBehind,
        /// Something at the relay is damaged.
        Damaged,
        /// Something at the relay is not of this agency.
        Planted,
        /// A pack is not signed by whom it names.
        Forged,
        /// A change of a record came under the key of another.
        Misplaced,
        /// A removed device goes on writing.
        Removed,
        /// A device said two things to two people.
        TwoFaced,
        /// A case stands otherwise on a colleague's device, though both had seen the same.
        Differs,
        /// Something needs a newer version of the program.
        Newer,
        /// Who opened a case is contested.
        Contested,
        /// A case has the same code as another.
        SameCode,
    }
    /// What a person decides about two versions.
    Choice { One, Both, Other }
}

views! {
    /// Where the exchange stands.
    ExchangeView {
        state: ExchangeState,
        relays: Vec<RelayView>,
        last_at: Option<DateTime<Utc>>,
        /// Own packs and changes that lie at no relay yet.
        to_go: i64,
        /// Packs that wait for others, or for a newer version.
        to_come: i64,
        /// Fields with two versions, orphans and double case codes.
        conflicts: i64,
        /// Packs that wait for a person to judge them.
        quarantined: i64,
        /// Devices that were not heard of for a while, the longest silence first.
        silent: Vec<SilentView>,
        alarms: Vec<AlarmView>,
    }
    /// A place where packs lie. Never with a secret.
    RelayView {
        id: String,
        kind: RelayKind,
        /// The folder or address.
        place: String,
        /// The account, where there is one.
        user: Option<String>,
        /// The bucket and region, for S3.
        bucket: Option<String>,
        region: Option<String>,
        /// Exchanged with by itself while the workspace is open.
        automatic: bool,
        /// A folder of this computer that nobody set up.
        common: bool,
        last_at: Option<DateTime<Utc>>,
        /// Why the last exchange with it did not work: a fault code.
        trouble: Option<String>,
        to_go: i64,
    }
    /// Whether a relay works: what was tried, in order.
    RelayTest { reached: bool, read: bool, written: bool, trouble: Option<String> }
    /// A device that was not heard of.
    SilentView { member_id: MemberId, member: String, device: String, days: i64, never: bool }
    /// Something that was found. Names and numbers for its sentence.
    AlarmView {
        code: AlarmCode,
        member: Option<String>,
        device: Option<String>,
        case_id: Option<CaseId>,
        case_code: Option<String>,
        days: Option<i64>,
        count: i64,
    }
    /// What one exchange did.
    ExchangedView {
        sent: i64,
        received: i64,
        /// Rows that changed by what was received.
        rows: i64,
        conflicts: i64,
        exchange: ExchangeView,
    }
    /// What a bundle holds, before anything of it is taken in.
    BundleView {
        path: String,
        /// False: it belongs to another workspace; nothing else is told then.
        ours: bool,
        packs: i64,
        /// Packs that are not here yet.
        fresh: i64,
        bytes: i64,
        /// From whom, with how many packs, and until when.
        authors: Vec<BundleAuthor>,
        /// Changes in the fresh packs, by facet; only what may be read here.
        facets: Vec<FacetCount>,
        /// Fresh packs that wait for some that are not in the bundle.
        incomplete: i64,
    }
    /// Whose packs lie in a bundle.
    BundleAuthor { member: String, device: String, packs: i64, fresh: i64, until: Option<DateTime<Utc>> }
    /// Changes of one facet.
    FacetCount { facet: Facet, changes: i64 }
    /// A field with two versions.
    ConflictView {
        /// To decide it with.
        id: String,
        table: String,
        /// The field, as the table names it; empty: whether the record is there at all.
        column: String,
        case_id: Option<CaseId>,
        case_code: Option<String>,
        /// A name for the record: a title, a provider, a day. Never that of the person helped.
        about: Option<String>,
        sides: Vec<SideView>,
        /// The record it belongs to was removed meanwhile.
        orphan: bool,
        /// Other records that carry the same value where each should have its own.
        same: i64,
        /// Whether both may be kept side by side.
        both: bool,
        /// Whether a third value may be written.
        other: bool,
    }
    /// One of the versions.
    SideView {
        /// To pick it with.
        id: String,
        member: Option<String>,
        device: Option<String>,
        at: Option<DateTime<Utc>>,
        /// The value: words, the name of the record or member it points to, or its code; `None` if
        /// nothing stands there. Codes of a list have a comma between them.
        value: Option<String>,
        /// The vocabulary whose code the value is; or `day` (2026-11-27), `moment` (RFC 3339), `edtf`,
        /// `language`, `country` (ISO codes). Yes or no is of `yes-no`. `None` for words.
        vocabulary: Option<String>,
        /// What is shown until it is decided.
        shown: bool,
    }
    /// Every field with two versions, the newest first.
    ConflictList { conflicts: Vec<ConflictView>, total: i64 }
    /// A pack of a removed device, waiting for a person.
    QuarantineView {
        id: String, member: String, device: String, packs: i64,
        since: DateTime<Utc>, until: DateTime<Utc>,
        /// Changes that can be read here, by facet.
        facets: Vec<FacetCount>,
        /// Looked at here, and left outside.
        refused: bool,
    }
    /// All of them.
    QuarantineList { packs: Vec<QuarantineView> }
    /// A pack that some have seen and that is not here: what has seen it waits.
    MissingView {
        id: String,
        /// Who sealed it, if that can be told.
        member: String, device: String,
        /// The members who had seen it.
        seen_by: Vec<String>,
        /// How many packs wait for it.
        packs: i64,
        since: DateTime<Utc>, days: i64,
    }
    /// All of them.
    MissingList { packs: Vec<MissingView> }
    /// Whether every pack is whole, signed and in its chain.
    LogCheck {
        packs: i64, logs: i64, forks: i64, changes: i64,
        ok: bool,
        /// The name of the first pack that is wrong, in hex.
        first_bad: Option<String>,
        /// Whether the rows are what the packs make of them.
        rows_ok: bool,
        /// Whether every line of the audit that colleagues have seen is still there.
        audit_ok: bool,
    }
    /// An erased case, and who still holds it.
    ErasureView {
        case_id: CaseId, case_code: Option<String>,
        /// The statement that waits for a second signature.
        pending: Option<String>,
        erased: bool,
        done: Vec<ErasureDevice>, open: Vec<ErasureDevice>,
    }
    /// A device that has erased, or has not yet.
    ErasureDevice { member: String, device: String, at: Option<DateTime<Utc>> }
    /// All erasures.
    ErasureList { erasures: Vec<ErasureView> }
}

inputs! {
    /// Exchange now: with every relay, or with one.
    ExchangeNow { relay: Option<String>, job: Option<String> }
    /// Set up a relay, or change it. A secret that is left out stays as it was.
    PutRelay {
        id: Option<String>,
        kind: RelayKind,
        place: String,
        user: Option<String>, secret: Option<String>,
        bucket: Option<String>, region: Option<String>,
        /// A certificate authority of one's own, as PEM; that one and no other is believed then.
        authority: Option<String>,
        automatic: Option<bool>,
    }
    /// One relay.
    OfRelay { id: String }
    /// A file for a stick or an e-mail: everything, or what is newer than the last one.
    ExportBundle { path: String, everything: Option<bool>, job: Option<String> }
    /// A bundle to look at or take in.
    OfBundle { path: String, job: Option<String> }
    /// Of one case, or all.
    ListConflicts { case_id: Option<CaseId>, limit: Option<i64>, offset: Option<i64> }
    /// A decision: `one` with the side's id, `both`, or `other` with the value.
    DecideConflict { id: String, choice: Choice, side: Option<String>, value: Option<String> }
    /// One pack that waits for a person.
    OfPack { id: String }
}
