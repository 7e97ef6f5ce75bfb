//! The two files of joining that are ours: the invitation, handed over in person, and the welcome,
//! which a new device needs before it can open its first pack (`docs/sync-format.md` §14).

use super::snapshot::Told;
use crate::fault::{Fault, FaultCode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sync::roster::{DeviceId, Hash};
use vault::{
    Entropy, PackNonce, PublicKey, Reader, ReadingKey, ScopeKey, Secret, Signature, SigningKey,
    Zeroizing,
};

/// Bytes of an invitation.
const INVITATION_BYTES_MAX: usize = 64 * 1024;
/// Bytes of a welcome: every statement there can be, and keys.
pub(crate) const WELCOME_BYTES_MAX: usize = 64 * 1024 * 1024;

const INVITATION: &[u8; 8] = b"LNDNINV1";
const WELCOME: &[u8; 8] = b"LNDNWEL1";
const INVITATION_LABEL: &str = "linden/invitation/1";
const WELCOME_LABEL: &[u8] = b"linden/welcome/1";

/// What a new device must know to ask to join.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Invitation {
    pub(crate) agency: Hash,
    pub(crate) agency_name: String,
    pub(crate) member: [u8; 16],
    pub(crate) member_name: String,
    /// Codes of roles, for the person who reads it; what counts is what is signed in the end.
    pub(crate) roles: Vec<String>,
    pub(crate) second_device: bool,
    /// The relay key in use, and of which epoch of the agency.
    pub(crate) epoch: u32,
    pub(crate) relay_key: [u8; 32],
    /// The relays as the inviting vault keeps them; empty if there is none.
    pub(crate) relays: Vec<u8>,
    /// The device that invites.
    pub(crate) by: [u8; 32],
}

impl Invitation {
    /// The file, signed: what was damaged on its way is noticed before anybody joins anything.
    pub(crate) fn to_bytes(&self, key: &SigningKey) -> Result<Vec<u8>, Fault> {
        let bytes = postcard::to_extend(self, INVITATION.to_vec());
        let mut bytes = bytes.map_err(|_| Fault::of(FaultCode::Unexpected))?;
        bytes.extend(key.sign(INVITATION_LABEL, &bytes).0);
        Ok(bytes)
    }

    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let rest = after_magic(bytes, INVITATION)?;
        if bytes.len() > INVITATION_BYTES_MAX {
            return Err(Fault::of(FaultCode::FileTooLarge));
        }
        let damaged = || Fault::of(FaultCode::FileDamaged);
        let (body, signature) = rest.split_last_chunk::<64>().ok_or_else(damaged)?;
        let read: Self = exact(body)?;
        let signed = bytes.strip_suffix(signature).ok_or_else(damaged)?;
        PublicKey(read.by)
            .verify(INVITATION_LABEL, signed, &Signature(*signature))
            .map_err(|_| damaged())?;
        Ok(read)
    }
}

/// What a new device must have to open its first pack.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Welcome {
    pub(crate) agency_name: String,
    /// Every key of the agency, by epoch.
    pub(crate) keys: Vec<(u32, [u8; 32])>,
    /// Every statement, as a list (`docs/roster.md` §2).
    pub(crate) statements: Vec<u8>,
    pub(crate) relays: Vec<u8>,
    /// The snapshot to begin with, if there is one.
    pub(crate) snapshot: Option<Told>,
}

