//! The two things done with a key besides sealing: deriving another, and authenticating bytes.

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroize;

use crate::{Error, Result, Secret};

/// HKDF-SHA256 (RFC 5869), extracted once and expanded under as many labels as needed.
pub(crate) struct Derivation(Hkdf<Sha256>);

impl Derivation {
    pub(crate) fn new(salt: &[u8], ikm: &[u8]) -> Self {
        let (mut prk, hkdf) = Hkdf::<Sha256>::extract(Some(salt), ikm);
        prk.zeroize();
        Self(hkdf)
    }

    /// One key for one purpose. Every purpose has its own label (docs/vault-format.md).
    pub(crate) fn key(&self, label: &str) -> Result<Secret<32>> {
        // HKDF refuses more than 8,160 bytes; 32 always succeed.
        Secret::fill_with(|out| self.0.expand(label.as_bytes(), out).map_err(|_| Error::Kdf))
    }
}

/// HMAC-SHA256 over the parts, one after the other; the caller makes them unambiguous.
pub(crate) fn mac(key: &Secret<32>, parts: &[&[u8]]) -> Result<[u8; 32]> {
    Ok(started(key, parts)?.finalize().into_bytes().into())
}

/// True if `tag` is the HMAC of the parts. Takes the same time whether or not it is.
pub(crate) fn mac_fits(key: &Secret<32>, parts: &[&[u8]], tag: &[u8; 32]) -> Result<bool> {
    Ok(started(key, parts)?.verify_slice(tag).is_ok())
}

fn started(key: &Secret<32>, parts: &[&[u8]]) -> Result<Hmac<Sha256>> {
    // HMAC takes keys of any length, so this error cannot occur.
    let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).map_err(|_| Error::Kdf)?;
    for part in parts {
        mac.update(part);
    }
    Ok(mac)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 5869, test cases 1 and 3. The published output is longer than one of our keys,
    /// and expansion is a stream, so its first 32 bytes are compared.
    #[test]
    fn hkdf_agrees_with_rfc_5869() {
        let ikm = [0x0b; 22];
        let salt: Vec<u8> = (0..=0x0c).collect();
        let info = hex::decode("f0f1f2f3f4f5f6f7f8f9").unwrap();
        let mut out = [0; 32];
        Derivation::new(&salt, &ikm)
            .0
            .expand(&info, &mut out)
            .unwrap();
        assert_eq!(
            hex::encode(out),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
        );
        let bare = Derivation::new(b"", &ikm).key("").unwrap();
        assert_eq!(
            hex::encode(bare.expose()),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
        );
    }

    /// RFC 4231, test case 1 has a key of 20 bytes; ours are 32, so case 3's shape is checked
    /// against a value computed from the definition of HMAC with SHA-256 alone.
    #[test]
    fn hmac_is_the_hash_of_the_hash() {
        use sha2::Digest;
        let key = Secret::<32>::copy_of(&[0xaa; 32]).unwrap();
        let pad = |byte: u8| -> Vec<u8> { [[0xaa ^ byte; 32], [byte; 32]].concat() };
        let inner = Sha256::digest([pad(0x36), b"one".to_vec(), b"two".to_vec()].concat());
        let outer = Sha256::digest([pad(0x5c), inner.to_vec()].concat());
        assert_eq!(
            mac(&key, &[b"one", b"two"]).unwrap().to_vec(),
            outer.to_vec()
        );
        assert!(mac_fits(&key, &[b"onetwo"], &outer.into()).unwrap());
        assert!(!mac_fits(&key, &[b"onetwp"], &outer.into()).unwrap());
    }
}
