//! Which lines a split can have, and in which order they stand.

use crate::shape::Split;
use casework::vocabulary::{AgeBand, Area, Exploitation, Gender, Region, Urgency};
use casework::{Code, Missing};

/// The line of those for whom nothing was entered.
pub(crate) const BLANK: &str = "blank";

/// Every split, in the order in which a report shows them.
pub(crate) const SPLITS: [Split; 8] = [
    Split::Area,
    Split::Provider,
    Split::Urgency,
    Split::AgeBand,
    Split::Gender,
    Split::Exploitation,
    Split::Region,
    Split::Month,
];

/// The keys of a split with a vocabulary, in order; `None` for providers and months, whose lines
/// come from what is found.
pub(crate) fn keys(split: Split) -> Option<Vec<&'static str>> {
    match split {
        Split::Area => Some(codes::<Area>()),
        Split::Urgency => Some(codes::<Urgency>()),
        Split::AgeBand => Some(answers::<AgeBand>()),
        Split::Gender => Some(answers::<Gender>()),
        Split::Exploitation => Some(answers::<Exploitation>()),
        Split::Region => Some(answers::<Region>()),
        Split::Provider | Split::Month => None,
    }
}

/// The code of a split: the name of its vocabulary, and where its own words are found.
pub(crate) const fn code(split: Split) -> &'static str {
    match split {
        Split::Area => "area",
        Split::Provider => "provider",
        Split::Urgency => "urgency",
        Split::AgeBand => "age-band",
        Split::Gender => "gender",
        Split::Exploitation => "exploitation",
        Split::Region => "region",
        Split::Month => "month",
    }
}

fn codes<T: Code>() -> Vec<&'static str> {
    T::all().iter().map(|value| value.code()).collect()
}

/// What was answered, why there is no answer, or nothing: each on its own line.
fn answers<T: Code>() -> Vec<&'static str> {
    let mut keys = codes::<T>();
    keys.extend(codes::<Missing>());
    keys.push(BLANK);
    keys
}
