//! A parcel: one random key, wrapped for some devices, and under it a list of scope keys
//! (`docs/sync-format.md` §10). Here is every byte of it and nothing else.

use crate::fault::{Fault, FaultCode};
use casework::exchange::Parcel;
use casework::{CaseId, Facet, MemberId, ParcelId};
use serde::{Deserialize, Serialize};
use store::Owner;
use uuid::Uuid;
use vault::{Entropy, PackNonce, Reader, ReadingKey, ScopeKey, Secret, Zeroizing};

/// Keys in one parcel; it stays below the megabyte that a field holds.
pub(crate) const KEYS_MAX: usize = 8_192;
/// Bytes of what is sealed.
const SEALED_BYTES_MAX: usize = 1024 * 1024;

const LABEL: &[u8] = b"linden/parcel/1";
const VERSION: u8 = 1;
const NONCE: usize = 24;

/// One key on its way.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Sent {
    pub(crate) facet: Facet,
    pub(crate) case: Option<CaseId>,
    pub(crate) owner: Owner,
    pub(crate) epoch: u32,
    pub(crate) key: Zeroizing<[u8; 32]>,
}

/// A key as it is written.
#[derive(Serialize, Deserialize)]
struct Entry {
    facet: u8,
    case: Option<[u8; 16]>,
    owner: Whose,
    epoch: u32,
    key: [u8; 32],
}

#[derive(Serialize, Deserialize)]
enum Whose {
    Shared,
    Member([u8; 16]),
    Log([u8; 32]),
}

/// Facets by number, as the roster has them (`docs/roster.md` §3). Never renumbered.
const FACETS: [(u8, Facet); 8] = [
    (1, Facet::Agency),
    (2, Facet::Facts),
    (4, Facet::Identity),
    (8, Facet::Casework),
    (16, Facet::Career),
    (32, Facet::Therapy),
    (64, Facet::Legal),
    (128, Facet::Audit),
];

/// Packs keys for devices. `marks` are those of the devices, one after the other.
///
/// # Errors
/// [`FaultCode::Unexpected`] beyond a limit, or without randomness.
pub(crate) fn pack(
    id: ParcelId,
    (marks, readers): (Vec<u8>, &[Reader]),
    keys: &[Sent],
    entropy: &dyn Entropy,
) -> Result<Parcel, Fault> {
    if keys.len() > KEYS_MAX {
        return Err(Fault::of(FaultCode::Unexpected));
    }
    let key = Secret::random(entropy)?;
    let nonce = PackNonce::random(entropy)?;
    let plain = Zeroizing::new(encode(keys)?);
    let bound = bound(id, &marks);
    let sealed = ScopeKey::of(key.expose())?.seal(&nonce, 0, &bound, plain.to_vec())?;
    Ok(Parcel {
        id,
        wrapped: vault::wrap(LABEL, &key, readers)?,
        sealed: [&[VERSION], nonce.0.as_slice(), &sealed].concat(),
        marks,
    })
}

/// Opens a parcel that is for this device. Nothing is said about who packed it: a key counts only
/// where the roster announced it.
///
/// # Errors
/// [`FaultCode::VaultTooNew`] or [`FaultCode::FileDamaged`].
pub(crate) fn unpack(parcel: &Parcel, reading: &ReadingKey) -> Result<Vec<Sent>, Fault> {
    let damaged = || Fault::of(FaultCode::FileDamaged);
    let (version, rest) = parcel.sealed.split_first().ok_or_else(damaged)?;
    if *version > VERSION {
        return Err(Fault::of(FaultCode::VaultTooNew));
    }
    let too_long = parcel.sealed.len() > SEALED_BYTES_MAX;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or_else(damaged)?;
    if *version != VERSION || too_long {
        return Err(damaged());
    }
    let key = reading
        .unwrap(LABEL, &parcel.wrapped)
        .map_err(|_| damaged())?;
    let bound = bound(parcel.id, &parcel.marks);
    let plain = ScopeKey::of(key.expose())?
        .open(&PackNonce(*nonce), 0, &bound, sealed)
        .map_err(|_| damaged())?;
    decode(&plain).ok_or_else(damaged)
}

fn bound(id: ParcelId, marks: &[u8]) -> Vec<u8> {
    [LABEL, id.0.as_bytes(), marks].concat()
}

fn encode(keys: &[Sent]) -> Result<Vec<u8>, Fault> {
    let entries: Vec<Entry> = keys.iter().filter_map(entry).collect();
    let bytes = postcard::to_allocvec(&entries);
    bytes.map_err(|_| Fault::of(FaultCode::Unexpected))
}

fn entry(sent: &Sent) -> Option<Entry> {
    let (facet, _) = FACETS.iter().find(|(_, facet)| *facet == sent.facet)?;
    Some(Entry {
        facet: *facet,
        case: sent.case.map(|case| case.0.into_bytes()),
        owner: match sent.owner {
            Owner::Shared => Whose::Shared,
            Owner::Member(member) => Whose::Member(member.0.into_bytes()),
            Owner::Log(log) => Whose::Log(log),
        },
        epoch: sent.epoch,
        key: *sent.key,
    })
}

/// Exactly one spelling, and no key that this version does not know.
fn decode(plain: &[u8]) -> Option<Vec<Sent>> {
    let entries: Vec<Entry> = postcard::from_bytes(plain).ok()?;
    if entries.len() > KEYS_MAX {
        return None;
    }
    let again = Zeroizing::new(postcard::to_allocvec(&entries).ok()?);
    let keys: Option<Vec<Sent>> = entries.iter().map(sent).collect();
    keys.filter(|_| again.as_slice() == plain)
}

fn sent(entry: &Entry) -> Option<Sent> {
    let (_, facet) = FACETS.iter().find(|(number, _)| *number == entry.facet)?;
    Some(Sent {
        facet: *facet,
        case: entry.case.map(|id| CaseId(Uuid::from_bytes(id))),
        owner: match entry.owner {
            Whose::Shared => Owner::Shared,
            Whose::Member(id) => Owner::Member(MemberId(Uuid::from_bytes(id))),
            Whose::Log(log) => Owner::Log(log),
        },
        epoch: entry.epoch,
        key: Zeroizing::new(entry.key),
    })
}

#[cfg(test)]
mod tests;
