//! How scopes stand, as a pack may say it, and whether they stand like that here
//! (`docs/sync-format.md`, §3.1). Two devices that had seen the same hold the same: where they do not,
//! one of them is damaged or wrong, and nobody would notice.
//!
//! A difference is a doubt at first: a key may still be on its way. Only what lasts is told to people.

use super::import::{Imported, Importing, Loss};
use super::openers::Openers;
use super::rows::{Batch, ScopeOf};
use super::seal::is_merged;
use super::shelf::Shelf;
use super::snapshot;
use super::take::statement;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::code::Code;
use casework::{CaseId, Facet};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use sync::alarm::{self, Print, State};
use sync::history::{self, Gate, LogId, PackHash, Past, Place, Shelf as _};
use sync::merge::{self, Change};
use sync::pack::{self, Chunk, Draft, Keyring, Line, Scope, Sealed, Tags};
use sync::replay::RowKey;
use uuid::Uuid;
use vault::ScopeKey;

/// Scopes that one pack tells of. Each comes round, and a pack stays small.
const TOLD_MAX: usize = 8;
/// Prints of one import that are compared, the newest ones; what is older lies beneath newer changes.
const COMPARED_MAX: usize = 256;
/// Doubts that are kept.
const DOUBTS_MAX: usize = 64;

/// When this device last said how scopes stand.
const TOLD_AT: &str = "told-prints";
/// The differences that were found.
const DOUBTS: &str = "doubts";

/// What is held here, and what of it only one member can read.
pub struct Held<'a> {
    /// Every key of the scopes that are shared.
    pub keys: &'a Keyring,
    /// Whether something of a facet of a case was sealed under a key that only one member has.
    pub is_alone: &'a dyn Fn(Facet, Option<CaseId>) -> bool,
}

/// What a pack says of a scope.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Claim {
    pack: PackHash,
    device: [u8; 32],
    log: LogId,
    no: u64,
    facet: String,
    case: [u8; 16],
    epoch: u32,
    print: Print,
}

/// A claim that is not so here: since when, and when it was last looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Doubt {
    claim: Claim,
    since_ms: i64,
    seen_ms: i64,
}

impl Claim {
    /// What a pack says, as far as it can be opened here.
    pub(super) fn of(sealed: &Sealed<'_>, openers: &Openers<'_>) -> Vec<Self> {
        let head = sealed.head();
        let prints = alarm::read_prints(&head.reserved).unwrap_or_default();
        let claim = |(tag, print): (&[u8; 8], &Print)| {
            let (scope, is_shared) = openers.whose(tag)?;
            let case = scope.case.filter(|_| is_shared)?;
            Some(Self {
                pack: sealed.hash(),
                device: head.author.device.0,
                log: head.link.log,
                no: head.link.no,
                facet: scope.facet.code().to_owned(),
                case: case.0.into_bytes(),
                epoch: scope.epoch,
                print: *print,
            })
        };
        prints.iter().filter_map(claim).collect()
    }

    fn scope(&self) -> Option<ScopeOf> {
        let case = CaseId(Uuid::from_bytes(self.case));
        Facet::from_code(&self.facet).map(|facet| (facet, Some(case)))
    }
}

impl Imported {
    /// Takes note of what a pack says.
    pub(super) fn hear(&mut self, claims: Vec<Claim>) {
        self.told.extend(claims);
        let old = self.told.len().saturating_sub(COMPARED_MAX);
        self.told.drain(..old);
    }
}

