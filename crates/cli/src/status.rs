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
    let language = crate::say::language();
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
        text.push_str(&format!("- {}\n", sentence(alarm, language)));
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

/// What was found, what is safe, and what to do now, in the words of the window. Names are shown with
/// their control characters, so that none can move the cursor.
fn sentence(alarm: &Value, language: &str) -> String {
    let mut alarm = alarm.clone();
    for name in ["member", "device", "caseCode"] {
        if let Some(said) = alarm.get_mut(name).filter(|said| said.is_string()) {
            *said = Value::String(cell(said));
        }
    }
    api::words::alarm(&alarm, language)
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
            "differs",
            "newer",
            "contested",
            "same-code",
        ];
        for language in crate::say::LANGUAGES {
            let mut said = std::collections::BTreeSet::new();
            for code in codes {
                let sentence = sentence(&json!({"code": code, "count": 2}), language);
                assert!(!sentence.contains("alarm-"), "{code}: {sentence}");
                assert!(said.insert(sentence), "{code} in {language}");
            }
        }
        assert!(sentence(&json!({"code": "unheard-of"}), "en").contains("unheard-of"));
    }

    #[test]
    fn a_name_cannot_move_the_cursor_and_a_missing_one_is_somebody() {
        let alarm = json!({"code": "forged", "member": "A\u{1b}[2J", "count": 1});
        let said = sentence(&alarm, "en");
        assert!(
            !said.contains('\u{1b}') && said.contains("\\u{1b}"),
            "{said}"
        );
        assert!(sentence(&json!({"code": "forged", "count": 1}), "en").contains("a colleague"));
    }
}
