//! Whether a store says what the rules in memory say.

use super::oracle::{Oracle, Sides, table, words};
use crate::exchange::office::Device;
use std::collections::{BTreeMap, BTreeSet};
use store::exchange::{Contested, Why};
use sync::merge::LIVE;
use sync::replay::RowKey;
use uuid::Uuid;

impl Oracle {
    /// Whether a store agrees; everything it wrote must have been sealed.
    pub fn agrees_with(&self, device: &Device) -> Result<usize, String> {
        let shown = self.shown();
        let mut counts = BTreeMap::new();
        for (key, expected) in &shown {
            let (table, id) = (table(key), Uuid::from_bytes(key.1));
            *counts.entry(table.name).or_insert(0) += 1;
            let found = device.store.read().row(table, id).unwrap();
            if found.as_ref() != Some(expected) {
                return Err(format!("{} {id} is shown otherwise", table.name));
            }
        }
        for (table, (count, _)) in crate::exchange::office::shown(device) {
            let expected = counts.get(table).copied().unwrap_or(0);
            if count != expected {
                return Err(format!("{count} {table} are shown, not {expected}"));
            }
        }
        let found = device.store.contested(None, (0, i64::MAX)).unwrap();
        let count = device.store.count_contested(None).unwrap();
        let expected = self.contested();
        if usize::try_from(count).unwrap() != expected.len() {
            return Err(format!("{count} conflicts, not {}", expected.len()));
        }
        first_is_shown(device, &found)?;
        if by_field(&found) != expected {
            return Err(format!("other conflicts: {found:?} and not {expected:?}"));
        }
        let (kept, odd) = (odd_in(device), self.odd());
        if kept != odd {
            let missing: Vec<_> = odd.difference(&kept).collect();
            let other: Vec<_> = kept.difference(&odd).collect();
            return Err(format!(
                "not kept for tomorrow: {missing:?}, or for nothing: {other:?}"
            ));
        }
        let waiting = device.store.waiting().unwrap();
        let may_wait = |why| matches!(why, Why::Missing | Why::Quarantine);
        if let Some(other) = waiting.iter().find(|one| !may_wait(one.why)) {
            return Err(format!("a pack waits: {:?}", other.why));
        }
        Ok(expected.len())
    }
}

/// The rows that are kept for a newer version.
fn odd_in(device: &Device) -> BTreeSet<RowKey> {
    let read = device.store.read();
    let mut statement = read
        .conn()
        .prepare("SELECT table_no, row FROM clocks WHERE is_odd > 0")
        .unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

/// The version that stands first is the one that is shown.
fn first_is_shown(device: &Device, found: &[Contested]) -> Result<(), String> {
    for one in found.iter().filter(|one| one.column != LIVE) {
        let Some(cells) = device.store.read().row(one.table, one.row).unwrap() else {
            continue;
        };
        let at = one
            .table
            .columns
            .iter()
            .position(|column| column.no == one.column);
        let (at, first) = (at.unwrap(), &one.sides[0].value);
        let is_understood = (one.table.columns[at].fits)(first);
        if is_understood && cells[at] != *first {
            return Err(format!("{} {} shows no version", one.table.name, one.row));
        }
    }
    Ok(())
}

fn by_field(found: &[Contested]) -> BTreeMap<(RowKey, u16), Sides> {
    let field = |one: &Contested| {
        let sides = one
            .sides
            .iter()
            .map(|s| (s.pack, s.hlc, format!("{:?}", words(&s.value))));
        (
            ((one.table.no, one.row.into_bytes()), one.column),
            sides.collect(),
        )
    };
    found.iter().map(field).collect()
}
