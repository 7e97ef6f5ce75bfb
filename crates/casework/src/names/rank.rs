//! One person looked at closely: which typed part means which part of which name.

use super::index::{MOST_PARTS, Name, NameIndex, RowKey};
use super::roman::Part;
use super::scan::Kind;
use super::search::{Hit, Span, Why};
use std::cmp::Ordering;

/// Parts that are often left out or added, and so tell little.
const PARTICLES: [&str; 24] = [
    "al", "el", "ul", "bin", "ben", "ibn", "bint", "abu", "abou", "umm", "de", "da", "do", "dos",
    "di", "du", "del", "dela", "van", "von", "der", "den", "la", "le",
];

/// What was typed, with what each part of it is worth.
pub(super) struct Asked {
    pub(super) weights: Vec<f32>,
    spans: Vec<Span>,
}

impl Asked {
    /// Long parts and parts that few people bear are worth more.
    pub(super) fn new(parts: &[Part], best: &[Vec<u16>], spans: Vec<Span>) -> Self {
        let weigh = |(part, best): (&Part, &Vec<u16>)| {
            let latin = part
                .readings
                .first()
                .map_or("", |reading| reading.latin.as_str());
            let length = 0.6 + 0.05 * latin.len().min(8) as f32;
            let top = best.iter().max().copied().unwrap_or_default();
            let close = best
                .iter()
                .filter(|sim| **sim + 60 > top && top > 0)
                .count();
            let rarity = 1.0 - (1.0 + close as f32).ln() / (2.0 + best.len() as f32).ln();
            let particle = if PARTICLES.contains(&latin) { 0.3 } else { 1.0 };
            length * (0.6 + 0.4 * rarity) * particle
        };
        Self {
            weights: parts.iter().zip(best).map(weigh).collect(),
            spans,
        }
    }
}

/// A person with the name that fits best.
pub(super) struct Ranked {
    person: u32,
    slot: u32,
    kind: Kind,
    main: bool,
    score: f32,
}

impl Ranked {
    pub(super) fn better_first(one: &Self, other: &Self) -> Ordering {
        other
            .score
            .total_cmp(&one.score)
            .then(one.person.cmp(&other.person))
    }

    pub(super) fn hit(&self, index: &NameIndex) -> Option<Hit> {
        let person = index.people.get(self.person as usize)?.key;
        let row: RowKey = index.names.get(self.slot as usize)?.row;
        let why = match self.kind {
            _ if !self.main => Why::OtherName,
            Kind::Exact => Why::Exact,
            Kind::Prefix => Why::Prefix,
            Kind::Sound => Why::SoundsLike,
            Kind::Spelling => Why::Spelling,
        };
        Some(Hit {
            person,
            row,
            why,
            score: self.score.clamp(0.0, 1.0),
        })
    }
}

/// How well a person fits: by their best name, or by their names together.
pub(super) fn rank(index: &NameIndex, asked: &Asked, person: u32) -> Option<Ranked> {
    let mut best: Option<Ranked> = None;
    let mut together = [0.0_f32; MOST_PARTS];
    for slot in &index.people.get(person as usize)?.names {
        let name = index.names.get(*slot as usize)?;
        let Some(fit) = fit(asked, name) else {
            continue;
        };
        for (known, mine) in together.iter_mut().zip(&fit.parts) {
            *known = known.max(*mine);
        }
        if best.as_ref().is_none_or(|best| best.score < fit.score) {
            let (slot, kind, main) = (*slot, fit.kind, name.main);
            best = Some(Ranked {
                person,
                slot,
                kind,
                main,
                score: fit.score,
            });
        }
    }
    let mut best = best?;
    // A first name from one row and a family name from another: likely, but less so.
    best.score = best.score.max(average(asked, &together) * 0.93);
    Some(best)
}

struct Fit {
    score: f32,
    kind: Kind,
    parts: [f32; MOST_PARTS],
}

/// A run of typed parts and a run of filed parts that are alike.
struct Pair {
    asked: (usize, usize),
    filed_set: usize,
    first_filed: usize,
    sim: f32,
    kind: Kind,
}

/// The best pairing so far that uses up a certain set of filed parts.
#[derive(Clone, Copy)]
struct Pairing {
    sum: f32,
    parts: [f32; MOST_PARTS],
    kind: Kind,
    last: usize,
    in_order: bool,
}

