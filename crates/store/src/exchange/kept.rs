//! What is kept of a row that was ever in a pack: where the values of its cells came from.
//!
//! Of most rows it stands in the row itself, in the column [`codec::CLOCKS`]: who reads or writes the
//! one reads and writes the other, and there is one page to open and to seal and not two. The table
//! `clocks` has those of which there is more to say ([`State`]), which stand in no table, or whose
//! cells do not tell their scope. A row has the one or the other, never both.

use super::cells::Cells;
use super::classes::is_merged;
use super::rows::ScopeOf;
use crate::engine::codec::{self, CLOCKS, execute};
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
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
    pub(super) home: Home,
}

/// Where it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// In the row: there is nothing more to say.
    Row,
    /// In the table `clocks`.
    Apart(State),
}

/// What is kept of a row besides its cells, and found by.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
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

/// Asks for a row of each table of the registry, with what is kept in it.
static STANDING: LazyLock<BTreeMap<u16, String>> = LazyLock::new(|| {
    let standing = |table: &Table| {
        let columns = table.columns.iter();
        let columns: String = columns.map(|it| format!(", {}", it.name)).collect();
        let name = table.name;
        let sql = format!("SELECT rowid, {CLOCKS}{columns} FROM {name} WHERE id = ?1");
        (table.no, sql)
    };
    merged().map(standing).collect()
});

/// The tables whose rows come in packs, and in which it can be kept where their cells came from.
fn merged() -> impl Iterator<Item = &'static Table> {
    let tables = registry::TABLES.iter().copied();
    tables.filter(|table| is_merged(table.no))
}

/// Asks for many rows and writes them down. What it asks stays compiled as long as it lasts: to look a
/// statement up costs a tenth of running it.
pub(super) struct Keeper<'a> {
    conn: &'a Connection,
    standing: HashMap<u16, CachedStatement<'a>>,
}

impl<'a> Keeper<'a> {
    pub(super) fn new(conn: &'a Connection) -> Self {
        Self {
            conn,
            standing: HashMap::new(),
        }
    }

    /// What is kept of a row, if it was ever in a pack, and what stands in its table.
    pub(super) fn of(&mut self, key: &RowKey) -> Result<(Option<Kept>, Option<Standing>)> {
        let table = registry::table(key.0).filter(|table| is_merged(table.no));
        let standing = match table {
            Some(table) => self.standing(table, key)?,
            None => None,
        };
        Ok(match standing {
            Some((Some(kept), standing)) => (Some(kept), Some(standing)),
            Some((None, standing)) => (apart(self.conn, key)?, Some(standing)),
            None => (apart(self.conn, key)?, None),
        })
    }

    fn standing(
        &mut self,
        table: &Table,
        key: &RowKey,
    ) -> Result<Option<(Option<Kept>, Standing)>> {
        let statement = match self.standing.entry(table.no) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let sql = STANDING.get(&table.no).ok_or(Error::BadCell)?;
                new.insert(self.conn.prepare_cached(sql)?)
            }
        };
        let mut rows = statement.query([key.1])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let cells = codec::cells_from(row, 2, table)?;
        let kept: Option<Vec<u8>> = row.get(1)?;
        let kept = kept.map(|kept| Kept {
            scope: scope_in(table, key, &cells),
            cells: kept,
            home: Home::Row,
        });
        let rowid = row.get(0)?;
        Ok(Some((kept, Standing { rowid, cells })))
    }

    /// Keeps a row in the table `clocks`, given where it was kept before.
    pub(super) fn write_apart(
        &self,
        (key, scope): (&RowKey, ScopeOf),
        (before, state): (Option<Home>, State),
        cells: &[u8],
    ) -> Result<()> {
        if before != Some(Home::Apart(state)) {
            return write_apart(self.conn, (key, scope), state, cells);
        }
        // Nothing but the cells: no index is touched.
        let sql = "UPDATE clocks SET cells = ?3 WHERE row = ?1 AND table_no = ?2";
        execute(self.conn, sql, params![key.1, key.0, cells]).map(|_| ())
    }

    /// A row is not kept in the table `clocks` any more.
    pub(super) fn forget_apart(&self, key: &RowKey) -> Result<()> {
        let sql = "DELETE FROM clocks WHERE row = ?1 AND table_no = ?2";
        execute(self.conn, sql, params![key.1, key.0]).map(|_| ())
    }
}

/// The scope of a row, as far as its cells tell it.
pub(super) fn scope_in(table: &Table, key: &RowKey, cells: &[Value]) -> ScopeOf {
    let case = codec::case_of(table, Uuid::from_bytes(key.1), cells);
    (table.facet, case)
}

