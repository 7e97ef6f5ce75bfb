//! placeholder
use crate::Error;
use crate::shape::*;
#[allow(missing_docs)]
pub fn run(
    _: &store::Read<'_>,
    _: &ReportQuery,
    _: &mut dyn FnMut(u64, u64) -> std::ops::ControlFlow<()>,
) -> Result<ReferralReport, Error> {
    Err(Error::Cancelled)
}
