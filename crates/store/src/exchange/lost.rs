//! Packs that were declared lost ([`sync::lost`]): which count here, and the history built anew where
//! that changes what stands in it.

use super::import::{Imported, Importing, Loss};
use super::packs::{self, Waiting, Why};
use super::rows::{Batch, show};
use super::shelf::{Pasts, Shelf};
use super::snapshot;
use super::take::Taker;
use super::telling::TOLD_FROM;
use crate::engine::act::RowImage;
use crate::engine::codec::{self, execute};
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::{CaseId, registry};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;
use sync::history::{self, Admission, Gate, PackHash};
use sync::lost::Lost;
use sync::pack::{self, Sealed};
use sync::replay::RowKey;
use sync::roster::{Body, Statement};
use uuid::Uuid;

/// The packs that count as lost in the history as it stands here.
pub(super) fn kept(conn: &Connection) -> Result<Lost> {
    let mut statement = conn.prepare_cached("SELECT pack, carrier FROM lost")?;
    let mut rows = statement.query([])?;
    let mut lost = Lost::default();
    while let Some(row) = rows.next()? {
        lost.declare(row.get(0)?, row.get(1)?);
    }
    Ok(lost)
}

/// Takes note that an applied pack brought a statement that another is lost.
pub(super) fn note(conn: &Connection, loss: &Loss, carrier: &PackHash) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO losses (statement, carrier, pack) VALUES (?1, ?2, ?3)";
    execute(conn, sql, params![loss.statement, carrier, loss.pack])?;
    Ok(())
}

/// The same of a statement in an own pack, if it is one.
pub(super) fn note_own(conn: &Connection, statement: &[u8], carrier: &PackHash) -> Result<()> {
    let Some(loss) = Loss::of(statement) else {
        return Ok(());
    };
    note(conn, &loss, carrier)
}

impl Loss {
    /// What a statement declares lost, if that is what it says.
    pub fn of(statement: &[u8]) -> Option<Self> {
        let statement = Statement::read(statement).ok()?;
        Self::said(&statement)
    }

    /// The same of one that was read.
    pub fn said(statement: &Statement) -> Option<Self> {
        match statement.body() {
            Body::Lose(lose) => Some(Self {
                statement: *statement.hash(),
                pack: lose.last.pack,
            }),
            _ => None,
        }
    }
}

/// A row that was there before the history was built anew.
type Standing = (RowKey, Option<[u8; 16]>);

impl Store {
    /// The packs that are missed by some that wait here and were declared lost.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn lost(&self) -> Result<Lost> {
        kept(&self.conn)
    }

    /// Brings the history to what counts as lost by the roster as it is known now. Says whether that
    /// is something else than before: then some that wait may be let in.
    pub(super) fn heed_lost(
        &mut self,
        importing: &mut Importing<'_>,
        imported: &mut Imported,
    ) -> Result<bool> {
        let (before, now) = (self.lost()?, self.declared(&importing.judge.losses())?);
        if before == now {
            return Ok(false);
        }
        let is_touched = before.changes(&now, &self.shelf())?;
        if is_touched && self.lacks_packs()? {
            // Only from all packs is a history built anew. Until they are here this one stands.
            if !self.wants_packs()? {
                self.meta_set(snapshot::WANTED, &[])?;
            }
            return Ok(false);
        }
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let mut clock = self.ends.log.clock;
        let built = {
            let _open = self.guard.open();
            execute(&self.conn, "DELETE FROM lost", [])?;
            // What the lost pack told is told anew.
            execute(&self.conn, "DELETE FROM meta WHERE key = ?1", [TOLD_FROM])?;
            let sql = "INSERT INTO lost (pack, carrier)
                       SELECT DISTINCT pack, carrier FROM losses WHERE statement = ?1";
            for statement in importing.judge.losses() {
                execute(&self.conn, sql, [statement])?;
            }
            // Those of the packs on the way, not of the newest ones.
            let pasts = Pasts::default();
            let shelf = Shelf {
                conn: &self.conn,
                pasts: &pasts,
            };
            if is_touched {
                snapshot::forget(&self.conn)?;
                let mut anew = Anew {
                    taker: Taker::new(Batch::new(shelf), clock),
                    shelf,
                    lost: now,
                };
                let built = anew.build(importing, imported);
                clock = anew.taker.clock;
                built
            } else {
                Ok(true)
            }
        };
        self.pasts.clear();
        self.lain.clear();
        if !built? {
            // The history stays as it was, and is built anew another time.
            (imported.stopped, imported.taken_back) = (true, true);
            return Ok(false);
        }
        transaction.commit()?;
        self.ends.log.clock = clock;
        Ok(true)
    }

    /// What is lost by the statements that count, as far as they came in applied packs.
    fn declared(&self, statements: &BTreeSet<[u8; 32]>) -> Result<Lost> {
        let sql = "SELECT pack, carrier FROM losses WHERE statement = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut lost = Lost::default();
        for name in statements {
            let mut rows = statement.query([name])?;
            while let Some(row) = rows.next()? {
                lost.declare(row.get(0)?, row.get(1)?);
            }
        }
        Ok(lost)
    }
}

/// All kept packs once more, as if they had just come.
struct Anew<'s> {
    taker: Taker<'s>,
    shelf: Shelf<'s>,
    lost: Lost,
}

