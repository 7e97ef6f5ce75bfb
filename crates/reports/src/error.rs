//! What can go wrong, without any value from a row.

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

impl Error {
    /// A stored value that this program does not understand: said, never passed over in silence.
    pub(crate) const BAD_CELL: Self = Self::Store(store::Error::BadCell);
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error.kind())
    }
}
