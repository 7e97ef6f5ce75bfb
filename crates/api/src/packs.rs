//! The packs themselves: those of removed devices that wait for a person, those that are missed, and
//! whether all are whole.

mod lost;

pub(crate) use lost::{lose, missing};

use crate::bundles::count;
use crate::exchange::court::ring;
use crate::exchange::names::Names;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::exchange::{FacetCount, LogCheck, OfPack, QuarantineList, QuarantineView};
use casework::{Deed, Facet, Moment};
use std::collections::{BTreeMap, BTreeSet};
use store::exchange::{Waiting, Why};
use sync::history::PackHash;
use sync::lost::Lost;
use sync::pack::{self, Keyring};
use sync::roster::{Admit, Body, DeviceId, Last};

/// Packs of one device that wait, in the order in which they came.
struct Held {
    last: Last,
    at: sync::Hlc,
    since_ms: i64,
    packs: i64,
    facets: BTreeMap<Facet, i64>,
    names: BTreeSet<PackHash>,
    refused: bool,
}

/// Where the names of the packs are kept that a person looked at and left outside.
const REFUSED: &str = "packs-refused";

pub(crate) fn quarantined(session: &mut Session, _: Nothing) -> Result<QuarantineList, Fault> {
    let names = Names::of(session)?;
    let held = held(session)?;
    let view = |(device, held): ([u8; 32], Held)| {
        let (member, name) = names.device(&device);
        Some(QuarantineView {
            id: hex(&held.last.pack),
            member: member.unwrap_or_default(),
            device: name.unwrap_or_default(),
            packs: held.packs,
            since: Moment::from_timestamp_millis(held.since_ms)?,
            until: Moment::from_timestamp_millis(sync::clock::wall_ms(held.at))?,
            facets: held
                .facets
                .into_iter()
                .map(|(facet, changes)| FacetCount { facet, changes })
                .collect(),
            refused: held.refused,
        })
    };
    let packs = held.into_iter().filter_map(view).collect();
    Ok(QuarantineList { packs })
}

/// Lets the packs of a removed device count up to one of them: a statement, so that every colleague
/// applies the same.
pub(crate) fn admit(session: &mut Session, input: OfPack) -> Result<Nothing, Fault> {
    let Held { last, names, .. } = one(session, &input)?;
    session.say(Deed::JudgePacks, vec![Body::Admit(Admit { last })])?;
    let refused = &session.refused_packs()? - &names;
    session.keep_refused(&refused)?;
    let jobs = std::sync::Arc::clone(&session.jobs);
    session.take_in(Vec::new(), &jobs.begin(None))?;
    Ok(Nothing {})
}

/// Leaves the packs of a removed device outside, up to one of them: this vault asks about them no
/// more. They stay as they are, since a colleague may let them in, or the same person later.
pub(crate) fn refuse(session: &mut Session, input: OfPack) -> Result<Nothing, Fault> {
    let held = one(session, &input)?;
    let refused = &session.refused_packs()? | &held.names;
    session.keep_refused(&refused)?;
    session.audit(Deed::JudgePacks, None, None, held.packs)?;
    session.touch("exchange");
    Ok(Nothing {})
}

fn one(session: &mut Session, input: &OfPack) -> Result<Held, Fault> {
    let mut held = held(session)?.into_values();
    let one = held.find(|held| hex(&held.last.pack) == input.id);
    one.ok_or(Fault::of(FaultCode::NotFound))
}

impl Session {
    /// The packs of removed devices that a person looked at and left outside.
    pub(crate) fn refused_packs(&self) -> Result<BTreeSet<PackHash>, Fault> {
        let kept = self.store.meta_get(REFUSED)?.unwrap_or_default();
        let (names, _) = kept.as_chunks::<32>();
        Ok(names.iter().copied().collect())
    }

    fn keep_refused(&mut self, names: &BTreeSet<PackHash>) -> Result<(), Fault> {
        let bytes: Vec<u8> = names.iter().flatten().copied().collect();
        Ok(self.store.meta_set(REFUSED, &bytes)?)
    }
}

