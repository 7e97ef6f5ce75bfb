//! A distinct part of a name in one spelling, and the few bits that tell most of them apart.

use super::roman::{Reading, Vowels};
use super::sound::{Sounds, class, sounds};
use std::hash::{DefaultHasher, Hash, Hasher};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroize;

/// How many letters of a part are kept.
const LONGEST: usize = 24;

/// In which letters a form is written; forms are compared only where that makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Script {
    /// Typed or filed in Latin letters.
    Latin,
    /// Read aloud in Latin letters from another script.
    Reading,
    /// Kept in its own letters; the number tells scripts apart.
    Own(u8),
}

/// One spelling of a part with everything that is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    text: [u8; LONGEST],
    len: u8,
    pub(super) script: Script,
    pub(super) vowels: Vowels,
    pub(super) sounds: Sounds,
}

impl Form {
    /// A part as it sounds, in Latin letters.
    pub(super) fn reading(reading: &Reading, script: Script) -> Self {
        let sounds = sounds(&reading.latin, reading.vowels);
        Self::new(reading.latin.bytes(), script, reading.vowels, sounds)
    }

    /// A part in its own letters, each told by the last byte of its code point: within one script
    /// no two letters share it. Chinese characters take two bytes, Korean syllables fall into
    /// letters, so that a slip of one letter stays small.
    pub(super) fn own(native: &str) -> Self {
        let first = native.chars().nfd().next().map_or(0, u32::from);
        let bytes = native.chars().nfd().flat_map(|letter| {
            let [_, _, high, low] = u32::from(letter).to_be_bytes();
            let wide = ('\u{3400}'..='\u{9FFF}').contains(&letter);
            wide.then_some(high).into_iter().chain([low])
        });
        let script = Script::Own(first.to_be_bytes()[2]);
        Self::new(bytes, script, Vowels::Written, Sounds::none())
    }

    fn new(
        letters: impl Iterator<Item = u8>,
        script: Script,
        vowels: Vowels,
        sounds: Sounds,
    ) -> Self {
        let mut form = Self {
            text: [0; LONGEST],
            len: 0,
            script,
            vowels,
            sounds,
        };
        for (free, letter) in form.text.iter_mut().zip(letters) {
            *free = letter;
            form.len += 1;
        }
        form
    }

    pub(super) fn text(&self) -> &[u8] {
        self.text.get(..usize::from(self.len)).unwrap_or_default()
    }

    pub(super) fn blank() -> Self {
        Self::new(
            std::iter::empty(),
            Script::Own(0),
            Vowels::Written,
            Sounds::none(),
        )
    }

    pub(super) fn hash(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.text(), self.script, self.vowels).hash(&mut hasher);
        hasher.finish()
    }
}

impl Zeroize for Form {
    fn zeroize(&mut self) {
        self.text.zeroize();
        self.len = 0;
        self.sounds.zeroize();
    }
}

/// A few bits from which it follows, without looking further, that two forms cannot be near: the
/// number of bits in which they differ is at most what one changed letter or sound can change.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Signature {
    /// For each letter two bits: there is one, there are two or more. One edit changes two bits.
    pub(super) letters: u64,
    /// For each of eight classes of consonants four bits: how many there are, up to four.
    pub(super) classes: u32,
    /// The classes of the first four consonants in order, and of the last four from the end.
    pub(super) opening: u16,
    pub(super) closing: u16,
    pub(super) script: Script,
}

impl Signature {
    pub(super) fn of(form: &Form) -> Self {
        let mut signature = Self {
            letters: 0,
            classes: 0,
            opening: 0,
            closing: 0,
            script: form.script,
        };
        for letter in form.text() {
            let one = 1_u64 << (u32::from(letter & 31) * 2);
            signature.letters |= if signature.letters & one == 0 {
                one
            } else {
                one << 1
            };
        }
        let classes = || {
            form.sounds
                .as_slice()
                .iter()
                .filter_map(|sound| class(*sound))
        };
        for class in classes() {
            let at = u32::from(class) * 4;
            let seen = (signature.classes >> at) & 0xF;
            signature.classes |= (((seen << 1) | 1) & 0xF) << at;
        }
        let packed = |all: u16, (at, class): (usize, u8)| all | u16::from(class + 1) << (4 * at);
        signature.opening = classes().take(4).enumerate().fold(0, packed);
        signature.closing = classes().rev().take(4).enumerate().fold(0, packed);
        signature
    }
}

impl Zeroize for Signature {
    fn zeroize(&mut self) {
        self.letters.zeroize();
        self.classes.zeroize();
        self.opening.zeroize();
        self.closing.zeroize();
    }
}
