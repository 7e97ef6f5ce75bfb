use proptest::prelude::*;

use super::*;
use crate::{OsEntropy, StepUp};

fn device(byte: u8) -> ReadingKey {
    ReadingKey::from_secret(Secret::copy_of(&[byte; 32]).unwrap())
}

fn key(compartment: &[u8]) -> CompartmentKey {
    CompartmentKey::of(compartment, Secret::copy_of(&[42; 32]).unwrap()).unwrap()
}

fn step(vault: u8) -> StepUp {
    StepUp::new([vault; 16], Secret::copy_of(&[9; 32]).unwrap(), 1_000)
}

/// What comes before the text: version, commitment, nonce.
const FRONT: usize = 1 + 32 + 24;

proptest! {
    #[test]
    fn what_is_sealed_opens(compartment: Vec<u8>, object: Vec<u8>, text: Vec<u8>) {
        let key = CompartmentKey::random(&compartment, &OsEntropy).unwrap();
        let sealed = key.seal(&object, &text, &OsEntropy).unwrap();
        prop_assert_eq!(&*key.open(&object, &sealed).unwrap(), &text);
        prop_assert_eq!(sealed_under(&sealed), Some(key.commitment()));
        prop_assert_eq!(sealed.len(), FRONT + text.len() + 16);
    }
}

#[test]
fn each_named_reader_gets_the_key_and_nobody_else() {
    let readers = [device(1).public(), device(2).public()];
    let (made, object) = (key(b"case, therapy, 1"), b"note-1");
    let sealed = made.seal(object, b"what was said", &OsEntropy).unwrap();
    let wrapped = made.wrap(&readers).unwrap();
    let got = |mine: &ReadingKey| {
        CompartmentKey::unwrap(b"case, therapy, 1", made.commitment(), mine, &wrapped)
    };
    for byte in [1, 2] {
        let opened = got(&device(byte)).unwrap().open(object, &sealed).unwrap();
        assert_eq!(*opened, b"what was said");
    }
    assert_eq!(got(&device(3)).unwrap_err(), Error::SealBroken);
}

#[test]
fn a_key_is_taken_only_for_its_compartment_and_commitment() {
    let made = key(b"case, therapy, 1");
    let wrapped = made.wrap(&[device(1).public()]).unwrap();
    let taken = |compartment: &[u8], commitment| {
        CompartmentKey::unwrap(compartment, commitment, &device(1), &wrapped).map(|_| ())
    };
    assert_eq!(taken(b"case, therapy, 1", made.commitment()), Ok(()));
    for other in [
        b"case, therapy, 2".as_slice(),
        b"case, legal, 1",
        b"",
        &[0; 300],
    ] {
        assert_eq!(taken(other, made.commitment()), Err(Error::SealBroken));
    }
    let other = Commitment([0; 32]);
    assert_eq!(taken(b"case, therapy, 1", other), Err(Error::SealBroken));
}

#[test]
fn the_same_bytes_under_another_name_are_another_key() {
    let (one, other) = (key(b"case, therapy, 1"), key(b"case, therapy, 2"));
    assert_ne!(one.commitment(), other.commitment());
    let sealed = one.seal(b"note-1", b"text", &OsEntropy).unwrap();
    assert_eq!(
        other.open(b"note-1", &sealed).unwrap_err(),
        Error::SealBroken
    );
    // Also if somebody writes the other's commitment into it.
    let mut forged = sealed.clone();
    forged[1..33].copy_from_slice(&other.commitment().0);
    assert_eq!(
        other.open(b"note-1", &forged).unwrap_err(),
        Error::SealBroken
    );
}

#[test]
fn sealed_bytes_open_only_as_the_object_they_are() {
    let made = key(b"case, therapy, 1");
    let sealed = made.seal(b"note-1", b"text", &OsEntropy).unwrap();
    for other in [b"note-2".as_slice(), b"note-", b""] {
        assert_eq!(made.open(other, &sealed).unwrap_err(), Error::SealBroken);
    }
}

#[test]
fn every_flipped_bit_and_every_cut_is_noticed() {
    let made = key(b"case, therapy, 1");
    let sealed = made.seal(b"note-1", b"what was said", &OsEntropy).unwrap();
    for at in 0..sealed.len() {
        let cut = made.open(b"note-1", &sealed[..at]);
        assert_eq!(cut.unwrap_err(), Error::SealBroken);
        for bit in 0..8 {
            let mut damaged = sealed.clone();
            damaged[at] ^= 1 << bit;
            let opened = made.open(b"note-1", &damaged);
            assert_eq!(opened.unwrap_err(), Error::SealBroken, "byte {at}");
        }
    }
}

#[test]
fn what_the_step_up_key_sealed_by_itself_names_no_compartment() {
    let step = step(7);
    let sealer = step.at(1_000).unwrap();
    let old = sealer.seal("therapy_note", b"id", &[0; 80], &OsEntropy);
    assert_eq!(sealed_under(&old.unwrap()), None);
    assert_eq!(sealed_under(&[2; 32]), None, "too short to name one");
}

#[test]
fn reading_keys_come_back_in_order_and_only_with_the_step_up_of_their_vault() {
    let (ours, other) = (step(7), step(8));
    let sealer = ours.at(1_000).unwrap();
    let sealed = sealer.keep(&[device(1), device(2)], &OsEntropy).unwrap();
    let back = sealer.kept(&sealed).unwrap();
    let names: Vec<_> = back.iter().map(ReadingKey::public).collect();
    assert_eq!(names, [device(1).public(), device(2).public()]);
    let elsewhere = other.at(1_000).unwrap().kept(&sealed);
    assert_eq!(elsewhere.unwrap_err(), Error::SealBroken);
    let none = sealer.keep(&[], &OsEntropy).unwrap();
    assert!(sealer.kept(&none).unwrap().is_empty());
}

#[test]
fn no_vault_keeps_keys_without_number() {
    let step = step(7);
    let sealer = step.at(1_000).unwrap();
    let many: Vec<_> = (0..=READING_KEYS_MAX).map(|_| device(1)).collect();
    assert!(sealer.keep(&many, &OsEntropy).is_err());
    assert!(sealer.keep(&many[1..], &OsEntropy).is_ok());
    let odd = sealer.seal(KEPT, b"", &[0; 33], &OsEntropy).unwrap();
    assert_eq!(sealer.kept(&odd).unwrap_err(), Error::SealBroken);
}

#[test]
fn a_vault_knows_the_keys_it_made_itself() {
    let (ours, other) = (step(7), step(8));
    let (ours, other) = (ours.at(1_000).unwrap(), other.at(1_000).unwrap());
    let commitment = key(b"case, therapy, 1").commitment();
    let mark = ours.mark(commitment).unwrap();
    assert!(ours.made(commitment, &mark).unwrap());
    assert!(!other.made(commitment, &mark).unwrap());
    assert!(!ours.made(Commitment([0; 32]), &mark).unwrap());
    assert!(!ours.made(commitment, &mark[..31]).unwrap());
}

#[test]
fn a_key_does_not_print_itself() {
    assert_eq!(format!("{:?}", key(b"case, therapy, 1")), "‹secret›");
}
