//! The promise of the design, on invented people from forty places: the right person is among the
//! first five. The seed is fixed, so the figures are the same in every run; the example
//! `name_accuracy` prints them for a hundred thousand people.

#[path = "../../../examples/name_accuracy/people.rs"]
mod people;
#[path = "../../../examples/name_accuracy/trial.rs"]
mod trial;
#[path = "../../../examples/name_accuracy/typing.rs"]
mod typing;

use crate::names::{NameIndex, fold};
use people::{Chance, World, world};
use trial::{is_right, row};
use typing::{Class, Query, query};

const PEOPLE: usize = 5_000;
const QUERIES: usize = 60;

/// The share of queries of a class that find the right person among the first five.
fn share_found(world: &World, index: &mut NameIndex, class: Class) -> f64 {
    let mut chance = Chance(20);
    let queries =
        std::iter::from_fn(|| (0..100_000).find_map(|_| query(world, class, &mut chance)));
    let found = queries
        .take(QUERIES)
        .filter(|query| is_found(world, index, query))
        .count();
    found as f64 / QUERIES as f64
}

fn is_found(world: &World, index: &mut NameIndex, query: &Query) -> bool {
    let main = &world.people[query.person].names[0];
    let mut file = |name| index.insert(row(query.person, 0), query.person as u128, true, name);
    file(query.filed.as_ref().unwrap_or(main));
    let hits = index.search(&query.typed, 5);
    index.insert(row(query.person, 0), query.person as u128, true, main);
    hits.iter()
        .any(|hit| is_right(world, query, hit.person, fold))
}

fn filed(world: &World) -> NameIndex {
    let mut index = NameIndex::new();
    for (at, person) in world.people.iter().enumerate() {
        for (nth, name) in person.names.iter().enumerate() {
            index.insert(row(at, nth), at as u128, nth == 0, name);
        }
    }
    index
}

fn hold(classes: &[(Class, f64)]) {
    let world = world(PEOPLE, 10);
    let mut index = filed(&world);
    for (class, least) in classes {
        let share = share_found(&world, &mut index, *class);
        assert!(share >= *least, "{class:?}: {share:.3}, to hold {least}");
    }
}

#[test]
fn what_is_mistyped_is_found() {
    hold(&[
        (Class::AsFiled, 1.0),
        (Class::OneEdit, 0.95),
        (Class::TwoEdits, 0.95),
        (Class::NoAccents, 1.0),
        (Class::NeighbourKey, 0.95),
        (Class::HeldDoubled, 0.95),
    ]);
}

#[test]
fn what_is_partial_or_swapped_is_found() {
    hold(&[
        (Class::Swapped, 0.95),
        (Class::SwappedEdit, 0.95),
        (Class::OnePart, 0.95),
        (Class::PrefixAndPart, 0.95),
        (Class::PrefixAlone, 0.95),
    ]);
}

#[test]
fn what_is_written_in_another_script_or_spelling_is_found() {
    hold(&[
        (Class::NativeToLatin, 0.95),
        (Class::LatinToNative, 0.95),
        (Class::OtherSpelling, 0.95),
        (Class::HeldNativeToLatin, 0.95),
        (Class::HeldLatinToNative, 0.95),
        (Class::HeldOtherSpelling, 0.95),
    ]);
}
