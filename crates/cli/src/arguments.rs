//! What may be typed after `linden`.

use crate::attach::AttachDeed;
use crate::sharing::{BundleDeed, ConflictDeed, LogDeed, PackDeed, RelayDeed, Sync};
use crate::team::{AgencyDeed, CaseDeed, DeviceDeed, MemberDeed};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

/// Case work without a window: the same commands, the same rules, the same record of who did what.
#[derive(Parser, Debug)]
#[command(name = "linden", version, about, after_help = EXIT_CODES)]
pub(crate) struct Linden {
    /// The folder of the vault.
    #[arg(long, global = true, env = "LINDEN_VAULT", value_name = "DIR")]
    pub(crate) vault: Option<PathBuf>,
    /// Where colleagues meet who work at this computer, in place of the usual folders; an empty name is
    /// nowhere.
    #[arg(long, global = true, env = "LINDEN_COMMON", value_name = "DIR")]
    pub(crate) common: Option<OsString>,
    /// A file whose first line is the passphrase, or - for the first line of standard input.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Answer in JSON on standard output, faults in JSON on standard error.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to do.
    #[command(subcommand)]
    pub(crate) deed: Deed,
}

/// The exit codes, as `linden --help` and the man page tell them.
const EXIT_CODES: &str = "Exit codes: 0 done; 1 unexpected; 2 wrong arguments or input, or a weak \
passphrase; 3 locked, wrong passphrase or too many tries; 4 not allowed, not let in yet, or no key \
for it here; 5 a rule of the work forbids it; 6 not found, or nothing to undo; 7 a file cannot be \
read or written, is not of a known format, or belongs to another workspace; 8 the vault is damaged, \
too new, in use or not there, or a newer version of the program is needed; 9 found wrong by a check, \
or the eight words differ; 10 stopped; 11 a relay does not answer, refuses, is not trusted or is \
full: nothing is lost, try again later.";

/// What a member may be. A test holds it to what the desk takes.
pub(crate) const ROLES: [&str; 8] = [
    "caseworker",
    "clinician",
    "attorney",
    "career-counsellor",
    "manager",
    "data-officer",
    "administrator",
    "auditor",
];

