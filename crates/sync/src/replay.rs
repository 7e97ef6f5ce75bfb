//! The fold of a log into rows: what must stand in the tables if nothing but the log were left.

use crate::change::{Entry, Kind};
use casework::Value;
use std::collections::BTreeMap;

/// A row: its table's number and its id.
pub type RowKey = (u16, [u8; 16]);
/// The cells of a row by column number; what holds nothing is left out.
pub type Cells = BTreeMap<u16, Value>;

/// The rows that the entries, in order, leave standing.
pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeMap<RowKey, Cells> {
    let mut rows = BTreeMap::<RowKey, Cells>::new();
    for op in entries.into_iter().flat_map(|entry| &entry.ops) {
        let key = (op.table, op.row);
        match &op.kind {
            Kind::Remove => {
                rows.remove(&key);
            }
            Kind::Put(cells) => set(rows.entry(key).or_default(), cells),
        }
    }
    rows
}

fn set(row: &mut Cells, cells: &[(u16, Value)]) {
    for (no, value) in cells {
        if *value == Value::Null {
            row.remove(no);
        } else {
            row.insert(*no, value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use casework::Facet;

    fn entry(seq: i64, kind: Kind) -> Entry {
        let op = Op {
            table: 20,
            row: [7; 16],
            kind,
        };
        Entry {
            seq,
            hlc: 1,
            deed: "edit-case".into(),
            facet: Facet::Facts,
            case: None,
            ops: vec![op],
        }
    }

    fn put(seq: i64, cells: &[(u16, Value)]) -> Entry {
        entry(seq, Kind::Put(cells.to_vec()))
    }

    #[test]
    fn later_cells_replace_earlier_ones_and_leave_the_others() {
        let log = [
            put(
                1,
                &[(1, Value::Int(1)), (2, Value::Int(2)), (3, Value::Int(3))],
            ),
            put(2, &[(2, Value::Int(20)), (3, Value::Null)]),
        ];
        let rows = fold(&log);
        let row = &rows[&(20, [7; 16])];
        assert_eq!(*row, Cells::from([(1, Value::Int(1)), (2, Value::Int(20))]));
    }

    #[test]
    fn a_row_put_again_after_its_removal_remembers_nothing() {
        let log = [
            put(1, &[(1, Value::Int(1)), (2, Value::Int(2))]),
            entry(2, Kind::Remove),
            put(3, &[(1, Value::Int(5))]),
        ];
        assert_eq!(
            fold(&log)[&(20, [7; 16])],
            Cells::from([(1, Value::Int(5))])
        );
        assert!(fold(&log[..2]).is_empty());
    }
}
