//! The packs themselves: applied ones, verbatim and in their order, and those that wait.

use super::shelf::Shelf;
use crate::engine::codec::execute;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::MemberId;
use rusqlite::{Connection, OptionalExtension, Row, params};
use sync::history::{Admission, PackHash, Shelf as _};
use sync::pack::Head;
use uuid::Uuid;

/// Why a pack was not applied (yet).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A pack that its author had seen is missing.
    Missing,
    /// Its head needs a key that is not here (yet).
    Key,
    /// The roster does not know its author (yet).
    Author,
    /// Its author was removed: a person looks at it first.
    Quarantine,
    /// It needs a newer version of the program.
    Newer,
    /// It contradicts the chain it claims to continue, or is not what it says. Never applied.
    Refused,
}

impl Why {
    pub(super) const ALL: [Self; 6] = [
        Self::Missing,
        Self::Key,
        Self::Author,
        Self::Quarantine,
        Self::Newer,
        Self::Refused,
    ];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Key => "key",
            Self::Author => "author",
            Self::Quarantine => "quarantine",
            Self::Newer => "newer",
            Self::Refused => "refused",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// A pack that was applied, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Its name.
    pub name: PackHash,
    /// Who sealed it.
    pub device: [u8; 32],
    /// For whom.
    pub member: MemberId,
    /// Its number in its log.
    pub no: u64,
    /// Its author's clock.
    pub at: u64,
    /// Length in bytes.
    pub bytes: i64,
}

/// What was last heard of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The device.
    pub device: [u8; 32],
    /// How many of its packs were applied.
    pub packs: i64,
    /// Its clock in the newest of them.
    pub at: u64,
    /// When that was applied here, milliseconds.
    pub heard_ms: i64,
}

/// A pack that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its name.
    pub name: PackHash,
    /// Why it waits.
    pub why: Why,
    /// A pack that it waits for.
    pub missed: Option<PackHash>,
    /// Who sealed it, where its head could be read.
    pub device: Option<[u8; 32]>,
    /// Since when, milliseconds.
    pub since_ms: i64,
}

/// Keeps a pack that is being admitted.
pub(super) fn keep(
    conn: &Connection,
    admission: &Admission,
    head: &Head,
    now_ms: i64,
    bytes: &[u8],
) -> Result<i64> {
    let number = |value: u64| i64::try_from(value).map_err(|_| Error::TooLarge);
    let sql = "INSERT INTO packs
                 (lane, no, name, device, member_id, at, heard, audit_no, audit, bytes)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    let place = admission.place;
    execute(
        conn,
        sql,
        params![
            place.lane,
            number(place.no)?,
            admission.pack,
            head.author.device.0,
            head.author.member,
            number(head.at)?,
            now_ms,
            number(head.audit.0)?,
            head.audit.1,
            bytes
        ],
    )?;
    Ok(conn.last_insert_rowid())
}

/// Lets a pack wait, or says anew why it waits.
pub(super) fn let_wait(
    conn: &Connection,
    (waiting, prev): (&Waiting, Option<PackHash>),
    bytes: &[u8],
) -> Result<()> {
    let sql = "INSERT INTO waiting (name, why, missed, prev, device, since, bytes)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
               ON CONFLICT (name) DO UPDATE SET why = excluded.why, missed = excluded.missed,
                 prev = excluded.prev, device = excluded.device";
    let (name, why) = (waiting.name, waiting.why.code());
    let (missed, device, since) = (waiting.missed, waiting.device, waiting.since_ms);
    execute(
        conn,
        sql,
        params![name, why, missed, prev, device, since, bytes],
    )?;
    Ok(())
}

/// The pack before one that waits, by its head.
pub(super) fn prev_of_waiting(conn: &Connection, name: &PackHash) -> Result<Option<PackHash>> {
    let sql = "SELECT prev FROM waiting WHERE name = ?1";
    let mut statement = conn.prepare_cached(sql)?;
    let prev: Option<Option<PackHash>> =
        statement.query_row([name], |row| row.get(0)).optional()?;
    Ok(prev.flatten())
}

