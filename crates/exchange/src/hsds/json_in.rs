//! JSON: one object, a list, a page of an API (`contents`, before `content`), objects line by line,
//! or a whole package in one object. Items are taken one at a time: a long list is never held twice.

use serde_json::{Map, Value};

use super::account::{OddCode, Place};
use super::heap::{Flow, Heap};
use super::json_tree::Item;
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
/// What only the pages of older APIs say; a row could have a column of such a name.
const OLD_PAGE_WORDS: [&str; 22] = [
    "totalelements",
    "numberofelements",
    "totalpages",
    "number",
    "first",
    "last",
    "pageable",
    "sort",
    "offset",
    "limit",
    "total",
    "count",
    "total_count",
    "page",
    "pages",
    "per_page",
    "current_page",
    "next",
    "previous",
    "links",
    "_links",
    "meta",
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
    json_tree::items(text, heap.limits, |item| {
        row += 1;
        match item {
            Item::Row(value) => heap.take_document(value, Place { file, row }, name),
            Item::Page(rest) => heap.take_page(rest, Place { file, row }, name),
        }
    })
}

impl Heap<'_> {
    /// What stood beside the rows of a page, without what the page says of itself.
    fn take_page(
        &mut self,
        mut rest: Map<String, Value>,
        place: Place,
        file: &str,
    ) -> Result<(), Refused> {
        if rest.contains_key("total_items") || rest.contains_key("totalElements") {
            // A page may be empty and still be a page.
            self.recognise();
        }
        rest.retain(|key, _| !is_page_word(key));
        self.take_document(Value::Object(rest), place, file)
    }

    fn take_document(&mut self, value: Value, place: Place, file: &str) -> Result<(), Refused> {
        let Value::Object(mut object) = value else {
            self.ledger
                .odd(place, "", OddCode::BadShape, &value.to_string());
            return Ok(());
        };
        if let Some(Value::Object(tables)) = object.remove(REST) {
            self.take_tables(tables, place)?;
        }
        let keys = object.len();
        let is_package = |(key, value): (&String, &Value)| {
            // One object under the name of its table is how some services answer for one row.
            let is_alone = keys == 1 && value.is_object();
            (value.is_array() || is_alone) && (names::table(key).is_some() || key.ends_with(".csv"))
        };
        let is_table = object.iter().any(is_package)
            && (object.iter()).all(|cell| is_package(cell) || is_page_word(cell.0));
        if !object.contains_key("id") && is_table {
            object.retain(|key, _| !is_page_word(key));
            return self.take_tables(object, place);
        }
        if object.contains_key("total_items") {
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

fn is_page_word(key: &str) -> bool {
    PAGE_WORDS.contains(&key) || OLD_PAGE_WORDS.contains(&key.to_lowercase().as_str())
}

/// A table's name without the file's ending.
pub(crate) fn stem(name: &str) -> &str {
    let name = name.trim();
    [".csv", ".json", ".ndjson", ".jsonl"]
        .into_iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(name)
}
