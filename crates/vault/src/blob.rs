//! Files of a case: sealed in pieces under a key of their own, so that a long one is neither read whole
//! into memory nor fetched whole again where a line was cut.
//!
//! Each piece is bound to its place and to the size of the whole: pieces cannot be swapped, left out or
//! taken from another file. `docs/sync-format.md` §17 has every byte, `docs/adr/0017-attachments.md` the
//! reasons.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::entropy::public_bytes;
use crate::{Entropy, Error, FLOOR_BYTES, Result, Zeroizing, padded};

/// The largest file.
pub const BLOB_BYTES_MAX: u64 = 200 * 1024 * 1024;
/// The bytes of a piece before it is sealed. With what sealing adds, and with the eight bytes that the
/// outermost layer puts before it, it is 1 MiB, which is a size class: nothing is lost to padding.
pub const BLOB_PIECE_BYTES: usize = 1024 * 1024 - NONCE - TAG - 8;
/// The bytes of the longest piece when it is sealed.
pub const BLOB_SEALED_MAX: usize = NONCE + BLOB_PIECE_BYTES + TAG;

const LABEL: &[u8] = b"linden/blob/1";
const NONCE: usize = 24;
const TAG: usize = 16;

/// How a file of some size is cut into pieces. The size is all that it depends on, so that whoever
/// knows the size knows which pieces there must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlobShape {
    size: usize,
}

impl BlobShape {
    /// The shape of a file of so many bytes.
    ///
    /// # Errors
    /// [`Error::SealBroken`] for more than [`BLOB_BYTES_MAX`].
    pub fn of(size: u64) -> Result<Self> {
        if size > BLOB_BYTES_MAX {
            return Err(Error::SealBroken);
        }
        let size = usize::try_from(size).map_err(|_| Error::SealBroken)?;
        Ok(Self { size })
    }

    /// How many pieces; at least one.
    pub fn pieces(self) -> u32 {
        // At most 200 MiB and a little for padding.
        u32::try_from(self.padded().div_ceil(BLOB_PIECE_BYTES)).unwrap_or(u32::MAX)
    }

    /// The bytes of the file in one piece, without padding.
    pub fn content(self, piece: u32) -> usize {
        let (from, to) = self.range(piece);
        to.min(self.size).saturating_sub(from)
    }

    fn padded(self) -> usize {
        padded(self.size.max(FLOOR_BYTES))
    }

    /// The bytes of one piece, padding included; none for a piece that there is not.
    fn length(self, piece: u32) -> usize {
        let (from, to) = self.range(piece);
        to.saturating_sub(from)
    }

    fn range(self, piece: u32) -> (usize, usize) {
        let from = usize::try_from(piece)
            .unwrap_or(usize::MAX)
            .saturating_mul(BLOB_PIECE_BYTES);
        (
            from,
            from.saturating_add(BLOB_PIECE_BYTES).min(self.padded()),
        )
    }
}

/// What opens the pieces of one file, and names them.
///
/// Not a page of its own like the keys of a vault: there is one for every file, and whoever can read our
/// memory reads the rows that hold them. Wiped when dropped, and never printed.
pub struct BlobKey(Zeroizing<[u8; 64]>);

impl BlobKey {
    /// Both keys of a file, for sealing and for names, from the 32 random bytes that its row holds.
    ///
    /// # Errors
    /// None in practice: HKDF refuses more than 8,160 bytes.
    pub fn of(own: &[u8; 32]) -> Result<Self> {
        let mut keys = Zeroizing::new([0; 64]);
        Hkdf::<Sha256>::new(None, own)
            .expand(LABEL, keys.as_mut_slice())
            .map_err(|_| Error::Kdf)?;
        Ok(Self(keys))
    }

    /// What a piece is known by. Without the key, no two pieces can be linked.
    ///
    /// # Errors
    /// None in practice: HMAC takes keys of any length.
    pub fn id(&self, piece: u32) -> Result<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.halves().1).map_err(|_| Error::Kdf)?;
        mac.update(&piece.to_le_bytes());
        Ok(mac.finalize().into_bytes().into())
    }

    /// Seals one piece: all that the file has for it, which is padded here.
    ///
    /// # Errors
    /// [`Error::SealBroken`] if `content` is not of the length that the shape says,
    /// [`Error::NoEntropy`] if the source is dry.
    pub fn seal(
        &self,
        shape: BlobShape,
        piece: u32,
        content: &[u8],
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>> {
        let length = shape.length(piece);
        if length == 0 || content.len() != shape.content(piece) {
            return Err(Error::SealBroken);
        }
        let mut plain = Vec::with_capacity(length + TAG);
        plain.extend(content);
        plain.resize(length, 0);
        let nonce: [u8; NONCE] = public_bytes(entropy)?;
        self.cipher()
            .encrypt_in_place(&XNonce::from(nonce), &bound(shape, piece), &mut plain)
            .map_err(|_| Error::SealBroken)?;
        Ok([&nonce[..], &plain].concat())
    }

    /// Opens what [`BlobKey::seal`] made of the same piece of a file of the same size.
    ///
    /// # Errors
    /// [`Error::SealBroken`] for another key, piece or size, a changed, missing or added byte, or
    /// padding that is none.
    pub fn open(&self, shape: BlobShape, piece: u32, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let (nonce, body) = sealed
            .split_first_chunk::<NONCE>()
            .ok_or(Error::SealBroken)?;
        let length = shape.length(piece);
        if length == 0 || body.len() != length + TAG {
            return Err(Error::SealBroken);
        }
        let mut plain = Zeroizing::new(body.to_vec());
        self.cipher()
            .decrypt_in_place(&XNonce::from(*nonce), &bound(shape, piece), &mut *plain)
            .map_err(|_| Error::SealBroken)?;
        let content = shape.content(piece);
        if plain.iter().skip(content).any(|byte| *byte != 0) {
            return Err(Error::SealBroken);
        }
        plain.truncate(content);
        Ok(plain)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.halves().0.into())
    }

    fn halves(&self) -> (&[u8; 32], &[u8; 32]) {
        match self.0.split_first_chunk::<32>() {
            Some((seal, rest)) => match rest.first_chunk::<32>() {
                Some(name) => (seal, name),
                None => unreachable!("64 bytes have a second half"),
            },
            None => unreachable!("64 bytes have a first half"),
        }
    }
}

impl std::fmt::Debug for BlobKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("‹secret›")
    }
}

/// What a piece is bound to and does not write down: how many pieces there are follows from the size.
fn bound(shape: BlobShape, piece: u32) -> Vec<u8> {
    let size = (shape.size as u64).to_le_bytes();
    [LABEL, &size, &piece.to_le_bytes()].concat()
}

#[cfg(test)]
mod tests;
