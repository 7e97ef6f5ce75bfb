//! The bytes of a snapshot: for ever the same, and refused if they are not.

use super::*;
use casework::{CaseId, Facet};

/// Two logs; the second pack of the first forks; values of every shape and a conflict.
fn fixed() -> Device {
    let mut device = Device::default();
    let mut twin = device.clone();
    let mut packs = vec![device.write(1, 1)];
    twin.take_all(&packs);
    twin.tip = device.tip;
    packs.push(device.write(2, 2));
    packs.push(twin.write(3, 4));
    let mut colleague = Device {
        log: 5,
        ..Device::default()
    };
    colleague.take_all(&packs);
    packs.extend((4..9).map(|number| colleague.write(number, number as u8)));
    device.take_all(&packs);
    device
}

fn unhex(text: &str) -> Vec<u8> {
    let digits: String = text.split_whitespace().collect();
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
    (0..digits.len()).step_by(2).map(byte).collect()
}

fn key(n: u8) -> ScopeKey {
    ScopeKey::of(&[n; 32]).unwrap()
}

fn scope(epoch: u32) -> Scope {
    let case = Some(CaseId(uuid::Uuid::from_u128(5)));
    Scope {
        facet: Facet::Casework,
        case,
        epoch,
    }
}

/// Byte for byte for ever; read and written again by a second program from `docs/sync-format.md`
/// alone. `UPDATE=1` rewrites.
#[test]
fn the_bytes_of_a_snapshot_never_change() {
    let (history, rows) = snapshot(&fixed());
    let sealed = seal(&rows, &hash(&history), (&scope(3), &key(1))).unwrap();
    for (name, made) in [("history", history), ("rows", rows), ("sealed", sealed)] {
        let path = format!(
            "{}/tests/vectors/{name}.snapshot",
            env!("CARGO_MANIFEST_DIR")
        );
        if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
            let digits: Vec<_> = made.iter().map(|byte| format!("{byte:02x}")).collect();
            let lines: Vec<_> = digits.chunks(32).map(<[String]>::concat).collect();
            std::fs::write(&path, lines.join("\n") + "\n").unwrap();
        }
        assert_eq!(
            made,
            unhex(&std::fs::read_to_string(&path).unwrap()),
            "{name}"
        );
    }
}

#[test]
fn every_flipped_bit_and_every_cut_of_a_sealed_part_is_refused() {
    let (history, rows) = snapshot(&fixed());
    let frontier = hash(&history);
    let sealed = seal(&rows, &frontier, (&scope(3), &key(1))).unwrap();
    assert_eq!(open(&sealed, &frontier, (&scope(3), &key(1))), Ok(rows));
    for bit in 0..sealed.len() * 8 {
        let mut other = sealed.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        assert!(
            open(&other, &frontier, (&scope(3), &key(1))).is_err(),
            "bit {bit}"
        );
    }
    for cut in 0..sealed.len() {
        assert!(
            open(&sealed[..cut], &frontier, (&scope(3), &key(1))).is_err(),
            "cut {cut}"
        );
    }
    let damaged = Err(Error::Damaged);
    assert_eq!(open(&sealed, &[0; 32], (&scope(3), &key(1))), damaged);
    assert_eq!(open(&sealed, &frontier, (&scope(4), &key(1))), damaged);
    assert_eq!(open(&sealed, &frontier, (&scope(3), &key(2))), damaged);
    assert_eq!(
        open(b"LSN2 of later", &frontier, (&scope(3), &key(1))),
        Err(Error::TooNew)
    );
    assert_ne!(folder(&key(1)), folder(&key(2)));
}

