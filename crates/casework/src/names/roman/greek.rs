//! Greek, by the sound of its letter pairs.

use zeroize::Zeroizing;

/// Letter pairs that are one sound, as a reader today hears them.
const PAIRS: [(char, char, &str, &str); 14] = [
    // first, second, at the start, inside
    ('ο', 'υ', "ou", "ou"),
    ('α', 'ι', "ai", "ai"),
    ('ε', 'ι', "i", "i"),
    ('ο', 'ι', "i", "i"),
    ('υ', 'ι', "i", "i"),
    ('α', 'υ', "av", "av"),
    ('ε', 'υ', "ev", "ev"),
    ('η', 'υ', "iv", "iv"),
    ('μ', 'π', "b", "mp"),
    ('ν', 'τ', "d", "nt"),
    ('γ', 'κ', "g", "g"),
    ('γ', 'γ', "ng", "ng"),
    ('τ', 'ζ', "dj", "tz"),
    ('τ', 'σ', "ts", "ts"),
];

/// A Greek word.
pub(super) fn read(word: &str) -> Zeroizing<String> {
    let mut latin = Zeroizing::new(String::with_capacity(word.len()));
    let mut rest = word.chars().peekable();
    while let Some(c) = rest.next() {
        let pair = PAIRS
            .iter()
            .find(|pair| pair.0 == c && Some(&pair.1) == rest.peek());
        if let Some((_, _, start, inside)) = pair {
            let sound = if latin.is_empty() { start } else { inside };
            latin.push_str(sound);
            rest.next();
        } else {
            latin.push_str(letter(c));
        }
    }
    latin
}

fn letter(c: char) -> &'static str {
    match c {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "ks",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' => "s",
        'τ' => "t",
        'υ' => "y",
        'φ' => "ph",
        'χ' => "kh",
        'ψ' => "ps",
        _ => "",
    }
}
