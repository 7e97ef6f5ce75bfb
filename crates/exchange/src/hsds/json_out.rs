//! JSON as an HSDS API would answer: one page of organisations, or of services, in full.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{self, Write};

use serde_json::{Map, Value};

use super::json_in::REST;
use super::model::Directory;
use super::rows::{OutRow, by_table, rows};
use super::tables::{self, Nest, Table, Way};
use super::value::text_of;

/// What stands at the root of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Organisations, with their services under them.
    Organizations,
    /// Services, each with its organisation.
    Services,
}

/// Tables whose rows may be tagged and may carry a history in what we write. Terms may not: a
/// term that is tagged with itself would have no end.
const TAGGED: [&str; 8] = [
    "organization",
    "service",
    "location",
    "service_at_location",
    "phone",
    "address",
    "contact",
    "program",
];

/// Writes a directory as one JSON page.
///
/// The items hold everything that the view leads to; `x_tables` beside them holds the rows it
/// does not lead to, so that [`super::read`] gives the same directory again. Confidential sites
/// go without anything that says where they are.
///
/// # Errors
/// Those of `out`.
pub fn write_json(directory: &Directory, view: View, out: &mut dyn Write) -> io::Result<()> {
    let root = match view {
        View::Organizations => "organization",
        View::Services => "service",
    };
    let forest = Forest::grow(rows(directory), view);
    let roots: Vec<usize> = forest.all_of(root);
    write!(
        out,
        "{{\"total_items\":{0},\"total_pages\":1,\"page_number\":1,\"size\":{0},\
         \"first_page\":true,\"last_page\":true,\"empty\":{1},\"contents\":[",
        roots.len(),
        roots.is_empty(),
    )?;
    for (count, at) in roots.into_iter().enumerate() {
        out.write_all(if count == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &forest.tree(at))?;
    }
    out.write_all(b"\n]")?;
    let rest = forest.rest();
    if !rest.is_empty() {
        write!(out, ",\"{REST}\":")?;
        serde_json::to_writer(&mut *out, &rest)?;
    }
    out.write_all(b"}\n")?;
    out.flush()
}

/// Rows, and who stands under whom.
struct Forest {
    rows: Vec<OutRow>,
    /// Row by table and id.
    at: HashMap<(String, String), usize>,
    /// Rows by table, key column and the row above.
    under: HashMap<(String, String, String), Vec<usize>>,
    written: RefCell<Vec<bool>>,
    view: View,
}

impl Forest {
    fn grow(rows: Vec<OutRow>, view: View) -> Self {
        let mut at = HashMap::new();
        let mut under: HashMap<_, Vec<usize>> = HashMap::new();
        for (index, row) in rows.iter().enumerate() {
            at.insert((row.table.clone(), row.id.to_string()), index);
            for (column, value) in &row.cells {
                if let Some(key) = value.as_str().filter(|_| column.ends_with("_id")) {
                    let place = (row.table.clone(), column.clone(), key.to_owned());
                    under.entry(place).or_default().push(index);
                }
            }
        }
        let written = RefCell::new(vec![false; rows.len()]);
        Forest {
            rows,
            at,
            under,
            written,
            view,
        }
    }

    fn all_of(&self, table: &str) -> Vec<usize> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| row.table == table)
            .map(|(at, _)| at)
            .collect()
    }

    /// A row with everything under it.
    fn tree(&self, at: usize) -> Value {
        let Some(row) = self.rows.get(at) else {
            return Value::Null;
        };
        let mut object = self.bare(at, row);
        let Some(table) = tables::find(&row.table) else {
            return object.into();
        };
        for nest in table.all_nests() {
            let may_be_tagged = TAGGED.contains(&table.name);
            if matches!(nest.table, "attribute" | "metadata") && !may_be_tagged {
                continue;
            }
            match nest.way {
                Way::Up(key) => self.nest_up(table, row, nest, key, &mut object),
                Way::Down => self.nest_down(table, row, nest, &mut object),
                Way::Joined => {}
            }
        }
        object.into()
    }

    fn bare(&self, at: usize, row: &OutRow) -> Map<String, Value> {
        if let Some(written) = self.written.borrow_mut().get_mut(at) {
            *written = true;
        }
        row.cells
            .iter()
            .map(|(column, value)| (column.clone(), value.clone()))
            .collect()
    }

    fn nest_up(
        &self,
        table: &Table,
        row: &OutRow,
        nest: &Nest,
        key: &str,
        object: &mut Map<String, Value>,
    ) {
        // The way back to a service would never end.
        if (table.name, nest.table) == ("service_at_location", "service") {
            return;
        }
        // Under its organisation a service need not name it again.
        if nest.table == "organization" && self.view == View::Organizations {
            return;
        }
        let Some(id) = row.cells.get(key).map(text_of) else {
            return;
        };
        let Some(&above) = self.at.get(&(nest.table.to_owned(), id)) else {
            return;
        };
        let value = match (nest.table, self.rows.get(above)) {
            // Named under each of its services, told in full only at the root.
            ("organization", Some(above_row)) => self.brief(above, above_row),
            _ => self.tree(above),
        };
        object.insert(nest.property.to_owned(), value);
    }

    /// An organisation as its services name it. That does not count as written with all it has.
    fn brief(&self, at: usize, row: &OutRow) -> Value {
        self.bare(at, row).into()
    }

    fn nest_down(&self, table: &Table, row: &OutRow, nest: &Nest, object: &mut Map<String, Value>) {
        let (key, entity) = table.key_in(nest.table);
        let place = (nest.table.to_owned(), key, row.id.to_string());
        let Some(found) = self.under.get(&place) else {
            return;
        };
        let list: Vec<Value> = found
            .iter()
            .filter(|at| self.may_nest(**at, table, entity))
            .map(|at| self.tree(*at))
            .collect();
        if !list.is_empty() {
            object.insert(nest.property.to_owned(), list.into());
        }
    }

    /// Whether a row is valid where it would stand; if not, it goes with the rest.
    fn may_nest(&self, at: usize, above: &Table, entity: Option<&str>) -> bool {
        let Some(row) = self.rows.get(at) else {
            return false;
        };
        if let Some(entity) = entity {
            return row.cells.get(entity).and_then(Value::as_str) == Some(above.name);
        }
        if row.table == "service_capacity" {
            // The standard requires the unit inside and a number.
            let unit = row.cells.get("unit_id").map(text_of).unwrap_or_default();
            let has_unit = self.at.contains_key(&("unit".to_owned(), unit));
            return has_unit && row.cells.contains_key("available");
        }
        true
    }

    /// Rows that the view did not lead to, by table.
    fn rest(self) -> Map<String, Value> {
        let written = self.written.into_inner();
        let left = self
            .rows
            .into_iter()
            .zip(written)
            .filter(|(_, is_written)| !is_written);
        let tables = by_table(left.map(|(row, _)| row).collect());
        let rows = |rows: Vec<OutRow>| -> Value {
            rows.into_iter()
                .map(|row| row.cells.into_iter().collect::<Map<_, _>>())
                .collect()
        };
        tables
            .into_iter()
            .map(|(table, left)| (table, rows(left)))
            .collect()
    }
}
