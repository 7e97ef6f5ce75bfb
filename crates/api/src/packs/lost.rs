//! Packs that others have seen and that nobody here has: what waits for them, and declaring them lost.

use super::hex;
use crate::exchange::court::ring;
use crate::exchange::names::Names;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::exchange::{MissingList, MissingView, OfPack};
use casework::{Deed, Invalid, Moment, Reason};
use std::collections::{BTreeMap, BTreeSet};
use store::exchange::{Waiting, Why};
use sync::history::PackHash;
use sync::pack::{self, Keyring};
use sync::roster::{Body, Last, Lose};

/// A pack that is missed.
struct Missing {
    /// As far as what waits for it tells its place.
    last: Last,
    /// Who sealed it, if what waits is the next of the same log.
    by: Option<[u8; 32]>,
    /// Who had seen it.
    seen_by: BTreeSet<[u8; 32]>,
    since_ms: i64,
    packs: i64,
}

/// The packs that are missed here, those first that were missed the longest.
pub(crate) fn missing(session: &mut Session, _: Nothing) -> Result<MissingList, Fault> {
    let names = Names::of(session)?;
    let mut missing: Vec<Missing> = missed(session)?.into_values().collect();
    missing.sort_by_key(|one| (one.since_ms, one.last.pack));
    let now_ms = session.now().timestamp_millis();
    let day_ms = 24 * 60 * 60 * 1_000;
    let view = |one: Missing| {
        let (member, device) = one.by.map_or((None, None), |by| names.device(&by));
        let seen_by = one.seen_by.iter().filter_map(|by| names.device(by).0);
        Some(MissingView {
            id: hex(&one.last.pack),
            member: member.unwrap_or_default(),
            device: device.unwrap_or_default(),
            seen_by: seen_by.collect::<BTreeSet<_>>().into_iter().collect(),
            packs: one.packs,
            since: Moment::from_timestamp_millis(one.since_ms)?,
            days: now_ms.saturating_sub(one.since_ms).max(0) / day_ms,
        })
    };
    let packs = missing.into_iter().filter_map(view).collect();
    Ok(MissingList { packs })
}

/// Declares a pack lost: a statement, so that nobody waits for it any more.
pub(crate) fn lose(session: &mut Session, input: OfPack) -> Result<Nothing, Fault> {
    let mut missed = missed(session)?.into_values();
    let one = missed.find(|one| hex(&one.last.pack) == input.id);
    let last = one.ok_or(Fault::of(FaultCode::NotFound))?.last;
    let said = &session.book()?.state().lost;
    if said.iter().any(|(_, lost)| lost.pack == last.pack) {
        return Err(Invalid::of("id", Reason::AlreadyDone).into());
    }
    session.say(Deed::JudgePacks, vec![Body::Lose(Lose { last })])?;
    let jobs = std::sync::Arc::clone(&session.jobs);
    session.take_in(Vec::new(), &jobs.begin(None))?;
    Ok(Nothing {})
}

/// What is missed and not declared lost, with all that waits for it, directly or behind others.
fn missed(session: &mut Session) -> Result<BTreeMap<PackHash, Missing>, Fault> {
    let keys = ring(&session.store.held_keys()?)?;
    let lost = session.store.lost()?;
    let waiting = session.store.waiting()?;
    let by_name: BTreeMap<PackHash, &Waiting> = waiting.iter().map(|one| (one.name, one)).collect();
    let mut missing = BTreeMap::<PackHash, Missing>::new();
    for one in waiting.iter().filter(|one| one.why == Why::Missing) {
        let (mut behind, mut steps) = (one, 0);
        // What waits for something that waits itself is held up by what that waits for.
        while let Some(next) = behind.missed.and_then(|missed| by_name.get(&missed))
            && steps < waiting.len()
        {
            (behind, steps) = (next, steps + 1);
        }
        let Some(pack) = behind.missed.filter(|_| behind.why == Why::Missing) else {
            continue;
        };
        if lost.has(&pack) || session.store.has_pack(&pack)? {
            continue;
        }
        let missed = missing.entry(pack).or_insert(Missing {
            last: Last {
                log: [0; 32],
                no: 0,
                pack,
            },
            by: None,
            seen_by: BTreeSet::new(),
            since_ms: one.since_ms,
            packs: 0,
        });
        missed.packs += 1;
        missed.since_ms = missed.since_ms.min(one.since_ms);
        missed.seen_by.extend(one.device);
        if one.name == behind.name && missed.by.is_none() {
            missed.place(session, one, &keys)?;
        }
    }
    Ok(missing)
}

impl Missing {
    /// Its place, if a pack that waits is the next of its log.
    fn place(&mut self, session: &Session, next: &Waiting, keys: &Keyring) -> Result<(), Fault> {
        let bytes = session.store.waiting_pack(&next.name)?;
        let Some(bytes) = bytes else {
            return Ok(());
        };
        if let Ok(sealed) = pack::open_head(&bytes, keys)
            && sealed.head().link.prev == Some(self.last.pack)
        {
            let head = sealed.head();
            self.last.log = head.link.log;
            self.last.no = head.link.no.saturating_sub(1);
            self.by = Some(head.author.device.0);
        }
        Ok(())
    }
}
