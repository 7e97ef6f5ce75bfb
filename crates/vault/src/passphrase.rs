//! What a person types, made the same for every keyboard, and wiped.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Code points at most; more adds nothing and costs normalising.
pub(crate) const LONGEST: usize = 256;
/// How many typed code points the form NFKC makes into one: a letter and three marks.
const MERGED_MAX: usize = 4;

/// A passphrase in Unicode form NFKC, wiped on drop.
///
/// NFKC, because "é" typed as one key or as two must open the same vault, on every system.
/// Nothing else is changed: blanks, case and length are the person's own.
///
/// Of one longer than [`LONGEST`] only as much is kept as shows that it is: no vault has such a
/// passphrase, and what was pasted or piped in may have no end.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes the typed text and wipes it after normalising.
    pub fn new(typed: String) -> Self {
        let typed = Zeroizing::new(typed);
        // NFKC can make text longer (one ligature becomes many letters). Measuring first
        // means the buffer never grows, and so leaves no unwiped half behind.
        let beginning = || {
            let typed = typed.chars().take(MERGED_MAX * LONGEST + 1);
            typed.nfkc().take(LONGEST + 1)
        };
        let length: usize = beginning().map(char::len_utf8).sum();
        let mut normal = Zeroizing::new(String::with_capacity(length));
        normal.extend(beginning());
        Self(normal)
    }

    /// Whether it is longer than any passphrase of a vault.
    pub(crate) fn is_too_long(&self) -> bool {
        self.0.chars().nth(LONGEST).is_some()
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹secret›")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_phrase_from_two_keyboards_is_the_same() {
        let composed = Passphrase::new("caf\u{e9} \u{fb01}ve".to_owned());
        let separate = Passphrase::new("cafe\u{301} five".to_owned());
        assert_eq!(composed.bytes(), separate.bytes());
    }

    #[test]
    fn blanks_and_case_are_kept() {
        assert_ne!(
            Passphrase::new("Five words ".to_owned()).bytes(),
            Passphrase::new("five words".to_owned()).bytes()
        );
    }

    #[test]
    fn the_longest_is_whole_however_it_was_typed_and_one_more_is_too_long() {
        for (typed, normal) in [("\u{3c9}\u{313}\u{342}\u{345}", "\u{1fa6}"), ("é", "é")] {
            let longest = Passphrase::new(typed.repeat(LONGEST));
            assert_eq!(longest.text(), normal.repeat(LONGEST));
            assert!(!longest.is_too_long());
            assert!(Passphrase::new(typed.repeat(LONGEST + 1)).is_too_long());
        }
        // A run of marks has no letter to end it.
        assert!(Passphrase::new("\u{301}".repeat(1 << 20)).is_too_long());
    }

    #[test]
    fn a_passphrase_does_not_print_itself() {
        assert_eq!(
            format!("{:?}", Passphrase::new("five words".to_owned())),
            "‹secret›"
        );
    }
}
