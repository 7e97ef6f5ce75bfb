//! How scopes stand, as a pack may say it, and whether they stand like that here
//! (`docs/sync-format.md`, §3.1). Two devices that had seen the same hold the same: where they do not,
//! one of them is damaged or wrong, and nobody would notice.

mod doubts;

pub(super) use doubts::Claim;

use super::classes::is_merged;
use super::import::Loss;
use super::rows::{Batch, ScopeOf};
use super::shelf::Shelf;
use super::snapshot;
use super::take::statement;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::{CaseId, Facet};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use sync::alarm::{self, State};
use sync::history::{self, Gate, LogId, PackHash, Past, Place};
use sync::merge::{self, Change};
use sync::pack::{self, Chunk, Draft, Keyring, Line, Scope, Tags};
use sync::replay::RowKey;
use vault::ScopeKey;

/// Scopes that one pack tells of. Each comes round, and a pack stays small.
const TOLD_MAX: usize = 8;

/// When this device last said how scopes stand.
const TOLD_AT: &str = "told-prints";

/// Scopes that are here whole, with their keys by epochs.
type Whole<'k> = BTreeMap<ScopeOf, Vec<(u32, &'k ScopeKey)>>;

/// What is held here, and what of it only one member can read.
pub struct Held<'a> {
    /// Every key of the scopes that are shared.
    pub keys: &'a Keyring,
    /// Whether something of a facet of a case was sealed under a key that only one member has.
    pub is_alone: &'a dyn Fn(Facet, Option<CaseId>) -> bool,
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
            let changes: Vec<Change> = changes
                .filter(|change| is_merged(change.op.table))
                .collect();
            let written = changes
                .iter()
                .map(|change| (change.op.table, change.op.row));
            let mut keys: BTreeSet<RowKey> = written.collect();
            keys.extend(rows.get(&scope).into_iter().flatten());
            merge::apply(&shelf, &mut batch, seen, changes)?;
            let state = stands(&mut batch, &keys, key, seen)?;
            let tag = pack::mark(key, &link.log, draft.head.at);
            prints.insert(tag, state.print(&link.log, link.no));
        }
        if !prints.is_empty() {
            self.put_note(TOLD_AT, &now_ms.to_be_bytes())?;
        }
        alarm::prints(&prints).map_err(|_| Error::BadPack)
    }

    /// Of these scopes those that are here whole, with their keys by epochs: every epoch is held, all of
    /// it is shared, and no chunk of it is unread.
    fn whole<'k>(
        &self,
        scopes: impl Iterator<Item = ScopeOf>,
        held: &Held<'k>,
    ) -> Result<Whole<'k>> {
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
                        marks.insert(pack::mark(key, &chunk.log, chunk.at), *scope);
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
fn newest<'k>(whole: &Whole<'k>, scope: ScopeOf, epoch: u32) -> Option<&'k ScopeKey> {
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
    let mut state = State::empty(key, seen);
    for row in rows {
        state.add_row(&shelf, (row, batch.row(row)?))?;
    }
    Ok(state)
}
