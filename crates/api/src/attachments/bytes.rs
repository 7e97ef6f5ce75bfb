//! The bytes of files: into the vault and out of it, one piece at a time, so that a long file takes no
//! more memory than two pieces.

use crate::fault::{self, Fault, FaultCode};
use crate::host::FromHost;
use crate::jobs::Job;
use crate::session::Session;
use casework::attachment::{Attachment, BytesKey, MediaType};
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use vault::{BLOB_BYTES_MAX, BlobKey, BlobName, BlobShape, OpenVault, VaultDir, Zeroizing};

/// The vault that names pieces, and the folder in which they lie: its own, or that of a copy.
pub(crate) type Lying<'a> = (&'a OpenVault, &'a VaultDir);

/// Where the pieces of this vault lie.
pub(crate) fn here(session: &Session) -> Lying<'_> {
    (&session.vault, session.vault.dir())
}

/// The pieces of one file, as its row says.
pub(crate) struct Pieces {
    key: BlobKey,
    shape: BlobShape,
}

impl Pieces {
    /// Those of a file.
    ///
    /// # Errors
    /// `fileDamaged` if its row says what cannot be.
    pub(crate) fn of(row: &Attachment) -> Result<Self, Fault> {
        let damaged = Fault::of(FaultCode::FileDamaged);
        let size = u64::try_from(row.size).map_err(|_| damaged)?;
        Self::new(&row.bytes_key, size)
    }

    fn new(key: &BytesKey, size: u64) -> Result<Self, Fault> {
        Ok(Self {
            key: BlobKey::of(&key.0)?,
            shape: BlobShape::of(size).map_err(damaged)?,
        })
    }

    /// Their numbers.
    pub(crate) fn numbers(&self) -> std::ops::Range<u32> {
        0..self.shape.pieces()
    }

    /// What a piece is known by.
    pub(crate) fn id(&self, piece: u32) -> Result<[u8; 32], Fault> {
        Ok(self.key.id(piece)?)
    }

    /// The name of a piece in this vault.
    pub(crate) fn name(&self, vault: &OpenVault, piece: u32) -> Result<BlobName, Fault> {
        Ok(vault.blob_name(&self.id(piece)?)?)
    }

