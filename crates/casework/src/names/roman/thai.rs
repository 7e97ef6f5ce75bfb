//! Thai, and Lao, whose letters lie in the same order one block further.

use super::{Reading, Vowels};
use zeroize::Zeroizing;

const SILENT: char = '์';

/// A Thai or Lao word as spelt, and as spoken where the end of the word differs.
pub(super) fn read(word: &str) -> Vec<Reading> {
    let letters = spoken_letters(word);
    let spelt = spell(&letters, false);
    let spoken = spell(&letters, true);
    let mut readings = vec![Reading::new(&spelt, Vowels::Loose)];
    if spoken != spelt {
        readings.push(Reading::new(&spoken, Vowels::Loose));
    }
    readings
}

/// The letters in the order of speech: Lao taken for Thai, silenced consonants dropped, and the
/// vowels that are written before their consonant put behind it.
fn spoken_letters(word: &str) -> Zeroizing<Vec<char>> {
    let mut letters: Zeroizing<Vec<char>> = Zeroizing::new(Vec::with_capacity(word.len()));
    let mut waiting = None;
    for c in word.chars().map(thai) {
        match c {
            'เ' | 'แ' | 'โ' | 'ใ' | 'ไ' => waiting = Some(c),
            SILENT => silence(&mut letters),
            '่' | '้' | '๊' | '๋' | '็' | 'ๆ' | 'ฺ' | 'ํ' => {}
            _ => {
                letters.push(c);
                letters.extend(waiting.take());
            }
        }
    }
    letters.extend(waiting);
    letters
}

fn thai(c: char) -> char {
    match c {
        '\u{0E80}'..='\u{0EFF}' => char::from_u32(u32::from(c) - 0x80).unwrap_or(c),
        _ => c,
    }
}

fn silence(letters: &mut Vec<char>) {
    if letters.last().is_some_and(|c| matches!(c, 'ิ' | 'ุ')) {
        letters.pop();
    }
    letters.pop();
}

fn spell(letters: &[char], as_spoken: bool) -> Zeroizing<String> {
    let mut latin = Zeroizing::new(String::with_capacity(letters.len() * 2));
    for (at, &c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(at + 1).copied();
        // A double r is the vowel of Kanokwan.
        if c == 'ร' && after == Some('ร') {
            latin.push('a');
            continue;
        }
        if c == 'ร' && before == Some('ร') {
            latin.push('n');
            continue;
        }
        let closes = at > 0 && after.is_none_or(|next| is_consonant(next) && next != c);
        let open_before = before.is_some_and(|c| !is_consonant(c)) || after.is_none();
        latin.push_str(if as_spoken && closes && open_before {
            closing(c)
        } else {
            letter(c)
        });
    }
    latin
}

fn is_consonant(c: char) -> bool {
    matches!(c, 'ก'..='ฮ') && c != 'อ'
}

/// What a consonant sounds like at the end of a syllable.
fn closing(c: char) -> &'static str {
    match c {
        'ร' | 'ล' | 'ณ' | 'ญ' | 'ฬ' => "n",
        'จ' | 'ช' | 'ซ' | 'ศ' | 'ษ' | 'ส' | 'ด' | 'ท' | 'ธ' | 'ถ' | 'ฐ' | 'ฎ' | 'ฒ' | 'ฑ' => {
            "t"
        }
        'บ' | 'พ' | 'ภ' | 'ฟ' => "p",
        'ข' | 'ค' | 'ฆ' => "k",
        _ => letter(c),
    }
}

fn letter(c: char) -> &'static str {
    match c {
        'ก' => "k",
        'ข' | 'ฃ' | 'ค' | 'ฅ' | 'ฆ' => "kh",
        'ง' => "ng",
        'จ' => "j",
        'ฉ' | 'ช' | 'ฌ' => "ch",
        'ซ' | 'ศ' | 'ษ' | 'ส' => "s",
        'ญ' | 'ย' => "y",
        'ฎ' | 'ด' => "d",
        'ฏ' | 'ต' => "t",
        'ฐ' | 'ฑ' | 'ฒ' | 'ถ' | 'ท' | 'ธ' => "th",
        'ณ' | 'น' => "n",
        'บ' => "b",
        'ป' => "p",
        'ผ' | 'พ' | 'ภ' => "ph",
        'ฝ' | 'ฟ' => "f",
        'ม' => "m",
        'ร' => "r",
        'ฤ' => "ri",
        'ล' | 'ฬ' => "l",
        'ว' => "w",
        'ห' | 'ฮ' => "h",
        'ะ' | 'ั' | 'า' => "a",
        'ำ' => "am",
        'ิ' | 'ี' => "i",
        'ึ' | 'ื' => "ue",
        'ุ' | 'ู' => "u",
        'เ' => "e",
        'แ' => "ae",
        'โ' => "o",
        'ใ' | 'ไ' => "ai",
        // Three signs that only Lao has.
        '\u{0E3B}' => "o",
        '\u{0E3C}' => "l",
        '\u{0E3D}' => "ia",
        _ => "",
    }
}
