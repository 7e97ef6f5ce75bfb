//! Khmer, by the spellings found on identity papers rather than by a scholarly scheme.

use super::{Reading, Vowels};
use zeroize::Zeroizing;

const SUBSCRIPT: char = '\u{17D2}';
const SILENT: char = '\u{17CD}';

/// A Khmer word as spelt, and without a final r, which is not spoken.
pub(super) fn read(word: &str) -> Vec<Reading> {
    let mut latin = Zeroizing::new(String::with_capacity(word.len()));
    let mut rest = word.chars().peekable();
    while let Some(c) = rest.next() {
        let silent = rest.peek() == Some(&SILENT);
        // Ba hardens to pa when it carries a second consonant or its own mark.
        let hard = matches!(rest.peek(), Some(&SUBSCRIPT | &'\u{17C9}'));
        if !silent {
            latin.push_str(if hard && c == 'ប' { "p" } else { letter(c) });
        }
    }
    let mut readings = vec![Reading::new(&latin, Vowels::Loose)];
    if let Some(spoken) = latin.strip_suffix('r') {
        readings.push(Reading::new(spoken, Vowels::Loose));
    }
    readings
}

fn letter(c: char) -> &'static str {
    match c {
        'ក' | 'គ' => "k",
        'ខ' | 'ឃ' => "kh",
        'ង' => "ng",
        'ច' | 'ជ' => "ch",
        'ឆ' | 'ឈ' => "chh",
        'ញ' => "nh",
        'ដ' | 'ឌ' => "d",
        'ឋ' | 'ឍ' | 'ថ' | 'ធ' => "th",
        'ណ' | 'ន' => "n",
        'ត' | 'ទ' => "t",
        'ប' => "b",
        'ផ' | 'ភ' => "ph",
        'ព' => "p",
        'ម' => "m",
        'យ' => "y",
        'រ' => "r",
        'ល' | 'ឡ' => "l",
        'វ' => "v",
        'ស' => "s",
        'ហ' => "h",
        'អ' => "a",
        'ឥ' | 'ិ' => "i",
        'ឦ' | 'ី' => "ei",
        'ឧ' | 'ុ' | 'ឩ' => "u",
        'ូ' => "ou",
        'ួ' => "uo",
        'ឹ' | 'ឺ' => "oe",
        'ើ' | 'ឿ' => "eu",
        'ៀ' => "ie",
        'េ' => "e",
        'ែ' | 'ឯ' => "ae",
        'ៃ' => "ai",
        'ា' => "a",
        'ោ' | 'ឱ' | 'ឲ' => "o",
        'ៅ' | 'ឪ' => "au",
        'ំ' => "m",
        'ះ' => "h",
        'ឫ' | 'ឬ' => "rue",
        'ឮ' | 'ឭ' => "lue",
        _ => "",
    }
}
