//! The rows of a batch of packs, held in memory until the batch is done: each is read once and written
//! once, however many packs change it.

use super::belongs::stands_in;
use super::cells::{Cells, value_of};
use super::classes;
use super::derived::Stepped;
use super::kept::{Home, Keeper, State, scope_in};
use super::shelf::Shelf;
use super::shown::{Shown, shown};
use crate::engine::act::RowImage;
use crate::engine::changes;
use crate::engine::error::{Error, Result};
use crate::engine::search::{self, Rewording};
use casework::record::Table;
use casework::{CaseId, Facet, Value, registry};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use sync::merge::{Change, Row, Rows, conflicts};
use sync::replay::RowKey;
use sync::{Kind, Op};
use uuid::Uuid;

/// Which key opens a row: a facet, of a case or of none.
pub(super) type ScopeOf = (Facet, Option<CaseId>);

/// Bytes of words for the search index held in memory, about.
const WORDS_MAX: usize = 4 * 1024 * 1024;
/// Rows held in memory, before they are written down.
const ROWS_MAX: usize = 12_288;
/// Bytes of rows held in memory, about, before they are written down.
const BYTES_MAX: usize = 28 * 1024 * 1024;
/// What a row takes in memory besides what stands in it, and what a cell takes.
const ROW_BYTES: usize = 512;
const CELL_BYTES: usize = 128;

/// A row while it is worked on.
struct Loaded {
    scope: ScopeOf,
    /// What stands in the table, as it was before the batch, and where.
    before: Option<Vec<Value>>,
    rowid: Option<i64>,
    cells: Cells,
    /// Where they were kept, if they were.
    home: Option<Home>,
    /// Whether something was done to it; what was only looked at is left alone.
    is_touched: bool,
}

/// The rows that a batch has touched.
pub(super) struct Batch<'a> {
    pub(super) shelf: Shelf<'a>,
    scope: ScopeOf,
    /// Each by itself, so that none is moved about when there come to be more.
    rows: HashMap<RowKey, Box<Loaded>>,
    /// About how many bytes they take.
    bytes: usize,
    keeper: Keeper<'a>,
    writer: changes::Writer<'a>,
}

impl<'a> Batch<'a> {
    pub(super) fn new(shelf: Shelf<'a>) -> Self {
        Self {
            shelf,
            scope: (Facet::Agency, None),
            rows: HashMap::new(),
            bytes: 0,
            keeper: Keeper::new(shelf.conn),
            writer: changes::Writer::new(shelf.conn),
        }
    }

    /// Whether as many rows are held as may be: then they have to be written down.
    pub(super) fn is_full(&self) -> bool {
        self.rows.len() >= ROWS_MAX || self.bytes >= BYTES_MAX
    }

    /// From here on, changes are those of a chunk of this scope.
    pub(super) fn enter(&mut self, scope: ScopeOf) {
        self.scope = scope;
    }

    /// Whether a change may stand in a chunk of the scope that was entered. The key of one facet or
    /// case gives no right to write in another.
    pub(super) fn admits(&mut self, change: &Change) -> Result<bool> {
        let op = &change.op;
        let key = (op.table, op.row);
        if let Some(table) = registry::table(op.table)
            && !stands_in(table, op, self.scope)
        {
            return Ok(false);
        }
        if let Kind::Put(cells) = &op.kind {
            // A new value takes the place of another, mostly.
            self.bytes += cells.iter().map(|(_, value)| length(value)).sum::<usize>();
        }
        let scope = self.scope;
        Ok(self.load(&key)?.scope == scope)
    }

    fn load(&mut self, key: &RowKey) -> Result<&mut Loaded> {
        let place = match self.rows.entry(*key) {
            Entry::Occupied(there) => return Ok(there.into_mut()),
            Entry::Vacant(place) => place,
        };
        let (kept, standing) = self.keeper.of(key)?;
        let (rowid, before) = standing.map(|it| (it.rowid, it.cells)).unzip();
        let cells = before.iter().flatten();
        self.bytes += ROW_BYTES + cells.map(weight).sum::<usize>();
        let (scope, cells, home) = match kept {
            Some(kept) => {
                self.bytes += kept.cells.len();
                (kept.scope, Cells::read(&kept.cells)?, Some(kept.home))
            }
            None => (self.scope, Cells::default(), None),
        };
        Ok(place.insert(Box::new(Loaded {
            scope,
            before,
            rowid,
            cells,
            home,
            is_touched: false,
        })))
    }

    /// Forgets what is kept of a row, so that it can be built anew from all its chunks. What stands
    /// in the table stays until then.
    pub(super) fn begin_anew(&mut self, key: &RowKey) -> Result<()> {
        let loaded = self.load(key)?;
        (loaded.cells, loaded.is_touched) = (Cells::default(), true);
        Ok(())
    }

    /// Begins a row of the scope that was entered with what a snapshot says of it. False if it
    /// belongs to another scope: then it stays as it is.
    pub(super) fn begin_with(&mut self, key: &RowKey, row: Row) -> Result<bool> {
        let scope = self.scope;
        let fits = registry::table(key.0).is_none_or(|table| table.facet == scope.0);
        let loaded = self.load(key)?;
        let fits = fits && loaded.scope == scope;
        if fits {
            (loaded.cells, loaded.is_touched) = (Cells::of(row), true);
        }
        Ok(fits)
    }

    /// All that is kept of a row. Loads it.
    pub(super) fn row(&mut self, key: &RowKey) -> Result<&Row> {
        let loaded = self.load(key)?;
        let stands = registry::table(key.0).zip(loaded.before.as_deref());
        loaded.cells.open_all(stands)
    }

