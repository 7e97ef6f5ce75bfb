//! Values of one cell, and what two rows say of each other.

use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;

use super::tables::{Kind, Table};

/// A row's values by column, without the id. Nothing empty is kept.
pub(crate) type Cells = BTreeMap<String, Value>;

/// A UUID in its usual form; all zeros is what programs write when they have none.
pub(crate) fn as_uuid(text: &str) -> Option<Uuid> {
    if text.len() != 36 {
        return None;
    }
    Uuid::try_parse(text).ok().filter(|id| !id.is_nil())
}

/// A scalar as the text that a CSV cell would hold.
pub(crate) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What a row says, as one text: rows that say the same have the same.
pub(crate) fn content(cells: &Cells) -> String {
    serde_json::to_string(cells).unwrap_or_default()
}

/// Whether a row says nothing that another contradicts.
pub(crate) fn agrees(known: &Cells, new: &Cells) -> bool {
    new.iter()
        .all(|(column, value)| known.get(column).is_none_or(|same| same == value))
}

/// Numbers as numbers and texts as texts, however the source spelt them, where nothing is lost.
pub(crate) fn settle_kinds(table: &Table, cells: &mut Cells) {
    for (column, value) in cells {
        let kind = table.column(column).map(|column| column.kind);
        match (kind, &*value) {
            (Some(Kind::Number), Value::String(text)) => {
                if let Some(number) = exact_number(text) {
                    *value = number;
                }
            }
            (Some(Kind::Number), _) | (None, _) => {}
            (Some(_), Value::Number(_) | Value::Bool(_)) => *value = text_of(value).into(),
            (Some(_), _) => {}
        }
    }
}

/// The number of a text, if the number is written exactly so.
pub(crate) fn exact_number(text: &str) -> Option<Value> {
    let number: serde_json::Number = serde_json::from_str(text).ok()?;
    (number.to_string() == text).then_some(Value::Number(number))
}
