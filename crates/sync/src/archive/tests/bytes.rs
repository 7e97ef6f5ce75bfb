//! The bytes of an archive: for ever the same, and refused if they are not.

use super::super::*;
use proptest::prelude::*;

fn packs(lengths: &[u8]) -> Vec<Vec<u8>> {
    let pack = |(no, length): (u8, &u8)| vec![no; usize::from(*length)];
    (1..).zip(lengths).map(pack).collect()
}

fn archive(lengths: &[u8]) -> Vec<u8> {
    let packs = packs(lengths);
    let slices: Vec<&[u8]> = packs.iter().map(Vec::as_slice).collect();
    write(&slices).unwrap()
}

/// Byte for byte for ever; computed by a second program from `docs/sync-format.md` alone.
#[test]
fn the_bytes_of_an_archive_never_change() {
    let golden = include_str!("../../../tests/vectors/three.archive");
    let made: String = archive(&[3, 1, 200])
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(made, golden.split_whitespace().collect::<String>());
}

#[test]
fn packs_come_out_verbatim_and_in_order() {
    let bytes = archive(&[3, 1, 200]);
    let read = read(&bytes).unwrap();
    let (names, taken): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    assert_eq!(taken, packs(&[3, 1, 200]));
    assert_eq!(
        names,
        taken.iter().map(|pack| hash(pack)).collect::<Vec<_>>()
    );
}

#[test]
fn every_flipped_bit_and_every_cut_is_refused() {
    let good = archive(&[3, 1, 200]);
    for bit in 0..good.len() * 8 {
        let mut other = good.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        assert!(read(&other).is_err(), "bit {bit}");
    }
    for cut in 0..good.len() {
        assert!(read(&good[..cut]).is_err(), "cut {cut}");
    }
    assert!(read(&[good.as_slice(), &[0]].concat()).is_err());
    assert_eq!(read(b"LAR2 and what we cannot know"), Err(Error::TooNew));
}

#[test]
fn an_archive_holds_something_and_nothing_twice_and_keeps_to_its_limits() {
    assert_eq!(write(&[]), Err(Error::Damaged));
    assert_eq!(write(&[b""]), Err(Error::Damaged));
    assert_eq!(write(&[b"one", b"one"]), Err(Error::Damaged));
    let many: Vec<[u8; 4]> = (0..=PACKS_MAX as u32).map(u32::to_le_bytes).collect();
    let many: Vec<&[u8]> = many.iter().map(<[u8; 4]>::as_slice).collect();
    assert_eq!(write(&many), Err(Error::TooLarge));
    assert_eq!(read(&write(&many[1..]).unwrap()).unwrap().len(), PACKS_MAX);
    let large = vec![1; ARCHIVE_BYTES_MAX - HEAD_BYTES - ENTRY_BYTES];
    assert!(write(&[&large]).is_ok());
    assert_eq!(write(&[&large, b"more"]), Err(Error::TooLarge));
    assert_eq!(read(&vec![0; ARCHIVE_BYTES_MAX + 1]), Err(Error::TooLarge));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    /// Whatever is taken of spoilt bytes is what would be written of it.
    #[test]
    fn malformed_archives_are_refused(
        lengths in prop::collection::vec(0..40_u8, 1..6),
        spoils in prop::collection::vec((any::<u16>(), any::<u8>(), 0..5_u8), 1..4),
    ) {
        let packs = packs(&lengths);
        let slices: Vec<&[u8]> = packs.iter().map(Vec::as_slice).collect();
        let mut bytes = write(&slices).unwrap_or_else(|_| MAGIC.to_vec());
        for (at, byte, how) in spoils {
            let at = usize::from(at) % (bytes.len() + 1);
            match how {
                0 if at < bytes.len() => bytes[at] ^= 1 << (byte % 8),
                1 if at < bytes.len() => bytes[at] = byte,
                2 => bytes.truncate(at),
                3 => drop(bytes.splice(at..at, [0xff, 0xff, 0xff, 0x7f])),
                _ => bytes.insert(at, byte),
            }
        }
        if let Ok(read) = read(&bytes) {
            let slices: Vec<&[u8]> = read.iter().map(|(_, pack)| *pack).collect();
            prop_assert_eq!(write(&slices).unwrap(), bytes);
        }
    }
}
