//! A report as a file.
//!
//! Every format is a view of one [`document`], so none of them can forget to say that it is for
//! inside the agency, which period it covers, who was left out and what its columns mean.

mod csv;
pub(crate) mod document;
mod json;
mod table;
mod xlsx;

use crate::Error;
use crate::shape::{ReferralReport, ReportFormat};
use crate::words::Words;
use document::Document;
use std::io::{Seek, Write};

/// Writes a report in a format and a language, `fr` or `fr-CA`.
///
/// The same report gives the same bytes: no time, no author, no program is written into it.
///
/// # Errors
/// [`Error::Io`] if the file cannot be written, [`Error::Workbook`] if a workbook cannot be built.
pub fn write<W: Write + Seek + Send>(
    report: &ReferralReport,
    format: ReportFormat,
    lang: &str,
    out: &mut W,
) -> Result<(), Error> {
    let words = Words::of(lang);
    let document = Document::of(report, &words);
    match format {
        ReportFormat::Csv => csv::write(&document, out),
        ReportFormat::Xlsx => xlsx::write(&document, out),
        ReportFormat::Json => json::write(report, &document, out),
        ReportFormat::Table => table::write(&document, out),
    }
}
