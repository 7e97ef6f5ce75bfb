//! A consistent, sealed copy of the whole store.

use crate::engine::error::{Error, Result};
use crate::engine::open::{self, Mode};
use crate::engine::store::Store;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

impl Store {
    /// Copies the store into a new file under another (or the same) key. The file has its name only
    /// once it is whole and on the disk.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`] if there is such a file, or what the disk gives.
    pub fn backup_to(&self, path: &Path, key: &[u8; 32]) -> Result<()> {
        if path.symlink_metadata().is_ok() {
            return Err(Error::AlreadyExists);
        }
        let _open = self.guard.open();
        self.read().noted(copy_to(&self.conn, path, key))
    }
}

/// Copies page by page into a file beside `path`, then gives it its name. Replaces what is there.
pub(crate) fn copy_to(conn: &Connection, path: &Path, key: &[u8; 32]) -> Result<()> {
    let part = with_suffix(path, ".part");
    remove_if_there(&part)?;
    let copied = copy(conn, &part, key);
    if copied.is_err() {
        // What matters is why the copy failed; a half copy that stays is replaced next time.
        let _removed = fs::remove_file(&part);
    }
    copied?;
    fs::rename(&part, path)?;
    sync_folder_of(path)
}

fn copy(from: &Connection, part: &Path, key: &[u8; 32]) -> Result<()> {
    let mut to = open::connect(part, key, Mode::New)?;
    to.pragma_update(None, "synchronous", "FULL")?;
    let step = Backup::new(from, &mut to)?.step(-1)?;
    if step != StepResult::Done {
        return Err(Error::InUse);
    }
    to.close().map_err(|(_, error)| error)?;
    File::options().write(true).open(part)?.sync_all()?;
    Ok(())
}

fn remove_if_there(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// A new name is on the disk only once its folder is.
fn sync_folder_of(path: &Path) -> Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
