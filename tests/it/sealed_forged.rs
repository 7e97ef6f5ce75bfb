//! Sealed notes against whoever forges, moves or merely copies rows.

use crate::sealed::{THERAPY, colleague, founder, keys_of, lets_read, steps_up, writes};
use api::FaultCode;
use casework::Facet;
use casework::compartment::{Compartment, KeyRow, Wrapping};
use casework::exchange::SealedReader;
use casework::legal::LegalNote;
use casework::therapy::{TherapyKey, TherapyNote};
use serde_json::json;
use tests::Office;
use tests::canary::{CANARY, Forms};
use uuid::Uuid;
use vault::{CompartmentKey, OsEntropy, Reader, ReadingKey};

#[test]
fn whoever_has_the_rows_and_no_key_finds_nothing_that_opens() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician"]);
    let case = amara.opens_case("Chinda Sok");
    let note = writes(&amara, &case, CANARY);
    // Chiara is a clinician of another office who came by the rows; nobody shared with her.
    let chiara = harbour.member("Chiara", &["clinician"]);
    amara.brings(&chiara, THERAPY);
    steps_up(&chiara);
    assert_eq!(chiara.refused("therapy.openNote", note), FaultCode::NoKey);
    // And not even in Amara's own vault, open but without a step-up.
    let words = Forms::of(&[CANARY]);
    amara.inside(|inside| {
        for note in inside.all::<TherapyNote>() {
            assert_eq!(words.found_in(&note.sealed), None);
        }
        let kept = inside.store.meta_get("reading-keys").unwrap().unwrap();
        let step = inside.step_up();
        let secret = step.at(harbour.clock.now().timestamp_millis()).unwrap();
        let secret = secret.kept(&kept).unwrap().remove(0);
        let holds = |bytes: &[u8]| {
            bytes
                .windows(32)
                .any(|part| part == secret.secret().expose())
        };
        assert!(!holds(&kept), "the secret half lies behind the step-up");
    });
}

#[test]
fn sealed_words_open_only_as_the_note_they_are() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician", "attorney"]);
    let case = amara.opens_case("Chinda Sok");
    let other_case = amara.opens_case("Olena Koval");
    writes(&amara, &case, "she slept");
    writes(&amara, &other_case, "in the other case");
    let moved = |no| Uuid::from_u128(no);
    amara.inside(|inside| {
        let notes = inside.all::<TherapyNote>();
        let (note, other) = (&notes[0], &notes[1]);
        inside.write(|w| {
            let sealed = note.sealed.clone();
            w.put(&TherapyNote {
                id: moved(1).into(),
                ..note.clone()
            })?;
            w.put(&TherapyNote {
                id: moved(2).into(),
                sealed,
                ..other.clone()
            })?;
            w.put(&LegalNote {
                id: moved(3).into(),
                case_id: note.case_id,
                matter_id: None,
                day: note.day,
                author_id: note.author_id,
                recorded_at: note.recorded_at,
                sealed: note.sealed.clone(),
            })
        });
    });
    steps_up(&amara);
    let refused = |name: &str, no| amara.refused(name, json!({"id": moved(no)}));
    assert_eq!(refused("therapy.openNote", 1), FaultCode::VaultDamaged);
    assert_eq!(refused("therapy.openNote", 2), FaultCode::NoKey);
    assert_eq!(refused("legal.openNote", 3), FaultCode::NoKey);
}

#[test]
fn nobody_is_made_to_write_under_a_key_that_another_chose() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician"]);
    let case = amara.opens_case("Chinda Sok");
    let reader = amara.inside(|inside| inside.all::<SealedReader>().remove(0).reader);
    let reader: [u8; 32] = reader.try_into().unwrap();
    let compartment = Compartment {
        case_id: case.parse::<Uuid>().unwrap().into(),
        facet: Facet::Therapy,
        epoch: 9,
    };
    let planted = CompartmentKey::random(&compartment.bytes(), &OsEntropy).unwrap();
    let row = Wrapping {
        compartment,
        key: planted.commitment().0,
        readers: [reader].into(),
        wrapped: planted.wrap(&[Reader(reader)]).unwrap(),
        mark: Some(vec![7; 32]),
    };
    amara.inside(|inside| inside.write(|w| w.put(&TherapyKey::write(Uuid::from_u128(1), row))));
    steps_up(&amara);
    writes(&amara, &case, "she slept");
    let note = amara.inside(|inside| inside.all::<TherapyNote>().remove(0));
    assert_ne!(
        vault::sealed_under(&note.sealed),
        Some(planted.commitment())
    );
}

#[test]
fn nothing_is_wrapped_for_a_key_that_its_device_did_not_sign_for() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician"]);
    let boris = colleague(&harbour, &amara, "Boris", "clinician");
    let thief = ReadingKey::generate(&OsEntropy).unwrap().public();
    amara.inside(|inside| {
        let said = inside.all::<SealedReader>();
        let forged = said.iter().map(|row| SealedReader {
            id: Uuid::from_u128(row.id.0.as_u128() + 1).into(),
            reader: thief.0.to_vec(),
            ..row.clone()
        });
        let forged: Vec<_> = forged.collect();
        inside.write(|w| forged.iter().try_for_each(|row| w.put(row)));
    });
    steps_up(&amara);
    let case = amara.opens_case("Chinda Sok");
    lets_read(&amara, &case, &boris, "therapy");
    writes(&amara, &case, "she slept");
    let rows = keys_of(&amara).into_iter().filter_map(KeyRow::read);
    let readers: Vec<_> = rows.flat_map(|row| row.readers).collect();
    assert_eq!(readers.len(), 2, "Amara and Boris");
    assert!(!readers.contains(&thief.0));
}
