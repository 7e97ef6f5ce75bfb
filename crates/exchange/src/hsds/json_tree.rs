//! JSON into values, one item at a time and within the limits: a parser of trees that counts.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::limits::{Limit, Limits, Refused};

/// Where pages keep their rows.
const PAGES: [&str; 5] = ["contents", "content", "items", "results", "data"];

/// What a text is made of.
pub(crate) enum Item {
    /// A row, or whatever stands where a row could.
    Row(Value),
    /// What a page has beside its rows.
    Page(Map<String, Value>),
}

/// Gives every item of a text to `sink`: of lists and pages each one, of others the whole.
pub(crate) fn items(
    text: &str,
    limits: &Limits,
    mut sink: impl FnMut(Item) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let meter = Meter {
        limits,
        nodes: Cell::new(0),
        refused: RefCell::new(None),
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

/// A key that an object has twice: the second value is kept under a name of its own.
fn free_key(object: &Map<String, Value>, mut key: String) -> String {
    while object.contains_key(&key) {
        key = format!("{key}_{}", object.len() + 1);
    }
    key
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

impl<S: FnMut(Item) -> Result<(), Refused>> Top<'_, '_, S> {
    fn give<E: serde::de::Error>(&mut self, item: Item) -> Result<(), E> {
        (self.sink)(item).map_err(|refused| self.meter.stop(refused))
    }

    fn item(&self) -> Tree<'_> {
        Tree {
            meter: self.meter,
            depth: 1,
        }
    }
}

impl<'de, S: FnMut(Item) -> Result<(), Refused>> DeserializeSeed<'de> for Top<'_, '_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, S: FnMut(Item) -> Result<(), Refused>> Visitor<'de> for Top<'_, '_, S> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        while let Some(value) = items.next_element_seed(self.item())? {
            self.give(Item::Row(value))?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut object = Map::new();
        let mut is_page = false;
        while let Some(key) = map.next_key::<String>()? {
            if PAGES.contains(&key.as_str()) {
                is_page = true;
                map.next_value_seed(Page {
                    meter: self.meter,
                    sink: &mut *self.sink,
                })?;
                continue;
            }
            let key = free_key(&object, self.meter.text(&key)?);
            let value = map.next_value_seed(self.item())?;
            object.insert(key, value);
        }
        self.give(if is_page {
            Item::Page(object)
        } else {
            Item::Row(Value::Object(object))
        })
    }
}

/// The rows of a page: a list, or one object, or nothing.
struct Page<'a, 'm, S> {
    meter: &'a Meter<'m>,
    sink: &'a mut S,
}

impl<'de, S: FnMut(Item) -> Result<(), Refused>> DeserializeSeed<'de> for Page<'_, '_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, S: FnMut(Item) -> Result<(), Refused>> Visitor<'de> for Page<'_, '_, S> {
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
        .give(Item::Row(value))
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
            let key = free_key(&object, self.meter.text(&key)?);
            let value = map.next_value_seed(deeper)?;
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}
