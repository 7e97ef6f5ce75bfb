//! A directory back into rows, as an export needs them: valid, whole, and without secret places.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, SecondsFormat};
use serde_json::Value;
use uuid::Uuid;

use super::columns::{Columns, Record};

use super::model::{Directory, Extra};
use super::secret;
use super::tables::{self, Kind, Table};
use super::value::{Cells, exact_number, text_of};
use super::walk::is_empty;
use super::words::Word;

/// One row on its way out; its id stands among the cells too.
#[derive(Clone, Debug)]
pub(crate) struct OutRow {
    pub(crate) table: String,
    pub(crate) id: Uuid,
    pub(crate) cells: Cells,
}

/// Every row that may leave, in the order of the lists.
pub(crate) fn rows(directory: &Directory) -> Vec<OutRow> {
    let mut rows = Vec::new();
    write_all(&mut rows, &directory.providers);
    write_all(&mut rows, &directory.offers);
    write_all(&mut rows, &directory.sites);
    write_all(&mut rows, &directory.offer_sites);
    write_all(&mut rows, &directory.phones);
    write_all(&mut rows, &directory.addresses);
    write_all(&mut rows, &directory.schedules);
    write_all(&mut rows, &directory.languages);
    give_back(&mut rows, &directory.extras);
    for row in &mut rows {
        if let Some(table) = tables::find(&row.table) {
            fit(table, &mut row.cells);
        }
        row.cells.insert("id".into(), row.id.to_string().into());
    }
    secret::hide(rows, directory)
}

fn write_all<R: Record>(rows: &mut Vec<OutRow>, records: &[R]) {
    for record in records {
        let mut record = record.clone();
        let mut writer = Writer::default();
        record.columns(&mut writer);
        let id = *record.id();
        rows.push(OutRow {
            table: R::TABLE.to_owned(),
            id,
            cells: writer.0,
        });
    }
}

/// Gives the other columns back to their rows, and other rows back to their tables.
fn give_back(rows: &mut Vec<OutRow>, extras: &[Extra]) {
    let mut at: HashMap<(&str, Uuid), usize> = HashMap::new();
    let tables: Vec<(String, Uuid)> = rows.iter().map(|row| (row.table.clone(), row.id)).collect();
    for (index, (table, id)) in tables.iter().enumerate() {
        at.insert((table, *id), index);
    }
    for extra in extras {
        // Extras come from the store, where a colleague's older program may have written them.
        let Ok(cells) = serde_json::from_str::<Cells>(&extra.json) else {
            continue;
        };
        let own_id = cells
            .get("id")
            .and_then(Value::as_str)
            .and_then(|id| Uuid::try_parse(id).ok());
        if let Some(id) = own_id {
            rows.push(OutRow {
                table: extra.table.clone(),
                id,
                cells,
            });
            continue;
        }
        let Some((table, id)) = &extra.link else {
            continue;
        };
        let Some(row) = at
            .get(&(table.as_str(), *id))
            .and_then(|index| rows.get_mut(*index))
        else {
            continue;
        };
        for (column, value) in cells {
            // A taken column holds what its field could say; this is what it could not.
            let is_taken = row.cells.contains_key(&column);
            let column = if is_taken {
                format!("x_{column}")
            } else {
                column
            };
            row.cells.insert(column, value);
        }
    }
}

