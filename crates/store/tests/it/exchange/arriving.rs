//! Packs that come late, twice, damaged, or from where they should not.

use super::office::{Device, shown};
use crate::search::{find, index_pages};
use crate::support::Scratch;
use casework::case::Case;
use casework::{CaseId, Deed, Record, Value};
use store::exchange::Why;

fn opens(device: &mut Device, code: &str) -> Case {
    let case = Case {
        id: CaseId(device.id()),
        code: code.into(),
        ..Scratch::new().case()
    };
    device.grant_all(case.id);
    device.does(Deed::OpenCase, |w| w.put(&case));
    device.seal();
    case
}

#[test]
fn order_and_repetition_change_nothing() {
    let mut amara = Device::new(1);
    let cases: Vec<Case> = (0..6)
        .map(|at| opens(&mut amara, &format!("C-{at}")))
        .collect();
    let packs = amara.packs();
    let mut in_order = Device::new(2);
    cases.iter().for_each(|case| in_order.grant_all(case.id));
    assert_eq!(in_order.import(packs.clone()).packs, 6);
    for seed in 0..20 {
        let mut other = Device::new(100 + seed);
        cases.iter().for_each(|case| other.grant_all(case.id));
        let mut left = packs.clone();
        left.extend(packs.clone());
        while !left.is_empty() {
            let at = other.dice.below(left.len());
            let pack = left.swap_remove(at);
            other.import(vec![pack]);
        }
        assert_eq!(shown(&other), shown(&in_order));
        assert!(other.store.waiting().unwrap().is_empty());
    }
}

#[test]
fn a_pack_waits_for_what_its_author_had_seen_and_blocks_nothing_else() {
    let mut amara = Device::new(1);
    opens(&mut amara, "C-1");
    opens(&mut amara, "C-2");
    let mut ben = Device::new(2);
    opens(&mut ben, "C-3");
    let mut reader = Device::new(3);
    let (first, second) = (amara.packs()[0].clone(), amara.packs()[1].clone());
    reader.import(vec![second, ben.packs()[0].clone()]);
    let waiting = reader.store.waiting().unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].why, Why::Missing);
    assert_eq!(waiting[0].missed, Some(sync::pack::hash(&first)));
    assert_eq!(reader.import(vec![first]).packs, 2);
    assert!(reader.store.waiting().unwrap().is_empty());
}

#[test]
fn damaged_bytes_are_told_and_nothing_is_kept_of_them() {
    let mut amara = Device::new(1);
    opens(&mut amara, "C-1");
    let whole = amara.packs()[0].clone();
    let mut reader = Device::new(2);
    for at in [0, 5, 40, whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        let imported = reader.import(vec![bytes]);
        assert_eq!(imported.packs, 0);
        assert!(
            !imported.found.is_empty() || !reader.store.waiting().unwrap().is_empty(),
            "{at}"
        );
    }
    assert_eq!(reader.import(vec![whole]).packs, 1);
}

#[test]
fn packs_of_a_removed_device_wait_for_a_person() {
    let mut amara = Device::new(1);
    opens(&mut amara, "C-1");
    let mut reader = Device::new(2);
    reader.judge.removed.insert(amara.signer.public().0);
    assert_eq!(reader.import(amara.packs()).packs, 0);
    assert_eq!(reader.store.waiting().unwrap()[0].why, Why::Quarantine);
    reader.judge.removed.clear();
    assert_eq!(reader.import(Vec::new()).packs, 1);
}

/// A pack of an invented next version: a table, a column, a code and a deed that nobody knows here.
fn of_the_next_version(device: &mut Device, case: &Case, min_reader: u32) -> Vec<u8> {
    use sync::pack::{Author, Chunk, Draft, Head, Line};
    use sync::{Kind, Op};
    let row = case.id.0.into_bytes();
    let put = |table, row, cells: Vec<(u16, Value)>| Op {
        table,
        row,
        kind: Kind::Put(cells),
    };
    let tip = device.store.tip().unwrap().unwrap();
    let line = Line {
        seq: 1_000,
        hlc: (device.now_ms as u64 + 5) << 16,
        deed: "a-deed-of-tomorrow".into(),
        ops: vec![
            put(999, [9; 16], vec![(1, Value::Text("kept".into()))]),
            put(
                Case::TABLE.no,
                row,
                vec![
                    (2, Value::Text("C-77".into())),
                    (9, Value::Text("a-gender-of-tomorrow".into())),
                    (77, Value::Int(5)),
                ],
            ),
        ],
        keep: Vec::new(),
    };
    let head = Head {
        link: sync::history::Link {
            log: tip.log,
            no: tip.no + 1,
            prev: tip.name,
            deps: Vec::new(),
        },
        author: Author {
            device: device.signer.public(),
            member: device.member.0.into_bytes(),
        },
        at: (device.now_ms as u64 + 6) << 16,
        schema: 9_999,
        min_reader,
        roster: [0; 32],
        audit: (0, [0; 32]),
        reserved: vec![1, 2, 3],
    };
    let chunk = Chunk {
        scope: super::office::scope(casework::Facet::Facts, Some(case.id)),
        lines: vec![line],
    };
    let draft = Draft {
        head,
        chunks: vec![chunk],
    };
    sync::pack::seal(&draft, &device.judge.keys, &device.signer, &device.dice).unwrap()
}

