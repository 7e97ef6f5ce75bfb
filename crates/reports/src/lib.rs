//! Counts without names: the referral report for inside the agency.
//!
//! Knows: the `facts` facet, through the store's read view only. Must never know: a name, a case
//! code, a free text. Start at [`referrals::run`].

pub mod referrals;
pub mod render;
pub mod shape;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store did not give what was asked.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The member stopped it.
    #[error("stopped")]
    Cancelled,
    /// The file could not be written.
    #[error("the file could not be written: {0:?}")]
    Io(std::io::ErrorKind),
    /// The workbook could not be built.
    #[error("the workbook could not be built")]
    Workbook,
}
