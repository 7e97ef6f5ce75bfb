//! The cipher of what is exchanged within an agency: heads and chunks of packs.
//!
//! A pack is sealed piece by piece, each under the key of its scope. One random nonce serves the
//! whole pack, changed by the number of the piece, so that 5,000 small pieces do not carry 24 bytes
//! each. `docs/sync-format.md` describes every byte.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;

use crate::entropy::public_bytes;
use crate::{Entropy, Error, Result, Zeroizing};

/// Bytes that sealing adds to a piece.
pub const CHUNK_TAG_BYTES: usize = 16;

const LABEL: &[u8] = b"linden/scope/1";

/// The nonce of a pack: 24 random bytes, drawn anew for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackNonce(pub [u8; 24]);

impl PackNonce {
    /// A fresh one.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source is dry.
    pub fn random(entropy: &dyn Entropy) -> Result<Self> {
        public_bytes(entropy).map(Self)
    }

    /// The nonce of one piece: its number is added by exclusive or to the last eight bytes.
    fn of(&self, piece: u64) -> XNonce {
        let mut nonce = self.0;
        for (byte, of_piece) in nonce.iter_mut().rev().zip(piece.to_be_bytes().iter().rev()) {
            *byte ^= of_piece;
        }
        nonce.into()
    }
}

/// What opens the pieces of one scope, and finds them.
///
/// Not a page of its own like the keys of a vault: there is one for every facet of every case, and
/// whoever can read our memory reads the rows beside them. Wiped when dropped, and never printed.
pub struct ScopeKey(Zeroizing<[u8; 64]>);

impl ScopeKey {
    /// Both keys of a scope, for sealing and for tags, from the 32 bytes that members are granted,
    /// which whoever calls wipes.
    ///
    /// # Errors
    /// None in practice: HKDF refuses more than 8,160 bytes.
    pub fn of(granted: &[u8; 32]) -> Result<Self> {
        let mut keys = Zeroizing::new([0; 64]);
        Hkdf::<Sha256>::new(None, granted)
            .expand(LABEL, keys.as_mut_slice())
            .map_err(|_| Error::Kdf)?;
        Ok(Self(keys))
    }

    /// The mark by which those who hold this key find their piece among others, or bytes that they
    /// agree on, up to 32. Without the key, no two of different `context` can be linked.
    ///
    /// Keyed BLAKE3: members hold tens of thousands of keys, and take a mark of each for every log.
    pub fn mark<const N: usize>(&self, context: &[u8]) -> [u8; N] {
        const { assert!(N <= blake3::OUT_LEN, "no more comes of one hash") };
        let (_, key) = self.halves();
        let mut mark = [0; N];
        let bytes = *blake3::keyed_hash(key, context).as_bytes();
        mark.iter_mut().zip(bytes).for_each(|(to, of)| *to = of);
        mark
    }

    /// Seals one piece. `bound` says which piece of what it is, and is not written down.
    ///
    /// # Errors
    /// None in practice: only pieces of more than 256 GiB are refused.
    pub fn seal(
        &self,
        nonce: &PackNonce,
        piece: u64,
        bound: &[u8],
        mut plain: Vec<u8>,
    ) -> Result<Vec<u8>> {
        self.cipher()
            .encrypt_in_place(&nonce.of(piece), bound, &mut plain)
            .map_err(|_| Error::SealBroken)?;
        Ok(plain)
    }

    /// Opens what [`ScopeKey::seal`] made of the same piece of the same pack.
    ///
    /// # Errors
    /// [`Error::SealBroken`] for another key, nonce, piece or place, or a changed byte.
    pub fn open(
        &self,
        nonce: &PackNonce,
        piece: u64,
        bound: &[u8],
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>> {
        let mut bytes = Zeroizing::new(sealed.to_vec());
        self.cipher()
            .decrypt_in_place(&nonce.of(piece), bound, &mut *bytes)
            .map_err(|_| Error::SealBroken)?;
        Ok(bytes)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.halves().0.into())
    }

    fn halves(&self) -> (&[u8; 32], &[u8; 32]) {
        match self.0.split_first_chunk::<32>() {
            Some((seal, rest)) => match rest.first_chunk::<32>() {
                Some(tag) => (seal, tag),
                None => unreachable!("64 bytes have a second half"),
            },
            None => unreachable!("64 bytes have a first half"),
        }
    }
}

impl std::fmt::Debug for ScopeKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("‹secret›")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> ScopeKey {
        ScopeKey::of(&[byte; 32]).unwrap()
    }

    const NONCE: PackNonce = PackNonce([9; 24]);

    /// From Python's `hmac`, the two blocks of HKDF written out, and its `blake3`. If this changes,
    /// every pack that was ever made is closed for good.
    #[test]
    fn keys_and_tags_never_change() {
        let key = key(1);
        let (seal, tag) = key.halves();
        assert_eq!(
            hex::encode(seal),
            "bd9e784ad9707c4f9b17c1e089c4751636473f5ce630fb10e8cf4c7c4aa2a26b"
        );
        assert_eq!(
            hex::encode(tag),
            "a516200d4c19f41a1571b2f9199ad7c83715900fa8c6799b2e2717445e6200d1"
        );
        let mark: [u8; 8] = key.mark(b"context");
        assert_eq!(hex::encode(mark), "21f3ae5b7896ebda");
    }

    #[test]
    fn a_piece_opens_in_its_place_only() {
        let sealed = key(1).seal(&NONCE, 3, b"bound", b"piece".to_vec()).unwrap();
        assert_eq!(sealed.len(), 5 + CHUNK_TAG_BYTES);
        let opened = key(1).open(&NONCE, 3, b"bound", &sealed).unwrap();
        assert_eq!(*opened, b"piece");
        let other = PackNonce([8; 24]);
        let refused = [
            key(2).open(&NONCE, 3, b"bound", &sealed),
            key(1).open(&other, 3, b"bound", &sealed),
            key(1).open(&NONCE, 2, b"bound", &sealed),
            key(1).open(&NONCE, 3, b"bounds", &sealed),
            key(1).open(&NONCE, 3, b"bound", &sealed[1..]),
            key(1).open(&NONCE, 3, b"bound", &[]),
        ];
        assert!(refused.iter().all(Result::is_err), "{refused:?}");
    }

    #[test]
    fn every_piece_has_a_nonce_of_its_own() {
        let nonces: std::collections::BTreeSet<Vec<u8>> =
            (0..70_000).map(|piece| NONCE.of(piece).to_vec()).collect();
        assert_eq!(nonces.len(), 70_000);
        assert_eq!(NONCE.of(0).to_vec(), NONCE.0);
    }

    #[test]
    fn a_key_does_not_print_itself() {
        assert_eq!(format!("{:?}", key(1)), "‹secret›");
    }
}