impl Store {
    /// When this device last said in a pack how scopes stand, milliseconds.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn told_prints(&self) -> Result<Option<i64>> {
        let kept = self.meta_get(TOLD_AT)?;
        let at = kept.map(|bytes| bytes.try_into().map_err(|_| Error::Damaged));
        Ok(at.transpose()?.map(i64::from_be_bytes))
    }

    /// The devices that say of a case what is not so here, and was not for so many milliseconds.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn differing(&self, lasting_ms: i64) -> Result<BTreeSet<([u8; 32], CaseId)>> {
        let doubts = self.doubts()?.into_iter();
        let lasting = doubts.filter(|doubt| doubt.seen_ms - doubt.since_ms >= lasting_ms);
        let of = |Claim { device, case, .. }| (device, CaseId(Uuid::from_bytes(case)));
        Ok(lasting.map(|doubt| of(doubt.claim)).collect())
    }

    fn doubts(&self) -> Result<Vec<Doubt>> {
        let kept = self.meta_get(DOUBTS)?.unwrap_or_default();
        // What another version wrote is found again.
        Ok(postcard::from_bytes(&kept).unwrap_or_default())
    }

    /// What a pack that is about to be sealed says of some of its scopes: how they stand once it is
    /// applied. Nothing of a scope that is not here whole, and nothing at all in a pack that declares
    /// another lost: its author did not know of that before.
    pub(super) fn prints(&self, draft: &Draft, held: &Held<'_>, now_ms: i64) -> Result<Vec<u8>> {
        let lines = draft.chunks.iter().flat_map(|chunk| &chunk.lines);
        let mut said = lines.flat_map(|line| &line.ops).filter_map(statement);
        if said.any(|statement| Loss::of(&statement).is_some()) {
            return Ok(Vec::new());
        }
        let chunks = in_turn(draft);
        let whole = self.whole(chunks.iter().map(|chunk| of(&chunk.scope)), held)?;
        let rows = self.rows_of(&whole.keys().copied().collect())?;
        let (shelf, link) = (self.shelf(), &draft.head.link);
        // Its name is made of what is said here, and stands nowhere in it.
        let gate = history::gate_heeding(&shelf, PackHash::default(), link, &self.lost()?)?;
        let Gate::Ready(admission) = gate else {
            return Err(Error::BadPack);
        };
        let seen = (admission.place, &admission.sight);
        let mut prints = BTreeMap::new();
        for chunk in chunks {
            let scope = of(&chunk.scope);
            let Some(key) = newest(&whole, scope, chunk.scope.epoch) else {
                continue;
            };
            let mut batch = Batch::new(shelf);
            batch.enter(scope);
            let changes = chunk.lines.iter().cloned().flat_map(Line::into_changes);
            let changes: Vec<Change> = changes.filter(is_merged).collect();
            let written = changes
                .iter()
                .map(|change| (change.op.table, change.op.row));
            let mut keys: BTreeSet<RowKey> = written.collect();
            keys.extend(rows.get(&scope).into_iter().flatten());
            merge::apply(&shelf, &mut batch, seen, changes)?;
            let state = stands(&mut batch, &keys, key, seen)?;
            let tag = pack::mark(key, &link.log, draft.head.at).map_err(|_| Error::BadPack)?;
            prints.insert(tag, state.print(&link.log, link.no));
        }
        if !prints.is_empty() {
            self.put_note(TOLD_AT, &now_ms.to_be_bytes())?;
        }
        alarm::prints(&prints).map_err(|_| Error::BadPack)
    }

    /// Compares what was said in the packs of an import, and what was in doubt before, with what stands
    /// here now.
    pub(super) fn compare(&mut self, told: Vec<Claim>, importing: &Importing<'_>) -> Result<()> {
        let before = self.doubts()?;
        if told.is_empty() && before.is_empty() {
            return Ok(());
        }
        let judge = &*importing.judge;
        let held = Held {
            keys: judge.keys(),
            is_alone: &|facet, case| judge.is_alone(facet, case),
        };
        let since = before.iter().map(|doubt| (&doubt.claim, doubt.since_ms));
        let mut claims: BTreeMap<&Claim, i64> =
            told.iter().map(|claim| (claim, importing.now_ms)).collect();
        claims.extend(since);
        let whole = self.whole(claims.keys().filter_map(|claim| claim.scope()), &held)?;
        let rows = self.rows_of(&whole.keys().copied().collect())?;
        let mut doubts = Vec::new();
        for (claim, since_ms) in claims {
            let (Some(scope), true) = (claim.scope(), doubts.len() < DOUBTS_MAX) else {
                continue;
            };
            let keys = rows.get(&scope).into_iter().flatten().copied().collect();
            if let Some(key) = newest(&whole, scope, claim.epoch)
                && self.differs(claim, (key, &keys))?
            {
                doubts.push(Doubt {
                    claim: claim.clone(),
                    since_ms,
                    seen_ms: importing.now_ms,
                });
            }
        }
        if doubts != before {
            let bytes = postcard::to_allocvec(&doubts).map_err(|_| Error::TooLarge)?;
            self.meta_set(DOUBTS, &bytes)?;
        }
        Ok(())
    }

    fn differs(&self, claim: &Claim, (key, rows): (&ScopeKey, &BTreeSet<RowKey>)) -> Result<bool> {
        let shelf = self.shelf();
        // A history that was built anew may lack it.
        let Some(place) = shelf.place(&claim.pack)? else {
            return Ok(false);
        };
        let sight = shelf.sight(place)?;
        if !self.lost()?.is_known(&shelf, &sight)? {
            return Ok(false);
        }
        let state = stands(&mut Batch::new(shelf), rows, key, (place, &sight))?;
        Ok(state.differs((&claim.log, claim.no), &claim.print))
    }

    /// Of these scopes those that are here whole, with their keys by epochs: every epoch is held, all of
    /// it is shared, and no chunk of it is unread.
    fn whole<'k>(
        &self,
        scopes: impl Iterator<Item = ScopeOf>,
        held: &Held<'k>,
    ) -> Result<BTreeMap<ScopeOf, Vec<(u32, &'k ScopeKey)>>> {
        let not_read = snapshot::not_read(&self.conn)?;
        let scopes =
            scopes.filter(|scope| !not_read.contains(scope) && !(held.is_alone)(scope.0, scope.1));
        let with_keys = |scope: ScopeOf| Some((scope, held.keys.every(scope.0, scope.1)?));
        let mut whole: BTreeMap<_, _> = scopes.filter_map(with_keys).collect();
        if whole.is_empty() {
            return Ok(whole);
        }
        let mut marks = HashMap::<[u8; 8], ScopeOf>::new();
        let mut marked = None;
        let mut unread = BTreeSet::<ScopeOf>::new();
        self.each_unread(|chunk| {
            let is_marked =
                |(log, at): (LogId, _)| log == chunk.log && Tags::same_span(at, chunk.at);
            if !marked.is_some_and(is_marked) {
                marked = Some((chunk.log, chunk.at));
                marks.clear();
                for (scope, keys) in &whole {
                    for (_, key) in keys {
                        let mark = pack::mark(key, &chunk.log, chunk.at);
                        marks.insert(mark.map_err(|_| Error::BadPack)?, *scope);
                    }
                }
            }
            unread.extend(marks.get(&chunk.tag).copied());
            Ok(())
        })?;
        whole.retain(|scope, _| !unread.contains(scope));
        Ok(whole)
    }
}

