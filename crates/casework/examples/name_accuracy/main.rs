//! How well and how fast a misspelt or transliterated name is found among many people.
//!
//! `cargo run --release -p casework --example name_accuracy [people] [queries]`
//!
//! With `MISSES` set in the environment, what was not found is printed as well.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a report about invented people, no part of the app"
)]

mod people;
mod trial;
mod typing;

use casework::names::{Hit, NameIndex, fold};
use people::{Chance, World, world};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use trial::{is_right, row};
use typing::{Class, Query, query};

const CLASSES: [Class; 17] = [
    Class::AsFiled,
    Class::OneEdit,
    Class::TwoEdits,
    Class::NoAccents,
    Class::Swapped,
    Class::SwappedEdit,
    Class::OnePart,
    Class::PrefixAndPart,
    Class::PrefixAlone,
    Class::NativeToLatin,
    Class::LatinToNative,
    Class::OtherSpelling,
    Class::NeighbourKey,
    Class::HeldDoubled,
    Class::HeldNativeToLatin,
    Class::HeldLatinToNative,
    Class::HeldOtherSpelling,
];

#[derive(Default)]
struct Tally {
    asked: usize,
    first: usize,
    found: usize,
}

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse().ok());
    let people = arguments.next().flatten().unwrap_or(100_000);
    let queries = arguments.next().flatten().unwrap_or(2_000);
    let verbose = std::env::var_os("MISSES").is_some();
    let world = world(people, 1);
    let before = resident();
    let start = Instant::now();
    let mut index = index(&world);
    let names: usize = world.people.iter().map(|person| person.names.len()).sum();
    println!(
        "{people} people, {names} names, {} parts; built in {:.2?}; {} MB",
        index.tokens(),
        start.elapsed(),
        (resident() - before) / 1_000_000
    );
    let mut by_class: BTreeMap<Class, Tally> = BTreeMap::new();
    let mut by_script: BTreeMap<(Class, &str), Tally> = BTreeMap::new();
    let mut times = Vec::new();
    let mut chance = Chance(2);
    let each = queries / CLASSES.len() + 1;
    for class in CLASSES {
        for _ in 0..each {
            let Some(query) = draw(&world, class, &mut chance) else {
                break;
            };
            let (place, hits, time) = ask(&world, &mut index, &query);
            times.push(time);
            let script = world.locales[world.people[query.person].locale]
                .name
                .as_str();
            let tallies = [
                by_class.entry(class).or_default(),
                by_script.entry((class, script)).or_default(),
            ];
            for tally in tallies {
                tally.asked += 1;
                tally.first += usize::from(place == Some(0));
                tally.found += usize::from(place.is_some());
            }
            if verbose && place.is_none() {
                missed(&world, class, &query, &hits);
            }
        }
    }
    report(&by_class, &by_script, times);
}

fn draw(world: &World, class: Class, chance: &mut Chance) -> Option<Query> {
    (0..100_000).find_map(|_| query(world, class, chance))
}

fn index(world: &World) -> NameIndex {
    let mut index = NameIndex::new();
    for (at, person) in world.people.iter().enumerate() {
        for (nth, name) in person.names.iter().enumerate() {
            index.insert(row(at, nth), at as u128, nth == 0, name);
        }
    }
    index
}

/// The place of a right answer among the first five, and how long the search took.
fn ask(world: &World, index: &mut NameIndex, query: &Query) -> (Option<usize>, Vec<Hit>, Duration) {
    let (meant, main) = (query.person as u128, &world.people[query.person].names[0]);
    if let Some(filed) = &query.filed {
        index.insert(row(query.person, 0), meant, true, filed);
    }
    let start = busy();
    let hits = index.search(&query.typed, 5);
    let time = busy() - start;
    if query.filed.is_some() {
        index.insert(row(query.person, 0), meant, true, main);
    }
    let right = |hit: &Hit| is_right(world, query, hit.person, fold);
    (hits.iter().position(right), hits, time)
}

fn missed(world: &World, class: Class, query: &Query, hits: &[Hit]) {
    let filed = query
        .filed
        .as_ref()
        .unwrap_or(&world.people[query.person].names[0]);
    let shown = hits
        .iter()
        .map(|hit| (&world.people[hit.person as usize].names, hit.score));
    println!(
        "missed {class:?}: {} <- {filed}: {:?}",
        query.typed,
        shown.collect::<Vec<_>>()
    );
}

fn report(
    by_class: &BTreeMap<Class, Tally>,
    by_script: &BTreeMap<(Class, &str), Tally>,
    mut times: Vec<Duration>,
) {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!(
        "p50 {:.2?}  p95 {:.2?}  max {:.2?}",
        at(0.5),
        at(0.95),
        at(1.0)
    );
    let share = |part: usize, all: usize| 100.0 * part as f64 / all as f64;
    for (class, tally) in by_class {
        let (first, found) = (
            share(tally.first, tally.asked),
            share(tally.found, tally.asked),
        );
        println!(
            "{class:?}: first {first:.1} %, in five {found:.1} % of {}",
            tally.asked
        );
    }
    let all: usize = by_class.values().map(|tally| tally.asked).sum();
    let found: usize = by_class.values().map(|tally| tally.found).sum();
    println!("all: {:.2} % of {all}", share(found, all));
    for ((class, script), tally) in by_script
        .iter()
        .filter(|(_, tally)| tally.found < tally.asked)
    {
        println!("  {class:?} {script}: {} of {}", tally.found, tally.asked);
    }
}

/// How long this thread was at work, so that other programs on the machine count less. Linux only;
/// elsewhere the tables are still right, the times are zero.
fn busy() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(
        text.split(' ')
            .next()
            .and_then(|text| text.parse().ok())
            .unwrap_or(0),
    )
}

/// Memory in use by this process, where the system tells.
fn resident() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    pages
        .split(' ')
        .nth(1)
        .and_then(|text| text.parse::<usize>().ok())
        .unwrap_or(0)
        * 4096
}
