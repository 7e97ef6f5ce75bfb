//! What the other tests share: fixtures, reading, counting, writing.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;
use std::path::PathBuf;

use exchange::hsds::{
    Account, Directory, Limits, OddCode, Package, Refused, Source, View, read, write_csv_package,
    write_json,
};
use zip::write::SimpleFileOptions;

pub fn fixture(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures/hsds")
        .join(path)
}

pub fn try_read(source: Source) -> Result<(Directory, Account), Refused> {
    read(source, &Limits::default(), &mut |_| {
        ControlFlow::Continue(())
    })
}

pub fn read_fixture(path: &str) -> (Directory, Account) {
    try_read(Source::path(fixture(path))).expect(path)
}

pub fn read_text(name: &str, text: &str) -> (Directory, Account) {
    try_read(Source::memory(name, text)).expect("readable")
}

/// Several files as one zipped package.
pub fn package(files: &[(&str, &str)]) -> Source {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("start");
        zip.write_all(text.as_bytes()).expect("write");
    }
    Source::memory("package.zip", zip.finish().expect("finish").into_inner())
}

pub fn read_package(files: &[(&str, &str)]) -> (Directory, Account) {
    try_read(package(files)).expect("readable")
}

pub fn odds(account: &Account) -> BTreeMap<OddCode, usize> {
    let mut counts = BTreeMap::new();
    for odd in &account.odd {
        *counts.entry(odd.what).or_default() += 1;
    }
    counts
}

pub fn has_odd(account: &Account, what: OddCode, field: &str) -> bool {
    account
        .odd
        .iter()
        .any(|odd| odd.what == what && odd.field == field)
}

pub fn to_json(directory: &Directory, view: View) -> Vec<u8> {
    let mut out = Vec::new();
    write_json(directory, view, &mut out).expect("json");
    out
}

pub fn to_zip(directory: &Directory) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    write_csv_package(directory, Package::Zip(&mut out)).expect("zip");
    out.into_inner()
}

/// The directory after it went out and came in again, by each road.
pub fn there_and_back(directory: &Directory) -> [(&'static str, Directory); 3] {
    let again = |name: &str, bytes: Vec<u8>| try_read(Source::memory(name, bytes)).expect(name).0;
    [
        (
            "organizations",
            again("o.json", to_json(directory, View::Organizations)),
        ),
        (
            "services",
            again("s.json", to_json(directory, View::Services)),
        ),
        ("csv", again("p.zip", to_zip(directory))),
    ]
}
