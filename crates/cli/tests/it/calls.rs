//! Commands by their names: what a script needs of a session, and what it is told.

use crate::scene::{Scene, fault, said};
use serde_json::{Value, json};

/// One call of a line of `call -`.
fn line(name: &str, input: &Value) -> String {
    format!("{}\n", json!({"name": name, "input": input}))
}

/// The answers, one a line.
fn answers(stdout: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn some_case(scene: &Scene) -> Value {
    scene.answer(&["call", "cases.list", r#"{"limit": 1}"#])["rows"][0]["id"].clone()
}

#[test]
fn a_sealed_note_is_written_and_opened_with_the_passphrase_of_the_run() {
    let scene = Scene::practice();
    let case = some_case(&scene);
    let note = json!({"caseId": case, "text": "Example note"});
    let written = scene.answer(&["call", "therapy.writeNote", &note.to_string()]);
    let open = json!({"id": written["id"]}).to_string();
    assert_eq!(
        scene.answer(&["call", "therapy.openNote", &open])["text"],
        "Example note"
    );
}

#[test]
fn several_calls_share_a_session_so_that_the_last_can_be_undone() {
    let scene = Scene::practice();
    let task = json!({"title": "Call the clinic", "dueOn": "2030-01-01"});
    let calls = [
        line("tasks.put", &task),
        "\n".to_owned(),
        line("undo.last", &json!({})),
        line("undo.last", &json!({})),
        "{\"name\":\"desk.status\"}\n".to_owned(),
    ];
    let run = scene.fed(&["call", "-"], calls.concat());
    let answers = answers(&run.stdout);
    assert_eq!(answers.len(), 4, "{run:?}");
    assert_eq!(answers[0]["value"]["title"], "Call the clinic", "{run:?}");
    assert_eq!(answers[1]["value"]["left"], 0, "{run:?}");
    assert_eq!(answers[2]["fault"]["code"], "nothingToUndo");
    assert_eq!(
        answers[3]["value"]["state"], "open",
        "one fault stops no other call"
    );
    assert_eq!(run.status.code(), Some(6), "the code of the first fault");
}

#[test]
fn a_passphrase_and_calls_may_come_by_one_pipe() {
    let scene = Scene::office();
    let phrase = std::fs::read_to_string(scene.path("pass")).unwrap();
    let calls = format!("{phrase}\n{}", line("members.list", &json!({})));
    let run = scene.fed(&["--passphrase-file", "-", "call", "-"], calls);
    assert_eq!(
        answers(&run.stdout)[0]["value"]["members"][0]["name"],
        "Amara",
        "{run:?}"
    );
}

#[test]
fn a_wrong_passphrase_is_tried_once_however_many_calls_follow() {
    let scene = Scene::office();
    scene.file("pass", "not the passphrase at all");
    let calls = line("vault.info", &json!({})).repeat(5);
    let words = scene.with_pass(&["--json", "call", "-"]);
    let run = scene.fed(&words, calls);
    assert_eq!(fault(&run)["code"], "wrongPassphrase");
    assert!(run.stdout.is_empty(), "{run:?}");
}

#[test]
fn a_wrong_input_is_answered_with_its_field_and_what_fits_there_and_not_with_its_value() {
    let scene = Scene::practice();
    let bad = [
        ("cases.list", r#"{"limit": "Lina"}"#, json!("limit"), "i64"),
        (
            "members.put",
            r#"{"name": "M", "roles": ["caseworker", "Lina"]}"#,
            json!("roles[1]"),
            "`caseworker`",
        ),
        ("notes.write", "{}", json!("caseId"), ""),
        ("cases.list", r#"["Lina"]"#, Value::Null, "struct"),
    ];
    for (name, input, field, expected) in bad {
        let run = scene.linden(&["--json", "call", name, input]);
        assert_eq!(run.status.code(), Some(2), "{run:?}");
        let fault = fault(&run);
        assert_eq!(
            (&fault["code"], &fault["field"]),
            (&json!("badInput"), &field),
            "{fault}"
        );
        let said = fault["args"]["expected"].as_str().unwrap_or_default();
        assert!(said.contains(expected), "{fault}");
        assert!(!fault.to_string().contains("Lina"), "{fault}");
    }
    let run = scene.linden(&["call", "cases.list", r#"{"limit": "Lina"}"#]);
    assert!(said(&run).contains("limit: i64"), "{run:?}");
    let run = scene.linden(&["--json", "call", "cases.list", "{\"limit\": Lina}"]);
    assert!(
        fault(&run)["args"]["text"]
            .as_str()
            .unwrap()
            .contains("column 11"),
        "{run:?}"
    );
}
