//! The exchange: now, by a file, what waits outside, and whether its log is whole.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::run::{JOB, Run, free};
use crate::say::{self, refusal};
use crate::status::status;
use crate::tables::{cell, named, table};
use api::{Fault, FaultCode};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

pub(crate) use crate::conflicts::ConflictDeed;
pub(crate) use crate::relays::RelayDeed;

const NO_RELAY: &str = "No relay is set up here. Add one with `linden relay add`, or exchange by a \
file with `linden bundle`.";

#[derive(Args, Debug)]
pub(crate) struct Sync {
    /// Only with this relay: its id, the beginning of it, or its place. Else with every one.
    pub(crate) relay: Option<String>,
    /// Only say how it stands.
    #[arg(long, conflicts_with = "relay")]
    pub(crate) status: bool,
}

#[derive(Subcommand, Debug)]
pub(crate) enum BundleDeed {
    /// Write what is newer than the last one into a file for a stick or an e-mail.
    Export {
        /// The file to write.
        file: PathBuf,
        /// Everything, for a device that lacks much.
        #[arg(long)]
        everything: bool,
        /// Replace a file that is there already.
        #[arg(long)]
        force: bool,
    },
    /// What a file would bring. Nothing of it is taken in.
    Show {
        /// The file.
        file: PathBuf,
    },
    /// Take a file in.
    Import {
        /// The file.
        file: PathBuf,
    },
}

#[derive(Subcommand, Debug)]
pub(crate) enum PackDeed {
    /// What removed devices sent after their removal, and waits for a person.
    Quarantined,
    /// Let it count for everybody, as if it had come before the removal.
    Admit {
        /// What waits; the beginning of its id is enough.
        id: String,
    },
    /// Leave it outside and ask about it no more; it can still be let in.
    Refuse {
        /// What waits; the beginning of its id is enough.
        id: String,
    },
    /// What others have seen and nobody here has, and how much waits for it.
    Missing,
    /// Declare such a pack lost, for everybody: what waits comes in without it.
    ///
    /// First let every device exchange, and look at every stick and in every backup. Some fields may
    /// have two versions afterwards; should the pack turn up, it is taken in beside them.
    Lost {
        /// What is missed; the beginning of its id is enough.
        id: String,
        /// Say that no device, no stick and no other relay has it.
        #[arg(long, required = true)]
        nobody_has_it: bool,
    },
}

#[derive(Subcommand, Debug)]
pub(crate) enum LogDeed {
    /// Whether every pack is whole, signed and in its chain, and the records are what they say.
    Verify,
}

impl Run<'_> {
    pub(crate) fn sync(&self, asked: &Sync) -> Result<ExitCode, Fault> {
        self.unlock()?;
        if asked.status {
            return self.gives(&self.call("exchange.status", &json!({}))?, status);
        }
        let relay = asked.relay.as_deref().map(|relay| self.relay_id(relay));
        let relay = relay.transpose()?;
        let input = json!({"relay": relay, "job": JOB});
        let done = self.call("exchange.now", &input).map_err(nowhere)?;
        self.gives(&done, exchanged)?;
        // The others did their part; a script should hear of the one that did not.
        let relays = done["exchange"]["relays"].as_array().into_iter().flatten();
        let mut asked = relays.filter(|it| relay.as_ref().is_none_or(|id| it["id"] == **id));
        let has_trouble = asked.any(|relay| !relay["trouble"].is_null());
        Ok(if has_trouble {
            ExitCode::from(say::RELAY)
        } else {
            ExitCode::SUCCESS
        })
    }

    pub(crate) fn bundle(&self, deed: &BundleDeed) -> Result<ExitCode, Fault> {
        match deed {
            BundleDeed::Export {
                file,
                everything,
                force,
            } => {
                free(file, *force)?;
                let input = json!({"path": file, "everything": everything, "job": JOB});
                self.does_and("bundles.export", &input, |view| {
                    let (packs, bytes) = (&view["packs"], &view["bytes"]);
                    format!("{}: {packs} packs, {bytes} bytes", cell(&view["path"]))
                })
            }
            BundleDeed::Show { file } => {
                self.unlock()?;
                let view = self.call("bundles.show", &json!({"path": file, "job": JOB}))?;
                if view["ours"] == false {
                    return Err(Fault::of(FaultCode::OtherWorkspace));
                }
                self.gives(&view, bundle)
            }
            BundleDeed::Import { file } => {
                let input = json!({"path": file, "job": JOB});
                self.does_and("bundles.import", &input, exchanged)
            }
        }
    }

    pub(crate) fn packs(&self, deed: &PackDeed) -> Result<ExitCode, Fault> {
        self.unlock()?;
        let list = match deed {
            PackDeed::Quarantined | PackDeed::Admit { .. } | PackDeed::Refuse { .. } => {
                "packs.quarantined"
            }
            PackDeed::Missing | PackDeed::Lost { .. } => "packs.missing",
        };
        let held = self.call(list, &json!({}))?;
        match deed {
            PackDeed::Quarantined => self.gives(&held, quarantine),
            PackDeed::Admit { id } => {
                let input = json!({"id": named(&held["packs"], id, None)?});
                self.does_and("packs.admit", &input, |_| "Taken in.".to_owned())
            }
            PackDeed::Refuse { id } => {
                let input = json!({"id": named(&held["packs"], id, None)?});
                self.does_and("packs.refuse", &input, |_| "Left outside.".to_owned())
            }
            PackDeed::Missing => self.gives(&held, missing),
            PackDeed::Lost { id, .. } => {
                let input = json!({"id": named(&held["packs"], id, None)?});
                self.does_and("packs.lose", &input, |_| "Declared lost.".to_owned())
            }
        }
    }

    pub(crate) fn log(&self, deed: &LogDeed) -> Result<ExitCode, Fault> {
        let LogDeed::Verify = deed;
        self.unlock()?;
        let check = self.call("packs.verify", &json!({}))?;
        self.show(&check)?;
        let parts = ["ok", "rowsOk", "auditOk"];
        Ok(if parts.iter().all(|part| check[*part] == true) {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(say::WRONG)
        })
    }
}

