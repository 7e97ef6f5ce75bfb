//! Hostile words in every field that takes words: in all that leaves they are text, or not there.
//!
//! `tests/e2e/hostile.test.mjs` puts the same words through the window and looks at every view.

use casework::spreadsheet::is_formula_like;
use quick_xml::events::Event;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::path::Path;
use tests::desk::PASSPHRASE;
use tests::{Office, TestDesk};

/// What stands in a field whose rule refuses the hostile words.
const CALM: &str = "Example";

/// One text that the core took, and the field it stands in.
struct Taken {
    field: String,
    text: String,
}

/// A desk whose every field has held every one of the hostile words.
struct Scene {
    amara: TestDesk,
    refs: BTreeMap<String, Value>,
    fields: Vec<String>,
    taken: Vec<Taken>,
    put: usize,
}

fn fixture() -> Value {
    serde_json::from_str(include_str!("../fixtures/hostile.json")).unwrap()
}

fn strings(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| one.as_str().unwrap()).collect()
}

fn payloads(fixture: &Value) -> Vec<String> {
    let long = &fixture["long"];
    let times = long["times"].as_array().unwrap().iter();
    let long = times.map(|times| {
        let times = times.as_u64().unwrap() as usize;
        long["piece"].as_str().unwrap().repeat(times)
    });
    let short = strings(&fixture["payloads"]).into_iter();
    short.map(str::to_owned).chain(long).collect()
}

fn at<'v>(value: &'v mut Value, path: &str) -> &'v mut Value {
    path.split('.')
        .fold(value, |inner, step| match step.parse::<usize>() {
            Ok(index) => &mut inner[index],
            Err(_) => &mut inner[step],
        })
}

/// Puts what was kept from earlier answers in the place of `$case` and its like.
fn fill(value: &mut Value, refs: &BTreeMap<String, Value>) {
    match value {
        Value::String(word) => {
            if let Some(known) = word.strip_prefix('$').and_then(|name| refs.get(name)) {
                *value = known.clone();
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|one| fill(one, refs)),
        Value::Object(fields) => fields.values_mut().for_each(|one| fill(one, refs)),
        _ => {}
    }
}

impl Scene {
    fn new(office: &Office) -> Self {
        let amara = office.amara();
        let roster = amara.does("roster.get", json!({}));
        let members = roster["members"].as_array().unwrap().iter();
        let mut devices = members.flat_map(|member| member["devices"].as_array().unwrap());
        let device = devices.find(|device| device["this"] == json!(true));
        let case = amara.opens_case("Files Example");
        let path = crate::attachments::file(office, "letter.txt", b"invented words");
        let attachment = crate::attachments::adds(&amara, &case, &path)["id"].clone();
        let refs = [
            ("attachment", attachment),
            ("passphrase", json!(PASSPHRASE)),
            ("today", json!("2026-03-02")),
            ("moment", json!("2026-03-02T10:00:00Z")),
            ("device", device.unwrap()["id"].clone()),
        ];
        let mut scene = Self {
            amara,
            refs: refs.map(|(name, value)| (name.to_owned(), value)).into(),
            fields: Vec::new(),
            taken: Vec::new(),
            put: 0,
        };
        let fixture = fixture();
        let payloads = payloads(&fixture);
        for round in 0..payloads.len() {
            let mut at = round;
            for deed in fixture["deeds"].as_array().unwrap() {
                scene.does(deed, &payloads, &mut at);
            }
        }
        scene
    }

    /// The short mark that follows the words of a field, by which its texts are known again.
    fn mark(&mut self, field: &str) -> String {
        let known = self.fields.iter().position(|one| one == field);
        let at = known.unwrap_or_else(|| {
            self.fields.push(field.to_owned());
            self.fields.len() - 1
        });
        format!(" «{at}»")
    }

    fn does(&mut self, deed: &Value, payloads: &[String], next: &mut usize) {
        let name = deed["does"].as_str().unwrap();
        let mut input = deed["with"].clone();
        fill(&mut input, &self.refs);
        let mut hostile = BTreeMap::new();
        for path in strings(&deed["writes"]) {
            let field = format!("{name}.{path}");
            let text = format!("{}{}", payloads[*next % payloads.len()], self.mark(&field));
            *at(&mut input, path) = json!(text);
            hostile.insert(path, Taken { field, text });
            *next += 1;
            self.put += 1;
        }
        // What a rule refuses gets a calm word, so that the fields beside it are still tried.
        let mut answer = loop {
            match self.amara.call(name, input.clone()) {
                Ok(answer) => break answer,
                Err(fault) => {
                    let field = fault.field.clone().unwrap_or_default();
                    let refused = hostile.remove(field.as_str());
                    assert!(refused.is_some(), "{name}: {fault} in {input}");
                    *at(&mut input, &field) = json!(CALM);
                }
            }
        };
        self.taken.extend(hostile.into_values());
        for (kind, is_first) in [("first", true), ("last", false)] {
            for (name, path) in deed[kind].as_object().into_iter().flatten() {
                let found = at(&mut answer, path.as_str().unwrap()).take();
                if !is_first || !self.refs.contains_key(name) {
                    self.refs.insert(name.clone(), found);
                }
            }
        }
    }

    /// Fails if bytes that leave hold a text of a field that may not leave with them.
    fn assert_only(&self, bytes: &[u8], may_leave: impl Fn(&str) -> bool) {
        let text = String::from_utf8_lossy(bytes);
        for (at, field) in self.fields.iter().enumerate() {
            let is_there = text.contains(&format!("«{at}»"));
            assert!(!is_there || may_leave(field), "{field} leaves");
        }
    }

    fn file(&self, office: &Office, name: &str, command: &str, mut input: Value) -> Vec<u8> {
        let path = office.folder().join(name);
        input["path"] = json!(path);
        self.amara.does(command, input);
        std::fs::read(path).unwrap()
    }

    /// Every text of the directory that must leave with it, trimmed as the core does. Not the name
    /// of a language, which a later one corrects.
    fn of_directory(&self) -> BTreeSet<&str> {
        let mut taken = BTreeSet::new();
        for Taken { field, text } in &self.taken {
            let part = field.strip_prefix("providers.");
            if part.is_some_and(|part| part != "putSpoken.name") {
                taken.insert(text.trim());
            }
        }
        taken
    }
}

fn texts_in(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Array(list) => list.iter().for_each(|one| texts_in(one, found)),
        Value::Object(fields) => fields.values().for_each(|one| texts_in(one, found)),
        _ => {}
    }
}

