//! Every script read aloud in Latin letters, the way clerks and families spell it.
//!
//! One word may have more than one reading, so a name is filed under all of them. A reading is not
//! a transliteration standard: it only has to *sound* near to what people write.

mod abjad;
mod brahmic;
mod greek;
mod han;
mod kana;
mod khmer;
mod thai;

use zeroize::Zeroizing;

/// How far the vowels of a reading can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Vowels {
    /// Written as spoken, or nearly.
    Written,
    /// Present, but romanised in many ways, or partly unwritten (Thai, Khmer, Indic scripts).
    Loose,
    /// Short vowels are not written at all (Arabic, Hebrew).
    Missing,
}

/// One way to read one part of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// Lower-case ASCII letters and digits.
    pub(super) latin: Zeroizing<String>,
    pub(super) vowels: Vowels,
}

impl Reading {
    fn new(latin: &str, vowels: Vowels) -> Self {
        Self {
            latin: Zeroizing::new(latin.to_owned()),
            vowels,
        }
    }
}

/// The smallest piece of a name that people leave out, swap or join: a word, a syllable of a
/// Chinese or Korean name, or an article written onto its noun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The folded text in its own script.
    pub(super) native: Zeroizing<String>,
    pub(super) readings: Vec<Reading>,
    /// Whether it was written together with the part before it.
    pub(super) joined: bool,
}

impl Part {
    fn one(native: &str, latin: &str, vowels: Vowels) -> Self {
        Self::many(native, vec![Reading::new(latin, vowels)])
    }

    fn many(native: &str, readings: Vec<Reading>) -> Self {
        Self {
            native: Zeroizing::new(native.to_owned()),
            readings,
            joined: false,
        }
    }
}

/// The parts of a name that was folded before, each with its readings.
pub(super) fn parts(folded: &str) -> Vec<Part> {
    let mut all = Vec::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let parts = word_parts(word);
        all.extend(parts.into_iter().enumerate().map(|(at, part)| Part {
            joined: at > 0,
            ..part
        }));
    }
    all.retain(|part| {
        part.readings
            .iter()
            .any(|reading| !reading.latin.is_empty())
    });
    all
}

fn word_parts(word: &str) -> Vec<Part> {
    let Some(first) = word.chars().find(|c| c.is_alphanumeric()) else {
        return Vec::new();
    };
    match first {
        '\0'..='\u{024F}' => vec![Part::many(word, latin(word))],
        '\u{0370}'..='\u{03FF}' => vec![Part::one(word, &greek::read(word), Vowels::Written)],
        '\u{0400}'..='\u{052F}' => vec![Part::one(word, &cyrillic(word), Vowels::Written)],
        '\u{0590}'..='\u{05FF}' => vec![Part::many(word, abjad::hebrew(word))],
        '\u{0600}'..='\u{08FF}' => abjad::arabic(word),
        '\u{0900}'..='\u{0D7F}' => vec![Part::one(word, &brahmic::read(word), Vowels::Loose)],
        '\u{0E00}'..='\u{0EFF}' => vec![Part::many(word, thai::read(word))],
        '\u{1780}'..='\u{17FF}' => vec![Part::many(word, khmer::read(word))],
        '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' => {
            vec![Part::one(word, &kana::read(word), Vowels::Written)]
        }
        '\u{AC00}'..='\u{D7AF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => {
            han::syllables(word)
        }
        _ => vec![Part::one(word, &plain(word), Vowels::Loose)],
    }
}

/// A word in Latin letters; its ch may be that of Bach and Chana.
fn latin(word: &str) -> Vec<Reading> {
    let mut readings = vec![Reading::new(&plain(word), Vowels::Written)];
    if word.contains("ch") {
        let breathed = Zeroizing::new(plain(word).replace("ch", "kh"));
        readings.push(Reading::new(&breathed, Vowels::Written));
    }
    readings
}

/// Letter by letter, for scripts that need no more.
fn plain(word: &str) -> Zeroizing<String> {
    let mut latin = Zeroizing::new(String::with_capacity(word.len()));
    word.chars().for_each(|c| push_plain(&mut latin, c));
    latin
}

fn push_plain(latin: &mut String, c: char) {
    let letters = deunicode::deunicode_char(c).unwrap_or_default();
    let kept = letters.chars().filter(char::is_ascii_alphanumeric);
    latin.extend(kept.map(|c| c.to_ascii_lowercase()));
}

/// Ukrainian and Belarusian speak two letters otherwise than Russian; their own letters give them
/// away.
fn cyrillic(word: &str) -> Zeroizing<String> {
    let western = word
        .chars()
        .any(|c| matches!(c, 'і' | 'ї' | 'є' | 'ґ' | 'ў'));
    let mut latin = Zeroizing::new(String::with_capacity(word.len() * 2));
    for c in word.chars() {
        match c {
            'г' if western => latin.push('h'),
            'щ' => latin.push_str("sh"),
            'ј' => latin.push('y'),
            'џ' => latin.push_str("dj"),
            _ => push_plain(&mut latin, c),
        }
    }
    latin
}
