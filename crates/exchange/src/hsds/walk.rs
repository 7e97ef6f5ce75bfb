//! One row or object, with all that hangs under it, into the heap.

use std::rc::Rc;

use serde_json::Value;
use uuid::Uuid;

use super::account::{OddCode, Place};
use super::heap::{Flow, Heap};
use super::inline;
use super::limits::{Limit, Refused};
use super::names::{self, Name, Sort};
use super::old;
use super::tables::{self, Nest, Table, Way};
use super::value::{Cells, text_of};

/// Something under a row that becomes rows of its own once the row has its id.
struct Under {
    nest: &'static Nest,
    header: String,
    values: Vec<Value>,
}

/// The row above, for the key of the row below.
type Parent = Option<(&'static Table, Uuid)>;

impl Heap<'_> {
    /// Takes one line or one object with everything nested in it.
    pub(crate) fn take(
        &mut self,
        table: &'static Table,
        object: impl IntoIterator<Item = (String, Value)>,
        place: Place,
        flow: Flow,
    ) -> Result<Uuid, Refused> {
        self.take_under(table, object, None, place, flow)
    }

    /// Takes a row of a table that HSDS does not have, as it is.
    pub(crate) fn take_foreign(
        &mut self,
        table: &str,
        object: impl IntoIterator<Item = (String, Value)>,
        place: Place,
        flow: Flow,
    ) -> Result<Uuid, Refused> {
        let cells = object
            .into_iter()
            .filter(|(_, value)| !is_empty(value))
            .collect();
        self.add(&names::foreign(table), cells, place, flow)
    }

    /// What a header means; the first time in a file, what is odd about it is noted.
    fn name(
        &mut self,
        table: &'static Table,
        header: &str,
        place: Place,
    ) -> Result<Rc<Name>, Refused> {
        let known = self.known.entry((place.file, table.name)).or_default();
        if let Some(name) = known.get(header) {
            return Ok(Rc::clone(name));
        }
        if known.len() >= self.limits.columns {
            return Err(Refused::too_large(Limit::Columns));
        }
        let name = Rc::new(names::column(table, header));
        known.insert(header.to_owned(), Rc::clone(&name));
        match name.sort {
            Sort::Unknown => self.ledger.odd(place, header, OddCode::UnknownColumn, ""),
            Sort::Legacy => self
                .ledger
                .odd(place, header, OddCode::LegacyName, &name.column),
            Sort::Today | Sort::Kept => {}
        }
        Ok(name)
    }

    fn take_under(
        &mut self,
        table: &'static Table,
        object: impl IntoIterator<Item = (String, Value)>,
        parent: Parent,
        place: Place,
        flow: Flow,
    ) -> Result<Uuid, Refused> {
        let mut cells = Cells::new();
        let mut kept = Cells::new();
        let mut under = Vec::new();
        let mut is_weekly = false;
        let mut eligible = Vec::new();
        let mut object: Vec<_> = object
            .into_iter()
            .filter(|cell| !is_empty(&cell.1))
            .collect();
        let address = old::address(table, &mut object);
        for (header, value) in object {
            let name = self.name(table, &header, place)?;
            let value = match old::eligibility(table, &header, value) {
                Ok(mut rows) => {
                    eligible.append(&mut rows);
                    continue;
                }
                Err(value) => value,
            };
            let nest = table.nest(&name.column);
            let rest = match nest.or_else(|| table.old_nest(&name.column)) {
                Some(nest) => self.split(nest, &header, value, &mut cells, &mut under, place)?,
                None => Some(value),
            };
            if let Some(value) = rest {
                is_weekly |= name.column == "byday" && name.sort == Sort::Legacy;
                self.put(table, &name, &header, value, &mut cells, &mut kept, place);
            }
        }
        // What did not fit its column when it was written says more than the stand-in there.
        cells.append(&mut kept);
        inline::modernise(table, &mut cells, is_weekly);
        if let Some((above, id)) = parent {
            set_key(&mut cells, above, table, id);
        }
        let id = self.add(table.name, cells, place, flow)?;
        self.take_eligibility(id, eligible, place)?;
        if let Some((header, cells)) = address {
            self.take_address(id, &header, cells, place)?;
        }
        for Under {
            nest,
            header,
            values,
        } in under
        {
            for value in values {
                self.take_nested(table, id, nest, &header, value, place)?;
            }
        }
        Ok(id)
    }

    /// Puts a value into its column, in today's words; says if the column has another already.
    #[allow(clippy::too_many_arguments)] // one cell of one row, from both sides
    fn put(
        &mut self,
        table: &Table,
        name: &Name,
        header: &str,
        value: Value,
        cells: &mut Cells,
        kept: &mut Cells,
        place: Place,
    ) {
        let Some(value) = self.old_days(table, name, header, value, cells, place) else {
            return;
        };
        let code = old::language_code(table, name, &value);
        let code = code.filter(|code| !cells.contains_key(&code.column));
        let name = code.as_ref().unwrap_or(name);
        if let Some(second) = put(cells, kept, table, name, header, value) {
            self.ledger
                .odd(place, header, OddCode::SecondValue, &second);
        }
    }

    /// Sorts a nested property into rows to come; gives back what cannot become a row.
    fn split(
        &mut self,
        nest: &'static Nest,
        header: &str,
        value: Value,
        cells: &mut Cells,
        under: &mut Vec<Under>,
        place: Place,
    ) -> Result<Option<Value>, Refused> {
        if let Way::Up(key) = nest.way {
            let Value::Object(object) = value else {
                return Ok(Some(value));
            };
            let Some(table) = tables::find(nest.table) else {
                return Ok(None);
            };
            let id = self.take_under(table, object, None, place, Flow::Tree)?;
            cells.insert(key.to_owned(), id.to_string().into());
            return Ok(None);
        }
        let can_be_row = |value: &Value| match value {
            Value::Object(_) => true,
            Value::Array(_) | Value::Null => false,
            _ => inline::column(nest.table).is_some(),
        };
        let (values, rest) = match value {
            Value::Array(values) => values.into_iter().partition(can_be_row),
            single if can_be_row(&single) => (vec![single], vec![]),
            single => return Ok(Some(single)),
        };
        let is_inline = values.iter().any(|value| !value.is_object());
        if is_inline && self.inlined.insert((place.file, nest.table, nest.property)) {
            self.ledger
                .odd(place, header, OddCode::LegacyName, nest.table);
        }
        under.push(Under {
            nest,
            header: header.to_owned(),
            values,
        });
        if rest.is_empty() {
            return Ok(None);
        }
        self.ledger.odd(place, header, OddCode::BadShape, "");
        Ok(Some(Value::Array(rest)))
    }

    fn take_nested(
        &mut self,
        above: &'static Table,
        id: Uuid,
        nest: &'static Nest,
        header: &str,
        value: Value,
        place: Place,
    ) -> Result<(), Refused> {
        let Some(table) = tables::find(nest.table) else {
            return Ok(());
        };
        if let Value::Object(mut object) = value {
            if let (Some(kind), "address") = (inline::address_type(header), table.name) {
                object.entry("address_type").or_insert_with(|| kind.into());
            }
            if nest.way == Way::Joined {
                let below = self.take_under(table, object, None, place, Flow::Tree)?;
                let is_service = above.name == "service";
                let pair = if is_service { (id, below) } else { (below, id) };
                self.pairs.insert(pair, place);
                return Ok(());
            }
            self.take_under(table, object, Some((above, id)), place, Flow::Tree)?;
            return Ok(());
        }
        for mut cells in inline::rows(table.name, header, &value) {
            set_key(&mut cells, above, table, id);
            self.add(table.name, cells, place, Flow::Made)?;
        }
        Ok(())
    }
}

fn set_key(cells: &mut Cells, above: &Table, table: &Table, id: Uuid) {
    let (key, entity) = above.key_in(table.name);
    cells.insert(key, id.to_string().into());
    if let Some(entity) = entity {
        cells.insert(entity.to_owned(), above.name.into());
    }
}

/// Puts a value into its column. Gives the text of one whose column has another value already.
fn put(
    cells: &mut Cells,
    kept: &mut Cells,
    table: &Table,
    name: &Name,
    header: &str,
    value: Value,
) -> Option<String> {
    if name.sort == Sort::Kept {
        kept.insert(name.column.clone(), value);
        return None;
    }
    let taken = cells.get(&name.column);
    let is_second = taken.is_some_and(|first| *first != value);
    if taken.is_none() && table.nest(&name.column).is_none() {
        cells.insert(name.column.clone(), value);
        return None;
    }
    // No row could be made of it, or its column is taken: it stays under its own name.
    let second = is_second.then(|| text_of(&value));
    let mut own = header.trim().to_owned();
    while cells.get(&own).is_some_and(|other| *other != value) {
        own.push_str("_2");
    }
    cells.insert(own, value);
    second
}

/// What says nothing: no value, no text, no items.
pub(crate) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
