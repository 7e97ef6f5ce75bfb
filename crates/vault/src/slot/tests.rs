use super::*;
use crate::header::Header;
use crate::unlock::header_key;
use crate::{OsEntropy, Passphrase, RecoveryCode};

const VAULT: [u8; 16] = [7; 16];
const HERE: Place<'static> = Place {
    vault_id: &VAULT,
    number: 0,
};

fn secret(byte: u8) -> Secret<32> {
    Secret::copy_of(&[byte; 32]).unwrap()
}

fn made_for(passphrase: &Passphrase) -> Slot {
    let keys = VaultKeys {
        mvk: &secret(1),
        suk: &secret(2),
    };
    Slot::new(
        HERE,
        Unlock::Passphrase(passphrase),
        KdfParams::fast(),
        &keys,
        &OsEntropy,
    )
    .unwrap()
}

fn keys_of(slot: &Slot, place: Place<'_>, passphrase: &Passphrase) -> SlotKeys {
    SlotKeys::new(
        place,
        &slot.stretch(Unlock::Passphrase(passphrase)).unwrap(),
    )
    .unwrap()
}

#[test]
fn a_slot_opens_to_both_keys() {
    let amara = Passphrase::new("amara".to_owned());
    let slot = made_for(&amara);
    let keys = keys_of(&slot, HERE, &amara);
    assert!(slot.fits(HERE, &keys).unwrap());
    assert_eq!(slot.open_mvk(HERE, &keys).unwrap().expose(), &[1; 32]);
    assert_eq!(slot.open_suk(HERE, &keys).unwrap().expose(), &[2; 32]);
}

/// The cipher would open these bytes; only the commitment knows that they were not made with
/// this passphrase. It is compared first.
#[test]
fn bytes_wrapped_for_another_passphrase_do_not_pass_for_this_one() {
    let (amara, boris) = ("amara", "boris");
    let (amara, boris) = (
        Passphrase::new(amara.to_owned()),
        Passphrase::new(boris.to_owned()),
    );
    let mut slot = made_for(&amara);
    let foreign = keys_of(&slot, HERE, &boris);
    slot.wrapped_mvk = wrap(&foreign.wrap, &slot.nonce, &slot.bound(HERE), &secret(9)).unwrap();
    assert_eq!(slot.open_mvk(HERE, &foreign).unwrap().expose(), &[9; 32]);
    assert!(!slot.fits(HERE, &foreign).unwrap());
}

/// The same through the front door: the header is sealed by somebody who knew the vault, and
/// still the passphrase that was not committed to does not open it.
#[test]
fn a_slot_that_opens_under_two_passphrases_opens_under_the_committed_one_only() {
    let (amara, boris) = (
        Passphrase::new("amara".to_owned()),
        Passphrase::new("boris".to_owned()),
    );
    let code = RecoveryCode::random(&OsEntropy).unwrap();
    let keys = VaultKeys {
        mvk: &secret(1),
        suk: &secret(2),
    };
    let place = Place { number: 1, ..HERE };
    let recovery = Slot::new(
        place,
        Unlock::Recovery(&code),
        KdfParams::fast(),
        &keys,
        &OsEntropy,
    )
    .unwrap();
    let mut slot = made_for(&amara);
    let foreign = keys_of(&slot, HERE, &boris);
    slot.wrapped_mvk = wrap(&foreign.wrap, &slot.nonce, &slot.bound(HERE), keys.mvk).unwrap();

    let mut header = Header::new(VAULT, [0; 32]).unwrap();
    header.replace_kind(0, slot).unwrap();
    header.replace_kind(1, recovery).unwrap();
    let bytes = header
        .encode(&header_key(&VAULT, keys.mvk).unwrap())
        .unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("hdr.a"), bytes).unwrap();
    assert!(crate::open(folder.path(), Unlock::Recovery(&code), 0).is_ok());
    let opened = crate::open(folder.path(), Unlock::Passphrase(&boris), 0);
    assert_eq!(opened.unwrap_err(), Error::WrongPassphrase);
}

/// Even with the right derived keys in hand, a slot is bound to its number and its vault.
#[test]
fn a_slot_is_bound_to_its_place() {
    let amara = Passphrase::new("amara".to_owned());
    let slot = made_for(&amara);
    let keys = keys_of(&slot, HERE, &amara);
    for elsewhere in [
        Place { number: 1, ..HERE },
        Place {
            vault_id: &[8; 16],
            number: 0,
        },
    ] {
        assert!(!slot.fits(elsewhere, &keys).unwrap());
        assert_eq!(
            slot.open_mvk(elsewhere, &keys).unwrap_err(),
            Error::SealBroken
        );
        assert_eq!(
            slot.open_suk(elsewhere, &keys).unwrap_err(),
            Error::SealBroken
        );
        let other = keys_of(&slot, elsewhere, &amara);
        assert!(!slot.fits(HERE, &other).unwrap());
    }
}

/// The two keys are wrapped separately, so that opening the vault never opens the seal.
#[test]
fn the_two_wraps_cannot_stand_in_for_each_other() {
    let amara = Passphrase::new("amara".to_owned());
    let mut slot = made_for(&amara);
    let keys = keys_of(&slot, HERE, &amara);
    std::mem::swap(&mut slot.wrapped_mvk, &mut slot.wrapped_suk);
    std::mem::swap(&mut slot.nonce, &mut slot.step_nonce);
    assert_eq!(slot.open_mvk(HERE, &keys).unwrap_err(), Error::SealBroken);
    assert_eq!(slot.open_suk(HERE, &keys).unwrap_err(), Error::SealBroken);
}

#[test]
fn two_slots_for_one_passphrase_share_nothing() {
    let amara = Passphrase::new("amara".to_owned());
    let (one, two) = (made_for(&amara), made_for(&amara));
    assert!(!one.stretches_like(&two));
    assert_ne!(one.commit, two.commit);
    assert_ne!(one.wrapped_mvk, two.wrapped_mvk);
}
