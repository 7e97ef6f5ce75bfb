//! Malformed inputs for the tests of parsers: the same each time, from honest ones.

/// Ten thousand, each an honest input with some pieces flipped, cut, doubled, mixed, or claimed to be
/// long.
pub(crate) fn malformed(honest: &[&[u8]]) -> impl Iterator<Item = Vec<u8>> {
    (0..10_000).map(move |seed| {
        let mut dice = Dice(seed);
        let mut bytes = honest[dice.below(honest.len())].to_vec();
        for _ in 0..=dice.below(4) {
            dice.spoil(&mut bytes, honest);
        }
        bytes
    })
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % n as u64) as usize
    }

    fn spoil(&mut self, bytes: &mut Vec<u8>, honest: &[&[u8]]) {
        let at = self.below(bytes.len() + 1);
        let to = (at + self.below(40)).min(bytes.len());
        match self.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..to)),
            3 => bytes.extend_from_within(at..to),
            4 => drop(bytes.splice(at..at, [0xff, 0xff, 0xff, 0x7f])),
            _ => {
                let other = honest[self.below(honest.len())];
                let from = self.below(other.len() + 1);
                bytes.splice(at..to, other[from..].iter().copied());
            }
        }
    }
}
