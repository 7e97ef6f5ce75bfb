//! A look at the head of every pack: which chunk this device has read, and by whose key.

use super::super::import::Judge;
use super::super::keys::Owner;
use super::super::openers::Marks;
use super::super::rows::ScopeOf;
use super::make::Snapshotting;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::{Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use sync::history::{Link, PackHash, Place};
use sync::pack;
use sync::snapshot::{History, Told};
use uuid::Uuid;

/// Of how many chunks at least one must be in it, that a snapshot is worth its while: an agency whose
/// cases this device cannot read is read from the packs in any case.
const WORTH_ONE_OF: usize = 4;

/// A scope as its chunks were sealed: whose key it was matters.
pub(super) type Of = (ScopeOf, Owner);

/// What was seen of the packs.
#[derive(Default)]
pub(super) struct Survey {
    pub(super) links: Vec<(PackHash, Link)>,
    told: BTreeMap<PackHash, Surveyed>,
    scopes: Vec<Of>,
    numbers: BTreeMap<Of, u32>,
    /// Of which something was not read, or which cannot be told apart from another.
    spoiled: BTreeSet<Of>,
}

struct Surveyed {
    place: Place,
    device: [u8; 32],
    member: [u8; 16],
    at: sync::Hlc,
    /// Tags, and the scope where it is known.
    chunks: Vec<([u8; 8], Option<u32>)>,
}

impl Store {
    /// Looks at the head of every pack.
    pub(super) fn survey(&self, judge: &dyn Judge) -> Result<Survey> {
        let mut survey = Survey::default();
        // What all members read is told also where nothing was said.
        survey.number(((Facet::Agency, None), Owner::Shared));
        let mut marks = Marks::default();
        let lost = self.lost()?;
        let sql = "SELECT place, lane, no, bytes FROM packs ORDER BY place";
        let mut statement = self.conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let place = Place {
                lane: row.get(1)?,
                no: row.get::<_, i64>(2)?.unsigned_abs(),
            };
            let bytes = row.get_ref(3)?.as_blob().map_err(|_| Error::Damaged)?;
            let sealed = pack::open_head(bytes, judge.keys()).map_err(|_| Error::BadPack)?;
            let head = sealed.head();
            let openers = marks.openers(&sealed, judge);
            let unread = self.unread_of(row.get(0)?)?;
            let mut chunks = Vec::new();
            for (tag, at) in sealed.tags().zip(0_i64..) {
                let of = openers.whose(tag).map(|(scope, is_shared)| {
                    let owner = match (is_shared, scope.facet) {
                        (true, _) => Owner::Shared,
                        (false, Facet::Audit) => Owner::Log(head.link.log),
                        _ => Owner::Member(MemberId(Uuid::from_bytes(head.author.member))),
                    };
                    ((scope.facet, scope.case), owner)
                });
                if let Some(of) = of.filter(|_| unread.contains(&at)) {
                    survey.spoiled.insert(of);
                }
                chunks.push((*tag, of.map(|of| survey.number(of))));
            }
            // What was declared lost is no part of the history that stands here.
            let link = lost.heed(&self.shelf(), &head.link)?;
            survey.links.push((sealed.hash(), link));
            survey.told.insert(
                sealed.hash(),
                Surveyed {
                    place,
                    device: head.author.device.0,
                    member: head.author.member,
                    at: head.at,
                    chunks,
                },
            );
        }
        Ok(survey)
    }

    fn unread_of(&self, place: i64) -> Result<BTreeSet<i64>> {
        let sql = "SELECT chunk FROM unread WHERE place = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let chunks = statement.query_map([place], |row| row.get(0))?;
        Ok(chunks.collect::<rusqlite::Result<_>>()?)
    }
}

impl Survey {
    fn number(&mut self, of: Of) -> u32 {
        *self.numbers.entry(of).or_insert_with(|| {
            self.scopes.push(of);
            u32::try_from(self.scopes.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// The scopes whose rows are told, with the epoch that seals them. Rows into which more than one
    /// key led are not: who holds one of them is to see nothing of what the other sealed. Lines of the
    /// audit stay in the packs.
    pub(super) fn open(&self, making: &Snapshotting<'_>) -> BTreeMap<Of, u32> {
        let mut owners = BTreeMap::<ScopeOf, usize>::new();
        for (scope, _) in &self.scopes {
            *owners.entry(*scope).or_default() += 1;
        }
        let told = |of: &&Of| {
            of.0.0 != Facet::Audit && owners.get(&of.0) == Some(&1) && !self.spoiled.contains(*of)
        };
        let scopes = self.scopes.iter().filter(told);
        scopes
            .filter_map(|of| Some((*of, (making.epoch_of)(of.0, of.1)?)))
            .collect()
    }

    fn is_open(&self, scope: Option<u32>, open: &BTreeMap<Of, u32>) -> bool {
        let of = scope.and_then(|number| self.scopes.get(usize::try_from(number).ok()?));
        of.is_some_and(|of| open.contains_key(of))
    }

    pub(super) fn is_worthwhile(&self, open: &BTreeMap<Of, u32>) -> bool {
        let chunks = || self.told.values().flat_map(|pack| &pack.chunks);
        let told = chunks().filter(|(_, scope)| self.is_open(*scope, open));
        told.count() * WORTH_ONE_OF >= chunks().count()
    }

    /// What is told of the packs of a history, and where they lie here.
    pub(super) fn told(
        &self,
        history: &History,
        open: &BTreeMap<Of, u32>,
    ) -> Result<(Vec<Told>, Vec<Place>)> {
        let (mut told, mut places) = (Vec::new(), Vec::new());
        for (name, _) in history.packs() {
            let pack = self.told.get(name).ok_or(Error::Damaged)?;
            let closed = (0..).zip(&pack.chunks);
            let closed = closed.filter(|(_, (_, scope))| !self.is_open(*scope, open));
            told.push(Told {
                device: pack.device,
                member: pack.member,
                at: pack.at,
                closed: closed.map(|(at, (tag, _))| (at, *tag)).collect(),
            });
            places.push(pack.place);
        }
        Ok((told, places))
    }
}
