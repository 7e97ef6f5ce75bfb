//! Keys on their way to a colleague: 32 bytes that only the named devices can read.
//!
//! An age file (X25519) for as many devices as are named. age says who may read and nothing about
//! who wrote: a wrapped key counts only where a signed statement of the roster carries it.

use std::io::{Read, Write};

use bech32::{Bech32, Hrp};
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};

use crate::{Entropy, Error, Result, Secret, Zeroizing};

/// Devices that one wrapping may name.
pub const READERS_MAX: usize = 512;
/// Bytes of a wrapping for that many; longer ones are refused before they are parsed.
pub const WRAPPED_BYTES_MAX: usize = 64 * 1024;
/// Bytes that may say what a key opens.
pub const WHAT_BYTES_MAX: usize = 256;

const LABEL: &[u8] = b"linden/wrap/1";

/// The half of a reading key that everyone may know: whoever is to read is named by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reader(pub [u8; 32]);

/// The secret half, which opens what was wrapped for this device.
#[derive(Debug)]
pub struct ReadingKey {
    secret: Secret<32>,
    public: Reader,
}

impl ReadingKey {
    /// A new key of this device.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] if the source is dry.
    pub fn generate(entropy: &dyn Entropy) -> Result<Self> {
        Secret::random(entropy).map(Self::from_secret)
    }

    /// The key whose secret half was kept.
    pub fn from_secret(secret: Secret<32>) -> Self {
        let public = Reader(x25519(*secret.expose(), X25519_BASEPOINT_BYTES));
        Self { secret, public }
    }

    /// The secret half, to be kept in the encrypted database and nowhere else.
    pub fn secret(&self) -> &Secret<32> {
        &self.secret
    }

    /// The half that everyone may know.
    pub fn public(&self) -> Reader {
        self.public
    }

    /// Opens a key that was wrapped for this device, and for the same `what`.
    ///
    /// # Errors
    /// [`Error::SealBroken`] if it was wrapped for others or for something else, or is damaged.
    pub fn unwrap(&self, what: &[u8], wrapped: &[u8]) -> Result<Secret<32>> {
        if wrapped.len() > WRAPPED_BYTES_MAX {
            return Err(Error::SealBroken);
        }
        let written = age::Decryptor::new_buffered(wrapped).map_err(|_| Error::SealBroken)?;
        let identity = self.identity()?;
        let reader = written
            .decrypt(std::iter::once(&identity as &dyn age::Identity))
            .map_err(|_| Error::SealBroken)?;
        let expected = before_key(what)?;
        // One byte more than there can be, so that a longer one is seen and never held.
        let mut plain = Zeroizing::new(Vec::with_capacity(expected.len() + 33));
        reader
            .take(expected.len() as u64 + 33)
            .read_to_end(&mut plain)
            .map_err(|_| Error::SealBroken)?;
        let key = plain.strip_prefix(expected.as_slice());
        Secret::copy_of(key.ok_or(Error::SealBroken)?)
    }

    fn identity(&self) -> Result<age::x25519::Identity> {
        let prefix = Hrp::parse("age-secret-key-").map_err(|_| Error::SealBroken)?;
        bech32::encode_upper::<Bech32>(prefix, self.secret.expose())
            .map(Zeroizing::new)
            .map_err(|_| Error::SealBroken)?
            .parse()
            .map_err(|_| Error::SealBroken)
    }
}

impl Reader {
    /// Whether something can be wrapped for it. With a point of small order every secret is shared
    /// by all the world; age would panic.
    pub fn is_sound(&self) -> bool {
        x25519([1; 32], self.0) != [0; 32]
    }

    fn recipient(&self) -> Result<age::x25519::Recipient> {
        if !self.is_sound() {
            return Err(Error::SealBroken);
        }
        let prefix = Hrp::parse("age").map_err(|_| Error::SealBroken)?;
        bech32::encode::<Bech32>(prefix, &self.0)
            .map_err(|_| Error::SealBroken)?
            .parse()
            .map_err(|_| Error::SealBroken)
    }
}

/// Wraps a key so that each of `readers` can open it, and nobody else. `what` says what the key
/// opens; a key that was wrapped for one thing is never taken for another's.
///
/// The randomness within is the system's: age takes no other.
///
/// # Errors
/// [`Error::SealBroken`] without readers, with too many, or with a key that is none.
pub fn wrap(what: &[u8], key: &Secret<32>, readers: &[Reader]) -> Result<Vec<u8>> {
    if readers.len() > READERS_MAX {
        return Err(Error::SealBroken);
    }
    let recipients: Vec<_> = readers
        .iter()
        .map(Reader::recipient)
        .collect::<Result<_>>()?;
    let named = recipients.iter().map(|one| one as &dyn age::Recipient);
    let plain = Zeroizing::new([&before_key(what)?, key.expose().as_slice()].concat());
    let mut wrapped = Vec::new();
    let mut writer = age::Encryptor::with_recipients(named)
        .map_err(|_| Error::SealBroken)?
        .wrap_output(&mut wrapped)?;
    writer.write_all(&plain)?;
    writer.finish()?;
    Ok(wrapped)
}

