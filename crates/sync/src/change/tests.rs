//! The encoding: one golden vector, every limit, and bytes from nowhere.

use super::*;
use proptest::prelude::*;

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Int),
        any::<u64>().prop_map(Value::Real),
        any::<String>().prop_map(Value::Text),
        prop::collection::vec(any::<u8>(), 0..40).prop_map(Value::Blob),
    ]
}

fn op() -> impl Strategy<Value = Op> {
    let kind = prop_oneof![
        prop::collection::vec((any::<u16>(), value()), 0..8).prop_map(Kind::Put),
        Just(Kind::Remove),
    ];
    (any::<u16>(), any::<[u8; 16]>(), kind).prop_map(|(table, row, kind)| Op { table, row, kind })
}

/// These bytes stand in vaults for ever. If this test fails, old logs can no longer be read:
/// give the new encoding a new version instead.
#[test]
fn the_bytes_of_version_1_never_change() {
    let ops = [
        Op {
            table: 50,
            row: *b"0123456789abcdef",
            kind: Kind::Put(vec![
                (1, Value::Blob(vec![1, 2])),
                (2, Value::Text("call".into())),
                (3, Value::Int(-1)),
                (4, Value::Real(1.5_f64.to_bits())),
                (300, Value::Null),
            ]),
        },
        Op {
            table: 20,
            row: [0; 16],
            kind: Kind::Remove,
        },
    ];
    let golden = [
        &[1, 2, 50][..],
        b"0123456789abcdef",
        &[0, 5, 1, 4, 2, 1, 2, 2, 3, 4],
        b"call",
        &[
            3, 1, 1, 4, 2, 128, 128, 128, 128, 128, 128, 128, 252, 63, 172, 2, 0, 20,
        ],
        &[0; 16],
        &[1],
    ]
    .concat();
    assert_eq!(encode(&ops).unwrap(), golden);
    assert_eq!(decode(&golden).unwrap(), ops);
}

proptest! {
    #[test]
    fn what_is_written_is_read(ops in prop::collection::vec(op(), 0..20)) {
        prop_assert_eq!(decode(&encode(&ops).unwrap()).unwrap(), ops);
    }

    #[test]
    fn bytes_from_nowhere_never_panic(mut bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode(&bytes);
        bytes.insert(0, VERSION);
        let _ = decode(&bytes);
    }

    #[test]
    fn a_cut_is_always_seen(ops in prop::collection::vec(op(), 1..6), at in any::<prop::sample::Index>()) {
        let bytes = encode(&ops).unwrap();
        prop_assert!(decode(&bytes[..at.index(bytes.len())]).is_err());
    }
}

#[test]
fn another_version_and_trailing_bytes_are_refused() {
    let mut bytes = encode(&[]).unwrap();
    assert_eq!(decode(&[2, 0]), Err(Error::TooNew));
    assert_eq!(decode(&[]), Err(Error::Damaged));
    bytes.push(0);
    assert_eq!(decode(&bytes), Err(Error::Damaged));
}

#[test]
fn a_count_beyond_the_limit_is_refused_before_anything_is_read() {
    let bytes = [
        &[VERSION][..],
        &postcard::to_allocvec(&(OPS_MAX + 1)).unwrap(),
    ]
    .concat();
    assert_eq!(decode(&bytes), Err(Error::TooLarge));
}

#[test]
fn a_field_beyond_a_mebibyte_is_refused_both_ways() {
    let op = |bytes| Op {
        table: 1,
        row: [0; 16],
        kind: Kind::Put(vec![(1, Value::Blob(vec![0; bytes]))]),
    };
    assert!(encode(&[op(FIELD_BYTES_MAX)]).is_ok());
    let long = vec![op(FIELD_BYTES_MAX + 1)];
    assert_eq!(encode(&long), Err(Error::TooLarge));
    let written = postcard::to_extend(&long, vec![VERSION]).unwrap();
    assert_eq!(decode(&written), Err(Error::TooLarge));
}
