//! Two desks at one computer find each other: whoever waits to be let in leaves their request, sealed,
//! in the common folders of the computer; whoever lets them in finds it there, and lays the welcome
//! beside it. Only then do both exchange through that folder (`docs/sync-format.md` §14).
//!
//! Nothing rests on it. A request says what a file of it would say, and is compared by its words all
//! the same; a folder that is full of planted things, shut or not there only means that files are
//! handed over as between any two computers.

use super::place::{Place, RELAYS_MAX};
use super::welcome;
use crate::desk::Desk;
use crate::exchange::welcome::Asked;
use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::exchange::RelayKind;
use casework::Deed;
use chrono::Datelike;
use relay::{From, Listing, Name, Relay, unwatched};
use sync::roster::{DeviceId, Request};

/// How long a request counts; a desk that still waits leaves it anew every day.
const DAYS_MAX: i32 = 7;
/// Requests that are looked at in one folder.
const REQUESTS_MAX: usize = 64;
/// Bytes of one, sealed.
const REQUEST_BYTES_MAX: u64 = 64 * 1024;
/// What the object is, for its name.
const KIND: &str = "request";
/// Kept from the day on which this desk left its request until it met who let it in.
const LEFT: &str = "request-left";

/// A request that lies in a common folder.
struct Lying {
    day: i32,
    asked: Asked,
    name: Name,
}

/// Leaves the request of a desk that waits in every common folder that takes it, once a day. Says
/// whether it lies in any.
pub(crate) fn leave(session: &mut Session) -> Result<bool, Fault> {
    let (asked, ring) = (session.asks()?, session.relay_ring()?);
    let day = session.host.today().num_days_from_ce();
    let content = [&day.to_le_bytes()[..], &asked.to_bytes()?].concat();
    let mut lies = false;
    for (_, relay) in open(session)? {
        for epoch in ring.epochs() {
            let group = ring.asking(epoch)?;
            let (leaf, file) = ring.seal(KIND, epoch, &content, &*session.host)?;
            let name = Name::new(group, leaf);
            let there = relay.size(&name).is_ok();
            lies |= there || relay.publish(&name, &file, &mut unwatched).is_ok();
        }
    }
    take_away(session, asked.request.keys.device, Some(day))?;
    if lies {
        session.store.meta_set(LEFT, day.to_string().as_bytes())?;
    }
    Ok(lies)
}

/// The requests that lie in the common folders and still count; each once.
pub(crate) fn requests(session: &mut Session) -> Result<Vec<Asked>, Fault> {
    let mut found: Vec<Asked> = Vec::new();
    for (_, relay) in open(session)? {
        for lying in lying(session, &*relay)? {
            let request = &lying.asked.request;
            if counts(session, &lying) && found.iter().all(|it| it.request != *request) {
                found.push(lying.asked);
            }
        }
    }
    Ok(found)
}

/// Goes to meet a device that was let in, if its very request lies in a common folder: its welcome is
/// laid there, and this desk exchanges there from now on.
pub(crate) fn meet(session: &mut Session, request: &Request) -> Result<(), Fault> {
    for (place, relay) in open(session)? {
        let here = lying(session, &*relay)?;
        let is_it = |it: &Lying| counts(session, it) && it.asked.request == *request;
        if !here.iter().any(is_it) {
            continue;
        }
        let files = welcome::files(session, request.keys.device, None)?;
        let lay = |(name, file): &(Name, Vec<u8>)| relay.publish(name, file, &mut unwatched);
        // Where it cannot be laid, it goes the other ways.
        if files.iter().all(|it| lay(it).is_ok()) {
            return keep(session, place);
        }
    }
    Ok(())
}

/// What is left to do for a device that belongs to the agency now and left its request: it exchanges
/// where its welcome lies, and takes its request away.
pub(crate) fn settle(desk: &Desk) -> Result<(), Fault> {
    let (device, places, age) = super::at(desk, |session| {
        let left = crate::session::word(&session.store, LEFT)?;
        let waits = left.is_some() && session.book()?.is_in();
        let places = if waits { open(session)? } else { Vec::new() };
        let day = left.and_then(|day| day.parse::<i32>().ok());
        let today = session.host.today().num_days_from_ce();
        let age = day.map_or(0, |day| today.saturating_sub(day));
        Ok((session.identity()?.device(), places, age))
    })?;
    for (place, _) in places {
        let is_here = welcome::look_at(desk, &place, device).is_ok_and(|found| found.is_some());
        let is_old = !(0..=DAYS_MAX).contains(&age);
        if is_here || is_old {
            super::at(desk, |session| {
                take_away(session, device, None)?;
                session.store.meta_remove(LEFT)?;
                if is_here {
                    keep(session, place)
                } else {
                    Ok(())
                }
            })?;
            return Ok(());
        }
    }
    Ok(())
}

