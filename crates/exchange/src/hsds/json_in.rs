//! JSON: one object, a list, a page of an API (`contents`), objects line by line, or a whole
//! package in one object. Items are taken one at a time, so a long list is never held twice.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::account::{OddCode, Place};
use super::heap::{Flow, Heap};
use super::limits::{Limit, Limits, Refused};
use super::names;

/// Where pages keep their rows.
const PAGES: [&str; 4] = ["contents", "items", "results", "data"];
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
/// Where we keep rows that no organisation or service leads to.
pub(crate) const REST: &str = "x_tables";

/// Takes every row of a JSON text.
pub(crate) fn read(
    heap: &mut Heap<'_>,
    file: usize,
    name: &str,
    text: &str,
) -> Result<(), Refused> {
    let limits = heap.limits;
    let meter = Meter {
        limits,
        nodes: Cell::new(0),
        refused: RefCell::new(None),
    };
    let mut row = 0;
    let mut sink = |value: Value| {
        row += 1;
        heap.take_document(value, Place { file, row }, name)
    };
    let mut json = serde_json::Deserializer::from_str(text);
    loop {
        let top = Top {
            meter: &meter,
            sink: &mut sink,
        };
        if let Err(error) = top.deserialize(&mut json) {
            let refused = meter.refused.borrow_mut().take();
            return Err(refused.unwrap_or_else(|| unreadable(&error)));
        }
        if json.end().is_ok() {
            return Ok(());
        }
    }
}

fn unreadable(error: &serde_json::Error) -> Refused {
    if error.is_eof() {
        Refused::Truncated
    } else {
        Refused::NotADirectoryFile
    }
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

/// Counts nodes and holds the answer when there are too many.
struct Meter<'a> {
    limits: &'a Limits,
    nodes: Cell<u64>,
    refused: RefCell<Option<Refused>>,
}

impl Meter<'_> {
    fn stop<E: serde::de::Error>(&self, refused: Refused) -> E {
        *self.refused.borrow_mut() = Some(refused);
        E::custom("refused")
    }

    fn node<E: serde::de::Error>(&self) -> Result<(), E> {
        self.nodes.set(self.nodes.get() + 1);
        if self.nodes.get() > self.limits.cells {
            return Err(self.stop(Refused::too_large(Limit::Cells)));
        }
        Ok(())
    }

    fn text<E: serde::de::Error>(&self, text: &str) -> Result<String, E> {
        if text.len() > self.limits.cell_bytes {
            return Err(self.stop(Refused::too_large(Limit::Cell)));
        }
        Ok(text.to_owned())
    }
}

/// The outermost value: items of lists and pages go out as they come.
struct Top<'a, 'm, S> {
    meter: &'a Meter<'m>,
    sink: &'a mut S,
}

impl<S: FnMut(Value) -> Result<(), Refused>> Top<'_, '_, S> {
    fn give<E: serde::de::Error>(&mut self, value: Value) -> Result<(), E> {
        (self.sink)(value).map_err(|refused| self.meter.stop(refused))
    }

    fn item(&self) -> Tree<'_> {
        Tree {
            meter: self.meter,
            depth: 1,
        }
    }
}

impl<'de, S: FnMut(Value) -> Result<(), Refused>> DeserializeSeed<'de> for Top<'_, '_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, S: FnMut(Value) -> Result<(), Refused>> Visitor<'de> for Top<'_, '_, S> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        while let Some(value) = items.next_element_seed(self.item())? {
            self.give(value)?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut object = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if PAGES.contains(&key.as_str()) {
                map.next_value_seed(Page {
                    meter: self.meter,
                    sink: &mut *self.sink,
                })?;
                continue;
            }
            let key = self.meter.text(&key)?;
            let value = map.next_value_seed(self.item())?;
            object.insert(key, value);
        }
        self.give(Value::Object(object))
    }
}

/// The rows of a page: a list, or one object, or nothing.
struct Page<'a, 'm, S> {
    meter: &'a Meter<'m>,
    sink: &'a mut S,
}

impl<'de, S: FnMut(Value) -> Result<(), Refused>> DeserializeSeed<'de> for Page<'_, '_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, S: FnMut(Value) -> Result<(), Refused>> Visitor<'de> for Page<'_, '_, S> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the rows of a page")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        Top {
            meter: self.meter,
            sink: self.sink,
        }
        .visit_seq(items)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let value = Tree {
            meter: self.meter,
            depth: 1,
        }
        .visit_map(map)?;
        Top {
            meter: self.meter,
            sink: self.sink,
        }
        .give(value)
    }
}

/// A value inside the limits.
#[derive(Clone, Copy)]
struct Tree<'a> {
    meter: &'a Meter<'a>,
    depth: usize,
}

impl Tree<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= self.meter.limits.depth {
            return Err(self.meter.stop(Refused::TooDeep {
                most: self.meter.limits.depth,
            }));
        }
        Ok(Tree {
            depth: self.depth + 1,
            ..self
        })
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        self.meter.node()?;
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Value, E> {
        self.meter.text(value).map(Value::String)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let deeper = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(deeper)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let deeper = self.deeper()?;
        let mut object = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            let key = self.meter.text(&key)?;
            let value = map.next_value_seed(deeper)?;
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}
