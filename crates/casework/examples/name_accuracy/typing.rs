//! What people type when they look for someone: every class of mistake, and who was meant.

use super::people::{Chance, Locale, Person, Spelt, World, full_name};
use unicode_normalization::UnicodeNormalization;

/// In which way a query differs from the name on file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    AsFiled,
    OneEdit,
    TwoEdits,
    NoAccents,
    Swapped,
    SwappedEdit,
    OnePart,
    PrefixAndPart,
    PrefixAlone,
    NativeToLatin,
    LatinToNative,
    OtherSpelling,
    /// Held out: not looked at while the rules were tuned.
    NeighbourKey,
    HeldDoubled,
    HeldNativeToLatin,
    HeldLatinToNative,
    HeldOtherSpelling,
}

/// One search: what is filed for the person meant, what is typed, and what a right answer bears.
pub struct Query {
    pub person: usize,
    /// Filed in place of the person's main name, where the class is about stored Latin names.
    pub filed: Option<String>,
    pub typed: String,
    /// Anyone with this in a name is a right answer, because the query says no more than that.
    pub enough: Option<String>,
}

/// One query of a class about a person chosen by chance; `None` if the class does not suit them.
pub fn query(world: &World, class: Class, chance: &mut Chance) -> Option<Query> {
    let at = chance.below(world.people.len());
    let person = &world.people[at];
    let locale = &world.locales[person.locale];
    let spelt = person.locale >= world.first_spelt;
    let (given, family) = (&person.given.native, &person.family.native);
    let mut filed = None;
    let mut enough = None;
    let whole = |given: &str, family: &str| full_name(locale, given, family);
    let typed = match class {
        Class::AsFiled => person.names[0].clone(),
        Class::OneEdit => edited(locale, person, 1, chance, edit)?,
        Class::TwoEdits => edited(locale, person, 2, chance, edit)?,
        Class::NeighbourKey => edited(locale, person, 1, chance, neighbour_key)?,
        Class::HeldDoubled => edited(locale, person, 1, chance, doubled)?,
        Class::NoAccents => without_accents(&person.names[0])?,
        Class::Swapped => swapped(locale, given, family),
        Class::SwappedEdit => {
            let given = edit(given, locale, chance)?;
            swapped(locale, &given, family)
        }
        Class::OnePart => {
            let part = if chance.once_in(2) { given } else { family };
            enough = Some(part.clone());
            part.clone()
        }
        Class::PrefixAndPart => {
            let start = prefix(family, chance)?;
            full_name(locale, given, &start)
        }
        Class::PrefixAlone => {
            let start = prefix(if chance.once_in(2) { given } else { family }, chance)?;
            enough = Some(start.clone());
            start
        }
        Class::NativeToLatin | Class::HeldNativeToLatin => {
            latin_name(person, spelt, class == Class::HeldNativeToLatin, chance)?
        }
        Class::LatinToNative | Class::HeldLatinToNative => {
            let held = class == Class::HeldLatinToNative;
            filed = Some(latin_name(person, spelt, held, chance)?);
            whole(given, family)
        }
        Class::OtherSpelling | Class::HeldOtherSpelling => {
            let held = class == Class::HeldOtherSpelling;
            let one = latin_name(person, spelt, held, chance)?;
            let other = latin_name(person, spelt, held, chance).filter(|other| *other != one)?;
            filed = Some(one);
            other
        }
    };
    Some(Query {
        person: at,
        filed,
        typed,
        enough,
    })
}

fn latin_name(person: &Person, spelt: bool, held: bool, chance: &mut Chance) -> Option<String> {
    let suits = |name: &Spelt| name.held_out == held && !name.latin.is_empty();
    if !spelt || !suits(&person.given) || !suits(&person.family) {
        return None;
    }
    let (given, family) = (
        chance.pick(&person.given.latin),
        chance.pick(&person.family.latin),
    );
    Some(if chance.once_in(4) {
        format!("{family} {given}")
    } else {
        format!("{given} {family}")
    })
}

