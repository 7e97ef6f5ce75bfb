//! placeholder
use crate::Error;
use crate::shape::*;
#[allow(missing_docs)]
pub fn write(
    _: &ReferralReport,
    _: ReportFormat,
    _: &str,
    _: &mut std::fs::File,
) -> Result<(), Error> {
    Err(Error::Workbook)
}
