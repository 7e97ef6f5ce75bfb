//! What follows from other rows: where a referral stands is what its steps come to, whatever two
//! devices wrote into its row.

use super::classes::BY_STEPS;
use super::rows::show;
use super::shelf::Shelf;
use crate::engine::act::RowImage;
use crate::engine::codec;
use crate::engine::error::{Error, Result};
use casework::referral::{Referral, ReferralEvent};
use casework::{Record, ReferralId, Value};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The referrals whose steps, or whose rows, have changed.
#[derive(Default)]
pub(super) struct Stepped(BTreeSet<Uuid>);

impl Stepped {
    /// Takes note of a changed row.
    pub(super) fn note(&mut self, image: &RowImage) {
        if image.table == Referral::TABLE {
            self.0.insert(image.row);
        } else if image.table == ReferralEvent::TABLE {
            let of = image
                .table
                .columns
                .iter()
                .position(|c| c.name == "referral_id");
            let cell = of
                .zip(image.after.as_ref())
                .and_then(|(at, cells)| cells.get(at));
            if let Some(Value::Blob(bytes)) = cell {
                self.0.extend(Uuid::from_slice(bytes));
            }
        }
    }

    /// Brings each of them to where its steps lead.
    pub(super) fn settle(self, shelf: Shelf<'_>, follow: &mut dyn FnMut(&RowImage)) -> Result<()> {
        for id in self.0 {
            if let Some(image) = settled(shelf, id)? {
                show(shelf, &image)?;
                follow(&image);
            }
        }
        Ok(())
    }
}

/// What its steps make of a referral, if its row says otherwise. Steps that this version does not
/// understand leave it as it is.
fn settled(shelf: Shelf<'_>, id: Uuid) -> Result<Option<RowImage>> {
    let table = Referral::TABLE;
    let Some(before) = codec::cells_of(shelf.conn, table, id)? else {
        return Ok(None);
    };
    let events = match events(shelf, ReferralId(id)) {
        Err(Error::BadCell) => return Ok(None),
        events => events?,
    };
    let Ok(referral) = Referral::from_cells(id, before.clone()) else {
        return Ok(None);
    };
    if events.is_empty() {
        return Ok(None);
    }
    let by_steps = referral.settled(&events).referral.cells();
    let cells = table.columns.iter().zip(before.iter().zip(by_steps));
    let after: Vec<Value> = cells
        .map(|(column, (row, steps))| {
            if BY_STEPS.contains(&column.name) {
                steps
            } else {
                row.clone()
            }
        })
        .collect();
    Ok((after != before).then_some(RowImage {
        table,
        row: id,
        case: Some(referral.case_id),
        before: Some(before),
        after: Some(after),
    }))
}

fn events(shelf: Shelf<'_>, id: ReferralId) -> Result<Vec<ReferralEvent>> {
    let select = &codec::statements(ReferralEvent::TABLE)?.select;
    let sql = format!("{select} WHERE referral_id = ?1 ORDER BY recorded_at, id");
    let mut statement = shelf.conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id.0.as_bytes()])?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        events.push(codec::record(row)?);
    }
    Ok(events)
}