/// The chunks of a pack of which something may be said, a few of them: the next few in the next pack.
fn in_turn(draft: &Draft) -> Vec<&Chunk> {
    let chunks: Vec<&Chunk> = draft
        .chunks
        .iter()
        .filter(|chunk| chunk.scope.case.is_some())
        .collect();
    let few = chunks.len().min(TOLD_MAX);
    let no = usize::try_from(draft.head.link.no).unwrap_or_default();
    let first = no.wrapping_mul(TOLD_MAX).checked_rem(chunks.len());
    let turned = chunks.iter().cycle().skip(first.unwrap_or_default());
    turned.take(few).copied().collect()
}

const fn of(scope: &Scope) -> ScopeOf {
    (scope.facet, scope.case)
}

/// The key of a scope, if it is the newest that is held: whoever seals with an older one may not know
/// of all that was sealed with it.
fn newest<'k>(
    whole: &BTreeMap<ScopeOf, Vec<(u32, &'k ScopeKey)>>,
    scope: ScopeOf,
    epoch: u32,
) -> Option<&'k ScopeKey> {
    let (newest, key) = whole.get(&scope)?.last()?;
    (*newest == epoch).then_some(*key)
}

/// What stands in some rows, as the pack at a place would tell it.
fn stands<'a>(
    batch: &mut Batch<'_>,
    rows: &BTreeSet<RowKey>,
    key: &ScopeKey,
    seen: (Place, &'a Past),
) -> Result<State<'a>> {
    let shelf: Shelf<'_> = batch.shelf;
    let mut state = State::empty(key, seen).map_err(|_| Error::BadPack)?;
    for row in rows {
        state.add_row(&shelf, (row, batch.row(row)?))?;
    }
    Ok(state)
}
