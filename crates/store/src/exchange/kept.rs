//! What is kept of a row that was ever in a pack: where the values of its cells came from.

use super::rows::ScopeOf;
use crate::engine::codec::{self, execute};
use crate::engine::error::{Error, Result};
use casework::code::Code;
use casework::record::Table;
use casework::{CaseId, Facet, Value, registry};
use rusqlite::{CachedStatement, Connection, Row, params};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;
use sync::replay::RowKey;
use uuid::Uuid;

/// A row as it is kept.
pub(super) struct Kept {
    pub(super) scope: ScopeOf,
    pub(super) cells: Vec<u8>,
    pub(super) state: State,
}

/// What is kept of a row besides its cells, and found by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct State {
    /// How many columns wait for a decision.
    pub(super) contested: i64,
    pub(super) is_odd: bool,
    pub(super) is_gone: bool,
}

/// What stands in the table of a row.
pub(super) struct Standing {
    /// Where it stands.
    pub(super) rowid: i64,
    pub(super) cells: Vec<Value>,
}

/// What is kept, and the same with what stands in the table, for each of the registry: one question
/// costs less than two.
static BOTH: LazyLock<BTreeMap<u16, String>> = LazyLock::new(|| {
    let both = |table: &&Table| {
        let columns = table.columns.iter();
        let columns: String = columns.map(|it| format!(", t.{}", it.name)).collect();
        let sql = format!(
            "SELECT {KEPT}, t.rowid{columns} FROM clocks AS k LEFT JOIN {} AS t ON t.id = k.row
             WHERE k.row = ?1 AND k.table_no = ?2",
            table.name
        );
        (table.no, sql)
    };
    registry::TABLES.iter().map(both).collect()
});
const KEPT: &str = "k.facet, k.case_id, k.cells, k.contested, k.is_odd, k.is_gone";
const KEPT_COLUMNS: usize = 6;

/// What is kept of a row, if it was ever in a pack.
pub(super) fn of(conn: &Connection, key: &RowKey) -> Result<Option<Kept>> {
    let sql = "SELECT facet, case_id, cells, contested, is_odd, is_gone FROM clocks
               WHERE row = ?1 AND table_no = ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params![key.1, key.0])?;
    rows.next()?.map(kept).transpose()
}

/// Asks for many rows and writes them down. What it asks stays compiled as long as it lasts: to look a
/// statement up costs a tenth of running it.
pub(super) struct Keeper<'a> {
    conn: &'a Connection,
    both: HashMap<u16, CachedStatement<'a>>,
    cells: Option<CachedStatement<'a>>,
}

impl<'a> Keeper<'a> {
    pub(super) fn new(conn: &'a Connection) -> Self {
        Self {
            conn,
            both: HashMap::new(),
            cells: None,
        }
    }

    /// What is kept of a row of a table, and what stands there.
    pub(super) fn with_standing(
        &mut self,
        table: &Table,
        key: &RowKey,
    ) -> Result<Option<(Kept, Option<Standing>)>> {
        let statement = match self.both.entry(table.no) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let sql = BOTH.get(&table.no).ok_or(Error::BadCell)?;
                new.insert(self.conn.prepare_cached(sql)?)
            }
        };
        let mut rows = statement.query(params![key.1, key.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let rowid: Option<i64> = row.get(KEPT_COLUMNS)?;
        let standing = rowid.map(|rowid| {
            let cells = codec::cells_from(row, KEPT_COLUMNS + 1, table)?;
            Ok::<_, Error>(Standing { rowid, cells })
        });
        Ok(Some((kept(row)?, standing.transpose()?)))
    }

    /// Keeps a row, given what was kept of it before.
    pub(super) fn write(
        &mut self,
        (key, scope): (&RowKey, ScopeOf),
        (before, state): (Option<State>, State),
        cells: &[u8],
    ) -> Result<()> {
        if before != Some(state) {
            return write(self.conn, (key, scope), state, cells);
        }
        // Nothing but the cells: no index is touched.
        let statement = match &mut self.cells {
            Some(statement) => statement,
            none => {
                let sql = "UPDATE clocks SET cells = ?3 WHERE row = ?1 AND table_no = ?2";
                none.insert(self.conn.prepare_cached(sql)?)
            }
        };
        statement.execute(params![key.1, key.0, cells])?;
        Ok(())
    }
}

fn kept(row: &Row<'_>) -> Result<Kept> {
    let facet = row.get_ref(0)?.as_str().map_err(|_| Error::Damaged)?;
    let facet = Facet::from_code(facet).ok_or(Error::Damaged)?;
    let case: Option<[u8; 16]> = row.get(1)?;
    Ok(Kept {
        scope: (facet, case.map(|bytes| CaseId(Uuid::from_bytes(bytes)))),
        cells: row.get(2)?,
        state: State {
            contested: row.get(3)?,
            is_odd: row.get(4)?,
            is_gone: row.get(5)?,
        },
    })
}

/// Whether a row that stands in no table is there all the same, for those who can show it: something
/// in it is not known to this version, or too little of it is left.
pub(crate) fn is_kept_aside(conn: &Connection, table: &Table, id: Uuid) -> Result<bool> {
    let kept = of(conn, &(table.no, id.into_bytes()))?;
    Ok(kept.is_some_and(|kept| !kept.state.is_gone))
}

fn write(
    conn: &Connection,
    (key, (facet, case)): (&RowKey, ScopeOf),
    state: State,
    cells: &[u8],
) -> Result<()> {
    let sql = "INSERT INTO clocks
                 (row, table_no, facet, case_id, contested, is_odd, is_gone, cells)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
               ON CONFLICT (row, table_no) DO UPDATE SET contested = excluded.contested,
                 is_odd = excluded.is_odd, is_gone = excluded.is_gone, cells = excluded.cells";
    let (facet, case) = (facet.code(), case.map(|case| case.0.into_bytes()));
    let State {
        contested,
        is_odd,
        is_gone,
    } = state;
    execute(
        conn,
        sql,
        params![key.1, key.0, facet, case, contested, is_odd, is_gone, cells],
    )?;
    Ok(())
}
