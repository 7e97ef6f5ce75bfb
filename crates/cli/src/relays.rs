//! Relays: set up, tried, taken away. A secret comes from a file or from standard input.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::run::Run;
use crate::say::{self, refusal};
use crate::tables::{named, short, table};
use api::{Fault, FaultCode};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Bytes of a certificate authority at most.
const PEM_BYTES_MAX: u64 = 1 << 16;

#[derive(Subcommand, Debug)]
pub(crate) enum RelayDeed {
    /// Set up a relay.
    Add {
        #[command(subcommand)]
        kind: Kind,
    },
    /// All relays, and how they are doing.
    List,
    /// Try one: whether it answers, may be read, and may be written.
    Test {
        /// The relay: its id, the beginning of it, or its place.
        relay: String,
    },
    /// Stop exchanging there. What lies there stays there, sealed.
    Remove {
        /// The relay: its id, the beginning of it, or its place.
        relay: String,
    },
}

#[derive(Subcommand, Debug)]
pub(crate) enum Kind {
    /// A folder: on this computer, in the office network, on a stick, or of a program that copies it.
    Folder {
        /// The folder.
        path: PathBuf,
        #[command(flatten)]
        when: When,
    },
    /// A WebDAV server, as of Nextcloud.
    Webdav {
        /// The address of a folder there.
        url: String,
        #[command(flatten)]
        login: Login,
        #[command(flatten)]
        when: When,
    },
    /// An S3 store.
    S3 {
        /// The address of the store.
        url: String,
        /// The bucket.
        #[arg(long)]
        bucket: String,
        /// The region.
        #[arg(long)]
        region: String,
        #[command(flatten)]
        login: Login,
        #[command(flatten)]
        when: When,
    },
}

#[derive(Args, Debug)]
pub(crate) struct Login {
    /// The account, or the name of the key.
    #[arg(long)]
    user: String,
    /// A file whose first line is the password or secret key, or - for the next line of standard
    /// input, after the passphrase if that comes from there, too.
    #[arg(long, value_name = "FILE")]
    secret_file: PathBuf,
    /// A certificate authority of one's own, as PEM: that one and no other is believed then.
    #[arg(long, value_name = "PEM")]
    authority: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct When {
    /// Only exchange when asked to; otherwise the window does it by itself.
    #[arg(long)]
    by_hand: bool,
}

impl Run<'_> {
    pub(crate) fn relay(&self, deed: &RelayDeed) -> Result<ExitCode, Fault> {
        self.unlock()?;
        match deed {
            RelayDeed::Add { kind } => {
                let input = self.asked(kind)?;
                self.does_and("relays.put", &input, |view| {
                    self.hints("Recorded. Try it with: linden relay test");
                    short(view["id"].as_str().unwrap_or_default())
                })
            }
            RelayDeed::List => {
                let list = self.relay_list()?;
                self.gives(&list, relays)
            }
            RelayDeed::Test { relay } => self.test(&self.relay_id(relay)?),
            RelayDeed::Remove { relay } => {
                let input = json!({"id": self.relay_id(relay)?});
                self.does_and("relays.remove", &input, |_| "Removed.".to_owned())
            }
        }
    }

    fn asked(&self, kind: &Kind) -> Result<Value, Fault> {
        Ok(match kind {
            Kind::Folder { path, when } => {
                // It must be found again from any folder in which the program is started.
                let place = std::path::absolute(path);
                let place = place.map_err(|_| Fault::of(FaultCode::FileUnreachable))?;
                json!({"kind": "folder", "place": place, "automatic": !when.by_hand})
            }
            Kind::Webdav { url, login, when } => json!({
                "kind": "webdav", "place": url, "automatic": !when.by_hand, "user": login.user,
                "secret": self.secret(login)?, "authority": authority(login)?,
            }),
            Kind::S3 {
                url,
                bucket,
                region,
                login,
                when,
            } => json!({
                "kind": "s3", "place": url, "bucket": bucket, "region": region,
                "automatic": !when.by_hand, "user": login.user,
                "secret": self.secret(login)?, "authority": authority(login)?,
            }),
        })
    }

    fn secret(&self, login: &Login) -> Result<String, Fault> {
        crate::passphrase::secret(&login.secret_file, "secret")
    }

    fn test(&self, id: &str) -> Result<ExitCode, Fault> {
        let list = self.relay_list()?;
        let mut all = list.as_array().into_iter().flatten();
        let known = all.find(|relay| relay["id"] == *id);
        let known = known.ok_or(Fault::of(FaultCode::NotFound))?;
        let mut input = json!({});
        for field in ["id", "kind", "place", "user", "bucket", "region"] {
            input[field] = known[field].clone();
        }
        let tried = self.call("relays.test", &input)?;
        self.show(&tried)?;
        let works = ["reached", "read", "written"].iter();
        let works = works.clone().all(|part| tried[*part] == true);
        if works && tried["trouble"].is_null() {
            return Ok(ExitCode::SUCCESS);
        }
        let trouble = serde_json::from_value::<FaultCode>(tried["trouble"].clone());
        if let (Ok(code), false) = (trouble, self.linden.json) {
            say::fault(&Fault::of(code), false);
        }
        Ok(ExitCode::from(say::RELAY))
    }

    fn relay_list(&self) -> Result<Value, Fault> {
        let view = self.call("exchange.status", &json!({}))?;
        Ok(view["relays"].clone())
    }

    /// The id of a relay that was named by it, by its beginning, or by its place.
    pub(crate) fn relay_id(&self, given: &str) -> Result<String, Fault> {
        let list = self.relay_list()?;
        let place = std::path::absolute(given).ok();
        let place = place.as_deref().and_then(Path::to_str).unwrap_or(given);
        let by_name = named(&list, given, Some("place"));
        by_name.or_else(|fault| named(&list, place, Some("place")).map_err(|_| fault))
    }
}

fn authority(login: &Login) -> Result<Option<String>, Fault> {
    let read = |path: &PathBuf| -> Result<String, Fault> {
        let unreachable = || {
            let text = "The certificate file cannot be read.";
            refusal(FaultCode::FileUnreachable, text)
        };
        let file = File::open(path).map_err(|_| unreachable())?;
        let mut text = Vec::new();
        let read = file.take(PEM_BYTES_MAX + 1).read_to_end(&mut text);
        read.map_err(|_| unreachable())?;
        if text.len() as u64 > PEM_BYTES_MAX {
            return Err(Fault::of(FaultCode::FileTooLarge));
        }
        String::from_utf8(text).map_err(|_| {
            let text = "The certificate file is not PEM text.";
            refusal(FaultCode::FileNotRecognised, text)
        })
    };
    login.authority.as_ref().map(read).transpose()
}

/// Relays as a table.
pub(crate) fn relays(list: &Value) -> String {
    let columns = [
        ("RELAY", "id"),
        ("KIND", "kind"),
        ("PLACE", "place"),
        ("BY ITSELF", "automatic"),
        ("LAST", "lastAt"),
        ("TO GO", "toGo"),
        ("TROUBLE", "trouble"),
    ];
    table(list, &columns)
}
