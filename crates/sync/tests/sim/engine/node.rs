//! A device: the real core, the packs it holds, and a place in the rules where each can be wrong.

use super::bits::Bits;
use super::keep::Base;
use super::pack::{Chunk, Delivery, Pack, Ring, Scope, encode};
use super::spoil::latest_clock_wins;
use super::wrong::Wrong;
use casework::Value;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use sync::history::{self, Admission, Begin, Gate, LogId, PackHash, Place, Shelf};
use sync::lost::Lost;
use sync::merge::{self, Change, How, Keep, Pending};
use sync::replay::RowKey;
use sync::{Clock, Hlc, Kind, Op};

/// A change that is not sealed yet, with the oracle's number for it.
#[derive(Clone)]
pub struct Draft {
    pub scope: Scope,
    pub change: Change,
    pub mark: usize,
}

/// All of it is one database: a clone is a backup, and a crash falls between two states of it.
#[derive(Clone)]
pub struct Node {
    pub log: LogId,
    pub tip: Option<PackHash>,
    pub clock: Clock,
    /// How wrong its wall clock is, in milliseconds.
    pub skew: i64,
    pub ring: Ring,
    pub version: u8,
    pub history: history::Memory,
    pub rows: BTreeMap<Scope, merge::Memory>,
    /// The packs, verbatim, in the order they were applied.
    pub applied: Vec<Delivery>,
    pub waiting: Vec<Delivery>,
    /// The snapshot it began with, if it did.
    pub base: Option<Rc<Base>>,
    pub lost: Lost,
    /// Statements that are not sealed yet: packs that are lost.
    pub declares: Vec<PackHash>,
    pub outbox: Vec<Draft>,
    pub pending: BTreeMap<(Scope, RowKey, u16), Pending>,
    pub wrong: Option<Wrong>,
    /// Whether packs say what their author holds.
    pub tells: bool,
    /// Somebody who had seen the same said something else.
    pub differs: bool,
    /// The oracle's own record of what was applied here.
    pub truth: Bits,
}

/// What was found on import.
#[derive(Clone, Copy, Default)]
pub struct Found {
    pub forks: usize,
    pub own_elsewhere: bool,
    pub refused: bool,
}

pub fn sure<T>(answer: Result<T, std::convert::Infallible>) -> T {
    let Ok(value) = answer;
    value
}

impl Node {
    pub fn new(log: LogId, ring: Ring, version: u8, wrong: Option<Wrong>) -> Self {
        Self {
            log,
            tip: None,
            clock: Clock::default(),
            skew: 0,
            ring,
            version,
            history: history::Memory::default(),
            rows: BTreeMap::new(),
            applied: Vec::new(),
            waiting: Vec::new(),
            base: None,
            lost: Lost::default(),
            declares: Vec::new(),
            outbox: Vec::new(),
            pending: BTreeMap::new(),
            wrong,
            tells: false,
            differs: false,
            truth: Bits::default(),
        }
    }

    pub fn is(&self, wrong: Wrong) -> bool {
        self.wrong == Some(wrong)
    }

    pub fn begin_log(&mut self, log: LogId) {
        (self.log, self.tip) = (log, None);
    }

    pub fn edit(&mut self, (scope, op): (Scope, Op), how: How, hlc: Hlc, mark: usize) {
        let key = (op.table, op.row);
        let mut keep = Vec::new();
        if let Kind::Put(cells) = &op.kind {
            for (column, value) in cells {
                let written = self.write_cell((scope, key, *column), value, how, hlc);
                if !written.keep.is_empty() {
                    keep.push(Keep {
                        column: *column,
                        packs: written.keep,
                    });
                }
            }
        }
        let change = Change { hlc, op, keep };
        self.outbox.push(Draft {
            scope,
            change,
            mark,
        });
    }

    fn write_cell(
        &mut self,
        at: (Scope, RowKey, u16),
        value: &Value,
        how: How,
        hlc: Hlc,
    ) -> Pending {
        let how = if self.is(Wrong::EditReplacesAll) {
            How::Deciding
        } else {
            how
        };
        let row = self.rows.get(&at.0).and_then(|rows| rows.get(&at.1));
        let cell = row.and_then(|row| row.cell(at.2)).cloned();
        let earlier = self.pending.get(&at);
        let new = (value.clone(), hlc);
        let cell = cell.unwrap_or_default();
        let written = sure(merge::edit(&self.history, &cell, earlier, how, new));
        self.pending.insert(at, written.clone());
        written
    }

