//! Folders that nobody set up, where people who work at one computer meet.

use std::fs;
use std::ops::Deref;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use relay::{Error, Folder, Kind, Reach, Relay};
use tempfile::TempDir;

use crate::battery::battery;
use crate::desk::{Desk, agency, name, publish, read};

struct Place {
    above: TempDir,
    relay: Folder,
}

impl Place {
    fn new(reach: Reach) -> Self {
        let above = TempDir::new().unwrap();
        let relay = Folder::common(above.path().join("common"), reach, agency(), Desk::new());
        Self { above, relay }
    }

    fn root(&self) -> PathBuf {
        self.above.path().join("common")
    }
}

impl Deref for Place {
    type Target = dyn Relay;

    fn deref(&self) -> &Self::Target {
        &self.relay
    }
}

mod of_all {
    use super::*;
    battery!(Place::new(Reach::Computer));
}

mod of_one {
    use super::*;
    battery!(Place::new(Reach::Account));
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// Every folder and file below, with its mode.
fn modes(path: &Path, found: &mut Vec<(bool, u32)>) {
    let is_folder = path.is_dir();
    found.push((is_folder, mode(path)));
    if is_folder {
        for entry in fs::read_dir(path).unwrap() {
            modes(&entry.unwrap().path(), found);
        }
    }
}

#[test]
fn what_is_made_is_open_to_those_it_is_for_and_to_nobody_else() {
    for (reach, folder, file) in [
        (Reach::Account, 0o700, 0o600),
        (Reach::Computer, 0o1777, 0o644),
    ] {
        let place = Place::new(reach);
        publish(&place.relay, &name(1), b"one").unwrap();
        let mut found = Vec::new();
        modes(&place.root(), &mut found);
        // The place, v1, the agency, the kind, the epoch; and the object.
        assert_eq!(found.len(), 6);
        for (is_folder, mode) in found {
            assert_eq!(mode, if is_folder { folder } else { file }, "{reach:?}");
        }
    }
}

#[test]
fn nothing_is_made_before_something_lies_there() {
    let place = Place::new(Reach::Computer);
    assert!(place.groups(Kind::Log).unwrap().is_empty());
    assert!(!place.root().exists());
}

#[test]
fn a_link_in_its_place_is_not_followed() {
    for reach in [Reach::Account, Reach::Computer] {
        let place = Place::new(reach);
        let elsewhere = TempDir::new().unwrap();
        symlink(elsewhere.path(), place.root()).unwrap();
        let refused = publish(&place.relay, &name(1), b"one");
        assert!(matches!(refused, Err(Error::Damaged)), "{refused:?}");
        assert!(place.groups(Kind::Log).is_err());
        assert!(fs::read_dir(elsewhere.path()).unwrap().next().is_none());
        assert_ne!(mode(elsewhere.path()), 0o1777);
    }
}

#[test]
fn a_folder_for_one_account_that_others_could_reach_is_refused() {
    let place = Place::new(Reach::Account);
    publish(&place.relay, &name(1), b"one").unwrap();
    fs::set_permissions(place.root(), fs::Permissions::from_mode(0o755)).unwrap();
    let refused = publish(&place.relay, &name(2), b"two");
    assert!(matches!(refused, Err(Error::Refused)), "{refused:?}");
    assert!(matches!(read(&place.relay, &name(1)), Err(Error::Refused)));
    assert_eq!(
        mode(&place.root()),
        0o755,
        "nothing is put right in silence"
    );
}

#[test]
fn a_folder_whose_maker_was_killed_is_opened_up_by_its_owner() {
    let place = Place::new(Reach::Computer);
    fs::create_dir(place.root()).unwrap();
    fs::set_permissions(place.root(), fs::Permissions::from_mode(0o700)).unwrap();
    publish(&place.relay, &name(1), b"one").unwrap();
    assert_eq!(mode(&place.root()), 0o1777);
}

#[test]
fn a_folder_with_something_in_it_stays_as_its_owner_has_it() {
    for kept in [0o700, 0o755] {
        let place = Place::new(Reach::Computer);
        fs::create_dir(place.root()).unwrap();
        fs::write(place.root().join("letter"), b"of somebody").unwrap();
        fs::set_permissions(place.root(), fs::Permissions::from_mode(kept)).unwrap();
        publish(&place.relay, &name(1), b"one").unwrap();
        assert_eq!(mode(&place.root()), kept);
    }
}
