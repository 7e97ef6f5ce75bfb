//! One rectangle for every table, RFC 4180: any program can read it, and any can filter it.
//!
//! Lines of the notes stand first, in the column of the groups, so that nobody who opens the file
//! can miss them.

use super::document::{Cell, Document, Row, Section};
use crate::Error;
use casework::spreadsheet::safe_cell;
use csv::{Terminator, Writer, WriterBuilder};
use std::io::Write;

pub(super) fn write(document: &Document, out: &mut impl Write) -> Result<(), Error> {
    // Without the mark, spreadsheets read other scripts as noise.
    out.write_all("\u{feff}".as_bytes())?;
    let terminator = Terminator::CRLF;
    let mut csv = WriterBuilder::new().terminator(terminator).from_writer(out);
    let fixed = [
        &document.table_heading,
        &document.group.name,
        &document.code.name,
    ];
    let names = document.counts.iter().map(|column| &column.name);
    record(&mut csv, fixed.into_iter().chain(names).map(String::as_str))?;
    note(
        &mut csv,
        document,
        &document.notes_heading,
        &document.title,
        "",
    )?;
    for text in document
        .notes()
        .into_iter()
        .chain([document.method.as_str()])
    {
        note(&mut csv, document, &document.notes_heading, text, "")?;
    }
    for section in &document.sections {
        for row in &section.rows {
            line(&mut csv, document, section, row)?;
        }
    }
    for column in [&document.group, &document.code]
        .into_iter()
        .chain(&document.counts)
    {
        let text = format!("{}: {}", column.name, column.means);
        note(&mut csv, document, &document.definitions, &text, column.key)?;
    }
    csv.flush()?;
    Ok(())
}

/// A line of words, as wide as all others.
fn note(
    csv: &mut Writer<impl Write>,
    document: &Document,
    table: &str,
    text: &str,
    code: &str,
) -> Result<(), Error> {
    let empty = std::iter::repeat_n("", document.counts.len());
    record(csv, [table, text, code].into_iter().chain(empty))
}

/// A line of numbers, each in its own column; what its table does not count is empty.
fn line(
    csv: &mut Writer<impl Write>,
    document: &Document,
    section: &Section,
    row: &Row,
) -> Result<(), Error> {
    let number = |key: &str| {
        let place = section.counts.iter().position(|count| *count == key);
        match place.and_then(|place| row.cells.get(place)) {
            Some(Cell::Count(count)) => count.to_string(),
            Some(Cell::Days(Some(days))) => format!("{days:.2}"),
            Some(Cell::Days(None)) | None => String::new(),
        }
    };
    let numbers: Vec<String> = document.counts.iter().map(|one| number(one.key)).collect();
    let words = [section.title.as_str(), &row.label, &row.code];
    record(
        csv,
        words.into_iter().chain(numbers.iter().map(String::as_str)),
    )
}

fn record<'a>(
    csv: &mut Writer<impl Write>,
    cells: impl Iterator<Item = &'a str>,
) -> Result<(), Error> {
    for cell in cells {
        csv.write_field(safe_cell(cell).as_bytes())
            .map_err(failed)?;
    }
    csv.write_record(None::<&[u8]>).map_err(failed)
}

fn failed(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => Error::Io(std::io::ErrorKind::InvalidData),
    }
}