/// Makes a row valid: each value in a column that may hold it, else under `x_` and the column's
/// name, where our reader finds it again and others may pass over it.
fn fit(table: &Table, cells: &mut Cells) {
    let columns: Vec<String> = cells.keys().cloned().collect();
    for column in columns {
        let Some(value) = cells.remove(&column) else {
            continue;
        };
        let fitted = match table.column(&column).map(|column| column.kind) {
            _ if is_empty(&value) => continue,
            None if table.nest(&column).is_some() => Err(value),
            None => Ok(value),
            Some(Kind::Number) => fit_number(value),
            Some(Kind::Choice(words)) => fit_word(words, value),
            Some(_) if value.is_array() || value.is_object() => Err(value),
            Some(_) => Ok(text_of(&value).into()),
        };
        match fitted {
            Ok(value) => {
                cells.insert(column, value);
            }
            Err(value) => {
                cells.entry(format!("x_{column}")).or_insert(value);
            }
        }
    }
    for column in table.columns.iter().filter(|column| column.is_required) {
        let blank = match column.kind {
            // What nobody vouches for is not offered: see OfferStatus::Unknown.
            Kind::Choice(_) if column.name == "status" => "inactive",
            Kind::Choice(words) => words.first().copied().unwrap_or_default(),
            Kind::Number => continue,
            _ => "",
        };
        cells
            .entry(column.name.to_owned())
            .or_insert_with(|| blank.into());
    }
}

fn fit_number(value: Value) -> Result<Value, Value> {
    match value {
        Value::Number(_) => Ok(value),
        Value::String(text) => exact_number(&text).ok_or(Value::String(text)),
        other => Err(other),
    }
}

fn fit_word(words: &[&str], value: Value) -> Result<Value, Value> {
    let text = text_of(&value);
    let word = words
        .iter()
        .find(|word| word.eq_ignore_ascii_case(text.trim()));
    word.map(|word| Value::from(*word)).ok_or(value)
}

/// Rows by table: HSDS's own in their order, then the others by name.
pub(crate) fn by_table(rows: Vec<OutRow>) -> Vec<(String, Vec<OutRow>)> {
    let rank = |table: &str| {
        let own = tables::TABLES.iter().position(|own| own.name == table);
        (own.unwrap_or(usize::MAX), table.to_owned())
    };
    let mut tables: BTreeMap<(usize, String), Vec<OutRow>> = BTreeMap::new();
    for row in rows {
        tables.entry(rank(&row.table)).or_default().push(row);
    }
    tables
        .into_iter()
        .map(|((_, table), rows)| (table, rows))
        .collect()
}

/// Fills cells from fields; what is absent leaves no cell.
#[derive(Default)]
struct Writer(Cells);

impl Writer {
    fn put(&mut self, column: &str, value: impl Into<Value>) {
        let value = value.into();
        if !is_empty(&value) {
            self.0.insert(column.to_owned(), value);
        }
    }
}

impl Columns for Writer {
    fn text(&mut self, column: &'static str, field: &mut String) {
        self.put(column, field.as_str());
    }

    fn number(&mut self, column: &'static str, field: &mut Option<f64>) {
        // 2 rather than 2.0: ages are whole in most directories.
        let short = field.map(|number| number.to_string());
        self.put(
            column,
            short
                .as_deref()
                .and_then(exact_number)
                .or(field.map(Value::from)),
        );
    }

    fn date(&mut self, column: &'static str, field: &mut Option<NaiveDate>) {
        self.put(column, field.map(|day| day.to_string()));
    }

    fn time(&mut self, column: &'static str, field: &mut Option<NaiveTime>) {
        self.put(
            column,
            field.map(|time| time.format("%H:%M:%S").to_string()),
        );
    }

    fn moment(&mut self, column: &'static str, field: &mut Option<DateTime<FixedOffset>>) {
        self.put(
            column,
            field.map(|at| at.to_rfc3339_opts(SecondsFormat::AutoSi, true)),
        );
    }

    fn flag(&mut self, column: &'static str, field: &mut bool) {
        self.put(column, field.then_some("true"));
    }

    fn word<W: Word>(&mut self, column: &'static str, field: &mut W) {
        self.put(column, field.word());
    }

    fn link(&mut self, column: &'static str, _: &'static str, field: &mut Option<Uuid>) {
        self.put(column, field.map(|id| id.to_string()));
    }

    fn owner(&mut self, column: &'static str, _: &'static str, field: &mut Uuid) {
        self.put(column, field.to_string());
    }
}
