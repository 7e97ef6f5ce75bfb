//! One case: who reads what of it, and erasing it for good.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::run::Run;
use crate::tables::{cell, short, table};
use api::{Fault, FaultCode};
use clap::Subcommand;
use serde_json::{Value, json};
use std::process::ExitCode;

#[derive(Subcommand, Debug)]
pub(crate) enum CaseDeed {
    /// Who reads what of a case, and why.
    Readers {
        /// The case, by its code or id.
        case: String,
    },
    /// Erase a case for good, on every device: needs a second signature.
    Erase {
        /// The case, by its code or id.
        case: String,
        /// Nothing brings it back.
        #[arg(long, required = true)]
        for_good: bool,
    },
    /// Erased cases, and the devices that still hold them.
    Erasures,
}

impl Run<'_> {
    pub(crate) fn case(&self, deed: &CaseDeed) -> Result<ExitCode, Fault> {
        match deed {
            CaseDeed::Readers { case } => {
                let input = json!({"caseId": self.case_id(case)?});
                self.does_and("team.get", &input, readers)
            }
            CaseDeed::Erase { case, .. } => {
                let input = json!({"caseId": self.case_id(case)?});
                self.does_and("erasures.propose", &input, |view| {
                    erasures(&json!({"erasures": [view]}))
                })
            }
            CaseDeed::Erasures => self.does_and("erasures.list", &json!({}), erasures),
        }
    }

    /// The id of a case that was named by it or by its code.
    pub(crate) fn case_id(&self, given: &str) -> Result<String, Fault> {
        if uuid::Uuid::parse_str(given).is_ok() {
            return Ok(given.to_owned());
        }
        if !self.desk.is_open() {
            self.unlock()?;
        }
        let list = self.call("cases.list", &json!({"text": given, "limit": 50}))?;
        let mut rows = list["rows"].as_array().into_iter().flatten();
        let is_it = |row: &&Value| {
            let code = row["code"].as_str().unwrap_or_default();
            code.eq_ignore_ascii_case(given)
        };
        let id = rows.find(is_it).and_then(|row| row["id"].as_str());
        id.map(str::to_owned).ok_or(Fault::of(FaultCode::NotFound))
    }
}

/// Who reads what of a case, as a table.
pub(crate) fn readers(team: &Value) -> String {
    let columns = [
        ("MEMBER", "memberId"),
        ("NAME", "name"),
        ("READS", "granted"),
        ("BY ROLE", "byRole"),
        ("COULD READ", "grantable"),
    ];
    let mut text = table(&team["readers"], &columns);
    if team["contested"]
        .as_array()
        .is_some_and(|all| !all.is_empty())
    {
        let parts = cell(&team["contested"]);
        text.push_str(&format!("\nContested, for an administrator: {parts}\n"));
    }
    text
}

fn erasures(list: &Value) -> String {
    let mut rows = Vec::new();
    for one in list["erasures"].as_array().into_iter().flatten() {
        let names = |devices: &Value| -> Value {
            let devices = devices.as_array().into_iter().flatten();
            let name = |it: &Value| format!("{} {}", cell(&it["member"]), cell(&it["device"]));
            devices.map(name).collect()
        };
        rows.push(json!({
            "caseId": one["caseId"], "caseCode": one["caseCode"], "erased": one["erased"],
            "pending": one["pending"].as_str().map(short),
            "done": names(&one["done"]), "open": names(&one["open"]),
        }));
    }
    let columns = [
        ("CASE", "caseId"),
        ("CODE", "caseCode"),
        ("ERASED", "erased"),
        ("WAITS FOR A SIGNATURE", "pending"),
        ("DONE", "done"),
        ("STILL TO COME", "open"),
    ];
    table(&Value::Array(rows), &columns)
}
