//! How hard a passphrase is to guess, and better ones to offer.

use diceware_wordlists::EFF_LONG_WORDLIST;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::passphrase::LONGEST;
use crate::{Entropy, Error, Result};

/// Code points an own passphrase needs at least (NIST SP 800-63B-4 for a single factor).
const SHORTEST: usize = 15;
/// Guesses it must withstand, as a power of ten.
const GUESSES_LOG10: f64 = 12.0;

/// What may be done with a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Fewer than 15 characters.
    TooShort,
    /// More than 256 characters.
    TooLong,
    /// Long enough, but a guesser would find it.
    Guessable,
    /// Accepted.
    Good,
}

/// An estimate, and the verdict that follows from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strength {
    /// Guesses needed, as a power of ten. An upper bound: the estimator knows English best.
    pub guesses_log10: f64,
    /// Whether it may be used.
    pub verdict: Verdict,
}

/// Judges a passphrase. `context` holds words a guesser would try first: the agency, the city,
/// names of staff.
///
/// The estimator works on copies it does not wipe. It runs only when a passphrase is chosen,
/// and locking ends the process.
pub fn strength(passphrase: &str, context: &[&str]) -> Strength {
    // No more than one character beyond the longest is looked at, however much was pasted.
    let text: Zeroizing<String> = Zeroizing::new(passphrase.nfkc().take(LONGEST + 1).collect());
    let length = text.chars().count();
    if length > LONGEST {
        return Strength {
            guesses_log10: 0.0,
            verdict: Verdict::TooLong,
        };
    }
    let guesses_log10 = zxcvbn::zxcvbn(&text, context).guesses_log10().max(0.0);
    let verdict = if length < SHORTEST {
        Verdict::TooShort
    } else if guesses_log10 < GUESSES_LOG10 {
        Verdict::Guessable
    } else {
        Verdict::Good
    };
    Strength {
        guesses_log10,
        verdict,
    }
}

/// The rule of [`strength`] as a gate; every new passphrase passes through it.
pub(crate) fn require_good(passphrase: &crate::Passphrase) -> Result<()> {
    match strength(passphrase.text(), &[]).verdict {
        Verdict::Good => Ok(()),
        Verdict::TooShort | Verdict::TooLong | Verdict::Guessable => Err(Error::Weak),
    }
}

/// A passphrase of `words` random words of the EFF long list, between blanks.
///
/// Five words are 64.6 bits, the default; six (77.5 bits) are for administrators.
///
/// # Errors
/// [`Error::NoEntropy`] if the source is dry.
pub fn suggest_passphrase(words: usize, entropy: &dyn Entropy) -> Result<Zeroizing<String>> {
    const LONGEST_WORD: usize = 16;
    let mut phrase = Zeroizing::new(String::with_capacity(words.saturating_mul(LONGEST_WORD)));
    for _ in 0..words {
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(random_word(entropy)?);
    }
    Ok(phrase)
}

fn random_word(entropy: &dyn Entropy) -> Result<&'static str> {
    let mut draw = [0; 8];
    entropy.fill(&mut draw)?;
    // Multiply and keep the high half: every word is equally likely to within 2^-51.
    let scaled = u128::from(u64::from_le_bytes(draw)) * (EFF_LONG_WORDLIST.len() as u128);
    draw.zeroize();
    let index = usize::try_from(scaled >> 64).map_err(|_| Error::NoEntropy)?;
    EFF_LONG_WORDLIST
        .get(index)
        .copied()
        .ok_or(Error::NoEntropy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OsEntropy;

    /// Gives the same eight bytes for ever.
    struct Always(u64);
    impl Entropy for Always {
        fn fill(&self, out: &mut [u8]) -> Result<()> {
            for (to, from) in out.iter_mut().zip(self.0.to_le_bytes()) {
                *to = from;
            }
            Ok(())
        }
    }

    #[test]
    fn the_list_is_complete_and_every_word_can_be_drawn() {
        let mut sorted = EFF_LONG_WORDLIST.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), 7_776);
        assert!(sorted.iter().all(|word| (3..=9).contains(&word.len())));
        assert_eq!(
            *suggest_passphrase(1, &Always(0)).unwrap(),
            EFF_LONG_WORDLIST[0]
        );
        assert_eq!(
            *suggest_passphrase(1, &Always(u64::MAX)).unwrap(),
            EFF_LONG_WORDLIST[7_775]
        );
    }

    #[test]
    fn what_is_suggested_is_accepted() {
        for _ in 0..100 {
            let phrase = suggest_passphrase(5, &OsEntropy).unwrap();
            assert_eq!(phrase.split(' ').count(), 5);
            assert_eq!(strength(&phrase, &[]).verdict, Verdict::Good, "{}", *phrase);
        }
    }

    #[test]
    fn short_long_and_famous_phrases_are_refused() {
        assert_eq!(strength("", &[]).verdict, Verdict::TooShort);
        assert_eq!(strength("xK9#qLw2!vZp0r", &[]).verdict, Verdict::TooShort);
        assert_eq!(
            strength("passwordpassword", &[]).verdict,
            Verdict::Guessable
        );
        assert_eq!(
            strength("aaaaaaaaaaaaaaaaaaaa", &[]).verdict,
            Verdict::Guessable
        );
        assert_eq!(strength(&"x7 ".repeat(100), &[]).verdict, Verdict::TooLong);
        assert_eq!(
            strength(&"\u{fdfa}".repeat(20), &[]).verdict,
            Verdict::TooLong
        );
    }

    #[test]
    fn words_everybody_in_the_office_knows_do_not_count() {
        let phrase = "quillonbridge harbourlantern";
        assert_eq!(strength(phrase, &[]).verdict, Verdict::Good);
        let known = strength(phrase, &["Quillonbridge", "Harbourlantern"]);
        assert_eq!(known.verdict, Verdict::Guessable);
    }
}
