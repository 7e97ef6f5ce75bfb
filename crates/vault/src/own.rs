//! What a device keeps for itself inside the database: its own signing and reading keys.
//!
//! Sealed under a key of the master key and bound to the vault, so that a row copied into another
//! vault opens nothing there.

use crate::entropy::public_bytes;
use crate::{Entropy, Error, OpenVault, Result, Zeroizing, aead};

impl OpenVault {
    /// Seals a secret of this device. `label` says what it is, and is not written down.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source is dry.
    pub fn seal_own(
        &self,
        label: &'static str,
        secret: &[u8],
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>> {
        let nonce: [u8; aead::NONCE] = public_bytes(entropy)?;
        let sealed = aead::seal(self.device_key(), &nonce, &self.bound(label), secret)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what [`OpenVault::seal_own`] made in this vault under this label.
    ///
    /// # Errors
    /// [`Error::SealBroken`] for another vault or label, or a changed byte.
    pub fn open_own(&self, label: &'static str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = sealed.split_first_chunk().ok_or(Error::SealBroken)?;
        aead::open(self.device_key(), nonce, &self.bound(label), sealed)
    }

    fn bound(&self, label: &str) -> Vec<u8> {
        let length = (label.len() as u64).to_le_bytes();
        [&length, label.as_bytes(), &self.vault_id()].concat()
    }
}