/// What waits, by device: up to its last pack.
fn held(session: &mut Session) -> Result<BTreeMap<[u8; 32], Held>, Fault> {
    let keys = ring(&session.store.held_keys()?)?;
    let mut by_device = BTreeMap::<[u8; 32], Held>::new();
    let waiting = session.store.waiting()?;
    let refused = session.refused_packs()?;
    let removed = &session.book()?.state().removed;
    // The first of a device waits for a person, those behind it for the first.
    let is_gone = |device: &[u8; 32]| removed.contains_key(&DeviceId(*device));
    let beyond = |one: &&Waiting| {
        let behind = one.why == Why::Missing && one.device.as_ref().is_some_and(is_gone);
        one.why == Why::Quarantine || behind
    };
    let beyond: Vec<&Waiting> = waiting.iter().filter(beyond).collect();
    for one in beyond {
        let Some(bytes) = session.store.waiting_pack(&one.name)? else {
            continue;
        };
        let Ok(sealed) = pack::open_head(&bytes, &keys) else {
            continue;
        };
        let head = sealed.head();
        let last = Last {
            log: head.link.log,
            no: head.link.no,
            pack: one.name,
        };
        let held = by_device.entry(head.author.device.0).or_insert(Held {
            last,
            at: head.at,
            since_ms: one.since_ms,
            packs: 0,
            facets: BTreeMap::new(),
            names: BTreeSet::new(),
            refused: true,
        });
        held.packs += 1;
        held.names.insert(one.name);
        // A pack that came since the decision is a new question.
        held.refused &= refused.contains(&one.name);
        count(&sealed, &keys, &mut held.facets);
        if last.no >= held.last.no {
            (held.last, held.at) = (last, head.at);
        }
    }
    Ok(by_device)
}

/// Whether every pack is what its name says, signed and in its chain; whether the rows are what the
/// packs make of them; and whether every line of the own audit log that a pack speaks of is there.
pub(crate) fn verify(session: &mut Session, _: Nothing) -> Result<LogCheck, Fault> {
    session.seal_own()?;
    let keys = ring(&session.store.held_keys()?)?;
    let mut check = Check {
        lost: session.store.lost()?,
        // A device that began with a snapshot has nothing of these to look at.
        seen: session.store.known_by_name()?.into_iter().collect(),
        ..Check::default()
    };
    let mut names = Vec::new();
    session.store.each_pack(|pack| {
        names.push(pack.name);
        Ok(true)
    })?;
    for name in &names {
        let bytes = session.store.pack(name)?.unwrap_or_default();
        check.look(name, &bytes, &keys);
    }
    let audit = session.store.audit_verify()?;
    Ok(LogCheck {
        packs: names.len() as i64,
        logs: check.logs.len() as i64,
        forks: session.store.forks()?.iter().map(|(_, count)| count).sum(),
        changes: check.changes,
        ok: check.bad.is_none(),
        first_bad: check.bad.map(|name| hex(&name)),
        rows_ok: session.store.clocks_agree()?,
        audit_ok: audit.broken_at.is_none() && session.store.audit_reaches_packs()?,
    })
}

/// A walk through all packs.
#[derive(Default)]
struct Check {
    /// What nobody holds any more need not be there.
    lost: Lost,
    seen: BTreeSet<PackHash>,
    logs: BTreeSet<[u8; 32]>,
    changes: i64,
    bad: Option<PackHash>,
}

impl Check {
    fn look(&mut self, name: &PackHash, bytes: &[u8], keys: &Keyring) {
        if !self.holds(name, bytes, keys) {
            self.bad = self.bad.or(Some(*name));
        }
        self.seen.insert(*name);
    }

    fn holds(&mut self, name: &PackHash, bytes: &[u8], keys: &Keyring) -> bool {
        let Ok(sealed) = pack::open_head(bytes, keys) else {
            return false;
        };
        let link = &sealed.head().link;
        self.logs.insert(link.log);
        let mut facets = BTreeMap::new();
        count(&sealed, keys, &mut facets);
        self.changes += facets.values().sum::<i64>();
        let mut rests_on = link.prev.iter().chain(&link.deps);
        sealed.hash() == *name
            && rests_on.all(|name| self.seen.contains(name) || self.lost.has(name))
    }
}

/// The name of a pack, for people who compare.
pub(crate) fn hex(name: &PackHash) -> String {
    name.iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