/// The common folders of this computer as relays that nobody keeps yet.
pub(super) fn places(session: &Session) -> Vec<Place> {
    let common = session.host.common();
    let paths = common.iter().filter_map(|it| it.folder.to_str());
    paths.map(place).collect()
}

fn place(path: &str) -> Place {
    Place {
        id: String::new(),
        kind: RelayKind::Folder,
        place: path.to_owned(),
        user: None,
        secret: None,
        bucket: None,
        region: None,
        authority: None,
        automatic: true,
        common: true,
    }
}

/// A common folder, and the relay in it.
type Open = (Place, Box<dyn Relay>);

fn open(session: &mut Session) -> Result<Vec<Open>, Fault> {
    let (ring, host) = (session.relay_ring()?, session.host.clone());
    let open = |place: Place| Some((place.open(ring.agency(), &host).ok()?, place));
    let opened = places(session).into_iter().filter_map(open);
    Ok(opened.map(|(relay, place)| (place, relay)).collect())
}

/// Every request in one folder; what does not open or read is passed over.
fn lying(session: &mut Session, relay: &dyn Relay) -> Result<Vec<Lying>, Fault> {
    let ring = session.relay_ring()?;
    let mut found = Vec::new();
    for epoch in ring.epochs() {
        let group = ring.asking(epoch)?;
        // A folder that is shut, or full of what is no name of ours, has no request in it.
        let Ok(Listing::Page { leaves, .. }) = relay.list(&group, From::Start) else {
            continue;
        };
        for leaf in leaves.into_iter().take(REQUESTS_MAX) {
            let name = Name::new(group.clone(), leaf);
            let content =
                read(relay, &name).and_then(|file| ring.open(KIND, name.leaf(), &file).ok()?);
            found.extend(content.and_then(|content| request(&content, name)));
        }
    }
    Ok(found)
}

fn read(relay: &dyn Relay, name: &Name) -> Option<Vec<u8>> {
    let is_small = relay.size(name).ok()? <= REQUEST_BYTES_MAX;
    let mut file = Vec::new();
    let read = is_small.then(|| relay.read(name, 0, &mut file, &mut unwatched).ok());
    read.flatten().map(|_| file)
}

fn request(content: &[u8], name: Name) -> Option<Lying> {
    let (day, asked) = content.split_first_chunk::<4>()?;
    let (day, asked) = (i32::from_le_bytes(*day), Asked::read(asked).ok()?);
    Some(Lying { day, asked, name })
}

fn counts(session: &Session, lying: &Lying) -> bool {
    let today = session.host.today().num_days_from_ce();
    today.abs_diff(lying.day) <= DAYS_MAX.unsigned_abs()
}

/// Takes away what this device left, but for what it left on one day; that of others is theirs.
fn take_away(session: &mut Session, own: DeviceId, but: Option<i32>) -> Result<(), Fault> {
    for (_, relay) in open(session)? {
        for it in lying(session, &*relay)? {
            if it.asked.request.keys.device == own && Some(it.day) != but {
                // Where it cannot be removed it says nothing to anybody, and counts no longer.
                let _stays = relay.remove(&it.name);
            }
        }
    }
    Ok(())
}

/// Exchanges there from now on, if it does not already and there is room for one more.
fn keep(session: &mut Session, place: Place) -> Result<(), Fault> {
    let mut places = session.places()?;
    let is_kept = places
        .iter()
        .any(|one| one.common && one.place == place.place);
    if is_kept || places.len() >= RELAYS_MAX {
        return Ok(());
    }
    let id = session.host.fresh_id().simple().to_string();
    places.push(Place { id, ..place });
    session.keep_places(&places)?;
    session.audit(Deed::SetUpRelay, None, None, 1)
}
