//! Automerge: one document for everything, or one for each case. Each row is a map; each save a change.

use crate::file::{pack, unpack};
use crate::measure::{durable, told};
use crate::work::{Cell, End, Row, Save, Work};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{
    ActorId, Automerge, AutomergeError, ChangeHash, ObjType, ROOT, ReadDoc, ScalarValue,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How the rows are spread over documents: by the name of each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Docs {
    One,
    ByCase,
}

fn scalar(cell: &Cell) -> ScalarValue {
    match cell {
        Cell::Null => ScalarValue::Null,
        Cell::Int(number) => ScalarValue::Int(*number),
        Cell::Text(text) => ScalarValue::Str(text.as_str().into()),
    }
}

fn cell(value: &automerge::Value<'_>) -> Cell {
    match value.as_scalar().unwrap() {
        ScalarValue::Null => Cell::Null,
        ScalarValue::Int(number) => Cell::Int(*number),
        other => Cell::Text(other.as_str().unwrap().to_owned()),
    }
}

fn key(work: &Work, table: usize, id: &str) -> String {
    format!("{}/{id}", work.tables[table].name)
}

type All = BTreeMap<String, Automerge>;

struct Spread<'a> {
    work: &'a Work,
    of: BTreeMap<(usize, &'a str), &'a str>,
    docs: Docs,
}

impl<'a> Spread<'a> {
    fn new(work: &'a Work, docs: Docs) -> Self {
        let of = work.cases();
        Self { work, of, docs }
    }

    fn doc(&self, table: usize, id: &str) -> &'a str {
        match self.docs {
            Docs::One => "all",
            Docs::ByCase => self.of[&(table, id)],
        }
    }

    fn begin(&self) -> All {
        let mut by_doc = BTreeMap::<&str, Vec<&Row>>::new();
        for row in &self.work.rows {
            let doc = self.doc(row.table, &row.id);
            by_doc.entry(doc).or_default().push(row);
        }
        let begun = |(name, rows): (&str, Vec<&Row>)| {
            let mut doc = Automerge::new().with_actor(ActorId::from(vec![0]));
            let done = doc.transact::<_, _, AutomergeError>(|tx| {
                for row in rows {
                    let key = key(self.work, row.table, &row.id);
                    let map = tx.put_object(ROOT, key, ObjType::Map)?;
                    let names = &self.work.tables[row.table].columns;
                    for (name, cell) in names.iter().zip(&row.cells) {
                        tx.put(&map, name, scalar(cell))?;
                    }
                }
                Ok(())
            });
            assert!(done.is_ok());
            (name.to_owned(), doc)
        };
        by_doc.into_iter().map(begun).collect()
    }

    /// Makes the saves; the documents they were made in, with their heads before.
    fn make(&self, all: &mut All, saves: &[Save], actor: u8) -> BTreeMap<String, Vec<ChangeHash>> {
        let mut before = BTreeMap::new();
        for save in saves {
            let name = self.doc(save.table, &save.id);
            let doc = all.get_mut(name).unwrap();
            if !before.contains_key(name) {
                before.insert(name.to_owned(), doc.get_heads());
                doc.set_actor(ActorId::from(vec![actor]));
            }
            let (_, map) = doc
                .get(ROOT, key(self.work, save.table, &save.id))
                .unwrap()
                .unwrap();
            let names = &self.work.tables[save.table].columns;
            let time = |_: &()| CommitOptions::default().with_time(save.at);
            let done = doc.transact_with::<_, _, AutomergeError, _>(time, |tx| {
                for (column, cell) in &save.cells {
                    tx.put(&map, &names[*column], scalar(cell))?;
                }
                Ok(())
            });
            assert!(done.is_ok());
        }
        before
    }

    fn end(&self, all: &All) -> End {
        let mut end = End::default();
        for row in &self.work.rows {
            let doc = &all[self.doc(row.table, &row.id)];
            let (_, map) = doc
                .get(ROOT, key(self.work, row.table, &row.id))
                .unwrap()
                .unwrap();
            let mut cells = Vec::new();
            for (at, name) in self.work.tables[row.table].columns.iter().enumerate() {
                let all = doc.get_all(&map, name).unwrap();
                let values: BTreeSet<Cell> = all.iter().map(|(value, _)| cell(value)).collect();
                if values.len() > 1 {
                    end.reported.insert((row.table, row.id.clone(), at));
                }
                cells.push(cell(&doc.get(&map, name).unwrap().unwrap().0));
            }
            end.rows.insert((row.table, row.id.clone()), cells);
        }
        end
    }
}

fn load<'a>(stored: &'a BTreeMap<String, &[u8]>, names: impl Iterator<Item = &'a String>) -> All {
    let doc = |name: &String| (name.clone(), Automerge::load(stored[name]).unwrap());
    names.map(doc).collect()
}

fn meet(all: &mut All, wire: &BTreeMap<String, &[u8]>) {
    for (name, changes) in wire {
        all.get_mut(name)
            .unwrap()
            .load_incremental(changes)
            .unwrap();
    }
}

pub fn step(name: &str, work: &Work, dir: &Path, docs: Docs) -> Option<End> {
    let spread = Spread::new(work, docs);
    if name == "prepare" {
        let all = spread.begin();
        let saved = all.iter().map(|(name, doc)| (name.clone(), doc.save()));
        durable(&dir.join("base"), &pack(saved));
        return None;
    }
    let base = std::fs::read(dir.join("base")).unwrap();
    let stored = unpack(&base);
    if name == "export" {
        let mut all = load(&stored, stored.keys());
        let before = spread.make(&mut all, &work.a, 1);
        told(|| {
            let changes = before.iter().map(|(name, heads)| {
                let doc = &all[name];
                let hashes: Vec<ChangeHash> =
                    doc.get_changes(heads).iter().map(|c| c.hash()).collect();
                (name.clone(), doc.bundle(hashes).unwrap().bytes().to_vec())
            });
            let wire = zstd::encode_all(pack(changes).as_slice(), 3).unwrap();
            durable(&dir.join("wire"), &wire);
        });
        return None;
    }
    let packed = std::fs::read(dir.join("wire")).unwrap();
    if name == "import" {
        told(|| {
            let wire = zstd::decode_all(packed.as_slice()).unwrap();
            let wire = unpack(&wire);
            let mut all = load(&stored, wire.keys());
            meet(&mut all, &wire);
            let saved = all.iter().map(|(name, doc)| (name.clone(), doc.save()));
            durable(&dir.join("stored"), &pack(saved));
        });
        return None;
    }
    if name == "warm" {
        let mut all = load(&stored, stored.keys());
        told(|| {
            let wire = zstd::decode_all(packed.as_slice()).unwrap();
            meet(&mut all, &unpack(&wire));
            durable(&dir.join("stored"), &packed);
        });
        return None;
    }
    let wire = zstd::decode_all(packed.as_slice()).unwrap();
    let mut all = load(&stored, stored.keys());
    spread.make(&mut all, &work.b, 2);
    meet(&mut all, &unpack(&wire));
    Some(spread.end(&all))
}
