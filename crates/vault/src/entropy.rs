//! Where randomness comes from. It is handed in, so that tests can repeat every byte.

use crate::{Error, Result};

/// A source of random bytes.
pub trait Entropy {
    /// Fills `out` completely.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source is dry. It must never return `Ok` with bytes unfilled:
    /// a key of zeroes looks like any other key.
    fn fill(&self, out: &mut [u8]) -> Result<()>;
}

/// The randomness of the operating system; the only source a shipped program uses.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    fn fill(&self, out: &mut [u8]) -> Result<()> {
        getrandom::fill(out).map_err(|_| Error::NoEntropy)
    }
}

/// Random bytes that are not secret: ids, salts, nonces.
pub(crate) fn public_bytes<const N: usize>(entropy: &dyn Entropy) -> Result<[u8; N]> {
    let mut bytes = [0; N];
    entropy.fill(&mut bytes)?;
    Ok(bytes)
}