impl Anew<'_> {
    /// Builds it; false if the watcher stopped it.
    fn build(&mut self, importing: &mut Importing<'_>, imported: &mut Imported) -> Result<bool> {
        let conn = self.shelf.conn;
        let standing = standing(conn)?;
        for table in ["lanes", "sights", "heads", "unread", "clocks"] {
            execute(conn, &format!("DELETE FROM {table}"), [])?;
        }
        // They stand aside until their turn comes ([`Shelf`]).
        execute(conn, "UPDATE packs SET lane = -1 - lane", [])?;
        let mut left = places(conn)?;
        let mut is_first = true;
        loop {
            let before = left.len();
            let mut waits = Vec::new();
            for row in left {
                if (importing.watch)(imported.packs).is_break() {
                    return Ok(false);
                }
                if !self.step(row, is_first, importing, imported)? {
                    waits.push(row);
                }
            }
            left = waits;
            if left.len() == before || left.is_empty() {
                break;
            }
            is_first = false;
        }
        for row in left {
            self.let_wait(row, importing)?;
        }
        self.taker.flush(importing.follow, imported)?;
        imported.touched.insert("exchange");
        self.clear(standing, importing, imported)?;
        Ok(true)
    }

    /// Lets a pack in if its turn has come. One that had to wait for others comes behind them in the
    /// order of applying, too.
    fn step(
        &mut self,
        row: i64,
        is_first: bool,
        importing: &mut Importing<'_>,
        imported: &mut Imported,
    ) -> Result<bool> {
        let bytes = bytes(self.shelf.conn, row)?;
        let sealed = self.opened(&bytes, importing)?;
        let (name, link) = (sealed.hash(), &sealed.head().link);
        let gate = history::gate_heeding(&self.shelf, name, link, &self.lost)?;
        let Gate::Ready(admission) = gate else {
            return Ok(false);
        };
        let row = self.put_in(row, is_first, &admission)?;
        let at = (row, &admission);
        self.taker.anew(&sealed, at, importing, imported)?;
        Ok(true)
    }

    fn opened<'b>(&self, bytes: &'b [u8], importing: &Importing<'_>) -> Result<Sealed<'b>> {
        let sealed = pack::open_head(bytes, importing.judge.keys());
        sealed.map_err(|_| Error::BadPack)
    }

    fn put_in(&self, row: i64, keeps_place: bool, admission: &Admission) -> Result<i64> {
        let conn = self.shelf.conn;
        let to = if keeps_place {
            row
        } else {
            conn.query_row("SELECT max(place) + 1 FROM packs", [], |row| row.get(0))?
        };
        let no = i64::try_from(admission.place.no).map_err(|_| Error::TooLarge)?;
        let sql = "UPDATE packs SET place = ?2, lane = ?3, no = ?4 WHERE place = ?1";
        execute(conn, sql, params![row, to, admission.place.lane, no])?;
        Ok(to)
    }

    /// It had been let in because of something that does not count any more.
    fn let_wait(&self, row: i64, importing: &Importing<'_>) -> Result<()> {
        let conn = self.shelf.conn;
        let bytes = bytes(conn, row)?;
        let sealed = self.opened(&bytes, importing)?;
        let (name, head) = (sealed.hash(), sealed.head());
        let gate = history::gate_heeding(&self.shelf, name, &head.link, &self.lost)?;
        let (why, missed) = match gate {
            Gate::Waits(missing) => (Why::Missing, missing.first().copied()),
            _ => (Why::Refused, None),
        };
        let waiting = Waiting {
            name,
            why,
            missed,
            device: Some(head.author.device.0),
            since_ms: importing.now_ms,
        };
        packs::let_wait(conn, (&waiting, head.link.prev), &bytes)?;
        execute(conn, "DELETE FROM packs WHERE place = ?1", [row])?;
        execute(conn, "DELETE FROM losses WHERE carrier = ?1", [name])?;
        Ok(())
    }

    /// Takes away the rows that no applied pack speaks of any more.
    fn clear(
        &self,
        standing: Vec<Standing>,
        importing: &mut Importing<'_>,
        imported: &mut Imported,
    ) -> Result<()> {
        for (key, case) in standing {
            let Some(table) = registry::table(key.0) else {
                continue;
            };
            if super::kept::of(self.shelf.conn, &key)?.is_some() {
                continue;
            }
            let row = Uuid::from_bytes(key.1);
            let before = codec::cells_of(self.shelf.conn, table, row)?;
            if before.is_some() {
                let case = case.map(|bytes| CaseId(Uuid::from_bytes(bytes)));
                let image = RowImage {
                    table,
                    row,
                    case,
                    before,
                    after: None,
                };
                show(self.shelf, &image)?;
                (importing.follow)(&image);
                imported.rows += 1;
                imported.touched.insert(table.name);
            }
        }
        Ok(())
    }
}

fn standing(conn: &Connection) -> Result<Vec<Standing>> {
    let mut statement = conn.prepare_cached("SELECT table_no, row, case_id FROM clocks")?;
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The places of all packs, in the order in which they were applied.
fn places(conn: &Connection) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached("SELECT place FROM packs ORDER BY place")?;
    let places = statement.query_map([], |row| row.get(0))?;
    Ok(places.collect::<rusqlite::Result<_>>()?)
}

fn bytes(conn: &Connection, row: i64) -> Result<Vec<u8>> {
    let mut statement = conn.prepare_cached("SELECT bytes FROM packs WHERE place = ?1")?;
    let bytes = statement.query_row([row], |row| row.get(0)).optional()?;
    bytes.ok_or(Error::Damaged)
}
