//! The changes of a pack, applied to the rows of one scope (a facet of a case).

use super::{LIVE, Row, Sibling};
use crate::history::{PackHash, Past, Place, Shelf};
use crate::replay::RowKey;
use crate::{Hlc, Kind, Op};
use casework::Value;
use std::collections::BTreeMap;
use std::convert::Infallible;

/// One change of a row, as a pack carries it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When, by its author's clock.
    pub hlc: Hlc,
    /// What was done to which row.
    pub op: Op,
    /// For cells that were in conflict and were edited without deciding it: what stays.
    pub keep: Vec<Keep>,
}

/// What stays in one cell beside the new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// The column.
    pub column: u16,
    /// The packs whose values stay.
    pub packs: Vec<PackHash>,
}

/// Where the rows of one scope are kept.
pub trait Rows {
    /// What can go wrong when asking.
    type Error;

    /// The row that a change is of, with all cells that the change writes; an empty one if nothing was
    /// ever heard of it.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn row_mut(&mut self, of: &Op) -> Result<&mut Row, Self::Error>;
}

/// Rows in memory.
pub type Memory = BTreeMap<RowKey, Row>;

impl Rows for Memory {
    type Error = Infallible;

    fn row_mut(&mut self, of: &Op) -> Result<&mut Row, Infallible> {
        Ok(self.entry((of.table, of.row)).or_default())
    }
}

/// Applies the changes of one pack to the rows of the scope they were sealed for. `sight` is the
/// one of its admission; the shelf is asked only where something is kept.
///
/// Unknown tables and columns are no concern of this function: they are merged like all others.
///
/// # Errors
/// Only those of the shelf and of the rows.
pub fn apply<S: Shelf, R: Rows<Error = S::Error>>(
    shelf: &S,
    rows: &mut R,
    (place, sight): (Place, &Past),
    changes: impl IntoIterator<Item = Change>,
) -> Result<(), S::Error> {
    for Change { hlc, op, keep } in changes {
        let row = rows.row_mut(&op)?;
        let mut write = |column, value, keep: &[Place]| {
            let new = Sibling { place, hlc, value };
            row.cell_mut(column).write(sight, keep, new);
        };
        match op.kind {
            Kind::Remove => write(LIVE, Value::Int(0), &[]),
            Kind::Put(cells) => {
                write(LIVE, Value::Int(1), &[]);
                // LIVE is written by the kind alone: no column may speak for it.
                for (column, value) in cells.into_iter().filter(|(column, _)| *column != LIVE) {
                    write(column, value, &kept(shelf, &keep, column)?);
                }
            }
        }
    }
    Ok(())
}

/// Where the packs lie whose values stay. A name that is unknown here was not in the author's past
/// either, so it keeps nothing.
fn kept<S: Shelf>(shelf: &S, keep: &[Keep], column: u16) -> Result<Vec<Place>, S::Error> {
    let mut places = Vec::new();
    for keep in keep.iter().filter(|keep| keep.column == column) {
        for pack in &keep.packs {
            places.extend(shelf.place(pack)?);
        }
    }
    Ok(places)
}

/// Fills the rows of a scope whose key came late. The chunks must be those of *all* applied packs
/// that hold one for it, in the order in which the packs were applied, and the rows empty; then the
/// outcome is that of a device which always had the key. Until then nobody may write there.
///
/// # Errors
/// Only those of the shelf and of the rows.
pub fn replay<S: Shelf, R: Rows<Error = S::Error>>(
    shelf: &S,
    rows: &mut R,
    chunks: impl IntoIterator<Item = (Place, Vec<Change>)>,
) -> Result<(), S::Error> {
    for (place, changes) in chunks {
        apply(shelf, rows, (place, &shelf.sight(place)?), changes)?;
    }
    Ok(())
}
