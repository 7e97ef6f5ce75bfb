//! The history built anew from the packs that are kept, and the rows with it.

use super::super::import::{Imported, Importing};
use super::super::kept::{self, Keeper};
use super::super::packs::{self, Waiting, Why};
use super::super::rows::show;
use super::super::shelf::Shelf;
use super::super::take::Taker;
use crate::engine::act::RowImage;
use crate::engine::codec::execute;
use crate::engine::error::{Error, Result};
use casework::{CaseId, registry};
use rusqlite::{Connection, OptionalExtension, params};
use sync::history::{self, Admission, Gate};
use sync::lost::Lost;
use sync::pack::{self, Sealed};
use sync::replay::RowKey;
use uuid::Uuid;

/// A row that was there before the history was built anew, and its case.
type Standing = (RowKey, Option<CaseId>);

/// All kept packs once more, as if they had just come.
pub(super) struct Anew<'s> {
    pub(super) taker: Taker<'s>,
    pub(super) shelf: Shelf<'s>,
    pub(super) lost: Lost,
}

impl Anew<'_> {
    /// Builds it; false if the watcher stopped it.
    pub(super) fn build(
        &mut self,
        importing: &mut Importing<'_>,
        imported: &mut Imported,
    ) -> Result<bool> {
        let conn = self.shelf.conn;
        let standing = standing(conn)?;
        for table in ["lanes", "sights", "heads", "unread"] {
            execute(conn, &format!("DELETE FROM {table}"), [])?;
        }
        kept::forget_all(conn)?;
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
        let mut keeper = Keeper::new(self.shelf.conn);
        for (key, case) in standing {
            if let (Some(table), (None, Some(standing))) =
                (registry::table(key.0), keeper.of(&key)?)
            {
                let image = RowImage {
                    table,
                    row: Uuid::from_bytes(key.1),
                    case,
                    before: Some(standing.cells),
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
    let mut standing = Vec::new();
    kept::each(conn, |_| true, |(_, case), key| standing.push((key, case)))?;
    Ok(standing)
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
