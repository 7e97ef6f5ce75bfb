//! The outermost layer: what lies at a relay looks like random bytes under a random name.
//!
//! Padded to few sizes, cut into pieces of 64 KiB by STREAM, so that a long file is refused at its
//! first wrong piece and can neither lose its end nor change their order.

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::Payload;

use crate::derive::{Derivation, mac};
use crate::entropy::public_bytes;
use crate::{Entropy, Error, Result, Secret, Zeroizing};

/// The most that one file can hold.
pub const CONTENT_BYTES_MAX: usize = 64 * 1024 * 1024 - LENGTH;
/// No file is smaller than this, so that an idle day looks like a busy one.
pub const FLOOR_BYTES: usize = 16 * 1024;

const NONCE: usize = 19;
const TAG: usize = 16;
const LENGTH: usize = 8;
const PIECE: usize = 64 * 1024;
const NAME_CHARACTERS: usize = 26;

type Stream = StreamBE32<XChaCha20Poly1305>;

/// What everyone in the agency holds and the relay does not: the key of the outermost layer.
#[derive(Debug)]
pub struct RelayKey {
    seal: Secret<32>,
    name: Secret<32>,
}

/// The relay key of one epoch of an agency, from the agency's key of that epoch: what is granted to a
/// new member by hand, and follows from then on with every renewal.
///
/// # Errors
/// [`Error::NoMemory`] if there is no page for it.
pub fn relay_secret(agency: &Secret<32>) -> Result<Secret<32>> {
    Derivation::new(&[], agency.expose()).key("linden/relay/1")
}

impl RelayKey {
    /// Both keys, for sealing and for names, from the 32 bytes that are handed over in person.
    ///
    /// # Errors
    /// [`Error::NoMemory`] if there is no page for them.
    pub fn of(granted: &Secret<32>) -> Result<Self> {
        let keys = Derivation::new(&[], granted.expose());
        Ok(Self {
            seal: keys.key("linden/relay/seal/1")?,
            name: keys.key("linden/relay/name/1")?,
        })
    }

    /// The name of the file that holds one object: 26 characters that only holders of the key can
    /// tell from random ones. `kind` says what the object is, `id` which.
    ///
    /// # Errors
    /// None in practice: HMAC takes keys of any length.
    pub fn name(&self, kind: &'static str, id: &[u8]) -> Result<String> {
        let length = (kind.len() as u64).to_le_bytes();
        let tag = mac(&self.name, &[&length, kind.as_bytes(), id])?;
        let mut name = data_encoding::BASE32_NOPAD.encode(&tag).to_lowercase();
        name.truncate(NAME_CHARACTERS);
        Ok(name)
    }

    /// Seals the file of this name.
    ///
    /// # Errors
    /// [`Error::NoEntropy`], or [`Error::SealBroken`] beyond [`CONTENT_BYTES_MAX`].
    pub fn seal(&self, name: &str, content: &[u8], entropy: &dyn Entropy) -> Result<Vec<u8>> {
        if content.len() > CONTENT_BYTES_MAX {
            return Err(Error::SealBroken);
        }
        let mut plain = Zeroizing::new(Vec::with_capacity(size_of(content.len())));
        plain.extend((content.len() as u64).to_le_bytes());
        plain.extend(content);
        plain.resize(size_of(content.len()), 0);
        let nonce: [u8; NONCE] = public_bytes(entropy)?;
        let stream = self.stream(nonce);
        let mut file = nonce.to_vec();
        let last = plain.len().div_ceil(PIECE) - 1;
        for (at, msg) in plain.chunks(PIECE).enumerate() {
            let aad = name.as_bytes();
            let piece = stream.encrypt(place(at)?, at == last, Payload { msg, aad });
            file.extend(piece.map_err(|_| Error::SealBroken)?);
        }
        Ok(file)
    }

    /// Opens the file of this name. A planted file is refused at its first 64 KiB.
    ///
    /// # Errors
    /// [`Error::SealBroken`] for another name or key, a changed or missing byte, or another size
    /// than the content asks for.
    pub fn open(&self, name: &str, file: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = file.split_first_chunk::<NONCE>().ok_or(Error::SealBroken)?;
        let pieces = sealed.len().div_ceil(PIECE + TAG);
        if pieces == 0 || pieces > (CONTENT_BYTES_MAX + LENGTH) / PIECE {
            return Err(Error::SealBroken);
        }
        let stream = self.stream(*nonce);
        let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
        for (at, msg) in sealed.chunks(PIECE + TAG).enumerate() {
            let aad = name.as_bytes();
            let piece = stream.decrypt(place(at)?, at + 1 == pieces, Payload { msg, aad });
            plain.extend(Zeroizing::new(piece.map_err(|_| Error::SealBroken)?).as_slice());
        }
        unpadded(plain)
    }

    fn stream(&self, nonce: [u8; NONCE]) -> Stream {
        Stream::new(self.seal.expose().into(), &nonce.into())
    }
}

fn place(at: usize) -> Result<u32> {
    u32::try_from(at).map_err(|_| Error::SealBroken)
}

/// Bytes that so much content is padded to.
fn size_of(content: usize) -> usize {
    padded((LENGTH + content).max(FLOOR_BYTES))
}

