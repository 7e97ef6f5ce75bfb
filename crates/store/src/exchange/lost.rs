//! Packs that were declared lost ([`sync::lost`]): which count here, and the history built anew where
//! that changes what stands in it.

mod anew;

use super::import::{Imported, Importing, Loss};
use super::rows::Batch;
use super::shelf::{Pasts, Shelf};
use super::snapshot;
use super::take::Taker;
use super::telling::TOLD_FROM;
use crate::engine::codec::execute;
use crate::engine::door::Transaction;
use crate::engine::error::Result;
use crate::engine::store::Store;
use anew::Anew;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use sync::history::PackHash;
use sync::lost::Lost;
use sync::roster::{Body, Statement};

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
