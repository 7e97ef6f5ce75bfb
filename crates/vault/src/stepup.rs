//! The second key, and what is sealed even inside an open vault.

use std::fmt;

use crate::aead::{self, NONCE};
use crate::derive::{Derivation, mac, mac_fits};
use crate::entropy::public_bytes;
use crate::{Commitment, Entropy, Error, Result, Secret, Zeroizing};

/// How long one entry of the passphrase lasts.
pub const STEP_UP_MS: i64 = 5 * 60 * 1000;

const SEAL_VERSION: u8 = 1;
const SEAL_LABEL: &str = "cm/v1/seal";
const MARK_LABEL: &str = "cm/v1/mark";

/// The passphrase was entered again: the second key is in memory, for five minutes.
///
/// Psychotherapy and privileged notes are sealed with it, so that an unlocked, unattended
/// screen does not open them. Dropping it wipes the key; the session drops it at expiry.
pub struct StepUp {
    vault_id: [u8; 16],
    granted_ms: i64,
    suk: Secret<32>,
}

/// A [`StepUp`] that was looked at and found living; the only way to use one.
#[derive(Clone, Copy)]
pub struct Sealer<'a>(&'a StepUp);

impl StepUp {
    pub(crate) fn new(vault_id: [u8; 16], suk: Secret<32>, granted_ms: i64) -> Self {
        Self {
            vault_id,
            granted_ms,
            suk,
        }
    }

    /// True for five minutes. A clock set back ends it: better asked twice than open for ever.
    pub fn is_living(&self, now_ms: i64) -> bool {
        now_ms
            .checked_sub(self.granted_ms)
            .is_some_and(|age_ms| (0..STEP_UP_MS).contains(&age_ms))
    }

    /// When it ends, in the same milliseconds in which it was granted.
    pub fn expires_ms(&self) -> i64 {
        self.granted_ms.saturating_add(STEP_UP_MS)
    }

    /// The key in use, for one deed now.
    ///
    /// # Errors
    /// [`Error::StepUpOver`] after five minutes.
    pub fn at(&self, now_ms: i64) -> Result<Sealer<'_>> {
        if self.is_living(now_ms) {
            Ok(Sealer(self))
        } else {
            Err(Error::StepUpOver)
        }
    }
}

impl fmt::Debug for StepUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹secret›")
    }
}

impl fmt::Debug for Sealer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹secret›")
    }
}

impl Sealer<'_> {
    /// Seals `plaintext` as the content of one object.
    ///
    /// `kind` and `id` are bound in: sealed bytes moved to another record do not open.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source is dry.
    pub fn seal(
        &self,
        kind: &str,
        id: &[u8],
        plaintext: &[u8],
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE] = public_bytes(entropy)?;
        let sealed = aead::seal(&self.key(SEAL_LABEL)?, &nonce, &bound(kind, id), plaintext)?;
        Ok([[SEAL_VERSION].as_slice(), &nonce, &sealed].concat())
    }

    /// Opens what [`Sealer::seal`] made for the same kind and id.
    ///
    /// # Errors
    /// [`Error::SealBroken`] if it was made for another object, by another vault, or damaged.
    pub fn open(&self, kind: &str, id: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let (&[version], rest) = sealed.split_first_chunk().ok_or(Error::SealBroken)?;
        let (nonce, body) = rest.split_first_chunk().ok_or(Error::SealBroken)?;
        if version != SEAL_VERSION {
            return Err(Error::SealBroken);
        }
        aead::open(&self.key(SEAL_LABEL)?, nonce, &bound(kind, id), body)
    }

    /// What this vault puts beside a key that it made, to know it again. Only the same step-up key
    /// can make or check it.
    ///
    /// # Errors
    /// None in practice; deriving is fallible by type only.
    pub fn mark(&self, of: Commitment) -> Result<[u8; 32]> {
        mac(&self.key(MARK_LABEL)?, &[&of.0])
    }

    /// Whether this vault made that key.
    ///
    /// # Errors
    /// None in practice; deriving is fallible by type only.
    pub fn made(&self, what: Commitment, mark: &[u8]) -> Result<bool> {
        mark.try_into().map_or(Ok(false), |mark| {
            mac_fits(&self.key(MARK_LABEL)?, &[&what.0], mark)
        })
    }

    /// The second key, for a new slot of the vault it belongs to.
    pub(crate) fn suk_of(&self, vault_id: &[u8; 16]) -> Result<&Secret<32>> {
        if self.0.vault_id == *vault_id {
            Ok(&self.0.suk)
        } else {
            Err(Error::StepUpOver)
        }
    }

    fn key(&self, label: &str) -> Result<Secret<32>> {
        Derivation::new(&self.0.vault_id, self.0.suk.expose()).key(label)
    }
}

