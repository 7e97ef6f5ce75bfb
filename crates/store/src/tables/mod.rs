//! The questions asked of each word's tables, beyond get and put. One file a word.

use crate::{Error, Read};
use rusqlite::types::Value as Sql;
use rusqlite::{Params, Row};

pub mod attachments;
pub mod audit;
pub mod careers;
pub mod cases;
pub mod compartments;
pub mod legal;
pub mod needs;
pub mod notes;
pub mod office;
pub mod plans;
pub mod providers;
pub mod referrals;
pub mod releases;
pub mod risks;
pub mod services;
pub mod survivors;
pub mod tasks;
pub mod therapy;
pub mod timeline;

/// A page of a longer list.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Rows to pass over.
    pub offset: i64,
    /// Rows to give, at most 200.
    pub limit: i64,
}

impl Page {
    /// A page, held within bounds whatever was asked.
    pub fn of(offset: Option<i64>, limit: Option<i64>) -> Self {
        Self {
            offset: offset.unwrap_or(0).max(0),
            limit: limit.unwrap_or(100).clamp(1, 200),
        }
    }

    /// What is left of this page for a second list behind one of `before` rows, `given` of which
    /// are on it.
    pub fn after(self, before: usize, given: usize) -> Self {
        let rows = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        Self {
            offset: (self.offset - rows(before)).max(0),
            limit: self.limit - rows(given),
        }
    }

    /// This page of a list that is there as a whole.
    pub fn of_all<T>(self, all: &[T]) -> &[T] {
        let from = usize::try_from(self.offset).unwrap_or(usize::MAX);
        let limit = usize::try_from(self.limit).unwrap_or(0);
        let rest = all.get(from..).unwrap_or_default();
        rest.get(..limit).unwrap_or(rest)
    }
}

/// Conditions gathered one by one, each with its parameters, joined by AND.
#[derive(Default)]
pub(crate) struct Conditions {
    sql: String,
    params: Vec<Sql>,
}

impl Conditions {
    /// Adds one; `sql` speaks of its own parameters as `?`.
    pub(crate) fn and(&mut self, sql: &str, params: impl IntoIterator<Item = Sql>) {
        self.sql.push_str(if self.sql.is_empty() {
            "WHERE ("
        } else {
            " AND ("
        });
        self.sql.push_str(sql);
        self.sql.push(')');
        self.params.extend(params);
    }

    /// Adds one if there is a value.
    pub(crate) fn and_maybe<T>(
        &mut self,
        sql: &str,
        value: Option<T>,
        cell: impl FnOnce(T) -> Sql,
    ) {
        if let Some(value) = value {
            self.and(sql, [cell(value)]);
        }
    }

    pub(crate) fn sql(&self) -> &str {
        &self.sql
    }

    pub(crate) fn params(&self) -> impl Params {
        rusqlite::params_from_iter(self.params.iter())
    }

    /// The parameters between one that stands before them and one that stands after.
    pub(crate) fn with_first_and_last(self, first: Sql, last: Sql) -> Vec<Sql> {
        let mut params = vec![first];
        params.extend(self.params);
        params.push(last);
        params
    }

    /// The parameters, those of a second part of the question, and a page's limit and offset.
    pub(crate) fn then(&self, other: &Self, page: Option<Page>) -> impl Params {
        let page = page.map(|page| [Sql::Integer(page.limit), Sql::Integer(page.offset)]);
        let params = self.params.iter().chain(&other.params).cloned();
        rusqlite::params_from_iter(params.chain(page.into_iter().flatten()).collect::<Vec<_>>())
    }

    /// The parameters followed by a page's limit and offset.
    pub(crate) fn params_and(&self, page: Page) -> impl Params {
        let page = [Sql::Integer(page.limit), Sql::Integer(page.offset)];
        rusqlite::params_from_iter(self.params.iter().cloned().chain(page))
    }
}

/// An id as a parameter.
pub(crate) fn blob(id: impl Into<uuid::Uuid>) -> Sql {
    Sql::Blob(id.into().as_bytes().to_vec())
}

/// A code as a parameter.
pub(crate) fn code(value: impl casework::Code) -> Sql {
    Sql::Text(value.code().to_owned())
}

/// A day as a parameter.
pub(crate) fn day(value: casework::Day) -> Sql {
    Sql::Text(value.to_string())
}

/// A moment as a parameter.
pub(crate) fn moment(value: casework::Moment) -> Sql {
    Sql::Integer(value.timestamp_millis())
}

/// Rows of a question that is no whole record.
pub(crate) fn rows<T>(
    read: &Read<'_>,
    sql: &str,
    params: impl Params,
    each: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Error> {
    read.noted((|| {
        let mut statement = read.prepare(sql)?;
        let found = statement.query_map(params, each)?;
        Ok(found.collect::<rusqlite::Result<Vec<T>>>()?)
    })())
}

/// The first row of a question that is no whole record.
pub(crate) fn first<T>(
    read: &Read<'_>,
    sql: &str,
    params: impl Params,
    each: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, Error> {
    Ok(rows(read, sql, params, each)?.into_iter().next())
}

/// One number.
pub(crate) fn number(read: &Read<'_>, sql: &str, params: impl Params) -> Result<i64, Error> {
    read.noted((|| {
        let mut statement = read.prepare(sql)?;
        Ok(statement.query_row(params, |row| row.get(0))?)
    })())
}

/// An id from a column.
pub(crate) fn id<I: From<uuid::Uuid>>(row: &Row<'_>, column: usize) -> rusqlite::Result<I> {
    let bytes: [u8; 16] = row.get(column)?;
    Ok(uuid::Uuid::from_bytes(bytes).into())
}

/// An id from a column that may be empty.
pub(crate) fn maybe_id<I: From<uuid::Uuid>>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<Option<I>> {
    let bytes: Option<[u8; 16]> = row.get(column)?;
    Ok(bytes.map(|bytes| uuid::Uuid::from_bytes(bytes).into()))
}

/// A value of a vocabulary from a column; a word that this program does not know is damage.
pub(crate) fn word<T: casework::Code>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let cell = row.get_ref(column)?;
    let known = cell.as_str().ok().and_then(T::from_code);
    known.ok_or_else(|| {
        let kind = cell.data_type();
        rusqlite::Error::InvalidColumnType(column, T::VOCABULARY.to_owned(), kind)
    })
}

/// A day from a column that may be empty.
pub(crate) fn maybe_day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<casework::Day>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}
