//! Every file says what it is, and says the same numbers.

use crate::office::{Office, busy};
use crate::support::{FORMATS, LANGUAGES, Scratch, file, query, run};
use calamine::{Data, Range, Reader, Xlsx};
use reports::shape::{Line, ReferralReport, ReportFormat};
use std::io::{Cursor, Read};

/// The row of the headings in a workbook.
const HEAD: usize = 5;

fn report() -> ReferralReport {
    let scratch = Scratch::new();
    let mut store = scratch.store("vault.db");
    Office::of(&busy(), &scratch).put(&mut store, &scratch);
    run(&store, &query("2026-01-01", "2026-12-31"))
}

fn sheets(bytes: &[u8]) -> Vec<(String, Range<Data>)> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    book.worksheets()
}

/// What a table says of a line, in the order of its columns.
fn numbers(line: &Line) -> Vec<Option<f64>> {
    let count = |n: i64| Some(n as f64);
    vec![
        count(line.survivors),
        count(line.needs),
        count(line.attempts),
        count(line.accepted),
        count(line.declined),
        count(line.completed),
        count(line.lost),
        count(line.cancelled),
        count(line.open),
        count(line.answered),
        count(line.waiting),
        line.answer_median,
        line.answer_p90,
        count(line.served),
        line.service_median,
        line.service_p90,
    ]
}

/// Key and numbers of the lines of a sheet, until its first empty row.
fn lines(sheet: &Range<Data>) -> Vec<(String, Vec<Option<f64>>)> {
    let rows = sheet
        .rows()
        .skip(HEAD + 1)
        .take_while(|row| row[0] != Data::Empty);
    let number = |cell: &Data| match cell {
        Data::Float(number) => Some(*number),
        Data::Empty => None,
        other => panic!("{other:?} is not a number"),
    };
    let key = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("{other:?} is not text"),
    };
    rows.map(|row| (key(&row[1]), row[2..].iter().map(number).collect()))
        .collect()
}