    /// Seals the outbox into the next pack of the own log, numbered `id` by the oracle.
    pub fn seal(&mut self, nonce: u64, id: usize) -> (Delivery, Vec<Draft>) {
        let mut link = sure(history::next(&self.history, self.log, self.tip));
        if self.is(Wrong::DepsForgetOne) {
            link.deps.pop();
        }
        let drafts = std::mem::take(&mut self.outbox);
        self.pending.clear();
        let mut by_scope = BTreeMap::<Scope, Vec<Change>>::new();
        for draft in &drafts {
            let changes = by_scope.entry(draft.scope).or_default();
            changes.push(draft.change.clone());
        }
        let chunks: Vec<Chunk> = by_scope
            .into_iter()
            .map(|(scope, changes)| Chunk::seal(scope, changes))
            .collect();
        let lost = std::mem::take(&mut self.declares);
        let bytes = encode(&link, (&chunks, &lost), nonce);
        let hash = *blake3::hash(&bytes).as_bytes();
        let pack = Rc::new(Pack {
            hash,
            link,
            chunks,
            lost,
            prints: OnceCell::new(),
            bytes,
            id,
        });
        if let Gate::Ready(admission) = self.gate(&pack) {
            self.admit(&pack, admission);
        }
        self.tip = Some(hash);
        self.tell(&pack);
        (pack, drafts)
    }

    /// Takes in what arrived, if it is what it is called, and applies what may be applied: at most
    /// `most` packs, for a crash may come in between.
    pub fn import(
        &mut self,
        arrived: Vec<(PackHash, Delivery)>,
        wall_ms: i64,
        most: usize,
    ) -> Found {
        for (name, pack) in arrived {
            let is_whole = *blake3::hash(&pack.bytes).as_bytes() == name;
            if is_whole || self.is(Wrong::Unverified) {
                self.waiting.push(pack);
            }
        }
        let mut found = Found::default();
        let mut left = most;
        loop {
            let mut progress = false;
            for pack in std::mem::take(&mut self.waiting) {
                if left > 0 && self.step(&pack, wall_ms, &mut found) {
                    progress = true;
                    left -= 1;
                }
            }
            if !progress {
                return found;
            }
        }
    }

    fn step(&mut self, pack: &Delivery, wall_ms: i64, found: &mut Found) -> bool {
        let gate = self.gate(pack);
        if history::is_own_elsewhere(&self.log, &pack.link, &gate) {
            found.own_elsewhere = true;
        }
        match gate {
            Gate::Known if self.is(Wrong::AppliesTwice) => self.apply_again(pack),
            Gate::Known => {}
            Gate::Waits(_) => self.waiting.push(pack.clone()),
            Gate::Refused(_) => found.refused = true,
            Gate::Ready(_) if self.is(Wrong::NumberIsName) && self.has_number(&pack.link) => {}
            Gate::Ready(_) if self.is(Wrong::LostIsDropped) && self.lost.has(&pack.hash) => {}
            Gate::Ready(admission) => {
                found.forks += usize::from(admission.begin == Begin::Fork);
                self.observe(pack, wall_ms);
                self.admit(pack, admission);
                return true;
            }
        }
        false
    }

    fn observe(&mut self, pack: &Pack, wall_ms: i64) {
        for chunk in &pack.chunks {
            for change in chunk.open(self.ring).unwrap_or_default() {
                self.clock.observe(change.hlc, wall_ms);
            }
        }
    }

    fn admit(&mut self, pack: &Delivery, mut admission: Admission) {
        self.spoil(&pack.link, &mut admission);
        sure(self.history.admit(&admission));
        self.apply(pack, (admission.place, &admission.sight));
        self.applied.push(pack.clone());
        self.truth.add(pack.id);
        self.compare(pack, (admission.place, &admission.sight));
        self.learn(pack);
    }

    pub fn apply(&mut self, pack: &Pack, seen: (Place, &history::Past)) {
        let ring = if self.is(Wrong::OpensAll) {
            Ring::ALL
        } else {
            self.ring
        };
        for chunk in &pack.chunks {
            let Some(changes) = chunk.open(ring) else {
                continue;
            };
            let rows = self.rows.entry(chunk.scope).or_default();
            match self.wrong {
                Some(Wrong::LatestClockWins) => latest_clock_wins(rows, seen.0, changes),
                Some(Wrong::ForgetsKeep | Wrong::DropsUnknown) => {
                    let changes = self.crippled(changes);
                    let rows = self.rows.entry(chunk.scope).or_default();
                    sure(merge::apply(&self.history, rows, seen, changes));
                }
                _ => sure(merge::apply(&self.history, rows, seen, changes.to_vec())),
            }
        }
    }

    /// The names that need not be fetched.
    pub fn held(&self) -> BTreeSet<PackHash> {
        let all = self.applied.iter().chain(&self.waiting);
        all.map(|pack| pack.hash).collect()
    }
}