/// Says what is not there where nothing was asked for by name.
fn nowhere(fault: Fault) -> Fault {
    if fault.code == FaultCode::NotFound {
        refusal(FaultCode::NotFound, NO_RELAY)
    } else {
        fault
    }
}

fn exchanged(done: &Value) -> String {
    let counted = format!(
        "{} packs sent, {} received, {} records changed\n",
        done["sent"], done["received"], done["rows"]
    );
    counted + &status(&done["exchange"])
}

fn bundle(view: &Value) -> String {
    let mut text = format!(
        "{}: {} packs, {} of them not here yet, {} bytes\n\n",
        cell(&view["path"]),
        view["packs"],
        view["fresh"],
        view["bytes"]
    );
    let columns = [
        ("FROM", "member"),
        ("DEVICE", "device"),
        ("PACKS", "packs"),
        ("NEW", "fresh"),
        ("UNTIL", "until"),
    ];
    text.push_str(&table(&view["authors"], &columns));
    if view["facets"].as_array().is_some_and(|all| !all.is_empty()) {
        let columns = [("PART", "facet"), ("CHANGES", "changes")];
        text.push('\n');
        text.push_str(&table(&view["facets"], &columns));
    }
    if view["incomplete"] != 0 {
        let many = &view["incomplete"];
        text.push_str(&format!(
            "\n{many} of them wait for something that is not in this file.\n"
        ));
    }
    text
}

fn missing(held: &Value) -> String {
    let mut rows = held["packs"].clone();
    for row in rows.as_array_mut().into_iter().flatten() {
        let members = row["seenBy"].as_array().into_iter().flatten();
        let members: Vec<String> = members.map(cell).collect();
        if let Some(fields) = row.as_object_mut() {
            fields.insert("seenBy".to_owned(), json!(members.join(", ")));
        }
    }
    let columns = [
        ("MISSED", "id"),
        ("FROM", "member"),
        ("DEVICE", "device"),
        ("WAITING", "packs"),
        ("SINCE", "since"),
        ("SEEN BY", "seenBy"),
    ];
    table(&rows, &columns)
}

fn quarantine(held: &Value) -> String {
    let mut rows = held["packs"].clone();
    for row in rows.as_array_mut().into_iter().flatten() {
        let facets = row["facets"].as_array().into_iter().flatten();
        let facet = |it: &Value| format!("{} {}", cell(&it["facet"]), it["changes"]);
        let facets: Value = facets.map(facet).collect();
        if let Some(fields) = row.as_object_mut() {
            fields.insert("facets".to_owned(), facets);
        }
    }
    let columns = [
        ("WAITS", "id"),
        ("FROM", "member"),
        ("DEVICE", "device"),
        ("PACKS", "packs"),
        ("SINCE", "since"),
        ("UNTIL", "until"),
        ("CHANGES", "facets"),
        ("LEFT OUTSIDE", "refused"),
    ];
    table(&rows, &columns)
}
