//! The pieces of files in a backup: carried as they lie, opened and compared before the copy counts.

use super::bytes::{Lying, Pieces, open_each};
use crate::fault::{self, Fault, FaultCode};
use crate::jobs::Job;
use casework::AttachmentId;
use casework::attachment::Attachment;
use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use store::{Store, tables};
use vault::{BLOB_SEALED_MAX, BlobName, OpenVault, VaultDir};

/// The pieces that belong into a copy: those that a row names and that are here.
pub(crate) fn pieces(vault: &OpenVault, store: &Store) -> Result<Vec<BlobName>, Fault> {
    let mut names = Vec::new();
    for row in tables::attachments::every(&store.read())? {
        // A row that says what cannot be has no pieces.
        let Ok(pieces) = Pieces::of(&row) else {
            continue;
        };
        for number in pieces.numbers() {
            let name = pieces.name(vault, number)?;
            if vault.dir().has_blob(&name) {
                names.push(name);
            }
        }
    }
    Ok(names)
}

/// Appends pieces to a copy: how many, then of each its name, its length and its bytes.
pub(crate) fn pack(dir: &VaultDir, names: &[BlobName], out: &mut impl Write) -> io::Result<()> {
    out.write_all(&(names.len() as u64).to_le_bytes())?;
    for name in names {
        let sealed = dir.read_blob(name).ok().flatten();
        let sealed = sealed.ok_or(io::ErrorKind::NotFound)?;
        out.write_all(name.as_str().as_bytes())?;
        let length = u32::try_from(sealed.len()).map_err(|_| io::ErrorKind::InvalidData)?;
        out.write_all(&length.to_le_bytes())?;
        out.write_all(&sealed)?;
    }
    Ok(())
}

/// Takes the pieces out of a copy, one at a time; nothing may follow them.
pub(crate) fn unpack(from: &mut impl Read, dir: &VaultDir) -> Result<(), Fault> {
    let damaged = |_: io::Error| Fault::of(FaultCode::FileDamaged);
    let mut count = [0; 8];
    from.read_exact(&mut count).map_err(damaged)?;
    for _ in 0..u64::from_le_bytes(count) {
        let (mut name, mut length) = ([0; BlobName::LETTERS], [0; 4]);
        from.read_exact(&mut name).map_err(damaged)?;
        from.read_exact(&mut length).map_err(damaged)?;
        let bad = Fault::of(FaultCode::FileDamaged);
        let name = std::str::from_utf8(&name).map_err(|_| bad.clone())?;
        let name = BlobName::new(name).map_err(|_| bad.clone())?;
        let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
        if length > BLOB_SEALED_MAX {
            return Err(bad);
        }
        let mut sealed = vec![0; length];
        from.read_exact(&mut sealed).map_err(damaged)?;
        dir.put_blob(&name, &sealed)?;
    }
    match from.read(&mut [0]) {
        Ok(0) => Ok(()),
        Ok(_) => Err(Fault::of(FaultCode::FileDamaged)),
        Err(error) => Err(fault::io(&error)),
    }
}

/// The files of which every piece is there.
pub(crate) fn whole(lying: Lying<'_>, store: &Store) -> Result<Vec<Attachment>, Fault> {
    let mut whole = Vec::new();
    for row in tables::attachments::every(&store.read())? {
        let Ok(pieces) = Pieces::of(&row) else {
            continue;
        };
        if pieces.are_there(lying)? {
            whole.push(row);
        }
    }
    Ok(whole)
}

/// The files of a copy that are there whole, each opened and held against what came in.
///
/// # Errors
/// `fileDamaged` if one of them is something else.
pub(crate) fn compared(
    lying: Lying<'_>,
    store: &Store,
    job: &Job<'_>,
) -> Result<BTreeSet<AttachmentId>, Fault> {
    let mut compared = BTreeSet::new();
    for row in whole(lying, store)? {
        open_each(lying, &row, job, |_| Ok(()))?;
        compared.insert(row.id);
    }
    Ok(compared)
}
