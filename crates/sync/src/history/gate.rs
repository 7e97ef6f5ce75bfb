//! The causal gate: a pack is let in after everything its author had seen, or it waits.

use super::{Lane, Link, LogId, PackHash, Past, Place, Shelf};
use crate::lost::Lost;

/// How many heads a pack may name: beyond any agency, and a bound for foreign bytes.
pub const DEPS_MAX: usize = 4096;

/// What to do with a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It was applied before: nothing.
    Known,
    /// Keep it until these have been applied.
    Waits(Vec<PackHash>),
    /// It contradicts the chain it claims to continue: keep it aside, apply nothing that needs it.
    /// Everybody comes to the same answer, for it follows from the pack and its `prev` alone.
    Refused(Misfit),
    /// Its turn has come.
    Ready(Admission),
}

/// How a pack contradicts its own chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// Not one more than the pack before it.
    #[error("the pack's number does not follow from the pack before it")]
    Number,
    /// Another log than the pack before it.
    #[error("the pack continues a chain of another log")]
    Log,
    /// More than [`DEPS_MAX`].
    #[error("the pack names too many others")]
    Deps,
}

/// How a pack lies to the chains that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// It is the next of its lane.
    Continues,
    /// It is the first of a log, or the first behind a lost pack.
    Log,
    /// Its chain parts from one that goes on differently: a restored or cloned device.
    Fork,
}

/// A pack that is let in, with all that the shelf has to keep of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission {
    /// Its name.
    pub pack: PackHash,
    /// Its log.
    pub log: LogId,
    /// Where it will lie.
    pub place: Place,
    /// Whether it begins a lane.
    pub begin: Begin,
    /// Where its lane forked off; only said by the first of a lane.
    pub from: Option<Place>,
    /// What its author had seen, itself included. Changes are applied with this.
    pub sight: Past,
    /// What is new in `sight` against the pack before it, without itself.
    pub newly_seen: Vec<Place>,
    /// The heads that are none any more.
    pub covered: Vec<PackHash>,
}

/// Says whether a pack's turn has come. Changes nothing: the caller applies its chunks with
/// `sight` and hands the admission to [`Shelf::admit`], in one transaction.
///
/// # Errors
/// Only those of the shelf.
pub fn gate<S: Shelf>(shelf: &S, pack: PackHash, link: &Link) -> Result<Gate, S::Error> {
    gate_heeding(shelf, pack, link, &Lost::default())
}

/// The same where packs were declared lost: what the link names of them does not count, unless its
/// author knew better ([`Lost::heed`]).
///
/// # Errors
/// Only those of the shelf.
pub fn gate_heeding<S: Shelf>(
    shelf: &S,
    pack: PackHash,
    link: &Link,
    lost: &Lost,
) -> Result<Gate, S::Error> {
    if shelf.place(&pack)?.is_some() {
        return Ok(Gate::Known);
    }
    if link.deps.len() > DEPS_MAX {
        return Ok(Gate::Refused(Misfit::Deps));
    }
    let gate = settle(shelf, pack, &lost.heed(shelf, link)?)?;
    let first = link.prev.is_some() || link.no == 1;
    Ok(match gate {
        Gate::Ready(_) if !first => Gate::Refused(Misfit::Number),
        other => other,
    })
}

/// Lets a pack in behind all that its link names. One without a `prev` begins a lane, with whatever
/// number: it may lie behind a lost pack.
pub(crate) fn settle<S: Shelf>(shelf: &S, pack: PackHash, link: &Link) -> Result<Gate, S::Error> {
    let mut missing = Vec::new();
    let mut seen = Vec::new();
    for name in link.prev.iter().chain(&link.deps) {
        match shelf.place(name)? {
            Some(place) => seen.push(place),
            None => missing.push(*name),
        }
    }
    if !missing.is_empty() {
        return Ok(Gate::Waits(missing));
    }
    let prev = if link.prev.is_some() {
        seen.first().copied()
    } else {
        None
    };
    if prev.is_some_and(|prev| link.no != prev.no.saturating_add(1)) {
        return Ok(Gate::Refused(Misfit::Number));
    }
    place(shelf, pack, link, prev, &seen)
}

fn place<S: Shelf>(
    shelf: &S,
    pack: PackHash,
    link: &Link,
    prev: Option<Place>,
    seen: &[Place],
) -> Result<Gate, S::Error> {
    let Some((lane, begin)) = lane(shelf, link, prev)? else {
        return Ok(Gate::Refused(Misfit::Log));
    };
    let before = match prev {
        Some(prev) => shelf.sight(prev)?,
        None => Past::default(),
    };
    let mut past = before.clone();
    for place in seen {
        // What is covered already brings nothing new: its own past is covered too.
        if !past.covers(*place) {
            past.join(&shelf.sight(*place)?);
        }
    }
    let newly_seen = past.beyond(&before).collect();
    let place = Place { lane, no: link.no };
    past.raise(place);
    Ok(Gate::Ready(Admission {
        pack,
        log: link.log,
        place,
        begin,
        from: prev.filter(|_| begin == Begin::Fork),
        covered: covered(shelf, &past)?,
        newly_seen,
        sight: past,
    }))
}

/// The lane a pack belongs to, or none if its log is not that of the pack before it.
fn lane<S: Shelf>(
    shelf: &S,
    link: &Link,
    prev: Option<Place>,
) -> Result<Option<(Lane, Begin)>, S::Error> {
    let Some(prev) = prev else {
        return Ok(Some((shelf.lanes()?, Begin::Log)));
    };
    let branch = shelf.branch(prev.lane)?;
    let Some(branch) = branch.filter(|branch| branch.log == link.log) else {
        return Ok(None);
    };
    Ok(Some(if branch.last == prev.no {
        (prev.lane, Begin::Continues)
    } else {
        (shelf.lanes()?, Begin::Fork)
    }))
}

fn covered<S: Shelf>(shelf: &S, past: &Past) -> Result<Vec<PackHash>, S::Error> {
    let mut covered = Vec::new();
    for head in shelf.heads()? {
        if shelf.place(&head)?.is_some_and(|place| past.covers(place)) {
            covered.push(head);
        }
    }
    Ok(covered)
}
