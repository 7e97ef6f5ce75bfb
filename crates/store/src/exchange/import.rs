//! Colleagues' packs into rows: each when its turn comes, many in one transaction.

use super::openers::Marks;
use super::prints::Claim;
use super::rows::Batch;
use super::take::Taker;
use super::turn::{Arrival, BATCH_PACKS, Run};
use crate::engine::act::RowImage;
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::{CaseId, Facet};
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use sync::history::{LogId, PackHash};
use sync::pack::{self, Keyring};
use sync::roster::{Fate, PackAt};

/// What the store cannot know: who may write, and by which keys one reads.
pub trait Judge {
    /// The keys of the scopes that are shared.
    fn keys(&self) -> &Keyring;
    /// The keys that only one log, or one member, seals with, as far as they are held here.
    fn own_keys(&self, log: &LogId, member: [u8; 16]) -> Vec<&Keyring>;
    /// What becomes of a pack, by the roster as it is known now.
    fn fate(&self, pack: &PackAt, leads_to: &dyn Fn(&PackHash) -> bool) -> Fate;
    /// A statement of the roster came in a pack. Says if it declares one lost, whether it counts or
    /// not.
    fn learn(&mut self, statement: &[u8]) -> Option<Loss>;
    /// The statements that declare a pack lost and count, by their hashes.
    fn losses(&self) -> BTreeSet<[u8; 32]>;
    /// Whether something of a facet of a case was sealed under a key that only one member has.
    fn is_alone(&self, facet: Facet, case: Option<CaseId>) -> bool;
}

/// A statement that a pack is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The hash of the statement.
    pub statement: [u8; 32],
    /// The pack.
    pub pack: PackHash,
}

/// What it takes to import.
pub struct Importing<'a> {
    /// Who may write, and by which keys one reads.
    pub judge: &'a mut dyn Judge,
    /// The wall clock, milliseconds.
    pub now_ms: i64,
    /// Hears of every row that shows something else now, before that is kept: after an error,
    /// whatever followed has to be forgotten.
    pub follow: &'a mut dyn FnMut(&RowImage),
    /// Asked before each pack, with how many were applied, whether to go on.
    pub watch: &'a mut dyn FnMut(u64) -> ControlFlow<()>,
}

/// Something that a person should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// Bytes that are no pack, or are damaged.
    Damaged,
    /// A pack that is not signed by the device it names.
    Forged,
    /// A pack that contradicts the chain it claims to continue.
    Misfit,
    /// A pack or chunk that needs a newer version.
    Newer,
    /// A log that goes on in two ways.
    Fork([u8; 32]),
    /// This device's own log, further on than this device knows.
    OwnElsewhere,
    /// Changes under the key of another facet or case than the row has.
    Misplaced([u8; 32]),
    /// A clock that is more than a day ahead.
    ClockAhead([u8; 32]),
}

/// What an import came to.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// Packs that were applied.
    pub packs: u64,
    /// Rows that show something else now.
    pub rows: u64,
    /// Packs that were here already.
    pub known: u64,
    /// Packs that were known by name alone, or given up as lost, and whose bytes have come.
    pub filled: u64,
    /// Packs for which there was no room among those that wait: they have to be brought again.
    pub left_out: u64,
    /// Whether the watcher stopped it; what was applied until then stays.
    pub stopped: bool,
    /// Whether rows that were followed are what they were before: whatever followed has to be forgotten.
    pub taken_back: bool,
    /// What a person should know.
    pub found: BTreeSet<Found>,
    /// The tables that changed.
    pub touched: BTreeSet<&'static str>,
    /// What the packs say of how scopes stand.
    pub(super) told: Vec<Claim>,
}

impl Store {
    /// Takes packs in: applies those whose turn has come, and with each all that waited for it; lets
    /// the others wait. Everything of one's own must have been sealed before. Known packs are passed
    /// over; order means nothing.
    ///
    /// # Errors
    /// Only those of the disk; whatever a pack holds is an answer. What was applied in full batches
    /// before stays.
    pub fn import(
        &mut self,
        arriving: impl IntoIterator<Item = Vec<u8>>,
        importing: &mut Importing<'_>,
    ) -> Result<Imported> {
        let mut imported = self.take_in(arriving, importing)?;
        self.compare(std::mem::take(&mut imported.told), importing)?;
        Ok(imported)
    }

