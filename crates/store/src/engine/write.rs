//! Writing, inside the door: every change is computed here, and nowhere else.

use crate::engine::act::{Act, RowImage};
use crate::engine::changes;
use crate::engine::codec::{self, checked};
use crate::engine::error::{Error, Result};
use crate::engine::guard::Guard;
use crate::engine::read::Read;
use crate::exchange;
use casework::audit::AuditLine;
use casework::record::Table;
use casework::{CaseId, MemberId, Moment, Record, Value};
use std::collections::HashMap;
use std::ops::Deref;
use sync::merge::LIVE;
use uuid::Uuid;

/// What may be done while the door is open. Everything readable is readable as well.
pub struct Write<'a> {
    read: Read<'a>,
    guard: &'a Guard,
    act: &'a Act<'a>,
    pub(crate) drawn: Drawn,
}

/// A decision between versions: it is logged whether or not it changes what is shown.
#[derive(Clone)]
pub(crate) struct Decided {
    pub(crate) table: &'static Table,
    pub(crate) row: Uuid,
    pub(crate) case: Option<CaseId>,
    pub(crate) cells: Vec<(u16, Value)>,
}

/// What a transaction has done so far.
#[derive(Default)]
pub(crate) struct Drawn {
    images: Vec<RowImage>,
    places: HashMap<(u16, Uuid), usize>,
    decided: Vec<Decided>,
    object: Option<Uuid>,
}

