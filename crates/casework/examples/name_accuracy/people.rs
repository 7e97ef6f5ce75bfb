//! Invented people: names drawn from lists of many countries, the same ones for the same seed.

use serde_json::Value;
use std::collections::HashSet;

/// A small generator of chance that repeats itself for the same seed (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// One given or family name with the spellings in use in Latin letters.
#[derive(Clone)]
pub struct Spelt {
    pub native: String,
    pub latin: Vec<String>,
    /// Kept apart while the rules were tuned: every third pair.
    pub held_out: bool,
}

/// The names of one country or script.
pub struct Locale {
    pub name: String,
    pub given: Vec<Spelt>,
    pub family: Vec<Spelt>,
}

/// A person: names, the first being the main one, and how the main one was made.
pub struct Person {
    pub locale: usize,
    pub given: Spelt,
    pub family: Spelt,
    pub names: Vec<String>,
}

pub struct World {
    pub locales: Vec<Locale>,
    pub people: Vec<Person>,
    /// From this locale on the names have Latin spellings beside them.
    pub first_spelt: usize,
}

const FAKER: &str = include_str!("../../../../tests/fixtures/names/faker_names.json");
const PAIRS: &str = include_str!("../../../../tests/fixtures/names/pairs.csv");

/// As many people as asked, a tenth of them from the lists with known Latin spellings.
pub fn world(count: usize, seed: u64) -> World {
    let mut locales = plain_locales();
    let first_spelt = locales.len();
    locales.extend(spelt_locales());
    let mut chance = Chance(seed);
    let mut seen = HashSet::new();
    let mut people = Vec::with_capacity(count);
    while people.len() < count {
        let spelt = chance.once_in(10);
        let from = if spelt {
            first_spelt..locales.len()
        } else {
            0..first_spelt
        };
        let at = from.start + chance.below(from.len());
        let person = person(&locales, at, spelt, &mut chance);
        // Spelt names are few: let them be borne by several people, but no name by two.
        if seen.insert(person.names[0].clone()) {
            people.push(person);
        } else if spelt {
            people.push(person_plain(&locales, first_spelt, &mut chance, &mut seen));
        }
    }
    World {
        locales,
        people,
        first_spelt,
    }
}

fn person_plain(
    locales: &[Locale],
    bound: usize,
    chance: &mut Chance,
    seen: &mut HashSet<String>,
) -> Person {
    loop {
        let at = chance.below(bound);
        let person = person(locales, at, false, chance);
        if seen.insert(person.names[0].clone()) {
            return person;
        }
    }
}

fn person(locales: &[Locale], at: usize, spelt: bool, chance: &mut Chance) -> Person {
    let locale = &locales[at];
    let mut given = chance.pick(&locale.given).clone();
    let mut family = chance.pick(&locale.family).clone();
    if !spelt {
        if chance.once_in(3) {
            given.native = blend(&given.native, &chance.pick(&locale.given).native);
        }
        if !chance.once_in(3) {
            family.native = blend(&family.native, &chance.pick(&locale.family).native);
        }
    }
    let mut names = vec![full_name(locale, &given.native, &family.native)];
    let others = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3][chance.below(10)];
    for _ in 0..others {
        let other = &locales[chance.below(locales.len())];
        let nick = &chance.pick(&other.given).native;
        names.push(match chance.below(3) {
            // No full name from the spelt lists: those are borne by one person each.
            1 if other.family[0].latin.is_empty() => {
                full_name(other, nick, &chance.pick(&other.family).native)
            }
            2 if !spelt => full_name(locale, &chance.pick(&locale.given).native, &family.native),
            _ => nick.clone(),
        });
    }
    Person {
        locale: at,
        given,
        family,
        names,
    }
}

/// Family name first and unspaced where that is the custom.
pub fn full_name(locale: &Locale, given: &str, family: &str) -> String {
    match locale.name.as_str() {
        "chinese" | "zh_CN" | "zh_TW" | "korean" | "ko_KR" | "ja_JP" => format!("{family}{given}"),
        "kana" | "khmer" => format!("{family} {given}"),
        _ => format!("{given} {family}"),
    }
}

/// The head of one name and the tail of another: names nobody listed, in the letters of the place.
fn blend(head: &str, tail: &str) -> String {
    let (head, tail): (Vec<char>, Vec<char>) = (head.chars().collect(), tail.chars().collect());
    if head.len() < 4 || tail.len() < 4 {
        return head.into_iter().collect();
    }
    let cut = tail.len() / 2;
    let from = (cut..tail.len())
        .find(|at| tail[*at].is_alphabetic())
        .unwrap_or(cut);
    head[..head.len().div_ceil(2)]
        .iter()
        .chain(&tail[from..])
        .collect()
}

fn plain_locales() -> Vec<Locale> {
    let faker: Value = serde_json::from_str(FAKER).expect("the fixture is JSON");
    let locales = faker["locales"].as_object().expect("locales by name");
    let list = |value: &Value| -> Vec<Spelt> {
        let names = value
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        names
            .map(|name| Spelt {
                native: name.to_owned(),
                latin: Vec::new(),
                held_out: false,
            })
            .collect()
    };
    let locale = |(name, lists): (&String, &Value)| {
        let mut given = list(&lists["first_names_female"]);
        given.extend(list(&lists["first_names_male"]));
        given.extend(list(&lists["first_names"]));
        let mut family = list(&lists["last_names"]);
        family.extend(list(&lists["last_names_female"]));
        // Where the list holds no family names, given names stand in.
        if family.len() < 5 {
            family = given.clone();
        }
        Locale {
            name: name.clone(),
            given,
            family,
        }
    };
    locales.iter().map(locale).collect()
}

fn spelt_locales() -> Vec<Locale> {
    let mut locales: Vec<Locale> = Vec::new();
    for (row, line) in PAIRS.lines().skip(1).enumerate() {
        let fields: Vec<&str> = line.split(',').collect();
        let [script, part, native, latin] = fields[..] else {
            panic!("four fields: {line}")
        };
        if locales.last().is_none_or(|last| last.name != script) {
            let name = script.to_owned();
            locales.push(Locale {
                name,
                given: Vec::new(),
                family: Vec::new(),
            });
        }
        let latin = latin.split('|').map(str::to_owned).collect();
        let spelt = Spelt {
            native: native.to_owned(),
            latin,
            held_out: row % 3 == 2,
        };
        let locale = locales.last_mut().expect("one was pushed");
        if part == "given" {
            locale.given.push(spelt);
        } else {
            locale.family.push(spelt);
        }
    }
    locales
}
