//! From a root down through folders, none of which may be a link.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;

use rustix::fs::{self as sys, AtFlags, Dir, FileType, Mode, OFlags};
use rustix::io::Errno;

use crate::{Error, Result};

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

/// Opens the last of `folders` under `root`. The root itself may be a link: a person chose it.
pub(super) fn walk(root: &Path, folders: &[&str], make: Make) -> Result<OwnedFd> {
    let mut here = sys::open(root, FOLDER, Mode::empty()).map_err(|error| match error {
        // A stick that is not plugged in, a drive that is not mounted.
        Errno::NOENT | Errno::NOTDIR => Error::NotReachable,
        other => io::Error::from(other).into(),
    })?;
    for folder in folders {
        here = step(&here, folder, make)?;
    }
    Ok(here)
}

fn step(here: &OwnedFd, folder: &str, make: Make) -> Result<OwnedFd> {
    let flags = FOLDER | OFlags::NOFOLLOW;
    let found = sys::openat(here, folder, flags, Mode::empty());
    if make == Make::Nothing || !matches!(found, Err(Errno::NOENT)) {
        return found.map_err(no_link);
    }
    match sys::mkdirat(here, folder, Mode::from_raw_mode(0o777)) {
        Ok(()) => settle(here)?,
        Err(Errno::EXIST) => {} // somebody else was faster
        Err(error) => return Err(io::Error::from(error).into()),
    }
    sys::openat(here, folder, flags, Mode::empty()).map_err(no_link)
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
