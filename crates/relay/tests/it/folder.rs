//! What only a folder can suffer: links, pipes, foreign files, a full disk, a stick pulled out.

use std::fs;
use std::ops::Deref;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use relay::{Agency, Error, Folder, Kind, Published, Relay};
use tempfile::TempDir;

use crate::battery::battery;
use crate::desk::{Desk, agency, base32, epoch, leaf, listed, name, noise, publish, read};

struct Stick {
    root: TempDir,
    agency: Agency,
    relay: Folder,
}

impl Stick {
    fn new() -> Self {
        let (root, agency) = (TempDir::new().unwrap(), agency());
        let relay = Folder::new(root.path().to_owned(), agency.clone(), Desk::new());
        Self {
            root,
            agency,
            relay,
        }
    }

    /// A stick with one object in the first epoch.
    fn with_one() -> Self {
        let stick = Self::new();
        publish(&stick.relay, &name(1), b"one").unwrap();
        stick
    }

    fn epoch(&self) -> PathBuf {
        self.root.path().join(self.agency.path()).join("log/000001")
    }

    fn everything(&self) -> Vec<String> {
        let names = fs::read_dir(self.epoch()).unwrap();
        names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

impl Deref for Stick {
    type Target = dyn Relay;

    fn deref(&self) -> &Self::Target {
        &self.relay
    }
}

battery!(Stick::new());

#[test]
fn foreign_files_are_not_ours_and_stay() {
    let stick = Stick::with_one();
    let ours = leaf(1).as_str().to_owned();
    let foreign = [
        format!("{ours}.sync-conflict-20261122-101112-ABCDEFG"),
        format!("{ours} (conflicted copy 2026-11-22 101112)"),
        format!(".syncthing.{ours}.tmp"),
        format!("~{ours}"),
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ".to_owned(),
        "t-00000000000000000000000000000001".to_owned(),
        ".DS_Store".to_owned(),
        "Thumbs.db".to_owned(),
        "desktop.ini".to_owned(),
    ];
    for file in &foreign {
        fs::write(stick.epoch().join(file), b"theirs").unwrap();
    }
    fs::create_dir(
        stick
            .root
            .path()
            .join(stick.agency.path())
            .join("log/.stversions"),
    )
    .unwrap();
    assert_eq!(listed(&*stick, &epoch(1)), [leaf(1)]);
    assert_eq!(stick.groups(Kind::Log), Ok(vec![epoch(1)]));
    publish(&*stick, &name(2), b"two").unwrap();
    assert_eq!(stick.everything().len(), foreign.len() + 2);
}

#[test]
fn links_pipes_and_folders_under_our_names_are_refused() {
    let stick = Stick::with_one();
    let secret = stick.root.path().join("secret");
    fs::write(&secret, b"one").unwrap();
    symlink(&secret, stick.epoch().join(leaf(2).as_str())).unwrap();
    symlink("nowhere", stick.epoch().join(leaf(3).as_str())).unwrap();
    let pipe = stick.epoch().join(leaf(4).as_str());
    assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
    fs::create_dir(stick.epoch().join(leaf(5).as_str())).unwrap();
    assert_eq!(listed(&*stick, &epoch(1)), [leaf(1)]);
    for number in 2..=5 {
        assert_eq!(
            read(&*stick, &name(number)),
            Err(Error::Damaged),
            "{number}"
        );
        assert_eq!(stick.size(&name(number)), Err(Error::Damaged));
        assert_eq!(publish(&*stick, &name(number), b"one"), Err(Error::Damaged));
    }
    assert_eq!(stick.remove(&name(5)), Err(Error::Damaged));
    // Taking away a link takes the link, not what it points to.
    assert_eq!(stick.remove(&name(2)), Ok(()));
    assert_eq!(fs::read(secret).unwrap(), b"one");
}

#[test]
fn a_link_on_the_way_is_not_followed() {
    let (stick, elsewhere) = (Stick::with_one(), TempDir::new().unwrap());
    let log = stick.epoch().parent().unwrap().to_owned();
    symlink(elsewhere.path(), log.join("000002")).unwrap();
    let there = relay::Name::new(epoch(2), leaf(1));
    assert_eq!(publish(&*stick, &there, b"x"), Err(Error::Damaged));
    assert_eq!(
        stick.list(&epoch(2), relay::From::Start),
        Err(Error::Damaged)
    );
    assert_eq!(stick.groups(Kind::Log), Ok(vec![epoch(1)]));
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn a_stick_that_is_not_there_is_not_an_empty_one() {
    let stick = Stick::with_one();
    let gone = stick.root.path().join("unplugged");
    let relay = Folder::new(gone.clone(), stick.agency.clone(), Desk::new());
    assert_eq!(relay.groups(Kind::Log), Err(Error::NotReachable));
    assert_eq!(
        relay.list(&epoch(1), relay::From::Start),
        Err(Error::NotReachable)
    );
    assert_eq!(publish(&relay, &name(2), b"two"), Err(Error::NotReachable));
    assert!(!gone.exists());
}

#[test]
fn a_file_beyond_all_bounds_is_not_read() {
    let stick = Stick::with_one();
    let file = fs::File::create(stick.epoch().join(leaf(2).as_str())).unwrap();
    file.set_len(relay::OBJECT_BYTES_MAX + 1).unwrap();
    assert_eq!(read(&*stick, &name(2)), Err(Error::TooLarge));
}

#[test]
fn a_file_that_shrinks_while_it_is_read_is_told() {
    let stick = Stick::new();
    publish(&*stick, &name(1), &noise(1, 300_000)).unwrap();
    let file = fs::OpenOptions::new()
        .write(true)
        .open(stick.epoch().join(leaf(1).as_str()));
    let file = file.unwrap();
    let mut watch = |done, _| {
        if done > 0 {
            file.set_len(100_000).unwrap();
        }
        std::ops::ControlFlow::Continue(())
    };
    let mut bytes = Vec::new();
    assert_eq!(
        stick.relay.read(&name(1), 0, &mut bytes, &mut watch),
        Err(Error::Damaged)
    );
}

#[test]
fn a_name_keeps_nothing_of_whose_it_is_and_others_may_carry_it() {
    let stick = Stick::with_one();
    let about = fs::metadata(stick.epoch().join(leaf(1).as_str())).unwrap();
    assert_eq!(about.permissions().mode() & 0o111, 0);
    assert_eq!(stick.everything(), [base32(1, 26)]);
}

/// Runs one test of this file again in a process whose files may not grow beyond `blocks` of 512
/// bytes, which is what a full disk looks like to a program.
pub fn in_a_narrow_process(test: &str, blocks: u32) {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" --exact {test}");
    let itself = std::env::current_exe().unwrap();
    let status = Command::new("bash")
        .args(["-c", &script])
        .arg(itself)
        .env("NARROW", "1")
        .status();
    assert!(status.unwrap().success());
}

#[test]
fn a_full_disk_leaves_nothing_half() {
    if std::env::var_os("NARROW").is_none() {
        return in_a_narrow_process("folder::a_full_disk_leaves_nothing_half", 200);
    }
    let stick = Stick::with_one();
    assert_eq!(
        publish(&*stick, &name(2), &noise(1, 500_000)),
        Err(Error::Full)
    );
    assert_eq!(stick.everything(), [leaf(1).as_str()]);
    assert_eq!(publish(&*stick, &name(3), b"three"), Ok(Published::Now));
}

#[test]
fn a_folder_that_may_not_be_written_refuses() {
    let stick = Stick::with_one();
    let relay = Folder::new(PathBuf::from("/proc"), stick.agency.clone(), Desk::new());
    // Nobody may make a folder there, not even an administrator.
    assert!(matches!(
        publish(&relay, &name(1), b"x"),
        Err(Error::Refused | Error::NotThere)
    ));
    let shared: Arc<dyn Relay> = Arc::new(relay);
    assert_eq!(shared.groups(Kind::Log), Ok(vec![]));
}
