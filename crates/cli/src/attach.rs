//! Files of a case.

use crate::run::{JOB, Run, free};
use crate::tables::table;
use api::Fault;
use clap::Subcommand;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Subcommand, Debug)]
pub(crate) enum AttachDeed {
    /// Keep a file with a case. The file itself stays where it is.
    Add {
        /// The case, by its code or id.
        case: String,
        /// The file, at most 200 MiB.
        file: PathBuf,
        /// What it is, in a few words.
        #[arg(long, value_name = "WORDS")]
        description: Option<String>,
    },
    /// The files of a case.
    List {
        /// The case, by its code or id.
        case: String,
    },
    /// Write a file out in clear. It is on record, and yours to look after.
    Save {
        /// The file, by the id that `linden attach list` shows.
        id: String,
        /// Where to.
        file: PathBuf,
        /// Replace a file that is there already.
        #[arg(long)]
        force: bool,
    },
    /// Say what a file is.
    Describe {
        /// The file, by its id.
        id: String,
        /// A few words.
        words: String,
    },
    /// Remove a file from its case.
    Remove {
        /// The file, by its id.
        id: String,
    },
}

impl Run<'_> {
    pub(crate) fn attach(&self, deed: &AttachDeed) -> Result<ExitCode, Fault> {
        match deed {
            AttachDeed::Add {
                case,
                file,
                description,
            } => {
                let input = json!({"caseId": self.case_id(case)?, "path": file,
                    "description": description, "job": JOB});
                self.does_and("attachments.add", &input, |view| files(&json!([view])))
            }
            AttachDeed::List { case } => {
                let input = json!({"caseId": self.case_id(case)?, "limit": 200});
                self.does_and("attachments.list", &input, |list| {
                    files(list.get("attachments").unwrap_or(&Value::Null))
                })
            }
            AttachDeed::Save { id, file, force } => {
                free(file, *force)?;
                let input = json!({"attachmentId": id, "path": file, "job": JOB});
                self.opened("attachments.save", &input)
            }
            AttachDeed::Describe { id, words } => {
                let input = json!({"attachmentId": id, "description": words});
                self.does_and("attachments.describe", &input, |view| files(&json!([view])))
            }
            AttachDeed::Remove { id } => {
                self.opened("attachments.remove", &json!({"attachmentId": id}))
            }
        }
    }
}

fn files(list: &Value) -> String {
    let columns = [
        ("FILE", "id"),
        ("NAME", "name"),
        ("SORT", "media"),
        ("BYTES", "bytes"),
        ("ADDED", "addedAt"),
        ("BY", "addedBy"),
        ("HERE", "here"),
        ("DESCRIPTION", "description"),
    ];
    table(list, &columns)
}
