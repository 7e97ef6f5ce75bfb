//! At the door: creating, opening, locking a vault; keys; backups; preferences; jobs.

use super::{choices, inputs, views};
use casework::member::Role;
use casework::{Deed, Facet, MemberId};

choices! {
    /// Where the desk stands.
    DeskState { NoVault, Locked, Open }
    /// What a passphrase is worth.
    Verdict { TooShort, Guessable, Good }
    /// Light or dark, with or without high contrast.
    Theme { System, Light, Dark, HcLight, HcDark }
    /// How close the rows stand.
    Density { Compact, Standard, Large }
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
    }
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
    /// What a backup holds, after it was opened and compared.
    BackupView { path: String, bytes: i64, rows: i64, equal: bool, made_on: chrono::DateTime<chrono::Utc> }
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
        saved_filters: Vec<SavedFilter>,
    }
    /// A filter someone wants back.
    SavedFilter { screen: String, name: String, filter: String }
}

inputs! {
    /// A passphrase suggestion; five words unless said.
    Suggest { words: Option<i64> }
    /// A passphrase to weigh.
    Weigh { passphrase: String, context: Vec<String> }
    /// A new vault.
    CreateVault { agency: String, member: String, roles: Vec<Role>, passphrase: String }
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
    /// A sealed copy to bring back, into an empty place.
    RestoreBackup { path: String, into: String, passphrase: String }
    /// One long deed.
    OfJob { job: String }
}
