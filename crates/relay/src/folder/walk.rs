//! From a root down through folders, none of which may be a link.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{self as sys, AtFlags, Dir, FileType, Mode, OFlags};
use rustix::io::Errno;

use crate::{Error, Reach, Result};

/// Whether folders that are missing on the way are made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Make {
    Nothing,
    Missing,
}

/// What entries are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    File,
    Folder,
}

const FOLDER: OFlags = OFlags::RDONLY
    .union(OFlags::DIRECTORY)
    .union(OFlags::CLOEXEC);

/// Where a walk begins, and how what is made on it may be reached.
pub(super) struct Root {
    path: PathBuf,
    reach: Option<Reach>,
}

impl Root {
    /// A folder that a person chose; it may be a link, and modes are as usual for them.
    pub(super) fn chosen(path: PathBuf) -> Self {
        Self { path, reach: None }
    }

    /// A folder that nobody chose.
    pub(super) fn common(path: PathBuf, reach: Reach) -> Self {
        let reach = Some(reach);
        Self { path, reach }
    }

    /// The mode of a file, where it is not for the owner of the folder to say.
    pub(super) fn file_mode(&self) -> Option<Mode> {
        let mode = self.reach.map(|reach| match reach {
            Reach::Account => 0o600,
            Reach::Computer => 0o644,
        });
        mode.map(Mode::from_raw_mode)
    }

    /// The same of a folder. Where everybody may write, nobody removes what another one wrote.
    fn folder_mode(&self) -> Option<Mode> {
        let mode = self.reach.map(|reach| match reach {
            Reach::Account => 0o700,
            Reach::Computer => 0o1777,
        });
        mode.map(Mode::from_raw_mode)
    }

    fn open(&self, make: Make) -> Result<OwnedFd> {
        let Some(reach) = self.reach else {
            return begin(&self.path);
        };
        let (above, name) = (self.path.parent(), self.path.file_name());
        let (above, name) = above.zip(name).ok_or(Error::NotReachable)?;
        let name = name.to_str().ok_or(Error::NotReachable)?;
        let here = step(&begin(above)?, name, make, self.folder_mode())?;
        let about = sys::fstat(&here).map_err(io::Error::from)?;
        // Whoever else could look into it or write there was not to be met.
        if reach == Reach::Account && about.st_mode & 0o077 != 0 {
            return Err(Error::Refused);
        }
        Ok(here)
    }
}

/// Opens the last of `folders` under `root`.
pub(super) fn walk(root: &Root, folders: &[&str], make: Make) -> Result<OwnedFd> {
    let mut here = root.open(make)?;
    for folder in folders {
        here = step(&here, folder, make, root.folder_mode())?;
    }
    Ok(here)
}

fn begin(folder: &Path) -> Result<OwnedFd> {
    sys::open(folder, FOLDER, Mode::empty()).map_err(|error| match error {
        // A stick that is not plugged in, a drive that is not mounted.
        Errno::NOENT | Errno::NOTDIR => Error::NotReachable,
        other => io::Error::from(other).into(),
    })
}

fn step(here: &OwnedFd, folder: &str, make: Make, mode: Option<Mode>) -> Result<OwnedFd> {
    let flags = FOLDER | OFlags::NOFOLLOW;
    let mut found = sys::openat(here, folder, flags, Mode::empty());
    if make == Make::Nothing {
        return found.map_err(no_link);
    }
    let is_missing = matches!(found, Err(Errno::NOENT));
    if is_missing {
        // Where modes matter, nobody else gets in before they are right.
        let first = if mode.is_some() { CLOSED } else { 0o777 };
        match sys::mkdirat(here, folder, Mode::from_raw_mode(first)) {
            Ok(()) => settle(here)?,
            Err(Errno::EXIST) => {} // somebody else was faster
            Err(error) => return Err(io::Error::from(error).into()),
        }
        found = sys::openat(here, folder, flags, Mode::empty());
    }
    let found = found.map_err(no_link)?;
    match mode {
        Some(mode) if is_missing || is_left_closed(&found)? => open_up(&found, mode)?,
        _ => {}
    }
    Ok(found)
}

/// The mode with which a folder begins that will have another one.
const CLOSED: u32 = 0o700;

/// Whether whoever made a folder was stopped before it got its mode: there is nothing in it yet. A
/// folder with anything in it stays as its owner has it.
fn is_left_closed(folder: &OwnedFd) -> Result<bool> {
    let about = sys::fstat(folder).map_err(io::Error::from)?;
    if about.st_mode & 0o7777 != CLOSED {
        return Ok(false);
    }
    let mut is_empty = true;
    for entry in Dir::read_from(folder).map_err(io::Error::from)? {
        let entry = entry.map_err(io::Error::from)?;
        is_empty &= matches!(entry.file_name().to_bytes(), b"." | b"..");
    }
    Ok(is_empty)
}

/// Gives a folder its mode; one of another account has the mode they gave it.
fn open_up(folder: &OwnedFd, mode: Mode) -> Result<()> {
    match sys::fchmod(folder, mode) {
        Ok(()) | Err(Errno::PERM) => Ok(()),
        Err(error) => Err(io::Error::from(error).into()),
    }
}

/// A link, or a file where a folder belongs, is somebody's doing and no place of ours.
pub(super) fn no_link(error: Errno) -> Error {
    match error {
        Errno::LOOP | Errno::NOTDIR | Errno::ISDIR | Errno::NXIO => Error::Damaged,
        other => io::Error::from(other).into(),
    }
}

/// Makes what was done to a folder last.
pub(super) fn settle(folder: impl AsFd) -> Result<()> {
    match sys::fsync(folder) {
        // Some network file systems cannot do this for folders; they have no more to give.
        Ok(()) | Err(Errno::INVAL | Errno::NOTSUP) => Ok(()),
        Err(error) => Err(io::Error::from(error).into()),
    }
}

/// Hands over the name of each entry of one sort; links, pipes and what is not UTF-8 are no
/// entries of ours.
pub(super) fn each(
    room: &OwnedFd,
    sort: Sort,
    mut offer: impl FnMut(&str) -> Result<()>,
) -> Result<()> {
    let wanted = match sort {
        Sort::File => FileType::RegularFile,
        Sort::Folder => FileType::Directory,
    };
    for entry in Dir::read_from(room).map_err(io::Error::from)? {
        let entry = entry.map_err(io::Error::from)?;
        let Ok(name) = entry.file_name().to_str() else {
            continue;
        };
        let found = match entry.file_type() {
            // Not every file system says so in its listing.
            FileType::Unknown => sys::statat(room, name, AtFlags::SYMLINK_NOFOLLOW)
                .map_or(FileType::Unknown, |about| {
                    FileType::from_raw_mode(about.st_mode)
                }),
            found => found,
        };
        if found == wanted {
            offer(name)?;
        }
    }
    Ok(())
}
