//! For whom keys of sealed notes are wrapped (ADR 16): a device says which reading key is its own.
//!
//! The statements of the roster name a device's everyday reading key. This one is made later, at the
//! first step-up, and needs nobody's consent: the device that the roster knows signs for it itself.

use crate::roster::{DeviceId, Hash};
use casework::exchange::SealedReader;
use casework::{MemberId, SealedReaderId};
use vault::{PublicKey, Reader, Signature, SigningKey};

const LABEL: &str = "linden/sealed-reader/1";

/// The row that says so, signed.
pub fn prove(
    id: SealedReaderId,
    agency: &Hash,
    member: MemberId,
    key: &SigningKey,
    reader: Reader,
) -> SealedReader {
    let device = DeviceId(key.public().0);
    let proof = key.sign(LABEL, &claim(agency, device, member, reader));
    SealedReader {
        id,
        device: device.0.to_vec(),
        member_id: member,
        reader: reader.0.to_vec(),
        proof: proof.0.to_vec(),
    }
}

/// The device and its reading key, if the device itself says so, to this agency, and something can
/// be wrapped for that key. Whether the device is one of the member's, the roster says.
pub fn proven(agency: &Hash, row: &SealedReader) -> Option<(DeviceId, Reader)> {
    let device = DeviceId(row.device.as_slice().try_into().ok()?);
    let reader = Reader(row.reader.as_slice().try_into().ok()?);
    let proof = Signature(row.proof.as_slice().try_into().ok()?);
    let claim = claim(agency, device, row.member_id, reader);
    let holds = PublicKey(device.0).verify(LABEL, &claim, &proof).is_ok();
    (holds && reader.is_sound()).then_some((device, reader))
}

fn claim(agency: &Hash, device: DeviceId, member: MemberId, reader: Reader) -> Vec<u8> {
    [agency.as_slice(), &device.0, member.0.as_bytes(), &reader.0].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use vault::{ReadingKey, Secret};

    const AGENCY: Hash = [7; 32];

    fn secret(byte: u8) -> Secret<32> {
        Secret::copy_of(&[byte; 32]).unwrap()
    }

    fn reader(byte: u8) -> Reader {
        ReadingKey::from_secret(secret(byte)).public()
    }

    fn amara_of(reader: Reader) -> SealedReader {
        let (id, member) = (Uuid::from_u128(1).into(), Uuid::from_u128(2).into());
        prove(
            id,
            &AGENCY,
            member,
            &SigningKey::from_secret(secret(1)),
            reader,
        )
    }

    #[test]
    fn a_device_speaks_for_its_own_reading_key() {
        let row = amara_of(reader(5));
        let device = SigningKey::from_secret(secret(1)).public().0;
        assert_eq!(proven(&AGENCY, &row), Some((DeviceId(device), reader(5))));
    }

    #[test]
    fn nobody_speaks_for_another_device_member_key_or_agency() {
        let sound = amara_of(reader(5));
        let other = SigningKey::from_secret(secret(3)).public().0;
        let forged = [
            SealedReader {
                device: other.to_vec(),
                ..sound.clone()
            },
            SealedReader {
                member_id: Uuid::from_u128(3).into(),
                ..sound.clone()
            },
            SealedReader {
                reader: reader(6).0.to_vec(),
                ..sound.clone()
            },
            SealedReader {
                reader: vec![5; 31],
                ..sound.clone()
            },
            SealedReader {
                proof: vec![0; 64],
                ..sound.clone()
            },
            SealedReader {
                proof: Vec::new(),
                ..sound.clone()
            },
        ];
        for row in forged {
            assert_eq!(proven(&AGENCY, &row), None);
        }
        assert_eq!(proven(&[8; 32], &sound), None);
    }

    /// It would keep everybody from wrapping anything.
    #[test]
    fn a_key_of_small_order_is_nobodys() {
        assert_eq!(proven(&AGENCY, &amara_of(Reader([0; 32]))), None);
    }
}