    /// Whether all of them lie there.
    pub(crate) fn are_there(&self, (vault, dir): Lying<'_>) -> Result<bool, Fault> {
        for piece in self.numbers() {
            if !dir.has_blob(&self.name(vault, piece)?) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What was sealed as one of them, if it is that.
    pub(crate) fn open(&self, piece: u32, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Fault> {
        self.key.open(self.shape, piece, sealed).map_err(damaged)
    }

    /// Takes them away.
    pub(crate) fn remove(&self, vault: &OpenVault) -> Result<(), Fault> {
        for piece in self.numbers() {
            vault.dir().remove_blob(&self.name(vault, piece)?)?;
        }
        Ok(())
    }

    /// Opens a piece that lies here.
    fn read(&self, (vault, dir): Lying<'_>, piece: u32) -> Result<Zeroizing<Vec<u8>>, Fault> {
        let sealed = dir.read_blob(&self.name(vault, piece)?);
        let sealed = sealed.map_err(damaged)?;
        self.open(piece, &sealed.ok_or(Fault::of(FaultCode::FileNotHere))?)
    }
}

/// What is damaged is this file, not the vault.
fn damaged(error: vault::Error) -> Fault {
    match error {
        vault::Error::SealBroken | vault::Error::NotRegular => Fault::of(FaultCode::FileDamaged),
        error => error.into(),
    }
}

/// What was found of a file while it was sealed.
pub(crate) struct Taken {
    pub(crate) media: MediaType,
    pub(crate) size: i64,
    pub(crate) hash: [u8; 32],
}

/// Seals a file into the vault. All its pieces last when this returns; after a fault there is none.
pub(crate) fn take_in(
    session: &Session,
    path: &Path,
    key: &BytesKey,
    job: &Job<'_>,
) -> Result<Taken, Fault> {
    let (mut file, size) = source(path)?;
    let pieces = Pieces::new(key, size)?;
    let taken = seal_each(session, &pieces, &mut file, size, job);
    if taken.is_err() {
        // What matters is why; what stays is swept.
        let _stays = pieces.remove(&session.vault);
    }
    taken
}

/// A plain file that is not too large. Anything else could block, or never end.
fn source(path: &Path) -> Result<(File, u64), Fault> {
    let plain = |about: io::Result<std::fs::Metadata>| {
        let about = about.map_err(|error| fault::io(&error))?;
        let unreachable = Fault::of(FaultCode::FileUnreachable);
        about.is_file().then_some(about.len()).ok_or(unreachable)
    };
    plain(std::fs::metadata(path))?;
    let file = File::open(path).map_err(|error| fault::io(&error))?;
    let size = plain(file.metadata())?;
    if size > BLOB_BYTES_MAX {
        return Err(Fault::of(FaultCode::FileTooLarge).with("limit", "bytes"));
    }
    Ok((file, size))
}

fn seal_each(
    session: &Session,
    pieces: &Pieces,
    file: &mut File,
    size: u64,
    job: &Job<'_>,
) -> Result<Taken, Fault> {
    let mut hasher = blake3::Hasher::new();
    let mut media = MediaType::Other;
    let count = u64::from(pieces.shape.pieces());
    for piece in pieces.numbers() {
        job.at("sealing", u64::from(piece), count)?;
        let mut content = Zeroizing::new(vec![0; pieces.shape.content(piece)]);
        file.read_exact(&mut content).map_err(changed)?;
        if piece == 0 {
            media = MediaType::of(&content);
        }
        hasher.update(&content);
        let entropy = FromHost(&*session.host);
        let sealed = pieces.key.seal(pieces.shape, piece, &content, &entropy)?;
        let name = pieces.name(&session.vault, piece)?;
        session.vault.dir().put_blob(&name, &sealed)?;
    }
    // Somebody is still writing it: what was read may be half of it.
    if file.read(&mut [0]).map_err(changed)? != 0 {
        return Err(Fault::of(FaultCode::FileUnreachable));
    }
    let unexpected = |_| Fault::of(FaultCode::Unexpected);
    Ok(Taken {
        media,
        size: i64::try_from(size).map_err(unexpected)?,
        hash: *hasher.finalize().as_bytes(),
    })
}

fn changed(error: io::Error) -> Fault {
    fault::io(&error)
}

/// Writes a file out in clear: whole and as it came in, or not at all.
pub(crate) fn write_out(
    session: &Session,
    row: &Attachment,
    path: &Path,
    job: &Job<'_>,
) -> Result<(), Fault> {
    let mut trouble = None;
    let written = fault::write_file(path, |file| {
        let opened = open_each(here(session), row, job, |content| file.write_all(content));
        opened.map_err(|fault| {
            trouble = Some(fault);
            io::ErrorKind::Other.into()
        })
    });
    match trouble {
        Some(fault) => Err(fault),
        None => written,
    }
}

/// Hands over the content of every piece in its order, and says in the end whether they were those that
/// came in.
///
/// # Errors
/// `fileNotHere`, `fileDamaged`, and what `take` gives.
pub(crate) fn open_each(
    lying: Lying<'_>,
    row: &Attachment,
    job: &Job<'_>,
    mut take: impl FnMut(&[u8]) -> io::Result<()>,
) -> Result<(), Fault> {
    let pieces = Pieces::of(row)?;
    let mut hasher = blake3::Hasher::new();
    for piece in pieces.numbers() {
        job.at(
            "opening",
            u64::from(piece),
            u64::from(pieces.shape.pieces()),
        )?;
        let content = pieces.read(lying, piece)?;
        hasher.update(&content);
        take(&content).map_err(|error| fault::io(&error))?;
    }
    if hasher.finalize().as_bytes().as_slice() == row.hash.as_slice() {
        Ok(())
    } else {
        Err(Fault::of(FaultCode::FileDamaged))
    }
}
