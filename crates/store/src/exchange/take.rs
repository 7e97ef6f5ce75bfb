//! What is in a pack whose turn has come: its place in the history, and its chunks into rows.

use super::classes::is_merged;
use super::import::{Found, Imported, Importing};
use super::openers::Marks;
use super::prints::Claim;
use super::rows::{Batch, ScopeOf};
use super::{lost, packs, snapshot, telling};
use crate::engine::act::RowImage;
use crate::engine::codec::execute;
use crate::engine::error::{Error, Result};
use casework::exchange::StatementRow;
use casework::{Facet, Record, Value};
use rusqlite::params;
use std::collections::BTreeSet;
use sync::history::{Admission, LogId, PackHash, Past, Place, Shelf as _};
use sync::merge::{self, Change};
use sync::pack::{self, Line, Lines, Opener, Sealed};
use sync::{Clock, Kind, Op};

/// Takes packs in, one after the other.
pub(super) struct Taker<'s> {
    pub(super) batch: Batch<'s>,
    pub(super) clock: Clock,
    pub(super) found: BTreeSet<Found>,
    pub(super) marks: Marks,
    /// Scopes that are read when all of them is here, and not before.
    closed: Option<BTreeSet<ScopeOf>>,
}

/// Where changes come from.
struct Source<'a> {
    device: [u8; 32],
    log: LogId,
    place: Place,
    sight: &'a Past,
    now_ms: i64,
}

impl<'s> Taker<'s> {
    pub(super) fn new(batch: Batch<'s>, clock: Clock) -> Self {
        Self {
            batch,
            clock,
            found: BTreeSet::new(),
            marks: Marks::default(),
            closed: None,
        }
    }

    /// Admits a pack and applies what can be read of it.
    pub(super) fn take(
        &mut self,
        sealed: &Sealed<'_>,
        bytes: &[u8],
        admission: &Admission,
        importing: &mut Importing<'_>,
        imported: &mut Imported,
    ) -> Result<()> {
        let now_ms = importing.now_ms;
        let mut shelf = self.batch.shelf;
        shelf.admit(admission)?;
        let head = sealed.head();
        let row = packs::keep(shelf.conn, admission, head, now_ms, bytes)?;
        let source = Source {
            device: head.author.device.0,
            log: head.link.log,
            place: admission.place,
            sight: &admission.sight,
            now_ms,
        };
        self.chunks(sealed, row, &source, (importing, imported))
    }

    /// Writes down every row that was touched, and what there is to tell.
    pub(super) fn flush(
        &mut self,
        follow: &mut dyn FnMut(&RowImage),
        imported: &mut Imported,
    ) -> Result<()> {
        let touched = &mut imported.touched;
        imported.rows += self.batch.flush(&mut |image| {
            touched.insert(image.table.name);
            follow(image);
        })?;
        imported.found.append(&mut self.found);
        Ok(())
    }

    /// Applies those chunks of a kept pack that belong to these scopes.
    pub(super) fn again(
        &mut self,
        sealed: &Sealed<'_>,
        (row, place): (i64, Place),
        scopes: &BTreeSet<ScopeOf>,
        importing: &mut Importing<'_>,
    ) -> Result<()> {
        let head = sealed.head();
        let sight = self.batch.shelf.sight(place)?;
        let source = Source {
            device: head.author.device.0,
            log: head.link.log,
            place,
            sight: &sight,
            now_ms: importing.now_ms,
        };
        let mut statements = Vec::new();
        let openers = self.marks.openers(sealed, &*importing.judge);
        for (at, tag) in sealed.tags().enumerate() {
            let opener = openers.by_tag(tag);
            let opener = opener.filter(|opener| scopes.contains(&scope_of(opener)));
            if let Some((scope, lines)) = self.open((sealed, at), opener)
                && self.apply(scope, lines, &source, &mut statements)?
            {
                let sql = "DELETE FROM unread WHERE place = ?1 AND chunk = ?2";
                execute(self.batch.shelf.conn, sql, params![row, number(at)?])?;
            }
        }
        self.learn(&statements, &sealed.hash(), importing)
    }

    /// Lets a kept pack in once more, and applies what can be read of it to rows that begin anew.
    pub(super) fn anew(
        &mut self,
        sealed: &Sealed<'_>,
        (row, admission): (i64, &Admission),
        importing: &mut Importing<'_>,
        imported: &mut Imported,
    ) -> Result<()> {
        let mut shelf = self.batch.shelf;
        shelf.admit(admission)?;
        let head = sealed.head();
        let source = Source {
            device: head.author.device.0,
            log: head.link.log,
            place: admission.place,
            sight: &admission.sight,
            now_ms: importing.now_ms,
        };
        self.chunks(sealed, row, &source, (importing, imported))
    }

    /// Hands on the statements that a pack brought.
    fn learn(
        &self,
        statements: &[Vec<u8>],
        carrier: &PackHash,
        importing: &mut Importing<'_>,
    ) -> Result<()> {
        for bytes in statements {
            if let Some(loss) = importing.judge.learn(bytes) {
                lost::note(self.batch.shelf.conn, &loss, carrier)?;
            }
        }
        Ok(())
    }

