//! What should not be so: everything that the rules of [`sync::alarm`] are asked about.

use crate::carry::Carrying;
use crate::carry::place::Place;
use crate::fault::Fault;
use crate::session::Session;
use casework::exchange::DeviceName;
use std::collections::BTreeMap;
use store::exchange::{Heard, Waiting, Why};
use sync::alarm::{self, Finding};
use sync::roster::{DeviceId, State};
use vault::PublicKey;

pub(super) fn findings(
    session: &mut Session,
    carry: &Carrying,
    waiting: &[Waiting],
) -> Result<Vec<Finding>, Fault> {
    let now_ms = session.now().timestamp_millis();
    let heard = session.store.heard()?;
    let forks: BTreeMap<[u8; 32], i64> = session.store.forks()?.into_iter().collect();
    let own = session.identity()?.device();
    let state = session.book()?.state().clone();
    let joined = session.joined_at()?;
    let differing = session.store.differing(alarm::DIFFERS_MS)?.into_iter();
    let known = alarm::Known {
        now_ms,
        own: own_logs(session)?,
        devices: devices(&state, own, &heard, (&forks, waiting), &joined, now_ms),
        missing: missing(session, waiting)?,
        relays: relays(session, carry, now_ms)?,
        differing: differing
            .map(|(device, case)| (PublicKey(device), case))
            .collect(),
        two_faced: state.forked.iter().map(|device| device.key()).collect(),
    };
    Ok(alarm::judge(&known))
}

fn own_logs(session: &Session) -> Result<Vec<alarm::Own>, Fault> {
    let tip = session.store.tip()?;
    let own = tip.map(|tip| alarm::Own {
        log: tip.log,
        sealed: tip.no,
        mark: session.highest_sealed(&tip.log),
        heard: 0,
        parted: false,
    });
    Ok(own.into_iter().collect())
}

fn devices(
    state: &State,
    own: DeviceId,
    heard: &[Heard],
    (forks, waiting): (&BTreeMap<[u8; 32], i64>, &[Waiting]),
    joined: &BTreeMap<[u8; 32], i64>,
    now_ms: i64,
) -> Vec<alarm::Heard> {
    let last: BTreeMap<[u8; 32], &Heard> = heard.iter().map(|one| (one.device, one)).collect();
    let all = state.devices.keys().chain(state.removed.keys());
    let others = all.filter(|device| **device != own);
    let one = |DeviceId(device): &DeviceId| {
        let last = last.get(device);
        let beyond = waiting
            .iter()
            .filter(|one| one.why == Why::Quarantine && one.device == Some(*device));
        alarm::Heard {
            device: PublicKey(*device),
            is_member: state.devices.contains_key(&DeviceId(*device)),
            since_ms: joined.get(device).copied().unwrap_or(now_ms),
            last: last.map(|heard| alarm::Last {
                no: heard.packs.unsigned_abs(),
                clock: heard.at,
                heard_ms: heard.heard_ms,
                seen: 0,
            }),
            forks: forks.get(device).map_or(0, |count| count.unsigned_abs()),
            beyond_cut: beyond.count() as u64,
        }
    };
    others.map(one).collect()
}

fn missing(session: &Session, waiting: &[Waiting]) -> Result<Vec<alarm::Missing>, Fault> {
    let mut missing = Vec::new();
    let waits: Vec<_> = waiting
        .iter()
        .filter(|one| one.why == Why::Missing)
        .collect();
    // This is asked at every tick, and as a rule nothing is missed.
    if waits.is_empty() {
        return Ok(missing);
    }
    let lost = session.store.lost()?;
    for one in waits {
        if let (Some(pack), Some(device)) = (one.missed, one.device)
            && !lost.has(&pack)
            && !session.store.has_pack(&pack)?
        {
            missing.push(alarm::Missing {
                pack,
                seen_by: PublicKey(device),
                since_ms: one.since_ms,
            });
        }
    }
    Ok(missing)
}

fn relays(session: &Session, carry: &Carrying, now_ms: i64) -> Result<Vec<alarm::Relay>, Fault> {
    let relay = |place: Place| {
        let seen = carry.seen(&place.id);
        // What a whole listing lacked was put back at once; that it lacked it is still worth a look.
        let since = now_ms - alarm::RELAY_SHORT_MS;
        alarm::Relay {
            relay: place.place,
            gone_since_ms: vec![since; seen.gone],
        }
    };
    Ok(session.places()?.into_iter().map(relay).collect())
}

impl Session {
    /// When each device joined, by what was written down about it.
    pub(crate) fn joined_at(&self) -> Result<BTreeMap<[u8; 32], i64>, Fault> {
        let devices = self.read().all::<DeviceName>("", [])?;
        let joined = devices.into_iter().filter_map(|device| {
            let key = <[u8; 32]>::try_from(device.device.as_slice()).ok()?;
            Some((key, device.joined_at.timestamp_millis()))
        });
        Ok(joined.collect())
    }
}
