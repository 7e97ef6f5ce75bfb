//! Where a directory comes from: a folder, one file, or a zipped package.

use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use uuid::Uuid;
use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{Limit, Limits, Refused};
use super::{names, text};

/// The root of every id that we derive.
const NAMESPACE: Uuid = Uuid::from_u128(0x6c69_6e64_656e_5d00_8a51_0c6f_7065_6e72);

/// A directory to read.
#[derive(Clone, Debug)]
pub struct Source {
    origin: Origin,
    namespace: Uuid,
}

#[derive(Clone, Debug)]
enum Origin {
    Path(PathBuf),
    Memory { name: String, bytes: Vec<u8> },
}

impl Source {
    /// A folder (one CSV per table, or JSON files), a `.csv`, a `.json` or a `.zip`.
    #[must_use]
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Source {
            origin: Origin::Path(path.into()),
            namespace: NAMESPACE,
        }
    }

    /// A file that is already in memory.
    #[must_use]
    pub fn memory(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        let origin = Origin::Memory {
            name: name.into(),
            bytes: bytes.into(),
        };
        Source {
            origin,
            namespace: NAMESPACE,
        }
    }

    /// Keeps apart the rows of publishers who count their organisations 1, 2, 3.
    ///
    /// Ids that are no UUIDs are derived within the publisher's name: the same name at the next
    /// import meets the same rows, another name never does. Real UUIDs are not touched.
    #[must_use]
    pub fn published_by(mut self, publisher: &str) -> Self {
        self.namespace = Uuid::new_v5(&NAMESPACE, publisher.as_bytes());
        self
    }

    pub(crate) fn namespace(&self) -> Uuid {
        self.namespace
    }
}

/// Whether a file says by its name which table it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It may have any name; its columns tell.
    Alone,
    /// Its name tells.
    InPackage,
}

/// One readable file of a source; its bytes are fetched when its turn comes.
enum Entry {
    Disk(PathBuf),
    Zipped(usize),
}

/// What is done with each file: its name, its bytes, how it stands.
pub(crate) type Each<'a> = &'a mut dyn FnMut(&str, &[u8], Standing) -> Result<(), Refused>;

/// Gives each file's name and bytes to `each`, tables in their order, within the limits.
///
/// Files that cannot hold a table are named to `passed_over` instead.
pub(crate) fn for_each_file(
    source: Source,
    limits: &Limits,
    passed_over: &mut dyn FnMut(&str),
    each: Each<'_>,
) -> Result<(), Refused> {
    let mut budget = Budget {
        left: limits.total_bytes,
        limit: Limit::Total,
    };
    let (name, bytes) = match source.origin {
        Origin::Memory { bytes, .. } if bytes.len() as u64 > limits.file_bytes => {
            return Err(Refused::too_large(Limit::File));
        }
        Origin::Memory { name, bytes } => (name, bytes),
        Origin::Path(path) if fs::metadata(&path)?.is_dir() => {
            let entries = chosen(folder(&path, limits)?, passed_over);
            return entries.into_iter().try_for_each(|(name, entry)| {
                let Entry::Disk(path) = entry else {
                    return Ok(());
                };
                each(
                    &name,
                    &budget.take(read_file(&path, limits)?)?,
                    Standing::InPackage,
                )
            });
        }
        Origin::Path(path) => (file_name(&path), read_file(&path, limits)?),
    };
    if text::sort(&name, &bytes)? != text::Sort::Zip {
        return each(&name, &budget.take(bytes)?, Standing::Alone);
    }
    let inflated = (bytes.len() as u64)
        .saturating_mul(limits.inflate_ratio)
        .max(1 << 20);
    if inflated < budget.left {
        budget = Budget {
            left: inflated,
            limit: Limit::Inflate,
        };
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unzippable)?;
    let entries = chosen(zipped(&mut archive, limits)?, passed_over);
    for (name, entry) in entries {
        let Entry::Zipped(index) = entry else {
            continue;
        };
        each(
            &name,
            &inflate(&mut archive, index, &mut budget)?,
            Standing::InPackage,
        )?;
    }
    Ok(())
}

/// Bytes still to be had, and the name of the bound they come under.
struct Budget {
    left: u64,
    limit: Limit,
}

