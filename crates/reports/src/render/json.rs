//! The shapes themselves, with what they mean beside them.

use super::document::Document;
use crate::Error;
use crate::shape::ReferralReport;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    title: &'a str,
    inside: &'a str,
    period: &'a str,
    left_out: &'a str,
    method: &'a str,
    definitions: BTreeMap<&'a str, &'a str>,
    report: &'a ReferralReport,
}

pub(super) fn write(
    report: &ReferralReport,
    document: &Document,
    out: &mut impl Write,
) -> Result<(), Error> {
    let columns = document.counts.iter();
    let file = File {
        title: &document.title,
        inside: &document.inside,
        period: &document.period,
        left_out: &document.left_out,
        method: &document.method,
        definitions: columns.map(|one| (one.key, one.means.as_str())).collect(),
        report,
    };
    serde_json::to_writer_pretty(&mut *out, &file)
        .map_err(|error| Error::Io(error.io_error_kind().unwrap_or(std::io::ErrorKind::Other)))?;
    out.write_all(b"\n")?;
    Ok(())
}
