//! How alike two names sound: the cheapest way to turn one run of sounds into the other, where
//! what families and clerks really confuse is cheap.

use super::costs::{Cost, GAPS, SWAPS, WEIGHTS};
use super::roman::Vowels;
use super::sound::{MOST, Sound};

/// Two readings compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Likeness {
    /// 1 for the same sounds, 0 for nothing in common.
    pub(super) whole: f32,
    /// The same, when the first may be only the beginning of the second.
    pub(super) start: f32,
}

/// How alike two runs of sounds are. The one with the less certain vowels sets what a missing
/// vowel costs.
#[expect(
    clippy::indexing_slicing,
    reason = "the rows are as long as the sounds; ASCII stays below 128"
)]
pub(super) fn likeness(one: &[Sound], other: &[Sound], vowels: Vowels) -> Likeness {
    let (swaps, gaps) = (&SWAPS[vowels as usize], &GAPS[vowels as usize]);
    let at = |sound: Sound| usize::from(sound & 127);
    let mut row = [0 as Cost; MOST + 1];
    for (to, sound) in other.iter().enumerate() {
        row[to + 1] = row[to] + Cost::from(gaps[at(*sound)]);
    }
    for sound in one {
        let dropped = Cost::from(gaps[at(*sound)]);
        let swap = &swaps[at(*sound)];
        let mut corner = row[0];
        row[0] += dropped;
        for (to, against) in other.iter().enumerate() {
            let swapped = corner + Cost::from(swap[at(*against)]);
            let added = row[to] + Cost::from(gaps[at(*against)]);
            corner = row[to + 1];
            row[to + 1] = swapped.min(corner + dropped).min(added);
        }
    }
    let weights = &WEIGHTS[vowels as usize];
    let weight = |sounds: &[Sound]| {
        sounds
            .iter()
            .map(|s| Cost::from(weights[at(*s)]))
            .sum::<Cost>()
    };
    let (mine, theirs) = (weight(one), weight(other));
    let row = &row[..=other.len()];
    let whole = row.last().map_or(0.0, |cost| ratio(*cost, mine + theirs));
    let start = row.iter().min().map_or(0.0, |cost| ratio(*cost, mine * 2));
    Likeness { whole, start }
}

fn ratio(cost: Cost, both: Cost) -> f32 {
    (1.0 - 2.0 * f32::from(cost) / f32::from(both.max(200))).max(0.0)
}
