//! The outermost layer: under which names and keys objects lie at a relay.

use crate::fault::{Fault, FaultCode};
use crate::host::{FromHost, Host};
use relay::{Agency, Leaf};
use vault::{RelayKey, Secret, Zeroizing};

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

    /// From one relay key that was handed over with an invitation.
    pub(crate) fn handed(agency: &[u8; 32], key: &Secret<32>) -> Result<Self, Fault> {
        Self::from(agency, vec![(1, RelayKey::of(key)?)])
    }

    fn from(agency: &[u8; 32], keys: Vec<(u32, RelayKey)>) -> Result<Self, Fault> {
        let (_, first) = keys.first().ok_or(Fault::of(FaultCode::NoKey))?;
        // The first key stays with the agency for ever, so everyone finds the same folder.
        let mut name = first.name("agency", agency)?;
        name.truncate(8);
        let agency = Agency::new(&name).map_err(super::of_relay)?;
        Ok(Self { agency, keys })
    }

    /// The folder of the agency.
    pub(crate) fn agency(&self) -> &Agency {
        &self.agency
    }

    /// Seals content under the key of an epoch: whoever can read what is in it holds that key, also
    /// if a newer one has not reached them yet.
    pub(crate) fn seal(
        &self,
        kind: &'static str,
        epoch: u32,
        content: &[u8],
        host: &dyn Host,
    ) -> Result<(Leaf, Vec<u8>), Fault> {
        let mut keys = self.keys.iter().rev();
        let key = keys.find(|(of, _)| *of == epoch);
        let (_, key) = key.ok_or(Fault::of(FaultCode::NoKey))?;
        let name = key.name(kind, blake3::hash(content).as_bytes())?;
        let file = key.seal(&name, content, &FromHost(host))?;
        Ok((Leaf::new(&name).map_err(super::of_relay)?, file))
    }

    /// Opens a file: `Ok(None)` if no key of the agency opens it, an error if it opens and is not
    /// what its name says.
    pub(crate) fn open(
        &self,
        kind: &'static str,
        leaf: &Leaf,
        file: &[u8],
    ) -> Result<Option<Zeroizing<Vec<u8>>>, Fault> {
        for (_, key) in self.keys.iter().rev() {
            let Ok(content) = key.open(leaf.as_str(), file) else {
                continue;
            };
            let name = key.name(kind, blake3::hash(&content).as_bytes())?;
            if name != leaf.as_str() {
                return Err(Fault::of(FaultCode::FileDamaged));
            }
            return Ok(Some(content));
        }
        Ok(None)
    }
}
