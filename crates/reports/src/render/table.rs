//! Plain text for a terminal: columns that line up, headings on several lines.

use super::document::{Cell, Document, Section};
use crate::Error;
use std::io::Write;
use unicode_width::UnicodeWidthStr;

/// A heading is broken where a line of it would be longer than this.
const HEADING_WIDTH: usize = 10;

pub(super) fn write(document: &Document, out: &mut impl Write) -> Result<(), Error> {
    writeln!(out, "{}", document.title)?;
    for text in document.notes() {
        writeln!(out, "{text}")?;
    }
    for section in &document.sections {
        table(document, section, out)?;
    }
    writeln!(out, "\n{}", document.definitions)?;
    for column in [&document.group].into_iter().chain(&document.counts) {
        writeln!(out, "  {}: {}", column.name, column.means)?;
    }
    writeln!(out, "\n{}", document.method)?;
    Ok(())
}

fn table(document: &Document, section: &Section, out: &mut impl Write) -> Result<(), Error> {
    writeln!(out, "\n{}", section.title)?;
    let mut columns = vec![(wrapped(&document.group.name), Vec::new())];
    columns.extend(
        document
            .columns(section)
            .map(|one| (wrapped(&one.name), Vec::new())),
    );
    for row in &section.rows {
        let cells = [row.label.clone()]
            .into_iter()
            .chain(row.cells.iter().map(|one| said(*one)));
        for ((_, column), cell) in columns.iter_mut().zip(cells) {
            column.push(cell);
        }
    }
    let widths: Vec<usize> = columns
        .iter()
        .map(|(head, cells)| {
            head.iter()
                .chain(cells)
                .map(|text| text.width())
                .max()
                .unwrap_or(0)
        })
        .collect();
    let height = columns
        .iter()
        .map(|(head, _)| head.len())
        .max()
        .unwrap_or(0);
    for at in 0..height {
        // Headings end on the same line, just above the numbers.
        let part = |head: &Vec<String>| {
            (at + head.len())
                .checked_sub(height)
                .and_then(|at| head.get(at))
                .cloned()
        };
        print(
            columns
                .iter()
                .map(|(head, _)| part(head).unwrap_or_default()),
            &widths,
            out,
        )?;
    }
    for at in 0..section.rows.len() {
        let cells = columns
            .iter()
            .map(|(_, cells)| cells.get(at).cloned().unwrap_or_default());
        print(cells, &widths, out)?;
    }
    Ok(())
}

/// One line: words to the left, numbers to the right.
fn print(
    cells: impl Iterator<Item = String>,
    widths: &[usize],
    out: &mut impl Write,
) -> Result<(), Error> {
    let mut line = String::from(" ");
    for (at, (cell, width)) in cells.zip(widths).enumerate() {
        let gap = " ".repeat(width.saturating_sub(cell.width()));
        let (before, after) = if at == 0 {
            ("", gap.as_str())
        } else {
            (gap.as_str(), "")
        };
        line.push_str(&format!(" {before}{cell}{after}"));
    }
    writeln!(out, "{}", line.trim_end())?;
    Ok(())
}

fn said(cell: Cell) -> String {
    match cell {
        Cell::Count(count) => count.to_string(),
        Cell::Days(Some(days)) => format!("{days:.1}"),
        Cell::Days(None) => "–".to_owned(),
    }
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= HEADING_WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
