//! A hash that two people can compare by voice.

use diceware_wordlists::EFF_LONG_WORDLIST;

/// Eight words of the EFF long list for a hash: 103 bits of it, and the same words on every screen.
/// Taking the remainder favours some words by less than one part in sixteen million.
pub fn spoken(hash: &[u8; 32]) -> [&'static str; 8] {
    let words = EFF_LONG_WORDLIST.len() as u128;
    let first = hash.first_chunk::<16>().copied().unwrap_or_default();
    let mut number = u128::from_be_bytes(first);
    [(); 8].map(|()| {
        let word = usize::try_from(number % words).unwrap_or_default();
        number /= words;
        EFF_LONG_WORDLIST.get(word).copied().unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two versions of the program must show the same words to two people.
    #[test]
    fn the_words_of_a_hash_never_change() {
        assert_eq!(spoken(&[0; 32]), ["abacus"; 8]);
        let mut hash = [0; 32];
        hash[15] = 1;
        assert_eq!(spoken(&hash)[..2], ["abdomen", "abacus"]);
        hash[14..16].copy_from_slice(&7776_u16.to_be_bytes());
        assert_eq!(spoken(&hash)[..3], ["abacus", "abdomen", "abacus"]);
        assert_eq!(
            spoken(&[0xa5; 32]),
            [
                "baffle",
                "naturist",
                "underdone",
                "hemlock",
                "unbaked",
                "alarm",
                "outwit",
                "privacy"
            ]
        );
    }
}
