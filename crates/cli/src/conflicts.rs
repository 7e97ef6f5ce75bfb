//! Fields with two versions: looked at, and decided.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::run::Run;
use crate::tables::{cell, named, short};
use api::{Fault, FaultCode};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::process::ExitCode;

/// How many are asked for at once.
const PAGE: usize = 100;

#[derive(Subcommand, Debug)]
pub(crate) enum ConflictDeed {
    /// Every field with two versions, the newest first.
    List {
        /// Only of this case, by its code or id.
        #[arg(long)]
        case: Option<String>,
    },
    /// Decide one. The decision goes to colleagues like every other change.
    Resolve {
        /// The field, as `conflicts list` names it.
        id: String,
        #[command(flatten)]
        decision: Decision,
    },
}

#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub(crate) struct Decision {
    /// This version; the beginning of its id is enough.
    #[arg(long, value_name = "SIDE")]
    pick: Option<String>,
    /// Both, one below the other, where the field holds words.
    #[arg(long)]
    both: bool,
    /// Something else, where the field takes it; - reads it from standard input.
    #[arg(long, value_name = "VALUE")]
    write: Option<String>,
}

impl Run<'_> {
    pub(crate) fn conflicts(&self, deed: &ConflictDeed) -> Result<ExitCode, Fault> {
        self.unlock()?;
        match deed {
            ConflictDeed::List { case } => {
                let case = case.as_deref().map(|case| self.case_id(case)).transpose()?;
                let all = self.every_conflict(case.as_deref())?;
                let list = json!({"total": all.len(), "conflicts": all});
                self.gives(&list, |_| conflicts(&all))
            }
            ConflictDeed::Resolve { id, decision } => {
                let all = self.every_conflict(None)?;
                let found = all.iter().find(|one| one["id"] == **id);
                let found = found.ok_or(Fault::of(FaultCode::NotFound))?;
                let mut input = json!({"id": id, "choice": "both"});
                if let Some(side) = &decision.pick {
                    input["choice"] = json!("one");
                    input["side"] = json!(named(&found["sides"], side, None)?);
                }
                if let Some(value) = &decision.write {
                    input["choice"] = json!("other");
                    input["value"] = json!(written(value)?);
                }
                self.does_and("conflicts.decide", &input, |_| "Decided.".to_owned())
            }
        }
    }

    fn every_conflict(&self, case: Option<&str>) -> Result<Vec<Value>, Fault> {
        let mut all = Vec::new();
        loop {
            let input = json!({"caseId": case, "offset": all.len(), "limit": PAGE});
            let page = self.call("conflicts.list", &input)?;
            let total = page["total"].as_u64().unwrap_or_default();
            let Some(found) = page["conflicts"].as_array().filter(|it| !it.is_empty()) else {
                return Ok(all);
            };
            all.extend(found.iter().cloned());
            if all.len() as u64 >= total {
                return Ok(all);
            }
        }
    }
}

/// The value itself, or standard input: what is written about a person need not be an argument.
fn written(value: &str) -> Result<String, Fault> {
    if value == "-" {
        crate::calls::input()
    } else {
        Ok(value.to_owned())
    }
}

fn conflicts(all: &[Value]) -> String {
    if all.is_empty() {
        return "No field has two versions.".to_owned();
    }
    let mut text = String::new();
    for one in all {
        let what = match one["column"].as_str() {
            Some("") | None => "whether it is there".to_owned(),
            Some(column) => column.to_owned(),
        };
        text.push_str(&format!("{}\n", cell(&one["id"])));
        text.push_str(&format!(
            "  {} {}: {what}, of {}\n",
            cell(&one["table"]),
            cell(&one["about"]),
            cell(&one["caseCode"])
        ));
        for side in one["sides"].as_array().into_iter().flatten() {
            let shown = if side["shown"] == true { ", shown" } else { "" };
            text.push_str(&format!(
                "  {}  {}  ({}, {}, {}{shown})\n",
                short(side["id"].as_str().unwrap_or_default()),
                cell(&side["value"]),
                cell(&side["member"]),
                cell(&side["device"]),
                cell(&side["at"])
            ));
        }
        text.push('\n');
    }
    text
}
