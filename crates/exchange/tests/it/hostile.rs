//! Files made to hurt: refused by type, quickly, and without taking the memory they ask for.

use std::fs::{self, File};
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;
use std::path::PathBuf;

use exchange::hsds::{Limit, Limits, Refused, Source, read};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use crate::desk::{fixture, read_text, to_zip, try_read};

fn refused(name: &str, bytes: impl Into<Vec<u8>>) -> Refused {
    try_read(Source::memory(name, bytes)).expect_err(name)
}

fn too_large(limit: Limit) -> Refused {
    Refused::TooLarge { limit }
}

/// A folder of this test's own, gone when the test is.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("folder");
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_is_no_directory_is_refused_as_that() {
    for (name, bytes) in [
        ("x.csv", &b""[..]),
        ("x.csv", b"\0\0\0\0\0\0\0\0\0\0"),
        ("x.json", b"[]"),
        ("x.json", b"[1, \"a\", null]"),
        ("x.json", br#"{"version":"3.0","profile":"p"}"#),
        ("x.json", b"{]"),
        ("x.txt", b"hello"),
        ("x.csv", b"colour,size\nred,1\n"),
        ("x.pdf", b"%PDF-1.7 \x01\x02"),
        ("services.csv", b"colour,size\nred,1\n"),
    ] {
        assert_eq!(
            refused(name, bytes),
            Refused::NotADirectoryFile,
            "{name} {bytes:?}"
        );
    }
    let missing = try_read(Source::path("no such file")).expect_err("missing");
    assert_eq!(missing, Refused::Unreadable(std::io::ErrorKind::NotFound));
}

#[test]
fn a_gigabyte_of_zeros_is_refused_before_it_is_read() {
    let folder = Folder::new("zeros");
    let path = folder.0.join("organizations.csv");
    // Sparse: it has its length and takes no room.
    File::create(&path)
        .and_then(|file| file.set_len(1 << 30))
        .expect("sparse file");
    for source in [Source::path(&path), Source::path(&folder.0)] {
        assert_eq!(try_read(source).expect_err("zeros"), too_large(Limit::File));
    }
    assert_eq!(
        refused("organizations.csv", vec![0; 60 << 20]),
        Refused::NotADirectoryFile
    );
}

fn zip_of(entries: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(
            *name,
            SimpleFileOptions::default().compression_method(method),
        )
        .expect("start");
        zip.write_all(bytes).expect("write");
    }
    zip.finish().expect("finish").into_inner()
}

#[test]
fn a_zip_bomb_is_stopped_while_it_inflates() {
    let mut line = b"id,name,description\n".to_vec();
    line.resize(40 << 20, b' ');
    let bomb = zip_of(&[("organizations.csv", &line)], CompressionMethod::Deflated);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused("x.zip", bomb), too_large(Limit::Inflate));
    let stored = zip_of(&[("organizations.csv", &line)], CompressionMethod::Stored);
    let limits = Limits {
        total_bytes: 1 << 20,
        ..Limits::default()
    };
    let answer = read(Source::memory("x.zip", stored), &limits, &mut |_| {
        ControlFlow::Continue(())
    });
    assert_eq!(answer.expect_err("large"), too_large(Limit::Total));
}

#[test]
fn a_zip_may_not_have_a_zip_or_too_many_files() {
    let inner = zip_of(
        &[("organizations.csv", b"id,name\n1,A\n")],
        CompressionMethod::Deflated,
    );
    let outer = zip_of(&[("organizations.csv", &inner)], CompressionMethod::Stored);
    assert_eq!(refused("x.zip", outer), Refused::NotADirectoryFile);
    let names: Vec<String> = (0..40).map(|number| format!("{number}.csv")).collect();
    let files: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), &b"a\n"[..]))
        .collect();
    let limits = Limits {
        files: 39,
        ..Limits::default()
    };
    let source = Source::memory("x.zip", zip_of(&files, CompressionMethod::Stored));
    let answer = read(source, &limits, &mut |_| ControlFlow::Continue(()));
    assert_eq!(answer.expect_err("many"), too_large(Limit::Files));
}

#[test]
fn names_in_a_zip_lead_nowhere() {
    let text = b"id,name,description\n1,A,d\n";
    let entries: [(&str, &[u8]); 2] = [("../../organizations.csv", text), ("/etc/passwd", b"x")];
    let (directory, _) = try_read(Source::memory(
        "x.zip",
        zip_of(&entries, CompressionMethod::Deflated),
    ))
    .unwrap();
    assert_eq!(directory.providers.len(), 1);
}