impl Welcome {
    /// Sealed for one device.
    pub(crate) fn seal(
        &self,
        (agency, device, reader): (&Hash, DeviceId, Reader),
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>, Fault> {
        let key = Secret::random(entropy)?;
        let nonce = PackNonce::random(entropy)?;
        let bound = bound(agency, device);
        let plain = postcard::to_allocvec(self).map_err(|_| Fault::of(FaultCode::Unexpected))?;
        let wrapped = vault::wrap(&bound, &key, &[reader])?;
        let sealed = ScopeKey::of(key.expose())?.seal(&nonce, 0, &bound, plain)?;
        let length = u32::try_from(wrapped.len()).map_err(|_| Fault::of(FaultCode::Unexpected))?;
        let head = [WELCOME.as_slice(), &length.to_le_bytes(), &wrapped].concat();
        Ok([head.as_slice(), &nonce.0, &sealed].concat())
    }

    /// Opened by the device it is for.
    pub(crate) fn open(
        bytes: &[u8],
        (agency, device): (&Hash, DeviceId),
        reading: &ReadingKey,
    ) -> Result<Self, Fault> {
        let damaged = || Fault::of(FaultCode::FileDamaged);
        let rest = after_magic(bytes, WELCOME)?;
        if bytes.len() > WELCOME_BYTES_MAX {
            return Err(Fault::of(FaultCode::FileTooLarge));
        }
        let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| damaged())?;
        let (wrapped, rest) = rest.split_at_checked(length).ok_or_else(damaged)?;
        let (nonce, sealed) = rest.split_first_chunk::<24>().ok_or_else(damaged)?;
        let bound = bound(agency, device);
        let key = reading.unwrap(&bound, wrapped).map_err(|_| damaged())?;
        let plain: Zeroizing<Vec<u8>> = ScopeKey::of(key.expose())?
            .open(&PackNonce(*nonce), 0, &bound, sealed)
            .map_err(|_| damaged())?;
        exact(&plain)
    }
}

fn bound(agency: &Hash, DeviceId(device): DeviceId) -> Vec<u8> {
    [WELCOME_LABEL, agency, &device].concat()
}

/// A newer form has the same seven characters and another last one.
fn after_magic<'a>(bytes: &'a [u8], magic: &[u8; 8]) -> Result<&'a [u8], Fault> {
    let (found, rest) = bytes
        .split_first_chunk::<8>()
        .ok_or(Fault::of(FaultCode::FileNotRecognised))?;
    match (found == magic, found.get(..7) == magic.get(..7)) {
        (true, _) => Ok(rest),
        (false, true) if found > magic => Err(Fault::of(FaultCode::VaultTooNew)),
        _ => Err(Fault::of(FaultCode::FileNotRecognised)),
    }
}

/// Exactly one spelling, and nothing behind it.
fn exact<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    let damaged = || Fault::of(FaultCode::FileDamaged);
    let value: T = postcard::from_bytes(bytes).map_err(|_| damaged())?;
    let again = Zeroizing::new(postcard::to_allocvec(&value).map_err(|_| damaged())?);
    (again.as_slice() == bytes)
        .then_some(value)
        .ok_or_else(damaged)
}

/// What a file of requests holds: the request, and what may help who lets the device in.
pub(crate) struct Asked {
    pub(crate) request: sync::roster::Request,
    pub(crate) beside: Beside,
}

/// Not covered by the words: a name, and for a restored vault the device whose backup it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Beside {
    pub(crate) name: String,
    pub(crate) restored: Option<[u8; 32]>,
}

/// Bytes of a request, as `docs/roster.md` §4 fixes them.
const REQUEST_BYTES: usize = 177;
const BESIDE_BYTES_MAX: usize = 1024;

impl Asked {
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, Fault> {
        let unexpected = || Fault::of(FaultCode::Unexpected);
        let request = self.request.to_bytes().map_err(|_| unexpected())?;
        postcard::to_extend(&self.beside, request).map_err(|_| unexpected())
    }

    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let unknown = || Fault::of(FaultCode::FileNotRecognised);
        let (request, beside) = bytes.split_at_checked(REQUEST_BYTES).ok_or_else(unknown)?;
        if beside.len() > BESIDE_BYTES_MAX {
            return Err(Fault::of(FaultCode::FileTooLarge));
        }
        let request = sync::roster::Request::read(request).map_err(super::book::of_file)?;
        let beside = exact(beside)?;
        Ok(Self { request, beside })
    }
}

#[cfg(test)]
mod tests;
