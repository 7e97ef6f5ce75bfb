//! Where the files of a vault lie, and the few careful ways in which this crate touches them.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// The folder of one vault. No name in it says whose it is or what the work is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultDir(PathBuf);

/// Keeps everybody else out of a vault while it lives.
#[derive(Debug)]
pub(crate) struct Lock(File);

impl Drop for Lock {
    /// Closing is not enough: a process that is just being started by this one shares the lock until
    /// its own program runs, and would keep the next one out who opens the vault.
    fn drop(&mut self) {
        // What cannot be unlocked is unlocked by closing.
        let _closing_frees = self.0.unlock();
    }
}

const HDR_A: &str = "hdr.a";
const HDR_B: &str = "hdr.b";
const DB: &str = "db";
const LOCK: &str = "lock";
const TRIES: &str = "tries";
const BLOBS: &str = "b";
const OUT: &str = "out";
const INCOMING: &str = "in";
const BALLAST: &str = "ballast";
const TMP: &str = "tmp";

impl VaultDir {
    /// The layout under `root`; nothing is touched.
    pub fn new(root: &Path) -> Self {
        Self(root.to_owned())
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.0
    }

    /// The first copy of the header.
    pub fn hdr_a(&self) -> PathBuf {
        self.0.join(HDR_A)
    }

    /// The second copy of the header, which is always written first.
    pub fn hdr_b(&self) -> PathBuf {
        self.0.join(HDR_B)
    }

    /// The encrypted database.
    pub fn db(&self) -> PathBuf {
        self.0.join(DB)
    }

    /// The file whose lock says that the vault is open.
    pub fn lock(&self) -> PathBuf {
        self.0.join(LOCK)
    }

    /// The count of wrong tries.
    pub fn tries(&self) -> PathBuf {
        self.0.join(TRIES)
    }

    /// The sealed attachments.
    pub fn blobs(&self) -> PathBuf {
        self.0.join(BLOBS)
    }

    /// Bundles waiting to leave, already sealed.
    pub fn out(&self) -> PathBuf {
        self.0.join(OUT)
    }

    /// Bundles that arrived, still sealed.
    pub fn incoming(&self) -> PathBuf {
        self.0.join(INCOMING)
    }

    /// Bytes given up when the disk is full, so that the last audit line can still be written.
    pub fn ballast(&self) -> PathBuf {
        self.0.join(BALLAST)
    }

    /// Scratch space. Only ciphertext may ever lie here, and it is emptied when the vault is
    /// opened and when it is closed.
    pub fn tmp(&self) -> PathBuf {
        self.0.join(TMP)
    }

    /// True if anything of a vault stands here, even if it is damaged.
    pub(crate) fn is_taken(&self) -> bool {
        [self.hdr_a(), self.hdr_b(), self.db()]
            .iter()
            .any(|path| path.symlink_metadata().is_ok())
    }

