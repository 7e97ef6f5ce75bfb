//! From what was typed to the people it may mean, best first.

use super::fold::{fold, is_code_query};
use super::index::{MOST_PARTS, NameIndex, PersonKey, RowKey};
use super::phone::phone_key;
use super::rank::{Asked, Ranked, rank};
use super::roman::{Part, parts};
use super::run::{Run, runs};
use super::scan::{Sims, scan};
use serde::Serialize;
use zeroize::Zeroizing;

/// Why a person was found; the screen says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The name was typed as it is filed.
    Exact,
    /// What was typed is the beginning of the name.
    Prefix,
    /// It sounds alike, or is the same name in another script.
    SoundsLike,
    /// It differs by a letter or two.
    Spelling,
    /// It is an alias or former name of the person.
    OtherName,
    /// It is the end of a telephone number of the person.
    Phone,
}

/// One person found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Who.
    pub person: PersonKey,
    /// The row of the name or number that fits best.
    pub row: RowKey,
    /// Why.
    pub why: Why,
    /// How well it fits, 1 being exactly.
    pub score: f32,
}

/// How many people are looked at closely.
const SHORTLIST: usize = 400;

impl NameIndex {
    /// The people the typed text may mean, best first, at most `limit`. Digits are looked up among
    /// the telephone numbers.
    #[must_use]
    pub fn search(&self, typed: &str, limit: usize) -> Vec<Hit> {
        match phone_key(typed) {
            Some(key) => self.by_phone(&Zeroizing::new(key), limit),
            None if is_code_query(typed) => Vec::new(),
            None => self.by_name(typed, limit),
        }
    }

    fn by_phone(&self, key: &str, limit: usize) -> Vec<Hit> {
        let score = |filed: &str| {
            let shared = key.len().min(filed.len()) as f32 / key.len().max(filed.len()) as f32;
            let fits = filed.ends_with(key) || key.ends_with(filed);
            if fits { shared } else { shared * 0.5 }
        };
        let found = self
            .phones
            .iter()
            .filter(|p| p.key.contains(key) || key.ends_with(&**p.key));
        let mut hits: Vec<Hit> = found
            .map(|p| Hit {
                person: p.person,
                row: p.row,
                why: Why::Phone,
                score: score(&p.key),
            })
            .collect();
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.person.cmp(&b.person)));
        let mut seen = std::collections::HashSet::new();
        hits.retain(|hit| seen.insert(hit.person));
        hits.truncate(limit);
        hits
    }

    fn by_name(&self, typed: &str, limit: usize) -> Vec<Hit> {
        let folded = Zeroizing::new(fold(typed));
        let mut parts = parts(&folded);
        parts.truncate(MOST_PARTS);
        let spans = self.spans(&parts);
        let best = self.best_by_person(&spans, parts.len());
        let asked = Asked::new(&parts, &best, spans);
        let mut found: Vec<Ranked> = shortlist(&asked, &best)
            .into_iter()
            .filter_map(|person| rank(self, &asked, person))
            .collect();
        found.sort_by(Ranked::better_first);
        found.truncate(limit);
        found
            .into_iter()
            .filter_map(|ranked| ranked.hit(self))
            .collect()
    }

    /// Each run of typed parts compared with every token.
    fn spans(&self, parts: &[Part]) -> Vec<Span> {
        let runs = runs(parts, true);
        let sims = scan(&self.tokens, &runs);
        let span = |(run, sims): (Run, Sims)| {
            let (first, last) = (usize::from(run.first), usize::from(run.last));
            Span {
                first,
                last,
                written: run.written,
                sims,
            }
        };
        runs.into_iter().zip(sims).map(span).collect()
    }

    /// For each typed part and each person the best likeness of any of their names.
    fn best_by_person(&self, spans: &[Span], parts: usize) -> Vec<Vec<u16>> {
        let mut best = vec![vec![0_u16; self.people.len()]; parts];
        for span in spans {
            let parts = best.get_mut(span.first..=span.last).unwrap_or_default();
            for (token, sim) in span.sims.found() {
                let owners = self.tokens.holders(token).iter();
                for owner in owners.filter_map(|slot| self.owners.get(*slot as usize)) {
                    for part in parts.iter_mut() {
                        if let Some(known) = part.get_mut(*owner as usize) {
                            *known = (*known).max(sim.thousandths());
                        }
                    }
                }
            }
        }
        best
    }
}

/// One or more neighbouring parts of what was typed.
pub(super) struct Span {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Whether the parts were typed as one word.
    pub(super) written: bool,
    pub(super) sims: Sims,
}

/// The people worth a closer look.
fn shortlist(asked: &Asked, best: &[Vec<u16>]) -> Vec<u32> {
    let people = best.first().map_or(0, Vec::len);
    let mut sums = vec![0.0_f32; people];
    for (part, weight) in best.iter().zip(&asked.weights) {
        for (sum, sim) in sums.iter_mut().zip(part) {
            *sum += weight * f32::from(*sim);
        }
    }
    let mut order: Vec<u32> = (0_u32..)
        .zip(&sums)
        .filter(|(_, s)| **s > 0.0)
        .map(|p| p.0)
        .collect();
    let sum = |person: &u32| sums.get(*person as usize).copied().unwrap_or_default();
    if order.len() > SHORTLIST {
        order.select_nth_unstable_by(SHORTLIST, |a, b| sum(b).total_cmp(&sum(a)).then(a.cmp(b)));
        order.truncate(SHORTLIST);
    }
    order
}
