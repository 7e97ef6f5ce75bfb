//! One exchange with one relay. The session is held only for what needs it: never while a network
//! answers, so that whoever works at the desk does not wait.

use super::listing::{leaves, next_group};
use super::object::{Packing, packs};
use super::place::Place;
use super::{Seen, Spoiled, of_relay};
use crate::desk::Desk;
use crate::exchange::Taken;
use crate::fault::{Fault, FaultCode};
use crate::jobs::Job;
use crate::session::Session;
use casework::Moment;
use relay::{From, Group, Kind, Leaf, Name, OBJECT_BYTES_MAX, Relay, Watch};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use store::exchange::Carried;
use sync::history::PackHash;

/// Objects in one group of the log; the next one is opened then.
const GROUP_FULL: usize = 256;
/// Bytes that are fetched before they are taken in.
const ROUND_BYTES: usize = 16 * 1024 * 1024;
/// After how long everything is listed, and not only the newest groups.
const LIST_ALL_S: i64 = 24 * 60 * 60;

/// What an exchange came to.
#[derive(Debug, Default)]
pub(crate) struct Sum {
    pub(crate) sent: u64,
    pub(crate) taken: Taken,
}

/// One exchange with one relay: seal, fetch, take in, seal what that made due, publish.
pub(crate) fn with(desk: &Desk, id: &str, is_whole: bool, job: &Job<'_>) -> Result<Sum, Fault> {
    let mut seen = desk.carry.seen(id);
    seen.tried_at = Some(desk.host.now());
    let mut sum = Sum::default();
    let done = Round::begin(desk, id, job).and_then(|round| {
        super::snapshot::begin(desk, (&*round.relay, id), (&mut seen, &mut sum), job)?;
        round.fetch(&mut seen, is_whole, &mut sum)?;
        if round.wants_more()? {
            round.fetch(&mut seen, true, &mut sum)?;
        }
        round.publish(&mut sum)?;
        super::welcome::lay(desk, (&*round.relay, id))?;
        at(desk, |session| {
            let now = desk.host.now().to_rfc3339();
            Ok(session
                .store
                .meta_set(&format!("exchanged-{id}"), now.as_bytes())?)
        })
    });
    match &done {
        Ok(()) => (seen.failed, seen.trouble) = (0, None),
        Err(fault) if fault.code == FaultCode::Cancelled => {}
        Err(fault) => {
            seen.failed = seen.failed.saturating_add(1);
            seen.trouble = Some(fault.code);
        }
    }
    desk.carry.set(id, seen);
    done.map(|()| sum)
}

/// Holds the session for a moment.
pub(super) fn at<T>(
    desk: &Desk,
    f: impl FnOnce(&mut Session) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let mut seat = desk.session();
    f(seat.as_mut().ok_or(Fault::of(FaultCode::Locked))?)
}

struct Round<'a> {
    desk: &'a Desk,
    job: &'a Job<'a>,
    place: Place,
    relay: Box<dyn Relay>,
}

impl<'a> Round<'a> {
    fn begin(desk: &'a Desk, id: &str, job: &'a Job<'a>) -> Result<Self, Fault> {
        job.at("sealing", 0, 0)?;
        let (place, ring) = at(desk, |session| {
            let place = session.place(id)?;
            session.seal_own()?;
            Ok((place, session.relay_ring()?))
        })?;
        let relay = place.open(ring.agency(), &desk.host)?;
        Ok(Self {
            desk,
            job,
            place,
            relay,
        })
    }

    fn at<T>(&self, f: impl FnOnce(&mut Session) -> Result<T, Fault>) -> Result<T, Fault> {
        at(self.desk, f)
    }

