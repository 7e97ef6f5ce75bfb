//! Key bytes that are wiped, never cloned, never printed, never serialised.

use std::fmt;

use zeroize::Zeroize;

use crate::{Entropy, Error, Result};

/// `N` secret bytes, wiped on drop.
///
/// They live in one heap allocation, so moving a `Secret` moves a pointer and leaves no copy
/// on the stack. There is no `Clone`, `Display`, `PartialEq` or `Serialize` on purpose.
pub struct Secret<const N: usize>(Box<[u8; N]>);

impl<const N: usize> Secret<N> {
    /// Fresh random bytes.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source fails.
    pub fn random(entropy: &dyn Entropy) -> Result<Self> {
        Self::fill_with(|bytes| entropy.fill(bytes))
    }

    /// A secret written in place by `fill`, so that no second copy exists.
    ///
    /// # Errors
    /// Whatever `fill` reports; the half-written bytes are wiped.
    pub fn fill_with(fill: impl FnOnce(&mut [u8; N]) -> Result<()>) -> Result<Self> {
        let mut secret = Self(Box::new([0; N]));
        fill(&mut secret.0)?;
        Ok(secret)
    }

    /// A secret copied from `bytes`; the caller wipes the source.
    ///
    /// # Errors
    /// [`Error::SealBroken`] if the length is not `N`.
    pub fn copy_of(bytes: &[u8]) -> Result<Self> {
        let source: &[u8; N] = bytes.try_into().map_err(|_| Error::SealBroken)?;
        Self::fill_with(|out| {
            out.copy_from_slice(source);
            Ok(())
        })
    }

    /// The bytes themselves. Every call is a place to look at in a review.
    pub fn expose(&self) -> &[u8; N] {
        &self.0
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<const N: usize> fmt::Debug for Secret<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹secret›")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_does_not_print_itself() {
        let secret = Secret::<4>::copy_of(b"\x01\x02\x03\x04").unwrap();
        assert_eq!(format!("{secret:?}"), "‹secret›");
    }

    #[test]
    fn a_secret_of_the_wrong_length_is_refused() {
        assert_eq!(Secret::<4>::copy_of(b"123").unwrap_err(), Error::SealBroken);
    }

    #[test]
    fn no_randomness_means_no_key() {
        struct Dry;
        impl Entropy for Dry {
            fn fill(&self, _: &mut [u8]) -> Result<()> {
                Err(Error::NoEntropy)
            }
        }
        assert_eq!(Secret::<32>::random(&Dry).unwrap_err(), Error::NoEntropy);
    }
}
