//! Shapes of HSDS 1 and 2 that need more than another name: who a service is for, addresses
//! parted over a location's own columns, services tied to places without a table of their own.

use std::collections::HashSet;

use serde_json::Value;
use uuid::Uuid;

use super::account::{OddCode, Place};
use super::heap::{Flow, Heap};
use super::hours;
use super::limits::Refused;
use super::names::{self, Name, Sort};
use super::tables::{self, Table};
use super::value::{Cells, text_of};

/// The table in which HSDS 1 kept who a service is for.
const ELIGIBILITY: &str = "eligibility";
const PLACE: &str = "location_id";
const SERVICE: &str = "service_id";
const OWNER: &str = "organization_id";
/// The columns of an address that older locations have themselves.
const PARTS: [&str; 7] = [
    "address_1",
    "address_2",
    "city",
    "region",
    "state_province",
    "postal_code",
    "country",
];

/// Takes the rows of who a service is for out of its cells; gives back what is no row.
pub(crate) fn eligibility(table: &Table, header: &str, value: Value) -> Result<Vec<Value>, Value> {
    let header = header.trim().to_lowercase();
    let is_there = ["eligibility", "eligibilitys", "eligibilities"].contains(&header.as_str());
    if table.name != "service" || !is_there {
        return Err(value);
    }
    match value {
        Value::Object(_) => Ok(vec![value]),
        Value::Array(rows) if rows.iter().any(Value::is_object) => Ok(rows),
        other => Err(other),
    }
}

/// Takes the address out of a location's own columns, if it is parted there.
pub(crate) fn address(table: &Table, object: &mut Vec<(String, Value)>) -> Option<(String, Cells)> {
    let parts = tables::find("address").filter(|_| table.name == "location")?;
    let column = |header: &str, value: &Value| {
        let name = header.trim().to_lowercase();
        let name = name.strip_prefix("location_").unwrap_or(&name);
        let name = names::column(parts, name).column;
        let is_text = !value.is_array() && !value.is_object() && !text_of(value).is_empty();
        (is_text && !value.is_null() && PARTS.contains(&name.as_str())).then_some(name)
    };
    let is_parted = object.iter().any(|(header, value)| {
        let name = column(header, value).unwrap_or_default();
        ["city", "state_province", "postal_code"].contains(&name.as_str())
    });
    if !is_parted {
        return None;
    }
    let mut cells = Cells::new();
    let mut first = String::new();
    object.retain(|(header, value)| match column(header, value) {
        Some(name) if !cells.contains_key(&name) => {
            if first.is_empty() {
                header.clone_into(&mut first);
            }
            cells.insert(name, value.clone());
            false
        }
        _ => true,
    });
    cells.insert("address_type".into(), "physical".into());
    Some((first, cells))
}

/// The column of a language that older versions gave by its code where today its name stands.
pub(crate) fn language_code(table: &Table, name: &Name, value: &Value) -> Option<Name> {
    let is_old = table.name == "language" && name.column == "name" && name.sort == Sort::Legacy;
    let code = value.as_str().filter(|_| is_old)?;
    let is_code = matches!(code.len(), 2 | 3) && code.bytes().all(|b| b.is_ascii_lowercase());
    is_code.then(|| Name {
        column: "code".to_owned(),
        sort: Sort::Legacy,
    })
}

