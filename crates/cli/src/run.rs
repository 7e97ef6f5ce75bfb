//! From arguments to commands of the table.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::arguments::{Audit, Backup, Deed, Export, Import, Linden, Report, VaultDeed};
use crate::host::ThisComputer;
use crate::say::{self, refusal};
use api::{Desk, Fault, FaultCode};
use clap::{CommandFactory, Parser};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::OnceLock;

/// The mark under which this process asks how far its own long deed is.
pub(crate) const JOB: &str = "cli";

/// What a vault that is not there is called by.
const NO_VAULT: &str = "There is no vault in this folder. Look at --vault, or make one with \
`linden vault create`.";
const NO_PASSPHRASE: &str = "No passphrase was given. Put it in the first line of a file and name \
that with --passphrase-file FILE, or pipe it in with --passphrase-file -.";
const ALREADY_THERE: &str = "A vault stands here already, and nothing was made. --cases and --seed \
count only for a new practice vault.";
pub(crate) const RECOVERY: &str = "The vault is made. This recovery code is shown once; print it \
and keep it away from this computer:";
const IN_THE_WAY: &str = "There is something of this name already. Take another name, or --force to \
replace the file.";

pub(crate) fn run() -> ExitCode {
    let linden = match Linden::try_parse() {
        Ok(linden) => linden,
        Err(error) => return misspoken(&error),
    };
    done(&linden).unwrap_or_else(|fault| say::fault(&fault, linden.json))
}

/// Help for whoever asked for it, or what is wrong with the arguments.
fn misspoken(error: &clap::Error) -> ExitCode {
    let is_json = std::env::args_os().any(|word| word == "--json");
    if is_json && error.use_stderr() {
        let text = error.render().to_string();
        return say::fault(&refusal(FaultCode::BadInput, text.trim_end()), true);
    }
    // A reader who has left wants to hear no more.
    let _unheard = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// The desk of this run, and how it answers.
pub(crate) struct Run<'a> {
    pub(crate) desk: Arc<Desk>,
    pub(crate) linden: &'a Linden,
    /// Read once: standard input has no second one.
    passphrase: OnceLock<String>,
}

fn done(linden: &Linden) -> Result<ExitCode, Fault> {
    match &linden.deed {
        Deed::Completions { shell } => {
            let (mut command, mut text) = (Linden::command(), Vec::new());
            clap_complete::generate(*shell, &mut command, "linden", &mut text);
            return told(&text);
        }
        Deed::Man => {
            let page = crate::man::page().map_err(|_| Fault::of(FaultCode::Unexpected))?;
            return told(&page);
        }
        Deed::Call { name, .. } if name == "list" => return crate::calls::list(linden.json),
        _ => {}
    }
    let folder = linden
        .vault
        .clone()
        .or_else(|| dirs::data_dir().map(|data| data.join("linden")));
    let folder = folder.ok_or(Fault::of(FaultCode::NoVault))?;
    // A core file would hold what is open; a refusal of the system is no reason not to work.
    let _ = api::harden_process();
    let computer = ThisComputer {
        vault: folder,
        home: dirs::data_dir(),
        common: api::common_folders(linden.common.clone(), dirs::data_dir()),
    };
    let run = Run {
        desk: Arc::new(Desk::new(Arc::new(computer))),
        linden,
        passphrase: OnceLock::new(),
    };
    crate::stop::listen(&run.desk);
    let code = run.deed();
    run.desk.lock();
    code
}

fn told(text: &[u8]) -> Result<ExitCode, Fault> {
    say::answer(&String::from_utf8_lossy(text))?;
    Ok(ExitCode::SUCCESS)
}

