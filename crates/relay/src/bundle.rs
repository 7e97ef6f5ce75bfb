//! Many objects in one file, for a stick or an e-mail: a zip of stored entries that any system
//! opens.
//!
//! The paths inside are those of a folder relay, so a bundle that is unpacked is one. It is written
//! whole and read where it lies; whatever is odd in it, all of it is refused before a byte of an
//! object is looked at.

mod write;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use zip::read::ZipArchive;
use zip::result::ZipError;
use zip::{CompressionMethod, read::ZipFile};

use crate::host::ask;
use crate::listing::{From, Gather, Groups, Listing};
use crate::same::same;
use crate::{Agency, CHUNK, Error, Group, Kind, Name, OBJECT_BYTES_MAX};
use crate::{Published, Relay, Result, Watch};
pub use write::Object;

/// The most objects of one bundle; who has more writes two.
pub const BUNDLE_ENTRIES_MAX: usize = 10_000;

/// The most bytes of one bundle.
pub const BUNDLE_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024 - 1;

/// The entry that says what the file is and what must be in it.
const INDEX: &str = "index";

/// The first line of the index.
const FORMAT: &str = "linden bundle 1";

/// A bundle that was opened and found whole. Reading is all one can do with it: it is written at
/// once, by [`Bundle::write`].
pub struct Bundle {
    file: Mutex<File>,
    objects: BTreeMap<Name, Extent>,
}

#[derive(Clone, Copy)]
struct Extent {
    start: u64,
    bytes: u64,
}

impl Bundle {
    /// Opens the bundle at `path` and checks all that holds it together.
    ///
    /// # Errors
    /// [`Error::Damaged`] if it is no bundle of this agency, cut short or odd in any way,
    /// [`Error::TooLarge`] if it is larger than bundles are.
    pub fn open(path: &Path, agency: &Agency) -> Result<Self> {
        // Asked before it is opened: opening a pipe would wait for somebody to write to it.
        if !std::fs::metadata(path)?.is_file() {
            return Err(Error::Damaged);
        }
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        if length > BUNDLE_BYTES_MAX {
            return Err(Error::TooLarge);
        }
        let mut archive = ZipArchive::new(file.try_clone()?).map_err(damaged)?;
        let objects = directory(&mut archive, agency, length)?;
        Ok(Self {
            file: Mutex::new(file),
            objects,
        })
    }

    /// Whose bundle it is, by what its index says. Whether it is whole is for [`Bundle::open`].
    ///
    /// # Errors
    /// [`Error::Damaged`] for what is no bundle at all.
    pub fn whose(path: &Path) -> Result<Agency> {
        if !std::fs::metadata(path)?.is_file() {
            return Err(Error::Damaged);
        }
        let mut archive = ZipArchive::new(File::open(path)?).map_err(damaged)?;
        let entry = archive.by_name(INDEX).map_err(damaged)?;
        let mut head = String::new();
        // The format and whose it is: two short lines.
        entry.take(64).read_to_string(&mut head)?;
        let mut lines = head.lines();
        match (lines.next(), lines.next()) {
            (Some(FORMAT), Some(agency)) => Agency::new(agency).map_err(|_| Error::Damaged),
            _ => Err(Error::Damaged),
        }
    }

    /// How many objects are in it.
    pub fn len(&self) -> usize {
        self.objects.len()
    }

    /// True for a bundle without objects.
    pub fn is_empty(&self) -> bool {
        self.objects.is_empty()
    }

    fn extent(&self, name: &Name) -> Result<Extent> {
        self.objects.get(name).copied().ok_or(Error::NotThere)
    }
}

fn damaged(error: ZipError) -> Error {
    match error {
        ZipError::Io(error) => error.into(),
        _ => Error::Damaged,
    }
}