/// Kind and id with their lengths, so that no two pairs give the same bytes.
fn bound(kind: &str, id: &[u8]) -> Vec<u8> {
    let mut bytes = SEAL_LABEL.as_bytes().to_vec();
    for part in [kind.as_bytes(), id] {
        bytes.extend((part.len() as u64).to_le_bytes());
        bytes.extend(part);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::OsEntropy;

    fn step() -> StepUp {
        StepUp::new([7; 16], Secret::copy_of(&[9; 32]).unwrap(), 1_000)
    }

    #[test]
    fn five_minutes_are_five_minutes() {
        let step = step();
        assert!(step.is_living(1_000) && step.is_living(1_000 + STEP_UP_MS - 1));
        assert_eq!(step.at(step.expires_ms()).unwrap_err(), Error::StepUpOver);
    }

    #[test]
    fn a_clock_set_back_ends_it() {
        assert_eq!(step().at(999).unwrap_err(), Error::StepUpOver);
        assert_eq!(step().at(i64::MIN).unwrap_err(), Error::StepUpOver);
    }

    proptest! {
        #[test]
        fn what_is_sealed_opens(kind in "[a-z.]{0,12}", id: Vec<u8>, text: Vec<u8>) {
            let step = step();
            let sealer = step.at(2_000).unwrap();
            let sealed = sealer.seal(&kind, &id, &text, &OsEntropy).unwrap();
            prop_assert_eq!(&*sealer.open(&kind, &id, &sealed).unwrap(), &text);
        }

        #[test]
        fn kind_and_id_cannot_trade_letters(
            (a, b) in ("[a-c]{0,3}", "[a-c]{0,3}"), (c, d) in ("[a-c]{0,3}", "[a-c]{0,3}"),
        ) {
            prop_assume!((&a, &b) != (&c, &d));
            prop_assert_ne!(bound(&a, b.as_bytes()), bound(&c, d.as_bytes()));
        }
    }

    #[test]
    fn sealed_bytes_open_only_where_they_belong() {
        let step = step();
        let sealer = step.at(2_000).unwrap();
        let sealed = sealer.seal("note", b"id-1", b"text", &OsEntropy).unwrap();
        assert_eq!(
            sealer.open("note", b"id-2", &sealed).unwrap_err(),
            Error::SealBroken
        );
        assert_eq!(
            sealer.open("file", b"id-1", &sealed).unwrap_err(),
            Error::SealBroken
        );
        let other = StepUp::new([8; 16], Secret::copy_of(&[9; 32]).unwrap(), 1_000);
        let elsewhere = other.at(2_000).unwrap().open("note", b"id-1", &sealed);
        assert_eq!(elsewhere.unwrap_err(), Error::SealBroken);
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let step = step();
        let sealer = step.at(2_000).unwrap();
        let sealed = sealer
            .seal("note", b"id-1", b"what was said", &OsEntropy)
            .unwrap();
        for at in 0..sealed.len() {
            assert_eq!(
                sealer.open("note", b"id-1", &sealed[..at]).unwrap_err(),
                Error::SealBroken
            );
            for bit in 0..8 {
                let mut damaged = sealed.clone();
                damaged[at] ^= 1 << bit;
                let opened = sealer.open("note", b"id-1", &damaged);
                assert_eq!(opened.unwrap_err(), Error::SealBroken);
            }
        }
    }
}
