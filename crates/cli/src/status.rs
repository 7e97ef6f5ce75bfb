//! Where the exchange stands, in sentences: what waits, who was not heard of, what was found.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::relays::relays;
use crate::tables::{cell, table};
use serde_json::Value;

/// The whole of it.
pub(crate) fn status(view: &Value) -> String {
    let mut text = format!("{}\n", state(view["state"].as_str().unwrap_or_default()));
    text.push_str(&format!(
        "Last exchange: {}; waiting to go: {}, to come: {}; two versions: {}; outside: {}\n",
        cell(&view["lastAt"]),
        view["toGo"],
        view["toCome"],
        view["conflicts"],
        view["quarantined"]
    ));
    if has_any(&view["relays"]) {
        text.push_str(&format!("\n{}", relays(&view["relays"])));
    }
    if has_any(&view["silent"]) {
        let columns = [
            ("NOT HEARD OF", "member"),
            ("DEVICE", "device"),
            ("DAYS", "days"),
            ("NEVER", "never"),
        ];
        text.push_str(&format!("\n{}", table(&view["silent"], &columns)));
    }
    if has_any(&view["alarms"]) {
        text.push_str("\nFound, for a person to look at:\n");
    }
    for alarm in view["alarms"].as_array().into_iter().flatten() {
        text.push_str(&format!("- {}\n", sentence(alarm)));
    }
    text
}

fn has_any(list: &Value) -> bool {
    list.as_array().is_some_and(|all| !all.is_empty())
}

fn state(code: &str) -> &'static str {
    match code {
        "alone" => "Only on this computer: no relay is set up, and nobody else belongs to it.",
        "current" => "Up to date.",
        "waiting" => "More is on its way. That is normal.",
        "working" => "An exchange is under way.",
        "unreachable" => "A relay did not do its part. Nothing is lost.",
        _ => "Needs a look. Your work is saved here.",
    }
}

/// What was found, what is safe, and what to do now.
fn sentence(alarm: &Value) -> String {
    let of_device = of_device(alarm);
    of_device.unwrap_or_else(|| of_place(alarm).unwrap_or_else(|| of_vault(alarm)))
}

fn of(alarm: &Value, name: &str, unknown: &str) -> String {
    match &alarm[name] {
        Value::Null => unknown.to_owned(),
        known => cell(known),
    }
}

/// What a colleague's device did.
fn of_device(alarm: &Value) -> Option<String> {
    let member = of(alarm, "member", "a colleague");
    let whose = format!("\"{}\" of {member}", of(alarm, "device", "a device"));
    let days = of(alarm, "days", "some");
    Some(match alarm["code"].as_str()? {
        "forked" => format!(
            "{whose} exists twice: copied, or brought back from a backup. Nothing was overwritten. \
             Ask {member}; if nobody can explain it, remove the device."
        ),
        "withheld" => format!(
            "Something of {member} that others have seen does not come. What you have stays. Ask a \
             colleague for a bundle of everything."
        ),
        "clock-ahead" => format!(
            "The clock of {whose} is {days} days ahead. Nothing is lost. Ask {member} to set it."
        ),
        "clock-behind" => format!(
            "The clock of {whose} is {days} days behind. Nothing is lost. Ask {member} to set it."
        ),
        "forged" => format!(
            "Something claims to be of {member} and is not signed so. Nothing of it was taken in. \
             Tell an administrator today."
        ),
        "misplaced" => format!(
            "A change by {member} came under the key of another record. It was not applied. Tell \
             an administrator: the program on {whose} may have been changed."
        ),
        "removed" => format!(
            "{whose} was removed, and still sends. That stays outside: linden packs quarantined"
        ),
        "two-faced" => format!(
            "{whose} told different colleagues different things. Nothing was overwritten. Tell an \
             administrator today."
        ),
        _ => return None,
    })
}

/// What was found at a relay.
fn of_place(alarm: &Value) -> Option<String> {
    let count = &alarm["count"];
    Some(match alarm["code"].as_str()? {
        "relay-short" => "A relay no longer shows what lay there. Everything is here, and is put \
                          back. Ask whoever runs it what happened."
            .to_owned(),
        "damaged" => format!(
            "Damaged at a relay: {count}. Nothing of it was taken in. If it stays, ask whoever runs \
             it."
        ),
        "planted" => format!(
            "At a relay, and not of this agency: {count}. It was left unread. Ask whoever runs it \
             who else can write to it."
        ),
        _ => return None,
    })
}

/// What this vault and its cases are told about.
fn of_vault(alarm: &Value) -> String {
    let code = of(alarm, "caseCode", "a case");
    match alarm["code"].as_str().unwrap_or_default() {
        "own-elsewhere" => "This vault is a copy of another one that is also used. Both go on for \
                            themselves. If you did not copy it, tell an administrator today."
            .to_owned(),
        "rolled-back" => "An older state of this vault came back. What was shared comes back from \
                          colleagues. Exchange, then look whether the last days are there."
            .to_owned(),
        "newer" => "Colleagues use a newer version of the program. What is new waits and is kept. \
                    Everything else goes on."
            .to_owned(),
        "contested" => format!(
            "Two members say they opened {code}. Nobody new can read it until an administrator \
             decides: linden agency show"
        ),
        "same-code" => format!(
            "Two cases have the code {code}. They are separate, and nothing was mixed. Give one of \
             them another code."
        ),
        other => format!("Something new to this version was found: {other}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_alarm_has_a_sentence_of_its_own_and_a_new_one_is_not_hidden() {
        let codes = [
            "forked",
            "own-elsewhere",
            "rolled-back",
            "withheld",
            "relay-short",
            "clock-ahead",
            "clock-behind",
            "damaged",
            "planted",
            "forged",
            "misplaced",
            "removed",
            "two-faced",
            "newer",
            "contested",
            "same-code",
        ];
        let mut said = std::collections::BTreeSet::new();
        for code in codes {
            let sentence = sentence(&json!({"code": code, "count": 2}));
            assert!(!sentence.contains("new to this version"), "{code}");
            assert!(said.insert(sentence), "{code}");
        }
        assert!(sentence(&json!({"code": "unheard-of"})).contains("unheard-of"));
    }
}
