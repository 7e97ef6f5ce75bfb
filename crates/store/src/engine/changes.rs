//! From rows before and after to the changes that are logged.
//!
//! A deed is logged as what it did in the end: one change per row, however often the row was put.
//! So the lines of one deed may be applied in any order.

use crate::engine::act::RowImage;
use crate::engine::codec;
use crate::engine::error::{Error, Result};
use crate::engine::write::Decided;
use casework::record::{Column, Table};
use casework::{CaseId, Facet, Value};
use rusqlite::{CachedStatement, Connection};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use sync::{Kind, Op};

/// Statements for sets of columns that are kept; as many are kept compiled.
const UPDATES_KEPT: usize = 256;

/// The changes of one deed, by the key that opens them.
pub(crate) type Groups = BTreeMap<(Facet, Option<CaseId>), Vec<Op>>;

/// All changes of a deed.
pub(crate) fn grouped(images: &[RowImage], decided: &[Decided]) -> Groups {
    let mut groups = Groups::new();
    for image in images {
        let op = Op {
            table: image.table.no,
            row: image.row.into_bytes(),
            kind: kind(image.table, image.before.as_deref(), image.after.as_deref()),
        };
        let key = (image.table.facet, image.case);
        groups.entry(key).or_default().push(op);
    }
    for one in decided {
        let key = (one.table.facet, one.case);
        let row = one.row.into_bytes();
        groups.entry(key).or_default().push(Op {
            table: one.table.no,
            row,
            kind: Kind::Put(one.cells.clone()),
        });
    }
    groups
}

/// What happened to a row. A new one leaves out the cells that hold nothing.
pub(crate) fn kind(table: &Table, before: Option<&[Value]>, after: Option<&[Value]>) -> Kind {
    let Some(after) = after else {
        return Kind::Remove;
    };
    let put = match before {
        Some(before) => numbered(changed(table, before, after)),
        None => {
            let all = table.columns.iter().zip(after);
            numbered(all.filter(|(_, value)| **value != Value::Null))
        }
    };
    Kind::Put(put)
}

/// The cells that differ, with their columns.
pub(crate) fn changed<'a>(
    table: &Table,
    before: &'a [Value],
    after: &'a [Value],
) -> impl Iterator<Item = (&'static Column, &'a Value)> {
    let pairs = before.iter().zip(after);
    table
        .columns
        .iter()
        .zip(pairs)
        .filter(|(_, (before, after))| before != after)
        .map(|(column, (_, after))| (column, after))
}

/// Brings the table to what an image says: only the column that differs is written, or if there are
/// several, the whole row. A statement for each set of columns would mostly be a new one, and to
/// prepare it costs more than to write the row.
pub(crate) fn write_row(conn: &Connection, image: &RowImage) -> Result<()> {
    let (table, id) = (image.table, image.row);
    let statements = codec::statements(table)?;
    match (&image.before, &image.after) {
        (_, None) => codec::execute(conn, &statements.remove, [id.as_bytes()])?,
        (None, Some(after)) => codec::execute_row(conn, &statements.insert, id, after)?,
        (Some(before), Some(after)) => {
            let mut differ = changed(table, before, after);
            match (differ.next(), differ.next()) {
                (Some((column, value)), None) => {
                    let update = codec::update(table.name, &[column.name]);
                    codec::execute_row(conn, &update, id, [value])?
                }
                _ => codec::execute_row(conn, &statements.update, id, after)?,
            }
        }
    };
    Ok(())
}

/// Writes many rows. A statement that sets a column which stands in an index writes that index too,
/// even if the value is the same; so those columns are set only where they differ, and all others
/// always, that there are few different statements.
pub(crate) struct Writer<'a> {
    conn: &'a Connection,
    /// For each table, which of its columns stand in an index.
    indexed: HashMap<u16, Vec<bool>>,
    /// The statement for a set of columns of a table.
    updates: HashMap<(u16, Vec<bool>), CachedStatement<'a>>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Self {
        Self {
            conn,
            indexed: HashMap::new(),
            updates: HashMap::new(),
        }
    }

    /// Brings the table to what an image says, and keeps in the row where its values came from.
    /// `rowid` is where the row stands, if it does.
    pub(crate) fn write_row(
        &mut self,
        image: &RowImage,
        rowid: Option<i64>,
        clocks: &Value,
    ) -> Result<()> {
        let table = image.table;
        let (before, after, rowid) = match (&image.before, &image.after, rowid) {
            (Some(before), Some(after), Some(rowid)) => (before, after, rowid),
            (None, Some(after), _) => {
                let insert = &codec::statements(table)?.insert_kept;
                let cells = after.iter().chain([clocks]);
                codec::execute_row(self.conn, insert, image.row, cells)?;
                return Ok(());
            }
            _ => return write_row(self.conn, image),
        };
        let is_same = before == after;
        let indexed = self.indexed(table)?;
        let differ = before.iter().zip(after).zip(indexed);
        let sets: Vec<bool> = differ
            .map(|((before, after), indexed)| !is_same && (!indexed || before != after))
            .collect();
        let cells = after.iter().zip(&sets);
        let cells = cells.filter_map(|(cell, set)| set.then_some(cell));
        let cells = cells.chain([clocks]);
        let columns = || {
            let columns = table.columns.iter().zip(&sets);
            let names = columns.filter_map(|(column, set)| set.then_some(column.name));
            names.chain([codec::CLOCKS]).collect::<Vec<_>>()
        };
        if self.updates.len() >= UPDATES_KEPT {
            self.updates.clear();
        }
        let update = match self.updates.entry((table.no, sets.clone())) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let sql = codec::update_by(table.name, "rowid", &columns());
                new.insert(self.conn.prepare_cached(&sql)?)
            }
        };
        if codec::execute_with(update, rowid, cells)? != 1 {
            return Err(Error::Damaged);
        }
        Ok(())
    }

    fn indexed(&mut self, table: &Table) -> Result<&[bool]> {
        match self.indexed.entry(table.no) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(new) => Ok(new.insert(indexed(self.conn, table)?)),
        }
    }
}

/// Which columns of a table stand in an index.
fn indexed(conn: &Connection, table: &Table) -> Result<Vec<bool>> {
    let sql = "SELECT x.name FROM pragma_index_list(?1) AS l, pragma_index_xinfo(l.name) AS x
               WHERE x.key AND x.name IS NOT NULL";
    let mut statement = conn.prepare_cached(sql)?;
    let names = statement.query_map([table.name], |row| row.get::<_, String>(0))?;
    let names: Vec<String> = names.collect::<rusqlite::Result<_>>()?;
    let columns = table.columns.iter();
    Ok(columns
        .map(|column| names.iter().any(|name| name == column.name))
        .collect())
}

fn numbered<'a>(cells: impl Iterator<Item = (&'static Column, &'a Value)>) -> Vec<(u16, Value)> {
    cells
        .map(|(column, value)| (column.no, value.clone()))
        .collect()
}
