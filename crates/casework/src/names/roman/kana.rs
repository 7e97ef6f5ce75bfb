//! Japanese syllables. Names in kanji have no reading that can be told from the signs alone; they
//! are found by kanji, or by the kana or Latin spelling filed beside them.

use super::push_plain;
use zeroize::Zeroizing;

/// A word in hiragana or katakana.
pub(super) fn read(word: &str) -> Zeroizing<String> {
    let mut latin = Zeroizing::new(String::with_capacity(word.len()));
    for c in word.chars().map(hiragana) {
        match c {
            'ゃ' => glide(&mut latin, 'a'),
            'ゅ' => glide(&mut latin, 'u'),
            'ょ' => glide(&mut latin, 'o'),
            'ぁ' => replace_vowel(&mut latin, 'a'),
            'ぃ' => replace_vowel(&mut latin, 'i'),
            'ぅ' => replace_vowel(&mut latin, 'u'),
            'ぇ' => replace_vowel(&mut latin, 'e'),
            'ぉ' => replace_vowel(&mut latin, 'o'),
            'っ' | 'ー' => {}
            'し' => latin.push_str("shi"),
            'ち' => latin.push_str("chi"),
            'つ' => latin.push_str("tsu"),
            'ふ' => latin.push_str("fu"),
            'じ' | 'ぢ' => latin.push_str("ji"),
            'づ' => latin.push_str("zu"),
            'を' => latin.push('o'),
            'ゔ' => latin.push_str("vu"),
            _ => push_plain(&mut latin, c),
        }
    }
    latin
}

fn hiragana(c: char) -> char {
    match c {
        '\u{30A1}'..='\u{30F6}' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => c,
    }
}

/// `ki` and a small `yo` are one syllable: kyo, but sho and cho and jo.
fn glide(latin: &mut String, vowel: char) {
    if latin.ends_with('i') {
        latin.pop();
    }
    if !latin.ends_with("sh") && !latin.ends_with("ch") && !latin.ends_with('j') {
        latin.push('y');
    }
    latin.push(vowel);
}

fn replace_vowel(latin: &mut String, vowel: char) {
    if latin.ends_with(['a', 'i', 'u', 'e', 'o']) {
        latin.pop();
    }
    latin.push(vowel);
}
