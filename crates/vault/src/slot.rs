//! A key slot: the two vault keys, wrapped for one way of opening.

use crate::aead::{self, NONCE, TAG};
use crate::derive::{Derivation, mac, mac_fits};
use crate::entropy::public_bytes;
use crate::header::Fields;
use crate::{Entropy, Error, KdfParams, Result, Secret, Unlock};

/// Length of a slot in the header.
pub(crate) const SLOT_BYTES: usize = 320;

/// Kinds of slots this version opens. Others are kept as they are.
pub(crate) const KIND_PASSPHRASE: u8 = 1;
pub(crate) const KIND_RECOVERY: u8 = 4;

const ACTIVE: u8 = 1;
/// Number of the slot layout, bound into every wrap. Not the header's: that may rise while
/// a printed recovery code cannot be wrapped anew.
const SLOT_FORMAT: u16 = 1;
const KDF_NONE: u8 = 0;
const KDF_ARGON2ID: u8 = 1;
const AEAD_XCHACHA: u8 = 1;
const HASH_SHA256: u8 = 1;

const WRAP_LABEL: &str = "cm/v1/slot/wrap";
const COMMIT_KEY_LABEL: &str = "cm/v1/slot/commit";
const STEP_LABEL: &str = "cm/v1/slot/stepup";
const COMMIT_LABEL: &[u8] = b"cm/v1/commit";

const WRAPPED: usize = 32 + TAG;
const HEAD: usize = 16;

/// Which slot of which vault; bound into every wrap, so that a slot works nowhere else.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) vault_id: &'a [u8; 16],
    pub(crate) number: u8,
}

/// The 320 bytes of a slot, by name. Unknown content is carried along unchanged.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Slot {
    state: u8,
    kind: u8,
    algorithms: [u8; 3],
    cost: KdfParams,
    spare: [u8; 2],
    salt: [u8; 32],
    nonce: [u8; NONCE],
    commit: [u8; 32],
    wrapped_mvk: [u8; WRAPPED],
    step_nonce: [u8; NONCE],
    wrapped_suk: [u8; WRAPPED],
    aux: [u8; 96],
}

/// The keys of one slot, from what the person knows.
pub(crate) struct SlotKeys {
    wrap: Secret<32>,
    commit: Secret<32>,
    step: Secret<32>,
}

/// The two keys of a vault that slots carry.
pub(crate) struct VaultKeys<'a> {
    /// Opens the vault.
    pub(crate) mvk: &'a Secret<32>,
    /// Opens what is sealed within it.
    pub(crate) suk: &'a Secret<32>,
}

impl Slot {
    /// Wraps both keys for one way of opening.
    pub(crate) fn new(
        place: Place<'_>,
        with: Unlock<'_>,
        cost: KdfParams,
        keys: &VaultKeys<'_>,
        entropy: &dyn Entropy,
    ) -> Result<Self> {
        let (kind, kdf, cost) = match with {
            Unlock::Passphrase(_) => (KIND_PASSPHRASE, KDF_ARGON2ID, cost),
            Unlock::Recovery(_) => (
                KIND_RECOVERY,
                KDF_NONE,
                KdfParams {
                    m_kib: 0,
                    t: 0,
                    p: 0,
                },
            ),
        };
        let mut slot = Self {
            state: ACTIVE,
            kind,
            algorithms: [kdf, AEAD_XCHACHA, HASH_SHA256],
            cost,
            spare: [0; 2],
            salt: public_bytes(entropy)?,
            nonce: public_bytes(entropy)?,
            commit: [0; 32],
            wrapped_mvk: [0; WRAPPED],
            step_nonce: public_bytes(entropy)?,
            wrapped_suk: [0; WRAPPED],
            aux: [0; 96],
        };
        let own = SlotKeys::new(place, &slot.stretch(with)?)?;
        let aad = slot.bound(place);
        slot.commit = mac(&own.commit, &slot.committed(&aad))?;
        slot.wrapped_mvk = wrap(&own.wrap, &slot.nonce, &aad, keys.mvk)?;
        slot.wrapped_suk = wrap(&own.step, &slot.step_nonce, &aad, keys.suk)?;
        Ok(slot)
    }

    /// True if this slot is in use and of the kind that `with` opens.
    pub(crate) fn is_for(&self, with: Unlock<'_>) -> bool {
        self.state == ACTIVE
            && match with {
                Unlock::Passphrase(_) => self.opens_by(KIND_PASSPHRASE, KDF_ARGON2ID),
                Unlock::Recovery(_) => self.opens_by(KIND_RECOVERY, KDF_NONE),
            }
    }

    /// The kind of a slot in use.
    pub(crate) fn kind_in_use(&self) -> Option<u8> {
        (self.state == ACTIVE).then_some(self.kind)
    }

    fn opens_by(&self, kind: u8, kdf: u8) -> bool {
        self.kind == kind && self.algorithms == [kdf, AEAD_XCHACHA, HASH_SHA256]
    }

