//! Nothing that says who a person is reaches a file.

use crate::office::{Office, busy};
use crate::samples::{Visitor, visit_all};
use crate::support::{FORMATS, LANGUAGES, Scratch, file, query, run};
use casework::{Record, Value};
use std::io::{Cursor, Read};
use store::Store;
use uuid::Uuid;

const CANARY: &str = "canary";

/// Puts a record of every table, with a canary in every field of words.
pub struct Marked<'a> {
    pub scratch: &'a Scratch,
    pub store: &'a mut Store,
}

impl Visitor for Marked<'_> {
    fn visit<R: Record + std::fmt::Debug>(&mut self, record: R) {
        let table = R::TABLE;
        if table.name == "audit" {
            return; // written by the door alone
        }
        let id: Uuid = record.id().into();
        let mut cells = record.cells();
        for (at, column) in table.columns.iter().enumerate() {
            let canary = match cells[at] {
                Value::Text(_) => Value::Text(CANARY.to_owned()),
                Value::Blob(_) => Value::Blob(CANARY.as_bytes().to_vec()),
                _ => continue,
            };
            // What a provider is called is the one thing in words that a report may say.
            if (table.name, column.name) == ("providers", "name") {
                continue;
            }
            // Codes, dates and ids refuse it; words and sealed bytes take it.
            let mut marked = cells.clone();
            marked[at] = canary;
            if R::from_cells(id, marked.clone()).is_ok() {
                cells = marked;
            }
        }
        let marked = R::from_cells(id, cells).unwrap();
        self.scratch.does(self.store, |w| w.put(&marked));
    }
}

/// A file and, if it is an archive, everything packed in it; in lower case.
fn parts(bytes: &[u8]) -> Vec<String> {
    let lower = |part: &[u8]| String::from_utf8_lossy(part).to_lowercase();
    let mut parts = vec![lower(bytes)];
    if let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) {
        for at in 0..archive.len() {
            let mut part = Vec::new();
            archive
                .by_index(at)
                .unwrap()
                .read_to_end(&mut part)
                .unwrap();
            parts.push(lower(&part));
        }
        assert!(parts.len() > 10);
    }
    parts
}

#[test]
fn no_name_code_id_or_word_about_a_person_is_in_any_byte_of_any_file() {
    let scratch = Scratch::new();
    let mut store = scratch.store("vault.db");
    let office = Office::of(&busy(), &scratch);
    office.put(&mut store, &scratch);
    visit_all(&mut Marked {
        scratch: &scratch,
        store: &mut store,
    });
    let report = run(&store, &query("2026-01-01", "2026-12-31"));
    assert!(report.total.completed > 0 && !report.declined.is_empty() && !report.ended.is_empty());
    let mut secrets = vec![CANARY.to_owned()];
    for case in &office.cases {
        secrets.extend([case.id.0, case.survivor_id.0].map(|id| id.to_string()));
    }
    secrets.extend(office.needs.iter().map(|need| need.id.0.to_string()));
    secrets.extend(
        office
            .referrals
            .iter()
            .map(|referral| referral.id.0.to_string()),
    );
    secrets.push(crate::support::member().0.to_string());
    for format in FORMATS {
        for language in LANGUAGES {
            for part in parts(&file(&report, format, language)) {
                for secret in &secrets {
                    assert!(!part.contains(secret), "{secret} in {format:?} {language}");
                }
            }
        }
    }
    // The search itself works: what may be said is found, packed or not.
    for format in FORMATS {
        let bytes = file(&report, format, "en");
        assert!(
            parts(&bytes)
                .iter()
                .any(|part| part.contains("lantern law")),
            "{format:?}"
        );
    }
}
