use proptest::prelude::*;

use super::*;
use crate::OsEntropy;

fn key(byte: u8) -> BlobKey {
    BlobKey::of(&[byte; 32]).unwrap()
}

fn sealed(key: &BlobKey, content: &[u8]) -> (BlobShape, Vec<Vec<u8>>) {
    let shape = BlobShape::of(content.len() as u64).unwrap();
    let mut rest = content;
    let pieces = (0..shape.pieces()).map(|piece| {
        let (own, after) = rest.split_at(shape.content(piece));
        rest = after;
        key.seal(shape, piece, own, &OsEntropy).unwrap()
    });
    (shape, pieces.collect())
}

fn opened(key: &BlobKey, shape: BlobShape, pieces: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    for (piece, sealed) in (0..).zip(pieces) {
        content.extend(key.open(shape, piece, sealed)?.iter());
    }
    Ok(content)
}

/// From Python's `hmac`, the two blocks of HKDF written out. If this changes, every file that was ever
/// added is closed for good.
#[test]
fn keys_and_ids_never_change() {
    let key = key(1);
    let (seal, name) = key.halves();
    let told = [seal, name, &key.id(0).unwrap(), &key.id(1).unwrap()].map(hex::encode);
    assert_eq!(
        told,
        [
            "ec67f99ce60734ec899f1746c7d06c9accd240db781931c5e713dca0f5c1c730",
            "29bd4a393a5e91be127755aaac9f679f4971a0ad043547c8ee11b74732f60861",
            "d526f60d9058f8e000a246241b7451e5de52554162c8adf56ae4112c15e38e6a",
            "ee2edc5d2f1f798bb958c5b1987d0d119d9fc3e2175f06a47bdecce28fc88da8",
        ]
    );
}

#[test]
fn what_was_sealed_opens_at_every_edge_of_a_piece() {
    let edges = [0, 1, FLOOR_BYTES, BLOB_PIECE_BYTES, 2 * BLOB_PIECE_BYTES];
    for size in edges
        .into_iter()
        .flat_map(|edge| [edge.saturating_sub(1), edge, edge + 1])
    {
        let content: Vec<u8> = (0..size).map(|at| at as u8).collect();
        let (shape, pieces) = sealed(&key(1), &content);
        assert_eq!(opened(&key(1), shape, &pieces).unwrap(), content, "{size}");
        assert!(pieces.iter().all(|piece| piece.len() <= BLOB_SEALED_MAX));
    }
}

#[test]
fn a_full_piece_fills_the_outermost_layer_to_the_byte() {
    assert_eq!(padded(BLOB_SEALED_MAX + 8), BLOB_SEALED_MAX + 8);
}

#[test]
fn sizes_are_few_and_the_largest_is_bounded() {
    let small = |size| BlobShape::of(size).unwrap().padded();
    assert_eq!(
        small(0),
        small(FLOOR_BYTES as u64),
        "a page of text is like any"
    );
    let largest = BlobShape::of(BLOB_BYTES_MAX).unwrap();
    assert_eq!(largest.pieces(), 201);
    let all: usize = (0..largest.pieces())
        .map(|piece| largest.content(piece))
        .sum();
    assert_eq!(all as u64, BLOB_BYTES_MAX);
    assert!(BlobShape::of(BLOB_BYTES_MAX + 1).is_err());
    assert_eq!((largest.length(201), largest.content(u32::MAX)), (0, 0));
}

#[test]
fn every_bit_that_is_turned_is_noticed() {
    let (shape, pieces) = sealed(&key(1), b"invented words");
    // Every bit of the ends, where nonce and tag are, and some of those between them.
    let length = pieces[0].len();
    for at in 0..length {
        let is_end = at < 64 || at > length - 64;
        for bit in (0..8).filter(|bit| is_end || (at + bit) % 29 == 0) {
            let mut turned = pieces[0].clone();
            turned[at] ^= 1 << bit;
            assert!(key(1).open(shape, 0, &turned).is_err(), "{at} {bit}");
        }
    }
}

#[test]
fn pieces_that_are_swapped_cut_longer_or_of_another_file_are_refused() {
    let content = vec![5; 2 * BLOB_PIECE_BYTES + 70_000];
    let (shape, pieces) = sealed(&key(1), &content);
    let (_, others) = sealed(&key(2), &content);
    assert_eq!(pieces.len(), 3);
    assert!(key(1).open(shape, 0, &pieces[1]).is_err(), "swapped");
    assert!(key(1).open(shape, 1, &pieces[0]).is_err(), "repeated");
    assert!(key(1).open(shape, 3, &pieces[2]).is_err(), "one too many");
    assert!(key(1).open(shape, 0, &others[0]).is_err(), "another key");
    let shorter = BlobShape::of(content.len() as u64 - 1).unwrap();
    assert_eq!(shorter.pieces(), 3);
    assert!(key(1).open(shorter, 0, &pieces[0]).is_err(), "another size");
    for cut in [0, 1, NONCE, NONCE + TAG, pieces[0].len() - 1] {
        assert!(key(1).open(shape, 0, &pieces[0][..cut]).is_err(), "{cut}");
    }
    let longer = [&pieces[0][..], &[0]].concat();
    assert!(key(1).open(shape, 0, &longer).is_err());
}

#[test]
fn padding_that_is_none_is_refused_also_from_somebody_with_the_key() {
    let shape = BlobShape::of(3).unwrap();
    let mut plain = vec![0; shape.length(0)];
    plain[..3].copy_from_slice(b"abc");
    plain[9] = 1;
    let nonce = [7; NONCE];
    let sealing =
        key(1)
            .cipher()
            .encrypt_in_place(&XNonce::from(nonce), &bound(shape, 0), &mut plain);
    sealing.unwrap();
    let forged = [&nonce[..], &plain].concat();
    assert!(key(1).open(shape, 0, &forged).is_err());
}

#[test]
fn two_sealings_share_nothing_and_a_key_does_not_print_itself() {
    let (_, one) = sealed(&key(1), b"the same");
    let (_, two) = sealed(&key(1), b"the same");
    assert_ne!(one[0][..64], two[0][..64]);
    assert_eq!(format!("{:?}", key(1)), "‹secret›");
}

#[test]
fn ten_thousand_malformed_pieces_open_to_nothing() {
    let (shape, pieces) = sealed(&key(1), &[9; 100]);
    let mut state = 7_u64;
    let mut dice = |sides: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % sides
    };
    for _ in 0..10_000 {
        let mut bytes = pieces[0].clone();
        match dice(4) {
            0 => bytes.truncate(dice(pieces[0].len())),
            1 => bytes.extend(vec![0; 1 + dice(63)]),
            2 => bytes.rotate_left(1 + dice(63)),
            _ => {
                let at = dice(pieces[0].len());
                bytes[at] ^= 1 << dice(8);
            }
        }
        assert!(key(1).open(shape, 0, &bytes).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_file_comes_back_as_it_was(content in prop::collection::vec(any::<u8>(), 0..40_000)) {
        let (shape, pieces) = sealed(&key(3), &content);
        prop_assert_eq!(opened(&key(3), shape, &pieces).unwrap(), content);
    }
}