    /// True if the folder is missing, empty, or what a creation cut short by a crash leaves:
    /// the headers come last, so without them there is nothing to lose.
    pub(crate) fn is_fresh(&self) -> Result<bool> {
        let entries = match fs::read_dir(&self.0) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let ours = match entry.file_name().to_str() {
                Some(LOCK | TRIES | TMP) => true,
                Some(BLOBS | OUT | INCOMING) => fs::read_dir(entry.path())?.next().is_none(),
                _ => false,
            };
            if !ours {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Makes the place free, if nothing stands here but what a creation cut short left.
    pub(crate) fn vacate(&self) -> Result<()> {
        if !self.is_fresh()? {
            return Err(Error::AlreadyExists);
        }
        self.empty_tmp();
        for left in [self.lock(), self.tries()] {
            let _stays = fs::remove_file(left);
        }
        for empty in [self.tmp(), self.blobs(), self.out(), self.incoming()] {
            let _stays = fs::remove_dir(empty);
        }
        let _stays = fs::remove_dir(&self.0);
        Ok(())
    }

    /// Makes the folder and its rooms, readable by this account alone.
    ///
    /// # Errors
    /// [`Error::NotRegular`] if one of them is a link, [`Error::Io`] if the system refuses.
    pub fn prepare(&self) -> Result<()> {
        for room in [
            self.0.clone(),
            self.blobs(),
            self.out(),
            self.incoming(),
            self.tmp(),
        ] {
            private_folder(&room)?;
        }
        Ok(())
    }

    /// Takes away what a deed or a crash left in the scratch space. What cannot be removed stays:
    /// it is ciphertext, and no reason to keep anybody out or a vault open.
    pub(crate) fn empty_tmp(&self) {
        // A link in its place would lead to what is not ours; of a link in it, only the link goes.
        if self.tmp().symlink_metadata().is_ok_and(|tmp| tmp.is_dir()) {
            for left in fs::read_dir(self.tmp()).into_iter().flatten().flatten() {
                let _stays = match left.file_type() {
                    Ok(kind) if kind.is_dir() => fs::remove_dir_all(left.path()),
                    _ => fs::remove_file(left.path()),
                };
            }
        }
    }

    /// Takes the lock for as long as the answer lives. The system frees it if we crash.
    pub(crate) fn take_lock(&self) -> Result<Lock> {
        let file = writable(&self.lock())?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Puts a file where none was, whole or not at all.
    pub(crate) fn put_new(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let scratch = self.tmp().join("hdr");
        overwrite(&scratch, bytes)?;
        fs::rename(&scratch, path)?;
        Ok(())
    }

    /// Makes renames and new names in the folder durable.
    pub(crate) fn sync(&self) -> Result<()> {
        sync_folder(&self.0)
    }

    /// Makes the folder's own name durable.
    pub(crate) fn sync_parent(&self) -> Result<()> {
        match self.0.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => sync_folder(parent),
            _ => Ok(()),
        }
    }
}

/// All bytes of a plain file, or `None` if there is none. Longer files come back one byte too
/// long, so that the caller sees it without reading gigabytes.
pub(crate) fn read_up_to(path: &Path, limit: usize) -> Result<Option<Vec<u8>>> {
    match require_plain(path) {
        Err(Error::Io(ErrorKind::NotFound)) => return Ok(None),
        other => other?,
    }
    let file = open_options().read(true).open(path)?;
    still_plain(&file)?;
    let mut bytes = Vec::with_capacity(limit.saturating_add(1));
    file.take(limit.saturating_add(1) as u64)
        .read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Puts a file into a folder, whole or not at all and to last, in the place of what was there. It is
/// written as `scratch` first, which lies in the same file system.
pub(crate) fn place(scratch: &Path, folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    private_folder(folder)?;
    folder.parent().map_or(Ok(()), sync_folder)?;
    overwrite(scratch, bytes)?;
    fs::rename(scratch, folder.join(name))?;
    sync_folder(folder)
}

/// Replaces the content of a file in place, durably.
pub(crate) fn overwrite(path: &Path, bytes: &[u8]) -> Result<()> {
    Ok(overwrite_lightly(path, bytes)?.sync_all()?)
}

/// The same, surviving the end of the program but not a power cut. In place, because the space
/// is already ours: a full disk must not keep a header from being written.
pub(crate) fn overwrite_lightly(path: &Path, bytes: &[u8]) -> Result<File> {
    let mut file = writable(path)?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    Ok(file)
}

fn writable(path: &Path) -> Result<File> {
    match require_plain(path) {
        Err(Error::Io(ErrorKind::NotFound)) => {}
        other => other?,
    }
    let mut options = open_options();
    let file = options
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)?;
    still_plain(&file)?;
    make_private(&file)?;
    Ok(file)
}

/// Links, pipes and devices are refused: opening one could block, or write somewhere else.
fn require_plain(path: &Path) -> Result<()> {
    if path.symlink_metadata()?.is_file() {
        Ok(())
    } else {
        Err(Error::NotRegular)
    }
}

/// The same again on the opened file, for somebody may have swapped it in between.
fn still_plain(file: &File) -> Result<()> {
    if file.metadata()?.is_file() {
        Ok(())
    } else {
        Err(Error::NotRegular)
    }
}

#[cfg(unix)]
fn open_options() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;

    use rustix::fs::OFlags;

    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let mut options = OpenOptions::new();
    options.mode(0o600).custom_flags(flags.bits().cast_signed());
    options
}

#[cfg(unix)]
fn make_private(file: &File) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;

    // A restored copy may have come back readable by everybody.
    Ok(file.set_permissions(fs::Permissions::from_mode(0o600))?)
}

/// Makes a folder, and those above it that are missing, readable by this account alone.
///
/// # Errors
/// [`Error::NotRegular`] if it is a link, [`Error::Io`] if the system refuses.
#[cfg(unix)]
pub fn private_folder(path: &Path) -> Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};

    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)?;
    // A link could lead what is ours to somebody else's place.
    if !path.symlink_metadata()?.is_dir() {
        return Err(Error::NotRegular);
    }
    let folder = open_options().read(true).open(path)?;
    Ok(folder.set_permissions(fs::Permissions::from_mode(0o700))?)
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> Result<()> {
    Ok(File::open(path)?.sync_all()?)
}

// Elsewhere a profile folder is private by its access list, and folders cannot be synced.
#[cfg(not(unix))]
fn open_options() -> OpenOptions {
    OpenOptions::new()
}

#[cfg(not(unix))]
fn make_private(_: &File) -> Result<()> {
    Ok(())
}

/// Makes a folder, and those above it that are missing.
#[cfg(not(unix))]
pub fn private_folder(path: &Path) -> Result<()> {
    Ok(fs::create_dir_all(path)?)
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests;
