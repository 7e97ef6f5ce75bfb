//! Golden packs: byte for byte for ever. A change here is a change of the format, and the packs of
//! every agency can no longer be read; `UPDATE=1` rewrites.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use casework::{CaseId, Facet, Value};
use sync::merge::Keep;
use sync::pack::{Chunk, Draft, Line, Scope, open_head};
use sync::{Kind, Op};
use uuid::Uuid;
use vault::{Secret, SigningKey};

use crate::dice::{Dice, Scene};

pub fn path(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    folder.join(format!("{name}.pack"))
}

/// Hexadecimal, 32 bytes a line, so that a difference has a place.
pub fn lines(bytes: &[u8]) -> String {
    bytes.chunks(32).fold(String::new(), |mut text, line| {
        line.iter()
            .for_each(|byte| write!(text, "{byte:02x}").unwrap());
        text.push('\n');
        text
    })
}

fn unhex(text: &str) -> Vec<u8> {
    let digits: String = text.split_whitespace().collect();
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
    (0..digits.len()).step_by(2).map(byte).collect()
}

fn scope(facet: Facet, case: Option<u128>, epoch: u32) -> Scope {
    let case = case.map(|id| CaseId(Uuid::from_u128(id)));
    Scope { facet, case, epoch }
}

fn line(seq: i64, deed: &str, ops: Vec<Op>) -> Line {
    Line {
        seq,
        hlc: (1_790_000_000_000 + seq as u64 * 1_000) << 16 | (seq as u64 & 1),
        deed: deed.to_owned(),
        ops,
        keep: Vec::new(),
    }
}

fn put(table: u16, row: u128, cells: &[(u16, Value)]) -> Op {
    Op {
        table,
        row: row.to_be_bytes(),
        kind: Kind::Put(cells.to_vec()),
    }
}

/// A scene of these chunks; every scope's key is its place in the list, 32 times.
fn scene(chunks: Vec<Chunk>) -> Scene {
    let signer = SigningKey::from_secret(Secret::copy_of(&[7; 32]).unwrap());
    let mut head = Dice::new(1).scene().draft.head;
    head.author.device = signer.public();
    let scopes = std::iter::once(Scope::agency(0)).chain(chunks.iter().map(|chunk| chunk.scope));
    let granted = scopes.zip((0..).map(|byte| [byte; 32])).collect();
    Scene::of(Draft { head, chunks }, granted, signer, Dice::new(2))
}

/// Every shape of a value, a removal, what is kept, two scopes of one case.
fn ordinary() -> Scene {
    let cells = [
        (1, Value::Text("C-10482".into())),
        (2, Value::Int(-1)),
        (3, Value::Real(1.5_f64.to_bits())),
        (4, Value::Null),
        (7, Value::Blob(vec![9; 16])),
    ];
    let mut edited = line(
        12,
        "edit-case",
        vec![put(20, 5, &cells), put(21, 6, &cells[..1])],
    );
    let packs = vec![[1; 32], [2; 32]];
    edited.keep.push((1, Keep { column: 1, packs }));
    let removal = Op {
        kind: Kind::Remove,
        ..put(21, 6, &[])
    };
    scene(vec![
        Chunk {
            scope: scope(Facet::Facts, Some(5), 0),
            lines: vec![edited, line(15, "edit-case", vec![removal])],
        },
        Chunk {
            scope: scope(Facet::Casework, Some(5), 3),
            lines: vec![line(14, "write-note", vec![put(50, 7, &cells[..2])])],
        },
    ])
}

/// A deed, a table and a column that no version knows yet.
fn unknown() -> Scene {
    let cells = [(60_000, Value::Text("later".into())), (1, Value::Int(1))];
    let newer = line(3, "foresee", vec![put(65_000, 8, &cells)]);
    scene(vec![Chunk {
        scope: scope(Facet::Agency, None, 1),
        lines: vec![newer],
    }])
}

/// Long enough to be compressed. Only read: another library may pack as well in other bytes.
fn compressed() -> Scene {
    let row = |at: i64| {
        put(
            20,
            at as u128 + 100,
            &[(1, Value::Text("words ".repeat(9)))],
        )
    };
    let lines = (1..60)
        .map(|at| line(at, "edit-case", vec![row(at % 20)]))
        .collect();
    scene(vec![Chunk {
        scope: scope(Facet::Facts, None, 0),
        lines,
    }])
}

/// Lines of an audit log: what follows is left out.
fn audit() -> Scene {
    let facts = |seq: u32| crate::audit::Facts {
        member: 1,
        case: (seq != 2).then_some(u128::from(seq % 2)),
        object: (seq > 1).then_some(u128::from(seq % 3)),
        ..crate::audit::Facts::default()
    };
    scene(vec![Chunk {
        scope: scope(Facet::Audit, None, 0),
        lines: crate::audit::chain(7, [5; 32], (1..6).map(facts)),
    }])
}

/// All of them.
pub fn all() -> [Scene; 4] {
    [ordinary(), unknown(), compressed(), audit()]
}

#[test]
fn the_bytes_of_a_format_never_change() {
    // What is compressed is only read: another library may pack as well in other bytes.
    let names = ["ordinary", "unknown", "compressed", "audit"];
    for (name, scene) in names.into_iter().zip(all()) {
        let made = scene.seal();
        if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
            std::fs::write(path(name), lines(&made)).unwrap();
        }
        let golden = golden(name);
        assert!(
            name == "compressed" || made == golden,
            "{name} is written otherwise"
        );
        let sealed = open_head(&golden, &scene.keys).unwrap();
        let head = sealed.head();
        assert_eq!(head, &scene.draft.head, "{name}");
        let tags = scene.keys.tags(&head.link.log, head.at);
        for (at, scope) in sealed.known(&scene.keys, &tags) {
            let key = scene.keys.key(&scope).unwrap();
            let chunks = &scene.draft.chunks;
            let drafted = chunks.iter().find(|chunk| chunk.scope == scope).unwrap();
            assert_eq!(
                sealed.open_chunk(at, &scope, key).unwrap(),
                drafted.lines,
                "{name}"
            );
        }
        assert_eq!(
            sealed.known(&scene.keys, &tags).len(),
            scene.draft.chunks.len()
        );
    }
}

pub fn golden(name: &str) -> Vec<u8> {
    unhex(&std::fs::read_to_string(path(name)).unwrap())
}

/// What is kept goes with the change it is about, and a line is a log's entry again.
#[test]
fn lines_become_changes_and_entries() {
    let chunk = ordinary().draft.chunks.remove(0);
    let entry = chunk.lines[0].clone().into_entry(&chunk.scope);
    assert_eq!(
        (entry.facet, entry.case),
        (chunk.scope.facet, chunk.scope.case)
    );
    let kept = chunk.lines[0].keep[0].1.clone();
    assert_eq!(
        Line {
            keep: chunk.lines[0].keep.clone(),
            ..entry.into()
        },
        chunk.lines[0]
    );
    let changes = chunk.lines[0].clone().into_changes();
    let keeps: Vec<_> = changes.into_iter().map(|change| change.keep).collect();
    assert_eq!(keeps, [vec![], vec![kept]]);
}
