//! The tables once more, from nothing but the log: what proves the log complete, and what builds
//! the store of someone who may see only some facets.

use crate::engine::codec::{self, execute, execute_row};
use crate::engine::door::{Ends, Transaction};
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use crate::engine::{audit, log};
use casework::record::Table;
use casework::{Facet, Value, registry};
use rusqlite::Connection;
use sync::{Entry, Kind, Op};
use uuid::Uuid;

impl Store {
    /// Replays the log into an empty store, the lines included; with `facets`, only these.
    ///
    /// # Errors
    /// [`Error::NotEmpty`] if it is not; [`Error::BadCell`] for a table or column this program
    /// does not know. Nothing is kept then.
    pub fn replay_into(&self, empty: &mut Self, facets: Option<&[Facet]>) -> Result<()> {
        if empty.ends.log.seq != 0 {
            return Err(Error::NotEmpty);
        }
        let transaction = Transaction::begin(&empty.conn, &empty.guard)?;
        let wanted = |entry: &Entry| facets.is_none_or(|facets| facets.contains(&entry.facet));
        log::for_each(&self.conn, |entry| {
            if wanted(&entry) {
                let _open = empty.guard.open();
                log::copy(&empty.conn, &entry)?;
                entry.ops.iter().try_for_each(|op| apply(&empty.conn, op))?;
            }
            Ok(())
        })?;
        transaction.commit()?;
        empty.index_anew()?;
        let ends = Ends {
            log: log::tail(&empty.conn)?,
            audit: audit::head(&empty.conn)?,
        };
        empty.ends = ends;
        Ok(())
    }
}

fn apply(conn: &Connection, op: &Op) -> Result<()> {
    let table = registry::table(op.table).ok_or(Error::BadCell)?;
    let id = Uuid::from_bytes(op.row);
    match &op.kind {
        Kind::Remove => {
            execute(conn, &codec::statements(table)?.remove, [id.as_bytes()])?;
        }
        Kind::Put(cells) => put(conn, table, id, cells)?,
    }
    Ok(())
}

/// Updates the row; if it is not there, adds it. Columns that a new row does not name hold nothing,
/// or what the migration that added them says.
fn put(conn: &Connection, table: &Table, id: Uuid, cells: &[(u16, Value)]) -> Result<()> {
    let name = |no: u16| {
        let column = table.columns.iter().find(|column| column.no == no);
        column.map(|column| column.name).ok_or(Error::BadCell)
    };
    let columns = cells
        .iter()
        .map(|(no, _)| name(*no))
        .collect::<Result<Vec<&str>>>()?;
    let values = || cells.iter().map(|(_, value)| value);
    if columns.is_empty() {
        // A decision that the row is there: it is.
        return Ok(());
    }
    let sql = codec::update(table.name, &columns);
    if execute_row(conn, &sql, id, values())? == 0 {
        execute_row(conn, &codec::insert(table.name, &columns), id, values())?;
    }
    Ok(())
}
