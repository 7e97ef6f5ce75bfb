//! The log of this device: what every deed changed, line by line.

use crate::engine::codec::execute;
use crate::engine::error::{Error, Result};
use casework::code::Code;
use casework::{CaseId, Facet, Value};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sync::{Clock, Entry, Hlc, Kind, Op};
use uuid::Uuid;

/// Changes in one line; a larger deed becomes several lines.
const LINE_OPS_MAX: usize = 10_000;
/// About how many bytes of cells stand in one line.
const LINE_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Where the log ends.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tail {
    pub(crate) seq: i64,
    pub(crate) clock: Clock,
}

/// Reads where the log ends.
pub(crate) fn tail(conn: &Connection) -> Result<Tail> {
    let last = conn
        .query_row(
            "SELECT seq, hlc FROM log ORDER BY seq DESC LIMIT 1",
            [],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)),
        )
        .optional()?;
    let Some((seq, hlc)) = last else {
        return Ok(Tail::default());
    };
    Ok(Tail {
        seq,
        clock: Clock::after(u64::try_from(hlc).map_err(|_| Error::Damaged)?),
    })
}

/// One deed's stamp on its lines.
pub(crate) struct Stamp<'a> {
    pub(crate) hlc: Hlc,
    pub(crate) deed: &'a str,
}

impl Tail {
    /// Appends the changes to one facet of one case, in as many lines as they need.
    pub(crate) fn append(
        &mut self,
        conn: &Connection,
        stamp: &Stamp<'_>,
        (facet, case): (Facet, Option<CaseId>),
        ops: &[Op],
    ) -> Result<()> {
        for line in lines(ops) {
            self.seq += 1;
            write_line(
                conn,
                (self.seq, stamp.hlc, stamp.deed),
                (facet, case),
                &sync::change::encode(line)?,
            )?;
        }
        Ok(())
    }
}

fn write_line(
    conn: &Connection,
    (seq, hlc, deed): (i64, Hlc, &str),
    (facet, case): (Facet, Option<CaseId>),
    ops: &[u8],
) -> Result<()> {
    let hlc = i64::try_from(hlc).map_err(|_| Error::BadCell)?;
    let sql = "INSERT INTO log (seq, hlc, deed, facet, case_id, ops)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let case = case.map(|case| case.0.into_bytes());
    execute(conn, sql, params![seq, hlc, deed, facet.code(), case, ops])?;
    Ok(())
}

/// Copies a line of another log as it is.
pub(crate) fn copy(conn: &Connection, entry: &Entry) -> Result<()> {
    let ops = sync::change::encode(&entry.ops)?;
    write_line(
        conn,
        (entry.seq, entry.hlc, &entry.deed),
        (entry.facet, entry.case),
        &ops,
    )
}

fn lines(ops: &[Op]) -> impl Iterator<Item = &[Op]> {
    let mut rest = ops;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = |op: &&Op| {
            let room = bytes < LINE_BYTES_MAX;
            bytes += size(op);
            room
        };
        let count = rest.iter().take(LINE_OPS_MAX).take_while(fits).count();
        let (line, after) = rest.split_at_checked(count)?;
        rest = after;
        (!line.is_empty()).then_some(line)
    })
}

fn size(op: &Op) -> usize {
    let Kind::Put(cells) = &op.kind else {
        return 0;
    };
    let bytes = |value: &Value| match value {
        Value::Text(text) => text.len(),
        Value::Blob(bytes) => bytes.len(),
        Value::Null | Value::Int(_) | Value::Real(_) => 0,
    };
    cells.iter().map(|(_, value)| bytes(value)).sum()
}

/// Hands every line, in order, to `each`. The log of years does not fit into memory at once.
pub(crate) fn for_each(conn: &Connection, mut each: impl FnMut(Entry) -> Result<()>) -> Result<()> {
    let mut statement =
        conn.prepare_cached("SELECT seq, hlc, deed, facet, case_id, ops FROM log ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(entry(row)?)?;
    }
    Ok(())
}

/// Hands the lines after a place, in order, to `each` with their size, as long as it wants more.
pub(crate) fn for_each_after(
    conn: &Connection,
    seq: i64,
    mut each: impl FnMut(Entry, usize) -> Result<bool>,
) -> Result<()> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, hlc, deed, facet, case_id, ops FROM log WHERE seq > ?1 ORDER BY seq",
    )?;
    let mut rows = statement.query([seq])?;
    while let Some(row) = rows.next()? {
        let size = row.get_ref(5)?.as_blob().map_or(0, <[u8]>::len);
        if !each(entry(row)?, size)? {
            break;
        }
    }
    Ok(())
}

fn entry(row: &Row<'_>) -> Result<Entry> {
    let hlc: i64 = row.get(1)?;
    let facet: String = row.get(3)?;
    let case: Option<[u8; 16]> = row.get(4)?;
    let ops = row.get_ref(5)?.as_blob().map_err(|_| Error::BadCell)?;
    Ok(Entry {
        seq: row.get(0)?,
        hlc: u64::try_from(hlc).map_err(|_| Error::Damaged)?,
        deed: row.get(2)?,
        facet: Facet::from_code(&facet).ok_or(Error::BadCell)?,
        case: case.map(|bytes| CaseId(Uuid::from_bytes(bytes))),
        ops: sync::change::decode(ops)?,
    })
}
