//! The relays of this vault: set up, tried, taken away.

use crate::carry::of_relay;
use crate::carry::place::{Place, RELAYS_MAX};
use crate::carry::ring::Ring;
use crate::desk::Desk;
use crate::exchange::status;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::exchange::{OfRelay, PutRelay, RelayKind, RelayTest, RelayView};
use casework::{Deed, Invalid, Reason};
use relay::{Group, Kind, Name, unwatched};
use std::sync::Arc;

/// Letters in an address or the name of an account.
const TEXT_MAX: usize = 2_000;

pub(crate) fn put(session: &mut Session, input: PutRelay) -> Result<RelayView, Fault> {
    let mut places = session.places()?;
    let known = known(&places, &input)?;
    let place = place(input, known, session.host.fresh_id().simple().to_string())?;
    // What cannot be opened now will not be opened later either.
    place.open(session.relay_ring()?.agency(), &session.host)?;
    let is_full = places.len() >= RELAYS_MAX;
    match places.iter_mut().find(|one| one.id == place.id) {
        Some(one) => {
            if one.place != place.place || one.bucket != place.bucket {
                // What lay at the other address is not known to lie at this one.
                session.store.forget_relay(&place.id)?;
            }
            one.clone_from(&place);
        }
        None if is_full => {
            return Err(Invalid::of("place", Reason::TooLong).into());
        }
        None => places.push(place.clone()),
    }
    session.keep_places(&places)?;
    session.audit(Deed::SetUpRelay, None, None, 1)?;
    let carry = Arc::clone(&session.carry);
    status::relay_view(session, &place, &carry.seen(&place.id))
}

pub(crate) fn remove(session: &mut Session, input: OfRelay) -> Result<Nothing, Fault> {
    let mut places = session.places()?;
    let before = places.len();
    places.retain(|place| place.id != input.id);
    if places.len() == before {
        return Err(Fault::of(FaultCode::NotFound));
    }
    session.store.forget_relay(&input.id)?;
    session.keep_places(&places)?;
    session.audit(Deed::SetUpRelay, None, None, 1)?;
    Ok(Nothing {})
}

/// Tries a relay before it is kept: whether it answers, may be read, and may be written.
pub(crate) fn test(desk: &Desk, input: PutRelay) -> Result<RelayTest, Fault> {
    let (place, ring) = {
        let mut seat = desk.session();
        let session = seat.as_mut().ok_or(Fault::of(FaultCode::Locked))?;
        session.permit(Deed::SetUpRelay)?;
        let known = known(&session.places()?, &input)?;
        (place(input, known, String::new())?, session.relay_ring()?)
    };
    let relay = place.open(ring.agency(), &desk.host)?;
    let mut test = RelayTest {
        reached: false,
        read: false,
        written: false,
        trouble: None,
    };
    let tried = try_out(&*relay, &ring, desk, &mut test);
    test.trouble = tried.err().and_then(|fault| {
        let code = serde_json::to_value(fault.code).ok()?;
        code.as_str().map(str::to_owned)
    });
    Ok(test)
}

/// Writes a small object that says nothing, reads it and takes it away again.
fn try_out(
    relay: &dyn relay::Relay,
    ring: &Ring,
    desk: &Desk,
    test: &mut RelayTest,
) -> Result<(), Fault> {
    relay.groups(Kind::Log).map_err(of_relay)?;
    (test.reached, test.read) = (true, true);
    let mut chance = [0; 32];
    desk.host.fill(&mut chance);
    let (leaf, file) = ring.seal("trial", 1, &chance, &*desk.host)?;
    let group = leaf.as_str().get(..2).unwrap_or_default();
    let group = Group::new(Kind::Blob, group).map_err(of_relay)?;
    let name = Name::new(group, leaf);
    relay
        .publish(&name, &file, &mut unwatched)
        .map_err(of_relay)?;
    test.written = true;
    let mut back = Vec::new();
    let read = relay.read(&name, 0, &mut back, &mut unwatched);
    let removed = relay.remove(&name);
    read.map_err(of_relay)?;
    removed.map_err(of_relay)?;
    test.read = back == file;
    Ok(())
}

/// The relay that is being changed, if it is one that is there.
fn known(places: &[Place], input: &PutRelay) -> Result<Option<Place>, Fault> {
    let Some(id) = &input.id else {
        return Ok(None);
    };
    let found = places.iter().find(|place| place.id == *id).cloned();
    found.map(Some).ok_or(Fault::of(FaultCode::NotFound))
}

/// What a person entered, as a relay. A secret that was left out stays, but never goes along to
/// another address.
fn place(input: PutRelay, known: Option<Place>, fresh: String) -> Result<Place, Fault> {
    let place = casework::invalid::required("place", &input.place, TEXT_MAX)?;
    let needs_login = input.kind != RelayKind::Folder;
    let same = known.as_ref().filter(|known| known.place == place);
    let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    let secret = given(input.secret).or_else(|| same.and_then(|known| known.secret.clone()));
    if needs_login && input.user.as_deref().unwrap_or_default().is_empty() {
        return Err(Invalid::of("user", Reason::Required).into());
    }
    if needs_login && secret.as_deref().unwrap_or_default().is_empty() {
        return Err(Invalid::of("secret", Reason::Required).into());
    }
    if input.kind == RelayKind::S3 {
        for (field, value) in [("bucket", &input.bucket), ("region", &input.region)] {
            if value.as_deref().unwrap_or_default().is_empty() {
                return Err(Invalid::of(field, Reason::Required).into());
            }
        }
    }
    let id = known.as_ref().map_or(fresh, |known| known.id.clone());
    let was_automatic = known.as_ref().is_none_or(|known| known.automatic);
    let common = input.kind == RelayKind::Folder && same.is_some_and(|known| known.common);
    let authority = input.authority.filter(|pem| !pem.trim().is_empty());
    Ok(Place {
        id,
        kind: input.kind,
        place,
        user: input.user.filter(|_| needs_login),
        secret: secret.filter(|_| needs_login),
        bucket: input.bucket.filter(|_| input.kind == RelayKind::S3),
        region: input.region.filter(|_| input.kind == RelayKind::S3),
        authority: authority.or_else(|| known.and_then(|known| known.authority)),
        automatic: input.automatic.unwrap_or(was_automatic),
        common,
    })
}