    /// Stops the carrying when the member asked to.
    fn watch(&self, stage: &'static str) -> impl FnMut(u64, Option<u64>) -> ControlFlow<()> + '_ {
        move |done, all| match self.job.at(stage, done, all.unwrap_or(0)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }

    /// Fetches what is new, round by round, and takes it in.
    fn fetch(&self, seen: &mut Seen, is_whole: bool, sum: &mut Sum) -> Result<(), Fault> {
        let now = self.desk.host.now();
        let names = self.listed(seen, is_whole, now)?;
        let mut new =
            self.at(|session| Ok(session.store.not_fetched(&self.place.id, &names)?))?;
        new.retain(|name| !seen.spoiled.contains_key(name));
        let all = new.len() as u64;
        let mut new = new.into_iter().enumerate().peekable();
        while new.peek().is_some() {
            let (mut bytes, mut carried, mut arrived) = (0, Vec::new(), Vec::new());
            while bytes < ROUND_BYTES
                && let Some((done, name)) = new.next()
            {
                self.job.at("fetching", done as u64, all)?;
                let Some(packs) = self.read(&name, seen)? else {
                    continue;
                };
                bytes += packs.iter().map(Vec::len).sum::<usize>();
                let names = packs.iter().map(|pack| sync::pack::hash(pack)).collect();
                carried.push(Carried {
                    object: name,
                    packs: names,
                });
                arrived.extend(packs);
            }
            self.at(|session| {
                let taken = session.take_in(arrived, self.job)?;
                session.store.note_carried(&self.place.id, &carried)?;
                sum.taken.add(taken);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Whether what a snapshot let this device pass over is to be read after all.
    fn wants_more(&self) -> Result<bool, Fault> {
        self.at(|session| {
            let wants = session.store.wants_packs()?;
            Ok(wants && session.store.unskip_objects(&self.place.id)?)
        })
    }

    /// The names of objects of the log: of the newest groups, or of all.
    fn listed(&self, seen: &mut Seen, is_whole: bool, now: Moment) -> Result<Vec<String>, Fault> {
        let age = seen.listed_at.map(|at| (now - at).num_seconds());
        let is_whole = is_whole || age.is_none_or(|age| !(0..LIST_ALL_S).contains(&age));
        let groups = self.relay.groups(Kind::Log).map_err(of_relay)?;
        let skip = if is_whole {
            0
        } else {
            groups.len().saturating_sub(2)
        };
        let mut names = Vec::new();
        for group in groups.iter().skip(skip) {
            let mark = seen.marks.get(group).filter(|_| !is_whole).cloned();
            let from = mark.as_ref().map_or(From::Start, From::Unless);
            if let Some((leaves, mark)) = leaves(&*self.relay, group, from)? {
                names.extend(
                    leaves
                        .into_iter()
                        .map(|leaf| Name::new(group.clone(), leaf)),
                );
                match mark {
                    Some(mark) => seen.marks.insert(group.clone(), mark),
                    None => seen.marks.remove(group),
                };
            }
        }
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        if is_whole {
            seen.listed_at = Some(now);
            let gone = self.put_back(&names)?;
            // A system tidies its common folders; nobody is to be asked about that.
            seen.gone = if self.place.common { 0 } else { gone };
        }
        Ok(names)
    }

    /// What a full listing no longer shows is put there again: nothing else follows from absence.
    fn put_back(&self, names: &[String]) -> Result<usize, Fault> {
        let there: BTreeSet<&String> = names.iter().collect();
        self.at(|session| {
            let known = session.store.fetched(&self.place.id)?;
            let gone: Vec<String> = known
                .into_iter()
                .filter(|name| !there.contains(name))
                .collect();
            session.store.forget_carried(&self.place.id, &gone)?;
            Ok(gone.len())
        })
    }

    /// The packs of one object; none if it is not there (yet), or is not what it should be.
    fn read(&self, text: &str, seen: &mut Seen) -> Result<Option<Vec<Vec<u8>>>, Fault> {
        let name: Name = text.parse().map_err(of_relay)?;
        let mut file = Vec::new();
        let mut watch = self.watch("fetching");
        match self
            .relay
            .read(&name, 0, &mut file, &mut watch as &mut Watch<'_>)
        {
            Ok(_) => {}
            Err(relay::Error::NotThere) => return Ok(None),
            Err(relay::Error::TooLarge) => {
                seen.spoiled.insert(text.to_owned(), Spoiled::Planted);
                return Ok(None);
            }
            Err(error) => return Err(of_relay(error)),
        }
        debug_assert!(file.len() as u64 <= OBJECT_BYTES_MAX);
        let opened = self.at(|session| session.relay_ring()?.open("log", name.leaf(), &file));
        let spoiled = match opened {
            Ok(Some(content)) => match packs(&content) {
                Some(packs) => return Ok(Some(packs)),
                None => Spoiled::Damaged,
            },
            Ok(None) => Spoiled::Planted,
            Err(fault) if fault.code == FaultCode::FileDamaged => Spoiled::Damaged,
            Err(fault) => return Err(fault),
        };
        seen.spoiled.insert(text.to_owned(), spoiled);
        Ok(None)
    }

    /// Puts there what is not known to lie there: in causal order, so that everything a pack rests
    /// on lies there before it.
    fn publish(&self, sum: &mut Sum) -> Result<(), Fault> {
        let names = self.at(|session| {
            session.seal_own()?;
            Ok(session.store.not_at(&self.place.id)?)
        })?;
        if names.is_empty() {
            return Ok(());
        }
        let (mut group, mut count) = self.last_group()?;
        let all = names.len() as u64;
        let mut left = names.into_iter().peekable();
        while left.peek().is_some() {
            self.job.at("sending", sum.sent, all)?;
            if count >= GROUP_FULL {
                (group, count) = (next_group(&group)?, 0);
            }
            let (leaf, file, packs) = self.packed(&mut left)?;
            let name = Name::new(group.clone(), leaf);
            let mut watch = self.watch("sending");
            let watch = &mut watch as &mut Watch<'_>;
            self.relay.publish(&name, &file, watch).map_err(of_relay)?;
            count += 1;
            sum.sent += packs.len() as u64;
            let carried = Carried {
                object: name.to_string(),
                packs,
            };
            self.at(|session| Ok(session.store.note_carried(&self.place.id, &[carried])?))?;
        }
        Ok(())
    }

    /// The next object: as many packs as fit well.
    fn packed(
        &self,
        left: &mut std::iter::Peekable<impl Iterator<Item = PackHash>>,
    ) -> Result<(Leaf, Vec<u8>, Vec<PackHash>), Fault> {
        self.at(|session| {
            let (mut packing, mut names) = (Packing::new(), Vec::new());
            while let Some(name) = left.peek() {
                let pack = session.store.pack(name)?;
                let pack = pack.ok_or(Fault::of(FaultCode::Unexpected))?;
                if !packing.fits(&pack) {
                    break;
                }
                packing.add(&pack);
                names.extend(left.next());
            }
            let (ring, epoch) = (session.relay_ring()?, packing.epoch());
            let host = &*self.desk.host;
            let (leaf, file) = ring.seal("log", epoch, &packing.content(), host)?;
            Ok((leaf, file, names))
        })
    }

    fn last_group(&self) -> Result<(Group, usize), Fault> {
        let groups = self.relay.groups(Kind::Log).map_err(of_relay)?;
        let Some(last) = groups.into_iter().next_back() else {
            let first = Group::new(Kind::Log, "000001").map_err(of_relay)?;
            return Ok((first, 0));
        };
        let found = leaves(&*self.relay, &last, From::Start)?;
        let count = found.map_or(0, |(leaves, _)| leaves.len());
        Ok((last, count))
    }
}
