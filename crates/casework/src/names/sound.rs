//! From Latin letters to sounds, with one sound for what many spellings mean.

use super::roman::Vowels;
use zeroize::Zeroize;

/// How many sounds of a part are kept; longer names differ well before that.
pub(super) const MOST: usize = 16;

/// One sound, written as one ASCII letter. Capitals are what English spells with two letters:
/// `S`h, `Z`h, `C`h, `J` as in jam, `X` as in khan, `G` as in ghazi, `T`h, `P` as in both Phuong
/// and Phal, `D`z, `N` as in sing.
pub(super) type Sound = u8;

/// The sounds of one reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sounds {
    sounds: [Sound; MOST],
    len: u8,
}

impl Sounds {
    pub(super) fn as_slice(&self) -> &[Sound] {
        self.sounds.get(..usize::from(self.len)).unwrap_or_default()
    }

    pub(super) const fn none() -> Self {
        Self {
            sounds: [0; MOST],
            len: 0,
        }
    }

    fn last(&self) -> Option<Sound> {
        self.as_slice().last().copied()
    }

    /// Adds a sound; doubled ones count once, also when the second is breathed (Matthew, Buddha).
    fn push(&mut self, sound: Sound, vowels: Vowels) {
        let doubled = match self.last() {
            // A vowel may stand between them, only it is not written.
            _ if vowels == Vowels::Missing => false,
            Some(b't') => matches!(sound, b't' | b'T' | b'C'),
            Some(b'p') => matches!(sound, b'p' | b'P'),
            Some(b'k') => matches!(sound, b'k' | b'X'),
            last => last == Some(sound),
        };
        self.len -= u8::from(doubled);
        if let Some(free) = self.sounds.get_mut(usize::from(self.len)) {
            *free = sound;
            self.len += 1;
        }
    }
}

impl Zeroize for Sounds {
    fn zeroize(&mut self) {
        self.sounds.zeroize();
        self.len = 0;
    }
}

/// Spellings of one sound, longest first; what is not listed stands for itself.
const SPELLINGS: [(&str, &str); 38] = [
    ("tsch", "C"),
    ("dsch", "J"),
    ("shch", "S"),
    ("tch", "C"),
    ("sch", "S"),
    ("chh", "C"),
    ("dzh", "J"),
    ("ch", "C"),
    ("sh", "S"),
    ("hs", "S"),
    ("zh", "Z"),
    ("kh", "X"),
    ("gh", "G"),
    ("ph", "P"),
    ("th", "T"),
    ("dh", "d"),
    ("bh", "b"),
    ("jh", "J"),
    ("rh", "r"),
    ("wh", "w"),
    ("dj", "J"),
    ("dz", "D"),
    ("ts", "c"),
    ("tz", "c"),
    ("cz", "C"),
    ("cv", "cv"),
    ("ck", "k"),
    ("cq", "k"),
    ("qu", "k"),
    ("ng", "N"),
    ("nh", "n"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("x", "ks"),
    ("q", "k"),
    ("j", "J"),
    ("y", "y"),
];

/// The sounds of a Latin reading.
pub(super) fn sounds(latin: &str, vowels: Vowels) -> Sounds {
    let mut all = Sounds::none();
    let mut rest = latin;
    while let Some(first) = rest.bytes().next() {
        let spelling = SPELLINGS
            .iter()
            .find(|(spelling, _)| rest.starts_with(spelling));
        let (taken, sound) = match spelling {
            Some((spelling, sound)) => (spelling.len(), *sound),
            None => (1, ""),
        };
        rest = rest.get(taken..).unwrap_or_default();
        match (sound, first) {
            ("", b'c') if rest.starts_with(['e', 'i', 'y']) => all.push(b's', vowels),
            ("", b'c') => all.push(b'k', vowels),
            // A last h is breath: Sarah, Fatimah. Where vowels are unwritten it stands for one.
            ("", b'h') if rest.is_empty() && (vowels == Vowels::Missing || ends_open(&all)) => {}
            ("", _) => all.push(first, vowels),
            _ => sound.bytes().for_each(|sound| all.push(sound, vowels)),
        }
    }
    all
}

fn ends_open(sounds: &Sounds) -> bool {
    sounds.last().is_some_and(is_vowel)
}

/// Whether the sound is a vowel; the half vowels `y` and `w` are not.
pub(super) const fn is_vowel(sound: Sound) -> bool {
    matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// The class of a consonant: sounds of one class are often written for each other. `None` for what
/// comes and goes between spellings (vowels, half vowels, h).
pub(super) const fn class(sound: Sound) -> Option<u8> {
    match sound {
        b'p' | b'b' | b'f' | b'v' | b'P' => Some(0),
        b't' | b'd' | b'T' => Some(1),
        b's' | b'z' | b'c' | b'D' | b'S' | b'Z' | b'C' | b'J' => Some(2),
        b'k' | b'g' | b'G' | b'X' => Some(3),
        b'm' => Some(4),
        b'n' | b'N' => Some(5),
        b'l' | b'r' => Some(6),
        b'0'..=b'9' => Some(7),
        _ => None,
    }
}
