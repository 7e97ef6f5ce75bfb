//! Modes, links, and what a thief finds by listing the folder.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use rustix::fs::{CWD, FileType, Mode, mknodat};
use vault::Error;

use crate::scene::Scene;

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().mode() & 0o777
}

#[test]
fn only_the_owner_may_look_in() {
    let scene = Scene::new();
    scene.opens().unwrap().set_own_mark(1).unwrap();
    assert_eq!(mode(&scene.path()), 0o700);
    for name in ["b", "out", "in", "tmp"] {
        assert_eq!(mode(&scene.file(name)), 0o700, "{name}");
    }
    for name in ["hdr.a", "hdr.b", "lock", "tries"] {
        assert_eq!(mode(&scene.file(name)), 0o600, "{name}");
    }
}

#[test]
fn a_restored_copy_with_loose_modes_is_tightened() {
    let scene = Scene::new();
    fs::set_permissions(scene.path(), fs::Permissions::from_mode(0o755)).unwrap();
    for name in ["hdr.a", "hdr.b", "lock", "tries"] {
        fs::set_permissions(scene.file(name), fs::Permissions::from_mode(0o644)).unwrap();
    }
    scene.opens().unwrap().set_own_mark(1).unwrap();
    only_owner(&scene);
}

fn only_owner(scene: &Scene) {
    assert_eq!(mode(&scene.path()), 0o700);
    for name in ["hdr.a", "hdr.b", "lock", "tries"] {
        assert_eq!(mode(&scene.file(name)), 0o600, "{name}");
    }
}

#[test]
fn the_scratch_space_is_emptied_when_the_vault_opens_and_when_it_closes() {
    let scene = Scene::new();
    let (elsewhere, tmp) = (scene.file("elsewhere"), scene.file("tmp"));
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("kept"), b"not ours").unwrap();
    let litter = || {
        fs::write(tmp.join("half a copy"), b"sealed").unwrap();
        fs::create_dir_all(tmp.join("work/again")).unwrap();
        fs::write(tmp.join("work/again/db"), b"sealed").unwrap();
        symlink(&elsewhere, tmp.join("link")).unwrap();
    };
    let left = || fs::read_dir(&tmp).unwrap().count();

    litter();
    scene.opens_with("not the passphrase at all").unwrap_err();
    assert_eq!(left(), 3, "a stranger changes nothing");
    let open = scene.opens().unwrap();
    assert_eq!(left(), 0);
    litter();
    drop(open);
    assert_eq!(left(), 0);
    assert!(elsewhere.join("kept").exists(), "a link was followed");
}

#[test]
fn links_pipes_and_folders_in_the_place_of_files_are_refused() {
    for name in ["hdr.a", "hdr.b", "lock", "tries"] {
        let scene = Scene::new();
        let target = scene.file("elsewhere");
        fs::rename(scene.file(name), &target).unwrap();
        let before = fs::read(&target).unwrap();
        symlink(&target, scene.file(name)).unwrap();
        assert_eq!(
            scene.opens().unwrap_err(),
            Error::NotRegular,
            "{name} as a link"
        );
        assert_eq!(fs::read(&target).unwrap(), before);

        fs::remove_file(scene.file(name)).unwrap();
        fs::create_dir(scene.file(name)).unwrap();
        assert_eq!(
            scene.opens().unwrap_err(),
            Error::NotRegular,
            "{name} as a folder"
        );

        fs::remove_dir(scene.file(name)).unwrap();
        // Not by a child process: between fork and exec it would hold the locks of all tests.
        mknodat(CWD, scene.file(name), FileType::Fifo, Mode::RUSR, 0).unwrap();
        assert_eq!(
            scene.opens().unwrap_err(),
            Error::NotRegular,
            "{name} as a pipe"
        );
    }
}

#[test]
fn empty_rooms_lost_by_a_copy_are_made_again() {
    let scene = Scene::new();
    for name in ["b", "out", "in", "tmp"] {
        fs::remove_dir_all(scene.file(name)).unwrap();
    }
    scene.opens().unwrap();
    for name in ["b", "out", "in", "tmp"] {
        assert_eq!(mode(&scene.file(name)), 0o700, "{name}");
    }
}

#[test]
fn a_room_that_leads_elsewhere_is_refused() {
    let scene = Scene::new();
    let elsewhere = scene.file("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o755)).unwrap();
    fs::remove_dir(scene.file("tmp")).unwrap();
    symlink(&elsewhere, scene.file("tmp")).unwrap();
    assert_eq!(scene.opens().unwrap_err(), Error::NotRegular);
    assert_eq!(mode(&elsewhere), 0o755);
}

#[test]
fn the_header_looks_random_where_it_is_secret() {
    let scene = Scene::new();
    let header = scene.header();
    for text in [
        crate::scene::PHRASE.as_bytes(),
        scene.code.expose().as_bytes(),
    ] {
        assert!(
            !header
                .windows(8)
                .any(|window| text.windows(8).any(|part| part == window))
        );
    }
    let vault = scene.opens().unwrap();
    for key in [vault.db_key(), vault.name_key(), vault.device_key()] {
        for (_, content) in scene.everything() {
            assert!(
                !content
                    .windows(16)
                    .any(|window| window == &key.expose()[..16])
            );
        }
    }
}
