//! The pack: one device's sealed run of changes, the unit of exchange.
//!
//! A pack has a head, which every member of the agency can open and which says what the author had
//! seen; one chunk for each scope it touches, which only those can open who hold the key of that
//! facet of that case; and a signature over everything. It is named by the hash of its bytes and
//! never changes. `docs/sync-format.md` describes every byte, well enough for a second reader.
//!
//! Foreign bytes decide nothing: every length has a limit that holds before anything is allocated,
//! and what is decoded has exactly one encoding (compressed or not, it is the same columns).

mod audit;
mod body;
mod bytes;
mod columns;
mod deeds;
mod head;
mod keyring;
mod open;
mod read;
mod seal;
mod shape;
mod words;

pub use audit::{About, AuditLines, Earlier, Referring};
pub use head::{Author, Head};
pub use keyring::{Keyring, Opener, Scope, Tags, mark};
pub use open::{Lines, Sealed, open_head};
pub use seal::{Chunk, Draft, seal, seal_after};

pub(crate) use body::{Form, Packer, unpack};
pub(crate) use bytes::{Reader, put, unzigzag, zigzag};

use crate::Hlc;
use crate::change::{Entry, Op};
use crate::history::{DEPS_MAX, PackHash};
use crate::merge::{Change, Keep};

/// A hash: the name of a pack (BLAKE3 over all its bytes), or the head of another chain.
pub type Hash = PackHash;
/// The result of everything here that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// The newest `min_reader` that this program reads, and what it writes.
pub const READER: u32 = 3;
/// Bytes of one pack, so that it fits a file at a relay.
pub const PACK_BYTES_MAX: usize = vault::CONTENT_BYTES_MAX;
/// Bytes of a sealed head.
pub const HEAD_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Scopes that one pack may touch.
pub const CHUNKS_MAX: usize = 100_000;
/// Bytes of one chunk when it is unpacked.
pub const CHUNK_BYTES_MAX: usize = 64 * 1024 * 1024;
/// How many times its size a chunk may grow when it is unpacked.
pub const RATIO_MAX: usize = 100;
/// Lines, and changes, in one chunk.
pub const LINES_MAX: usize = 200_000;
/// Cells in one chunk.
pub const CHUNK_CELLS_MAX: usize = 1_000_000;
/// Bytes of the code of a deed.
pub const DEED_BYTES_MAX: usize = 64;
/// Distinct deeds in one chunk.
pub const DEEDS_MAX: usize = 1_024;
/// Bytes that a newer version may add to a head.
pub const RESERVED_BYTES_MAX: usize = 64 * 1024;

/// Why a pack was refused, or could not be made. Never with a byte of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not a pack, cut short, changed, of another place, or sealed under another key.
    #[error("the pack is damaged")]
    Damaged,
    /// Written by a newer version of the program: kept as it is until the upgrade.
    #[error("the pack is of a newer format")]
    TooNew,
    /// More of something than a pack may hold.
    #[error("the pack is larger than allowed")]
    TooLarge,
    /// There is no key for it here (yet): kept as it is until one comes.
    #[error("there is no key for the pack")]
    NoKey,
    /// The signature is not that of the device that the head names.
    #[error("the pack is not signed by its author")]
    Forged,
    /// The lines of a chunk name something by lines that came before it.
    #[error("the lines need those before them")]
    Refers,
    /// A key could not be used, or the system gave no randomness.
    #[error(transparent)]
    Vault(#[from] vault::Error),
}

/// One line of the author's log, within a chunk: facet and case are those of the scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Place in the author's log, from 1.
    pub seq: i64,
    /// When, by the author's clock.
    pub hlc: Hlc,
    /// The code of the deed; kept as text, so that a deed of a newer version survives.
    pub deed: String,
    /// What changed, in order.
    pub ops: Vec<Op>,
    /// Siblings that stay although the author had seen them: by the change they are about (counted
    /// within the line, from 0) and its column, ascending.
    pub keep: Vec<(u32, Keep)>,
}

impl Line {
    /// The line without what it keeps, as a log holds it.
    pub fn into_entry(self, scope: &Scope) -> Entry {
        Entry {
            seq: self.seq,
            hlc: self.hlc,
            deed: self.deed,
            facet: scope.facet,
            case: scope.case,
            ops: self.ops,
        }
    }

    /// The changes of the line, as they are merged.
    pub fn into_changes(self) -> Vec<Change> {
        let mut keeps = self.keep.into_iter().peekable();
        let changes = (0..).zip(self.ops).map(|(at, op)| Change {
            hlc: self.hlc,
            op,
            keep: std::iter::from_fn(|| keeps.next_if(|(of, _)| *of == at))
                .map(|(_, keep)| keep)
                .collect(),
        });
        changes.collect()
    }
}

impl From<Entry> for Line {
    fn from(entry: Entry) -> Self {
        Self {
            seq: entry.seq,
            hlc: entry.hlc,
            deed: entry.deed,
            ops: entry.ops,
            keep: Vec::new(),
        }
    }
}

/// The epoch of the agency's key under which a pack's head is sealed; none for what is no pack.
pub fn epoch(pack: &[u8]) -> Option<u32> {
    let rest = pack.strip_prefix(&MAGIC)?;
    rest.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
}

/// The name of a pack.
pub fn hash(pack: &[u8]) -> Hash {
    *blake3::hash(pack).as_bytes()
}

const MAGIC: [u8; 4] = *b"LPK1";
const SIGN_LABEL: &str = "linden/pack/1";
/// Magic, epoch of the agency's key, nonce, length of the sealed head.
const PREFIX: usize = 4 + 4 + 24 + 4;
const SIGNATURE: usize = 64;

/// What binds a sealed head to the bytes before it.
fn head_bound(prefix: &[u8]) -> Vec<u8> {
    [b"linden/pack/head/1", prefix].concat()
}

/// What binds a chunk to its log, its pack, its place and its scope.
fn chunk_bound(head: &Head, at: u32, scope: &Scope) -> Vec<u8> {
    let mut bound = Vec::with_capacity(128);
    bound.extend(b"linden/pack/chunk/1");
    bound.extend(head.link.log);
    bound.extend(head.link.no.to_le_bytes());
    bound.extend(at.to_le_bytes());
    scope.bind(&mut bound);
    bound
}
