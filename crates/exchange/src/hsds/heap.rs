//! Rows as they come in, each once, by table and id.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::ControlFlow;
use std::rc::Rc;

use serde_json::Value;
use uuid::Uuid;

use super::account::{Ledger, OddCode, Place};
use super::limits::{Limit, Limits, Progress, Refused};
use super::names::Name;
use super::tables::{self, Table};
use super::value::{Cells, agrees, as_uuid, content, settle_kinds, text_of};

pub(crate) type Watch<'a> = &'a mut dyn FnMut(Progress<'_>) -> ControlFlow<()>;

const PROGRESS_EVERY: u64 = 1_000;

#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) id: Uuid,
    pub(crate) place: Place,
    pub(crate) cells: Cells,
    /// We made it, so nobody is to blame for what it lacks.
    pub(crate) is_made: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Rows {
    pub(crate) rows: Vec<Row>,
    at: HashMap<Uuid, usize>,
}

/// Whether a second row of the same id is a repetition or a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    /// One row per line: a second row of one id is reported.
    Lines,
    /// A tree that shows the same row in several places, more or less of it each time.
    Tree,
    /// A row that we made out of a cell.
    Made,
}

pub(crate) struct Heap<'a> {
    pub(crate) ledger: Ledger,
    pub(crate) limits: &'a Limits,
    tables: BTreeMap<String, Rows>,
    namespace: Uuid,
    watch: Watch<'a>,
    cells: u64,
    kept: u64,
    is_recognised: bool,
    file: String,
    /// What the headers of each file and table mean.
    pub(super) known: HashMap<(usize, &'static str), HashMap<String, Rc<Name>>>,
    /// Columns of a file that hold in one cell what HSDS keeps in rows.
    pub(super) inlined: HashSet<(usize, &'static str, &'static str)>,
    /// Services and the places they are at, where no row of a table says so.
    pub(super) pairs: BTreeMap<(Uuid, Uuid), Place>,
    /// Required columns that a file does not have at all: told once, not in every row.
    absent: HashSet<(usize, &'static str)>,
    /// The table that objects with these keys belong to: lists repeat one shape.
    pub(super) shapes: HashMap<String, Option<&'static Table>>,
}

impl<'a> Heap<'a> {
    pub(crate) fn new(namespace: Uuid, limits: &'a Limits, watch: Watch<'a>) -> Self {
        Heap {
            ledger: Ledger::default(),
            limits,
            tables: BTreeMap::new(),
            namespace,
            watch,
            cells: 0,
            kept: 0,
            is_recognised: false,
            file: String::new(),
            known: HashMap::new(),
            inlined: HashSet::new(),
            pairs: BTreeMap::new(),
            absent: HashSet::new(),
            shapes: HashMap::new(),
        }
    }

    pub(crate) fn open_file(&mut self, name: &str) -> Result<usize, Refused> {
        name.clone_into(&mut self.file);
        self.tick()?;
        Ok(self.ledger.open_file(name))
    }

    fn tick(&mut self) -> Result<(), Refused> {
        let rows = self.ledger.account.rows_read;
        match (self.watch)(Progress {
            file: &self.file,
            rows,
        }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Refused::Cancelled),
        }
    }

    pub(crate) fn note_absent(&mut self, place: Place, column: &'static str) {
        self.ledger.odd(place, column, OddCode::MissingRequired, "");
        self.absent.insert((place.file, column));
    }

    /// Whether it was said before, for the whole file, that the column is not there.
    pub(crate) fn is_absent(&self, place: Place, column: &'static str) -> bool {
        self.absent.contains(&(place.file, column))
    }

    /// The id that a text stands for in a table: itself, or one derived from it.
    pub(crate) fn id_of(&self, table: &str, text: &str) -> Uuid {
        let text = text.trim();
        as_uuid(text).unwrap_or_else(|| self.derive(&[table, text]))
    }

    pub(crate) fn derive(&self, parts: &[&str]) -> Uuid {
        Uuid::new_v5(&self.namespace, parts.join("\0").as_bytes())
    }

    pub(crate) fn has(&self, table: &str, id: Uuid) -> bool {
        self.tables
            .get(table)
            .is_some_and(|rows| rows.at.contains_key(&id))
    }

    /// The first table of HSDS with a row of that id.
    pub(crate) fn table_having(&self, id: Uuid) -> Option<&'static Table> {
        tables::TABLES.iter().find(|table| self.has(table.name, id))
    }

    /// Whether anything of HSDS was met.
    pub(crate) fn is_recognised(&self) -> bool {
        self.is_recognised || self.tables.keys().any(|name| tables::find(name).is_some())
    }

    /// Notes that a file has a header of HSDS, if perhaps no rows.
    pub(crate) fn recognise(&mut self) {
        self.is_recognised = true;
    }

    pub(crate) fn table_names(&self) -> Vec<String> {
        self.tables.keys().cloned().collect()
    }

    pub(crate) fn rows_of(&self, table: &str) -> &[Row] {
        self.tables
            .get(table)
            .map(|rows| rows.rows.as_slice())
            .unwrap_or_default()
    }

    pub(crate) fn rows_mut(&mut self, table: &str) -> &mut [Row] {
        self.tables
            .get_mut(table)
            .map(|rows| rows.rows.as_mut_slice())
            .unwrap_or_default()
    }

    /// Takes a table's rows out; its ids stay known.
    pub(crate) fn drain(&mut self, table: &str) -> Vec<Row> {
        self.tables
            .get_mut(table)
            .map(|rows| std::mem::take(&mut rows.rows))
            .unwrap_or_default()
    }

    /// Keeps a row and gives its id. Nothing is dropped: of two rows that share an id and differ,
    /// the second gets an id derived from what it says.
    pub(crate) fn add(
        &mut self,
        table: &str,
        cells: Cells,
        place: Place,
        flow: Flow,
    ) -> Result<Uuid, Refused> {
        self.count(&cells)?;
        if self.tables.len() >= self.limits.files && !self.tables.contains_key(table) {
            return Err(Refused::too_large(Limit::Files));
        }
        let id = self.add_uncounted(table, cells, place, flow);
        // A tree shows a row again and again; only what is kept counts, and cells bound the rest.
        if self.kept > self.limits.rows {
            return Err(Refused::TooManyRows {
                most: self.limits.rows,
            });
        }
        Ok(id)
    }

    pub(crate) fn add_uncounted(
        &mut self,
        table: &str,
        mut cells: Cells,
        place: Place,
        flow: Flow,
    ) -> Uuid {
        if let Some(table) = tables::find(table) {
            settle_kinds(table, &mut cells);
        }
        let source_id = cells.remove("id").map(|id| text_of(&id));
        let mut id = match source_id.as_deref().map(|id| (id, as_uuid(id.trim()))) {
            Some((_, Some(id))) => id,
            Some((text, None)) => {
                self.ledger.odd(place, "id", OddCode::NotUuid, text);
                cells
                    .entry("x_source_id".into())
                    .or_insert_with(|| text.into());
                self.id_of(table, text)
            }
            None => {
                if flow != Flow::Made {
                    self.ledger
                        .odd(place, "id", OddCode::MissingRequired, table);
                }
                self.derive(&[table, "row", &content(&cells)])
            }
        };
        if let Some(row) = self.find(table, id) {
            let is_same = row.cells == cells;
            if flow == Flow::Lines || !agrees(&row.cells, &cells) {
                let text = source_id.unwrap_or_else(|| id.to_string());
                if !is_same {
                    id = self.derive(&[table, &id.to_string(), &content(&cells)]);
                    cells
                        .entry("x_source_id".into())
                        .or_insert_with(|| text.as_str().into());
                }
                // A tree shows a row again and again; once told is enough.
                if flow == Flow::Lines || !self.has(table, id) {
                    self.ledger.odd(place, "id", OddCode::DuplicateId, &text);
                }
            }
        }
        self.merge(table, id, cells, place, flow);
        id
    }

    fn count(&mut self, cells: &Cells) -> Result<(), Refused> {
        self.ledger.account.rows_read += 1;
        self.cells += cells.len() as u64 + 1;
        if self.cells > self.limits.cells {
            return Err(Refused::too_large(Limit::Cells));
        }
        if self.ledger.account.rows_read.is_multiple_of(PROGRESS_EVERY) {
            self.tick()?;
        }
        Ok(())
    }

    pub(crate) fn find(&self, table: &str, id: Uuid) -> Option<&Row> {
        let rows = self.tables.get(table)?;
        rows.rows.get(*rows.at.get(&id)?)
    }

    fn merge(&mut self, table: &str, id: Uuid, cells: Cells, place: Place, flow: Flow) {
        if !self.tables.contains_key(table) {
            self.tables.insert(table.to_owned(), Rows::default());
        }
        let Some(rows) = self.tables.get_mut(table) else {
            return;
        };
        let next = rows.rows.len();
        let at = *rows.at.entry(id).or_insert(next);
        if at == next {
            self.kept += 1;
            rows.rows.push(Row {
                id,
                place,
                cells: Cells::new(),
                is_made: flow == Flow::Made,
            });
        }
        let Some(row) = rows.rows.get_mut(at) else {
            return;
        };
        for (column, value) in cells {
            if let Entry::Vacant(free) = row.cells.entry(column) {
                if let Value::String(text) = &value {
                    self.ledger.look(place, free.key(), text);
                }
                free.insert(value);
            }
        }
    }
}
