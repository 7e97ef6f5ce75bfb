//! What a person types, made the same for every keyboard, and wiped.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase in Unicode form NFKC, wiped on drop.
///
/// NFKC, because "é" typed as one key or as two must open the same vault, on every system.
/// Nothing else is changed: blanks, case and length are the person's own.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes the typed text and wipes it after normalising.
    pub fn new(typed: String) -> Self {
        let typed = Zeroizing::new(typed);
        // NFKC can make text longer (one ligature becomes many letters). Measuring first
        // means the buffer never grows, and so leaves no unwiped half behind.
        let length: usize = typed.nfkc().map(char::len_utf8).sum();
        let mut normal = Zeroizing::new(String::with_capacity(length));
        normal.extend(typed.nfkc());
        Self(normal)
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
    fn a_passphrase_does_not_print_itself() {
        assert_eq!(
            format!("{:?}", Passphrase::new("five words".to_owned())),
            "‹secret›"
        );
    }
}
