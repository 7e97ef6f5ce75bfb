//! Old packs at a relay: found in archives by whoever lacks them, put together and cleared away by
//! administrators' devices (`docs/sync-format.md`, §11). The rules are those of [`sync::archive`].
//!
//! Start reading at [`Round::tend`]. Between any two steps the power may go: an archive that was put
//! there is found by the next listing, and an object that was removed is missed by none, because what
//! was in it lies in an archive.

use super::listing::leaves;
use super::ring::Ring;
use super::round::{Round, of_object};
use super::{Seen, of_relay};
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use casework::member::Role;
use casework::{Deed, Moment};
use relay::{From, Group, Kind, Leaf, Name, Watch};
use std::collections::BTreeSet;
use store::exchange::CarriedIn;
use sync::archive::{self, Plan, Run};
use sync::history::PackHash;

const KIND: &str = "arch";

/// The packs of an archive: `Ok(None)` if no key of the agency opens it, an error if it opens and is
/// not what its name says.
pub(super) fn open(ring: &Ring, leaf: &Leaf, file: &[u8]) -> Result<Option<Vec<Vec<u8>>>, Fault> {
    let name = |content: &[u8]| {
        let packs = archive::read(content).ok()?;
        packs.last().map(|(name, _)| *name)
    };
    let Some(content) = ring.open_as((KIND, &name), leaf, file)? else {
        return Ok(None);
    };
    let packs = archive::read(&content).map_err(|_| Fault::of(FaultCode::FileDamaged))?;
    Ok(Some(packs.iter().map(|(_, pack)| pack.to_vec()).collect()))
}

