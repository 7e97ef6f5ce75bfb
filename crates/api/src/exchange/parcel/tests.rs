use super::*;
use vault::OsEntropy;

/// Packed once by this program; keys on their way must open for ever.
const MARKS: &str = "0101010101010101";

fn device(byte: u8) -> ReadingKey {
    ReadingKey::from_secret(Secret::copy_of(&[byte; 32]).unwrap())
}

fn keys() -> Vec<Sent> {
    let case = Some(CaseId(Uuid::from_u128(0xC0FFEE)));
    let sent = |facet, case, owner, epoch, byte| Sent {
        facet,
        case,
        owner,
        epoch,
        key: Zeroizing::new([byte; 32]),
    };
    let member = Owner::Member(MemberId(Uuid::from_u128(7)));
    vec![
        sent(Facet::Agency, None, Owner::Shared, 1, 1),
        sent(Facet::Therapy, case, Owner::Shared, 300, 2),
        sent(Facet::Casework, None, member, 2, 3),
        sent(Facet::Audit, None, Owner::Log([9; 32]), 1, 4),
    ]
}

fn packed() -> Parcel {
    let id = ParcelId(Uuid::from_u128(5));
    let readers = [device(1).public(), device(2).public()];
    let marks = hex(MARKS);
    pack(id, (marks, &readers), &keys(), &OsEntropy).unwrap()
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(16)).collect();
    digits
        .chunks(2)
        .map(|pair| (pair[0] * 16 + pair[1]) as u8)
        .collect()
}

#[test]
fn the_devices_it_is_for_get_the_keys_and_nobody_else() {
    let parcel = packed();
    for byte in [1, 2] {
        assert!(unpack(&parcel, &device(byte)).unwrap() == keys());
    }
    assert!(unpack(&parcel, &device(3)).is_err());
}

#[test]
fn a_changed_or_missing_byte_and_another_name_or_mark_are_refused() {
    let parcel = packed();
    let refused = |parcel: Parcel| assert!(unpack(&parcel, &device(1)).is_err());
    for at in 0..parcel.sealed.len() {
        let mut other = parcel.clone();
        other.sealed[at] ^= 1;
        refused(other);
        let mut other = parcel.clone();
        other.sealed.truncate(at);
        refused(other);
    }
    for at in 0..parcel.marks.len() {
        let mut other = parcel.clone();
        other.marks[at] ^= 1;
        refused(other);
    }
    let mut other = parcel.clone();
    other.id = ParcelId(Uuid::from_u128(6));
    refused(other);
    let mut other = parcel;
    other.sealed.push(0);
    refused(other);
}

#[test]
fn a_list_has_one_spelling_and_only_facets_that_are_known() {
    let plain = encode(&keys()).unwrap();
    assert!(decode(&plain).is_some_and(|again| again == keys()));
    let mut longer = plain.clone();
    longer.push(0);
    assert!(decode(&longer).is_none());
    // The count, spelled in two bytes instead of one.
    let respelled = [&[0x84, 0], &plain[1..]].concat();
    assert!(decode(&respelled).is_none());
    let mut unknown = plain.clone();
    unknown[1] = 3;
    assert!(decode(&unknown).is_none());
    for at in 0..plain.len() {
        assert!(decode(&plain[..at]).is_none(), "{at} bytes");
    }
}

#[test]
fn a_count_beyond_the_limit_is_refused_without_memory_for_it() {
    assert!(decode(&[0xff, 0xff, 0xff, 0xff, 0x0f]).is_none());
    let many = vec![keys()[1].clone(); KEYS_MAX];
    let parcel = |keys: &[Sent]| {
        let marks = (hex(MARKS), &[device(1).public()][..]);
        pack(ParcelId(Uuid::nil()), marks, keys, &OsEntropy)
    };
    let full = parcel(&many).unwrap();
    assert!(
        full.sealed.len() <= SEALED_BYTES_MAX,
        "{}",
        full.sealed.len()
    );
    assert!(unpack(&full, &device(1)).is_ok_and(|keys| keys.len() == KEYS_MAX));
    assert!(parcel(&[many, keys()].concat()).is_err());
}

#[test]
fn a_parcel_of_a_newer_version_is_told_apart_from_a_damaged_one() {
    let mut parcel = packed();
    parcel.sealed[0] = 2;
    let refused = unpack(&parcel, &device(1)).err();
    assert_eq!(
        refused.map(|fault| fault.code),
        Some(FaultCode::VaultTooNew)
    );
}
