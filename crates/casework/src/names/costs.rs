//! What it costs to take one sound for another, or to leave one out.
#![expect(
    clippy::indexing_slicing,
    reason = "the tables are made when the program is compiled"
)]

use super::sound::{Sound, is_vowel};

/// Costs are hundredths of one plain consonant.
pub(super) type Cost = u16;

const DIFFERENT: u8 = 100;
const ALPHABET: usize = 128;

/// Sounds that are taken for each other, with what the confusion costs.
const ALIKE: [(&str, u8); 62] = [
    // vowels
    ("ae", 15),
    ("ei", 12),
    ("ou", 10),
    ("ao", 18),
    ("ai", 30),
    ("au", 25),
    ("eo", 28),
    ("eu", 28),
    ("io", 35),
    ("iu", 30),
    // half vowels and the vowels they stand for
    ("yi", 5),
    ("ye", 20),
    ("ya", 35),
    ("wu", 5),
    ("wo", 12),
    ("wv", 10),
    ("yJ", 25),
    ("yG", 40),
    ("yg", 45),
    ("wb", 35),
    ("wa", 35),
    ("vu", 25),
    ("vo", 40),
    // lips
    ("pP", 8),
    ("fP", 8),
    ("pb", 25),
    ("pf", 30),
    ("bv", 22),
    ("fv", 25),
    ("bP", 35),
    ("vP", 40),
    ("mb", 60),
    // teeth
    ("tT", 8),
    ("td", 22),
    ("dT", 28),
    ("sT", 35),
    ("zd", 45),
    ("zT", 40),
    ("tC", 55),
    ("sz", 20),
    ("cs", 30),
    ("cz", 30),
    ("cC", 30),
    ("ct", 50),
    ("cD", 25),
    ("Dz", 25),
    ("DJ", 30),
    // hissing and hushing
    ("sS", 25),
    ("SC", 25),
    ("CJ", 22),
    ("JZ", 12),
    ("zZ", 30),
    ("zJ", 35),
    ("SZ", 35),
    ("sC", 50),
    // throat
    ("kX", 15),
    ("kg", 22),
    ("kG", 35),
    ("gG", 12),
    ("Xh", 15),
    ("XC", 16),
    ("kC", 35),
];

/// The same list, continued: kept apart so that each stays a page.
const ALIKE_MORE: [(&str, u8); 14] = [
    ("gh", 35),
    ("Gh", 45),
    ("GX", 30),
    ("gJ", 30),
    ("Jh", 45),
    ("XS", 50),
    ("hS", 60),
    ("nN", 12),
    ("gN", 50),
    ("nm", 50),
    ("lr", 35),
    ("ln", 55),
    ("rn", 65),
    ("jy", 25),
];

/// What every pair of sounds costs, for each certainty of the vowels.
pub(super) static SWAPS: [Swaps; 3] = [swaps(1), swaps(2), swaps(4)];
/// What leaving out each sound costs.
pub(super) static GAPS: [[u8; ALPHABET]; 3] = [
    by_sound(35, 30, 90),
    by_sound(18, 30, 90),
    by_sound(3, 8, 90),
];
/// What each sound counts for in the length of a name.
pub(super) static WEIGHTS: [[u8; ALPHABET]; 3] = [
    by_sound(50, 50, 100),
    by_sound(50, 50, 100),
    by_sound(10, 50, 100),
];

type Swaps = [[u8; ALPHABET]; ALPHABET];

/// The costs of confusion; among vowels and half vowels a fraction of it.
const fn swaps(softer: u8) -> Swaps {
    let mut table = [[DIFFERENT; ALPHABET]; ALPHABET];
    fill(&mut table, &ALIKE);
    fill(&mut table, &ALIKE_MORE);
    let mut one = 0;
    while one < ALPHABET {
        let mut other = 0;
        while other < ALPHABET {
            if is_soft(one as u8) && is_soft(other as u8) {
                table[one][other] /= softer;
            }
            other += 1;
        }
        table[one][one] = 0;
        one += 1;
    }
    table
}

const fn by_sound(vowel: u8, half_vowel: u8, consonant: u8) -> [u8; ALPHABET] {
    let mut table = [consonant; ALPHABET];
    let mut sound = 0;
    while sound < ALPHABET {
        match sound as u8 {
            b'y' | b'w' => table[sound] = half_vowel,
            b'h' if consonant < 100 => table[sound] = 28,
            soft if is_soft(soft) => table[sound] = vowel,
            _ => {}
        }
        sound += 1;
    }
    table
}

const fn is_soft(sound: Sound) -> bool {
    is_vowel(sound) || matches!(sound, b'y' | b'w')
}

const fn fill(table: &mut Swaps, alike: &[(&str, u8)]) {
    let mut at = 0;
    while at < alike.len() {
        let pair = alike[at].0.as_bytes();
        let (one, other) = (pair[0] as usize, pair[1] as usize);
        table[one][other] = alike[at].1;
        table[other][one] = alike[at].1;
        at += 1;
    }
}
