//! Whose turn has come, of the packs that arrive: what is applied, what waits, and for what.

use super::import::{Found, Imported, Importing};
use super::packs::{self, Waiting, Why};
use super::shelf::Shelf;
use super::snapshot::names;
use super::take::Taker;
use crate::engine::codec::execute;
use crate::engine::error::Result;
use sync::history::{self, Gate, LogId, PackHash};
use sync::lost::Lost;
use sync::pack::{self, Sealed};
use sync::roster::{DeviceId, Fate, PackAt};

/// Packs in one transaction, at most.
pub(super) const BATCH_PACKS: usize = 1_024;
/// Packs that may wait here. An honest agency comes nowhere near.
const WAITING_MAX: i64 = 50_000;

/// One pack on its way in.
pub(super) struct Arrival {
    pub(super) name: PackHash,
    pub(super) bytes: Vec<u8>,
    pub(super) since_ms: i64,
    /// Whether it stands among the waiting ones.
    pub(super) waited: bool,
}

/// One transaction of an import.
pub(super) struct Run<'s, 'o> {
    pub(super) shelf: Shelf<'s>,
    pub(super) taker: Taker<'s>,
    pub(super) own: Option<LogId>,
    /// The packs that count as lost.
    pub(super) lost: Lost,
    pub(super) imported: &'o mut Imported,
}

impl Run<'_, '_> {
    /// Takes in packs until the batch is full; says whether there may be more.
    pub(super) fn some(
        &mut self,
        arriving: &mut dyn Iterator<Item = Result<Arrival>>,
        importing: &mut Importing<'_>,
    ) -> Result<bool> {
        let mut looked = 0;
        while looked < BATCH_PACKS && !self.taker.batch.is_full() {
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

    /// Writes down what this batch touched.
    pub(super) fn finish(&mut self, importing: &mut Importing<'_>) -> Result<()> {
        self.taker.flush(importing.follow, self.imported)
    }

    fn step(&mut self, arrival: &Arrival, importing: &mut Importing<'_>) -> Result<()> {
        if !arrival.waited && self.is_here(&arrival.name)? {
            self.imported.known += 1;
            return self.fill(arrival);
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
        let gate = history::gate_heeding(&self.shelf, arrival.name, link, &self.lost)?;
        if self
            .own
            .is_some_and(|own| history::is_own_elsewhere(&own, link, &gate))
        {
            self.imported.found.insert(Found::OwnElsewhere);
        }
        let admission = match gate {
            Gate::Known => {
                self.fill(arrival)?;
                return self.forget(arrival);
            }
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
                // Lines of an audit log may wait for what it tells.
                self.imported.filled += u64::from(self.lost.has(&arrival.name));
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

    /// Of one that a snapshot told of, the bytes have come.
    fn fill(&mut self, arrival: &Arrival) -> Result<()> {
        let filled = names::fill(self.shelf.conn, &arrival.name, &arrival.bytes)?;
        self.imported.filled += u64::from(filled);
        Ok(())
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
        &mut self,
        arrival: &Arrival,
        sealed: Option<&Sealed<'_>>,
        (why, missed): (Why, Option<PackHash>),
    ) -> Result<()> {
        let conn = self.shelf.conn;
        if !arrival.waited {
            let sql = "SELECT count(*) FROM waiting";
            let many: i64 = conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
            if many >= WAITING_MAX {
                self.imported.left_out += 1;
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
