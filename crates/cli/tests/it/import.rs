//! Bad directories, through the program and into a vault: refused with the code of `--help`, within
//! the bounds of memory, and the vault is what it was; or taken as the text they are.

use crate::scene::{Scene, does};
use serde_json::{Value, json};
use std::fs::File;

/// A file cannot be read, or is not of a known format.
const BAD_FILE: Option<i32> = Some(7);

/// What scripts hide in, after the cheat sheets of OWASP; and what other languages would run.
const SCRIPTS: [&str; 18] = [
    "<script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<input autofocus onfocus=alert(1)>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "javascript:alert(1)",
    "';alert(1);//",
    "{{7*7}}",
    "${7*7}",
    "__proto__",
    "Robert'); DROP TABLE providers; --",
    "\u{1b}[2J\u{7}House",
];

/// What a spreadsheet would calculate.
const FORMULAS: [&str; 6] = [
    "=HYPERLINK(\"http://example.invalid\",\"x\")",
    "=1+1",
    "+SUM(1)",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "\t=1",
];

/// A table of organisations with these names, whatever stands in them.
fn table(names: &[&str]) -> String {
    let mut text = String::from("id,name,description\n");
    for (id, name) in names.iter().enumerate() {
        let name = name.replace('"', "\"\"");
        text.push_str(&format!("{id},\"{name}\",\"{name}\"\n"));
    }
    text
}

/// The codes of what an import found odd.
fn odd(account: &Value) -> Vec<&str> {
    let rows = account["odd"].as_array().unwrap().iter();
    rows.map(|row| row["what"].as_str().unwrap()).collect()
}

#[test]
fn a_bad_file_is_refused_with_its_code_and_changes_nothing() {
    let scene = Scene::practice();
    let whole = r#"{"id":"1","name":"House","description":"d","services":[{"id":"2"}]}"#;
    let wide = "id,name\n1,Dům\n"
        .chars()
        .flat_map(|letter| u32::from(letter).to_le_bytes());
    let noise: Vec<u8> = (0..50_000_u32)
        .map(|at| ((at * 7_919) >> 3) as u8)
        .collect();
    scene.file("zeros.csv", "");
    std::fs::create_dir(scene.path("folder")).unwrap();
    for zeros in ["zeros.csv", "folder/organizations.csv"] {
        // Sparse: it has its length and takes no room.
        File::create(scene.path(zeros))
            .unwrap()
            .set_len(1 << 30)
            .unwrap();
    }
    let place = |name: &str| scene.path(name).display().to_string();
    let cases = [
        (
            scene.file("other.csv", "colour,size\nred,1\n"),
            "fileNotRecognised",
        ),
        (scene.file("x.pdf", "%PDF-1.7 \u{1}"), "fileNotRecognised"),
        (scene.file("empty.csv", ""), "fileNotRecognised"),
        (
            scene.file("wide.csv", wide.collect::<Vec<u8>>()),
            "fileNotRecognised",
        ),
        (scene.file("noise.csv", &noise), "fileNotRecognised"),
        (
            scene.file("noise.zip", [b"PK\x03\x04", &noise[..]].concat()),
            "fileDamaged",
        ),
        (scene.file("cut.json", &whole[..60]), "fileDamaged"),
        (
            scene.file("cut.csv", "id,name,description\n1,House,\"a"),
            "fileDamaged",
        ),
        (scene.file("deep.json", "[".repeat(1 << 20)), "fileTooLarge"),
        (place("zeros.csv"), "fileTooLarge"),
        (place("folder"), "fileTooLarge"),
        (place("nowhere.csv"), "fileUnreachable"),
        ("/dev/zero".to_owned(), "fileNotRecognised"),
    ];
    let before = scene.fingerprints();
    for (file, expected) in &cases {
        let run = scene.linden(&["--json", "import", "hsds", file]);
        assert_eq!(run.status.code(), BAD_FILE, "{file}: {run:?}");
        let said = String::from_utf8(run.stderr).unwrap();
        let fault: Value = serde_json::from_str(said.lines().last().unwrap()).unwrap();
        assert_eq!(fault["code"], *expected, "{file}");
        assert!(!said.contains(file), "a fault tells no place: {said}");
    }
    assert_eq!(scene.fingerprints(), before);
}

