//! The second reader, in another language, written from `docs/sync-format.md`: both must read the
//! same in 1,000 packs, and the golden ones.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use casework::Value;
use casework::code::Code as _;
use sync::Kind;
use sync::pack::{Error, Keyring, Line, Lines, READER, hash, open_head};

use crate::dice::{Dice, Scene};
use crate::hostile::{KEYRING, malformed};
use crate::referring::{Told, whole};

const PACKS: u64 = 1_000;
const SPOILT: u64 = 900;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// The keys and the pack, as the reader takes them: one thing a line.
fn asked(scene: &Scene, pack: &[u8]) -> String {
    let mut text = String::new();
    for (scope, key) in &scene.granted {
        let case = scope
            .case
            .map_or("-".to_owned(), |case| hex(case.0.as_bytes()));
        let (facet, key) = (scope.facet.code(), hex(key));
        writeln!(text, "key {facet} {case} {} {key}", scope.epoch).unwrap();
    }
    writeln!(text, "pack {}", hex(pack)).unwrap();
    text
}

/// What the reader must answer, having been asked about other packs before.
fn answer(keys: &Keyring, pack: &[u8], told: &mut Told) -> Result<String, Error> {
    let sealed = open_head(pack, keys)?;
    let head = sealed.head();
    let link = &head.link;
    let prev = link.prev.map_or("-".to_owned(), |prev| hex(&prev));
    let deps: Vec<String> = link.deps.iter().map(|dep| hex(dep)).collect();
    let mut text = format!(
        "pack {} {} {} {prev} [{}] {} {} {} {} {} {} {} {} {}\n",
        hex(&hash(pack)),
        hex(&link.log),
        link.no,
        deps.join(","),
        hex(&head.author.device.0),
        hex(&head.author.member),
        head.at,
        head.schema,
        head.min_reader,
        hex(&head.roster),
        head.audit.0,
        hex(&head.audit.1),
        hex(&head.reserved),
    );
    let tags = keys.tags(&link.log, head.at);
    for (at, scope) in sealed.known(keys, &tags) {
        if head.min_reader > READER {
            continue;
        }
        let key = keys.key(&scope).unwrap();
        let case = scope
            .case
            .map_or("-".to_owned(), |case| hex(case.0.as_bytes()));
        writeln!(
            text,
            "chunk {at} {} {case} {}",
            scope.facet.code(),
            scope.epoch
        )
        .unwrap();
        let lines = match sealed.open_chunk(at, &scope, key) {
            Err(Error::Refers) => {
                let tag = sealed
                    .tags()
                    .nth(at)
                    .and_then(|tag| keys.by_tag(&tags, tag));
                sealed.open_lines(at, &tag.unwrap())?
            }
            lines => Lines::Any(lines?),
        };
        for line in whole(link.log, lines, told)? {
            say(&mut text, &line);
        }
    }
    Ok(text)
}

fn say(text: &mut String, line: &Line) {
    let deed = hex(line.deed.as_bytes());
    writeln!(text, "line {} {} {deed}", line.seq, line.hlc).unwrap();
    for op in &line.ops {
        let row = hex(&op.row);
        match &op.kind {
            Kind::Remove => writeln!(text, "remove {} {row}", op.table).unwrap(),
            Kind::Put(cells) => {
                write!(text, "put {} {row}", op.table).unwrap();
                for (column, value) in cells {
                    let value = match value {
                        Value::Null => "null".to_owned(),
                        Value::Int(number) => format!("int:{number}"),
                        Value::Real(bits) => format!("real:{bits}"),
                        Value::Text(words) => format!("text:{}", hex(words.as_bytes())),
                        Value::Blob(bytes) => format!("blob:{}", hex(bytes)),
                    };
                    write!(text, " {column}={value}").unwrap();
                }
                text.push('\n');
            }
        }
    }
    for (of, keep) in &line.keep {
        let packs: Vec<String> = keep.packs.iter().map(|pack| hex(pack)).collect();
        writeln!(text, "keep {of} {} {}", keep.column, packs.join(",")).unwrap();
    }
}