    /// What a person knows, turned into key material at this slot's cost.
    pub(crate) fn stretch(&self, with: Unlock<'_>) -> Result<Secret<32>> {
        match with {
            Unlock::Passphrase(passphrase) => {
                crate::kdf::stretch(passphrase, &self.salt, self.cost)
            }
            Unlock::Recovery(code) => code.stretch(&self.salt),
        }
    }

    /// True if `other` asks for the very same stretching, which is dear.
    pub(crate) fn stretches_like(&self, other: &Self) -> bool {
        self.salt == other.salt && self.cost == other.cost
    }

    /// True if `keys` are the ones this slot was made with.
    ///
    /// The cipher alone cannot tell: bytes can be made that open under two keys. The
    /// commitment cannot, and is compared before anything is opened, in constant time.
    pub(crate) fn fits(&self, place: Place<'_>, keys: &SlotKeys) -> Result<bool> {
        mac_fits(
            &keys.commit,
            &self.committed(&self.bound(place)),
            &self.commit,
        )
    }

    /// The key that opens the vault.
    pub(crate) fn open_mvk(&self, place: Place<'_>, keys: &SlotKeys) -> Result<Secret<32>> {
        unwrap(
            &keys.wrap,
            &self.nonce,
            &self.bound(place),
            &self.wrapped_mvk,
        )
    }

    /// The key that opens what is sealed within it.
    pub(crate) fn open_suk(&self, place: Place<'_>, keys: &SlotKeys) -> Result<Secret<32>> {
        unwrap(
            &keys.step,
            &self.step_nonce,
            &self.bound(place),
            &self.wrapped_suk,
        )
    }

    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        out.extend(self.head());
        for part in [
            self.salt.as_slice(),
            &self.nonce,
            &self.commit,
            &self.wrapped_mvk,
            &self.step_nonce,
            &self.wrapped_suk,
            &self.aux,
        ] {
            out.extend(part);
        }
    }

    pub(crate) fn decode(fields: &mut Fields<'_>) -> Result<Self> {
        let [state, kind] = fields.take()?;
        let algorithms = fields.take()?;
        let m_kib = u32::from_le_bytes(fields.take()?);
        let t = u32::from_le_bytes(fields.take()?);
        let [p] = fields.take()?;
        Ok(Self {
            state,
            kind,
            algorithms,
            cost: KdfParams { m_kib, t, p },
            spare: fields.take()?,
            salt: fields.take()?,
            nonce: fields.take()?,
            commit: fields.take()?,
            wrapped_mvk: fields.take()?,
            step_nonce: fields.take()?,
            wrapped_suk: fields.take()?,
            aux: fields.take()?,
        })
    }

    /// State, kind, algorithms and cost.
    fn head(&self) -> [u8; HEAD] {
        let [k0, k1, k2] = self.algorithms;
        let [m0, m1, m2, m3] = self.cost.m_kib.to_le_bytes();
        let [t0, t1, t2, t3] = self.cost.t.to_le_bytes();
        let [s0, s1] = self.spare;
        let p = self.cost.p;
        [
            self.state, self.kind, k0, k1, k2, m0, m1, m2, m3, t0, t1, t2, t3, p, s0, s1,
        ]
    }

    fn bound(&self, place: Place<'_>) -> Vec<u8> {
        let format = SLOT_FORMAT.to_le_bytes();
        [
            place.vault_id.as_slice(),
            &format,
            &[place.number],
            &self.head(),
        ]
        .concat()
    }

    fn committed<'a>(&'a self, bound: &'a [u8]) -> [&'a [u8]; 5] {
        [
            COMMIT_LABEL,
            bound,
            &self.salt,
            &self.nonce,
            &self.step_nonce,
        ]
    }
}

impl SlotKeys {
    pub(crate) fn new(place: Place<'_>, stretched: &Secret<32>) -> Result<Self> {
        let salt = [place.vault_id.as_slice(), &[place.number]].concat();
        let derivation = Derivation::new(&salt, stretched.expose());
        Ok(Self {
            wrap: derivation.key(WRAP_LABEL)?,
            commit: derivation.key(COMMIT_KEY_LABEL)?,
            step: derivation.key(STEP_LABEL)?,
        })
    }
}

fn wrap(
    key: &Secret<32>,
    nonce: &[u8; NONCE],
    aad: &[u8],
    secret: &Secret<32>,
) -> Result<[u8; WRAPPED]> {
    let sealed = aead::seal(key, nonce, aad, secret.expose())?;
    sealed.try_into().map_err(|_| Error::SealBroken)
}

fn unwrap(
    key: &Secret<32>,
    nonce: &[u8; NONCE],
    aad: &[u8],
    wrapped: &[u8; WRAPPED],
) -> Result<Secret<32>> {
    Secret::copy_of(&aead::open(key, nonce, aad, wrapped)?)
}

#[cfg(test)]
mod tests;
