//! Who this device is: the key it signs with and the key that others wrap for it.
//!
//! Made with the vault and kept inside it. A copy of the vault that is brought to life again is
//! another device: two that go on under one name could not be told apart by anybody.

use crate::fault::Fault;
use crate::host::{FromHost, Host};
use crate::session::Session;
use std::sync::Arc;
use store::{Mark, Store};
use sync::roster::DeviceId;
use vault::{OpenVault, ReadingKey, Secret, SigningKey, Zeroizing};

const LABEL: &str = "linden/identity/1";
/// Where the keys are kept, sealed.
const KEPT: &str = "identity";
/// The own log: 32 random bytes that say nothing about the device.
const LOG: &str = "log";
/// The device whose backup filled this vault; nobody's until it was let in again.
const RESTORED_FROM: &str = "restored-from";

/// This device.
#[derive(Debug)]
pub(crate) struct Identity {
    pub(crate) signing: SigningKey,
    pub(crate) reading: ReadingKey,
}

impl Identity {
    /// Its name in the roster.
    pub(crate) fn device(&self) -> DeviceId {
        DeviceId(self.signing.public().0)
    }

    /// By which it finds what is for it.
    pub(crate) fn mark(&self) -> Mark {
        mark_of(self.device())
    }

    /// The keys kept in a vault; none in one of an earlier version, or that was restored.
    fn kept(vault: &OpenVault, store: &Store) -> Result<Option<Self>, Fault> {
        let Some(sealed) = store.meta_get(KEPT)? else {
            return Ok(None);
        };
        let both = vault.open_own(LABEL, &sealed)?;
        let (signing, reading) = both.split_at_checked(32).unwrap_or_default();
        Ok(Some(Self {
            signing: SigningKey::from_secret(Secret::copy_of(signing)?),
            reading: ReadingKey::from_secret(Secret::copy_of(reading)?),
        }))
    }

    /// Makes the keys of a vault that has none.
    pub(crate) fn make(
        vault: &OpenVault,
        store: &mut Store,
        host: &dyn Host,
    ) -> Result<Self, Fault> {
        let made = Self {
            signing: SigningKey::generate(&FromHost(host))?,
            reading: ReadingKey::generate(&FromHost(host))?,
        };
        let (signing, reading) = (made.signing.secret(), made.reading.secret());
        let both = Zeroizing::new([*signing.expose(), *reading.expose()].concat());
        let sealed = vault.seal_own(LABEL, &both, &FromHost(host))?;
        store.meta_set(KEPT, &sealed)?;
        Ok(made)
    }
}

/// The mark of a device: the first bytes of its name.
pub(crate) fn mark_of(DeviceId(name): DeviceId) -> Mark {
    name.first_chunk().copied().unwrap_or_default()
}

impl Session {
    /// This device, made now if the vault has none yet.
    pub(crate) fn identity(&mut self) -> Result<Arc<Identity>, Fault> {
        if let Some(identity) = &self.exchange.identity {
            return Ok(Arc::clone(identity));
        }
        let identity = match Identity::kept(&self.vault, &self.store)? {
            Some(identity) => identity,
            None => Identity::make(&self.vault, &mut self.store, &*self.host)?,
        };
        let identity = Arc::new(identity);
        self.exchange.identity = Some(Arc::clone(&identity));
        Ok(identity)
    }

    /// The id of the own log, drawn when it is first asked for.
    pub(crate) fn own_log(&mut self) -> Result<[u8; 32], Fault> {
        let kept = self.store.meta_get(LOG)?;
        if let Some(log) = kept.and_then(|bytes| bytes.try_into().ok()) {
            return Ok(log);
        }
        let mut log = [0; 32];
        self.host.fill(&mut log);
        self.store.meta_set(LOG, &log)?;
        Ok(log)
    }
}

/// The device whose backup this vault came from, until this one was let in.
pub(crate) fn restored_from(store: &Store) -> Result<Option<DeviceId>, Fault> {
    let kept = store.meta_get(RESTORED_FROM)?;
    Ok(kept.and_then(|bytes| bytes.try_into().ok()).map(DeviceId))
}

/// Takes the identity out of a copy that is being brought to life, and remembers whose it was.
pub(crate) fn forget(vault: &OpenVault, store: &mut Store) -> Result<(), Fault> {
    if let Some(old) = Identity::kept(vault, store)? {
        store.meta_set(RESTORED_FROM, &old.device().0)?;
    }
    store.meta_remove(KEPT)?;
    store.meta_remove(LOG)?;
    Ok(())
}

/// The device was let in: where it came from no longer matters.
pub(crate) fn settled(store: &mut Store) -> Result<(), Fault> {
    Ok(store.meta_remove(RESTORED_FROM)?)
}