fn swapped(locale: &Locale, given: &str, family: &str) -> String {
    let usual = full_name(locale, given, family);
    let other = format!("{family} {given}");
    if usual == other {
        format!("{given} {family}")
    } else {
        other
    }
}

/// Three to six letters from the start of a longer word.
fn prefix(name: &str, chance: &mut Chance) -> Option<String> {
    let word: Vec<char> = name.split(' ').next()?.chars().collect();
    let most = word.len().checked_sub(1).filter(|most| *most >= 3)?.min(6);
    let length = 3 + chance.below(most - 2);
    Some(word[..length].iter().collect())
}

fn without_accents(name: &str) -> Option<String> {
    let latin = |c: char| ('\u{300}'..='\u{36F}').contains(&c);
    let bare: String = name.nfd().filter(|c| !latin(*c)).nfc().collect();
    (bare != name && name.chars().all(|c| c < '\u{590}')).then_some(bare)
}

type Edit = fn(&str, &Locale, &mut Chance) -> Option<String>;

/// The main name with edits, all in one part or one in each. Two only in parts of five letters or
/// more: of a shorter one too little is left for anybody to tell.
fn edited(
    locale: &Locale,
    person: &Person,
    edits: usize,
    chance: &mut Chance,
    edit: Edit,
) -> Option<String> {
    let (mut given, mut family) = (person.given.native.clone(), person.family.native.clone());
    for _ in 0..edits {
        let part = if chance.once_in(2) {
            &mut given
        } else {
            &mut family
        };
        if edits > 1 && part.chars().count() < 5 {
            return None;
        }
        *part = edit(part, locale, chance)?;
    }
    let typed = full_name(locale, &given, &family);
    (typed != person.names[0]).then_some(typed)
}

/// A letter too many, too few, another, or two exchanged. Not for Chinese characters, where there
/// are no letters to mistype; Korean syllables are mistyped letter by letter.
fn edit(word: &str, locale: &Locale, chance: &mut Chance) -> Option<String> {
    let mut letters = letters(word)?;
    let at = chance.below(letters.len());
    let mut other = letters_of(&chance.pick(&locale.given).native)?;
    let new = other.swap_remove(chance.below(other.len()));
    match chance.below(4) {
        0 => letters.insert(at, new),
        1 => drop(letters.remove(at)),
        2 => letters[at] = new,
        _ => {
            let at = at.min(letters.len() - 2);
            letters.swap(at, at + 1);
        }
    }
    Some(letters.into_iter().nfc().collect())
}

/// The key beside the right one, on a Latin keyboard.
fn neighbour_key(word: &str, _: &Locale, chance: &mut Chance) -> Option<String> {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let mut letters = letters(word)?;
    let at = 1 + chance.below(letters.len() - 1);
    let row: Vec<char> = ROWS
        .iter()
        .find(|row| row.contains(letters[at]))?
        .chars()
        .collect();
    let key = row.iter().position(|key| *key == letters[at])?;
    letters[at] = if key == 0 { row[1] } else { row[key - 1] };
    Some(letters.into_iter().nfc().collect())
}

/// A letter typed twice.
fn doubled(word: &str, _: &Locale, chance: &mut Chance) -> Option<String> {
    let mut letters = letters(word)?;
    let at = chance.below(letters.len());
    letters.insert(at, letters[at]);
    Some(letters.into_iter().nfc().collect())
}

fn letters(word: &str) -> Option<Vec<char>> {
    letters_of(word).filter(|letters| letters.len() >= 3)
}

fn letters_of(word: &str) -> Option<Vec<char>> {
    let han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    let hangul = |c: char| ('\u{AC00}'..='\u{D7AF}').contains(&c);
    if word.chars().any(han) {
        return None;
    }
    Some(if word.chars().any(hangul) {
        word.nfd().collect()
    } else {
        word.chars().collect()
    })
}
