//! The nine Indic scripts that share one plan of code points: Devanagari, Bengali, Gurmukhi,
//! Gujarati, Odia, Tamil, Telugu, Kannada and Malayalam. Sinhala, which follows its own, is read
//! letter by letter.

use super::push_plain;
use zeroize::Zeroizing;

/// Consonants from the fifth row of a block on (offset 0x15), in the order all nine share.
const CONSONANTS: [&str; 37] = [
    "k", "kh", "g", "gh", "ng", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th",
    "d", "dh", "n", "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "v", "sh", "sh",
    "s", "h",
];
/// Consonants with a dot (offset 0x58): the sounds borrowed from Persian.
const DOTTED: [&str; 8] = ["q", "kh", "gh", "z", "r", "rh", "f", "y"];
/// Vowels standing alone (offset 0x05).
const VOWELS: [&str; 16] = [
    "a", "a", "i", "i", "u", "u", "ri", "li", "e", "e", "e", "ai", "o", "o", "o", "au",
];
/// Vowel signs (offset 0x3E).
const SIGNS: [&str; 15] = [
    "a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au",
];

enum Letter {
    Consonant(&'static str),
    Vowel(&'static str),
    Sign(&'static str),
    NoVowel,
    Mark(&'static str),
    Other,
}

/// A word in one of the Indic scripts.
pub(super) fn read(word: &str) -> Zeroizing<String> {
    let mut latin = Zeroizing::new(String::with_capacity(word.len()));
    let mut open = false; // a consonant still carries its unwritten a
    let mut cluster = false;
    for c in word.chars() {
        let letter = letter(c);
        if open && !matches!(letter, Letter::Sign(_) | Letter::NoVowel) {
            latin.push('a');
        }
        match letter {
            Letter::Consonant(sound) => {
                cluster = !open && !latin.is_empty() && !latin.ends_with(['a', 'e', 'i', 'o', 'u']);
                latin.push_str(sound);
                open = true;
                continue;
            }
            Letter::Vowel(sound) | Letter::Sign(sound) | Letter::Mark(sound) => {
                latin.push_str(sound);
            }
            Letter::NoVowel => {}
            Letter::Other => push_plain(&mut latin, c),
        }
        open = false;
    }
    // The last unwritten vowel is spoken only after a cluster: Mishra, but Arjun.
    if open && (cluster || latin.len() <= 2) {
        latin.push('a');
    }
    latin
}

fn letter(c: char) -> Letter {
    let code = u32::from(c);
    if !(0x0900..0x0D80).contains(&code) {
        return Letter::Other;
    }
    let at = (code & 0x7F) as usize;
    let from = |list: &'static [&'static str], start: usize| {
        at.checked_sub(start).and_then(|i| list.get(i)).copied()
    };
    if let Some(sound) = from(&CONSONANTS, 0x15).or_else(|| from(&DOTTED, 0x58)) {
        return Letter::Consonant(sound);
    }
    if let Some(sound) = from(&VOWELS, 0x05) {
        return Letter::Vowel(sound);
    }
    if let Some(sound) = from(&SIGNS, 0x3E) {
        return Letter::Sign(sound);
    }
    match at {
        0x01 | 0x02 => Letter::Mark("n"),
        0x03 => Letter::Mark("h"),
        0x4D => Letter::NoVowel,
        _ => Letter::Other,
    }
}
