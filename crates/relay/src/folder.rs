//! A folder as a relay: a directory that Syncthing or a Nextcloud client carries, a network drive,
//! a stick.
//!
//! Whoever else writes to the folder is hostile or clumsy. Folders are opened one by one and never
//! through a link; files are plain or refused; what is not a name of ours is not looked at, so the
//! conflict copies and scratch files of others do no harm.

mod walk;

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::path::PathBuf;
use std::sync::Arc;

use rustix::fs::{self as sys, AtFlags, Mode, OFlags, RenameFlags};
use rustix::io::Errno;

use crate::host::ask;
use crate::listing::{From, Gather, Groups, Listing};
use crate::same::{look, same};
use crate::{Agency, CHUNK, Error, Group, Host, Kind, Name, OBJECT_BYTES_MAX, Reach};
use crate::{Published, Relay, Result, Watch};
use walk::{Make, Root, walk};

/// A relay in a folder of this computer.
pub struct Folder {
    root: Root,
    agency: Agency,
    host: Arc<dyn Host>,
}

impl Folder {
    /// The relay in `root`, which must be there when it is used; nothing is touched yet.
    pub fn new(root: PathBuf, agency: Agency, host: Arc<dyn Host>) -> Self {
        let root = Root::chosen(root);
        Self { root, agency, host }
    }

    /// The relay in `root`, where people who work at this computer meet without having set anything
    /// up. It is made with the first object; a link in its place is refused, and so is a folder that
    /// `reach` does not fit: nobody chose it, so nobody would notice.
    pub fn common(root: PathBuf, reach: Reach, agency: Agency, host: Arc<dyn Host>) -> Self {
        let root = Root::common(root, reach);
        Self { root, agency, host }
    }

    fn room(&self, folders: &[&str], make: Make) -> Result<OwnedFd> {
        let all: Vec<&str> = ["v1", self.agency.as_str()]
            .iter()
            .chain(folders)
            .copied()
            .collect();
        walk(&self.root, &all, make)
    }

    fn group(&self, group: &Group, make: Make) -> Result<OwnedFd> {
        self.room(&[group.kind().folder(), group.as_str()], make)
    }

    /// Opens what lies under a name, if it is a plain file of a size that can be ours.
    fn open(&self, name: &Name) -> Result<(File, u64)> {
        let room = self.group(name.group(), Make::Nothing)?;
        // Not blocking: a pipe in the place of a file would hold us until somebody writes to it.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let file = sys::openat(&room, name.leaf().as_str(), flags, Mode::empty())
            .map_err(walk::no_link)?;
        let file = File::from(file);
        let about = file.metadata()?;
        if !about.is_file() {
            return Err(Error::Damaged);
        }
        if about.len() > OBJECT_BYTES_MAX {
            return Err(Error::TooLarge);
        }
        Ok((file, about.len()))
    }
}

impl Relay for Folder {
    fn groups(&self, kind: Kind) -> Result<Vec<Group>> {
        let mut groups = Groups::new(kind);
        match self.room(&[kind.folder()], Make::Nothing) {
            Ok(room) => walk::each(&room, walk::Sort::Folder, |name| groups.offer(name))?,
            Err(Error::NotThere) => {}
            Err(error) => return Err(error),
        }
        Ok(groups.all())
    }

    fn list(&self, group: &Group, from: From<'_>) -> Result<Listing> {
        let mut gather = Gather::new(from.leaf());
        match self.group(group, Make::Nothing) {
            Ok(room) => walk::each(&room, walk::Sort::File, |name| gather.offer(name))?,
            Err(Error::NotThere) => {}
            Err(error) => return Err(error),
        }
        Ok(gather.page(false, None))
    }

    fn size(&self, name: &Name) -> Result<u64> {
        Ok(self.open(name)?.1)
    }

    fn read(
        &self,
        name: &Name,
        offset: u64,
        to: &mut dyn Write,
        watch: &mut Watch<'_>,
    ) -> Result<u64> {
        let (mut file, size) = self.open(name)?;
        let wanted = size.checked_sub(offset).ok_or(Error::Damaged)?;
        file.seek(SeekFrom::Start(offset))?;
        let mut chunk = vec![0; CHUNK];
        let mut done = 0;
        while done < wanted {
            ask(watch, offset + done, Some(size))?;
            let most = CHUNK.min(usize::try_from(wanted - done).unwrap_or(CHUNK));
            let read = file.read(chunk.get_mut(..most).unwrap_or_default())?;
            if read == 0 {
                return Err(Error::Damaged);
            }
            to.write_all(chunk.get(..read).unwrap_or_default())?;
            done += read as u64;
        }
        Ok(done)
    }

