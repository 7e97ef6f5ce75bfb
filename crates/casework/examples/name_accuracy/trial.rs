//! Whether an answer is right.

use super::people::World;
use super::typing::Query;

/// Whether a person found is the one meant, or one the query cannot tell from them: a namesake, or
/// for a part of a name anyone who bears that part.
pub fn is_right(world: &World, query: &Query, person: u128, fold: fn(&str) -> String) -> bool {
    let main = &world.people[query.person].names[0];
    let names = &world.people[person as usize].names;
    let bears = |part: &String| names.iter().any(|name| fold(name).contains(&fold(part)));
    person == query.person as u128
        || (query.filed.is_none() && names.contains(main))
        || query.enough.as_ref().is_some_and(bears)
}

/// The id of a row that holds one name of a person.
pub fn row(person: usize, name: usize) -> u128 {
    (person * 8 + name) as u128
}
