//! Ids that an audit log has told before. A chunk names them by the line that told them, which takes
//! two or three bytes instead of sixteen (`docs/sync-format.md`, §6.1).

use std::collections::{HashMap, HashSet};

use super::super::bytes::put;
use super::super::{Error, Hash, Result};
use super::{AuditLines, Id, Told};

/// What a line of an audit log is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The case, if it is about one.
    pub case: Option<Id>,
    /// The record, if it is about one; it may be the case.
    pub object: Option<Id>,
}

/// A line that everybody knows who can read what the same log sealed before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its place in the chain of the audit log.
    pub place: i64,
    /// What it is about.
    pub about: About,
}

/// The ids that lines tell, each once, in the order of the lines.
fn ids_of(abouts: impl IntoIterator<Item = About>) -> Vec<Id> {
    let mut seen = HashSet::new();
    let ids = abouts
        .into_iter()
        .flat_map(|about| [about.case, about.object]);
    ids.flatten().filter(|id| seen.insert(*id)).collect()
}

/// By which earlier lines some lines name ids, and those ids.
#[derive(Default)]
pub(super) struct Chosen {
    places: Vec<i64>,
    pub(super) ids: Vec<Id>,
}

impl Chosen {
    /// Chooses, of the lines before the place `first`, those that tell something that is needed.
    pub(super) fn of(told: &[Told], first: i64, earlier: &[Earlier]) -> Self {
        let before = earlier.iter().filter(|one| (1..first).contains(&one.place));
        let offers =
            before.flat_map(|one| ids_of([one.about]).into_iter().map(move |id| (id, one)));
        let offers: HashMap<Id, &Earlier> = offers.collect();
        let cases = told.iter().filter_map(|one| one.case);
        let mut known = HashSet::new();
        let mut chosen = Vec::new();
        for id in cases.chain(told.iter().filter_map(|one| one.object)) {
            if let Some(one) = offers.get(&id)
                && !known.contains(&id)
            {
                known.extend(ids_of([one.about]));
                chosen.push(**one);
            }
        }
        Self {
            places: chosen.iter().map(|one| one.place).collect(),
            ids: ids_of(chosen.iter().map(|one| one.about)),
        }
    }

    /// Says them, before whatever names an id.
    pub(super) fn put(&self, out: &mut Vec<u8>, first: i64) {
        put(out, self.places.len() as u64);
        for place in &self.places {
            put(out, first.wrapping_sub(*place).unsigned_abs());
        }
        put(out, self.ids.len() as u64);
        out.extend(check(&self.ids));
    }
}

/// What tells whether a reader found the ids that were meant.
fn check(ids: &[Id]) -> [u8; 8] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"linden/audit/ids/1");
    ids.iter().for_each(|id| {
        hasher.update(id);
    });
    let hash: Hash = hasher.finalize().into();
    hash.first_chunk().copied().unwrap_or_default()
}

/// A case or record as a chunk names it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named {
    Nothing,
    Told(Id),
    /// By its place among the ids of earlier lines.
    Earlier(usize),
}

impl Named {
    fn id(self, earlier: &[Id]) -> Result<Option<Id>> {
        match self {
            Self::Nothing => Ok(None),
            Self::Told(id) => Ok(Some(id)),
            Self::Earlier(at) => earlier.get(at).copied().map(Some).ok_or(Error::Damaged),
        }
    }
}

/// What each line is about, once the ids of earlier lines are known.
///
/// # Errors
/// [`Error::Damaged`] for a record that is the case and is not said to be.
pub(super) fn settle(
    told: &mut [Told],
    named: &[(Named, Option<Named>)],
    ids: &[Id],
) -> Result<()> {
    for (one, (case, object)) in told.iter_mut().zip(named) {
        one.case = case.id(ids)?;
        one.object = match object {
            // The record is the case.
            None => Some(one.case.ok_or(Error::Damaged)?),
            Some(object) => object.id(ids)?,
        };
        if object.is_some() && one.object.is_some() && one.object == one.case {
            return Err(Error::Damaged);
        }
    }
    Ok(())
}

/// Lines of an audit log that name ids by earlier lines of it, which the reader has to bring.
#[derive(Clone, Debug)]
pub struct Referring {
    pub(super) lines: AuditLines,
    /// The places of the earlier lines.
    pub(super) places: Vec<i64>,
    pub(super) named: Vec<(Named, Option<Named>)>,
    pub(super) count: usize,
    pub(super) check: [u8; 8],
}

impl Referring {
    /// The places, in the chain of the audit log, of the lines that have to be brought.
    pub fn places(&self) -> &[i64] {
        &self.places
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is none; there always is one.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The lines, given what the earlier ones are about, in the order of their places. `None` if those
    /// are not the ones that were meant.
    pub fn told_by(self, abouts: impl IntoIterator<Item = About>) -> Option<AuditLines> {
        let ids = ids_of(abouts);
        if ids.len() != self.count || check(&ids) != self.check {
            return None;
        }
        let mut told: Vec<Told> = self.lines.told.collect();
        settle(&mut told, &self.named, &ids).ok()?;
        Some(AuditLines {
            told: told.into_iter(),
            ..self.lines
        })
    }
}
