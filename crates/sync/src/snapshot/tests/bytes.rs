//! The bytes of a snapshot: for ever the same, and refused if they are not.

use super::*;
use crate::history::Place;
use casework::{CaseId, Facet};
use vault::Secret;

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
    ScopeKey::of(&Secret::copy_of(&[n; 32]).unwrap()).unwrap()
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
    for cut in 0..history.len() {
        assert!(History::read(&history[..cut]).is_err(), "cut {cut}");
    }
    for cut in 0..rows.len() {
        assert!(
            read(&rows[..cut], &hash(&history), &places).is_err(),
            "cut {cut}"
        );
    }
    assert_eq!(read(&rows, &[0; 32], &places), Err(Error::Damaged));
    assert_eq!(
        read(&rows, &hash(&history), &places[1..]),
        Err(Error::Damaged)
    );
    assert_eq!(History::read(b"LSH2"), Err(Error::TooNew));
    assert_eq!(read(b"LSR2", &[0; 32], &[]), Err(Error::TooNew));
    let beyond: &[Place] = &[];
    assert_eq!(write(&[0; 32], beyond, &fixed().rows), Err(Error::Damaged));
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
            if let Ok(rows) = read(&bytes, &hash(&history), &places) {
                prop_assert_eq!(write(&hash(&history), &places, &rows).unwrap(), bytes);
            }
        } else if let Ok(history) = History::read(&bytes) {
            prop_assert_eq!(history.write().unwrap(), bytes);
            // It may contradict itself, but stops nothing.
            history.admit(&mut history::Memory::default()).unwrap();
        }
    }
}