#[test]
fn cuts_of_the_plain_parts_are_refused_and_so_is_another_frontier() {
    let (history, rows) = snapshot(&fixed());
    let places = History::read(&history)
        .unwrap()
        .places(&fixed().shelf)
        .unwrap();
    let frontier = Frontier::new(hash(&history), places.clone());
    for cut in 0..history.len() {
        assert!(History::read(&history[..cut]).is_err(), "cut {cut}");
    }
    for cut in 0..rows.len() {
        assert!(read(&rows[..cut], &frontier).is_err(), "cut {cut}");
    }
    let other = Frontier::new([0; 32], places.clone());
    assert_eq!(read(&rows, &other), Err(Error::Damaged));
    let shifted = Frontier::new(hash(&history), places[1..].to_vec());
    assert_eq!(read(&rows, &shifted), Err(Error::Damaged));
    assert_eq!(History::read(b"LSH2"), Err(Error::TooNew));
    assert_eq!(read(b"LSR2", &other), Err(Error::TooNew));
    let beyond = Frontier::new([0; 32], Vec::new());
    assert_eq!(write(&beyond, &fixed().rows), Err(Error::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    /// From an insider who keeps to no rule: refused, or the one spelling of what it says.
    #[test]
    fn malformed_parts_are_refused(
        spoils in prop::collection::vec((any::<Index>(), any::<u8>(), 0..5_u8), 1..4),
        of_rows: bool,
    ) {
        let (history, rows) = snapshot(&fixed());
        let mut bytes = if of_rows { rows } else { history.clone() };
        for (at, byte, how) in spoils {
            let at = at.index(bytes.len() + 1);
            match how {
                0 if at < bytes.len() => bytes[at] ^= 1 << (byte % 8),
                1 if at < bytes.len() => bytes[at] = byte,
                2 => bytes.truncate(at),
                3 => drop(bytes.splice(at..at, [0xff, 0xff, 0xff, 0x7f])),
                _ => bytes.insert(at, byte),
            }
        }
        if of_rows {
            let places = History::read(&history).unwrap().places(&fixed().shelf).unwrap();
            let frontier = Frontier::new(hash(&history), places);
            if let Ok(rows) = read(&bytes, &frontier) {
                prop_assert_eq!(write(&frontier, &rows).unwrap(), bytes);
            }
        } else if let Ok(history) = History::read(&bytes) {
            prop_assert_eq!(history.write().unwrap(), bytes);
            // It may contradict itself, but stops nothing.
            history.admit(&mut history::Memory::default()).unwrap();
        }
    }
}

/// A part of every kind and owner, and contents of two packs.
fn whole() -> (Hash, Vec<Part>, Contents) {
    let (history, rows) = snapshot(&fixed());
    let frontier = hash(&history);
    let told = |device: u8, closed: &[(u32, [u8; 8])]| Told {
        device: [device; 32],
        member: [device; 16],
        at: u64::from(device) << 20,
        closed: closed.to_vec(),
    };
    let contents = Contents {
        packs: vec![
            told(1, &[]),
            told(2, &[(0, [7; 8]), (3, [8; 8])]),
            told(1, &[]),
        ],
        objects: vec!["log/000001/a".to_owned(), "log/000002/b".to_owned()],
    };
    let agency = Scope::agency(2);
    let part = |kind, scope: Scope, whose, plain: &[u8]| Part {
        kind,
        scope,
        whose,
        sealed: seal(plain, &frontier, (&scope, &key(1))).unwrap(),
    };
    let told = contents.write(&frontier).unwrap();
    let parts = vec![
        part(PartKind::History, agency, Whose::All, &history),
        part(PartKind::Contents, agency, Whose::All, &told),
        part(PartKind::Rows, scope(3), Whose::Member([4; 16]), &rows),
        part(PartKind::Rows, Scope::agency(1), Whose::Log([5; 32]), &rows),
    ];
    (frontier, parts, contents)
}

#[test]
fn an_object_holds_its_parts_and_the_contents_what_was_told() {
    let (frontier, some, contents) = whole();
    let bytes = object(&some).unwrap();
    assert_eq!(parts(&bytes), Ok(some.clone()));
    let agency = (&some[1].scope, &key(1));
    let plain = open(&some[1].sealed, &frontier, agency).unwrap();
    assert_eq!(Contents::read(&plain, &frontier), Ok(contents));
    assert_eq!(Contents::read(&plain, &[0; 32]), Err(Error::Damaged));
    for cut in 0..plain.len() {
        assert!(Contents::read(&plain[..cut], &frontier).is_err());
    }
    for cut in 0..bytes.len() {
        assert!(parts(&bytes[..cut]).is_err());
    }
    assert_eq!(parts(b"LSO2"), Err(Error::TooNew));
    assert_eq!(Contents::read(b"LSC2", &frontier), Err(Error::TooNew));
}

#[test]
fn ten_thousand_malformed_objects_and_contents_are_refused_or_have_one_spelling() {
    let (frontier, some, contents) = whole();
    let honest = [object(&some).unwrap(), contents.write(&frontier).unwrap()];
    let mut state = 7_u64;
    let mut below = |n: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize % n
    };
    for round in 0..10_000 {
        let mut bytes = honest[round % 2].clone();
        for _ in 0..1 + below(3) {
            let at = below(bytes.len().min(200));
            match below(3) {
                0 => bytes[at] ^= 1 << below(8),
                1 => bytes.truncate(at.max(1)),
                _ => bytes.insert(at, 0xff),
            }
        }
        if let Ok(read) = parts(&bytes) {
            assert_eq!(object(&read).unwrap(), bytes);
        }
        if let Ok(read) = Contents::read(&bytes, &frontier) {
            assert_eq!(read.write(&frontier).unwrap(), bytes);
        }
    }
}