fn before_key(what: &[u8]) -> Result<Vec<u8>> {
    if what.len() > WHAT_BYTES_MAX {
        return Err(Error::SealBroken);
    }
    Ok([LABEL, &(what.len() as u64).to_le_bytes(), what].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OsEntropy;

    const WRAPPED: &str = concat!(
        "6167652d656e6372797074696f6e2e6f72672f76310a2d3e2058323535313920375368326b6f3043",
        "59312b2b7a416355706638724b31634f576d2b5137695372697842655769316e4468550a584a5747",
        "5a306f6679392f75796e706236352b3053795a59482b516659444f5842793133355145344f516b0a",
        "2d3e20583235353139206e56466964546e354c70493457554c32776b5a6c47652b34443150514d46",
        "53412b3364466948427050314d0a776937486137387a67586b52763750744f634170437166496148",
        "513579644e4931624431676632757078670a2d3e20562e6b562d2d6772656173652022452b242056",
        "4a4173613d7e0a6639394459416255412b694563696668575135754265432f4c65577a6153365861",
        "7a5a6b77766767795157482b3362363877454f314b4f6867443270333643450a5753304136757672",
        "5a454b5845472f784e61693175346337473450374949562b6f50615967397a37463364380a2d2d2d",
        "206f356f4451712f73334b6343764742446e41797872626c6f6a504278714261472f6a6c75322b47",
        "2f61644d0a0a0efdc04e893e1b0c9365e375d0505e52e654413b2939a928207e5590748fcb21e268",
        "a12da4bfc0a844c390f5d20679bd233defb171a0ed186ffbc1a26a6e0a77120b86b496a69ac6f1b8",
        "879d6a60b925e197d360a0adc500",
    );

    fn device(byte: u8) -> ReadingKey {
        ReadingKey::from_secret(Secret::copy_of(&[byte; 32]).unwrap())
    }

    fn key() -> Secret<32> {
        Secret::copy_of(&[42; 32]).unwrap()
    }

    /// Wrapped once by this program; granted keys must open for ever.
    #[test]
    fn what_was_wrapped_long_ago_still_opens() {
        let read = device(2).unwrap(b"what", &hex::decode(WRAPPED).unwrap());
        assert_eq!(read.unwrap().expose(), key().expose());
    }

    #[test]
    fn every_named_device_reads_and_no_other() {
        let readers: Vec<Reader> = (1..=3).map(|byte| device(byte).public()).collect();
        let wrapped = wrap(b"facts of a case", &key(), &readers).unwrap();
        for byte in 1..=3 {
            let read = device(byte).unwrap(b"facts of a case", &wrapped).unwrap();
            assert_eq!(read.expose(), key().expose());
        }
        let stranger = device(4).unwrap(b"facts of a case", &wrapped);
        assert_eq!(stranger.unwrap_err(), Error::SealBroken);
    }

    #[test]
    fn a_key_for_one_thing_is_not_taken_for_another() {
        let wrapped = wrap(b"one", &key(), &[device(1).public()]).unwrap();
        for what in [b"two".as_slice(), b"on", b"", &[0; WHAT_BYTES_MAX + 1]] {
            assert!(device(1).unwrap(what, &wrapped).is_err());
        }
    }

    #[test]
    fn every_changed_or_missing_byte_is_refused() {
        let wrapped = wrap(b"what", &key(), &[device(1).public()]).unwrap();
        for at in 0..wrapped.len() {
            let mut other = wrapped.clone();
            other[at] ^= 1;
            assert!(device(1).unwrap(b"what", &other).is_err(), "byte {at}");
            assert!(device(1).unwrap(b"what", &wrapped[..at]).is_err());
        }
        let longer = vec![0; WRAPPED_BYTES_MAX + 1];
        assert!(device(1).unwrap(b"what", &longer).is_err());
    }

    /// age would panic at the first of these.
    #[test]
    fn points_of_small_order_and_empty_lists_are_refused() {
        let mut one = [0; 32];
        one[0] = 1;
        for readers in [&[Reader([0; 32])][..], &[Reader(one)], &[]] {
            assert!(wrap(b"what", &key(), readers).is_err());
        }
    }

    #[test]
    fn the_largest_wrapping_is_one_that_can_be_read() {
        let readers = vec![device(1).public(); READERS_MAX];
        let wrapped = wrap(b"what", &key(), &readers).unwrap();
        assert!(wrapped.len() <= WRAPPED_BYTES_MAX, "{}", wrapped.len());
        assert!(device(1).unwrap(b"what", &wrapped).is_ok());
        let more = vec![device(1).public(); READERS_MAX + 1];
        assert!(wrap(b"what", &key(), &more).is_err());
    }

    /// RFC 7748, 6.1: Bob's keys.
    #[test]
    fn the_public_half_agrees_with_rfc_7748() {
        let secret = "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";
        let secret = Secret::copy_of(&hex::decode(secret).unwrap()).unwrap();
        assert_eq!(
            hex::encode(ReadingKey::from_secret(secret).public().0),
            "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"
        );
        let made = ReadingKey::generate(&OsEntropy).unwrap();
        assert_ne!(
            made.public(),
            ReadingKey::generate(&OsEntropy).unwrap().public()
        );
    }
}
