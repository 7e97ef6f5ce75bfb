//! Buffers that leave nothing behind: wiped when dropped, and also when they move to grow, which
//! a plain `Vec` does not do.

use zeroize::Zeroize;

/// A growing list of plain values that is wiped wherever it has been.
pub(super) struct WipedVec<T: Zeroize + Copy>(Vec<T>);

impl<T: Zeroize + Copy> WipedVec<T> {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn push(&mut self, value: T) {
        self.make_room();
        self.0.push(value);
    }

    pub(super) fn as_slice(&self) -> &[T] {
        &self.0
    }

    pub(super) fn as_mut_slice(&mut self) -> &mut [T] {
        &mut self.0
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Grows into a new buffer and wipes the old one.
    fn make_room(&mut self) {
        if self.0.len() == self.0.capacity() {
            let mut grown = Vec::with_capacity(self.0.capacity().max(64) * 2);
            grown.extend_from_slice(&self.0);
            self.0.zeroize();
            self.0 = grown;
        }
    }
}

impl<T: Zeroize + Copy> Drop for WipedVec<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