impl Round<'_> {
    /// The names of all archives. What a listing no longer shows is asked for by name, and forgotten
    /// only if it is not there.
    pub(super) fn listed_archives(&self) -> Result<Vec<String>, Fault> {
        let mut names = Vec::new();
        for group in self.relay.groups(Kind::Arch).map_err(of_relay)? {
            let found = leaves(&*self.relay, &group, From::Start)?;
            for leaf in found.map(|(leaves, _)| leaves).unwrap_or_default() {
                names.push(Name::new(group.clone(), leaf).to_string());
            }
        }
        let shown: BTreeSet<&String> = names.iter().collect();
        let known = self.at(|session| {
            let known = session
                .store
                .fetched(&self.place.id, CarriedIn::Archive)?
                .into_iter();
            Ok(known
                .filter(|name| !shown.contains(name))
                .collect::<Vec<_>>())
        })?;
        for name in known {
            let there = self.relay.size(&name.parse().map_err(of_relay)?);
            match there {
                Ok(_) | Err(relay::Error::Damaged) => {}
                Err(relay::Error::NotThere) => self.forget(&name)?,
                Err(error) => return Err(of_relay(error)),
            }
        }
        Ok(names)
    }

    /// Looks after what is old, once a day, after everything that lies here was listed: removes what
    /// has lain in archives for a month, and puts together what everybody has.
    pub(super) fn tend(&self, seen: &mut Seen) -> Result<(), Fault> {
        let now = self.desk.host.now();
        if seen.listed_at.is_none_or(|at| at > now) || seen.listed_at < seen.tried_at {
            return Ok(());
        }
        let Some(plan) = self.at(|session| session.archive_plan(&self.place.id, now))? else {
            return Ok(());
        };
        let removed = self.remove(&plan, seen)?;
        let archived = self.archive(&plan, seen)?;
        let done = i64::try_from(removed + archived).unwrap_or(i64::MAX);
        if done > 0 {
            self.at(|session| session.audit(Deed::Exchange, None, None, done))?;
        }
        Ok(())
    }

    /// Removes originals. Every archive that holds what is in them is read once more before.
    fn remove(&self, plan: &Plan, seen: &mut Seen) -> Result<usize, Fault> {
        let mut sound = Sound::default();
        let mut removed = 0;
        for (done, object) in (0..).zip(&plan.remove) {
            self.job.at("clearing", done, plan.remove.len() as u64)?;
            if !self.is_covered(object, &mut sound, seen)? {
                continue;
            }
            let name: Name = object.parse().map_err(of_relay)?;
            self.relay.remove(&name).map_err(of_relay)?;
            self.forget(object)?;
            removed += 1;
        }
        Ok(removed)
    }

    /// Whether each pack of an object lies in an archive that is there, whole, at this moment.
    fn is_covered(&self, object: &str, sound: &mut Sound, seen: &mut Seen) -> Result<bool, Fault> {
        let relay = &self.place.id;
        for pack in self.at(|session| Ok(session.store.packs_in(relay, object)?))? {
            let archives = self.at(|session| Ok(session.store.archives_of(relay, &pack)?))?;
            for name in archives {
                if !sound.looked_at.insert(name.clone()) {
                    continue;
                }
                match self.read(&name, seen)? {
                    Some((_, packs)) => {
                        let packs = packs.iter().map(|pack| sync::pack::hash(pack));
                        sound.packs.extend(packs);
                    }
                    // It was read once, and is not what it was: it has to be seen anew.
                    None => self.forget(&name)?,
                }
            }
            if !sound.packs.contains(&pack) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn archive(&self, plan: &Plan, seen: &mut Seen) -> Result<usize, Fault> {
        let mut archived = 0;
        for (done, run) in (0..).zip(&plan.archive) {
            self.job.at("archiving", done, plan.archive.len() as u64)?;
            let Some((name, file)) = self.at(|session| session.archive_of(run))? else {
                continue;
            };
            let mut watch = self.watch("archiving");
            let watch = &mut watch as &mut Watch<'_>;
            match self.relay.publish(&name, &file, watch) {
                // Sealed by somebody else it has other bytes, and holds the same.
                Ok(_) | Err(relay::Error::Taken) => {}
                Err(error) => return Err(of_relay(error)),
            }
            let text = name.to_string();
            if let Some((kind, packs)) = self.read(&text, seen)? {
                let carried = of_object(text, kind, &packs);
                self.at(|session| Ok(session.store.note_carried(&self.place.id, &[carried])?))?;
                archived += 1;
            }
        }
        Ok(archived)
    }

    fn forget(&self, object: &str) -> Result<(), Fault> {
        self.at(|session| {
            let objects = [object.to_owned()];
            session.store.forget_carried(&self.place.id, &objects)?;
            Ok(())
        })
    }
}

/// What was found in archives that were read once more.
#[derive(Default)]
struct Sound {
    looked_at: BTreeSet<String>,
    packs: BTreeSet<PackHash>,
}

impl Session {
    /// What is to be done with old packs at a relay, if this device looks after them and it is time.
    fn archive_plan(&mut self, relay: &str, now: Moment) -> Result<Option<Plan>, Fault> {
        let now_ms = now.timestamp_millis();
        let own = self.identity()?.device();
        let is_in = self.book()?.is_in();
        let administers = self.member.roles.0.contains(&Role::Administrator);
        if !is_in || !administers || !self.store.tends(relay, now_ms)? {
            return Ok(None);
        }
        let joined = self.joined_at()?;
        let devices = self.book()?.state().devices.keys();
        let others = devices.filter(|device| **device != own);
        let others: Vec<([u8; 32], i64)> = others
            .map(|device| (device.0, joined.get(&device.0).copied().unwrap_or(now_ms)))
            .collect();
        let known = self.store.archivable(relay, &others, now_ms)?;
        Ok(Some(archive::plan(&known, now_ms)))
    }

    /// The archive of a run, sealed, and its name; none if this device does not hold all of it.
    fn archive_of(&mut self, run: &Run) -> Result<Option<(Name, Vec<u8>)>, Fault> {
        let mut packs = Vec::new();
        for name in &run.packs {
            match self.store.pack(name)?.filter(|pack| !pack.is_empty()) {
                Some(pack) => packs.push(pack),
                None => return Ok(None),
            }
        }
        let all: Vec<&[u8]> = packs.iter().map(Vec::as_slice).collect();
        let content = archive::write(&all).map_err(|_| Fault::of(FaultCode::Unexpected))?;
        // Whoever has opened the last of them holds the key of its epoch.
        let epoch = packs.last().and_then(|pack| sync::pack::epoch(pack));
        let epoch = epoch.ok_or(Fault::of(FaultCode::Unexpected))?;
        let host = std::sync::Arc::clone(&self.host);
        let ring = self.relay_ring()?;
        let (leaf, file) = ring.seal_as((KIND, &run.name), epoch, &content, &*host)?;
        Ok(Some((Name::new(month_of(run.at)?, leaf), file)))
    }
}

/// The folder of an archive whose last pack has this clock, which may be any.
fn month_of(at: sync::Hlc) -> Result<Group, Fault> {
    const LAST_MS: i64 = 253_402_300_799_999;
    let ms = sync::clock::wall_ms(at).clamp(0, LAST_MS);
    let at = Moment::from_timestamp_millis(ms).ok_or(Fault::of(FaultCode::Unexpected))?;
    let month = at.format("%Y%m").to_string();
    Group::new(Kind::Arch, &month).map_err(of_relay)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_lies_in_the_month_of_its_last_pack_whatever_its_clock_says() {
        let month = |ms: i64| {
            let at = ms.cast_unsigned() << 16;
            month_of(at).unwrap().as_str().to_owned()
        };
        assert_eq!(month(0), "197001");
        assert_eq!(month(1_790_000_000_000), "202609");
        assert_eq!(month(253_402_300_799_999), "999912");
        assert_eq!(month((1 << 47) - 1), "642910");
        assert_eq!(month_of(sync::Hlc::MAX).unwrap().as_str(), "999912");
    }
}
