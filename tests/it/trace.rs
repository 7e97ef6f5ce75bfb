//! Every byte that leaves the process on its way to a disk, seen by the system itself: no word about
//! a person is among them. A search of folders cannot see what was written and removed again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::canary::{CANARY, Forms, files};
use tests::desk::PASSPHRASE;

/// What can put bytes or names on a disk. A question mark: not every machine has it.
const CALLS: &str = "trace=?open,openat,?openat2,?creat,write,pwrite64,writev,pwritev,?pwritev2,\
    ?rename,?renameat,renameat2,?link,linkat,?symlink,symlinkat,?mkdir,mkdirat,\
    copy_file_range,sendfile,splice,mmap,?io_uring_setup";

/// Folders that programs put things into without being told to.
const HOMES: [&str; 8] = [
    "HOME",
    "TMPDIR",
    "SQLITE_TMPDIR",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
];

/// Runs the long day in a folder, and gives what the system saw of it.
fn traced(folder: &Path) -> String {
    for name in ["saved", "restored", "leaks"] {
        std::fs::create_dir(folder.join(name)).unwrap();
    }
    let mut table = String::from("id,name,description,email\n");
    for id in 0..3_000 {
        let line = format!("{id},{CANARY} House {id},{CANARY} description,{id}@example.com\n");
        table.push_str(&line);
    }
    std::fs::write(folder.join("directory.csv"), table).unwrap();
    let trace = folder.join("trace");
    let mut strace = Command::new("strace");
    strace
        .args([
            "-f",
            "--seccomp-bpf",
            "-y",
            "-xx",
            "-s",
            "1000000",
            "-e",
            CALLS,
            "-o",
        ])
        .args([&trace, Path::new(env!("CARGO_BIN_EXE_day")), folder]);
    for home in HOMES {
        std::fs::create_dir(folder.join(home)).unwrap();
        strace.env(home, folder.join(home));
    }
    let day = strace
        .output()
        .expect("This test needs strace: install it with scripts/setup.");
    let said = String::from_utf8_lossy(&day.stderr);
    assert!(day.status.success(), "the day did not end well: {said}");
    let secrets = Forms::of(&[CANARY, PASSPHRASE]);
    assert_eq!(secrets.found_in(&day.stdout), None, "on standard output");
    assert_eq!(secrets.found_in(&day.stderr), None, "on standard error");
    std::fs::read_to_string(trace).unwrap()
}

/// One call of the system: its name, the files it was about, the texts in it.
struct Call<'a> {
    name: &'a str,
    line: &'a str,
    files: Vec<String>,
    text: Vec<u8>,
}

impl<'a> Call<'a> {
    /// Reads `1234 write(3<file>, "text", 4) = 4`, where files and texts are in hexadecimal.
    fn read(line: &'a str) -> Option<Self> {
        let (name, rest) = line.split_once(' ')?.1.trim_start().split_once('(')?;
        if name.starts_with(['<', '+', '-']) {
            return None;
        }
        assert!(!line.contains("\"..."), "a text was cut short: {name}");
        let file = |part: &str| {
            let name = plain(part.split_once('>')?.0);
            String::from_utf8(name).ok().filter(|name| !name.is_empty())
        };
        Some(Self {
            name,
            line,
            files: rest.split('<').skip(1).filter_map(file).collect(),
            text: rest.split('"').skip(1).step_by(2).flat_map(plain).collect(),
        })
    }

    /// The file it writes to, if it writes to a file and not to a pipe or a socket.
    fn written(&self) -> Option<&str> {
        let file = self.files.first().filter(|file| file.starts_with('/'))?;
        self.name.contains("write").then_some(file)
    }

    /// The file it opens to write in it.
    fn opened_for_writing(&self) -> Option<PathBuf> {
        let modes = ["O_WRONLY", "O_RDWR", "O_CREAT"];
        let opens = self.name.contains("open") && modes.iter().any(|mode| self.line.contains(mode));
        let from = self.files.first().map(PathBuf::from).unwrap_or_default();
        opens.then(|| from.join(String::from_utf8_lossy(&self.text).as_ref()))
    }