#[test]
fn a_hundred_thousand_rows_are_taken_within_bounds() {
    let scene = Scene::practice();
    let count = |scene: &Scene| {
        let list = scene.answer(&["call", "providers.list", r#"{"limit": 1}"#]);
        list["total"].as_i64().unwrap()
    };
    let before = count(&scene);
    let mut text = String::from("id,name,description,email\n");
    for id in 0..100_000 {
        text.push_str(&format!(
            "{id},Example House {id},\"a, b\",{id}@example.com\n"
        ));
    }
    let account = scene.answer(&["import", "hsds", &scene.file("many.csv", text)]);
    assert_eq!(
        (&account["rowsRead"], &account["newRows"]),
        (&json!(100_000), &json!(100_000))
    );
    assert_eq!(count(&scene), before + 100_000);
    assert!(scene.linden(&["vault", "check"]).status.success());
}

#[test]
fn letters_of_other_encodings_are_read_and_told() {
    let scene = Scene::practice();
    let old = scene.file("old.csv", b"id,name,description\n1,Caf\xe9,Stra\xdfe\n");
    let account = scene.answer(&["import", "hsds", &old]);
    assert!(odd(&account).contains(&"badEncoding"), "{account}");
    let utf16: Vec<u8> = "\u{feff}id,name,description\n2,Dům Ω,d\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    scene.answer(&["import", "hsds", &scene.file("wide.csv", utf16)]);
    for name in ["Café", "Dům Ω"] {
        let input = json!({"text": name}).to_string();
        let list = scene.answer(&["call", "providers.list", &input]);
        assert_eq!(list["rows"][0]["name"], name);
    }
}

#[test]
fn a_second_row_of_one_id_is_told_and_takes_nothing_away() {
    let scene = Scene::practice();
    let text = "id,name,description\n1,First House,a\n1,Second House,b\n1,First House,a\n";
    let account = scene.answer(&["import", "hsds", &scene.file("twice.csv", text)]);
    assert!(odd(&account).contains(&"duplicateId"), "{account}");
    assert_eq!(
        (&account["rowsRead"], &account["newRows"]),
        (&json!(3), &json!(2))
    );
    let again = scene.answer(&[
        "import",
        "hsds",
        &scene.path("twice.csv").display().to_string(),
    ]);
    assert_eq!(
        (&again["newRows"], &again["changedRows"]),
        (&json!(0), &json!(0))
    );
}

#[test]
fn scripts_in_names_stay_the_text_they_are() {
    let scene = Scene::practice();
    let account = scene.answer(&[
        "import",
        "hsds",
        &scene.file("scripts.csv", table(&SCRIPTS)),
    ]);
    assert!(odd(&account).contains(&"markupLike"), "{account}");
    let list = scene.answer(&["call", "providers.list", r#"{"limit": 100}"#]);
    let names: Vec<&str> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    for script in SCRIPTS {
        assert!(names.contains(&script), "{script:?} in {names:?}");
    }
    // Nor do they move the cursor of the terminal that shows them.
    let shown = scene.linden(&["search", "House"]).stdout;
    assert!(String::from_utf8_lossy(&shown).contains("\\u{1b}[2J\\u{7}House"));
    assert!(!shown.contains(&0x1b) && !shown.contains(&7));
}

#[test]
fn formulas_in_names_are_told_and_calculated_by_no_report() {
    let scene = Scene::practice();
    let account = scene.answer(&[
        "import",
        "hsds",
        &scene.file("formulas.csv", table(&FORMULAS)),
    ]);
    let told = odd(&account)
        .iter()
        .filter(|what| **what == "formulaLike")
        .count();
    assert_eq!(told, 2 * FORMULAS.len(), "{account}");
    let desk = scene.desk();
    let providers = does(&desk, "providers.list", &json!({"limit": 100}));
    for row in providers["rows"].as_array().unwrap() {
        refers(&desk, row);
    }
    desk.lock();
    let report = scene.path("report.csv").display().to_string();
    let range = ["--from", "2020-01-01", "--to", "2099-12-31"];
    let form = ["--format", "csv", "--out", &report];
    scene.answer(&[&["report", "referrals"], &range[..], &form[..]].concat());
    let text = std::fs::read_to_string(report).unwrap();
    assert!(
        text.contains("SUM(1+1)"),
        "the providers are in the report: {text}"
    );
    for cell in text.lines().flat_map(|line| line.split(',')) {
        let cell = cell.trim_matches('"').trim_start_matches('\u{feff}');
        let is_number = cell.parse::<f64>().is_ok();
        assert!(
            is_number || !cell.starts_with(['=', '+', '-', '@', '\t']),
            "{cell:?}"
        );
    }
}

/// A referral to a provider, for a person who agreed to it.
fn refers(desk: &api::Desk, provider: &Value) {
    let open = json!({"name": "Lina Example", "safeContact": "with-care", "statistics": "given"});
    let case = does(desk, "cases.open", &open)["caseId"].clone();
    let release = json!({"caseId": case, "providerId": provider["id"], "items": ["name"],
        "given": "signed"});
    let release = does(desk, "releases.record", &release)["id"].clone();
    let referral = json!({"caseId": case, "kind": "counselling", "urgency": "2w",
        "providerId": provider["id"], "what": "", "items": ["name"], "releaseId": release,
        "send": true});
    does(desk, "referrals.create", &referral);
}
