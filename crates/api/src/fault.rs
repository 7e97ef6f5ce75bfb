//! What crosses to the edge when something did not work: a code, never a sentence, never a person.

use crate::place::create_private;
use casework::{Invalid, Reason};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What went wrong. A code is added only when the edge does something different for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FaultCode {
    /// The desk is locked.
    Locked,
    /// There is no vault here yet.
    NoVault,
    /// There is a vault here already.
    VaultExists,
    /// The passphrase or code does not open it.
    WrongPassphrase,
    /// Too many tries; `args.wait` seconds.
    TooSoon,
    /// The passphrase can be guessed.
    WeakPassphrase,
    /// Another window or program has the vault open.
    VaultInUse,
    /// Pages or the header do not match their seals.
    VaultDamaged,
    /// Made by a newer version.
    VaultTooNew,
    /// A plain database lies where the vault should be.
    NotEncrypted,
    /// The passphrase must be given again.
    Sealed,
    /// The member's roles do not allow it.
    NotAllowed,
    /// There is no such record here.
    NotFound,
    /// An input breaks a rule; `field` and `reason` say which.
    Invalid,
    /// The input is not of the command's shape.
    BadInput,
    /// There is no such command.
    UnknownCommand,
    /// Somebody changed it in the meantime.
    ChangedMeanwhile,
    /// No living release covers it.
    ReleaseMissing,
    /// Nothing to undo.
    NothingToUndo,
    /// The file is not of a known format.
    FileNotRecognised,
    /// The file ends too early or is damaged.
    FileDamaged,
    /// The file is too large; `args.limit` says of what.
    FileTooLarge,
    /// The file cannot be read or written.
    FileUnreachable,
    /// The bytes of a file of a case have not come yet.
    FileNotHere,
    /// The disk is full.
    DiskFull,
    /// The member stopped it.
    Cancelled,
    /// The relay does not answer.
    RelayUnreachable,
    /// The relay answers, and does not take the account or the key.
    RelayRefused,
    /// The relay's certificate is not one that is believed here.
    RelayUntrusted,
    /// The relay has no room.
    RelayFull,
    /// The file belongs to another workspace.
    OtherWorkspace,
    /// This device was not let in, or not yet.
    NotLetIn,
    /// The eight words are not the same on both screens.
    WordsDiffer,
    /// A newer version of the program is needed before this can be done.
    NeedsUpdate,
    /// The key for it is not here.
    NoKey,
    /// Some of it has not come yet: it is neither shown nor written by halves.
    NotHereYet,
    /// Nobody would be left who may let members in.
    LastAdministrator,
    /// It belongs to the agency already.
    AlreadyThere,
    /// Anything else; nothing was written.
    Unexpected,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// What.
    pub code: FaultCode,
    /// Which field of the input.
    pub field: Option<String>,
    /// Which rule.
    pub reason: Option<Reason>,
    /// Numbers and codes for the words.
    pub args: BTreeMap<String, String>,
}

