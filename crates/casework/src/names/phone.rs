//! Telephone numbers made comparable.

use super::fold::digit;

/// How many digits from the end tell two numbers apart: enough for every national numbering plan,
/// too few to be disturbed by a country code or a leading zero.
pub(super) const KEPT: usize = 9;

/// The last nine digits of a telephone number, whatever its script and punctuation; `None` when
/// the text holds letters or fewer than four digits.
#[must_use]
pub fn phone_key(text: &str) -> Option<String> {
    let mut digits = String::with_capacity(text.len());
    for c in text.chars() {
        match digit(c) {
            Some(plain) => digits.push(plain),
            None if c.is_alphabetic() => return None,
            None => {}
        }
    }
    let tail = digits.get(digits.len().saturating_sub(KEPT)..)?;
    (tail.len() >= 4).then(|| tail.to_owned())
}
