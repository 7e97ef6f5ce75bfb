//! Files of a case: added, listed, described, saved as a copy, removed. Their bytes lie sealed beside
//! the records (ADR 17); what is done with the bytes is in [`bytes`], what goes for good in [`gone`].

pub(crate) mod bytes;
pub(crate) mod copied;
pub(crate) mod gone;

use crate::exchange::names::Names;
use crate::fault::{self, Fault, FaultCode};
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::attachments::{
    AddAttachment, AttachmentList, AttachmentView, DescribeAttachment, ListAttachments,
    OfAttachment, SaveAttachment, SavedAttachment,
};
use bytes::Pieces;
use casework::attachment::{Attachment, BytesKey, DESCRIPTION_MAX, file_name};
use casework::case::Case;
use casework::invalid::optional;
use casework::{AttachmentId, Deed, Private};
use std::path::Path;
use std::sync::Arc;
use store::tables::{self, Page};

pub(crate) fn list(session: &mut Session, input: ListAttachments) -> Result<AttachmentList, Fault> {
    let names = Names::of(session)?;
    let page = Page::of(input.offset, input.limit);
    let rows = tables::attachments::of_case(&session.read(), input.case_id, page)?;
    let total = tables::attachments::count(&session.read(), input.case_id)?;
    let attachments: Vec<_> = rows.iter().map(|row| view(session, &names, row)).collect();
    session.saw(Deed::ReadCase, Some(input.case_id), attachments.len())?;
    Ok(AttachmentList { attachments, total })
}

fn view(session: &Session, names: &Names, row: &Attachment) -> AttachmentView {
    let device = <[u8; 32]>::try_from(row.device.as_slice());
    // A row of another program may say what cannot be: then there are no bytes to open.
    let here = Pieces::of(row).and_then(|pieces| pieces.are_there(bytes::here(session)));
    AttachmentView {
        id: row.id,
        name: file_name(row.name.expose()),
        media: row.media,
        bytes: row.size,
        description: row.description.expose().to_owned(),
        added_at: row.added_at,
        added_by: names.member(row.added_by),
        device: device.ok().and_then(|device| names.device(&device).1),
        here: here.unwrap_or(false),
    }
}

fn viewed(session: &mut Session, id: AttachmentId) -> Result<AttachmentView, Fault> {
    let names = Names::of(session)?;
    let row = session.read().find::<Attachment>(id)?;
    Ok(view(session, &names, &row))
}

/// The bytes first, the row when they last: what a crash leaves in between has no name, and goes at the
/// next unlocking.
pub(crate) fn add(session: &mut Session, input: AddAttachment) -> Result<AttachmentView, Fault> {
    let jobs = Arc::clone(&session.jobs);
    let job = jobs.begin(input.job.as_deref());
    let said = input.description.unwrap_or_default();
    let description = optional("description", &said, DESCRIPTION_MAX)?;
    session.read().find::<Case>(input.case_id)?;
    let path = Path::new(&input.path);
    let mut key = BytesKey([0; 32]);
    session.host.fill(&mut key.0);
    let taken = bytes::take_in(session, path, &key, &job)?;
    let id = session.host.fresh_id().into();
    let row = Attachment {
        id,
        case_id: input.case_id,
        name: Private(file_name(&fault::file_name(path))),
        media: taken.media,
        size: taken.size,
        hash: taken.hash.to_vec(),
        bytes_key: key,
        added_at: session.now(),
        added_by: session.member.id,
        device: session.identity()?.device().0.to_vec(),
        description: Private(description),
        removed_at: None,
    };
    let written = session.write(Deed::AddAttachment, Some(input.case_id), |w| {
        w.find::<Case>(input.case_id)?;
        Ok(w.insert(&row)?)
    });
    if let Err(fault) = written {
        // What matters is why; what stays is swept.
        let _stays = Pieces::of(&row).and_then(|pieces| pieces.remove(&session.vault));
        return Err(fault);
    }
    viewed(session, id)
}

/// On record before the first byte is opened. The copy is whole and as it came in, or there is none.
pub(crate) fn save(session: &mut Session, input: SaveAttachment) -> Result<SavedAttachment, Fault> {
    let jobs = Arc::clone(&session.jobs);
    let job = jobs.begin(input.job.as_deref());
    let row = kept(session, input.attachment_id)?;
    if !Pieces::of(&row)?.are_there(bytes::here(session))? {
        return Err(Fault::of(FaultCode::FileNotHere));
    }
    session.audit(
        Deed::SaveAttachment,
        Some(row.case_id),
        Some(row.id.into()),
        1,
    )?;
    bytes::write_out(session, &row, Path::new(&input.path), &job)?;
    Ok(SavedAttachment {
        name: fault::file_name(Path::new(&input.path)),
        bytes: row.size,
    })
}

pub(crate) fn describe(
    session: &mut Session,
    input: DescribeAttachment,
) -> Result<AttachmentView, Fault> {
    let text = optional("description", &input.description, DESCRIPTION_MAX)?;
    let row = kept(session, input.attachment_id)?;
    session.write(Deed::DescribeAttachment, Some(row.case_id), |w| {
        let description = Private(text);
        Ok(w.put(&Attachment { description, ..row })?)
    })?;
    viewed(session, input.attachment_id)
}

pub(crate) fn remove(session: &mut Session, input: OfAttachment) -> Result<Nothing, Fault> {
    let row = kept(session, input.attachment_id)?;
    session.write(Deed::RemoveAttachment, Some(row.case_id), |w| {
        let removed_at = Some(w.now());
        w.put(&Attachment { removed_at, ..row })?;
        Ok(Nothing {})
    })
}

/// A file that was not removed.
fn kept(session: &Session, id: AttachmentId) -> Result<Attachment, Fault> {
    let row = session.read().find::<Attachment>(id)?;
    match row.removed_at {
        None => Ok(row),
        Some(_) => Err(Fault::of(FaultCode::NotFound)),
    }
}
