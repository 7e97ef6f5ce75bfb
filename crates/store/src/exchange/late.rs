//! Keys that come late: the past of a scope, from the packs that are kept.

use super::import::{Imported, Importing};
use super::kept;
use super::rows::{Batch, ScopeOf};
use super::shelf::{Pasts, Shelf};
use super::snapshot::Sealed;
use super::take::{Taker, scope_of};
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::Facet;
use std::collections::{BTreeMap, BTreeSet};
use sync::history::{LogId, Place};
use sync::pack::{self, Keyring, Tags};
use sync::{Clock, Hlc, replay::RowKey};

/// A chunk that was not read before, and for which there is a key.
struct Readable {
    place: i64,
    scope: ScopeOf,
}

/// A chunk of an applied pack that was not read.
pub(super) struct Unread {
    /// Of the pack, in the order of applying.
    place: i64,
    pub(super) tag: [u8; 8],
    pub(super) log: LogId,
    pub(super) at: Hlc,
    member: [u8; 16],
}

/// The marks that keyrings give in packs of one log, from some time on.
type Known<'k> = (LogId, Hlc, Vec<(&'k Keyring, Tags)>);

/// What can be read now.
#[derive(Default)]
pub(super) struct Late {
    /// The packs in which chunks are that were not read.
    packs: BTreeSet<i64>,
    scopes: BTreeSet<ScopeOf>,
    /// Scopes that are not read, because packs are missing that hold something of them.
    closed: BTreeSet<ScopeOf>,
    /// Scopes that are built anew from packs alone: what came of them with a snapshot is not all.
    from_packs: BTreeSet<ScopeOf>,
    is_new: bool,
}

impl Store {
    /// Reads what could not be read before and for which there is a key now: in causal order, so
    /// that the outcome is that of a device which always had the key. A scope of which something
    /// was read before is built anew from all its packs, or from what came of it with a snapshot and
    /// the packs behind that. One of which something lies in packs that are not here stays closed.
    ///
    /// # Errors
    /// Only those of the disk. All of it is one transaction: a scope is open whole, or not at all.
    pub fn read_late(&mut self, importing: &mut Importing<'_>) -> Result<Imported> {
        let mut imported = Imported::default();
        let late = self.late(importing)?;
        if !late.is_new {
            return Ok(imported);
        }
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let clock = {
            let _open = self.guard.open();
            self.read_now(&late, importing, (self.ends.log.clock, &mut imported))?
        };
        transaction.commit()?;
        self.ends.log.clock = clock;
        Ok(imported)
    }

    /// What could be read now of what was not read before.
    pub(super) fn late(&self, importing: &Importing<'_>) -> Result<Late> {
        let began = self.began()?;
        let is_within = |place| began.as_ref().is_some_and(|it| it.within.contains(&place));
        let readable = self.readable(importing)?;
        let waiting = self.openable(importing, |sealed| !sealed.is_read)?;
        let mut late = Late::default();
        late.scopes.extend(readable.iter().map(|one| one.scope));
        late.scopes.extend(waiting.iter().map(Sealed::scope_of));
        let within = readable.iter().filter(|one| is_within(one.place));
        let within: BTreeSet<ScopeOf> = within.map(|one| one.scope).collect();
        if self.lacks_packs()? {
            // Of a case, all that comes now comes together.
            let cases: BTreeSet<_> = within.iter().filter_map(|(_, case)| *case).collect();
            let waits = |scope: &ScopeOf| {
                within.contains(scope) || scope.1.is_some_and(|case| cases.contains(&case))
            };
            late.closed = late.scopes.iter().filter(|it| waits(it)).copied().collect();
            late.scopes.retain(|scope| !waits(scope));
        } else {
            late.from_packs = within;
        }
        let packs = readable
            .iter()
            .filter(|one| late.scopes.contains(&one.scope));
        late.packs = packs.map(|one| one.place).collect();
        late.is_new = !late.scopes.is_empty() || late.closed != self.closed()?;
        Ok(late)
    }