    fn take_in(
        &mut self,
        arriving: impl IntoIterator<Item = Vec<u8>>,
        importing: &mut Importing<'_>,
    ) -> Result<Imported> {
        if self.damaged.get() {
            return Err(Error::Damaged);
        }
        let mut imported = Imported::default();
        let now_ms = importing.now_ms;
        let mut fresh = arriving.into_iter().map(|bytes| {
            Ok(Arrival {
                name: pack::hash(&bytes),
                bytes,
                since_ms: now_ms,
                waited: false,
            })
        });
        let mut marks = Marks::default();
        while self.batch(&mut fresh, &mut marks, importing, &mut imported)? {}
        drop(fresh);
        // Whoever waits for a key or for the roster is asked once, and again when that has changed.
        let mut all = true;
        loop {
            // A history built anew may bring a statement to light, or take one away.
            while self.heed_lost(importing, &mut imported)? {
                all = true;
            }
            let names = ready(self, all)?;
            let before = imported.packs;
            if names.is_empty() || imported.stopped {
                return Ok(imported);
            }
            self.retry(names, importing, &mut imported)?;
            if imported.packs == before {
                return Ok(imported);
            }
            all = imported.touched.contains("statements");
        }
    }

    fn retry(
        &mut self,
        names: Vec<PackHash>,
        importing: &mut Importing<'_>,
        imported: &mut Imported,
    ) -> Result<()> {
        let mut names = names.into_iter().peekable();
        let mut marks = Marks::default();
        while names.peek().is_some() && !imported.stopped {
            // Read batch by batch: what waits may be a lot.
            let mut arrivals = Vec::new();
            for name in names.by_ref().take(BATCH_PACKS) {
                arrivals.extend(arrival(self, name)?);
            }
            let mut arrivals = arrivals.into_iter().map(Ok);
            while self.batch(&mut arrivals, &mut marks, importing, imported)? {}
        }
        Ok(())
    }

    /// Takes in some packs in one transaction; says whether there may be more.
    fn batch(
        &mut self,
        arriving: &mut dyn Iterator<Item = Result<Arrival>>,
        marks: &mut Marks,
        importing: &mut Importing<'_>,
        imported: &mut Imported,
    ) -> Result<bool> {
        let own = self.tip()?.map(|tip| tip.log);
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let mut clock = self.ends.log.clock;
        let more = {
            let _open = self.guard.open();
            let shelf = self.shelf();
            let lost = super::lost::kept(&self.conn)?;
            let mut run = Run {
                lost,
                taker: Taker::new(Batch::new(shelf), clock),
                shelf,
                own,
                imported,
            };
            run.taker.marks = std::mem::take(marks);
            let more = run.some(arriving, importing);
            let more = more.and_then(|more| {
                run.finish(importing)?;
                Ok(more)
            });
            clock = run.taker.clock;
            *marks = run.taker.marks;
            more
        };
        if more.is_err() {
            self.pasts.clear();
        }
        let more = more?;
        transaction.commit()?;
        // Bytes that came late are behind a place already passed.
        if imported.filled > 0 {
            self.lain.clear();
        }
        self.ends.log.clock = clock;
        Ok(more)
    }
}

/// The packs that may be applied now: those whose missing pack has come, and with `all` those that
/// wait for a key or for the roster.
fn ready(store: &Store, all: bool) -> Result<Vec<PackHash>> {
    let sql = "SELECT name FROM waiting WHERE
                 (why = 'missing' AND missed IN (SELECT name FROM packs))
                 OR (why = 'missing' AND missed IN (SELECT pack FROM lost))
                 OR (?1 AND why IN ('key', 'author', 'quarantine'))
               ORDER BY since, name";
    let mut statement = store.conn.prepare_cached(sql)?;
    let names = statement.query_map([all], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

fn arrival(store: &Store, name: PackHash) -> Result<Option<Arrival>> {
    let sql = "SELECT bytes, since FROM waiting WHERE name = ?1";
    let mut statement = store.conn.prepare_cached(sql)?;
    let arrival = statement.query_row([name], |row| {
        Ok(Arrival {
            name,
            bytes: row.get(0)?,
            since_ms: row.get(1)?,
            waited: true,
        })
    });
    Ok(arrival.optional()?)
}
