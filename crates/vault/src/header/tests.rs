use proptest::prelude::*;

use super::*;
use crate::slot::{KIND_PASSPHRASE, KIND_RECOVERY, VaultKeys};
use crate::{KdfParams, OsEntropy, Passphrase, RecoveryCode, Unlock};

proptest! {
    #[test]
    fn any_bytes_come_back_as_they_were(
        mut bytes in proptest::collection::vec(any::<u8>(), MAC_AT),
    ) {
        bytes[..4].copy_from_slice(MAGIC);
        let header = Header::fields(&mut Fields(&bytes)).unwrap();
        prop_assert_eq!(header.unsealed(), bytes);
    }

    #[test]
    fn too_few_bytes_are_refused(length in 0..MAC_AT) {
        let short = vec![0; length];
        prop_assert_eq!(Header::fields(&mut Fields(&short)).unwrap_err(), Error::HeaderDamaged);
    }
}

#[test]
fn what_a_newer_format_adds_is_carried_along() {
    let mut bytes = Header::new([1; 16], [2; 32]).unwrap().unsealed();
    bytes[4] = 2; // a newer format that this reader may still open
    bytes[104 + 5 * SLOT_BYTES] = 1; // a slot in use,
    bytes[104 + 5 * SLOT_BYTES + 1] = 5; // of a kind unknown here
    bytes[2728..4064].fill(0xee);
    let mut header = Header::fields(&mut Fields(&bytes)).unwrap();
    header.own_mark = 0x0102;
    bytes[96..98].copy_from_slice(&[2, 1]);
    assert_eq!(header.unsealed(), bytes);
}

fn slot_for(with: Unlock<'_>, number: u8) -> Slot {
    let secret = |byte: u8| Secret::copy_of(&[byte; 32]).unwrap();
    let keys = VaultKeys {
        mvk: &secret(1),
        suk: &secret(2),
    };
    let place = Place {
        vault_id: &[1; 16],
        number,
    };
    Slot::new(place, with, KdfParams::fast(), &keys, &OsEntropy).unwrap()
}

#[test]
fn a_header_with_one_way_in_is_not_written() {
    let amara = Passphrase::new("amara".to_owned());
    let code = RecoveryCode::random(&OsEntropy).unwrap();
    let key = Secret::copy_of(&[3; 32]).unwrap();
    let mut header = Header::new([1; 16], [2; 32]).unwrap();
    assert_eq!(header.encode(&key).unwrap_err(), Error::HeaderRefused);
    header
        .replace_kind(0, slot_for(Unlock::Passphrase(&amara), 0))
        .unwrap();
    assert_eq!(header.encode(&key).unwrap_err(), Error::HeaderRefused);
    header.slots[1] = slot_for(Unlock::Passphrase(&amara), 1);
    assert_eq!(header.encode(&key).unwrap_err(), Error::HeaderRefused);
    header
        .replace_kind(2, slot_for(Unlock::Recovery(&code), 2))
        .unwrap();
    assert_eq!(header.encode(&key).unwrap().len(), HEADER_BYTES);
}

#[test]
fn a_new_slot_ends_every_other_of_its_kind_and_no_more() {
    let amara = Passphrase::new("amara".to_owned());
    let code = RecoveryCode::random(&OsEntropy).unwrap();
    let mut header = Header::new([1; 16], [2; 32]).unwrap();
    header.slots[0] = slot_for(Unlock::Passphrase(&amara), 0);
    header.slots[1] = slot_for(Unlock::Recovery(&code), 1);
    header.slots[5] = slot_for(Unlock::Passphrase(&amara), 5);
    let new = slot_for(Unlock::Passphrase(&amara), 0);
    header.replace_kind(0, new.clone()).unwrap();
    let used: Vec<Option<u8>> = header.slots.iter().map(Slot::kind_in_use).collect();
    assert_eq!(used[..2], [Some(KIND_PASSPHRASE), Some(KIND_RECOVERY)]);
    assert!(used[2..].iter().all(Option::is_none));
    assert_eq!(header.slots[0], new);
}

#[test]
fn a_slot_finds_the_place_of_its_kind_or_an_empty_one() {
    let amara = Passphrase::new("amara".to_owned());
    let mut header = Header::new([1; 16], [2; 32]).unwrap();
    header.slots[0] = slot_for(Unlock::Passphrase(&amara), 0);
    assert_eq!(header.slot_for(KIND_PASSPHRASE), Ok(0));
    assert_eq!(header.slot_for(KIND_RECOVERY), Ok(1));
    header.slots = std::array::from_fn(|_| header.slots[0].clone());
    assert_eq!(header.slot_for(KIND_RECOVERY), Err(Error::HeaderRefused));
}

/// Not only because its seal no longer fits: no format before the first was ever written.
#[test]
fn a_format_before_the_first_is_not_readable() {
    let folder = tempfile::TempDir::new().unwrap();
    let dir = VaultDir::new(folder.path());
    let mut bytes = Header::new([1; 16], [2; 32]).unwrap().unsealed();
    bytes.resize(HEADER_BYTES, 0);
    std::fs::write(dir.hdr_a(), &bytes).unwrap();
    assert_eq!(read_copies(&dir).unwrap().readable.len(), 1);
    bytes[4] = 0;
    std::fs::write(dir.hdr_a(), &bytes).unwrap();
    assert_eq!(read_copies(&dir).map(drop), Err(Error::HeaderDamaged));
}
