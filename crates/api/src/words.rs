//! Faults in words, for programs without a window. The window has the same words from the same files.

use crate::fault::{Fault, FaultCode};

/// What happened, what is safe, what to do now.
pub fn fault(fault: &Fault, language: &str) -> String {
    let code = word(&fault.code);
    let args: Vec<(&str, &str)> = fault
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let parts = ["safe", "next"];
    let said = reports::words::say(language, &format!("fault-{code}"), &parts, &args);
    match (&fault.field, &fault.reason) {
        (Some(field), Some(reason)) if fault.code == FaultCode::Invalid => {
            let reason =
                reports::words::say(language, &format!("reason-{}", word(reason)), &[], &[]);
            format!("{said} ({field}: {reason})")
        }
        (Some(field), _) if fault.code == FaultCode::BadInput => {
            let expected = fault.args.get("expected");
            let expected = expected.map_or_else(String::new, |fits| format!(": {fits}"));
            format!("{said} ({field}{expected})")
        }
        _ => said,
    }
}

/// The code as it crosses the wire.
fn word(code: &impl serde::Serialize) -> String {
    serde_json::to_value(code)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
