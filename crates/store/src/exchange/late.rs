//! Keys that come late: the past of a scope, from the packs that are kept.

use super::import::{Imported, Importing};
use super::rows::{Batch, ScopeOf};
use super::shelf::{Pasts, Shelf};
use super::take::Taker;
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::Facet;
use casework::code::Code;
use rusqlite::params;
use std::collections::BTreeSet;
use sync::history::{LogId, Place};
use sync::merge::Rows as _;
use sync::pack::{self, Tags};
use sync::{Hlc, replay::RowKey};

/// Which scopes have chunks that were not read, and in which packs.
#[derive(Default)]
struct Readable {
    packs: BTreeSet<i64>,
    scopes: BTreeSet<ScopeOf>,
}

impl Store {
    /// Reads what could not be read before and for which there is a key now: in causal order, so
    /// that the outcome is that of a device which always had the key. A scope of which something
    /// was read before is built anew from all its packs.
    ///
    /// # Errors
    /// Only those of the disk. All of it is one transaction: a scope is open whole, or not at all.
    pub fn read_late(&mut self, importing: &mut Importing<'_>) -> Result<Imported> {
        let mut imported = Imported::default();
        let readable = self.readable(importing)?;
        if readable.scopes.is_empty() {
            return Ok(imported);
        }
        let anew = self.rows_of(&readable.scopes)?;
        let packs = if anew.is_empty() {
            readable.packs
        } else {
            self.all_places()?
        };
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let mut clock = self.ends.log.clock;
        {
            let _open = self.guard.open();
            // Those of the packs on the way, not of the newest ones.
            let pasts = Pasts::default();
            let shelf = Shelf {
                conn: &self.conn,
                pasts: &pasts,
            };
            let mut taker = Taker::new(Batch::new(shelf), clock);
            for key in &anew {
                taker.batch.begin_anew(key)?;
            }
            for row in packs {
                let (place, bytes) = self.kept(row)?;
                let sealed = pack::open_head(&bytes, importing.judge.keys());
                let sealed = sealed.map_err(|_| Error::BadPack)?;
                let at = (row, place);
                taker.again(&sealed, at, &readable.scopes, importing)?;
                if anew.is_empty() && taker.batch.is_full() {
                    taker.flush(importing.follow, &mut imported)?;
                }
            }
            taker.flush(importing.follow, &mut imported)?;
            clock = taker.clock;
        }
        transaction.commit()?;
        self.ends.log.clock = clock;
        Ok(imported)
    }

    /// After an upgrade: shows what only the newer version understands, of what was kept aside.
    ///
    /// # Errors
    /// If the disk cannot be written; then it is tried again at the next upgrade.
    pub(crate) fn show_odd(&mut self) -> Result<()> {
        let odd: Vec<RowKey> = {
            let sql = "SELECT table_no, row FROM clocks WHERE is_odd > 0";
            let mut statement = self.conn.prepare_cached(sql)?;
            let keys = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            keys.collect::<rusqlite::Result<_>>()?
        };
        if odd.is_empty() {
            return Ok(());
        }
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        {
            let _open = self.guard.open();
            let mut batch = Batch::new(self.shelf());
            for key in &odd {
                match batch.take(key) {
                    Ok(row) => batch.put(key, row)?,
                    // It stays as it is: what is wrong with one row keeps nobody from the others.
                    Err(Error::Damaged) => {}
                    Err(error) => return Err(error),
                }
            }
            batch.flush(&mut |_| ())?;
        }
        transaction.commit()
    }

    /// What could be read now of what was not read before.
    fn readable(&self, importing: &Importing<'_>) -> Result<Readable> {
        let sql = "SELECT u.place, u.tag, l.log, p.at, p.member_id
                   FROM unread AS u
                   JOIN packs AS p ON p.place = u.place
                   JOIN lanes AS l ON l.lane = p.lane
                   ORDER BY l.log, p.at";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut known: Option<(LogId, Hlc, Vec<Tags>)> = None;
        let mut readable = Readable::default();
        while let Some(row) = rows.next()? {
            let (log, at): (LogId, Hlc) = (row.get(2)?, row.get::<_, i64>(3)?.unsigned_abs());
            let is_known =
                |(of, from, _): &(LogId, Hlc, Vec<Tags>)| *of == log && Tags::same_span(*from, at);
            if !known.as_ref().is_some_and(is_known) {
                let own = importing.judge.own_keys(&log, row.get(4)?);
                let keys = std::iter::once(importing.judge.keys()).chain(own);
                let tags = keys.map(|keys| keys.tags(&log, at));
                let tags = tags
                    .collect::<pack::Result<_>>()
                    .map_err(|_| Error::BadPack)?;
                known = Some((log, at, tags));
            }
            let tag: [u8; 8] = row.get(1)?;
            let tags = known.iter().flat_map(|(_, _, tags)| tags);
            if let Some(scope) = tags.filter_map(|tags| tags.scope(&tag)).next() {
                readable.packs.insert(row.get(0)?);
                readable.scopes.insert((scope.facet, scope.case));
            }
        }
        Ok(readable)
    }

    /// The rows that are here of these scopes.
    fn rows_of(&self, scopes: &BTreeSet<ScopeOf>) -> Result<Vec<RowKey>> {
        let mut found = Vec::new();
        // Lines of the audit are only ever added; nothing of them has to be built anew.
        for (facet, case) in scopes.iter().filter(|(facet, _)| *facet != Facet::Audit) {
            let sql = "SELECT table_no, row FROM clocks WHERE facet = ?1 AND case_id IS ?2";
            let mut statement = self.conn.prepare_cached(sql)?;
            let case = case.map(|case| case.0.into_bytes());
            let keys = statement.query_map(params![facet.code(), case], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
            for key in keys {
                found.push(key?);
            }
        }
        Ok(found)
    }

    /// The places of all packs, in their order.
    fn all_places(&self) -> Result<BTreeSet<i64>> {
        let mut statement = self.conn.prepare_cached("SELECT place FROM packs")?;
        let places = statement.query_map([], |row| row.get(0))?;
        Ok(places.collect::<rusqlite::Result<_>>()?)
    }

    /// A kept pack: where it lies, and its bytes.
    fn kept(&self, row: i64) -> Result<(Place, Vec<u8>)> {
        let sql = "SELECT lane, no, bytes FROM packs WHERE place = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([row], |row| {
            let place = Place {
                lane: row.get(0)?,
                no: row.get::<_, i64>(1)?.unsigned_abs(),
            };
            Ok((place, row.get(2)?))
        })?)
    }
}
