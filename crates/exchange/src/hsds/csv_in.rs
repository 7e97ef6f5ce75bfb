//! CSV: one table per file, whatever the program that saved it made of commas and letters.

use csv::{ByteRecord, ReaderBuilder};
use serde_json::Value;

use super::account::{OddCode, Place};
use super::heap::{Flow, Heap};
use super::json_in::stem;
use super::limits::{Limit, Refused};
use super::source::Standing;
use super::tables::{self, Table};
use super::{inline, names, text};

/// Stands after the last line. A file that ends inside a quoted cell swallows it.
const END: &[u8] = b"\n\x01end\x01\n";
const MARK: &[u8] = b"\x01end\x01";

/// Takes every row of a CSV text.
pub(crate) fn read(
    heap: &mut Heap<'_>,
    file: usize,
    name: &str,
    bytes: &[u8],
    standing: Standing,
) -> Result<(), Refused> {
    let delimiter = delimiter(bytes);
    // Bounds the reader's own memory: it holds one place per cell of a row.
    let cells = bytes
        .iter()
        .filter(|byte| **byte == delimiter || **byte == b'\n')
        .count() as u64;
    if cells > heap.limits.cells.saturating_mul(8) {
        return Err(Refused::too_large(Limit::Cells));
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(std::io::Read::chain(bytes, END));
    let mut record = ByteRecord::new();
    let mut next = |record: &mut ByteRecord| -> Result<bool, Refused> {
        reader
            .read_byte_record(record)
            .map_err(|_| Refused::NotADirectoryFile)
    };
    next(&mut record)?;
    let headers = headers(heap, file, &record)?;
    let sheet = Sheet {
        table: table(name, &headers, standing),
        headers,
        name,
        file,
    };
    sheet.open(heap);
    let mut row = 1;
    while next(&mut record)? {
        row += 1;
        // A row may look like the end, but only the end stands after the last byte.
        let start = record.position().map_or(0, csv::Position::byte);
        if start + 2 >= bytes.len() as u64 && record.len() == 1 && record.get(0) == Some(MARK) {
            return Ok(());
        }
        if record
            .iter()
            .any(|cell| cell.strip_suffix(b"\n").is_some_and(|c| c.ends_with(MARK)))
        {
            break;
        }
        sheet.take(heap, &record, Place { file, row })?;
    }
    Err(Refused::Truncated)
}

/// Comma, or what an office in another country has instead.
fn delimiter(bytes: &[u8]) -> u8 {
    let line = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let count = |wanted: u8| line.iter().filter(|byte| **byte == wanted).count();
    let (mut best, mut most) = (b',', count(b','));
    for other in [b';', b'\t'] {
        if count(other) > most {
            (best, most) = (other, count(other));
        }
    }
    best
}

fn headers(heap: &mut Heap<'_>, file: usize, record: &ByteRecord) -> Result<Vec<String>, Refused> {
    if record.len() > heap.limits.columns {
        return Err(Refused::too_large(Limit::Columns));
    }
    let mut headers: Vec<String> = Vec::new();
    for (at, cell) in record.iter().enumerate() {
        let mut header = text_in(heap, cell, Place { file, row: 1 }, "")?
            .trim()
            .to_owned();
        if header.is_empty() {
            header = format!("column_{}", at + 1);
        }
        while headers.contains(&header) {
            header = format!("{header}_{}", at + 1);
        }
        headers.push(header);
    }
    Ok(headers)
}

fn text_in(
    heap: &mut Heap<'_>,
    cell: &[u8],
    place: Place,
    column: &str,
) -> Result<String, Refused> {
    if cell.len() > heap.limits.cell_bytes {
        return Err(Refused::too_large(Limit::Cell));
    }
    let (text, is_old) = text::cell(cell);
    if is_old {
        heap.ledger.odd(place, column, OddCode::BadEncoding, &text);
    }
    Ok(text.into_owned())
}

/// The table of a file: by its name if the columns agree at all; a file alone, by its columns.
fn table(name: &str, headers: &[String], standing: Standing) -> Option<&'static Table> {
    let columns: Vec<&str> = headers.iter().map(String::as_str).collect();
    let has = |header: &str| {
        columns
            .iter()
            .any(|column| column.eq_ignore_ascii_case(header))
    };
    let by_name = names::table(name).filter(|table| names::fit(table, &columns) > 0);
    match by_name {
        // What HSDS 1 called the taxonomy are the terms of today.
        Some(table) if table.name == "taxonomy" && (has("parent_id") || has("vocabulary")) => {
            tables::find("taxonomy_term")
        }
        Some(table) => Some(table),
        None if standing == Standing::Alone => names::best_table(&columns),
        None => None,
    }
}

/// One file with its header.
struct Sheet<'a> {
    table: Option<&'static Table>,
    headers: Vec<String>,
    name: &'a str,
    file: usize,
}

impl Sheet<'_> {
    /// Says once what is odd about the file as a whole.
    fn open(&self, heap: &mut Heap<'_>) {
        let place = Place {
            file: self.file,
            row: 1,
        };
        let Some(table) = self.table else {
            heap.ledger.odd(
                place,
                stem(self.name),
                OddCode::UnknownTable,
                stem(self.name),
            );
            return;
        };
        heap.recognise();
        let has = |wanted: &str| {
            let mut columns = self
                .headers
                .iter()
                .map(|header| names::column(table, header).column);
            columns.any(|column| column == wanted)
        };
        let required = table.columns.iter().filter(|column| column.is_required);
        for column in required.filter(|column| !has(column.name)) {
            heap.note_absent(place, column.name);
        }
    }

    fn take(&self, heap: &mut Heap<'_>, record: &ByteRecord, place: Place) -> Result<(), Refused> {
        let mut object = Vec::new();
        for (at, cell) in record.iter().enumerate() {
            if cell.is_empty() {
                continue;
            }
            let named = self.headers.get(at).cloned();
            let is_extra = named.is_none();
            let header = named.unwrap_or_else(|| format!("column_{}", at + 1));
            let text = text_in(heap, cell, place, &header)?;
            if is_extra {
                heap.ledger.odd(place, &header, OddCode::ExtraCells, &text);
            }
            object.push((header, Value::from(text)));
        }
        if object.is_empty() {
            return Ok(());
        }
        let Some(table) = self.table else {
            return heap
                .take_foreign(stem(self.name), object, place, Flow::Lines)
                .map(drop);
        };
        self.hint(table, &mut object);
        heap.take(table, object, place, Flow::Lines).map(drop)
    }

    /// What an older package said by the name of the file.
    fn hint(&self, table: &Table, object: &mut Vec<(String, Value)>) {
        let mut set = |column: &str, word: &str| {
            if !object.iter().any(|(header, _)| header == column) {
                object.push((column.to_owned(), word.into()));
            }
        };
        match table.name {
            "address" => {
                if let Some(kind) = inline::address_type(self.name) {
                    set("address_type", kind);
                }
            }
            "attribute" if self.name.to_lowercase().starts_with("service") => {
                set("link_entity", "service");
            }
            _ => {}
        }
    }
}
