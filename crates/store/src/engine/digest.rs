//! One fingerprint per table, to say whether two stores hold the same.

use crate::engine::codec;
use crate::engine::error::Result;
use crate::engine::store::Store;
use casework::Value;
use casework::record::Table;
use casework::registry::TABLES;
use std::collections::BTreeMap;

/// Per table: how many rows, and a hash over all their cells. It does not depend on the order in
/// which they were written, nor on anything but ids and cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest(pub BTreeMap<&'static str, (u64, [u8; 32])>);

impl Store {
    /// The fingerprints of all tables of the registry.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn digest(&self) -> Result<Digest> {
        let one = |table: &&'static Table| Ok((table.name, self.digest_of(table)?));
        Ok(Digest(TABLES.iter().map(one).collect::<Result<_>>()?))
    }

    fn digest_of(&self, table: &Table) -> Result<(u64, [u8; 32])> {
        let sql = format!("{} ORDER BY id", codec::statements(table)?.select);
        let mut statement = self.conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut hasher = blake3::Hasher::new();
        let mut count = 0;
        while let Some(row) = rows.next()? {
            count += 1;
            hasher.update(codec::id(row)?.as_bytes());
            for cell in codec::cells(row, table)? {
                feed(&mut hasher, &cell);
            }
        }
        Ok((count, *hasher.finalize().as_bytes()))
    }
}

fn feed(hasher: &mut blake3::Hasher, cell: &Value) {
    let (kind, bytes): (u8, &[u8]) = match cell {
        Value::Null => (0, &[]),
        Value::Int(number) => (1, &number.to_le_bytes()),
        Value::Real(bits) => (2, &bits.to_le_bytes()),
        Value::Text(text) => (3, text.as_bytes()),
        Value::Blob(bytes) => (4, bytes),
    };
    hasher
        .update(&[kind])
        .update(&(bytes.len() as u64).to_le_bytes())
        .update(bytes);
}
