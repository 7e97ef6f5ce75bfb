//! Names in a directory come from strangers. In a file they are names, and do nothing.

use crate::office::{Office, busy, listed, provider};
use crate::support::{LANGUAGES, Scratch, file, query, run};
use calamine::{Data, Reader, Xlsx};
use reports::shape::ReportFormat;
use std::io::{Cursor, Read};

const NAMES: [&str; 12] = [
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1+1",
    "one\r\n=1+1,two",
    "<script>alert(1)</script>&amp;\"'",
    "\u{202e}dlrow\u{202c} \u{2066}x",
    "\u{1b}[2J\u{7}\0",
    "\u{feff}\u{200b}=1",
    "＝1＋1",
    "{=1+1}]]>",
];

/// The four formats of a report whose one provider has this name; CSV, text and workbook.
fn files(name: &str, language: &str) -> [Vec<u8>; 3] {
    let scratch = Scratch::new();
    let mut store = scratch.store("vault.db");
    Office::of(&busy(), &scratch).put(&mut store, &scratch);
    scratch.does(&mut store, |w| w.put(&listed(provider(0), name)));
    let report = run(&store, &query("2026-01-01", "2026-12-31"));
    assert!(
        report.tables[1].lines.iter().any(|line| line.label == name),
        "{name:?}"
    );
    [ReportFormat::Csv, ReportFormat::Table, ReportFormat::Xlsx]
        .map(|format| file(&report, format, language))
}

fn is_calm(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn in_a_plain_table_no_cell_begins_like_a_formula() {
    for name in NAMES {
        let [csv, ..] = files(name, "en");
        let mut reader = csv::Reader::from_reader(csv.strip_prefix("\u{feff}".as_bytes()).unwrap());
        for record in reader.records() {
            for cell in &record.unwrap() {
                assert!(!casework::spreadsheet::is_formula_like(cell), "{cell:?}");
                assert!(cell.chars().all(is_calm), "{cell:?}");
            }
        }
    }
}

#[test]
fn on_a_terminal_no_name_moves_the_cursor_or_turns_the_line() {
    for name in NAMES {
        let [_, text, _] = files(name, "en");
        let text = String::from_utf8(text).unwrap();
        assert!(
            text.lines().all(|line| line.chars().all(is_calm)),
            "{name:?}"
        );
    }
}

#[test]
fn in_a_workbook_every_name_is_text_and_none_is_markup() {
    for (at, name) in NAMES.into_iter().enumerate() {
        let [.., bytes] = files(name, LANGUAGES[at % 4]);
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let sheet = book.worksheet_range_at(3).unwrap().unwrap();
        for (_, _, cell) in sheet.used_cells() {
            assert!(matches!(cell, Data::String(_) | Data::Float(_)), "{cell:?}");
        }
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for part in 0..archive.len() {
            let mut text = String::new();
            let mut part = archive.by_index(part).unwrap();
            part.read_to_string(&mut text).unwrap();
            assert!(!text.contains("<script"), "{name:?}");
            assert!(!text.contains("<hyperlink"), "{name:?}");
            let is_sheet = part.name().unwrap().starts_with("xl/worksheets/sheet");
            assert!(!(is_sheet && text.contains("<f>")), "{name:?} is a formula");
        }
    }
}