    fn publish(&self, name: &Name, bytes: &[u8], watch: &mut Watch<'_>) -> Result<Published> {
        if let Some(published) = look(self, name, bytes, watch)? {
            return Ok(published);
        }
        let room = self.group(name.group(), Make::Missing)?;
        let mode = self.root.file_mode();
        let draft = Draft::write(&room, mode, self.host.as_ref(), bytes, watch)?;
        match draft.become_whole(name.leaf().as_str())? {
            Landing::Done => Ok(Published::Now),
            Landing::Occupied => same(self, name, bytes, watch),
        }
    }

    fn remove(&self, name: &Name) -> Result<()> {
        let room = match self.group(name.group(), Make::Nothing) {
            Ok(room) => room,
            Err(Error::NotThere) => return Ok(()),
            Err(error) => return Err(error),
        };
        match sys::unlinkat(&room, name.leaf().as_str(), AtFlags::empty()) {
            Ok(()) => walk::settle(&room),
            Err(Errno::NOENT) => Ok(()),
            // A folder under a name of ours.
            Err(Errno::ISDIR) => Err(Error::Damaged),
            Err(error) => Err(io::Error::from(error).into()),
        }
    }
}

enum Landing {
    Done,
    Occupied,
}

/// A file that nobody takes for an object yet; it goes away unless it becomes one.
struct Draft<'a> {
    room: &'a OwnedFd,
    name: String,
    landed: bool,
}

impl<'a> Draft<'a> {
    fn write(
        room: &'a OwnedFd,
        mode: Option<Mode>,
        host: &dyn Host,
        bytes: &[u8],
        watch: &mut Watch<'_>,
    ) -> Result<Self> {
        // The hyphen keeps it from ever being a name of ours.
        let name = format!("t-{:016x}{:016x}", host.chance(), host.chance());
        let flags =
            OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        // What lies here is sealed; who may read or remove it is for the folder's owner to say.
        let usual = Mode::from_raw_mode(0o666);
        let file = sys::openat(room, name.as_str(), flags, mode.unwrap_or(usual))
            .map_err(io::Error::from)?;
        let draft = Self {
            room,
            name,
            landed: false,
        };
        let mut file = File::from(file);
        let all = bytes.len() as u64;
        let mut done = 0;
        for chunk in bytes.chunks(CHUNK) {
            ask(watch, done, Some(all))?;
            file.write_all(chunk)?;
            done += chunk.len() as u64;
        }
        ask(watch, all, Some(all))?;
        if let Some(mode) = mode {
            // Whatever this account usually keeps from others.
            sys::fchmod(&file, mode).map_err(io::Error::from)?;
        }
        file.sync_all()?;
        Ok(draft)
    }

    fn become_whole(mut self, leaf: &str) -> Result<Landing> {
        let whole = sys::renameat_with(
            self.room,
            self.name.as_str(),
            self.room,
            leaf,
            RenameFlags::NOREPLACE,
        );
        match whole {
            Ok(()) => {}
            Err(Errno::EXIST) => return Ok(Landing::Occupied),
            // Some file systems of sticks and networks have only the rename that replaces. A name
            // is a hash: what could be replaced since we looked is the same bytes.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
                if sys::statat(self.room, leaf, AtFlags::SYMLINK_NOFOLLOW).is_ok() {
                    return Ok(Landing::Occupied);
                }
                sys::renameat(self.room, self.name.as_str(), self.room, leaf)
                    .map_err(io::Error::from)?;
            }
            Err(error) => return Err(io::Error::from(error).into()),
        }
        self.landed = true;
        walk::settle(self.room.as_fd())?;
        Ok(Landing::Done)
    }
}

impl Drop for Draft<'_> {
    fn drop(&mut self) {
        if !self.landed {
            let _stays = sys::unlinkat(self.room, self.name.as_str(), AtFlags::empty());
        }
    }
}
