//! The agency as a whole: who belongs to it, joining it, and second signatures.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::run::{RECOVERY, Run, free};
use crate::tables::{cell, named, numbered, table};
use api::Fault;
use clap::Subcommand;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Subcommand, Debug)]
pub(crate) enum AgencyDeed {
    /// Its words to compare by phone, its members and devices, and what waits for a second signature.
    Show,
    /// Join with an invitation: makes a vault that waits, writes a request, and shows eight words.
    Join {
        /// The invitation.
        invitation: PathBuf,
        /// What this computer is called. Colleagues see it: say nothing about the work.
        #[arg(long, value_name = "NAME")]
        device: String,
        /// The file of the request, for whoever lets this device in; not needed at the same computer.
        #[arg(long, value_name = "FILE")]
        request: Option<PathBuf>,
        /// Replace a file that is there already.
        #[arg(long)]
        force: bool,
    },
    /// The eight words of this device again, and how far its joining has come.
    Words {
        /// Write the request again.
        #[arg(long, value_name = "FILE")]
        request: Option<PathBuf>,
        /// Replace a file that is there already.
        #[arg(long)]
        force: bool,
    },
    /// Take in the welcome: from a file, or else from the relay that the invitation named.
    Welcome {
        /// The file.
        file: Option<PathBuf>,
    },
    /// Give the second signature.
    Second {
        /// What waits, as `agency show` names it; its beginning is enough.
        id: String,
    },
}

impl Run<'_> {
    pub(crate) fn agency(&self, deed: &AgencyDeed) -> Result<ExitCode, Fault> {
        match deed {
            AgencyDeed::Show => self.gives(&self.roster()?, roster),
            AgencyDeed::Join {
                invitation,
                device,
                request,
                force,
            } => {
                if let Some(request) = request {
                    free(request, *force)?;
                }
                let input = json!({"path": invitation, "device": device, "request": request, "passphrase": self.passphrase()?});
                let asked = self.call("join.begin", &input)?;
                self.hints(
                    "Give the request to the colleague who invited you, and read these words to \
                     each other. Then: linden agency welcome",
                );
                self.gives(&asked, joining)
            }
            AgencyDeed::Words { request, force } => {
                if let Some(request) = request {
                    free(request, *force)?;
                }
                self.unlock()?;
                let asked = match request {
                    Some(request) => self.call("join.saveRequest", &json!({"path": request}))?,
                    None => self.call("join.status", &json!({}))?,
                };
                self.gives(&asked, joining)
            }
            AgencyDeed::Welcome { file } => {
                self.unlock()?;
                let desk = self.call("join.finish", &json!({"path": file}))?;
                self.gives(&desk, |desk| {
                    format!("This device belongs to {} now.", cell(&desk["agency"]))
                })
            }
            AgencyDeed::Second { id } => {
                let roster = self.roster()?;
                let id = named(&roster["proposals"], id, None)?;
                let done = self.stepping_up("roster.second", &json!({"id": id}))?;
                self.gives(&done, |_| "Signed.".to_owned())
            }
        }
    }

    /// The agency as the vault knows it.
    pub(crate) fn roster(&self) -> Result<Value, Fault> {
        if !self.desk.is_open() {
            self.unlock()?;
        }
        self.call("roster.get", &json!({}))
    }
}

/// How far a device has come that asked to join, and its words.
fn joining(asked: &Value) -> String {
    let state = match asked["state"].as_str() {
        Some("joined") => "belongs to it",
        Some("welcome") => "let in; the first packs are on their way",
        _ => "asked; a colleague compares these words and lets it in",
    };
    let code = asked["code"].as_str();
    let code = code.map(|code| format!("\n{RECOVERY}\n{code}\n"));
    format!(
        "{} at {}: {state}\n\n{}{}",
        cell(&asked["member"]),
        cell(&asked["agency"]),
        numbered(&asked["words"]),
        code.unwrap_or_default()
    )
}

fn roster(roster: &Value) -> String {
    let mut text = format!("Words of the agency: {}\n", cell(&roster["fingerprint"]));
    text.push_str(&format!(
        "Statements: {}, without effect {}\n",
        roster["statements"], roster["withoutEffect"]
    ));
    if roster["newer"] == true {
        text.push_str("Some of it needs a newer version of the program.\n");
    }
    text.push('\n');
    let columns = [
        ("MEMBER", "id"),
        ("NAME", "name"),
        ("ROLES", "roles"),
        ("YOU", "me"),
        ("JOINED", "joined"),
    ];
    text.push_str(&table(&roster["members"], &columns));
    text.push('\n');
    text.push_str(&devices(roster));
    if roster["proposals"]
        .as_array()
        .is_some_and(|all| !all.is_empty())
    {
        let columns = [
            ("WAITS", "id"),
            ("WHAT", "kind"),
            ("BY", "by"),
            ("SINCE", "at"),
            ("MEMBER", "member"),
            ("CASE", "caseCode"),
            ("MAY SIGN", "maySecond"),
        ];
        text.push('\n');
        text.push_str(&table(&roster["proposals"], &columns));
    }
    text
}

/// Every device of a roster, with the name of its member.
pub(crate) fn device_list(roster: &Value) -> Value {
    let mut all = Vec::new();
    for member in roster["members"].as_array().into_iter().flatten() {
        for device in member["devices"].as_array().into_iter().flatten() {
            let mut device = device.clone();
            if let Some(fields) = device.as_object_mut() {
                fields.insert("memberId".to_owned(), member["id"].clone());
                fields.insert("member".to_owned(), member["name"].clone());
            }
            all.push(device);
        }
    }
    Value::Array(all)
}

/// The same as a table.
pub(crate) fn devices(roster: &Value) -> String {
    let columns = [
        ("DEVICE", "id"),
        ("MEMBER", "member"),
        ("NAME", "name"),
        ("HERE", "this"),
        ("REMOVED", "removed"),
        ("EXISTS TWICE", "forked"),
        ("LAST HEARD OF", "lastHeard"),
    ];
    table(&device_list(roster), &columns)
}