impl<'a> Deref for Write<'a> {
    type Target = Read<'a>;
    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl<'a> Write<'a> {
    pub(crate) fn new(read: Read<'a>, guard: &'a Guard, act: &'a Act<'a>) -> Self {
        Self {
            read,
            guard,
            act,
            drawn: Drawn::default(),
        }
    }

    /// A fresh id.
    pub fn fresh<I: From<Uuid>>(&self) -> I {
        (self.act.ids)().into()
    }

    /// The moment of the deed.
    pub const fn now(&self) -> Moment {
        self.act.now
    }

    /// Who does it.
    pub const fn member(&self) -> MemberId {
        self.act.member
    }

    /// Names the record that the audit line is about; otherwise it is the first one changed.
    pub fn about(&mut self, object: impl Into<Uuid>) {
        self.drawn.object = Some(object.into());
    }

    /// Keeps the record as it is now. Only the cells that differ are written and logged.
    ///
    /// # Errors
    /// [`Error::AppendOnly`] if it would change a record of an append-only table.
    pub fn put<R: Record>(&mut self, record: &R) -> Result<()> {
        let id = record.id().into();
        let before = self.cells(R::TABLE, id)?;
        self.set(R::TABLE, id, record.case(), before, Some(record.cells()))
    }

    /// Keeps a record that is new: saves the look at the old one.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`] if it is not new.
    pub fn insert<R: Record>(&mut self, record: &R) -> Result<()> {
        self.set(
            R::TABLE,
            record.id().into(),
            record.case(),
            None,
            Some(record.cells()),
        )
    }

    /// Removes a record.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is not there, [`Error::AppendOnly`] if its table only grows.
    pub fn remove<R: Record>(&mut self, id: R::Id) -> Result<()> {
        let record: R = self.find(id)?;
        let before = self.cells(R::TABLE, id.into())?;
        self.set(R::TABLE, id.into(), record.case(), before, None)
    }

    /// Decides what stands in one cell that has several versions, also if it is the one that is shown:
    /// everyone else has yet to hear of it. With [`LIVE`] as its column the row itself comes back. A row
    /// that cannot be shown is decided by what is kept of it.
    ///
    /// # Errors
    /// [`Error::BadCell`] for a value that the column does not take, or a column that is not there;
    /// [`Error::NotFound`] for a row that is not there.
    pub fn decide(
        &mut self,
        table: &'static Table,
        id: Uuid,
        case: Option<CaseId>,
        (column, value): (u16, Value),
    ) -> Result<()> {
        let mut decided = Vec::new();
        if column != LIVE {
            let at = table.columns.iter().position(|known| known.no == column);
            let at = at.ok_or(Error::BadCell)?;
            let fits = table
                .columns
                .get(at)
                .is_some_and(|column| (column.fits)(&value));
            if !fits {
                return Err(Error::BadCell);
            }
            if let Some(before) = self.cells(table, id)? {
                let mut after = before.clone();
                if let Some(cell) = after.get_mut(at) {
                    cell.clone_from(&value);
                }
                self.set(table, id, case, Some(before), Some(after))?;
            } else if !self.noted(exchange::is_kept_aside(self.conn(), table, id))? {
                return Err(Error::NotFound);
            }
            decided.push((column, value));
        }
        self.drawn.decided.push(Decided {
            table,
            row: id,
            case,
            cells: decided,
        });
        Ok(())
    }

    /// Takes a row away that is there only because somebody who did not know of its removal changed it.
    ///
    /// # Errors
    /// [`Error::AppendOnly`] if its table only grows.
    pub fn decide_away(
        &mut self,
        table: &'static Table,
        id: Uuid,
        case: Option<CaseId>,
    ) -> Result<()> {
        let before = self.cells(table, id)?;
        self.set(table, id, case, before, None)
    }

    /// Undoes one change: the row becomes what it was before.
    ///
    /// # Errors
    /// [`Error::ChangedMeanwhile`] if the row is no longer what the change had made of it.
    pub fn restore(&mut self, image: &RowImage) -> Result<()> {
        let current = self.cells(image.table, image.row)?;
        if current != image.after {
            return Err(Error::ChangedMeanwhile);
        }
        self.set(
            image.table,
            image.row,
            image.case,
            current,
            image.before.clone(),
        )
    }

    fn cells(&self, table: &Table, id: Uuid) -> Result<Option<Vec<Value>>> {
        self.noted(codec::cells_of(self.conn(), table, id))
    }

    /// Makes `before` into `after`, in the table and in the image from which log, search and undo are
    /// made.
    fn set(
        &mut self,
        table: &'static Table,
        id: Uuid,
        case: Option<CaseId>,
        before: Option<Vec<Value>>,
        after: Option<Vec<Value>>,
    ) -> Result<()> {
        let after = after
            .map(|cells| {
                cells
                    .into_iter()
                    .map(checked)
                    .collect::<Result<Vec<Value>>>()
            })
            .transpose()?;
        if before == after {
            return Ok(());
        }
        // Its lines are chained; a line put here would break the chain.
        if table.no == AuditLine::TABLE.no {
            return Err(Error::BehindTheDoor);
        }
        if table.append_only && before.is_some() {
            return Err(Error::AppendOnly);
        }
        let image = RowImage {
            table,
            row: id,
            case,
            before,
            after,
        };
        self.apply(&image)?;
        self.drawn.remember(image);
        Ok(())
    }

    /// Writes one row. What is removed keeps its values aside, if colleagues know of it.
    fn apply(&self, image: &RowImage) -> Result<()> {
        let _open = self.guard.open();
        if image.before.is_some() && image.after.is_none() {
            let kept = exchange::keep_aside(self.conn(), image.table, image.row);
            self.noted(kept)?;
        }
        self.noted(changes::write_row(self.conn(), image))
    }
}

impl Drawn {
    /// What was done in the end: rows that are again as they were do not count.
    pub(crate) fn settled(self) -> (Vec<RowImage>, Vec<Decided>, Option<Uuid>) {
        let mut images = self.images;
        images.retain(|image| image.before != image.after);
        (images, self.decided, self.object)
    }

    /// One image per row: as it was at first, as it is at last.
    fn remember(&mut self, image: RowImage) {
        let key = (image.table.no, image.row);
        let known = self
            .places
            .get(&key)
            .and_then(|place| self.images.get_mut(*place));
        if let Some(known) = known {
            known.after = image.after;
            known.case = image.case;
        } else {
            self.places.insert(key, self.images.len());
            self.images.push(image);
        }
    }
}
