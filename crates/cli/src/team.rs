//! Members and devices: invited, compared, let in, removed; who reads what of a case; erasing one.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::agency::{device_list, devices};
use crate::arguments::ROLES;
use crate::cases::readers;
use crate::run::{Run, free};
use crate::say::{self, refusal};
use crate::tables::{cell, named, numbered};
use api::{Fault, FaultCode};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

pub(crate) use crate::agency::AgencyDeed;
pub(crate) use crate::cases::CaseDeed;

/// The parts of a case that are granted one by one. A test holds it to what the desk takes.
const FACETS: [&str; 6] = [
    "facts", "identity", "casework", "career", "therapy", "legal",
];

/// Said where no request has the words.
const NOBODY_ASKS: &str = "Nobody asks with these words at this computer. Read them again, or name \
the file of the request.";

#[derive(Subcommand, Debug)]
pub(crate) enum MemberDeed {
    /// Write an invitation: for a new colleague, or for one more device of a member. Hand it over in
    /// person: it tells where the packs lie.
    Invite {
        /// The file to write.
        file: PathBuf,
        /// The name of a new colleague.
        #[arg(long, required_unless_present = "member")]
        name: Option<String>,
        /// What a new colleague does; may be given more than once.
        #[arg(long = "role", value_name = "ROLE", value_parser = ROLES, required_unless_present = "member")]
        roles: Vec<String>,
        /// One more device of this member.
        #[arg(long, value_name = "ID", conflicts_with_all = ["name", "roles"])]
        member: Option<String>,
        /// Replace a file that is there already.
        #[arg(long)]
        force: bool,
    },
    /// Look at a request: who asks, and its eight words. Compare them aloud with the other screen.
    Request {
        /// The file; without it, whoever asks at this computer.
        file: Option<PathBuf>,
    },
    /// Let a device in whose eight words are the same on both screens.
    Admit {
        /// The request; without it, the one with these words of whoever asks at this computer.
        file: Option<PathBuf>,
        /// The eight words as the other screen shows them.
        #[arg(long)]
        words: String,
        /// What the device is called; without it, what it calls itself.
        #[arg(
            long,
            value_name = "NAME",
            default_value = "",
            hide_default_value = true
        )]
        device: String,
        /// A file for the new device. It also lies at the relay, if there is one.
        #[arg(long, value_name = "FILE")]
        welcome: Option<PathBuf>,
        /// Replace a file that is there already.
        #[arg(long)]
        force: bool,
    },
    /// Remove a member with all devices.
    Remove {
        /// The member, as `agency show` names it.
        id: String,
    },
    /// Say what a member does from now on.
    Roles {
        /// The member, as `agency show` names it.
        id: String,
        /// All roles; may be given more than once.
        #[arg(long = "role", value_name = "ROLE", value_parser = ROLES, required = true)]
        roles: Vec<String>,
    },
    /// Let a member read parts of a case.
    Grant(Facets),
    /// End that a member reads parts of a case. What was read cannot be unread.
    Withdraw(Facets),
}

#[derive(Args, Debug)]
pub(crate) struct Facets {
    /// The case, by its code or id.
    #[arg(long, value_name = "CASE")]
    case: String,
    /// The member, as `agency show` names it.
    #[arg(long, value_name = "ID")]
    member: String,
    /// A part of the case; may be given more than once.
    #[arg(long = "facet", value_name = "FACET", value_parser = FACETS, required = true)]
    facets: Vec<String>,
}

#[derive(Subcommand, Debug)]
pub(crate) enum DeviceDeed {
    /// All devices.
    List,
    /// Call a device something else.
    Name {
        /// The device; the beginning of its id is enough.
        id: String,
        /// Its name. Colleagues see it: say nothing about the work.
        name: String,
    },
    /// Remove a device: it opens nothing new, and new keys are made.
    Remove {
        /// The device; the beginning of its id is enough.
        id: String,
    },
}

