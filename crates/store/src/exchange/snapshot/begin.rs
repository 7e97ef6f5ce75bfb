//! A vault begins with a snapshot: the packs within the frontier count as applied, and the rows of
//! every scope with a key stand in the tables.

use super::super::import::{Found, Imported, Importing};
use super::super::keys::case_bytes;
use super::super::lost;
use super::super::rows::ScopeOf;
use super::super::take::Taker;
use super::make::rings;
use super::names;
use super::{BEGAN, Began, Sealed, owner_of};
use crate::engine::codec::execute;
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::code::Code;
use casework::exchange::StatementRow;
use casework::{Facet, Record, Value};
use rusqlite::params;
use std::collections::BTreeSet;
use sync::Clock;
use sync::history::{Begin, PackHash, Shelf as _};
use sync::merge::Row;
use sync::pack;
use sync::snapshot::{self, Contents, Frontier, History, Part, PartKind};

/// What the objects of a snapshot come to.
struct Arrived {
    history: History,
    contents: Contents,
    rows: Vec<Part>,
}

impl Store {
    /// Begins with a snapshot, whose hashes somebody told who is trusted. Gives what was read, and the
    /// objects of the relay that hold nothing else.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`] if packs of others are here; [`Error::BadPack`] for anything but a
    /// whole snapshot at this frontier, [`Error::NoKey`] without the key of its history. Nothing is
    /// kept then, and the vault begins with the first pack.
    pub fn begin_with(
        &mut self,
        frontier: &PackHash,
        objects: &[Vec<u8>],
        importing: &mut Importing<'_>,
    ) -> Result<(Imported, Vec<String>)> {
        if self.damaged.get() {
            return Err(Error::Damaged);
        }
        if self.knows_others()? {
            return Err(Error::AlreadyExists);
        }
        let arrived = arrived(frontier, objects, importing)?;
        let mut imported = Imported::default();
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let mut clock = self.ends.log.clock;
        let begun = {
            let _open = self.guard.open();
            let admitted = self.admit(frontier, &arrived, (importing, &mut clock), &mut imported);
            admitted.and_then(|()| self.read_first(importing, clock, &mut imported))
        };
        if begun.is_err() {
            self.pasts.clear();
        }
        clock = begun?;
        transaction.commit()?;
        self.ends.log.clock = clock;
        Ok((imported, arrived.contents.objects))
    }

