//! What is mended before rows become fields: an offer never stands without its organisation.

use std::collections::HashMap;

use serde_json::Value;
use uuid::Uuid;

use super::account::{OddCode, Place};
use super::heap::{Flow, Heap};
use super::value::{Cells, exact_number, text_of};

/// A copy of the organisation's name that flat directories have in every row.
const COPY: &str = "organization_name";
const KEY: &str = "organization_id";

/// Gives every service an organisation, and drops copies of its name that say nothing new.
///
/// An organisation that the source does not have is stood in for by one with the id that was
/// asked for: when the rest of the directory comes later, the stand-in becomes the real one.
pub(crate) fn owners(heap: &mut Heap<'_>) {
    let by_name: HashMap<String, Uuid> = heap
        .rows_of("organization")
        .iter()
        .filter_map(|row| Some((text_of(row.cells.get("name")?), row.id)))
        .collect();
    for table in ["service", "location", "program", "contact"] {
        for at in 0..heap.rows_of(table).len() {
            let Some(row) = heap.rows_of(table).get(at) else {
                continue;
            };
            let (place, key, copy) = (row.place, text(&row.cells, KEY), text(&row.cells, COPY));
            if table != "service" && copy.is_none() {
                continue;
            }
            let named = copy.as_ref().and_then(|name| by_name.get(name)).copied();
            let fallback = text(&row.cells, "name").unwrap_or_default();
            let id = match (&key, named) {
                (Some(key), _) => heap.id_of("organization", key),
                (None, Some(id)) => id,
                (None, None) => {
                    heap.derive(&["organization", "of", copy.as_deref().unwrap_or(&fallback)])
                }
            };
            if !heap.has("organization", id) {
                let code = if key.is_some() {
                    OddCode::BrokenKey
                } else {
                    OddCode::MissingRequired
                };
                heap.ledger
                    .odd(place, KEY, code, key.as_deref().unwrap_or_default());
                stand_in(heap, id, copy.as_ref().unwrap_or(&fallback), place);
            }
            let is_said = text(cells_of(heap, "organization", id), "name") == copy;
            if let Some(row) = heap.rows_mut(table).get_mut(at) {
                row.cells.insert(KEY.to_owned(), id.to_string().into());
                if is_said {
                    row.cells.remove(COPY);
                }
            }
        }
    }
}

fn text(cells: &Cells, column: &str) -> Option<String> {
    cells.get(column).map(text_of)
}

fn cells_of<'h>(heap: &'h Heap<'_>, table: &str, id: Uuid) -> &'h Cells {
    static NONE: Cells = Cells::new();
    heap.find(table, id).map_or(&NONE, |row| &row.cells)
}

fn stand_in(heap: &mut Heap<'_>, id: Uuid, name: &str, place: Place) {
    let mut cells = Cells::new();
    cells.insert("id".into(), id.to_string().into());
    if !name.is_empty() {
        cells.insert("name".into(), name.into());
    }
    // The row it stands for was counted when it was met, so a full heap still takes it.
    heap.add_uncounted("organization", cells, place, Flow::Made);
}

/// Who a service is for, as several rows of a table say it.
#[derive(Default)]
struct Eligible {
    words: Vec<String>,
    /// The youngest and the oldest of each row that has either.
    ages: Vec<[Option<f64>; 2]>,
}

impl Eligible {
    /// The widest bounds: whoever one row takes is taken. A row without a bound has none.
    fn bound(&self, at: usize, widest: fn(f64, f64) -> f64) -> Option<Value> {
        let ages = self.ages.iter().map(|ages| ages.get(at).copied().flatten());
        let ages = ages.collect::<Option<Vec<f64>>>()?;
        let age = ages.into_iter().reduce(widest)?;
        exact_number(&age.to_string())
    }
}

/// HSDS 1 and 2 kept who a service is for in a table of its own; we show it with the service.
pub(crate) fn eligibility(heap: &mut Heap<'_>) {
    let mut found: HashMap<Uuid, Eligible> = HashMap::new();
    for row in heap.rows_of("eligibility") {
        let Some(service) = text(&row.cells, "service_id") else {
            continue;
        };
        let one = found.entry(heap.id_of("service", &service)).or_default();
        let words = text(&row.cells, "eligibility").or_else(|| text(&row.cells, "description"));
        one.words.extend(words);
        let age = |column| text(&row.cells, column)?.trim().parse::<f64>().ok();
        let ages =
            ["minimum_age", "maximum_age"].map(|column| age(column).filter(|a| a.is_finite()));
        if ages != [None, None] {
            one.ages.push(ages);
        }
    }
    for row in heap.rows_mut("service") {
        let Some(one) = found.remove(&row.id) else {
            continue;
        };
        let words = (!one.words.is_empty()).then(|| Value::String(one.words.join("\n")));
        for (column, value) in [
            ("eligibility_description", words),
            ("minimum_age", one.bound(0, f64::min)),
            ("maximum_age", one.bound(1, f64::max)),
        ] {
            if let (Some(value), false) = (value, row.cells.contains_key(column)) {
                row.cells.insert(column.to_owned(), value);
            }
        }
    }
}