/// The best pairing of typed parts with the parts of one name.
///
/// Typed parts are taken one after the other; for every set of filed parts already used up the
/// best pairing is kept (at most 2^8 sets, in practice a handful).
fn fit(asked: &Asked, name: &Name) -> Option<Fit> {
    let pairs = pairs(asked, name);
    let sets = 1_usize << usize::from(name.parts).min(MOST_PARTS);
    let typed = asked.weights.len();
    let mut best: Vec<Vec<Option<Pairing>>> = vec![vec![None; sets]; typed + 1];
    let nothing = Pairing {
        sum: 0.0,
        parts: [0.0; MOST_PARTS],
        kind: Kind::Exact,
        last: 0,
        in_order: true,
    };
    offer(&mut best, 0, 0, nothing);
    for part in 0..typed {
        for set in 0..sets {
            let Some(so_far) = known(&best, part, set) else {
                continue;
            };
            offer(&mut best, part + 1, set, so_far);
            for pair in pairs
                .iter()
                .filter(|pair| pair.asked.0 == part && pair.filed_set & set == 0)
            {
                let next = so_far.with(pair, &asked.weights);
                offer(&mut best, pair.asked.1 + 1, set | pair.filed_set, next);
            }
        }
    }
    // Whoever types one part has not begun to tell who else they mean.
    let incomplete = if typed == 1 { 0.02 } else { 0.06 };
    let all = asked.weights.iter().sum::<f32>().max(f32::EPSILON);
    let scored = best
        .pop()?
        .into_iter()
        .enumerate()
        .skip(1)
        .filter_map(|(set, pairing)| {
            let pairing = pairing?;
            let missed = 1.0 - set.count_ones() as f32 / f32::from(name.parts.max(1));
            let order = if pairing.in_order { 0.0 } else { 0.01 };
            let alias = if name.main { 0.0 } else { 0.005 };
            let score = pairing.sum / all - incomplete * missed - order - alias;
            Some(Fit {
                score,
                kind: pairing.kind,
                parts: pairing.parts,
            })
        });
    scored.max_by(|one, other| one.score.total_cmp(&other.score))
}

fn known(best: &[Vec<Option<Pairing>>], part: usize, set: usize) -> Option<Pairing> {
    best.get(part)
        .and_then(|sets| sets.get(set))
        .copied()
        .flatten()
}

fn offer(best: &mut [Vec<Option<Pairing>>], part: usize, set: usize, pairing: Pairing) {
    if let Some(place) = best.get_mut(part).and_then(|sets| sets.get_mut(set))
        && place.is_none_or(|known| known.sum < pairing.sum)
    {
        *place = Some(pairing);
    }
}

impl Pairing {
    fn with(mut self, pair: &Pair, weights: &[f32]) -> Self {
        for part in pair.asked.0..=pair.asked.1 {
            self.sum += weights.get(part).copied().unwrap_or_default() * pair.sim;
            if let Some(mine) = self.parts.get_mut(part) {
                *mine = pair.sim;
            }
        }
        self.kind = self.kind.max(pair.kind);
        self.in_order &= self.last <= pair.first_filed;
        self.last = pair.first_filed;
        self
    }
}

fn pairs(asked: &Asked, name: &Name) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for span in &asked.spans {
        for gram in &name.grams {
            let sim = span.sims.of(gram.token);
            if sim.thousandths() == 0 {
                continue;
            }
            let mut likeness = f32::from(sim.thousandths()) / 1000.0;
            // Words that were joined or parted on the way are a little less alike, unless they
            // are syllables of one written word.
            let doubt = 1.0 - likeness;
            if !span.written {
                likeness -= 0.01 + 0.6 * doubt;
            } else if span.last - span.first != usize::from(gram.last - gram.first) {
                likeness -= 0.005 + 0.3 * doubt;
            }
            pairs.push(Pair {
                asked: (span.first, span.last),
                filed_set: (gram.first..=gram.last).fold(0, |set, part| set | 1 << part),
                first_filed: usize::from(gram.first),
                sim: likeness,
                kind: sim.kind(),
            });
        }
    }
    pairs
}

fn average(asked: &Asked, parts: &[f32]) -> f32 {
    let sum: f32 = asked
        .weights
        .iter()
        .zip(parts)
        .map(|(weight, part)| weight * part)
        .sum();
    sum / asked.weights.iter().sum::<f32>().max(f32::EPSILON)
}
