//! The work, as `exchange_cost workload N` of `store` writes it: rows that both begin with, and what
//! each of two changed since.

use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    Null,
    Int(i64),
    Text(String),
}

impl Cell {
    pub fn json(&self) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Int(number) => (*number).into(),
            Self::Text(text) => text.as_str().into(),
        }
    }
}

pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
}

pub struct Row {
    pub table: usize,
    pub id: String,
    pub cells: Vec<Cell>,
}

/// One save of one row.
pub struct Save {
    pub at: i64,
    pub table: usize,
    pub id: String,
    pub cells: Vec<(usize, Cell)>,
}

#[derive(Default)]
pub struct Work {
    pub tables: Vec<Table>,
    pub rows: Vec<Row>,
    pub a: Vec<Save>,
    pub b: Vec<Save>,
}

/// Table, row, column.
pub type Key = (usize, String, usize);

/// What somebody ends with: all rows, and the cells that are said to be in conflict.
#[derive(Default)]
pub struct End {
    pub rows: BTreeMap<(usize, String), Vec<Cell>>,
    pub reported: BTreeSet<Key>,
}

pub fn cell(json: &Json) -> Cell {
    match json {
        Json::Null => Cell::Null,
        Json::Number(number) => Cell::Int(number.as_i64().unwrap()),
        other => Cell::Text(other.as_str().unwrap().to_owned()),
    }
}

pub fn text(json: &Json) -> String {
    json.as_str().unwrap().to_owned()
}

impl Work {
    pub fn read(path: &Path) -> Self {
        let mut work = Self::default();
        for line in std::fs::read_to_string(path).unwrap().lines() {
            let line: Json = serde_json::from_str(line).unwrap();
            if let Some(name) = line.get("table") {
                let columns = line["columns"].as_array().unwrap().iter().map(text);
                let (name, columns) = (text(name), columns.collect());
                work.tables.push(Table { name, columns });
                continue;
            }
            let table = work.table(line["row"].as_str().unwrap());
            let (id, cells) = (text(&line["id"]), line["cells"].as_array().unwrap());
            let Some(who) = line.get("save") else {
                let cells = cells.iter().map(cell).collect();
                work.rows.push(Row { table, id, cells });
                continue;
            };
            let column = |at: &Json| usize::try_from(at.as_u64().unwrap()).unwrap();
            let save = Save {
                at: line["at"].as_i64().unwrap(),
                table,
                id,
                cells: cells.iter().map(|c| (column(&c[0]), cell(&c[1]))).collect(),
            };
            let of = if who == "a" { &mut work.a } else { &mut work.b };
            of.push(save);
        }
        work
    }

    pub fn table(&self, name: &str) -> usize {
        self.tables
            .iter()
            .position(|table| table.name == name)
            .unwrap()
    }

    /// How many changes the first of the two made.
    pub fn changes(&self) -> usize {
        self.a.iter().map(|save| save.cells.len()).sum()
    }

    /// The case of each row.
    pub fn cases(&self) -> BTreeMap<(usize, &str), &str> {
        let of = |row: &Row| {
            let columns = &self.tables[row.table].columns;
            let at = columns.iter().position(|name| name == "case_id")?;
            Some(at)
        };
        let case = |row| match of(row).map(|at| &row.cells[at]) {
            Some(Cell::Text(case)) => case.as_str(),
            _ => row.id.as_str(),
        };
        self.rows
            .iter()
            .map(|row| ((row.table, row.id.as_str()), case(row)))
            .collect()
    }

    /// The cells that both changed to something else, and what all of them should show in the end:
    /// the later of both.
    pub fn truth(&self) -> (BTreeSet<Key>, BTreeMap<Key, Cell>) {
        let last = |saves: &[Save]| {
            let mut last = BTreeMap::new();
            for save in saves {
                for (column, cell) in &save.cells {
                    let key = (save.table, save.id.clone(), *column);
                    last.insert(key, (save.at, cell.clone()));
                }
            }
            last
        };
        let (a, b) = (last(&self.a), last(&self.b));
        let mut shown: BTreeMap<Key, Cell> = BTreeMap::new();
        for row in &self.rows {
            for (at, cell) in row.cells.iter().enumerate() {
                shown.insert((row.table, row.id.clone(), at), cell.clone());
            }
        }
        let mut truth = BTreeSet::new();
        for key in a.keys().chain(b.keys()) {
            let cell = match (a.get(key), b.get(key)) {
                (Some(a), Some(b)) => {
                    if a.1 != b.1 {
                        truth.insert(key.clone());
                    }
                    if a.0 > b.0 { &a.1 } else { &b.1 }
                }
                (Some(one), None) | (None, Some(one)) => &one.1,
                (None, None) => continue,
            };
            shown.insert(key.clone(), cell.clone());
        }
        (truth, shown)
    }
}
