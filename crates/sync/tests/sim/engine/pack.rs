//! A pack as the simulator carries it, and the words of the small world it tells of.

use super::bits::Bits;
use casework::Value;
use std::rc::Rc;
use sync::Kind;
use sync::history::{Link, PackHash};
use sync::merge::{Change, ColumnClass, TableClass};

/// A facet of a case, each with its own key.
pub type Scope = u8;
pub const SCOPES: Scope = 3;

/// The keys somebody holds, one bit for each scope.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ring(pub u8);

impl Ring {
    pub const ALL: Self = Self((1 << SCOPES) - 1);

    pub fn opens(self, scope: Scope) -> bool {
        self.0 & (1 << scope) != 0
    }

    pub fn scopes(self) -> Vec<Scope> {
        (0..SCOPES).filter(|scope| self.opens(*scope)).collect()
    }
}

pub const TABLES: [(u16, TableClass); 4] = [
    (20, TableClass::Ordinary),
    (21, TableClass::AppendOnly),
    (22, TableClass::Set),
    (23, TableClass::WatchedSet),
];

pub fn table_class(table: u16) -> TableClass {
    let known = TABLES.iter().find(|(no, _)| *no == table);
    known.map_or(TableClass::Ordinary, |(_, class)| *class)
}

/// The columns of every table: two registers, a quiet one, and one that only version 2 knows.
pub const NEWEST_COLUMN: u16 = 4;

pub fn column_class(version: u8, column: u16) -> Option<ColumnClass> {
    match column {
        1 | 2 => Some(ColumnClass::Register),
        3 => Some(ColumnClass::Quiet),
        NEWEST_COLUMN if version >= 2 => Some(ColumnClass::Register),
        _ => None,
    }
}

/// What a pack holds for one scope. Only `open` gets at it.
#[derive(Clone)]
pub struct Chunk {
    pub scope: Scope,
    changes: Vec<Change>,
}

impl Chunk {
    pub fn seal(scope: Scope, changes: Vec<Change>) -> Self {
        Self { scope, changes }
    }

    pub fn open(&self, ring: Ring) -> Option<&[Change]> {
        ring.opens(self.scope).then_some(self.changes.as_slice())
    }
}

#[derive(Clone)]
pub struct Pack {
    pub hash: PackHash,
    pub link: Link,
    pub chunks: Vec<Chunk>,
    /// The packs that it declares lost.
    pub lost: Vec<PackHash>,
    /// All of it as bytes; the hash is taken over these, and a delivery brings them.
    pub bytes: Vec<u8>,
    /// For the oracle alone: the number of the pack in this run.
    pub id: usize,
}

/// A pack on its way: what a reader gets for a name.
pub type Delivery = Rc<Pack>;

pub fn encode(link: &Link, (chunks, lost): (&[Chunk], &[PackHash]), nonce: u64) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(256);
    bytes.extend(nonce.to_le_bytes());
    bytes.extend(link.log);
    bytes.extend(link.no.to_le_bytes());
    bytes.extend(link.prev.unwrap_or_default());
    bytes.push(link.deps.len() as u8);
    link.deps.iter().for_each(|dep| bytes.extend(dep));
    for chunk in chunks {
        bytes.push(chunk.scope);
        chunk.changes.iter().for_each(|c| change(&mut bytes, c));
    }
    lost.iter().for_each(|pack| bytes.extend(pack));
    bytes
}

fn change(bytes: &mut Vec<u8>, change: &Change) {
    bytes.extend(change.hlc.to_le_bytes());
    bytes.extend(change.op.table.to_le_bytes());
    bytes.extend(change.op.row);
    if let Kind::Put(cells) = &change.op.kind {
        for (column, value) in cells {
            bytes.extend(column.to_le_bytes());
            if let Value::Int(number) = value {
                bytes.extend(number.to_le_bytes());
            }
        }
    }
    for keep in &change.keep {
        bytes.extend(keep.column.to_le_bytes());
        keep.packs.iter().for_each(|pack| bytes.extend(pack));
    }
}

/// The same pack with a bit flipped on the way, in its bytes and in what they say.
pub fn corrupted(pack: &Pack) -> Delivery {
    let mut wrong = pack.clone();
    wrong.bytes[0] ^= 1;
    for change in wrong.chunks.iter_mut().flat_map(|c| &mut c.changes) {
        change.hlc ^= 1;
        if let Kind::Put(cells) = &mut change.op.kind {
            for (_, value) in cells {
                *value = Value::Int(-1);
            }
        }
    }
    Rc::new(wrong)
}

/// The packs of a run, as a set.
pub fn ids(packs: &[Delivery]) -> Bits {
    let mut bits = Bits::default();
    packs.iter().for_each(|pack| bits.add(pack.id));
    bits
}
