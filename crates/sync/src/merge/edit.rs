//! What an own change replaces, told before it has a place: the difference between editing a field
//! and deciding a conflict.

use super::Cell;
use crate::Hlc;
use crate::history::{PackHash, Shelf};
use casework::Value;

/// What a person meant by a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Edited what was shown, and only that. What else stood in the cell stays, and the conflict.
    Ordinary,
    /// Looked at all values and decided between them.
    Deciding,
}

/// An own change of a cell that is not sealed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// What was written.
    pub value: Value,
    /// When.
    pub hlc: Hlc,
    /// The packs whose values in this cell stay. Only an ordinary edit of a contested cell has any.
    pub keep: Vec<PackHash>,
}

impl Pending {
    /// Whether it is shown rather than a value with this clock, until it is sealed: it has no name
    /// yet, so it wins ties.
    pub fn is_shown_over(&self, hlc: Hlc) -> bool {
        self.hlc >= hlc
    }
}

/// The change that comes of an edit, given the cell and an earlier change that is not sealed yet.
/// One pack leaves one value in a cell, so the earlier one is replaced in any case.
///
/// # Errors
/// Only those of the shelf.
pub fn edit<S: Shelf>(
    shelf: &S,
    cell: &Cell,
    earlier: Option<&Pending>,
    how: How,
    (value, hlc): (Value, Hlc),
) -> Result<Pending, S::Error> {
    let keep = match how {
        How::Deciding => Vec::new(),
        How::Ordinary => kept(shelf, cell, earlier)?,
    };
    Ok(Pending { value, hlc, keep })
}

fn kept<S: Shelf>(
    shelf: &S,
    cell: &Cell,
    earlier: Option<&Pending>,
) -> Result<Vec<PackHash>, S::Error> {
    if cell.siblings().len() < 2 {
        // Nothing stands beside what is shown.
        return Ok(Vec::new());
    }
    let mut left = cell.by_display(shelf)?;
    if let Some(earlier) = earlier {
        left.retain(|(_, pack)| pack.is_some_and(|pack| earlier.keep.contains(&pack)));
    }
    let own_is_shown = earlier
        .zip(left.first())
        .is_some_and(|(earlier, (first, _))| earlier.is_shown_over(first.hlc));
    let replaced = usize::from(!own_is_shown);
    Ok(left
        .iter()
        .skip(replaced)
        .filter_map(|(_, pack)| *pack)
        .collect())
}