impl Run<'_> {
    fn deed(&self) -> Result<ExitCode, Fault> {
        match &self.linden.deed {
            Deed::Vault {
                deed:
                    VaultDeed::Create {
                        agency,
                        member,
                        device,
                        roles,
                    },
            } => self.create(
                &json!({"agency": agency, "member": member, "device": device, "roles": roles}),
            ),
            Deed::Vault {
                deed: VaultDeed::List,
            } => self.tell("vaults.list", &json!({})),
            Deed::Vault {
                deed: VaultDeed::Info,
            } => self.opened("vault.info", &json!({})),
            Deed::Vault {
                deed: VaultDeed::Check,
            } => self.checked("vault.check"),
            Deed::Audit { deed: Audit::Check } => self.checked("audit.verify"),
            Deed::Demo { cases, seed } => self.demo(*cases, *seed),
            Deed::Import {
                what: Import::Hsds { path, preview },
            } => {
                let input = json!({"path": path, "preview": preview, "job": JOB});
                self.opened("providers.import", &input)
            }
            Deed::Export {
                what: Export::Hsds { path, force },
            } => {
                free(path, *force)?;
                self.opened("providers.export", &json!({"path": path}))
            }
            Deed::Search { words } => self.opened("search.all", &json!({"text": words.join(" ")})),
            Deed::Call { name, .. } if name == "-" => self.call_each(),
            Deed::Call { name, input } => self.call_one(name, input),
            Deed::Report {
                what: Report::Referrals(asked),
            } => self.report(asked),
            Deed::Backup { deed } => self.backup(deed),
            Deed::Agency { deed } => self.agency(deed),
            Deed::Member { deed } => self.member(deed),
            Deed::Device { deed } => self.device(deed),
            Deed::Case { deed } => self.case(deed),
            Deed::Attach { deed } => self.attach(deed),
            Deed::Relay { deed } => self.relay(deed),
            Deed::Sync(asked) => self.sync(asked),
            Deed::Bundle { deed } => self.bundle(deed),
            Deed::Conflicts { deed } => self.conflicts(deed),
            Deed::Packs { deed } => self.packs(deed),
            Deed::Log { deed } => self.log(deed),
            Deed::Completions { .. } | Deed::Man => Ok(ExitCode::SUCCESS),
        }
    }

    fn backup(&self, deed: &Backup) -> Result<ExitCode, Fault> {
        match deed {
            Backup::Create { file, force } => {
                free(file, *force)?;
                self.unlock()?;
                self.compared("backup.create", &json!({"path": file, "job": JOB}))
            }
            Backup::Check { file } => {
                let input = json!({"path": file, "passphrase": self.passphrase()?});
                if self.unlock_with(&input["passphrase"]).is_err() {
                    say::aside("The vault is not open: the copy is checked by itself.");
                }
                self.compared("backup.check", &input)
            }
            Backup::Restore { file, into } => {
                let input = json!({"path": file, "into": into, "secret": self.passphrase()?, "kind": "passphrase", "job": JOB});
                self.compared("backup.restore", &input)
            }
        }
    }

    fn create(&self, founding: &Value) -> Result<ExitCode, Fault> {
        let mut input = founding.clone();
        input["passphrase"] = json!(self.passphrase()?);
        let made = self.call("vault.create", &input)?;
        if self.linden.json {
            say::answer(&json!({"recoveryCode": made["code"]}).to_string())?;
        } else {
            say::aside(RECOVERY);
            say::answer(made["code"].as_str().unwrap_or_default())?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn demo(&self, cases: u32, seed: u32) -> Result<ExitCode, Fault> {
        if self.status()?["state"] != "no-vault" {
            return Err(refusal(FaultCode::VaultExists, ALREADY_THERE));
        }
        let input = json!({"cases": cases, "seed": seed, "job": JOB});
        self.tell("demo.open", &input)
    }

    /// Unlocks, calls, tells.
    pub(crate) fn opened(&self, name: &str, input: &Value) -> Result<ExitCode, Fault> {
        self.unlock()?;
        self.tell(name, input)
    }

    pub(crate) fn tell(&self, name: &str, input: &Value) -> Result<ExitCode, Fault> {
        let value = self.call(name, input)?;
        self.show(&value)?;
        Ok(ExitCode::SUCCESS)
    }

    pub(crate) fn show(&self, value: &Value) -> Result<(), Fault> {
        say::answer(&if self.linden.json {
            value.to_string()
        } else {
            say::plain(value)
        })
    }

    /// A check that ends with 9 if something is wrong.
    fn checked(&self, name: &str) -> Result<ExitCode, Fault> {
        self.unlock()?;
        let value = self.call(name, &json!({}))?;
        self.show(&value)?;
        let whole = ["pagesOk", "structureOk", "auditOk"]
            .iter()
            .all(|part| value[*part] == true);
        Ok(if whole {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(say::WRONG)
        })
    }

    fn compared(&self, name: &str, input: &Value) -> Result<ExitCode, Fault> {
        let value = self.call(name, input)?;
        self.show(&value)?;
        Ok(if value["equal"] == false {
            ExitCode::from(say::WRONG)
        } else {
            ExitCode::SUCCESS
        })
    }

    fn status(&self) -> Result<Value, Fault> {
        self.call("desk.status", &json!({}))
    }

    pub(crate) fn unlock(&self) -> Result<(), Fault> {
        if self.status()?["state"] == "no-vault" {
            return Err(refusal(FaultCode::NoVault, NO_VAULT));
        }
        self.unlock_with(&json!(self.passphrase()?))
    }

    fn unlock_with(&self, passphrase: &Value) -> Result<(), Fault> {
        self.call("vault.unlock", &json!({"passphrase": passphrase}))
            .map(|_| ())
    }

    /// The passphrase, from the file that was named; of a practice vault, the one everybody knows.
    pub(crate) fn passphrase(&self) -> Result<&str, Fault> {
        if let Some(known) = self.passphrase.get() {
            return Ok(known);
        }
        let read = match self.linden.passphrase_file.as_deref() {
            Some(path) => crate::passphrase::read(path)?,
            None => {
                let known = &self.status()?["practicePassphrase"];
                let known = known.as_str().map(str::to_owned);
                known.ok_or_else(|| refusal(FaultCode::Locked, NO_PASSPHRASE))?
            }
        };
        Ok(self.passphrase.get_or_init(|| read))
    }
}

/// Refuses to write over what is there, unless that was asked for. An empty folder takes tables.
pub(crate) fn free(path: &Path, force: bool) -> Result<(), Fault> {
    let is_empty = std::fs::read_dir(path).is_ok_and(|mut inside| inside.next().is_none());
    if force || is_empty || path.symlink_metadata().is_err() {
        Ok(())
    } else {
        Err(refusal(FaultCode::FileUnreachable, IN_THE_WAY))
    }
}
