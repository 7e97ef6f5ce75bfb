//! What stood in a place before a vault was begun there, so that a beginning that is stopped or
//! fails leaves nothing behind.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A place as it was.
pub(super) struct Untouched {
    folder: PathBuf,
    /// The highest folder on the way that was not there yet.
    missing: Option<PathBuf>,
    names: BTreeSet<OsString>,
}

impl Untouched {
    /// Looks at the place.
    pub(super) fn look(folder: &Path) -> Self {
        let missing = folder
            .ancestors()
            .take_while(|above| !above.as_os_str().is_empty() && above.symlink_metadata().is_err());
        Self {
            folder: folder.to_owned(),
            missing: missing.last().map(Path::to_owned),
            names: names(folder),
        }
    }

    /// Takes away what was not there. Only for whoever held the place since then: all that came is
    /// then their own. What cannot be removed is refused by the next beginning, and stays.
    pub(super) fn put_back(&self) {
        if let Some(missing) = &self.missing {
            let _stays = std::fs::remove_dir_all(missing);
            return;
        }
        for name in names(&self.folder).difference(&self.names) {
            let new = self.folder.join(name);
            let _stays = std::fs::remove_dir_all(&new).or_else(|_| std::fs::remove_file(&new));
        }
    }
}

fn names(folder: &Path) -> BTreeSet<OsString> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.map(|file| file.file_name()).collect()
}
