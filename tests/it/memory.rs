//! After lock no key and no decrypted row is left in the process: its memory is searched.

use serde_json::json;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::process::{Child, Command, Stdio};
use tests::Office;
use tests::desk::PASSPHRASE;

const NAME: &str = "Quixotrelle Vambrace";
const NOTE: &str = "plumbago-and-quince-jelly";
const SEALED: &str = "quillwort-and-damson-cordial";

/// How often the words stand in the readable and writable memory of a process.
fn copies(process: &Child, words: &[u8]) -> usize {
    let maps = std::fs::read_to_string(format!("/proc/{}/maps", process.id())).unwrap();
    let mut memory = std::fs::File::open(format!("/proc/{}/mem", process.id())).unwrap();
    let mut found = 0;
    for line in maps
        .lines()
        .filter(|line| line.split(' ').nth(1).unwrap().starts_with("rw"))
    {
        let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let (from, to) = (
            u64::from_str_radix(from, 16).unwrap(),
            u64::from_str_radix(to, 16).unwrap(),
        );
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        if memory.seek(SeekFrom::Start(from)).is_ok() && memory.read_exact(&mut bytes).is_ok() {
            found += bytes
                .windows(words.len())
                .filter(|part| *part == words)
                .count();
        }
    }
    found
}

#[test]
fn a_locked_desk_holds_no_key_and_no_row() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case(NAME);
    amara.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": NOTE}),
    );
    amara.does("vault.stepUp", json!({"passphrase": PASSPHRASE}));
    amara.does("therapy.writeNote", json!({"caseId": case, "text": SEALED}));
    let reading = amara.inside(|inside| {
        let kept = inside.store.meta_get("reading-keys").unwrap().unwrap();
        let (step, now) = (inside.step_up(), harbour.clock.now().timestamp_millis());
        let keys = step.at(now).unwrap().kept(&kept).unwrap();
        *keys[0].secret().expose()
    });
    amara.desk.lock();
    let file = harbour.folder().join("passphrase");
    std::fs::write(&file, PASSPHRASE).unwrap();
    let key = {
        let passphrase = vault::Passphrase::new(PASSPHRASE.to_owned());
        let now = harbour.clock.now().timestamp_millis();
        let open = vault::open(amara.dir(), vault::Unlock::Passphrase(&passphrase), now).unwrap();
        *open.db_key().expose()
    };
    let mut sitter = Command::new(env!("CARGO_BIN_EXE_sitter"))
        .args([amara.dir(), file.as_path()])
        .arg(&case)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(sitter.stdout.take().unwrap()).lines();
    assert_eq!(said.next().unwrap().unwrap(), "open");
    let secrets: [(&str, &[u8]); 6] = [
        ("a name", NAME.as_bytes()),
        ("a note", NOTE.as_bytes()),
        ("a sealed note", SEALED.as_bytes()),
        ("the key of the database", &key),
        // These two nothing holds for longer than a deed lasts.
        ("the key that opens the sealed note", &reading),
        ("the passphrase", PASSPHRASE.as_bytes()),
    ];
    for (what, words) in &secrets[..4] {
        assert!(
            copies(&sitter, words) > 0,
            "the search itself is blind to {what}"
        );
    }
    sitter.stdin.as_mut().unwrap().write_all(b"lock\n").unwrap();
    assert_eq!(said.next().unwrap().unwrap(), "locked");
    let left: Vec<_> = secrets
        .iter()
        .map(|(what, words)| (*what, copies(&sitter, words)))
        .filter(|(_, n)| *n > 0)
        .collect();
    sitter.kill().unwrap();
    sitter.wait().unwrap();
    assert!(left.is_empty(), "left in memory after lock: {left:?}");
}