/// Every object and where it lies, if the directory, the index and the file agree.
fn directory(
    archive: &mut ZipArchive<File>,
    agency: &Agency,
    length: u64,
) -> Result<BTreeMap<Name, Extent>> {
    if archive.len() > BUNDLE_ENTRIES_MAX + 1 {
        return Err(Error::TooLarge);
    }
    let prefix = format!("{}/", agency.path());
    let (mut objects, mut index, mut sum) = (BTreeMap::new(), None, 0);
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(damaged)?;
        let extent = plain(&entry, length)?;
        // Entries that lie over each other would let a small file hold a large one many times.
        sum += extent.bytes;
        if sum > length {
            return Err(Error::Damaged);
        }
        let path = entry.name().map_err(damaged)?.into_owned();
        if path == INDEX {
            let mut text = String::new();
            entry.read_to_string(&mut text)?;
            index = Some(text);
            continue;
        }
        let name = path.strip_prefix(&prefix).ok_or(Error::Damaged)?;
        let name = Name::from_str(name).map_err(|_| Error::Damaged)?;
        if objects.insert(name, extent).is_some() {
            return Err(Error::Damaged);
        }
    }
    let sizes = objects.iter().map(|(name, extent)| (name, extent.bytes));
    if index == Some(write::index(agency, sizes)) {
        return Ok(objects);
    }
    Err(Error::Damaged)
}

/// Where the bytes of an entry lie, if they lie there as they are.
fn plain<R: Read>(entry: &ZipFile<'_, R>, length: u64) -> Result<Extent> {
    let stored = entry.compression() == CompressionMethod::Stored && !entry.encrypted();
    let start = entry.data_start().ok_or(Error::Damaged)?;
    let bytes = entry.size();
    let inside = start.checked_add(bytes).is_some_and(|end| end <= length);
    if !stored || bytes != entry.compressed_size() || !inside {
        return Err(Error::Damaged);
    }
    if bytes > OBJECT_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    Ok(Extent { start, bytes })
}

impl Relay for Bundle {
    fn groups(&self, kind: Kind) -> Result<Vec<Group>> {
        let mut groups = Groups::new(kind);
        for name in self
            .objects
            .keys()
            .filter(|name| name.group().kind() == kind)
        {
            groups.offer(name.group().as_str())?;
        }
        Ok(groups.all())
    }

    fn list(&self, group: &Group, from: From<'_>) -> Result<Listing> {
        let mut gather = Gather::new(from.leaf());
        for name in self.objects.keys().filter(|name| name.group() == group) {
            gather.offer(name.leaf().as_str())?;
        }
        Ok(gather.page(false, None))
    }

    fn size(&self, name: &Name) -> Result<u64> {
        Ok(self.extent(name)?.bytes)
    }

    fn read(
        &self,
        name: &Name,
        offset: u64,
        to: &mut dyn Write,
        watch: &mut Watch<'_>,
    ) -> Result<u64> {
        let extent = self.extent(name)?;
        let wanted = extent.bytes.checked_sub(offset).ok_or(Error::Damaged)?;
        let mut chunk = vec![0; CHUNK];
        let mut done = 0;
        while done < wanted {
            ask(watch, offset + done, Some(extent.bytes))?;
            let most = CHUNK.min(usize::try_from(wanted - done).unwrap_or(CHUNK));
            let part = chunk.get_mut(..most).unwrap_or_default();
            {
                let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
                file.seek(SeekFrom::Start(extent.start + offset + done))?;
                file.read_exact(part)?;
            }
            to.write_all(part)?;
            done += part.len() as u64;
        }
        Ok(done)
    }

    /// Says whether it was there before; a bundle takes nothing in.
    fn publish(&self, name: &Name, bytes: &[u8], watch: &mut Watch<'_>) -> Result<Published> {
        match self.extent(name) {
            Ok(_) => same(self, name, bytes, watch),
            Err(_) => Err(Error::Refused),
        }
    }

    /// Gives nothing away either.
    fn remove(&self, _name: &Name) -> Result<()> {
        Err(Error::Refused)
    }
}