    /// Whether anything of another log was applied here.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn knows_others(&self) -> Result<bool> {
        let own = self.tip()?.map_or([0; 32], |tip| tip.log);
        let sql = "SELECT EXISTS (SELECT 1 FROM lanes WHERE log <> ?1)";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([own], |row| row.get(0))?)
    }

    /// Lets the packs in by name, and keeps the rows as they are sealed.
    fn admit(
        &self,
        frontier: &PackHash,
        arrived: &Arrived,
        (importing, clock): (&Importing<'_>, &mut Clock),
        imported: &mut Imported,
    ) -> Result<()> {
        let (now_ms, conn) = (importing.now_ms, &self.conn);
        let mut told = arrived.contents.packs.iter();
        let (mut first, mut count) = (None, 0_i64);
        let mut shelf = self.shelf();
        let is_whole = arrived.history.admit_and(&mut shelf, |_, admission| {
            let told = told.next().ok_or(Error::BadPack)?;
            if admission.begin == Begin::Fork {
                imported.found.insert(Found::Fork(told.device));
            }
            if !clock.observe(told.at, now_ms) {
                imported.found.insert(Found::ClockAhead(told.device));
            }
            let place = names::keep_name(conn, admission, told, now_ms)?;
            first.get_or_insert(place);
            count += 1;
            for (chunk, tag) in &told.closed {
                let sql = "INSERT INTO unread (place, chunk, tag) VALUES (?1, ?2, ?3)";
                execute(conn, sql, params![place, chunk, tag])?;
            }
            Ok(())
        })?;
        if !is_whole {
            return Err(Error::BadPack);
        }
        for part in &arrived.rows {
            let scope = part.scope;
            let sql = "INSERT INTO snapshot_rows (facet, case_id, owner, epoch, is_read, bytes)
                       VALUES (?1, ?2, ?3, ?4, 0, ?5)";
            let (facet, case) = (scope.facet.code(), case_bytes(scope.case));
            let owner = owner_of(part.whose).bytes();
            let values = params![facet, case, owner, scope.epoch, part.sealed];
            execute(conn, sql, values)?;
        }
        let first = first.ok_or(Error::BadPack)?.to_be_bytes();
        self.put_note(
            BEGAN,
            &[frontier.as_slice(), &first, &count.to_be_bytes()].concat(),
        )?;
        imported.packs += count.unsigned_abs();
        imported.touched.insert("exchange");
        Ok(())
    }

    /// Reads what there is a key for; what all members read must be among it.
    fn read_first(
        &self,
        importing: &mut Importing<'_>,
        clock: Clock,
        imported: &mut Imported,
    ) -> Result<Clock> {
        let late = self.late(importing)?;
        let clock = self.read_now(&late, importing, (clock, imported))?;
        let agency = |sealed: &Sealed| sealed.scope_of() == (Facet::Agency, None) && sealed.is_read;
        let is_read = self.sealed_rows()?.iter().any(agency);
        is_read.then_some(clock).ok_or(Error::BadPack)
    }

    /// Puts the rows of a scope into a batch, as they stood at the frontier.
    pub(in super::super) fn begin_rows(
        &self,
        taker: &mut Taker<'_>,
        (began, frontier): (&Began, &Frontier),
        sealed: &Sealed,
        (importing, imported): (&mut Importing<'_>, &mut Imported),
    ) -> Result<()> {
        let rows = self.open_rows((began, frontier), sealed, importing)?;
        taker.batch.enter(sealed.scope_of());
        for (key, row) in rows {
            if key.0 == StatementRow::TABLE.no {
                self.learn_statements(&row, importing)?;
            }
            if !taker.batch.begin_with(&key, row)? {
                // Whoever wrote it had no right to: nothing of it counts.
                return Err(Error::BadPack);
            }
            if taker.batch.is_full() {
                taker.flush(importing.follow, imported)?;
            }
        }
        let sql = "UPDATE snapshot_rows SET is_read = 1
                   WHERE facet = ?1 AND case_id = ?2 AND owner = ?3";
        let (facet, case) = sealed.scope_of();
        let owner = sealed.owner.bytes();
        execute(
            &self.conn,
            sql,
            params![facet.code(), case_bytes(case), owner],
        )?;
        Ok(())
    }

    /// Hands on the statements of the roster in a row. A pack that one of them gives up is lost here as
    /// it is for whoever read the pack that brought it.
    fn learn_statements(&self, row: &Row, importing: &mut Importing<'_>) -> Result<()> {
        let cells = row.cell(1).into_iter();
        for sibling in cells.flat_map(sync::merge::Cell::siblings) {
            let Value::Blob(bytes) = &sibling.value else {
                continue;
            };
            let loss = importing.judge.learn(bytes);
            if let (Some(loss), Some(carrier)) = (loss, self.shelf().pack(sibling.place)?) {
                lost::note(&self.conn, &loss, &carrier)?;
            }
        }
        Ok(())
    }

    fn open_rows(
        &self,
        (began, frontier): (&Began, &Frontier),
        sealed: &Sealed,
        importing: &Importing<'_>,
    ) -> Result<sync::merge::Memory> {
        let sql = "SELECT bytes FROM snapshot_rows
                   WHERE facet = ?1 AND case_id = ?2 AND owner = ?3";
        let mut statement = self.conn.prepare_cached(sql)?;
        let (facet, case) = sealed.scope_of();
        let owner = sealed.owner.bytes();
        let bytes: Vec<u8> = statement
            .query_row(params![facet.code(), case_bytes(case), owner], |row| {
                row.get(0)
            })?;
        // An epoch may have two keys.
        let keys = rings(&*importing.judge, sealed.owner).into_iter();
        let mut keys = keys.flat_map(|ring| ring.keys(&sealed.scope));
        let open = |key| snapshot::open(&bytes, &began.frontier, (&sealed.scope, key)).ok();
        let plain = keys.find_map(open).ok_or(Error::BadPack)?;
        snapshot::read(&plain, frontier).map_err(|_| Error::BadPack)
    }

    /// The rows that came of these scopes and can be opened.
    pub(in super::super) fn openable(
        &self,
        importing: &Importing<'_>,
        wanted: impl Fn(&Sealed) -> bool,
    ) -> Result<Vec<Sealed>> {
        let opens = |sealed: &Sealed| {
            let mut rings = rings(&*importing.judge, sealed.owner).into_iter();
            rings.any(|ring| ring.key(&sealed.scope).is_some())
        };
        let all = self.sealed_rows()?.into_iter();
        Ok(all.filter(|one| wanted(one) && opens(one)).collect())
    }

    /// Forgets the rows of a scope that is built anew from packs.
    pub(in super::super) fn forget_rows(&self, (facet, case): ScopeOf) -> Result<()> {
        let sql = "DELETE FROM snapshot_rows WHERE facet = ?1 AND case_id = ?2";
        execute(&self.conn, sql, params![facet.code(), case_bytes(case)])?;
        Ok(())
    }

    /// Writes down which scopes are closed.
    pub(in super::super) fn close_scopes(&self, closed: &BTreeSet<ScopeOf>) -> Result<()> {
        execute(&self.conn, "DELETE FROM closed_scopes", [])?;
        for (facet, case) in closed {
            let sql = "INSERT INTO closed_scopes (facet, case_id) VALUES (?1, ?2)";
            execute(&self.conn, sql, params![facet.code(), case_bytes(*case)])?;
        }
        Ok(())
    }
}

/// Opens what every member may read, and checks that it belongs together.
fn arrived(frontier: &PackHash, objects: &[Vec<u8>], importing: &Importing<'_>) -> Result<Arrived> {
    let bad = |error| match error {
        pack::Error::NoKey => Error::NoKey,
        _ => Error::BadPack,
    };
    let mut parts = Vec::new();
    for object in objects {
        parts.extend(snapshot::parts(object).map_err(bad)?);
    }
    let plain = |kind| {
        let mut of_kind = parts.iter().filter(|part| part.kind == kind);
        let (Some(part), None) = (of_kind.next(), of_kind.next()) else {
            return Err(Error::BadPack);
        };
        let keys = importing.judge.keys().keys(&part.scope);
        if keys.is_empty() {
            return Err(Error::NoKey);
        }
        let open = |key| snapshot::open(&part.sealed, frontier, (&part.scope, key)).ok();
        keys.into_iter().find_map(open).ok_or(Error::BadPack)
    };
    let history = plain(PartKind::History)?;
    let contents = plain(PartKind::Contents)?;
    let arrived = Arrived {
        history: History::read(&history).map_err(bad)?,
        contents: Contents::read(&contents, frontier).map_err(bad)?,
        rows: {
            parts.retain(|part| part.kind == PartKind::Rows);
            parts
        },
    };
    let of_frontier = pack::hash(&history) == *frontier
        && arrived.contents.packs.len() == arrived.history.packs().len();
    let scopes = arrived.rows.iter();
    let scopes: BTreeSet<_> = scopes
        .map(|part| (part.scope.facet, part.scope.case))
        .collect();
    // One part for a scope: rows of two would not fit together.
    let fits = of_frontier && scopes.len() == arrived.rows.len();
    fits.then_some(arrived).ok_or(Error::BadPack)
}
