//! What can be wrong with foreign bytes, without any of them in the message.

/// Why a piece of a log was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not an encoding of changes, cut short, or followed by something else.
    #[error("the changes are damaged")]
    Damaged,
    /// Written by a newer version of the program.
    #[error("the changes are of a newer format")]
    TooNew,
    /// More changes, fields or bytes than one entry may hold.
    #[error("the changes are larger than allowed")]
    TooLarge,
}
