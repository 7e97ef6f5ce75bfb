//! Which area of work an offer belongs to, from the words of its entry. A colleague can correct it.

use casework::vocabulary::Area;

const WORDS: [(Area, &[&str]); 3] = [
    (
        Area::Legal,
        &[
            "legal",
            "law",
            "lawyer",
            "attorney",
            "immigra",
            "court",
            "asylum",
            "visa",
            "litigation",
            "bankruptcy",
            "custody",
            "represent",
            "abogad",
            "juridi",
            "avocat",
        ],
    ),
    (
        Area::Therapy,
        &[
            "therap",
            "counsel",
            "mental",
            "psych",
            "trauma",
            "behavioral health",
            "crisis",
            "grief",
            "terap",
            "santé mentale",
        ],
    ),
    (
        Area::Career,
        &[
            "job",
            "employ",
            "career",
            "training",
            "workforce",
            "vocation",
            "education",
            "school",
            "resume",
            "apprentice",
            "empleo",
            "emploi",
        ],
    ),
];

/// The area whose words appear most, those in the name counting three times; else `other`.
pub(super) fn area(name: &str, text: &str) -> Area {
    let (name, text) = (name.to_lowercase(), text.to_lowercase());
    let score = |words: &[&str]| -> usize {
        let hits = |where_: &str| words.iter().filter(|word| where_.contains(*word)).count();
        3 * hits(&name) + hits(&text)
    };
    let best = WORDS
        .iter()
        .map(|(area, words)| (score(words), *area))
        .max_by_key(|(n, _)| *n);
    best.filter(|(n, _)| *n > 0)
        .map_or(Area::Other, |(_, area)| area)
}
