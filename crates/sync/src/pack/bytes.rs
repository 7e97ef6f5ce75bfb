//! Numbers and runs of bytes, each with exactly one spelling.

use super::{Error, Result};
use smallvec::SmallVec;

/// Writes a number in as few groups of seven bits as it needs, the lowest first.
pub(crate) fn put(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(0x80 | (number & 0x7f) as u8);
        number >>= 7;
    }
    out.push(number as u8);
}

/// A signed number as an unsigned one: small ones stay small on both sides of zero.
pub(crate) fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

/// The signed number again.
pub(crate) fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// Numbers read one after the other: those of most chunks are few.
pub(crate) type Numbers<T> = SmallVec<[T; 8]>;

/// Takes fields off the front of foreign bytes, and refuses every second spelling.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Error::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(Error::Damaged)?;
        self.0 = rest;
        Ok(*taken)
    }

    pub(crate) fn number(&mut self) -> Result<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let [byte] = self.array()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                return Err(Error::Damaged);
            }
            number |= bits << shift;
            if byte < 0x80 {
                // A last group of zeros would be a second spelling.
                let one_spelling = byte != 0 || shift == 0;
                return one_spelling.then_some(number).ok_or(Error::Damaged);
            }
        }
        Err(Error::Damaged)
    }

    /// A number that must fit its type.
    pub(crate) fn fit<T: TryFrom<u64>>(&mut self) -> Result<T> {
        T::try_from(self.number()?).map_err(|_| Error::Damaged)
    }

    /// How many of something follow: refused beyond `most`, before anything is allocated for them.
    pub(crate) fn count(&mut self, most: usize) -> Result<usize> {
        let count = self.fit()?;
        if count > most {
            return Err(Error::TooLarge);
        }
        Ok(count)
    }

    /// So many numbers, one after the other.
    pub(crate) fn numbers<T: TryFrom<u64>>(&mut self, count: usize) -> Result<Numbers<T>> {
        if count > self.0.len() {
            return Err(Error::Damaged);
        }
        (0..count).map(|_| self.fit()).collect()
    }

    /// How many bytes are left.
    pub(crate) fn left(&self) -> usize {
        self.0.len()
    }

    /// Nothing may follow.
    pub(crate) fn end(self) -> Result<()> {
        self.0.is_empty().then_some(()).ok_or(Error::Damaged)
    }

    /// What follows must be nothing but padding.
    pub(crate) fn zeros(self) -> Result<()> {
        let zeros = self.0.iter().all(|byte| *byte == 0);
        zeros.then_some(()).ok_or(Error::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(bytes: &[u8]) -> Result<u64> {
        let mut reader = Reader::new(bytes);
        let number = reader.number()?;
        reader.end().map(|()| number)
    }

    #[test]
    fn a_number_has_one_spelling() {
        for second in [
            &[0x80, 0][..],
            &[0xff, 0x80, 0],
            &[0x80],
            &[0xff; 10],
            &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2],
            &[],
        ] {
            assert_eq!(read(second), Err(Error::Damaged), "{second:?}");
        }
        let most = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1];
        assert_eq!(read(&most), Ok(u64::MAX));
    }

    proptest! {
        #[test]
        fn numbers_are_read_as_written(number: u64, signed: i64) {
            let mut out = Vec::new();
            put(&mut out, number);
            prop_assert_eq!(read(&out), Ok(number));
            prop_assert_eq!(unzigzag(zigzag(signed)), signed);
        }

        #[test]
        fn what_is_read_is_written_the_same(bytes in prop::collection::vec(any::<u8>(), 0..12)) {
            if let Ok(number) = read(&bytes) {
                let mut out = Vec::new();
                put(&mut out, number);
                prop_assert_eq!(out, bytes);
            }
        }
    }
}
