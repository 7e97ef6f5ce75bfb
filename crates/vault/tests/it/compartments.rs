//! Golden values of what several readers hold: byte for byte what it always was, and still open.

use tempfile::TempDir;
use vault::{Commitment, CompartmentKey, OpenVault, ReadingKey, StepUp, Unlock};

use crate::scene::{Counting, PHRASE, phrase};
use crate::vectors::{made, must_equal_golden, named, value};

/// A case whose id counts from 0, epoch 1, therapy.
fn compartment() -> Vec<u8> {
    let case: Vec<u8> = (0..16).collect();
    [case.as_slice(), &1_u32.to_le_bytes(), b"therapy"].concat()
}

/// Table 61, and an id that counts from 16.
fn object() -> Vec<u8> {
    let id: Vec<u8> = (16..32).collect();
    [61_u16.to_le_bytes().as_slice(), &id].concat()
}

fn stepped(vault: &OpenVault) -> StepUp {
    let typed = phrase(PHRASE);
    vault.step_up(Unlock::Passphrase(&typed), 0).unwrap()
}

/// age draws what it needs itself, so no two wrappings are the same: the golden one is kept.
fn wrapped(key: &CompartmentKey, mine: &ReadingKey) -> Vec<u8> {
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        return key.wrap(&[mine.public()]).unwrap();
    }
    value("sealed.txt", "wrapped")
}

#[test]
fn a_compartment_is_as_it_always_was() {
    let folder = TempDir::new().unwrap();
    let (vault, _, _) = made(&folder);
    let (step, counting) = (stepped(&vault), Counting::default());
    let sealer = step.at(0).unwrap();
    let mine = ReadingKey::generate(&counting).unwrap();
    let key = CompartmentKey::random(&compartment(), &counting).unwrap();
    let sealed = key.seal(&object(), b"what was said", &counting).unwrap();
    let (reader, commitment) = (mine.public().0, key.commitment().0);
    let (mark, wrapped) = (sealer.mark(key.commitment()).unwrap(), wrapped(&key, &mine));
    let kept = sealer.keep(&[mine], &counting).unwrap();
    let values = named(&[
        ("kept", &kept),
        ("reader", &reader),
        ("compartment", &compartment()),
        ("commitment", &commitment),
        ("mark", &mark),
        ("wrapped", &wrapped),
        ("object", &object()),
        ("plaintext", b"what was said"),
        ("sealed", &sealed),
    ]);
    must_equal_golden("sealed.txt", &values);
}

#[test]
fn a_note_of_the_first_version_opens_for_its_reader() {
    let folder = TempDir::new().unwrap();
    let (vault, _, _) = made(&folder);
    let step = stepped(&vault);
    let sealer = step.at(0).unwrap();
    let of = |name| value("sealed.txt", name);
    let mine = sealer.kept(&of("kept")).unwrap();
    let commitment = Commitment(of("commitment").try_into().unwrap());
    assert_eq!(mine[0].public().0.to_vec(), of("reader"));
    assert_eq!(vault::sealed_under(&of("sealed")), Some(commitment));
    assert!(sealer.made(commitment, &of("mark")).unwrap());
    let compartment = of("compartment");
    let key = CompartmentKey::unwrap(&compartment, commitment, &mine[0], &of("wrapped")).unwrap();
    let opened = key.open(&of("object"), &of("sealed")).unwrap();
    assert_eq!(*opened, of("plaintext"));
}