fn applied(row: &Row<'_>) -> rusqlite::Result<Applied> {
    Ok(Applied {
        name: row.get(0)?,
        device: row.get(1)?,
        member: MemberId(Uuid::from_bytes(row.get(2)?)),
        no: row.get::<_, i64>(3)?.unsigned_abs(),
        at: row.get::<_, i64>(4)?.unsigned_abs(),
        bytes: row.get(5)?,
    })
}

impl Store {
    /// Whether a pack is here, applied or waiting.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn has_pack(&self, name: &PackHash) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM packs WHERE name = ?1)
                       OR EXISTS (SELECT 1 FROM waiting WHERE name = ?1)";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([name], |row| row.get(0))?)
    }

    /// The bytes of an applied pack, if they are here: of those that a snapshot told of, only the name
    /// is.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn pack(&self, name: &PackHash) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT bytes FROM packs WHERE name = ?1 AND length(bytes) > 0";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Every applied pack whose bytes are here, in the order in which they were applied: after all that its author had
    /// seen. `each` says whether to go on.
    ///
    /// # Errors
    /// If the disk cannot be read, and those of `each`.
    pub fn each_pack(&self, mut each: impl FnMut(Applied) -> Result<bool>) -> Result<()> {
        let sql = "SELECT name, device, member_id, no, at, length(bytes) FROM packs
                   WHERE length(bytes) > 0 ORDER BY place";
        let mut statement = self.conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if !each(applied(row)?)? {
                break;
            }
        }
        Ok(())
    }

    /// What was last heard of each device, this one included.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn heard(&self) -> Result<Vec<Heard>> {
        let sql = "SELECT device, count(*), max(at), max(heard) FROM packs GROUP BY device";
        let mut statement = self.conn.prepare_cached(sql)?;
        let heard = statement.query_map([], |row| {
            Ok(Heard {
                device: row.get(0)?,
                packs: row.get(1)?,
                at: row.get::<_, i64>(2)?.unsigned_abs(),
                heard_ms: row.get(3)?,
            })
        })?;
        Ok(heard.collect::<rusqlite::Result<_>>()?)
    }

    /// The packs that wait, the longest first.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn waiting(&self) -> Result<Vec<Waiting>> {
        let sql = "SELECT name, why, missed, device, since FROM waiting ORDER BY since, name";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut waiting = Vec::new();
        while let Some(row) = rows.next()? {
            let why: String = row.get(1)?;
            waiting.push(Waiting {
                name: row.get(0)?,
                why: Why::from_code(&why).ok_or(Error::Damaged)?,
                missed: row.get(2)?,
                device: row.get(3)?,
                since_ms: row.get(4)?,
            });
        }
        Ok(waiting)
    }

    /// The bytes of a pack that waits.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn waiting_pack(&self, name: &PackHash) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT bytes FROM waiting WHERE name = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// The logs that go on in more than one way, by the device that wrote them.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn forks(&self) -> Result<Vec<([u8; 32], i64)>> {
        let sql = "SELECT p.device, count(DISTINCT l.lane) FROM lanes AS l
                   JOIN packs AS p ON p.lane = l.lane AND p.no = l.last
                   WHERE l.from_lane IS NOT NULL GROUP BY p.device";
        let mut statement = self.conn.prepare_cached(sql)?;
        let forks = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(forks.collect::<rusqlite::Result<_>>()?)
    }

    /// The packs that no other applied one has seen.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn heads(&self) -> Result<Vec<PackHash>> {
        let shelf: Shelf<'_> = self.shelf();
        shelf.heads()
    }
}

impl Store {
    /// Whether the own audit log reaches as far as the own packs say that it did.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn audit_reaches_packs(&self) -> Result<bool> {
        let Some(name) = self.tip()?.and_then(|tip| tip.name) else {
            return Ok(true);
        };
        let sql = "SELECT EXISTS (SELECT 1 FROM audit AS a JOIN packs AS p
                     ON p.name = ?1 AND a.seq = p.audit_no AND a.hash = p.audit)";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([name], |row| row.get(0))?)
    }
}
