//! Text made comparable: one spelling for what a person would call the same letters.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

/// The text in lower case, without accents, vowel points, invisible signs and punctuation, in its
/// own script. Two spellings of one word that differ only in those have the same fold.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 8);
    let stripped = text
        .nfkd()
        .filter(|c| !is_ornament(*c))
        .flat_map(char::to_lowercase);
    for c in stripped.filter(|c| !is_ornament(*c)).nfc() {
        push_folded(&mut folded, c);
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether the text asks for a case by its code (`10482`, `C-10482`) and not for a name.
#[must_use]
pub fn is_code_query(text: &str) -> bool {
    let folded = Zeroizing::new(fold(text));
    let (digits, mut rest) = (
        folded.trim_start_matches("c ").trim_start_matches('c'),
        text.trim(),
    );
    rest = rest.trim_start_matches(['C', 'c']);
    let typed_code = rest.starts_with('-') && rest.len() < text.trim().len();
    let plain = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    !rest.starts_with('+') && (plain || (typed_code && digits.is_empty()))
}

/// The digit a character stands for, in any script.
pub(super) fn digit(c: char) -> Option<char> {
    if c.is_ascii_digit() {
        return Some(c);
    }
    if !c.is_numeric() {
        return None;
    }
    let mut plain = deunicode::deunicode_char(c)?.chars();
    plain
        .next()
        .filter(char::is_ascii_digit)
        .filter(|_| plain.next().is_none())
}

fn push_folded(folded: &mut String, c: char) {
    match c {
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' | 'ð' => folded.push('d'),
        'ħ' => folded.push('h'),
        'ı' => folded.push('i'),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ß' => folded.push_str("ss"),
        'þ' => folded.push_str("th"),
        // One Arabic letter, several keyboards: final ya, ta marbuta, Persian and Urdu forms.
        'ى' | 'ی' => folded.push('ي'),
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۀ' => folded.push('ه'),
        'ک' => folded.push('ك'),
        'ς' => folded.push('σ'),
        _ if is_apostrophe(c) => {}
        _ => match digit(c) {
            Some(plain) => folded.push(plain),
            None if c.is_alphanumeric() || is_combining_mark(c) => folded.push(c),
            None if folded.is_empty() || folded.ends_with(' ') => {}
            None => folded.push(' '),
        },
    }
}

/// Marks that decorate a letter without being one. The vowel signs of Indic and South-East Asian
/// scripts are letters to their readers, so they are not listed here.
fn is_ornament(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}'                     // Latin, Greek and Cyrillic accents
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}'..='\u{05C7}' // Hebrew points
        | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' // tashkeel
        | '\u{06D6}'..='\u{06ED}'
        | '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`'
            | '´'
            | '‘'
            | '’'
            | '‛'
            | '′'
            | 'ʹ'
            | 'ʻ'
            | 'ʼ'
            | 'ʽ'
            | 'ʾ'
            | 'ʿ'
            | 'ˈ'
            | '׳'
            | '״'
            | '"'
            | '.'
    )
}
