//! What can go wrong, in words a program can act on. No variant carries an address, a name, a
//! credential or a byte of what was read.

use std::io::{self, ErrorKind};

/// The result of everything in this crate that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a relay did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Nobody answers, the line was cut, or the place is too busy; later may do.
    #[error("the relay cannot be reached")]
    NotReachable,
    /// The credentials are wrong, or this place may not be written.
    #[error("the relay refuses")]
    Refused,
    /// The server's certificate was not signed by anyone we trust, or is for another host.
    #[error("the certificate of the relay is not trusted")]
    Untrusted,
    /// There is no room left. Nothing half was left behind.
    #[error("the relay is full")]
    Full,
    /// No object has this name here, now. It may come later: absence says nothing.
    #[error("the object is not there")]
    NotThere,
    /// Larger than anything of ours can be: an object, a listing or a bundle.
    #[error("larger than is allowed")]
    TooLarge,
    /// The server points to another host, which is never followed.
    #[error("the relay points to another host")]
    ChangedHost,
    /// The text is no name of ours.
    #[error("not a name of an object")]
    BadName,
    /// The address is no address of a relay: not https, no host, or with a password in it.
    #[error("not an address of a relay")]
    BadAddress,
    /// An object of this name is there with other bytes; it was left as it is.
    #[error("the name is taken by other bytes")]
    Taken,
    /// What came back is not what such a place says: a listing, a bundle, a link for a file.
    #[error("the relay does not make sense")]
    Damaged,
    /// The watcher said stop.
    #[error("cancelled")]
    Cancelled,
    /// Anything else, with the number that the system or the server gave it.
    #[error("failed with number {0}")]
    Other(i32),
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::NotThere,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Refused,
            // A file may not grow further either where the disk is full or where a limit is set.
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::Full
            }
            ErrorKind::UnexpectedEof | ErrorKind::InvalidData => Self::Damaged,
            // A stick that was pulled out, a network drive that is away.
            ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable
            | ErrorKind::ConnectionRefused
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::NotConnected
            | ErrorKind::BrokenPipe
            | ErrorKind::TimedOut
            | ErrorKind::StaleNetworkFileHandle => Self::NotReachable,
            _ => Self::Other(error.raw_os_error().unwrap_or_default()),
        }
    }
}
