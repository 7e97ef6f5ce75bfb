//! Signatures: what a device says, others can check without any secret.
//!
//! Ed25519, verified strictly: no key of small order, no second spelling of a signature, so that
//! two readers never disagree about one. Every use has a label, so that what was signed for one
//! purpose is worthless for another.

use ed25519_dalek::{Signer, VerifyingKey};

use crate::{Entropy, Error, Result, Secret};

/// The half of a signing key that everyone may know; it names the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey(pub [u8; 32]);

/// 64 bytes that only the holder of the signing key could have made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature(pub [u8; 64]);

/// The secret half, kept like every other key: wiped when dropped, never printed, never cloned.
#[derive(Debug)]
pub struct SigningKey {
    secret: Secret<32>,
    public: PublicKey,
}

impl SigningKey {
    /// A new key of this device.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source is dry.
    pub fn generate(entropy: &dyn Entropy) -> Result<Self> {
        Secret::random(entropy).map(Self::from_secret)
    }

    /// The key whose secret half was kept.
    pub fn from_secret(secret: Secret<32>) -> Self {
        let pair = ed25519_dalek::SigningKey::from_bytes(secret.expose());
        let public = PublicKey(pair.verifying_key().to_bytes());
        Self { secret, public }
    }

    /// The secret half, to be kept in the encrypted database and nowhere else.
    pub fn secret(&self) -> &Secret<32> {
        &self.secret
    }

    /// The half that everyone may know.
    pub fn public(&self) -> PublicKey {
        self.public
    }

    /// Signs a message for one purpose.
    pub fn sign(&self, label: &'static str, message: &[u8]) -> Signature {
        // Made for each signature and wiped by its own drop: a key at rest is one page.
        let pair = ed25519_dalek::SigningKey::from_bytes(self.secret.expose());
        Signature(pair.sign(&labelled(label, message)).to_bytes())
    }
}

impl PublicKey {
    /// Checks that the holder of this key signed this message for this purpose.
    ///
    /// # Errors
    /// [`Error::SealBroken`] if not, whatever the reason.
    pub fn verify(&self, label: &'static str, message: &[u8], signature: &Signature) -> Result<()> {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        VerifyingKey::from_bytes(&self.0)
            .and_then(|key| key.verify_strict(&labelled(label, message), &signature))
            .map_err(|_| Error::SealBroken)
    }
}

/// The label with its length before the message: no two pairs give the same bytes.
fn labelled(label: &str, message: &[u8]) -> Vec<u8> {
    let length = (label.len() as u64).to_le_bytes();
    [&length, label.as_bytes(), message].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OsEntropy;

    fn key(byte: u8) -> SigningKey {
        SigningKey::from_secret(Secret::copy_of(&[byte; 32]).unwrap())
    }

    /// RFC 8032, 7.1, test 1: the secret of the first vector gives its public key.
    #[test]
    fn the_public_half_agrees_with_rfc_8032() {
        let secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        let secret = Secret::copy_of(&hex::decode(secret).unwrap()).unwrap();
        assert_eq!(
            hex::encode(SigningKey::from_secret(secret).public().0),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        );
    }

    /// Packs and rosters are verified for ever: neither the label's place nor the curve may change.
    #[test]
    fn the_bytes_of_a_signature_never_change() {
        let signature = key(7).sign("linden/test/1", b"message");
        let plain = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
        let written = [&[13, 0, 0, 0, 0, 0, 0, 0][..], b"linden/test/1message"].concat();
        assert_eq!(signature.0, plain.sign(&written).to_bytes());
    }

    #[test]
    fn only_the_same_key_label_message_and_signature_hold() {
        let signer = key(1);
        let signature = signer.sign("linden/test/1", b"message");
        let public = signer.public();
        assert_eq!(
            public.verify("linden/test/1", b"message", &signature),
            Ok(())
        );
        let refused = [
            public.verify("linden/test/2", b"message", &signature),
            public.verify("linden/test/", b"1message", &signature),
            public.verify("linden/test/1", b"massage", &signature),
            key(2)
                .public()
                .verify("linden/test/1", b"message", &signature),
        ];
        assert_eq!(refused, [Err(Error::SealBroken); 4]);
        for bit in 0..512 {
            let mut other = signature;
            other.0[bit / 8] ^= 1 << (bit % 8);
            assert!(public.verify("linden/test/1", b"message", &other).is_err());
        }
    }

    /// A key of small order "signs" every message: with it, one signature would hold for two packs.
    #[test]
    fn keys_of_small_order_sign_nothing() {
        let mut identity = [0; 32];
        identity[0] = 1;
        let mut signature = Signature([0; 64]);
        signature.0[0] = 1;
        let any = PublicKey(identity).verify("linden/test/1", b"message", &signature);
        assert_eq!(any, Err(Error::SealBroken));
    }

    #[test]
    fn a_key_that_was_kept_signs_as_before_and_new_ones_differ() {
        let made = SigningKey::generate(&OsEntropy).unwrap();
        let kept = SigningKey::from_secret(Secret::copy_of(made.secret().expose()).unwrap());
        assert_eq!(kept.public(), made.public());
        assert_eq!(
            kept.sign("linden/test/1", b"m"),
            made.sign("linden/test/1", b"m")
        );
        assert_ne!(
            SigningKey::generate(&OsEntropy).unwrap().public(),
            made.public()
        );
        assert_eq!(
            format!("{made:?}"),
            format!(
                "SigningKey {{ secret: ‹secret›, public: {:?} }}",
                made.public()
            )
        );
    }
}
