//! Files of a case from a terminal.

use crate::scene::Scene;
use serde_json::Value;

#[test]
fn a_file_is_added_listed_described_saved_and_removed() {
    let scene = Scene::practice();
    let cases = scene.answer(&["call", "cases.list", r#"{"limit": 1}"#]);
    let case = cases["rows"][0]["code"].as_str().unwrap();
    let letter = scene.file("letter.txt", "invented words");
    let added = scene.answer(&["attach", "add", case, &letter, "--description", "A letter"]);
    let id = added["id"].as_str().unwrap();
    assert_eq!(
        (&added["media"], &added["here"]),
        (&Value::from("text"), &Value::from(true))
    );
    let told = scene.linden(&["attach", "list", case]);
    let told = String::from_utf8(told.stdout).unwrap();
    for word in [id, "letter.txt", "A letter", "yes"] {
        assert!(told.contains(word), "{told}");
    }
    scene.answer(&["attach", "describe", id, "The first letter"]);
    let copy = scene.path("copy.txt").display().to_string();
    scene.answer(&["attach", "save", id, &copy]);
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), "invented words");
    let over = scene.linden(&["attach", "save", id, &copy]);
    assert_eq!(
        over.status.code(),
        Some(7),
        "what is there is not written over"
    );
    scene.answer(&["attach", "save", id, &copy, "--force"]);
    scene.answer(&["attach", "remove", id]);
    let list = scene.answer(&["attach", "list", case]);
    assert_eq!(list["total"], 0);
    let gone = scene.linden(&["attach", "save", id, &copy, "--force"]);
    assert_eq!(gone.status.code(), Some(6));
}