/// Runs the reader once over everything it is asked.
fn reader(asked: String) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut python = Command::new(root.join("scripts/python"))
        .arg(root.join("tests/python/read_pack.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = python.stdin.take().unwrap();
    let asking = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let output = python.wait_with_output().unwrap();
    asking.join().unwrap().unwrap();
    assert!(output.status.success(), "the reader stopped: see above");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_second_reader_reads_the_same() {
    let mut scenes: Vec<Scene> = (0..PACKS).map(|seed| Dice::new(seed).scene()).collect();
    scenes.extend(crate::vectors::all());
    let mut packs: Vec<Vec<u8>> = scenes.iter().map(Scene::seal).collect();
    let pairs_of_a_log = crate::referring::pairs().into_iter().flatten();
    for (scene, pack) in pairs_of_a_log {
        scenes.push(scene);
        packs.push(pack);
    }
    let pairs = || scenes.iter().zip(&packs);
    let said = reader(pairs().map(|(scene, pack)| asked(scene, pack)).collect());
    let mut told = Told::new();
    let expected: String = pairs()
        .map(|(scene, pack)| answer(&scene.keys, pack, &mut told).unwrap())
        .collect();
    must_agree(&said, &expected);
}

fn must_agree(said: &str, expected: &str) {
    for (said, expected) in said.lines().zip(expected.lines()) {
        assert_eq!(said, expected);
    }
    assert_eq!(said.len(), expected.len());
}

/// Spoilt columns and heads, sealed and signed by an insider: what one reader refuses the other
/// refuses, and what is taken says the same to both.
#[test]
fn a_second_reader_refuses_the_same() {
    let audit = crate::audit::keys();
    let facts = (0..SPOILT).map(|seed| ("facts", &*KEYRING, malformed(seed)));
    let audits = (0..SPOILT).map(|seed| ("audit", &audit, crate::audit::malformed(seed)));
    let named = (0..SPOILT).flat_map(crate::referring::malformed);
    let named = named.map(|pack| ("audit", &audit, pack));
    let packs: Vec<_> = facts.chain(audits).chain(named).collect();
    let asked = packs.iter().map(|(facet, _, pack)| {
        let keys = [("agency", "01".repeat(32)), (*facet, "02".repeat(32))];
        let keys = keys
            .map(|(facet, key)| format!("key {facet} - 0 {key}\n"))
            .concat();
        format!("{keys}pack {}\n", hex(pack))
    });
    let mut told = Told::new();
    let answers = packs
        .iter()
        .map(|(_, keys, pack)| answer(keys, pack, &mut told));
    let expected: Vec<String> = answers
        .map(|answer| answer.unwrap_or("refused\n".to_owned()))
        .collect();
    let refused = expected
        .iter()
        .filter(|answer| *answer == "refused\n")
        .count();
    assert!(
        (SPOILT as usize..3 * SPOILT as usize).contains(&refused),
        "{refused}"
    );
    must_agree(&reader(asked.collect()), &expected.concat());
}

/// A chain is followed, and a pack that was left out or changed is missed.
#[test]
fn the_second_reader_follows_a_chain() {
    let mut scenes: Vec<Scene> = Vec::new();
    let mut packs: Vec<Vec<u8>> = Vec::new();
    for no in 1..=3 {
        let mut scene = Dice::new(5).scene();
        scene.draft.head.link.no = no;
        scene.draft.head.link.prev = packs.last().map(|pack| hash(pack));
        packs.push(scene.seal());
        scenes.push(scene);
    }
    let asked = |at: &[usize]| {
        let text: String = at
            .iter()
            .map(|at| asked(&scenes[*at], &packs[*at]))
            .collect();
        reader(text + "chain\n")
    };
    assert!(asked(&[0, 1, 2]).ends_with("chain 3\n"));
    assert!(asked(&[0, 2]).ends_with("chain broken\n"));
    packs[1][200] ^= 1;
    let text: String = (0..3)
        .map(|at| crate::python::asked(&scenes[at], &packs[at]))
        .collect();
    let said = reader(text + "chain\n");
    assert!(said.contains("refused") && said.ends_with("chain broken\n"));
}
