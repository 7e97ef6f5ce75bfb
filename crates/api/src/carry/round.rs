//! One exchange with one relay. The session is held only for what needs it: never while a network
//! answers, so that whoever works at the desk does not wait.

use super::listing::leaves;
use super::object::packs;
use super::place::Place;
use super::{Seen, Spoiled, of_relay};
use crate::desk::Desk;
use crate::exchange::Taken;
use crate::fault::{Fault, FaultCode};
use crate::jobs::Job;
use crate::session::Session;
use relay::{From, Kind, Name, OBJECT_BYTES_MAX, Relay, Watch};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use store::exchange::{Carried, CarriedIn};

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
        })?;
        round.carry_blobs(&mut seen, is_whole)?;
        round.tend(&mut seen)
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

pub(super) struct Round<'a> {
    pub(super) desk: &'a Desk,
    pub(super) job: &'a Job<'a>,
    pub(super) place: Place,
    pub(super) relay: Box<dyn Relay>,
}

/// What an object holds.
pub(super) type Read = (CarriedIn, Vec<Vec<u8>>);

/// What there is to know of an object that was read.
pub(super) fn of_object(object: String, kind: CarriedIn, packs: &[Vec<u8>]) -> Carried {
    let packs = packs.iter().map(|pack| sync::pack::hash(pack)).collect();
    Carried {
        object,
        packs,
        kind,
    }
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

    pub(super) fn at<T>(
        &self,
        f: impl FnOnce(&mut Session) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        at(self.desk, f)
    }

    /// Stops the carrying when the member asked to.
    pub(super) fn watch(
        &self,
        stage: &'static str,
    ) -> impl FnMut(u64, Option<u64>) -> ControlFlow<()> + '_ {
        move |done, all| match self.job.at(stage, done, all.unwrap_or(0)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }

    /// Fetches what is new, and takes it in. Where everything is listed, archives come first: what
    /// lies in them is missed nowhere else.
    fn fetch(&self, seen: &mut Seen, is_whole: bool, sum: &mut Sum) -> Result<(), Fault> {
        let now = self.desk.host.now();
        let age = seen.listed_at.map(|at| (now - at).num_seconds());
        let is_whole = is_whole || age.is_none_or(|age| !(0..LIST_ALL_S).contains(&age));
        if is_whole {
            let names = self.listed_archives()?;
            self.take(&names, seen, sum)?;
        }
        let names = self.listed(seen, is_whole)?;
        if is_whole {
            seen.listed_at = Some(now);
        }
        self.take(&names, seen, sum)
    }

    /// Reads those objects that were not read yet, round by round.
    fn take(&self, names: &[String], seen: &mut Seen, sum: &mut Sum) -> Result<(), Fault> {
        let mut new = self.at(|session| Ok(session.store.not_fetched(&self.place.id, names)?))?;
        new.retain(|name| !seen.spoiled.contains_key(name));
        let all = new.len() as u64;
        let mut new = new.into_iter().enumerate().peekable();
        while new.peek().is_some() {
            let (mut bytes, mut carried, mut arrived) = (0, Vec::new(), Vec::new());
            while bytes < ROUND_BYTES
                && let Some((done, name)) = new.next()
            {
                self.job.at("fetching", done as u64, all)?;
                let Some((kind, packs)) = self.read(&name, seen)? else {
                    continue;
                };
                bytes += packs.iter().map(Vec::len).sum::<usize>();
                carried.push(of_object(name, kind, &packs));
                arrived.extend(packs);
            }
            self.at(|session| {
                let taken = session.take_in(arrived, self.job)?;
                let is_full = taken.left_out > 0;
                sum.taken.add(taken);
                // What found no room here is read again when what it waits for has come.
                if !is_full {
                    session.store.note_carried(&self.place.id, &carried)?;
                }
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
    fn listed(&self, seen: &mut Seen, is_whole: bool) -> Result<Vec<String>, Fault> {
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
            let gone = self.put_back(&names)?;
            // A system tidies its common folders; nobody is to be asked about that.
            seen.gone = if self.place.common { 0 } else { gone };
        }
        Ok(names)
    }

    /// What a full listing no longer shows is put there again, but what lies in an archive there:
    /// nothing else follows from absence. Says of how many objects something was missed.
    fn put_back(&self, names: &[String]) -> Result<usize, Fault> {
        let there: BTreeSet<&String> = names.iter().collect();
        self.at(|session| {
            let known = session.store.fetched(&self.place.id, CarriedIn::Log)?;
            // A snapshot may have let this device pass over archives that it never saw.
            let of_log = |name: &String| name.starts_with(Kind::Log.folder());
            let gone: Vec<String> = known
                .into_iter()
                .filter(|name| of_log(name) && !there.contains(name))
                .collect();
            Ok(session.store.forget_carried(&self.place.id, &gone)?)
        })
    }

    /// The packs of one object; none if it is not there (yet), or is not what it should be.
    pub(super) fn read(&self, text: &str, seen: &mut Seen) -> Result<Option<Read>, Fault> {
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
        let ring = self.at(Session::relay_ring)?;
        let opened = if name.group().kind() == Kind::Arch {
            let packs = super::archives::open(&ring, name.leaf(), &file);
            packs.map(|packs| packs.map(|packs| (CarriedIn::Archive, packs)))
        } else {
            let content = ring.open("log", name.leaf(), &file);
            content.and_then(|content| {
                let damaged = Fault::of(FaultCode::FileDamaged);
                let packs = content.map(|content| packs(&content).ok_or(damaged));
                Ok(packs.transpose()?.map(|packs| (CarriedIn::Log, packs)))
            })
        };
        let spoiled = match opened {
            Ok(Some(read)) => return Ok(Some(read)),
            Ok(None) => Spoiled::Planted,
            Err(fault) if fault.code == FaultCode::FileDamaged => Spoiled::Damaged,
            Err(fault) => return Err(fault),
        };
        seen.spoiled.insert(text.to_owned(), spoiled);
        Ok(None)
    }
}
