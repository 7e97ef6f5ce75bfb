//! What is known of old packs, at a relay and in the agency, so that they can be put together
//! ([`sync::archive`]).

use crate::engine::codec::execute;
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeMap;
use sync::archive::{self, Ack, Archived, Item, Known, Object, Piece};
use sync::history::{Lane, PackHash, Past, Place, Shelf as _};

/// How often old packs are looked after.
const TEND_MS: i64 = 24 * 60 * 60 * 1_000;

/// An archive at a relay, by what it was called and by what it holds.
struct Lying {
    object: String,
    name: PackHash,
    packs: u64,
    seen_ms: i64,
}

impl Store {
    /// Whether it is time to look after what is old at a relay. If so, that is written down, and
    /// archives that lie there count as seen for the time since the last look
    /// ([`archive::counted_ms`]).
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn tends(&mut self, relay: &str, now_ms: i64) -> Result<bool> {
        let sql = "SELECT at FROM tended WHERE relay = ?1";
        let last: Option<i64> = {
            let mut statement = self.conn.prepare_cached(sql)?;
            statement.query_row([relay], |row| row.get(0)).optional()?
        };
        let since = last.map(|last| now_ms.saturating_sub(last));
        if since.is_some_and(|since| (0..TEND_MS).contains(&since)) {
            return Ok(false);
        }
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        {
            let _open = self.guard.open();
            let counted = last.map_or(0, |last| archive::counted_ms(last, now_ms));
            // One that came since the last look was not there all that time.
            let sql = "UPDATE archives SET seen = CASE WHEN seen < 0 THEN 0 ELSE seen + ?2 END
                       WHERE relay = ?1";
            execute(&self.conn, sql, params![relay, counted])?;
            let sql = "INSERT OR REPLACE INTO tended (relay, at) VALUES (?1, ?2)";
            execute(&self.conn, sql, params![relay, now_ms])?;
        }
        transaction.commit()?;
        // A clock that was set back: the next look is a day later by what it says now.
        Ok(since.is_none_or(|since| since >= 0))
    }

