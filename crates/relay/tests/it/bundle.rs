//! A bundle is written whole, read where it lies, and refused whole if anything in it is odd.

use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;

use relay::{Agency, Bundle, Error, Folder, Group, Kind, Name, Object, Published, Relay};
use relay::{BUNDLE_ENTRIES_MAX, unwatched};
use tempfile::TempDir;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::desk::{Desk, agency, epoch, leaf, listed, name, noise, publish, read};

struct Letter {
    folder: TempDir,
    agency: Agency,
}

impl Letter {
    fn new() -> Self {
        let (folder, agency) = (TempDir::new().unwrap(), agency());
        Self { folder, agency }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("november.linden")
    }

    fn write(&self, objects: impl IntoIterator<Item = Object>) -> relay::Result<()> {
        let objects = objects.into_iter().map(Ok);
        Bundle::write(
            &self.path(),
            &self.agency,
            objects,
            &*Desk::new(),
            &mut unwatched,
        )
    }

    fn open(&self) -> relay::Result<Bundle> {
        Bundle::open(&self.path(), &self.agency)
    }

    fn files(&self) -> usize {
        fs::read_dir(self.folder.path()).unwrap().count()
    }

    /// A zip of these entries, with an index of them as we would write it unless one is given.
    fn forge(&self, entries: &[(&str, &[u8])], index: Option<&str>, how: SimpleFileOptions) {
        let mut zip = ZipWriter::new(fs::File::create(self.path()).unwrap());
        let prefix = format!("{}/", self.agency.path());
        let mut lines = format!("linden bundle 1\n{}\n", &self.agency.path()[3..]);
        for (path, bytes) in entries {
            zip.start_file(path.to_string(), how).unwrap();
            zip.write_all(bytes).unwrap();
            let path = path.strip_prefix(&prefix).unwrap_or(path);
            lines += &format!("{path} {}\n", bytes.len());
        }
        zip.start_file("index", stored()).unwrap();
        zip.write_all(index.unwrap_or(&lines).as_bytes()).unwrap();
        zip.finish().unwrap();
    }
}

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

fn object(number: u64, length: usize) -> Object {
    Object {
        name: name(number),
        bytes: noise(number, length),
    }
}

#[test]
fn what_was_put_in_comes_out_under_its_names() {
    let letter = Letter::new();
    let snap = Group::new(Kind::Snap, "abcdefgh234567ab").unwrap();
    let snap = Name::new(snap, leaf(4));
    let scope = Object {
        name: snap.clone(),
        bytes: noise(4, 0),
    };
    letter
        .write([object(3, 70_000), object(1, 10), scope])
        .unwrap();
    let bundle = letter.open().unwrap();
    assert_eq!(bundle.len(), 3);
    assert_eq!(bundle.groups(Kind::Log), Ok(vec![epoch(1)]));
    assert_eq!(listed(&bundle, &epoch(1)), [leaf(1), leaf(3)]);
    assert_eq!(bundle.size(&name(3)), Ok(70_000));
    assert_eq!(read(&bundle, &name(3)), Ok(noise(3, 70_000)));
    assert_eq!(read(&bundle, &snap), Ok(vec![]));
    assert_eq!(read(&bundle, &name(2)), Err(Error::NotThere));
    let mut rest = Vec::new();
    assert_eq!(
        bundle.read(&name(3), 69_999, &mut rest, &mut unwatched),
        Ok(1)
    );
    assert_eq!(rest, noise(3, 70_000)[69_999..]);
    assert_eq!(letter.files(), 1);
}

#[test]
fn the_same_objects_make_the_same_file() {
    let (one, two) = (Letter::new(), Letter::new());
    let two = Letter {
        agency: one.agency.clone(),
        ..two
    };
    for letter in [&one, &two] {
        letter.write([object(1, 100), object(2, 200)]).unwrap();
    }
    assert_eq!(fs::read(one.path()).unwrap(), fs::read(two.path()).unwrap());
}

#[test]
fn a_bundle_takes_nothing_in_but_knows_what_it_has() {
    let letter = Letter::new();
    letter.write([object(1, 100)]).unwrap();
    let bundle = letter.open().unwrap();
    assert_eq!(
        publish(&bundle, &name(1), &noise(1, 100)),
        Ok(Published::Before)
    );
    assert_eq!(
        publish(&bundle, &name(1), &noise(2, 100)),
        Err(Error::Taken)
    );
    assert_eq!(publish(&bundle, &name(2), b"x"), Err(Error::Refused));
    assert_eq!(bundle.remove(&name(1)), Err(Error::Refused));
}

#[test]
fn more_than_a_page_is_listed_in_pages() {
    let letter = Letter::new();
    letter
        .write((0..2_100).map(|number| object(number, 1)))
        .unwrap();
    let bundle = letter.open().unwrap();
    let expected: Vec<_> = (0..2_100).map(leaf).collect();
    assert!(listed(&bundle, &epoch(1)) == expected);
}

#[test]
fn a_bundle_that_is_unpacked_is_a_folder_relay() {
    let letter = Letter::new();
    letter.write([object(1, 100), object(2, 200)]).unwrap();
    let mut zip = zip::ZipArchive::new(fs::File::open(letter.path()).unwrap()).unwrap();
    zip.extract(letter.folder.path()).unwrap();
    let root = letter.folder.path().to_owned();
    let folder = Folder::new(root, letter.agency.clone(), Desk::new());
    assert_eq!(listed(&folder, &epoch(1)), [leaf(1), leaf(2)]);
    assert_eq!(read(&folder, &name(2)), Ok(noise(2, 200)));
}

