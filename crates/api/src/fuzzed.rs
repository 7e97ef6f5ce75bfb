//! What the fuzz targets call: files and parcels of strangers, which nobody else may read. Built for
//! them alone.

use crate::carry::object::{Packing, packs};
use crate::exchange::parcel::{self, unpack};
use crate::exchange::welcome::{Asked, Invitation, Welcome};
use casework::ParcelId;
use casework::exchange::Parcel;
use sync::roster::DeviceId;
use uuid::Uuid;
use vault::{OsEntropy, PackNonce, ReadingKey, ScopeKey, Secret, SigningKey};

/// One device that everything is for, and what whoever packs for it needs.
pub struct Device {
    reading: ReadingKey,
    key: Secret<32>,
    /// The key, wrapped for the device as that of a parcel, and as that of a welcome.
    of_parcel: Vec<u8>,
    of_welcome: Vec<u8>,
}

const ID: ParcelId = ParcelId(Uuid::nil());
const DEVICE: DeviceId = DeviceId([3; 32]);
const AGENCY: [u8; 32] = [2; 32];
const NONCE: [u8; 24] = [9; 24];

impl Device {
    /// Makes its keys; nothing if there is no randomness.
    pub fn new() -> Option<Self> {
        let reading = ReadingKey::generate(&OsEntropy).ok()?;
        let key = Secret::copy_of(&[1; 32]).ok()?;
        let welcome = [b"linden/welcome/1".as_slice(), &AGENCY, &DEVICE.0].concat();
        let wrap = |what: &[u8]| vault::wrap(what, &key, &[reading.public()]).ok();
        let of_parcel = wrap(b"linden/parcel/1")?;
        let of_welcome = wrap(&welcome)?;
        Some(Self {
            reading,
            key,
            of_parcel,
            of_welcome,
        })
    }

    /// A parcel from an insider, of any list of keys; and one of any bytes.
    pub fn parcel(&self, bytes: &[u8]) {
        let bound = [b"linden/parcel/1".as_slice(), ID.0.as_bytes()].concat();
        let parcel = |sealed| Parcel {
            id: ID,
            wrapped: self.of_parcel.clone(),
            sealed,
            marks: Vec::new(),
        };
        if let Some(sealed) = self.sealed(&bound, bytes) {
            let whole = parcel([&[1], NONCE.as_slice(), &sealed].concat());
            if let Ok(keys) = unpack(&whole, &self.reading) {
                assert!(keys.len() <= parcel::KEYS_MAX);
            }
        }
        assert!(unpack(&parcel(bytes.to_vec()), &self.reading).is_err());
        let wrapped = bytes.to_vec();
        let stranger = Parcel {
            wrapped,
            ..parcel([&[1; 25], bytes].concat())
        };
        assert!(unpack(&stranger, &self.reading).is_err());
    }

    /// A welcome from an insider, of any body; and one of any bytes.
    pub fn welcome(&self, bytes: &[u8]) {
        let to = (&AGENCY, DEVICE);
        let bound = [b"linden/welcome/1".as_slice(), &AGENCY, &DEVICE.0].concat();
        let wrapped = &self.of_welcome;
        if let (Some(sealed), Ok(length)) = (self.sealed(&bound, bytes), wrapped.len().try_into()) {
            let length: u32 = length;
            let head = [b"LNDNWEL1".as_slice(), &length.to_le_bytes(), wrapped].concat();
            let _any = Welcome::open(
                &[&head, NONCE.as_slice(), &sealed].concat(),
                to,
                &self.reading,
            );
        }
        assert!(Welcome::open(bytes, to, &self.reading).is_err());
        let long = [b"LNDNWEL1".as_slice(), bytes].concat();
        assert!(Welcome::open(&long, to, &self.reading).is_err());
    }

    fn sealed(&self, bound: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        let key = ScopeKey::of(self.key.expose()).ok()?;
        key.seal(&PackNonce(NONCE), 0, bound, plain.to_vec()).ok()
    }
}

/// An invitation, signed by whoever it says; a request to join. What is read is written again as it
/// was.
pub fn joining(bytes: &[u8], signer: &SigningKey) {
    let _any = Invitation::read(bytes);
    let mut file = [b"LNDNINV1".as_slice(), bytes, &signer.public().0].concat();
    let signature = signer.sign("linden/invitation/1", &file);
    file.extend(signature.0);
    if let Ok(invitation) = Invitation::read(&file) {
        let again = invitation.to_bytes(signer).map_err(|fault| fault.code);
        assert_eq!(again, Ok(file));
    }
    if let Ok(asked) = Asked::read(bytes) {
        let again = asked.to_bytes().map_err(|fault| fault.code);
        assert_eq!(again, Ok(bytes.to_vec()));
    }
}

/// The packs in an object. What is read is written again as it was.
pub fn object(bytes: &[u8]) {
    if let Some(packs) = packs(bytes) {
        let mut again = Packing::new();
        packs.iter().for_each(|pack| again.add(pack));
        assert_eq!(again.content(), bytes);
    }
}
