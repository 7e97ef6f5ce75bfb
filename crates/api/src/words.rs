//! Faults and alarms in words, for programs without a window. The window has the same words from the same files.

use crate::fault::{Fault, FaultCode};
use serde_json::Value;

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

/// Something that was found at an exchange: what happened, what is safe, what to do now. Takes the view of
/// it as `exchange.status` answers it; a code that has no words is shown as it is.
pub fn alarm(alarm: &Value, language: &str) -> String {
    let text = |name: &str, unknown: &str| match alarm.get(name).and_then(Value::as_str) {
        Some(known) => known.to_owned(),
        None => reports::words::say(language, unknown, &[], &[]),
    };
    let number = |name: &str| alarm.get(name).and_then(Value::as_i64).unwrap_or_default();
    let (days, count) = (number("days").to_string(), number("count").to_string());
    let (member, device) = (
        text("member", "sharing-somebody"),
        text("device", "sharing-some-device"),
    );
    let args = [
        ("member", member.as_str()),
        ("device", device.as_str()),
        ("code", &text("caseCode", "not-known")),
        ("days", &days),
        ("count", &count),
    ];
    let id = format!("alarm-{}", text("code", "not-known"));
    reports::words::say(language, &id, &["safe", "next"], &args)
}

/// The code as it crosses the wire.
fn word(code: &impl serde::Serialize) -> String {
    serde_json::to_value(code)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