#[test]
fn a_bundle_that_is_not_finished_is_not_there() {
    let letter = Letter::new();
    letter.write([object(1, 100)]).unwrap();
    let before = fs::read(letter.path()).unwrap();
    let half = [Ok(object(2, 100)), Err(Error::NotReachable)];
    let desk = Desk::new();
    let failed = Bundle::write(&letter.path(), &letter.agency, half, &*desk, &mut unwatched);
    assert_eq!(failed, Err(Error::NotReachable));
    let mut stop = |_, _| ControlFlow::Break(());
    let whole = [Ok(object(2, 100))];
    let stopped = Bundle::write(&letter.path(), &letter.agency, whole, &*desk, &mut stop);
    assert_eq!(stopped, Err(Error::Cancelled));
    assert_eq!(
        letter.write([object(2, 1), object(2, 1)]),
        Err(Error::Taken)
    );
    assert_eq!(letter.files(), 1);
    assert_eq!(fs::read(letter.path()).unwrap(), before);
}

#[test]
fn a_full_stick_leaves_nothing_half() {
    if std::env::var_os("NARROW").is_none() {
        let test = "bundle::a_full_stick_leaves_nothing_half";
        return crate::folder::in_a_narrow_process(test, 200);
    }
    let letter = Letter::new();
    assert_eq!(letter.write([object(1, 500_000)]), Err(Error::Full));
    assert_eq!(letter.files(), 0);
}

#[test]
fn more_objects_than_a_bundle_holds_are_two_bundles() {
    let letter = Letter::new();
    let most = BUNDLE_ENTRIES_MAX as u64;
    assert_eq!(
        letter.write((0..=most).map(|n| object(n, 0))),
        Err(Error::TooLarge)
    );
    assert_eq!(letter.files(), 0);
    letter.write((0..most).map(|n| object(n, 0))).unwrap();
    assert_eq!(letter.open().unwrap().len(), BUNDLE_ENTRIES_MAX);
}

#[test]
fn a_bundle_of_another_agency_is_refused() {
    let letter = Letter::new();
    letter.write([object(1, 1)]).unwrap();
    assert!(matches!(
        Bundle::open(&letter.path(), &agency()),
        Err(Error::Damaged)
    ));
}

#[test]
fn whatever_is_odd_is_refused_whole() {
    let letter = Letter::new();
    let good = format!("{}/{}", letter.agency.path(), name(1));
    let other = format!("{}/{}", letter.agency.path(), name(2));
    letter.forge(&[(&good, b"x")], None, stored());
    assert_eq!(
        letter.open().unwrap().len(),
        1,
        "what we forge is odd in one thing only"
    );
    let elsewhere = format!("v1/../{good}");
    let absolute = format!("/{good}");
    for path in [
        &elsewhere,
        &absolute,
        "readme.txt",
        "v1/",
        &good.to_uppercase(),
    ] {
        letter.forge(&[(&good, b"x"), (path, b"y")], None, stored());
        assert!(matches!(letter.open(), Err(Error::Damaged)), "{path}");
    }
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    letter.forge(&[(&good, &[0; 100_000])], None, deflated);
    assert!(matches!(letter.open(), Err(Error::Damaged)));
    for index in ["", "linden bundle 2\n", "linden bundle 1\n"] {
        letter.forge(&[(&good, b"x"), (&other, b"y")], Some(index), stored());
        assert!(matches!(letter.open(), Err(Error::Damaged)), "{index}");
    }
}

#[test]
fn no_cut_and_no_flipped_byte_passes_for_more_than_it_is() {
    let letter = Letter::new();
    letter.write([object(1, 40), object(2, 40)]).unwrap();
    let whole = fs::read(letter.path()).unwrap();
    for length in 0..whole.len() {
        fs::write(letter.path(), &whole[..length]).unwrap();
        assert!(letter.open().is_err(), "cut at {length}");
    }
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        fs::write(letter.path(), &bytes).unwrap();
        // A flip in the middle of an object is for its reader to find; no flip makes it longer.
        if let Ok(bundle) = letter.open() {
            assert_eq!(bundle.len(), 2);
            for number in [1, 2] {
                assert_eq!(
                    read(&bundle, &name(number)).unwrap().len(),
                    40,
                    "flipped at {at}"
                );
            }
        }
    }
}

#[test]
fn ten_thousand_malformed_bundles_are_refused_or_hold_no_more_than_their_file() {
    let letter = Letter::new();
    letter.write([object(1, 40), object(2, 40)]).unwrap();
    let honest = fs::read(letter.path()).unwrap();
    for bytes in crate::spoil::malformed(&[&honest]) {
        fs::write(letter.path(), &bytes).unwrap();
        let Ok(bundle) = letter.open() else { continue };
        for number in [1, 2] {
            let object = read(&bundle, &name(number));
            assert!(object.is_ok_and(|object| object.len() == 40));
        }
    }
}

#[test]
fn a_pipe_or_folder_in_its_place_is_refused() {
    let letter = Letter::new();
    fs::create_dir(letter.path()).unwrap();
    assert!(matches!(letter.open(), Err(Error::Damaged)));
    fs::remove_dir(letter.path()).unwrap();
    let pipe = std::process::Command::new("mkfifo")
        .arg(letter.path())
        .status();
    assert!(pipe.unwrap().success());
    assert!(matches!(letter.open(), Err(Error::Damaged)));
}
