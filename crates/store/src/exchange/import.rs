//! Colleagues' packs into rows: each when its turn comes, many in one transaction.

use super::openers::Marks;
use super::packs::{self, Waiting, Why};
use super::rows::Batch;
use super::shelf::Shelf;
use super::take::{ROWS_MAX, Taker};
use crate::engine::act::RowImage;
use crate::engine::codec::execute;
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use sync::history::{self, Gate, LogId, PackHash};
use sync::pack::{self, Keyring, Sealed};
use sync::roster::{DeviceId, Fate, PackAt};

/// Packs in one transaction, at most.
const BATCH_PACKS: usize = 1_024;
/// Packs that may wait here. An honest agency comes nowhere near.
const WAITING_MAX: i64 = 50_000;

/// What the store cannot know: who may write, and by which keys one reads.
pub trait Judge {
    /// The keys of the scopes that are shared.
    fn keys(&self) -> &Keyring;
    /// The keys that only one log, or one member, seals with; if they are held here.
    fn own_keys(&self, log: &LogId, member: [u8; 16]) -> Option<&Keyring>;
    /// What becomes of a pack, by the roster as it is known now.
    fn fate(&self, pack: &PackAt, leads_to: &dyn Fn(&PackHash) -> bool) -> Fate;
    /// A statement of the roster came in a pack.
    fn learn(&mut self, statement: &[u8]);
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
    /// Asked before each pack, with how many were looked at, whether to go on.
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
    /// Whether the watcher stopped it; what was applied until then stays.
    pub stopped: bool,
    /// What a person should know.
    pub found: BTreeSet<Found>,
    /// The tables that changed.
    pub touched: BTreeSet<&'static str>,
}

/// One pack on its way in.
struct Arrival {
    name: PackHash,
    bytes: Vec<u8>,
    since_ms: i64,
    /// Whether it stands among the waiting ones.
    waited: bool,
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
            let mut run = Run {
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
        self.ends.log.clock = clock;
        Ok(more)
    }
}

