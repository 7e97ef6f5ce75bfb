//! Who is filed under which name and number.

use super::fold::fold;
use super::phone::phone_key;
use super::roman::parts;
use super::run::runs;
use super::token::Tokens;
use std::collections::HashMap;
use zeroize::{Zeroize, Zeroizing};

/// The id of a person, as a number (`Uuid::as_u128`).
pub type PersonKey = u128;
/// The id of the row that holds one name or one number of a person.
pub type RowKey = u128;

/// The most parts of one name that are filed.
pub(super) const MOST_PARTS: usize = 8;

/// An index of the names and telephone numbers of people in memory: it forgives misspelling, other
/// scripts, missing and swapped parts. Nothing of it reaches a disk, and it is wiped when dropped.
pub struct NameIndex {
    pub(super) tokens: Tokens,
    pub(super) names: Vec<Name>,
    /// Whose each name is; beside the names, because a search asks for little else.
    pub(super) owners: Vec<u32>,
    free: Vec<u32>,
    rows: HashMap<RowKey, Row>,
    pub(super) people: Vec<Person>,
    person_at: HashMap<PersonKey, u32>,
    pub(super) phones: Vec<Phone>,
}

enum Row {
    Name(u32),
    Phone,
}

pub(super) struct Person {
    pub(super) key: PersonKey,
    pub(super) names: Vec<u32>,
}

/// One name of one person.
pub(super) struct Name {
    pub(super) person: u32,
    pub(super) row: RowKey,
    pub(super) main: bool,
    pub(super) parts: u8,
    pub(super) grams: Box<[Gram]>,
}

/// A token, and the parts of the name it stands for.
#[derive(Clone, Copy)]
pub(super) struct Gram {
    pub(super) token: u32,
    pub(super) first: u8,
    pub(super) last: u8,
}

pub(super) struct Phone {
    pub(super) person: PersonKey,
    pub(super) row: RowKey,
    pub(super) key: Zeroizing<String>,
}

impl Default for NameIndex {
    fn default() -> Self {
        Self::new()
    }
}

impl NameIndex {
    /// An empty index.
    #[must_use]
    pub fn new() -> Self {
        Self {
            tokens: Tokens::new(),
            names: Vec::new(),
            owners: Vec::new(),
            free: Vec::new(),
            rows: HashMap::new(),
            people: Vec::new(),
            person_at: HashMap::new(),
            phones: Vec::new(),
        }
    }

    /// How many names and numbers are filed.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing is filed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many distinct parts of names a search reads.
    #[must_use]
    pub fn tokens(&self) -> usize {
        self.tokens.len()
    }

    /// Files one name of a person, in place of what the row held before. `main` is false for an
    /// alias, a former name, a nickname.
    pub fn insert(&mut self, row: RowKey, person: PersonKey, main: bool, text: &str) {
        self.remove(row);
        let folded = Zeroizing::new(fold(text));
        let mut parts = parts(&folded);
        parts.truncate(MOST_PARTS);
        if parts.is_empty() {
            return;
        }
        let slot = self.free.pop().unwrap_or_else(|| {
            self.names.push(Name::empty());
            self.owners.push(u32::MAX);
            u32::try_from(self.names.len() - 1).unwrap_or(u32::MAX)
        });
        let holder = self.person(person);
        let mut grams = Vec::new();
        for run in runs(&parts, false) {
            let (first, last) = (run.first, run.last);
            for form in run.forms {
                grams.push(Gram {
                    token: self.tokens.hold(form, slot),
                    first,
                    last,
                });
            }
        }
        let name = Name {
            person: holder,
            row,
            main,
            parts: u8::try_from(parts.len()).unwrap_or(u8::MAX),
            grams: grams.into_boxed_slice(),
        };
        if let Some(place) = self.names.get_mut(slot as usize) {
            *place = name;
        }
        if let Some(owner) = self.owners.get_mut(slot as usize) {
            *owner = holder;
        }
        if let Some(person) = self.people.get_mut(holder as usize) {
            person.names.push(slot);
        }
        self.rows.insert(row, Row::Name(slot));
    }

    /// Files one telephone number of a person; text that is no number is passed over.
    pub fn insert_phone(&mut self, row: RowKey, person: PersonKey, text: &str) {
        self.remove(row);
        if let Some(key) = phone_key(text) {
            self.phones.push(Phone {
                person,
                row,
                key: Zeroizing::new(key),
            });
            self.rows.insert(row, Row::Phone);
        }
    }

    /// Forgets what a row held. Parts of names that nobody else bears are wiped.
    pub fn remove(&mut self, row: RowKey) {
        match self.rows.remove(&row) {
            Some(Row::Name(slot)) => self.remove_name(slot),
            Some(Row::Phone) => self.phones.retain(|phone| phone.row != row),
            None => {}
        }
    }

    /// Forgets a person with every name and number, as an erasure demands.
    pub fn remove_person(&mut self, person: PersonKey) {
        let slots = self
            .person_at
            .get(&person)
            .and_then(|at| self.people.get(*at as usize));
        let names = slots.iter().flat_map(|person| &person.names);
        let mut rows: Vec<RowKey> = names
            .filter_map(|slot| self.names.get(*slot as usize))
            .map(|name| name.row)
            .collect();
        rows.extend(
            self.phones
                .iter()
                .filter(|p| p.person == person)
                .map(|phone| phone.row),
        );
        rows.into_iter().for_each(|row| self.remove(row));
    }

    fn remove_name(&mut self, slot: u32) {
        let Some(place) = self.names.get_mut(slot as usize) else {
            return;
        };
        let name = std::mem::replace(place, Name::empty());
        for gram in &name.grams {
            self.tokens.release(gram.token, slot);
        }
        if let Some(person) = self.people.get_mut(name.person as usize) {
            person.names.retain(|other| *other != slot);
        }
        self.free.push(slot);
    }

    fn person(&mut self, key: PersonKey) -> u32 {
        *self.person_at.entry(key).or_insert_with(|| {
            self.people.push(Person {
                key,
                names: Vec::new(),
            });
            u32::try_from(self.people.len() - 1).unwrap_or(u32::MAX)
        })
    }
}

impl Drop for NameIndex {
    fn drop(&mut self) {
        // The tokens, hashes and phone keys wipe themselves; this is the rest that names people.
        self.people
            .iter_mut()
            .for_each(|person| person.key.zeroize());
    }
}

impl Name {
    fn empty() -> Self {
        Self {
            person: u32::MAX,
            row: 0,
            main: false,
            parts: 0,
            grams: Box::default(),
        }
    }
}
