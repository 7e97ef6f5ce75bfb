//! Taking back the last deed, if nobody changed the same rows since.

use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::desk::UndoView;
use casework::Deed;

pub(crate) fn last(session: &mut Session, _: Nothing) -> Result<UndoView, Fault> {
    let (deed, images, left) = session
        .pop_undo()
        .ok_or(Fault::of(FaultCode::NothingToUndo))?;
    session.write(Deed::Undo, None, |w| {
        for image in images.iter().rev() {
            w.restore(image)?;
        }
        Ok(())
    })?;
    crate::attachments::gone::undone(session, &images)?;
    Ok(UndoView {
        deed: Some(deed),
        left: i64::try_from(left).unwrap_or(i64::MAX),
    })
}
