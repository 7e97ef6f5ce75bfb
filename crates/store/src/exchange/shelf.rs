//! The history of applied packs, in tables.

use crate::engine::codec::execute;
use crate::engine::error::{Error, Result};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::cell::RefCell;
use std::collections::HashMap;
use sync::history::{
    Admission, Branch, Lane, LogId, PackHash, Past, Place, Shelf as History, sight,
};

/// How far the author of the last pack of each lane had come, for those that were asked for. Gathering
/// it anew for each pack would walk the whole of its lane.
#[derive(Debug, Default)]
pub(crate) struct Pasts(RefCell<HashMap<Lane, (u64, Past)>>);

impl Pasts {
    /// Forgets everything: what was to be kept was rolled back.
    pub(crate) fn clear(&self) {
        self.0.borrow_mut().clear();
    }
}

/// The tables `lanes`, `packs`, `sights` and `heads`. Packs themselves are kept by whoever admits
/// them, in the same transaction.
#[derive(Clone, Copy)]
pub(crate) struct Shelf<'a> {
    pub(crate) conn: &'a Connection,
    pub(crate) pasts: &'a Pasts,
}

fn number(value: u64) -> Result<i64> {
    i64::try_from(value).map_err(|_| Error::TooLarge)
}

fn place_of(row: &Row<'_>) -> rusqlite::Result<Place> {
    Ok(Place {
        lane: row.get(0)?,
        no: row.get::<_, i64>(1)?.unsigned_abs(),
    })
}

impl Shelf<'_> {
    /// What the packs of a lane after one number, up to a place, had newly seen.
    fn seen_between(&self, place: Place, after: u64) -> Result<Vec<Place>> {
        let sql = "SELECT of_lane, max(of_no) FROM sights
                   WHERE lane = ?1 AND no > ?2 AND no <= ?3 GROUP BY of_lane";
        let mut statement = self.conn.prepare_cached(sql)?;
        let range = params![place.lane, number(after)?, number(place.no)?];
        let seen = statement.query_map(range, place_of)?;
        Ok(seen.collect::<rusqlite::Result<_>>()?)
    }
}

impl History for Shelf<'_> {
    type Error = Error;

    fn place(&self, pack: &PackHash) -> Result<Option<Place>> {
        // While the history is built anew, what is not in it yet stands aside below zero.
        let sql = "SELECT lane, no FROM packs WHERE name = ?1 AND lane >= 0";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([pack], place_of).optional()?)
    }

    fn pack(&self, place: Place) -> Result<Option<PackHash>> {
        let sql = "SELECT name FROM packs WHERE lane = ?1 AND no = ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let name = statement.query_row(params![place.lane, number(place.no)?], |row| row.get(0));
        Ok(name.optional()?)
    }

    fn branch(&self, lane: Lane) -> Result<Option<Branch>> {
        let sql = "SELECT log, last, from_lane, from_no FROM lanes WHERE lane = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let branch = statement.query_row([lane], |row| {
            let from = (
                row.get::<_, Option<Lane>>(2)?,
                row.get::<_, Option<i64>>(3)?,
            );
            Ok(Branch {
                log: row.get::<_, LogId>(0)?,
                last: row.get::<_, i64>(1)?.unsigned_abs(),
                from: from.0.zip(from.1).map(|(lane, no)| Place {
                    lane,
                    no: no.unsigned_abs(),
                }),
            })
        });
        Ok(branch.optional()?)
    }

    fn lanes(&self) -> Result<Lane> {
        let sql = "SELECT coalesce(max(lane) + 1, 0) FROM lanes";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?)
    }

    fn newly_seen(&self, place: Place) -> Result<Vec<Place>> {
        let sql = "SELECT of_lane, max(of_no) FROM sights WHERE lane = ?1 AND no <= ?2
                   GROUP BY of_lane";
        let mut statement = self.conn.prepare_cached(sql)?;
        let seen = statement.query_map(params![place.lane, number(place.no)?], place_of)?;
        Ok(seen.collect::<rusqlite::Result<_>>()?)
    }

    fn heads(&self) -> Result<Vec<PackHash>> {
        let mut statement = self.conn.prepare_cached("SELECT name FROM heads")?;
        let heads = statement.query_map([], |row| row.get(0))?;
        Ok(heads.collect::<rusqlite::Result<_>>()?)
    }

    fn sight(&self, place: Place) -> Result<Past> {
        let known = self.pasts.0.borrow().get(&place.lane).cloned();
        let past = match known {
            Some((no, past)) if no == place.no => return Ok(past),
            // What the packs since then had newly seen is all that is missing.
            Some((no, mut past)) if no < place.no => {
                let seen = self.seen_between(place, no)?;
                seen.into_iter().for_each(|seen| past.raise(seen));
                past.raise(place);
                past
            }
            // Further back than what is known: asked for rarely, and not kept.
            Some(_) => return sight(self, place),
            None => sight(self, place)?,
        };
        let kept = (place.no, past.clone());
        self.pasts.0.borrow_mut().insert(place.lane, kept);
        Ok(past)
    }

    fn admit(&mut self, admission: &Admission) -> Result<()> {
        let place = admission.place;
        let sql = "INSERT INTO lanes (lane, log, last, from_lane, from_no)
                   VALUES (?1, ?2, ?3, ?4, ?5)
                   ON CONFLICT (lane) DO UPDATE SET last = excluded.last";
        let from = admission.from;
        let from_no = from.map(|from| number(from.no)).transpose()?;
        let from_lane = from.map(|from| from.lane);
        let last = number(place.no)?;
        execute(
            self.conn,
            sql,
            params![place.lane, admission.log, last, from_lane, from_no],
        )?;
        let sql = "INSERT INTO sights (lane, no, of_lane, of_no) VALUES (?1, ?2, ?3, ?4)";
        for seen in &admission.newly_seen {
            let of = number(seen.no)?;
            execute(self.conn, sql, params![place.lane, last, seen.lane, of])?;
        }
        for head in &admission.covered {
            execute(self.conn, "DELETE FROM heads WHERE name = ?1", [head])?;
        }
        execute(
            self.conn,
            "INSERT INTO heads (name) VALUES (?1)",
            [admission.pack],
        )?;
        let kept = (place.no, admission.sight.clone());
        self.pasts.0.borrow_mut().insert(place.lane, kept);
        Ok(())
    }
}