fn unpadded(mut plain: Zeroizing<Vec<u8>>) -> Result<Zeroizing<Vec<u8>>> {
    let (length, rest) = plain
        .split_first_chunk::<LENGTH>()
        .ok_or(Error::SealBroken)?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| Error::SealBroken)?;
    let (_, padding) = rest.split_at_checked(length).ok_or(Error::SealBroken)?;
    if plain.len() != size_of(length) || padding.iter().any(|byte| *byte != 0) {
        return Err(Error::SealBroken);
    }
    plain.truncate(LENGTH + length);
    plain.drain(..LENGTH);
    Ok(plain)
}

/// The size class of a length by PADMÉ: at most 12 % more, and the logarithm of the length is all
/// that the class tells (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", 2019).
pub fn padded(length: usize) -> usize {
    let Some(exponent) = length.checked_ilog2() else {
        return length;
    };
    let kept = exponent.checked_ilog2().map_or(0, |log| log + 1);
    let mask = (1_usize << (exponent - kept)) - 1;
    length.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OsEntropy;

    fn key(byte: u8) -> RelayKey {
        RelayKey::of(&Secret::copy_of(&[byte; 32]).unwrap()).unwrap()
    }

    fn sealed(length: usize) -> Vec<u8> {
        key(1).seal("name", &vec![5; length], &OsEntropy).unwrap()
    }

    #[test]
    fn what_was_sealed_opens_at_every_edge_of_a_piece() {
        let edges = [
            0,
            1,
            FLOOR_BYTES - LENGTH,
            FLOOR_BYTES,
            PIECE - LENGTH,
            PIECE,
            3 * PIECE,
        ];
        for length in edges.into_iter().flat_map(|edge| [edge, edge + 1]) {
            let file = sealed(length);
            assert_eq!(*key(1).open("name", &file).unwrap(), vec![5; length]);
        }
    }

    #[test]
    fn another_key_or_name_opens_nothing() {
        let file = sealed(10);
        assert!(key(2).open("name", &file).is_err());
        assert!(key(1).open("other", &file).is_err());
        assert_ne!(file, sealed(10), "two sealings share nothing");
    }

    #[test]
    fn lost_swapped_and_added_pieces_are_refused() {
        let file = sealed(3 * PIECE);
        let step = PIECE + TAG;
        let mut swapped = file.clone();
        swapped[NONCE..NONCE + 2 * step].rotate_left(step);
        assert!(key(1).open("name", &swapped).is_err());
        for cut in [
            0,
            NONCE,
            NONCE + 1,
            NONCE + step,
            NONCE + 2 * step,
            file.len() - 1,
        ] {
            assert!(key(1).open("name", &file[..cut]).is_err(), "cut at {cut}");
        }
        let longer = [file.as_slice(), &[0; 32]].concat();
        assert!(key(1).open("name", &longer).is_err());
        let huge = vec![0; CONTENT_BYTES_MAX + 4 * PIECE];
        assert!(key(1).open("name", &huge).is_err());
    }

    #[test]
    fn sizes_are_few_and_little_larger() {
        // From the paper's own rule, by hand: 9 keeps two bits of three, 1,000 five of ten.
        let classes = [
            (0, 0),
            (1, 1),
            (2, 2),
            (9, 10),
            (1_000, 1_024),
            (100_000, 100_352),
        ];
        for (length, class) in classes {
            assert_eq!(padded(length), class, "{length}");
        }
        for length in 1..100_000 {
            let class = padded(length);
            assert!(class >= length && class * 100 <= length * 112, "{length}");
            assert_eq!(padded(class), class, "a class is its own class");
        }
        assert_eq!(sealed(0).len(), sealed(FLOOR_BYTES - LENGTH).len());
    }

    /// One content, one file size: spare bytes could carry a mark from one writer to another.
    #[test]
    fn more_padding_than_needed_or_bytes_in_it_are_refused() {
        let refused = |plain: Vec<u8>| unpadded(Zeroizing::new(plain)).is_err();
        let mut plain = vec![0; FLOOR_BYTES];
        assert!(!refused(plain.clone()));
        plain[FLOOR_BYTES - 1] = 1;
        assert!(refused(plain));
        assert!(refused(vec![0; 2 * FLOOR_BYTES]));
        assert!(refused(vec![0xff; FLOOR_BYTES]));
        assert!(refused(vec![0; 7]));
    }

    /// Two pieces, made by a second writer (Python) from docs/sync-format.md, §9.
    /// From Python's `hmac`, HKDF written out.
    #[test]
    fn the_relay_key_of_an_epoch_never_changes() {
        let agency = Secret::copy_of(&[1; 32]).unwrap();
        assert_eq!(
            hex::encode(relay_secret(&agency).unwrap().expose()),
            "aab49e8d465bad319a6d1ee8541d5fa43df18180980a50caacc85aaf6313bc22"
        );
    }

    #[test]
    fn the_bytes_of_a_file_never_change() {
        use sha2::{Digest, Sha256};
        struct Nines;
        impl Entropy for Nines {
            fn fill(&self, out: &mut [u8]) -> Result<()> {
                out.fill(9);
                Ok(())
            }
        }
        let file = key(1).seal("name", &[5; 100_000], &Nines).unwrap();
        assert_eq!(
            hex::encode(Sha256::digest(&file)),
            "80d81f1c4f5bc1c280662a24d4a5aae0e6558408cd5dd90d34bc97a7264206f0"
        );
    }

    #[test]
    fn names_never_change_and_say_nothing() {
        let name = key(1).name("pack", b"id").unwrap();
        assert_eq!(name, "fpvtk6gnfyalwo3zyrgx56a436");
        assert_ne!(name, key(1).name("pac", b"kid").unwrap());
        assert_ne!(name, key(2).name("pack", b"id").unwrap());
    }
}
