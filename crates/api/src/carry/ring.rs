//! The outermost layer: under which names and keys objects lie at a relay.

use crate::fault::{Fault, FaultCode};
use crate::host::{FromHost, Host};
use relay::{Agency, Group, Leaf};
use vault::{RelayKey, Secret, Zeroizing};

/// The id that follows from the content of an object; none if it does not read.
pub(crate) type IdOf<'a> = &'a dyn Fn(&[u8]) -> Option<[u8; 32]>;

/// The relay keys of all epochs that are known, the newest last.
pub(crate) struct Ring {
    agency: Agency,
    keys: Vec<(u32, RelayKey)>,
}

impl Ring {
    /// From the keys of the agency, ascending by epoch.
    pub(crate) fn of(agency: &[u8; 32], keys: &[(u32, Secret<32>)]) -> Result<Self, Fault> {
        let key = |(epoch, key): &(u32, Secret<32>)| {
            Ok((*epoch, RelayKey::of(&vault::relay_secret(key)?)?))
        };
        Self::from(agency, keys.iter().map(key).collect::<vault::Result<_>>()?)
    }

    /// From the one relay key that was handed over with an invitation.
    pub(crate) fn handed(agency: &[u8; 32], epoch: u32, key: &Secret<32>) -> Result<Self, Fault> {
        Self::from(agency, vec![(epoch, RelayKey::of(key)?)])
    }

    fn from(agency: &[u8; 32], keys: Vec<(u32, RelayKey)>) -> Result<Self, Fault> {
        if keys.is_empty() {
            return Err(Fault::of(FaultCode::NoKey));
        }
        // The id of the agency is known to its members alone, and never changes.
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"linden/relay/agency/1").update(agency);
        let name = base32(hasher.finalize().as_bytes(), 8);
        let agency = Agency::new(&name).map_err(super::of_relay)?;
        Ok(Self { agency, keys })
    }

    /// The folder of the agency.
    pub(crate) fn agency(&self) -> &Agency {
        &self.agency
    }

    /// The epochs of the keys.
    pub(crate) fn epochs(&self) -> Vec<u32> {
        self.keys.iter().map(|(epoch, _)| *epoch).collect()
    }

    /// The group in which things lie that are for one device.
    pub(crate) fn recipient(&self, epoch: u32, device: &[u8; 32]) -> Result<Group, Fault> {
        self.group(epoch, "recipient", device)
    }

    /// The group in which requests lie, where people meet who work at one computer.
    pub(crate) fn asking(&self, epoch: u32) -> Result<Group, Fault> {
        self.group(epoch, "asking", &[])
    }

    fn group(&self, epoch: u32, kind: &'static str, id: &[u8]) -> Result<Group, Fault> {
        let mut keys = self.keys.iter().rev();
        let key = keys.find(|(of, _)| *of == epoch);
        let (_, key) = key.ok_or(Fault::of(FaultCode::NoKey))?;
        let mut name = key.name(kind, id)?;
        name.truncate(16);
        Group::new(super::welcome::KIND, &name).map_err(super::of_relay)
    }

    /// The name of what has a hash, under the key of an epoch.
    pub(crate) fn leaf(
        &self,
        kind: &'static str,
        epoch: u32,
        hash: &[u8; 32],
    ) -> Result<Leaf, Fault> {
        let mut keys = self.keys.iter().rev();
        let key = keys.find(|(of, _)| *of == epoch);
        let (_, key) = key.ok_or(Fault::of(FaultCode::NoKey))?;
        Leaf::new(&key.name(kind, hash)?).map_err(super::of_relay)
    }

    /// The names of what has an id, under every key that is held, the newest first: one epoch may have
    /// had two.
    pub(crate) fn leaves(&self, kind: &'static str, id: &[u8; 32]) -> Result<Vec<Leaf>, Fault> {
        let keys = self.keys.iter().rev();
        let leaf =
            |(_, key): &(u32, RelayKey)| Leaf::new(&key.name(kind, id)?).map_err(super::of_relay);
        keys.map(leaf).collect()
    }

    /// Seals content under the key of an epoch: whoever can read what is in it holds that key, also
    /// if a newer one has not reached them yet. It is named by what it holds.
    pub(crate) fn seal(
        &self,
        kind: &'static str,
        epoch: u32,
        content: &[u8],
        host: &dyn Host,
    ) -> Result<(Leaf, Vec<u8>), Fault> {
        let id = *blake3::hash(content).as_bytes();
        self.seal_as((kind, &id), epoch, content, host)
    }

    /// The same under a name that follows from an id.
    pub(crate) fn seal_as(
        &self,
        (kind, id): (&'static str, &[u8; 32]),
        epoch: u32,
        content: &[u8],
        host: &dyn Host,
    ) -> Result<(Leaf, Vec<u8>), Fault> {
        let mut keys = self.keys.iter().rev();
        let key = keys.find(|(of, _)| *of == epoch);
        let (_, key) = key.ok_or(Fault::of(FaultCode::NoKey))?;
        let name = key.name(kind, id)?;
        let file = key.seal(&name, content, &FromHost(host))?;
        Ok((Leaf::new(&name).map_err(super::of_relay)?, file))
    }

    /// Opens a file that is named by what it holds: `Ok(None)` if no key of the agency opens it, an
    /// error if it opens and is not what its name says.
    pub(crate) fn open(
        &self,
        kind: &'static str,
        leaf: &Leaf,
        file: &[u8],
    ) -> Result<Option<Zeroizing<Vec<u8>>>, Fault> {
        let id = |content: &[u8]| Some(*blake3::hash(content).as_bytes());
        self.open_as((kind, &id), leaf, file)
    }

    /// The same where another id follows from the content.
    pub(crate) fn open_as(
        &self,
        (kind, id): (&'static str, IdOf<'_>),
        leaf: &Leaf,
        file: &[u8],
    ) -> Result<Option<Zeroizing<Vec<u8>>>, Fault> {
        for (_, key) in self.keys.iter().rev() {
            let Ok(content) = key.open(leaf.as_str(), file) else {
                continue;
            };
            let damaged = Fault::of(FaultCode::FileDamaged);
            let id = id(&content).ok_or(damaged)?;
            if key.name(kind, &id)? != leaf.as_str() {
                return Err(Fault::of(FaultCode::FileDamaged));
            }
            return Ok(Some(content));
        }
        Ok(None)
    }
}

/// Letters of the small base32 alphabet, five bits each, as names at a relay are spelled.
fn base32(bytes: &[u8; 32], letters: usize) -> String {
    let mut name = data_encoding::BASE32_NOPAD.encode(bytes).to_lowercase();
    name.truncate(letters);
    name
}