    /// Reads it, with the door open and within a transaction.
    pub(super) fn read_now(
        &self,
        late: &Late,
        importing: &mut Importing<'_>,
        (clock, imported): (Clock, &mut Imported),
    ) -> Result<Clock> {
        self.close_scopes(&late.closed)?;
        for scope in &late.from_packs {
            self.forget_rows(*scope)?;
        }
        let mut anew = self.rows_of(&late.scopes)?;
        // Those of the packs on the way, not of the newest ones.
        let pasts = Pasts::default();
        let shelf = Shelf {
            conn: &self.conn,
            pasts: &pasts,
        };
        let mut taker = Taker::new(Batch::new(shelf), clock);
        let began = self.began()?;
        let mut begun = BTreeSet::new();
        if let Some(began) = &began {
            let frontier = self.frontier(began)?;
            for sealed in self.openable(importing, |it| late.scopes.contains(&it.scope_of()))? {
                let scope = sealed.scope_of();
                for key in anew.remove(&scope).unwrap_or_default() {
                    taker.batch.begin_anew(&key)?;
                }
                let told = (&mut *importing, &mut *imported);
                self.begin_rows(&mut taker, (began, &frontier), &sealed, told)?;
                begun.insert(scope);
            }
            taker.flush(importing.follow, imported)?;
        }
        let is_anew = anew.values().any(|keys| !keys.is_empty());
        for key in anew.into_values().flatten() {
            taker.batch.begin_anew(&key)?;
        }
        let packs = if is_anew || !begun.is_empty() {
            self.places_here()?
        } else {
            late.packs.clone()
        };
        let from_packs: BTreeSet<ScopeOf> = late.scopes.difference(&begun).copied().collect();
        for row in packs {
            let (place, bytes) = self.kept(row)?;
            let sealed = pack::open_head(&bytes, importing.judge.keys());
            let sealed = sealed.map_err(|_| Error::BadPack)?;
            let is_within = began.as_ref().is_some_and(|it| it.within.contains(&row));
            let scopes = if is_within { &from_packs } else { &late.scopes };
            taker.again(&sealed, (row, place), scopes, importing)?;
            if !is_anew && taker.batch.is_full() {
                taker.flush(importing.follow, imported)?;
            }
        }
        taker.flush(importing.follow, imported)?;
        Ok(taker.clock)
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
                match batch.touch(key) {
                    Ok(()) => {}
                    // It stays as it is: what is wrong with one row keeps nobody from the others.
                    Err(Error::Damaged) => {}
                    Err(error) => return Err(error),
                }
            }
            batch.flush(&mut |_| ())?;
        }
        transaction.commit()
    }

    /// Chunks that were not read before and could be now.
    fn readable(&self, importing: &Importing<'_>) -> Result<Vec<Readable>> {
        let mut known: Option<Known<'_>> = None;
        let mut readable = Vec::new();
        self.each_unread(|chunk| {
            let (log, at) = (chunk.log, chunk.at);
            let is_known = |(of, from, _): &Known<'_>| *of == log && Tags::same_span(*from, at);
            if !known.as_ref().is_some_and(is_known) {
                let own = importing.judge.own_keys(&log, chunk.member);
                let rings = std::iter::once(importing.judge.keys()).chain(own);
                let tags = rings.map(|ring| (ring, ring.tags(&log, at)));
                known = Some((log, at, tags.collect()));
            }
            let tags = known.iter().flat_map(|(_, _, tags)| tags);
            let mut openers = tags.filter_map(|(ring, tags)| ring.by_tag(tags, &chunk.tag));
            readable.extend(openers.next().map(|opener| Readable {
                place: chunk.place,
                scope: scope_of(&opener),
            }));
            Ok(())
        })?;
        Ok(readable)
    }

    /// Every chunk that was not read, log by log.
    pub(super) fn each_unread(&self, mut f: impl FnMut(Unread) -> Result<()>) -> Result<()> {
        let sql = "SELECT u.place, u.tag, l.log, p.at, p.member_id
                   FROM unread AS u
                   JOIN packs AS p ON p.place = u.place
                   JOIN lanes AS l ON l.lane = p.lane
                   ORDER BY l.log, p.at";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            f(Unread {
                place: row.get(0)?,
                tag: row.get(1)?,
                log: row.get(2)?,
                at: row.get::<_, i64>(3)?.unsigned_abs(),
                member: row.get(4)?,
            })?;
        }
        Ok(())
    }

    /// The rows that are here of these scopes.
    pub(super) fn rows_of(
        &self,
        scopes: &BTreeSet<ScopeOf>,
    ) -> Result<BTreeMap<ScopeOf, Vec<RowKey>>> {
        let mut found = BTreeMap::<ScopeOf, Vec<RowKey>>::new();
        // Lines of the audit are only ever added; nothing of them has to be built anew.
        if scopes.iter().all(|(facet, _)| *facet == Facet::Audit) {
            return Ok(found);
        }
        let facets: BTreeSet<Facet> = scopes.iter().map(|(facet, _)| *facet).collect();
        let is_wanted = |facet| facets.contains(&facet);
        kept::each(&self.conn, is_wanted, |scope, key| {
            if scopes.contains(&scope) {
                found.entry(scope).or_default().push(key);
            }
        })?;
        Ok(found)
    }

    /// The places of all packs whose bytes are here, in their order.
    fn places_here(&self) -> Result<BTreeSet<i64>> {
        let sql = "SELECT place FROM packs WHERE length(bytes) > 0";
        let mut statement = self.conn.prepare_cached(sql)?;
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