impl Fault {
    /// A fault with nothing but its code.
    pub const fn of(code: FaultCode) -> Self {
        Self {
            code,
            field: None,
            reason: None,
            args: BTreeMap::new(),
        }
    }
    /// The same with an argument for its words: a number, a date or a code.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.code)?;
        if let Some(field) = &self.field {
            write!(f, " {field}")?;
        }
        if let Some(reason) = &self.reason {
            write!(f, " {reason:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}

impl From<Invalid> for Fault {
    fn from(invalid: Invalid) -> Self {
        let code = if invalid.reason == Reason::NotCovered {
            FaultCode::ReleaseMissing
        } else {
            FaultCode::Invalid
        };
        Self {
            code,
            field: Some(invalid.field.to_owned()),
            reason: Some(invalid.reason),
            args: BTreeMap::new(),
        }
    }
}

impl From<store::Error> for Fault {
    fn from(error: store::Error) -> Self {
        use store::Error as E;
        Self::of(match error {
            E::NotAllowed => FaultCode::NotAllowed,
            E::NotFound => FaultCode::NotFound,
            E::AlreadyExists => FaultCode::VaultExists,
            E::WrongKey | E::Damaged | E::BadCell => FaultCode::VaultDamaged,
            E::TooNew { .. } => FaultCode::VaultTooNew,
            E::NotEncrypted => FaultCode::NotEncrypted,
            E::InUse => FaultCode::VaultInUse,
            E::DiskFull => FaultCode::DiskFull,
            E::ChangedMeanwhile => FaultCode::ChangedMeanwhile,
            E::Io(_) => FaultCode::FileUnreachable,
            E::NoKey => FaultCode::NoKey,
            E::NotWhole => FaultCode::NotHereYet,
            E::BadPack => FaultCode::FileDamaged,
            E::NotSqlCipher
            | E::StartedTooEarly
            | E::AppendOnly
            | E::TooLarge
            | E::NotEmpty
            | E::BehindTheDoor
            | E::Sql { .. } => FaultCode::Unexpected,
        })
    }
}

/// What was asked did not have the command's shape: where, and what fits there. Never what stood
/// there, which may be a name.
pub(crate) fn misread(error: &serde_path_to_error::Error<serde_json::Error>) -> Fault {
    let (inner, path) = (error.inner(), error.path().to_string());
    let said = inner.to_string();
    let place = format!(" at line {} column {}", inner.line(), inner.column());
    let said = said.strip_suffix(&place).unwrap_or(&said);
    let path = Some(path).filter(|path| path != ".");
    let missing = said.strip_prefix("missing field `");
    let missing = missing.and_then(|name| name.strip_suffix('`'));
    let field = match (path, missing) {
        (Some(path), Some(name)) => Some(format!("{path}.{name}")),
        (path, name) => path.or(name.map(str::to_owned)),
    };
    // Only sentences of serde itself, whose last words come from the type.
    let known = ["invalid ", "unknown variant ", "unknown field "];
    let expected = said.rsplit_once(", expected ");
    let expected = expected.filter(|_| known.iter().any(|known| said.starts_with(known)));
    let fault = Fault {
        field,
        ..Fault::of(FaultCode::BadInput)
    };
    match expected {
        Some((_, expected)) => fault.with("expected", expected),
        None => fault,
    }
}

/// What the system said about a file, as a fault. Never its path.
pub(crate) fn io(error: &std::io::Error) -> Fault {
    Fault::of(match error.kind() {
        std::io::ErrorKind::StorageFull => FaultCode::DiskFull,
        _ => FaultCode::FileUnreachable,
    })
}

impl From<vault::Error> for Fault {
    fn from(error: vault::Error) -> Self {
        use vault::Error as E;
        match error {
            E::TooSoon { wait_s } => Self::of(FaultCode::TooSoon).with("wait", wait_s),
            E::WrongPassphrase => Self::of(FaultCode::WrongPassphrase),
            E::HeaderDamaged | E::NotRegular | E::Kdf | E::SealBroken => {
                Self::of(FaultCode::VaultDamaged)
            }
            E::TooNew => Self::of(FaultCode::VaultTooNew),
            E::NotAVault => Self::of(FaultCode::NoVault),
            E::InUse => Self::of(FaultCode::VaultInUse),
            E::AlreadyExists => Self::of(FaultCode::VaultExists),
            E::Weak => Self::of(FaultCode::WeakPassphrase),
            E::TooLong => Invalid::of("passphrase", Reason::TooLong).into(),
            E::CodeMistyped => Invalid::of("code", Reason::NotInList).into(),
            E::StepUpOver => Self::of(FaultCode::Sealed),
            E::Io(kind) => io(&std::io::Error::from(kind)),
            E::NoMemory | E::MarkBackwards | E::HeaderRefused | E::NoEntropy => {
                Self::of(FaultCode::Unexpected)
            }
        }
    }
}

/// The bare name of a file. Where it lies is the business of whoever chose the place.
pub(crate) fn file_name(path: &std::path::Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Writes a file beside its place and moves it there when it is whole, so that none is half-written.
/// Only this account may read it: what leaves the vault is still about people.
pub(crate) fn write_file(
    path: &std::path::Path,
    f: impl FnOnce(&mut std::fs::File) -> std::io::Result<()>,
) -> Result<(), Fault> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let whole = (|| {
        // What a killed run left, or a link that somebody put there.
        let _none = std::fs::remove_file(&beside);
        let mut file = create_private(beside.as_ref())?;
        f(&mut file)?;
        file.sync_all()?;
        std::fs::rename(&beside, path)
    })();
    whole.map_err(|error| {
        // Best effort: the fault matters more than the left-over.
        let _ = std::fs::remove_file(&beside);
        io(&error)
    })
}
