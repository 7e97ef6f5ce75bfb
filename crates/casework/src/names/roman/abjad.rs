//! Arabic (with Persian, Urdu, Pashto and Kurdish letters) and Hebrew: consonants as written.

use super::{Part, Reading, Vowels, push_plain};
use zeroize::Zeroizing;

/// The consonants that swallow the l of the article before them.
const SUN: [char; 14] = [
    'ت', 'ث', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ل', 'ن',
];

/// An Arabic word; an article written onto it becomes a part of its own, because people drop it.
pub(super) fn arabic(word: &str) -> Vec<Part> {
    match word.strip_prefix("ال") {
        Some(noun) if noun.chars().count() >= 3 => {
            let mut article = vec![Reading::new("al", Vowels::Written)];
            if let Some(sun) = noun.chars().next().filter(|first| SUN.contains(first)) {
                let swallowed = Zeroizing::new(format!(
                    "a{}",
                    letters(sun.encode_utf8(&mut [0; 4])).as_str()
                ));
                article.push(Reading::new(&swallowed, Vowels::Written));
            }
            vec![Part::many("ال", article), whole(noun)]
        }
        _ => vec![whole(word)],
    }
}

fn whole(word: &str) -> Part {
    let mut readings = vec![Reading::new(&letters(word), Vowels::Missing)];
    // Persian, Urdu and Turkish speakers read three letters otherwise.
    if word.contains(['ث', 'ذ', 'ض']) {
        let eastern = Zeroizing::new(word.replace('ث', "س").replace(['ذ', 'ض'], "ز"));
        readings.push(Reading::new(&letters(&eastern), Vowels::Missing));
    }
    // Abdurrahman: the article inside a word loses its l as well.
    if let Some((head, tail)) = word.split_once("ال")
        && !head.is_empty()
        && tail.starts_with(SUN)
    {
        let swallowed = Zeroizing::new(format!("{head}ا{tail}"));
        readings.push(Reading::new(&letters(&swallowed), Vowels::Missing));
    }
    Part::many(word, readings)
}

/// An h after these would be read as part of them; an unwritten vowel keeps them apart (Siham).
fn keep_apart(latin: &mut String) {
    if latin.ends_with(['b', 'c', 'd', 'g', 'k', 'p', 's', 't', 'z']) {
        latin.push('a');
    }
}

fn letters(word: &str) -> Zeroizing<String> {
    let mut latin = Zeroizing::new(String::with_capacity(word.len()));
    for c in word.chars() {
        match c {
            'ا' | 'ع' => latin.push('a'),
            'ء' => {}
            'پ' => latin.push('p'),
            'ث' => latin.push_str("th"),
            'ج' => latin.push('j'),
            'چ' | 'څ' => latin.push_str("ch"),
            'ح' | 'ه' => {
                keep_apart(&mut latin);
                latin.push('h');
            }
            'خ' => latin.push_str("kh"),
            'ذ' => latin.push_str("dh"),
            'ژ' | 'ږ' => latin.push_str("zh"),
            'ش' | 'ښ' => latin.push_str("sh"),
            'ص' | 'س' => latin.push('s'),
            'ض' | 'د' | 'ڈ' | 'ډ' => latin.push('d'),
            'ط' | 'ت' | 'ٹ' | 'ټ' => latin.push('t'),
            'ظ' | 'ز' | 'ځ' => latin.push('z'),
            'غ' => latin.push_str("gh"),
            'ق' => latin.push('q'),
            'گ' | 'ګ' => latin.push('g'),
            'ں' | 'ڼ' => latin.push('n'),
            'ر' | 'ڑ' | 'ړ' | 'ڕ' => latin.push('r'),
            'و' => latin.push('w'),
            'ي' | 'ۍ' => latin.push('y'),
            'ے' | 'ې' | 'ێ' => latin.push('e'),
            'ۆ' => latin.push('o'),
            'ڤ' => latin.push('v'),
            _ => push_plain(&mut latin, c),
        }
    }
    latin
}

/// A Hebrew word, consonants only; the throaty het has two spellings in use.
pub(super) fn hebrew(word: &str) -> Vec<Reading> {
    let mut readings = vec![Reading::new(&hebrew_letters(word), Vowels::Missing)];
    if word.contains('ח') {
        let breathed = Zeroizing::new(word.replace('ח', "ה"));
        readings.push(Reading::new(&hebrew_letters(&breathed), Vowels::Missing));
    }
    readings
}

fn hebrew_letters(word: &str) -> Zeroizing<String> {
    let mut latin = Zeroizing::new(String::with_capacity(word.len()));
    for c in word.chars() {
        if c == 'ה' {
            keep_apart(&mut latin);
        }
        latin.push_str(match c {
            'א' | 'ע' => "a",
            'ב' => "b",
            'ג' => "g",
            'ד' => "d",
            'ה' => "h",
            'ו' => "w",
            'ז' => "z",
            'ח' => "kh",
            'ט' | 'ת' => "t",
            'י' => "y",
            'כ' | 'ך' | 'ק' => "k",
            'ל' => "l",
            'מ' | 'ם' => "m",
            'נ' | 'ן' => "n",
            'ס' => "s",
            'פ' | 'ף' => "p",
            'צ' | 'ץ' => "ts",
            'ר' => "r",
            'ש' => "sh",
            _ => "",
        });
    }
    latin
}