#[test]
fn what_a_newer_version_wrote_is_kept_passed_on_and_stops_nothing() {
    let mut amara = Device::new(1);
    let case = opens(&mut amara, "C-1");
    let newer = of_the_next_version(&mut amara, &case, 1);
    let mut packs = amara.packs();
    packs.push(newer.clone());
    let mut reader = Device::new(2);
    reader.grant_all(case.id);
    assert_eq!(reader.import(packs).packs, 2);
    // What is known is shown; a code of tomorrow is not taken for something else.
    let seen: Case = reader.store.read().find(case.id).unwrap();
    assert_eq!((seen.code.as_str(), seen.gender), ("C-77", None));
    // An edit of something else leaves it where it is, and everything is passed on verbatim.
    reader.does(Deed::EditCase, |w| {
        w.put(&Case {
            opened_on: "2026-02-02".parse().unwrap(),
            ..w.find(case.id)?
        })
    });
    reader.seal();
    assert!(reader.packs().contains(&newer));
    let kept: i64 = reader
        .store
        .read()
        .conn()
        .query_row("SELECT count(*) FROM clocks WHERE is_odd > 0", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(
        kept, 2,
        "the row of tomorrow's table, and the case with tomorrow's column"
    );
}

#[test]
fn chunks_that_ask_for_a_newer_reader_wait_unread_and_the_rest_goes_on() {
    let mut amara = Device::new(1);
    let case = opens(&mut amara, "C-1");
    let newer = of_the_next_version(&mut amara, &case, sync::pack::READER + 1);
    let mut packs = amara.packs();
    packs.push(newer);
    let mut reader = Device::new(2);
    reader.grant_all(case.id);
    let imported = reader.import(packs);
    assert_eq!(imported.packs, 2);
    assert!(imported.found.contains(&store::exchange::Found::Newer));
    assert_eq!(
        reader.store.read().find::<Case>(case.id).unwrap().code,
        "C-1"
    );
    let mut ben = Device::new(3);
    let other = opens(&mut ben, "C-2");
    reader.grant_all(other.id);
    reader.import(ben.packs());
    assert!(reader.store.read().get::<Case>(other.id).unwrap().is_some());
}

/// Many words that go at once are taken out by writing the index anew, a few one by one; of both
/// nothing is left in it.
#[test]
fn words_that_a_colleague_changed_leave_no_trace_however_many_they_are() {
    const CANARY: &str = "qzxcanary";
    let (mut amara, mut reader) = (Device::new(1), Device::new(2));
    let cases: Vec<Case> = (0..300)
        .map(|no| Case {
            code: format!("C-{no} {CANARY}"),
            ..opens(&mut amara, "C-0")
        })
        .collect();
    for case in &cases {
        reader.grant_all(case.id);
    }
    let renames = |amara: &mut Device, cases: &[Case], word: &str| {
        amara.does(Deed::EditCase, |w| {
            cases.iter().enumerate().try_for_each(|(no, case)| {
                w.put(&Case {
                    code: format!("C-{no} {word}"),
                    ..case.clone()
                })
            })
        });
        amara.seal();
    };
    renames(&mut amara, &cases, CANARY);
    reader.import(amara.packs());
    assert_eq!(
        find(&reader.store, CANARY).len(),
        20,
        "as many as asked for"
    );
    renames(&mut amara, &cases[1..], "harbour");
    reader.import(amara.packs());
    let left = find(&reader.store, CANARY);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].row, cases[0].id.0);
    renames(&mut amara, &cases[..1], "lantern");
    reader.import(amara.packs());
    assert_eq!(find(&reader.store, CANARY), []);
    // A phrase: the words that stayed stand where they stood.
    assert_eq!(find(&reader.store, "c-7 harbour")[0].row, cases[8].id.0);
    assert_eq!(find(&reader.store, "c-0 lantern")[0].row, cases[0].id.0);
    let (store, path, _folder) = (reader.store, reader.path, reader.folder);
    store.close().unwrap();
    let index = index_pages(&path);
    assert!(index.windows(7).any(|part| part == b"harbour"));
    assert!(!index.windows(6).any(|part| part == b"canary"));
}