impl Run<'_> {
    pub(crate) fn member(&self, deed: &MemberDeed) -> Result<ExitCode, Fault> {
        match deed {
            MemberDeed::Invite {
                file,
                name,
                roles,
                member,
                force,
            } => {
                free(file, *force)?;
                let member = member.as_deref().map(|id| self.member_id(id)).transpose()?;
                let input = json!({"path": file, "name": name, "roles": roles, "memberId": member});
                self.does_and("roster.invite", &input, |view| {
                    self.hints(
                        "Hand the file over in person, on a stick. Then: linden member request",
                    );
                    say::plain(view)
                })
            }
            MemberDeed::Request { file: Some(file) } => {
                self.does_and("roster.request", &json!({"path": file}), request)
            }
            MemberDeed::Request { file: None } => {
                self.does_and("roster.requests", &json!({}), requests)
            }
            MemberDeed::Admit {
                file,
                words,
                device,
                welcome,
                force,
            } => {
                if let Some(welcome) = welcome {
                    free(welcome, *force)?;
                }
                let words: Vec<&str> = words.split_whitespace().collect();
                let id = match file {
                    Some(_) => None,
                    None => Some(self.asking_here(&words)?),
                };
                let input = json!({"path": file, "id": id, "words": words, "device": device, "welcome": welcome});
                self.does_and("roster.admit", &input, admitted)
            }
            MemberDeed::Remove { id } => {
                let input = json!({"memberId": self.member_id(id)?});
                self.does_and("roster.removeMember", &input, |_| removed())
            }
            MemberDeed::Roles { id, roles } => {
                let input = json!({"memberId": self.member_id(id)?, "roles": roles});
                self.does_and("roster.setRoles", &input, |_| "Recorded.".to_owned())
            }
            MemberDeed::Grant(asked) => self.facets("team.grant", asked),
            MemberDeed::Withdraw(asked) => self.facets("team.withdraw", asked),
        }
    }

    fn facets(&self, name: &str, asked: &Facets) -> Result<ExitCode, Fault> {
        let member = self.member_id(&asked.member)?;
        let case = self.case_id(&asked.case)?;
        let input = json!({"caseId": case, "memberId": member, "facets": asked.facets});
        self.does_and(name, &input, readers)
    }

    pub(crate) fn device(&self, deed: &DeviceDeed) -> Result<ExitCode, Fault> {
        let roster = self.roster()?;
        let all = device_list(&roster);
        match deed {
            DeviceDeed::List => self.gives(&all, |_| devices(&roster)),
            DeviceDeed::Name { id, name } => {
                let input = json!({"id": named(&all, id, None)?, "name": name});
                self.does_and("roster.nameDevice", &input, |_| "Recorded.".to_owned())
            }
            DeviceDeed::Remove { id } => {
                let input = json!({"id": named(&all, id, None)?});
                self.does_and("roster.removeDevice", &input, |_| removed())
            }
        }
    }

    /// Unlocks if need be, calls with the passphrase again if need be, and gives the answer.
    pub(crate) fn does_and(
        &self,
        name: &str,
        input: &Value,
        text: impl FnOnce(&Value) -> String,
    ) -> Result<ExitCode, Fault> {
        if !self.desk.is_open() {
            self.unlock()?;
        }
        let value = self.stepping_up(name, input)?;
        self.gives(&value, text)
    }

    /// The request at this computer with these words.
    fn asking_here(&self, words: &[&str]) -> Result<Value, Fault> {
        if !self.desk.is_open() {
            self.unlock()?;
        }
        let here = self.call("roster.requests", &json!({}))?;
        let mut all = here["requests"].as_array().into_iter().flatten();
        let found = all.find(|one| one["words"] == json!(words));
        let id = found.map(|one| one["id"].clone());
        id.ok_or_else(|| refusal(FaultCode::NotFound, NOBODY_ASKS))
    }

    fn member_id(&self, given: &str) -> Result<String, Fault> {
        named(&self.roster()?["members"], given, None)
    }
}

fn removed() -> String {
    "Removed. New keys are made, and go out with the next exchange.".to_owned()
}

fn request(view: &Value) -> String {
    if view["otherAgency"] == true {
        return "This request is for another agency. It cannot be let in here.".to_owned();
    }
    let what = match (view["known"] == true, view["secondDevice"] == true) {
        (true, _) => "is in already",
        (_, true) => "asks for one more device",
        _ => "asks to join",
    };
    format!(
        "{} ({}) {what}.\nAre these words the same on the other screen, in this order?\n\n{}",
        cell(&view["member"]),
        cell(&view["roles"]),
        numbered(&view["words"])
    )
}

fn requests(view: &Value) -> String {
    let all: Vec<String> = view["requests"]
        .as_array()
        .into_iter()
        .flatten()
        .map(request)
        .collect();
    match all.is_empty() {
        true => "Nobody asks at this computer.".to_owned(),
        false => all.join("\n\n"),
    }
}

fn admitted(view: &Value) -> String {
    if view["pending"] == true {
        return "It waits for a second signature: linden agency second".to_owned();
    }
    let file = view["path"].as_str().map(|_| {
        let file = cell(&view["path"]);
        format!("Let in. Its welcome is {file}: give it back.")
    });
    file.unwrap_or_else(|| match view["atRelay"] == true {
        true => "Let in. Its welcome goes to the relay with the next exchange.".to_owned(),
        false => "Let in. There is no relay: write its welcome with --welcome FILE.".to_owned(),
    })
}
