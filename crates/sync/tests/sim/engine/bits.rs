//! A set of packs, by their number in the run.

pub const PACKS_MAX: usize = 256;

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Bits([u64; PACKS_MAX / 64]);

impl Bits {
    pub fn add(&mut self, id: usize) {
        self.0[id / 64] |= 1 << (id % 64);
    }

    pub fn has(&self, id: usize) -> bool {
        self.0[id / 64] & (1 << (id % 64)) != 0
    }

    pub fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }
}