#[cfg(unix)]
#[test]
fn links_and_folders_in_a_folder_are_not_followed() {
    let folder = Folder::new("links");
    fs::write(
        folder.0.join("organizations.csv"),
        "id,name,description\n1,A,d\n",
    )
    .unwrap();
    std::os::unix::fs::symlink("/dev/zero", folder.0.join("services.csv")).unwrap();
    std::os::unix::fs::symlink(fixture("florida/services.csv"), folder.0.join("x.csv")).unwrap();
    fs::create_dir(folder.0.join("locations.csv")).unwrap();
    let (directory, account) = try_read(Source::path(&folder.0)).unwrap();
    assert_eq!((directory.providers.len(), account.rows_read), (1, 1));
    let device = try_read(Source::path("/dev/zero")).expect_err("device");
    assert_eq!(device, Refused::NotADirectoryFile);
}

#[test]
fn every_place_where_a_file_may_be_cut_is_truncated_or_still_whole() {
    let json = fs::read(fixture("v3.1/organization_list.json")).unwrap();
    let end = json.iter().rposition(|byte| *byte == b'}').unwrap();
    for cut in (60..end).step_by(7) {
        let answer = refused("x.json", json.get(..cut).unwrap());
        assert_eq!(answer, Refused::Truncated, "{cut}");
    }
    let csv = fs::read_to_string(fixture("florida/services.csv")).unwrap();
    let inside = csv.find("Applying for").unwrap();
    assert_eq!(
        refused("services.csv", csv.get(..inside).unwrap()),
        Refused::Truncated
    );
    let (directory, _) = try_read(Source::path(fixture("v3.1/csv"))).unwrap();
    let zip = to_zip(&directory);
    for cut in (4..zip.len() - 1).step_by(97) {
        assert_eq!(
            refused("x.zip", zip.get(..cut).unwrap()),
            Refused::Truncated,
            "{cut}"
        );
    }
}

#[test]
fn a_row_that_looks_like_the_end_is_a_row() {
    let text = "id,name,description\n\u{1}end\u{1}\n2,B,d\n\u{1}end\u{1}\n3,C,d\n";
    let (directory, account) = read_text("organizations.csv", text);
    // The two rows say the same and have no id, so they are one row.
    assert_eq!((directory.providers.len(), account.rows_read), (3, 4));
}

#[test]
fn depth_width_length_and_number_have_their_bounds() {
    let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    assert_eq!(
        refused("x.json", format!("{{\"name\":{deep}}}")),
        Refused::TooDeep { most: 32 }
    );
    let deeper = format!("{{\"name\":{}", "[".repeat(10_000_000));
    assert_eq!(refused("x.json", deeper), Refused::TooDeep { most: 32 });
    let wide = format!("id,name{}\n", ",x".repeat(5_000));
    assert_eq!(
        refused("organizations.csv", wide),
        too_large(Limit::Columns)
    );
    let commas = format!("id,name\n{}", ",".repeat(30_000_000));
    assert_eq!(
        refused("organizations.csv", commas),
        too_large(Limit::Cells)
    );
    let long = format!("id,name\n1,{}", "x".repeat(2 << 20));
    assert_eq!(
        refused("organizations.csv", long.clone()),
        too_large(Limit::Cell)
    );
    assert_eq!(
        refused("x.json", format!("{{\"{long}\":1}}").replace('\n', "")),
        too_large(Limit::Cell)
    );
    let nulls = format!("[{}null]", "null,".repeat(4_000_000));
    assert_eq!(refused("x.json", nulls), too_large(Limit::Cells));
    let keys: String = (0..2_000)
        .map(|number| format!(",\"k{number}\":1"))
        .collect();
    let object = format!("{{\"id\":\"1\",\"name\":\"n\",\"website\":\"w\"{keys}}}");
    assert_eq!(refused("x.json", object), too_large(Limit::Columns));
}

#[test]
fn the_number_of_rows_is_bounded_and_a_hundred_thousand_are_read() {
    let mut text = String::from("id,name,description,email\n");
    for id in 0..100_000 {
        text.push_str(&format!(
            "{id},Example House {id},\"a, b\",{id}@example.com\n"
        ));
    }
    let (directory, account) = read_text("organizations.csv", &text);
    assert_eq!(
        (directory.providers.len(), account.rows_read),
        (100_000, 100_000)
    );
    let limits = Limits {
        rows: 99_999,
        ..Limits::default()
    };
    let source = Source::memory("organizations.csv", text);
    let answer = read(source, &limits, &mut |_| ControlFlow::Continue(()));
    assert_eq!(
        answer.expect_err("rows"),
        Refused::TooManyRows { most: 99_999 }
    );
}

#[test]
fn a_person_can_stop_it_and_sees_how_far_it_is() {
    let text = format!("id,name,description\n{}", "1,A,d\n".repeat(5_000));
    let mut seen = Vec::new();
    let answer = read(
        Source::memory("organizations.csv", text),
        &Limits::default(),
        &mut |progress| {
            seen.push(progress.rows);
            assert_eq!(progress.file, "organizations.csv");
            if progress.rows >= 3_000 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        },
    );
    assert_eq!(answer.expect_err("stopped"), Refused::Cancelled);
    assert_eq!(seen, [0, 1_000, 2_000, 3_000]);
}
