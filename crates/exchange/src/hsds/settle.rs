//! Rows into a directory: every key looked up, and what has no field kept beside it.

use serde_json::Value;
use uuid::Uuid;

use super::account::{Account, OddCode, Place};
use super::columns::Record;
use super::heap::{Heap, Row};
use super::model::{Directory, Extra};
use super::reader::Reader;
use super::tables::{self, Kind, Table};
use super::value::{Cells, text_of};
use super::{names, old, stand_in};

/// The root of the ids of extras; it does not depend on the publisher, nor do the rows' own ids.
const EXTRAS: Uuid = Uuid::from_u128(0x6c69_6e64_656e_5d00_8a51_0c6f_6578_7472);

/// Turns everything that was gathered into a directory.
pub(crate) fn settle(mut heap: Heap<'_>) -> (Directory, Account) {
    old::join(&mut heap);
    old::owners_by_place(&mut heap);
    stand_in::owners(&mut heap);
    stand_in::eligibility(&mut heap);
    for table in heap.table_names() {
        let count = heap.rows_of(&table).len() as u64;
        heap.ledger.account.read.insert(table, count);
    }
    let mut extras = Vec::new();
    let mut directory = Directory {
        providers: records(&mut heap, &mut extras),
        offers: records(&mut heap, &mut extras),
        sites: records(&mut heap, &mut extras),
        offer_sites: records(&mut heap, &mut extras),
        phones: records(&mut heap, &mut extras),
        addresses: records(&mut heap, &mut extras),
        schedules: records(&mut heap, &mut extras),
        languages: records(&mut heap, &mut extras),
        extras: Vec::new(),
    };
    for table in heap.table_names() {
        for row in heap.drain(&table) {
            if let Some(table) = tables::find(&table) {
                note_missing(&mut heap, table, &row);
            }
            let extra = whole_row(&mut heap, &table, row);
            extras.push(extra);
        }
    }
    extras.sort_by_key(|extra| extra.id);
    directory.extras = extras;
    (directory, heap.ledger.account)
}

fn records<R: Record>(heap: &mut Heap<'_>, extras: &mut Vec<Extra>) -> Vec<R> {
    let Some(table) = tables::find(R::TABLE) else {
        return Vec::new();
    };
    let mut records = Vec::new();
    for row in heap.drain(table.name) {
        note_missing(heap, table, &row);
        let (id, place) = (row.id, row.place);
        if !has_owners(heap, table, &row.cells) {
            let extra = whole_row(heap, table.name, row);
            extras.push(extra);
            continue;
        }
        let cells = row.cells;
        let mut reader = Reader {
            heap: &mut *heap,
            place,
            cells,
            keys: Vec::new(),
        };
        let mut record = R::default();
        *record.id() = id;
        record.columns(&mut reader);
        let Reader {
            mut cells,
            keys: seen,
            ..
        } = reader;
        if !cells.is_empty() {
            mend_keys(heap, table.name, &mut cells, place, &seen);
            extras.push(extra(
                table.name,
                id,
                Some((table.name.to_owned(), id)),
                &cells,
            ));
        }
        records.push(record);
    }
    records.sort_by_key(|record| *record.clone().id());
    records
}

/// Says which required columns a row lacks, unless it was said for the whole file.
fn note_missing(heap: &mut Heap<'_>, table: &Table, row: &Row) {
    for column in table
        .columns
        .iter()
        .filter(|column| column.is_required && !row.is_made)
    {
        if !row.cells.contains_key(column.name) && !heap.is_absent(row.place, column.name) {
            heap.ledger
                .odd(row.place, column.name, OddCode::MissingRequired, "");
        }
    }
}

/// Whether a row is tied to what it cannot be without. Services were seen to before.
fn has_owners(heap: &Heap<'_>, table: &Table, cells: &Cells) -> bool {
    let owners: &[(&str, &str)] = match table.name {
        "service_at_location" => &[("service_id", "service"), ("location_id", "location")],
        "address" => &[("location_id", "location")],
        _ => &[],
    };
    owners.iter().all(|(column, table)| {
        cells
            .get(*column)
            .is_some_and(|key| heap.has(table, heap.id_of(table, &text_of(key))))
    })
}

/// A row of a table without fields of its own, with its keys made plain.
fn whole_row(heap: &mut Heap<'_>, name: &str, row: Row) -> Extra {
    let mut cells = row.cells;
    let link = mend_keys(heap, name, &mut cells, row.place, &[]);
    cells.insert("id".into(), row.id.to_string().into());
    extra(name, row.id, link, &cells)
}

/// Writes each key that stays among the cells as the id of its row, or reports it as broken.
/// Gives the first row that one leads to. Keys that have a field were seen to there.
fn mend_keys(
    heap: &mut Heap<'_>,
    table: &str,
    cells: &mut Cells,
    place: Place,
    seen: &[&str],
) -> Option<(String, Uuid)> {
    let mut link = None;
    for (column, kind) in keys(table, cells) {
        let Some(key) = cells.get(&column).map(text_of) else {
            continue;
        };
        if seen.contains(&column.as_str()) {
            continue;
        }
        match target(heap, kind, cells, &key) {
            Some((table, id)) => {
                cells.insert(column, id.to_string().into());
                link.get_or_insert((table, id));
            }
            None => heap.ledger.odd(place, &column, OddCode::BrokenKey, &key),
        }
    }
    link
}

/// The key columns of a table; of one that HSDS does not have, those that are named like keys.
fn keys(name: &str, cells: &Cells) -> Vec<(String, Kind)> {
    if let Some(table) = tables::find(name) {
        let is_key = |kind| matches!(kind, Kind::Link(_) | Kind::LinkAny(_));
        let keys = table.columns.iter().filter(|column| is_key(column.kind));
        return keys
            .map(|column| (column.name.to_owned(), column.kind))
            .collect();
    }
    let key = |column: &String| {
        let table = names::table(column.strip_suffix("_id")?)?;
        Some((column.clone(), Kind::Link(table.name)))
    };
    cells.keys().filter_map(key).collect()
}

/// The row that a key names, if it is there.
fn target(heap: &Heap<'_>, kind: Kind, cells: &Cells, key: &str) -> Option<(String, Uuid)> {
    let table = match kind {
        Kind::Link(table) => table.to_owned(),
        Kind::LinkAny(entity) => {
            let word = cells.get(entity).and_then(Value::as_str);
            let named = word.and_then(names::table);
            named
                .or_else(|| heap.table_having(heap.id_of("", key)))?
                .name
                .to_owned()
        }
        _ => return None,
    };
    let id = heap.id_of(&table, key);
    heap.has(&table, id).then_some((table, id))
}

fn extra(table: &str, row: Uuid, link: Option<(String, Uuid)>, cells: &Cells) -> Extra {
    let name = format!("{table}\0{row}");
    let json = serde_json::to_string(cells).unwrap_or_default();
    Extra {
        id: Uuid::new_v5(&EXTRAS, name.as_bytes()),
        table: table.to_owned(),
        link,
        json,
    }
}
