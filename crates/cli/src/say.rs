//! What is said, and with which exit code the program ends.

use api::{Fault, FaultCode};
use serde_json::Value;
use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;

/// The argument of a fault which only the command line knows, and words itself.
const TEXT: &str = "text";

/// The languages there are words in.
pub(crate) const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ar"];

/// The language of the terminal where there are words in it, else English.
pub(crate) fn language() -> &'static str {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
    let mut set = set.filter_map(|name| std::env::var(name).ok());
    let set = set.find(|value| !value.is_empty()).unwrap_or_default();
    let named = |language: &&str| set.get(..2) == Some(*language);
    LANGUAGES.into_iter().find(named).unwrap_or("en")
}

/// What a check ends with that found something wrong.
pub(crate) const WRONG: u8 = 9;
/// What an exchange ends with if a relay did not do its part.
pub(crate) const RELAY: u8 = 11;

/// A fault in the words of the command line.
pub(crate) fn refusal(code: FaultCode, text: &str) -> Fault {
    Fault::of(code).with(TEXT, text)
}

/// The exit code of a fault; `linden --help` lists them.
pub(crate) const fn exit_code(code: FaultCode) -> u8 {
    match code {
        FaultCode::Unexpected => 1,
        FaultCode::BadInput | FaultCode::UnknownCommand | FaultCode::WeakPassphrase => 2,
        FaultCode::Locked | FaultCode::WrongPassphrase | FaultCode::TooSoon | FaultCode::Sealed => {
            3
        }
        FaultCode::NotAllowed
        | FaultCode::NotLetIn
        | FaultCode::NoKey
        | FaultCode::NotHereYet
        | FaultCode::FileNotHere => 4,
        FaultCode::Invalid
        | FaultCode::ReleaseMissing
        | FaultCode::ChangedMeanwhile
        | FaultCode::LastAdministrator
        | FaultCode::AlreadyThere => 5,
        FaultCode::NotFound | FaultCode::NothingToUndo => 6,
        FaultCode::FileNotRecognised
        | FaultCode::FileDamaged
        | FaultCode::FileTooLarge
        | FaultCode::FileUnreachable
        | FaultCode::OtherWorkspace
        | FaultCode::DiskFull => 7,
        FaultCode::NoVault
        | FaultCode::VaultExists
        | FaultCode::VaultInUse
        | FaultCode::VaultDamaged
        | FaultCode::VaultTooNew
        | FaultCode::NotEncrypted
        | FaultCode::NeedsUpdate => 8,
        FaultCode::WordsDiffer => WRONG,
        FaultCode::Cancelled => 10,
        FaultCode::RelayUnreachable
        | FaultCode::RelayRefused
        | FaultCode::RelayUntrusted
        | FaultCode::RelayFull => RELAY,
    }
}

/// Says a fault on standard error and gives its exit code.
pub(crate) fn fault(fault: &Fault, json: bool) -> ExitCode {
    aside(&if json {
        serde_json::to_string(fault).unwrap_or_default()
    } else {
        let said = fault.args.get(TEXT).cloned();
        let said = said.unwrap_or_else(|| api::words::fault(fault, language()));
        format!("linden: {said}")
    });
    ExitCode::from(exit_code(fault.code))
}

/// Says something on standard error: progress, a hint, a fault.
pub(crate) fn aside(text: &str) {
    // Where nobody listens any more there is nobody to tell.
    let _unheard = writeln!(io::stderr().lock(), "{text}");
}

/// Gives an answer on standard output. A reader who has left wants to hear no more.
pub(crate) fn answer(text: &str) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{}", text.trim_end()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::StorageFull => Err(Fault::of(FaultCode::DiskFull)),
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(refusal(
            FaultCode::FileUnreachable,
            "Standard output takes no answer.",
        )),
        _ => Ok(()),
    }
}

/// A JSON answer as lines a person can read: `name: value`, lists indented below their name.
pub(crate) fn plain(value: &Value) -> String {
    let mut text = String::new();
    lines(value, 0, &mut text);
    text
}

fn lines(value: &Value, depth: usize, text: &mut String) {
    let pad = "  ".repeat(depth);
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if value.is_object() || value.is_array() {
                    text.push_str(&format!("{pad}{name}:\n"));
                    lines(value, depth + 1, text);
                } else {
                    text.push_str(&format!("{pad}{name}: {}\n", word(value)));
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                if item.is_object() {
                    text.push_str(&format!("{pad}-\n"));
                    lines(item, depth + 1, text);
                } else {
                    text.push_str(&format!("{pad}- {}\n", word(item)));
                }
            }
        }
        other => text.push_str(&format!("{pad}{}\n", word(other))),
    }
}

/// One value on one line. Control characters are shown, so that no name can move the cursor.
pub(crate) fn word(value: &Value) -> String {
    match value {
        Value::String(text) => text.chars().flat_map(visible).collect(),
        Value::Null => "-".to_owned(),
        other => other.to_string(),
    }
}

fn visible(letter: char) -> Vec<char> {
    if letter.is_control() {
        letter.escape_unicode().collect()
    } else {
        vec![letter]
    }
}
