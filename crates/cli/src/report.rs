//! The referral report: as a table, or as a file.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::arguments::{Format, Referrals};
use crate::run::{JOB, Run, free};
use crate::say;
use api::Fault;
use serde_json::json;
use std::process::ExitCode;

impl Run<'_> {
    /// The referral report.
    pub(crate) fn report(&self, asked: &Referrals) -> Result<ExitCode, Fault> {
        if let Some(out) = &asked.out {
            free(out, asked.force)?;
        }
        self.unlock()?;
        let query = json!({"from": asked.from, "to": asked.to, "area": asked.area, "splits": []});
        if self.linden.json && asked.out.is_none() {
            return self.tell("reports.referrals", &query);
        }
        let format = match asked.format {
            Format::Table => "table",
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Json => "json",
        };
        let Some(out) = &asked.out else {
            let input = json!({"query": query, "format": format, "language": asked.language});
            let text = self.call("reports.text", &input)?;
            say::answer(text["text"].as_str().unwrap_or_default())?;
            return Ok(ExitCode::SUCCESS);
        };
        let input = json!({"query": query, "format": format, "path": out, "language": asked.language, "job": JOB});
        self.tell("reports.export", &input)
    }
}