    /// A row is settled anew, whether it changes or not.
    pub(super) fn touch(&mut self, key: &RowKey) -> Result<()> {
        self.load(key)?.is_touched = true;
        Ok(())
    }

    /// Writes every row down that was touched, and tells of those that show something else now.
    pub(super) fn flush(&mut self, follow: &mut dyn FnMut(&RowImage)) -> Result<u64> {
        let mut changed = 0;
        let mut stepped = Stepped::default();
        let (mut rewordings, mut words) = (Vec::new(), 0);
        // In the order of the tables and of their keys: neighbours stand on the same pages.
        let mut rows: Vec<(RowKey, Box<Loaded>)> =
            std::mem::take(&mut self.rows).into_iter().collect();
        rows.sort_unstable_by_key(|(key, _)| *key);
        self.bytes = 0;
        for (key, loaded) in rows {
            let is_nothing = loaded.cells.row().cells().is_empty() && loaded.before.is_none();
            if !loaded.is_touched || is_nothing {
                continue;
            }
            if let Some(image) = self.settle(&key, *loaded)? {
                changed += 1;
                stepped.note(&image);
                if let Some(rewording) = Rewording::of(&image) {
                    words += rewording.bytes();
                    rewordings.push(rewording);
                }
                follow(&image);
            }
            if words >= WORDS_MAX {
                words = 0;
                search::follow_all(self.shelf.conn, std::mem::take(&mut rewordings))?;
            }
        }
        search::follow_all(self.shelf.conn, rewordings)?;
        stepped.settle(self.shelf, follow)?;
        Ok(changed)
    }

    /// Writes one row down; gives its image if it shows something else now. The search index is left
    /// to whoever has all rows.
    fn settle(&mut self, key: &RowKey, loaded: Loaded) -> Result<Option<RowImage>> {
        let Loaded {
            scope,
            before,
            rowid,
            mut cells,
            home: was,
            ..
        } = loaded;
        let table = registry::table(key.0);
        let shown = match table {
            Some(table) => shown(&self.shelf, table, (&cells, before.as_deref()))?,
            None => Shown {
                cells: None,
                is_odd: true,
            },
        };
        if shown.cells.is_none() {
            // What stood in the table goes, and is kept aside.
            cells.open_all(table.zip(before.as_deref()))?;
        }
        let (bytes, state) = self.clocks(key, table, &cells, &shown)?;
        let clocks = match table.zip(shown.cells.as_deref()) {
            Some((table, shown))
                if state == State::default() && scope_in(table, key, shown) == scope =>
            {
                if matches!(was, Some(Home::Apart(_))) {
                    self.keeper.forget_apart(key)?;
                }
                Value::Blob(bytes)
            }
            _ => {
                let keeper = &self.keeper;
                keeper.write_apart((key, scope), (was, state), &bytes)?;
                Value::Null
            }
        };
        let Some(table) = table else {
            return Ok(None);
        };
        let is_changed = before != shown.cells;
        let is_kept = clocks != Value::Null || was == Some(Home::Row);
        let image = RowImage {
            table,
            row: Uuid::from_bytes(key.1),
            case: scope.1,
            before,
            after: shown.cells,
        };
        if is_changed || is_kept {
            self.writer.write_row(&image, rowid, &clocks)?;
        }
        Ok(is_changed.then_some(image))
    }

    /// Where the values came from, to be kept, and what else there is to say of them.
    fn clocks(
        &self,
        key: &RowKey,
        table: Option<&Table>,
        cells: &Cells,
        shown: &Shown,
    ) -> Result<(Vec<u8>, State)> {
        let row = cells.row();
        let (bytes, contested) = match table {
            Some(table) => {
                let stands = |no: u16, value: &Value| {
                    let shown = shown.cells.as_deref();
                    shown.and_then(|shown| value_of(table, no, shown)) == Some(value)
                };
                let class = classes::of_table(table);
                let column = |no| classes::by_number(table, no);
                let found = conflicts(&self.shelf, (*key, row), class, column)?;
                (cells.write(stands)?, found.len())
            }
            None => (cells.write(|_, _| false)?, 0),
        };
        let is_gone = table.is_some_and(|table| !row.is_there(classes::of_table(table)));
        let state = State {
            contested: i64::try_from(contested).unwrap_or(i64::MAX),
            is_odd: shown.is_odd,
            is_gone,
        };
        Ok((bytes, state))
    }
}

/// About how many bytes a cell takes in memory.
fn weight(value: &Value) -> usize {
    CELL_BYTES + length(value)
}

fn length(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        Value::Blob(bytes) => bytes.len(),
        Value::Null | Value::Int(_) | Value::Real(_) => 0,
    }
}

impl Rows for Batch<'_> {
    type Error = Error;

    fn row_mut(&mut self, of: &Op) -> Result<&mut Row> {
        let loaded = self.load(&(of.table, of.row))?;
        loaded.is_touched = true;
        if let Kind::Put(put) = &of.kind {
            let stands = registry::table(of.table).zip(loaded.before.as_deref());
            for (column, _) in put {
                loaded.cells.open(*column, stands)?;
            }
        }
        Ok(loaded.cells.row_mut())
    }
}

/// Brings table and search index to what a row shows now.
pub(super) fn show(shelf: Shelf<'_>, image: &RowImage) -> Result<()> {
    changes::write_row(shelf.conn, image)?;
    search::follow(shelf.conn, image)
}
