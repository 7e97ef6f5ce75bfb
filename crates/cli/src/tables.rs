//! Answers as a person reads them in a terminal: one row each, columns that stand below each other.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value answers null for what it has not"
)]

use crate::run::Run;
use crate::say::{self, refusal};
use api::{Fault, FaultCode};
use serde_json::Value;
use std::process::ExitCode;

/// Digits of a long name that are shown, and that are enough to type.
const SHORT: usize = 12;
/// Digits that somebody must type at least.
const TYPED_MIN: usize = 4;

/// A table of a list of objects: for each column its head and its field.
pub(crate) fn table(list: &Value, columns: &[(&str, &str)]) -> String {
    if list.as_array().is_none_or(Vec::is_empty) {
        return "None.\n".to_owned();
    }
    let heads = columns.iter().map(|(head, _)| (*head).to_owned());
    let cells = |row: &Value| -> Vec<String> {
        let cell = |(_, field): &(&str, &str)| match (*field, row[*field].as_str()) {
            ("id", Some(id)) => short(id),
            _ => cell(&row[*field]),
        };
        columns.iter().map(cell).collect()
    };
    let rows = list.as_array().into_iter().flatten();
    aligned(&[vec![heads.collect()], rows.map(cells).collect()].concat())
}

/// One value in a cell.
pub(crate) fn cell(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => "-".to_owned(),
        Value::Bool(is) => if *is { "yes" } else { "no" }.to_owned(),
        Value::Array(items) if items.is_empty() => "-".to_owned(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join(", "),
        Value::Object(_) => String::new(),
        other => say::word(other),
    }
}

/// The beginning of a long name in hex; every other name as it is.
pub(crate) fn short(id: &str) -> String {
    let is_long = id.len() >= 32 && id.bytes().all(|letter| letter.is_ascii_hexdigit());
    id.get(..SHORT)
        .filter(|_| is_long)
        .map_or_else(|| say::word(&Value::from(id)), str::to_owned)
}

/// Words one below the other, with their numbers: they are read aloud.
pub(crate) fn numbered(words: &Value) -> String {
    let words = words.as_array().into_iter().flatten();
    let line = |(at, word): (usize, &Value)| format!("  {}  {}\n", at + 1, cell(word));
    words.enumerate().map(line).collect()
}

fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let wide = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(wide).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(&format!("{cell:width$}  "));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The whole name of the one in a list that somebody named by it, by its beginning, or by another
/// field of it.
pub(crate) fn named(list: &Value, given: &str, other: Option<&str>) -> Result<String, Fault> {
    let all: Vec<&Value> = list.as_array().into_iter().flatten().collect();
    let is_whole = |one: &&&Value| {
        one["id"] == *given || other.is_some_and(|other| one[other].as_str() == Some(given))
    };
    let begins = |one: &&&Value| {
        let id = one["id"].as_str().unwrap_or_default();
        given.len() >= TYPED_MIN && id.starts_with(&given.to_lowercase())
    };
    let found = all.iter().find(is_whole).map(|one| vec![*one]);
    let found = found.unwrap_or_else(|| all.iter().filter(begins).copied().collect());
    match found.as_slice() {
        [one] => Ok(one["id"].as_str().unwrap_or_default().to_owned()),
        [] => Err(Fault::of(FaultCode::NotFound)),
        _ => Err(refusal(
            FaultCode::BadInput,
            "More than one begins like this. Type more of it.",
        )),
    }
}

impl Run<'_> {
    /// Gives an answer: as JSON if that was asked for, else in these words.
    pub(crate) fn gives(
        &self,
        value: &Value,
        text: impl FnOnce(&Value) -> String,
    ) -> Result<ExitCode, Fault> {
        say::answer(&if self.linden.json {
            value.to_string()
        } else {
            text(value)
        })?;
        Ok(ExitCode::SUCCESS)
    }

    /// A hint for a person, on standard error; a script gets none.
    pub(crate) fn hints(&self, text: &str) {
        if !self.linden.json {
            say::aside(text);
        }
    }
}
