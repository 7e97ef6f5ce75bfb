//! Where a vault comes to stand: it is made beside its place and moved there whole.

use crate::fault::{self, Fault, FaultCode};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What a folder in the making is called after the name of its place; an id follows.
const MARK: &str = ".partial-";
/// Held for as long as somebody is at work in there. The system frees it when they die.
const HELD: &str = "held";

/// A folder beside the place of a vault. It goes when this does; what a killed process left goes
/// with the next one.
pub(crate) struct Partial {
    place: PathBuf,
    folder: PathBuf,
    /// The highest folder above the place that was not there before.
    missing: Option<PathBuf>,
    _held: File,
}

impl Partial {
    /// Begins beside a place where no vault stands.
    pub(crate) fn begin(place: &Path, id: Uuid) -> Result<Self, Fault> {
        if !vault::is_free(place)? {
            return Err(Fault::of(FaultCode::VaultExists));
        }
        clear_left(place);
        let missing = above(place)
            .take_while(|folder| folder.symlink_metadata().is_err())
            .last()
            .map(Path::to_owned);
        let folder = sibling(place, &id.simple().to_string());
        let held = vault::private_folder(&folder)
            .map_err(Fault::from)
            .and_then(|()| hold(&folder).map_err(|error| fault::io(&error)))?;
        Ok(Self {
            place: place.to_owned(),
            folder,
            missing,
            _held: held,
        })
    }

    /// Where the vault is to be made.
    pub(crate) fn vault(&self) -> PathBuf {
        self.folder.join("vault")
    }

    /// Moves what was made to its place, if that is still free.
    pub(crate) fn settle(&self, vault: &mut vault::OpenVault) -> Result<(), Fault> {
        Ok(vault.move_to(&self.place)?)
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        let _stays = fs::remove_dir_all(&self.folder);
        // Only those that were made for this, and only while they are empty.
        for folder in above(&self.place) {
            let ours = self
                .missing
                .as_ref()
                .is_some_and(|top| folder.starts_with(top));
            if !ours || fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

fn above(place: &Path) -> impl Iterator<Item = &Path> {
    let named = |folder: &&Path| !folder.as_os_str().is_empty();
    place.ancestors().skip(1).take_while(named)
}

fn sibling(place: &Path, id: &str) -> PathBuf {
    let mut name = place.as_os_str().to_owned();
    name.push(MARK);
    name.push(id);
    name.into()
}

/// Takes away what a process left that was killed. Only what has exactly such a name, and what
/// nobody is at work in; what cannot be removed stands in nobody's way.
fn clear_left(place: &Path) {
    let beside = above(place).next().unwrap_or(Path::new("."));
    for left in fs::read_dir(beside).into_iter().flatten().flatten() {
        let name = left.file_name();
        let id = name
            .to_str()
            .and_then(|name| name.rsplit_once(MARK))
            .map(|(_, id)| id);
        let is_ours = id.is_some_and(|id| {
            Uuid::try_parse(id).is_ok() && sibling(place, id).file_name() == Some(&name)
        });
        if is_ours && left.file_type().is_ok_and(|kind| kind.is_dir()) && hold(&left.path()).is_ok()
        {
            let _stays = fs::remove_dir_all(left.path());
        }
    }
}

fn hold(folder: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    private(&mut options);
    let held = options.open(folder.join(HELD))?;
    held.try_lock()?;
    Ok(held)
}

/// A new file that only this account may read, open for more.
pub(crate) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    private(&mut options);
    options.open(path)
}

/// A new file that only this account may read, with this in it.
pub(crate) fn write_private(path: &Path, from: &mut dyn io::Read) -> io::Result<()> {
    let mut file = create_private(path)?;
    io::copy(from, &mut file)?;
    file.sync_all()
}

fn private(options: &mut fs::OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    // Elsewhere a profile folder is private by its access list.
    #[cfg(not(unix))]
    let _ = options;
}
