//! A snapshot at a relay: laid there by whoever lets a device in, fetched by the device, and taken
//! away again when nobody is to need it any more.

use super::{Seen, Spoiled, Sum, of_relay, round::at};
use crate::desk::Desk;
use crate::exchange::snapshot::Told;
use crate::fault::{Fault, FaultCode};
use crate::jobs::Job;
use relay::{Group, Kind, Name, Relay, unwatched};
use serde::{Deserialize, Serialize};
use sync::roster::Hash;

/// After how long whoever laid a snapshot down takes it away: a device that was let in begins long
/// before, or with the packs.
const KEPT_MS: i64 = 90 * 24 * 60 * 60 * 1_000;
/// Which snapshots this vault laid down.
const LAID: &str = "snapshots-laid";

/// An object that this vault laid down.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Laid {
    relay: String,
    name: String,
    at_ms: i64,
}

/// Makes a snapshot and lays it down, if it is worth its while. Gives what is told of it.
pub(super) fn lay(
    desk: &Desk,
    (relay, id): (&dyn Relay, &str),
) -> Result<Option<(Hash, u32, Vec<Hash>)>, Fault> {
    let Some((snapshot, epoch)) = at(desk, |session| session.makes_snapshot(id))? else {
        return Ok(None);
    };
    let (ring, folder) = at(desk, |session| {
        Ok((session.relay_ring()?, session.snapshot_folder(epoch)?))
    })?;
    let group = group(&folder)?;
    let mut hashes = Vec::new();
    let mut laid = Vec::new();
    for object in &snapshot.objects {
        hashes.push(*blake3::hash(object).as_bytes());
        let (leaf, file) = ring.seal("snap", epoch, object, &*desk.host)?;
        let name = Name::new(group.clone(), leaf);
        laid.push(Laid {
            relay: id.to_owned(),
            name: name.to_string(),
            at_ms: desk.host.now().timestamp_millis(),
        });
        let published = relay.publish(&name, &file, &mut unwatched);
        match published {
            // Sealed once more it is another file: the first that lies there stays.
            Ok(_) | Err(relay::Error::Taken) => {}
            Err(error) => return Err(of_relay(error)),
        }
    }
    remember(desk, |all| all.extend(laid))?;
    Ok(Some((snapshot.frontier, epoch, hashes)))
}

/// Takes away what this vault laid down long ago.
pub(super) fn sweep(desk: &Desk, (relay, id): (&dyn Relay, &str)) -> Result<(), Fault> {
    let now_ms = desk.host.now().timestamp_millis();
    let is_old = |one: &Laid| one.relay == id && now_ms - one.at_ms >= KEPT_MS;
    let old: Vec<Laid> = kept(desk)?.into_iter().filter(is_old).collect();
    for one in &old {
        let name: Name = one.name.parse().map_err(of_relay)?;
        relay.remove(&name).map_err(of_relay)?;
    }
    if old.is_empty() {
        return Ok(());
    }
    remember(desk, |all| all.retain(|one| !is_old(one)))
}

/// Begins with the snapshot this device was told of. Where that does not go, it begins with the first
/// pack; what was not what it should have been is told like every spoiled object.
pub(super) fn begin(
    desk: &Desk,
    (relay, id): (&dyn Relay, &str),
    (seen, sum): (&mut Seen, &mut Sum),
    job: &Job<'_>,
) -> Result<(), Fault> {
    let Some(told) = at(desk, |session| session.told())? else {
        return Ok(());
    };
    // A vault that was filled from a backup goes on from there.
    if at(desk, |session| Ok(session.store.knows_others()?))? {
        return at(desk, |session| session.set_told(None));
    }
    let Some(objects) = fetch(desk, relay, &told, seen, job)? else {
        return at(desk, |session| session.set_told(None));
    };
    at(desk, |session| {
        let begun = session.begin_with(&told.frontier, &objects, job);
        match begun {
            Ok((skip, taken)) => {
                session.set_told(None)?;
                session.store.skip_objects(id, &skip)?;
                sum.taken.add(taken);
                Ok(())
            }
            Err(fault) if !is_of_the_snapshot(fault.code) => Err(fault),
            Err(_) => {
                session.set_told(None)?;
                let name = format!("snap/{}", data_encoding::HEXLOWER.encode(&told.frontier));
                seen.spoiled.insert(name, Spoiled::Damaged);
                Ok(())
            }
        }
    })
}

/// Whether it is what was fetched that is wrong, and not this computer.
const fn is_of_the_snapshot(code: FaultCode) -> bool {
    matches!(
        code,
        FaultCode::FileDamaged | FaultCode::NoKey | FaultCode::FileTooLarge
    )
}

/// The objects of a snapshot; nothing if one of them is not there, or is another.
fn fetch(
    desk: &Desk,
    relay: &dyn Relay,
    told: &Told,
    seen: &mut Seen,
    job: &Job<'_>,
) -> Result<Option<Vec<Vec<u8>>>, Fault> {
    let known = at(desk, |session| {
        let ring = session.relay_ring()?;
        Ok((ring, session.snapshot_folder(told.epoch)?))
    });
    let Ok((ring, folder)) = known else {
        return Ok(None);
    };
    let group = group(&folder)?;
    let mut objects = Vec::new();
    for (done, hash) in told.objects.iter().enumerate() {
        job.at("fetching", done as u64, told.objects.len() as u64)?;
        let Ok(leaf) = ring.leaf("snap", told.epoch, hash) else {
            return Ok(None);
        };
        let name = Name::new(group.clone(), leaf);
        let mut file = Vec::new();
        let mut spoil = |how| {
            seen.spoiled.insert(name.to_string(), how);
        };
        match relay.read(&name, 0, &mut file, &mut unwatched) {
            Ok(_) => {}
            Err(relay::Error::NotThere) => return Ok(None),
            Err(relay::Error::TooLarge | relay::Error::Damaged) => {
                spoil(Spoiled::Planted);
                return Ok(None);
            }
            Err(error) => return Err(of_relay(error)),
        }
        let content = match ring.open("snap", name.leaf(), &file) {
            Ok(Some(content)) => content.to_vec(),
            Ok(None) => {
                spoil(Spoiled::Planted);
                return Ok(None);
            }
            Err(_) => {
                spoil(Spoiled::Damaged);
                return Ok(None);
            }
        };
        if blake3::hash(&content).as_bytes() != hash {
            spoil(Spoiled::Damaged);
            return Ok(None);
        }
        objects.push(content);
    }
    Ok(Some(objects))
}

fn group(folder: &[u8; 10]) -> Result<Group, Fault> {
    let name = data_encoding::BASE32_NOPAD.encode(folder).to_lowercase();
    Group::new(Kind::Snap, &name).map_err(of_relay)
}

fn kept(desk: &Desk) -> Result<Vec<Laid>, Fault> {
    at(desk, |session| {
        let kept = session.store.meta_get(LAID)?.unwrap_or_default();
        // What cannot be read is forgotten: then it stays where it lies.
        Ok(serde_json::from_slice(&kept).unwrap_or_default())
    })
}

fn remember(desk: &Desk, change: impl FnOnce(&mut Vec<Laid>)) -> Result<(), Fault> {
    let mut all = kept(desk)?;
    change(&mut all);
    let json = serde_json::to_vec(&all).map_err(|_| Fault::of(FaultCode::Unexpected))?;
    at(desk, |session| Ok(session.store.meta_set(LAID, &json)?))
}
