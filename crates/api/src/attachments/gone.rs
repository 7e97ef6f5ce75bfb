//! What goes for good: the pieces of files that were erased, or removed long enough ago, and those that
//! a crash left before there was a row.

use super::bytes::Pieces;
use crate::fault::Fault;
use crate::session::Session;
use casework::attachment::Attachment;
use casework::{Record, Value};
use std::collections::BTreeSet;
use store::{RowImage, tables};
use uuid::Uuid;

/// Takes away every piece that no row names any more. Done when a vault is unlocked: nothing is under
/// way then, and nothing can be taken back.
pub(crate) fn sweep(session: &mut Session) -> Result<(), Fault> {
    let rows = tables::attachments::every(&session.read())?;
    let (mut keep, now) = (BTreeSet::new(), session.now());
    for row in &rows {
        if !row.keeps_bytes(now) {
            session.store.unwant_blobs(row.id)?;
            continue;
        }
        // A row that says what cannot be has no pieces.
        let Ok(pieces) = Pieces::of(row) else {
            continue;
        };
        for piece in pieces.numbers() {
            keep.insert(pieces.name(&session.vault, piece)?);
        }
    }
    session.vault.dir().sweep_blobs(&keep)?;
    Ok(())
}

/// Takes away the pieces of files whose rows were erased, and sees to it that they go from the relays as
/// well. Their keys are gone with the rows; what stays anywhere is closed for good.
pub(crate) fn erased(session: &mut Session, images: &[RowImage]) -> Result<(), Fault> {
    for image in images.iter().filter(is_file) {
        take_away(session, image.row, image.before.clone())?;
    }
    Ok(())
}

/// The same where the adding of a file was taken back: its row is gone again.
pub(crate) fn undone(session: &mut Session, images: &[RowImage]) -> Result<(), Fault> {
    let added = |image: &&RowImage| is_file(image) && image.before.is_none();
    for image in images.iter().filter(added) {
        take_away(session, image.row, image.after.clone())?;
    }
    Ok(())
}

fn is_file(image: &&RowImage) -> bool {
    *image.table == *Attachment::TABLE
}

fn take_away(session: &mut Session, id: Uuid, cells: Option<Vec<Value>>) -> Result<(), Fault> {
    session.store.unwant_blobs(id.into())?;
    // A row that cannot be read has no pieces here.
    if let Ok(row) = Attachment::from_cells(id, cells.unwrap_or_default())
        && let Ok(pieces) = Pieces::of(&row)
    {
        pieces.remove(&session.vault)?;
    }
    Ok(())
}
