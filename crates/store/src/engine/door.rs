//! The door: the only way to write. One call is permission, transaction, changes, log, audit line
//! and search index, all of it or nothing.

use crate::engine::act::{Act, RowImage, Written};
use crate::engine::audit::Head;
use crate::engine::codec::{execute_row, statements};
use crate::engine::error::{Error, Result};
use crate::engine::guard::Guard;
use crate::engine::log::{Stamp, Tail};
use crate::engine::store::Store;
use crate::engine::write::{Decided, Write};
use crate::engine::{changes, search};
use crate::exchange;
use casework::audit::{AuditLine, AuditResult};
use casework::code::Code;
use casework::record::Record;
use casework::{AuditId, CaseId, Private, permission};
use rusqlite::Connection;
use sync::{Op, audit_chain};
use uuid::Uuid;

/// What the store knows by heart of its own end, so that no write has to look it up.
#[derive(Clone, Copy)]
pub(crate) struct Ends {
    pub(crate) log: Tail,
    pub(crate) audit: Head,
}

/// What the audit line says besides who and when.
#[derive(Clone, Copy)]
struct Remark {
    case: Option<CaseId>,
    object: Option<Uuid>,
    rows: u64,
    result: AuditResult,
}

impl Store {
    /// Does a deed: everything `f` puts is kept together with its log and audit line, or nothing.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] if the roles may not (the refusal is on record); [`Error::NotWhole`] for
    /// what is not here whole; what `f` gives; and what the disk gives. After any of them the store is as it was before.
    pub fn write<T, E: From<Error>>(
        &mut self,
        act: &Act<'_>,
        f: impl FnOnce(&mut Write<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<Written<T>, E> {
        self.must_be_allowed(act)?;
        let mut ends = self.ends;
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let mut write = Write::new(self.read(), &self.guard, act);
        let value = f(&mut write)?;
        let (images, decided, object) = write.drawn.settled();
        if self.damaged.get() {
            return Err(Error::Damaged.into());
        }
        self.read()
            .noted(self.put_on_record(act, (&images, &decided), object, &mut ends))?;
        self.read().noted(transaction.commit())?;
        self.ends = ends;
        let touched = images.iter().map(|image| image.table.name).collect();
        Ok(Written {
            value,
            touched,
            undo: images,
        })
    }

    /// Puts a reading, print or export on record. Called before anything is shown.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] if the roles may not (the refusal is on record). If the line cannot
    /// be written, nothing may be shown.
    pub fn audit(&mut self, act: &Act<'_>, rows: u64, object: Option<Uuid>) -> Result<()> {
        self.must_be_allowed(act)?;
        let result = AuditResult::Done;
        self.write_remark(
            act,
            Remark {
                case: act.case,
                object,
                rows,
                result,
            },
        )
    }

    fn must_be_allowed(&mut self, act: &Act<'_>) -> Result<()> {
        if self.damaged.get() {
            return Err(Error::Damaged);
        }
        if permission::may(&act.roles, act.deed) {
            return Ok(());
        }
        let result = AuditResult::Refused;
        self.write_remark(
            act,
            Remark {
                case: act.case,
                object: None,
                rows: 0,
                result,
            },
        )?;
        Err(Error::NotAllowed)
    }

    fn write_remark(&mut self, act: &Act<'_>, remark: Remark) -> Result<()> {
        let mut ends = self.ends;
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let hlc = ends.log.clock.next(act.now.timestamp_millis());
        self.read()
            .noted(self.append_audit(act, hlc, remark, &mut ends))?;
        self.read().noted(transaction.commit())?;
        self.ends = ends;
        Ok(())
    }

    /// Log, audit line and search index of what was done.
    fn put_on_record(
        &self,
        act: &Act<'_>,
        (images, decided): (&[RowImage], &[Decided]),
        object: Option<Uuid>,
        ends: &mut Ends,
    ) -> Result<()> {
        let _open = self.guard.open();
        let hlc = ends.log.clock.next(act.now.timestamp_millis());
        let stamp = Stamp {
            hlc,
            deed: act.deed.code(),
        };
        for (key, ops) in &changes::grouped(images, decided) {
            // What is not here whole is not written.
            if exchange::is_closed(&self.conn, *key)? {
                return Err(Error::NotWhole);
            }
            ends.log.append(&self.conn, &stamp, *key, ops)?;
        }
        for image in images {
            search::follow(&self.conn, image)?;
        }
        let remark = Remark {
            case: act.case.or_else(|| only_case(images)),
            object: object.or_else(|| images.first().map(|image| image.row)),
            rows: images.len() as u64,
            result: AuditResult::Done,
        };
        self.append_audit(act, hlc, remark, ends)
    }

    fn append_audit(&self, act: &Act<'_>, hlc: u64, remark: Remark, ends: &mut Ends) -> Result<()> {
        let _open = self.guard.open();
        let (seq, prev) = ends.audit;
        let mut line = AuditLine {
            id: AuditId(Uuid::nil()),
            seq: seq + 1,
            at: act.now,
            member_id: act.member,
            deed: act.deed,
            case_id: remark.case,
            object: remark.object.map(|id| id.as_bytes().to_vec()),
            rows: i64::try_from(remark.rows).unwrap_or(i64::MAX),
            result: remark.result,
            reason: Private(act.reason.expose().to_owned()),
            hash: Vec::new(),
        };
        line.id = AuditId(Uuid::from_bytes(audit_chain::id(&prev, &line.cells())));
        let hash = audit_chain::hash_of(&prev, &line);
        line.hash = hash.to_vec();
        let cells = line.cells();
        let table = AuditLine::TABLE;
        execute_row(&self.conn, &statements(table)?.insert, line.id.0, &cells)?;
        let op = Op {
            table: table.no,
            row: line.id.0.into_bytes(),
            kind: changes::kind(table, None, Some(&cells)),
        };
        let stamp = Stamp {
            hlc,
            deed: act.deed.code(),
        };
        ends.log
            .append(&self.conn, &stamp, (table.facet, line.case()), &[op])?;
        ends.audit = (line.seq, hash);
        Ok(())
    }
}

/// The case all changed rows belong to, if it is one.
fn only_case(images: &[RowImage]) -> Option<CaseId> {
    let mut cases = images.iter().filter_map(|image| image.case);
    let first = cases.next()?;
    cases.all(|case| case == first).then_some(first)
}

/// A transaction that is rolled back unless it is committed, and keeps the door open for the
/// engine's own statements only.
pub(crate) struct Transaction<'a> {
    conn: &'a Connection,
    guard: &'a Guard,
    done: bool,
}

impl<'a> Transaction<'a> {
    pub(crate) fn begin(conn: &'a Connection, guard: &'a Guard) -> Result<Self> {
        let _open = guard.open();
        conn.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Self {
            conn,
            guard,
            done: false,
        })
    }

    pub(crate) fn commit(mut self) -> Result<()> {
        let _open = self.guard.open();
        self.conn.prepare_cached("COMMIT")?.execute([])?;
        self.done = true;
        Ok(())
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        // A full disk makes SQLite roll back by itself; a second time would only be an error.
        if !self.done && !self.conn.is_autocommit() {
            let _open = self.guard.open();
            // There is nobody to tell: an open transaction is rolled back when the file is opened.
            let _rolled_back = self.conn.execute_batch("ROLLBACK");
        }
    }
}

#[cfg(test)]
mod tests;
