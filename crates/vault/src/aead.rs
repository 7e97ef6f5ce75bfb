//! XChaCha20-Poly1305: the one cipher of this crate.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::{Error, Result, Secret};

/// Length of a nonce; long enough to be drawn at random for ever.
pub(crate) const NONCE: usize = 24;
/// Bytes a message grows by.
pub(crate) const TAG: usize = 16;

pub(crate) fn seal(
    key: &Secret<32>,
    nonce: &[u8; NONCE],
    aad: &[u8],
    message: &[u8],
) -> Result<Vec<u8>> {
    // Fails only for messages of more than 256 GiB.
    cipher(key)
        .encrypt(&XNonce::from(*nonce), Payload { msg: message, aad })
        .map_err(|_| Error::SealBroken)
}

pub(crate) fn open(
    key: &Secret<32>,
    nonce: &[u8; NONCE],
    aad: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>> {
    cipher(key)
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad })
        .map(Zeroizing::new)
        .map_err(|_| Error::SealBroken)
}

fn cipher(key: &Secret<32>) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.expose().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
    #[test]
    fn xchacha_agrees_with_its_draft() {
        let key: Vec<u8> = (0x80..=0x9f).collect();
        let key = Secret::<32>::copy_of(&key).unwrap();
        let nonce: Vec<u8> = (0x40..=0x57).collect();
        let nonce: [u8; NONCE] = nonce.try_into().unwrap();
        let aad = hex::decode("50515253c0c1c2c3c4c5c6c7").unwrap();
        let message = b"Ladies and Gentlemen of the class of '99: If I could offer you only one \
                        tip for the future, sunscreen would be it.";
        let sealed = seal(&key, &nonce, &aad, message).unwrap();
        assert_eq!(
            hex::encode(&sealed[..16]),
            "bd6d179d3e83d43b9576579493c0e939"
        );
        assert_eq!(
            hex::encode(&sealed[message.len()..]),
            "c0875924c1c7987947deafd8780acf49"
        );
        assert_eq!(*open(&key, &nonce, &aad, &sealed).unwrap(), message);
        assert_eq!(
            open(&key, &nonce, b"", &sealed).unwrap_err(),
            Error::SealBroken
        );
    }
}
