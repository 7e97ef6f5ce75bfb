//! Reading: records by id or by condition, and the connection for what is more than that.

use crate::engine::codec::{self, record, statements};
use crate::engine::error::{Error, Result};
use casework::record::Table;
use casework::{CaseId, Record, Value};
use rusqlite::{CachedStatement, Connection, Params};
use std::cell::Cell;

/// A view of the store that cannot write: the guard on the connection refuses (engine/guard.rs).
#[derive(Clone, Copy)]
pub struct Read<'a> {
    conn: &'a Connection,
    damaged: &'a Cell<bool>,
}

impl<'a> Read<'a> {
    pub(crate) const fn new(conn: &'a Connection, damaged: &'a Cell<bool>) -> Self {
        Self { conn, damaged }
    }

    /// The record with this id, if it is there.
    ///
    /// # Errors
    /// [`Error::BadCell`] if it is there but not readable; never "not there" instead.
    pub fn get<R: Record>(&self, id: R::Id) -> Result<Option<R>> {
        let id: uuid::Uuid = id.into();
        self.noted((|| {
            let mut statement = self.prepare(&statements(R::TABLE)?.by_id)?;
            let mut rows = statement.query([id.as_bytes()])?;
            rows.next()?.map(record).transpose()
        })())
    }

    /// The record with this id.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is not there; else as [`Read::get`].
    pub fn find<R: Record>(&self, id: R::Id) -> Result<R> {
        self.get(id)?.ok_or(Error::NotFound)
    }

    /// A record of this case. A row never goes to another one: it is sealed under the key of its case.
    ///
    /// # Errors
    /// As [`Read::find`]; also for a record of another case.
    pub fn find_in<R: Record>(&self, id: R::Id, case: CaseId) -> Result<R> {
        let found = self.get::<R>(id)?;
        let found = found.filter(|record| record.case() == Some(case));
        found.ok_or(Error::NotFound)
    }

    /// The records for which the rest of the statement holds: `WHERE case_id = ?1 ORDER BY day`.
    /// The rest is our own text; what a person typed goes into `params`.
    ///
    /// # Errors
    /// [`Error::BadCell`] if one of them is not readable.
    pub fn all<R: Record>(&self, rest: &str, params: impl Params) -> Result<Vec<R>> {
        self.noted((|| {
            let sql = format!("{} {rest}", statements(R::TABLE)?.select);
            let mut statement = self.prepare(&sql)?;
            let mut rows = statement.query(params)?;
            let mut records = Vec::new();
            while let Some(row) = rows.next()? {
                records.push(record(row)?);
            }
            Ok(records)
        })())
    }

    /// The cells of a row as it stands in its table, if it is there.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn row(&self, table: &Table, id: uuid::Uuid) -> Result<Option<Vec<Value>>> {
        self.noted(codec::cells_of(self.conn, table, id))
    }

    /// The connection, for queries that are more than that. It refuses to write.
    pub const fn conn(&self) -> &'a Connection {
        self.conn
    }

    /// A question, compiled once and kept.
    pub(crate) fn prepare(&self, sql: &str) -> Result<CachedStatement<'a>> {
        #[cfg(debug_assertions)]
        crate::engine::plan::note(sql);
        Ok(self.conn.prepare_cached(sql)?)
    }

    /// Remembers damage, so that nothing is written over it.
    pub(crate) fn noted<T>(&self, result: Result<T>) -> Result<T> {
        if matches!(result, Err(Error::Damaged)) {
            self.damaged.set(true);
        }
        result
    }
}