    /// Whether it moves bytes to a disk that the trace does not show.
    fn is_silent(&self) -> bool {
        match self.name {
            "mmap" => ["PROT_WRITE", "MAP_SHARED", "\\x2f"]
                .iter()
                .all(|word| self.line.contains(word)),
            "io_uring_setup" => true,
            _ => false,
        }
    }
}

/// `\x41\x42` as two bytes; anything else as none.
fn plain(text: &str) -> Vec<u8> {
    let digit = |letter: u8| char::from(letter).to_digit(16);
    let byte = |part: &[u8]| match part {
        [b'\\', b'x', high, low] => u8::try_from(digit(*high)? << 4 | digit(*low)?).ok(),
        _ => None,
    };
    text.as_bytes().chunks_exact(4).map_while(byte).collect()
}

/// Where a word was written, and in which form. A word cut in two by two writes counts as well.
fn leaks(calls: &[Call<'_>]) -> BTreeMap<String, &'static str> {
    let secrets = Forms::of(&[CANARY, PASSPHRASE]);
    let mut ends: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    let mut found = BTreeMap::new();
    for call in calls {
        let Some(file) = call.written() else {
            if let (false, Some(form)) = (call.name.contains("write"), secrets.found_in(&call.text))
            {
                found.insert(format!("a name in {}", call.name), form);
            }
            continue;
        };
        let end = ends.entry(file).or_default();
        end.extend(&call.text);
        if let Some(form) = secrets.found_in(end) {
            found.insert(file.to_owned(), form);
        }
        end.drain(..end.len().saturating_sub(secrets.longest()));
    }
    found
}

#[test]
fn no_byte_on_its_way_to_a_disk_holds_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().canonicalize().unwrap();
    let trace = traced(&folder);
    let calls: Vec<Call<'_>> = trace.lines().filter_map(Call::read).collect();
    let at = |place: &str| folder.join(place).display().to_string();

    // What was leaked on purpose is found in every form, and the file that a person asked for.
    // Nothing else is.
    let expected = BTreeMap::from([
        (at("leaks/utf-8"), "UTF-8"),
        (at("leaks/utf-16"), "UTF-16"),
        (at("leaks/hexadecimal"), "hexadecimal"),
        (at("leaks/base64"), "Base64"),
        (at("saved/directory.json.part"), "UTF-8"),
    ]);
    assert_eq!(leaks(&calls), expected);

    // It writes where it was told to, and nowhere else.
    let told = ["vault", "restored", "saved", "leaks"].map(|place| folder.join(place));
    let is_told = |file: &PathBuf| told.iter().any(|place| file.starts_with(place));
    let opened = calls.iter().filter_map(Call::opened_for_writing);
    let (meant, strange): (BTreeSet<_>, BTreeSet<_>) = opened.partition(is_told);
    assert!(meant.contains(&folder.join("leaks/utf-8")));
    assert_eq!(strange, BTreeSet::new());
    for home in HOMES {
        assert_eq!(files(&folder.join(home)), Vec::<PathBuf>::new(), "{home}");
    }

    // No way around the trace: no writing through memory, no copies but of what is sealed.
    for call in &calls {
        assert!(!call.is_silent(), "{}", call.line);
        let copies = ["copy_file_range", "sendfile", "splice"].contains(&call.name);
        let sealed = |file: &String| {
            let place = Path::new(file);
            told[..2].iter().any(|vault| place.starts_with(vault))
                || *file == at("saved/copy.linden.part")
                || *file == at("saved/copy.linden")
        };
        assert!(!copies || call.files.iter().all(sealed), "{:?}", call.files);
    }

    // And what lies there in the end.
    let secrets = Forms::of(&[CANARY, PASSPHRASE]);
    for file in told[..3].iter().flat_map(|place| files(place)) {
        let form = secrets.found_in(&std::fs::read(&file).unwrap());
        let meant = file.ends_with("saved/directory.json");
        assert_eq!(form, meant.then_some("UTF-8"), "{}", file.display());
    }
}