fn apart(conn: &Connection, key: &RowKey) -> Result<Option<Kept>> {
    let sql = "SELECT facet, case_id, cells, contested, is_odd, is_gone FROM clocks
               WHERE row = ?1 AND table_no = ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params![key.1, key.0])?;
    rows.next()?.map(kept).transpose()
}

fn kept(row: &Row<'_>) -> Result<Kept> {
    Ok(Kept {
        scope: scope(row)?,
        cells: row.get(2)?,
        home: Home::Apart(State {
            contested: row.get(3)?,
            is_odd: row.get(4)?,
            is_gone: row.get(5)?,
        }),
    })
}

/// The scope in the first two columns.
fn scope(row: &Row<'_>) -> Result<ScopeOf> {
    let facet = row.get_ref(0)?.as_str().map_err(|_| Error::Damaged)?;
    let facet = Facet::from_code(facet).ok_or(Error::Damaged)?;
    Ok((facet, case(row.get(1)?)))
}

fn case(bytes: Option<[u8; 16]>) -> Option<CaseId> {
    bytes.map(|bytes| CaseId(Uuid::from_bytes(bytes)))
}

/// Every row of these facets that was ever in a pack, with its scope, in no order.
pub(super) fn each(
    conn: &Connection,
    is_wanted: impl Fn(Facet) -> bool,
    mut f: impl FnMut(ScopeOf, RowKey),
) -> Result<()> {
    let mut statement = conn.prepare("SELECT facet, case_id, table_no, row FROM clocks")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let scope = scope(row)?;
        if is_wanted(scope.0) {
            f(scope, (row.get(2)?, row.get(3)?));
        }
    }
    for table in merged().filter(|table| is_wanted(table.facet)) {
        let of = codec::case_column(table).unwrap_or("NULL");
        let name = table.name;
        let sql = format!("SELECT id, {of} FROM {name} WHERE {CLOCKS} IS NOT NULL");
        let mut statement = conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            f((table.facet, case(row.get(1)?)), (table.no, row.get(0)?));
        }
    }
    Ok(())
}

/// Forgets it of all rows.
pub(super) fn forget_all(conn: &Connection) -> Result<()> {
    execute(conn, "DELETE FROM clocks", [])?;
    for table in merged() {
        let name = table.name;
        let sql = format!("UPDATE {name} SET {CLOCKS} = NULL WHERE {CLOCKS} IS NOT NULL");
        execute(conn, &sql, [])?;
    }
    Ok(())
}

/// Whether a row that stands in no table is there all the same, for those who can show it: something
/// in it is not known to this version, or too little of it is left.
pub(crate) fn is_kept_aside(conn: &Connection, table: &Table, id: Uuid) -> Result<bool> {
    let kept = apart(conn, &(table.no, id.into_bytes()))?;
    let is_gone = |kept: &Kept| matches!(kept.home, Home::Apart(state) if state.is_gone);
    Ok(kept.is_some_and(|kept| !is_gone(&kept)))
}

/// Before a row is removed: keeps its values aside, so that it can come back whole. Nothing to do for
/// a row that was in no pack yet.
pub(crate) fn keep_aside(conn: &Connection, table: &Table, id: Uuid) -> Result<()> {
    let key = (table.no, id.into_bytes());
    let (Some(kept), standing) = Keeper::new(conn).of(&key)? else {
        return Ok(());
    };
    let mut cells = Cells::read(&kept.cells)?;
    let stands = standing
        .as_ref()
        .map(|standing| (table, &standing.cells[..]));
    cells.open_all(stands)?;
    let state = match kept.home {
        Home::Row => State::default(),
        Home::Apart(state) => state,
    };
    let bytes = cells.write(|_, _| false)?;
    write_apart(conn, (&key, kept.scope), state, &bytes)
}

fn write_apart(
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

impl Store {
    /// Whether every row that was ever in a pack stands in its table exactly if it is there, and is
    /// kept in one place.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn clocks_agree(&self) -> Result<bool> {
        for table in merged() {
            let sql = format!(
                "SELECT NOT EXISTS (SELECT 1 FROM clocks AS c LEFT JOIN {} AS t ON t.id = c.row
                   WHERE c.table_no = ?1 AND (t.{CLOCKS} IS NOT NULL
                     OR (c.is_odd = 0 AND (c.is_gone = 0) <> (t.id IS NOT NULL))))",
                table.name
            );
            let mut statement = self.conn.prepare(&sql)?;
            if !statement.query_row([table.no], |row| row.get::<_, bool>(0))? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
