//! Sealed notes that several readers hold, each behind their own step-up.
//!
//! A compartment is named by bytes that the caller makes; its key lets nobody in by itself: it
//! travels wrapped for reading keys, and the secret half of a reading key is kept under the step-up
//! key. `docs/vault-format.md` §5 has every byte, `docs/adr/0016-sealed-compartments.md` the reasons.

use std::fmt;

use hkdf::Hkdf;
use sha2::Sha256;

use crate::aead::{self, NONCE};
use crate::entropy::public_bytes;
use crate::{Entropy, Error, Reader, ReadingKey, Result, Sealer, Secret, Zeroizing, wrap};

/// Reading keys that one vault keeps: the one in use, and those of devices it was before.
pub const READING_KEYS_MAX: usize = 64;

/// The first byte; 1 is what the step-up key sealed by itself.
const VERSION: u8 = 2;
const LABEL: &[u8] = b"linden/sealed/1";
const KEPT: &str = "reading-keys";

/// What tells one key of a compartment from every other, and says nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitment(pub [u8; 32]);

/// One key of a compartment.
pub struct CompartmentKey {
    named: Vec<u8>,
    key: Secret<32>,
    seal: Secret<32>,
    commitment: Commitment,
}

impl CompartmentKey {
    /// A new key.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source is dry.
    pub fn random(compartment: &[u8], entropy: &dyn Entropy) -> Result<Self> {
        Self::of(compartment, Secret::random(entropy)?)
    }

    fn of(compartment: &[u8], key: Secret<32>) -> Result<Self> {
        let mut derived = Zeroizing::new([0; 64]);
        Hkdf::<Sha256>::new(None, key.expose())
            .expand_multi_info(&[LABEL, compartment], derived.as_mut_slice())
            .map_err(|_| Error::Kdf)?;
        let (seal, commitment) = derived.split_at(32);
        Ok(Self {
            named: compartment.to_vec(),
            seal: Secret::copy_of(seal)?,
            commitment: Commitment(commitment.try_into().map_err(|_| Error::Kdf)?),
            key,
        })
    }

    /// The key that was wrapped for one of ours, if it is the one that was asked for.
    ///
    /// # Errors
    /// [`Error::SealBroken`] if it was wrapped for others or for another compartment, is another
    /// key, or is damaged.
    pub fn unwrap(
        compartment: &[u8],
        commitment: Commitment,
        mine: &ReadingKey,
        wrapped: &[u8],
    ) -> Result<Self> {
        let key = Self::of(compartment, mine.unwrap(&what(compartment), wrapped)?)?;
        if key.commitment == commitment {
            Ok(key)
        } else {
            Err(Error::SealBroken)
        }
    }

    /// The key for these readers, and for nobody else.
    ///
    /// # Errors
    /// [`Error::SealBroken`] without readers, with too many, or with a key that is none.
    pub fn wrap(&self, readers: &[Reader]) -> Result<Vec<u8>> {
        wrap(&what(&self.named), &self.key, readers)
    }

    /// What this key is known by.
    pub fn commitment(&self) -> Commitment {
        self.commitment
    }

    /// Seals `plaintext` as the content of one object of the compartment.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source is dry.
    pub fn seal(&self, object: &[u8], plaintext: &[u8], with: &dyn Entropy) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE] = public_bytes(with)?;
        let body = aead::seal(&self.seal, &nonce, &bound(object), plaintext)?;
        Ok([&[VERSION], &self.commitment.0[..], &nonce, &body].concat())
    }

    /// Opens what [`CompartmentKey::seal`] made with this key for the same object.
    ///
    /// # Errors
    /// [`Error::SealBroken`] for another key or object, or a changed byte.
    pub fn open(&self, object: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let (commitment, rest) = split(sealed).ok_or(Error::SealBroken)?;
        if commitment != self.commitment {
            return Err(Error::SealBroken);
        }
        let (nonce, body) = rest.split_first_chunk().ok_or(Error::SealBroken)?;
        aead::open(&self.seal, nonce, &bound(object), body)
    }
}

impl fmt::Debug for CompartmentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹secret›")
    }
}

/// The key that sealed these bytes; `None` for what a step-up key sealed by itself.
pub fn sealed_under(sealed: &[u8]) -> Option<Commitment> {
    split(sealed).map(|(commitment, _)| commitment)
}

fn split(sealed: &[u8]) -> Option<(Commitment, &[u8])> {
    let (&[version], rest) = sealed.split_first_chunk()?;
    let (commitment, rest) = rest.split_first_chunk()?;
    (version == VERSION).then_some((Commitment(*commitment), rest))
}

fn bound(object: &[u8]) -> Vec<u8> {
    [LABEL, object].concat()
}

fn what(compartment: &[u8]) -> Vec<u8> {
    [LABEL, compartment].concat()
}

impl Sealer<'_> {
    /// The secret halves of reading keys, sealed for the database of this vault; newest last.
    ///
    /// # Errors
    /// [`Error::SealBroken`] for more than [`READING_KEYS_MAX`].
    pub fn keep(&self, keys: &[ReadingKey], entropy: &dyn Entropy) -> Result<Vec<u8>> {
        if keys.len() > READING_KEYS_MAX {
            return Err(Error::SealBroken);
        }
        let mut plain = Zeroizing::new(Vec::with_capacity(keys.len() * 32));
        for key in keys {
            plain.extend_from_slice(key.secret().expose());
        }
        self.seal(KEPT, b"", &plain, entropy)
    }

    /// The reading keys that were kept.
    ///
    /// # Errors
    /// [`Error::SealBroken`] if another vault kept them, or a byte was changed.
    pub fn kept(&self, sealed: &[u8]) -> Result<Vec<ReadingKey>> {
        let plain = self.open(KEPT, b"", sealed)?;
        let (secrets, rest) = plain.as_chunks::<32>();
        if !rest.is_empty() || secrets.len() > READING_KEYS_MAX {
            return Err(Error::SealBroken);
        }
        let key = |secret: &[u8; 32]| Secret::copy_of(secret).map(ReadingKey::from_secret);
        secrets.iter().map(key).collect()
    }
}

#[cfg(test)]
mod tests;