impl Budget {
    fn take(&mut self, bytes: Vec<u8>) -> Result<Vec<u8>, Refused> {
        let left = self.left.checked_sub(bytes.len() as u64);
        self.left = left.ok_or(Refused::too_large(self.limit))?;
        Ok(bytes)
    }
}

fn read_file(path: &Path, limits: &Limits) -> Result<Vec<u8>, Refused> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        // A pipe would wait for ever.
        return Err(Refused::NotADirectoryFile);
    }
    if metadata.len() > limits.file_bytes {
        return Err(Refused::too_large(Limit::File));
    }
    let mut bytes = Vec::new();
    // The file may grow while it is read, so what was measured is not trusted.
    File::open(path)?
        .take(limits.file_bytes + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limits.file_bytes {
        return Err(Refused::too_large(Limit::File));
    }
    Ok(bytes)
}

fn folder(path: &Path, limits: &Limits) -> Result<Vec<(String, Entry)>, Refused> {
    let mut found = Vec::new();
    for (count, entry) in fs::read_dir(path)?.enumerate() {
        if count >= limits.files {
            return Err(Refused::too_large(Limit::Files));
        }
        let entry = entry?;
        // The type of the entry itself: a link could lead out of the folder.
        if entry.file_type()?.is_file() {
            found.push((file_name(&entry.path()), Entry::Disk(entry.path())));
        }
    }
    Ok(found)
}

fn zipped(
    archive: &mut ZipArchive<Cursor<Vec<u8>>>,
    limits: &Limits,
) -> Result<Vec<(String, Entry)>, Refused> {
    if archive.len() > limits.files {
        return Err(Refused::too_large(Limit::Files));
    }
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(unzippable)?;
        if entry.encrypted() {
            return Err(Refused::Locked);
        }
        if entry.is_file() && !entry.is_symlink() {
            // Only the last part of a name is used, and nothing is ever unpacked to the disk.
            let name = entry.name().map_err(unzippable)?;
            let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
            found.push((name.to_owned(), Entry::Zipped(index)));
        }
    }
    Ok(found)
}

fn inflate(
    archive: &mut ZipArchive<Cursor<Vec<u8>>>,
    index: usize,
    budget: &mut Budget,
) -> Result<Vec<u8>, Refused> {
    let entry = archive.by_index(index).map_err(unzippable)?;
    let mut bytes = Vec::new();
    // What an entry says of its size is not believed; what comes out is counted.
    let read = entry.take(budget.left + 1).read_to_end(&mut bytes);
    let bytes = budget.take(bytes)?;
    // A checksum that does not match means bytes that were lost on the way.
    read.map_err(|_| Refused::Truncated)?;
    Ok(bytes)
}

fn unzippable(error: ZipError) -> Refused {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refused::Locked,
        ZipError::UnsupportedArchive(_) => Refused::NotADirectoryFile,
        ZipError::Io(error) => Refused::from(error),
        _ => Refused::Truncated,
    }
}

/// The files to read, tables in their order: CSV if there is any, else JSON.
fn chosen(
    mut found: Vec<(String, Entry)>,
    passed_over: &mut dyn FnMut(&str),
) -> Vec<(String, Entry)> {
    found.sort_by_key(|(name, _)| (rank(name), name.clone()));
    let ends = |name: &str, ends: &[&str]| {
        let name = name.to_lowercase();
        ends.iter().any(|end| name.ends_with(end))
    };
    let wanted: &[&str] = if found.iter().any(|(name, _)| ends(name, &[".csv"])) {
        &[".csv"]
    } else {
        &[".json", ".ndjson", ".jsonl"]
    };
    found.retain(|(name, _)| {
        // The description of a package is no part of its content.
        let is_read = ends(name, wanted) && name != "datapackage.json";
        if !is_read && name != "datapackage.json" {
            passed_over(name);
        }
        is_read
    });
    found
}

fn rank(name: &str) -> usize {
    let table = names::table(name);
    let place = |name: &str| {
        super::tables::TABLES
            .iter()
            .position(|table| table.name == name)
    };
    table
        .and_then(|table| place(table.name))
        .unwrap_or(usize::MAX)
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
