//! The vaults that stand in one profile, and which of them the desk opens. What is shown is the name
//! of a folder, as whoever made the vault chose it: nothing inside is read before the passphrase.

use crate::desk::Desk;
use crate::door;
use crate::fault::{Fault, FaultCode};
use crate::shapes::Nothing;
use crate::shapes::desk::{ChooseVault, DeskView, VaultFound, VaultList};
use casework::invalid::required;
use casework::{Invalid, Reason};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the first vault of a profile; further ones add a hyphen and their name.
const FIRST: &str = "linden";
/// What a folder of the same kind is called that is no vault ([`crate::host::common_folders`]).
const TAKEN: &str = "common";
/// Letters in a name; every file system takes a folder of so many.
const NAME_MAX: usize = 40;
/// Vaults that are shown. Nobody chooses among more.
const SHOWN_MAX: usize = 50;

pub(crate) fn list(desk: &Desk, _: Nothing) -> Result<VaultList, Fault> {
    let (home, here) = (desk.host.home(), desk.host.vault_dir());
    let mut vaults = home
        .as_deref()
        .map(|home| found(home, &here))
        .unwrap_or_default();
    // The one that was open last stands first, and is reached without a key more than needed.
    vaults.sort_by_key(|one| (!one.here, one.name.to_lowercase()));
    vaults.truncate(SHOWN_MAX);
    Ok(VaultList {
        vaults,
        may_choose: home.is_some(),
        chosen: desk.host.is_chosen(),
    })
}

/// Goes to another vault of the profile, to one in a folder somebody chose, or to the place of a new
/// one. Only while nobody sits here: what is open belongs to one vault.
pub(crate) fn choose(desk: &Desk, input: ChooseVault) -> Result<DeskView, Fault> {
    let guard = desk.session();
    if guard.is_some() {
        return Err(Fault::of(FaultCode::VaultInUse));
    }
    let home = desk.host.home().ok_or(Fault::of(FaultCode::NotFound))?;
    let place = match (&input.id, &input.path, &input.name) {
        (Some(id), _, _) => {
            let mut all = found(&home, Path::new("")).into_iter();
            let one = all.find(|one| one.id == *id);
            home.join(one.ok_or(Fault::of(FaultCode::NoVault))?.id)
        }
        (None, Some(path), _) => {
            let path = PathBuf::from(path);
            if !vault::exists(&path) {
                return Err(Fault::of(FaultCode::NoVault));
            }
            path
        }
        (None, None, name) => fresh(&home, name.as_deref().unwrap_or_default())?,
    };
    desk.host.choose(place);
    drop(guard);
    Ok(door::view(desk))
}

/// Whatever is a vault and is called like one of a profile; in no order.
fn found(home: &Path, here: &Path) -> Vec<VaultFound> {
    let entries = fs::read_dir(home).into_iter().flatten().flatten();
    let one = |entry: fs::DirEntry| {
        let id = entry.file_name().into_string().ok()?;
        let name = id.strip_prefix(FIRST)?;
        let name = match name.strip_prefix('-') {
            Some(name) => name,
            None => Some(name).filter(|rest| rest.is_empty())?,
        };
        // A link could lead to a vault of somebody else, as if it were one of this profile.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        (is_folder && vault::exists(&entry.path())).then(|| VaultFound {
            name: name.to_owned(),
            practice: door::is_practice(&entry.path()),
            here: entry.path() == here,
            id: id.clone(),
        })
    };
    entries.filter_map(one).collect()
}

/// The place of a new vault of this name.
fn fresh(home: &Path, name: &str) -> Result<PathBuf, Fault> {
    let name = required("name", name, NAME_MAX)?;
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    let ends = [name.chars().next(), name.chars().next_back()];
    if !name.chars().all(fits)
        || ends
            .iter()
            .flatten()
            .any(|letter| !letter.is_alphanumeric())
    {
        return Err(Invalid::of("name", Reason::NotInList).into());
    }
    let place = home.join(format!("{FIRST}-{name}"));
    let is_free = vault::is_free(&place).map_err(Fault::from)?;
    if name.to_lowercase() == TAKEN || !is_free {
        return Err(Invalid::of("name", Reason::InUse).into());
    }
    Ok(place)
}
