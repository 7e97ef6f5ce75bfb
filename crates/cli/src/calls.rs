//! Commands of the table by their names: one, or many in one session.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::run::{JOB, Run};
use crate::say::{self, refusal};
use api::{Fault, FaultCode};
use serde_json::{Value, json};
use std::io::{BufRead, IsTerminal as _, Read as _};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Bytes of one input at most. The longest a form may hold is a fifth of it.
const INPUT_BYTES_MAX: usize = 1 << 20;

/// The names of the whole table.
pub(crate) fn list(is_json: bool) -> Result<ExitCode, Fault> {
    let names: Vec<&str> = api::commands::COMMANDS.iter().map(|c| c.name).collect();
    say::answer(&if is_json {
        json!(names).to_string()
    } else {
        names.join("\n")
    })?;
    Ok(ExitCode::SUCCESS)
}

impl Run<'_> {
    /// One command.
    pub(crate) fn call_one(&self, name: &str, input: &str) -> Result<ExitCode, Fault> {
        self.passphrase_first()?;
        let input = if input == "-" {
            parsed(&self::input()?)?
        } else {
            parsed(input)?
        };
        self.seated(name)?;
        say::answer(&self.stepping_up(name, &input)?.to_string())?;
        Ok(ExitCode::SUCCESS)
    }

    /// One command a line, all in one session, so that a step up and an undo have something to
    /// work on. Each is answered with one line; the program ends with the code of the first fault.
    pub(crate) fn call_each(&self) -> Result<ExitCode, Fault> {
        self.passphrase_first()?;
        let mut code = 0;
        loop {
            let mut line = String::new();
            let from = std::io::stdin().lock().take(INPUT_BYTES_MAX as u64 + 1);
            if read(from, |mut from| from.read_line(&mut line))? == 0 {
                return Ok(ExitCode::from(code));
            }
            if line.trim().is_empty() {
                continue;
            }
            let answer = match parsed(&line).and_then(named) {
                // A passphrase that opens nothing ends the run: each line would be a wrong try.
                Ok((name, input)) => {
                    self.seated(&name)?;
                    self.stepping_up(&name, &input)
                }
                Err(fault) => Err(fault),
            };
            let answer = answer.map_or_else(
                |fault| {
                    code = if code == 0 {
                        say::exit_code(fault.code)
                    } else {
                        code
                    };
                    json!({ "fault": fault })
                },
                |value| json!({ "value": value }),
            );
            say::answer(&answer.to_string())?;
        }
    }

    /// Before anything else is read from standard input, if both come from there.
    fn passphrase_first(&self) -> Result<(), Fault> {
        let is_piped = self
            .linden
            .passphrase_file
            .as_deref()
            .is_some_and(|path| path == "-");
        if is_piped {
            self.passphrase()?;
        }
        Ok(())
    }

    /// Unlocks for a command that is none of the door.
    fn seated(&self, name: &str) -> Result<(), Fault> {
        let mut table = api::commands::COMMANDS.iter();
        let is_of_the_desk = table.any(|command| command.name == name && command.deed.is_some());
        if is_of_the_desk && !self.desk.is_open() {
            self.unlock()?;
        }
        Ok(())
    }

    /// What is sealed opens with the passphrase given again, which is at hand.
    pub(crate) fn stepping_up(&self, name: &str, input: &Value) -> Result<Value, Fault> {
        match self.call(name, input) {
            Err(fault) if fault.code == FaultCode::Sealed => {
                self.call("vault.stepUp", &json!({"passphrase": self.passphrase()?}))?;
                self.call(name, input)
            }
            answer => answer,
        }
    }

    /// Calls a command, telling on standard error how far a long one is.
    pub(crate) fn call(&self, name: &str, input: &Value) -> Result<Value, Fault> {
        let over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            if input["job"] == JOB && is_watched(name) {
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
                let total = Some(of("total")).filter(|total| total != "0");
                let total = total.map_or_else(String::new, |total| format!(" / {total}"));
                say::aside(&format!("{stage} {}{total}", of("done")));
                told = at;
            }
        }
    }
}

/// The rest of standard input, within the limit.
pub(crate) fn input() -> Result<String, Fault> {
    let mut text = String::new();
    let from = std::io::stdin().lock().take(INPUT_BYTES_MAX as u64 + 1);
    read(from, |mut from| from.read_to_string(&mut text))?;
    Ok(text)
}

/// Whether somebody wants to hear how far it is. An exchange often runs by a timetable, where a line
/// for each step would only fill a mailbox.
fn is_watched(name: &str) -> bool {
    name != "exchange.now" || std::io::stderr().is_terminal()
}

/// Reads within the limit.
fn read<R>(from: R, f: impl FnOnce(R) -> std::io::Result<usize>) -> Result<usize, Fault> {
    match f(from) {
        Ok(bytes) if bytes > INPUT_BYTES_MAX => {
            let text = format!("An input is longer than {INPUT_BYTES_MAX} bytes.");
            Err(refusal(FaultCode::FileTooLarge, &text))
        }
        Ok(bytes) => Ok(bytes),
        Err(_) => Err(refusal(
            FaultCode::FileUnreachable,
            "The input cannot be read as UTF-8.",
        )),
    }
}

fn parsed(input: &str) -> Result<Value, Fault> {
    // Such an error names a place in the text, never the text.
    serde_json::from_str(input).map_err(|error| {
        let text = format!("The input is not JSON: {error}.");
        refusal(FaultCode::BadInput, &text)
    })
}

/// The two parts of a line.
fn named(mut line: Value) -> Result<(String, Value), Fault> {
    let Some(name) = line.get("name").and_then(Value::as_str).map(str::to_owned) else {
        let text = "Each line is an object: {\"name\": \"cases.list\", \"input\": {}}.";
        return Err(refusal(FaultCode::BadInput, text));
    };
    let input = line.get_mut("input").map_or_else(|| json!({}), Value::take);
    Ok((name, input))
}
