//! JSON: one object, a list, a page of an API (`contents`), objects line by line, or a whole
//! package in one object. Items are taken one at a time, so a long list is never held twice.

use serde_json::{Map, Value};

use super::account::{OddCode, Place};
use super::heap::{Flow, Heap};
use super::limits::Refused;
use super::tables::Table;
use super::{json_tree, names};

/// What pages say of themselves.
const PAGE_WORDS: [&str; 10] = [
    "total_items",
    "total_pages",
    "page_number",
    "size",
    "first_page",
    "last_page",
    "empty",
    "version",
    "profile",
    "openapi_url",
];
/// Shapes of objects to remember; a list has one.
const SHAPES_MAX: usize = 1_000;
/// Where we keep rows that no organisation or service leads to.
pub(crate) const REST: &str = "x_tables";

/// Takes every row of a JSON text.
pub(crate) fn read(
    heap: &mut Heap<'_>,
    file: usize,
    name: &str,
    text: &str,
) -> Result<(), Refused> {
    let mut row = 0;
    json_tree::items(text, heap.limits, |value| {
        row += 1;
        heap.take_document(value, Place { file, row }, name)
    })
}

impl Heap<'_> {
    fn take_document(&mut self, value: Value, place: Place, file: &str) -> Result<(), Refused> {
        let Value::Object(mut object) = value else {
            self.ledger
                .odd(place, "", OddCode::BadShape, &value.to_string());
            return Ok(());
        };
        if let Some(Value::Object(tables)) = object.remove(REST) {
            self.take_tables(tables, place)?;
        }
        let is_package = |(key, value): (&String, &Value)| {
            value.is_array() && (names::table(key).is_some() || key.ends_with(".csv"))
        };
        if !object.contains_key("id") && !object.is_empty() && object.iter().all(is_package) {
            return self.take_tables(object, place);
        }
        if object.contains_key("total_items") {
            // A page may be empty and still be a page.
            self.recognise();
        }
        if object.is_empty() || object.keys().all(|key| PAGE_WORDS.contains(&key.as_str())) {
            return Ok(());
        }
        if let Some(table) = self.table_of_shape(&object).or_else(|| names::table(file)) {
            self.take(table, object, place, Flow::Tree)?;
        } else {
            let stem = stem(file);
            self.ledger.odd(place, stem, OddCode::UnknownTable, stem);
            self.take_foreign(stem, object, place, Flow::Tree)?;
        }
        Ok(())
    }

    /// The table that an object with such keys belongs to; lists repeat one shape.
    fn table_of_shape(&mut self, object: &Map<String, Value>) -> Option<&'static Table> {
        let keys: Vec<&str> = object.keys().map(String::as_str).collect();
        let shape = keys.join("\0");
        if let Some(table) = self.shapes.get(&shape) {
            return *table;
        }
        let table = names::best_table(&keys);
        if self.shapes.len() < SHAPES_MAX {
            self.shapes.insert(shape, table);
        }
        table
    }

    fn take_tables(&mut self, tables: Map<String, Value>, place: Place) -> Result<(), Refused> {
        for (key, rows) in tables {
            let table = names::table(&key);
            let name = stem(&key);
            if table.is_none() {
                self.ledger.odd(place, name, OddCode::UnknownTable, name);
            }
            let rows = if let Value::Array(rows) = rows {
                rows
            } else {
                vec![rows]
            };
            for row in rows {
                match (row, table) {
                    (Value::Object(object), Some(table)) => {
                        self.take(table, object, place, Flow::Tree)?;
                    }
                    (Value::Object(object), None) => {
                        self.take_foreign(name, object, place, Flow::Tree)?;
                    }
                    (other, _) => {
                        self.ledger
                            .odd(place, name, OddCode::BadShape, &other.to_string());
                    }
                }
            }
        }
        Ok(())
    }
}

/// A table's name without the file's ending.
pub(crate) fn stem(name: &str) -> &str {
    let name = name.trim();
    [".csv", ".json", ".ndjson", ".jsonl"]
        .into_iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(name)
}