#[test]
fn a_workbook_read_back_holds_every_number_of_the_report() {
    let report = report();
    for language in LANGUAGES {
        let sheets = sheets(&file(&report, ReportFormat::Xlsx, language));
        assert_eq!(sheets.len(), 1 + 1 + report.tables.len() + 2 + 1);
        assert_eq!(
            lines(&sheets[0].1),
            [(String::new(), numbers(&report.total))]
        );
        let stages = report
            .pathway
            .iter()
            .map(|one| (one.stage.clone(), one.count as f64));
        let found = lines(&sheets[1].1)
            .into_iter()
            .map(|(key, n)| (key, n[0].unwrap()));
        assert_eq!(found.collect::<Vec<_>>(), stages.collect::<Vec<_>>());
        for (table, (name, sheet)) in report.tables.iter().zip(&sheets[2..]) {
            let expected = table
                .lines
                .iter()
                .map(|line| (line.key.clone(), numbers(line)));
            assert_eq!(lines(sheet), expected.collect::<Vec<_>>(), "{name}");
        }
        for (reasons, (_, sheet)) in [&report.declined, &report.ended]
            .into_iter()
            .zip(&sheets[10..])
        {
            let counts: Vec<f64> = lines(sheet).iter().map(|(_, n)| n[0].unwrap()).collect();
            assert_eq!(
                counts,
                reasons
                    .iter()
                    .map(|one| one.count as f64)
                    .collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn every_sheet_says_who_may_see_it_and_what_its_columns_mean() {
    let report = report();
    for (name, sheet) in sheets(&file(&report, ReportFormat::Xlsx, "en")) {
        let texts: Vec<String> = sheet
            .used_cells()
            .map(|(_, _, cell)| cell.to_string())
            .collect();
        let all = texts.join("\n");
        assert!(
            texts[1].starts_with("For inside the agency only."),
            "{name}"
        );
        assert!(all.contains("2026-01-01 to 2026-12-31"), "{name}");
        assert!(
            all.contains("left out, because they did not agree"),
            "{name}"
        );
        assert!(all.contains("What the columns mean"), "{name}");
        assert!(
            all.contains("Referrals sent to a provider in the period."),
            "{name}"
        );
    }
}

/// The parts of an archive by name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let all = (0..archive.len()).map(|at| {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    });
    all.collect()
}

#[test]
fn a_workbook_has_charts_headings_on_every_page_and_no_author() {
    let report = report();
    for language in LANGUAGES {
        let bytes = file(&report, ReportFormat::Xlsx, language);
        let inside = sheets(&bytes)[0].1[(1, 0)].to_string();
        let parts = parts(&bytes);
        let part = |name: &str| &parts.iter().find(|(one, _)| one == name).unwrap().1;
        let charts = parts
            .iter()
            .filter(|(name, _)| name.starts_with("xl/charts/chart"));
        assert_eq!(charts.count(), 2, "the pathway and the areas");
        let core = part("docProps/core.xml");
        assert!(core.contains("<dc:creator></dc:creator>") || core.contains("<dc:creator/>"));
        assert!(
            core.contains("1980-01-01T00:00:00Z") && !core.contains("2026"),
            "dated by no day that means anything: {core}"
        );
        let app = part("docProps/app.xml");
        assert!(app.contains("<Company></Company>") || app.contains("<Company/>"));
        for at in 1..=12 {
            let sheet = part(&format!("xl/worksheets/sheet{at}.xml"));
            assert!(sheet.contains(r#"state="frozen""#));
            assert_eq!(sheet.contains(r#"rightToLeft="1""#), language == "ar");
        }
        let over = format!("<oddHeader>&amp;C{inside}</oddHeader>");
        let printed = parts.iter().filter(|(_, text)| text.contains(&over));
        assert_eq!(printed.count(), 13, "every page says that it is for inside");
        let titles = part("xl/workbook.xml")
            .matches("_xlnm.Print_Titles")
            .count();
        assert_eq!(titles, 12, "every table repeats its headings on every page");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = report();
    for format in FORMATS {
        assert_eq!(
            file(&report, format, "fr"),
            file(&report, format, "fr"),
            "{format:?}"
        );
    }
}

#[test]
fn a_plain_table_is_one_rectangle_with_a_mark_and_both_ends_of_line() {
    let report = report();
    for language in LANGUAGES {
        let bytes = file(&report, ReportFormat::Csv, language);
        let text = String::from_utf8(bytes).unwrap();
        let body = text.strip_prefix('\u{feff}').unwrap();
        assert_eq!(body.matches('\n').count(), body.matches("\r\n").count());
        assert!(body.ends_with("\r\n"));
        let mut reader = csv::ReaderBuilder::new().from_reader(body.as_bytes());
        assert_eq!(reader.headers().unwrap().len(), 19);
        // Refuses a record of another length.
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let lines: usize = report.tables.iter().map(|table| table.lines.len()).sum();
        let reasons = report.declined.len() + report.ended.len();
        assert_eq!(records.len(), 5 + 1 + 6 + lines + reasons + 18);
        let table = &report.tables[0];
        for line in &table.lines {
            let found = records
                .iter()
                .find(|one| one[2] == *line.key && !one[5].is_empty());
            let found = found.unwrap();
            let said = numbers(line)
                .into_iter()
                .enumerate()
                .map(|(at, number)| match number {
                    None => String::new(),
                    Some(days) if [11, 12, 14, 15].contains(&at) => format!("{days:.2}"),
                    Some(count) => count.to_string(),
                });
            assert_eq!(
                found.iter().skip(3).collect::<Vec<_>>(),
                said.collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn text_and_shapes_say_who_may_see_them_as_well() {
    let report = report();
    for format in FORMATS
        .into_iter()
        .filter(|format| *format != ReportFormat::Xlsx)
    {
        let text = String::from_utf8(file(&report, format, "en")).unwrap();
        for said in [
            "For inside the agency only.",
            "2026-01-01 to 2026-12-31",
            "left out, because they did not agree",
            "Referrals sent to a provider in the period.",
        ] {
            assert!(text.contains(said), "{said} in {format:?}");
        }
    }
}

#[test]
fn the_shapes_come_back_as_they_went_out() {
    let report = report();
    let text = file(&report, ReportFormat::Json, "ar");
    let file: serde_json::Value = serde_json::from_slice(&text).unwrap();
    assert_eq!(file["report"], serde_json::to_value(&report).unwrap());
}

#[test]
fn columns_of_a_terminal_end_where_their_numbers_end() {
    let text = String::from_utf8(file(&report(), ReportFormat::Table, "en")).unwrap();
    let of_area = |line: &&str| {
        let areas = ["Therapy ", "Legal ", "Career "];
        areas.iter().any(|area| line.trim_start().starts_with(area))
    };
    let widths: Vec<usize> = text
        .lines()
        .filter(of_area)
        .map(|line| line.chars().count())
        .collect();
    assert!(
        widths.len() == 3 && widths.windows(2).all(|pair| pair[0] == pair[1]),
        "{text}"
    );
}
