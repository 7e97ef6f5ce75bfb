//! The relays of this vault: where they are, and with which credentials. Kept inside the vault and
//! nowhere else.

use super::{RelayHost, of_relay};
use crate::fault::{Fault, FaultCode};
use crate::host::{Host, Reach};
use crate::session::Session;
use crate::shapes::exchange::RelayKind;
use relay::{Agency, Bucket, Credentials, Patience, Relay, S3, Trust, WebDav};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::Arc;

/// Where the list is kept.
const RELAYS: &str = "relays";
/// Relays of one vault.
pub(crate) const RELAYS_MAX: usize = 8;

/// One relay.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Place {
    /// This vault's own name for it.
    pub(crate) id: String,
    pub(crate) kind: RelayKind,
    /// The folder or address.
    pub(crate) place: String,
    pub(crate) user: Option<String>,
    pub(crate) secret: Option<String>,
    pub(crate) bucket: Option<String>,
    pub(crate) region: Option<String>,
    /// The authority that vouches for it, if it is one of the agency's own: PEM.
    pub(crate) authority: Option<String>,
    /// Exchanged with by itself.
    pub(crate) automatic: bool,
    /// A folder that the host names and nobody set up. It counts on this computer alone, so it is never
    /// handed on.
    #[serde(default)]
    pub(crate) common: bool,
}

impl std::fmt::Debug for Place {
    /// Neither where it is nor how one gets in.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Place({:?})", self.kind)
    }
}

impl Place {
    /// The relay itself. Nothing is asked of it yet.
    pub(crate) fn open(
        &self,
        agency: &Agency,
        host: &Arc<dyn Host>,
    ) -> Result<Box<dyn Relay>, Fault> {
        let common = host.common();
        let host: Arc<dyn relay::Host> = Arc::new(RelayHost(Arc::clone(host)));
        let trust = match &self.authority {
            Some(pem) => Trust::Only(pem.clone().into_bytes()),
            None => Trust::System,
        };
        let credentials = || {
            let user = self.user.clone().unwrap_or_default();
            Credentials::new(user.into(), self.secret.clone().unwrap_or_default().into())
        };
        let patience = Patience::default();
        Ok(match self.kind {
            RelayKind::Folder if self.common => {
                // Only as long as the host still says so: elsewhere its modes would be wrong.
                let here = common.iter().find(|it| it.folder == Path::new(&self.place));
                let here = here.ok_or(Fault::of(FaultCode::RelayUnreachable))?;
                folder(&self.place, Some(here.reach), agency, host)?
            }
            RelayKind::Folder => folder(&self.place, None, agency, host)?,
            RelayKind::Webdav => {
                let (place, login) = (&self.place, credentials());
                let dav = WebDav::new(place, agency, &login, &trust, patience, host);
                Box::new(dav.map_err(of_relay)?)
            }
            RelayKind::S3 => {
                let bucket = Bucket {
                    endpoint: self.place.clone(),
                    region: self.region.clone().unwrap_or_default(),
                    name: self.bucket.clone().unwrap_or_default(),
                };
                let s3 = S3::new(&bucket, agency, credentials(), &trust, patience, host);
                Box::new(s3.map_err(of_relay)?)
            }
        })
    }

    /// Whether asking costs nothing but this computer's time.
    pub(crate) fn is_near(&self) -> bool {
        self.kind == RelayKind::Folder
    }
}

#[cfg(unix)]
fn folder(
    place: &str,
    reach: Option<Reach>,
    agency: &Agency,
    host: Arc<dyn relay::Host>,
) -> Result<Box<dyn Relay>, Fault> {
    let (place, agency) = (place.into(), agency.clone());
    Ok(Box::new(match reach {
        Some(reach) => relay::Folder::common(place, reach, agency, host),
        None => relay::Folder::new(place, agency, host),
    }))
}

#[cfg(not(unix))]
fn folder(
    _: &str,
    _: Option<Reach>,
    _: &Agency,
    _: Arc<dyn relay::Host>,
) -> Result<Box<dyn Relay>, Fault> {
    Err(Fault::of(FaultCode::RelayUnreachable))
}

/// A list of relays as it came in a welcome. What is common at another computer means nothing here.
pub(crate) fn read_handed(bytes: &[u8]) -> Result<Vec<Place>, Fault> {
    if bytes.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<Place> =
        serde_json::from_slice(bytes).map_err(|_| Fault::of(FaultCode::FileDamaged))?;
    Ok(places.into_iter().filter(|place| !place.common).collect())
}

fn handed(places: &[Place]) -> Result<Vec<u8>, Fault> {
    if places.is_empty() {
        return Ok(Vec::new());
    }
    serde_json::to_vec(places).map_err(|_| Fault::of(FaultCode::Unexpected))
}

impl Session {
    /// The relays of this vault.
    pub(crate) fn places(&self) -> Result<Vec<Place>, Fault> {
        let kept = self.store.meta_get(RELAYS)?;
        let read = |bytes: Vec<u8>| serde_json::from_slice(&bytes);
        let places = kept.map(read).transpose();
        Ok(places
            .map_err(|_| Fault::of(FaultCode::VaultDamaged))?
            .unwrap_or_default())
    }

    /// One of them.
    pub(crate) fn place(&self, id: &str) -> Result<Place, Fault> {
        let mut places = self.places()?.into_iter();
        let place = places.find(|place| place.id == id);
        place.ok_or(Fault::of(FaultCode::NotFound))
    }

    /// The list as a new device is handed it in its welcome; empty if there is none.
    pub(crate) fn places_to_hand_on(&self) -> Result<Vec<u8>, Fault> {
        let mut places = self.places()?;
        places.retain(|place| !place.common);
        handed(&places)
    }

    /// The same without credentials, as it may lie open.
    pub(crate) fn places_without_secrets(&self) -> Result<Vec<u8>, Fault> {
        let mut places = self.places()?;
        places.retain(|place| !place.common);
        for place in &mut places {
            (place.user, place.secret) = (None, None);
        }
        handed(&places)
    }

    /// Keeps the list.
    pub(crate) fn keep_places(&mut self, places: &[Place]) -> Result<(), Fault> {
        let json = serde_json::to_vec(places).map_err(|_| Fault::of(FaultCode::Unexpected))?;
        self.store.meta_set(RELAYS, &json)?;
        self.touch("relays");
        Ok(())
    }
}