impl Heap<'_> {
    /// The days of an older `weekday` as today's; `None` if they stand there already.
    pub(crate) fn old_days(
        &mut self,
        table: &Table,
        name: &Name,
        header: &str,
        value: Value,
        cells: &mut Cells,
        place: Place,
    ) -> Option<Value> {
        if table.name != "schedule" || name.column != "byday" || name.sort != Sort::Legacy {
            return Some(value);
        }
        let text = match &value {
            Value::Array(days) => days.iter().map(text_of).collect::<Vec<_>>().join(","),
            other => text_of(other),
        };
        let Some(days) = hours::days(&text) else {
            return Some(value);
        };
        if text.contains(|letter: char| letter.is_ascii_digit()) {
            self.ledger
                .odd(place, header, OddCode::WeekdayNumber, &text);
            cells.insert(header.trim().to_owned(), text.into());
        }
        let days = Value::from(days);
        (cells.get("byday") != Some(&days)).then_some(days)
    }

    /// Keeps the rows of who a service is for, in the table they had.
    pub(crate) fn take_eligibility(
        &mut self,
        service: Uuid,
        rows: Vec<Value>,
        place: Place,
    ) -> Result<(), Refused> {
        for row in rows {
            let mut object = match row {
                Value::Object(object) => object,
                other => [(ELIGIBILITY.to_owned(), other)].into_iter().collect(),
            };
            object
                .entry(SERVICE)
                .or_insert_with(|| service.to_string().into());
            self.take_foreign(ELIGIBILITY, object, place, Flow::Made)?;
        }
        Ok(())
    }

    /// Keeps the address that stood in a location's own columns.
    pub(crate) fn take_address(
        &mut self,
        location: Uuid,
        header: &str,
        mut cells: Cells,
        place: Place,
    ) -> Result<(), Refused> {
        if self.inlined.insert((place.file, "address", "parted")) {
            self.ledger
                .odd(place, header, OddCode::LegacyName, "address");
        }
        cells.insert(PLACE.into(), location.to_string().into());
        self.add("address", cells, place, Flow::Made).map(drop)
    }

    fn key(&self, table: &str, at: usize, column: &str, to: &str) -> Option<Uuid> {
        let row = self.rows_of(table).get(at)?;
        let id = self.id_of(to, &text_of(row.cells.get(column)?));
        self.has(to, id).then_some(id)
    }
}

/// Gives every service and place that are tied otherwise a row that ties them as today.
pub(crate) fn join(heap: &mut Heap<'_>) {
    for (table, column, to) in [
        ("service", PLACE, "location"),
        ("location", SERVICE, "service"),
    ] {
        for at in 0..heap.rows_of(table).len() {
            let (Some(other), Some(row)) = (
                heap.key(table, at, column, to),
                heap.rows_mut(table).get_mut(at),
            ) else {
                continue;
            };
            row.cells.remove(column);
            let (id, place) = (row.id, row.place);
            let pair = if table == "service" {
                (id, other)
            } else {
                (other, id)
            };
            heap.pairs.insert(pair, place);
        }
    }
    let tied = ties(heap);
    let tied: HashSet<(Uuid, Uuid)> = tied.into_iter().collect();
    for ((service, location), place) in std::mem::take(&mut heap.pairs) {
        if !tied.contains(&(service, location)) {
            let mut cells = Cells::new();
            cells.insert(SERVICE.into(), service.to_string().into());
            cells.insert(PLACE.into(), location.to_string().into());
            // Both were counted when they were met, so a full heap still takes what ties them.
            heap.add_uncounted("service_at_location", cells, place, Flow::Made);
        }
    }
}

/// Service and place of every row that ties two that are there.
fn ties(heap: &Heap<'_>) -> Vec<(Uuid, Uuid)> {
    let table = "service_at_location";
    (0..heap.rows_of(table).len())
        .filter_map(|at| {
            let service = heap.key(table, at, SERVICE, "service")?;
            Some((service, heap.key(table, at, PLACE, "location")?))
        })
        .collect()
}

/// Gives a service that names no organisation the one of its place: some directories say whose a
/// service is only by where it is.
pub(crate) fn owners_by_place(heap: &mut Heap<'_>) {
    let mut found = std::collections::HashMap::new();
    for (service, location) in ties(heap) {
        let owner = heap.find("location", location);
        if let Some(owner) = owner.and_then(|row| row.cells.get(OWNER)).map(text_of) {
            found.entry(service).or_insert(owner);
        }
    }
    for row in heap.rows_mut("service") {
        let is_said = [OWNER, "organization_name"].map(|column| row.cells.contains_key(column));
        if let (false, Some(owner)) = (is_said.contains(&true), found.get(&row.id)) {
            row.cells.insert(OWNER.into(), owner.as_str().into());
        }
    }
}
