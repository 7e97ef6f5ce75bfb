//! A report as a file.

use crate::Error;
use crate::shape::{ReferralReport, ReportFormat};

/// Writes a report.
///
/// # Errors
/// If the file cannot be written.
pub fn write(
    _: &ReferralReport,
    _: ReportFormat,
    _: &str,
    _: &mut std::fs::File,
) -> Result<(), Error> {
    Err(Error::Workbook)
}
