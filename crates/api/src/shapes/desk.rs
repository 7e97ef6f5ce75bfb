//! At the door: creating, opening, locking a vault; keys; backups; preferences; jobs.

use super::{choices, inputs, views};
use casework::member::Role;
use casework::{CaseId, Deed, Facet, MemberId};

choices! {
    /// Where the desk stands. Joining: the vault is open and waits to be let into its agency.
    DeskState { NoVault, Locked, Joining, Open }
    /// What a passphrase is worth.
    Verdict { TooShort, Guessable, Good }
    /// Light or dark, with or without high contrast.
    Theme { System, Light, Dark, HcLight, HcDark }
    /// How close the rows stand.
    Density { Compact, Standard, Large }
    /// What sort of place the computer stands in: an office, one several people use, the road.
    Computer { Office, Shared, Carried }
}

views! {
    /// Who sits here, and what they may do.
    DeskView {
        state: DeskState,
        /// A practice workspace: nothing in it is real.
        practice: bool,
        /// The passphrase of a practice workspace, shown at its door.
        practice_passphrase: Option<String>,
        agency: Option<String>,
        member: Option<MemberView>,
        facets: Vec<Facet>,
        deeds: Vec<Deed>,
        preferences: Preferences,
        /// The day the desk works with.
        today: chrono::NaiveDate,
        version: String,
        /// The vault lies open to its owner only for this many seconds more; `None` if not stepped up.
        stepped_up_s: Option<i64>,
        /// Where the member was, earlier on the same day.
        resume: Option<ResumePoint>,
    }
    /// Where a member is: a page, a record, a tab. Ids only.
    ResumePoint { page: String, id: Option<String>, tab: Option<String> }
    /// A form that was being filled in; only this device has it.
    DraftView {
        key: String, case_id: CaseId, case_code: Option<String>, form: String,
        at: chrono::DateTime<chrono::Utc>,
    }
    /// Every draft, the latest first.
    DraftList { drafts: Vec<DraftView> }
    /// The vaults of this profile, the one before which one stands first.
    VaultList {
        vaults: Vec<VaultFound>,
        /// Whether another one may be chosen; not where one was named at the start.
        may_choose: bool,
        /// Whether somebody chose already.
        chosen: bool,
    }
    /// One of them, as its folder is called; the first one has no name.
    VaultFound { id: String, name: String, practice: bool, here: bool }
    /// A member, as colleagues see them.
    MemberView { id: MemberId, name: String, roles: Vec<Role>, active: bool, me: bool }
    /// Every member.
    MemberList { members: Vec<MemberView> }
    /// The agency's own settings.
    AgencyView { name: String, news_days: i64 }
    /// A suggested passphrase.
    Suggestion { passphrase: String }
    /// What a passphrase is worth; `guesses_log10` is an upper bound.
    StrengthView { verdict: Verdict, guesses_log10: f64 }
    /// The recovery code, shown once.
    RecoveryView { code: String, desk: DeskView }
    /// Sealed notes are open until then.
    SteppedUp { seconds: i64 }
    /// What the vault is made of; numbers only.
    VaultInfo {
        vault: String, format: i64, schema: i64, cipher: String, bytes: i64,
        tables: Vec<TableCount>, changes: i64, audit_lines: i64,
    }
    /// Rows of one table.
    TableCount { table: String, facet: Facet, rows: i64 }
    /// Whether the vault is whole.
    VaultCheck { pages_ok: bool, structure_ok: bool, audit_ok: bool, first_bad_line: Option<i64>, audit_lines: i64 }
    /// What a whole backup holds, after it was opened.
    BackupView {
        path: String, bytes: i64, rows: i64, cases: i64,
        /// Files of cases in it, each opened and compared with what was added.
        files: i64,
        /// Whether it holds what the open vault holds; `None` if no vault is open to compare with.
        equal: Option<bool>,
        /// When the last change in it was made.
        last_change: Option<chrono::DateTime<chrono::Utc>>,
    }
    /// How far a long deed has come.
    JobView { stage: String, done: i64, total: i64, running: bool, cancelled: bool }
    /// What was undone.
    UndoView { deed: Option<Deed>, left: i64 }
    /// The checked directory of saved views and looks; stays on this device.
    Preferences {
        /// `en`, `es`, `fr`, `ar`; empty follows the system.
        language: String,
        theme: Theme,
        density: Density,
        /// 100, 115, 130, 150 or 200.
        text_percent: i64,
        names_hidden: bool,
        /// 1 to 15.
        idle_minutes: i64,
        single_keys: bool,
        /// Older vaults do not know it.
        #[serde(default = "office")]
        computer: Computer,
        saved_filters: Vec<SavedFilter>,
    }
    /// A filter someone wants back.
    SavedFilter { screen: String, name: String, filter: String }
}

fn office() -> Computer {
    Computer::Office
}

choices! {
    /// What a sealed copy is opened with.
    KeyKind { Passphrase, Code }
}

inputs! {
    /// What sort of place this computer stands in.
    OfComputer { computer: Computer }
    /// What was typed so far; an empty form throws the draft away.
    KeepDraft { key: String, case_id: CaseId, form: String }
    /// A passphrase suggestion; five words unless said.
    Suggest { words: Option<i64> }
    /// A passphrase to weigh.
    Weigh { passphrase: String, context: Vec<String> }
    /// A new vault. `device` is what colleagues will call this computer.
    CreateVault { agency: String, member: String, device: Option<String>, roles: Vec<Role>, passphrase: String }
    /// Another vault: one of the profile by its id, one in a folder, or by its name one that is still to
    /// be made.
    ChooseVault { id: Option<String>, path: Option<String>, name: Option<String> }
    /// Open the vault.
    Unlock { passphrase: String }
    /// Open the vault with the printed code and set a new passphrase.
    Recover { code: String, passphrase: String }
    /// Another passphrase.
    ChangePassphrase { old: String, new: String }
    /// The passphrase again.
    StepUp { passphrase: String }
    /// A new printed code; the old one stops working.
    NewRecovery { passphrase: String }
    /// Fill an empty practice vault with invented people, each with one to `needs_max` needs (4).
    OpenDemo { cases: Option<i64>, seed: Option<i64>, needs_max: Option<i64>, job: Option<String> }
    /// A colleague.
    PutMember { id: Option<MemberId>, name: String, roles: Vec<Role>, active: bool }
    /// The agency's own settings.
    PutAgency { name: String, news_days: i64 }
    /// A file the member chose.
    AtPath { path: String, job: Option<String> }
    /// A sealed copy to open and compare.
    CheckBackup { path: String, passphrase: String }
    /// A sealed copy to bring back: in this desk's own place, or into an empty folder. `secret` is
    /// the passphrase or the printed code of the day it was made.
    RestoreBackup { path: String, into: Option<String>, secret: String, kind: KeyKind, job: Option<String> }
    /// One long deed.
    OfJob { job: String }
}
