//! How a device asks to join: a small file, and eight words that both screens show.
//!
//! Nobody is trusted for having arrived first, and there is no directory to look keys up in. Two
//! people compare eight words, in one room or by phone, and one of them signs.

use super::kind::exact;
use super::{DeviceId, Hash, Refused, wire};
use casework::MemberId;
use serde::{Deserialize, Serialize};
use vault::{Reader, Signature, SigningKey};

/// The version this program writes.
const VERSION: u8 = 1;
/// Bytes of a request: version, agency, and the keys.
const REQUEST_BYTES: usize = 1 + 32 + 16 + 32 + 32 + 64;

const LABEL: &str = "linden/device/1";
const WORDS_LABEL: &[u8] = b"linden/words/1";

/// The keys of a device, and that it holds the secret half of the first and belongs to this member.
/// So nobody can bring in somebody else's key, or the same key for two members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceKeys {
    /// Whose device it is.
    #[serde(with = "wire::id")]
    pub member: MemberId,
    /// What checks its signatures; the name of the device.
    pub device: DeviceId,
    /// What others wrap keys for it with (X25519).
    #[serde(with = "wire::reader")]
    pub reader: Reader,
    /// Signed by the device itself.
    #[serde(with = "wire::signature")]
    pub proof: Signature,
}

impl DeviceKeys {
    /// The keys of this device, for an agency; 32 zeros for one that is being founded.
    pub fn new(agency: &Hash, member: MemberId, key: &SigningKey, reader: Reader) -> Self {
        let device = DeviceId(key.public().0);
        let proof = key.sign(LABEL, &claim(agency, member, device, reader));
        Self {
            member,
            device,
            reader,
            proof,
        }
    }

    /// Whether the device itself says so.
    pub(super) fn holds(&self, agency: &Hash) -> bool {
        let claim = claim(agency, self.member, self.device, self.reader);
        self.device.key().verify(LABEL, &claim, &self.proof).is_ok()
    }
}

/// A device asks to join an agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Which agency, as the invitation named it.
    pub agency: Hash,
    /// The device.
    pub keys: DeviceKeys,
}

impl Request {
    /// The bytes of the file.
    ///
    /// # Errors
    /// [`Refused::TooLarge`] never in practice: the length is fixed.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Refused> {
        postcard::to_extend(self, vec![VERSION]).map_err(|_| Refused::TooLarge)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`Refused`] for anything but a request whose device signed it.
    pub fn read(bytes: &[u8]) -> Result<Self, Refused> {
        let (version, rest) = bytes.split_first().ok_or(Refused::Damaged)?;
        if *version > VERSION {
            return Err(Refused::TooNew);
        }
        if *version != VERSION || bytes.len() != REQUEST_BYTES {
            return Err(Refused::Damaged);
        }
        let request: Self = exact(rest)?;
        if request.keys.holds(&request.agency) {
            Ok(request)
        } else {
            Err(Refused::Unsigned)
        }
    }

    /// The eight words that must be the same on both screens: 103 bits of a hash over agency, member
    /// and both keys. To find another device with the same words is beyond everybody.
    pub fn words(&self) -> [&'static str; 8] {
        let keys = &self.keys;
        let claim = claim(&self.agency, keys.member, keys.device, keys.reader);
        let mut hasher = blake3::Hasher::new();
        hasher.update(WORDS_LABEL).update(&claim);
        vault::spoken(hasher.finalize().as_bytes())
    }
}

fn claim(agency: &Hash, member: MemberId, device: DeviceId, reader: Reader) -> Vec<u8> {
    let member = member.0.into_bytes();
    [&agency[..], &member, &device.0, &reader.0].concat()
}
