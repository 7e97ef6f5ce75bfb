//! A vault that was made to join an agency: what it knows until the first rows come, and the welcome
//! that lets it open them.

use super::book::{AGENCY, WELCOME, of_file};
use super::duties::RELAYS;
use super::parcels::is_agency;
use super::snapshot::Told;
use super::welcome::{Asked, Beside, Invitation, Welcome};
use crate::carry::place::read_handed;
use crate::fault::{Fault, FaultCode};
use crate::host::FromHost;
use crate::session::Session;
use casework::code::Codes;
use casework::member::{Agency, Member};
use casework::{Day, Facet, MemberId, Private};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{HeldKey, Owner, Store};
use sync::roster::{
    DeviceId, DeviceKeys, Hash, Request, Roster, Scope, check_of, read_list, write_list,
};
use uuid::Uuid;
use vault::{Secret, Zeroizing};

/// What the invitation told, until the agency's own rows say it.
const JOINING: &str = "joining";
/// Devices that were let in and whose welcome is to be laid at the relay: names of 32 bytes.
const DUE: &str = "welcomes-due";

/// The letters of this device in case codes; the founder's has none.
const LETTERS: &str = "case-letters";

/// What is known of the agency before its first row came.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Joining {
    pub(crate) agency: String,
    pub(crate) member: String,
    pub(crate) device: String,
    /// The invitation, as it was read.
    pub(crate) invitation: Vec<u8>,
}

impl Joining {
    pub(crate) fn kept(store: &Store) -> Result<Option<Self>, Fault> {
        let kept = store.meta_get(JOINING)?;
        kept.map(|json| serde_json::from_slice(&json))
            .transpose()
            .map_err(|_| Fault::of(FaultCode::VaultDamaged))
    }

    pub(crate) fn keep(&self, store: &mut Store) -> Result<(), Fault> {
        let json = serde_json::to_vec(self).map_err(|_| Fault::of(FaultCode::Unexpected))?;
        Ok(store.meta_set(JOINING, &json)?)
    }

    /// The member, before their row came: without roles, so that the policy refuses everything.
    pub(crate) fn member(&self, id: MemberId, today: Day) -> Member {
        Member {
            id,
            name: Private(self.member.clone()),
            roles: Codes::default(),
            active: true,
            joined_on: today,
        }
    }

    pub(crate) fn agency(&self) -> Agency {
        Agency {
            id: Uuid::nil().into(),
            name: self.agency.clone(),
            news_days: 14,
        }
    }
}

impl Session {
    /// The request of this device, for whoever lets it in.
    pub(crate) fn asks(&mut self) -> Result<Asked, Fault> {
        let (identity, member) = (self.identity()?, self.member.id);
        let agency = *self.book()?.roster.agency();
        let reader = identity.reading.public();
        let keys = DeviceKeys::new(&agency, member, &identity.signing, reader);
        let restored = super::identity::restored_from(&self.store)?;
        let joining = self.exchange.joining.as_ref();
        Ok(Asked {
            request: Request { agency, keys },
            beside: Beside {
                name: joining.map(|it| it.device.clone()).unwrap_or_default(),
                restored: restored.map(|DeviceId(old)| old),
            },
        })
    }

    /// The welcome of a device of this agency.
    pub(crate) fn welcome_of(
        &mut self,
        device: DeviceId,
        snapshot: Option<Told>,
    ) -> Result<Vec<u8>, Fault> {
        let relays = self.places_to_hand_on()?;
        let held = self.store.held_keys()?;
        let agency_name = self.agency.name.clone();
        let host = Arc::clone(&self.host);
        let book = self.book()?;
        let to = book.state().devices.get(&device);
        let reader = to.ok_or(Fault::of(FaultCode::NotFound))?.reader;
        let keys = held.iter().filter(|key| is_agency(key));
        let welcome = Welcome {
            agency_name,
            keys: keys.map(|key| (key.epoch, *key.key)).collect(),
            statements: write_list(&book.roster).map_err(of_file)?,
            relays,
            snapshot,
        };
        welcome.seal((book.roster.agency(), device, reader), &FromHost(&*host))
    }

    /// The welcome of a device as an object at the relay: the kind and id of its name, and its bytes.
    pub(crate) fn welcome_object(
        &mut self,
        device: DeviceId,
        snapshot: Option<Told>,
    ) -> Result<(&'static str, Hash, Vec<u8>), Fault> {
        let bytes = self.welcome_of(device, snapshot)?;
        Ok(("keys", device.0, bytes))
    }

    /// The devices whose welcome is to be laid at the relay.
    pub(crate) fn welcomes_due(&self) -> Result<Vec<DeviceId>, Fault> {
        let kept = self.store.meta_get(DUE)?.unwrap_or_default();
        let names = kept
            .chunks_exact(32)
            .filter_map(|name| name.try_into().ok());
        Ok(names.map(DeviceId).collect())
    }

    /// Remembers that a device waits for its welcome, or that it lies there now.
    pub(crate) fn set_welcome_due(&mut self, device: DeviceId, due: bool) -> Result<(), Fault> {
        let mut all: BTreeSet<DeviceId> = self.welcomes_due()?.into_iter().collect();
        if due {
            all.insert(device);
        } else {
            all.remove(&device);
        }
        let names: Vec<u8> = all.into_iter().flat_map(|DeviceId(name)| name).collect();
        Ok(self.store.meta_set(DUE, &names)?)
    }