    /// What is known for [`archive::plan`]. `others` are the devices of the agency but this one, and
    /// when each joined. Of a chain only what lies behind its archives is told: from there on runs
    /// are the same.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn archivable(
        &self,
        relay: &str,
        others: &[([u8; 32], i64)],
        now_ms: i64,
    ) -> Result<Known> {
        let lying = self.lying(relay)?;
        let mut known = Known {
            objects: self.originals(relay)?,
            ..Known::default()
        };
        for (device, joined_ms) in others {
            known.acks.push(self.ack(device, *joined_ms)?);
        }
        let mut ends = BTreeMap::<Lane, Vec<(u64, u64)>>::new();
        for one in lying {
            if let Some(place) = self.shelf().place(&one.name)? {
                let of_lane = ends.entry(place.lane).or_default();
                of_lane.push((place.no, one.packs));
            }
            let archived = Archived {
                seen_ms: now_ms.saturating_sub(one.seen_ms.max(0)),
                packs: self.packs_in(relay, &one.object)?,
            };
            known.archived.insert(one.name, archived);
        }
        for lane in 0..self.shelf().lanes()? {
            known.chains.push(self.chain(lane, &ends)?);
        }
        Ok(known)
    }

    /// The archives of a relay in which a pack lies, by the names of the objects.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn archives_of(&self, relay: &str, pack: &PackHash) -> Result<Vec<String>> {
        let sql = "SELECT a.object FROM archives AS a JOIN lies_at AS l
                     ON l.relay = a.relay AND l.object = a.object
                   WHERE l.relay = ?1 AND l.pack = ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let objects = statement.query_map(params![relay, pack], |row| row.get(0))?;
        Ok(objects.collect::<rusqlite::Result<_>>()?)
    }

    fn lying(&self, relay: &str) -> Result<Vec<Lying>> {
        let sql = "SELECT object, name, packs, seen FROM archives WHERE relay = ?1 ORDER BY seen";
        let mut statement = self.conn.prepare_cached(sql)?;
        let lying = statement.query_map([relay], |row| {
            Ok(Lying {
                object: row.get(0)?,
                name: row.get(1)?,
                packs: row.get::<_, i64>(2)?.unsigned_abs(),
                seen_ms: row.get(3)?,
            })
        })?;
        Ok(lying.collect::<rusqlite::Result<_>>()?)
    }

    /// The objects that are no archives, with all that is in them.
    fn originals(&self, relay: &str) -> Result<Vec<Object>> {
        let sql = "SELECT object, pack FROM lies_at AS l WHERE relay = ?1 AND NOT EXISTS
                     (SELECT 1 FROM archives AS a WHERE a.relay = l.relay AND a.object = l.object)
                   ORDER BY object";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([relay])?;
        let mut objects: Vec<Object> = Vec::new();
        while let Some(row) = rows.next()? {
            let (name, pack): (String, PackHash) = (row.get(0)?, row.get(1)?);
            match objects.last_mut().filter(|object| object.name == name) {
                Some(object) => object.packs.push(pack),
                None => objects.push(Object {
                    name,
                    packs: vec![pack],
                }),
            }
        }
        Ok(objects)
    }

    /// What a device had seen when it was last heard of.
    fn ack(&self, device: &[u8; 32], joined_ms: i64) -> Result<Ack> {
        let sql = "SELECT lane, no, heard FROM packs WHERE device = ?1 ORDER BY at DESC LIMIT 1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let last = statement.query_row([device], |row| {
            let no = row.get::<_, i64>(1)?.unsigned_abs();
            let place = Place {
                lane: row.get(0)?,
                no,
            };
            Ok((place, row.get(2)?))
        });
        Ok(match last.optional()? {
            Some((place, heard_ms)) => Ack {
                heard_ms,
                sight: self.shelf().sight(place)?,
            },
            None => Ack {
                heard_ms: joined_ms,
                sight: Past::default(),
            },
        })
    }

    /// The packs of a chain behind its archives, which lie one behind the other from its beginning:
    /// `ends` has the last number of each and how many packs it holds, by lane.
    fn chain(&self, lane: Lane, ends: &BTreeMap<Lane, Vec<(u64, u64)>>) -> Result<Vec<Item>> {
        let pieces = archive::pieces(&self.shelf(), lane)?;
        let Some(first) = pieces.first() else {
            return Ok(Vec::new());
        };
        let sql = "SELECT coalesce(min(no), 1) FROM packs WHERE lane = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let begins: i64 = statement.query_row([first.lane], |row| row.get(0))?;
        let mut behind = begins.unsigned_abs().saturating_sub(1);
        let of_piece = |piece: &Piece| {
            let ends = ends.get(&piece.lane).into_iter().flatten().copied();
            let (first, last) = (piece.first, piece.last);
            ends.filter(move |(no, _)| (first..=last).contains(no))
        };
        let mut ends: Vec<(u64, u64)> = pieces.iter().flat_map(of_piece).collect();
        ends.sort_unstable();
        for (no, packs) in ends {
            if no.checked_sub(packs) == Some(behind) {
                behind = no;
            }
        }
        let mut items = Vec::new();
        for piece in pieces.iter().filter(|piece| piece.last > behind) {
            let after = behind.max(piece.first.saturating_sub(1));
            self.items(piece.lane, (after, piece.last), &mut items)?;
        }
        Ok(items)
    }

    fn items(&self, lane: Lane, (after, last): (u64, u64), to: &mut Vec<Item>) -> Result<()> {
        let number = |value: u64| i64::try_from(value).map_err(|_| Error::TooLarge);
        let sql = "SELECT no, name, at, length(bytes) FROM packs
                   WHERE lane = ?1 AND no > ?2 AND no <= ?3 ORDER BY no";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params![lane, number(after)?, number(last)?])?;
        while let Some(row) = rows.next()? {
            let no = row.get::<_, i64>(0)?.unsigned_abs();
            let bytes: i64 = row.get(3)?;
            to.push(Item {
                name: row.get(1)?,
                place: Place { lane, no },
                at: row.get::<_, i64>(2)?.unsigned_abs(),
                bytes: usize::try_from(bytes).map_err(|_| Error::Damaged)?,
            });
        }
        Ok(())
    }
}
