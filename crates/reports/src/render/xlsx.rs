//! A workbook: one sheet for each table, with native charts, and a sheet of notes.
//!
//! Text is always written as text, so nothing in it can be a formula. No author, company or time of
//! making goes into the file. Printed, every page says what the file is and repeats the headings.

use super::document::{Cell, Column, Document, Section};
use crate::Error;
use rust_xlsxwriter::{
    Chart, ChartType, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet,
    XlsxError,
};
use std::io::{Seek, Write};

/// The row of the headings; what every sheet says stands above.
const HEAD: u32 = 5;
/// The first column of numbers, after group and code.
const NUMBERS: u16 = 2;
/// Rows that a chart covers.
const CHART_ROWS: u32 = 17;
/// Longest name of a sheet.
const SHEET_NAME_MAX: usize = 31;
/// Longest line over a printed page: the format's 255, with room for its commands and for letters
/// that count twice there.
const HEADER_MAX: usize = 120;

impl From<XlsxError> for Error {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => Self::Io(error.kind()),
            _ => Self::Workbook,
        }
    }
}

pub(super) fn write<W: Write + Seek + Send>(document: &Document, out: &mut W) -> Result<(), Error> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties()?);
    let mut names: Vec<String> = Vec::new();
    for section in &document.sections {
        names.push(sheet_name(&section.title, &names));
        let name = names.last().cloned().unwrap_or_default();
        table(workbook.add_worksheet(), &name, document, section)?;
    }
    let name = sheet_name(&document.notes_heading, &names);
    notes(workbook.add_worksheet(), &name, document)?;
    workbook.save_to_writer(out)?;
    Ok(())
}

/// The format wants a day of making, and there is no clock here: the day that every archive without
/// one carries claims nothing, where the last day of the period would.
fn properties() -> Result<DocProperties, Error> {
    let no_day = ExcelDateTime::from_ymd(1980, 1, 1)?;
    Ok(DocProperties::new().set_creation_datetime(&no_day))
}

/// The title as the name of a sheet: short, without the marks that references use, not used yet.
fn sheet_name(title: &str, used: &[String]) -> String {
    let marks = |letter: char| matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let plain: String = title.chars().filter(|letter| !marks(*letter)).collect();
    let cut = |max: usize| {
        plain
            .chars()
            .take(max)
            .collect::<String>()
            .trim()
            .to_owned()
    };
    let first = cut(SHEET_NAME_MAX);
    let fresh = |name: &String| {
        !used
            .iter()
            .any(|other| other.to_lowercase() == name.to_lowercase())
    };
    let numbered = (2..100).map(|n| format!("{} {n}", cut(SHEET_NAME_MAX - 4)));
    [first.clone()]
        .into_iter()
        .chain(numbered)
        .find(fresh)
        .unwrap_or(first)
}

/// Title and what every sheet says, above everything else.
fn top(sheet: &mut Worksheet, name: &str, title: &str, document: &Document) -> Result<(), Error> {
    sheet.set_name(name)?;
    sheet.set_right_to_left(document.right_to_left);
    let bold = Format::new().set_bold();
    sheet.write_string_with_format(0, 0, title, &bold)?;
    for (row, text) in (1..).zip(document.notes()) {
        sheet.write_string(row, 0, text)?;
    }
    sheet.set_column_width(0, 36)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_header(header(&document.inside));
    Ok(())
}

/// The line over every printed page, in the middle, where both directions of writing have it. A
/// header reads `&` as a command, and holds fewer letters than a cell.
fn header(inside: &str) -> String {
    let words: String = inside.chars().take(HEADER_MAX).collect();
    format!("&C{}", words.replace('&', "&&"))
}

fn table(
    sheet: &mut Worksheet,
    name: &str,
    document: &Document,
    section: &Section,
) -> Result<(), Error> {
    top(sheet, name, &section.title, document)?;
    let columns: Vec<&Column> = document.columns(section).collect();
    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let headings = [&document.group, &document.code]
        .into_iter()
        .chain(columns.iter().copied());
    for (at, column) in (0..).zip(headings) {
        sheet.write_string_with_format(HEAD, at, &column.name, &heading)?;
        if at > 0 {
            sheet.set_column_width(at, 13)?;
        }
    }
    sheet.set_freeze_panes(HEAD + 1, 1)?;
    sheet.set_repeat_rows(0, HEAD)?;
    let days = Format::new().set_num_format("0.0");
    let mut next = HEAD + 1;
    for row in &section.rows {
        sheet.write_string(next, 0, &row.label)?;
        sheet.write_string(next, 1, &row.code)?;
        for (at, cell) in (NUMBERS..).zip(&row.cells) {
            match cell {
                // A count beyond 2^53 would lose its last digits; there are not so many people.
                Cell::Count(count) => sheet.write_number(next, at, *count as f64)?,
                Cell::Days(Some(wait)) => sheet.write_number_with_format(next, at, *wait, &days)?,
                Cell::Days(None) => continue,
            };
        }
        next += 1;
    }
    if !section.bars.is_empty() && !section.rows.is_empty() {
        sheet.insert_chart(next + 1, 0, &chart(name, section, &columns, next - 1))?;
        next += CHART_ROWS;
    }
    define(sheet, next + 1, document, &columns)
}

/// Bars on one base line, the first line on top.
fn chart(name: &str, section: &Section, columns: &[&Column], last: u32) -> Chart {
    let mut chart = Chart::new(ChartType::Bar);
    chart.title().set_name(&section.title);
    chart.y_axis().set_reverse();
    for (at, column) in (NUMBERS..).zip(columns) {
        if section.bars.contains(&column.key) {
            chart
                .add_series()
                .set_name((name, HEAD, at))
                .set_categories((name, HEAD + 1, 0, last, 0))
                .set_values((name, HEAD + 1, at, last, at));
        }
    }
    if section.bars.len() < 2 {
        chart.legend().set_hidden();
    }
    chart.set_width(720).set_height(300);
    chart
}

/// What the columns mean, below them.
fn define(
    sheet: &mut Worksheet,
    from: u32,
    document: &Document,
    columns: &[&Column],
) -> Result<(), Error> {
    let bold = Format::new().set_bold();
    sheet.write_string_with_format(from, 0, &document.definitions, &bold)?;
    let all = [&document.group, &document.code]
        .into_iter()
        .chain(columns.iter().copied());
    for (row, column) in (from + 1..).zip(all) {
        sheet.write_string(row, 0, &column.name)?;
        sheet.write_string(row, 1, &column.means)?;
    }
    Ok(())
}

fn notes(sheet: &mut Worksheet, name: &str, document: &Document) -> Result<(), Error> {
    top(sheet, name, &document.title, document)?;
    sheet.write_string(4, 0, &document.method)?;
    define(
        sheet,
        6,
        document,
        &document.counts.iter().collect::<Vec<_>>(),
    )
}
