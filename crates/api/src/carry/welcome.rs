//! The welcome of a new device, laid at a relay by whoever let it in and looked for by the device
//! itself, under the relay key that its invitation brought.

use super::place::Place;
use super::{leaves, of_relay};
use crate::desk::Desk;
use crate::exchange::snapshot::Told;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use relay::{From, Group, Kind, Name, Relay, unwatched};
use sync::roster::DeviceId;

/// Lays down what is due. An invitation may have brought any relay key there ever was, so the welcome
/// lies under each; it is sealed for the new device alone in any case.
pub(super) fn lay(desk: &Desk, (relay, id): (&dyn Relay, &str)) -> Result<(), Fault> {
    super::snapshot::sweep(desk, (relay, id))?;
    let due = super::at(desk, |session| session.welcomes_due())?;
    let laid = match due.is_empty() {
        true => None,
        false => super::snapshot::lay(desk, (relay, id))?,
    };
    for device in due {
        let files = super::at(desk, |session| {
            let told = laid.clone().map(|laid| session.tells(device, laid));
            files(session, device, told.transpose()?)
        })?;
        for (name, file) in &files {
            relay
                .publish(name, file, &mut unwatched)
                .map_err(of_relay)?;
        }
        super::at(desk, |session| session.set_welcome_due(device, false))?;
    }
    Ok(())
}

/// The welcome of a device as the objects that bring it, one under each relay key.
pub(super) fn files(
    session: &mut Session,
    device: DeviceId,
    snapshot: Option<Told>,
) -> Result<Vec<(Name, Vec<u8>)>, Fault> {
    let (_, _, content) = session.welcome_object(device, snapshot)?;
    let ring = session.relay_ring()?;
    let one = |epoch: u32| {
        let group = ring.recipient(epoch, &device.0)?;
        let (leaf, file) = ring.seal("keys", epoch, &content, &*session.host)?;
        Ok((Name::new(group, leaf), file))
    };
    ring.epochs().into_iter().map(one).collect()
}

/// Looks at every relay of a vault that waits, and at the common folders of its computer, whether its
/// welcome lies there.
pub(crate) fn look(desk: &Desk) -> Result<Option<Vec<u8>>, Fault> {
    let (common, places, device) = super::at(desk, |session: &mut Session| {
        let common = super::common::places(session);
        Ok((common, session.places()?, session.identity()?.device()))
    })?;
    for place in &common {
        // One that is shut, or not there, is none.
        if let Ok(Some(bytes)) = look_at(desk, place, device) {
            return Ok(Some(bytes));
        }
    }
    let mut trouble = None;
    for place in &places {
        match look_at(desk, place, device) {
            Ok(Some(bytes)) => return Ok(Some(bytes)),
            Ok(None) => {}
            Err(fault) => trouble = Some(fault),
        }
    }
    match trouble {
        Some(fault) => Err(fault),
        None => Ok(None),
    }
}

pub(super) fn look_at(
    desk: &Desk,
    place: &Place,
    device: DeviceId,
) -> Result<Option<Vec<u8>>, Fault> {
    let ring = super::at(desk, Session::relay_ring)?;
    let relay = place.open(ring.agency(), &desk.host)?;
    for epoch in ring.epochs() {
        let group: Group = ring.recipient(epoch, &device.0)?;
        let found = leaves(&*relay, &group, From::Start)?;
        for leaf in found.map(|(leaves, _)| leaves).unwrap_or_default() {
            let mut file = Vec::new();
            let name = Name::new(group.clone(), leaf);
            match relay.read(&name, 0, &mut file, &mut unwatched) {
                Ok(_) => {}
                Err(relay::Error::NotThere | relay::Error::TooLarge) => continue,
                Err(error) => return Err(of_relay(error)),
            }
            // Something planted is passed over.
            if let Ok(Some(content)) = ring.open("keys", name.leaf(), &file) {
                return Ok(Some(content.to_vec()));
            }
        }
    }
    Ok(None)
}

/// The kind of group that welcomes lie in.
pub(super) const KIND: Kind = Kind::Keys;

/// Nothing came for this device yet.
pub(crate) const fn not_yet() -> Fault {
    Fault::of(FaultCode::NotLetIn)
}
