//! The audit chain on disk: its head, and whether the whole of it holds.

use crate::engine::error::{Error, Result};
use crate::engine::read::Read;
use crate::engine::{codec, store::Store};
use casework::Record;
use casework::audit::AuditLine;
use sync::audit_chain::{self, Hash, START};

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

/// Reads the last line.
pub(crate) fn head(read: &Read<'_>) -> Result<Head> {
    let last: Vec<AuditLine> = read.all("ORDER BY seq DESC LIMIT 1", [])?;
    let Some(line) = last.into_iter().next() else {
        return Ok((0, START));
    };
    Ok((line.seq, line.hash.try_into().map_err(|_| Error::BadCell)?))
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
            // A line that cannot even be read is as wrong as one that says something else.
            let followed = codec::record::<AuditLine>(row)
                .ok()
                .and_then(|line| audit_chain::follow(head, &line).ok());
            match followed {
                Some(next) => head = next,
                None => health.broken_at = Some(head.0 + 1),
            }
        }
        health.head = head.1;
        Ok(health)
    }
}
