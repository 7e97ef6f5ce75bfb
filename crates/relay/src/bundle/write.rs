//! Writing a bundle: beside its place, whole, and then there at once.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, result::ZipError};

use super::{BUNDLE_BYTES_MAX, BUNDLE_ENTRIES_MAX, Bundle, FORMAT, INDEX, damaged};
use crate::host::ask;
use crate::{Agency, CHUNK, Error, Host, Name, OBJECT_BYTES_MAX, Result, Watch};

/// One object on its way into a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// Its name.
    pub name: Name,
    /// Its bytes, sealed long before they come here.
    pub bytes: Vec<u8>,
}

impl Bundle {
    /// Writes `objects` to one file at `path`, which is there whole or not at all, readable by this
    /// account alone. What was at `path` is replaced. The watch is told the bytes so far.
    ///
    /// # Errors
    /// [`Error::TooLarge`] beyond the bounds of a bundle, [`Error::Taken`] if two objects have one
    /// name, those of `objects`, and those of the place.
    pub fn write(
        path: &Path,
        agency: &Agency,
        objects: impl IntoIterator<Item = Result<Object>>,
        host: &dyn Host,
        watch: &mut Watch<'_>,
    ) -> Result<()> {
        let mut beside = OsString::from(path.file_name().ok_or(Error::BadName)?);
        beside.push(format!(".t-{:016x}", host.chance()));
        let draft = Draft {
            path: path.with_file_name(beside),
            landed: false,
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = fill(options.open(&draft.path)?, agency, objects, watch)?;
        file.sync_all()?;
        draft.land(path)
    }
}

/// What the index says: the format, whose it is, each name with its bytes, ascending.
pub(super) fn index<'a>(
    agency: &Agency,
    objects: impl IntoIterator<Item = (&'a Name, u64)>,
) -> String {
    let mut text = format!("{FORMAT}\n{}\n", agency.as_str());
    for (name, bytes) in objects {
        let _never_fails = writeln!(text, "{name} {bytes}");
    }
    text
}

fn fill(
    file: File,
    agency: &Agency,
    objects: impl IntoIterator<Item = Result<Object>>,
    watch: &mut Watch<'_>,
) -> Result<File> {
    // No time and no mode: two bundles of the same objects are the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .unix_permissions(0o600);
    let mut zip = ZipWriter::new(file);
    let (mut names, mut done) = (BTreeMap::new(), 0);
    for object in objects {
        let Object { name, bytes } = object?;
        let length = bytes.len() as u64;
        let fits = length <= OBJECT_BYTES_MAX
            && names.len() < BUNDLE_ENTRIES_MAX
            // Around each object: two headers with its path, and its line in the index.
            && done + length + (names.len() as u64 + 2) * 512 <= BUNDLE_BYTES_MAX;
        if !fits {
            return Err(Error::TooLarge);
        }
        zip.start_file(format!("{}/{name}", agency.path()), options)
            .map_err(|error| {
                match error {
                    // What the writer says of a name that it has written before.
                    ZipError::InvalidArchive(_) => Error::Taken,
                    other => damaged(other),
                }
            })?;
        for chunk in bytes.chunks(CHUNK) {
            ask(watch, done, None)?;
            zip.write_all(chunk)?;
            done += chunk.len() as u64;
        }
        names.insert(name, length);
    }
    zip.start_file(INDEX, options).map_err(damaged)?;
    let sizes = names.iter().map(|(name, bytes)| (name, *bytes));
    zip.write_all(index(agency, sizes).as_bytes())?;
    ask(watch, done, Some(done))?;
    zip.finish().map_err(damaged)
}

/// The file beside its place; it goes away unless it gets there.
struct Draft {
    path: PathBuf,
    landed: bool,
}

impl Draft {
    fn land(mut self, path: &Path) -> Result<()> {
        std::fs::rename(&self.path, path)?;
        self.landed = true;
        #[cfg(unix)]
        {
            let folder = path
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        }
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.landed {
            let _stays = std::fs::remove_file(&self.path);
        }
    }
}
