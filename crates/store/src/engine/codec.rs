//! Values of the language to and from values of SQL, and the statements every table needs.

use crate::engine::error::{Error, Result};
use casework::case::Case;
use casework::record::Table;
use casework::registry::TABLES;
use casework::{CaseId, Record, Value};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Params, Row, Statement};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use uuid::Uuid;

/// The column, of every table whose rows are exchanged, of where the values of the others came from.
/// It is not of the row's record, and nobody but the exchange reads it.
pub(crate) const CLOCKS: &str = "clocks";

/// A value on its way into a statement.
pub(crate) struct Bound<'a>(pub(crate) &'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Real(bits) => ValueRef::Real(f64::from_bits(*bits)),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// A value on its way out.
fn taken(value: ValueRef<'_>) -> Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Real(number) => Value::Real(number.to_bits()),
        ValueRef::Text(text) => Value::Text(
            std::str::from_utf8(text)
                .map_err(|_| Error::BadCell)?
                .to_owned(),
        ),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    })
}

/// What may be stored: no field larger than the log can carry, no number that is none.
pub(crate) fn checked(value: Value) -> Result<Value> {
    match &value {
        Value::Text(text) if text.len() > sync::change::FIELD_BYTES_MAX => Err(Error::TooLarge),
        Value::Blob(bytes) if bytes.len() > sync::change::FIELD_BYTES_MAX => Err(Error::TooLarge),
        Value::Real(bits) if f64::from_bits(*bits).is_nan() => Err(Error::BadCell),
        // SQLite has one zero; with two, storing and reading would not give the same.
        Value::Real(bits) if f64::from_bits(*bits) == 0.0 => Ok(Value::Real(0)),
        _ => Ok(value),
    }
}

/// The statements of one table.
pub(crate) struct Statements {
    /// Everything, without a condition.
    pub(crate) select: String,
    /// One row.
    pub(crate) by_id: String,
    /// A new row, all columns.
    pub(crate) insert: String,
    /// The same, and where its values came from.
    pub(crate) insert_kept: String,
    /// Other values in all columns of one row.
    pub(crate) update: String,
    /// One row away.
    pub(crate) remove: String,
}

static STATEMENTS: LazyLock<BTreeMap<u16, Statements>> = LazyLock::new(|| {
    TABLES
        .iter()
        .map(|table| (table.no, statements_of(table)))
        .collect()
});

fn statements_of(table: &Table) -> Statements {
    let name = table.name;
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let select = format!("SELECT id, {} FROM {name}", columns.join(", "));
    let kept: Vec<&str> = columns.iter().copied().chain([CLOCKS]).collect();
    Statements {
        by_id: format!("{select} WHERE id = ?1"),
        insert: insert(name, &columns),
        insert_kept: insert(name, &kept),
        update: update(name, &columns),
        remove: format!("DELETE FROM {name} WHERE id = ?1"),
        select,
    }
}

/// A new row with these columns, after its id.
pub(crate) fn insert(table: &str, columns: &[&str]) -> String {
    let marks: Vec<String> = (1..=columns.len() + 1).map(|no| format!("?{no}")).collect();
    let mut names = vec!["id"];
    names.extend(columns);
    format!(
        "INSERT INTO {table} ({}) VALUES ({})",
        names.join(", "),
        marks.join(", ")
    )
}

/// Other values in these columns of the row `?1`.
pub(crate) fn update(table: &str, columns: &[&str]) -> String {
    update_by(table, "id", columns)
}

/// Other values in these columns of the row of which `?1` is the id, or where it stands.
pub(crate) fn update_by(table: &str, key: &str, columns: &[&str]) -> String {
    let sets: Vec<String> = columns
        .iter()
        .zip(2..)
        .map(|(column, no)| format!("{column} = ?{no}"))
        .collect();
    format!("UPDATE {table} SET {} WHERE {key} = ?1", sets.join(", "))
}

/// The statements of a table of the registry.
pub(crate) fn statements(table: &Table) -> Result<&'static Statements> {
    STATEMENTS.get(&table.no).ok_or(Error::BadCell)
}

/// The id of a row selected by [`Statements::select`].
pub(crate) fn id(row: &Row<'_>) -> Result<Uuid> {
    let bytes = row.get_ref(0)?.as_blob().map_err(|_| Error::BadCell)?;
    Uuid::from_slice(bytes).map_err(|_| Error::BadCell)
}

/// The cells of a row selected by [`Statements::select`].
pub(crate) fn cells(row: &Row<'_>, table: &Table) -> Result<Vec<Value>> {
    cells_from(row, 1, table)
}

/// The cells of a row that begin at a column of what was selected.
pub(crate) fn cells_from(row: &Row<'_>, first: usize, table: &Table) -> Result<Vec<Value>> {
    let mut cells = Vec::with_capacity(table.columns.len());
    for at in first..first + table.columns.len() {
        cells.push(taken(row.get_ref(at)?)?);
    }
    Ok(cells)
}

/// The record of a row selected by [`Statements::select`].
pub(crate) fn record<R: Record>(row: &Row<'_>) -> Result<R> {
    Ok(R::from_cells(id(row)?, cells(row, R::TABLE)?)?)
}

/// The cells of one row, if it is there.
pub(crate) fn cells_of(conn: &Connection, table: &Table, id: Uuid) -> Result<Option<Vec<Value>>> {
    let mut statement = conn.prepare_cached(&statements(table)?.by_id)?;
    let mut rows = statement.query([id.as_bytes()])?;
    rows.next()?.map(|row| cells(row, table)).transpose()
}

/// Runs a statement that changes rows; says how many.
pub(crate) fn execute(conn: &Connection, sql: &str, params: impl Params) -> Result<usize> {
    Ok(conn.prepare_cached(sql)?.execute(params)?)
}

/// Runs a statement with a row's id first and then its cells.
pub(crate) fn execute_row<'a>(
    conn: &Connection,
    sql: &str,
    id: Uuid,
    cells: impl IntoIterator<Item = &'a Value>,
) -> Result<usize> {
    let mut statement = conn.prepare_cached(sql)?;
    execute_with(&mut statement, id.as_bytes(), cells)
}

/// Runs a statement with what a row is found by first and then its cells.
pub(crate) fn execute_with<'a>(
    statement: &mut Statement<'_>,
    key: impl ToSql,
    cells: impl IntoIterator<Item = &'a Value>,
) -> Result<usize> {
    statement.raw_bind_parameter(1, key)?;
    for (cell, at) in cells.into_iter().zip(2..) {
        statement.raw_bind_parameter(at, Bound(cell))?;
    }
    Ok(statement.raw_execute()?)
}

/// The column in which a table says to which case a row belongs, if it does.
pub(crate) fn case_column(table: &Table) -> Option<&'static str> {
    if table.no == Case::TABLE.no {
        return Some("id");
    }
    case_at(table).map(|_| CASE_ID)
}

const CASE_ID: &str = "case_id";

fn case_at(table: &Table) -> Option<usize> {
    table
        .columns
        .iter()
        .position(|column| column.name == CASE_ID)
}

/// The case a row belongs to, from its cells.
pub(crate) fn case_of(table: &Table, id: Uuid, cells: &[Value]) -> Option<CaseId> {
    if table.no == Case::TABLE.no {
        return Some(CaseId(id));
    }
    let at = case_at(table)?;
    match cells.get(at) {
        Some(Value::Blob(bytes)) => Uuid::from_slice(bytes).ok().map(CaseId),
        _ => None,
    }
}
