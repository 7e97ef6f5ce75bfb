use super::*;
use vault::OsEntropy;

const MARKS: &str = "0101010101010101";
/// Packed once by this program for the devices 1 and 2; keys on their way must open for ever.
const WRAPPED: &str = concat!(
    "6167652d656e6372797074696f6e2e6f72672f76310a2d3e2058323535313920414f376475476735",
    "78502f366853626c34445a4b79436376385971387a4f324733457642502f56486e55450a51587241",
    "30372b2f584b39746f6a6b66423257712f7068583132796270614656444467444f5a534d6763550a",
    "2d3e205832353531392058686f6568684579566f2b786766484366696f477a63725762687574617a",
    "63337a7552773041546b6546490a324c693474747641704448334b482b6173514263584969706b33",
    "354b44516b70684945753470664e7938590a2d3e204f2d6772656173652048592672746876205d2a",
    "582574414f6d202f273d3520645d3f2e3f0a335a39634d68372b41453063435252526a7035353152",
    "393047624275663173654c5964555262384a4e5936564969396f354a69476774706956715a385939",
    "36640a6b62726d0a2d2d2d20546b46353373306e2f49654555324e336864672f5974673549497562",
    "412f4630316f4e2f7675306a6249450a350c0c0fd4b24627cf8732e162d21a058e953451ccf14a0c",
    "4bcb7c1b4f78a1b6fccabc3e7fe03147132fa6f500ea1790aa31b89510975f669dc8189cc5e3ac53",
    "f585e2d35f816a95724f22545317aa6ddd48f33d40670a883c24894bb2bfa776da1e0da3",
);
const SEALED: &str = concat!(
    "01e985d02631df8cba42ffc1b33b172be544b1ec2d8133967fd5deff54d38113d398891fc05f3da2",
    "16fe4507cd7d1b5ecf2d20e6506a87dadf28065b69170417538ac5b46f8a56dc201dc7cc0ae8cbbd",
    "ead03556c614f5087fcc89211d16ba29186365d35a5b981db8ffd6b37eb34795a1930a46c6ecfef2",
    "df7a5a56e6681ed9df6618ee4389fd9a663da1681d957a3675c34e0dd5a267a86203e53abe7f602d",
    "f42a4375f8d765a8d25b0ac4c29a34de5358350bc4197ef57d21e3f2f39a2a3150abe65800a165d5",
    "7b4ba7fc5f6b085d84f5a0f04ff002b3b4e283b342b62d4879d22fe20d5215b0c699f3d7b8f6aa7f",
    "bc731c27554ff52b770dc1",
);

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
fn what_was_packed_long_ago_still_opens() {
    let parcel = Parcel {
        id: ParcelId(Uuid::from_u128(5)),
        marks: hex(MARKS),
        wrapped: hex(WRAPPED),
        sealed: hex(SEALED),
    };
    assert!(unpack(&parcel, &device(2)).unwrap() == keys());
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

/// A parcel of an insider: sealed as it must be, around anything.
#[test]
fn ten_thousand_malformed_parcels_are_refused_or_have_one_spelling() {
    let honest = encode(&keys()).unwrap();
    for bytes in crate::spoil::malformed(&[&honest]) {
        if let Some(keys) = decode(&bytes) {
            assert_eq!(encode(&keys).unwrap(), bytes);
        }
    }
    let parcel = packed();
    for (at, bytes) in crate::spoil::malformed(&[&parcel.wrapped])
        .take(500)
        .enumerate()
    {
        let other = Parcel {
            wrapped: bytes,
            ..parcel.clone()
        };
        if other.wrapped != parcel.wrapped {
            assert!(unpack(&other, &device(1)).is_err(), "input {at}");
        }
    }
}
