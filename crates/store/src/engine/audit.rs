//! The audit chain on disk: its head, and whether the whole of it holds.

use crate::engine::error::Result;
use crate::engine::{codec, store::Store};
use casework::Record;
use casework::audit::AuditLine;
use rusqlite::{Connection, OptionalExtension};
use sync::audit_chain::{self, Hash, START, Stored};

/// The last line: its place and hash.
pub(crate) type Head = (i64, Hash);

/// Whether the audit log is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditHealth {
    /// How many lines stand in it.
    pub lines: i64,
    /// The hash of the last line that follows from all before it.
    pub head: Hash,
    /// The first line that is wrong or missing.
    pub broken_at: Option<i64>,
}

/// Reads the last line: its place and hash only, so that no code of a newer version can stand in
/// the way of opening.
pub(crate) fn head(conn: &Connection) -> Result<Head> {
    let sql = "SELECT seq, hash FROM audit ORDER BY seq DESC, id DESC LIMIT 1";
    let last = conn.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(last.optional()?.unwrap_or((0, START)))
}

impl Store {
    /// Walks the whole audit chain.
    ///
    /// # Errors
    /// Only if it cannot be read; a broken chain is an answer.
    pub fn audit_verify(&self) -> Result<AuditHealth> {
        let select = &codec::statements(AuditLine::TABLE)?.select;
        let mut statement = self.conn.prepare(&format!("{select} ORDER BY seq, id"))?;
        let mut rows = statement.query([])?;
        let mut health = AuditHealth {
            lines: 0,
            head: START,
            broken_at: None,
        };
        let mut head = (0, START);
        while let Some(row) = rows.next()? {
            health.lines += 1;
            if health.broken_at.is_some() {
                continue;
            }
            let id = codec::id(row)?.into_bytes();
            let cells = codec::cells(row, AuditLine::TABLE)?;
            let followed = audit_chain::follow(head, Stored { id, cells: &cells });
            match followed {
                Ok(next) => head = next,
                Err(broken) => health.broken_at = Some(broken.seq),
            }
        }
        health.head = head.1;
        Ok(health)
    }
}
