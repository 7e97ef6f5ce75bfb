//! What can go wrong, in words a program can act on. No variant carries a person's data or a path.

/// The result of everything in this crate that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a vault could not be created, opened or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The passphrase or recovery code does not open this vault, or its slot is damaged.
    /// One answer for both, so that nobody learns from the answer which of the two it was.
    #[error("the passphrase does not open this vault")]
    WrongPassphrase,
    /// Longer than any passphrase of a vault: refused before any work, and no try.
    #[error("the passphrase is too long")]
    TooLong,
    /// Too many wrong tries; the next one is allowed after this many seconds.
    #[error("too many tries, wait {wait_s} s")]
    TooSoon {
        /// Whole seconds to wait, at most 60.
        wait_s: u32,
    },
    /// Neither copy of the header can be trusted. Nothing was changed; a backup is needed.
    #[error("both copies of the header are damaged")]
    HeaderDamaged,
    /// A newer version of the program wrote this vault. Nothing was changed.
    #[error("this vault needs a newer version of the program")]
    TooNew,
    /// There is no vault in this folder.
    #[error("there is no vault here")]
    NotAVault,
    /// Another process (or another window of this one) has the vault open.
    #[error("the vault is already open elsewhere")]
    InUse,
    /// The folder already holds a vault or other files.
    #[error("the folder is not empty")]
    AlreadyExists,
    /// A file of the vault is a link, a pipe or a folder; somebody put it there.
    #[error("a file of the vault is not a plain file")]
    NotRegular,
    /// The cost of the passphrase lies outside the hard bounds; refused before any work.
    #[error("the key derivation cost is out of bounds")]
    Kdf,
    /// The machine has not enough free memory to stretch the passphrase.
    #[error("not enough memory")]
    NoMemory,
    /// The new passphrase is too short, too long or too easy to guess.
    #[error("the passphrase is too weak")]
    Weak,
    /// The recovery code contains a typing mistake (its check characters do not fit).
    #[error("the recovery code is mistyped")]
    CodeMistyped,
    /// The passphrase must be entered again: five minutes are over, or it was for another vault.
    #[error("the passphrase must be entered again")]
    StepUpOver,
    /// Sealed bytes are damaged, or were sealed for another record.
    #[error("the sealed bytes do not open")]
    SealBroken,
    /// The high-water mark of the own log may only rise.
    #[error("the mark of the own log may only rise")]
    MarkBackwards,
    /// A header must hold at least two kinds of slots, and its counter may not overflow.
    #[error("the header would not be safe to write")]
    HeaderRefused,
    /// The system gave no randomness. No key is ever made without it.
    #[error("the system has no randomness")]
    NoEntropy,
    /// The disk or the system refused.
    #[error("input or output failed: {0}")]
    Io(std::io::ErrorKind),
}

impl From<std::io::Error> for Error {
    // Only the kind: the text of an io::Error may hold a path, and a path may hold a name.
    fn from(error: std::io::Error) -> Self {
        Self::Io(error.kind())
    }
}
