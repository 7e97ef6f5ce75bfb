//! What is in a pack whose turn has come: its place in the history, and its chunks into rows.

use super::import::{Found, Importing, Judge};
use super::packs;
use super::rows::{Batch, ScopeOf};
use super::seal::is_merged;
use crate::engine::codec::{Bound, execute};
use crate::engine::error::{Error, Result};
use casework::audit::AuditLine;
use casework::exchange::StatementRow;
use casework::{Facet, Record, Value};
use rusqlite::params;
use std::collections::{BTreeSet, HashMap};
use sync::history::{Admission, LogId, Past, Place, Shelf as _};
use sync::merge::{self, Change};
use sync::pack::{self, Keyring, Line, Scope, Sealed, Tags};
use sync::{Clock, Hlc, Kind, Op};

/// Takes packs in, one after the other.
pub(super) struct Taker<'s> {
    pub(super) batch: Batch<'s>,
    pub(super) clock: Clock,
    pub(super) found: BTreeSet<Found>,
    /// The marks of each log, for a span of time: the next pack mostly has the same.
    tags: HashMap<LogId, (Hlc, Tags)>,
}

/// The lines of a chunk, and whose they are.
type Opened = (ScopeOf, Vec<Line>);

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
            tags: HashMap::new(),
        }
    }

    /// Admits a pack and applies what can be read of it.
    pub(super) fn take(
        &mut self,
        sealed: &Sealed<'_>,
        bytes: &[u8],
        admission: &Admission,
        judge: &mut dyn Judge,
        now_ms: i64,
    ) -> Result<()> {
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
        self.chunks(sealed, row, &source, judge)
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
        let wanted = |scope: &Scope| scopes.contains(&(scope.facet, scope.case));
        let opened = self.open(sealed, &*importing.judge, wanted)?;
        for (at, opened) in opened.into_iter().enumerate() {
            if let Some((scope, lines)) = opened {
                self.apply(scope, lines, &source, &mut statements)?;
                let sql = "DELETE FROM unread WHERE place = ?1 AND chunk = ?2";
                execute(self.batch.shelf.conn, sql, params![row, number(at)?])?;
            }
        }
        statements
            .iter()
            .for_each(|bytes| importing.judge.learn(bytes));
        Ok(())
    }

    fn chunks(
        &mut self,
        sealed: &Sealed<'_>,
        row: i64,
        source: &Source<'_>,
        judge: &mut dyn Judge,
    ) -> Result<()> {
        let mut statements = Vec::new();
        let opened = self.open(sealed, judge, |_| true)?;
        for (at, (opened, tag)) in opened.into_iter().zip(sealed.tags()).enumerate() {
            if let Some((scope, lines)) = opened {
                self.apply(scope, lines, source, &mut statements)?;
            } else {
                let sql = "INSERT INTO unread (place, chunk, tag) VALUES (?1, ?2, ?3)";
                execute(self.batch.shelf.conn, sql, params![row, number(at)?, tag])?;
            }
        }
        statements.iter().for_each(|bytes| judge.learn(bytes));
        Ok(())
    }

    /// Opens every chunk of a pack for whose scope there is a key, and that is wanted: by its number,
    /// with its scope and lines. Without: none of these; one that needs a newer version, or is not
    /// what its author signed it for, stays unread.
    fn open(
        &mut self,
        sealed: &Sealed<'_>,
        judge: &dyn Judge,
        wanted: impl Fn(&Scope) -> bool,
    ) -> Result<Vec<Option<Opened>>> {
        let head = sealed.head();
        self.mark(sealed, judge.keys())?;
        let mut own = Vec::new();
        for keys in judge.own_keys(&head.link.log, head.author.member) {
            let tags = keys.tags(&head.link.log, head.at);
            own.push((keys, tags.map_err(|_| Error::BadPack)?));
        }
        let (_, shared) = self.tags.get(&head.link.log).ok_or(Error::BadPack)?;
        let mut opened = Vec::with_capacity(sealed.tags().len());
        for (at, tag) in sealed.tags().enumerate() {
            let own = || own.iter().find_map(|(keys, tags)| keys.by_tag(tags, tag));
            let known = judge.keys().by_tag(shared, tag).or_else(own);
            opened.push(match known.filter(|(scope, _)| wanted(scope)) {
                None => None,
                Some((scope, key)) => match sealed.open_chunk(at, &scope, key) {
                    Ok(lines) => Some(((scope.facet, scope.case), lines)),
                    Err(error) => {
                        let newer = error == pack::Error::TooNew;
                        let found = if newer { Found::Newer } else { Found::Damaged };
                        self.found.insert(found);
                        None
                    }
                },
            });
        }
        Ok(opened)
    }

    /// Knows the marks of this log for this span of time.
    fn mark(&mut self, sealed: &Sealed<'_>, keys: &Keyring) -> Result<()> {
        let (log, at) = (sealed.head().link.log, sealed.head().at);
        let known = self.tags.get(&log);
        if !known.is_some_and(|(of, _)| Tags::same_span(*of, at)) {
            let tags = keys.tags(&log, at).map_err(|_| Error::BadPack)?;
            self.tags.insert(log, (at, tags));
        }
        Ok(())
    }

    /// Applies the lines of one chunk.
    fn apply(
        &mut self,
        scope: ScopeOf,
        lines: Vec<Line>,
        source: &Source<'_>,
        statements: &mut Vec<Vec<u8>>,
    ) -> Result<()> {
        for line in &lines {
            if !self.clock.observe(line.hlc, source.now_ms) {
                self.found.insert(Found::ClockAhead(source.device));
            }
        }
        if scope.0 == Facet::Audit {
            return self.audit(&lines, source);
        }
        self.batch.enter(scope);
        let mut changes: Vec<Change> = Vec::new();
        for change in lines.into_iter().flat_map(Line::into_changes) {
            if !is_merged(&change) || !self.batch.admits(&change)? {
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
            &changes,
        )
    }

    /// Keeps the lines of another device's audit log.
    fn audit(&self, lines: &[Line], source: &Source<'_>) -> Result<()> {
        let ops = lines.iter().flat_map(|line| &line.ops);
        for op in ops.filter(|op| op.table == AuditLine::TABLE.no) {
            if let Some(cells) = audit_cells(op) {
                let sql = "INSERT OR IGNORE INTO audit_elsewhere
                             (log, id, seq, at, member_id, deed, case_id, object, rows, result,
                              reason, hash)
                           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
                let mut statement = self.batch.shelf.conn.prepare_cached(sql)?;
                statement.raw_bind_parameter(1, source.log)?;
                statement.raw_bind_parameter(2, op.row)?;
                for (cell, at) in cells.iter().zip(3..) {
                    statement.raw_bind_parameter(at, Bound(cell))?;
                }
                statement.raw_execute()?;
            }
        }
        Ok(())
    }
}

fn number(at: usize) -> Result<i64> {
    i64::try_from(at).map_err(|_| Error::TooLarge)
}

/// The bytes of a statement that a change brings.
fn statement(op: &Op) -> Option<Vec<u8>> {
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

/// The cells of a line of the audit, if they are what such a line holds.
fn audit_cells(op: &Op) -> Option<Vec<Value>> {
    let Kind::Put(put) = &op.kind else {
        return None;
    };
    let cell = |column: &casework::Column| {
        let value = put.iter().find(|(no, _)| *no == column.no);
        let value = value.map_or(Value::Null, |(_, value)| value.clone());
        // The name of a deed of a newer version is a name all the same.
        let is_name = column.name == "deed" && matches!(value, Value::Text(_));
        ((column.fits)(&value) || is_name).then_some(value)
    };
    AuditLine::TABLE.columns.iter().map(cell).collect()
}
