//! The referral report: asked, shown, and written as a file for inside the agency.

use crate::fault::{self, Fault, FaultCode};
use crate::session::Session;
use crate::shapes::office::{ExportReport, ReportText, TextView};
use crate::shapes::providers::Exported;
use casework::{Deed, Invalid, Reason};
use reports::shape::{ReferralReport, ReportFormat, ReportQuery};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

impl From<reports::Error> for Fault {
    fn from(error: reports::Error) -> Self {
        match error {
            reports::Error::Store(error) => error.into(),
            reports::Error::Cancelled => Self::of(FaultCode::Cancelled),
            reports::Error::Io(kind) => fault::io(&std::io::Error::from(kind)),
            reports::Error::Workbook => Self::of(FaultCode::Unexpected),
        }
    }
}

pub(crate) fn referrals(
    session: &mut Session,
    query: ReportQuery,
) -> Result<ReferralReport, Fault> {
    let report = run(session, &query)?;
    session.saw(Deed::ReadReport, None, report.tables.len())?;
    Ok(report)
}

fn run(session: &Session, query: &ReportQuery) -> Result<ReferralReport, Fault> {
    if query.from > query.to {
        return Err(Invalid::of("to", Reason::BeforeStart).into());
    }
    let mut on = |_, _| ControlFlow::Continue(());
    Ok(reports::referrals::run(&session.read(), query, &mut on)?)
}

pub(crate) fn text(session: &mut Session, input: ReportText) -> Result<TextView, Fault> {
    let report = run(session, &input.query)?;
    if input.format == ReportFormat::Xlsx {
        return Err(Invalid::of("format", Reason::NotInList).into());
    }
    session.audit(Deed::ExportReport, None, None, 1)?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    reports::render::write(&report, input.format, &input.language, &mut bytes)?;
    let text = String::from_utf8(bytes.into_inner());
    Ok(TextView {
        text: text.map_err(|_| Fault::of(FaultCode::Unexpected))?,
    })
}

pub(crate) fn export(session: &mut Session, input: ExportReport) -> Result<Exported, Fault> {
    let report = run(session, &input.query)?;
    let jobs = Arc::clone(&session.jobs);
    let job = jobs.begin(input.job.as_deref());
    job.at("writing", 0, 1)?;
    // On record before the first byte leaves.
    session.audit(Deed::ExportReport, None, None, 1)?;
    let path = Path::new(&input.path);
    fault::write_file(path, |file| {
        reports::render::write(&report, input.format, &input.language, file)
            .map_err(|_| std::io::Error::from(std::io::ErrorKind::Other))
    })?;
    job.at("writing", 1, 1)?;
    let bytes = std::fs::metadata(path)
        .map(|file| file.len())
        .unwrap_or_default();
    let rows = report
        .tables
        .iter()
        .map(|table| table.lines.len())
        .sum::<usize>();
    Ok(Exported {
        path: fault::file_name(path),
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
        rows: crate::look::count(rows),
    })
}