/// The packs that may be applied now: those whose missing pack has come, and with `all` those that
/// wait for a key or for the roster.
fn ready(store: &Store, all: bool) -> Result<Vec<PackHash>> {
    let sql = "SELECT name FROM waiting WHERE
                 (why = 'missing' AND missed IN (SELECT name FROM packs))
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

/// One transaction of an import.
struct Run<'s, 'o> {
    shelf: Shelf<'s>,
    taker: Taker<'s>,
    own: Option<LogId>,
    imported: &'o mut Imported,
}

impl Run<'_, '_> {
    fn some(
        &mut self,
        arriving: &mut dyn Iterator<Item = Result<Arrival>>,
        importing: &mut Importing<'_>,
    ) -> Result<bool> {
        let mut looked = 0;
        while looked < BATCH_PACKS && self.taker.batch.len() < ROWS_MAX {
            let Some(arrival) = arriving.next() else {
                return Ok(false);
            };
            if (importing.watch)(self.imported.packs).is_break() {
                self.imported.stopped = true;
                return Ok(false);
            }
            self.step(&arrival?, importing)?;
            looked += 1;
        }
        Ok(true)
    }

    fn finish(&mut self, importing: &mut Importing<'_>) -> Result<()> {
        self.taker.flush(importing.follow, self.imported)
    }

    fn step(&mut self, arrival: &Arrival, importing: &mut Importing<'_>) -> Result<()> {
        if !arrival.waited && self.is_here(&arrival.name)? {
            self.imported.known += 1;
            return Ok(());
        }
        match pack::open_head(&arrival.bytes, importing.judge.keys()) {
            Ok(sealed) => self.turn(arrival, &sealed, importing),
            Err(pack::Error::NoKey) => self.wait(arrival, None, (Why::Key, None)),
            Err(pack::Error::TooNew) => {
                self.imported.found.insert(Found::Newer);
                self.wait(arrival, None, (Why::Newer, None))
            }
            Err(error) => {
                let forged = error == pack::Error::Forged;
                let found = if forged {
                    Found::Forged
                } else {
                    Found::Damaged
                };
                self.imported.found.insert(found);
                self.forget(arrival)
            }
        }
    }

    fn turn(
        &mut self,
        arrival: &Arrival,
        sealed: &Sealed<'_>,
        importing: &mut Importing<'_>,
    ) -> Result<()> {
        let link = &sealed.head().link;
        let gate = history::gate(&self.shelf, arrival.name, link)?;
        if self
            .own
            .is_some_and(|own| history::is_own_elsewhere(&own, link, &gate))
        {
            self.imported.found.insert(Found::OwnElsewhere);
        }
        let admission = match gate {
            Gate::Known => return self.forget(arrival),
            Gate::Waits(missing) => {
                let missed = missing.first().copied();
                return self.wait(arrival, Some(sealed), (Why::Missing, missed));
            }
            Gate::Refused(_) => {
                self.imported.found.insert(Found::Misfit);
                return self.wait(arrival, Some(sealed), (Why::Refused, None));
            }
            Gate::Ready(admission) => admission,
        };
        let at = PackAt {
            device: DeviceId(sealed.head().author.device.0),
            log: link.log,
            no: link.no,
        };
        let conn = self.shelf.conn;
        let leads_to = |last: &PackHash| leads_to(conn, &arrival.name, *last);
        match importing.judge.fate(&at, &leads_to) {
            Fate::Refused => self.wait(arrival, Some(sealed), (Why::Author, None)),
            Fate::Quarantined => self.wait(arrival, Some(sealed), (Why::Quarantine, None)),
            Fate::Accepted => {
                if admission.begin == history::Begin::Fork {
                    self.imported.found.insert(Found::Fork(at.device.0));
                }
                let bytes = &arrival.bytes;
                self.taker
                    .take(sealed, bytes, &admission, importing, self.imported)?;
                self.imported.packs += 1;
                self.imported.touched.insert("exchange");
                self.forget(arrival)
            }
        }
    }

    fn is_here(&self, name: &PackHash) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM packs WHERE name = ?1)
                       OR EXISTS (SELECT 1 FROM waiting WHERE name = ?1)";
        let mut statement = self.shelf.conn.prepare_cached(sql)?;
        Ok(statement.query_row([name], |row| row.get(0))?)
    }

    /// It waits no more.
    fn forget(&self, arrival: &Arrival) -> Result<()> {
        if arrival.waited {
            let sql = "DELETE FROM waiting WHERE name = ?1";
            execute(self.shelf.conn, sql, [arrival.name])?;
        }
        Ok(())
    }

    fn wait(
        &self,
        arrival: &Arrival,
        sealed: Option<&Sealed<'_>>,
        (why, missed): (Why, Option<PackHash>),
    ) -> Result<()> {
        let conn = self.shelf.conn;
        if !arrival.waited {
            let sql = "SELECT count(*) FROM waiting";
            let many: i64 = conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
            if many >= WAITING_MAX {
                return Ok(());
            }
        }
        let waiting = Waiting {
            name: arrival.name,
            why,
            missed,
            device: sealed.map(|sealed| sealed.head().author.device.0),
            since_ms: arrival.since_ms,
        };
        let prev = sealed.and_then(|sealed| sealed.head().link.prev);
        packs::let_wait(conn, (&waiting, prev), &arrival.bytes)
    }
}

/// Whether a pack is `last`, or `last` follows it in its chain, as far as that waits here. A disk that
/// cannot be read leads nowhere: the pack stays in quarantine.
fn leads_to(conn: &rusqlite::Connection, pack: &PackHash, last: PackHash) -> bool {
    let mut at = Some(last);
    let mut steps = 0;
    while let Some(name) = at {
        if name == *pack {
            return true;
        }
        steps += 1;
        if steps > WAITING_MAX {
            return false;
        }
        at = packs::prev_of_waiting(conn, &name).ok().flatten();
    }
    false
}
