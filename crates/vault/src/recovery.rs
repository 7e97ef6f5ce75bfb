//! The printed recovery code: 160 random bits a person can copy by hand.

use std::fmt;

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::derive::Derivation;
use crate::{Entropy, Error, Result, Secret};

/// Crockford's base 32: no I, L, O or U, so nothing is mistaken for a digit or reads as a word.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_CHARS: usize = 32;
const CHECK_CHARS: usize = 4;
const GROUP: usize = 4;
const CHECK_LABEL: &[u8] = b"cm/v1/recovery/check";
const KEY_LABEL: &str = "cm/v1/recovery";

/// The second way into a vault: printed once, kept in a safe.
///
/// Eight groups of four characters and a ninth that catches typing mistakes, so that a slip
/// of the pen does not count as a wrong try.
pub struct RecoveryCode(Secret<20>);

impl RecoveryCode {
    pub(crate) fn random(entropy: &dyn Entropy) -> Result<Self> {
        Secret::random(entropy).map(Self)
    }

    /// Reads what a person typed. Case, blanks and dashes do not matter; O is 0, I and L are 1.
    ///
    /// # Errors
    /// [`Error::CodeMistyped`] if characters are missing, foreign or do not fit the check group.
    pub fn parse(typed: &str) -> Result<Self> {
        let mut digits = Zeroizing::new([0_u8; CODE_CHARS + CHECK_CHARS]);
        let mut places = digits.iter_mut();
        for char in typed.chars().filter(|char| !is_separator(*char)) {
            *places.next().ok_or(Error::CodeMistyped)? = digit(char)?;
        }
        if places.next().is_some() {
            return Err(Error::CodeMistyped);
        }
        let (code, check) = digits.split_at(CODE_CHARS);
        let bytes = Secret::fill_with(|out: &mut [u8; 20]| {
            // Eight characters of five bits are five bytes.
            for (five, eight) in out.chunks_exact_mut(5).zip(code.chunks_exact(8)) {
                let bits = eight
                    .iter()
                    .fold(0_u64, |bits, digit| bits << 5 | u64::from(*digit));
                five.copy_from_slice(bits.to_be_bytes().get(3..).ok_or(Error::CodeMistyped)?);
            }
            Ok(())
        })?;
        if check == check_digits(&bytes) {
            Ok(Self(bytes))
        } else {
            Err(Error::CodeMistyped)
        }
    }

    /// The code as it is printed, `XXXX-XXXX-…`: the only way to see it.
    pub fn expose(&self) -> Zeroizing<String> {
        let length = CODE_CHARS + CHECK_CHARS + (CODE_CHARS + CHECK_CHARS) / GROUP;
        let mut text = Zeroizing::new(String::with_capacity(length));
        let code = self.0.expose().chunks_exact(5).flat_map(|five| {
            let bits = five
                .iter()
                .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
            (0..8)
                .rev()
                .map(move |place| (bits >> (5 * place) & 31) as u8)
        });
        for (place, digit) in code.chain(check_digits(&self.0)).enumerate() {
            if place > 0 && place % GROUP == 0 {
                text.push('-');
            }
            text.extend(ALPHABET.get(usize::from(digit)).copied().map(char::from));
        }
        text
    }

    /// The slot key material. No slow stretching: 160 random bits need none.
    pub(crate) fn stretch(&self, salt: &[u8; 32]) -> Result<Secret<32>> {
        Derivation::new(salt, self.0.expose()).key(KEY_LABEL)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹secret›")
    }
}

fn is_separator(char: char) -> bool {
    // Word processors turn a hyphen into something longer.
    char.is_whitespace() || matches!(char, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn digit(char: char) -> Result<u8> {
    let char = match char.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|known| char::from(*known) == char);
    place
        .and_then(|place| u8::try_from(place).ok())
        .ok_or(Error::CodeMistyped)
}

/// The first twenty bits of a hash: one slip in a million goes unnoticed here, and then fails
/// at the slot.
fn check_digits(code: &Secret<20>) -> [u8; CHECK_CHARS] {
    let mut hash = Sha256::new()
        .chain_update(CHECK_LABEL)
        .chain_update(code.expose())
        .finalize();
    let bits = hash
        .iter()
        .take(3)
        .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
        >> 4;
    hash.zeroize();
    [15, 10, 5, 0].map(|shift| (bits >> shift & 31) as u8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code_of(bytes: [u8; 20]) -> RecoveryCode {
        RecoveryCode(Secret::copy_of(&bytes).unwrap())
    }

    #[test]
    fn a_code_is_nine_groups_of_four() {
        let shown = code_of([0; 20]).expose();
        assert!(shown.starts_with("0000-0000-0000-0000-0000-0000-0000-0000-"));
        assert_eq!(shown.len(), 9 * 4 + 8);
        assert!(code_of([0xff; 20]).expose().starts_with("ZZZZ-ZZZZ"));
    }

    proptest! {
        #[test]
        fn a_code_survives_the_way_people_copy_it(
            bytes: [u8; 20], lower: bool, gap in "[ -]{0,3}",
        ) {
            let shown = code_of(bytes).expose();
            let mut copied = shown.replace('-', &gap).replace('0', "o").replace('1', "l");
            if !lower {
                copied = copied.to_uppercase();
            }
            let read = RecoveryCode::parse(&copied).unwrap();
            prop_assert_eq!(read.0.expose(), &bytes);
        }

        #[test]
        fn one_wrong_character_is_noticed(bytes: [u8; 20], at in 0..44_usize, with in 0..32_usize) {
            let mut shown: Vec<char> = code_of(bytes).expose().chars().collect();
            let wrong = char::from(ALPHABET[with]);
            prop_assume!(shown[at] != '-' && shown[at] != wrong);
            shown[at] = wrong;
            let read = RecoveryCode::parse(&shown.iter().collect::<String>());
            prop_assert_eq!(read.unwrap_err(), Error::CodeMistyped);
        }

        #[test]
        fn any_text_is_read_calmly(text in "\\PC{0,80}") {
            let _ = RecoveryCode::parse(&text);
        }
    }

    #[test]
    fn swapped_neighbours_are_noticed() {
        let shown: Vec<char> = code_of(*b"twenty bytes exactly").expose().chars().collect();
        for at in 0..shown.len() - 1 {
            let mut swapped = shown.clone();
            swapped.swap(at, at + 1);
            let letters =
                |text: &[char]| -> String { text.iter().filter(|c| **c != '-').collect() };
            if letters(&swapped) != letters(&shown) {
                let text: String = swapped.iter().collect();
                assert_eq!(RecoveryCode::parse(&text).unwrap_err(), Error::CodeMistyped);
            }
        }
    }

    #[test]
    fn missing_surplus_and_foreign_characters_are_refused() {
        let shown = code_of([7; 20]).expose();
        for wrong in [
            &shown[1..],
            &format!("{}0", *shown),
            &shown.replacen('0', "U", 1),
            "",
        ] {
            assert_eq!(RecoveryCode::parse(wrong).unwrap_err(), Error::CodeMistyped);
        }
    }
}
