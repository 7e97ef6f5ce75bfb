//! No screen walks through a large table: every question that the day's commands ask is held to an
//! index. Times are for `bench`; this finds the question that would be slow before it is.

use api::Desk;
use serde_json::{Value, json};
use std::sync::Arc;
use tests::everyday::everyday;
use tests::{Clock, TestHost};

/// Walks that are meant, with the reason.
const MEANT: [(&str, &str); 14] = [
    ("SCAN c", "a list of all cases is sorted as a whole"),
    ("SCAN p", "the directory has hundreds of rows"),
    ("SCAN spoken", "so has the list of its languages"),
    ("SCAN members", "so has the staff"),
    ("SCAN agencies", "there is one"),
    ("SCAN n", "the sorted list just made"),
    ("SCAN t VIRTUAL TABLE", "the search index answers"),
    (
        "SCAN survivor_names",
        "the finder files every name once a session",
    ),
    ("SCAN contacts", "and every phone"),
    ("SCAN CONSTANT ROW", "no table at all"),
    ("SCAN (subquery", "the lines of one case"),
    (
        "SCAN audit USING INDEX audit_by_at",
        "newest first, a page of it",
    ),
    (
        "SCAN audit_elsewhere USING INDEX audit_elsewhere_by_at",
        "the same, from other devices",
    ),
    ("SCAN lanes", "there are a few for each device"),
];

#[test]
fn every_question_of_the_day_is_answered_from_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::at("2026-03-02T09:00:00Z");
    let desk = Desk::new(Arc::new(TestHost::new(
        clock,
        folder.path().join("vault"),
        5,
    )));
    let call = |name: &str, input: Value| {
        let reply = desk
            .call(name, &input.to_string())
            .unwrap_or_else(|fault| panic!("{name} {input}: {fault:?}"));
        serde_json::from_str::<Value>(&reply).unwrap()["value"].clone()
    };
    call("demo.open", json!({"cases": 8, "seed": 3}));
    let before = store::asked();
    for (name, input) in everyday(call) {
        call(name, input);
    }
    let asked: Vec<String> = store::asked();
    assert!(
        asked.len() > before.len() + 40,
        "questions are written down"
    );
    let mut walks = Vec::new();
    for sql in asked.iter().filter(|sql| !before.contains(sql)) {
        if sql.starts_with("PRAGMA") {
            continue;
        }
        for line in store::plan(sql).unwrap() {
            let from_index = line.contains("COVERING INDEX")
                || line.contains("referrals_by_due_open")
                || line.contains("referrals_by_ended_due");
            let meant = MEANT.iter().any(|(walk, _)| line.starts_with(walk));
            if line.starts_with("SCAN") && !from_index && !meant {
                walks.push(format!("{line}\n  {sql}"));
            }
        }
    }
    assert!(walks.is_empty(), "{}", walks.join("\n"));
}
