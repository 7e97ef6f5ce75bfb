use super::*;
use crate::TherapyKeyId;

const AMARA: ReaderName = [1; 32];
const BORIS: ReaderName = [2; 32];
const CHIARA: ReaderName = [3; 32];

fn names(readers: &[ReaderName]) -> BTreeSet<ReaderName> {
    readers.iter().copied().collect()
}

fn compartment(epoch: u32) -> Compartment {
    let case_id = CaseId(Uuid::from_u128(7));
    let facet = Facet::Therapy;
    Compartment {
        case_id,
        facet,
        epoch,
    }
}

fn row(epoch: u32, key: u8, readers: &[ReaderName]) -> Wrapping {
    Wrapping {
        compartment: compartment(epoch),
        key: [key; 32],
        readers: names(readers),
        wrapped: vec![key; 40],
        mark: None,
    }
}

fn known(epoch: u32, readers: &[ReaderName]) -> Known {
    Known::of([row(epoch, 9, readers)]).remove(0)
}

#[test]
fn no_two_compartments_have_one_name() {
    let other = |case: u128, facet, epoch| Compartment {
        case_id: CaseId(Uuid::from_u128(case)),
        facet,
        epoch,
    };
    let all = [
        compartment(1),
        compartment(2),
        compartment(256),
        other(8, Facet::Therapy, 1),
        other(7, Facet::Legal, 1),
    ];
    let names: BTreeSet<_> = all.iter().map(Compartment::bytes).collect();
    assert_eq!(names.len(), all.len());
    assert_eq!(compartment(1).bytes().len(), 16 + 4 + "therapy".len());
}

#[test]
fn a_row_says_in_either_table_what_was_written() {
    let wrapping = Wrapping {
        mark: Some(vec![5; 32]),
        ..row(3, 9, &[AMARA, BORIS])
    };
    let id = Uuid::from_u128(1);
    assert_eq!(
        TherapyKey::write(id, wrapping.clone()).read(),
        Some(wrapping.clone())
    );
    let legal = LegalKey::write(id, wrapping.clone()).read().unwrap();
    assert_eq!(legal.compartment.facet, Facet::Legal);
    assert_ne!(legal.compartment.bytes(), wrapping.compartment.bytes());
}

#[test]
fn a_row_that_says_nothing_that_could_be_says_nothing() {
    let sound = TherapyKey::write(Uuid::from_u128(1), row(1, 9, &[AMARA]));
    assert_eq!(sound.id, TherapyKeyId(Uuid::from_u128(1)));
    let broken = [
        TherapyKey {
            epoch: -1,
            ..sound.clone()
        },
        TherapyKey {
            epoch: 1 << 32,
            ..sound.clone()
        },
        TherapyKey {
            commitment: vec![9; 31],
            ..sound.clone()
        },
        TherapyKey {
            readers: vec![1; 33],
            ..sound.clone()
        },
    ];
    assert!(sound.read().is_some());
    for row in broken {
        assert_eq!(row.read(), None);
    }
}

#[test]
fn rows_of_one_key_are_known_together_and_of_two_epochs_apart() {
    let rows = [
        row(1, 9, &[AMARA]),
        row(2, 9, &[AMARA]),
        row(1, 9, &[BORIS]),
    ];
    let all = Known::of(rows);
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].readers, names(&[AMARA, BORIS]));
    assert_eq!(all[1].readers, names(&[AMARA]));
}

#[test]
fn whoever_may_read_and_has_no_key_lacks_it() {
    let one = known(1, &[AMARA, CHIARA]);
    assert_eq!(one.lacking(&names(&[AMARA, BORIS])), names(&[BORIS]));
    assert!(one.lacking(&names(&[AMARA])).is_empty());
}

#[test]
fn the_first_note_makes_a_key_of_the_epoch_that_the_roster_says() {
    assert_eq!(choose([], 1, &names(&[AMARA])), Some(Choice::Make(1)));
    assert_eq!(choose([], 4, &names(&[AMARA])), Some(Choice::Make(4)));
}

#[test]
fn a_new_reader_changes_nothing_about_the_key() {
    let mine = known(1, &[AMARA]);
    let choice = choose([&mine], 1, &names(&[AMARA, BORIS]));
    assert_eq!(choice, Some(Choice::Have(&mine)));
}

#[test]
fn nothing_is_written_under_a_key_that_somebody_has_who_may_not_read() {
    let (old, new) = (known(1, &[AMARA]), known(2, &[AMARA, BORIS]));
    let choice = choose([&old, &new], 1, &names(&[AMARA]));
    assert_eq!(choice, Some(Choice::Make(3)), "nor under an older one");
}

#[test]
fn an_epoch_that_the_roster_ended_is_over_also_if_nobody_is_seen_to_have_its_key() {
    let mine = known(1, &[AMARA]);
    assert_eq!(choose([&mine], 2, &names(&[AMARA])), Some(Choice::Make(2)));
    assert_eq!(choose([&mine], 5, &names(&[AMARA])), Some(Choice::Make(5)));
}

#[test]
fn epochs_run_out_rather_than_begin_again() {
    let last = known(u32::MAX, &[AMARA, BORIS]);
    assert_eq!(choose([&last], 1, &names(&[AMARA])), None);
}