#[derive(Subcommand, Debug)]
pub(crate) enum Deed {
    /// The vault itself.
    Vault {
        #[command(subcommand)]
        deed: VaultDeed,
    },
    /// Make a practice vault of invented people.
    Demo {
        /// How many cases.
        #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u32).range(1..=200_000))]
        cases: u32,
        /// The same seed gives the same people.
        #[arg(long, default_value_t = 1)]
        seed: u32,
    },
    /// Bring in other people's formats.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Give out other people's formats.
    Export {
        #[command(subcommand)]
        what: Export,
    },
    /// Find people in any spelling, codes, phones, providers and words.
    Search {
        /// The words.
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Any command of the table, with its input as JSON (- reads standard input). What is sealed
    /// opens with the passphrase of the run.
    Call {
        /// The command, as `cases.list`; `linden call list` names them all. - reads many from
        /// standard input, one {"name": …, "input": …} a line, and answers each with one line.
        name: String,
        /// Its input.
        #[arg(default_value = "{}")]
        input: String,
    },
    /// Reports.
    Report {
        #[command(subcommand)]
        what: Report,
    },
    /// A sealed copy of the vault.
    Backup {
        #[command(subcommand)]
        deed: Backup,
    },
    /// The audit log.
    Audit {
        #[command(subcommand)]
        deed: Audit,
    },
    /// The agency: who belongs to it, joining it, and what waits for a second signature.
    Agency {
        #[command(subcommand)]
        deed: AgencyDeed,
    },
    /// Members: inviting, letting in, removing, roles, and what they may read.
    Member {
        #[command(subcommand)]
        deed: MemberDeed,
    },
    /// The devices of members.
    Device {
        #[command(subcommand)]
        deed: DeviceDeed,
    },
    /// Who reads a case, and erasing one for good.
    Case {
        #[command(subcommand)]
        deed: CaseDeed,
    },
    /// Files of a case.
    Attach {
        #[command(subcommand)]
        deed: AttachDeed,
    },
    /// Places where sealed changes lie: a folder, a WebDAV server, an S3 store.
    Relay {
        #[command(subcommand)]
        deed: RelayDeed,
    },
    /// Exchange with colleagues now, or say how it stands.
    Sync(Sync),
    /// Exchange by a file, without any relay.
    Bundle {
        #[command(subcommand)]
        deed: BundleDeed,
    },
    /// Fields with two versions.
    Conflicts {
        #[command(subcommand)]
        deed: ConflictDeed,
    },
    /// What removed devices sent after their removal.
    Packs {
        #[command(subcommand)]
        deed: PackDeed,
    },
    /// The log of changes that is exchanged.
    Log {
        #[command(subcommand)]
        deed: LogDeed,
    },
    /// Completions for a shell, on standard output.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// The man page, on standard output.
    Man,
}

#[derive(Subcommand, Debug)]
pub(crate) enum VaultDeed {
    /// Make a vault. Prints the recovery code once.
    Create {
        /// The agency's name.
        #[arg(long)]
        agency: String,
        /// The member's name.
        #[arg(long)]
        member: String,
        /// What this computer is called. Colleagues see it: say nothing about the work.
        #[arg(long, value_name = "NAME")]
        device: Option<String>,
        /// What the member does; may be given more than once.
        #[arg(long = "role", value_name = "ROLE", value_parser = ROLES, default_values = ["administrator", "caseworker", "manager"])]
        roles: Vec<String>,
    },
    /// The vaults of this account, as their folders are called.
    List,
    /// What the vault is made of; numbers only.
    Info,
    /// Whether every page, the structure and the audit log are whole.
    Check,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Import {
    /// A directory of providers (Open Referral HSDS: folder, .csv, .json or .zip).
    Hsds {
        /// The folder or file.
        path: PathBuf,
        /// Only say what it would bring.
        #[arg(long)]
        preview: bool,
    },
}

#[derive(Subcommand, Debug)]
pub(crate) enum Export {
    /// The directory of providers (HSDS 3.1: .json, .zip, or a folder of CSV).
    Hsds {
        /// The file or folder.
        path: PathBuf,
        /// Replace a file that is there already.
        #[arg(long)]
        force: bool,
    },
}

#[derive(Subcommand, Debug)]
pub(crate) enum Report {
    /// The referral report. It is for inside the agency.
    Referrals(Referrals),
}

#[derive(Args, Debug)]
pub(crate) struct Referrals {
    /// First day, 2026-01-01.
    #[arg(long)]
    pub(crate) from: chrono::NaiveDate,
    /// Last day, included.
    #[arg(long)]
    pub(crate) to: chrono::NaiveDate,
    /// Only this area.
    #[arg(long, value_parser = ["therapy", "legal", "career", "other"])]
    pub(crate) area: Option<String>,
    /// The form of the answer.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// The file to write.
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
    /// The language of its words.
    #[arg(long, default_value = "en", value_parser = ["en", "es", "fr", "ar"])]
    pub(crate) language: String,
    /// Replace a file that is there already.
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum Format {
    Table,
    Csv,
    Xlsx,
    Json,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Backup {
    /// Make one, open it and compare it.
    Create {
        /// The file to write.
        file: PathBuf,
        /// Replace a file that is there already.
        #[arg(long)]
        force: bool,
    },
    /// Open one and look at every page; with the vault it came from, compare it.
    Check {
        /// The file.
        file: PathBuf,
    },
    /// Bring one back into an empty folder.
    Restore {
        /// The file.
        file: PathBuf,
        /// The folder of the new vault.
        #[arg(long, value_name = "DIR")]
        into: PathBuf,
    },
}

#[derive(Subcommand, Debug)]
pub(crate) enum Audit {
    /// Whether no line was changed, removed or cut off inside.
    Check,
}
