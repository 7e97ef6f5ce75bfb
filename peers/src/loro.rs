//! Loro: one document for everything, or one for each case. Each row is a map; each save a commit.

use crate::automerge::Docs;
use crate::measure::{durable, told};
use crate::work::{Cell, End, Save, Work};
use loro::{ExportMode, LoroDoc, LoroValue, VersionVector};
use std::collections::BTreeMap;
use std::path::Path;

fn value(cell: &Cell) -> LoroValue {
    match cell {
        Cell::Null => LoroValue::Null,
        Cell::Int(number) => LoroValue::I64(*number),
        Cell::Text(text) => LoroValue::String(text.as_str().into()),
    }
}

fn cell(value: &LoroValue) -> Cell {
    match value {
        LoroValue::Null => Cell::Null,
        LoroValue::I64(number) => Cell::Int(*number),
        LoroValue::String(text) => Cell::Text(text.to_string()),
        other => unreachable!("{other:?}"),
    }
}

type All = BTreeMap<String, LoroDoc>;

struct Spread<'a> {
    work: &'a Work,
    of: BTreeMap<(usize, &'a str), &'a str>,
    docs: Docs,
}

impl<'a> Spread<'a> {
    fn doc(&self, table: usize, id: &str) -> &'a str {
        match self.docs {
            Docs::One => "all",
            Docs::ByCase => self.of[&(table, id)],
        }
    }

    fn key(&self, table: usize, id: &str) -> String {
        format!("{}-{id}", self.work.tables[table].name)
    }

    fn begin(&self) -> All {
        let mut all = All::new();
        for row in &self.work.rows {
            let name = self.doc(row.table, &row.id).to_owned();
            let doc = all.entry(name).or_insert_with(|| fresh(1));
            let map = doc.get_map(self.key(row.table, &row.id));
            let names = &self.work.tables[row.table].columns;
            for (name, cell) in names.iter().zip(&row.cells) {
                map.insert(name, value(cell)).unwrap();
            }
        }
        all.values().for_each(LoroDoc::commit);
        all
    }

    /// Makes the saves; the documents they were made in, with their versions before.
    fn make(&self, all: &All, saves: &[Save], peer: u64) -> BTreeMap<String, VersionVector> {
        let mut before = BTreeMap::new();
        for save in saves {
            let name = self.doc(save.table, &save.id);
            let doc = &all[name];
            if !before.contains_key(name) {
                before.insert(name.to_owned(), doc.oplog_vv());
                doc.set_peer_id(peer).unwrap();
            }
            let map = doc.get_map(self.key(save.table, &save.id));
            let names = &self.work.tables[save.table].columns;
            for (column, cell) in &save.cells {
                map.insert(&names[*column], value(cell)).unwrap();
            }
            doc.commit();
        }
        before
    }

    fn end(&self, all: &All) -> End {
        let mut end = End::default();
        for row in &self.work.rows {
            let doc = &all[self.doc(row.table, &row.id)];
            let map = doc.get_map(self.key(row.table, &row.id));
            let get = |name: &String| cell(&map.get(name).unwrap().get_deep_value());
            let cells = self.work.tables[row.table]
                .columns
                .iter()
                .map(get)
                .collect();
            end.rows.insert((row.table, row.id.clone()), cells);
        }
        end
    }
}

fn fresh(peer: u64) -> LoroDoc {
    let doc = LoroDoc::new();
    doc.set_peer_id(peer).unwrap();
    doc
}

fn load<'a>(stored: &'a BTreeMap<String, &[u8]>, names: impl Iterator<Item = &'a String>) -> All {
    let doc = |name: &String| {
        let doc = LoroDoc::new();
        doc.import(stored[name]).unwrap();
        (name.clone(), doc)
    };
    names.map(doc).collect()
}

fn meet(all: &All, wire: &BTreeMap<String, &[u8]>) {
    for (name, updates) in wire {
        all[name].import(updates).unwrap();
    }
}

fn saved(all: &All) -> Vec<u8> {
    let snapshot = |(name, doc): (&String, &LoroDoc)| {
        (name.clone(), doc.export(ExportMode::Snapshot).unwrap())
    };
    crate::file::pack(all.iter().map(snapshot))
}

pub fn step(name: &str, work: &Work, dir: &Path, docs: Docs) -> Option<End> {
    let of = work.cases();
    let spread = Spread { work, of, docs };
    if name == "prepare" {
        durable(&dir.join("base"), &saved(&spread.begin()));
        return None;
    }
    let base = std::fs::read(dir.join("base")).unwrap();
    let stored = crate::file::unpack(&base);
    if name == "export" {
        let all = load(&stored, stored.keys());
        let before = spread.make(&all, &work.a, 2);
        told(|| {
            let updates = before.iter().map(|(name, version)| {
                (
                    name.clone(),
                    all[name].export(ExportMode::updates(version)).unwrap(),
                )
            });
            let packed = crate::file::pack(updates);
            durable(
                &dir.join("wire"),
                &zstd::encode_all(packed.as_slice(), 3).unwrap(),
            );
        });
        return None;
    }
    let packed = std::fs::read(dir.join("wire")).unwrap();
    if name == "import" {
        told(|| {
            let wire = zstd::decode_all(packed.as_slice()).unwrap();
            let wire = crate::file::unpack(&wire);
            let all = load(&stored, wire.keys());
            meet(&all, &wire);
            durable(&dir.join("stored"), &saved(&all));
        });
        return None;
    }
    if name == "warm" {
        let all = load(&stored, stored.keys());
        told(|| {
            let wire = zstd::decode_all(packed.as_slice()).unwrap();
            meet(&all, &crate::file::unpack(&wire));
            durable(&dir.join("stored"), &packed);
        });
        return None;
    }
    let wire = zstd::decode_all(packed.as_slice()).unwrap();
    let all = load(&stored, stored.keys());
    spread.make(&all, &work.b, 3);
    meet(&all, &crate::file::unpack(&wire));
    Some(spread.end(&all))
}