    /// Chunk by chunk: of a large pack, no more than one chunk and some rows are in memory.
    fn chunks(
        &mut self,
        sealed: &Sealed<'_>,
        row: i64,
        source: &Source<'_>,
        (importing, imported): (&mut Importing<'_>, &mut Imported),
    ) -> Result<()> {
        let mut statements = Vec::new();
        let openers = self.marks.openers(sealed, &*importing.judge);
        imported.hear(Claim::of(sealed, &openers, source.now_ms));
        let closed = match self.closed.take() {
            Some(closed) => closed,
            None => snapshot::not_read(self.batch.shelf.conn)?,
        };
        for (at, tag) in sealed.tags().enumerate() {
            let opener = openers.by_tag(tag);
            let opener = opener.filter(|opener| !closed.contains(&scope_of(opener)));
            let opened = self.open((sealed, at), opener);
            let is_read = match opened {
                Some((scope, lines)) => self.apply(scope, lines, source, &mut statements)?,
                None => false,
            };
            if !is_read {
                let sql = "INSERT INTO unread (place, chunk, tag) VALUES (?1, ?2, ?3)";
                execute(self.batch.shelf.conn, sql, params![row, number(at)?, tag])?;
            }
            if self.batch.is_full() {
                self.flush(importing.follow, imported)?;
            }
        }
        self.closed = Some(closed);
        self.learn(&statements, &sealed.hash(), importing)
    }

    /// The lines of a chunk and their scope, if there is a key for it. One that needs a newer version,
    /// or is not what its author signed it for, stays unread.
    fn open(
        &mut self,
        (sealed, at): (&Sealed<'_>, usize),
        opener: Option<Opener<'_>>,
    ) -> Option<(ScopeOf, Lines)> {
        let opener = opener?;
        match sealed.open_lines(at, &opener) {
            Ok(lines) => Some((scope_of(&opener), lines)),
            Err(error) => {
                let newer = error == pack::Error::TooNew;
                let found = if newer { Found::Newer } else { Found::Damaged };
                self.found.insert(found);
                None
            }
        }
    }

    /// Applies the lines of one chunk. False if they need lines that are not here.
    fn apply(
        &mut self,
        scope: ScopeOf,
        lines: Lines,
        source: &Source<'_>,
        statements: &mut Vec<Vec<u8>>,
    ) -> Result<bool> {
        let conn = self.batch.shelf.conn;
        let lines = match lines {
            Lines::Any(lines) if scope.0 != Facet::Audit => lines,
            Lines::Any(lines) => return self.audit(lines, source),
            Lines::Audit(lines) => return self.audit(lines, source),
            Lines::Referring(lines) => {
                return match telling::told(conn, &source.log, lines)? {
                    Some(lines) => self.audit(lines, source),
                    None => Ok(false),
                };
            }
        };
        self.observe(&lines, source);
        self.batch.enter(scope);
        let mut changes: Vec<Change> = Vec::new();
        for change in lines.into_iter().flat_map(Line::into_changes) {
            if !is_merged(change.op.table) || !self.batch.admits(&change)? {
                self.found.insert(Found::Misplaced(source.device));
                continue;
            }
            statements.extend(statement(&change.op));
            changes.push(change);
        }
        let shelf = self.batch.shelf;
        merge::apply(
            &shelf,
            &mut self.batch,
            (source.place, source.sight),
            changes,
        )?;
        Ok(true)
    }

    fn observe(&mut self, lines: &[Line], source: &Source<'_>) {
        for line in lines {
            if !self.clock.observe(line.hlc, source.now_ms) {
                self.found.insert(Found::ClockAhead(source.device));
            }
        }
    }

    /// Keeps the lines of another device's audit log.
    fn audit(
        &mut self,
        lines: impl IntoIterator<Item = Line>,
        source: &Source<'_>,
    ) -> Result<bool> {
        for line in lines {
            self.observe(std::slice::from_ref(&line), source);
            telling::keep(self.batch.shelf.conn, &source.log, &line)?;
        }
        Ok(true)
    }
}

/// The scope that a key opens.
pub(super) const fn scope_of(opener: &Opener<'_>) -> ScopeOf {
    let scope = opener.scope();
    (scope.facet, scope.case)
}

fn number(at: usize) -> Result<i64> {
    i64::try_from(at).map_err(|_| Error::TooLarge)
}

/// The bytes of a statement that a change brings.
pub(super) fn statement(op: &Op) -> Option<Vec<u8>> {
    let Kind::Put(cells) = &op.kind else {
        return None;
    };
    let is_one = op.table == StatementRow::TABLE.no;
    let bytes = cells
        .iter()
        .find(|(no, _)| *no == 1)
        .map(|(_, value)| value);
    match bytes {
        Some(Value::Blob(bytes)) if is_one => Some(bytes.clone()),
        _ => None,
    }
}
