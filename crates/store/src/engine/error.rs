//! What can go wrong, without any value from a row.

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// The result of everything in this crate that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the store did not do what was asked.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The policy table does not allow this deed to these roles. The refusal is on record.
    #[error("not allowed")]
    NotAllowed,
    /// There is no such record, or no such file.
    #[error("not found")]
    NotFound,
    /// There is such a record or file already.
    #[error("exists already")]
    AlreadyExists,
    /// The key does not open this file. A damaged first page looks the same.
    #[error("the key does not open this file")]
    WrongKey,
    /// Stored pages are not what was written. Nothing was changed; a backup is needed.
    #[error("the file is damaged")]
    Damaged,
    /// A newer version of the program wrote this file. Nothing was changed.
    #[error("the file has version {found}, this program knows {known}")]
    TooNew {
        /// The version of the file.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// A database in clear lies where the encrypted one should be; somebody put it there.
    #[error("the file is not encrypted")]
    NotEncrypted,
    /// The library that was linked does not encrypt, or is older than the one we trust.
    #[error("the database library is not the expected SQLCipher")]
    NotSqlCipher,
    /// The library was started before its memory could be made to wipe itself.
    #[error("the database library was started too early")]
    StartedTooEarly,
    /// Somebody else has the file open.
    #[error("the file is in use")]
    InUse,
    /// No room left on the disk. Nothing was written.
    #[error("the disk is full")]
    DiskFull,
    /// The record is no longer as it was when the undo was offered.
    #[error("changed in the meantime")]
    ChangedMeanwhile,
    /// Records of this table are never changed or removed; a correction is a new one.
    #[error("records of this table are only ever added")]
    AppendOnly,
    /// A stored or given value does not fit its column.
    #[error("a value does not fit its column")]
    BadCell,
    /// One field, or one deed, is larger than allowed.
    #[error("larger than allowed")]
    TooLarge,
    /// A store that must be empty is not.
    #[error("the store is not empty")]
    NotEmpty,
    /// There is no key for it here.
    #[error("there is no key for it here")]
    NoKey,
    /// Something of what it belongs to is not here yet: nothing is written to half of it.
    #[error("it is not here whole")]
    NotWhole,
    /// A pack could not be made or read.
    #[error("a pack is not as it should be")]
    BadPack,
    /// Somebody tried to write without going through the door.
    #[error("writing goes through the door")]
    BehindTheDoor,
    /// The disk or the system refused.
    #[error("the system refused: {0:?}")]
    Io(std::io::ErrorKind),
    /// SQLite refused, with its code. The detail is only ever about the text of a statement.
    #[error("the database refused ({code}): {detail}")]
    Sql {
        /// SQLite's extended result code.
        code: i32,
        /// What is wrong with the statement, if that is what is wrong.
        detail: String,
    },
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NotFound,
            std::io::ErrorKind::AlreadyExists => Self::AlreadyExists,
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            kind => Self::Io(kind),
        }
    }
}

impl From<casework::BadCell> for Error {
    fn from(_: casework::BadCell) -> Self {
        Self::BadCell
    }
}

impl From<sync::Error> for Error {
    fn from(error: sync::Error) -> Self {
        match error {
            sync::Error::TooLarge => Self::TooLarge,
            // Our own log cannot be newer than its file, so this is damage as well.
            sync::Error::Damaged | sync::Error::TooNew => Self::Damaged,
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..) => Self::BadCell,
            rusqlite::Error::SqliteFailure(failure, _) => failed(failure, String::new()),
            // Only compiling a statement gives this one: `msg` speaks of our SQL, not of a row.
            rusqlite::Error::SqlInputError { error, msg, .. } => failed(error, msg),
            _ => Self::Sql {
                code: ffi::SQLITE_MISUSE,
                detail: String::new(),
            },
        }
    }
}

fn failed(failure: ffi::Error, detail: String) -> Error {
    match failure.code {
        ErrorCode::DiskFull => Error::DiskFull,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Error::Damaged,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::InUse,
        ErrorCode::AuthorizationForStatementDenied => Error::BehindTheDoor,
        ErrorCode::TooBig => Error::TooLarge,
        ErrorCode::SystemIoFailure => Error::Io(std::io::ErrorKind::Other),
        ErrorCode::CannotOpen => Error::Io(std::io::ErrorKind::PermissionDenied),
        ErrorCode::ConstraintViolation
            if failure.extended_code == ffi::SQLITE_CONSTRAINT_PRIMARYKEY =>
        {
            Error::AlreadyExists
        }
        _ => Error::Sql {
            code: failure.extended_code,
            detail,
        },
    }
}