    /// Takes the welcome: the roster with this device in it, the keys of the agency, the relays. What
    /// is not as it must be is refused as a whole.
    pub(crate) fn take_welcome(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let identity = self.identity()?;
        let damaged = || Fault::of(FaultCode::FileDamaged);
        let agency = *self.book()?.roster.agency();
        let welcome = Welcome::open(bytes, (&agency, identity.device()), &identity.reading)?;
        let list = read_list(&welcome.statements).map_err(of_file)?;
        let of_ours = list.into_iter().filter(|it| *it.agency() == agency);
        let roster = Roster::fold(agency, of_ours).map_err(of_file)?;
        let device = roster.state().devices.get(&identity.device());
        let is_me = device.is_some_and(|device| {
            device.member == self.member.id && device.reader == identity.reading.public()
        });
        let announced = |(epoch, key): &(u32, [u8; 32])| {
            let known = roster
                .state()
                .keys
                .get(&Scope::AGENCY)
                .into_iter()
                .flatten();
            let check = check_of(key);
            known
                .clone()
                .any(|new| new.epoch == *epoch && new.check == check)
        };
        let invited = self.invitation()?;
        let by = |by: [u8; 32]| {
            let (by, state) = (DeviceId(by), roster.state());
            state.devices.contains_key(&by) || state.removed.contains_key(&by)
        };
        let known = invited.is_none_or(|invitation| by(invitation.by));
        if !is_me || !known || welcome.keys.is_empty() || !welcome.keys.iter().all(announced) {
            return Err(damaged());
        }
        let relays = read_handed(&welcome.relays)?;
        let keys: Vec<HeldKey> = welcome.keys.iter().map(agency_key).collect();
        self.store.hold_keys(&keys)?;
        // The invitation had them without their credentials.
        if !relays.is_empty() {
            self.keep_places(&relays)?;
        }
        self.store.meta_set(WELCOME, &welcome.statements)?;
        let told = welcome.snapshot.as_ref();
        self.set_told(told.filter(|told| told.counts(&roster, identity.device())))?;
        let state = roster.state();
        let place = state.devices.len() + state.removed.len();
        let letters = letters_of(place.saturating_sub(1));
        self.store.meta_set(LETTERS, letters.as_bytes())?;
        super::identity::settled(&mut self.store)?;
        // Folded anew with everything that is here; the roles follow.
        self.exchange.book = None;
        self.book()?;
        self.touch("desk");
        Ok(())
    }

    fn invitation(&self) -> Result<Option<Invitation>, Fault> {
        let joining = self.exchange.joining.as_ref();
        joining
            .map(|it| Invitation::read(&it.invitation))
            .transpose()
    }

    /// The relay key and its epoch that the invitation brought, to find the welcome with.
    pub(crate) fn invited_relay_key(&self) -> Result<Option<(u32, Secret<32>)>, Fault> {
        let invitation = self.invitation()?;
        let key = |it: Invitation| Ok((it.epoch, Secret::copy_of(&it.relay_key)?));
        invitation.map(key).transpose()
    }

    /// Looks whether the rows of the agency and of this member are there now: after an import, and
    /// after a welcome. From then on they say who sits here.
    pub(crate) fn follow_office(&mut self) -> Result<(), Fault> {
        let read = self.store.read();
        let (member, agency) = (
            read.get::<Member>(self.member.id)?,
            store::tables::office::agency(&read)?,
        );
        if let Some(member) = &member {
            self.member.name = member.name.clone();
            self.member.joined_on = member.joined_on;
        }
        if let Some(agency) = agency {
            self.agency = agency;
            if member.is_some() && self.exchange.joining.take().is_some() {
                self.store.meta_remove(JOINING)?;
            }
        }
        self.touch("desk");
        Ok(())
    }
}

impl Session {
    /// The letters of this device in case codes.
    pub(crate) fn case_letters(&self) -> Result<String, Fault> {
        Ok(crate::session::word(&self.store, LETTERS)?.unwrap_or_default())
    }
}

/// The letters of the device that joined in this place, counted from 0 for the founder's: B, C, … and
/// on with two. None that is taken for a number.
fn letters_of(place: usize) -> String {
    const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut left = place;
    let mut letters = Vec::new();
    loop {
        letters.extend(LETTERS.get(left % LETTERS.len()).copied().map(char::from));
        left /= LETTERS.len();
        if left == 0 {
            return letters.into_iter().rev().collect();
        }
    }
}

fn agency_key((epoch, key): &(u32, [u8; 32])) -> HeldKey {
    HeldKey {
        facet: Facet::Agency,
        case: None,
        owner: Owner::Shared,
        epoch: *epoch,
        key: Zeroizing::new(*key),
        made_here: false,
        marks: BTreeSet::new(),
    }
}

/// Writes down in a vault in the making which agency it is to join.
pub(crate) fn begin(
    store: &mut Store,
    invitation: &Invitation,
    joining: &Joining,
) -> Result<(), Fault> {
    let member = Uuid::from_bytes(invitation.member).to_string();
    store.meta_set("member", member.as_bytes())?;
    store.meta_set("practice", b"no")?;
    store.meta_set(AGENCY, &invitation.agency)?;
    let relays = read_handed(&invitation.relays)?;
    if !relays.is_empty() {
        let json = serde_json::to_vec(&relays).map_err(|_| Fault::of(FaultCode::Unexpected))?;
        store.meta_set(RELAYS, &json)?;
    }
    joining.keep(store)
}