fn cells(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .from_reader(bytes);
    let rows = reader.records().flat_map(|row| {
        let row = row.unwrap();
        row.iter().map(str::to_owned).collect::<Vec<_>>()
    });
    rows.collect()
}

/// Every part of a workbook, each well-formed and without a formula or a link.
fn parts(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for at in 0..archive.len() {
        let mut text = String::new();
        archive
            .by_index(at)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event().unwrap() {
                Event::Eof => break,
                Event::Start(tag) | Event::Empty(tag) => {
                    let name = tag.name().as_ref().to_owned();
                    let acts = ["f", "hyperlink", "script", "img", "svg"];
                    assert!(!acts.contains(&name.as_str()), "<{name}> in a workbook");
                }
                _ => {}
            }
        }
        all.extend(text.into_bytes());
    }
    all
}

fn directory_is_text(scene: &Scene, office: &Office) {
    let of_directory = |field: &str| field.starts_with("providers.");
    let json = scene.file(office, "directory.json", "providers.export", json!({}));
    scene.assert_only(&json, of_directory);
    let mut found = BTreeSet::new();
    texts_in(&serde_json::from_slice(&json).unwrap(), &mut found);
    let folder = office.folder().join("directory");
    scene
        .amara
        .does("providers.export", json!({"path": folder}));
    // For machines, and verbatim: an apostrophe would be a wrong name in the next directory.
    let mut in_cells = BTreeSet::new();
    for file in tests::canary::files(Path::new(&folder)) {
        let bytes = std::fs::read(&file).unwrap();
        scene.assert_only(&bytes, of_directory);
        if file.extension().is_some_and(|ending| ending == "csv") {
            in_cells.extend(cells(&bytes));
        }
    }
    for text in scene.of_directory() {
        assert!(found.contains(text), "not in JSON: {text:?}");
        assert!(in_cells.contains(text), "not in CSV: {text:?}");
    }
}

fn report_is_inert(scene: &Scene, office: &Office) {
    let is_name = |field: &str| field == "providers.put.name";
    let query = json!({"from": "2026-01-01", "to": "2026-12-31", "splits": []});
    for format in ["csv", "json", "table", "xlsx"] {
        let input = json!({"query": query, "format": format, "language": "en"});
        let name = format!("report.{format}");
        let mut files = vec![scene.file(office, &name, "reports.export", input.clone())];
        if format != "xlsx" {
            let shown = scene.amara.does("reports.text", input);
            files.push(shown["text"].as_str().unwrap().as_bytes().to_vec());
        }
        for bytes in files {
            match format {
                "csv" => {
                    for cell in cells(&bytes) {
                        assert!(!is_formula_like(&cell), "{cell:?}");
                    }
                }
                "json" => drop(serde_json::from_slice::<Value>(&bytes).unwrap()),
                _ => {}
            }
            let text = match format {
                "xlsx" => parts(&bytes),
                _ => bytes,
            };
            scene.assert_only(&text, is_name);
            let name = scene.fields.iter().position(|field| is_name(field));
            let mark = format!("«{}»", name.unwrap());
            let is_there = String::from_utf8_lossy(&text).contains(&mark);
            assert!(is_there, "no provider in {format}");
        }
    }
}

#[test]
fn hostile_words_in_every_field_are_inert_in_everything_that_leaves() {
    let harbour = Office::harbour();
    let scene = Scene::new(&harbour);
    let took: BTreeSet<&str> = scene.taken.iter().map(|one| one.field.as_str()).collect();
    for field in &scene.fields {
        assert!(took.contains(field.as_str()), "{field} took none of them");
    }
    let (taken, put) = (scene.taken.len(), scene.put);
    assert!(taken * 100 > put * 85, "{taken} of {put} were taken");

    directory_is_text(&scene, &harbour);
    report_is_inert(&scene, &harbour);

    let of_referral = json!({"referralId": scene.refs["referral"]});
    let letter = scene.amara.does("referrals.letter", of_referral);
    let is_what = |one: &&Taken| one.field == "referrals.create.what";
    let what = scene.taken.iter().rfind(is_what).unwrap();
    assert_eq!(letter["what"], what.text.trim());

    let copy = scene.file(&harbour, "copy.linden", "backup.create", json!({}));
    scene.assert_only(&copy, |_| false);
    let path = harbour.folder().join("copy.linden");
    let check = json!({"path": path, "passphrase": PASSPHRASE});
    assert_eq!(scene.amara.does("backup.check", check)["equal"], true);
    assert_eq!(scene.amara.does("vault.check", json!({}))["auditOk"], true);
}
