//! From arguments to commands of the table.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::arguments::{
    Audit, Backup, Deed, Export, Format, Import, Linden, Referrals, Report, VaultDeed,
};
use crate::host::ThisComputer;
use crate::say;
use api::{Desk, Fault, FaultCode};
use clap::{CommandFactory, Parser};
use serde_json::{Value, json};
use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// The mark under which this process asks how far its own long deed is.
pub(crate) const JOB: &str = "cli";

pub(crate) fn run() -> ExitCode {
    let linden = Linden::parse();
    match &linden.deed {
        Deed::Completions { shell } => {
            let mut command = Linden::command();
            clap_complete::generate(*shell, &mut command, "linden", &mut std::io::stdout());
            return ExitCode::SUCCESS;
        }
        Deed::Man => {
            let page = clap_mangen::Man::new(Linden::command());
            return match page.render(&mut std::io::stdout()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(_) => ExitCode::FAILURE,
            };
        }
        Deed::Call { name, .. } if name == "list" => {
            let names: Vec<&str> = api::commands::COMMANDS.iter().map(|c| c.name).collect();
            say::answer(&names.join("\n"));
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    match done(&linden) {
        Ok(code) => code,
        Err(fault) => say::fault(&fault, linden.json),
    }
}

/// The desk of this run, and how it answers.
struct Run<'a> {
    desk: Arc<Desk>,
    linden: &'a Linden,
}

fn done(linden: &Linden) -> Result<ExitCode, Fault> {
    let folder = linden
        .vault
        .clone()
        .or_else(|| dirs::data_dir().map(|data| data.join("linden")));
    let folder = folder.ok_or(Fault::of(FaultCode::NoVault))?;
    // A core file would hold what is open; a refusal of the system is no reason not to work.
    let _ = api::harden_process();
    let run = Run {
        desk: Arc::new(Desk::new(Arc::new(ThisComputer(folder)))),
        linden,
    };
    crate::stop::listen(&run.desk);
    let code = run.deed();
    run.desk.lock();
    code
}

impl Run<'_> {
    fn deed(&self) -> Result<ExitCode, Fault> {
        match &self.linden.deed {
            Deed::Vault {
                deed:
                    VaultDeed::Create {
                        agency,
                        member,
                        roles,
                    },
            } => self.create(agency, member, roles),
            Deed::Vault {
                deed: VaultDeed::Info,
            } => self.opened("vault.info", &json!({})),
            Deed::Vault {
                deed: VaultDeed::Check,
            } => self.checked("vault.check"),
            Deed::Audit { deed: Audit::Check } => self.checked("audit.verify"),
            Deed::Demo { cases, seed } => self.tell(
                "demo.open",
                &json!({"cases": cases, "seed": seed, "job": JOB}),
            ),
            Deed::Import {
                what: Import::Hsds { path, preview },
            } => {
                let input = json!({"path": path, "preview": preview, "job": JOB});
                self.opened("providers.import", &input)
            }
            Deed::Export {
                what: Export::Hsds { path },
            } => self.opened("providers.export", &json!({"path": path})),
            Deed::Search { words } => self.opened("search.all", &json!({"text": words.join(" ")})),
            Deed::Call { name, input } => self.call_any(name, input),
            Deed::Report {
                what: Report::Referrals(asked),
            } => self.report(asked),
            Deed::Backup {
                deed: Backup::Create { file },
            } => {
                self.unlock()?;
                self.compared("backup.create", &json!({"path": file, "job": JOB}))
            }
            Deed::Backup {
                deed: Backup::Check { file },
            } => {
                let input = json!({"path": file, "passphrase": self.passphrase()?});
                if self.unlock_with(&input["passphrase"]).is_err() {
                    say::aside("The vault is not open: the copy is checked by itself.");
                }
                self.compared("backup.check", &input)
            }
            Deed::Backup {
                deed: Backup::Restore { file, into },
            } => {
                let input = json!({"path": file, "into": into, "secret": self.passphrase()?, "kind": "passphrase", "job": JOB});
                self.compared("backup.restore", &input)
            }
            Deed::Completions { .. } | Deed::Man => Ok(ExitCode::SUCCESS),
        }
    }

    fn create(&self, agency: &str, member: &str, roles: &[String]) -> Result<ExitCode, Fault> {
        let input = json!({"agency": agency, "member": member, "roles": roles, "passphrase": self.passphrase()?});
        let made = self.call("vault.create", &input)?;
        if self.linden.json {
            say::answer(&json!({"recoveryCode": made["code"]}).to_string());
        } else {
            say::aside(
                "The vault is made. This recovery code is shown once; print it and keep it away from this computer:",
            );
            say::answer(made["code"].as_str().unwrap_or_default());
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Unlocks, calls, tells.
    fn opened(&self, name: &str, input: &Value) -> Result<ExitCode, Fault> {
        self.unlock()?;
        self.tell(name, input)
    }

    fn tell(&self, name: &str, input: &Value) -> Result<ExitCode, Fault> {
        let value = self.call(name, input)?;
        self.show(&value);
        Ok(ExitCode::SUCCESS)
    }

    fn show(&self, value: &Value) {
        say::answer(&if self.linden.json {
            value.to_string()
        } else {
            say::plain(value)
        });
    }

    /// A check that ends with 9 if something is wrong.
    fn checked(&self, name: &str) -> Result<ExitCode, Fault> {
        self.unlock()?;
        let value = self.call(name, &json!({}))?;
        self.show(&value);
        let whole = ["pagesOk", "structureOk", "auditOk"]
            .iter()
            .all(|part| value[*part] == true);
        Ok(if whole {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(9)
        })
    }

    fn compared(&self, name: &str, input: &Value) -> Result<ExitCode, Fault> {
        let value = self.call(name, input)?;
        self.show(&value);
        Ok(if value["equal"] == true {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(9)
        })
    }

    fn call_any(&self, name: &str, input: &str) -> Result<ExitCode, Fault> {
        let input = if input == "-" {
            standard_input()?
        } else {
            input.to_owned()
        };
        let input: Value =
            serde_json::from_str(&input).map_err(|_| Fault::of(FaultCode::BadInput))?;
        let command = api::commands::COMMANDS
            .iter()
            .find(|command| command.name == name);
        if command.is_some_and(|command| command.deed.is_some()) {
            self.unlock()?;
        }
        let value = self.call(name, &input)?;
        say::answer(&value.to_string());
        Ok(ExitCode::SUCCESS)
    }

    fn report(&self, asked: &Referrals) -> Result<ExitCode, Fault> {
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
            say::answer(text["text"].as_str().unwrap_or_default());
            return Ok(ExitCode::SUCCESS);
        };
        let input = json!({"query": query, "format": format, "path": out, "language": asked.language, "job": JOB});
        self.tell("reports.export", &input)
    }

    fn unlock(&self) -> Result<(), Fault> {
        self.unlock_with(&json!(self.passphrase()?))
    }

    fn unlock_with(&self, passphrase: &Value) -> Result<(), Fault> {
        self.call("vault.unlock", &json!({"passphrase": passphrase}))
            .map(|_| ())
    }

    /// The passphrase, from the file that was named; of a practice vault, the one everybody knows.
    fn passphrase(&self) -> Result<String, Fault> {
        match self.linden.passphrase_file.as_deref() {
            Some(path) if path == Path::new("-") => Ok(standard_input()?
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned()),
            Some(path) => {
                let text = std::fs::read_to_string(path);
                let text = text.map_err(|_| Fault::of(FaultCode::FileUnreachable))?;
                Ok(text.lines().next().unwrap_or_default().to_owned())
            }
            None => {
                let desk = self.call("desk.status", &json!({}))?;
                let known = desk["practicePassphrase"].as_str().map(str::to_owned);
                known.ok_or(Fault::of(FaultCode::Locked))
            }
        }
    }

    /// Calls a command, telling on standard error how far a long one is.
    fn call(&self, name: &str, input: &Value) -> Result<Value, Fault> {
        let over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            if input["job"] == JOB {
                scope.spawn(|| self.watch(&over));
            }
            let reply = self.desk.call(name, &input.to_string());
            over.store(true, Ordering::Release);
            let reply = reply?;
            let reply: Value =
                serde_json::from_str(&reply).map_err(|_| Fault::of(FaultCode::Unexpected))?;
            Ok(reply["value"].clone())
        })
    }

    fn watch(&self, over: &AtomicBool) {
        let mut told = Value::Null;
        while !over.load(Ordering::Acquire) {
            std::thread::sleep(Duration::from_millis(100));
            let Ok(job) = self
                .desk
                .call("jobs.progress", &json!({"job": JOB}).to_string())
            else {
                return;
            };
            let job: Value = serde_json::from_str(&job).unwrap_or_default();
            let at = json!([job["value"]["stage"], job["value"]["done"]]);
            if job["value"]["running"] == true && at != told {
                let of = |name: &str| job["value"][name].to_string();
                let stage = job["value"]["stage"].as_str().unwrap_or_default();
                say::aside(&format!("{stage} {} / {}", of("done"), of("total")));
                told = at;
            }
        }
    }
}

fn standard_input() -> Result<String, Fault> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|_| Fault::of(FaultCode::FileUnreachable))?;
    Ok(text)
}
